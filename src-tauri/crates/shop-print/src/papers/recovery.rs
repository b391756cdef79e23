//! The recovery sheet: the shop's secrets on paper, to be folded shut and kept away from the shop.

use super::board::{Board, Setting, ShopLines, style};
use super::office::{LEFT, Office, kit};
use crate::geom::{Matrix, Rect, circle, mapped, rectangle};
use crate::ink::{Typed, typed};
use crate::num::count;
use crate::qr::{Care, Device};
use crate::scene::{Colour, Paper, Stroke};
use crate::text::Align;
use crate::warn::PaperError;
use crate::words::Said;

/// What the sheet holds, a page for each secret. It is printed once and kept nowhere else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RecoverySheet {
    /// The shop.
    pub shop: ShopLines,
    /// The shop's number.
    pub shop_number: String,
    /// Digits to compare with each partner, as "with Wren Hair 3271 9016 8066"; none without partners.
    pub partner_digits: Option<String>,
    /// Day and time the key was made; none for a key of before.
    pub made_on: Option<String>,
    /// Day and time of the sheet.
    pub printed_on: String,
    /// The key of the backups.
    pub key: Option<KeyRows>,
    /// The shop's identity, sealed under a passphrase.
    pub identity: Option<KeyRows>,
}

/// A secret on paper.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct KeyRows {
    /// Four or five rows to type, each in groups joined by hyphens, the last sign checking the row.
    pub rows: Vec<String>,
    /// The same as a code.
    pub qr: String,
}

/// What a page says of its secret, by the first part of its sentences' names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Secret {
    Key,
    Identity,
}

impl Secret {
    fn say(self, what: &str) -> String {
        match self {
            Secret::Key => format!("paper-key-{what}"),
            Secret::Identity => format!("paper-identity-{what}"),
        }
    }
}

/// Draws the recovery sheet.
///
/// # Errors
/// When a file of the program is damaged.
pub fn recovery_sheet(sheet: &RecoverySheet, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let kind = said.with("paper-key-printed", &[("when", &sheet.printed_on)]);
    let mut office = Office::new(setting, &said, &look, &sheet.shop, kind);
    let secrets = [(Secret::Key, &sheet.key), (Secret::Identity, &sheet.identity)];
    let pages = secrets.into_iter().filter_map(|(secret, rows)| rows.as_ref().map(|rows| (secret, rows)));
    for (at, (secret, rows)) in pages.enumerate() {
        if at > 0 {
            office.turn();
        }
        page(&mut office.board, sheet, secret, rows, &said);
    }
    let title = said.with("paper-title-key", &[("shop", &sheet.shop.name)]);
    Ok(office.done(title, &said.say("paper-key-foot")))
}

fn page(b: &mut Board<'_>, sheet: &RecoverySheet, secret: Secret, rows: &KeyRows, said: &Said) {
    key(b);
    b.text(&said.say("paper-key-title"), &style(34.0, 24.0, true, 1.1), Rect::new(LEFT, 28.0, 138.0, 13.0), "ink");
    b.text(&said.say(&secret.say("below")), &style(12.0, 9.5, false, 1.4), Rect::new(LEFT, 42.0, 138.0, 13.0), "ink");
    for number in 1..=4_usize {
        let (x, y) = (if number % 2 == 1 { 18.0 } else { 107.0 }, if number <= 2 { 60.0 } else { 89.0 });
        b.dot(x + 5.0, y + 5.0, 5.0, "accent", None);
        b.one(
            &number.to_string(),
            &style(13.0, 10.0, true, 1.2).centre().middle(),
            Rect::new(x, y, 10.0, 10.0),
            "paper",
        );
        let head = said.say(&format!("paper-key-step-{number}"));
        b.one(&head, &style(12.0, 9.0, true, 1.2), Rect::new(x + 13.0, y + 0.4, 70.0, 6.0), "ink");
        // How it is folded and put away is the same for both.
        let of = if number <= 2 { Secret::Key } else { secret };
        let text = said.say(&of.say(&format!("step-{number}-how")));
        b.text(&text, &style(9.2, 7.5, false, 1.4), Rect::new(x + 13.0, y + 7.0, 70.0, 20.0), "ink");
    }
    facts(b, sheet, secret, said);
    folds(b, &said.say("paper-key-fold-here"));
    b.page.fill(14.0, 204.0, 182.0, 11.0, Colour::BLACK);
    let heading = style(13.5, 9.0, true, 1.2).centre().middle();
    b.one(&said.say(&secret.say("secret")), &heading, Rect::new(16.0, 204.0, 178.0, 11.0), "paper");
    typed_rows(b, secret, rows);
    b.text(&said.say("paper-key-signs"), &style(8.0, 7.0, false, 1.35), Rect::new(LEFT, 272.0, 130.0, 9.0), "ink");
    b.qr(&rows.qr, 150.0, 219.5, 45.0, Care::Medium, Device::Laser);
    b.one(
        &said.say("paper-key-scan"),
        &style(8.5, 7.0, false, 1.3).centre(),
        Rect::new(150.0, 265.5, 45.0, 5.0),
        "soft",
    );
}

/// The rows to type; the longer ones of the identity are set smaller and closer.
fn typed_rows(b: &mut Board<'_>, secret: Secret, rows: &KeyRows) {
    let (pt, first, apart) = match secret {
        Secret::Key => (19.0, 229.0, 12.2),
        Secret::Identity => (13.5, 226.4, 10.1),
    };
    for (at, (row, name)) in rows.rows.iter().zip(["A", "B", "C", "D", "E"]).enumerate() {
        let base = first + apart * count(at);
        b.dot(21.5, base - 2.3, 3.6, "ink", None);
        b.one(name, &style(10.0, 8.0, true, 1.2).centre().middle(), Rect::new(18.0, base - 5.9, 7.0, 7.2), "paper");
        let size = pt * crate::text::PT;
        let room = Rect::new(30.0, base - 0.37 * size - 6.0, 116.0, 12.0);
        let code = Typed { text: row, pt, cell: 0.86, room, align: Align::Left, colour: Colour::BLACK };
        typed(&mut b.page, b.fonts, &code, &Matrix::IDENTITY);
        if at + 1 < rows.rows.len() {
            b.rule(LEFT, base + 0.36 * apart, 144.0, base + 0.36 * apart, 0.25, "rule");
        }
    }
}

fn key(b: &mut Board<'_>) {
    let place = Matrix::shift(159.0, 22.5).of(Matrix::scale(0.33, 0.33));
    let accent = b.colour("accent");
    let ring = Stroke { colour: accent, width: 3.6, dash: None, round: false };
    b.page.shape(mapped(&circle(26.0, 50.0, 19.0), &place), None, Some(ring));
    for (x, y, w, h) in [(46.0, 44.5, 52.0, 11.0), (76.0, 50.0, 8.0, 22.0), (89.0, 50.0, 8.0, 16.0)] {
        b.page.shape(mapped(&rectangle(&Rect::new(x, y, w, h), 0.0), &place), Some(accent), None);
    }
}

fn facts(b: &mut Board<'_>, sheet: &RecoverySheet, secret: Secret, said: &Said) {
    b.plate(Rect::new(LEFT, 124.0, 174.0, 51.0), 2.0, None, Some(("rule", 0.4)));
    let mut rows = vec![("paper-key-shop", sheet.shop.name.clone()), ("paper-key-number", sheet.shop_number.clone())];
    rows.extend(sheet.partner_digits.clone().map(|digits| ("paper-key-digits", digits)));
    let made_on = sheet.made_on.clone().filter(|_| secret == Secret::Key);
    rows.extend(made_on.map(|when| ("paper-key-made", when)));
    rows.push(("paper-key-belongs", said.say(&secret.say("opens"))));
    for (at, (label, value)) in rows.iter().enumerate() {
        let y = 128.0 + 8.6 * count(at);
        b.one(&said.say(label), &style(9.5, 7.5, false, 1.3).middle(), Rect::new(24.0, y, 34.0, 9.0), "soft");
        b.one(value, &style(10.5, 7.5, true, 1.3).middle(), Rect::new(60.0, y, 65.0, 9.0), "ink");
    }
    b.rule(128.0, 130.0, 128.0, 169.0, 0.3, "rule");
    b.one(&said.say("paper-key-try"), &style(10.5, 8.0, true, 1.2).middle(), Rect::new(134.0, 128.0, 54.0, 9.0), "ink");
    for nth in 1..=3_usize {
        let y = 139.0 + 11.4 * count(nth - 1);
        b.plate(Rect::new(134.0, y, 4.6, 4.6), 0.0, None, Some(("ink", 0.35)));
        let of = if nth == 1 { secret } else { Secret::Key };
        let text = said.say(&of.say(&format!("try-{nth}")));
        b.text(&text, &style(9.0, 7.0, false, 1.28).middle(), Rect::new(141.5, y - 2.8, 48.0, 10.2), "ink");
    }
}

fn folds(b: &mut Board<'_>, note: &str) {
    for y in [99.0, 198.0] {
        b.rule(4.0, y, 11.0, y, 0.35, "ink");
        b.rule(199.0, y, 206.0, y, 0.35, "ink");
    }
    b.dashed(12.0, 198.0, 198.0, 0.3, (2.0, 2.0), "ink");
    b.one(note, &style(8.5, 7.0, false, 1.2).centre(), Rect::new(50.0, 193.4, 110.0, 4.2), "soft");
}
