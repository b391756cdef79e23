//! Flyers of the shop: kept, dropped, handed out, and what came of them.

use super::commands::{DocumentKind, Flyer, FlyerRunNumbers, FlyerWords, Flyers, HandOutFlyer, SaveFlyer};
use super::store::flyers::{self as store, FlyerRow};
use super::{PrintingRefusal, about, designs, text_within};
use crate::intake;
use crate::kernel::{Done, FlyerId, Money, Result, Topic, Tx, View};

/// The most characters of a flyer's words in all languages, as JSON.
const MOST_WORDS: usize = 20_000;
/// The most pieces of a run, and the most that pieces cost: 10,000,000.00.
const MOST_PIECES: i64 = 1_000_000;
const MOST_COST: i64 = 1_000_000_000;

/// The shop's flyers, changed last, first.
pub(super) fn list(view: &View<'_>) -> Result<Flyers> {
    Ok(Flyers { flyers: store::all(view)?.into_iter().map(|row| shown(view, row)).collect::<Result<_>>()? })
}

/// One flyer, with the numbers of its run.
///
/// # Refuses
/// `unknown_flyer`.
pub(super) fn read(view: &View<'_>, flyer: FlyerId) -> Result<Flyer> {
    shown(view, known(view, flyer)?)
}

fn known(view: &View<'_>, flyer: FlyerId) -> Result<FlyerRow> {
    Ok(store::find(view, flyer)?.ok_or(PrintingRefusal::UnknownFlyer)?)
}

/// Keeps a flyer, new or changed. Pieces that are out keep their code.
///
/// # Refuses
/// `unknown_flyer`, and what [`fit`] refuses.
pub(super) fn save(tx: &Tx<'_>, request: &SaveFlyer) -> Result<Flyer> {
    let words = fit(&request.words)?;
    let flyer = match request.flyer {
        Some(flyer) => {
            known(tx, flyer)?;
            store::update(tx, flyer, &words)?;
            flyer
        }
        None => store::insert(tx, &words)?,
    };
    tx.changed(&[Topic::Printing]);
    read(tx, flyer)
}

/// A flyer's words, cleaned as far as they are ours to clean.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `unknown_design`, `size_unfit`, `words_unfit`.
pub(super) fn fit(words: &FlyerWords) -> Result<FlyerWords> {
    let name = text_within(&words.name, 80)?;
    if name.is_empty() {
        return Err(PrintingRefusal::NameMissing.into());
    }
    designs::find(&words.design)?;
    about::size_of(DocumentKind::Flyer, Some(words.size))?;
    let is_known = words.words.keys().all(|language| ["en", "zh-CN", "es"].contains(&language.as_str()));
    if !is_known || serde_json::to_string(&words.words)?.chars().count() > MOST_WORDS {
        return Err(PrintingRefusal::WordsUnfit { most: i64::try_from(MOST_WORDS).unwrap_or(i64::MAX) }.into());
    }
    Ok(FlyerWords { name, ..words.clone() })
}

/// Takes a flyer off the list. Pieces that are out still bring people back.
///
/// # Refuses
/// `unknown_flyer`.
pub(super) fn drop(tx: &Tx<'_>, flyer: FlyerId) -> Result<Done> {
    known(tx, flyer)?;
    store::drop(tx, flyer)?;
    tx.changed(&[Topic::Printing]);
    Ok(Done {})
}

/// Hands out pieces: the flyer's run is begun with a code of its own, or grows.
///
/// # Refuses
/// `unknown_flyer`, `pieces_out_of_bounds`, `cost_out_of_bounds`, `intake.pieces_out_of_bounds` when the run grows
/// beyond its bound.
pub(super) fn hand_out(tx: &Tx<'_>, request: &HandOutFlyer) -> Result<Flyer> {
    let row = known(tx, request.flyer)?;
    if !(1..=MOST_PIECES).contains(&request.pieces) {
        return Err(PrintingRefusal::PiecesOutOfBounds { most: MOST_PIECES }.into());
    }
    let cost = match (row.cost, request.cost) {
        (before, None) => before,
        (before, Some(more)) if more >= Money::ZERO => before.unwrap_or(Money::ZERO).plus(more),
        _ => return Err(PrintingRefusal::CostOutOfBounds.into()),
    };
    if cost.is_some_and(|cost| cost.minor() > MOST_COST) {
        return Err(PrintingRefusal::CostOutOfBounds.into());
    }
    let run = match row.run {
        Some(run) => {
            intake::grow_run(tx, run, request.pieces)?;
            run
        }
        None => intake::begin_run(tx, &row.words.name, request.pieces)?,
    };
    store::set_run(tx, row.id, run, cost)?;
    tx.changed(&[Topic::Printing]);
    read(tx, row.id)
}

fn shown(view: &View<'_>, row: FlyerRow) -> Result<Flyer> {
    let run = match row.run {
        Some(number) => intake::run(view, number)?.map(|run| (number, run)),
        None => None,
    };
    let cost = row.cost.filter(|_| view.sees_costs());
    let run = run.map(|(number, run)| FlyerRunNumbers {
        run: number,
        text: run.text,
        typed: run.typed,
        out: run.pieces,
        back: run.came_back,
        joined: run.joined,
        cost,
        cost_a_member: cost.and_then(|cost| a_member(cost, run.joined)),
    });
    Ok(Flyer { flyer: row.id, words: row.words, changed_at_ms: row.changed_at_ms, run })
}

/// Cost ÷ joined, to the nearest minor unit, a half up.
fn a_member(cost: Money, joined: i64) -> Option<Money> {
    let doubled = cost.minor().checked_mul(2)?.checked_add(joined)?;
    Money::try_from(doubled.checked_div(joined.checked_mul(2)?)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_member_cost_is_rounded_to_the_nearest_and_nobody_divides_by_nobody() {
        let cost = |minor, joined| a_member(Money::try_from(minor).unwrap(), joined).map(Money::minor);
        assert_eq!(cost(1000, 3), Some(333));
        assert_eq!(cost(1001, 2), Some(501));
        assert_eq!(cost(1000, 0), None);
    }
}
