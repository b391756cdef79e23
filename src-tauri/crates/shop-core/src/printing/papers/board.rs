//! The board of those who brought friends, to hang up.

use super::{Drawn, nothing, wall};
use crate::kernel::Result;
use crate::printing::commands::{DocumentKind, PaperSize};
use crate::printing::desk::{Desk, broken};
use crate::rewards::commands::{DaySpan, What};
use crate::{rewards, vouchers};
use shop_print::{Bringer, Leaderboard, Rung};

/// Who brought friends in a span of days, with the running ladder. Names are masked as on every screen.
///
/// # Refuses
/// `nothing_to_print`, `rewards.days_impossible`.
pub(super) fn leaderboard(desk: &Desk<'_>, from_day: &str, to_day: &str, size: PaperSize) -> Result<Drawn> {
    let span = DaySpan { from_day: from_day.to_owned(), to_day: to_day.to_owned() };
    let board = rewards::leaderboard(desk.view, &span)?;
    if board.rows.is_empty() {
        return Err(nothing(DocumentKind::Leaderboard).into());
    }
    let ladder = rewards::ladder(desk.view)?;
    let few = |number: i64| u16::try_from(number).unwrap_or(u16::MAX);
    let reward = |what: &What| match what {
        What::Gift { name, .. } => Ok(name.clone()),
        What::Points { points } => desk.with("print-board-points", &[("points", &desk.formats.count(*points))]),
        What::Voucher { name, .. } => Ok(vouchers::name_in(name, desk.language)),
        What::Chances { chances } => desk.with("print-voucher-chances", &[("count", &desk.formats.count(*chances))]),
        What::Bonus { amount } | What::Payable { amount, .. } => Ok(desk.money(*amount)),
    };
    let rungs = ladder.rungs.iter().map(|rung| Ok(Rung { friends: few(rung.friends), reward: reward(&rung.what)? }));
    let days = [("from", from_day), ("to", to_day)];
    let people = board.rows.iter();
    let list = Leaderboard {
        shop: desk.lines(),
        period: desk.with("print-span", &days)?,
        label: [from_day, to_day].join(" – "),
        rungs: rungs.collect::<Result<_>>()?,
        people: people.map(|row| Bringer { name: row.masked_name.clone(), friends: few(row.friends) }).collect(),
    };
    let paper = shop_print::leaderboard(&list, wall(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("friends-{from_day}-{to_day}")))
}
