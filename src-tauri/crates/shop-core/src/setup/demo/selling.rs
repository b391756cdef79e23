//! Three months of selling: sales, top-ups, refunds, shifts and day closes, with dice of their own, so that who joins and
//! comes stays as it is whatever is sold.

use super::Story;
use crate::kernel::chance::{Chance, CountedChance};
use crate::kernel::{Error, Result};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU8, Ordering};

/// Who sells, and where.
const SELLER: (i64, &str) = (3, "1");
/// What lies in the drawer in the morning, in minor units.
const FLOAT: i64 = 30_000;

/// Rows of chance: for people, for what is sold, for rewards, for draws, for vouchers.
pub(super) struct Dice {
    rows: [CountedChance; 5],
    in_hand: AtomicU8,
}

impl Default for Dice {
    fn default() -> Self {
        Dice {
            rows: [
                CountedChance::default(),
                CountedChance::from(1 << 40),
                CountedChance::from(1 << 41),
                CountedChance::from(1 << 42),
                CountedChance::from(1 << 43),
            ],
            in_hand: AtomicU8::new(0),
        }
    }
}

impl Chance for Dice {
    fn fill(&self, bytes: &mut [u8]) {
        let [people, sales, rewards, draws, vouchers] = &self.rows;
        match self.in_hand.load(Ordering::Relaxed) {
            1 => sales.fill(bytes),
            2 => rewards.fill(bytes),
            3 => draws.fill(bytes),
            4 => vouchers.fill(bytes),
            _ => people.fill(bytes),
        }
    }
}

impl Dice {
    /// Throws the dice of sales while something is sold.
    fn selling<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<T> {
        self.with(1, act)
    }

    /// Throws the dice of rewards while something is given.
    pub(super) fn rewarding<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<T> {
        self.with(2, act)
    }

    /// Throws the dice of draws while something is drawn.
    pub(super) fn drawing<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<T> {
        self.with(3, act)
    }

    /// Throws the dice of vouchers while they come in.
    pub(super) fn vouching<T>(&self, act: impl FnOnce() -> Result<T>) -> Result<T> {
        self.with(4, act)
    }

    fn with<T>(&self, row: u8, act: impl FnOnce() -> Result<T>) -> Result<T> {
        let before = self.in_hand.swap(row, Ordering::Relaxed);
        let outcome = act();
        self.in_hand.store(before, Ordering::Relaxed);
        outcome
    }
}

impl Story {
    /// Puts the products into the list and the first of them into the grid.
    pub(super) fn stock_the_till(&self) -> Result<()> {
        self.dice.selling(|| {
            let mut products = Vec::new();
            for product in &self.cast.products {
                let added = self.ask(
                    super::OWNER,
                    "sales.add_product",
                    json!({ "name": product.name, "price": product.price, "kind": product.kind }),
                )?;
                products.extend(added.get("id").and_then(Value::as_i64));
            }
            products.truncate(8);
            self.ask(super::OWNER, "sales.arrange_favourites", json!({ "products": products })).map(drop)
        })
    }

    /// When something is sold on a day.
    pub(super) fn minutes_of_sales(&self) -> Vec<usize> {
        let drawn = self.dice.selling(|| {
            let sales = 9 + self.draw(8);
            Ok((0..sales).map(|_| self.draw(640)).collect())
        });
        drawn.unwrap_or_default()
    }

    /// Begins the day's shift.
    pub(super) fn open_the_till(&self) -> Result<()> {
        self.dice.selling(|| self.ask(SELLER, "sales.open_shift", json!({ "float": FLOAT })).map(drop))
    }

    /// Someone buys, tops up first, or brings something back.
    pub(super) fn someone_buys(&self) -> Result<()> {
        self.dice.selling(|| {
            let member = match self.draw(10) {
                0..3 => None,
                3..8 if !self.regulars.is_empty() => self.one_of(&self.regulars).copied(),
                _ => self.one_of(&self.members).copied(),
            };
            if let Some(member) = member.filter(|_| self.draw(9) == 0) {
                self.top_up(member)?;
            }
            let sale = self.sell(member)?;
            if self.draw(45) == 0 {
                let request = json!({
                    "sale": sale.get("sale"), "what": { "by": "lines", "lines": [{ "line": 1, "quantity": 1 }] },
                    "reason": self.cast.notes.apology
                });
                // Above a clerk's limit, or with the points spent, it stays sold.
                let _ = self.ask(SELLER, "sales.refund", request);
            }
            Ok(())
        })
    }

    pub(super) fn top_up(&self, member: i64) -> Result<()> {
        let terms = self.ask(SELLER, "stored_value.read_rules", json!({}))?;
        let packages = terms.get("rules").and_then(|rules| rules.get("packages")).and_then(Value::as_array);
        let Some(package) = packages.and_then(|packages| packages.get(self.draw(2))) else { return Ok(()) };
        let paid_by = self.one_of(&["cash", "card", "mobile"]).copied().unwrap_or("cash");
        let request = json!({
            "member": member, "paid": package.get("pay"), "bonus": package.get("bonus"), "paidBy": paid_by,
            "cashGiven": null
        });
        // Whoever has no phone may hold less: they top up another day.
        let _ = self.ask(SELLER, "stored_value.recharge", request);
        Ok(())
    }

    pub(super) fn sell(&self, member: Option<i64>) -> Result<Value> {
        let lines: Vec<Value> = (0..1 + self.draw(3))
            .map(|_| {
                let product = 1 + self.draw(self.cast.products.len());
                json!({ "product": product, "quantity": 1 + self.draw(3), "price": null })
            })
            .collect();
        let basket = json!({ "member": member, "lines": lines });
        let quote = self.ask(SELLER, "sales.quote", json!({ "basket": basket, "payments": [] }))?;
        let total = quote.get("total").and_then(Value::as_i64).unwrap_or_default();
        let stored = quote.get("storedValue").and_then(|offer| offer.get("most")).and_then(Value::as_i64).unwrap_or(0);
        let points = quote.get("points").and_then(|offer| offer.get("most")).and_then(Value::as_i64).unwrap_or(0);
        let mut payments = Vec::new();
        let mut left = total;
        if points > 0 && self.draw(6) == 0 {
            payments.push(json!({ "kind": "points", "points": points.min(200) }));
            let worth = self.ask(SELLER, "sales.quote", json!({ "basket": basket, "payments": payments }))?;
            left = worth.get("rest").and_then(Value::as_i64).unwrap_or(total);
        }
        let stored = stored.min(left);
        if stored > 0 {
            payments.push(json!({ "kind": "stored_value", "amount": stored }));
            left -= stored;
        }
        let rest = match self.draw(10) {
            _ if left == 0 => None,
            0..4 => Some(json!({ "kind": "cash", "given": (left + 999) / 1_000 * 1_000 })),
            4..6 => Some(json!({ "kind": "card", "amount": left })),
            _ => Some(json!({ "kind": "mobile", "amount": left })),
        };
        payments.extend(rest);
        let proof = match member.filter(|_| stored > 0) {
            Some(member) => {
                let card = self.ask(SELLER, "members.read_card", json!({ "member": member }))?;
                Some(json!({ "by": "card", "cardText": card.get("text") }))
            }
            None => None,
        };
        self.ask(SELLER, "sales.pay", json!({ "basket": basket, "payments": payments, "proof": proof }))
    }

    /// Counts the drawer, ends the shift and closes the day; today goes on.
    pub(super) fn close_the_till(&self, ago: i64) -> Result<()> {
        if ago == 0 {
            return Ok(());
        }
        self.dice.selling(|| {
            let shift = self.ask(SELLER, "sales.show_expected", json!({}))?;
            let ways = shift.get("ways").and_then(Value::as_array).into_iter().flatten();
            let cash = ways.filter(|way| way.get("way").and_then(Value::as_str) == Some("cash"));
            let expected = cash.filter_map(|way| way.get("expected")?.as_i64()).next();
            let expected = expected.ok_or_else(|| Error::failure("a shift without cash"))?;
            let missing = if self.draw(9) == 0 { 50 * (1 + i64::try_from(self.draw(4)).unwrap_or(0)) } else { 0 };
            let counted = (expected - missing).max(0);
            self.ask(SELLER, "sales.count_shift", json!({ "counted": { "by": "total", "amount": counted } }))?;
            self.ask(SELLER, "sales.close_shift", json!({ "cause": "wrong_change" }))?;
            self.ask(SELLER, "sales.close_day", json!({})).map(drop)
        })
    }
}
