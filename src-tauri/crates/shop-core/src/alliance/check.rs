//! What does not add up between shops.

use crate::kernel::{Finding, Result};
use rusqlite::Connection;
use voucher_code::{Frame, FrameHash, FrameKind};

/// The rules of the books, each a query for the rows that break it.
const RULES: [(&str, &str); 3] = [
    (
        "alliance-acknowledged",
        "SELECT 'partner ' || a.partner_id || ' has acknowledged ' || a.sequence || ' of ' || a.direction || ' ' || a.generation
         FROM alliance_acked AS a WHERE a.sequence > 0 AND a.hash IS NOT (SELECT hash FROM alliance_frame AS f
           WHERE f.partner_id = a.partner_id AND f.direction = a.direction AND f.generation = a.generation
             AND f.sequence = a.sequence)",
    ),
    (
        "alliance-claim",
        "SELECT 'claim ' || c.id || ' stands in no frame' FROM alliance_claim AS c
         WHERE c.sequence IS NOT NULL AND NOT EXISTS (SELECT 1 FROM alliance_frame AS f
           WHERE f.partner_id = c.partner_id AND f.direction = c.direction AND f.generation = c.generation
             AND f.sequence = c.sequence AND f.kind = 14)",
    ),
    (
        "alliance-offer",
        "SELECT 'offer ' || id || ' is agreed to without an answer' FROM alliance_offer
         WHERE state = 'agreed' AND (answered_at_ms IS NULL OR voucher_offer_id IS NULL)",
    ),
];

/// Every frame has the hash it is kept under and follows the one before it; what is acknowledged, claimed and agreed stands
/// in a frame.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = broken_chains(conn)?;
    for (what, query) in RULES {
        let mut rows = conn.prepare(query)?;
        for detail in rows.query_map([], |row| row.get::<_, String>(0))? {
            findings.push(Finding::new(what, detail?));
        }
    }
    Ok(findings)
}

fn broken_chains(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let mut rows = conn.prepare(
        "SELECT id, sequence, previous, kind, body, hash,
                lag(hash) OVER (PARTITION BY partner_id, direction, generation ORDER BY sequence)
         FROM alliance_frame",
    )?;
    let mut rows = rows.query([])?;
    while let Some(row) = rows.next()? {
        let (id, sequence, kind): (i64, i64, u8) = (row.get(0)?, row.get(1)?, row.get(3)?);
        let (previous, hash): ([u8; 32], [u8; 32]) = (row.get(2)?, row.get(5)?);
        let before: Option<[u8; 32]> = row.get(6)?;
        let frame = FrameKind::from_number(kind)
            .zip(u64::try_from(sequence).ok())
            .zip(row.get(4).ok())
            .and_then(|((kind, sequence), body)| Frame::new(sequence, FrameHash(previous), kind, body).ok());
        let follows = before.is_none_or(|before| before == previous);
        if !follows || frame.is_none_or(|frame| frame.hash().0 != hash) {
            findings.push(Finding::new("alliance-chain", format!("frame {id} is not what its hash says")));
        }
    }
    Ok(findings)
}
