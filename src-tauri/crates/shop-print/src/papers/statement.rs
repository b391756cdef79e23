//! The statement between two shops: who pays whom, and every line that it comes from. All figures come with it.

use super::board::{Board, Setting, ShopLines, style};
use super::office::{BOTTOM, LEFT, Office, WIDE, kit};
use super::sheets::Clause;
use crate::geom::Rect;
use crate::num::count;
use crate::scene::{Colour, Paper};
use crate::text::{Align, Style};
use crate::warn::PaperError;

/// What one of the two pays in one currency.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementSum {
    /// Who pays whom, as "Orchard Lane pays Wren Hair".
    pub pays: String,
    /// The amount with its currency.
    pub amount: String,
}

/// A number that is counted, with a word above and below.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementFigure {
    /// What is counted.
    pub label: String,
    /// How many.
    pub number: String,
    /// What it comes to, or where to look.
    pub below: String,
}

/// A used voucher.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementLine {
    /// The day it was used, as 2026-11-01.
    pub day: String,
    /// The time, as 13:24; empty where it is not known.
    pub time: String,
    /// Its number in its series.
    pub voucher: String,
    /// The offer's number and words.
    pub offer: String,
    /// Here or there.
    pub used: String,
    /// The receipt of the shop where it was used.
    pub receipt: String,
    /// What its issuer owes for it if it is accepted.
    pub agreed: String,
    /// What its issuer owes for it as it stands.
    pub due: String,
    /// Accepted, rejected, disputed or open, in a word.
    pub answer: String,
    /// Whether it is paid by this statement; others are bold and tinted.
    pub counts: bool,
    /// The net of all lines up to this one, for the foot of a page.
    pub carried: String,
}

/// Why a line does not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StatementReason {
    /// The line's number.
    pub line: String,
    /// Who said so, and why.
    pub why: String,
}

/// Where a chain of the pair ends.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ChainEnd {
    /// From whom to whom, up to which frame.
    pub label: String,
    /// 64 hexadecimal digits; drawn in groups of four.
    pub code: String,
}

/// The statement of a period between two shops.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Statement {
    /// The shop that prints it.
    pub shop: ShopLines,
    /// At the right of the head: number and period.
    pub kind: String,
    /// Both shops with their short numbers; numbers between two asterisks are bold.
    pub between: String,
    /// From when to when, and when it was made.
    pub period: String,
    /// Who pays whom; one for each currency.
    pub sums: Vec<StatementSum>,
    /// Five figures at most.
    pub figures: Vec<StatementFigure>,
    /// What must be known before it is read: a draft, or lines that no key vouches for.
    pub warning: Option<Clause>,
    /// Every line, in the order of its day.
    pub lines: Vec<StatementLine>,
    /// The net of the lines that count.
    pub net: String,
    /// Lines that do not count, and why.
    pub reasons: Vec<StatementReason>,
    /// Where both chains end; none with a partner on paper.
    pub chains: Vec<ChainEnd>,
    /// What vouches for it, and the name of the signed file.
    pub signed: String,
    /// Who signs at the left and at the right.
    pub signatures: [String; 2],
    /// How to object, at the foot.
    pub foot: String,
    /// The paper's title.
    pub paper_title: String,
}

/// Left edge and width of each column from the margin, in millimetres, and how it is set.
const COLUMNS: [(f32, f32, Align); 10] = [
    (0.0, 8.0, Align::Right),
    (11.0, 19.5, Align::Left),
    (31.5, 10.5, Align::Left),
    (43.0, 19.5, Align::Left),
    (64.0, 34.5, Align::Left),
    (100.0, 12.5, Align::Left),
    (114.0, 15.5, Align::Left),
    (128.0, 14.0, Align::Right),
    (142.5, 13.0, Align::Right),
    (157.8, 15.6, Align::Left),
];
/// The column of what is due, and that of the answer.
const DUE: usize = 8;
const ANSWER: usize = 9;
/// The least height of a row.
const ROW: f32 = 6.35;
/// Room for what is carried forward.
const CARRY: f32 = 7.0;

/// Draws a statement, as many pages as it takes.
///
/// # Errors
/// When a file of the program is damaged.
pub fn statement(told: &Statement, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let mut office = Office::new(setting, &said, &look, &told.shop, told.kind.clone());
    top(&mut office.board, told, &said.say("paper-statement-title"));
    office.y = 84.5;
    if let Some(warning) = &told.warning {
        warned(&mut office, warning);
    }
    lines(&mut office, told, setting.one_toner);
    reasons(&mut office, told);
    chains(&mut office, told);
    office.y += 2.0;
    office.room(34.0);
    office.para(&told.signed, 9.0, false, "soft");
    let [ours, theirs] = &told.signatures;
    office.signatures(ours, theirs);
    Ok(office.done(told.paper_title.clone(), &told.foot))
}

/// Title, amount and figures of the first page.
fn top(b: &mut Board<'_>, told: &Statement, title: &str) {
    b.text(title, &style(26.0, 16.0, true, 1.1), Rect::new(LEFT, 25.5, 108.0, 12.0), "ink");
    b.text(&told.between, &style(9.5, 7.5, false, 1.3), Rect::new(LEFT, 37.5, 108.0, 9.0), "ink");
    b.one(&told.period, &style(9.5, 7.5, false, 1.3), Rect::new(LEFT, 46.6, 108.0, 6.0), "soft");
    b.plate(Rect::new(130.0, 24.5, 62.0, 26.0), 2.0, Some("accent"), None);
    let many = count(told.sums.len().max(1));
    let tall = 26.0 / many;
    for (at, sum) in told.sums.iter().enumerate() {
        let y = 24.5 + tall * count(at);
        let (label, amount) = (style(8.5 / many.sqrt(), 6.0, false, 1.2), style(29.0 / many, 9.0, true, 1.1));
        b.one(&sum.pays, &label.middle(), Rect::new(135.0, y + 0.1 * tall, 53.0, 0.26 * tall), "paper");
        b.one(&sum.amount, &amount.middle(), Rect::new(135.0, y + 0.37 * tall, 53.0, 0.55 * tall), "paper");
    }
    for (at, figure) in told.figures.iter().take(5).enumerate() {
        let x = LEFT + 35.6 * count(at);
        b.plate(Rect::new(x, 56.0, 31.6, 23.0), 1.5, None, Some(("rule", 0.35)));
        let small = style(8.0, 6.5, false, 1.2).middle();
        b.one(&figure.label, &small, Rect::new(x + 3.0, 57.8, 26.6, 5.0), "soft");
        b.one(&figure.number, &style(19.0, 11.0, true, 1.1).middle(), Rect::new(x + 3.0, 63.2, 26.6, 9.0), "ink");
        b.one(&figure.below, &small, Rect::new(x + 3.0, 72.4, 26.6, 5.0), "ink");
    }
}

/// A plate across the page: what must be known before the lines are read.
fn warned(office: &mut Office<'_>, warning: &Clause) {
    let set = style(9.0, 7.5, false, 1.4).middle();
    let tall = office.board.height(&warning.text, &set, WIDE - 50.0).max(4.0) + 5.0;
    let y = office.y;
    office.board.plate(Rect::new(LEFT, y, WIDE, tall), 1.5, Some("glow"), Some(("ink", 0.35)));
    let label = style(9.5, 7.5, true, 1.3).middle();
    office.board.text(&warning.label, &label, Rect::new(LEFT + 4.0, y, 36.0, tall), "ink");
    office.board.text(&warning.text, &set, Rect::new(LEFT + 45.0, y, WIDE - 50.0, tall), "ink");
    office.y += tall + 5.0;
}

fn cells(line: &StatementLine, number: usize) -> [String; 10] {
    [
        number.to_string(),
        line.day.clone(),
        line.time.clone(),
        line.voucher.clone(),
        line.offer.clone(),
        line.used.clone(),
        line.receipt.clone(),
        line.agreed.clone(),
        line.due.clone(),
        line.answer.clone(),
    ]
}

fn cell(align: Align, bold: bool) -> Style {
    Style { align, ..style(8.0, 6.5, bold, 1.3) }.middle()
}

/// The table: its head repeats, and what the lines before come to is carried over every turn.
fn lines(office: &mut Office<'_>, told: &Statement, one_toner: bool) {
    head(office);
    let mut carried: Option<&str> = None;
    for (at, line) in told.lines.iter().enumerate() {
        let cells = cells(line, at + 1);
        let heights = cells.iter().zip(COLUMNS).enumerate().map(|(nth, (text, (_, width, align)))| {
            office.board.height(text, &cell(align, !line.counts && nth == ANSWER), width) + 2.4
        });
        let tall = heights.fold(ROW, f32::max);
        if office.y + tall > BOTTOM - CARRY {
            turn(office, at, carried.unwrap_or_default());
        }
        if !line.counts {
            office.board.plate(Rect::new(LEFT, office.y, WIDE, tall), 0.0, Some("glow"), None);
        } else if at % 2 == 1 && !one_toner {
            office.board.page.fill(LEFT, office.y, WIDE, tall, Colour(0xf6, 0xf4, 0xf0));
        }
        for (nth, (text, (x, width, align))) in cells.iter().zip(COLUMNS).enumerate() {
            let set = cell(align, !line.counts && nth == ANSWER);
            office.board.text(text, &set, Rect::new(LEFT + x, office.y, width, tall), "ink");
        }
        office.y += tall;
        if one_toner {
            office.board.rule(LEFT, office.y, LEFT + WIDE, office.y, 0.2, "rule");
        }
        carried = Some(&line.carried);
    }
    office.board.rule(LEFT, office.y, LEFT + WIDE, office.y, 0.5, "ink");
    let net = office.said.say("paper-statement-net");
    summed(office, &net, &told.net, 9.5);
    office.board.rule(LEFT, office.y, LEFT + WIDE, office.y, 0.5, "ink");
    office.y += 3.0;
}

fn head(office: &mut Office<'_>) {
    const WORDS: [&str; 10] =
        ["number", "day", "time", "voucher", "offer", "used", "receipt", "agreed", "due", "answer"];
    office.board.plate(Rect::new(LEFT, office.y, WIDE, 7.0), 0.0, Some("accent"), None);
    for (word, (x, width, align)) in WORDS.iter().zip(COLUMNS) {
        let text = office.said.say(&format!("paper-statement-{word}"));
        let set = Style { align, ..style(8.0, 6.5, true, 1.3) }.middle();
        office.board.one(&text, &set, Rect::new(LEFT + x, office.y, width, 7.0), "paper");
    }
    office.y += 7.0;
}

/// A row with one amount under what is due.
fn summed(office: &mut Office<'_>, label: &str, amount: &str, pt: f32) {
    let set = style(pt, 7.0, true, 1.3).middle();
    let y = office.y;
    office.board.one(label, &set, Rect::new(LEFT + 11.0, y, 100.0, CARRY), "ink");
    let (x, width, _) = COLUMNS.get(DUE).copied().unwrap_or_default();
    office.board.one(amount, &set.right(), Rect::new(LEFT + 112.0, y, x + width - 112.0, CARRY), "ink");
    office.y += CARRY;
}

fn turn(office: &mut Office<'_>, line: usize, carried: &str) {
    office.board.rule(LEFT, office.y, LEFT + WIDE, office.y, 0.5, "ink");
    let forward = office.said.with("paper-statement-forward", &[("line", &line.to_string())]);
    summed(office, &forward, carried, 8.5);
    office.turn();
    office.y = 24.0;
    head(office);
    let brought = office.said.say("paper-statement-brought");
    summed(office, &brought, carried, 8.5);
    office.board.rule(LEFT, office.y, LEFT + WIDE, office.y, 0.3, "rule");
}

fn reasons(office: &mut Office<'_>, told: &Statement) {
    if told.reasons.is_empty() {
        return;
    }
    office.room(24.0);
    office.y += 2.0;
    let title = office.said.say("paper-statement-reasons");
    let used = office.board.one(&title, &style(11.5, 9.0, true, 1.3), Rect::new(LEFT, office.y, WIDE, 7.0), "ink");
    office.y += used + 2.4;
    let (number, text) = (style(9.0, 8.0, true, 1.4), style(9.0, 8.0, false, 1.4));
    for reason in &told.reasons {
        let tall = office.board.height(&reason.why, &text, WIDE - 11.0);
        office.room(tall + 1.6);
        office.board.one(&reason.line, &number.right(), Rect::new(LEFT, office.y, 8.0, tall + 0.5), "ink");
        let room = Rect::new(LEFT + 11.0, office.y, WIDE - 11.0, tall + 0.1);
        office.board.text(&reason.why, &text, room, "ink");
        office.y += tall + 1.2;
    }
    office.y += 3.0;
}

/// Both ends in a plate, each in sixteen groups of four.
fn chains(office: &mut Office<'_>, told: &Statement) {
    if told.chains.is_empty() {
        return;
    }
    let tall = 11.0 + 14.5 * count(told.chains.len());
    office.room(tall + 4.0);
    office.y += 2.0;
    let y = office.y;
    office.board.plate(Rect::new(LEFT, y, WIDE, tall), 2.0, Some("tint"), None);
    let title = office.said.say("paper-statement-chains");
    office.board.one(&title, &style(10.5, 8.5, true, 1.3), Rect::new(LEFT + 5.0, y + 3.2, 160.0, 6.0), "ink");
    for (at, chain) in told.chains.iter().enumerate() {
        let y = y + 10.8 + 14.5 * count(at);
        office.board.one(&chain.label, &style(8.5, 7.0, true, 1.3), Rect::new(LEFT + 5.0, y, 164.0, 5.0), "ink");
        let signs: Vec<char> = chain.code.chars().collect();
        for (nth, group) in signs.chunks(4).enumerate() {
            let text: String = group.iter().collect();
            let room = Rect::new(LEFT + 5.0 + 10.25 * count(nth), y + 5.2, 10.0, 5.0);
            office.board.one(&text, &style(8.6, 7.0, false, 1.3), room, "ink");
        }
    }
    office.y += tall + 3.0;
}
