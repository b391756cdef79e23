//! How much is honoured of a partner, and what a restore leaves.

use super::*;
use crate::vouchers::paid;

fn used(two: &Two, papers: &[Paper]) -> Vec<String> {
    papers.iter().map(|paper| outcome(redeem(&two.fruit, &text(paper)))).collect()
}

#[test]
fn the_offers_cap_the_shops_cap_and_an_introduced_shops_end_what_is_honoured() {
    let two = Two::with(&Promise { cap: 2 * PRICE, ..Promise::default() });
    assert_eq!(used(&two, &two.issue(3, true)), ["taken", "taken", "cap_reached"], "the offer's");

    let two = Two::met();
    let papers = two.issue(4, true);
    know(&two.fruit, &two.bakery, "Bakery", PRICE + 499, Standing::Full);
    assert_eq!(used(&two, &papers[..2]), ["taken", "cap_reached"], "the shop's");
    let told = numbers(redeem(&two.fruit, &text(&papers[1])));
    assert_eq!((&told["name"], &told["left"], &told["cost"]), (&json!("Bakery"), &json!(499), &json!(500)));
    assert_eq!(answer(&two.fruit, &text(&papers[1])), "cap_reached");
    two.fruit.act(Role::Owner, |tx| paid(tx, number(&two.bakery), PRICE)).unwrap();
    assert_eq!(used(&two, &papers[1..3]), ["taken", "cap_reached"], "what was paid makes room");

    let two = Two::met();
    let papers = two.issue(2, true);
    know(&two.fruit, &two.bakery, "Bakery", 1_000_000, Standing::Introduced);
    two.fruit.with_conn(|conn| {
        conn.execute_batch("DROP TRIGGER voucher_offer_stays; UPDATE voucher_offer SET owed = 20000").unwrap();
    });
    assert_eq!(used(&two, &papers), ["taken", "cap_reached"], "200.00 of a shop that is only introduced");
}

#[test]
fn what_is_taken_back_makes_room_under_the_cap_again() {
    let two = Two::with(&Promise { cap: PRICE, ..Promise::default() });
    let papers = two.issue(2, true);
    let act = redeem(&two.fruit, &text(&papers[0])).unwrap();
    assert_eq!(used(&two, &papers[1..]), ["cap_reached"]);
    two.fruit.ok(Role::Clerk, "vouchers.undo_redeem", json!({ "redemption": act["redemption"] }));
    assert_eq!(used(&two, &papers[1..]), ["taken"]);
}

/// The book as it was, put back while the program is closed; the side journal stays.
fn put_back(shop: TestShop, copy: &std::path::Path) -> TestShop {
    shop.app.close();
    let book = shop.folder.path().join(crate::db::FILE);
    std::fs::copy(copy, &book).unwrap();
    for more in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{more}", book.display()));
    }
    shop.restarted()
}

#[test]
fn an_old_book_makes_no_used_voucher_of_a_partner_good_again() {
    let mut two = Two::met();
    let papers = two.issue(4, true);
    check(&two.fruit, &text(&papers[0]));
    let copy = two.fruit.folder.path().join("copy.db");
    two.fruit.with_conn(|conn| conn.execute("VACUUM INTO ?1", [copy.to_str().unwrap()]).unwrap());
    for text in [text(&papers[0]), text(&papers[1]), typed(&papers[2])] {
        redeem(&two.fruit, &text).unwrap();
    }
    two.fruit = put_back(two.fruit, &copy);
    for (paper, before) in papers.iter().zip(["seen before the copy", "never seen by it", "typed"]) {
        assert_eq!(outcome(redeem(&two.fruit, &text(paper))), "unfinished", "{before}");
        if before == "typed" {
            assert_eq!(outcome(redeem(&two.fruit, &typed(paper))), "unfinished");
        }
    }
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[3]))), "taken", "what was not used is good");
    let told = check(&two.fruit, &text(&papers[1]));
    let request = json!({ "voucher": told["voucher"]["voucher"], "reason": "the customer got nothing" });
    two.fruit.ok(Role::Manager, "vouchers.release_unfinished", request);
    assert_eq!(outcome(redeem(&two.fruit, &text(&papers[1]))), "taken", "a manager let it go");
    assert_eq!(two.fruit.findings(), []);
}

#[test]
fn an_issuer_of_a_new_generation_issues_under_another_epoch_and_old_papers_stay_good() {
    let two = Two::met();
    let old = two.issue(1, true).remove(0);
    two.bakery.with_conn(|conn| crate::shop::raise_generation(conn, 0).unwrap());
    two.bakery.act(Role::Owner, certificates).unwrap();
    know(&two.fruit, &two.bakery, "Bakery", 1_000_000, Standing::Full);
    let new = two.issue(1, true).remove(0);
    assert_ne!(old.voucher.payload().key, new.voucher.payload().key);
    assert_eq!(outcome(redeem(&two.fruit, &typed(&old))), "taken", "with the agreement of its time");
    assert_eq!(outcome(redeem(&two.fruit, &typed(&new))), "taken");
}
