//! What Today is told of gifts.

use super::commands::{GrantState, Tier};
use super::list::numbers;
use super::rules::rules;
use super::store::{gift, grant, handover, ledger};
use super::value::cost_rounded_up;
use super::waiting::face_now;
use crate::kernel::{Error, GiftId, GrantId, Money, Result, StaffId, View, text, time};
use rusqlite::Connection;

/// What the shop owes of one gift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Owed {
    pub(crate) gift: GiftId,
    pub(crate) name: String,
    pub(crate) pieces: i64,
    /// To whom, masked, oldest promise first.
    pub(crate) to: Vec<String>,
}

/// A gift with few free pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct RunningOut {
    pub(crate) gift: GiftId,
    pub(crate) name: String,
    pub(crate) free: i64,
    pub(crate) reorder_level: i64,
    pub(crate) supplier: String,
}

/// A day's numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct GiftDay {
    /// Promises with a piece that wait.
    pub(crate) ready: i64,
    /// All promises that wait.
    pub(crate) waiting: i64,
    /// Went over the counter today and stayed there.
    pub(crate) handed_over: i64,
    /// What they cost, less what came back today.
    pub(crate) cost: Money,
}

/// How many kinds of gift are in use.
pub(crate) fn how_many(conn: &Connection) -> Result<i64> {
    gift::count_in_use(conn)
}

/// Today's numbers.
pub(crate) fn day_of_gifts(view: &View<'_>) -> Result<GiftDay> {
    let from_ms = time::start_of_day(view.today(), view.zone);
    let (ready, owed) = grant::count_waiting(view, view.now_ms)?;
    Ok(GiftDay {
        ready,
        waiting: ready.saturating_add(owed),
        handed_over: handover::count_since(view, from_ms)?,
        cost: ledger::given_cost_since(view, from_ms)?,
    })
}

/// Pieces that went over the counter in a span and stayed there, and what gifts cost in it, less what came back.
pub(crate) fn handed_over_between(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<(i64, Money)> {
    let pieces = handover::count_since(conn, from_ms)?.saturating_sub(handover::count_since(conn, to_ms)?);
    let cost = ledger::given_cost_since(conn, from_ms)?.minus(ledger::given_cost_since(conn, to_ms)?);
    Ok((pieces, cost.ok_or_else(|| Error::failure("gifts cost more than is reckoned with"))?))
}

/// What the shop owes, by gift; at most `most_names` names each.
pub(crate) fn owed(view: &View<'_>, most_names: usize) -> Result<Vec<Owed>> {
    let mut all: Vec<Owed> = Vec::new();
    for (gift, name, member) in grant::owed(view, view.now_ms)? {
        if all.last().is_none_or(|last| last.gift != gift) {
            all.push(Owed { gift, name, pieces: 0, to: Vec::new() });
        }
        let Some(last) = all.last_mut() else { continue };
        last.pieces = last.pieces.saturating_add(1);
        if last.to.len() < most_names {
            last.to.push(text::masked(&face_now(view, member)?.1.name));
        }
    }
    Ok(all)
}

/// Gifts in use whose free pieces are at or under their reorder level, fewest first.
pub(crate) fn running_out(view: &View<'_>) -> Result<Vec<RunningOut>> {
    let mut all: Vec<RunningOut> = gift::list(view, view.now_ms)?
        .into_iter()
        .filter(|row| !row.retired)
        .map(|row| RunningOut {
            gift: row.id,
            free: numbers(&row).free,
            name: row.name,
            reorder_level: row.reorder_level,
            supplier: row.supplier,
        })
        .filter(|row| row.free <= row.reorder_level)
        .collect();
    all.sort_by_key(|row| row.free);
    Ok(all)
}

/// What all shelves are worth.
pub(crate) fn stock_value(view: &View<'_>) -> Result<Money> {
    let rows = gift::list(view, view.now_ms)?;
    Ok(rows.iter().fold(Money::ZERO, |sum, row| sum.plus(row.value).unwrap_or(sum)))
}

/// The welcome gift in force and its free pieces; none when no rule names one or it is retired.
pub(crate) fn welcome_gift(view: &View<'_>) -> Result<Option<(String, i64)>> {
    let Some(gift) = rules(view)?.welcome_gift else { return Ok(None) };
    let row = gift::find(view, gift, view.now_ms)?.filter(|row| !row.retired);
    Ok(row.map(|row| (row.name.clone(), numbers(&row).free)))
}

/// The welcome gift in force, by its row.
pub(crate) fn welcome_gift_id(view: &View<'_>) -> Result<Option<GiftId>> {
    Ok(rules(view)?
        .welcome_gift
        .filter(|gift| matches!(gift::find(view, *gift, view.now_ms), Ok(Some(row)) if !row.retired)))
}

/// What a gift is called.
pub(crate) fn name_of(conn: &Connection, gift: GiftId) -> Result<String> {
    Ok(gift::name_of(conn, gift)?.unwrap_or_default())
}

/// A gift as other capabilities name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct GiftSheet {
    pub(crate) name: String,
    pub(crate) tier: Tier,
    pub(crate) picture: String,
    pub(crate) has_photo: bool,
    pub(crate) retired: bool,
    pub(crate) free: i64,
    /// What customers take a piece to be worth.
    pub(crate) value: Money,
    /// A piece at its cost now, rounded up.
    pub(crate) unit_cost: Money,
}

/// A gift as it stands now; `None`: there is no such gift.
pub(crate) fn sheet(view: &View<'_>, gift: GiftId) -> Result<Option<GiftSheet>> {
    Ok(gift::find(view, gift, view.now_ms)?.map(|row| GiftSheet {
        free: numbers(&row).free,
        unit_cost: cost_rounded_up(row.value.minor(), row.shelf, row.last_cost),
        value: row.perceived_value,
        name: row.name,
        tier: row.tier,
        picture: row.picture,
        has_photo: row.has_photo,
        retired: row.retired,
    }))
}

/// Where promises stand that followed from rewards: those that still wait, and those that went over the counter.
pub(crate) fn standing_of(view: &View<'_>, promises: &[GrantId]) -> Result<(Vec<GrantId>, Vec<GrantId>)> {
    grant::waiting_and_gone(view, promises, view.now_ms)
}

/// Where a promise stands now; `None`: there is none.
pub(crate) fn state_of(view: &View<'_>, promise: GrantId) -> Result<Option<GrantState>> {
    let row = grant::find(view, promise)?;
    Ok(row.map(|row| match row.state {
        GrantState::Waiting if row.expires_at_ms <= view.now_ms => GrantState::Expired,
        state => state,
    }))
}

/// What one colleague promised by hand in a span.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ByHand {
    pub(crate) staff: Option<StaffId>,
    pub(crate) gift: GiftId,
    pub(crate) pieces: i64,
}

/// Gifts promised at someone's discretion in a span and not taken back, by colleague and gift.
pub(crate) fn by_hand_between(conn: &Connection, from_ms: i64, to_ms: i64) -> Result<Vec<ByHand>> {
    let rows = grant::by_hand_between(conn, from_ms, to_ms)?;
    Ok(rows.into_iter().map(|(staff, gift, pieces)| ByHand { staff, gift, pieces }).collect())
}
