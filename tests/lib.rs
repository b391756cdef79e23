//! Shared helpers of the tests.

use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::ShopOnDisk;
use uuid::Uuid;

/// A busy day at one till, act after act: people join, stock comes in, gifts are promised and handed over.
pub struct Day {
    gift: Value,
    member: Value,
    grant: Option<Value>,
}

impl Day {
    /// Begins with a gift on the shelf and a member, made here if the shop has none.
    pub fn begin(shop: &ShopOnDisk) -> Self {
        let gifts = shop.ok(Role::Owner, "gifts.list", json!({ "retired": false }));
        let gift = match gifts.pointer("/gifts/0/id") {
            Some(gift) => gift.clone(),
            None => shop.ok(Role::Owner, "gifts.add", new_gift())["id"].clone(),
        };
        let member = shop.ok(Role::Owner, "members.enrol", new_member())["member"].clone();
        Day { gift, member, grant: None }
    }

    /// The `n`th act, with that id.
    ///
    /// # Errors
    /// What the shop says.
    pub fn act(&mut self, shop: &ShopOnDisk, n: u64, id: Uuid) -> Result<Value, ApiError> {
        let (gift, member) = (&self.gift, &self.member);
        match (n % 5, self.grant.take()) {
            (1, _) => {
                let stock = json!({ "gift": gift, "quantity": 1 + n % 3, "unitCost": 100 + n % 50, "capReason": null });
                shop.act(Role::Manager, "gifts.receive", stock, id)
            }
            (2, _) => {
                let promise = json!({ "member": member, "gift": gift, "reason": "post", "note": "" });
                let grant = shop.act(Role::Owner, "gifts.give", promise, id)?;
                self.grant = Some(grant["grant"].clone());
                Ok(grant)
            }
            (3, Some(grant)) => shop.act(Role::Clerk, "gifts.hand_over", json!({ "grant": grant }), id),
            (4, _) => shop.act(Role::Owner, "members.enrol", new_member(), id),
            _ => shop.act(Role::Manager, "shop.change_settings", json!({ "loudness": n % 100 }), id),
        }
    }
}

fn new_gift() -> Value {
    json!({
        "name": "Tea bag", "tier": "reward", "perceivedValue": 900, "reorderLevel": 2, "supplier": "", "picture": "bag",
        "unitCost": 120, "quantity": 20, "capReason": null,
    })
}

fn new_member() -> Value {
    json!({
        "name": "林秀 Guest", "phone": null, "noPhoneReason": "no_phone", "birthMonth": null, "birthDay": null,
        "fourteen": true, "district": "", "tags": [], "interests": [], "source": "walk_in", "inviter": null,
        "consents": [], "wordingVersion": 1, "language": null, "duplicatesSeen": true,
    })
}
