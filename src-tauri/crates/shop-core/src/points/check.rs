//! What does not add up in points.

use crate::kernel::{Finding, Result};
use rusqlite::Connection;

/// The rules of the books, each a query for the rows that break it; a row is a sentence of ids and numbers.
const RULES: [(&str, &str); 4] = [
    (
        "points-balance",
        "SELECT 'member ' || w.member_id || ': ' || w.points || ' points, ' || w.debt || ' owed; the ledger says '
                || coalesce(e.points, 0) || ', ' || coalesce(e.debt, 0)
         FROM points_wallet AS w LEFT JOIN
           (SELECT member_id, sum(points) AS points, -sum(iif(lot_id IS NULL, points, 0)) AS debt
            FROM points_entry GROUP BY member_id) AS e ON e.member_id = w.member_id
         WHERE w.points <> coalesce(e.points, 0) OR w.debt <> coalesce(e.debt, 0)",
    ),
    (
        "points-lot",
        "SELECT 'lot ' || lot.id || ': ' || lot.unspent || ' left; the ledger says ' || coalesce(e.points, 0)
         FROM points_lot AS lot LEFT JOIN
           (SELECT lot_id, sum(points) AS points, min(member_id) AS least, max(member_id) AS most
            FROM points_entry WHERE lot_id IS NOT NULL GROUP BY lot_id) AS e ON e.lot_id = lot.id
         WHERE lot.unspent <> coalesce(e.points, 0) OR e.least <> lot.member_id OR e.most <> lot.member_id",
    ),
    (
        "points-reversal",
        "SELECT 'cause ' || cause_id || ': ' || earned || ' earned, ' || taken || ' taken back, ' || spent || ' spent, '
                || returned || ' given back'
         FROM (SELECT cause_id, sum(iif(kind IN ('earned', 'granted', 'adjusted') AND points > 0, points, 0)) AS earned,
                 -sum(iif(kind = 'taken_back', points, 0)) AS taken,
                 -sum(iif(kind IN ('spent', 'adjusted') AND points < 0, points, 0)) AS spent,
                 sum(iif(kind = 'returned', points, 0)) AS returned
               FROM points_entry WHERE cause_id IS NOT NULL GROUP BY cause_id)
         WHERE taken > earned OR returned > spent
         UNION ALL
         SELECT 'debts are paid by ' || sum(points) || ' points too many' FROM points_entry WHERE kind = 'offset'
         HAVING sum(points) <> 0",
    ),
    (
        "points-settled",
        "SELECT 'member ' || w.member_id || ': ' || w.settled || '; the ledger says ' || coalesce(e.amount, 0)
         FROM points_wallet AS w LEFT JOIN
           (SELECT member_id, sum(amount) AS amount FROM settled_entry GROUP BY member_id) AS e ON e.member_id = w.member_id
         WHERE w.settled <> coalesce(e.amount, 0)",
    ),
];

/// What does not add up: cached points, debts, lots and settled spend against the ledgers, refunds against what was posted.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (what, query) in RULES {
        let mut rows = conn.prepare(query)?;
        for detail in rows.query_map([], |row| row.get::<_, String>(0))? {
            findings.push(Finding::new(what, detail?));
        }
    }
    Ok(findings)
}
