//! `erasures.log`: one line per erased row, `<uuid> <UTC milliseconds>`, only ever added to.

use crate::kernel::Result;
use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Read, Seek, SeekFrom, Write};
use std::path::Path;
use uuid::Uuid;

const FILE: &str = "erasures.log";

/// Adds a line per row and forces it, and the folder's entry of the file, to disk.
pub(super) fn append(folder: &Path, rows: &[Uuid], at_ms: i64) -> Result<()> {
    let mut lines: String = rows.iter().map(|row| format!("{row} {at_ms}\n")).collect();
    let mut file = OpenOptions::new().create(true).read(true).append(true).open(folder.join(FILE))?;
    if !ends_a_line(&mut file)? {
        // The power failed in the middle of a line; the next one must not grow onto it.
        lines.insert(0, '\n');
    }
    file.write_all(lines.as_bytes())?;
    file.sync_all()?;
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn ends_a_line(file: &mut File) -> Result<bool> {
    if file.metadata()?.len() == 0 {
        return Ok(true);
    }
    file.seek(SeekFrom::End(-1))?;
    let mut last = [0_u8];
    file.read_exact(&mut last)?;
    Ok(last == *b"\n")
}

/// The rows that were erased, oldest first; torn lines are passed over, no file is no erasure.
pub(super) fn read(folder: &Path) -> Result<Vec<Uuid>> {
    let bytes = match std::fs::read(folder.join(FILE)) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error.into()),
    };
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().filter_map(|line| line.split(' ').next()).filter_map(|uuid| uuid.parse().ok()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_torn_line_costs_itself_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        assert!(read(folder.path()).unwrap().is_empty());
        let rows = [Uuid::from_u128(1), Uuid::from_u128(2), Uuid::from_u128(3)];
        append(folder.path(), &rows[..2], 5).unwrap();
        let file = folder.path().join(FILE);
        let whole = std::fs::read(&file).unwrap();
        std::fs::write(&file, &whole[..whole.len() - 25]).unwrap();
        append(folder.path(), &rows[2..], 6).unwrap();
        assert_eq!(read(folder.path()).unwrap(), [rows[0], rows[2]], "the second line was torn");
    }
}
