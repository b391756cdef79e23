//! Taking over the members of another program, as a job: the rest goes on when a row cannot be taken.

use super::commands::{
    ImportMembers, ImportPreview, ImportReport, Meaning, MissedRow, PreviewImport, Purpose, SeenColumn, Source,
};
use super::enrol::{self, Joining};
use super::store::rows::Sheet;
use super::table;
use super::{MembersRefusal, WORDING_VERSION, duplicates, phone, sheet};
use crate::dispatch::{Act, Call, Once, write};
use crate::kernel::jobs::{self, JobState};
use crate::kernel::table::Table;
use crate::kernel::{Result, Role, Tx, View};
use rusqlite::Connection;
use serde_json::json;
use uuid::Uuid;

/// Rows of one transaction: few enough that no till waits for it.
const CHUNK: usize = 100;
/// The most missed rows that a report lists.
const MOST_MISSED: i64 = 1_000;

/// What is in a file and what its columns probably mean.
///
/// # Refuses
/// `not_a_table`, `table_too_large`, `table_empty`.
pub(super) fn preview(request: &PreviewImport) -> Result<ImportPreview> {
    let table = table::read(&request.file)?;
    let seen = |(at, header): (usize, &String)| SeenColumn {
        header: header.chars().take(60).collect(),
        meaning: table::meaning(header),
        samples: table
            .rows
            .iter()
            .filter_map(|row| row.get(at))
            .filter(|cell| !cell.is_empty())
            .take(3)
            .cloned()
            .collect(),
    };
    let columns = table.headers.iter().enumerate().map(seen).collect();
    Ok(ImportPreview {
        columns,
        rows: i64::try_from(table.rows.len()).unwrap_or(i64::MAX),
        encoding: table.encoding.to_owned(),
    })
}

/// Takes the rows of a file over as members, a hundred at a time. A repeat as the same job goes on where it stopped, and
/// a phone that is known is not taken twice, whatever the job. Nobody is promised a welcome gift by an import.
///
/// # Refuses
/// `not_a_table`, `table_too_large`, `table_empty`, `name_column_missing`, `card_consent_needed`, and
/// `kernel.request_id_reused` when the job belongs to another table. Rows are refused one by one; the report says which
/// and why.
pub(super) fn import(act: &Act<'_>, request: &ImportMembers) -> Result<ImportReport> {
    let table = table::read(&request.file)?;
    if !request.columns.contains(&Some(Meaning::Name)) {
        return Err(MembersRefusal::NameColumnMissing.into());
    }
    if !request.agreed {
        return Err(MembersRefusal::CardConsentNeeded.into());
    }
    let job = request.job;
    let total = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    chunk_write(act, job, -1, |tx| jobs::begin(tx, job, "members", total))?;
    let numbered: Vec<(i64, &Vec<String>)> = (1..).zip(&table.rows).collect();
    for (chunk, rows) in (0..).zip(numbered.chunks(CHUNK)) {
        let state = chunk_write(act, job, chunk, |tx| {
            jobs::run_chunk(tx, job, chunk, rows, |tx, row| take(tx, &table, &request.columns, row))
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
pub(super) fn report(view: &View<'_>, job: Uuid) -> Result<ImportReport> {
    let state = known(view, job)?;
    let missed = jobs::failed_rows(view, job, MOST_MISSED)?;
    let missed = missed.into_iter().map(|(row, why)| MissedRow { row, why }).collect();
    Ok(ImportReport { job: state, missed })
}

/// Stops an import after the rows in hand; who was taken stays.
///
/// # Refuses
/// `unknown_import`.
pub(super) fn cancel(tx: &Tx<'_>, job: Uuid) -> Result<JobState> {
    known(tx, job)?;
    jobs::cancel(tx, job)
}

fn known(conn: &Connection, job: Uuid) -> Result<JobState> {
    jobs::find(conn, job)?.ok_or_else(|| MembersRefusal::UnknownImport.into())
}

/// One chunk as a command of its own, so that tills get their turn in between.
fn chunk_write(
    act: &Act<'_>,
    job: Uuid,
    chunk: i64,
    verb: impl FnOnce(&Tx<'_>) -> Result<JobState>,
) -> Result<JobState> {
    let call = Call::new("members.import", json!({ "job": job, "chunk": chunk }));
    let state = write(act.app, act.caller, &call, Role::Manager, Once::No, |tx| Ok(serde_json::to_value(verb(tx)?)?))?;
    Ok(serde_json::from_value(state)?)
}

fn take(tx: &Tx<'_>, table: &Table, columns: &[Option<Meaning>], row: &[String]) -> Result<()> {
    let cell = |meaning: Meaning| {
        let at = columns.iter().position(|column| *column == Some(meaning));
        at.filter(|at| *at < table.headers.len()).and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
    };
    let words = |meaning| cell(meaning).split([',', ';', '、', '，', '；', '|']).map(str::to_owned).collect::<Vec<_>>();
    let phone = phone::read(tx, Some(cell(Meaning::Phone)))?;
    let birthday = match cell(Meaning::Birthday) {
        "" => None,
        typed => Some(table::birthday(typed).ok_or(MembersRefusal::BirthdayImpossible)?),
    };
    let (birth_month, birth_day) = birthday.map_or((None, None), |(month, day)| (Some(month), day));
    sheet::birthday(birth_month, birth_day)?;
    let sheet = Sheet {
        name: sheet::name(cell(Meaning::Name))?,
        no_phone_reason: phone.is_none().then_some(super::commands::NoPhoneReason::NoPhone),
        phone,
        birth_month,
        birth_day,
        district: sheet::within(cell(Meaning::District), 80)?,
        household: None,
        note: sheet::within(cell(Meaning::Note), 500)?,
        tags: sheet::words(&words(Meaning::Tags))?,
        interests: sheet::words(&words(Meaning::Interests))?,
        source: Source::WalkIn,
        language: None,
    };
    duplicates::refuse_taken(tx, &sheet.name, sheet.phone.as_ref())?;
    let said = [(Purpose::Card, true)].into();
    enrol::add(tx, &sheet, &Joining { inviter: None, source_code: "", said: &said, wording_version: WORDING_VERSION })?;
    Ok(())
}
