//! Chances handed out by a clerk, bought with points, carried home on a slip.

use super::bounds::{reason_within, within};
use super::change::running;
use super::commands::{BuyChance, ChanceReason, ChanceSlip, GiveChance, MakeSlip, MemberDraws, TakeSlip};
use super::person::taking_part;
use super::standing::{per_clerk, points_each};
use super::store::chances::{self, NewChance};
use super::store::draws::DrawRow;
use super::store::slips::{self, SlipRow};
use super::{LotteryRefusal, draft, member};
use crate::kernel::{Error, Fact, Result, Role, Subject, Topic, Tx, View, chance, check_symbol, time};
use crate::members::Person;
use crate::{points, staff};
use rusqlite::Connection;

/// What a slip's code begins with on the QR; eight symbols and a check symbol follow.
const PREFIX: &str = "SLD1";
/// As it is typed, where O is 0 and I and L are 1.
const TYPED: &str = "S1D1";
/// How often a code that is taken is thrown again.
const TRIES: usize = 8;

/// A clerk hands out a chance, with a reason. Beyond the daily number of the draw's rules a manager's word is needed.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `over`, `list_closed`, `not_handed_out`, `text_too_long`, `reason_missing`, `barred`,
/// `daily_limit`, `kernel.approval_needed` (`discretion`), `members.unknown_member`, `members.erased`.
pub(super) fn hand_out(tx: &Tx<'_>, request: &GiveChance) -> Result<MemberDraws> {
    let reason = reason_within(&request.reason)?;
    let row = still_gives(tx, running(tx, request.draw)?)?;
    let person = taking_part(tx, request.member)?;
    tx.about(Subject::Member(person.row));
    allowed_today(tx, &row)?;
    give(tx, &row, &person, ChanceReason::HandOut, &reason, None)?;
    tx.note(&reason);
    member::read(tx, person.row)
}

/// A member buys chances with points.
///
/// # Refuses
/// `unknown_draw`, `not_open`, `over`, `list_closed`, `not_for_points`, `number_out_of_bounds`, `barred`,
/// `points.not_enough`, `stored_value.proof_missing` and what a proof is refused for, `members.unknown_member`,
/// `members.erased`.
pub(super) fn buy(tx: &Tx<'_>, request: &BuyChance) -> Result<MemberDraws> {
    within(i64::from(request.count), 1, 100)?;
    let row = still_gives(tx, running(tx, request.draw)?)?;
    let each = points_each(&row).ok_or(LotteryRefusal::NotForPoints)?;
    let person = taking_part(tx, request.member)?;
    let all = each.saturating_mul(i64::from(request.count));
    let cause = points::pay_with_points(tx, person.row, all, request.proof.as_ref(), || {
        tx.happened(Fact::ChancesBought { member: person.row, draw: row.id, chances: request.count })
    })?;
    for _ in 0..request.count {
        let new = NewChance {
            member: person.row,
            draw: Some(row.id),
            reason: ChanceReason::Points,
            note: "",
            cause: Some(cause),
            slip: None,
            expires_at_ms: None,
        };
        chances::insert(tx, &new)?;
    }
    tx.about(Subject::Member(person.row));
    tx.changed(&[Topic::Lottery, Topic::Members]);
    member::read(tx, person.row)
}

/// A slip worth one chance for someone without a card; counts as handed out.
///
/// # Refuses
/// What [`hand_out`] refuses, but for the member's.
pub(super) fn make_slip(tx: &Tx<'_>, request: &MakeSlip) -> Result<ChanceSlip> {
    let reason = reason_within(&request.reason)?;
    let row = still_gives(tx, running(tx, request.draw)?)?;
    allowed_today(tx, &row)?;
    let id = slips::insert(tx, fresh(tx)?, row.id, &reason)?;
    tx.note(&reason);
    tx.changed(&[Topic::Lottery]);
    let slip = slips::find(tx, id)?.ok_or_else(|| Error::failure("a slip that is not there"))?;
    slip_shown(tx, &slip)
}

/// A slip becomes a member's chance. Once.
///
/// # Refuses
/// `half_slip`, `unknown_slip`, `slip_taken`, `not_open`, `over`, `list_closed`, `barred`, `members.unknown_member`,
/// `members.erased`.
pub(super) fn take_slip(tx: &Tx<'_>, request: &TakeSlip) -> Result<MemberDraws> {
    let slip = match read_code(tx, &request.code)? {
        Some(Some(slip)) => slip,
        Some(None) => return Err(LotteryRefusal::UnknownSlip.into()),
        None => return Err(LotteryRefusal::HalfSlip.into()),
    };
    if let Some(at_ms) = slip.taken_at_ms {
        return Err(LotteryRefusal::SlipTaken { at_ms }.into());
    }
    let row = still_gives(tx, running(tx, slip.draw)?)?;
    let person = taking_part(tx, request.member)?;
    if !slips::take(tx, slip.id, person.row)? {
        return Err(LotteryRefusal::SlipTaken { at_ms: tx.now_ms }.into());
    }
    give(tx, &row, &person, ChanceReason::Slip, "", Some(slip.id))?;
    tx.about(Subject::Member(person.row));
    member::read(tx, person.row)
}

fn give(
    tx: &Tx<'_>,
    row: &DrawRow,
    person: &Person,
    reason: ChanceReason,
    note: &str,
    slip: Option<i64>,
) -> Result<()> {
    let new =
        NewChance { member: person.row, draw: Some(row.id), reason, note, cause: None, slip, expires_at_ms: None };
    chances::insert(tx, &new)?;
    tx.changed(&[Topic::Lottery, Topic::Members]);
    Ok(())
}

/// A draw that chances may still be given for.
///
/// # Refuses
/// `over`, `list_closed`.
fn still_gives(tx: &Tx<'_>, row: DrawRow) -> Result<DrawRow> {
    if row.list_closed_at_ms.is_some() {
        return Err(LotteryRefusal::ListClosed.into());
    }
    match row.ends_at_ms.filter(|ends| *ends <= tx.now_ms) {
        Some(at_ms) => Err(LotteryRefusal::Over { at_ms }.into()),
        None => Ok(row),
    }
}

/// Whether the one who acts may hand out one more today: a clerk beyond the number needs a manager's word, a manager
/// beyond four times as many leaves it to the owner, an owner is not counted.
///
/// # Refuses
/// `not_handed_out`, `daily_limit`, `kernel.approval_needed`.
fn allowed_today(tx: &Tx<'_>, row: &DrawRow) -> Result<()> {
    let per_clerk = per_clerk(row).ok_or(LotteryRefusal::NotHandedOut)?;
    let Some(person) = tx.actor.staff.filter(|_| !tx.actor.role.may(Role::Owner)) else { return Ok(()) };
    let done = chances::handed_out(tx, row.id, person, time::start_of_day(tx.today(), tx.zone))?;
    let most = if tx.actor.role == Role::Manager { per_clerk.saturating_mul(4) } else { per_clerk };
    match tx.actor.role {
        _ if done < most => Ok(()),
        Role::Manager => Err(LotteryRefusal::DailyLimit { most }.into()),
        _ => staff::require_approval(tx, "discretion", None),
    }
}

/// Reads a scanned or typed code: `None` where it is none or half of one, `Some(None)` where no slip has it.
pub(super) fn read_code(conn: &Connection, text: &str) -> Result<Option<Option<SlipRow>>> {
    let symbols = check_symbol::as_symbols(&check_symbol::plain(text));
    let symbols = symbols.strip_prefix(TYPED).unwrap_or(&symbols);
    match check_symbol::decode::<5>(symbols) {
        Some(code) => Ok(Some(slips::by_code(conn, code)?)),
        None => Ok(None),
    }
}

/// What a scanned text is, where it begins like a slip.
pub(crate) enum ScannedSlip {
    /// The check symbol does not fit.
    Half,
    /// Of another shop.
    Unknown,
    /// A slip for this draw.
    Slip {
        /// Its name.
        draw_name: String,
        /// Whether it was taken before.
        taken: bool,
    },
}

/// Reads a scan; `None` when it does not begin like a slip.
pub(crate) fn scanned(view: &View<'_>, text: &str) -> Result<Option<ScannedSlip>> {
    if !check_symbol::as_symbols(&check_symbol::plain(text)).starts_with(TYPED) {
        return Ok(None);
    }
    Ok(Some(match read_code(view, text)? {
        None => ScannedSlip::Half,
        Some(None) => ScannedSlip::Unknown,
        Some(Some(slip)) => ScannedSlip::Slip {
            draw_name: draft::found(view, slip.draw)?.terms.name,
            taken: slip.taken_at_ms.is_some(),
        },
    }))
}

/// A slip as it is told and printed.
pub(super) fn slip_shown(view: &View<'_>, slip: &SlipRow) -> Result<ChanceSlip> {
    let row = draft::found(view, slip.draw)?;
    let symbols: Vec<char> = check_symbol::encode(&slip.code).chars().collect();
    Ok(ChanceSlip {
        slip: slip.id,
        draw: row.id,
        draw_name: row.terms.name,
        code: format!("{PREFIX}{}", check_symbol::encode(&slip.code)),
        typed: symbols.chunks(3).map(String::from_iter).collect::<Vec<_>>().join("-"),
        ends_at_ms: row.ends_at_ms.unwrap_or(slip.at_ms),
    })
}

fn fresh(tx: &Tx<'_>) -> Result<[u8; 5]> {
    for _ in 0..TRIES {
        let code = chance::bytes(tx.chance);
        if slips::by_code(tx, code)?.is_none() {
            return Ok(code);
        }
    }
    Err(Error::failure("eight random codes in a row were taken"))
}
