//! A partner's voucher at the counter, and in a sale.

use super::*;

#[test]
fn a_partners_voucher_is_honoured_once_by_its_scan_or_its_code() {
    let two = Two::met();
    let papers = two.issue(2, true);
    let told = check(&two.fruit, &text(&papers[0]));
    assert_eq!((&told["answer"], &told["voucher"]["issuer"]), (&json!("green"), &json!("Bakery")));
    assert_eq!(told["voucher"]["effect"]["gift"]["name"], "Tangerines", "what goes over the counter is ours");
    let used = redeem(&two.fruit, &text(&papers[0])).unwrap();
    assert_eq!((&used["receipt"], &used["shelfLeft"]), (&json!("V1"), &json!(19)));
    for again in [text(&papers[0]), typed(&papers[0])] {
        assert_eq!(answer(&two.fruit, &again), "already_redeemed");
        let numbers = numbers(redeem(&two.fruit, &again));
        assert_eq!((&numbers["till"], &numbers["receipt"]), (&json!("1"), &json!("V1")));
    }
    assert_eq!(answer(&two.fruit, &typed(&papers[1])), "green");
    redeem(&two.fruit, &typed(&papers[1])).unwrap();
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[1]))), "already_redeemed", "typed first, scanned second");
    assert_eq!(count(&two.fruit, "SELECT count(*) FROM voucher WHERE shop_id IS NOT NULL"), 2, "one row each");
    assert_eq!(two.fruit.witness.0.lock().unwrap().len(), 2, "the side journal has both");
    assert_eq!(two.fruit.findings(), []);
}

#[test]
fn a_partners_amount_pays_a_part_of_a_sale_and_stays_used_when_that_is_refunded() {
    let two = Two::with(&Promise { kind: Kind::AmountOff, value: 800, ..Promise::default() });
    let papers = two.issue(3, true);
    let sale = |text: &str| {
        json!({ "basket": { "amount": 3_000, "vouchers": [text], "member": null },
                "payments": [{ "kind": "cash", "given": null }] })
    };
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[0]))), "in_a_sale");
    let quoted = two.fruit.ok(Role::Clerk, "sales.quote", sale(&text(&papers[1])));
    assert_eq!(quoted["vouchers"][0]["why"]["code"], "check_first", "nobody has looked at it yet");
    assert_eq!(check(&two.fruit, &text(&papers[1]))["inSale"], true);
    let quoted = two.fruit.ok(Role::Clerk, "sales.quote", sale(&text(&papers[1])));
    assert_eq!((&quoted["voucherOff"], &quoted["rest"]), (&json!(800), &json!(2_200)));
    let receipt = two.fruit.ok(Role::Clerk, "sales.pay", sale(&text(&papers[1])));
    assert_eq!(outcome(two.fruit.call(Role::Clerk, "sales.pay", sale(&typed(&papers[1])))), "already_redeemed");
    let told = "SELECT count(*) FROM fact WHERE kind = 'partner_voucher_used'";
    assert_eq!(count(&two.fruit, told), 1, "whoever claims is told");
    let rest = json!({ "sale": receipt["sale"], "what": { "by": "rest" }, "reason": "bruised" });
    two.fruit.ok(Role::Manager, "sales.refund", rest);
    assert_eq!(answer(&two.fruit, &text(&papers[1])), "already_redeemed", "it stays used");
    assert_eq!(count(&two.fruit, "SELECT count(*) FROM fact WHERE kind = 'partner_voucher_reversed'"), 1);
    // A part of a sale given back leaves the claim as it is.
    check(&two.fruit, &text(&papers[2]));
    let receipt = two.fruit.ok(Role::Clerk, "sales.pay", sale(&text(&papers[2])));
    let part = json!({ "sale": receipt["sale"], "what": { "by": "amount", "amount": 1_000 }, "reason": "bruised" });
    two.fruit.ok(Role::Manager, "sales.refund", part);
    assert_eq!(count(&two.fruit, "SELECT count(*) FROM fact WHERE kind = 'partner_voucher_reversed'"), 1);
    assert_eq!(two.fruit.findings(), []);
}

#[test]
fn a_gift_that_is_taken_back_lies_on_the_shelf_and_its_voucher_stays_used() {
    let two = Two::met();
    let paper = two.issue(1, true).remove(0);
    let used = redeem(&two.fruit, &text(&paper)).unwrap();
    let told = two.fruit.ok(Role::Clerk, "vouchers.undo_redeem", json!({ "redemption": used["redemption"] }));
    assert_eq!(told["state"], "redeemed");
    assert_eq!(outcome(redeem(&two.fruit, &text(&paper))), "already_redeemed");
    let request = json!({ "redemption": used["redemption"] });
    assert_eq!(two.fruit.refused(Role::Clerk, "vouchers.undo_redeem", request), "vouchers.already_undone");
    let trail = two.fruit.ok(Role::Clerk, "vouchers.read_voucher", json!({ "voucher": used["voucher"]["voucher"] }));
    let kinds: Vec<_> = trail["lines"].as_array().unwrap().iter().map(|line| line["kind"].clone()).collect();
    assert_eq!(kinds, ["issued", "redeemed", "reversed"]);
    let cap = "SELECT sum(owed) FROM voucher_event WHERE kind = 'redeemed'
               AND NOT EXISTS (SELECT 1 FROM voucher_event AS e WHERE e.restores = voucher_event.id)";
    assert_eq!(two.fruit.with_conn(|conn| conn.query_row(cap, [], |row| row.get::<_, Option<i64>>(0)).unwrap()), None);
    assert_eq!(two.fruit.findings(), []);
}

#[test]
fn a_partners_voucher_has_one_day_of_grace_and_the_shops_own_has_none() {
    let two = Two::with(&Promise { days: 3, ..Promise::default() });
    let papers = two.issue(3, true);
    let day = crate::kernel::time::DAY_MS;
    two.fruit.later(3 * day);
    assert_eq!(answer(&two.fruit, &text(&papers[0])), "green", "its last day");
    two.fruit.later(day);
    assert_eq!(check(&two.fruit, &text(&papers[0]))["voucher"]["state"], "issued");
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[0]))), "taken", "the day of grace");
    two.fruit.later(day);
    assert_eq!(answer(&two.fruit, &text(&papers[1])), "expired");
    let numbers = numbers(redeem(&two.fruit, &text(&papers[1])));
    assert_eq!(numbers["lastDay"], "2026-11-23", "as it is printed");
    assert_eq!(outcome(redeem(&two.fruit, &typed(&papers[2]))), "expired");
}

#[test]
fn a_flag_on_the_paper_a_clock_set_back_and_a_doubt_ask_for_a_manager() {
    let flags = Flags { needs_manager: true, no_change: true };
    let two = Two::with(&Promise { flags, ..Promise::default() });
    let papers = two.issue(1, true);
    assert_eq!(check(&two.fruit, &text(&papers[0]))["needsManager"], "voucher");
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[0]))), "approval_needed");
    two.fruit.ok(Role::Manager, "vouchers.redeem", json!({ "text": text(&papers[0]), "member": null }));

    let two = Two::met();
    let papers = two.issue(3, true);
    redeem(&two.fruit, &text(&papers[0])).unwrap();
    let issuer = number(&two.bakery);
    two.fruit.act(Role::Owner, |tx| crate::vouchers::doubt(tx, issuer, true)).unwrap();
    assert_eq!(check(&two.fruit, &text(&papers[1]))["needsManager"], "uncertain");
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[1]))), "approval_needed");
    two.fruit.act(Role::Owner, |tx| crate::vouchers::doubt(tx, issuer, false)).unwrap();
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[1]))), "taken");
    two.fruit.clock.advance(-6 * crate::kernel::time::MINUTE_MS);
    assert_eq!(check(&two.fruit, &text(&papers[2]))["needsManager"], "clock");
}

#[test]
fn a_pack_for_newcomers_asks_who_joined_lately_and_chances_ask_who_it_is() {
    let two = Two::with(&Promise { kind: Kind::NewcomerPack, ..Promise::default() });
    assert_eq!(outcome(redeem(&two.fruit, &text(&two.issue(1, true)[0]))), "member_needed");
    let two = Two::with(&Promise { kind: Kind::DrawChance, value: 2, ..Promise::default() });
    assert_eq!(outcome(redeem(&two.fruit, &text(&two.issue(1, true)[0]))), "member_needed");
    let two = Two::with(&Promise { kind: Kind::PercentOff, value: 1_500, ..Promise::default() });
    let told = check(&two.fruit, &text(&two.issue(1, true)[0]));
    assert_eq!(
        (&told["voucher"]["effect"]["does"], &told["voucher"]["effect"]["hundredths"]),
        (&json!("percent_off"), &json!(1_500))
    );
}
