//! Whole copies of the file: made while others write, verified, brought up to this schema.

use super::error::OpenError;
use super::migrate::{fresh_schema, migrate, schema_of, schema_version};
use super::open::{check_identity, harden, user_version};
use rusqlite::{Connection, OpenFlags};
use std::fs::File;
use std::io::ErrorKind;
use std::path::Path;

/// Integrity and identity of a copy, read-only; whether what is in it adds up is another question. The schema it has.
///
/// # Errors
/// See [`OpenError`].
pub fn verify_copy(path: &Path) -> Result<i64, OpenError> {
    let conn = open_read_only(path)?;
    check_identity(&conn)?;
    let found = user_version(&conn)?;
    if found > schema_version() {
        return Err(OpenError::Newer { found, known: schema_version() });
    }
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(OpenError::Corrupt { detail: verdict });
    }
    Ok(found)
}

/// A connection to a copy that can change nothing. What stands in its schema is not trusted.
pub(crate) fn open_read_only(path: &Path) -> Result<Connection, OpenError> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    Ok(conn)
}

/// Brings a verified copy that nobody works on up to this program's schema and opens it. Its writes reach the disk only
/// when the caller forces them.
///
/// # Errors
/// [`NotAShop`](OpenError::NotAShop) when its tables, triggers or indexes are not exactly those this program makes:
/// whoever sealed the file may have put others in.
pub(crate) fn open_copy(path: &Path) -> Result<Connection, OpenError> {
    let mut conn =
        Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    harden(&conn)?;
    let _: String = conn.query_row("PRAGMA journal_mode = MEMORY", [], |row| row.get(0))?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    migrate(&mut conn)?;
    if schema_of(&conn)? != fresh_schema()? {
        return Err(OpenError::NotAShop);
    }
    Ok(conn)
}

/// Writes a whole, compact copy of what `conn` sees to `to` and forces it to disk. What stood there is replaced.
pub(crate) fn copy_into(conn: &Connection, to: &Path) -> Result<(), OpenError> {
    // A journal left beside it by a kill would be rolled back into the new copy.
    remove_copy(to)?;
    conn.execute("VACUUM INTO ?1", [to.to_string_lossy()])?;
    force_to_disk(to)?;
    Ok(())
}

/// Forces a file's bytes to disk.
pub(crate) fn force_to_disk(file: &Path) -> std::io::Result<()> {
    // Windows flushes only what is open for writing.
    File::options().read(true).write(true).open(file)?.sync_all()
}

/// Forces a folder's names to disk, so that a renamed file is found after a power cut.
pub(crate) fn force_names_to_disk(folder: &Path) -> std::io::Result<()> {
    // Windows keeps the names itself and cannot open a folder like a file.
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Removes a file that may not be there.
pub(crate) fn remove_if_there(file: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(file) {
        Err(error) if !matches!(error.kind(), ErrorKind::NotFound | ErrorKind::NotADirectory) => Err(error),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Removes a half-done copy and what SQLite kept beside it while it was filled.
pub(crate) fn remove_copy(file: &Path) -> std::io::Result<()> {
    for end in ["-journal", "-wal", "-shm", ""] {
        let mut name = file.as_os_str().to_owned();
        name.push(end);
        remove_if_there(Path::new(&name))?;
    }
    Ok(())
}

/// Keeps a verified copy of an older file before it is upgraded.
pub(super) fn keep_before_upgrade(conn: &Connection, folder: &Path, schema: i64, now_ms: i64) -> Result<(), OpenError> {
    let kept = folder.join("before-upgrade");
    std::fs::create_dir_all(&kept)?;
    let unproved = kept.join("copy.db.tmp");
    copy_into(conn, &unproved)?;
    verify_copy(&unproved)?;
    std::fs::rename(&unproved, kept.join(format!("schema-{schema}-{now_ms}.db")))?;
    force_names_to_disk(&kept)?;
    Ok(())
}

/// Removes what an interrupted copy left half done, journals and all. Half-done files end in `.tmp` and are never read.
pub(crate) fn sweep(folder: &Path) {
    for place in [folder.to_owned(), folder.join("backups"), folder.join("before-upgrade")] {
        let Ok(entries) = std::fs::read_dir(&place) else { continue };
        for path in entries.flatten().map(|entry| entry.path()) {
            let end = path.extension().and_then(|end| end.to_str()).unwrap_or_default();
            let is_half_done = matches!(end, "tmp" | "tmp-journal" | "tmp-wal" | "tmp-shm") && path.is_file();
            if is_half_done && let Err(error) = std::fs::remove_file(&path) {
                tracing::warn!(%error, "a half-done file stays behind");
            }
        }
    }
}
