//! Opening: what is checked before a single byte is written, and the connections.

use super::migrate::{migrate, schema_version};
use rusqlite::{Connection, ErrorCode, OpenFlags};

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// The file's name in the shop's folder.
pub const FILE: &str = "shop.db";
/// "STLP": tells this program's files from others.
const APPLICATION_ID: i64 = 0x5354_4c50;
/// Earlier ones lose committed rows when a checkpoint meets a write (the WAL-reset bug).
const OLDEST_SQLITE: i32 = 3_051_003;
const READERS: usize = 3;

/// How hard a commit is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Durability {
    /// On disk before a commit returns. The only one a shop runs with.
    Full,
    /// For files that can be made again: the demo shop while it is filled, tests on a memory disk.
    Off,
}

impl Durability {
    fn pragma(self) -> &'static str {
        match self {
            Durability::Full => "FULL",
            Durability::Off => "OFF",
        }
    }
}

/// Why the shop's file cannot be used. Nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// The file is damaged.
    #[error("the file is damaged: {detail}")]
    Corrupt {
        /// What SQLite says.
        detail: String,
    },
    /// Written by a newer program.
    #[error("the file has schema {found}, this program knows {known}")]
    Newer {
        /// Of the file.
        found: i64,
        /// Of this program.
        known: i64,
    },
    /// Some other program's database.
    #[error("the file is not a Storeloop shop")]
    NotAShop,
    /// The folder or file can only be read.
    #[error("the folder can only be read")]
    ReadOnly,
    /// No room to work in.
    #[error("the disk is full")]
    DiskFull,
    /// The folder is kept in step with a cloud, which tears databases apart.
    #[error("the folder is kept in step by {service}")]
    SyncedFolder {
        /// By whom.
        service: String,
    },
    /// The folder lies on another computer.
    #[error("the folder lies on the network ({kind})")]
    NetworkFolder {
        /// What kind of network disk.
        kind: String,
    },
    /// Another Storeloop has this shop open.
    #[error("the shop is open in another window")]
    InUse,
    /// Anything else.
    #[error("the file could not be opened: {detail}")]
    Failed {
        /// What the system says.
        detail: String,
    },
}

impl From<rusqlite::Error> for OpenError {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseCorrupt) => OpenError::Corrupt { detail: error.to_string() },
            Some(ErrorCode::NotADatabase) => OpenError::Corrupt { detail: error.to_string() },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => OpenError::ReadOnly,
            Some(ErrorCode::DiskFull) => OpenError::DiskFull,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => OpenError::InUse,
            _ => OpenError::Failed { detail: error.to_string() },
        }
    }
}

/// The open file: one connection that writes, a few that read.
pub struct Db {
    path: PathBuf,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    freed: Condvar,
    closed: AtomicBool,
}

impl Db {
    /// Opens or makes the file in `folder`. A copy is kept in `before-upgrade/` before an older file is upgraded.
    ///
    /// # Errors
    /// See [`OpenError`]; a damaged or newer file is left as it is.
    pub fn open(folder: &Path, durability: Durability, now_ms: i64) -> Result<Db, OpenError> {
        if rusqlite::version_number() < OLDEST_SQLITE {
            return Err(OpenError::Failed { detail: format!("SQLite {} is too old", rusqlite::version()) });
        }
        std::fs::create_dir_all(folder).map_err(io_error)?;
        let path = folder.join(FILE);
        let is_new = !path.exists() || std::fs::metadata(&path).map_err(io_error)?.len() == 0;
        let mut writer = connect(&path, durability)?;
        if is_new {
            writer.pragma_update(None, "application_id", APPLICATION_ID)?;
        } else {
            check_identity(&writer)?;
            let verdict: String = writer.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            if verdict != "ok" {
                return Err(OpenError::Corrupt { detail: verdict });
            }
        }
        let found = user_version(&writer)?;
        if found > schema_version() {
            return Err(OpenError::Newer { found, known: schema_version() });
        }
        if !is_new && found < schema_version() {
            keep_copy(&writer, folder, found, now_ms)?;
        }
        migrate(&mut writer).map_err(|error| match error {
            rusqlite_migration::Error::RusqliteError { err, .. } => OpenError::from(err),
            other => OpenError::Failed { detail: other.to_string() },
        })?;
        let readers = (0..READERS).map(|_| connect_reader(&path)).collect::<Result<_, _>>()?;
        Ok(Db {
            path,
            writer: Mutex::new(Some(writer)),
            readers: Mutex::new(readers),
            freed: Condvar::new(),
            closed: AtomicBool::new(false),
        })
    }

    /// Where the file lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// The one connection that writes; `None` inside once the shop is closed.
    pub(crate) fn writer(&self) -> MutexGuard<'_, Option<Connection>> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A connection that only reads, as soon as one is free; `None` once the shop is closed.
    pub(crate) fn reader(&self) -> Option<Reader<'_>> {
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if self.closed.load(Ordering::Acquire) {
                return None;
            }
            if let Some(conn) = readers.pop() {
                return Some(Reader { db: self, conn: Some(conn) });
            }
            readers = self.freed.wait(readers).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Waits for those who still read, folds the write-ahead log into the file and closes it.
    pub(crate) fn close(&self) {
        let writer = self.writer().take();
        self.closed.store(true, Ordering::Release);
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        while writer.is_some() && readers.len() < READERS {
            readers = self.freed.wait(readers).unwrap_or_else(PoisonError::into_inner);
        }
        readers.clear();
        drop(readers);
        self.freed.notify_all();
        if let Some(writer) = writer {
            let folded = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
            if let Err(error) = folded {
                tracing::warn!(%error, "the write-ahead log was not folded in");
            }
        }
    }
}

/// A borrowed reading connection; goes back by itself.
pub struct Reader<'a> {
    db: &'a Db,
    conn: Option<Connection>,
}

impl Reader<'_> {
    /// The connection.
    ///
    /// # Errors
    /// Never while the reader is alive; the type only says so at its end.
    pub(crate) fn conn(&self) -> Result<&Connection, rusqlite::Error> {
        self.conn.as_ref().ok_or(rusqlite::Error::InvalidQuery)
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        if let Some(conn) = self.conn.take() {
            self.db.readers.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
            self.db.freed.notify_all();
        }
    }
}

/// Integrity, foreign keys and identity of a copy, read-only. The schema it has.
///
/// # Errors
/// See [`OpenError`].
pub fn verify_copy(path: &Path) -> Result<i64, OpenError> {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    check_identity(&conn)?;
    let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        return Err(OpenError::Corrupt { detail: verdict });
    }
    let dangling: i64 = conn.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if dangling > 0 {
        return Err(OpenError::Corrupt { detail: format!("{dangling} dangling rows") });
    }
    let found = user_version(&conn)?;
    if found > schema_version() {
        return Err(OpenError::Newer { found, known: schema_version() });
    }
    Ok(found)
}

fn connect(path: &Path, durability: Durability) -> Result<Connection, OpenError> {
    let conn = Connection::open(path)?;
    harden(&conn)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(OpenError::Failed { detail: format!("the disk offers no write-ahead log, only {mode}") });
    }
    conn.pragma_update(None, "synchronous", durability.pragma())?;
    // macOS: a plain fsync leaves the bytes in the drive's cache.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.pragma_update(None, "journal_size_limit", 16 * 1024 * 1024)?;
    Ok(conn)
}

fn connect_reader(path: &Path) -> Result<Connection, OpenError> {
    let conn = Connection::open(path)?;
    harden(&conn)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

fn harden(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "cache_size", -32_000)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.set_prepared_statement_cache_capacity(200);
    Ok(())
}

fn check_identity(conn: &Connection) -> Result<(), OpenError> {
    let id: i64 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id == APPLICATION_ID { Ok(()) } else { Err(OpenError::NotAShop) }
}

fn user_version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
}

fn keep_copy(conn: &Connection, folder: &Path, schema: i64, now_ms: i64) -> Result<(), OpenError> {
    let kept = folder.join("before-upgrade");
    std::fs::create_dir_all(&kept).map_err(io_error)?;
    let copy = kept.join(format!("schema-{schema}-{now_ms}.db"));
    conn.execute("VACUUM INTO ?1", [copy.to_string_lossy()])?;
    verify_copy(&copy).map(|_| ())
}

fn io_error(error: std::io::Error) -> OpenError {
    match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => OpenError::ReadOnly,
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => OpenError::DiskFull,
        _ => OpenError::Failed { detail: error.to_string() },
    }
}
