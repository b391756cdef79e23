//! Opening a backup: decrypted beside the shop, verified, brought up to this program's schema. Nothing of the shop is
//! touched.

use super::BackupRefusal;
use super::copies;
use super::file_name::FileName;
use super::half_done::HalfDone;
use super::key;
use crate::db::{OpenError, open_copy, verify_copy};
use crate::dispatch::Act;
use crate::kernel::{Error, Result};
use age::x25519::Identity;
use age::{DecryptError, Decryptor};
use rusqlite::Connection;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// What every sealed file begins with.
const SEALED: &[u8] = b"age-encryption.org/v1\n";
/// How the last line of its head begins.
const END_OF_HEAD: &[u8] = b"\n--- ";
/// The longest head that is read: ours has under 1 KiB.
const MOST_HEAD: u64 = 16 * 1024;
/// What every SQLite file begins with.
const PLAIN: &[u8] = b"SQLite format 3\0";
const MOST_PATH: usize = 1000;

/// An opened backup; its unsealed copy goes with it unless it was put in the shop's place.
pub(super) struct Unsealed {
    /// The file's own name.
    pub(super) name: String,
    /// When it was made, if its name still says so.
    pub(super) made_at_ms: Option<i64>,
    /// The schema it was written with.
    pub(super) schema: i64,
    /// What is in it.
    pub(super) conn: Connection,
    /// Where the copy lies.
    pub(super) copy: HalfDone,
}

/// Opens the backup `file`, a path or a name within the known places, with the key that was typed.
///
/// # Refuses
/// `key_malformed`, `file_missing`, `not_a_backup`, `wrong_key`, `damaged`, `newer`, `altered`; `kernel.disk_full`.
pub(super) fn unseal(act: &Act<'_>, file: &str, typed_key: &str) -> Result<Unsealed> {
    let identity = key::parse(typed_key)?;
    let path = locate(act, file)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let mark = crate::kernel::chance::hex(&crate::kernel::chance::bytes::<4>(&*act.app.chance));
    let copy = HalfDone(act.app.folder().join(format!("restore-{mark}.db.tmp")));
    decrypt(&path, &identity, &copy.0)?;
    let schema = verify_copy(&copy.0).map_err(refusal)?;
    let conn = open_copy(&copy.0).map_err(refusal)?;
    Ok(Unsealed { made_at_ms: FileName::parse(&name).map(|name| name.at_ms), name, schema, conn, copy })
}

fn locate(act: &Act<'_>, file: &str) -> Result<PathBuf> {
    let path = Path::new(file);
    let found = if file.is_empty() || file.len() > MOST_PATH {
        None
    } else if path.is_absolute() || file.contains(['/', '\\']) {
        Some(path.to_owned())
    } else {
        copies::targets_at_hand(act)?.into_iter().map(|target| target.folder.join(file)).find(|path| path.is_file())
    };
    Ok(found.filter(|path| path.exists()).ok_or(BackupRefusal::FileMissing)?)
}

/// A file that is not sealed at all is known by its first bytes, however large it is.
fn decrypt(from: &Path, identity: &Identity, into: &Path) -> Result<()> {
    let damaged = |_: std::io::Error| BackupRefusal::Damaged;
    // A pipe or a device would be waited for without end.
    if !from.is_file() {
        return Err(BackupRefusal::NotABackup.into());
    }
    let mut sealed = File::open(from).map_err(|_| BackupRefusal::FileMissing)?;
    let mut head = Vec::new();
    (&sealed).take(MOST_HEAD).read_to_end(&mut head).map_err(damaged)?;
    if !head.starts_with(SEALED) || !head.windows(END_OF_HEAD.len()).any(|window| window == END_OF_HEAD) {
        return Err(BackupRefusal::NotABackup.into());
    }
    sealed.seek(SeekFrom::Start(0)).map_err(damaged)?;
    let decryptor = Decryptor::new_buffered(BufReader::new(sealed)).map_err(sealing)?;
    let mut plain = decryptor.decrypt(std::iter::once::<&dyn age::Identity>(identity)).map_err(sealing)?;
    let mut chunk = vec![0; 64 * 1024];
    let mut copy = BufWriter::new(File::create(into)?);
    let mut is_first = true;
    loop {
        let read = read_full(&mut plain, &mut chunk).map_err(damaged)?;
        let bytes = chunk.get(..read).unwrap_or_default();
        if is_first && !bytes.starts_with(PLAIN) {
            return Err(BackupRefusal::NotABackup.into());
        }
        if read == 0 {
            break;
        }
        is_first = false;
        copy.write_all(bytes)?;
    }
    copy.flush()?;
    Ok(())
}

/// As much as there is, up to a full chunk.
fn read_full(from: &mut impl Read, chunk: &mut [u8]) -> std::io::Result<usize> {
    let mut read = 0;
    while let Some(rest) = chunk.get_mut(read..).filter(|rest| !rest.is_empty()) {
        match from.read(rest)? {
            0 => break,
            more => read = read.saturating_add(more),
        }
    }
    Ok(read)
}

fn sealing(error: DecryptError) -> Error {
    match error {
        DecryptError::NoMatchingKeys => BackupRefusal::WrongKey.into(),
        DecryptError::InvalidHeader | DecryptError::UnknownFormat => BackupRefusal::NotABackup.into(),
        _ => BackupRefusal::Damaged.into(),
    }
}

fn refusal(error: OpenError) -> Error {
    match error {
        OpenError::Corrupt { .. } => BackupRefusal::Damaged.into(),
        OpenError::Newer { found, known } => BackupRefusal::Newer { found, known }.into(),
        OpenError::NotAShop => BackupRefusal::Altered.into(),
        OpenError::DiskFull => crate::kernel::refusal::KernelRefusal::DiskFull.into(),
        other => Error::failure(other.to_string()),
    }
}
