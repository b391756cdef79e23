//! The last month of the demo shop has vouchers: three offers, two runs of paper, and people who bring them in. With dice
//! of its own.

use super::{MANAGER, OWNER, Story, rewarding};
use crate::kernel::Result;
use serde_json::{Value, json};

/// The runs are handed out so many days ago.
const SINCE: i64 = 24;
/// Who sells, and where.
const SELLER: (i64, &str) = (3, "1");
/// Vouchers of the two runs, and how many of them are handed out.
const RUNS: [(i64, i64); 2] = [(240, 180), (200, 160)];

impl Story {
    /// What programmes and vouchers bring on a day.
    pub(super) fn campaigns_of_the_day(&self, ago: i64) -> Result<()> {
        if (1..=rewarding::SINCE).contains(&ago) {
            self.someone_shares()?;
        }
        match ago {
            SINCE => self.begin_vouchers(),
            1..SINCE => self.vouchers_come_in(),
            _ => Ok(()),
        }
    }

    /// Keeps the offers, makes the runs and hands most of them out.
    fn begin_vouchers(&self) -> Result<()> {
        self.dice.vouching(|| {
            let terms = |name: [&str; 3], gives: Value, least: i64, single: bool| {
                let [en, zh_cn, es] = name;
                json!({
                    "name": { "en": en, "zhCn": zh_cn, "es": es }, "gives": gives,
                    "valid": { "kind": "days", "days": 45 }, "minSpend": least, "products": [], "onePerMember": single,
                    "stackable": false, "bound": false, "refund": "back", "needsManager": false, "noChange": true
                })
            };
            let all = [
                terms(
                    ["Bag of tangerines", "一袋橘子", "Bolsa de mandarinas"],
                    json!({ "kind": "gift", "gift": 1 }),
                    0,
                    false,
                ),
                terms(["5 off", "立减5元", "5 menos"], json!({ "kind": "amount", "amount": 500 }), 2_000, true),
                terms(
                    ["Welcome bag", "新人礼包", "Lote de bienvenida"],
                    json!({ "kind": "newcomer", "gift": 2, "withinDays": 14 }),
                    0,
                    true,
                ),
            ];
            let mut offers = Vec::new();
            for terms in all {
                let saved = self.ask(OWNER, "vouchers.save_offer", json!({ "offer": null, "terms": terms }))?;
                offers.push(saved.get("offer").cloned().unwrap_or_default());
            }
            for ((offer, (count, out)), name) in offers.iter().zip(RUNS).zip(&self.cast.districts) {
                let request = json!({ "offer": offer, "count": count, "run": null, "runName": name });
                let made = self.ask(MANAGER, "vouchers.make_batch", request)?;
                let batch = made.get("batch").cloned().unwrap_or_default();
                let first = batch.get("first").and_then(Value::as_i64).unwrap_or(1);
                let range = json!({ "batch": batch.get("batch"), "first": first, "last": first + out - 1 });
                self.ask(MANAGER, "vouchers.hand_out", json!({ "range": range }))?;
            }
            Ok(())
        })
    }

    /// People bring vouchers in: for gifts at once, for an amount in a sale. What is out of stock waits for another day.
    fn vouchers_come_in(&self) -> Result<()> {
        self.dice.vouching(|| {
            for _ in 0..self.draw(6) {
                let voucher = 1 + self.draw(180);
                if let Some(text) = self.text_of(voucher)? {
                    let member = self.one_of(&self.members).filter(|_| self.draw(3) > 0);
                    // Not taken: used before, or no piece is free.
                    self.ask(SELLER, "vouchers.redeem", json!({ "text": text, "member": member })).ok();
                }
            }
            for _ in 0..self.draw(4) {
                let voucher = 241 + self.draw(160);
                if let Some(text) = self.text_of(voucher)? {
                    let amount = 2_100 + 10 * self.draw(300);
                    let basket = json!({ "member": self.one_of(&self.members), "amount": amount, "vouchers": [text] });
                    let pay = json!({ "basket": basket, "payments": [{ "kind": "card", "amount": amount - 500 }] });
                    self.ask(SELLER, "sales.pay", pay).ok();
                }
            }
            Ok(())
        })
    }

    /// The text of a voucher that is still good.
    fn text_of(&self, voucher: usize) -> Result<Option<Value>> {
        let issued = self.ask(SELLER, "vouchers.read_issued", json!({ "voucher": voucher }))?;
        let state = issued.get("voucher").and_then(|voucher| voucher.get("state")).and_then(Value::as_str);
        Ok((state == Some("handed_out")).then(|| issued.get("text").cloned()).flatten())
    }
}
