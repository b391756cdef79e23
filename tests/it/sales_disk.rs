//! What a sale costs the disk, counted: one transaction, one wait.

use crate::backup_support::memory_folder;
use crate::recording_vfs::{NAME, Op, Part, Recording};
use crate::sales_support::{by, by_points, cash};
use serde_json::{Value, json};
use shop_core::db::{Durability, Opening};
use shop_core::kernel::Role;
use shop_core::testing::{ShopOnDisk, TestShop};

/// The frames of the log that end a transaction: their heads name the size of the file after it.
fn commits(ops: &[Op]) -> usize {
    let ends = |op: &&Op| match op {
        Op::Write { part: Part::Wal, bytes, .. } => bytes.len() == 24 && bytes[4..8] != [0; 4],
        _ => false,
    };
    ops.iter().filter(ends).count()
}

fn syncs(ops: &[Op]) -> Vec<Part> {
    ops.iter().filter_map(|op| if let Op::Sync { part } = op { Some(*part) } else { None }).collect()
}

/// Someone with 220.00 on their card and 2,000 points; what they buy for 63.20 is paid in three parts.
fn in_three_parts(ok: impl Fn(Role, &str, Value) -> Value) -> Value {
    let member = json!({
        "name": "Lucía Vega", "phone": "13810000001", "noPhoneReason": null, "birthMonth": null, "birthDay": null,
        "fourteen": true, "district": "", "tags": [], "interests": [], "source": "walk_in", "inviter": null,
        "consents": [], "wordingVersion": 1, "language": null, "duplicatesSeen": true,
    });
    let joined = ok(Role::Owner, "members.enrol", member);
    let (who, card) = (joined["member"].clone(), joined["card"].clone());
    let paid_in = json!({ "member": who, "paid": 20_000, "bonus": 2_000, "paidBy": "card", "cashGiven": null });
    ok(Role::Owner, "stored_value.recharge", paid_in);
    ok(Role::Owner, "points.adjust", json!({ "member": who, "points": 2_000, "reason": "tasting" }));
    json!({
        "basket": { "member": who, "amount": 6_320 }, "payments": [by("stored_value", 3_000), by_points(320), cash()],
        "proof": { "by": "card", "cardText": card },
    })
}

#[test]
fn a_sale_in_three_parts_with_all_that_follows_is_one_transaction_and_forced_to_disk_once() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    let shop = ShopOnDisk::open(place.path(), Opening { durability: Durability::Full, vfs: Some(NAME) }, 1);
    let sale = in_three_parts(|role, command, request| shop.ok(role, command, request));
    let rows = |table: &str| {
        let count = format!("SELECT count(*) FROM {table}");
        shop.with_conn(|conn| conn.query_row(&count, [], |row| row.get::<_, i64>(0)).unwrap()).unwrap()
    };
    let tables = ["wallet_entry", "points_entry", "settled_entry", "member_visit", "sale", "shift", "audit", "request"];
    let before = tables.map(rows);
    recording.take();
    shop.ok(Role::Clerk, "sales.pay", sale.clone());
    let ops = recording.take();
    for ((table, now), then) in tables.iter().zip(tables.map(rows)).zip(before) {
        assert!(now > then, "nothing was written to {table}");
    }
    assert_eq!(syncs(&ops), [Part::Wal], "it waits for the disk once, and only for the log");
    assert_eq!(commits(&ops), 1, "value, points, receipt, shift, audit and reply are one transaction");
    assert!(matches!(ops.last(), Some(Op::Sync { .. })), "nothing is written after it was forced");
    // No folding in fell into it. Where one does, it comes after the sale is safe, and its waits are its own.
    assert!(ops.iter().all(|op| !matches!(op, Op::Write { part: Part::Db, .. })), "the file itself is left alone");
    shop.with_conn(|conn| conn.pragma_update(None, "wal_autocheckpoint", 1).unwrap());
    shop.ok(Role::Clerk, "sales.pay", sale);
    let ops = recording.take();
    let safe = ops.iter().position(|op| matches!(op, Op::Sync { part: Part::Wal })).unwrap();
    let folded_in = ops.iter().position(|op| matches!(op, Op::Write { part: Part::Db, .. })).unwrap();
    assert!(safe < folded_in, "the sale is on the disk before anything is folded in");
    assert_eq!((commits(&ops[..=safe]), commits(&ops)), (1, 1), "by its one wait the whole sale was written");
    assert_eq!(syncs(&ops), [Part::Wal, Part::Wal, Part::Db], "one of the sale, two of the folding in");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_sale_hands_the_witness_nothing_to_force_to_disk_beside_the_file() {
    let shop = TestShop::open();
    let sale = in_three_parts(|role, command, request| shop.ok(role, command, request));
    shop.ok(Role::Clerk, "sales.pay", sale);
    assert!(shop.witness.0.lock().unwrap().is_empty(), "the side journal would be a second wait");
}
