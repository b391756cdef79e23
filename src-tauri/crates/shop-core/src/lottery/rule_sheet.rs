//! The rule sheet in its canonical form: what the commitment is made to, the paper prints and the screen shows.
//!
//! UTF-8, NFC, one `key=value` a line, each line ended by one line feed, keys in the order below. A key that means
//! nothing for the draw is left out. Texts are the owner's own, cleaned: single blanks, no control characters.
//!
//! | key | value |
//! |---|---|
//! | `storeloop-draw-rules` | `1` |
//! | `draw` | its id, 32 hexadecimal digits |
//! | `name`, `organiser`, `contact` | texts |
//! | `kind` | `deck`, `everyone_wins`, `evening` |
//! | `from`, `until` | days `YYYY-MM-DD`, both included |
//! | `until-time` | evening draws: `HH:MM` on the last day |
//! | `time-zone`, `law`, `currency` | IANA name; `cn`, `eu`, `none`; ISO 4217 code and number of decimals |
//! | `who-may` | text |
//! | `chance` | a line a rule: `sale_over AMOUNT MOST`, `joined N`, `friend_counted N`, `points N`, `hand_out N` |
//! | `most-per-day`, `most-in-all` | cards of one person |
//! | `prize` | a line a prize: `NUMBER CARDS VALUE NAME`, the value of a piece in minor units |
//! | `blanks`, `cards` | cards without a prize; all cards. The odds of a prize are its cards of all cards |
//! | `how` | `deck` or `evening`: the formulas of `storeloop/draw/1` |
//! | `outside` | evening draws: `DAY PUBLICATION`, or `taps 3x3` |
//! | `reserves` | evening draws: reserve winners a prize |
//! | `claim-days`, `claim-where`, `forfeiture` | number; texts |
//! | `undealt` | `not_awarded` or `closing_draw` |
//! | `upgrade` | `PRICE QUOTA also` or `… instead`, then the gift's name: a sale of its own that can be declined |
//! | `changes` | `in favour of participants only` |
//! | `not-proved` | what the proof does not prove, see [`NOT_PROVED`] |

use super::commands::{ChanceRule, DrawKind, DrawTerms, RuleLine, Undealt};
use super::proof::{Head, Id};
use crate::kernel::chance::hex;
use crate::kernel::{Result, View};
use crate::shop;
use crate::shop::commands::Law;
use sha2::{Digest, Sha256};

/// What the proof does not prove.
pub const NOT_PROVED: &str =
    "that prizes were handed over; that all who took part are people; that the shop did not know the secret";

/// A prize as the sheet names it.
pub(super) struct SheetPrize<'a> {
    pub(super) cards: u32,
    pub(super) value: i64,
    pub(super) name: &'a str,
}

/// The lines of a draw's sheet. `prizes` and `upgrade` carry the names and values of now.
pub(super) fn lines(
    view: &View<'_>,
    uuid: &Id,
    terms: &DrawTerms,
    prizes: &[SheetPrize<'_>],
    upgrade: Option<&str>,
) -> Result<Vec<RuleLine>> {
    let mut lines = Vec::new();
    let mut say = |key: &str, value: String| lines.push(RuleLine { key: key.to_owned(), value });
    let rules = &terms.rules;
    let is_evening = terms.kind == DrawKind::Evening;
    say("storeloop-draw-rules", "1".to_owned());
    say("draw", hex(uuid));
    say("name", terms.name.clone());
    say("organiser", rules.organiser.clone());
    say("contact", rules.contact.clone());
    say("kind", terms.kind.as_str().to_owned());
    say("from", terms.from_day.clone());
    say("until", terms.until_day.clone());
    if let Some(time) = terms.evening_at.as_ref().filter(|_| is_evening) {
        say("until-time", time.clone());
    }
    say("time-zone", view.zone.name().to_owned());
    if let Some(shop) = shop::find(view)? {
        let law = match shop.law {
            Law::Cn => "cn",
            Law::Eu => "eu",
            Law::None => "none",
        };
        say("law", law.to_owned());
        say("currency", format!("{} {}", shop.currency.code, shop.currency.exponent));
    }
    say("who-may", rules.who_may.clone());
    for rule in &terms.chances {
        say(
            "chance",
            match rule {
                ChanceRule::SaleOver { amount, most_per_sale } => {
                    format!("sale_over {} {most_per_sale}", amount.minor())
                }
                ChanceRule::Joined { chances } => format!("joined {chances}"),
                ChanceRule::FriendCounted { chances } => format!("friend_counted {chances}"),
                ChanceRule::Points { points } => format!("points {points}"),
                ChanceRule::HandOut { per_day } => format!("hand_out {per_day}"),
            },
        );
    }
    for (key, most) in [("most-per-day", terms.limits.per_day), ("most-in-all", terms.limits.whole)] {
        if let Some(most) = most {
            say(key, most.to_string());
        }
    }
    for (number, prize) in (1..).zip(prizes) {
        say("prize", format!("{number} {} {} {}", prize.cards, prize.value, prize.name));
    }
    let cards = prizes.iter().fold(terms.blanks, |sum, prize| sum.saturating_add(prize.cards));
    say("blanks", terms.blanks.to_string());
    say("cards", cards.to_string());
    say("how", if is_evening { "evening" } else { "deck" }.to_owned());
    if is_evening {
        let outside = terms.outside.as_ref();
        say("outside", outside.map_or("taps 3x3".to_owned(), |from| format!("{} {}", from.day, from.publication)));
        say("reserves", terms.reserves.to_string());
    }
    say("claim-days", rules.claim_days.to_string());
    say("claim-where", rules.claim_where.clone());
    say("forfeiture", rules.forfeiture.clone());
    say("undealt", if terms.undealt == Undealt::ClosingDraw { "closing_draw" } else { "not_awarded" }.to_owned());
    if let (Some(offer), Some(name)) = (&terms.upgrade, upgrade) {
        let way = if offer.instead { "instead" } else { "also" };
        say("upgrade", format!("{} {} {way} {name}", offer.price.minor(), offer.quota));
    }
    say("changes", "in favour of participants only".to_owned());
    say("not-proved", NOT_PROVED.to_owned());
    Ok(lines)
}

/// The canonical text.
pub(super) fn text(lines: &[RuleLine]) -> String {
    lines.iter().map(|line| format!("{}={}\n", line.key, line.value)).collect()
}

/// The lines of a canonical text.
pub(super) fn read(text: &str) -> Vec<RuleLine> {
    let parts = text.lines().filter_map(|line| line.split_once('='));
    parts.map(|(key, value)| RuleLine { key: key.to_owned(), value: value.to_owned() }).collect()
}

/// What the commitment takes of it.
pub fn digest(text: &str) -> Head {
    Sha256::digest(text.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_is_read_back_line_by_line() {
        let line = |key: &str, value: &str| RuleLine { key: key.to_owned(), value: value.to_owned() };
        let lines =
            vec![line("name", "一百扇窗 = fair"), line("prize", "1 2 12800 Crate"), line("prize", "2 8 2980 果")];
        assert_eq!(text(&lines), "name=一百扇窗 = fair\nprize=1 2 12800 Crate\nprize=2 8 2980 果\n");
        assert_eq!(read(&text(&lines)), lines);
    }
}
