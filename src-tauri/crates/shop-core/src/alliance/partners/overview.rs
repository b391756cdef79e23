//! All partners, as cards.

use super::warnings::{self, Known};
use crate::alliance::commands::{
    AllianceOverview, LastExchange, PartnerCard, PartnerState, PartnerUse, PartnerWarning, Whose,
};
use crate::alliance::exchange::{self, Unacknowledged};
use crate::alliance::store::partners::{self as rows, PartnerRow};
use crate::alliance::store::{Way, alarms, sums};
use crate::alliance::us;
use crate::kernel::{Money, Result, View, time};

fn minus(one: Money, other: Money) -> Money {
    one.minus(other).unwrap_or(Money::ZERO)
}

fn plus(one: Money, other: Money) -> Money {
    one.plus(other).unwrap_or(one)
}

fn used(view: &View<'_>, row: &PartnerRow, way: Way) -> Result<PartnerUse> {
    let month_ms = time::start_of_month(view.now_ms, view.zone);
    let ((count, amount), (this_month, month_amount)) = sums::used(view, row.id, way, month_ms)?;
    Ok(PartnerUse { count, amount, this_month, month_amount })
}

fn last_exchange(row: &PartnerRow) -> Option<LastExchange> {
    let of = |moment: Option<_>, from| moment.map(|(at_ms, way)| LastExchange { at_ms, way, from });
    let (heard, sent) = (of(row.heard, Whose::Them), of(row.sent, Whose::Us));
    sent.into_iter().chain(heard).max_by_key(|last| last.at_ms)
}

/// A partner as a card.
pub(super) fn card(view: &View<'_>, row: &PartnerRow) -> Result<PartnerCard> {
    let waiting = match row.identity {
        Some(_) => exchange::unacknowledged(view, row)?,
        None => Unacknowledged { chains: Vec::new(), count: 0, fresh: 0, since_ms: None },
    };
    let (theirs_here, ours_there) = (used(view, row, Way::Out)?, used(view, row, Way::In)?);
    let unpaid = sums::unpaid(view, row.id)?;
    let [(they_owe, _), (we_owe, _)] = unpaid;
    let net = minus(they_owe, we_owe);
    let open = minus(theirs_here.amount, ours_there.amount);
    let known = Known { waiting: &waiting, unpaid, used: plus(theirs_here.amount, they_owe) };
    Ok(PartnerCard {
        partner: row.id,
        name: row.name.clone(),
        trade: row.trade.clone(),
        state: row.state,
        stopped_by: row.stopped_by,
        balance: plus(open, net),
        theirs_here,
        ours_there,
        unpaid: net,
        last_exchange: last_exchange(row),
        waiting: waiting.count,
        waiting_since_ms: waiting.since_ms,
        warnings: warnings::of(view, row, &known)?,
    })
}

/// Partners, what they owe us and what we owe.
pub(in crate::alliance) fn overview(view: &View<'_>) -> Result<AllianceOverview> {
    let rows = rows::all(view)?;
    let mut partners: Vec<PartnerCard> = rows.iter().map(|row| card(view, row)).collect::<Result<_>>()?;
    partners.sort_by_key(|card| {
        let is_over = matches!(card.state, PartnerState::Left | PartnerState::Retired);
        let is_quiet = card.balance == Money::ZERO && card.warnings.is_empty() && card.waiting == 0;
        (is_over, is_quiet)
    });
    let sum = |positive: bool| {
        let of = partners.iter().map(|card| card.balance).filter(|balance| (*balance > Money::ZERO) == positive);
        of.fold(Money::ZERO, |sum, balance| if positive { plus(sum, balance) } else { minus(sum, balance) })
    };
    let waits = |warning: &PartnerWarning| match warning {
        PartnerWarning::OffersWait { count } | PartnerWarning::Disputed { count } => *count,
        PartnerWarning::StatementWaits { .. } | PartnerWarning::CompareDigits => 1,
        _ => 0,
    };
    let waits_for_us = partners.iter().flat_map(|card| &card.warnings).map(waits).fold(0, i64::saturating_add);
    Ok(AllianceOverview {
        owed_to_us: sum(true),
        we_owe: sum(false),
        waits_for_us,
        alarms: alarms::open_count(view, None)?,
        recovering: false,
        secrets_missing: us::shop(view)?.is_some() && us::signing(view).is_err(),
        partners,
    })
}
