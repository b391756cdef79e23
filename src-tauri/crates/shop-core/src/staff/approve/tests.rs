use super::*;
use crate::dispatch::{Call, Once, write};
use crate::kernel::{Caller, Error, Subject};
use crate::testing::TestShop;
use serde_json::{Value, json};

const ACTION: &str = "gifts-per-day";

fn yuan(n: i64) -> Option<Money> {
    Money::try_from(n * 100).ok()
}

fn request() -> Value {
    json!({ "member": 7, "gift": 2 })
}

/// A manager's word for [`request`], given to the clerk at till 1.
fn word(shop: &TestShop, amount: Option<i64>) -> String {
    let asked = json!({
        "approver": 2, "pin": "1470", "command": "gifts.give", "request": request(), "action": ACTION,
        "amount": amount.map(|n| n * 100), "reason": "a regular of ten years",
    });
    shop.ok(Role::Clerk, "staff.approve", asked)["approval"].as_str().unwrap().to_owned()
}

fn give_as(shop: &TestShop, caller: &Caller, call: Call, amount: Option<Money>) -> Result<(), String> {
    let call = call.with_id(crate::kernel::chance::uuid(&*shop.chance, 0));
    let outcome = write(&shop.app, caller, &call, Role::Clerk, Once::ByRequestId, |tx| {
        tx.about(Subject::Staff(StaffId::try_from(3).unwrap()));
        require_approval(tx, ACTION, amount)?;
        require_approval(tx, "another rule of the same act", None)?;
        Ok(Value::Null)
    });
    outcome.map(|_| ()).map_err(|error| match error {
        Error::Refusal(refusal) => refusal.code,
        Error::Failure(failure) => panic!("{failure}"),
    })
}

fn give(shop: &TestShop, token: &str) -> Result<(), String> {
    give_as(shop, &shop.caller(Role::Clerk), Call::new("gifts.give", request()).approved(token), None)
}

fn misuses(shop: &TestShop) -> Vec<String> {
    shop.with_conn(|conn| {
        let mut rows = conn.prepare("SELECT why FROM approval_misuse ORDER BY id").unwrap();
        rows.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    })
}

#[test]
fn a_word_lets_one_act_through_once_and_stands_in_its_entry() {
    let shop = TestShop::open();
    let clerk = shop.caller(Role::Clerk);
    assert_eq!(
        give_as(&shop, &clerk, Call::new("gifts.give", request()), None).unwrap_err(),
        "approval_needed",
        "without a word"
    );
    let token = word(&shop, Some(40));
    give_as(&shop, &clerk, Call::new("gifts.give", request()).approved(&token), yuan(36)).unwrap();
    let (approver, amount, look, note): (i64, i64, bool, String) = shop.with_conn(|conn| {
        conn.query_row("SELECT approver, amount, look, note FROM audit JOIN audit_detail USING (seq)", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })
        .unwrap()
    });
    assert_eq!((approver, amount, look), (2, 3600, false), "the manager, and what it really was");
    assert_eq!(note, "a regular of ten years");

    assert_eq!(give(&shop, &token).unwrap_err(), "approval_invalid", "a word is used once");
    assert_eq!(misuses(&shop), ["used"]);
    let looks: i64 = shop.with_conn(|conn| {
        conn.query_row("SELECT count(*) FROM audit WHERE look = 1 AND command = 'gifts.give'", [], |row| row.get(0))
            .unwrap()
    });
    assert_eq!(looks, 1, "the owner is shown that a used word was presented");
    assert!(shop.findings().is_empty());
}

#[test]
fn managers_and_the_program_itself_need_no_word() {
    let shop = TestShop::open();
    for role in [Role::Manager, Role::Owner] {
        give_as(&shop, &shop.caller(role), Call::new("gifts.give", request()), None).unwrap();
    }
    give_as(&shop, &Caller::system(), Call::new("gifts.give", request()), None).unwrap();
}

#[test]
fn a_word_is_good_for_sixty_seconds() {
    let shop = TestShop::open();
    let (first, second) = (word(&shop, None), word(&shop, None));
    shop.clock.advance(59_999);
    give(&shop, &first).unwrap();
    shop.clock.advance(1);
    assert_eq!(give(&shop, &second).unwrap_err(), "approval_invalid");
    shop.clock.advance(-120_000);
    assert_eq!(give(&shop, &second).unwrap_err(), "approval_invalid", "nor before it was given");
    assert_eq!(misuses(&shop), ["expired", "expired"]);
}

#[test]
fn a_word_binds_to_person_till_command_request_and_action() {
    let shop = TestShop::open();
    let token = word(&shop, Some(40));
    let clerk = shop.caller(Role::Clerk);
    let invalid = |caller: &Caller, call: Call, amount| {
        assert_eq!(give_as(&shop, caller, call.approved(&token), amount).unwrap_err(), "approval_invalid");
    };
    invalid(&clerk, Call::new("gifts.give", json!({ "member": 8, "gift": 2 })), None);
    invalid(&clerk, Call::new("gifts.cancel_grant", request()), None);
    invalid(&clerk, Call::new("gifts.give", request()), yuan(41));
    let other_till = Caller::till("4", Some(sign_in_clerk(&shop, "4")));
    invalid(&other_till, Call::new("gifts.give", request()), None);
    assert_eq!(misuses(&shop), ["other_act"; 4]);
    assert_eq!(give(&shop, "a guess").unwrap_err(), "approval_invalid");
    give(&shop, &token).expect("and none of that used it up");
}

#[test]
fn a_word_of_someone_who_left_meanwhile_no_longer_counts() {
    let shop = TestShop::open();
    let token = word(&shop, None);
    shop.ok(Role::Owner, "staff.person_leaves", json!({ "person": 2 }));
    assert_eq!(give(&shop, &token).unwrap_err(), "approval_invalid");
    assert_eq!(misuses(&shop), ["approver_gone"]);
}

#[test]
fn a_refused_act_does_not_use_the_word_up() {
    let shop = TestShop::open();
    let token = word(&shop, None);
    let call = Call::new("gifts.give", request()).approved(&token).with_id(uuid::Uuid::from_u128(1));
    let refused = write(&shop.app, &shop.caller(Role::Clerk), &call, Role::Clerk, Once::ByRequestId, |tx| {
        require_approval(tx, ACTION, None)?;
        Err(StaffRefusal::NameMissing.into())
    });
    assert!(refused.is_err());
    give(&shop, &token).unwrap();
    assert!(shop.findings().is_empty());
}

#[test]
fn the_file_keeps_neither_the_token_nor_an_old_reason() {
    let shop = TestShop::open();
    let token = word(&shop, None);
    shop.clock.advance(60_000);
    word(&shop, None);
    let (tokens, reasons): (i64, i64) = shop.with_conn(|conn| {
        conn.query_row(
            "SELECT count(*) FILTER (WHERE CAST(token_digest AS TEXT) = ?1), count(*) FILTER (WHERE reason <> '') FROM approval",
            [&token],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .unwrap()
    });
    assert_eq!((tokens, reasons), (0, 1), "only the word that is still good has its reason");
    shop.with_conn(|conn| {
        assert!(conn.execute("UPDATE approval SET approver = 1", []).is_err(), "a word is not rewritten");
        assert!(conn.execute("DELETE FROM approval", []).is_err(), "nor deleted");
    });
}

#[test]
fn a_word_covers_no_more_than_the_amount_it_was_given_for() {
    assert!(covers(yuan(60), yuan(60)) && covers(yuan(60), yuan(59)));
    assert!(!covers(yuan(60), yuan(61)), "the manager saw 60, not 61");
    assert!(covers(None, yuan(61)) && covers(yuan(60), None));
}

fn sign_in_clerk(shop: &TestShop, till: &str) -> String {
    let sign_in = Call::new("staff.sign_in", json!({ "person": 3, "pin": "1234" }));
    let reply = crate::dispatch::dispatch(&shop.app, &Caller::till(till, None), &sign_in).unwrap();
    reply["token"].as_str().unwrap().to_owned()
}
