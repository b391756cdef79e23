//! One voucher is issued at the counter or as a reward, replaced, or taken out of use.

use super::commands::{
    Gives, IssueVoucher, IssuedVoucher, OfferName, OfferState, ReissueVoucher, SerialRange, VoidVouchers,
    VoidedVouchers,
};
use super::recognise::today;
use super::store::events::{self, NewEvent};
use super::store::offers::OfferRow;
use super::store::vouchers::{self, NewVoucher, VoucherRow};
use super::store::{EventKind, Standing, keys as key_rows, offers as offer_rows};
use super::{VouchersRefusal, batch, keys, offers, shown, text_needed};
use crate::kernel::{
    CauseId, MemberId, Money, Result, Role, StaffId, Subject, Topic, Tx, View, VoucherId, VoucherOfferId, chance, time,
};
use crate::{gifts, members, shop, staff};

/// What a clerk may issue of their own in a day; a manager five times as much.
const FREE_PER_DAY: i64 = 5;
/// The most vouchers that one act takes out of use by name.
const MOST_NAMED: i64 = 1_000;
/// The last serial of a key.
const LAST_SERIAL: i64 = 4_294_967_295;

/// Issues a voucher at the counter. It is handed out with the act.
///
/// # Refuses
/// `reason_missing`, `text_too_long`, `unknown_offer`, `offer_stopped`, `offer_over`, `member_needed`, `secrets_missing`,
/// `numbers_used_up`, `members.unknown_member`, `members.erased`, `kernel.approval_needed` (`discretion`).
pub(super) fn issue(tx: &Tx<'_>, request: &IssueVoucher) -> Result<IssuedVoucher> {
    let reason = text_needed(&request.reason)?;
    let offer = issuable(tx, request.offer)?;
    let member = request.member.map(|member| members::survivor(tx, member)).transpose()?;
    allowed_today(tx)?;
    let made = make(tx, &offer, member, &Why { reason: &reason, free_by: tx.actor.staff, cause: None })?;
    tx.note(&reason);
    shown::issued(tx, &made)
}

/// Issues a voucher that somebody earned. It is with them at once.
///
/// # Refuses
/// `unknown_offer`, `offer_stopped`, `offer_over`, `secrets_missing`, `numbers_used_up`.
pub(crate) fn issue_reward(tx: &Tx<'_>, offer: VoucherOfferId, member: MemberId, cause: CauseId) -> Result<VoucherId> {
    let offer = issuable(tx, offer)?;
    Ok(make(tx, &offer, Some(member), &Why { reason: "", free_by: None, cause: Some(cause) })?.id)
}

struct Why<'a> {
    reason: &'a str,
    free_by: Option<StaffId>,
    cause: Option<CauseId>,
}

fn make(tx: &Tx<'_>, offer: &OfferRow, member: Option<MemberId>, why: &Why<'_>) -> Result<VoucherRow> {
    if offer.terms.bound && member.is_none() {
        return Err(VouchersRefusal::MemberNeeded.into());
    }
    let key = keys::current(tx)?;
    let (first_day, last_day) = offers::days_of(tx, &offer.terms, &key)?;
    let id = vouchers::insert(
        tx,
        &NewVoucher {
            member,
            reason: why.reason,
            free_by: why.free_by,
            cause: why.cause,
            ..NewVoucher::plain(
                key.id,
                serials(tx, key.id, 1)?,
                chance::bytes(tx.chance),
                offer.id,
                (first_day, last_day),
            )
        },
    )?;
    events::insert(tx, &NewEvent { member, ..NewEvent::plain(id, EventKind::HandedOut, "") })?;
    offer_rows::set_state(tx, offer.id, OfferState::Active)?;
    if let Some(member) = member {
        tx.about(Subject::Member(member));
    }
    tx.changed(&[Topic::Vouchers, Topic::Members]);
    shown::found(tx, id)
}

/// An offer that vouchers may be issued of.
///
/// # Refuses
/// `unknown_offer`, `offer_stopped`.
pub(super) fn issuable(tx: &Tx<'_>, offer: VoucherOfferId) -> Result<OfferRow> {
    let row = offers::found(tx, offer)?;
    if row.shop.is_some() || row.redeemer.is_some() {
        return Err(VouchersRefusal::UnknownOffer.into());
    }
    if row.state == OfferState::Stopped { Err(VouchersRefusal::OfferStopped.into()) } else { Ok(row) }
}

/// So many serials of a key, the first of them.
///
/// # Refuses
/// `numbers_used_up`.
pub(super) fn serials(tx: &Tx<'_>, key: i64, count: i64) -> Result<i64> {
    let next = key_rows::find(tx, key)?.map_or(LAST_SERIAL, |row| row.next_serial);
    if next.saturating_add(count) > LAST_SERIAL {
        return Err(VouchersRefusal::NumbersUsedUp.into());
    }
    key_rows::take_serials(tx, key, count)
}

/// A clerk beyond the daily number needs a manager's word, and so does a manager beyond theirs; an owner is not counted.
fn allowed_today(tx: &Tx<'_>) -> Result<()> {
    let Some(person) = tx.actor.staff else { return Ok(()) };
    let most = match tx.actor.role {
        Role::Owner | Role::System => return Ok(()),
        Role::Manager => FREE_PER_DAY.saturating_mul(5),
        _ => FREE_PER_DAY,
    };
    let issued = vouchers::free_since(tx, person, time::start_of_day(tx.today(), tx.zone))?;
    if issued < most { Ok(()) } else { staff::require_approval(tx, "discretion", None) }
}

/// Replaces a lost voucher: the old one is out of use, a new one with its days takes its place, and both say so.
///
/// # Refuses
/// `unknown_voucher`, `not_good`, `expired`, `reason_missing`, `text_too_long`, `secrets_missing`.
pub(super) fn reissue(tx: &Tx<'_>, request: &ReissueVoucher) -> Result<IssuedVoucher> {
    let reason = text_needed(&request.reason)?;
    let old = good(tx, request.voucher)?;
    if today(tx)? > old.last_day {
        return Err(VouchersRefusal::Expired { last_day: super::days::text(old.last_day) }.into());
    }
    let key = keys::current(tx)?;
    let id = vouchers::insert(
        tx,
        &NewVoucher {
            member: old.member,
            recovered: old.recovered,
            reason: &reason,
            ..NewVoucher::plain(
                key.id,
                serials(tx, key.id, 1)?,
                chance::bytes(tx.chance),
                old.offer,
                (old.first_day, old.last_day.min(key.last_redeem_day)),
            )
        },
    )?;
    events::insert(tx, &NewEvent { other: Some(id), ..NewEvent::plain(old.id, EventKind::Reissued, &reason) })?;
    events::insert(tx, &NewEvent::plain(id, EventKind::HandedOut, ""))?;
    if let Some(member) = old.member {
        tx.about(Subject::Member(member));
    }
    tx.note(&reason);
    tx.changed(&[Topic::Vouchers, Topic::Members]);
    shown::issued(tx, &shown::found(tx, id)?)
}

/// A voucher that is neither used nor out of use.
///
/// # Refuses
/// `unknown_voucher`, `not_good`.
fn good(tx: &Tx<'_>, voucher: VoucherId) -> Result<VoucherRow> {
    let row = shown::found(tx, voucher)?;
    match row.standing {
        Standing::Issued | Standing::HandedOut if is_ours_alone(&row) => Ok(row),
        _ => Err(VouchersRefusal::NotGood.into()),
    }
}

/// Issued here and good here. What another shop has a part in is taken back by a word to that shop.
fn is_ours_alone(row: &VoucherRow) -> bool {
    row.shop.is_none() && row.redeemer.is_none()
}

/// Takes vouchers out of use. Those that were used or out of use before, and those that another shop has a part in, are
/// left as they are.
///
/// # Refuses
/// `reason_missing`, `text_too_long`, `count_out_of_bounds`, `unknown_voucher`, `unknown_batch`, `not_in_batch`.
pub(super) fn void(tx: &Tx<'_>, request: &VoidVouchers) -> Result<VoidedVouchers> {
    let reason = text_needed(&request.reason)?;
    let named = i64::try_from(request.vouchers.len()).unwrap_or(i64::MAX);
    if named > MOST_NAMED || (named == 0 && request.range.is_none()) {
        return Err(VouchersRefusal::CountOutOfBounds { least: 1, most: MOST_NAMED }.into());
    }
    let mut rows = Vec::new();
    for voucher in &request.vouchers {
        rows.push(shown::found(tx, *voucher)?);
    }
    if let Some(range) = request.range {
        rows.extend(in_range(tx, range)?);
    }
    let mut voided = 0_i64;
    for row in &rows {
        if matches!(row.standing, Standing::Issued | Standing::HandedOut) && is_ours_alone(row) {
            events::insert(tx, &NewEvent::plain(row.id, EventKind::Void, &reason))?;
            voided = voided.saturating_add(1);
        }
    }
    tx.note(&reason);
    tx.changed(&[Topic::Vouchers]);
    let all = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    Ok(VoidedVouchers { voided, left: all.saturating_sub(voided) })
}

/// Vouchers of a range.
///
/// # Refuses
/// `unknown_batch`, `not_in_batch`, `count_out_of_bounds`.
pub(super) fn in_range(tx: &Tx<'_>, range: SerialRange) -> Result<Vec<VoucherRow>> {
    batch::bounded(tx, range)?;
    vouchers::of_batch(tx, range.batch, range.first, range.last)
}

/// Takes what followed from a cause out of use, where it is still good.
pub(super) fn take_back(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    for voucher in vouchers::good_for_cause(tx, cause)? {
        events::insert(tx, &NewEvent::plain(voucher, EventKind::Void, ""))?;
        tx.changed(&[Topic::Vouchers, Topic::Members]);
    }
    Ok(())
}

/// What a voucher of an offer costs the shop at most: a gift its cost now, an amount itself; nothing certain for a part of
/// a sale or a chance.
pub(crate) fn cost(view: &View<'_>, offer: VoucherOfferId) -> Result<Money> {
    let row = offers::found(view, offer)?;
    Ok(match row.terms.gives {
        Gives::Amount { amount } => amount,
        Gives::Gift { gift } | Gives::Newcomer { gift, .. } => {
            gifts::sheet(view, gift)?.map_or(Money::ZERO, |sheet| sheet.unit_cost)
        }
        Gives::Percent { .. } | Gives::Chance { .. } => Money::ZERO,
    })
}

/// Names an offer that vouchers can be issued of.
///
/// # Refuses
/// `unknown_offer`, `offer_stopped`, `offer_over`.
pub(crate) fn in_use(tx: &Tx<'_>, offer: VoucherOfferId) -> Result<()> {
    let row = issuable(tx, offer)?;
    if offers::shown(tx, &row)?.is_over { Err(VouchersRefusal::OfferOver.into()) } else { Ok(()) }
}

/// Whether vouchers of an offer can be issued now: it is neither stopped nor over, and the shop has its keys.
pub(crate) fn is_issuable(view: &View<'_>, offer: VoucherOfferId) -> Result<bool> {
    let row = offers::found(view, offer)?;
    Ok(row.state != OfferState::Stopped && !offers::shown(view, &row)?.is_over && keys::secrets_fit(view)?)
}

/// What an offer is called.
///
/// # Refuses
/// `unknown_offer`.
pub(crate) fn offer_name(view: &View<'_>, offer: VoucherOfferId) -> Result<OfferName> {
    Ok(offers::found(view, offer)?.terms.name)
}

/// The same in the shop's language.
///
/// # Refuses
/// `unknown_offer`.
pub(crate) fn offer_label(view: &View<'_>, offer: VoucherOfferId) -> Result<String> {
    let name = offer_name(view, offer)?;
    Ok(shop::find(view)?.map(|shop| offers::name_in(&name, shop.language)).unwrap_or_default())
}

/// Whether a voucher that followed from a cause was used.
pub(crate) fn used_for(view: &View<'_>, cause: CauseId) -> Result<bool> {
    vouchers::used_for_cause(view, cause)
}
