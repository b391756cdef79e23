//! Paying what a signed statement comes to, and saying that it has come. Nothing is paid that is not signed by both.

use super::{found, page, sync};
use crate::alliance::commands::{PayStatement, StatementPage};
use crate::alliance::settle::{self, broken};
use crate::alliance::store::settle as frames;
use crate::alliance::store::statements::{self as rows, NewPayment, PaymentRow, StatementRow};
use crate::alliance::{AllianceRefusal, chain, hand, partners};
use crate::kernel::{Error, Money, PartnerId, PartnerPaymentId, Result, Topic, Tx, View, text};
use crate::{shop, vouchers};
use voucher_code::{Content, Currency, Frame, FrameKind, Named, Payment};

/// The longest words of a payment, characters.
const MOST_WORDS: usize = 80;

/// Says that we paid a statement, or a part of it.
///
/// # Refuses
/// `unknown_statement`, `not_countersigned`, `nothing_to_pay`, `more_than_due`, `amount_out_of_bounds`, `text_too_long`.
pub(in crate::alliance) fn pay(tx: &Tx<'_>, request: &PayStatement) -> Result<StatementPage> {
    let row = found(tx, request.statement)?;
    if !row.is_signed() {
        return Err(AllianceRefusal::NotCountersigned.into());
    }
    let left = left(&row);
    if row.due >= Money::ZERO || left <= Money::ZERO {
        return Err(AllianceRefusal::NothingToPay.into());
    }
    if request.amount <= Money::ZERO {
        return Err(AllianceRefusal::AmountOutOfBounds { most: left }.into());
    }
    if request.amount > left {
        return Err(AllianceRefusal::MoreThanDue { left }.into());
    }
    let most = i64::try_from(MOST_WORDS).unwrap_or(i64::MAX);
    let words = text::clean_within(&request.words, MOST_WORDS).ok_or(AllianceRefusal::TextTooLong { most })?;
    if words.len() > 255 {
        return Err(AllianceRefusal::TextTooLong { most }.into());
    }
    tx.amount(request.amount);
    tx.changed(&[Topic::Alliance]);
    if hand::is_paper(tx, &row)? {
        hand::pay(tx, &row, request.amount, &words)?;
        return page::page(tx, row.id);
    }
    let payment = Payment {
        number: next_number(tx, row.partner)?,
        statement: Named { number: row.number, hash: row.hash },
        currency: currency(tx)?,
        amount: u64::try_from(request.amount.minor()).map_err(broken)?,
        words,
    };
    chain::append(tx, row.partner, &Content::Payment(payment))?;
    sync::sync(tx, row.partner, &settle::load(tx, row.partner)?)?;
    page::page(tx, row.id)
}

/// Says that a payment of the partner's has come.
///
/// # Refuses
/// `unknown_payment`, `not_ours_to_answer`, `already_received`.
pub(in crate::alliance) fn receive(tx: &Tx<'_>, id: PartnerPaymentId) -> Result<StatementPage> {
    let payment = rows::payment(tx, id)?.ok_or(AllianceRefusal::UnknownPayment)?;
    if payment.is_ours {
        return Err(AllianceRefusal::NotOursToAnswer.into());
    }
    if payment.received_at_ms.is_some() {
        return Err(AllianceRefusal::AlreadyReceived.into());
    }
    let row = found(tx, payment.statement)?;
    chain::append(tx, row.partner, &Content::Received(Named { number: payment.number, hash: payment.hash }))?;
    sync::sync(tx, row.partner, &settle::load(tx, row.partner)?)?;
    tx.amount(payment.amount);
    tx.changed(&[Topic::Alliance]);
    page::page(tx, row.id)
}

/// What is left to be paid, whoever pays.
fn left(row: &StatementRow) -> Money {
    let due = row.due.minor().saturating_abs();
    Money::try_from(due.saturating_sub(row.paid.minor())).unwrap_or(Money::ZERO)
}

/// A number of our own that no earlier payment to this partner has, not even one that a restore took away.
fn next_number(tx: &Tx<'_>, partner: PartnerId) -> Result<u32> {
    let known = frames::of_kind(tx, partner, true, FrameKind::Payment)?;
    let generation = u32::try_from(shop::generation(tx)?).unwrap_or(0);
    let begins = generation.saturating_sub(1).saturating_mul(100_000);
    let last = known.iter().filter_map(|(_, frame)| read(frame)).map(|payment| payment.number).max().unwrap_or(0);
    Ok(last.max(begins).saturating_add(1))
}

fn currency(view: &View<'_>) -> Result<Currency> {
    let code = shop::find(view)?.map(|shop| shop.currency.code).unwrap_or_default();
    Currency::new(<[u8; 3]>::try_from(code.as_bytes()).map_err(broken)?).map_err(broken)
}

fn read(frame: &Frame) -> Option<Payment> {
    match Content::of(frame) {
        Ok(Content::Payment(payment)) => Some(payment),
        _ => None,
    }
}

/// Payments and receipts as the frames have them, on their rows.
pub(super) fn note(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    let own = currency(tx)?;
    for is_ours in [true, false] {
        for (_, frame) in frames::of_kind(tx, partner, is_ours, FrameKind::Payment)? {
            let Some(payment) = read(&frame) else { continue };
            let Some(row) = rows::by_hash(tx, partner, &payment.statement.hash)? else { continue };
            // Who has nothing to pay pays nothing, and nothing is paid before it is signed.
            let pays = if is_ours { row.due < Money::ZERO } else { row.due > Money::ZERO };
            let amount = i64::try_from(payment.amount).ok().and_then(|minor| Money::try_from(minor).ok());
            let (Some(amount), true, true) = (amount, pays && row.is_signed(), payment.currency == own) else {
                continue;
            };
            let hash = payment.named().map_err(broken)?.hash;
            let new = NewPayment {
                statement: row.id,
                is_ours,
                number: payment.number,
                hash: &hash,
                amount,
                words: &payment.words.chars().take(MOST_WORDS).collect::<String>(),
            };
            rows::insert_payment(tx, &new)?;
        }
        for (_, frame) in frames::of_kind(tx, partner, !is_ours, FrameKind::Received)? {
            let Ok(Content::Received(named)) = Content::of(&frame) else { continue };
            for payment in rows::payments_named(tx, partner, is_ours, named.number, &named.hash)? {
                rows::set_received(tx, payment)?;
            }
        }
    }
    for row in rows::signed(tx, partner)? {
        progress(tx, &row)?;
    }
    Ok(())
}

/// How far a signed statement is paid.
pub(in crate::alliance) fn progress(tx: &Tx<'_>, row: &StatementRow) -> Result<()> {
    let payments = rows::payments(tx, row.id)?;
    let sum = |all: &mut dyn Iterator<Item = &PaymentRow>| {
        all.fold(0_i64, |sum, payment| sum.saturating_add(payment.amount.minor()))
    };
    let due = row.due.minor().saturating_abs();
    let paid = sum(&mut payments.iter());
    let received = sum(&mut payments.iter().filter(|payment| payment.received_at_ms.is_some()));
    let state = if received >= due {
        "received"
    } else if paid >= due {
        "paid"
    } else {
        "countersigned"
    };
    if row.state != state {
        rows::set_state(tx, row.id, state, "")?;
        if state == "received"
            && let Some(shop) = partners::found(tx, row.partner)?.shop()
        {
            // Its vouchers that were used here are paid: so much more may be used.
            vouchers::paid(tx, shop, frames::settled_here(tx, row.id, true)?)?;
        }
    }
    if row.paid.minor() != paid {
        rows::set_paid(tx, row.id, Money::try_from(paid).map_err(Error::failure)?)?;
    }
    Ok(())
}
