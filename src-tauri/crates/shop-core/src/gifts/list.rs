//! Gifts, promises and movements as they are shown.

use super::commands::{Gift, GiftStock, Gifts, Grants, ListGifts, ListGrants, MonthCost, Movement, Movements};
use super::stock::known;
use super::store::gift::{self, GiftRow};
use super::store::{grant, ledger};
use super::value::{shown_cost, value_in, value_out};
use super::{rules, waiting};
use crate::kernel::{GiftId, Money, Result, View, time};
use crate::{members, staff};

/// The most movements that are shown.
const MOST_MOVEMENTS: i64 = 200;
/// The most promises that are listed at once.
const MOST_GRANTS: i64 = 200;

/// All gifts by tier and name, the rules, and this month's cost for who may see it.
pub(super) fn gifts(view: &View<'_>, request: ListGifts) -> Result<Gifts> {
    let rows = gift::list(view, view.now_ms)?;
    let month = if view.sees_costs() { Some(month_cost(view, &rows)?) } else { None };
    let listed = rows.iter().filter(|row| request.retired || !row.retired);
    let gifts = listed.map(|row| shown(view, row)).collect::<Result<_>>()?;
    Ok(Gifts { gifts, rules: rules::shown(view)?, month })
}

/// The numbers of a gift now: reserved promises that ran out count as free.
pub(super) fn numbers(row: &GiftRow) -> GiftStock {
    let reserved = row.reserved.saturating_sub(row.lapsed);
    GiftStock {
        shelf: row.shelf,
        reserved,
        aside: row.aside,
        free: row.shelf.saturating_sub(reserved).saturating_sub(row.aside).max(0),
        owed: row.owed,
        promised: reserved.saturating_add(row.owed),
    }
}

/// A gift as the one who asks may see it.
pub(super) fn shown(view: &View<'_>, row: &GiftRow) -> Result<Gift> {
    let is_told = view.sees_costs();
    let cap = row.cap.as_ref().filter(|_| is_told);
    let by = cap.and_then(|cap| cap.by).map(|person| staff::name_of(view, person)).transpose()?;
    Ok(Gift {
        id: row.id,
        name: row.name.clone(),
        tier: row.tier,
        stock: numbers(row),
        unit_cost: is_told.then(|| shown_cost(row.value.minor(), row.shelf, row.last_cost)),
        stock_value: is_told.then_some(row.value),
        perceived_value: row.perceived_value,
        reorder_level: row.reorder_level,
        supplier: row.supplier.clone(),
        picture: row.picture.clone(),
        has_photo: row.has_photo,
        cap_reason: cap.map(|cap| cap.words.clone()),
        cap_reason_by: by,
        retired: row.retired,
        given: row.given,
    })
}

/// What gifts cost this shop-local month. What is promised counts at average cost, what is owed beyond the shelf at the
/// cost of the last receipt; each gift rounded down.
fn month_cost(view: &View<'_>, rows: &[GiftRow]) -> Result<MonthCost> {
    let from_ms = time::start_of_month(view.now_ms, view.zone);
    let mut promised = Money::ZERO;
    for row in rows {
        let pieces = numbers(row).promised;
        let kept = pieces.min(row.shelf);
        let beyond = pieces.saturating_sub(kept);
        let worth = value_out(row.value.minor(), kept, row.shelf).saturating_add(value_in(0, beyond, 0, row.last_cost));
        promised = Money::try_from(worth).ok().and_then(|worth| promised.plus(worth)).unwrap_or(promised);
    }
    Ok(MonthCost {
        given: ledger::given_cost_since(view, from_ms)?,
        promised,
        budget: rules::rules(view)?.month_budget,
    })
}

/// What waits, soonest-expiring first: for one person with all their aliases, or for everyone.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(super) fn grants(view: &View<'_>, request: ListGrants) -> Result<Grants> {
    let most = request.limit.clamp(1, MOST_GRANTS);
    let Some(member) = request.member else {
        let (reserved, owed) = grant::count_waiting(view, view.now_ms)?;
        return Ok(Grants { grants: waiting::waiting_soonest(view, most)?, total: reserved.saturating_add(owed) });
    };
    let rows = members::aliases(view, members::survivor(view, member)?)?;
    let waits = grant::waiting_of(view, &rows, view.now_ms, most)?;
    Ok(Grants {
        grants: waits.into_iter().map(|row| waiting::shown(view, row)).collect::<Result<_>>()?,
        total: grant::count_waiting_of(view, &rows, view.now_ms)?,
    })
}

/// The latest movements of a gift, newest first, with what lay on the shelf after each.
///
/// # Refuses
/// `unknown_gift`.
pub(super) fn movements(view: &View<'_>, gift: GiftId) -> Result<Movements> {
    let mut shelf = known(view, gift)?.shelf;
    let mut movements = Vec::new();
    for entry in ledger::latest(view, gift, MOST_MOVEMENTS)? {
        let actor = entry.actor.map(|person| staff::name_of(view, person)).transpose()?.unwrap_or_default();
        movements.push(Movement {
            at_ms: entry.at_ms,
            kind: entry.kind,
            shelf: entry.shelf,
            reserved: entry.reserved,
            aside: entry.aside,
            shelf_after: shelf,
            value: view.sees_costs().then_some(entry.value),
            note: entry.note,
            actor,
        });
        shelf = shelf.saturating_sub(entry.shelf);
    }
    Ok(Movements { movements })
}
