//! The whole trade between real shops: met, agreed, packs handed out, vouchers honoured with nothing between the shops,
//! files to and fro, a statement that both sign with the same numbers and hashes, paid and received.

use crate::alliance_street::{agreed, count, exchange, file, meet, page, pass, shop, taken};
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;

fn redeem(shop: &TestShop, text: &str) -> Result<Value, ApiError> {
    shop.call(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null }))
}

/// Texts of all pieces of a received pack.
fn pieces(shop: &TestShop, partner: i64) -> (i64, Vec<(String, String)>) {
    let packs = shop.ok(Role::Manager, "alliance.packs", json!({ "partner": partner }));
    let pack = packs["received"][0]["pack"].as_i64().unwrap();
    let read = shop.ok(Role::Manager, "alliance.pieces", json!({ "pack": pack }));
    let text = |piece: &Value, key: &str| piece[key].as_str().unwrap().to_owned();
    let all = read["pieces"].as_array().unwrap().iter().map(|piece| (text(piece, "text"), text(piece, "typed")));
    (pack, all.collect())
}

/// An own offer of a gift; its row.
fn gift_offer(shop: &TestShop, name: &str) -> i64 {
    let gift = crate::gifts_support::gift(shop, name, 50, 200);
    crate::vouchers_support::offer(shop, json!({ "kind": "gift", "gift": gift }), json!({}))
}

/// What both sides must see alike of a statement.
fn alike(page: &Value) -> Value {
    let statement = &page["statement"];
    let mut cuts: Vec<&Value> = page["cuts"].as_array().unwrap().iter().map(|cut| &cut["hash"]).collect();
    cuts.sort_by_key(|hash| hash.to_string());
    let due = statement["due"].as_i64().unwrap().abs();
    json!({ "hash": statement["hash"], "number": statement["number"], "due": due, "cuts": cuts, "lines": page["lines"].as_array().unwrap().len() })
}

#[test]
fn two_shops_send_each_other_customers_and_settle_with_the_same_numbers() {
    let (bakery, fruit) = (shop("Bakery", 1), shop("Fruit", 2));
    let (at_bakery, at_fruit) = meet(&bakery, &fruit);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));

    // The bakery hands out vouchers that are used at the fruit shop, and pays for them.
    let gift = crate::gifts_support::gift(&fruit, "Tangerines", 50, 200);
    let terms = json!({ "gives": { "kind": "gift" }, "price": 300 });
    let (offer, _) = agreed((&bakery, at_bakery), (&fruit, at_fruit), terms, Some(gift));
    let issue = json!({ "offer": offer, "count": 5, "runName": "At the counter" });
    let batch = bakery.ok(Role::Owner, "alliance.issue_for_partner", issue)["batch"].as_i64().unwrap();
    let ids: Vec<i64> = bakery.with_conn(|conn| {
        let mut rows = conn.prepare("SELECT id FROM voucher WHERE batch_id = ?1 ORDER BY serial").unwrap();
        rows.query_map([batch], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    });
    let paper = |id: &i64| bakery.ok(Role::Clerk, "vouchers.read_issued", json!({ "voucher": id }));
    let papers: Vec<Value> = ids.iter().map(paper).collect();
    assert_eq!(count(&pass(&bakery, at_bakery, &fruit), "vouchers_issued"), 5);

    // The fruit shop's own vouchers are handed out by the bakery.
    let own = gift_offer(&fruit, "Pears");
    let pack = json!({ "partner": at_fruit, "of": { "kind": "own", "offer": own }, "count": 4 });
    fruit.ok(Role::Owner, "alliance.make_pack", pack);
    assert_eq!(count(&pass(&fruit, at_fruit, &bakery), "pack_came"), 1);
    let (pack, handed) = pieces(&bakery, at_bakery);
    let given = bakery.ok(Role::Clerk, "alliance.give_piece", json!({ "pack": pack, "piece": null, "member": null }));
    assert_eq!(given["piece"]["text"], json!(handed[0].0));

    // Honoured with nothing between the shops, by QR and by typed code; once.
    redeem(&fruit, papers[0]["text"].as_str().unwrap()).unwrap();
    redeem(&fruit, papers[1]["typed"].as_str().unwrap()).unwrap();
    assert!(redeem(&fruit, papers[1]["text"].as_str().unwrap()).is_err(), "scanned after it was typed");
    redeem(&fruit, &handed[0].0).unwrap();
    assert!(redeem(&bakery, papers[2]["text"].as_str().unwrap()).is_err(), "not at the issuer's");

    // A file each way: claims come, and are counted on both sides.
    let came = taken(&bakery, &file(&fruit, at_fruit));
    assert_eq!(count(&came, "claims_came"), 2);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let (ours, theirs) = (page(&bakery, at_bakery), page(&fruit, at_fruit));
    assert_eq!((&ours["card"]["balance"], &theirs["card"]["balance"]), (&json!(-600), &json!(600)));
    assert_eq!((&theirs["card"]["theirsHere"]["count"], &ours["card"]["oursThere"]["count"]), (&json!(2), &json!(2)));

    let answer = json!({ "partner": at_bakery, "accept": [], "reject": [], "byRule": true });
    bakery.ok(Role::Owner, "alliance.answer_claims", answer);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let drawn = fruit.ok(Role::Owner, "alliance.draw_statement", json!({ "partner": at_fruit }));
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let list = bakery.ok(Role::Manager, "alliance.statements", json!({ "partner": at_bakery }))["statements"].clone();
    let statement = json!({ "statement": list[0]["statement"] });
    let before = bakery.ok(Role::Manager, "alliance.statement", statement.clone());
    assert_eq!((&before["agrees"], &before["statement"]["due"]), (&json!(true), &json!(-600)));
    assert_eq!(alike(&before), alike(&drawn), "the same numbers and the same hashes");
    bakery.ok(Role::Owner, "alliance.countersign", statement.clone());
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let at_fruit_statement = json!({ "statement": drawn["statement"]["statement"] });
    let signed = fruit.ok(Role::Manager, "alliance.statement", at_fruit_statement.clone());
    assert_eq!(signed["statement"]["state"], "countersigned");
    assert_eq!(page(&fruit, at_fruit)["card"]["unpaid"], 600);

    let pay = json!({ "statement": statement["statement"], "amount": 600, "words": "cash" });
    bakery.ok(Role::Owner, "alliance.pay", pay);
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    let paid = fruit.ok(Role::Manager, "alliance.statement", at_fruit_statement.clone());
    let payment = json!({ "payment": paid["payments"][0]["payment"] });
    let received = fruit.ok(Role::Owner, "alliance.receive", payment);
    assert_eq!(received["statement"]["state"], "received");
    exchange((&bakery, at_bakery), (&fruit, at_fruit));
    for (shop, partner) in [(&bakery, at_bakery), (&fruit, at_fruit)] {
        assert_eq!(page(shop, partner)["card"]["balance"], 0);
        assert_eq!(shop.findings(), []);
    }
    let done = bakery.ok(Role::Manager, "alliance.statement", statement);
    assert_eq!(done["statement"]["state"], "received");
    assert_eq!(alike(&done), alike(&received));
}
