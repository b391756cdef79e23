//! The board of those who brought friends: a dot a friend, the ladder's rungs in amber.

use super::board::{Board, Setting, ShopLines, style};
use super::office::{LEFT, Office, as_a3, kit};
use crate::geom::Rect;
use crate::num::count;
use crate::scene::Paper;
use crate::warn::{PaperError, Warning};

/// A page that hangs: A4 or A3.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WallSize {
    /// 210 × 297 mm.
    #[default]
    A4,
    /// 297 × 420 mm.
    A3,
}

/// A rung of the ladder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Rung {
    /// Friends it takes.
    pub friends: u16,
    /// What one gets.
    pub reward: String,
}

/// A member on the board.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bringer {
    /// The name, part of it hidden.
    pub name: String,
    /// Friends who came and bought.
    pub friends: u16,
}

/// The board of a period.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Leaderboard {
    /// The shop.
    pub shop: ShopLines,
    /// From when to when, and when it was counted.
    pub period: String,
    /// The month it is for, for the foot.
    pub label: String,
    /// The ladder, fewest friends first; five rungs at most are drawn.
    pub rungs: Vec<Rung>,
    /// Members, most friends first; the first twelve are drawn.
    pub people: Vec<Bringer>,
}

/// Dots in a row at most; more friends are told by the number alone.
const DOTS: u16 = 12;
/// The first dot's middle, and from one to the next, in millimetres.
const FIRST: f32 = 72.3;
const STEP: f32 = 8.6;

fn dot_x(nth: u16) -> f32 {
    FIRST + STEP * f32::from(nth.saturating_sub(1).min(DOTS))
}

/// Draws the board.
///
/// # Errors
/// When a file of the program is damaged.
pub fn leaderboard(list: &Leaderboard, size: WallSize, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let mut office = Office::new(setting, &said, &look, &list.shop, list.period.clone());
    let b = &mut office.board;
    b.text(&said.say("paper-board-title"), &style(33.0, 22.0, true, 1.1), Rect::new(LEFT, 26.0, 174.0, 15.0), "ink");
    b.text(&said.say("paper-board-below"), &style(13.0, 9.0, false, 1.3), Rect::new(LEFT, 43.2, 174.0, 8.0), "soft");
    ladder(b, list, &said);
    let mut y = 78.0;
    for (place, person) in list.people.iter().take(12).enumerate() {
        row(b, list, place + 1, person, y);
        y += 14.4;
    }
    if list.people.len() > 12 {
        b.warnings.push(Warning::ListCut { list: "people".to_owned(), left_out: list.people.len() - 12 });
    }
    let how = style(9.2, 7.5, false, 1.5);
    b.text(&said.say("paper-board-how"), &how, Rect::new(LEFT, 254.0, 118.0, 26.0), "ink");
    b.text(&said.say("paper-board-hidden"), &how, Rect::new(144.0, 254.0, 48.0, 26.0), "soft");
    let foot = said
        .with("paper-board-foot", &[("shop", &list.shop.name), ("reach", &list.shop.reach()), ("label", &list.label)]);
    let title = said.with("paper-title-board", &[("shop", &list.shop.name), ("label", &list.label)]);
    let paper = office.done(title, &foot);
    Ok(if size == WallSize::A3 { as_a3(paper) } else { paper })
}

fn ladder(b: &mut Board<'_>, list: &Leaderboard, said: &crate::words::Said) {
    let small = style(9.0, 7.0, true, 1.25);
    b.text(&said.say("paper-board-ladder"), &small.middle(), Rect::new(LEFT, 57.0, 46.0, 6.5), "accent");
    let light = style(9.0, 7.0, false, 1.25).middle();
    b.text(&said.say("paper-board-friends"), &light, Rect::new(LEFT, 66.0, 46.0, 8.0), "soft");
    let shown = list.people.len().clamp(1, 12);
    let bottom = 78.0 + 14.4 * count(shown) - 2.0;
    for rung in list.rungs.iter().take(5).filter(|r| r.friends <= DOTS) {
        let x = dot_x(rung.friends);
        let stroke = crate::scene::Stroke { colour: look_line(b), width: 0.9, dash: Some((1.2, 1.6)), round: false };
        b.page.shape(crate::geom::line(x, 74.5, x, bottom), None, Some(stroke));
        b.dot(x, 70.0, 5.0, "warm", None);
        b.one(
            &rung.friends.to_string(),
            &style(12.0, 9.0, true, 1.2).centre().middle(),
            Rect::new(x - 5.0, 65.0, 10.0, 10.0),
            "ink",
        );
        let room = rung_room(list, rung);
        let set = style(8.5, 6.5, true, 1.15).centre().middle();
        b.text(&rung.reward, &set, Rect::new(x - room / 2.0, 55.5, room, 8.5), "ink");
    }
}

fn look_line(b: &Board<'_>) -> crate::scene::Colour {
    if b.look.mono { crate::scene::Colour::BLACK } else { b.colour("warm") }
}

/// Room for a rung's reward: as far as half way to its neighbours, twice over.
fn rung_room(list: &Leaderboard, rung: &Rung) -> f32 {
    let near = list.rungs.iter().filter(|r| r.friends != rung.friends).map(|r| r.friends.abs_diff(rung.friends)).min();
    (STEP * f32::from(near.unwrap_or(4)) - 1.5).clamp(15.0, 34.0)
}

fn row(b: &mut Board<'_>, list: &Leaderboard, place: usize, person: &Bringer, y: f32) {
    let first = place <= 3;
    let middle = y + 7.2;
    if first {
        b.plate(Rect::new(15.0, y + 0.6, 180.0, 13.2), 2.0, Some("tint"), None);
    } else {
        b.rule(LEFT, y + 14.4, 192.0, y + 14.4, 0.25, "rule");
    }
    let number = if first { style(24.0, 14.0, true, 1.1) } else { style(14.0, 10.0, true, 1.1) };
    let role = if first { "accent" } else { "soft" };
    b.one(&place.to_string(), &number.centre().middle(), Rect::new(LEFT, y, 12.0, 14.4), role);
    let name = if first { style(15.0, 9.0, true, 1.2) } else { style(12.5, 9.0, false, 1.2) };
    b.one(&person.name, &name.middle(), Rect::new(33.0, y, 34.0, 14.4), "ink");
    for nth in 1..=person.friends.min(DOTS) {
        let rung = list.rungs.iter().any(|r| r.friends == nth);
        let (fill, line) = if rung { ("warm", "ink") } else { ("accent", "accent") };
        b.dot(dot_x(nth), middle, 3.1, fill, Some((line, 0.35)));
    }
    let pt = if first { 18.0 } else { 13.0 };
    b.one(
        &person.friends.to_string(),
        &style(pt, 10.0, true, 1.1).right().middle(),
        Rect::new(176.0, y, 14.0, 14.4),
        "ink",
    );
}
