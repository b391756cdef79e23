//! Shifts at a till: begun, counted, ended.

use super::bounds::{amount_within, money, text_within};
use super::commands::{
    CloseShift, CountShift, Counted, CountedPieces, CountedWay, MoveCash, OpenShift, PayWay, ReadShift, Shift,
    ShiftNow, ShiftWay,
};
use super::settings::settings;
use super::store::shift::{self as store, ShiftRow, WayCount};
use super::{SalesRefusal, receipt};
use crate::kernel::time::DAY_MS;
use crate::kernel::{Error, Fact, Money, Result, ShiftId, Topic, Tx, View};
use crate::shop;
use crate::stored_value::{self, PaymentKind};
use rusqlite::Connection;

/// Every way, in fixed order.
pub(super) const WAYS: [PayWay; 6] =
    [PayWay::Cash, PayWay::Card, PayWay::Mobile, PayWay::StoredValue, PayWay::Points, PayWay::Voucher];
/// The most coins or notes of one value.
const MOST_PIECES: i64 = 100_000;
/// How far back uneven shifts are told.
const LATELY_MS: i64 = 7 * DAY_MS;

/// The shift of this till; a till without one begins one, whose float is said later.
pub(super) fn now_or_new(tx: &Tx<'_>) -> Result<ShiftId> {
    match store::open_at(tx, &tx.actor.till)? {
        Some(shift) => Ok(shift.id),
        None => store::open(tx, None),
    }
}

/// Begins a shift at this till, or says the float of one that a sale began.
///
/// # Refuses
/// `shift_open`, `amount_out_of_bounds`.
pub(super) fn open(tx: &Tx<'_>, request: &OpenShift) -> Result<Shift> {
    let float = amount_within(request.float, 0)?;
    match store::open_at(tx, &tx.actor.till)? {
        None => drop(store::open(tx, Some(float))?),
        Some(shift) if shift.float.is_none() => store::say_float(tx, shift.id, float)?,
        Some(_) => return Err(SalesRefusal::ShiftOpen.into()),
    }
    tx.amount(float);
    changed(tx)
}

/// Puts money into the drawer or takes it out, other than by a sale.
///
/// # Refuses
/// `no_shift`, `amount_out_of_bounds`, `text_too_long`, `reason_missing`.
pub(super) fn move_cash(tx: &Tx<'_>, request: &MoveCash) -> Result<Shift> {
    let shift = here(tx)?;
    let note = text_within(&request.note, 200)?;
    if note.is_empty() {
        return Err(SalesRefusal::ReasonMissing.into());
    }
    amount_within(money(request.amount.minor().saturating_abs())?, 1)?;
    store::move_cash(tx, shift.id, request.amount, &note)?;
    tx.amount(request.amount);
    tx.note(&note);
    changed(tx)
}

/// Money put into a shift's drawer (above zero) or taken out of it, each with the reason that was given.
pub(crate) fn cash_moves(conn: &Connection, shift: ShiftId) -> Result<Vec<(Money, String)>> {
    store::cash_moves(conn, shift)
}

/// Shows the expected amounts to whoever counts; from then on every count says that they were known.
///
/// # Refuses
/// `no_shift`.
pub(super) fn show_expected(tx: &Tx<'_>) -> Result<Shift> {
    store::shown(tx, here(tx)?.id)?;
    changed(tx)
}

/// Counts the drawer. The count stands beside what is expected at this moment; the expected amounts are shown by it.
///
/// # Refuses
/// `no_shift`, `count_wrong`, `amount_out_of_bounds`.
pub(super) fn count(tx: &Tx<'_>, request: &CountShift) -> Result<Shift> {
    let shift = here(tx)?;
    let (pieces, drawer) = drawer(tx, &request.counted)?;
    let mut ways = Vec::new();
    for way in WAYS {
        let expected = expected(tx, &shift, way)?;
        let counted = match way {
            PayWay::Cash => drawer,
            way => other(&request.others, way)?.unwrap_or(expected),
        };
        ways.push(WayCount { way, expected, counted });
    }
    store::count(tx, &shift, &pieces, &ways)?;
    store::shown(tx, shift.id)?;
    tx.amount(money(drawer)?);
    changed(tx)
}

/// Ends this till's shift, as it was counted last.
///
/// # Refuses
/// `no_shift`, `not_counted`, `cause_missing`, `text_too_long`.
pub(super) fn close(tx: &Tx<'_>, request: &CloseShift) -> Result<Shift> {
    let shift = here(tx)?;
    let note = text_within(&request.note, 200)?;
    let last = store::counts(tx, shift.id)?.1.ok_or(SalesRefusal::NotCounted)?;
    let mut difference = 0_i64;
    for count in &last.ways {
        if count.expected != expected(tx, &shift, count.way)? {
            return Err(SalesRefusal::NotCounted.into());
        }
        if count.way == PayWay::Cash {
            difference = count.counted.saturating_sub(count.expected);
        }
    }
    let cause = request.cause.filter(|_| difference != 0);
    if difference != 0 && cause.is_none() {
        return Err(SalesRefusal::CauseMissing { amount: money(difference)? }.into());
    }
    store::close(tx, shift.id, difference, cause, &note)?;
    tx.happened(Fact::ShiftClosed { shift: shift.id })?;
    tx.amount(money(difference)?);
    tx.note(&note);
    if difference != 0 {
        tx.needs_look();
    }
    tx.changed(&[Topic::Sales]);
    let closed = store::find(tx, shift.id)?.ok_or_else(|| Error::failure("a shift that was just closed"))?;
    shown(tx, &closed)
}

/// This till's shift, or an earlier one.
///
/// # Refuses
/// `unknown_shift`.
pub(crate) fn read(view: &View<'_>, request: &ReadShift) -> Result<ShiftNow> {
    let found = match request.shift {
        Some(id) => Some(store::find(view, id)?.ok_or(SalesRefusal::UnknownShift)?),
        None => store::open_at(view, &view.actor.till)?,
    };
    Ok(ShiftNow { shift: found.map(|row| shown(view, &row)).transpose()? })
}

/// A shift as it may be shown: what is expected stays hidden until it was shown once.
pub(super) fn shown(view: &View<'_>, row: &ShiftRow) -> Result<Shift> {
    let (counts, last) = store::counts(view, row.id)?;
    let (uneven_lately, uneven_amount) =
        store::uneven(view, &row.till, row.opened_at_ms.saturating_sub(LATELY_MS), row.opened_at_ms)?;
    let ways = WAYS.into_iter().map(|way| {
        let count = last.as_ref().and_then(|last| last.ways.iter().find(|count| count.way == way));
        let expected = match (row.expected_shown_at_ms, row.closed_at_ms, count) {
            (None, _, _) => None,
            // A closed shift stands as it was counted.
            (_, Some(_), Some(count)) => Some(count.expected),
            _ => Some(expected(view, row, way)?),
        };
        Ok(ShiftWay {
            way,
            expected: expected.map(money).transpose()?,
            counted: count.map(|count| money(count.counted)).transpose()?,
            difference: count
                .zip(expected)
                .map(|(count, expected)| money(count.counted.saturating_sub(expected)))
                .transpose()?,
        })
    });
    let ways: Vec<ShiftWay> = ways.collect::<Result<_>>()?;
    let difference = ways.iter().find(|way| way.way == PayWay::Cash).and_then(|way| way.difference);
    Ok(Shift {
        id: row.id,
        till: row.till.clone(),
        till_number: shop::till_number(view, &row.till)?
            .ok_or_else(|| Error::failure("a shift at a till without a number"))?,
        opened_at_ms: row.opened_at_ms,
        opened_by: receipt::name_of(view, row.opened_by)?,
        float: row.float,
        closed_at_ms: row.closed_at_ms,
        closed_by: receipt::name_of(view, row.closed_by)?,
        sales: store::receipts(view, row.id)?,
        ways,
        expected_shown_at_ms: row.expected_shown_at_ms,
        counts,
        pieces: last.map(|last| last.pieces).unwrap_or_default(),
        difference: row.difference.or(difference),
        cause: row.cause,
        note: row.note.clone(),
        uneven_lately,
        uneven_amount,
    })
}

/// What there should be of a way: for cash the float, what sales and recharges brought, less what went out.
fn expected(view: &View<'_>, row: &ShiftRow, way: PayWay) -> Result<i64> {
    let taken = store::taken(view, row.id, way)?;
    let float = row.float.filter(|_| way == PayWay::Cash).map_or(0, |float| float.minor());
    let until_ms = row.closed_at_ms.unwrap_or(i64::MAX);
    Ok(taken.saturating_add(float).saturating_add(recharged(view, &row.till, row.counts_from_ms, until_ms, way)?))
}

/// The way of a recharge.
pub(super) fn way_of(kind: PaymentKind) -> PayWay {
    match kind {
        PaymentKind::Cash => PayWay::Cash,
        PaymentKind::Card => PayWay::Card,
        PaymentKind::Mobile => PayWay::Mobile,
    }
}

/// What recharges less payouts of stored value brought by a way at a till.
fn recharged(view: &View<'_>, till: &str, from_ms: i64, to_ms: i64, way: PayWay) -> Result<i64> {
    let came = stored_value::till_money(view, till, from_ms, to_ms)?;
    let came = came.into_iter().filter(|came| way_of(came.paid_by) == way);
    Ok(came.fold(0, |sum: i64, came| sum.saturating_add(came.paid_in.minor()).saturating_sub(came.paid_out.minor())))
}

fn drawer(conn: &Connection, counted: &Counted) -> Result<(Vec<CountedPieces>, i64)> {
    let pieces = match counted {
        Counted::Total { amount } => return Ok((Vec::new(), amount_within(*amount, 0)?.minor())),
        Counted::Pieces { pieces } => pieces,
    };
    let values = settings(conn)?.denominations;
    let mut seen = std::collections::BTreeSet::new();
    let mut sum = 0_i64;
    for piece in pieces {
        let fits = values.contains(&piece.value) && (0..=MOST_PIECES).contains(&piece.pieces);
        if !fits || !seen.insert(piece.value) {
            return Err(SalesRefusal::CountWrong.into());
        }
        sum = sum.saturating_add(piece.value.minor().saturating_mul(piece.pieces));
    }
    Ok((pieces.clone(), amount_within(money(sum)?, 0)?.minor()))
}

fn other(others: &[CountedWay], way: PayWay) -> Result<Option<i64>> {
    let mut found = others.iter().filter(|other| other.way == way);
    let first = found.next();
    let is_wrong =
        found.next().is_some() || others.iter().any(|other| !matches!(other.way, PayWay::Card | PayWay::Mobile));
    if is_wrong {
        return Err(SalesRefusal::CountWrong.into());
    }
    // A card machine may have given back more than it took.
    let within = |other: &CountedWay| {
        amount_within(money(other.amount.minor().saturating_abs())?, 0)?;
        Ok(other.amount.minor())
    };
    first.map(within).transpose()
}

fn here(conn: &Tx<'_>) -> Result<ShiftRow> {
    Ok(store::open_at(conn, &conn.actor.till)?.ok_or(SalesRefusal::NoShift)?)
}

fn changed(tx: &Tx<'_>) -> Result<Shift> {
    tx.changed(&[Topic::Sales]);
    shown(tx, &here(tx)?)
}
