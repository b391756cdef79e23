//! What does not add up in draws.

use crate::kernel::{Finding, Result};
use rusqlite::Connection;

/// The rules of the books, each a query for the rows that break it; a row is a sentence of ids and numbers.
const RULES: [(&str, &str); 6] = [
    (
        "draw-deck",
        "SELECT 'draw ' || p.draw_id || ', prize ' || p.number || ': ' || p.dealt || ' of ' || p.cards || ' cards counted as dealt; there are '
                || count(d.id) || ' deals'
         FROM draw_prize AS p LEFT JOIN draw_deal AS d ON d.draw_id = p.draw_id AND d.prize = p.number AND d.kind <> 'reserve'
         GROUP BY p.draw_id, p.number HAVING p.dealt <> count(d.id)",
    ),
    (
        "draw-chain",
        "SELECT 'draw ' || draw.id || ': ' || draw.deals || ' deals counted, ' || count(d.id) || ' there, last position '
                || coalesce(max(d.position), -1)
         FROM draw LEFT JOIN draw_deal AS d ON d.draw_id = draw.id GROUP BY draw.id
         HAVING draw.deals <> count(d.id) OR draw.deals <> coalesce(max(d.position), -1) + 1
             OR (count(d.id) > 0 AND draw.head <> (SELECT head FROM draw_deal WHERE draw_id = draw.id ORDER BY position DESC LIMIT 1))",
    ),
    (
        "draw-aside",
        "SELECT 'draw ' || draw.id || ': ' || sum(a.pieces) || ' pieces set aside of a draw that is ' || draw.state
         FROM draw JOIN gift_aside AS a ON a.cause_id = draw.opened_cause WHERE draw.state <> 'open'
         GROUP BY draw.id HAVING sum(a.pieces) > 0",
    ),
    (
        "draw-aside-most",
        "SELECT 'draw ' || draw.id || ', gift ' || a.gift_id || ': ' || a.pieces || ' set aside, fewer are undealt'
         FROM draw JOIN gift_aside AS a ON a.cause_id = draw.opened_cause
         WHERE a.pieces > coalesce((SELECT sum(cards - dealt) FROM draw_prize WHERE draw_id = draw.id AND gift_id = a.gift_id), 0)
           + iif(json_extract(draw.terms, '$.upgrade.gift') = a.gift_id,
                 json_extract(draw.terms, '$.upgrade.quota') - draw.upgrades_sold, 0)",
    ),
    (
        "chance",
        "SELECT 'chance ' || c.id || ' (' || c.state || '): its lines add up to ' || coalesce(sum(e.amount), 0)
         FROM chance AS c LEFT JOIN chance_entry AS e ON e.chance_id = c.id GROUP BY c.id
         HAVING coalesce(sum(e.amount), 0) <> (c.state = 'waiting')",
    ),
    (
        "draw-upgrades",
        "SELECT 'draw ' || draw.id || ': ' || draw.upgrades_sold || ' upgrades counted, '
                || (SELECT count(*) FROM draw_offer AS o JOIN draw_deal AS d ON d.id = o.deal_id WHERE d.draw_id = draw.id AND o.taken = 1)
                || ' sold'
         FROM draw WHERE draw.upgrades_sold
           <> (SELECT count(*) FROM draw_offer AS o JOIN draw_deal AS d ON d.id = o.deal_id WHERE d.draw_id = draw.id AND o.taken = 1)",
    ),
];

/// What does not add up: decks against deals, the chain's length and last head, what is set aside, chances against lines.
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
