//! The last two weeks of the demo shop have draws: one is over, one runs, one is being written. With dice of its own, so
//! that who joins and what is sold stays as it is.

use super::{MANAGER, OWNER, Story};
use crate::kernel::time::{DAY_MS, day_of};
use crate::kernel::{Clock, Result};
use serde_json::{Value, json};

/// The first draw began and ended so many days ago, the second began.
const FIRST: (i64, i64) = (12, 6);
const SECOND: i64 = 3;
/// The second one ends in so many days.
const ENDS_IN: i64 = 4;
/// Crate, pomelo and persimmons, with the cards of each draw.
const GIFTS: [i64; 3] = [5, 6, 7];
const CARDS: [[i64; 3]; 3] = [[1, 4, 15], [2, 8, 30], [1, 3, 20]];
/// What is sold of the crate after the last prize of the second draw.
const QUOTA: i64 = 3;
/// Who deals, and where.
const DEALER: (i64, &str) = (3, "1");

impl Story {
    /// What a day brings of draws.
    pub(super) fn hold_draws(&self, ago: i64) -> Result<()> {
        self.dice.drawing(|| {
            match ago {
                _ if ago == FIRST.0 => self.publish(0, FIRST.0 - FIRST.1)?,
                _ if ago == SECOND => self.publish(1, SECOND + ENDS_IN)?,
                _ if ago == FIRST.1 - 1 => {
                    self.ask(MANAGER, "lottery.close", json!({ "draw": 1, "reason": null }))?;
                }
                _ => {}
            }
            if (FIRST.1..=FIRST.0).contains(&ago) {
                self.deal_some(1, 2)?;
            }
            if (1..=SECOND).contains(&ago) {
                self.deal_some(2, 5)?;
            }
            if ago == 0 {
                self.write(2, 8)?;
                for member in self.members.iter().take(3) {
                    self.hand_out(2, *member)?;
                }
            }
            Ok(())
        })
    }

    fn write(&self, nth: usize, days: i64) -> Result<Value> {
        let now_ms = self.clock.now_ms();
        let words = &self.cast.draws;
        let cards = CARDS.get(nth).copied().unwrap_or_default();
        let prizes: Vec<Value> =
            GIFTS.iter().zip(cards).map(|(gift, cards)| json!({ "gift": gift, "cards": cards })).collect();
        let is_first = nth == 0;
        let offer = json!({ "gift": 5, "price": 9_800, "quota": QUOTA, "instead": false });
        let terms = json!({
            "name": words.names.get(nth), "kind": if is_first { "deck" } else { "everyone_wins" },
            "face": if is_first { "scratch" } else { "wheel" },
            "fromDay": day_of(now_ms, self.zone).to_string(),
            "untilDay": day_of(now_ms + days * DAY_MS, self.zone).to_string(), "eveningAt": null,
            "prizes": prizes, "blanks": 0,
            "chances": [
                { "kind": "sale_over", "amount": 3_000, "mostPerSale": 2 }, { "kind": "points", "points": 200 },
                { "kind": "hand_out", "perDay": 20 },
            ],
            "limits": { "perDay": 2, "whole": null }, "upgrade": if nth == 1 { offer } else { Value::Null },
            "undealt": "not_awarded", "reserves": 0, "outside": null, "budget": 60_000,
            "rules": {
                "organiser": self.cast.shop.get("name"), "contact": words.contact, "whoMay": words.who_may,
                "claimDays": 14, "claimWhere": words.claim_where, "forfeiture": words.forfeiture,
            },
        });
        self.ask(OWNER, "lottery.save_draft", json!({ "draw": null, "terms": terms }))
    }

    /// Receives what a draw needs and publishes it.
    fn publish(&self, nth: usize, days: i64) -> Result<()> {
        for (gift, cards) in GIFTS.iter().zip(CARDS.get(nth).copied().unwrap_or_default()) {
            let offered = if nth == 1 && *gift == 5 { QUOTA } else { 0 };
            let place = usize::try_from(gift - 1).unwrap_or(0);
            let cost = self.cast.gifts.get(place).map_or(0, |gift| gift.cost);
            let request = json!({ "gift": gift, "quantity": cards + offered, "unitCost": cost, "capReason": null });
            self.ask(OWNER, "gifts.receive", request)?;
        }
        let draft = self.write(nth, days)?;
        self.ask(OWNER, "lottery.open", json!({ "draw": draft.get("draw") })).map(drop)
    }

    fn hand_out(&self, draw: i64, member: i64) -> Result<()> {
        let request = json!({ "draw": draw, "member": member, "reason": self.cast.draws.reason });
        self.ask(DEALER, "lottery.give_chance", request).map(drop)
    }

    /// Some people pick a card; most take their prize with them, offers are declined.
    fn deal_some(&self, draw: i64, people: usize) -> Result<()> {
        for _ in 0..people {
            let Some(member) = self.one_of(&self.members).copied() else { return Ok(()) };
            self.hand_out(draw, member)?;
            let pick = self.ask(DEALER, "lottery.begin", json!({ "draw": draw, "member": member }))?;
            let left =
                pick.get("left").and_then(Value::as_i64).and_then(|left| usize::try_from(left).ok()).unwrap_or(1);
            let choice = self.draw(left) + 1;
            let told = self.ask(DEALER, "lottery.deal", json!({ "pick": pick.get("pick"), "choice": choice }))?;
            if told.get("offer").is_some_and(Value::is_object) {
                let deal = told.pointer("/deal/deal");
                self.ask(DEALER, "lottery.decline_offer", json!({ "deal": deal }))?;
            }
            if self.draw(5) > 0 {
                let grant = told.pointer("/deal/grant");
                self.ask(DEALER, "gifts.hand_over", json!({ "grant": grant }))?;
            }
        }
        Ok(())
    }
}
