//! Alliances' lists.

use crate::kernel::{Error, Result, Tx};
use rusqlite::{Connection, OptionalExtension, Row, params};
use voucher_code::{AllianceId, Members, Signed};

/// The latest list of an alliance.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct ListRow {
    pub(in crate::alliance) signed: Signed<Members>,
    pub(in crate::alliance) at_ms: i64,
}

fn raw(row: &Row<'_>) -> rusqlite::Result<(Vec<u8>, i64)> {
    Ok((row.get(0)?, row.get(1)?))
}

fn read((signed, at_ms): (Vec<u8>, i64)) -> Result<ListRow> {
    let signed = Signed::from_bytes(&signed).map_err(|error| Error::Failure(Box::new(error)))?;
    Ok(ListRow { signed, at_ms })
}

pub(in crate::alliance) fn find(conn: &Connection, alliance: AllianceId) -> Result<Option<ListRow>> {
    conn.prepare_cached("SELECT signed, at_ms FROM alliance_list WHERE alliance = ?1")?
        .query_row([alliance.0], raw)
        .optional()?
        .map(read)
        .transpose()
}

/// All, by name.
pub(in crate::alliance) fn all(conn: &Connection) -> Result<Vec<ListRow>> {
    let mut rows = conn.prepare_cached("SELECT signed, at_ms FROM alliance_list ORDER BY name, id")?;
    let rows: Vec<_> = rows.query_map([], raw)?.collect::<rusqlite::Result<_>>()?;
    rows.into_iter().map(read).collect()
}

/// Keeps the latest list of an alliance.
pub(in crate::alliance) fn keep(tx: &Tx<'_>, list: &Signed<Members>) -> Result<()> {
    let members = list.unverified();
    tx.prepare_cached(
        "INSERT INTO alliance_list (alliance, name, sequence, founder, hash, signed, at_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
         ON CONFLICT (alliance) DO UPDATE SET name = excluded.name, sequence = excluded.sequence, founder = excluded.founder,
           hash = excluded.hash, signed = excluded.signed, at_ms = excluded.at_ms",
    )?
    .execute(params![
        members.alliance.0,
        members.name,
        members.sequence,
        members.founder.as_bytes(),
        list.hash(),
        list.to_bytes(),
        tx.now_ms
    ])?;
    Ok(())
}
