//! Rows of gifts, their photos and the owner's rules.

use crate::gifts::commands::{AddGift, ChangeGift, GiftRules, Tier};
use crate::kernel::{GiftId, Money, Result, StaffId, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};

/// An owner's words on why a gift may cost more than its tier's cap.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gifts) struct CapReason {
    pub(in crate::gifts) words: String,
    pub(in crate::gifts) by: Option<StaffId>,
    /// The unit cost they were given for.
    pub(in crate::gifts) covers: Money,
}

/// A gift as it stands in the file, and how many promises ran out without the tick having seen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::gifts) struct GiftRow {
    pub(in crate::gifts) id: GiftId,
    pub(in crate::gifts) name: String,
    pub(in crate::gifts) tier: Tier,
    pub(in crate::gifts) perceived_value: Money,
    pub(in crate::gifts) reorder_level: i64,
    pub(in crate::gifts) supplier: String,
    pub(in crate::gifts) picture: String,
    pub(in crate::gifts) cap: Option<CapReason>,
    pub(in crate::gifts) last_cost: Money,
    pub(in crate::gifts) shelf: i64,
    pub(in crate::gifts) reserved: i64,
    /// Set aside for what was announced.
    pub(in crate::gifts) aside: i64,
    pub(in crate::gifts) value: Money,
    pub(in crate::gifts) given: i64,
    pub(in crate::gifts) retired: bool,
    pub(in crate::gifts) has_photo: bool,
    /// Reserved promises that ran out and are not released yet.
    pub(in crate::gifts) lapsed: i64,
    /// Promises without a piece that still wait.
    pub(in crate::gifts) owed: i64,
}

const COLUMNS: &str = "SELECT id, name, tier, perceived_value, reorder_level, supplier, picture, cap_reason, cap_reason_by, cap_covers,
    last_cost, shelf, reserved, value, given, retired_at_ms IS NOT NULL,
    EXISTS (SELECT 1 FROM gift_photo WHERE gift_id = gift.id),
    (SELECT count(*) FROM gift_grant WHERE gift_id = gift.id AND state = 'waiting' AND backing = 'reserved' AND expires_at_ms <= ?1),
    (SELECT count(*) FROM gift_grant WHERE gift_id = gift.id AND state = 'waiting' AND backing = 'owed' AND expires_at_ms > ?1),
    aside FROM gift";

impl GiftRow {
    /// Pieces on the shelf that nobody was promised and nothing was announced of, as it stands in the file.
    pub(in crate::gifts) fn free(&self) -> i64 {
        self.shelf.saturating_sub(self.reserved).saturating_sub(self.aside)
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<GiftRow> {
    let words: Option<String> = row.get(7)?;
    Ok(GiftRow {
        id: row.get(0)?,
        name: row.get(1)?,
        tier: row.get(2)?,
        perceived_value: row.get(3)?,
        reorder_level: row.get(4)?,
        supplier: row.get(5)?,
        picture: row.get(6)?,
        cap: match words {
            Some(words) => Some(CapReason { words, by: row.get(8)?, covers: row.get(9)? }),
            None => None,
        },
        last_cost: row.get(10)?,
        shelf: row.get(11)?,
        reserved: row.get(12)?,
        value: row.get(13)?,
        given: row.get(14)?,
        retired: row.get(15)?,
        has_photo: row.get(16)?,
        lapsed: row.get(17)?,
        owed: row.get(18)?,
        aside: row.get(19)?,
    })
}

pub(in crate::gifts) fn count_in_use(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT count(*) FROM gift WHERE retired_at_ms IS NULL")?.query_row([], |row| row.get(0))?)
}

pub(in crate::gifts) fn find(conn: &Connection, gift: GiftId, now_ms: i64) -> Result<Option<GiftRow>> {
    Ok(conn.prepare_cached(&format!("{COLUMNS} WHERE id = ?2"))?.query_row(params![now_ms, gift], read).optional()?)
}

/// By tier and name.
pub(in crate::gifts) fn list(conn: &Connection, now_ms: i64) -> Result<Vec<GiftRow>> {
    let order = "ORDER BY CASE tier WHEN 'drainage' THEN 1 WHEN 'lottery' THEN 2 ELSE 3 END, name, id";
    let mut rows = conn.prepare_cached(&format!("{COLUMNS} {order}"))?;
    let rows = rows.query_map([now_ms], read)?.collect::<rusqlite::Result<_>>()?;
    Ok(rows)
}

pub(in crate::gifts) fn name_of(conn: &Connection, gift: GiftId) -> Result<Option<String>> {
    Ok(conn.prepare_cached("SELECT name FROM gift WHERE id = ?1")?.query_row([gift], |row| row.get(0)).optional()?)
}

/// Whether a gift in use other than `except` has this name.
pub(in crate::gifts) fn is_name_taken(conn: &Connection, name: &str, except: Option<GiftId>) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM gift WHERE name = ?1 AND retired_at_ms IS NULL AND id IS NOT ?2)",
        )?
        .query_row(params![name, except], |row| row.get(0))?)
}

pub(in crate::gifts) fn insert(tx: &Tx<'_>, gift: &AddGift) -> Result<GiftId> {
    tx.prepare_cached(
        "INSERT INTO gift (name, tier, perceived_value, reorder_level, supplier, picture, last_cost, added_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        gift.name,
        gift.tier,
        gift.perceived_value,
        gift.reorder_level,
        gift.supplier,
        gift.picture,
        gift.unit_cost,
        tx.now_ms
    ])?;
    GiftId::try_from(tx.last_insert_rowid()).map_err(crate::kernel::Error::failure)
}

pub(in crate::gifts) fn update(tx: &Tx<'_>, gift: &ChangeGift) -> Result<()> {
    tx.prepare_cached(
        "UPDATE gift SET name = ?2, tier = ?3, perceived_value = ?4, reorder_level = ?5, supplier = ?6, picture = ?7
         WHERE id = ?1",
    )?
    .execute(params![
        gift.gift,
        gift.name,
        gift.tier,
        gift.perceived_value,
        gift.reorder_level,
        gift.supplier,
        gift.picture
    ])?;
    Ok(())
}

pub(in crate::gifts) fn set_cap_reason(tx: &Tx<'_>, gift: GiftId, cap: Option<&CapReason>) -> Result<()> {
    tx.prepare_cached("UPDATE gift SET cap_reason = ?2, cap_reason_by = ?3, cap_covers = ?4 WHERE id = ?1")?
        .execute(params![gift, cap.map(|cap| &cap.words), cap.and_then(|cap| cap.by), cap.map(|cap| cap.covers)])?;
    Ok(())
}

pub(in crate::gifts) fn set_last_cost(tx: &Tx<'_>, gift: GiftId, cost: Money) -> Result<()> {
    tx.prepare_cached("UPDATE gift SET last_cost = ?2 WHERE id = ?1")?.execute(params![gift, cost])?;
    Ok(())
}

pub(in crate::gifts) fn set_retired(tx: &Tx<'_>, gift: GiftId, at_ms: Option<i64>) -> Result<()> {
    tx.prepare_cached("UPDATE gift SET retired_at_ms = ?2 WHERE id = ?1")?.execute(params![gift, at_ms])?;
    Ok(())
}

pub(in crate::gifts) fn photo(conn: &Connection, gift: GiftId) -> Result<Option<Vec<u8>>> {
    Ok(conn
        .prepare_cached("SELECT image FROM gift_photo WHERE gift_id = ?1")?
        .query_row([gift], |row| row.get(0))
        .optional()?)
}

pub(in crate::gifts) fn save_photo(tx: &Tx<'_>, gift: GiftId, image: Option<&[u8]>) -> Result<()> {
    tx.prepare_cached("DELETE FROM gift_photo WHERE gift_id = ?1")?.execute([gift])?;
    if let Some(image) = image {
        tx.prepare_cached("INSERT INTO gift_photo (gift_id, image) VALUES (?1, ?2)")?.execute(params![gift, image])?;
    }
    Ok(())
}

/// The rules that somebody set; `None` while nobody did.
pub(in crate::gifts) fn rules(conn: &Connection) -> Result<Option<GiftRules>> {
    Ok(conn
        .prepare_cached(
            "SELECT drainage_cap, lottery_cap, reward_cap, month_budget, welcome_gift, grant_days, clerk_per_day, manager_per_day
             FROM gift_rules",
        )?
        .query_row([], |row| {
            Ok(GiftRules {
                drainage_cap: row.get(0)?,
                lottery_cap: row.get(1)?,
                reward_cap: row.get(2)?,
                month_budget: row.get(3)?,
                welcome_gift: row.get(4)?,
                grant_days: row.get(5)?,
                clerk_per_day: row.get(6)?,
                manager_per_day: row.get(7)?,
            })
        })
        .optional()?)
}

pub(in crate::gifts) fn save_rules(tx: &Tx<'_>, rules: &GiftRules) -> Result<()> {
    tx.prepare_cached("INSERT OR REPLACE INTO gift_rules
           (id, drainage_cap, lottery_cap, reward_cap, month_budget, welcome_gift, grant_days, clerk_per_day, manager_per_day)
         VALUES (1, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?.execute(params![
            rules.drainage_cap,
            rules.lottery_cap,
            rules.reward_cap,
            rules.month_budget,
            rules.welcome_gift,
            rules.grant_days,
            rules.clerk_per_day,
            rules.manager_per_day
        ],)?;
    Ok(())
}
