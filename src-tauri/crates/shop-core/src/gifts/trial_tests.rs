//! What the unit tests of gifts begin with: acts on the open transaction, without a door.

use super::commands::{Backing, GrantReason};
use super::promise::{Promise, promise};
use crate::dispatch::{Once, read, write};
use crate::kernel::{GiftId, GrantId, MemberId, Result, Role, Tx, View};
use crate::testing::TestShop;
use crate::{Call, kernel};
use serde_json::{Value, json};

/// One act of the program itself, with what reacts to it.
pub(super) fn act<T>(shop: &TestShop, verb: impl FnOnce(&Tx<'_>) -> Result<T>) -> T {
    let mut outcome = None;
    let call = Call::new("trial", Value::Null);
    write(&shop.app, &kernel::Caller::system(), &call, Role::System, Once::No, |tx| {
        outcome = Some(verb(tx)?);
        Ok(Value::Null)
    })
    .expect("the act is done");
    outcome.expect("the act has an outcome")
}

/// One reading by the program itself.
pub(super) fn look<T>(shop: &TestShop, query: impl FnOnce(&View<'_>) -> Result<T>) -> T {
    read(&shop.app, &kernel::Caller::system(), Role::System, query).expect("the reading is done")
}

/// Someone with a card.
pub(super) fn member(shop: &TestShop) -> MemberId {
    let enrol = json!({
        "name": "Sofía Herrera", "phone": null, "noPhoneReason": "no_phone", "birthMonth": null, "birthDay": null,
        "fourteen": true, "district": "", "tags": [], "interests": [], "source": "walk_in", "inviter": null,
        "consents": [], "wordingVersion": 1, "language": null, "duplicatesSeen": true,
    });
    let row = shop.ok(Role::Owner, "members.enrol", enrol)["member"].as_i64().unwrap();
    MemberId::try_from(row).unwrap()
}

/// A gift with so many pieces at 1.00 each.
pub(super) fn gift(shop: &TestShop, name: &str, pieces: i64) -> GiftId {
    let added = shop.ok(
        Role::Owner,
        "gifts.add",
        json!({
            "name": name, "tier": "reward", "perceivedValue": 900, "reorderLevel": 0, "supplier": "", "picture": "bag",
            "unitCost": 100, "quantity": pieces, "capReason": null,
        }),
    );
    GiftId::try_from(added["id"].as_i64().unwrap()).unwrap()
}

/// A promise with a note.
pub(super) fn promised(shop: &TestShop, member: MemberId, gift: GiftId, note: &str) -> GrantId {
    act(shop, |tx| {
        promise(tx, &Promise { member, gift, reason: GrantReason::Other, note, cause: None, ready_at_ms: None })
    })
    .grant
}

/// State and backing of a promise.
pub(super) fn stands(shop: &TestShop, grant: GrantId) -> (&'static str, Backing) {
    let row = look(shop, |view| super::store::grant::find(view, grant)).unwrap();
    (row.state.as_str(), row.backing)
}

/// Shelf, reserved, value, given as the file has them.
pub(super) fn cached(shop: &TestShop, gift: GiftId) -> [i64; 4] {
    let row = look(shop, |view| super::stock::known(view, gift));
    [row.shelf, row.reserved, row.value.minor(), row.given]
}
