//! Sums over rewards, for cards and reports.

use super::all;
use crate::kernel::{GrantId, MemberId, ProgrammeId, Result, StaffId};
use rusqlite::{Connection, params};

/// What stands of a programme: how often, and how often something was missed.
pub(in crate::rewards) fn times(conn: &Connection, programme: ProgrammeId) -> Result<(i64, i64)> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(state IN ('held', 'given')), 0), coalesce(sum(state = 'missed'), 0) FROM reward
             WHERE programme_id = ?1",
        )?
        .query_row([programme], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

/// What is held and no gift: its cost.
pub(in crate::rewards) fn held(conn: &Connection, programme: ProgrammeId) -> Result<i64> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(cost - back), 0) FROM reward WHERE programme_id = ?1 AND state = 'held' AND kind <> 'gift'",
        )?
        .query_row([programme], |row| row.get(0))?)
}

/// Gifts of a programme that stand: promise, cost, rung.
pub(in crate::rewards) fn gifts(conn: &Connection, programme: ProgrammeId) -> Result<Vec<(GrantId, i64, Option<i64>)>> {
    Ok(all(
        conn,
        "SELECT grant_id, cost, rung FROM reward WHERE programme_id = ?1 AND state IN ('held', 'given') AND kind = 'gift'
           AND grant_id IS NOT NULL",
        [programme],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}

/// Rungs of a ladder that stand: rung, who, whether it is held and no gift.
pub(in crate::rewards) fn rungs(conn: &Connection, programme: ProgrammeId) -> Result<Vec<(i64, MemberId, bool, bool)>> {
    Ok(all(
        conn,
        "SELECT rung, member_id, state = 'held', kind = 'gift' FROM reward
         WHERE programme_id = ?1 AND rung IS NOT NULL AND state IN ('held', 'given')",
        [programme],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?)
}

/// Posts that were rewarded in a span, by colleague: how many, at what cost.
pub(in crate::rewards) fn posts(
    conn: &Connection,
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<(Option<StaffId>, i64, i64)>> {
    Ok(all(
        conn,
        "SELECT reward.actor, count(*), sum(cost - back) FROM reward JOIN shared_post USING (cause_id)
         WHERE reward.at_ms >= ?1 AND reward.at_ms < ?2 AND state IN ('held', 'given') GROUP BY reward.actor",
        params![from_ms, to_ms],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}

/// Rewards that were taken back in a span though they had gone, by who gave the sale back: how many, at what cost.
pub(in crate::rewards) fn kept(
    conn: &Connection,
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<(Option<StaffId>, i64, i64)>> {
    Ok(all(
        conn,
        "SELECT ended_by, count(*), sum(cost - back) FROM reward
         WHERE kept = 1 AND ended_at_ms >= ?1 AND ended_at_ms < ?2 GROUP BY ended_by",
        params![from_ms, to_ms],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}
