//! Member cards: ten of bank-card size on an A4, front and mirrored back.

use super::board::{Board, Setting, ShopLines, style, words};
use super::flyer::cut_marks;
use crate::assets::{CARD_BACK, CARD_FRONT};
use crate::geom::{Matrix, Rect};
use crate::num::count;
use crate::scene::{Page, Paper};
use crate::warn::PaperError;
use crate::watch::step;

/// A member's card.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberCard {
    /// The member's number.
    pub number: String,
    /// The member's name, as much of it as the card shows.
    pub name: String,
    /// What its code says.
    pub qr: String,
    /// The same to type, in groups joined by hyphens.
    pub typed: String,
}

/// Cards lie from here on, without gaps: ten of 85.6 × 54 mm.
const LEFT: f32 = 19.4;
const TOP: f32 = 13.5;
const CARD: (f32, f32) = (85.6, 54.0);

/// Sheets of ten cards: a page of fronts, then its backs, to be turned on the long edge.
///
/// `hours` stands beside the address on the back and may be empty.
///
/// # Errors
/// When a file of the program is damaged.
pub fn member_cards(
    shop: &ShopLines,
    hours: &str,
    cards: &[MemberCard],
    setting: &Setting<'_>,
) -> Result<Paper, PaperError> {
    let said = setting.said()?;
    let look = setting.look("leaf")?;
    let (front_press, back_press) = (setting.press(CARD_FRONT)?, setting.press(CARD_BACK)?);
    let mut pages = Vec::new();
    let mut warnings = Vec::new();
    if let Some(watch) = setting.watch {
        watch.begin(2 * cards.len().div_ceil(10));
    }
    for ten in cards.chunks(10) {
        for back in [false, true] {
            step(setting.watch)?;
            let mut page = Page::new(210.0, 297.0);
            for (i, card) in ten.iter().enumerate() {
                let (typed1, typed2) = halves(&card.typed);
                let own = words([
                    ("shop", shop.name.clone()),
                    ("kind", said.say("paper-card-kind")),
                    ("number", format!("No. {}", card.number)),
                    ("name", card.name.clone()),
                    ("qr", card.qr.clone()),
                    ("typed1", typed1),
                    ("typed2", typed2),
                    ("use", said.say("paper-card-use")),
                    ("lost", said.say("paper-card-lost")),
                    ("address", [shop.reach(), hours.to_owned()].join(if hours.is_empty() { "" } else { " · " })),
                ]);
                let (face, found) = (if back { &back_press } else { &front_press }).drawn(&own);
                let column = if back { 1 - i % 2 } else { i % 2 };
                page.place(&face, &Matrix::shift(LEFT + CARD.0 * count(column), TOP + CARD.1 * count(i / 2)));
                warnings.extend(found);
            }
            let ys: Vec<f32> = (0..=5).map(|row| TOP + CARD.1 * count(row)).collect();
            cut_marks(&mut page, &[LEFT, LEFT + CARD.0, LEFT + 2.0 * CARD.0], &ys);
            let mut board = Board { page, fonts: setting.fonts, look: &look, warnings: Vec::new() };
            let number = |card: Option<&MemberCard>| card.map(|c| c.number.clone()).unwrap_or_default();
            let side = said.say(if back { "paper-card-back" } else { "paper-card-front" });
            let gaps = [("from", number(ten.first())), ("to", number(ten.last())), ("side", side)];
            let gaps: Vec<(&str, &str)> = gaps.iter().map(|(name, text)| (*name, text.as_str())).collect();
            let note = said.with("paper-card-note", &gaps);
            board.one(&note, &style(6.0, 6.0, false, 1.2).centre().middle(), Rect::new(20.0, 288.6, 84.0, 4.0), "soft");
            warnings.extend(board.warnings);
            pages.push(board.page);
        }
    }
    Ok(setting.paper(said.with("paper-title-cards", &[("shop", &shop.name)]), pages, warnings))
}

/// A typed code in two rows: four groups, and the rest.
fn halves(typed: &str) -> (String, String) {
    let groups: Vec<&str> = typed.split('-').collect();
    let (first, second) = groups.split_at(groups.len().min(4));
    (first.join("-"), second.join("-"))
}
