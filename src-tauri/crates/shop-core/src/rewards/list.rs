//! Programmes as cards.

use super::commands::{
    FriendWhen, NamedGift, Pause, ProgrammeCard, ProgrammeState, Programmes, Reward, Terms, Trigger,
};
use super::give::thing;
use super::spread::period;
use super::store::programmes::{self, ProgrammeRow};
use super::store::sums;
use super::terms::{gifts_of, rewards};
use super::{draft, money};
use crate::kernel::{Error, Money, ProgrammeId, Result, View};
use crate::{gifts, vouchers};

/// All programmes, and the sums of those that run.
pub(super) fn list(view: &View<'_>) -> Result<Programmes> {
    let programmes: Vec<ProgrammeCard> =
        programmes::list(view)?.iter().map(|row| card(view, row)).collect::<Result<_>>()?;
    let sum = |part: fn(&ProgrammeCard) -> Money| -> Result<Money> {
        let running = programmes.iter().filter(|card| card.state == ProgrammeState::Running);
        money(running.fold(0_i64, |sum, card| sum.saturating_add(part(card).minor())))
    };
    Ok(Programmes {
        given: sum(|card| card.given)?,
        promised: sum(|card| card.promised)?,
        budget: sum(|card| card.budget)?,
        programmes,
    })
}

/// One programme.
///
/// # Refuses
/// `unknown_programme`.
pub(super) fn card_of(view: &View<'_>, programme: ProgrammeId) -> Result<ProgrammeCard> {
    card(view, &draft::known(view, programme)?)
}

fn card(view: &View<'_>, row: &ProgrammeRow) -> Result<ProgrammeCard> {
    let (times, missed) = sums::times(view, row.id)?;
    let promised = promised(view, row.id, None)?;
    let price = price(view, &row.terms)?;
    let left = row.terms.budget.minor().saturating_sub(row.used.minor());
    Ok(ProgrammeCard {
        programme: row.id,
        name: row.name.clone(),
        state: row.state,
        pause: pause(view, row, left)?,
        terms: row.terms.clone(),
        gifts: named_gifts(view, &row.terms)?,
        used: row.used,
        given: row.used.minus(promised).ok_or_else(|| Error::failure("more is promised than used"))?,
        promised,
        budget: row.terms.budget,
        times,
        missed,
        left: price.and_then(|price| left.checked_div(price)),
        started_at_ms: row.started_at_ms,
        ended_at_ms: row.ended_at_ms,
        saved_at_ms: row.saved_at_ms,
    })
}

/// What of a programme waits to be collected or to become due; of one rung or of all.
pub(super) fn promised(view: &View<'_>, programme: ProgrammeId, rung: Option<i64>) -> Result<Money> {
    let rows = sums::gifts(view, programme)?;
    let grants: Vec<_> = rows.iter().map(|(grant, ..)| *grant).collect();
    let waiting: std::collections::BTreeSet<_> = gifts::standing_of(view, &grants)?.0.into_iter().collect();
    let of_gifts = rows
        .iter()
        .filter(|(grant, _, at)| waiting.contains(grant) && (rung.is_none() || *at == rung))
        .fold(0_i64, |sum, (_, cost, _)| sum.saturating_add(*cost));
    money(of_gifts.saturating_add(sums::held(view, programme)?))
}

/// What one time costs now; none where the trigger has many prices, or nothing costs anything.
fn price(view: &View<'_>, terms: &Terms) -> Result<Option<i64>> {
    // With the friend's part on joining, and the inviter's later, there is no one time.
    let is_apart = terms.member.is_some()
        && terms.friend.is_some()
        && terms.friend_when == FriendWhen::Joined
        && terms.trigger != Trigger::FriendJoined;
    if terms.trigger.kind().is_stepped() || is_apart {
        return Ok(None);
    }
    let mut price = 0_i64;
    for reward in rewards(terms) {
        price = price.saturating_add(thing(view, reward)?.cost.minor());
    }
    Ok(Some(price).filter(|price| *price > 0))
}

fn pause(view: &View<'_>, row: &ProgrammeRow, left: i64) -> Result<Option<Pause>> {
    if row.state != ProgrammeState::Running {
        return Ok(None);
    }
    let (from_ms, to_ms) = period(&row.terms, view.zone)?;
    if view.now_ms < from_ms {
        return Ok(Some(Pause::NotYet));
    }
    if view.now_ms >= to_ms {
        return Ok(Some(Pause::Over));
    }
    let mut cheapest = match row.terms.trigger {
        Trigger::Leader { .. } => Some(1),
        _ => None,
    };
    for reward in rewards(&row.terms) {
        let cost = thing(view, reward)?.cost.minor();
        cheapest = Some(cheapest.map_or(cost, |least: i64| least.min(cost)));
    }
    if cheapest.is_some_and(|cost| cost > left) {
        return Ok(Some(Pause::BudgetUsed));
    }
    let is_retired = named_gifts(view, &row.terms)?.iter().any(|gift| gift.retired);
    if is_retired {
        return Ok(Some(Pause::GiftRetired));
    }
    for reward in rewards(&row.terms) {
        if let Reward::Voucher { offer } = reward
            && !vouchers::is_issuable(view, *offer)?
        {
            return Ok(Some(Pause::OfferStopped));
        }
    }
    Ok(None)
}

/// The gifts that terms name.
pub(super) fn named_gifts(view: &View<'_>, terms: &Terms) -> Result<Vec<NamedGift>> {
    let mut named = Vec::new();
    for gift in gifts_of(terms) {
        let Some(sheet) = gifts::sheet(view, gift)? else { continue };
        named.push(NamedGift {
            gift,
            name: sheet.name,
            tier: sheet.tier,
            picture: sheet.picture,
            has_photo: sheet.has_photo,
            unit_cost: view.sees_costs().then_some(sheet.unit_cost),
            free: sheet.free,
            retired: sheet.retired,
        });
    }
    Ok(named)
}
