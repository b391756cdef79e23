//! Coupon books.

use crate::alliance::commands::CouponBookLine;
use crate::kernel::{PieceId, Result, Tx, VoucherId};
use rusqlite::{Connection, OptionalExtension, params};

pub(super) fn insert(tx: &Tx<'_>, title: &str, copies: i64) -> Result<i64> {
    tx.execute(
        "INSERT INTO alliance_book (title, copies, made_by, at_ms) VALUES (?1, ?2, ?3, ?4)",
        params![title, copies, tx.actor.staff, tx.now_ms],
    )?;
    Ok(tx.last_insert_rowid())
}

/// A voucher in a book.
pub(super) struct NewPiece {
    pub(super) book: i64,
    pub(super) copy: i64,
    pub(super) place: i64,
    pub(super) piece: Option<PieceId>,
    pub(super) voucher: Option<VoucherId>,
}

pub(super) fn insert_piece(tx: &Tx<'_>, new: &NewPiece) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO alliance_book_piece (book_id, copy, place, piece_id, voucher_id) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![new.book, new.copy, new.place, new.piece, new.voucher])?;
    Ok(())
}

/// A book's title, and when it was made.
pub(super) fn find(conn: &Connection, book: i64) -> Result<Option<(String, i64)>> {
    Ok(conn
        .prepare_cached("SELECT title, at_ms FROM alliance_book WHERE id = ?1")?
        .query_row([book], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?)
}

/// What lies at one place of one copy.
pub(super) struct PlaceRow {
    pub(super) copy: i64,
    pub(super) piece: Option<PieceId>,
    pub(super) voucher: Option<VoucherId>,
}

/// Copy by copy, in the order chosen.
pub(super) fn pieces(conn: &Connection, book: i64) -> Result<Vec<PlaceRow>> {
    let mut rows = conn.prepare_cached(
        "SELECT copy, piece_id, voucher_id FROM alliance_book_piece WHERE book_id = ?1 ORDER BY copy, place",
    )?;
    let rows =
        rows.query_map([book], |row| Ok(PlaceRow { copy: row.get(0)?, piece: row.get(1)?, voucher: row.get(2)? }))?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}

/// Books, newest first.
pub(super) fn list(conn: &Connection) -> Result<Vec<CouponBookLine>> {
    let mut rows = conn.prepare_cached(
        "SELECT id, title, copies, (SELECT coalesce(max(place), 0) FROM alliance_book_piece WHERE book_id = b.id), at_ms
         FROM alliance_book AS b ORDER BY id DESC LIMIT 200",
    )?;
    let rows = rows.query_map([], |row| {
        Ok(CouponBookLine {
            book: row.get(0)?,
            title: row.get(1)?,
            copies: row.get(2)?,
            pieces: row.get(3)?,
            at_ms: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
