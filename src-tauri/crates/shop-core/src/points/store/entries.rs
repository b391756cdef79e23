//! The ledger of points and the cached sums beside it.

use super::{Kind, lots};
use crate::kernel::ids::id_list;
use crate::kernel::{CauseId, Error, MemberId, Result, StaffId, Tx};
use rusqlite::{Connection, params};

/// A line to write.
#[derive(Debug, Clone, Copy)]
pub(in crate::points) struct Line {
    pub(in crate::points) kind: Kind,
    pub(in crate::points) points: i64,
    /// None: a debt, or what pays one.
    pub(in crate::points) lot: Option<i64>,
    pub(in crate::points) cause: Option<CauseId>,
}

/// Writes a line and moves the lot and the sums with it; all or nothing.
///
/// Each moves by one conditional update: whoever comes second to the last points of a lot changes no row.
pub(in crate::points) fn post(tx: &Tx<'_>, member: MemberId, line: &Line) -> Result<()> {
    let misfit = || Error::failure(format!("member {}: {line:?} does not fit", member.get()));
    if let Some(lot) = line.lot
        && !lots::change(tx, lot, line.points)?
    {
        return Err(misfit());
    }
    let debt = if line.lot.is_none() { line.points.saturating_neg() } else { 0 };
    let moved = tx
        .prepare_cached(
            "UPDATE points_wallet SET points = points + ?2, debt = debt + ?3
             WHERE member_id = ?1 AND debt + ?3 >= 0 AND (points + ?2 >= 0 OR debt + ?3 > 0)",
        )?
        .execute(params![member, line.points, debt])?;
    if moved != 1 {
        return Err(misfit());
    }
    tx.prepare_cached(
        "INSERT INTO points_entry (member_id, kind, points, lot_id, cause_id, actor, till, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        member,
        line.kind,
        line.points,
        line.lot,
        line.cause,
        tx.actor.staff,
        tx.actor.till,
        tx.now_ms
    ])?;
    Ok(())
}

/// A row's sums, from nothing where it has none.
pub(in crate::points) fn ensure(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("INSERT INTO points_wallet (member_id) VALUES (?1) ON CONFLICT (member_id) DO NOTHING")?
        .execute([member])?;
    Ok(())
}

/// A person's debts, by row.
pub(in crate::points) fn debts(conn: &Connection, rows: &[MemberId]) -> Result<Vec<(MemberId, i64)>> {
    let mut debts = conn.prepare_cached(
        "SELECT member_id, debt FROM points_wallet WHERE debt > 0 AND member_id IN (SELECT value FROM json_each(?1))
         ORDER BY member_id",
    )?;
    let debts =
        debts.query_map([id_list(rows)], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
    Ok(debts)
}

/// Who got or spent points for a cause.
pub(in crate::points) fn members_of(conn: &Connection, cause: CauseId) -> Result<Vec<MemberId>> {
    let mut rows = conn.prepare_cached(
        "SELECT member_id FROM points_entry WHERE cause_id = ?1 UNION SELECT member_id FROM settled_entry WHERE cause_id = ?1
         ORDER BY 1",
    )?;
    let rows = rows.query_map([cause], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// What a cause moved on a person's rows, none negative.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::points) struct Moved {
    pub(in crate::points) earned: i64,
    pub(in crate::points) taken_back: i64,
    pub(in crate::points) spent: i64,
    pub(in crate::points) returned: i64,
}

pub(in crate::points) fn moved_for(conn: &Connection, rows: &[MemberId], cause: CauseId) -> Result<Moved> {
    Ok(conn
        .prepare_cached(
            "SELECT coalesce(sum(iif(kind IN ('earned', 'granted', 'adjusted') AND points > 0, points, 0)), 0),
                    coalesce(-sum(iif(kind = 'taken_back', points, 0)), 0),
                    coalesce(-sum(iif(kind IN ('spent', 'adjusted') AND points < 0, points, 0)), 0),
                    coalesce(sum(iif(kind = 'returned', points, 0)), 0)
             FROM points_entry WHERE cause_id = ?2 AND member_id IN (SELECT value FROM json_each(?1))",
        )?
        .query_row(params![id_list(rows), cause], |row| {
            Ok(Moved { earned: row.get(0)?, taken_back: row.get(1)?, spent: row.get(2)?, returned: row.get(3)? })
        })?)
}

/// What a cause spent from lots and did not give back yet: lot, row, points; last taken first.
pub(in crate::points) fn still_spent(
    conn: &Connection,
    rows: &[MemberId],
    cause: CauseId,
) -> Result<Vec<(i64, MemberId, i64)>> {
    let mut lots = conn.prepare_cached(
        "SELECT lot_id, member_id, -sum(points) FROM points_entry
         WHERE cause_id = ?2 AND member_id IN (SELECT value FROM json_each(?1)) AND lot_id IS NOT NULL
           AND (kind = 'returned' OR (kind IN ('spent', 'adjusted') AND points < 0))
         GROUP BY lot_id HAVING sum(points) < 0 ORDER BY max(id) DESC",
    )?;
    let lots = lots
        .query_map(params![id_list(rows), cause], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(lots)
}

/// What an act did to a person's points, as their book tells it.
#[derive(Debug, Clone, Copy)]
pub(in crate::points) struct Told {
    id: i64,
    cause: Option<CauseId>,
    pub(in crate::points) at_ms: i64,
    pub(in crate::points) kind: Kind,
    pub(in crate::points) points: i64,
}

/// What was done to a person's points before a moment, newest first. Lines of one act are one.
pub(in crate::points) fn latest(
    conn: &Connection,
    rows: &[MemberId],
    before_ms: i64,
    most: usize,
) -> Result<Vec<Told>> {
    folded(conn, rows, before_ms, most, "")
}

/// The same for a person's book: a sale tells its own line, with what followed from it.
pub(in crate::points) fn latest_told(
    conn: &Connection,
    rows: &[MemberId],
    before_ms: i64,
    most: usize,
) -> Result<Vec<Told>> {
    const BUT_SALES: &str = "AND NOT EXISTS
        (SELECT 1 FROM fact WHERE fact.id = cause_id AND fact.kind IN ('sale_paid', 'sale_imported'))";
    folded(conn, rows, before_ms, most, BUT_SALES)
}

fn folded(conn: &Connection, rows: &[MemberId], before_ms: i64, most: usize, but: &str) -> Result<Vec<Told>> {
    // Row by row, so that the index hands the lines over in order and none but the last are looked at.
    let mut lines = conn.prepare_cached(&format!(
        "SELECT id, cause_id, at_ms, kind, points FROM points_entry
         WHERE member_id = ?1 AND at_ms < ?2 AND kind <> 'offset' {but} ORDER BY at_ms DESC, id DESC"
    ))?;
    let mut all = Vec::new();
    for row in rows {
        let (mut own, mut lines) = (Vec::new(), lines.query(params![row, before_ms])?);
        while let Some(line) = lines.next()? {
            let line = Told {
                id: line.get(0)?,
                cause: line.get(1)?,
                at_ms: line.get(2)?,
                kind: line.get(3)?,
                points: line.get(4)?,
            };
            fold(&mut own, line);
            if own.len() > most {
                break;
            }
        }
        all.append(&mut own);
    }
    all.sort_by_key(|line| std::cmp::Reverse((line.at_ms, line.id)));
    let mut told = Vec::new();
    all.into_iter().for_each(|line| fold(&mut told, line));
    told.truncate(most);
    Ok(told)
}

/// Adds a line to the one before it when both are of one act.
fn fold(told: &mut Vec<Told>, line: Told) {
    match told.last_mut() {
        Some(last) if (last.at_ms, last.kind, last.cause) == (line.at_ms, line.kind, line.cause) => {
            last.points = last.points.saturating_add(line.points);
        }
        _ => told.push(line),
    }
}

/// Points given by hand in a span, less those taken, by colleague.
pub(in crate::points) fn by_hand_between(
    conn: &Connection,
    from_ms: i64,
    to_ms: i64,
) -> Result<Vec<(Option<StaffId>, i64)>> {
    let mut rows = conn.prepare_cached(
        "SELECT actor, sum(points) FROM points_entry WHERE kind = 'adjusted' AND at_ms >= ?1 AND at_ms < ?2
         GROUP BY actor ORDER BY actor",
    )?;
    let rows = rows
        .query_map(params![from_ms, to_ms], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}
