//! What a capability's export holds, as tables of a page: each list one, each other value a row.

use super::desk::Desk;
use crate::kernel::{Money, Result};
use serde_json::{Map, Value};
use shop_print::{DataColumn, DataTable};

/// Values that are amounts in minor units.
const AMOUNTS: [&str; 8] = ["amount", "total", "price", "principal", "bonus", "balance", "settledSpend", "paid"];

/// The tables of one capability's part of an export.
pub(super) fn of(desk: &Desk<'_>, area: &str, kept: &Value) -> Result<Vec<DataTable>> {
    let mut single: Vec<Vec<String>> = Vec::new();
    let mut tables = Vec::new();
    // What the screen shows of a member repeats their records.
    let kept = if area == "members" { kept.get("records").unwrap_or(kept) } else { kept };
    gather(desk, &area_name(desk, area)?, "records", kept, &mut single, &mut tables)?;
    if !single.is_empty() {
        let columns = vec![column(desk.say("print-data-what")?, 35), column(desk.say("print-data-value")?, 65)];
        tables.insert(0, DataTable { title: area_name(desk, area)?, columns, rows: single });
    }
    Ok(tables)
}

fn area_name(desk: &Desk<'_>, area: &str) -> Result<String> {
    desk.say(match area {
        "members" => "print-data-members",
        "gifts" => "print-data-gifts",
        "intake" => "print-data-intake",
        "storedValue" => "print-data-stored-value",
        "points" => "print-data-points",
        "sales" => "print-data-sales",
        "lottery" => "print-data-lottery",
        "vouchers" => "print-data-vouchers",
        _ => "print-data-more",
    })
}

fn column(head: String, share: u8) -> DataColumn {
    DataColumn { head, share, amounts: false }
}

fn gather(
    desk: &Desk<'_>,
    title: &str,
    name: &str,
    value: &Value,
    single: &mut Vec<Vec<String>>,
    tables: &mut Vec<DataTable>,
) -> Result<()> {
    match value {
        Value::Object(parts) => {
            for (key, part) in parts {
                gather(desk, title, key, part, single, tables)?;
            }
        }
        Value::Array(list) if list.iter().any(Value::is_object) => {
            let rows: Vec<&Map<String, Value>> = list.iter().filter_map(Value::as_object).collect();
            // A record of a single row reads better value by value.
            if let ([only], true) = (rows.as_slice(), name == "records") {
                return gather(desk, title, name, &Value::Object((*only).clone()), single, tables);
            }
            tables.push(DataTable {
                title: format!("{title}: {}", head(desk, name)?),
                columns: columns(desk, &rows)?,
                rows: rows.iter().map(|row| cells(desk, &rows, row)).collect::<Result<_>>()?,
            });
        }
        Value::Null => {}
        Value::Array(list) if list.is_empty() => {}
        Value::String(text) if text.is_empty() => {}
        plain => single.push(vec![head(desk, name)?, text(desk, name, plain)?]),
    }
    Ok(())
}

/// The most columns that a page is wide enough for.
const MOST_COLUMNS: usize = 7;

/// What says nothing to a person: drawings, and the numbers of rows in other books.
const UNSAID: [&str; 4] = ["picture", "hasPhoto", "grant", "gift"];

fn names<'v>(rows: &[&'v Map<String, Value>]) -> Vec<&'v String> {
    rows.first().map(|row| row.keys().take(MOST_COLUMNS).collect()).unwrap_or_default()
}

fn columns(desk: &Desk<'_>, rows: &[&Map<String, Value>]) -> Result<Vec<DataColumn>> {
    names(rows).into_iter().map(|name| Ok(column(head(desk, name)?, 20))).collect()
}

/// The cells of a row; what has no column of its own stands behind the last one.
fn cells(desk: &Desk<'_>, rows: &[&Map<String, Value>], row: &Map<String, Value>) -> Result<Vec<String>> {
    let names = names(rows);
    let mut cells = Vec::new();
    for name in &names {
        cells.push(row.get(*name).map(|cell| text(desk, name, cell)).transpose()?.unwrap_or_default());
    }
    let mut rest = Vec::new();
    for (name, cell) in row.iter().filter(|(name, cell)| !names.contains(name) && !cell.is_null()) {
        rest.push(format!("{}: {}", head(desk, name)?, text(desk, name, cell)?));
    }
    if let (Some(last), false) = (cells.last_mut(), rest.is_empty()) {
        last.push_str(" · ");
        last.push_str(&rest.join(" · "));
    }
    Ok(cells)
}

/// A value as people read it: moments on the shop's clock, amounts with their currency.
fn text(desk: &Desk<'_>, name: &str, value: &Value) -> Result<String> {
    Ok(match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Number(number) => match number.as_i64() {
            Some(at_ms) if name.ends_with("AtMs") || name == "atMs" => desk.moment(at_ms),
            Some(minor) if AMOUNTS.contains(&name) => {
                Money::try_from(minor).map_or_else(|_| number.to_string(), |amount| desk.money(amount))
            }
            _ => number.to_string(),
        },
        Value::Bool(is) => (if *is { "✓" } else { "–" }).to_owned(),
        Value::Array(list) => {
            let parts = list.iter().map(|part| text(desk, name, part)).collect::<Result<Vec<_>>>()?;
            parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
        }
        Value::Object(parts) => {
            let mut said = Vec::new();
            for (name, part) in parts.iter().filter(|(name, _)| !UNSAID.contains(&name.as_str())) {
                let part = text(desk, name, part)?;
                if !part.is_empty() {
                    said.push(format!("{} {part}", head(desk, name)?));
                }
            }
            said.join(", ")
        }
    })
}

/// The heading of a field, `expiresAtMs` by `print-field-expires-at`.
fn head(desk: &Desk<'_>, name: &str) -> Result<String> {
    let mut key = "print-field-".to_owned();
    for letter in name.strip_suffix("Ms").unwrap_or(name).chars() {
        if letter.is_uppercase() {
            key.push('-');
        }
        key.extend(letter.to_lowercase());
    }
    desk.say(&key)
}
