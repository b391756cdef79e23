//! Opening: what is checked before a single byte is written, and the connections.

use super::copy::{copy_into, keep_before_upgrade};
use super::error::OpenError;
use super::migrate::{migrate, schema_version};
use super::place;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
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
/// The pages of every SQLite file are multiples of this. SQLite itself takes the stump of a first page for an empty file
/// and fills it, and the stump of a last page for one that ends in zeros.
const SECTOR: u64 = 512;
/// Files up to this size are checked at each opening: 64 MiB take less than half a second. Larger ones only after the
/// program or the computer stopped without closing them; the check of each day goes over them in any case.
const CHECKED_AT_EACH_OPENING: u64 = 64 * 1024 * 1024;

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

/// How the file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Opening {
    /// How hard a commit is.
    pub durability: Durability,
    /// The layer between SQLite and the disk, by its registered name, for tests that cut the power.
    #[cfg(any(test, feature = "testing"))]
    pub vfs: Option<&'static str>,
}

impl Opening {
    /// As a shop opens it.
    pub const SHOP: Opening = Opening::with(Durability::Full);
    /// For files that can be made again.
    pub const FLEETING: Opening = Opening::with(Durability::Off);

    const fn with(durability: Durability) -> Self {
        Opening {
            durability,
            #[cfg(any(test, feature = "testing"))]
            vfs: None,
        }
    }

    fn open(self, path: &Path, flags: OpenFlags) -> rusqlite::Result<Connection> {
        let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        #[cfg(any(test, feature = "testing"))]
        if let Some(vfs) = self.vfs {
            return Connection::open_with_flags_and_vfs(path, flags, vfs);
        }
        Connection::open_with_flags(path, flags)
    }
}

/// The open file: one connection that writes, a few that read.
pub struct Db {
    path: PathBuf,
    opening: Opening,
    writer: Mutex<Option<Connection>>,
    readers: Mutex<Vec<Connection>>,
    freed: Condvar,
    closed: AtomicBool,
    copying: Mutex<()>,
}

impl Db {
    /// Opens or makes the file in `folder`. A copy is kept in `before-upgrade/` before an older file is upgraded.
    ///
    /// # Errors
    /// See [`OpenError`]; a damaged, foreign or newer file is left as it is.
    pub fn open(folder: &Path, opening: Opening, now_ms: i64) -> Result<Db, OpenError> {
        if rusqlite::version_number() < OLDEST_SQLITE {
            return Err(OpenError::Failed { detail: format!("SQLite {} is too old", rusqlite::version()) });
        }
        place::check(folder)?;
        std::fs::create_dir_all(folder)?;
        place::check_writable(folder)?;
        let path = folder.join(FILE);
        place::check_links(&path)?;
        let (bytes, log_bytes) = (size(&path)?, size(&log_of(&path))?);
        if bytes % SECTOR != 0 && log_bytes == 0 {
            return Err(OpenError::Corrupt { detail: format!("cut short to {bytes} bytes") });
        }
        let mut writer = opening.open(&path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        // Until the file is known to be ours, closing it must not fold anything in.
        writer.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
        harden(&writer)?;
        if writer.is_readonly("main")? {
            return Err(OpenError::ReadOnly);
        }
        let is_blank = is_blank(&writer)?;
        if !is_blank {
            check_identity(&writer)?;
        }
        let found = user_version(&writer)?;
        if found > schema_version() {
            return Err(OpenError::Newer { found, known: schema_version() });
        }
        if !is_blank && (bytes <= CHECKED_AT_EACH_OPENING || log_bytes > 0) {
            let verdict: String = writer.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
            if verdict != "ok" {
                return Err(OpenError::Corrupt { detail: verdict });
            }
        }
        make_hard(&writer, opening.durability)?;
        if is_blank {
            writer.pragma_update(None, "application_id", APPLICATION_ID)?;
        }
        if found > 0 && found < schema_version() {
            keep_before_upgrade(&writer, folder, found, now_ms)?;
        }
        migrate(&mut writer)?;
        let readers = (0..READERS).map(|_| connect_reader(&path, opening)).collect::<Result<_, _>>()?;
        Ok(Db {
            path,
            opening,
            writer: Mutex::new(Some(writer)),
            readers: Mutex::new(readers),
            freed: Condvar::new(),
            closed: AtomicBool::new(false),
            copying: Mutex::new(()),
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

    /// The right to copy the file, held by one at a time; the file stays open until it is given back.
    /// `None` once the shop is closed.
    pub(crate) fn copier(&self) -> Option<Copier<'_>> {
        let held = self.copying.lock().unwrap_or_else(PoisonError::into_inner);
        (!self.closed.load(Ordering::Acquire)).then_some(Copier { db: self, _held: held })
    }

    /// Waits for those who still read or copy, folds the write-ahead log into the file and closes it.
    pub(crate) fn close(&self) {
        let writer = self.writer().take();
        self.closed.store(true, Ordering::Release);
        drop(self.copying.lock().unwrap_or_else(PoisonError::into_inner));
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

/// The right to copy the file.
pub(crate) struct Copier<'a> {
    db: &'a Db,
    _held: MutexGuard<'a, ()>,
}

impl Copier<'_> {
    /// Writes a whole copy of the file as it is at this moment to `to` and forces it to disk. Nobody who writes waits:
    /// the copy is read by a connection of its own from one snapshot.
    pub(crate) fn copy_into(&self, to: &Path) -> Result<(), OpenError> {
        // Not `query_only`, which would forbid to fill the copy as well.
        let conn = self.db.opening.open(&self.db.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
        harden(&conn)?;
        copy_into(&conn, to)
    }
}

fn connect_reader(path: &Path, opening: Opening) -> Result<Connection, OpenError> {
    let conn = opening.open(path, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    harden(&conn)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

/// What every connection has. Writes nothing.
pub(super) fn harden(conn: &Connection) -> rusqlite::Result<()> {
    conn.busy_timeout(std::time::Duration::from_secs(5))?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "trusted_schema", false)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "cache_size", -32_000)?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.set_prepared_statement_cache_capacity(400);
    Ok(())
}

/// What the writing connection of an accepted file has besides.
fn make_hard(conn: &Connection, durability: Durability) -> Result<(), OpenError> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    let mode: String = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(OpenError::Failed { detail: format!("the disk offers no write-ahead log, only {mode}") });
    }
    conn.pragma_update(None, "synchronous", durability.pragma())?;
    // macOS: a plain fsync leaves the bytes in the drive's cache.
    conn.pragma_update(None, "fullfsync", true)?;
    conn.pragma_update(None, "checkpoint_fullfsync", true)?;
    conn.pragma_update(None, "journal_size_limit", 16 * 1024 * 1024)?;
    // What a savepoint keeps of pages to be rolled back would else go to a file outside the shop's folder, names and all.
    conn.pragma_update(None, "temp_store", "MEMORY")?;
    Ok(())
}

/// Whether nobody wrote anything yet: a new file, or one whose making was cut off before its first step.
fn is_blank(conn: &Connection) -> Result<bool, OpenError> {
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    Ok(number("SELECT count(*) FROM sqlite_schema")? == 0
        && number("PRAGMA user_version")? == 0
        && number("PRAGMA application_id")? == 0)
}

pub(super) fn check_identity(conn: &Connection) -> Result<(), OpenError> {
    let id: i64 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if id == APPLICATION_ID { Ok(()) } else { Err(OpenError::NotAShop) }
}

pub(super) fn user_version(conn: &Connection) -> rusqlite::Result<i64> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0))
}

fn log_of(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

fn size(path: &Path) -> Result<u64, OpenError> {
    match std::fs::metadata(path) {
        Ok(known) => Ok(known.len()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(0),
        Err(error) => Err(error.into()),
    }
}
