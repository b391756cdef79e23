//! Reading a table that another program wrote: text in UTF-8 or GB18030, or a workbook. Pure; nothing is written.

use super::{Error, Reason};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use calamine::{Data, Reader, Xlsx};
use encoding_rs::{Encoding, GB18030, UTF_8};
use std::io::Cursor;

/// The largest file, in MiB: some 200,000 rows.
pub(crate) const MOST_MIB: i64 = 16;
const MOST_BYTES: usize = 16 * 1024 * 1024;
const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 60;

/// A table as it was read. Rows may be shorter than the headers.
pub(crate) struct Table {
    /// UTF-8, gb18030 or xlsx.
    pub(crate) encoding: &'static str,
    /// The first line.
    pub(crate) headers: Vec<String>,
    /// What stands under it.
    pub(crate) rows: Vec<Vec<String>>,
}

/// Why a file is no table. Each capability that reads tables says so in its own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NoTable {
    /// It is something else, or damaged.
    NotATable,
    /// It is beyond the bounds.
    TooLarge,
    /// It has headers and nothing under them.
    Empty,
}

impl NoTable {
    /// The same as the refusal of a capability.
    pub(crate) fn refused<R: Reason>(self, not_a_table: R, too_large: R, empty: R) -> Error {
        match self {
            NoTable::NotATable => not_a_table.into(),
            NoTable::TooLarge => too_large.into(),
            NoTable::Empty => empty.into(),
        }
    }
}

/// The bytes of a file that came as base64.
pub(crate) fn bytes(base64: &str) -> Result<Vec<u8>, NoTable> {
    if base64.len() > MOST_BYTES.saturating_mul(4).div_ceil(3).saturating_add(4) {
        return Err(NoTable::TooLarge);
    }
    STANDARD.decode(base64).map_err(|_| NoTable::NotATable)
}

/// Reads a table with a line of headers: the first sheet of a workbook, or text in UTF-8 with or without a mark, else
/// GB18030, separated by comma, semicolon or tab, whichever the headers have most of.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, NoTable> {
    let table = if bytes.starts_with(b"PK\x03\x04") { workbook(bytes)? } else { text(bytes)? };
    if table.headers.len() > MOST_COLUMNS || table.headers.iter().any(|header| header.chars().count() > 200) {
        return Err(NoTable::NotATable);
    }
    if table.rows.is_empty() { Err(NoTable::Empty) } else { Ok(table) }
}

fn text(bytes: &[u8]) -> Result<Table, NoTable> {
    // A picture or a program: named apart from damage, because people do pick the wrong file.
    if bytes.contains(&0) {
        return Err(NoTable::NotATable);
    }
    let (text, encoding) = decode(bytes).ok_or(NoTable::NotATable)?;
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    let delimiter = [(',', b','), (';', b';'), ('\t', b'\t')].into_iter().max_by_key(|(mark, _)| count(*mark));
    let delimiter = delimiter.map_or(b',', |(_, byte)| byte);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<String>>();
    let headers = reader.headers().map(cells).map_err(|_| NoTable::NotATable)?;
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.push(cells(&record.map_err(|_| NoTable::NotATable)?));
        if rows.len() > MOST_ROWS {
            return Err(NoTable::TooLarge);
        }
    }
    Ok(Table { encoding, headers, rows })
}

fn decode(bytes: &[u8]) -> Option<(String, &'static str)> {
    let decoded = |encoding: &'static Encoding| {
        let (text, _, is_broken) = encoding.decode(bytes);
        (!is_broken).then(|| (text.into_owned(), encoding.name()))
    };
    decoded(UTF_8).or_else(|| decoded(GB18030))
}

fn workbook(bytes: &[u8]) -> Result<Table, NoTable> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| NoTable::NotATable)?;
    let sheet = book.worksheet_range_at(0).ok_or(NoTable::NotATable)?.map_err(|_| NoTable::NotATable)?;
    if sheet.height() > MOST_ROWS {
        return Err(NoTable::TooLarge);
    }
    let mut rows = sheet.rows().map(|row| row.iter().map(cell).collect::<Vec<String>>());
    let headers = rows.next().unwrap_or_default();
    let rows = rows.filter(|row| row.iter().any(|cell| !cell.is_empty())).collect();
    Ok(Table { encoding: "xlsx", headers, rows })
}

/// A cell as text; a day and its time as 2026-11-20 15:42:00, whatever the workbook shows.
fn cell(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) if moment.is_datetime() => {
            let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}")
        }
        Data::Error(_) | Data::Empty => String::new(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(bytes: &[u8]) -> NoTable {
        match read(bytes) {
            Err(why) => why,
            Ok(table) => panic!("{:?} was to be refused", table.rows),
        }
    }

    #[test]
    fn gb18030_utf8_and_its_mark_are_read_alike() {
        let text = "姓名,手机\n王强,13812344471\n𠮷田,13800000000\n";
        let marked = [b"\xef\xbb\xbf", text.as_bytes()].concat();
        let (gb, _, _) = GB18030.encode(text);
        for bytes in [text.as_bytes(), &marked, &gb] {
            let table = read(bytes).unwrap();
            assert_eq!(table.headers, ["姓名", "手机"], "{}", table.encoding);
            assert_eq!(table.rows, [["王强", "13812344471"], ["𠮷田", "13800000000"]], "{}", table.encoding);
        }
    }

    #[test]
    fn semicolons_tabs_quotes_and_ragged_rows_are_read() {
        assert_eq!(read(b"nombre;zona\nAna;\"Casco; Viejo\"\n").unwrap().rows, [["Ana", "Casco; Viejo"]]);
        assert_eq!(read(b"name\tphone\nAnn\n").unwrap().rows, [vec!["Ann".to_owned()]]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(refused(b"PK\x03\x04workbook"), NoTable::NotATable);
        assert_eq!(refused(b"\x89PNG\x00\x01"), NoTable::NotATable);
        assert_eq!(refused(b"name,phone\n"), NoTable::Empty);
        assert_eq!(refused(b""), NoTable::Empty);
        assert_eq!(refused(["name"; 70].join(",").as_bytes()), NoTable::NotATable);
    }
}
