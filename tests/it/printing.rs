//! Print jobs: made with their act, taken once, answered for.

use crate::gifts_support::{gift, member, promise};
use crate::printing_support::{
    cash_sale, choose, jobs, office_printer, report, sale, slip_of, slip_printer, states, take,
};
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

#[test]
fn a_slip_is_made_in_the_transaction_of_its_sale_and_a_refused_sale_leaves_none() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    sale(&shop);
    assert_eq!(jobs(&shop), [] as [serde_json::Value; 0], "until somebody chooses, nothing prints by itself");
    choose(&shop, "sale_slip", "always");
    shop.refused(Role::Clerk, "sales.pay", json!({ "basket": { "amount": 0 }, "payments": [] }));
    let short = json!({ "basket": { "amount": 1200 }, "payments": [{ "kind": "card", "amount": 100 }] });
    shop.refused(Role::Clerk, "sales.pay", short);
    assert!(jobs(&shop).is_empty());
    let sold = sale(&shop);
    let all = jobs(&shop);
    assert_eq!(all.len(), 1);
    assert_eq!((&all[0]["document"], &all[0]["state"]), (&slip_of(sold), &json!("waiting")));
    assert_eq!(all[0]["by"], "林秀 Xiu");
    choose(&shop, "sale_slip", "never");
    sale(&shop);
    assert_eq!(jobs(&shop).len(), 1);
}

#[test]
fn a_request_that_is_repeated_makes_no_second_slip() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    choose(&shop, "sale_slip", "always");
    let call = shop_core::Call::new("sales.pay", cash_sale()).with_id(uuid::Uuid::from_u128(7));
    for _ in 0..2 {
        shop_core::dispatch(&shop.app, &shop.caller(Role::Clerk), &call).unwrap();
    }
    assert_eq!(jobs(&shop).len(), 1);
}

#[test]
fn every_act_that_has_a_slip_prints_it_by_itself() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    for document in ["sale_slip", "recharge_slip", "hand_over_slip", "shift_slip", "day_close_slip"] {
        choose(&shop, document, "always");
    }
    let (who, bag) = (member(&shop), gift(&shop, "Bag", 3, 100));
    let grant = promise(&shop, who, bag);
    shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant }));
    let paid = json!({ "member": who, "paid": 10_000, "bonus": 0, "paidBy": "card", "cashGiven": null });
    shop.ok(Role::Clerk, "stored_value.recharge", paid);
    sale(&shop);
    let counted = json!({ "counted": { "by": "total", "amount": 1200 } });
    shop.ok(Role::Clerk, "sales.count_shift", counted);
    shop.ok(Role::Clerk, "sales.close_shift", json!({ "cause": null }));
    shop.ok(Role::Clerk, "sales.close_day", json!({}));
    let kinds: Vec<_> =
        jobs(&shop).iter().rev().map(|job| job["document"]["kind"].as_str().unwrap().to_owned()).collect();
    assert_eq!(kinds, ["hand_over_slip", "recharge_slip", "sale_slip", "shift_slip", "day_close_slip"]);
    while let Some(job) = Some(take(&shop)).filter(|job| !job.is_null()) {
        let paper = shop.ok(Role::System, "printing.render_job", json!({ "job": job["job"] }));
        assert_eq!((&paper["as"], &paper["rowBytes"]), (&json!("dots"), &json!(72)));
        report(&shop, &job, "printed", None);
    }
    assert!(states(&shop).iter().all(|(state, _)| state == "printed"));
    assert_eq!(shop.findings(), []);
}

#[test]
fn without_a_printer_the_sale_stands_and_nothing_waits() {
    let shop = TestShop::open();
    choose(&shop, "sale_slip", "always");
    sale(&shop);
    assert!(jobs(&shop).is_empty());
}

#[test]
fn a_job_is_taken_once_and_only_what_proves_that_nothing_came_out_is_tried_again() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    let print = |sale| shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale) }));
    print(sale(&shop));
    let job = take(&shop);
    assert!(!job.is_null() && take(&shop).is_null(), "two workers never send one job");
    report(&shop, &job, "nothing_came_out", Some("unreachable"));
    assert_eq!(states(&shop), [("waiting".to_owned(), Some("unreachable".to_owned()))]);
    assert_eq!(shop.ok(Role::Clerk, "printing.list_printers", json!({}))["printers"][0]["trouble"], "unreachable");
    assert!(take(&shop).is_null(), "not at once");
    shop.later(5_000);
    let job = take(&shop);
    report(&shop, &job, "may_have_printed", Some("line_dropped"));
    shop.later(3_600_000);
    assert!(take(&shop).is_null(), "what may have come out is never sent again by itself");
    assert_eq!(states(&shop), [("unsure".to_owned(), Some("line_dropped".to_owned()))]);
    let listed = shop.ok(Role::Clerk, "printing.list_jobs", json!({ "openOnly": true }));
    assert_eq!((&listed["waiting"], &listed["unsure"]), (&json!(0), &json!(1)));
}

#[test]
fn a_person_says_whether_an_unsure_job_came_out() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    let print = |sale| shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale) }));
    for came_out in [true, false] {
        print(sale(&shop));
        let job = take(&shop);
        report(&shop, &job, "may_have_printed", Some("line_dropped"));
        let answer = json!({ "job": job["job"], "cameOut": came_out });
        let said = shop.ok(Role::Clerk, "printing.answer_job", answer.clone());
        if came_out {
            assert_eq!((&said["job"], &said["state"]), (&job["job"], &json!("printed")));
        } else {
            assert_ne!(said["job"], job["job"], "once more is a job of its own");
            assert_eq!(
                (&said["state"], &said["copy"]),
                (&json!("waiting"), &json!(false)),
                "the first came to nothing"
            );
        }
        assert_eq!(shop.refused(Role::Clerk, "printing.answer_job", answer), "printing.job_not_open");
    }
}

#[test]
fn what_was_being_sent_when_the_program_ended_asks_a_person() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale(&shop)) }));
    assert!(!take(&shop).is_null());
    let shop = shop.restarted();
    let first = shop.ok(Role::System, "printing.take_job", json!({ "starting": true }));
    assert!(first["job"].is_null());
    assert_eq!(states(&shop), [("unsure".to_owned(), Some("interrupted".to_owned()))]);
}

#[test]
fn the_second_print_of_a_slip_says_copy_unless_the_first_was_stopped() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    let sold = sale(&shop);
    let print = || shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sold) }));
    let first = print();
    assert_eq!(first["copy"], false);
    assert_eq!(shop.ok(Role::Clerk, "printing.cancel_job", json!({ "job": first["job"] }))["state"], "cancelled");
    let second = print();
    assert_eq!(second["copy"], false, "the first was stopped before it came out");
    assert_eq!(print()["copy"], true);
    let again = shop.ok(Role::Clerk, "printing.print_again", json!({ "job": second["job"] }));
    assert_eq!(again["copy"], true);
    assert_eq!(
        shop.refused(Role::Clerk, "printing.cancel_job", json!({ "job": first["job"] })),
        "printing.job_not_open"
    );
    let job = take(&shop);
    assert_eq!(shop.refused(Role::Clerk, "printing.cancel_job", json!({ "job": job["job"] })), "printing.job_not_open");
}

#[test]
fn the_drawer_opens_for_cash_and_for_no_copy() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    let card = json!({ "basket": { "amount": 1200 }, "payments": [{ "kind": "card", "amount": 1200 }] });
    let by_card = shop.ok(Role::Clerk, "sales.pay", card)["sale"].as_i64().unwrap();
    let in_cash = sale(&shop);
    for (sold, opens) in [(in_cash, true), (in_cash, false), (by_card, false)] {
        shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sold) }));
        let job = take(&shop);
        assert_eq!(job["opensDrawer"], opens);
        report(&shop, &job, "printed", None);
    }
}

#[test]
fn what_nobody_needs_after_half_a_day_is_given_up() {
    let shop = TestShop::open();
    let printer = slip_printer(&shop, 9100);
    shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale(&shop)) }));
    let busy = shop.refused(Role::Manager, "printing.remove_printer", json!({ "printer": printer }));
    assert_eq!(busy, "printing.printer_busy");
    shop.later(12 * 3_600_000 + 1);
    shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(states(&shop), [("failed".to_owned(), Some("too_old".to_owned()))]);
    shop.ok(Role::Manager, "printing.remove_printer", json!({ "printer": printer }));
    assert_eq!(jobs(&shop)[0]["printerName"], "Counter", "its jobs still tell its name");
}

#[test]
fn sheets_and_slips_find_their_printers_and_choices_lead() {
    let shop = TestShop::open();
    let (office, counter) = (office_printer(&shop, "HP"), slip_printer(&shop, 9100));
    let printed = |document| shop.ok(Role::Owner, "printing.print", json!({ "document": document }))["printer"].clone();
    assert_eq!(printed(slip_of(sale(&shop))), counter);
    assert_eq!(printed(json!({ "kind": "prepaid_terms" })), office);
    let choice = json!({ "document": "sale_slip", "printer": office, "copies": 2, "when": "ask", "language": "es" });
    let choices = shop.ok(Role::Manager, "printing.change_choice", choice);
    let kept = choices["choices"].as_array().unwrap().iter().find(|one| one["document"] == "sale_slip").unwrap();
    assert_eq!((&kept["device"], &kept["byItself"], &kept["copies"]), (&json!("thermal"), &json!(true), &json!(2)));
    let job = shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale(&shop)) }));
    assert_eq!((&job["printer"], &job["copies"], &job["language"]), (&json!(office), &json!(2), &json!("es")));
    shop.ok(Role::Clerk, "printing.print_test", json!({ "printer": counter }));
    let found = json!([{ "queue": "HP", "name": "HP", "isDefault": true, "stopped": false }]);
    shop.ok(Role::System, "printing.report_printers", json!({ "found": found }));
    assert_eq!(shop.ok(Role::Clerk, "printing.list_printers", json!({}))["found"], found);
    let mut words = shop.ok(Role::Clerk, "printing.list_printers", json!({}))["printers"][0].clone();
    words["name"] = json!("Office");
    assert_eq!(shop.ok(Role::Manager, "printing.change_printer", words)["name"], "Office");
}
