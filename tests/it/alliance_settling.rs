//! Claims, answers, disputes, statements and payments between a shop and a neighbour that knows the format alone.

use crate::alliance_neighbour::Neighbour;
use crate::alliance_support::*;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use voucher_code::settlement::Status;
use voucher_code::*;

fn accepted() -> (String, Value) {
    ("accepted".to_owned(), Value::Null)
}

fn rejected(why: &str) -> (String, Value) {
    ("rejected".to_owned(), json!(why))
}

#[test]
fn what_was_used_here_is_claimed_and_the_neighbour_counts_the_same() {
    let mut pair = Trade::honouring(9);
    let terms = Neighbour::terms(THEIR_OFFER);
    pair.redeem(&pair.neighbour.voucher(1, terms).to_text()).unwrap();
    let typed = pair.neighbour.typed(2, terms, &pair.neighbour.their_agreement().unwrap()).to_string();
    pair.shop.ok(Role::Clerk, "vouchers.check", json!({ "text": typed }));
    pair.redeem(&typed).unwrap();
    pair.exchange();
    assert_eq!(
        pair.states("theirsHere"),
        [accepted(), ("open".to_owned(), Value::Null)],
        "typed: only the issuer can tell"
    );
    let claims: Vec<Place> = pair
        .neighbour
        .heard()
        .into_iter()
        .filter_map(|(place, content)| matches!(content, Content::Claim(_)).then_some(place))
        .collect();
    let answer = Answered { generation: claims[1].generation, claims: vec![claims[1].sequence] };
    pair.neighbour.says(&Content::Accept(answer));
    pair.exchange();
    assert_eq!(pair.states("theirsHere"), [accepted(), accepted()]);
    let page = pair.draw();
    assert_eq!(page["statement"]["due"], json!(2 * PRICE), "they pay");
    assert_eq!((&page["theyPay"], &page["wePay"]), (&json!(2 * PRICE), &json!(0)));
    assert_eq!(page["lines"].as_array().unwrap().len(), 2);
    pair.exchange();
    let drawn = pair.statements_heard();
    assert!(pair.neighbour.book().check(&drawn[0]).is_ok(), "the neighbour counts the same");
}

#[test]
fn a_genuine_claim_is_paid_whether_scanned_or_typed() {
    let (mut pair, papers) = Trade::issuing(9, 3);
    pair.neighbour_claims(&papers[0].0);
    pair.neighbour_claims(&papers[1].1);
    pair.exchange();
    assert_eq!(pair.states("oursThere"), [accepted(), accepted()]);
    let said = pair.neighbour.heard().into_iter().filter(|(_, content)| matches!(content, Content::Accept(_))).count();
    pair.exchange();
    assert_eq!(said + 1, {
        pair.neighbour.heard().into_iter().filter(|(_, content)| matches!(content, Content::Accept(_))).count()
    });
    // Used there is used here too: nobody gets a second gift for it.
    let issued = pair.shop.with_conn(|conn| {
        conn.query_row("SELECT count(*) FROM voucher WHERE state = 'redeemed'", [], |row| row.get::<_, i64>(0)).unwrap()
    });
    assert_eq!(issued, 2);
    assert_eq!(pair.shop.findings(), []);
}

#[test]
fn statement_signature_payment_and_receipt() {
    let (mut pair, papers) = Trade::issuing(9, 2);
    pair.neighbour_claims(&papers[0].0);
    pair.exchange();
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.pay", pay(1, 300)), "alliance.unknown_statement");
    let statement = pair.draw()["statement"].clone();
    assert_eq!((&statement["state"], &statement["due"]), (&json!("sent"), &json!(-300)));
    let id = statement["statement"].as_i64().unwrap();
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.pay", pay(id, 300)), "alliance.not_countersigned");
    let again = json!({ "partner": pair.partner });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.draw_statement", again), "alliance.statement_open");
    pair.exchange();
    let drawn = pair.statements_heard().pop().unwrap();
    pair.neighbour.says(&Content::Countersign(drawn.named().unwrap()));
    pair.exchange();
    let page = pair.shop.ok(Role::Manager, "alliance.statement", json!({ "statement": id }));
    assert_eq!(page["statement"]["state"], "countersigned");
    assert_eq!(page["agrees"], true);
    assert_eq!(pair.states("oursThere"), [accepted()]);
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.pay", pay(id, 301)), "alliance.more_than_due");
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.pay", pay(id, 0)), "alliance.amount_out_of_bounds");
    pair.shop.ok(Role::Owner, "alliance.pay", pay(id, 100));
    let page = pair.shop.ok(Role::Owner, "alliance.pay", pay(id, 200));
    assert_eq!((&page["statement"]["state"], &page["statement"]["paid"]), (&json!("paid"), &json!(300)));
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.pay", pay(id, 1)), "alliance.nothing_to_pay");
    pair.exchange();
    let payments: Vec<Payment> = pair
        .neighbour
        .heard()
        .into_iter()
        .filter_map(|(_, content)| if let Content::Payment(payment) = content { Some(payment) } else { None })
        .collect();
    assert_eq!(payments.len(), 2);
    for payment in payments {
        pair.neighbour.says(&Content::Received(payment.named().unwrap()));
    }
    pair.exchange();
    assert_eq!(pair.statements()[0]["state"], "received");
    // What is settled is settled: nothing is counted again, and nothing is left to be drawn.
    let again = json!({ "partner": pair.partner });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.draw_statement", again), "alliance.nothing_to_settle");
    assert_eq!(pair.shop.findings(), []);
}

fn pay(statement: i64, amount: i64) -> Value {
    json!({ "statement": statement, "amount": amount, "words": "transfer 4711" })
}

#[test]
fn a_statement_of_the_partners_is_signed_only_if_our_frames_come_to_the_same() {
    let mut pair = Trade::honouring(9);
    pair.redeem(&pair.neighbour.voucher(1, Neighbour::terms(THEIR_OFFER)).to_text()).unwrap();
    pair.exchange();
    let honest = pair.neighbour_draws(None);
    let mut less = honest.clone();
    less.totals[0].due -= 100;
    pair.neighbour_sends(&less);
    pair.exchange();
    let came = pair.statements();
    assert_eq!(came.len(), 2);
    let by_due = |due: i64| came.iter().find(|it| it["due"] == due).unwrap()["statement"].clone();
    let wrong = json!({ "statement": by_due(200) });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.countersign", wrong.clone()), "alliance.statement_differs");
    let page = pair.shop.ok(Role::Manager, "alliance.statement", wrong.clone());
    assert_eq!(page["agrees"], false);
    let refuse = json!({ "statement": wrong["statement"], "reason": "  " });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.refuse_statement", refuse), "alliance.reason_missing");
    let refuse = json!({ "statement": wrong["statement"], "reason": "A hundred too little" });
    let page = pair.shop.ok(Role::Owner, "alliance.refuse_statement", refuse.clone());
    assert_eq!(page["statement"]["state"], "refused");
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.refuse_statement", refuse), "alliance.statement_answered");
    let right = json!({ "statement": by_due(300) });
    let page = pair.shop.ok(Role::Owner, "alliance.countersign", right.clone());
    assert_eq!(page["statement"]["state"], "countersigned");
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.countersign", right), "alliance.statement_answered");
    pair.exchange();
    let named = honest.named().unwrap();
    assert!(pair.neighbour.heard().iter().any(|(_, content)| *content == Content::Countersign(named)));
    // The neighbour pays, and we say that it has come.
    let payment = Payment {
        number: 1,
        statement: named,
        currency: Currency::new(*b"CNY").unwrap(),
        amount: 300,
        words: "cash".to_owned(),
    };
    pair.neighbour.says(&Content::Payment(payment));
    pair.exchange();
    let statement = pair.statements().into_iter().find(|it| it["due"] == 300).unwrap();
    assert_eq!(statement["state"], "paid");
    let page = pair.shop.ok(Role::Manager, "alliance.statement", json!({ "statement": statement["statement"] }));
    let payment = json!({ "payment": page["payments"][0]["payment"] });
    pair.shop.ok(Role::Owner, "alliance.receive", payment.clone());
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.receive", payment), "alliance.already_received");
    assert_eq!(
        pair.shop.refused(Role::Owner, "alliance.receive", json!({ "payment": 99 })),
        "alliance.unknown_payment"
    );
    assert_eq!(pair.statements().into_iter().find(|it| it["due"] == 300).unwrap()["state"], "received");
}

#[test]
fn our_own_statement_is_not_ours_to_sign() {
    let (mut pair, papers) = Trade::issuing(9, 1);
    assert_eq!(
        pair.shop.refused(Role::Owner, "alliance.draw_statement", json!({ "partner": pair.partner })),
        "alliance.nothing_to_settle"
    );
    pair.neighbour_claims(&papers[0].0);
    pair.exchange();
    let statement = pair.draw()["statement"]["statement"].clone();
    let only = json!({ "statement": statement });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.countersign", only.clone()), "alliance.our_own_statement");
    let refuse = json!({ "statement": statement, "reason": "no" });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.refuse_statement", refuse), "alliance.our_own_statement");
    assert_eq!(
        pair.shop.refused(Role::Owner, "alliance.countersign", json!({ "statement": 99 })),
        "alliance.unknown_statement"
    );
}

/// The neighbour's number so that its id is below or above the shop's.
fn crossing(neighbour_is_lower: bool) -> Trade {
    for number in 9..60 {
        let (mut pair, papers) = Trade::issuing(number, 2);
        if (pair.neighbour.id() < pair.neighbour.other()) == neighbour_is_lower {
            pair.neighbour_claims(&papers[0].0);
            pair.exchange();
            return pair;
        }
    }
    panic!("no neighbour on that side");
}

#[test]
fn of_two_statements_that_cross_the_lower_shops_goes_first() {
    for neighbour_is_lower in [true, false] {
        let mut pair = crossing(neighbour_is_lower);
        pair.draw();
        pair.neighbour_draws(None);
        // Neither had seen the other's.
        pair.exchange();
        let theirs = pair.statements().into_iter().find(|it| it["drawnBy"] == "them").unwrap();
        let only = json!({ "statement": theirs["statement"] });
        if neighbour_is_lower {
            pair.shop.ok(Role::Owner, "alliance.countersign", only);
            let states: Vec<Value> = pair.statements().into_iter().map(|it| it["state"].clone()).collect();
            assert!(states.contains(&json!("countersigned")) && states.contains(&json!("refused")), "{states:?}");
        } else {
            assert_eq!(theirs["state"], "refused", "ours goes first");
            assert_eq!(pair.shop.refused(Role::Owner, "alliance.countersign", only), "alliance.statement_answered");
        }
    }
}

#[test]
fn a_statement_drawn_behind_ours_declines_ours_and_may_be_signed() {
    let mut pair = crossing(false);
    pair.draw();
    pair.exchange();
    // The neighbour has read ours and draws its own: that is its answer.
    pair.neighbour_draws(None);
    pair.exchange();
    let theirs = pair.statements().into_iter().find(|it| it["drawnBy"] == "them").unwrap();
    let page = pair.shop.ok(Role::Owner, "alliance.countersign", json!({ "statement": theirs["statement"] }));
    assert_eq!(page["statement"]["state"], "countersigned");
}

#[test]
fn a_dispute_carries_over_until_one_of_the_two_gives_in() {
    let (mut pair, papers) = Trade::issuing(9, 2);
    pair.neighbour_claims(&papers[0].0);
    let second = pair.neighbour_claims(&papers[1].0);
    pair.exchange();
    let line = pair.claims()["oursThere"][0]["claim"].clone();
    let dispute = |words: &str| json!({ "claim": line, "words": words });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.dispute", dispute(" ")), "alliance.reason_missing");
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.concede", json!({ "claim": line })), "alliance.not_disputed");
    let shown = pair.shop.ok(Role::Owner, "alliance.dispute", dispute("Nobody was here that day"));
    assert_eq!((&shown["state"], &shown["disputedBy"]), (&json!("disputed"), &json!("us")));
    let page = pair.draw();
    assert_eq!(page["statement"]["due"], -300, "only what is not disputed");
    assert_eq!(page["totals"][0]["disputed"], 1);
    pair.exchange();
    let drawn = pair.statements_heard().pop().unwrap();
    pair.neighbour.says(&Content::Countersign(drawn.named().unwrap()));
    pair.exchange();
    assert_eq!(pair.states("oursThere")[1].0, "disputed", "it carries over");
    let shown = pair.shop.ok(Role::Owner, "alliance.concede", json!({ "claim": line }));
    assert_eq!(shown["state"], "accepted");
    let page = pair.draw();
    assert_eq!((&page["statement"]["number"], &page["statement"]["due"]), (&json!(2), &json!(-300)));
    pair.exchange();
    let drawn = pair.statements_heard().pop().unwrap();
    pair.neighbour.says(&Content::Countersign(drawn.named().unwrap()));
    pair.exchange();
    let dispute = json!({ "claim": line, "words": "All the same" });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.dispute", dispute), "alliance.already_settled");
    let book = pair.neighbour.book();
    let history = book.history(drawn.named().unwrap().hash).unwrap();
    assert_eq!(history.len(), 2);
    let settled = book.settle(&[drawn.lower, drawn.higher], &history[..1]).unwrap();
    assert_eq!(
        settled.lines().iter().filter(|(_, line)| line.status == Status::Accepted && line.place == second).count(),
        1
    );
}

#[test]
fn what_the_rules_decide_is_not_for_an_owner_to_change() {
    let (mut pair, papers) = Trade::issuing(9, 2);
    pair.neighbour_claims(&papers[0].0);
    pair.neighbour_claims(&papers[0].1);
    pair.exchange();
    assert_eq!(pair.states("oursThere"), [accepted(), rejected("duplicate")]);
    let lines = pair.claims()["oursThere"].clone();
    let answer = |accept: Value, reject: Value| json!({ "partner": pair.partner, "accept": accept, "reject": reject });
    let twice = answer(json!([lines[0]["claim"]]), json!([]));
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.answer_claims", twice), "alliance.rule_says_not_owed");
    let late = answer(json!([]), json!([{ "why": "late", "claims": [lines[1]["claim"]] }]));
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.answer_claims", late), "alliance.rule_says_owed");
    let doubtful = answer(json!([]), json!([{ "why": "doubtful", "claims": [lines[1]["claim"]] }]));
    let told = pair.shop.ok(Role::Owner, "alliance.answer_claims", doubtful.clone());
    assert_eq!(told["oursThere"][1]["why"], "doubtful");
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.answer_claims", doubtful), "alliance.already_answered");
    let unknown = answer(json!([99]), json!([]));
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.answer_claims", unknown), "alliance.unknown_claim");
}

#[test]
fn a_claim_of_ours_is_theirs_to_answer() {
    let mut pair = Trade::honouring(9);
    pair.redeem(&pair.neighbour.voucher(1, Neighbour::terms(THEIR_OFFER)).to_text()).unwrap();
    pair.exchange();
    let claim = pair.claims()["theirsHere"][0]["claim"].clone();
    let answer = json!({ "partner": pair.partner, "accept": [claim] });
    assert_eq!(pair.shop.refused(Role::Owner, "alliance.answer_claims", answer), "alliance.not_ours_to_answer");
}

#[test]
fn a_quarter_is_closed_and_what_proves_its_codes_revealed() {
    let (pair, papers) = Trade::issuing(9, 2);
    let close = |quarter: &str, day: Option<&str>| json!({ "quarter": quarter, "last_claim_day": day });
    let refused = |command: &str, request: Value| pair.shop.refused(Role::Owner, command, request);
    assert_eq!(refused("alliance.close_quarter", close("2020 Q1", Some("2027-03-01"))), "alliance.unknown_quarter");
    assert_eq!(refused("alliance.close_quarter", close("2026 Q4", Some("soon"))), "alliance.dates_wrong");
    assert_eq!(refused("alliance.close_quarter", close("2026 Q4", Some("2026-12-31"))), "alliance.too_early");
    assert_eq!(refused("alliance.reveal_quarter", close("2026 Q4", None)), "alliance.quarter_open");
    pair.shop.ok(Role::Owner, "alliance.close_quarter", close("2026 Q4", Some("2027-03-01")));
    assert_eq!(refused("alliance.reveal_quarter", close("2026 Q4", None)), "alliance.quarter_open");
    pair.shop.later(110 * 86_400_000);
    pair.shop.ok(Role::Owner, "alliance.reveal_quarter", close("2026 Q4", None));
    let mut pair = pair;
    pair.exchange();
    let revealed = pair.neighbour.heard().into_iter().find_map(|(_, content)| match content {
        Content::Reveal(reveal) => Some(reveal),
        _ => None,
    });
    let certificate = pair.neighbour.heard().into_iter().find_map(|(_, content)| match content {
        Content::Card(card) => Some(card.unverified().issuing[0].unverified().clone()),
        _ => None,
    });
    let key = ClaimKey::revealed(&revealed.unwrap().key, &certificate.unwrap().claim_commitment).expect("as promised");
    let code = TypedCode::parse(&papers[1].1).unwrap();
    assert!(code.is_claimable(&key, &pair.neighbour.id()));
    // What is claimed behind it is late, whatever day it names; the owner may pay all the same.
    pair.neighbour_claims(&papers[0].0);
    pair.exchange();
    assert_eq!(pair.states("oursThere"), [rejected("late")]);
    let claim = pair.claims()["oursThere"][0]["claim"].clone();
    let told =
        pair.shop.ok(Role::Owner, "alliance.answer_claims", json!({ "partner": pair.partner, "accept": [claim] }));
    assert_eq!(told["oursThere"][0]["state"], "accepted");
}

#[test]
fn a_shop_without_the_program_takes_part_by_a_typed_list() {
    let shop = TestShop::open();
    let added = json!({ "name": "Noodle bar", "trade": "food", "contact": "", "cap": 50_000, "note": "" });
    let partner = shop.ok(Role::Owner, "alliance.add_hand_partner", added)["card"]["partner"].as_i64().unwrap();
    let (offer, _) = crate::vouchers_support::gift_offer(&shop, 20, json!({}));
    let one = crate::vouchers_support::issued(&shop, offer, None);
    let two = crate::vouchers_support::issued(&shop, offer, None);
    let three = crate::vouchers_support::issued(&shop, offer, None);
    let number = one["voucher"]["number"].as_str().unwrap();
    let list = |lines: Value, price: i64| json!({ "partner": partner, "price": price, "lines": lines });
    let line = |voucher: &str| json!({ "voucher": voucher, "day": "2026-11-20", "receipt": "12" });
    let two_typed = crate::vouchers_support::typed(&two);
    let three_text = crate::vouchers_support::text(&three);
    let refused = |request: Value| shop.refused(Role::Owner, "alliance.type_hand_claims", request);
    assert_eq!(refused(list(json!([]), 300)), "alliance.count_out_of_bounds");
    assert_eq!(refused(list(json!([line(number)]), -1)), "alliance.amount_out_of_bounds");
    let tomorrow = json!([{ "voucher": number, "day": "2026-11-21", "receipt": "" }]);
    assert_eq!(refused(list(tomorrow, 300)), "alliance.dates_wrong");
    let all = json!([line(number), line(two_typed), line(three_text), line(number), line("999999"), line("nonsense")]);
    let told = shop.ok(Role::Owner, "alliance.type_hand_claims", list(all, 300));
    let why: Vec<Value> = told["lines"].as_array().unwrap().iter().map(|line| line["why"].clone()).collect();
    let [none, none_too, none_three] = [Value::Null, Value::Null, Value::Null];
    assert_eq!(why, [none, none_too, none_three, json!("duplicate"), json!("not_issued"), json!("not_issued")]);
    assert_eq!((&told["taken"], &told["amount"]), (&json!(3), &json!(900)));
    // What was used there is not good here any more.
    assert_eq!(crate::vouchers_support::answer(&shop, three_text), "already_redeemed");
    let page = shop.ok(Role::Owner, "alliance.draw_statement", json!({ "partner": partner }));
    assert_eq!((&page["statement"]["unverified"], &page["statement"]["due"]), (&json!(true), &json!(-900)));
    assert_eq!(page["lines"].as_array().unwrap().len(), 3);
    let again = json!({ "partner": partner });
    assert_eq!(shop.refused(Role::Owner, "alliance.draw_statement", again.clone()), "alliance.statement_open");
    let only = json!({ "statement": page["statement"]["statement"] });
    let signed = shop.ok(Role::Owner, "alliance.countersign", only.clone());
    assert_eq!(signed["statement"]["state"], "countersigned");
    assert_eq!(shop.refused(Role::Owner, "alliance.countersign", only), "alliance.statement_answered");
    assert_eq!(shop.refused(Role::Owner, "alliance.draw_statement", again), "alliance.nothing_to_settle");
    let id = page["statement"]["statement"].as_i64().unwrap();
    let paid = shop.ok(Role::Owner, "alliance.pay", pay(id, 900));
    assert_eq!(paid["statement"]["state"], "received");
    assert_eq!(shop.findings(), []);
    let other = Trade::met(9);
    let list = json!({ "partner": other.partner, "price": 1, "lines": [line("1")] });
    assert_eq!(other.shop.refused(Role::Owner, "alliance.type_hand_claims", list), "alliance.not_ours_to_answer");
}
