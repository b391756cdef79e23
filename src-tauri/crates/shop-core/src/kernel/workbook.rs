//! Writing a workbook (.xlsx) that other programs open: sheets with a line of headers, texts, numbers and amounts. Pure.

use super::{Error, Result};
use std::fmt::Write as _;
use std::io::{Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

/// The most signs of a cell that other programs take.
const MOST_SIGNS: usize = 32_000;

/// A cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Cell {
    /// Never read as a formula, whatever it begins with.
    Text(String),
    /// A plain number.
    Number(i64),
    /// Minor units of the workbook's currency.
    Amount(i64),
    /// Nothing.
    Empty,
}

/// A column: its head, and its width in signs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) head: String,
    pub(crate) width: u8,
}

/// A sheet. Its head stays in sight while rows are scrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// 31 signs at most; what no sheet may be called is left out.
    pub(crate) name: String,
    pub(crate) columns: Vec<Column>,
    pub(crate) rows: Vec<Vec<Cell>>,
}

/// The bytes of a workbook. Amounts have so many decimals. The same sheets have the same bytes.
pub(crate) fn write(sheets: &[Sheet], decimals: u8) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let mut put = |name: &str, text: &str| -> Result<()> {
        zip.start_file(name, options).map_err(failed)?;
        zip.write_all(text.as_bytes()).map_err(failed)
    };
    put("[Content_Types].xml", &types(sheets.len()))?;
    put("_rels/.rels", &relations(&[("officeDocument", "xl/workbook.xml".to_owned())]))?;
    put("xl/workbook.xml", &book(sheets))?;
    let mut parts: Vec<(&str, String)> =
        (1..=sheets.len()).map(|nth| ("worksheet", format!("worksheets/sheet{nth}.xml"))).collect();
    parts.push(("styles", "styles.xml".to_owned()));
    put("xl/_rels/workbook.xml.rels", &relations(&parts))?;
    put("xl/styles.xml", &styles(decimals))?;
    for (nth, sheet) in (1_usize..).zip(sheets) {
        put(&format!("xl/worksheets/sheet{nth}.xml"), &rows(sheet, decimals))?;
    }
    Ok(zip.finish().map_err(failed)?.into_inner())
}

fn failed(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Failure(Box::new(error))
}

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006";
const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";

fn types(sheets: usize) -> String {
    let part = |name: &str, kind: &str| format!(r#"<Override PartName="/xl/{name}" ContentType="{KIND}.{kind}+xml"/>"#);
    let sheets: String = (1..=sheets).map(|nth| part(&format!("worksheets/sheet{nth}.xml"), "worksheet")).collect();
    format!(
        r#"{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>{}{}{sheets}</Types>"#,
        part("workbook.xml", "sheet.main"),
        part("styles.xml", "styles"),
    )
}

fn relations(parts: &[(&str, String)]) -> String {
    let parts: String = (1_usize..)
        .zip(parts)
        .map(|(nth, (kind, target))| {
            format!(r#"<Relationship Id="rId{nth}" Type="{OFFICE}/{kind}" Target="{target}"/>"#)
        })
        .collect();
    format!(r#"{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{parts}</Relationships>"#)
}

fn book(sheets: &[Sheet]) -> String {
    let names: String = (1_usize..)
        .zip(sheets)
        .map(|(nth, sheet)| {
            let name: String = sheet.name.chars().filter(|sign| !r"[]:*?/\'".contains(*sign)).take(31).collect();
            format!(r#"<sheet name="{}" sheetId="{nth}" r:id="rId{nth}"/>"#, plain(&name))
        })
        .collect();
    format!(r#"{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{names}</sheets></workbook>"#)
}

/// Style 0 is plain, 1 a head, 2 an amount.
fn styles(decimals: u8) -> String {
    let digits = if decimals == 0 { String::new() } else { format!(".{}", "0".repeat(usize::from(decimals))) };
    format!(
        r##"{HEAD}<styleSheet xmlns="{MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="#,##0{digits}"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>"##
    )
}

fn rows(sheet: &Sheet, decimals: u8) -> String {
    let mut text = format!(
        r#"{HEAD}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>"#
    );
    for (nth, column) in (1_usize..).zip(&sheet.columns) {
        // Writing into a text cannot fail.
        let _ = write!(text, r#"<col min="{nth}" max="{nth}" width="{}" customWidth="1"/>"#, column.width);
    }
    text.push_str("</cols><sheetData><row>");
    for column in &sheet.columns {
        text.push_str(&inline(&column.head, " s=\"1\""));
    }
    text.push_str("</row>");
    for row in &sheet.rows {
        text.push_str("<row>");
        for cell in row {
            text.push_str(&match cell {
                Cell::Text(words) => inline(words, ""),
                Cell::Number(number) => format!("<c><v>{number}</v></c>"),
                Cell::Amount(minor) => format!(r#"<c s="2"><v>{}</v></c>"#, decimal(*minor, decimals)),
                Cell::Empty => "<c/>".to_owned(),
            });
        }
        text.push_str("</row>");
    }
    text.push_str("</sheetData></worksheet>");
    text
}

fn inline(words: &str, style: &str) -> String {
    format!(r#"<c t="inlineStr"{style}><is><t xml:space="preserve">{}</t></is></c>"#, plain(words))
}

/// What may stand in a file of this kind: signs that mean something to it are written otherwise, others left out.
fn plain(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for sign in words.chars().take(MOST_SIGNS) {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' | '\t' => out.push(sign),
            sign if sign.is_control() || matches!(sign, '\u{fffe}' | '\u{ffff}') => {}
            sign => out.push(sign),
        }
    }
    out
}

/// Minor units with a point, whatever a language writes: -1205 with two decimals is -12.05.
fn decimal(minor: i64, decimals: u8) -> String {
    let width = usize::from(decimals);
    let digits = format!("{:0>width$}", minor.unsigned_abs(), width = width.saturating_add(1));
    let (whole, part) = digits.split_at(digits.len().saturating_sub(width));
    let sign = if minor < 0 { "-" } else { "" };
    if width == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole}.{part}") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::table;

    fn sheet() -> Sheet {
        let column = |head: &str| Column { head: head.to_owned(), width: 12 };
        let text = |words: &str| Cell::Text(words.to_owned());
        Sheet {
            name: "2026/11: a [month]".to_owned(),
            columns: vec![column("Day"), column("Shop"), column("Pieces"), column("Amount")],
            rows: vec![
                vec![text("2026-11-01"), text("慢剪 & <Hair> \"A\"\u{0}"), Cell::Number(3), Cell::Amount(-1205)],
                vec![text("2026-11-02"), text("=1+1"), Cell::Empty, Cell::Amount(7)],
            ],
        }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let read = table::read(&write(&[sheet(), sheet()], 2).unwrap()).ok().unwrap();
        assert_eq!(read.headers, ["Day", "Shop", "Pieces", "Amount"]);
        assert_eq!(
            read.rows,
            [["2026-11-01", "慢剪 & <Hair> \"A\"", "3", "-12.05"], ["2026-11-02", "=1+1", "", "0.07"]]
        );
    }

    #[test]
    fn the_same_sheets_have_the_same_bytes() {
        assert_eq!(write(&[sheet()], 2).unwrap(), write(&[sheet()], 2).unwrap());
    }

    #[test]
    fn an_amount_has_the_decimals_of_its_currency() {
        for (minor, decimals, told) in [
            (-1205, 2, "-12.05"),
            (5, 2, "0.05"),
            (1205, 0, "1205"),
            (-7, 3, "-0.007"),
            (i64::MIN, 0, "-9223372036854775808"),
        ] {
            assert_eq!(decimal(minor, decimals), told);
        }
    }
}
