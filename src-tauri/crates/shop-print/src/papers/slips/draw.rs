//! Slips of draws: a card that was dealt, a chance to take home. All words come with them.

use super::kit::{Slip, look};
use super::{Row, SlipHead, SlipWidth};
use crate::papers::board::Setting;
use crate::scene::Paper;
use crate::warn::PaperError;

/// A card that was dealt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DrawSlip {
    /// Head.
    pub head: SlipHead,
    /// What it is, in capitals.
    pub title: String,
    /// What was won.
    pub prize: String,
    /// Draw, card, choice, prize, the last day to claim.
    pub rows: Vec<Row>,
    /// What the code is, above it.
    pub check_label: String,
    /// The head's first eight symbols.
    pub check: String,
    /// How to check it.
    pub note: String,
    /// How to complain.
    pub complaint: String,
    /// The paper's title.
    pub paper_title: String,
}

/// Draws the slip of a card.
///
/// # Errors
/// When a file of the program is damaged.
pub fn draw_slip(draw: &DrawSlip, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    slip.head(&draw.head, Some(&draw.title));
    slip.dashes();
    slip.gap(0.5);
    let large = if slip.wide { 5.0 } else { 4.5 };
    slip.fitted(&draw.prize, large, true);
    slip.gap(1.0);
    for row in &draw.rows {
        slip.row(row);
    }
    slip.dashes();
    let body = slip.body();
    slip.centred(&draw.check_label, body, false);
    slip.gap(0.5);
    slip.fitted(&draw.check, large, true);
    slip.gap(0.5);
    slip.para(&draw.note, body, false);
    slip.dashes();
    slip.centred(&draw.complaint, body, false);
    Ok(slip.done(draw.paper_title.clone(), setting))
}

/// A slip worth one chance.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChanceSlip {
    /// Head.
    pub head: SlipHead,
    /// What it is, in capitals.
    pub title: String,
    /// The draw's name.
    pub draw: String,
    /// Rows below it.
    pub rows: Vec<Row>,
    /// What the QR says.
    pub code: String,
    /// The same, to type.
    pub typed: String,
    /// How it is used.
    pub note: String,
    /// The paper's title.
    pub paper_title: String,
}

/// Draws a slip worth one chance, its code as large as the paper allows.
///
/// # Errors
/// When a file of the program is damaged.
pub fn chance_slip(chance: &ChanceSlip, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    slip.head(&chance.head, Some(&chance.title));
    slip.dashes();
    slip.fitted(&chance.draw, if slip.wide { 5.0 } else { 4.5 }, true);
    slip.gap(0.5);
    for row in &chance.rows {
        slip.row(row);
    }
    slip.qr(&chance.code);
    slip.typed(&chance.typed);
    slip.gap(0.5);
    let body = slip.body();
    slip.para(&chance.note, body, false);
    Ok(slip.done(chance.paper_title.clone(), setting))
}
