//! The seed campaign in a shop on a real disk with FULL synchronisation: a friend joins and buys, both are rewarded; a
//! shared post is confirmed, with a reward while the budget lasts and without one beyond it.
//!
//! Run by `cargo xtask bench`. The whole campaign, 1,260 friends and 6,000 posts, is a test: `it/rewards_campaign.rs`.

use divan::Bencher;
use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use std::cell::Cell;
use std::path::Path;

fn main() {
    divan::main();
}

fn shop(name: &str) -> ShopOnDisk {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    ShopOnDisk::open(&folder, Opening::SHOP, std::process::id())
}

fn start(shop: &ShopOnDisk, name: &str, trigger: Value, budget: i64) -> Value {
    let clerk = (trigger["kind"] == "post_shared").then_some(1_000);
    let terms = json!({
        "trigger": trigger, "member": { "kind": "points", "points": 20 }, "friend": null, "friendWhen": "joined",
        "perMember": null, "perDay": null, "perClerkDay": clerk, "budget": budget, "holdDays": 0,
        "fromDay": "2020-01-01", "toDay": null,
    });
    let draft = json!({ "programme": null, "name": name, "terms": terms });
    let programme = shop.ok(Role::Owner, "rewards.save_draft", draft)["programme"].clone();
    shop.ok(Role::Owner, "rewards.start", json!({ "programme": programme }));
    programme
}

fn join(shop: &ShopOnDisk, nth: i64, inviter: Option<i64>) -> i64 {
    let sheet = json!({
        "name": format!("Nuria Sanz{nth}"), "phone": format!("139{:08}", nth * 31 + 7), "noPhoneReason": null,
        "birthMonth": null, "birthDay": null, "fourteen": true, "district": "", "tags": [], "interests": [],
        "source": if inviter.is_some() { "inviter" } else { "walk_in" }, "inviter": inviter,
        "consents": [{ "purpose": "card", "given": true }], "wordingVersion": 1, "language": null, "duplicatesSeen": true,
    });
    shop.ok(Role::Clerk, "members.enrol", sheet)["member"].as_i64().expect("an id")
}

#[divan::bench(sample_count = 200, sample_size = 1)]
fn a_friend_joins_and_buys(bencher: Bencher<'_, '_>) {
    let shop = shop("rewards_friend");
    start(&shop, "Friends", json!({ "kind": "friend_bought", "least": 100 }), 1_000_000);
    let inviter = join(&shop, 0, None);
    let next = Cell::new(1);
    bencher.bench_local(|| {
        let friend = join(&shop, next.replace(next.get() + 1), Some(inviter));
        let basket = json!({ "member": friend, "amount": 500 });
        shop.ok(Role::Clerk, "sales.pay", json!({ "basket": basket, "payments": [{ "kind": "cash", "given": null }] }))
    });
}

#[divan::bench(args = [1_000_000, 1], sample_count = 200, sample_size = 1)]
fn a_post_is_confirmed(bencher: Bencher<'_, '_>, budget: i64) {
    let shop = shop("rewards_post");
    let programme = start(&shop, "Post", json!({ "kind": "post_shared" }), budget);
    let member = join(&shop, 0, None);
    bencher.bench_local(|| {
        shop.ok(Role::Manager, "rewards.confirm_post", json!({ "member": member, "programme": programme }))
    });
}
