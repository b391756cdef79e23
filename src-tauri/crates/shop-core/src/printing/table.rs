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
                title: format!("{title}: {}", spaced(name)),
                columns: columns(&rows),
                rows: rows.iter().map(|row| cells(desk, &rows, row)).collect(),
            });
        }
        Value::Null => {}
        Value::Array(list) if list.is_empty() => {}
        Value::String(text) if text.is_empty() => {}
        plain => single.push(vec![spaced(name), text(desk, name, plain)]),
    }
    Ok(())
}

/// The most columns that a page is wide enough for.
const MOST_COLUMNS: usize = 7;

fn names<'v>(rows: &[&'v Map<String, Value>]) -> Vec<&'v String> {
    rows.first().map(|row| row.keys().take(MOST_COLUMNS).collect()).unwrap_or_default()
}

fn columns(rows: &[&Map<String, Value>]) -> Vec<DataColumn> {
    names(rows).into_iter().map(|name| column(spaced(name), 20)).collect()
}

/// The cells of a row; what has no column of its own stands behind the last one.
fn cells(desk: &Desk<'_>, rows: &[&Map<String, Value>], row: &Map<String, Value>) -> Vec<String> {
    let names = names(rows);
    let mut cells: Vec<String> =
        names.iter().map(|name| row.get(*name).map_or_else(String::new, |cell| text(desk, name, cell))).collect();
    let rest: Vec<String> = row
        .iter()
        .filter(|(name, cell)| !names.contains(name) && !cell.is_null())
        .map(|(name, cell)| format!("{}: {}", spaced(name), text(desk, name, cell)))
        .collect();
    if let (Some(last), false) = (cells.last_mut(), rest.is_empty()) {
        last.push_str(" · ");
        last.push_str(&rest.join(" · "));
    }
    cells
}

/// A value as people read it: moments on the shop's clock, amounts with their currency.
fn text(desk: &Desk<'_>, name: &str, value: &Value) -> String {
    match value {
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
        Value::Array(list) => list
            .iter()
            .map(|part| text(desk, name, part))
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("; "),
        Value::Object(parts) => parts
            .iter()
            .map(|(name, part)| (spaced(name), text(desk, name, part)))
            .filter(|(_, part)| !part.is_empty())
            .map(|(name, part)| format!("{name} {part}"))
            .collect::<Vec<_>>()
            .join(", "),
    }
}

/// `expiresAtMs` as "expires at".
fn spaced(name: &str) -> String {
    let mut text = String::new();
    for letter in name.trim_end_matches("Ms").chars() {
        if letter.is_uppercase() {
            text.push(' ');
        }
        text.extend(letter.to_lowercase());
    }
    text
}
