//! Hammers the shop in a folder until it is killed: `shop-load FOLDER RUN`. Each act that the shop acknowledged is
//! printed by its request id, at once.

use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::ShopOnDisk;
use shop_host::SideJournal;
use shop_tests::Day;
use std::io::Write;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

fn main() -> std::io::Result<()> {
    let mut args = std::env::args_os().skip(1);
    let folder = args.next().map(PathBuf::from).ok_or(std::io::ErrorKind::InvalidInput)?;
    let run = args.next().and_then(|run| run.to_str()?.parse::<u32>().ok()).ok_or(std::io::ErrorKind::InvalidInput)?;
    let journal = Arc::new(SideJournal::beside(&folder));
    let shop = ShopOnDisk::open_with_witness(&folder, Opening::SHOP, run, journal);
    let mut day = Day::begin(&shop);
    let mut vouchers = Vouchers { offer: offer(&shop), text: None };
    let mut out = std::io::stdout().lock();
    for act in 1_u64.. {
        let id = Uuid::from_u128(u128::from(run) << 64 | u128::from(act));
        let outcome = if act % 40 == 20 {
            shop.clock.advance(1000);
            shop.act(Role::Manager, "backup.back_up", json!({}), id)
        } else if act % 4 == 3 {
            vouchers.act(&shop, id)
        } else {
            day.act(&shop, act, id)
        };
        match outcome {
            Ok(_) => writeln!(out, "{}", id.simple())?,
            Err(error) => writeln!(out, "refused {error:?}")?,
        }
        out.flush()?;
        if act % 15 == 0 {
            shop.call(Role::System, "system.tick", json!({}))
                .map_err(|error| std::io::Error::other(format!("{error:?}")))?;
        }
    }
    Ok(())
}

/// Vouchers are issued and used in turn.
struct Vouchers {
    offer: Value,
    text: Option<Value>,
}

impl Vouchers {
    fn act(&mut self, shop: &ShopOnDisk, id: Uuid) -> Result<Value, ApiError> {
        match self.text.take() {
            Some(text) => shop.act(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null }), id),
            None => {
                let issue = json!({ "offer": self.offer, "member": null, "reason": "Apology" });
                let issued = shop.act(Role::Manager, "vouchers.issue", issue, id)?;
                self.text = Some(issued["text"].clone());
                Ok(issued)
            }
        }
    }
}

/// The shop's offer, made here if it has none.
fn offer(shop: &ShopOnDisk) -> Value {
    let offers = shop.ok(Role::Manager, "vouchers.list_offers", json!({}));
    if let Some(offer) = offers.pointer("/offers/0/offer") {
        return offer.clone();
    }
    let gifts = shop.ok(Role::Owner, "gifts.list", json!({ "retired": false }));
    let terms = json!({
        "name": { "en": "Tea", "zhCn": "茶", "es": "Té" },
        "gives": { "kind": "gift", "gift": gifts["gifts"][0]["id"] },
        "valid": { "kind": "days", "days": 30 }, "minSpend": 0, "products": [], "onePerMember": false,
        "stackable": false, "bound": false, "refund": "back", "needsManager": false, "noChange": true,
    });
    shop.ok(Role::Owner, "vouchers.save_offer", json!({ "offer": null, "terms": terms }))["offer"].clone()
}
