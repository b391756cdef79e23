//! Taking over the sales of another till, as a job: the rest goes on when a row cannot be taken, and no row is taken twice.

use super::bounds::{MOST_AMOUNT, day_text, money, text_within};
use super::commands::{
    ImportSales, MissedSale, PayWay, PreviewSalesImport, QuotedLine, SaleColumn, SaleMeaning, SaleSample,
    SalesImportPreview, SalesImportReport,
};
use super::store::import as store;
use super::store::next::Numbered;
use super::store::sale::{self, Paid, SaleRow};
use super::{SalesRefusal, cells};
use crate::dispatch::{Act, Call, Once, write};
use crate::kernel::jobs::{self, JobState};
use crate::kernel::table::{self, MOST_MIB, NoTable, Table};
use crate::kernel::{Error, Fact, MemberId, Money, Result, Role, SaleId, Topic, Tx, View, chance, text, time};
use crate::points::EarnBasis;
use crate::{members, points, shop};
use chrono::{NaiveDate, TimeZone};
use rusqlite::Connection;
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// Rows of one transaction: few enough that no till waits for it.
const CHUNK: usize = 100;
/// The most missed rows that a report lists.
const MOST_MISSED: i64 = 1_000;

/// A file, read.
struct File {
    table: Table,
    digest: [u8; 32],
    /// Under which its columns are remembered.
    headers_key: String,
}

/// What is in a file, what its columns hold, and how its first rows would be read.
///
/// # Refuses
/// `not_a_table`, `table_too_large`, `table_empty`.
pub(super) fn preview(view: &View<'_>, request: &PreviewSalesImport) -> Result<SalesImportPreview> {
    let file = open(&request.file)?;
    let remembered: Vec<Option<SaleMeaning>> = shop::kept(view, &file.headers_key)?.unwrap_or_default();
    let headers = file.table.headers.iter().enumerate();
    let meanings: Vec<Option<SaleMeaning>> = headers
        .map(|(at, header)| match remembered.is_empty() {
            true => cells::meaning(header),
            false => remembered.get(at).copied().flatten(),
        })
        .collect();
    let columns = file.table.headers.iter().zip(&meanings).enumerate().map(|(at, (header, meaning))| SaleColumn {
        header: header.chars().take(60).collect(),
        meaning: *meaning,
        samples: samples(&file.table, at),
    });
    let mut first = Vec::new();
    for (number, row) in (1..).zip(file.table.rows.iter().take(5)) {
        let cell = |meaning| cell(row, &meanings, meaning);
        let member = who(view, cell(SaleMeaning::Phone), cell(SaleMeaning::Member)).ok().flatten();
        first.push(SaleSample {
            row: number,
            at_ms: at_ms(view, cell(SaleMeaning::Date), cell(SaleMeaning::Time)).ok(),
            amount: amount(view, cell(SaleMeaning::Amount)).ok(),
            member_name: member
                .map(|member| Ok::<_, Error>(text::masked(&members::face(view, member)?.name)))
                .transpose()?,
        });
    }
    Ok(SalesImportPreview {
        columns: columns.collect(),
        rows: i64::try_from(file.table.rows.len()).unwrap_or(i64::MAX),
        encoding: file.table.encoding.to_owned(),
        first,
        taken_before: store::count_of_file(view, &file.digest)?,
    })
}

/// Takes the rows of a file over as sales, a hundred at a time. A repeat as the same job goes on where it stopped; a row of
/// this file, or a receipt number of that day, that was taken before is passed over, whatever the job. Sales taken over
/// belong to no shift, are not refunded here, and promise nothing.
///
/// # Refuses
/// `not_a_table`, `table_too_large`, `table_empty`, `columns_missing`, and `kernel.request_id_reused` when the job belongs
/// to another table. Rows are refused one by one: `date_unreadable`, `date_impossible`, `amount_unreadable`,
/// `amount_out_of_bounds`, `member_unknown`, `text_too_long`; the report says which and why.
pub(super) fn import(act: &Act<'_>, request: &ImportSales) -> Result<SalesImportReport> {
    let file = open(&request.file)?;
    let has = |meaning| request.columns.contains(&Some(meaning));
    if !has(SaleMeaning::Date) || !has(SaleMeaning::Amount) {
        return Err(SalesRefusal::ColumnsMissing.into());
    }
    let job = request.job;
    let total = i64::try_from(file.table.rows.len()).unwrap_or(i64::MAX);
    chunk_write(act, job, -1, |tx| {
        shop::keep(tx, &file.headers_key, &request.columns)?;
        jobs::begin(tx, job, "sales", total)
    })?;
    let numbered: Vec<(i64, (i64, &Vec<String>))> =
        (1..).zip(&file.table.rows).map(|(number, row)| (number, (number, row))).collect();
    for (chunk, rows) in (0..).zip(numbered.chunks(CHUNK)) {
        let state = chunk_write(act, job, chunk, |tx| {
            jobs::run_chunk(tx, job, chunk, rows, |tx, (number, row)| take(tx, &file, request, *number, row))
        })?;
        if state.state != "running" {
            break;
        }
    }
    act.read(|view| report(view, job))
}

/// How far an import has come, and the rows it could not take.
///
/// # Refuses
/// `unknown_import`.
pub(super) fn report(view: &View<'_>, job: Uuid) -> Result<SalesImportReport> {
    let state = known(view, job)?;
    let missed = jobs::failed_rows(view, job, MOST_MISSED)?;
    let taken = store::count_of_job(view, job)?;
    Ok(SalesImportReport {
        taken,
        passed_over: state.done.saturating_sub(state.failed).saturating_sub(taken),
        missed: missed.into_iter().map(|(row, why)| MissedSale { row, why }).collect(),
        job: state,
    })
}

/// Stops an import after the rows in hand; what was taken stays.
///
/// # Refuses
/// `unknown_import`.
pub(super) fn cancel(tx: &Tx<'_>, job: Uuid) -> Result<JobState> {
    known(tx, job)?;
    jobs::cancel(tx, job)
}

fn known(conn: &Connection, job: Uuid) -> Result<JobState> {
    jobs::find(conn, job)?.ok_or_else(|| SalesRefusal::UnknownImport.into())
}

fn open(base64: &str) -> Result<File> {
    let refused = |why: NoTable| {
        let too_large = SalesRefusal::TableTooLarge { most_mib: MOST_MIB };
        why.refused(SalesRefusal::NotATable, too_large, SalesRefusal::TableEmpty)
    };
    let bytes = table::bytes(base64).map_err(refused)?;
    let table = table::read(&bytes).map_err(refused)?;
    let headers: [u8; 32] = Sha256::digest(table.headers.join("\n")).into();
    let headers_key = format!("sales_import:{}", chance::hex(headers.get(..8).unwrap_or_default()));
    Ok(File { table, digest: Sha256::digest(&bytes).into(), headers_key })
}

fn samples(table: &Table, at: usize) -> Vec<String> {
    let cells = table.rows.iter().filter_map(|row| row.get(at)).filter(|cell| !cell.is_empty());
    cells.take(3).map(|cell| cell.chars().take(80).collect()).collect()
}

fn cell<'r>(row: &'r [String], columns: &[Option<SaleMeaning>], meaning: SaleMeaning) -> &'r str {
    let at = columns.iter().position(|column| *column == Some(meaning));
    at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
}

/// One chunk as a command of its own, so that tills get their turn in between.
fn chunk_write(
    act: &Act<'_>,
    job: Uuid,
    chunk: i64,
    verb: impl FnOnce(&Tx<'_>) -> Result<JobState>,
) -> Result<JobState> {
    let call = Call::new("sales.import", json!({ "job": job, "chunk": chunk }));
    let state = write(act.app, act.caller, &call, Role::Manager, Once::No, |tx| {
        tx.changed(&[Topic::Sales]);
        Ok(serde_json::to_value(verb(tx)?)?)
    })?;
    Ok(serde_json::from_value(state)?)
}

fn take(tx: &Tx<'_>, file: &File, request: &ImportSales, number: i64, row: &[String]) -> Result<()> {
    if store::is_taken(tx, &file.digest, number)? {
        return Ok(());
    }
    let cell = |meaning| cell(row, &request.columns, meaning);
    let at_ms = at_ms(tx, cell(SaleMeaning::Date), cell(SaleMeaning::Time))?;
    let came = time::day_of(at_ms, tx.zone);
    let day = day_text(came);
    let receipt = text_within(cell(SaleMeaning::Receipt), 60)?;
    if !receipt.is_empty() && sale::has_other_number(tx, &day, &receipt)? {
        return Ok(());
    }
    let amount = amount(tx, cell(SaleMeaning::Amount))?;
    let member = who(tx, cell(SaleMeaning::Phone), cell(SaleMeaning::Member))?;
    let note = text_within(cell(SaleMeaning::Note), 200)?;
    let id = SaleId::try_from(Numbered::Sale.next_id(tx)?).map_err(Error::failure)?;
    let cause = tx.happened(Fact::SaleImported { sale: id, member, amount, at_ms })?;
    let mut earned = 0;
    if let Some(member) = member {
        if request.earns {
            earned = points::earn(tx, member, EarnBasis { amount, visit: Some(came), products: &[] }, cause)?;
        }
        points::settled_spend(tx, member, amount, cause)?;
    }
    let way = cells::way(cell(SaleMeaning::Way));
    let paid = Paid { way, exact: amount.minor(), amount: amount.minor(), points: 0, principal: 0, bonus: 0 };
    let line = QuotedLine { product: None, name: String::new(), quantity: 1, price: amount, amount };
    let row = SaleRow {
        id,
        uuid: chance::uuid(tx.chance, tx.now_ms),
        day,
        number: None,
        other_number: (!receipt.is_empty()).then_some(receipt),
        at_ms,
        till: tx.actor.till.clone(),
        shift: None,
        actor: tx.actor.staff,
        member,
        total: amount,
        rounding: Money::ZERO,
        given: (way == PayWay::Cash).then_some(amount),
        change: Money::ZERO,
        earned,
        note,
        cause,
    };
    sale::insert(tx, &row, &[line], &[paid])?;
    store::taken(tx, &file.digest, number, request.job, id)
}

/// When a row says that it was paid.
///
/// # Refuses
/// `date_unreadable`, `date_impossible` for what lies ahead or before 2000.
fn at_ms(view: &View<'_>, date: &str, time: &str) -> Result<i64> {
    let month_first = shop::country(view)? == "US";
    let local = cells::moment(date, time, month_first).ok_or(SalesRefusal::DateUnreadable)?;
    // An hour that the clock skipped is taken as the one after it.
    let moment = view.zone.from_local_datetime(&local).earliest();
    let moment = moment
        .or_else(|| view.zone.from_local_datetime(&local.checked_add_signed(chrono::TimeDelta::hours(1))?).earliest());
    let at_ms = moment.ok_or(SalesRefusal::DateUnreadable)?.timestamp_millis();
    let first = NaiveDate::from_ymd_opt(2000, 1, 1).ok_or(SalesRefusal::DateImpossible)?;
    if local.date() < first || at_ms > view.now_ms {
        return Err(SalesRefusal::DateImpossible.into());
    }
    Ok(at_ms)
}

/// # Refuses
/// `amount_unreadable`, `amount_out_of_bounds`.
fn amount(conn: &Connection, typed: &str) -> Result<Money> {
    let minor = cells::amount(typed, shop::exponent(conn)?).ok_or(SalesRefusal::AmountUnreadable)?;
    match minor {
        i64::MIN..=0 => Err(SalesRefusal::AmountUnreadable.into()),
        1..=MOST_AMOUNT => money(minor),
        _ => Err(SalesRefusal::AmountOutOfBounds { cap: money(MOST_AMOUNT)? }.into()),
    }
}

/// Who bought: by phone, by the number they have here, or by a card's text.
///
/// # Refuses
/// `member_unknown`; a row without phone and member is a stranger's.
fn who(conn: &Connection, phone: &str, member: &str) -> Result<Option<MemberId>> {
    if phone.is_empty() && member.is_empty() {
        return Ok(None);
    }
    let found = members::found_by_row(conn, phone, member)?;
    Ok(Some(found.ok_or(SalesRefusal::MemberUnknown)?))
}
