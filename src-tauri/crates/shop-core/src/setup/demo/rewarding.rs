//! The last month of the demo shop has programmes: friends come with friends, buy, top up and show posts. With dice of its
//! own, so that who joins and what is sold stays as it is.

use super::{OWNER, Story};
use crate::kernel::time::day_of;
use crate::kernel::{Clock, Result};
use serde_json::{Value, json};

/// The programmes begin so many days ago.
pub(super) const SINCE: i64 = 27;
/// Who sells, and where.
const SELLER: (i64, &str) = (3, "1");

impl Story {
    /// Starts the programmes, and leaves one as a draft.
    pub(super) fn begin_rewards(&self) -> Result<()> {
        self.dice.rewarding(|| {
            let today = day_of(self.clock.now_ms(), self.zone).to_string();
            let gift = |gift: i64| json!({ "kind": "gift", "gift": gift });
            let terms = |trigger: Value, member: Value, friend: Value, limit: Value, budget: i64| {
                let clerk = (trigger.get("kind") == Some(&json!("post_shared"))).then_some(10);
                json!({
                    "trigger": trigger, "member": member, "friend": friend, "friendWhen": "joined", "perMember": limit,
                    "perDay": null, "perClerkDay": clerk, "budget": budget, "holdDays": 0, "fromDay": today, "toDay": null
                })
            };
            let limit = |times: i64, every: &str| json!({ "times": times, "every": every });
            let rungs: Vec<Value> =
                [(1, 8), (3, 9), (5, 10), (10, 11)].map(|(friends, of)| json!({ "friends": friends, "reward": gift(of) })).into();
            let ten = json!({ "kind": "bonus", "amount": 1_000 });
            let all = [
                terms(json!({ "kind": "friend_joined" }), Value::Null, gift(2), limit(3, "week"), 14_500),
                terms(json!({ "kind": "friend_recharged", "least": 10_000 }), ten, Value::Null, limit(5, "month"), 20_000),
                terms(json!({ "kind": "post_shared" }), gift(3), Value::Null, limit(1, "week"), 8_250),
                terms(json!({ "kind": "ladder", "rungs": rungs }), Value::Null, Value::Null, Value::Null, 50_000),
                terms(json!({ "kind": "friend_bought", "least": 2_000 }), gift(8), gift(2), limit(3, "week"), 60_000),
            ];
            for (at, (name, terms)) in self.cast.programmes.iter().zip(all).enumerate() {
                let request = json!({ "programme": null, "name": name, "terms": terms });
                let saved = self.ask(OWNER, "rewards.save_draft", request)?;
                if at < 4 {
                    self.ask(OWNER, "rewards.start", json!({ "programme": saved.get("programme") }))?;
                }
            }
            Ok(())
        })
    }

    /// Who brings friends in the last month: a few people most of them. `drawn`: a number for all members.
    pub(super) fn bringer(&self, drawn: usize, ago: i64) -> Option<i64> {
        let place = if ago > SINCE { drawn } else { drawn % 5 * (drawn % 4) };
        self.members.get(place).copied()
    }

    /// A friend who just joined buys at once, most of them; whoever brought them comes by for their gift.
    pub(super) fn friend_buys(&self, friend: i64, inviter: i64) -> Result<()> {
        self.dice.rewarding(|| {
            if self.draw(10) < 7 {
                if self.draw(3) == 0 {
                    self.top_up(friend)?;
                }
                self.sell(Some(friend))?;
                if self.draw(4) > 0 {
                    self.hand_over_to(inviter)?;
                }
            }
            Ok(())
        })
    }

    /// Someone shows a post.
    pub(super) fn someone_shares(&self) -> Result<()> {
        self.dice.rewarding(|| {
            let Some(member) = self.one_of(&self.members).copied() else { return Ok(()) };
            self.ask(SELLER, "rewards.confirm_post", json!({ "member": member, "programme": 3 }))?;
            if self.draw(8) > 0 { self.hand_over_to(member) } else { Ok(()) }
        })
    }
}
