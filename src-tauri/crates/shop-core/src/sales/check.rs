//! What must add up in sales.

use super::store::sale;
use crate::kernel::{Finding, Result};
use crate::vouchers;
use rusqlite::Connection;

/// Rule and the rows that break it; each query gives one text a row.
const RULES: [(&str, &str); 6] = [
    (
        "sale-lines",
        "SELECT 'sale ' || sale.id FROM sale WHERE total <> (SELECT sum(quantity * price) FROM sale_line WHERE sale_id = sale.id)",
    ),
    (
        "sale-paid",
        "SELECT 'sale ' || sale.id FROM sale WHERE number IS NOT NULL
           AND (SELECT sum(exact) IS NOT sale.total OR sum(amount) IS NOT sale.total + sale.rounding
                FROM sale_payment WHERE sale_id = sale.id)",
    ),
    (
        "sale-refunded",
        "SELECT 'sale ' || sale.id FROM sale JOIN refund ON sale_id = sale.id GROUP BY sale.id HAVING sum(refund.amount) > total",
    ),
    (
        "sale-refund-parts",
        "SELECT 'refund ' || refund.id FROM refund
         WHERE amount IS NOT (SELECT sum(exact) FROM refund_part WHERE refund_id = refund.id)
         UNION ALL
         SELECT 'sale ' || part.sale_id || ' ' || part.way FROM sale_payment AS part
         WHERE part.exact < (SELECT coalesce(sum(back.exact), 0) FROM refund JOIN refund_part AS back ON back.refund_id = refund.id
                             WHERE refund.sale_id = part.sale_id AND back.way = part.way)
            OR part.amount < (SELECT coalesce(sum(back.amount), 0) FROM refund JOIN refund_part AS back ON back.refund_id = refund.id
                              WHERE refund.sale_id = part.sale_id AND back.way = part.way)",
    ),
    (
        "receipt-gap",
        "SELECT day FROM sale WHERE number IS NOT NULL GROUP BY day HAVING max(number) <> count(*)
         UNION ALL
         SELECT 'refunds of ' || day FROM refund GROUP BY day HAVING max(number) <> count(*)",
    ),
    ("day-close-gap", "SELECT max(number) || ' slips' FROM day_close HAVING max(number) <> count(*)"),
];

/// What does not add up.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (rule, sql) in RULES {
        let mut broken = conn.prepare(sql)?;
        let mut broken = broken.query([])?;
        while let Some(row) = broken.next()? {
            findings.push(Finding::new(rule, row.get::<_, String>(0)?));
        }
    }
    for (sale, paid) in sale::paid_by_vouchers(conn)? {
        let off = vouchers::off_in_sale(conn, sale)?;
        if off != paid {
            let detail = format!("sale {}: vouchers paid {paid}, their redemptions say {off}", sale.get());
            findings.push(Finding::new("sale-vouchers", detail));
        }
    }
    Ok(findings)
}
