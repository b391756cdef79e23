//! Papers of draws: the rule sheet with the commitment, and the wall of winners. All words come with them.

use super::board::{Board, Setting, ShopLines, style};
use super::leaderboard::WallSize;
use super::office::{Column, LEFT, Office, WIDE, as_a3, kit};
use super::sheets::Clause;
use crate::geom::Rect;
use crate::num::count;
use crate::qr::{Care, Device};
use crate::scene::Paper;
use crate::text::Align;
use crate::warn::PaperError;

/// A code that anyone can check a draw by, with what is said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DrawCheck {
    /// What it is.
    pub label: String,
    /// 64 hexadecimal digits; drawn in groups of four.
    pub code: String,
    /// What it is for.
    pub note: String,
}

/// The rule sheet of a draw.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DrawRules {
    /// The shop.
    pub shop: ShopLines,
    /// At the right of the head: what it is, number and day.
    pub kind: String,
    /// The draw's name.
    pub title: String,
    /// A sentence below it.
    pub below: String,
    /// Cards of each prize, in order; every card is drawn, up to 200 of them.
    pub panes: Vec<usize>,
    /// Heads of the table of prizes, five.
    pub heads: Vec<String>,
    /// Place, prize, cards, value, odds; the last row is the sum.
    pub prizes: Vec<Vec<String>>,
    /// The rules, label by label.
    pub rules: Vec<Clause>,
    /// The commitment; none for a draft.
    pub check: Option<DrawCheck>,
    /// The paper's title.
    pub paper_title: String,
}

/// The most cards that are drawn one by one.
const MOST_PANES: usize = 200;

/// Draws the rule sheet of a draw.
///
/// # Errors
/// When a file of the program is damaged.
pub fn draw_rules(rules: &DrawRules, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let mut office = Office::new(setting, &said, &look, &rules.shop, rules.kind.clone());
    office.title(&rules.title, &rules.below);
    panes(&mut office, &rules.panes);
    let widths =
        [(26.0, Align::Left), (62.0, Align::Left), (26.0, Align::Right), (28.0, Align::Right), (32.0, Align::Right)];
    let columns: Vec<Column> = rules
        .heads
        .iter()
        .zip(widths)
        .map(|(head, (width, align))| Column { head: head.clone(), width, align })
        .collect();
    office.table(&columns, &rules.prizes);
    for rule in &rules.rules {
        office.point(&rule.label, &rule.text);
    }
    if let Some(check) = &rules.check {
        office.y += 4.0;
        checked(&mut office, check);
    }
    Ok(office.done(rules.paper_title.clone(), &[rules.shop.name.clone(), rules.shop.reach()].join(" · ")))
}

/// Every card of the deck: those of all prizes but the last filled and numbered.
fn panes(office: &mut Office<'_>, cards: &[usize]) {
    let all: usize = cards.iter().sum();
    if all == 0 || all > MOST_PANES {
        return;
    }
    let rows = all.div_ceil(25);
    let step = WIDE / 25.0;
    office.room(count(rows) * 5.6 + 4.0);
    let numbered = (1_usize..).zip(cards).flat_map(|(number, cards)| std::iter::repeat_n(number, *cards));
    let last = cards.len();
    for (at, number) in numbered.enumerate() {
        let (x, y) = (LEFT + count(at % 25) * step, office.y + count(at / 25) * 5.6);
        let is_dear = number < last;
        let room = Rect::new(x, y, step - 1.2, 4.4);
        office.board.plate(room, 0.6, Some(if is_dear { "warm" } else { "glow" }), Some(("rule", 0.25)));
        if is_dear {
            office.board.one(&number.to_string(), &style(6.5, 6.0, true, 1.2).middle().centre(), room, "ink");
        }
    }
    office.y += count(rows) * 5.6 + 3.0;
}

/// A code in groups of four beside its square.
fn checked(office: &mut Office<'_>, check: &DrawCheck) {
    office.room(34.0);
    let y = office.y;
    office.board.plate(Rect::new(LEFT, y, WIDE, 30.5), 2.0, Some("tint"), None);
    office.board.one(&check.label, &style(8.5, 7.0, true, 1.3), Rect::new(LEFT + 5.0, y + 3.0, 120.0, 5.0), "ink");
    groups(&mut office.board, &check.code, LEFT + 5.0, y + 8.6, 15.0);
    office.board.text(&check.note, &style(7.0, 6.5, false, 1.35), Rect::new(LEFT + 5.0, y + 22.0, 132.0, 8.0), "soft");
    office.board.qr(&check.code.to_uppercase(), LEFT + WIDE - 30.0, y + 0.75, 29.0, Care::Medium, Device::Laser);
    office.y += 33.0;
}

/// Sixteen groups of four in two rows.
fn groups(board: &mut Board<'_>, code: &str, x: f32, y: f32, step: f32) {
    let signs: Vec<char> = code.chars().collect();
    let set = style(10.0, 8.0, true, 1.3);
    for (at, group) in signs.chunks(4).enumerate() {
        let text: String = group.iter().collect();
        let room = Rect::new(x + count(at % 8) * step, y + count(at / 8) * 6.0, step - 1.0, 6.0);
        board.one(&text, &set, room, "ink");
    }
}

/// A winner on the wall.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WallWinner {
    /// Which prize, as 1st.
    pub prize: String,
    /// The deal's number.
    pub number: String,
    /// The name, part of it hidden.
    pub name: String,
    /// What was won.
    pub gift: String,
    /// Of the top prize: a window across the wall.
    pub top: bool,
}

/// The wall of winners.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct WinnerWall {
    /// The shop.
    pub shop: ShopLines,
    /// At the right of the head: the draw and its day.
    pub kind: String,
    /// The greeting.
    pub title: String,
    /// A sentence below it.
    pub below: String,
    /// Top prizes first.
    pub winners: Vec<WallWinner>,
    /// Counts of prizes not shown one by one, and what was not awarded.
    pub facts: Vec<Clause>,
    /// Secret and commitment, once told.
    pub checks: Vec<DrawCheck>,
    /// What those who do not want to stand here do.
    pub note: String,
    /// The paper's title.
    pub paper_title: String,
}

/// Draws the wall of winners: a house with a window for each.
///
/// # Errors
/// When a file of the program is damaged.
pub fn winner_wall(wall: &WinnerWall, size: WallSize, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let mut office = Office::new(setting, &said, &look, &wall.shop, wall.kind.clone());
    office.title(&wall.title, &wall.below);
    let (tops, others): (Vec<&WallWinner>, Vec<&WallWinner>) = wall.winners.iter().partition(|winner| winner.top);
    for (winners, across, tall) in [(tops, 2_usize, 21.0), (others, 3, 18.0)] {
        for row in winners.chunks(across) {
            office.room(tall + 3.0);
            let y = office.y;
            office.board.plate(Rect::new(LEFT, y, WIDE, tall + 3.0), 0.0, Some("accent"), None);
            let step = (WIDE - 6.0) / count(across);
            // A row that is not full stands in the middle.
            let start = LEFT + 3.0 + (WIDE - 6.0 - step * count(row.len())) / 2.0;
            for (at, winner) in row.iter().enumerate() {
                window(&mut office.board, winner, Rect::new(start + step * count(at) + 1.5, y + 1.5, step - 3.0, tall));
            }
            office.y += tall + 3.0;
        }
    }
    office.y += 3.0;
    for fact in &wall.facts {
        office.point(&fact.label, &fact.text);
    }
    for check in &wall.checks {
        office.y += 3.0;
        checked(&mut office, check);
    }
    office.para(&wall.note, 8.5, false, "soft");
    let paper = office.done(wall.paper_title.clone(), &[wall.shop.name.clone(), wall.shop.reach()].join(" · "));
    Ok(if size == WallSize::A3 { as_a3(paper) } else { paper })
}

fn window(board: &mut Board<'_>, winner: &WallWinner, room: Rect) {
    let Rect { x, y, w, h } = room;
    board.plate(room, 0.8, Some("glow"), None);
    board.plate(Rect::new(x, y, w, 6.0), 0.0, Some("warm"), None);
    let small = style(8.0, 6.5, true, 1.3).middle();
    board.one(&winner.prize, &small.clone(), Rect::new(x + 2.0, y, w / 2.0, 6.0), "ink");
    board.one(&winner.number, &small.right(), Rect::new(x + w / 2.0, y, w / 2.0 - 2.0, 6.0), "ink");
    let name = style(if winner.top { 17.0 } else { 14.0 }, 9.0, true, 1.2).middle().centre();
    board.one(&winner.name, &name, Rect::new(x + 2.0, y + 6.5, w - 4.0, h - 13.0), "ink");
    let gift = style(8.0, 6.5, false, 1.3).middle().centre();
    board.one(&winner.gift, &gift, Rect::new(x + 2.0, y + h - 6.5, w - 4.0, 5.5), "soft");
}
