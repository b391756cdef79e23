//! Whether a voucher is taken now, in the format's order; the first objection is the answer.

use super::commands::{CartLine, Gives};
use super::recognise::Known;
use super::store::{Standing, events, reserved, vouchers};
use super::{VouchersRefusal, clock, days, off, partners, shown};
use crate::kernel::time::{DAY_MS, MINUTE_MS, day_of};
use crate::kernel::{Error, GiftId, MemberId, Money, Result, Tx, View};
use crate::{gifts, members, staff};
use voucher_code::{Declined, Facts, OfferTerms as Asked, Random};

/// An open sale keeps a voucher so long.
pub(super) const KEPT_MS: i64 = 15 * MINUTE_MS;

/// Where a voucher is shown.
#[derive(Debug, Clone, Copy)]
pub(super) struct At<'a> {
    /// Whoever stands at the counter, where they are known.
    pub(super) member: Option<MemberId>,
    /// The sale in hand.
    pub(super) lines: &'a [CartLine],
    /// Whether the sale is being paid, and not only looked at: then everything about it counts.
    pub(super) in_sale: bool,
    /// The place of that sale, which may keep the voucher itself.
    pub(super) place: &'a str,
}

/// What a manager must agree to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Word {
    Voucher,
    Clock,
    Uncertain,
}

impl Word {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Word::Voucher => "voucher",
            Word::Clock => "clock",
            Word::Uncertain => "uncertain",
        }
    }
}

/// What the shop says to a voucher: what it takes off the sale in hand and whether a manager must agree, or why not.
pub(super) type Answer = std::result::Result<(Option<Money>, Option<Word>), VouchersRefusal>;

/// Judges a voucher that was recognised.
pub(super) fn judge(view: &View<'_>, known: &Known, at: &At<'_>) -> Result<Answer> {
    Ok(match by_the_format(view, known, at)? {
        Some(why) => Err(why),
        None => match by_the_shop(view, known, at)? {
            Some(why) => Err(why),
            None => Ok((reduction(known, at), word(view, known)?)),
        },
    })
}

/// The order of the format: for whom, book, days, taken back, used, least.
fn by_the_format(view: &View<'_>, known: &Known, at: &At<'_>) -> Result<Option<VouchersRefusal>> {
    let today = days::today(view)?;
    let row = &known.row;
    let in_book = super::offers::signed_of(row, &known.offer)?;
    let issuer = partners::issuer_of(view, row)?;
    let own = partners::own_shop(view)?.ok_or_else(|| Error::failure("a shop without keys has no vouchers"))?;
    let terms = &known.offer.terms;
    let spend = u64::try_from(off::total(at.lines)).unwrap_or(0);
    let asks_least = at.in_sale || !at.lines.is_empty();
    let least = if asks_least { u64::try_from(terms.min_spend.minor()).unwrap_or(0) } else { 0 };
    let facts = Facts {
        range: Some(in_book),
        random: row.random.map(Random),
        is_revoked: matches!(row.standing, Standing::Void | Standing::Reissued)
            || (issuer.is_some() && partners::is_revoked(view, row, known.proven.genuine().random())?),
        used: shown::used(view, row)?,
        cap: issuer.as_ref().map(|shop| partners::cap_left(view, shop, &known.offer)).transpose()?,
        offer: Asked { least, spend, had_one: had_one(view, known, at)? },
        // What a manager is asked for is told apart: it is no refusal.
        has_manager: true,
        ..Facts::nothing(own, voucher_code::Day(today))
    };
    let Err(why) = known.proven.genuine().judge(facts) else { return Ok(None) };
    let money = |minor: u64| Money::try_from(i64::try_from(minor).unwrap_or(i64::MAX)).unwrap_or(Money::ZERO);
    let name = issuer.map(|shop| shop.name);
    Ok(Some(match why {
        Declined::ForAnotherShop(_) => VouchersRefusal::ForAnotherShop,
        Declined::ContradictsRange => match name {
            Some(name) => VouchersRefusal::ContradictsRange { name },
            None => VouchersRefusal::ContradictsBook,
        },
        Declined::SecondRandom => VouchersRefusal::SecondCopy,
        Declined::NotYetValid(day) => VouchersRefusal::NotYetValid { first_day: days::text(day.0) },
        Declined::Expired(day) => VouchersRefusal::Expired { last_day: days::text(day.0) },
        Declined::Revoked => match name {
            Some(name) => VouchersRefusal::Revoked { name },
            None => taken_back(view, known)?,
        },
        Declined::AlreadyRedeemed(used) if row.standing == Standing::Unfinished => {
            VouchersRefusal::Unfinished { at_ms: used.at_ms }
        }
        Declined::AlreadyRedeemed(used) => {
            VouchersRefusal::AlreadyRedeemed { at_ms: used.at_ms, till: used.till, receipt: used.receipt }
        }
        Declined::MinimumSpend { least, spend } => {
            VouchersRefusal::MinimumSpend { least: money(least), amount: money(spend) }
        }
        Declined::OnePerMember => VouchersRefusal::OnePerMember,
        Declined::CapReached { left, cost } => {
            VouchersRefusal::CapReached { name: name.unwrap_or_default(), left: money(left), cost: money(cost) }
        }
        Declined::NeedsManager(_) => VouchersRefusal::NotGood,
    }))
}

fn had_one(view: &View<'_>, known: &Known, at: &At<'_>) -> Result<bool> {
    match at.member {
        Some(member) if known.offer.terms.one_per_member => {
            events::had_one(view, known.offer.id, &members::aliases(view, member)?)
        }
        _ => Ok(false),
    }
}

fn taken_back(view: &View<'_>, known: &Known) -> Result<VouchersRefusal> {
    let last = events::last(view, known.row.id)?;
    let Some(last) = last else { return Ok(VouchersRefusal::Void { at_ms: known.row.issued_at_ms }) };
    match last.other {
        Some(other) => Ok(VouchersRefusal::Reissued { number: shown::number(shown::found(view, other)?.serial) }),
        None => Ok(VouchersRefusal::Void { at_ms: last.at_ms }),
    }
}

/// What the offer asks beyond the format: whose it is, who may, what it is for, and whether another sale has it.
fn by_the_shop(view: &View<'_>, known: &Known, at: &At<'_>) -> Result<Option<VouchersRefusal>> {
    let (row, terms) = (&known.row, &known.offer.terms);
    if let Some((place, till, at_ms)) = reserved::of(view, row.id)? {
        let until_ms = at_ms.saturating_add(KEPT_MS);
        if place != at.place && view.now_ms < until_ms {
            return Ok(Some(VouchersRefusal::Reserved { till: shown::till(view, &till)?, until_ms }));
        }
    }
    if terms.bound
        && let Some(owner) = row.member
    {
        match at.member {
            None => return Ok(Some(VouchersRefusal::MemberNeeded)),
            Some(member) if !members::aliases(view, owner)?.contains(&member) => {
                return Ok(Some(VouchersRefusal::OfAnotherMember));
            }
            Some(_) => {}
        }
    }
    match &terms.gives {
        Gives::Newcomer { within_days, gift } => {
            let Some(member) = at.member else { return Ok(Some(VouchersRefusal::MemberNeeded)) };
            let joined = day_of(members::joined_at(view, member)?, view.zone);
            let days = view.today().signed_duration_since(joined).num_days();
            let is_late = days > *within_days;
            if is_late {
                Ok(Some(VouchersRefusal::NewcomersOnly { days: *within_days }))
            } else {
                in_stock(view, *gift)
            }
        }
        Gives::Amount { .. } | Gives::Percent { .. } => {
            let is_out = !at.lines.is_empty() && off::in_scope(terms, at.lines) == 0;
            Ok(is_out.then_some(VouchersRefusal::NothingInScope))
        }
        Gives::Gift { gift } => in_stock(view, *gift),
        Gives::Chance { .. } => Ok(at.member.is_none().then_some(VouchersRefusal::MemberNeeded)),
    }
}

/// Why no piece of a gift can be handed over; none where one is free.
fn in_stock(view: &View<'_>, gift: GiftId) -> Result<Option<VouchersRefusal>> {
    let (shelf, free) = gifts::shelf_and_free(view, gift)?;
    Ok((free < 1).then_some(VouchersRefusal::OutOfStock { shelf, kept: shelf.saturating_sub(free) }))
}

/// What it takes off the sale in hand; none without one.
fn reduction(known: &Known, at: &At<'_>) -> Option<Money> {
    if at.lines.is_empty() {
        return None;
    }
    off::off(&known.offer.terms, at.lines, off::total(at.lines))
}

/// What a manager must agree to, the first that applies.
pub(super) fn word(view: &View<'_>, known: &Known) -> Result<Option<Word>> {
    Ok(if known.offer.terms.needs_manager {
        Some(Word::Voucher)
    } else if clock::behind(view)?.is_some() {
        Some(Word::Clock)
    } else {
        let is_in_doubt = partners::issuer_of(view, &known.row)?.is_some_and(|shop| shop.is_in_doubt);
        let is_open = known.row.recovered || is_in_doubt || super::place::is_doubted(view, &known.row)?;
        let is_uncertain = is_open && !super::place::is_certain(view, known.row.id)?;
        is_uncertain.then_some(Word::Uncertain)
    })
}

/// The same for an act: refused where it is not taken, with what speaks against it kept; a manager is asked.
///
/// # Refuses
/// What [`judge`] says no to; `kernel.approval_needed` (`voucher`, `clock`, `uncertain`).
pub(super) fn insist(tx: &Tx<'_>, known: &Known, at: &At<'_>) -> Result<Option<Money>> {
    match judge(tx, known, at)? {
        Err(why) => {
            if let Some(kind) = evidence_of(&why) {
                let (voucher, shop, text) = (Some(known.row.id), known.row.shop, known.text.clone());
                tx.afterwards(move |tx| vouchers::keep_evidence(tx, voucher, shop, kind, &text));
            }
            Err(why.into())
        }
        Ok((off, word)) => {
            if let Some(word) = word {
                staff::require_approval(tx, word.as_str(), None)?;
            }
            Ok(off)
        }
    }
}

/// The word under which a voucher is kept as evidence, where that is why it is not taken.
pub(super) fn evidence_of(why: &VouchersRefusal) -> Option<&'static str> {
    match why {
        VouchersRefusal::ContradictsBook => Some("contradicts_book"),
        VouchersRefusal::ContradictsRange { .. } => Some("contradicts_range"),
        VouchersRefusal::SecondCopy => Some("second_copy"),
        _ => None,
    }
}

/// A moment so long ago that a typed code must be looked at again.
pub(super) fn forgotten_before(view: &View<'_>) -> i64 {
    view.now_ms.saturating_sub(DAY_MS.checked_div(24).unwrap_or(0))
}
