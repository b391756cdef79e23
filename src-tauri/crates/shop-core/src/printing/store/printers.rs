//! Rows of printers.

use crate::kernel::{Error, PrinterId, Result, Tx};
use crate::printing::commands::{PrintTrouble, Printer, PrinterWords, Reach};
use rusqlite::{Connection, OptionalExtension, Row, params};

const COLUMNS: &str = "SELECT id, name, kind, queue, host, port, one_toner, cuts, drawer, trouble,
    (SELECT count(*) FROM print_job WHERE printer_id = printer.id AND state IN ('waiting', 'sending')) FROM printer";

fn read(row: &Row<'_>) -> rusqlite::Result<Printer> {
    let reach = match row.get::<_, Option<String>>(3)? {
        Some(queue) => Reach::Queue { queue },
        None => Reach::Tcp { host: row.get(4)?, port: row.get(5)? },
    };
    Ok(Printer {
        printer: row.get(0)?,
        words: PrinterWords {
            name: row.get(1)?,
            kind: row.get(2)?,
            reach,
            one_toner: row.get(6)?,
            cuts: row.get(7)?,
            drawer: row.get(8)?,
        },
        trouble: row.get(9)?,
        waiting: row.get(10)?,
    })
}

/// The shop's printers, in the order in which they were added.
pub(in crate::printing) fn all(conn: &Connection) -> Result<Vec<Printer>> {
    let mut rows = conn.prepare(&format!("{COLUMNS} WHERE removed_at_ms IS NULL ORDER BY id"))?;
    Ok(rows.query_map([], read)?.collect::<rusqlite::Result<_>>()?)
}

/// A printer, also one that was removed: jobs tell its name.
pub(in crate::printing) fn ever(conn: &Connection, printer: PrinterId) -> Result<Option<Printer>> {
    Ok(conn.query_row(&format!("{COLUMNS} WHERE id = ?1"), [printer], read).optional()?)
}

/// A printer of the shop.
pub(in crate::printing) fn find(conn: &Connection, printer: PrinterId) -> Result<Option<Printer>> {
    Ok(conn.query_row(&format!("{COLUMNS} WHERE id = ?1 AND removed_at_ms IS NULL"), [printer], read).optional()?)
}

fn parts(reach: &Reach) -> (Option<&str>, Option<&str>, Option<u16>) {
    match reach {
        Reach::Queue { queue } => (Some(queue), None, None),
        Reach::Tcp { host, port } => (None, Some(host), Some(*port)),
    }
}

pub(in crate::printing) fn insert(tx: &Tx<'_>, words: &PrinterWords) -> Result<PrinterId> {
    let (queue, host, port) = parts(&words.reach);
    tx.execute(
        "INSERT INTO printer (name, kind, queue, host, port, one_toner, cuts, drawer, added_at_ms)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![words.name, words.kind, queue, host, port, words.one_toner, words.cuts, words.drawer, tx.now_ms],
    )?;
    PrinterId::try_from(tx.last_insert_rowid()).map_err(Error::failure)
}

pub(in crate::printing) fn update(tx: &Tx<'_>, printer: PrinterId, words: &PrinterWords) -> Result<()> {
    let (queue, host, port) = parts(&words.reach);
    tx.execute(
        "UPDATE printer SET name = ?2, kind = ?3, queue = ?4, host = ?5, port = ?6, one_toner = ?7, cuts = ?8,
                drawer = ?9, trouble = NULL WHERE id = ?1",
        params![printer, words.name, words.kind, queue, host, port, words.one_toner, words.cuts, words.drawer],
    )?;
    Ok(())
}

pub(in crate::printing) fn remove(tx: &Tx<'_>, printer: PrinterId) -> Result<()> {
    tx.execute("UPDATE printer SET removed_at_ms = ?2 WHERE id = ?1", params![printer, tx.now_ms])?;
    tx.execute("UPDATE print_choice SET printer_id = NULL WHERE printer_id = ?1", [printer])?;
    Ok(())
}

/// Notes what is wrong with a printer, or that nothing is.
pub(in crate::printing) fn set_trouble(tx: &Tx<'_>, printer: PrinterId, trouble: Option<PrintTrouble>) -> Result<()> {
    tx.execute("UPDATE printer SET trouble = ?2 WHERE id = ?1", params![printer, trouble])?;
    Ok(())
}
