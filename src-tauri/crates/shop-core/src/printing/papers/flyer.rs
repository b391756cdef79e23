//! Flyers, with the code of their print run.

use super::Drawn;
use crate::intake;
use crate::kernel::{FlyerId, Result};
use crate::printing::commands::{FlyerWords, PaperSize};
use crate::printing::desk::{Desk, broken};
use crate::printing::store::flyers as store;
use crate::printing::{PrintingRefusal, designs, flyers, notes, pictures};
use serde_json::{Map, Value};
use shop_print::{Flyer, FlyerSize};

/// A flyer of the shop, in a size of its own or another.
///
/// # Refuses
/// `unknown_flyer`.
pub(super) fn kept(desk: &Desk<'_>, flyer: FlyerId, size: PaperSize) -> Result<Drawn> {
    let row = store::find(desk.view, flyer)?.ok_or(PrintingRefusal::UnknownFlyer)?;
    draw(desk, &row.words, size, row.run)
}

/// A flyer as it is typed, with the code of the flyer it will be.
///
/// # Refuses
/// `unknown_design`, `words_unfit`, `name_missing`, `text_too_long`, `unknown_flyer`.
pub(in crate::printing) fn typed(desk: &Desk<'_>, words: &FlyerWords, flyer: Option<FlyerId>) -> Result<Drawn> {
    let run = match flyer {
        Some(flyer) => store::find(desk.view, flyer)?.ok_or(PrintingRefusal::UnknownFlyer)?.run,
        None => None,
    };
    let fit = flyers::fit(&FlyerWords { name: "-".to_owned(), ..words.clone() })?;
    draw(desk, &fit, words.size, run)
}

fn draw(desk: &Desk<'_>, words: &FlyerWords, size: PaperSize, run: Option<i64>) -> Result<Drawn> {
    let design = designs::find(&words.design)?;
    let mut own: Map<String, Value> = spoken(words, desk.language.as_str());
    if let Some(run) = run.map(|run| intake::run(desk.view, run)).transpose()?.flatten() {
        own.insert("url".to_owned(), Value::from(run.text));
        own.insert("run".to_owned(), Value::from(run.typed));
    }
    let flyer = Flyer {
        design,
        words: own,
        pictures: pictures::of(desk, words.gift)?,
        size: match size {
            PaperSize::A4 => FlyerSize::A4,
            PaperSize::A6 => FlyerSize::A6,
            PaperSize::TwoOnA4 => FlyerSize::TwoOnA4,
            PaperSize::FourOnA4 => FlyerSize::FourOnA4,
            _ => FlyerSize::A5,
        },
        cut_marks: words.cut_marks,
    };
    let setting = shop_print::Setting { theme: desk.theme_or(words.theme), ..desk.setting() };
    let paper = shop_print::flyer(&flyer, &setting).map_err(broken)?;
    let lacks = shop_print::flyer_lacks(&flyer, words.lowers_price).iter().map(notes::lack).collect();
    Ok(Drawn { lacks, ..Drawn::new(paper, size, format!("flyer-{}", words.design)) })
}

/// The words in a language; where nobody wrote any, those of the first language that has some.
fn spoken(words: &FlyerWords, language: &str) -> Map<String, Value> {
    let own = words.words.get(language).filter(|own| !own.is_empty());
    own.or_else(|| words.words.values().find(|other| !other.is_empty())).cloned().unwrap_or_default()
}
