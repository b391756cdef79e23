//! Every reason not to print, and who may have what.

use crate::gifts_support::member;
use crate::printing_support::{office_printer, sale, slip_of, slip_printer, take};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

fn print(shop: &TestShop, role: Role, document: Value) -> String {
    shop.refused(role, "printing.print", json!({ "document": document }))
}

#[test]
fn what_is_not_there_is_not_drawn() {
    let shop = TestShop::open();
    for document in [
        json!({ "kind": "recharge_slip", "recharge": 9 }),
        json!({ "kind": "hand_over_slip", "handover": 9 }),
        json!({ "kind": "day_close_slip", "day": "2026-11-20", "number": 9 }),
    ] {
        let refused = shop.refused(Role::Owner, "printing.render", json!({ "document": document }));
        assert_eq!(refused, "printing.nothing_to_print");
    }
    sale(&shop);
    let open_shift = json!({ "document": { "kind": "shift_slip", "shift": 1 } });
    assert_eq!(shop.refused(Role::Clerk, "printing.render", open_shift), "printing.nothing_to_print");
    let nobody = json!({ "document": { "kind": "sale_slip", "sale": 99 } });
    assert_eq!(shop.refused(Role::Clerk, "printing.render", nobody), "sales.unknown_sale");
    let flyer = json!({ "document": { "kind": "flyer", "flyer": 9 } });
    assert_eq!(shop.refused(Role::Clerk, "printing.render", flyer), "printing.unknown_flyer");
}

#[test]
fn a_job_that_cannot_be_made_is_refused() {
    let shop = TestShop::open();
    let slip = slip_of(sale(&shop));
    assert_eq!(print(&shop, Role::Clerk, slip.clone()), "printing.no_printer");
    let counter = slip_printer(&shop, 9100);
    assert_eq!(print(&shop, Role::Clerk, json!({ "kind": "prepaid_terms" })), "printing.no_printer");
    let ask = |changes: Value| {
        let mut request = json!({ "document": slip });
        request.as_object_mut().unwrap().extend(changes.as_object().unwrap().clone());
        shop.refused(Role::Clerk, "printing.print", request)
    };
    assert_eq!(ask(json!({ "printer": 99 })), "printing.unknown_printer");
    for copies in [0, 201, -1] {
        assert_eq!(ask(json!({ "copies": copies })), "printing.copies_out_of_bounds");
    }
    assert_eq!(ask(json!({ "size": "a4" })), "printing.size_unfit");
    let sheets = json!({ "document": { "kind": "table_tent" }, "printer": counter });
    assert_eq!(shop.refused(Role::Clerk, "printing.print", sheets), "printing.wrong_printer");
    assert_eq!(print(&shop, Role::Clerk, json!({ "kind": "flyer", "flyer": 9 })), "printing.unknown_flyer");
    for members in [vec![], vec![1; 201]] {
        let cards = json!({ "kind": "member_cards", "members": members });
        assert_eq!(print(&shop, Role::Clerk, cards), "printing.cards_out_of_bounds");
    }
    let rule = json!({ "label": "Who", "text": "Anyone." });
    for (title, rules) in [("", vec![rule.clone()]), ("Ours", vec![]), ("Ours", vec![rule; 31])] {
        let rules = json!({ "kind": "group_rules", "title": title, "below": "", "rules": rules });
        assert_eq!(print(&shop, Role::Clerk, rules), "printing.rules_unfit");
    }
}

#[test]
fn jobs_are_answered_for_where_they_stand() {
    let shop = TestShop::open();
    slip_printer(&shop, 9100);
    for command in ["printing.cancel_job", "printing.print_again"] {
        assert_eq!(shop.refused(Role::Clerk, command, json!({ "job": 9 })), "printing.unknown_job");
    }
    let made = shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale(&shop)) }));
    let answer = json!({ "job": made["job"], "cameOut": true });
    assert_eq!(shop.refused(Role::Clerk, "printing.answer_job", answer), "printing.job_not_open");
    let told = json!({ "job": made["job"], "outcome": { "end": "printed" } });
    assert_eq!(shop.refused(Role::System, "printing.report_job", told.clone()), "printing.job_not_open");
    take(&shop);
    shop.ok(Role::System, "printing.report_job", told.clone());
    assert_eq!(shop.refused(Role::System, "printing.report_job", told), "printing.job_not_open", "told once");
}

#[test]
fn printers_lie_in_the_shop() {
    let shop = TestShop::open();
    let add = |name: &str, kind: &str, reach: Value| {
        let words = json!({
            "name": name, "kind": kind, "reach": reach, "oneToner": false, "cuts": false, "drawer": false,
        });
        shop.call(Role::Manager, "printing.add_printer", words)
            .map_err(|error| error.refusal().unwrap().code.clone())
            .map(|_| ())
    };
    let tcp = |host: &str, port: u16| json!({ "by": "tcp", "host": host, "port": port });
    for host in ["8.8.8.8", "printer.example.com", "172.32.0.1", "2001:db8::1", "", "0.0.0.0", "192.168.1.5:9100"] {
        assert_eq!(add("Slip", "thermal58", tcp(host, 9100)).unwrap_err(), "address_outside", "{host}");
    }
    assert_eq!(add("Slip", "thermal58", tcp("192.168.1.50", 0)).unwrap_err(), "address_outside");
    for host in ["127.0.0.1", "192.168.1.50", "10.0.0.9", "172.16.3.4", "169.254.8.8", "fd00::9", "::1"] {
        add("Slip", "thermal58", tcp(host, 9100)).unwrap();
    }
    assert_eq!(add("Office", "office", tcp("192.168.1.50", 9100)).unwrap_err(), "office_needs_queue");
    for queue in ["", "  ", "-o raw", "a\nb", &"q".repeat(201)] {
        assert_eq!(add("Office", "office", json!({ "by": "queue", "queue": queue })).unwrap_err(), "queue_unfit");
    }
    assert_eq!(add(" ", "office", json!({ "by": "queue", "queue": "HP" })).unwrap_err(), "name_missing");
    assert_eq!(add(&"n".repeat(61), "office", json!({ "by": "queue", "queue": "HP" })).unwrap_err(), "text_too_long");
    let gone = json!({ "printer": 99 });
    for command in ["printing.remove_printer", "printing.print_test"] {
        assert_eq!(shop.refused(Role::Manager, command, gone.clone()), "printing.unknown_printer");
    }
}

#[test]
fn choices_fit_their_documents() {
    let shop = TestShop::open();
    let counter = slip_printer(&shop, 9100);
    let change = |document: &str, printer: Value, copies: i64, when: &str| {
        let choice = json!({
            "document": document, "printer": printer, "copies": copies, "when": when, "language": null,
        });
        shop.refused(Role::Manager, "printing.change_choice", choice)
    };
    assert_eq!(change("prepaid_terms", json!(null), 1, "always"), "printing.not_by_itself");
    assert_eq!(change("prepaid_terms", json!(counter), 1, "ask"), "printing.wrong_printer");
    assert_eq!(change("sale_slip", json!(99), 1, "ask"), "printing.unknown_printer");
    assert_eq!(change("sale_slip", json!(null), 0, "ask"), "printing.copies_out_of_bounds");
    let long = json!({ "phone": "5".repeat(41), "hours": "", "operator": "" });
    assert_eq!(shop.refused(Role::Manager, "printing.change_settings", long), "printing.text_too_long");
}

#[test]
fn what_is_kept_of_a_member_is_for_the_owner_and_the_close_of_a_day_for_managers() {
    let shop = TestShop::open();
    office_printer(&shop, "HP");
    let who = member(&shop);
    let export = json!({ "kind": "member_export", "member": who });
    let day = json!({ "kind": "day_close_slip", "day": "2026-11-20", "number": 1 });
    shop.ok(Role::Clerk, "sales.close_day", json!({}));
    for (document, allowed) in [(export, vec![Role::Owner]), (day, vec![Role::Manager, Role::Owner])] {
        for role in [Role::Clerk, Role::Manager, Role::Owner] {
            let request = json!({ "document": document });
            if allowed.contains(&role) {
                shop.ok(role, "printing.render", request.clone());
                shop.ok(role, "printing.print", request);
            } else {
                assert_eq!(shop.refused(role, "printing.render", request.clone()), "kernel.not_allowed");
                assert_eq!(shop.refused(role, "printing.print", request), "kernel.not_allowed");
            }
        }
    }
    for (command, request) in [
        ("printing.take_job", json!({})),
        ("printing.render_job", json!({ "job": 1 })),
        ("printing.report_printers", json!({ "found": [] })),
    ] {
        assert_eq!(shop.refused(Role::Owner, command, request), "kernel.not_allowed", "{command}");
    }
    let key = json!({ "key": "AGE-SECRET-KEY-1" });
    assert_eq!(shop.refused(Role::Manager, "printing.render_recovery_sheet", key.clone()), "kernel.not_allowed");
    assert_eq!(shop.refused(Role::Owner, "printing.render_recovery_sheet", key), "printing.key_malformed");
}
