//! Reading a table of members that another program wrote: what it is encoded in, what separates its fields, and what
//! its columns probably mean. Pure; nothing is written.

use super::MembersRefusal;
use super::commands::Meaning;
use crate::kernel::Result;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use encoding_rs::{Encoding, GB18030, UTF_8};

/// The largest file: 16 MiB, some 200,000 members.
const MOST_BYTES: usize = 16 * 1024 * 1024;
const MOST_ROWS: usize = 200_000;
const MOST_COLUMNS: usize = 60;

/// A table as it was read. Rows may be shorter than the headers.
pub(super) struct Table {
    pub(super) encoding: &'static str,
    pub(super) headers: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
}

/// The bytes of a file that came as base64.
///
/// # Refuses
/// `table_too_large`, `not_a_table`.
pub(super) fn bytes(base64: &str) -> Result<Vec<u8>> {
    if base64.len() / 4 * 3 > MOST_BYTES {
        return Err(MembersRefusal::TableTooLarge { most_mib: 16 }.into());
    }
    STANDARD.decode(base64).map_err(|_| MembersRefusal::NotATable.into())
}

/// Reads a table with a line of headers. UTF-8 with or without a mark, else GB18030; separated by comma, semicolon or
/// tab, whichever the headers have most of.
///
/// # Refuses
/// `not_a_table`, `table_too_large`, `table_empty`.
pub(super) fn read(bytes: &[u8]) -> Result<Table> {
    // A workbook or a picture: named apart from damage, because people do pick the wrong file.
    if bytes.starts_with(b"PK\x03\x04") || bytes.contains(&0) {
        return Err(MembersRefusal::NotATable.into());
    }
    let (text, encoding) = decode(bytes).ok_or(MembersRefusal::NotATable)?;
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    let delimiter = [(',', b','), (';', b';'), ('\t', b'\t')].into_iter().max_by_key(|(mark, _)| count(*mark));
    let delimiter = delimiter.map_or(b',', |(_, byte)| byte);
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
    let cells = |record: &csv::StringRecord| record.iter().map(str::to_owned).collect::<Vec<String>>();
    let headers = reader.headers().map(cells).map_err(|_| MembersRefusal::NotATable)?;
    if headers.len() > MOST_COLUMNS || headers.iter().any(|header| header.chars().count() > 200) {
        return Err(MembersRefusal::NotATable.into());
    }
    let mut rows = Vec::new();
    for record in reader.records() {
        rows.push(cells(&record.map_err(|_| MembersRefusal::NotATable)?));
        if rows.len() > MOST_ROWS {
            return Err(MembersRefusal::TableTooLarge { most_mib: 16 }.into());
        }
    }
    if rows.is_empty() {
        return Err(MembersRefusal::TableEmpty.into());
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

/// What a column probably holds, by its header in any of the three languages.
pub(super) fn meaning(header: &str) -> Option<Meaning> {
    let header = header.trim().to_lowercase();
    let is = |words: &[&str]| words.iter().any(|word| header == *word || header.starts_with(&format!("{word} ")));
    if is(&[
        "name",
        "full name",
        "member",
        "姓名",
        "名字",
        "会员",
        "会员姓名",
        "nombre",
        "nombre y apellidos",
        "socio",
        "cliente",
    ]) {
        Some(Meaning::Name)
    } else if is(&[
        "phone",
        "mobile",
        "telephone",
        "tel",
        "手机",
        "手机号",
        "手机号码",
        "电话",
        "联系电话",
        "teléfono",
        "telefono",
        "móvil",
        "movil",
    ]) {
        Some(Meaning::Phone)
    } else if is(&["birthday", "birth month", "birthday month", "生日", "生日月份", "cumpleaños", "mes de cumpleaños"])
    {
        Some(Meaning::Birthday)
    } else if is(&["district", "area", "address", "小区", "片区", "地址", "barrio", "zona", "dirección"]) {
        Some(Meaning::District)
    } else if is(&["tags", "tag", "标签", "etiquetas", "etiqueta"]) {
        Some(Meaning::Tags)
    } else if is(&["interests", "likes", "兴趣", "爱好", "intereses", "gustos"]) {
        Some(Meaning::Interests)
    } else if is(&["note", "notes", "remark", "备注", "nota", "notas", "observaciones"]) {
        Some(Meaning::Note)
    } else {
        None
    }
}

/// Month and day of a birthday as people write them: 11, 11-20, 11/20, 1988-11-20, 11月20日. `None` for anything else.
pub(super) fn birthday(typed: &str) -> Option<(u8, Option<u8>)> {
    let numbers: Vec<u32> = typed
        .split(|c: char| !c.is_ascii_digit())
        .filter(|part| !part.is_empty())
        .map(|part| part.parse().ok())
        .collect::<Option<_>>()?;
    let small = |number: u32| u8::try_from(number).ok();
    match numbers.as_slice() {
        [month] => Some((small(*month)?, None)),
        [month, day] => Some((small(*month)?, Some(small(*day)?))),
        [year, month, day] if *year > 31 => Some((small(*month)?, Some(small(*day)?))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Error;

    fn refused(bytes: &[u8]) -> String {
        match read(bytes) {
            Err(Error::Refusal(refusal)) => refusal.code,
            other => panic!("{:?} was to be refused", other.map(|table| table.rows)),
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
        assert_eq!(refused(b"PK\x03\x04workbook"), "not_a_table");
        assert_eq!(refused(b"\x89PNG\x00\x01"), "not_a_table");
        assert_eq!(refused(b"name,phone\n"), "table_empty");
        assert_eq!(refused(b""), "table_empty");
        assert_eq!(refused(&[b"name"; 70].join(&b","[..])), "not_a_table");
    }

    #[test]
    fn birthdays_are_read_as_people_write_them() {
        for typed in ["11-20", "11/20", "1988-11-20", "11月20日", "1988.11.20"] {
            assert_eq!(birthday(typed), Some((11, Some(20))), "{typed}");
        }
        assert_eq!(birthday("11"), Some((11, None)));
        assert_eq!(birthday("soon"), None);
        assert_eq!(birthday("20.11.1988.1"), None);
    }
}
