//! The slips that end a shift and a day.

use super::kit::{Slip, look};
use super::{Row, SlipHead, SlipWidth};
use crate::papers::board::Setting;
use crate::scene::Paper;
use crate::warn::PaperError;

/// The drawer, counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CashCount {
    /// What lay in it at the beginning.
    pub opening: String,
    /// Money put in and taken out besides sales.
    pub moved: Vec<Row>,
    /// What should lie in it.
    pub expected: String,
    /// What was counted.
    pub counted: String,
    /// The difference, with its sign.
    pub difference: String,
}

/// The end of a shift.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ShiftSlip {
    /// Head; its number is the shift's.
    pub head: SlipHead,
    /// From when to when.
    pub span: String,
    /// Sales, refunds and how they were paid.
    pub sales: Vec<Row>,
    /// The drawer.
    pub cash: CashCount,
    /// A note of the one who counted.
    pub note: Option<String>,
}

/// The end of a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayClose {
    /// Head; its number stays empty.
    pub head: SlipHead,
    /// The day, as "Sunday 2026-11-22".
    pub day: String,
    /// Till and shifts, as "Till 1, shifts 2".
    pub till: String,
    /// When and by whom it was closed.
    pub closed: String,
    /// Sales and refunds in all; the first row.
    pub sales: Row,
    /// How they were paid.
    pub payments: Vec<Row>,
    /// The drawer.
    pub cash: CashCount,
    /// What was put onto accounts and given as bonus.
    pub stored: Vec<Row>,
    /// What the shop owes its members.
    pub owed: String,
    /// Members, gifts, vouchers, draws, voids.
    pub community: Vec<Row>,
    /// First and last entry of the day's journal, as "41 208 to 41 907".
    pub entries: String,
    /// What the check of the chain said.
    pub chain: String,
    /// The audit head: 64 signs.
    pub head_hash: String,
    /// The last backup.
    pub backup: String,
}

fn section(slip: &mut Slip<'_>, key: &str) {
    slip.dashes();
    let text = slip.said.say(key);
    let size = if slip.wide { 3.25 } else { 3.0 };
    slip.para(&text, size, true);
}

fn drawer(slip: &mut Slip<'_>, cash: &CashCount) {
    let (_, balance, _) = slip.sizes();
    let label = slip.said.say("paper-opening");
    slip.row(&Row::new(label, cash.opening.clone()));
    for row in &cash.moved {
        slip.row(row);
    }
    for (key, value) in [("paper-expected", &cash.expected), ("paper-counted", &cash.counted)] {
        let label = slip.said.say(key);
        slip.row(&Row::new(label, value.clone()));
    }
    let label = slip.said.say("paper-difference");
    slip.bold_row(&Row::new(label, cash.difference.clone()), balance);
}

/// Draws the slip of a shift's end.
///
/// # Errors
/// When a file of the program is damaged.
pub fn shift_slip(shift: &ShiftSlip, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    let title = slip.said.say("paper-shift");
    slip.head(&shift.head, Some(&title));
    let body = slip.body();
    slip.para(&shift.span, body, false);
    section(&mut slip, "paper-sales");
    for row in &shift.sales {
        slip.row(row);
    }
    section(&mut slip, "paper-drawer");
    drawer(&mut slip, &shift.cash);
    if let Some(note) = &shift.note {
        slip.dashes();
        slip.para(note, body, false);
    }
    let (counted, checked) = (slip.said.say("paper-counted-by"), slip.said.say("paper-checked-by"));
    slip.signatures(&counted, &checked);
    let title = slip.said.with("paper-title-shift", &[("number", &shift.head.number)]);
    Ok(slip.done(title, setting))
}

/// Draws the slip of a day's end, with the head of the audit chain.
///
/// # Errors
/// When a file of the program is damaged.
pub fn day_close_slip(day: &DayClose, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    let (bold, ..) = slip.sizes();
    let title = slip.said.with("paper-day-close", &[("day", &day.day)]);
    slip.head(&day.head, Some(&title));
    slip.row(&Row::new(day.till.clone(), day.closed.clone()));
    section(&mut slip, "paper-sales");
    slip.row(&day.sales);
    for row in &day.payments {
        slip.indented(row);
    }
    section(&mut slip, "paper-drawer");
    drawer(&mut slip, &day.cash);
    section(&mut slip, "paper-stored-value");
    for row in &day.stored {
        slip.row(row);
    }
    let label = slip.said.say("paper-owed");
    slip.bold_row(&Row::new(label, day.owed.clone()), bold);
    section(&mut slip, "paper-community");
    for row in &day.community {
        slip.row(row);
    }
    slip.gap(1.0);
    let title = slip.said.say("paper-audit-head");
    slip.bar(&title);
    slip.gap(1.25);
    let entries = slip.said.with("paper-entries", &[("span", &day.entries)]);
    slip.row(&Row::new(entries, day.chain.clone()));
    slip.groups(&day.head_hash);
    let label = slip.said.say("paper-backup");
    slip.row(&Row::new(label, day.backup.clone()));
    let (counted, checked) = (slip.said.say("paper-counted-by"), slip.said.say("paper-checked-by"));
    slip.signatures(&counted, &checked);
    slip.gap(0.75);
    let keep = slip.said.say("paper-keep-close");
    let body = slip.body();
    slip.centred(&keep, body, false);
    let title = slip.said.with("paper-title-day-close", &[("day", &day.day)]);
    Ok(slip.done(title, setting))
}
