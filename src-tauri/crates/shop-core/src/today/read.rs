//! Putting today together.

use super::commands::{OwedGift, ReadToday, SalesToday, ShortGift, WelcomeGift};
use super::lately;
use crate::kernel::{Result, Role, View};
use crate::{backup, gifts, intake, points, sales};

/// The most waiting gifts that are listed.
const MOST_WAITING: i64 = 20;
/// The most names beside a gift that is owed.
const MOST_NAMES: usize = 10;

/// What the counter should know now. Costs are for managers and owners.
pub(super) fn read(view: &View<'_>) -> Result<ReadToday> {
    let day = gifts::day_of_gifts(view)?;
    let owed = gifts::owed(view, MOST_NAMES)?;
    let running_out = gifts::running_out(view)?;
    Ok(ReadToday {
        waiting: gifts::waiting_soonest(view, MOST_WAITING)?,
        waiting_total: day.waiting,
        owed: owed.into_iter().map(shown_owed).collect(),
        running_out: running_out.into_iter().map(shown_short).collect(),
        backup: backup::state(view)?,
        joined_today: lately::joined_today(view)?,
        join_takes_ms: intake::join_takes_ms(view)?,
        handed_over_today: day.handed_over,
        waiting_handovers: day.ready,
        sales: if view.sees_costs() { Some(sold(view)?) } else { None },
        gift_cost: view.sees_costs().then_some(day.cost),
        stock_value: if view.sees_costs() { Some(gifts::stock_value(view)?) } else { None },
        liability: if view.actor.role == Role::Owner { Some(points::liability(view)?) } else { None },
        acts: lately::acts(view)?,
        welcome_gift: gifts::welcome_gift(view)?.map(|(name, free)| WelcomeGift { name, free }),
    })
}

fn sold(view: &View<'_>) -> Result<SalesToday> {
    let sold = sales::sold_today(view)?;
    Ok(SalesToday { times: sold.times, amount: sold.amount, usual: sold.usual })
}

fn shown_owed(owed: gifts::Owed) -> OwedGift {
    OwedGift { gift: owed.gift, gift_name: owed.name, pieces: owed.pieces, r#for: owed.to }
}

fn shown_short(short: gifts::RunningOut) -> ShortGift {
    ShortGift {
        gift: short.gift,
        name: short.name,
        free: short.free,
        reorder_level: short.reorder_level,
        supplier: short.supplier,
    }
}
