//! The stock ledger and the cached sums beside it.

use crate::gifts::commands::MovementKind;
use crate::kernel::{CauseId, Error, GiftId, GrantId, HandoverId, Money, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, params};

/// A line to post.
#[derive(Debug, Clone, Default)]
pub(in crate::gifts) struct Line<'a> {
    pub(in crate::gifts) shelf: i64,
    pub(in crate::gifts) reserved: i64,
    pub(in crate::gifts) aside: i64,
    pub(in crate::gifts) value: i64,
    pub(in crate::gifts) grant: Option<GrantId>,
    pub(in crate::gifts) handover: Option<HandoverId>,
    pub(in crate::gifts) cause: Option<CauseId>,
    pub(in crate::gifts) reverses: Option<i64>,
    pub(in crate::gifts) note: &'a str,
}

/// Posts a line and moves the cached sums with it; both or neither.
///
/// The sums move only if nothing falls below zero: whoever comes second to the last piece changes no row.
pub(in crate::gifts) fn post(tx: &Tx<'_>, gift: GiftId, kind: MovementKind, line: &Line<'_>) -> Result<()> {
    let given = match kind {
        MovementKind::HandedOver | MovementKind::Redeemed | MovementKind::Returned => line.shelf.saturating_neg(),
        _ => 0,
    };
    let moved = tx
        .prepare_cached(
            "UPDATE gift SET shelf = shelf + ?2, reserved = reserved + ?3, value = value + ?4, given = given + ?5,
               aside = aside + ?6
             WHERE id = ?1 AND shelf + ?2 >= reserved + ?3 + aside + ?6 AND aside + ?6 >= 0 AND reserved + ?3 >= 0 AND value + ?4 >= 0 AND given + ?5 >= 0",
        )?
        .execute(params![gift, line.shelf, line.reserved, line.value, given, line.aside])?;
    if moved != 1 {
        return Err(Error::failure(format!("gift {}: {kind:?} {line:?} does not fit its stock", gift.get())));
    }
    tx.prepare_cached(
        "INSERT INTO stock_entry
           (gift_id, kind, shelf, reserved, aside, value, grant_id, handover_id, cause_id, reverses_id, note, actor, till, at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        gift,
        kind,
        line.shelf,
        line.reserved,
        line.aside,
        line.value,
        line.grant,
        line.handover,
        line.cause,
        line.reverses,
        line.note,
        tx.actor.staff,
        tx.actor.till,
        tx.now_ms
    ])?;
    Ok(())
}

/// A handing over in the ledger that was not taken back.
pub(in crate::gifts) struct HandedOver {
    pub(in crate::gifts) entry: i64,
    pub(in crate::gifts) gift: GiftId,
    pub(in crate::gifts) grant: GrantId,
    pub(in crate::gifts) value: i64,
}

/// What was handed over for a cause and not taken back.
pub(in crate::gifts) fn handed_over_for(conn: &Connection, cause: CauseId) -> Result<Vec<HandedOver>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, gift_id, grant_id, value FROM stock_entry AS entry WHERE cause_id = ?1 AND kind = 'handed_over'
           AND NOT EXISTS (SELECT 1 FROM stock_entry WHERE reverses_id = entry.id) ORDER BY id DESC",
    )?;
    let rows = rows
        .query_map([cause], |row| {
            Ok(HandedOver { entry: row.get(0)?, gift: row.get(1)?, grant: row.get(2)?, value: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// A piece that went for a voucher and was not taken back.
pub(in crate::gifts) struct Redeemed {
    pub(in crate::gifts) entry: i64,
    pub(in crate::gifts) gift: GiftId,
    pub(in crate::gifts) value: i64,
}

/// What went for vouchers for a cause and was not taken back.
pub(in crate::gifts) fn redeemed_for(conn: &Connection, cause: CauseId) -> Result<Vec<Redeemed>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, gift_id, value FROM stock_entry AS entry WHERE cause_id = ?1 AND kind = 'redeemed'
           AND NOT EXISTS (SELECT 1 FROM stock_entry WHERE reverses_id = entry.id) ORDER BY id DESC",
    )?;
    let rows = rows
        .query_map([cause], |row| Ok(Redeemed { entry: row.get(0)?, gift: row.get(1)?, value: row.get(2)? }))?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// A row of the ledger as it is shown.
pub(in crate::gifts) struct Entry {
    pub(in crate::gifts) kind: MovementKind,
    pub(in crate::gifts) shelf: i64,
    pub(in crate::gifts) reserved: i64,
    pub(in crate::gifts) aside: i64,
    pub(in crate::gifts) value: Money,
    pub(in crate::gifts) note: String,
    pub(in crate::gifts) actor: Option<StaffId>,
    pub(in crate::gifts) at_ms: i64,
}

/// The latest rows, newest first.
pub(in crate::gifts) fn latest(conn: &Connection, gift: GiftId, most: i64) -> Result<Vec<Entry>> {
    let mut rows = conn.prepare_cached(
        "SELECT kind, shelf, reserved, value, note, actor, at_ms, aside FROM stock_entry WHERE gift_id = ?1 ORDER BY id DESC LIMIT ?2",
    )?;
    let rows = rows
        .query_map(params![gift, most], |row| {
            Ok(Entry {
                kind: row.get(0)?,
                shelf: row.get(1)?,
                reserved: row.get(2)?,
                value: row.get(3)?,
                note: row.get(4)?,
                actor: row.get(5)?,
                at_ms: row.get(6)?,
                aside: row.get(7)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

/// What was handed over since a moment has cost, less what came back since.
pub(in crate::gifts) fn given_cost_since(conn: &Connection, from_ms: i64) -> Result<Money> {
    let cost: i64 = conn
        .prepare_cached(
            "SELECT coalesce(-sum(value), 0) FROM stock_entry WHERE kind IN ('handed_over', 'redeemed', 'returned') AND at_ms >= ?1",
        )?
        .query_row([from_ms], |row| row.get(0))?;
    Money::try_from(cost).map_err(Error::failure)
}

/// When an entry was taken back; `None` while it stands.
pub(in crate::gifts) fn reversed_at(conn: &Connection, entry: i64) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached("SELECT at_ms FROM stock_entry WHERE reverses_id = ?1")?
        .query_row([entry], |row| row.get(0))
        .optional()?)
}
