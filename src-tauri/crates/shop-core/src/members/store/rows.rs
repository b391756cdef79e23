//! The member's row.

use super::super::commands::{MemberHit, NoPhoneReason, Source, Stage};
use super::all;
use crate::kernel::{MemberId, Result, Tx, text};
use crate::members::enrol::Joining;
use crate::members::names::NameKeys;
use crate::members::phone::Phone;
use crate::shop::commands::Language;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde_json::Value;
use uuid::Uuid;

/// Where a row stands, as the file says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::members) enum Standing {
    Live,
    Merged,
    Erased,
}

/// A row as it lies in the file.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::members) struct MemberRow {
    pub(in crate::members) id: MemberId,
    pub(in crate::members) uuid: Uuid,
    pub(in crate::members) number: i64,
    pub(in crate::members) standing: Standing,
    pub(in crate::members) name: String,
    pub(in crate::members) phone: Option<Phone>,
    pub(in crate::members) no_phone_reason: Option<NoPhoneReason>,
    pub(in crate::members) birth_month: Option<u8>,
    pub(in crate::members) birth_day: Option<u8>,
    pub(in crate::members) district: String,
    pub(in crate::members) household: Option<i64>,
    pub(in crate::members) note: String,
    pub(in crate::members) language: Option<Language>,
    pub(in crate::members) source: Source,
    pub(in crate::members) source_code: String,
    pub(in crate::members) inviter: Option<MemberId>,
    pub(in crate::members) inviter_lost: bool,
    pub(in crate::members) joined_at_ms: i64,
    pub(in crate::members) rejoined: bool,
    pub(in crate::members) visits: i64,
    pub(in crate::members) last_visit_at_ms: Option<i64>,
    pub(in crate::members) stage: Stage,
    pub(in crate::members) gifts_waiting: i64,
}

pub(in crate::members) fn count_live(conn: &Connection) -> Result<i64> {
    Ok(conn.prepare_cached("SELECT count(*) FROM member WHERE standing = 'live'")?.query_row([], |row| row.get(0))?)
}

const COLUMNS: &str = "id, uuid, number, standing, name, phone, phone_typed, phone_last4, no_phone_reason, birth_month,
    birth_day, district, household, note, language, source, inviter_id, inviter_lost, joined_at_ms, rejoined, visits,
    last_visit_at_ms, stage, gifts_waiting, source_code";

fn read(row: &Row<'_>) -> rusqlite::Result<MemberRow> {
    let phone: Option<String> = row.get(5)?;
    Ok(MemberRow {
        id: row.get(0)?,
        uuid: Uuid::from_bytes(row.get(1)?),
        number: row.get(2)?,
        standing: match row.get::<_, String>(3)?.as_str() {
            "merged" => Standing::Merged,
            "erased" => Standing::Erased,
            _ => Standing::Live,
        },
        name: row.get(4)?,
        phone: match phone {
            Some(e164) => {
                Some(Phone { e164, typed: row.get::<_, Option<String>>(6)?.unwrap_or_default(), last4: row.get(7)? })
            }
            None => None,
        },
        no_phone_reason: row.get(8)?,
        birth_month: row.get(9)?,
        birth_day: row.get(10)?,
        district: row.get(11)?,
        household: row.get(12)?,
        note: row.get(13)?,
        language: row.get::<_, Option<String>>(14)?.as_deref().and_then(language_of),
        source: row.get(15)?,
        inviter: row.get(16)?,
        inviter_lost: row.get::<_, Option<i64>>(17)?.is_some(),
        joined_at_ms: row.get(18)?,
        rejoined: row.get(19)?,
        visits: row.get(20)?,
        last_visit_at_ms: row.get(21)?,
        stage: row.get(22)?,
        gifts_waiting: row.get(23)?,
        source_code: row.get(24)?,
    })
}

fn language_of(word: &str) -> Option<Language> {
    let word: serde::de::value::StrDeserializer<'_, serde::de::value::Error> = word.into_deserializer();
    Language::deserialize(word).ok()
}

fn language_word(language: Option<Language>) -> Option<String> {
    match serde_json::to_value(language) {
        Ok(Value::String(word)) => Some(word),
        _ => None,
    }
}

/// The row, whatever its standing.
pub(in crate::members) fn find(conn: &Connection, member: MemberId) -> Result<Option<MemberRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM member WHERE id = ?1"))?
        .query_row([member], read)
        .optional()?)
}

/// The row of a uuid.
pub(in crate::members) fn by_uuid(conn: &Connection, uuid: Uuid) -> Result<Option<MemberRow>> {
    Ok(conn
        .prepare_cached(&format!("SELECT {COLUMNS} FROM member WHERE uuid = ?1"))?
        .query_row([uuid.as_bytes()], read)
        .optional()?)
}

/// A row as it stands in lists; tags come apart.
pub(in crate::members) fn hit(row: &MemberRow, tags: Vec<String>) -> MemberHit {
    MemberHit {
        member: row.id,
        number: row.number,
        name: row.name.clone(),
        mask: text::masked(&row.name),
        phone_last4: row.phone.as_ref().map(|phone| phone.last4.clone()),
        stage: row.stage,
        gifts_waiting: row.gifts_waiting,
        last_visit_at_ms: row.last_visit_at_ms,
        joined_at_ms: row.joined_at_ms,
        district: row.district.clone(),
        tags,
    }
}

/// What a sheet says, cleaned and bounded.
#[derive(Debug, Clone)]
pub(in crate::members) struct Sheet {
    pub(in crate::members) name: String,
    pub(in crate::members) phone: Option<Phone>,
    pub(in crate::members) no_phone_reason: Option<NoPhoneReason>,
    pub(in crate::members) birth_month: Option<u8>,
    pub(in crate::members) birth_day: Option<u8>,
    pub(in crate::members) district: String,
    pub(in crate::members) household: Option<i64>,
    pub(in crate::members) note: String,
    pub(in crate::members) tags: Vec<String>,
    pub(in crate::members) interests: Vec<String>,
    pub(in crate::members) source: Source,
    pub(in crate::members) language: Option<Language>,
}

/// Adds a row with the next number.
pub(in crate::members) fn insert(
    tx: &Tx<'_>,
    uuid: Uuid,
    sheet: &Sheet,
    keys: &NameKeys,
    joining: &Joining<'_>,
    rejoined: bool,
) -> Result<(MemberId, i64)> {
    let number: i64 =
        tx.prepare_cached("SELECT coalesce(max(number), 0) + 1 FROM member")?.query_row([], |row| row.get(0))?;
    let member = tx
        .prepare_cached(
            "INSERT INTO member (uuid, number, name, name_key, name_sort, phone, phone_typed, phone_last4, no_phone_reason,
                                 birth_month, birth_day, fourteen, district, household, note, language, source,
                                 inviter_id, joined_at_ms, rejoined, source_code)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, 1, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19, ?20)
             RETURNING id",
        )?
        .query_row(
            params![
                uuid.as_bytes(),
                number,
                sheet.name,
                keys.key,
                keys.sort,
                sheet.phone.as_ref().map(|phone| &phone.e164),
                sheet.phone.as_ref().map(|phone| &phone.typed),
                sheet.phone.as_ref().map(|phone| &phone.last4),
                sheet.no_phone_reason,
                sheet.birth_month,
                sheet.birth_day,
                sheet.district,
                sheet.household,
                sheet.note,
                language_word(sheet.language),
                sheet.source,
                joining.inviter,
                tx.now_ms,
                rejoined,
                joining.source_code
            ],
            |row| row.get(0),
        )?;
    Ok((member, number))
}

/// Replaces what a sheet says.
pub(in crate::members) fn update(tx: &Tx<'_>, member: MemberId, sheet: &Sheet, keys: &NameKeys) -> Result<()> {
    tx.prepare_cached(
        "UPDATE member SET name = ?2, name_key = ?3, name_sort = ?4, phone = ?5, phone_typed = ?6, phone_last4 = ?7,
                no_phone_reason = ?8, birth_month = ?9, birth_day = ?10, district = ?11, household = ?12, note = ?13,
                language = ?14, source = ?15
         WHERE id = ?1",
    )?
    .execute(params![
        member,
        sheet.name,
        keys.key,
        keys.sort,
        sheet.phone.as_ref().map(|phone| &phone.e164),
        sheet.phone.as_ref().map(|phone| &phone.typed),
        sheet.phone.as_ref().map(|phone| &phone.last4),
        sheet.no_phone_reason,
        sheet.birth_month,
        sheet.birth_day,
        sheet.district,
        sheet.household,
        sheet.note,
        language_word(sheet.language),
        sheet.source
    ])?;
    Ok(())
}

/// Puts a row back as it was read; keeps what a sheet does not say.
pub(in crate::members) fn put_back(tx: &Tx<'_>, row: &MemberRow) -> Result<()> {
    tx.prepare_cached(
        "UPDATE member SET phone = ?2, phone_typed = ?3, phone_last4 = ?4, no_phone_reason = ?5, birth_month = ?6,
                birth_day = ?7, district = ?8, household = ?9, note = ?10, language = ?11
         WHERE id = ?1",
    )?
    .execute(params![
        row.id,
        row.phone.as_ref().map(|phone| &phone.e164),
        row.phone.as_ref().map(|phone| &phone.typed),
        row.phone.as_ref().map(|phone| &phone.last4),
        row.no_phone_reason,
        row.birth_month,
        row.birth_day,
        row.district,
        row.household,
        row.note,
        language_word(row.language)
    ])?;
    Ok(())
}

/// Names the inviter of a row that has none.
pub(in crate::members) fn name_inviter(tx: &Tx<'_>, member: MemberId, inviter: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE member SET inviter_id = ?2, source = 'inviter' WHERE id = ?1 AND inviter_id IS NULL")?
        .execute([member, inviter])?;
    Ok(())
}

/// The phone of this row was erased here within 12 months.
pub(in crate::members) fn mark_rejoined(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE member SET rejoined = 1 WHERE id = ?1")?.execute([member])?;
    Ok(())
}

/// Makes the row nameless. Number, source, dates, visits and inviter stay: the books are counted from them.
pub(in crate::members) fn blank(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE member SET standing = 'erased', erased_at_ms = ?2, name = '', name_key = '', name_sort = '', phone = NULL,
                phone_typed = NULL, phone_last4 = NULL, no_phone_reason = NULL, birth_month = NULL, birth_day = NULL,
                district = '', household = NULL, note = '', language = NULL, source_code = '', gifts_waiting = 0, stage_until_ms = NULL
         WHERE id = ?1")?.execute(params![member, tx.now_ms],)?;
    Ok(())
}

/// Sets the cached number of gifts waiting.
pub(in crate::members) fn set_gifts_waiting(tx: &Tx<'_>, member: MemberId, waiting: i64) -> Result<()> {
    tx.prepare_cached("UPDATE member SET gifts_waiting = ?2 WHERE id = ?1 AND standing <> 'erased'")?
        .execute(params![member, waiting.max(0)])?;
    Ok(())
}

/// Ids of rows that are not erased, from the one after `after` on.
pub(in crate::members) fn after(conn: &Connection, after: i64, most: i64) -> Result<Vec<MemberId>> {
    Ok(all(
        conn,
        "SELECT id FROM member WHERE id > ?1 AND standing <> 'erased' ORDER BY id LIMIT ?2",
        [after, most],
        |row| row.get(0),
    )?)
}

/// Ids of rows whose inviter is one of a person's rows, and the person's part in it is not lost.
pub(in crate::members) fn invited_by(conn: &Connection, person: &[MemberId]) -> Result<Vec<(MemberId, i64)>> {
    let mut invited = Vec::new();
    for row in person {
        invited.extend(all(
            conn,
            "SELECT id, joined_at_ms FROM member WHERE inviter_id = ?1 AND inviter_lost IS NULL",
            [row],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?);
    }
    Ok(invited)
}
