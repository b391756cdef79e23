//! What does not add up in gifts.

use crate::kernel::{Finding, Result};
use rusqlite::Connection;

/// The rules of the books, each a query for the rows that break it; a row is a sentence of ids and numbers.
const RULES: [(&str, &str); 8] = [
    (
        "gift-stock",
        "SELECT 'gift ' || gift.id || ': shelf ' || gift.shelf || ', reserved ' || gift.reserved || ', value ' || gift.value
                || ', given ' || gift.given || '; the ledger says ' || coalesce(sum(e.shelf), 0) || ', '
                || coalesce(sum(e.reserved), 0) || ', ' || coalesce(sum(e.value), 0)
         FROM gift LEFT JOIN stock_entry AS e ON e.gift_id = gift.id GROUP BY gift.id
         HAVING gift.shelf <> coalesce(sum(e.shelf), 0) OR gift.reserved <> coalesce(sum(e.reserved), 0)
             OR gift.value <> coalesce(sum(e.value), 0) OR gift.aside <> coalesce(sum(e.aside), 0)
             OR gift.given <> coalesce(-sum(iif(e.kind IN ('handed_over', 'redeemed', 'returned'), e.shelf, 0)), 0)",
    ),
    (
        "gift-promises",
        "SELECT 'gift ' || id || ': ' || reserved || ' reserved, ' || shelf || ' on the shelf, ' || promised || ' promises with a piece'
         FROM (SELECT gift.id, reserved, shelf, aside,
                 (SELECT count(*) FROM gift_grant AS g WHERE g.gift_id = gift.id AND g.state = 'waiting' AND g.backing = 'reserved') AS promised
               FROM gift)
         WHERE reserved <> promised OR reserved + aside > shelf",
    ),
    (
        "gift-owed",
        "SELECT 'gift ' || id || ': ' || (shelf - reserved - aside) || ' free and something owed' FROM gift
         WHERE shelf > reserved + aside
           AND EXISTS (SELECT 1 FROM gift_grant AS g WHERE g.gift_id = gift.id AND g.state = 'waiting' AND g.backing = 'owed')",
    ),
    (
        "gift-reservation",
        "SELECT 'promise ' || g.id || ' (' || g.state || ', ' || g.backing || '): its lines add up to ' || coalesce(sum(e.reserved), 0)
         FROM gift_grant AS g LEFT JOIN stock_entry AS e ON e.grant_id = g.id GROUP BY g.id
         HAVING coalesce(sum(e.reserved), 0) <> (g.state = 'waiting' AND g.backing = 'reserved')",
    ),
    (
        "gift-handover",
        "SELECT 'promise ' || g.id || ' (' || g.state || '): ' || count(e.id) || ' handed over and not taken back'
         FROM gift_grant AS g
         LEFT JOIN stock_entry AS e ON e.grant_id = g.id AND e.kind = 'handed_over'
           AND NOT EXISTS (SELECT 1 FROM stock_entry WHERE reverses_id = e.id)
         GROUP BY g.id HAVING count(e.id) <> (g.state = 'handed_over')
         UNION ALL
         SELECT 'handing over ' || h.id || ' has no line' FROM handover AS h
         WHERE NOT EXISTS (SELECT 1 FROM stock_entry WHERE handover_id = h.id)",
    ),
    (
        "gift-reversal",
        "SELECT 'line ' || back.id || ' is not the mirror of line ' || gone.id
         FROM stock_entry AS back JOIN stock_entry AS gone ON gone.id = back.reverses_id
         WHERE back.gift_id <> gone.gift_id OR back.shelf + gone.shelf <> 0 OR back.reserved + gone.reserved <> 0
            OR back.value + gone.value <> 0",
    ),
    (
        "gift-aside",
        "SELECT 'gift ' || a.gift_id || ': ' || a.pieces || ' set aside for ' || a.cause_id || '; the ledger says '
                || coalesce(sum(e.aside), 0)
         FROM gift_aside AS a LEFT JOIN stock_entry AS e ON e.cause_id = a.cause_id AND e.gift_id = a.gift_id
         GROUP BY a.cause_id, a.gift_id HAVING a.pieces <> coalesce(sum(e.aside), 0)",
    ),
    (
        "gift-value",
        "SELECT 'gift ' || id || ': an empty shelf worth ' || value FROM gift WHERE shelf = 0 AND value <> 0",
    ),
];

/// What does not add up: cached stock against the ledger, promises against pieces, acts against lines.
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
