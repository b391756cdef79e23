//! Join requests.

use crate::kernel::{Error, MemberId, Result, Tx};
use crate::members::Applicant;
use crate::members::commands::{Purpose, Source};
use crate::shop::commands::Language;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::intake) enum State {
    Waiting,
    Confirmed,
    Connected,
    Declined,
    Withdrawn,
    Expired,
}

impl State {
    pub(in crate::intake) fn as_str(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Confirmed => "confirmed",
            State::Connected => "connected",
            State::Declined => "declined",
            State::Withdrawn => "withdrawn",
            State::Expired => "expired",
        }
    }

    fn of(word: &str) -> Self {
        match word {
            "waiting" => State::Waiting,
            "confirmed" => State::Confirmed,
            "connected" => State::Connected,
            "declined" => State::Declined,
            "withdrawn" => State::Withdrawn,
            _ => State::Expired,
        }
    }
}

/// What someone who asks brings along.
#[derive(Debug, Clone)]
pub(in crate::intake) struct NewRequest<'a> {
    pub(in crate::intake) token_digest: Option<[u8; 32]>,
    pub(in crate::intake) applicant: &'a Applicant,
    pub(in crate::intake) birth_month: Option<u8>,
    pub(in crate::intake) purposes: &'a [Purpose],
    pub(in crate::intake) wording_version: i64,
    pub(in crate::intake) language: Language,
    pub(in crate::intake) source: Source,
    pub(in crate::intake) inviter: Option<MemberId>,
    pub(in crate::intake) run: Option<i64>,
}

/// A request as it lies in the file. Without an applicant it was wiped.
#[derive(Debug, Clone)]
pub(in crate::intake) struct RequestRow {
    pub(in crate::intake) request: i64,
    pub(in crate::intake) at_display: bool,
    pub(in crate::intake) applicant: Option<Applicant>,
    pub(in crate::intake) birth_month: Option<u8>,
    pub(in crate::intake) purposes: Vec<Purpose>,
    pub(in crate::intake) wording_version: i64,
    pub(in crate::intake) language: Language,
    pub(in crate::intake) source: Source,
    pub(in crate::intake) inviter: Option<MemberId>,
    pub(in crate::intake) run: Option<i64>,
    pub(in crate::intake) asked_at_ms: i64,
    pub(in crate::intake) state: State,
    pub(in crate::intake) ended_at_ms: Option<i64>,
    pub(in crate::intake) member: Option<MemberId>,
    pub(in crate::intake) shown_at_ms: Option<i64>,
}

const COLUMNS: &str =
    "id, at_display, name, phone, phone_typed, phone_last4, birth_month, purposes, wording_version, language,
    source, inviter_id, run_id, asked_at_ms, state, ended_at_ms, member_id, shown_at_ms";

fn read(row: &Row<'_>) -> rusqlite::Result<RequestRow> {
    let json = |error: serde_json::Error| rusqlite::Error::ToSqlConversionFailure(Box::new(error));
    let applicant = match row.get::<_, Option<String>>(3)? {
        None => None,
        Some(phone) => Some(Applicant { name: row.get(2)?, phone, phone_typed: row.get(4)?, phone_last4: row.get(5)? }),
    };
    Ok(RequestRow {
        request: row.get(0)?,
        at_display: row.get(1)?,
        applicant,
        birth_month: row.get(6)?,
        purposes: serde_json::from_str(&row.get::<_, String>(7)?).map_err(json)?,
        wording_version: row.get(8)?,
        language: serde_json::from_value(row.get::<_, String>(9)?.into()).map_err(json)?,
        source: row.get(10)?,
        inviter: row.get(11)?,
        run: row.get(12)?,
        asked_at_ms: row.get(13)?,
        state: State::of(&row.get::<_, String>(14)?),
        ended_at_ms: row.get(15)?,
        member: row.get(16)?,
        shown_at_ms: row.get(17)?,
    })
}

fn one(conn: &Connection, which: &str, params: impl Params) -> Result<Option<RequestRow>> {
    let sql = format!("SELECT {COLUMNS} FROM join_request WHERE {which}");
    Ok(conn.prepare_cached(&sql)?.query_row(params, read).optional()?)
}

fn all(conn: &Connection, which: &str, params: impl Params) -> Result<Vec<RequestRow>> {
    let sql = format!("SELECT {COLUMNS} FROM join_request WHERE {which}");
    Ok(conn.prepare_cached(&sql)?.query_map(params, read)?.collect::<rusqlite::Result<_>>()?)
}

/// Adds a request that waits, unless its page asked already or its phone waits already. Whether it was added.
pub(in crate::intake) fn insert(tx: &Tx<'_>, new: &NewRequest<'_>) -> Result<bool> {
    let language = serde_json::to_value(new.language)?;
    let added = tx.prepare_cached(
        "INSERT INTO join_request (token_digest, at_display, name, phone, phone_typed, phone_last4, birth_month, fourteen,
                                   purposes, wording_version, language, source, inviter_id, run_id, asked_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?9, ?10, ?11, ?12, ?13, ?14) ON CONFLICT DO NOTHING",
    )?
    .execute(params![
        new.token_digest,
        new.token_digest.is_none(),
        new.applicant.name,
        new.applicant.phone,
        new.applicant.phone_typed,
        new.applicant.phone_last4,
        new.birth_month,
        serde_json::to_string(new.purposes)?,
        new.wording_version,
        language.as_str(),
        new.source,
        new.inviter,
        new.run,
        tx.now_ms
    ])?;
    Ok(added == 1)
}

pub(in crate::intake) fn find(conn: &Connection, request: i64) -> Result<Option<RequestRow>> {
    one(conn, "id = ?1", [request])
}

pub(in crate::intake) fn by_token(conn: &Connection, token_digest: [u8; 32]) -> Result<Option<RequestRow>> {
    one(conn, "token_digest = ?1", [token_digest])
}

pub(in crate::intake) fn waiting_with_phone(conn: &Connection, phone: &str) -> Result<Option<RequestRow>> {
    one(conn, "phone = ?1 AND state = 'waiting'", [phone])
}

/// Requests that wait since a moment after `since_ms`, oldest first.
pub(in crate::intake) fn waiting(conn: &Connection, since_ms: i64, most: i64) -> Result<Vec<RequestRow>> {
    all(conn, "state = 'waiting' AND asked_at_ms > ?1 ORDER BY asked_at_ms, id LIMIT ?2", [since_ms, most])
}

pub(in crate::intake) fn count_waiting(conn: &Connection, since_ms: i64) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT count(*) FROM join_request WHERE state = 'waiting' AND asked_at_ms > ?1")?
        .query_row([since_ms], |row| row.get(0))?)
}

/// Requests that became a row's, or showed its card.
pub(in crate::intake) fn of_member(conn: &Connection, member: MemberId) -> Result<Vec<RequestRow>> {
    all(conn, "member_id = ?1 ORDER BY id", [member])
}

/// What is known of a person that goes when a request ends for good.
const WIPED: &str = "name = NULL, phone = NULL, phone_typed = NULL, phone_last4 = NULL, birth_month = NULL";

/// Ends a request that waits.
pub(in crate::intake) fn end(tx: &Tx<'_>, request: i64, state: State) -> Result<()> {
    let wiped = if state == State::Withdrawn { format!(", {WIPED}") } else { String::new() };
    let ended = tx.execute(
        &format!("UPDATE join_request SET state = ?2, ended_at_ms = ?3, ended_by = ?4 {wiped} WHERE id = ?1 AND state = 'waiting'"),
        params![request, state.as_str(), tx.now_ms, tx.actor.staff],
    )?;
    if ended == 1 { Ok(()) } else { Err(Error::failure(format!("request {request} does not wait"))) }
}

/// Ends a request that waits because a newer one of the same phone takes its place, which counts for its flyer from then
/// on.
pub(in crate::intake) fn replace(tx: &Tx<'_>, request: i64) -> Result<()> {
    end(tx, request, State::Expired)?;
    tx.prepare_cached(
        "UPDATE join_request SET source = 'walk_in', run_id = NULL WHERE id = ?1 AND run_id IS NOT NULL",
    )?
    .execute([request])?;
    Ok(())
}

/// Ends a request that waits as a member's; what is kept of them stands on their sheet from now on.
pub(in crate::intake) fn end_as(tx: &Tx<'_>, request: i64, state: State, member: MemberId) -> Result<()> {
    tx.execute(
        &format!(
            "UPDATE join_request SET state = ?2, ended_at_ms = ?3, ended_by = ?4, member_id = ?5, {WIPED} WHERE id = ?1"
        ),
        params![request, state.as_str(), tx.now_ms, tx.actor.staff, member],
    )?;
    Ok(())
}

/// Lets a declined request wait again.
pub(in crate::intake) fn wait_again(tx: &Tx<'_>, request: i64) -> Result<()> {
    tx.prepare_cached("UPDATE join_request SET state = 'waiting', ended_at_ms = NULL, ended_by = NULL WHERE id = ?1")?
        .execute([request])?;
    Ok(())
}

/// The card was seen for the first time.
pub(in crate::intake) fn shown(tx: &Tx<'_>, request: i64) -> Result<()> {
    tx.prepare_cached("UPDATE join_request SET shown_at_ms = ?2 WHERE id = ?1 AND shown_at_ms IS NULL")?
        .execute(params![request, tx.now_ms])?;
    Ok(())
}

/// Ends what has waited since `since_ms` or longer. How many.
pub(in crate::intake) fn expire(tx: &Tx<'_>, since_ms: i64) -> Result<usize> {
    Ok(tx
        .prepare_cached(
            "UPDATE join_request SET state = 'expired', ended_at_ms = ?2 WHERE state = 'waiting' AND asked_at_ms <= ?1",
        )?
        .execute(params![since_ms, tx.now_ms])?)
}

/// Lets names and phones go of what ended at `since_ms` or before.
pub(in crate::intake) fn wipe(tx: &Tx<'_>, since_ms: i64) -> Result<()> {
    tx.execute(
        &format!(
            "UPDATE join_request SET {WIPED} WHERE phone IS NOT NULL AND state <> 'waiting' AND ended_at_ms <= ?1"
        ),
        [since_ms],
    )?;
    Ok(())
}

/// Takes away requests with a phone, waiting or not yet wiped.
pub(in crate::intake) fn forget_phone(tx: &Tx<'_>, phone: &str) -> Result<()> {
    tx.prepare_cached("DELETE FROM join_request WHERE phone = ?1")?.execute([phone])?;
    Ok(())
}

/// Takes a row's pages away, and its part in what others asked.
pub(in crate::intake) fn forget_member(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    tx.prepare_cached("UPDATE join_request SET token_digest = NULL WHERE member_id = ?1")?.execute([member])?;
    tx.prepare_cached(
        "UPDATE join_request SET inviter_id = NULL, source = 'walk_in' WHERE inviter_id = ?1 AND member_id IS NULL",
    )?
    .execute([member])?;
    Ok(())
}

/// Requests that are said to have become a member's, and whose is not known.
pub(in crate::intake) fn without_member(conn: &Connection) -> Result<Vec<i64>> {
    let mut rows = conn.prepare(
        "SELECT id FROM join_request WHERE state IN ('confirmed', 'connected') AND member_id IS NULL ORDER BY id",
    )?;
    Ok(rows.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// Requests whose phone can still open a page, and whose card it shows.
pub(in crate::intake) fn pages(conn: &Connection) -> Result<Vec<(i64, MemberId)>> {
    let mut rows = conn.prepare(
        "SELECT id, member_id FROM join_request WHERE token_digest IS NOT NULL AND member_id IS NOT NULL ORDER BY id",
    )?;
    Ok(rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

/// From asking to seeing the card, the average of requests confirmed since a moment.
pub(in crate::intake) fn takes_ms(conn: &Connection, since_ms: i64) -> Result<Option<i64>> {
    Ok(conn
        .prepare_cached(
            "SELECT CAST(round(avg(shown_at_ms - asked_at_ms)) AS INTEGER) FROM join_request
             WHERE state = 'confirmed' AND ended_at_ms >= ?1 AND shown_at_ms IS NOT NULL",
        )?
        .query_row([since_ms], |row| row.get(0))?)
}
