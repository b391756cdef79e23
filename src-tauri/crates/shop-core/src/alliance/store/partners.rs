//! Partners.

use super::Way;
use crate::alliance::commands::{ExchangeWay, MetHow, PartnerState, Whose};
use crate::kernel::{Error, Money, PartnerId, Result, Tx};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ValueRef};
use rusqlite::{Connection, OptionalExtension, Row, params};
use voucher_code::{Card, Generation, IdentityPublic, ShopId, ShortId, Signed};

/// A partner as it stands in the file.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct PartnerRow {
    pub(in crate::alliance) id: PartnerId,
    /// None for one without the program.
    pub(in crate::alliance) identity: Option<IdentityPublic>,
    pub(in crate::alliance) name: String,
    pub(in crate::alliance) trade: String,
    pub(in crate::alliance) contact: String,
    pub(in crate::alliance) note: String,
    pub(in crate::alliance) card_number: u32,
    pub(in crate::alliance) state: PartnerState,
    /// What it was before it was suspended.
    pub(in crate::alliance) before: Option<PartnerState>,
    pub(in crate::alliance) stopped_by: Option<Whose>,
    pub(in crate::alliance) stopped_why: String,
    pub(in crate::alliance) how: MetHow,
    /// Of its newest chain and agreement key.
    pub(in crate::alliance) generation: Generation,
    pub(in crate::alliance) cap: Money,
    pub(in crate::alliance) met_at_ms: i64,
    pub(in crate::alliance) paired_at_ms: Option<i64>,
    pub(in crate::alliance) heard: Option<(i64, ExchangeWay)>,
    pub(in crate::alliance) sent: Option<(i64, ExchangeWay)>,
}

impl PartnerRow {
    /// Its number among machines; none for one without the program.
    pub(in crate::alliance) fn shop(&self) -> Option<ShopId> {
        self.identity.as_ref().map(IdentityPublic::shop)
    }
}

/// A word that may be missing.
struct Maybe<T>(Option<T>);

impl<T: FromSql> FromSql for Maybe<T> {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value {
            ValueRef::Text(b"") | ValueRef::Null => Ok(Maybe(None)),
            word => T::column_result(word).map(|word| Maybe(Some(word))),
        }
    }
}

struct Key(IdentityPublic);

impl FromSql for Key {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = <[u8; 32]>::column_result(value)?;
        IdentityPublic::from_bytes(&bytes).map(Key).map_err(|error| FromSqlError::Other(Box::new(error)))
    }
}

const COLUMNS: &str =
    "id, identity, name, trade, contact, note, card_number, state, before, stopped_by, stopped_why, how,
    generation, cap, met_at_ms, paired_at_ms, heard_at_ms, heard_way, sent_at_ms, sent_way";

fn from_row(row: &Row<'_>) -> rusqlite::Result<PartnerRow> {
    let moment = |at: usize, way: usize| -> rusqlite::Result<Option<(i64, ExchangeWay)>> {
        let at: Option<i64> = row.get(at)?;
        Ok(at.zip(row.get::<_, Maybe<ExchangeWay>>(way)?.0))
    };
    Ok(PartnerRow {
        id: row.get(0)?,
        identity: row.get::<_, Option<Key>>(1)?.map(|key| key.0),
        name: row.get(2)?,
        trade: row.get(3)?,
        contact: row.get(4)?,
        note: row.get(5)?,
        card_number: row.get(6)?,
        state: row.get(7)?,
        before: row.get::<_, Maybe<PartnerState>>(8)?.0,
        stopped_by: row.get::<_, Maybe<Whose>>(9)?.0,
        stopped_why: row.get(10)?,
        how: row.get(11)?,
        generation: Generation(row.get(12)?),
        cap: row.get(13)?,
        met_at_ms: row.get(14)?,
        paired_at_ms: row.get(15)?,
        heard: moment(16, 17)?,
        sent: moment(18, 19)?,
    })
}

fn one(conn: &Connection, which: &str, by: &dyn rusqlite::ToSql) -> Result<Option<PartnerRow>> {
    let sql = format!("SELECT {COLUMNS} FROM partner WHERE {which} = ?1");
    Ok(conn.prepare_cached(&sql)?.query_row([by], from_row).optional()?)
}

pub(in crate::alliance) fn find(conn: &Connection, id: PartnerId) -> Result<Option<PartnerRow>> {
    one(conn, "id", &id)
}

pub(in crate::alliance) fn by_shop(conn: &Connection, shop: ShopId) -> Result<Option<PartnerRow>> {
    one(conn, "shop", &shop.0)
}

pub(in crate::alliance) fn by_short(conn: &Connection, short: ShortId) -> Result<Option<PartnerRow>> {
    one(conn, "short", &short.0)
}

/// All, by name.
pub(in crate::alliance) fn all(conn: &Connection) -> Result<Vec<PartnerRow>> {
    let mut rows = conn.prepare_cached(&format!("SELECT {COLUMNS} FROM partner ORDER BY name, id"))?;
    let rows = rows.query_map([], from_row)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// The card of a partner, as it was signed.
pub(in crate::alliance) fn card(conn: &Connection, id: PartnerId) -> Result<Option<Signed<Card>>> {
    let bytes: Option<Vec<u8>> = conn
        .prepare_cached("SELECT card FROM partner WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()?
        .flatten();
    let read = bytes.map(|bytes| Signed::from_bytes(&bytes).map_err(|error| Error::Failure(Box::new(error))));
    read.transpose()
}

/// A partner with a card.
pub(in crate::alliance) struct NewPartner<'a> {
    pub(in crate::alliance) identity: &'a IdentityPublic,
    pub(in crate::alliance) name: &'a str,
    pub(in crate::alliance) card: &'a Signed<Card>,
    pub(in crate::alliance) state: PartnerState,
    pub(in crate::alliance) how: MetHow,
    pub(in crate::alliance) cap: Money,
}

pub(in crate::alliance) fn insert(tx: &Tx<'_>, new: &NewPartner<'_>) -> Result<PartnerId> {
    let shop = new.identity.shop();
    let card = new.card.unverified();
    tx.prepare_cached(
        "INSERT INTO partner (shop, short, identity, name, card, card_number, state, how, generation, cap, met_at_ms, paired_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, CASE WHEN ?7 = 'paired' THEN ?11 END)",
    )?
    .execute(params![
        shop.0,
        shop.short().0,
        new.identity.as_bytes(),
        new.name,
        new.card.to_bytes(),
        card.number,
        new.state,
        new.how,
        card.agreement.unverified().generation.0,
        new.cap,
        tx.now_ms
    ])?;
    PartnerId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// A partner without the program.
pub(in crate::alliance) fn insert_hand(
    tx: &Tx<'_>,
    (name, trade, contact, note): (&str, &str, &str, &str),
    cap: Money,
) -> Result<PartnerId> {
    tx.prepare_cached(
        "INSERT INTO partner (name, trade, contact, note, state, how, cap, met_at_ms, paired_at_ms)
         VALUES (?1, ?2, ?3, ?4, 'hand', 'hand', ?5, ?6, ?6)",
    )?
    .execute(params![name, trade, contact, note, cap, tx.now_ms])?;
    PartnerId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

/// A card that was thrown away; of one with a history nothing is deleted.
pub(in crate::alliance) fn delete(tx: &Tx<'_>, id: PartnerId) -> Result<()> {
    tx.prepare_cached("DELETE FROM partner WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(in crate::alliance) fn set_card(tx: &Tx<'_>, id: PartnerId, name: &str, card: &Signed<Card>) -> Result<()> {
    tx.prepare_cached("UPDATE partner SET name = ?2, card = ?3, card_number = ?4 WHERE id = ?1")?.execute(params![
        id,
        name,
        card.to_bytes(),
        card.unverified().number
    ])?;
    set_generation(tx, id, card.unverified().agreement.unverified().generation)
}

pub(in crate::alliance) fn set_words(
    tx: &Tx<'_>,
    id: PartnerId,
    (trade, contact, note): (&str, &str, &str),
    cap: Money,
) -> Result<()> {
    tx.prepare_cached("UPDATE partner SET trade = ?2, contact = ?3, note = ?4, cap = ?5 WHERE id = ?1")?
        .execute(params![id, trade, contact, note, cap])?;
    Ok(())
}

/// The two have met.
pub(in crate::alliance) fn set_paired(tx: &Tx<'_>, id: PartnerId, how: MetHow) -> Result<()> {
    tx.prepare_cached(
        "UPDATE partner SET state = 'paired', how = ?2, before = '', stopped_by = '', stopped_why = '', paired_at_ms = ?3
         WHERE id = ?1",
    )?
    .execute(params![id, how, tx.now_ms])?;
    Ok(())
}

/// The pair rests, is over or frozen.
pub(in crate::alliance) fn set_stopped(
    tx: &Tx<'_>,
    id: PartnerId,
    state: PartnerState,
    (by, why): (Whose, &str),
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE partner SET before = CASE WHEN state IN ('paired', 'introduced') THEN state ELSE before END,
           state = ?2, stopped_by = ?3, stopped_why = ?4 WHERE id = ?1",
    )?
    .execute(params![id, state, by, why])?;
    Ok(())
}

/// The pair goes on as before.
pub(in crate::alliance) fn set_resumed(tx: &Tx<'_>, id: PartnerId) -> Result<()> {
    tx.prepare_cached(
        "UPDATE partner SET state = CASE before WHEN 'introduced' THEN 'introduced' ELSE 'paired' END, before = '',
           stopped_by = '', stopped_why = '' WHERE id = ?1",
    )?
    .execute([id])?;
    Ok(())
}

pub(in crate::alliance) fn set_heard(tx: &Tx<'_>, id: PartnerId, way: ExchangeWay) -> Result<()> {
    tx.prepare_cached("UPDATE partner SET heard_at_ms = ?2, heard_way = ?3 WHERE id = ?1")?
        .execute(params![id, tx.now_ms, way])?;
    Ok(())
}

pub(in crate::alliance) fn set_sent(tx: &Tx<'_>, id: PartnerId, way: ExchangeWay) -> Result<()> {
    tx.prepare_cached("UPDATE partner SET sent_at_ms = ?2, sent_way = ?3 WHERE id = ?1")?
        .execute(params![id, tx.now_ms, way])?;
    Ok(())
}

/// It has a chain of this generation. When that is a new one, the partner has begun anew: what it had acknowledged it may
/// have forgotten, and says again in the new chain.
pub(in crate::alliance) fn set_generation(tx: &Tx<'_>, id: PartnerId, generation: Generation) -> Result<()> {
    let raised = tx
        .prepare_cached("UPDATE partner SET generation = ?2 WHERE id = ?1 AND generation < ?2")?
        .execute(params![id, generation.0])?;
    if raised > 0 {
        tx.prepare_cached("DELETE FROM alliance_acked WHERE partner_id = ?1 AND direction = ?2")?
            .execute(params![id, Way::Out])?;
    }
    Ok(())
}
