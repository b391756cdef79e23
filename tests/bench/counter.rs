//! What a clerk waits for, through `dispatch`, in a shop of 1,000,000 members on a real disk.
//!
//! Run by `cargo xtask bench`, which prints the same work done by SQLite alone beside it. The filled shop is kept in
//! `target/bench` and used again.

use divan::Bencher;
use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::Role;
use shop_core::testing::{ShopOnDisk, fill_members};
use std::cell::Cell;
use std::path::Path;
use std::sync::OnceLock;

const MEMBERS: usize = 1_000_000;

fn main() {
    divan::main();
}

/// The shop of a million, filled once.
fn shop() -> &'static ShopOnDisk {
    static SHOP: OnceLock<ShopOnDisk> = OnceLock::new();
    SHOP.get_or_init(|| {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench/million");
        let run = std::process::id();
        let shop = ShopOnDisk::open(&folder, Opening::SHOP, run);
        let have = shop.with_conn(|conn| conn.query_row("SELECT count(*) FROM member", [], |row| row.get::<_, u32>(0)));
        let have = usize::try_from(have.expect("the shop is open").expect("the members are counted")).expect("a count");
        if have < MEMBERS {
            fill_members(&shop.app, MEMBERS - have);
        }
        shop
    })
}

thread_local! { static NEXT: Cell<usize> = const { Cell::new(0) }; }

/// A different one of `list` each time, so that no answer is served from the same page twice in a row.
fn next<T>(list: &[T]) -> &T {
    let at = NEXT.get();
    NEXT.set(at + 7919);
    &list[at % list.len()]
}

fn find(bencher: Bencher<'_, '_>, texts: &[String]) {
    let shop = shop();
    bencher.bench_local(|| shop.ok(Role::Clerk, "members.find", json!({ "text": next(texts), "limit": 20 })));
}

#[divan::bench(sample_count = 400)]
fn card(bencher: Bencher<'_, '_>) {
    let shop = shop();
    let cards: Vec<Value> = (0..200)
        .map(|at| shop.ok(Role::Clerk, "members.read_card", json!({ "member": 1 + at * 4_999 }))["text"].clone())
        .collect();
    bencher.bench_local(|| shop.ok(Role::Clerk, "counter.read_scan", json!({ "text": next(&cards) })));
}

#[divan::bench(sample_count = 400)]
fn last_four_digits(bencher: Bencher<'_, '_>) {
    let texts: Vec<String> = (0..200).map(|at| format!("{:04}", at * 49 % 10_000)).collect();
    find(bencher, &texts);
}

#[divan::bench(sample_count = 400)]
fn name(bencher: Bencher<'_, '_>) {
    find(bencher, &["王强", "李梅", "小强", "陈思远", "强"].map(str::to_owned));
}

#[divan::bench(sample_count = 400)]
fn pinyin_initials(bencher: Bencher<'_, '_>) {
    find(bencher, &["wq", "lm", "csy", "zm", "l"].map(str::to_owned));
}

/// Promising a welcome gift and handing it over: the second of the two is what is measured.
#[divan::bench(sample_count = 200)]
fn hand_over(bencher: Bencher<'_, '_>) {
    let shop = shop();
    let gift = json!({
        "name": "Tangerine bag", "tier": "drainage", "perceivedValue": 680, "reorderLevel": 12, "supplier": "Hill Farm",
        "picture": "orange", "unitCost": 240, "quantity": 100_000, "capReason": null
    });
    let gift = shop.ok(Role::Manager, "gifts.add", gift)["id"].clone();
    let at = Cell::new(1_i64);
    bencher
        .with_inputs(|| {
            at.set(at.get() + 1);
            let promise = json!({ "member": at.get(), "gift": gift, "reason": "post", "note": "" });
            shop.ok(Role::Owner, "gifts.give", promise)["grant"].clone()
        })
        .bench_local_values(|grant| shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant })));
}

/// A page of the list from its middle, as when somebody drags the scroll bar.
#[divan::bench(sample_count = 50)]
fn list_page(bencher: Bencher<'_, '_>) {
    let shop = shop();
    bencher.bench_local(|| {
        let page = json!({
            "stage": null, "giftWaiting": false, "tag": null, "source": null, "sort": "last_visit", "offset": 500_000, "limit": 100
        });
        shop.ok(Role::Clerk, "members.list", page)
    });
}
