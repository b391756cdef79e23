//! What does not add up in rewards.

use crate::kernel::{Finding, Result};
use rusqlite::Connection;

/// The rules of the books, each a query for the rows that break it; a row is a sentence of ids and numbers.
const RULES: [(&str, &str); 4] = [
    (
        "rewards-budget",
        "SELECT 'programme ' || p.id || ': ' || p.used || ' used of ' || p.budget || '; its rewards cost ' || coalesce(r.cost, 0)
         FROM programme AS p LEFT JOIN
           (SELECT programme_id, sum(cost - back) AS cost FROM reward WHERE state <> 'missed' GROUP BY programme_id) AS r
           ON r.programme_id = p.id
         WHERE p.used <> coalesce(r.cost, 0) OR p.used > p.budget OR p.budget <> json_extract(p.terms, '$.budget')",
    ),
    (
        "rewards-given",
        "SELECT 'reward ' || id || ' is ' || state || ' and was never given' FROM reward
         WHERE (state = 'missed') <> (given_cause IS NULL) OR (kind = 'gift' AND state <> 'missed' AND grant_id IS NULL)",
    ),
    (
        "rewards-counted",
        "SELECT 'friend ' || friend.member_id || ' counts by sale ' || friend.counted_by || ', of which nothing stands'
         FROM friend LEFT JOIN member_sale ON member_sale.cause_id = friend.counted_by
         WHERE friend.counted_by IS NOT NULL AND coalesce(member_sale.back >= member_sale.amount, 1)",
    ),
    (
        "rewards-least",
        "SELECT 'reward ' || reward.id || ' stands though ' || (member_sale.amount - member_sale.back) || ' is left of its sale'
         FROM reward JOIN member_sale USING (cause_id)
         WHERE reward.state IN ('held', 'given') AND member_sale.amount - member_sale.back < reward.least",
    ),
];

/// What does not add up: what programmes have used against their rewards, friends who count against their sales, rewards
/// against what is left of theirs.
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
