//! Workbooks that the owner takes into another program: a statement line by line, who handed out best.

use super::commands::{RenderWorkbook, Workbook, WorkbookOf};
use super::desk::{Desk, Look};
use super::papers::statement::{answer, why_key};
use crate::alliance;
use crate::alliance::commands::{
    ClaimForm, ClaimLine, Distributor, DistributorsBetween, PartnerStatement, StatementOnly, StatementPage, Whose,
};
use crate::kernel::workbook::{self, Cell, Column, Sheet};
use crate::kernel::{Money, PartnerStatementId, Result, View, money};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// Makes a workbook. Pure of side effects.
///
/// # Refuses
/// `kernel.no_shop`, `alliance.unknown_statement`, `alliance.dates_wrong`.
pub(super) fn render(view: &View<'_>, request: &RenderWorkbook) -> Result<Workbook> {
    let desk = Desk::new(view, Look { language: request.language, ..Look::default() })?;
    let (sheets, decimals, name) = match &request.of {
        WorkbookOf::Statement { statement } => of_statement(&desk, *statement)?,
        WorkbookOf::Distributors { from, until } => of_distributors(&desk, from, until)?,
    };
    Ok(Workbook { base64: STANDARD.encode(workbook::write(&sheets, decimals)?), file_name: format!("{name}.xlsx") })
}

type Made = (Vec<Sheet>, u8, String);

/// Heads by their keys, each with its width.
fn columns(desk: &Desk<'_>, heads: &[(&str, u8)]) -> Result<Vec<Column>> {
    heads.iter().map(|(key, width)| Ok(Column { head: desk.say(key)?, width: *width })).collect()
}

fn text(words: &str) -> Cell {
    Cell::Text(words.to_owned())
}

fn amount(amount: Money) -> Cell {
    Cell::Amount(amount.minor())
}

fn of_statement(desk: &Desk<'_>, statement: PartnerStatementId) -> Result<Made> {
    let told = alliance::statement(desk.view, StatementOnly { statement })?;
    let decimals = money::exponent(&told.statement.currency).unwrap_or(desk.shop.currency.exponent);
    let name = format!("statement-{}", told.statement.number);
    Ok((vec![lines(desk, &told)?, totals(desk, &told)?, about(desk, &told.statement, &told)?], decimals, name))
}

fn lines(desk: &Desk<'_>, told: &StatementPage) -> Result<Sheet> {
    let heads = [
        ("print-workbook-day", 12),
        ("print-workbook-voucher", 14),
        ("print-workbook-offer-number", 8),
        ("print-workbook-offer", 36),
        ("print-workbook-used", 12),
        ("print-workbook-issuer", 24),
        ("print-workbook-receipt", 14),
        ("print-workbook-form", 14),
        ("print-workbook-agreed", 12),
        ("print-workbook-due", 12),
        ("print-workbook-answer", 14),
        ("print-workbook-why", 48),
    ];
    let rows = told.lines.iter().map(|line| line_cells(desk, told, line));
    let name = desk.say("print-workbook-sheet-lines")?;
    Ok(Sheet { name, columns: columns(desk, &heads)?, rows: rows.collect::<Result<_>>()? })
}

fn line_cells(desk: &Desk<'_>, told: &StatementPage, line: &ClaimLine) -> Result<Vec<Cell>> {
    let is_here = line.issuer == Whose::Them;
    let issuer = if is_here { &told.statement.partner_name } else { &desk.shop.name };
    let form = match line.form {
        ClaimForm::Scanned => "print-workbook-scanned",
        ClaimForm::Typed => "print-workbook-typed",
        ClaimForm::Hand => "print-statement-is-unverified",
    };
    let why = match line.why {
        Some(why) => desk.say(why_key(why))?,
        None => line.words.clone(),
    };
    Ok(vec![
        text(&line.day),
        text(&line.number),
        Cell::Number(line.offer_number),
        text(&super::papers::said(&line.texts, desk.language)),
        text(&desk.say(if is_here { "print-statement-used-here" } else { "print-statement-used-there" })?),
        text(issuer),
        text(&line.receipt),
        text(&desk.say(form)?),
        amount(line.amount),
        amount(line.due),
        text(&desk.say(answer(line))?),
        text(&why),
    ])
}

fn totals(desk: &Desk<'_>, told: &StatementPage) -> Result<Sheet> {
    let heads = [
        ("print-workbook-payer", 24),
        ("print-workbook-offer-number", 8),
        ("print-workbook-offer", 36),
        ("print-workbook-accepted", 12),
        ("print-workbook-rejected", 12),
        ("print-workbook-reversed", 12),
        ("print-workbook-disputed", 12),
        ("print-workbook-open", 12),
        ("print-workbook-due", 12),
    ];
    let rows = told.totals.iter().map(|total| {
        let payer = if total.payer == Whose::Us { &desk.shop.name } else { &told.statement.partner_name };
        vec![
            text(payer),
            Cell::Number(total.offer_number),
            text(&super::papers::said(&total.texts, desk.language)),
            Cell::Number(total.accepted),
            Cell::Number(total.rejected),
            Cell::Number(total.reversed),
            Cell::Number(total.disputed),
            Cell::Number(total.open),
            amount(total.due),
        ]
    });
    let name = desk.say("print-workbook-sheet-totals")?;
    Ok(Sheet { name, columns: columns(desk, &heads)?, rows: rows.collect() })
}

/// What both shops compare: numbers, days, the net, and the hashes.
fn about(desk: &Desk<'_>, head: &PartnerStatement, told: &StatementPage) -> Result<Sheet> {
    let (ours, theirs) = (desk.shop.name.as_str(), head.partner_name.as_str());
    let mut rows = vec![
        vec![text(&desk.say("print-workbook-shops")?), text(&format!("{ours}, {theirs}"))],
        vec![text(&desk.say("print-workbook-number")?), Cell::Number(head.number)],
        vec![text(&desk.say("print-workbook-first-day")?), text(&head.first_day)],
        vec![text(&desk.say("print-workbook-last-day")?), text(&head.last_day)],
        vec![text(&desk.with("print-statement-pays", &[("payer", theirs), ("payee", ours)])?), amount(told.they_pay)],
        vec![text(&desk.with("print-statement-pays", &[("payer", ours), ("payee", theirs)])?), amount(told.we_pay)],
        vec![text(&desk.say("print-workbook-currency")?), text(&head.currency)],
        vec![text(&desk.say("print-workbook-hash")?), text(&head.hash)],
    ];
    for cut in &told.cuts {
        let (from, to) = if cut.from == Whose::Us { (ours, theirs) } else { (theirs, ours) };
        let last = cut.sequence.to_string();
        let label = desk.with("print-statement-chain", &[("from", from), ("to", to), ("last", &last)])?;
        rows.push(vec![text(&label), text(&cut.hash)]);
    }
    let columns = vec![
        Column { head: desk.say("print-workbook-what")?, width: 48 },
        Column { head: desk.say("print-workbook-value")?, width: 70 },
    ];
    Ok(Sheet { name: desk.say("print-workbook-sheet-about")?, columns, rows })
}

fn of_distributors(desk: &Desk<'_>, from: &str, until: &str) -> Result<Made> {
    let between = DistributorsBetween { from: from.to_owned(), until: until.to_owned() };
    let told = alliance::best_distributors(desk.view, between)?;
    let heads = [
        ("print-workbook-distributor", 28),
        ("print-workbook-packs", 10),
        ("print-workbook-pieces", 10),
        ("print-workbook-handed-out", 14),
        ("print-workbook-used-count", 10),
        ("print-workbook-rate", 18),
        ("print-workbook-new-members", 14),
        ("print-workbook-cost", 12),
    ];
    let row = |one: &Distributor| {
        vec![
            text(&one.name),
            Cell::Number(one.packs),
            Cell::Number(one.pieces),
            Cell::Number(one.handed_out),
            Cell::Number(one.used),
            one.per_mille.map_or(Cell::Empty, Cell::Number),
            Cell::Number(one.new_members),
            amount(one.cost),
        ]
    };
    let rows = told.distributors.iter().map(row).collect();
    let sheet = Sheet { name: desk.say("print-workbook-sheet-distributors")?, columns: columns(desk, &heads)?, rows };
    Ok((vec![sheet], desk.shop.currency.exponent, format!("distributors-{from}-{until}")))
}
