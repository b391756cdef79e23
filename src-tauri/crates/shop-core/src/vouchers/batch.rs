//! Vouchers for a run of paper: made as a job, handed out by number, and what the stubs say.

use super::commands::{Batch, HandOut, MadeBatch, MakeBatch, OfferState, ReportCounterfoils, SerialRange};
use super::issue::{in_range, issuable, serials};
use super::store::batches::{self, BatchRow, NewBatch};
use super::store::events::{self, NewEvent};
use super::store::vouchers::{self, NewVoucher};
use super::store::{EventKind, Standing, offers as offer_rows};
use super::{VouchersRefusal, keys, offers};
use crate::dispatch::{Act, Call, Once, write};
use crate::kernel::jobs::{self, JobState, MOST_ROWS};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Error, Result, Role, Topic, Tx, View, VoucherBatchId, chance};
use crate::reactions;
use rusqlite::Connection;
use serde_json::json;
use uuid::Uuid;

/// The most vouchers of a batch.
const MOST: i64 = 100_000;
/// The most numbers of one act.
const MOST_IN_RANGE: i64 = 10_000;
/// The most numbers of a report.
const MOST_REPORTED: i64 = 1_000;

/// Makes the vouchers of a batch, 500 at a time. The same call goes on where it stopped.
///
/// # Refuses
/// `count_out_of_bounds`, `bound_not_for_runs`, `unknown_run`, `unknown_offer`, `offer_stopped`, `offer_over`,
/// `secrets_missing`, `numbers_used_up`, `intake.run_name_missing`, `intake.text_too_long`, `kernel.request_id_missing`,
/// `kernel.request_id_reused`.
pub(super) fn make(act: &Act<'_>, request: &MakeBatch) -> Result<MadeBatch> {
    if !(1..=MOST).contains(&request.count) {
        return Err(VouchersRefusal::CountOutOfBounds { least: 1, most: MOST }.into());
    }
    let job = act.call.id.ok_or(KernelRefusal::RequestIdMissing)?.0;
    let batch = chunk_write(act, job, -1, |tx| begin(tx, job, request))?;
    let rows: Vec<(i64, i64)> = (0..batch.count).map(|at| (at, batch.first.saturating_add(at))).collect();
    for (chunk, rows) in (0..).zip(rows.chunks(MOST_ROWS)) {
        let state = chunk_write(act, job, chunk, |tx| {
            let state = jobs::run_chunk(tx, job, chunk, rows, |tx, serial| one(tx, &batch, *serial))?;
            tx.changed(&[Topic::Vouchers]);
            Ok(state)
        })?;
        if state.state != "running" {
            break;
        }
    }
    act.read(|view| read(view, batch.id))
}

/// Opens the batch, or goes on with it.
fn begin(tx: &Tx<'_>, job: Uuid, request: &MakeBatch) -> Result<BatchRow> {
    if let Some(row) = batches::by_job(tx, job)? {
        if row.offer != request.offer || row.count != request.count {
            return Err(KernelRefusal::RequestIdReused.into());
        }
        jobs::begin(tx, job, "vouchers", request.count)?;
        return Ok(row);
    }
    let offer = issuable(tx, request.offer)?;
    if offer.terms.bound {
        return Err(VouchersRefusal::BoundNotForRuns.into());
    }
    let key = keys::current(tx)?;
    let days = offers::days_of(tx, &offer.terms, &key)?;
    let run = match request.run {
        Some(run) if reactions::source_run(tx, run)?.is_none() => return Err(VouchersRefusal::UnknownRun.into()),
        Some(run) => run,
        None => reactions::begin_source_run(tx, &request.run_name)?,
    };
    jobs::begin(tx, job, "vouchers", request.count)?;
    let first = serials(tx, key.id, request.count)?;
    let new = NewBatch { offer: offer.id, run, redeemer: None, key: key.id, days, first, count: request.count, job };
    let id = batches::insert(tx, &new)?;
    offer_rows::set_state(tx, offer.id, OfferState::Active)?;
    tx.changed(&[Topic::Vouchers]);
    found(tx, id)
}

fn one(tx: &Tx<'_>, batch: &BatchRow, serial: i64) -> Result<()> {
    vouchers::insert(
        tx,
        &NewVoucher {
            batch: Some(batch.id),
            ..NewVoucher::plain(
                batch.key,
                serial,
                chance::bytes(tx.chance),
                batch.offer,
                (batch.first_day, batch.last_day),
            )
        },
    )?;
    Ok(())
}

/// One chunk as a command of its own, so that tills get their turn in between.
fn chunk_write<T>(act: &Act<'_>, job: Uuid, chunk: i64, verb: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
    let call = Call::new("vouchers.make_batch", json!({ "job": job, "chunk": chunk }));
    let mut outcome = None;
    write(act.app, act.caller, &call, Role::Manager, Once::No, |tx| {
        outcome = Some(verb(tx)?);
        Ok(serde_json::Value::Null)
    })?;
    outcome.ok_or_else(|| Error::failure("a chunk without an outcome"))
}

/// A batch and how far it has come.
///
/// # Refuses
/// `unknown_batch`.
pub(super) fn read(view: &View<'_>, batch: VoucherBatchId) -> Result<MadeBatch> {
    let row = found(view, batch)?;
    let job = jobs::find(view, row.job)?.ok_or_else(|| Error::failure("a batch without its job"))?;
    Ok(MadeBatch { batch: shown(view, &row)?, job })
}

/// Stops a job; what is made stays.
///
/// # Refuses
/// `unknown_batch`.
pub(super) fn cancel(tx: &Tx<'_>, job: Uuid) -> Result<JobState> {
    batches::by_job(tx, job)?.ok_or(VouchersRefusal::UnknownBatch)?;
    jobs::cancel(tx, job)
}

/// A batch that exists.
///
/// # Refuses
/// `unknown_batch`.
pub(super) fn found(conn: &Connection, batch: VoucherBatchId) -> Result<BatchRow> {
    Ok(batches::find(conn, batch)?.ok_or(VouchersRefusal::UnknownBatch)?)
}

/// A batch as it is shown.
pub(super) fn shown(view: &View<'_>, row: &BatchRow) -> Result<Batch> {
    let (made, handed_out, redeemed, spoiled) = batches::counts(view, row.id)?;
    let last = row.first.saturating_add(made).saturating_sub(1);
    Ok(Batch {
        batch: row.id,
        offer: row.offer,
        run: row.run,
        run_name: reactions::source_run(view, row.run)?.map(|run| run.name).unwrap_or_default(),
        count: row.count,
        made,
        first: (made > 0).then_some(row.first),
        last: (made > 0).then_some(last),
        handed_out,
        redeemed,
        missing: batches::missing(view, row.id)?,
        spoiled,
        job: row.job,
        made_at_ms: row.made_at_ms,
    })
}

/// A range within its batch.
///
/// # Refuses
/// `unknown_batch`, `not_in_batch`, `count_out_of_bounds`.
pub(super) fn bounded(conn: &Connection, range: SerialRange) -> Result<BatchRow> {
    let row = found(conn, range.batch)?;
    let (made, ..) = batches::counts(conn, row.id)?;
    for number in [range.first, range.last] {
        if !(row.first..row.first.saturating_add(made)).contains(&number) {
            return Err(VouchersRefusal::NotInBatch { number }.into());
        }
    }
    let many = range.last.saturating_sub(range.first).saturating_add(1);
    if (1..=MOST_IN_RANGE).contains(&many) {
        Ok(row)
    } else {
        Err(VouchersRefusal::CountOutOfBounds { least: 1, most: MOST_IN_RANGE }.into())
    }
}

/// Numbers of a batch left the shop. Those that left before, or are out of use, are left as they are.
///
/// # Refuses
/// `unknown_batch`, `not_in_batch`, `count_out_of_bounds`.
pub(super) fn hand_out(tx: &Tx<'_>, request: HandOut) -> Result<Batch> {
    for row in in_range(tx, request.range)? {
        if row.standing == Standing::Issued {
            events::insert(tx, &NewEvent::plain(row.id, EventKind::HandedOut, ""))?;
        }
    }
    tx.changed(&[Topic::Vouchers]);
    shown(tx, &found(tx, request.range.batch)?)
}

/// Notes what the stubs say: numbers that nobody can account for, and numbers whose paper was spoiled, which are void at
/// once. What was used or is void is passed over.
///
/// # Refuses
/// `unknown_batch`, `not_in_batch`, `count_out_of_bounds`.
pub(super) fn report(tx: &Tx<'_>, request: &ReportCounterfoils) -> Result<Batch> {
    let batch = found(tx, request.batch)?;
    let many = i64::try_from(request.missing.len().max(request.spoiled.len())).unwrap_or(i64::MAX);
    if !(1..=MOST_REPORTED).contains(&many) {
        return Err(VouchersRefusal::CountOutOfBounds { least: 1, most: MOST_REPORTED }.into());
    }
    let known = batches::missing(tx, batch.id)?;
    let said = [(&request.spoiled, EventKind::Void), (&request.missing, EventKind::Missing)];
    for (numbers, kind) in said {
        for number in numbers {
            let row = vouchers::of_batch(tx, batch.id, *number, *number)?.pop();
            let row = row.ok_or(VouchersRefusal::NotInBatch { number: *number })?;
            let is_good = matches!(row.standing, Standing::Issued | Standing::HandedOut);
            if is_good && !(kind == EventKind::Missing && known.contains(number)) {
                let reason = if kind == EventKind::Void { "spoiled" } else { "" };
                events::insert(tx, &NewEvent::plain(row.id, kind, reason))?;
            }
        }
    }
    tx.changed(&[Topic::Vouchers]);
    shown(tx, &batch)
}
