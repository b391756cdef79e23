//! What does not add up in draws.

use super::commands::DrawState;
use super::store::draws;
use crate::gifts;
use crate::kernel::{Finding, Result};
use rusqlite::Connection;

/// The rules of the books, each a query for the rows that break it; a row is a sentence of ids and numbers.
const RULES: [(&str, &str); 4] = [
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
    findings.extend(asides(conn)?);
    Ok(findings)
}

/// Pieces set aside for a draw: none once it is over, never more than its undealt prizes and unsold offers need.
fn asides(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for row in draws::list(conn)? {
        let Some(opened) = &row.opened else { continue };
        let prizes = draws::prizes(conn, row.id)?;
        for (gift, pieces) in gifts::asides_for(conn, opened.cause)? {
            let undealt = prizes.iter().filter(|prize| prize.gift == Some(gift)).map(|prize| i64::from(prize.left()));
            let offered = row.terms.upgrade.iter().filter(|offer| offer.gift == gift);
            let unsold = offered.map(|offer| i64::from(offer.quota).saturating_sub(row.upgrades_sold));
            let most = undealt.chain(unsold).fold(0_i64, i64::saturating_add);
            if row.state == DrawState::Closed && pieces > 0 {
                findings
                    .push(Finding::new("draw-aside", format!("draw {}: {pieces} of a draw that is over", row.number)));
            } else if pieces > most {
                let detail = format!("draw {}, gift {}: {pieces} set aside, {most} needed", row.number, gift.get());
                findings.push(Finding::new("draw-aside-most", detail));
            }
        }
    }
    Ok(findings)
}
