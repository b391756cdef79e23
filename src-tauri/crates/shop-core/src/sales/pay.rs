//! A sale is paid.

use super::bounds::{day_text, money};
use super::commands::{Pay, PayWay, Receipt};
use super::price::{Priced, price};
use super::quote::{CashDue, Parts, cart, cash_due, parts, pieces};
use super::store::next::Numbered;
use super::store::sale::{self, Paid, SaleRow};
use super::{SalesRefusal, keep, receipt, shift};
use crate::kernel::{CauseId, Error, Fact, MemberId, Money, Result, SaleId, Topic, Tx, chance};
use crate::points::EarnBasis;
use crate::stored_value::{Proof, StoredValueRefusal};
use crate::{points, stored_value, vouchers};

/// Pays a sale, all of it or nothing: stored value and points are spent, points are earned, the receipt gets the next
/// number of the shop-local day. A till without a shift begins one.
///
/// What points and vouchers pay earns nothing and does not count as settled spend.
///
/// # Refuses
/// What [`price`] and [`parts`] refuse; `total_changed`, `member_needed`, `not_paid`, `paid_too_much`, `cash_too_little`,
/// `points_out_of_bounds`, `held_gone`; what vouchers are refused for; `stored_value.proof_missing` and what proofs and balances refuse.
pub(super) fn pay(tx: &Tx<'_>, request: &Pay) -> Result<Receipt> {
    let sold = pay_beside(tx, request)?;
    keep::close_open(tx)?;
    receipt::of(tx, &sold)
}

/// [`pay`] for a sale that is not the one being typed at this till, which stays as it is.
pub(super) fn pay_beside(tx: &Tx<'_>, request: &Pay) -> Result<SaleRow> {
    let priced = price(tx, &request.basket)?;
    if request.total_shown.is_some_and(|shown| shown != priced.total) {
        return Err(SalesRefusal::TotalChanged { amount: priced.total }.into());
    }
    if let Some(held) = request.held {
        keep::end(tx, held)?;
    }
    let taken = vouchers::take(tx, &request.basket.vouchers, &cart(&priced), priced.member)?;
    let parts = Parts { vouchers: taken.off(), ..parts(tx, &request.payments)? };
    let cash = cash_due(tx, priced.total, &parts)?;
    let change = settle_cash(&priced, &parts, cash)?;
    if let Some(member) = buyer(&priced, &parts)? {
        agree(tx, member, &priced, &parts, request.proof.as_ref())?;
    }
    let shift = shift::now_or_new(tx)?;
    let id = SaleId::try_from(Numbered::Sale.next_id(tx)?).map_err(Error::failure)?;
    let cause = tx.happened(Fact::SalePaid { sale: id, member: priced.member, amount: priced.total })?;
    let (paid, earned) = post(tx, &priced, &parts, cash, cause)?;
    let day = day_text(tx.today());
    let row = SaleRow {
        id,
        uuid: chance::uuid(tx.chance, tx.now_ms),
        number: Some(Numbered::Sale.next_number(tx, &day)?),
        day,
        other_number: None,
        at_ms: tx.now_ms,
        till: tx.actor.till.clone(),
        shift: Some(shift),
        actor: tx.actor.staff,
        member: priced.member,
        total: priced.total,
        rounding: money(paid.iter().fold(0, |sum, part| sum.saturating_add(part.amount).saturating_sub(part.exact)))?,
        given: parts.cash.map(|given| given.map_or_else(|| money(cash.due), Ok)).transpose()?,
        change,
        earned,
        note: priced.note.clone(),
        cause,
    };
    sale::insert(tx, &row, &priced.lines, &paid)?;
    vouchers::redeem_in_sale(tx, &taken, row.id, &row.receipt(), row.member, cause)?;
    if let Some(member) = priced.member {
        tx.about(crate::kernel::Subject::Member(member));
        tx.changed(&[Topic::Members]);
    }
    tx.amount(priced.total);
    tx.changed(&[Topic::Sales]);
    Ok(row)
}

/// What the customer gets back.
///
/// # Refuses
/// `paid_too_much`, `not_paid`, `cash_too_little`.
fn settle_cash(priced: &Priced, parts: &Parts, cash: CashDue) -> Result<Money> {
    let too_much = parts.paid().saturating_sub(priced.total.minor());
    if too_much > 0 {
        return Err(SalesRefusal::PaidTooMuch { amount: money(too_much)? }.into());
    }
    match parts.cash {
        None if cash.rest > 0 => Err(SalesRefusal::NotPaid { missing: money(cash.rest)? }.into()),
        Some(Some(given)) if given.minor() < cash.due => {
            Err(SalesRefusal::CashTooLittle { amount: money(cash.due)? }.into())
        }
        Some(Some(given)) => money(given.minor().saturating_sub(cash.due)),
        _ => Ok(Money::ZERO),
    }
}

/// Who buys, where they spend what is theirs.
///
/// # Refuses
/// `member_needed`.
fn buyer(priced: &Priced, parts: &Parts) -> Result<Option<MemberId>> {
    match priced.member {
        None if parts.stored > 0 || parts.points > 0 => Err(SalesRefusal::MemberNeeded.into()),
        member => Ok(member),
    }
}

/// Asks for the member's proof, and bounds what points pay. A proof is good once, so one covers both.
///
/// # Refuses
/// `points_out_of_bounds`, `stored_value.proof_missing` and what a proof is refused for.
fn agree(tx: &Tx<'_>, member: MemberId, priced: &Priced, parts: &Parts, proof: Option<&Proof>) -> Result<()> {
    if parts.points > 0 {
        let left = points::left(tx, member)?;
        let most = points::most(tx, priced.total, left)?;
        // Too few points are refused by the ledger, in its own words.
        if parts.points > most && parts.points <= left {
            return Err(SalesRefusal::PointsOutOfBounds { most }.into());
        }
    }
    if parts.stored > 0 {
        let amount = money(parts.stored.saturating_add(parts.worth))?;
        let proof = proof.ok_or(StoredValueRefusal::ProofMissing)?;
        stored_value::prove_or_word(tx, member, proof, Some(amount))
    } else if parts.points > 0 {
        points::prove_if_needed(tx, member, parts.points, proof)
    } else {
        Ok(())
    }
}

/// Spends, earns and settles. How it was paid, and the points earned.
fn post(tx: &Tx<'_>, priced: &Priced, parts: &Parts, cash: CashDue, cause: CauseId) -> Result<(Vec<Paid>, i64)> {
    let plain = |way, exact, amount| Paid { way, exact, amount, points: 0, principal: 0, bonus: 0 };
    let mut paid = vec![
        plain(PayWay::Cash, cash.rest, cash.due),
        plain(PayWay::Card, parts.card, parts.card),
        plain(PayWay::Mobile, parts.mobile, parts.mobile),
        plain(PayWay::Voucher, parts.vouchers, parts.vouchers),
    ];
    let mut earned = 0;
    if let Some(member) = priced.member {
        if parts.stored > 0 {
            let spent = stored_value::spend(tx, member, money(parts.stored)?, cause)?;
            let (principal, bonus) = (spent.principal.minor(), spent.bonus.minor());
            paid.push(Paid { principal, bonus, ..plain(PayWay::StoredValue, parts.stored, parts.stored) });
        }
        if parts.points > 0 {
            points::spend(tx, member, parts.points, cause)?;
            paid.push(Paid { points: parts.points, ..plain(PayWay::Points, parts.worth, parts.worth) });
        }
        let amount = money(priced.total.minor().saturating_sub(parts.worth).saturating_sub(parts.vouchers))?;
        let basis = EarnBasis { amount, visit: Some(tx.today()), products: &pieces(priced) };
        earned = points::earn(tx, member, basis, cause)?;
        points::settled_spend(tx, member, amount, cause)?;
    }
    paid.retain(|part| part.exact > 0);
    Ok((paid, earned))
}
