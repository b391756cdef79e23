//! What a draw must bear: racing tills, repeated acts, power cuts, a secret that stays one, one wait for the disk.

use crate::backup_support::memory_folder;
use crate::lottery_support::{drew, give, of_member, opened, person, prize, read, stock, terms, with};
use crate::recording_vfs::{NAME, Op, Part, Recording};
use serde_json::{Value, json};
use shop_core::commands::{Access, COMMANDS};
use shop_core::db::{Durability, Opening};
use shop_core::kernel::{Caller, Role};
use shop_core::testing::{ShopOnDisk, TestShop};
use shop_core::{Call, dispatch};
use std::sync::atomic::Ordering;
use uuid::Uuid;

#[test]
fn the_same_request_gets_the_same_card() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let who = person(&shop, 1);
    give(&shop, draw, who);
    let pick = shop.ok(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who }));
    let call = Call::new("lottery.deal", json!({ "pick": pick["pick"], "choice": 3 })).with_id(Uuid::from_u128(77));
    let first = dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap();
    assert_eq!(dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap(), first);
    assert_eq!(read(&shop, draw)["left"], 8);
}

#[test]
fn racing_tills_deal_every_card_once_and_promise_no_piece_twice() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 24, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 24)]));
    let all: Vec<i64> = (0..3).map(|nth| person(&shop, nth)).collect();
    for who in &all {
        for _ in 0..20 {
            give(&shop, draw, *who);
        }
    }
    std::thread::scope(|scope| {
        for (role, who) in [Role::Clerk, Role::Manager, Role::Owner].into_iter().zip(&all) {
            let shop = &shop;
            scope.spawn(move || {
                loop {
                    match shop.call(role, "lottery.begin", json!({ "draw": draw, "member": who })) {
                        Ok(pick) => drop(shop.call(role, "lottery.deal", json!({ "pick": pick["pick"], "choice": 1 }))),
                        Err(error) => match error.refusal().unwrap().code.as_str() {
                            "another_picks" => std::thread::yield_now(),
                            "deck_empty" | "no_chance" => break,
                            other => panic!("{other}"),
                        },
                    }
                }
            });
        }
    });
    let after = read(&shop, draw);
    assert_eq!(after["left"], 0);
    assert_eq!(stock(&shop, bag), [24, 24, 0, 0], "a piece a card, none twice");
    assert_eq!(shop.findings(), []);
}

#[test]
fn another_till_waits_until_the_pick_is_made_or_stale() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let (first, second) = (person(&shop, 1), person(&shop, 2));
    give(&shop, draw, first);
    give(&shop, draw, second);
    let begin = |who: i64| json!({ "draw": draw, "member": who });
    let waiting = shop.ok(Role::Clerk, "lottery.begin", begin(first));
    assert_eq!(shop.refused(Role::Manager, "lottery.begin", begin(second)), "lottery.another_picks");
    shop.later(5 * 60_000);
    let taken_over = shop.ok(Role::Manager, "lottery.begin", begin(second));
    assert_eq!(taken_over["index"], waiting["index"], "nothing was dealt at this position");
    let late = json!({ "pick": waiting["pick"], "choice": 1 });
    assert_eq!(shop.refused(Role::Clerk, "lottery.deal", late), "lottery.no_pick");
    shop.ok(Role::Manager, "lottery.deal", json!({ "pick": taken_over["pick"], "choice": 1 }));
    assert_eq!(shop.findings(), []);
}

#[test]
fn after_a_power_cut_the_prize_waits() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let who = person(&shop, 1);
    let told = drew(&shop, draw, who, 2);
    let shop = shop.restarted();
    let has = of_member(&shop, who);
    assert_eq!((&has["deals"][0]["deal"], &has["deals"][0]["grantState"]), (&told["deal"]["deal"], &json!("waiting")));
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": told["deal"]["grant"] }));
    assert_eq!(shop.findings(), []);
}

#[test]
fn without_its_key_a_draw_deals_nothing_and_the_owner_closes_it() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, terms("deck", &[(bag, 9)]));
    let who = person(&shop, 1);
    drew(&shop, draw, who, 2);
    give(&shop, draw, who);
    shop.vault.0.store(1, Ordering::SeqCst);
    assert_eq!(read(&shop, draw)["secretLost"], true);
    let begin = json!({ "draw": draw, "member": who });
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", begin), "lottery.secret_lost");
    let closed = shop.ok(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": "another computer" }));
    assert_eq!(closed["notAwarded"], json!([[1, 8]]));
    assert_eq!(stock(&shop, bag), [9, 1, 0, 8], "what was won stays won");
    let proof = shop.ok(Role::Clerk, "lottery.read_proof", json!({ "draw": draw }));
    assert_eq!((&proof["secret"], &proof["fits"]), (&Value::Null, &json!(false)));
    assert_eq!(shop.findings(), []);
}

/// Whether bytes stand in a text as they are, or written in hexadecimal.
fn holds(hay: &[u8], secret: &[u8; 32]) -> bool {
    let hex: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    let lower = hay.to_ascii_lowercase();
    hay.windows(32).any(|part| part == secret) || lower.windows(64).any(|part| part == hex.as_bytes())
}

#[test]
fn the_secret_leaves_in_no_reply_and_lies_in_no_file_before_the_draw_closes() {
    let place = memory_folder();
    let shop = ShopOnDisk::open(place.path(), Opening::SHOP, 1);
    let mut replies: Vec<String> = Vec::new();
    let mut ok = |role: Role, command: &str, request: Value| {
        let reply = shop.ok(role, command, request);
        replies.push(reply.to_string());
        reply
    };
    let gift = crate::gifts_support::new_gift("Bag", "lottery", 9, 240);
    let bag = ok(Role::Owner, "gifts.add", gift)["id"].as_i64().unwrap();
    let member = ok(Role::Owner, "members.enrol", crate::gifts_support::enrol("Sofía"))["member"].clone();
    let saved = ok(Role::Owner, "lottery.save_draft", json!({ "draw": null, "terms": terms("deck", &[(bag, 9)]) }));
    let draw = saved["draw"].clone();
    ok(Role::Owner, "lottery.open", json!({ "draw": draw }));
    for _ in 0..3 {
        ok(Role::Owner, "lottery.give_chance", json!({ "draw": draw, "member": member, "reason": "rain" }));
        let pick = ok(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": member }));
        ok(Role::Display, "lottery.read_display", json!({ "till": "3" }));
        ok(Role::Clerk, "lottery.deal", json!({ "pick": pick["pick"], "choice": 2 }));
    }
    // Every reading there is, with whatever names this draw and this member.
    let wide = json!({
        "draw": draw, "member": member, "gift": bag, "till": "3", "limit": 50, "deal": 1, "retired": true, "beforeMs": null,
    });
    for command in COMMANDS.iter().filter(|command| command.access == Access::Read) {
        let call = Call::new(command.name, wide.clone());
        for caller in [shop.caller(Role::Owner), shop.caller(Role::Clerk), Caller::display()] {
            let reply = dispatch(&shop.app, &caller, &call);
            replies.push(format!("{reply:?}"));
        }
    }
    let on_disk = || -> Vec<(String, Vec<u8>)> {
        std::fs::read_dir(place.path())
            .unwrap()
            .flatten()
            .filter(|entry| entry.file_type().unwrap().is_file())
            .map(|entry| (entry.file_name().to_string_lossy().into_owned(), std::fs::read(entry.path()).unwrap()))
            .collect()
    };
    let before = on_disk();
    assert!(before.iter().any(|(name, _)| name.ends_with("-wal")), "the log is looked at too");
    shop.ok(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": "done" }));
    let proof = shop.ok(Role::Clerk, "lottery.read_proof", json!({ "draw": draw }));
    let hex = proof["secret"].as_str().unwrap();
    let mut secret = [0_u8; 32];
    for (byte, pair) in secret.iter_mut().zip(hex.as_bytes().chunks(2)) {
        *byte = u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
    }
    assert!(replies.len() > 100, "{} replies were looked at", replies.len());
    for reply in &replies {
        assert!(!holds(reply.as_bytes(), &secret), "{reply}");
    }
    for (name, bytes) in &before {
        assert!(!holds(bytes, &secret), "it lies in {name}");
    }
    assert!(on_disk().iter().any(|(_, bytes)| holds(bytes, &secret)), "once told it lies there: the search finds it");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_deal_from_a_deck_of_ten_thousand_is_one_transaction_and_forced_to_disk_once() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    let shop = ShopOnDisk::open(place.path(), Opening { durability: Durability::Full, vfs: Some(NAME) }, 1);
    let gift = crate::gifts_support::new_gift("Bag", "lottery", 9_990, 240);
    let bag = shop.ok(Role::Owner, "gifts.add", gift)["id"].as_i64().unwrap();
    let crate_ = shop.ok(Role::Owner, "gifts.add", crate::gifts_support::new_gift("Crate", "lottery", 10, 6_800))["id"]
        .as_i64()
        .unwrap();
    let member = shop.ok(Role::Owner, "members.enrol", crate::gifts_support::enrol("Sofía"))["member"].clone();
    let terms = terms("deck", &[(crate_, 10), (bag, 9_990)]);
    let draw = shop.ok(Role::Owner, "lottery.save_draft", json!({ "draw": null, "terms": terms }))["draw"].clone();
    shop.ok(Role::Owner, "lottery.open", json!({ "draw": draw }));
    shop.ok(Role::Owner, "lottery.give_chance", json!({ "draw": draw, "member": member, "reason": "rain" }));
    let pick = shop.ok(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": member }));
    assert_eq!(pick["left"], 10_000);
    recording.take();
    let told = shop.ok(Role::Clerk, "lottery.deal", json!({ "pick": pick["pick"], "choice": 10_000 }));
    let ops = recording.take();
    assert_eq!(told["left"], 9_999);
    let commits = ops.iter().filter(|op| match op {
        Op::Write { part: Part::Wal, bytes, .. } => bytes.len() == 24 && bytes[4..8] != [0; 4],
        _ => false,
    });
    assert_eq!(commits.count(), 1, "card, chance, promise, stock, audit and reply are one transaction");
    let syncs: Vec<Part> =
        ops.iter().filter_map(|op| if let Op::Sync { part } = op { Some(*part) } else { None }).collect();
    assert_eq!(syncs, [Part::Wal]);
    assert_eq!(shop.findings(), []);
}

#[test]
fn who_was_erased_is_nameless_on_the_wall_and_the_proof_stays_whole() {
    let shop = TestShop::open();
    let bag = prize(&shop, "Bag", 9, 240);
    let draw = opened(&shop, with(terms("deck", &[(bag, 9)]), json!({ "undealt": "closing_draw" })));
    let (who, other) = (person(&shop, 1), person(&shop, 2));
    drew(&shop, draw, who, 2);
    give(&shop, draw, who);
    drew(&shop, draw, other, 2);
    shop.ok(Role::Owner, "privacy.erase", json!({ "member": who, "reason": "" }));
    assert_eq!(shop.refused(Role::Clerk, "lottery.begin", json!({ "draw": draw, "member": who })), "members.erased");
    shop.ok(Role::Owner, "lottery.close", json!({ "draw": draw, "reason": "done" }));
    let wall = shop.ok(Role::Clerk, "lottery.read_winners", json!({ "draw": draw }));
    assert!(wall["winners"].as_array().unwrap().iter().any(|winner| winner["memberName"] == ""));
    let proof = shop.ok(Role::Clerk, "lottery.read_proof", json!({ "draw": draw }));
    assert_eq!(proof["fits"], true);
    let note = shop.with_conn(|conn| {
        conn.query_row("SELECT count(*) FROM chance WHERE member_id = ?1 AND note <> ''", [who], |row| {
            row.get::<_, i64>(0)
        })
        .unwrap()
    });
    assert_eq!(note, 0, "the clerk's words are gone");
    assert_eq!(shop.findings(), []);
}
