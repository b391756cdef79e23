//! What is claimed for a partner's voucher, and what becomes of the shop's own that a partner claims.

use super::*;
use crate::vouchers::{ClaimParts, claim_key, claim_parts, claimed, used_before};
use voucher_code::{Claim, Claimed, TypedCode};

fn parts(shop: &TestShop, used: &Value) -> Option<ClaimParts> {
    let voucher = used["voucher"]["voucher"].as_i64().unwrap().try_into().unwrap();
    shop.act(Role::Owner, |tx| claim_parts(tx, voucher)).unwrap()
}

fn hand_in(two: &Two, by: ShopId, parts: &ClaimParts, claim: &Claim) -> Option<i64> {
    let told = two.bakery.act(Role::Owner, |tx| {
        let (_, key) = claim_key(tx, &parts.key)?.unwrap();
        claimed(tx, by, &parts.key, claim, &key)
    });
    told.unwrap().map(crate::kernel::VoucherId::get)
}

#[test]
fn a_claim_is_made_of_the_paper_as_it_came_and_its_issuer_writes_it_used() {
    let two = Two::met();
    let papers = two.issue(2, true);
    let scanned = redeem(&two.fruit, &text(&papers[0])).unwrap();
    let told = parts(&two.fruit, &scanned).unwrap();
    assert_eq!(told.claim.voucher, Claimed::Qr(papers[0].voucher.clone()));
    assert_eq!((told.claim.till.as_str(), told.claim.receipt.as_str(), told.owed), ("1", "V1", PRICE));
    assert_eq!(told.issuer, number(&two.bakery));
    let by = number(&two.fruit);
    assert_eq!(hand_in(&two, number(&two.bakery), &told, &told.claim), None, "another shop's claim is none");
    let used = hand_in(&two, by, &told, &told.claim).unwrap();
    assert_eq!(hand_in(&two, by, &told, &told.claim), Some(used), "a second time changes nothing");
    let trail = two.bakery.ok(Role::Clerk, "vouchers.read_voucher", json!({ "voucher": used }));
    assert_eq!((&trail["voucher"]["state"], &trail["used"]["receipt"]), (&json!("redeemed"), &json!("V1")));
    assert_eq!((&trail["lines"][1]["kind"], &trail["voucher"]["goodAt"]), (&json!("claimed"), &json!("Fruit")));

    let typed_in = redeem(&two.fruit, &typed(&papers[1])).unwrap();
    let told = parts(&two.fruit, &typed_in).unwrap();
    assert_eq!(told.claim.voucher, Claimed::Typed(papers[1].code.unwrap()));
    // A redeemer can compute M, and never R: the last four signs.
    let invented = (0..32_u8).find_map(|sign| {
        let good = typed(&papers[1]);
        let other = if good.as_bytes()[15] == b'0' { '1' } else { '0' };
        let sign = char::from(b"0123456789ABCDEFGHJKMNPQRSTVWXYZ"[usize::from(sign)]);
        TypedCode::parse(&format!("{}{other}{}{sign}", &good[..15], &good[16..18])).ok()
    });
    let wrong = Claim { voucher: Claimed::Typed(invented.unwrap()), ..told.claim.clone() };
    assert_eq!(hand_in(&two, by, &told, &wrong), None);
    assert!(hand_in(&two, by, &told, &told.claim).is_some());
    assert_eq!(two.bakery.findings(), []);
}

#[test]
fn nothing_is_claimed_for_what_is_not_used_or_the_shops_own() {
    let two = Two::met();
    let paper = two.issue(1, true).remove(0);
    let seen = check(&two.fruit, &text(&paper));
    assert!(parts(&two.fruit, &seen).is_none());
    let gives = json!({ "kind": "gift", "gift": two.gift });
    let terms = json!({ "name": { "en": "Bag", "zhCn": "", "es": "" }, "gives": gives,
        "valid": { "kind": "days", "days": 30 }, "minSpend": 0, "products": [], "onePerMember": false,
        "stackable": false, "bound": false, "refund": "back", "needsManager": false, "noChange": true });
    let offer = two.fruit.ok(Role::Owner, "vouchers.save_offer", json!({ "offer": null, "terms": terms }));
    let own = json!({ "offer": offer["offer"], "member": null, "reason": "a trial" });
    let own = two.fruit.ok(Role::Owner, "vouchers.issue", own);
    let used = redeem(&two.fruit, own["text"].as_str().unwrap()).unwrap();
    assert!(parts(&two.fruit, &used).is_none());
    let listed = two.fruit.ok(Role::Owner, "vouchers.list_offers", json!({}));
    assert_eq!(listed["offers"].as_array().unwrap().len(), 1, "a partner's offer is none of the shop's list");
    let month = two.fruit.ok(Role::Manager, "vouchers.read_month", json!({ "month": "2026-11" }));
    assert_eq!(month["flow"]["issued"], 1, "nor are its vouchers in the shop's month");
}

#[test]
fn a_use_that_the_book_forgot_comes_back_with_the_shops_own_claim() {
    let two = Two::met();
    let papers = two.issue(2, true);
    let payload = *papers[0].voucher.payload();
    let key = two.fruit.with_conn(|conn| {
        let keys = crate::vouchers::issuing_keys(conn, Some(number(&two.bakery))).unwrap();
        keys.into_iter().find(|key| key.hint() == payload.key).unwrap()
    });
    let known = two.fruit.act(Role::Owner, |tx| used_before(tx, &key, payload.serial, Some(payload.random))).unwrap();
    assert!(known.is_some());
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[0]))), "unfinished");
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[1]))), "taken");
    assert_eq!(two.fruit.findings(), []);
}
