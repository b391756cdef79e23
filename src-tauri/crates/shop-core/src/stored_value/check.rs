//! What does not add up in stored value.

use super::store::wallets;
use crate::kernel::{Finding, Result};
use crate::members;
use rusqlite::Connection;

/// The rules of the books, each a query for the rows that break it; a row is a sentence of ids and numbers.
const RULES: [(&str, &str); 3] = [
    (
        "value-balance",
        "SELECT 'member ' || wallet.member_id || ': ' || wallet.principal || ' + ' || wallet.bonus || '; the ledger says '
                || coalesce(e.principal, 0) || ' + ' || coalesce(e.bonus, 0)
         FROM wallet LEFT JOIN
           (SELECT member_id, sum(principal) AS principal, sum(bonus) AS bonus FROM wallet_entry GROUP BY member_id) AS e
           ON e.member_id = wallet.member_id
         WHERE wallet.principal <> coalesce(e.principal, 0) OR wallet.bonus <> coalesce(e.bonus, 0)",
    ),
    (
        "value-reversal",
        "SELECT 'line ' || gone.id || ': ' || gone.principal || ' + ' || gone.bonus || ', taken back '
                || sum(back.principal) || ' + ' || sum(back.bonus)
         FROM wallet_entry AS back JOIN wallet_entry AS gone ON gone.id = back.reverses_id
         WHERE back.reverses_id IS NOT NULL GROUP BY gone.id
         HAVING max(abs(sum(back.principal)) - abs(gone.principal), abs(sum(back.bonus)) - abs(gone.bonus)) > 0
             OR sum(back.principal) * gone.principal > 0 OR sum(back.bonus) * gone.bonus > 0
             OR max(back.member_id <> gone.member_id) OR max(back.cause_id <> gone.cause_id)",
    ),
    (
        "value-act",
        "SELECT 'recharge ' || id || ' has no line' FROM recharge
         WHERE NOT EXISTS (SELECT 1 FROM wallet_entry WHERE recharge_id = recharge.id)
         UNION ALL
         SELECT 'paying out ' || id || ' has no line' FROM payout
         WHERE NOT EXISTS (SELECT 1 FROM wallet_entry WHERE payout_id = payout.id)",
    ),
];

/// What does not add up: cached balances against the ledger, refunds against what was posted, acts against lines, and
/// merged people below zero without a reversal.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (what, query) in RULES {
        let mut rows = conn.prepare(query)?;
        for detail in rows.query_map([], |row| row.get::<_, String>(0))? {
            findings.push(Finding::new(what, detail?));
        }
    }
    // A row that stands alone is held above zero by the file itself.
    for row in wallets::below_zero(conn)? {
        let rows = members::aliases(conn, row)?;
        let sum = wallets::sum(conn, &rows)?;
        if (sum.principal < 0 || sum.bonus < 0) && !wallets::is_marked(conn, &rows)? {
            let detail = format!("member {}: {} + {}", row.get(), sum.principal, sum.bonus);
            findings.push(Finding::new("value-below-zero", detail));
        }
    }
    Ok(findings)
}
