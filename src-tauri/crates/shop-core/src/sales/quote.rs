//! What a sale would come to, and how its parts pay it.

use super::SalesRefusal;
use super::bounds::{amount_within, money};
use super::commands::{Payment, PointsOffer, Quote, QuoteSale, QuotedVoucher, StoredOffer};
use super::price::{Priced, price};
use super::settings::{rounded_to_step, settings};
use crate::kernel::{MemberId, Money, Result, View};
use crate::points::commands::ProductPieces;
use crate::vouchers::commands::CartLine;
use crate::{points, stored_value, vouchers};
use rusqlite::Connection;

/// The parts of a payment, each way at most once.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Parts {
    /// What was put down in cash: `Some(None)` is exactly what is due.
    pub(super) cash: Option<Option<Money>>,
    pub(super) card: i64,
    pub(super) mobile: i64,
    pub(super) stored: i64,
    pub(super) points: i64,
    /// What the points are worth.
    pub(super) worth: i64,
    /// What vouchers take off.
    pub(super) vouchers: i64,
}

impl Parts {
    /// What all parts but cash pay.
    pub(super) fn paid(&self) -> i64 {
        [self.card, self.mobile, self.stored, self.worth, self.vouchers].into_iter().fold(0, i64::saturating_add)
    }
}

/// Reads the parts of a payment.
///
/// # Refuses
/// `way_twice`, `amount_out_of_bounds`.
pub(super) fn parts(conn: &Connection, payments: &[Payment]) -> Result<Parts> {
    let mut parts = Parts::default();
    for payment in payments {
        let once = |slot: &mut i64, amount: i64| {
            let is_first = *slot == 0;
            *slot = amount;
            if is_first { Ok(()) } else { Err(SalesRefusal::WayTwice) }
        };
        match payment {
            Payment::Cash { given } => {
                if parts.cash.is_some() {
                    return Err(SalesRefusal::WayTwice.into());
                }
                parts.cash = Some(given.map(|given| amount_within(given, 0)).transpose()?);
            }
            Payment::Card { amount } => once(&mut parts.card, amount_within(*amount, 1)?.minor())?,
            Payment::Mobile { amount } => once(&mut parts.mobile, amount_within(*amount, 1)?.minor())?,
            Payment::StoredValue { amount } => once(&mut parts.stored, amount_within(*amount, 1)?.minor())?,
            Payment::Points { points } => {
                once(&mut parts.points, amount_within(money(*points)?, 1)?.minor())?;
                parts.worth = points::worth(conn, *points)?.minor();
            }
        }
    }
    Ok(parts)
}

/// What cash has to pay of a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct CashDue {
    /// What the other parts leave; never below nothing.
    pub(super) rest: i64,
    /// The same, to the nearest step.
    pub(super) due: i64,
}

/// What the other parts leave to cash.
pub(super) fn cash_due(conn: &Connection, total: Money, parts: &Parts) -> Result<CashDue> {
    let rest = total.minor().saturating_sub(parts.paid()).max(0);
    Ok(CashDue { rest, due: rounded_to_step(rest, settings(conn)?.cash_step) })
}

/// What a sale would come to with these parts.
///
/// # Refuses
/// What [`price`] and [`parts`] refuse.
pub(super) fn quote(view: &View<'_>, request: &QuoteSale) -> Result<Quote> {
    let priced = price(view, &request.basket)?;
    let looked = vouchers::look(view, &request.basket.vouchers, &cart(&priced), priced.member)?;
    let off = looked.iter().fold(0_i64, |sum, voucher| sum.saturating_add(voucher.off.minor()));
    let parts = Parts { vouchers: off, ..parts(view, &request.payments)? };
    let cash = cash_due(view, priced.total, &parts)?;
    let change = match parts.cash {
        Some(Some(given)) if given.minor() >= cash.due => Some(money(given.minor().saturating_sub(cash.due))?),
        Some(None) => Some(Money::ZERO),
        _ => None,
    };
    let pieces = pieces(&priced);
    let money_paid = money(priced.total.minor().saturating_sub(parts.worth).saturating_sub(off).max(0))?;
    let (earns, offers, needs_proof) = match priced.member {
        None => (0, (None, None), false),
        Some(member) => {
            let on_all = points::quote(view, member, priced.total, &pieces)?;
            let earns = points::quote(view, member, money_paid, &pieces)?.earns;
            let needs_proof = parts.stored > 0 || parts.points > on_all.free_of_proof;
            (
                earns,
                (points_offer(view, member, &priced, &parts, &pieces)?, stored_offer(view, member, &priced, &parts)?),
                needs_proof,
            )
        }
    };
    let paid = parts.paid();
    Ok(Quote {
        total: priced.total,
        lines: priced.lines,
        paid: money(paid)?,
        rest: money(cash.rest)?,
        cash_due: money(cash.due)?,
        rounding: money(cash.due.saturating_sub(cash.rest))?,
        change,
        covers: paid <= priced.total.minor()
            && (cash.rest == 0 || change.is_some())
            && looked.iter().all(|voucher| voucher.why.is_none()),
        earns,
        points: offers.0,
        stored_value: offers.1,
        needs_proof,
        voucher_off: money(off)?,
        vouchers: looked.into_iter().map(quoted).collect(),
    })
}

fn quoted(looked: vouchers::Looked) -> QuotedVoucher {
    let vouchers::Looked { text, voucher, off, why, needs_manager } = looked;
    QuotedVoucher { text, voucher, off, why, needs_manager }
}

/// The lines as vouchers look at them.
pub(super) fn cart(priced: &Priced) -> Vec<CartLine> {
    priced.lines.iter().map(|line| CartLine { product: line.product, amount: line.amount }).collect()
}

/// What was bought by name, for rules that give points for products.
pub(super) fn pieces(priced: &Priced) -> Vec<ProductPieces> {
    let named = priced.lines.iter().filter(|line| !line.name.is_empty());
    named.map(|line| ProductPieces { product: line.name.clone(), pieces: line.quantity }).collect()
}

/// The most points that the rules allow on this sale and that the other parts leave room for.
fn points_offer(
    view: &View<'_>,
    member: MemberId,
    priced: &Priced,
    parts: &Parts,
    pieces: &[ProductPieces],
) -> Result<Option<PointsOffer>> {
    let rules = points::quote(view, member, priced.total, pieces)?;
    let step = rules.step.max(1);
    let room = priced.total.minor().saturating_sub(parts.paid().saturating_sub(parts.worth)).max(0);
    // The most steps whose worth still fits: worth grows with the points.
    let (mut fits, mut above) = (0, rules.most.checked_div(step).unwrap_or(0).saturating_add(1));
    while above.saturating_sub(fits) > 1 {
        let middle = fits.saturating_add(above).checked_div(2).unwrap_or(fits);
        if points::worth(view, middle.saturating_mul(step))?.minor() <= room { fits = middle } else { above = middle }
    }
    let most = fits.saturating_mul(step);
    let most = if most < rules.minimum { 0 } else { most };
    Ok(Some(PointsOffer {
        balance: points::left(view, member)?,
        least: rules.minimum,
        step,
        most,
        most_worth: points::worth(view, most)?,
        worth: money(parts.worth)?,
    }))
}

fn stored_offer(view: &View<'_>, member: MemberId, priced: &Priced, parts: &Parts) -> Result<Option<StoredOffer>> {
    let wallet = stored_value::wallet(view, member)?;
    let balance = wallet.balance.minor();
    let open = if wallet.expired { 0 } else { balance.max(0) };
    let room = priced.total.minor().saturating_sub(parts.paid().saturating_sub(parts.stored)).max(0);
    let most = open.min(room);
    Ok(Some(StoredOffer { balance: wallet.balance, most: money(most)?, leaves: money(balance.saturating_sub(most))? }))
}
