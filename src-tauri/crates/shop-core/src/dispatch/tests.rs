//! The one transaction of a command, driven with verbs of the tests' own.

use super::*;
use crate::kernel::audit;
use crate::kernel::request::RequestId;
use crate::kernel::{Subject, Topic, WitnessRecord};
use crate::shop::ShopRefusal;
use crate::testing::TestShop;
use serde_json::json;
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(0x0192_0000_0000_7000_8000_0000_0000_0001);

fn call(id: Uuid) -> Call {
    Call::new("shop.try", json!({ "pieces": 2 })).with_id(id)
}

fn act(shop: &TestShop, call: &Call, verb: impl FnOnce(&Tx<'_>) -> Result<Value>) -> Result<Value> {
    write(&shop.app, &shop.caller(Role::Clerk), call, Role::Clerk, Once::ByRequestId, verb)
}

fn keep(tx: &Tx<'_>, key: &str) -> Result<Value> {
    shop::keep(tx, key, &true)?;
    tx.changed(&[Topic::Shop]);
    Ok(json!({}))
}

fn is_kept(shop: &TestShop, key: &str) -> bool {
    shop.with_conn(|conn| shop::kept::<bool>(conn, key).unwrap().is_some())
}

fn count(shop: &TestShop, table: &str) -> i64 {
    shop.with_conn(|conn| conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap())
}

fn code(outcome: Result<Value>) -> String {
    match outcome {
        Err(Error::Refusal(refusal)) => format!("{}.{}", refusal.area, refusal.code),
        other => panic!("a refusal was expected: {other:?}"),
    }
}

#[test]
fn a_refused_act_leaves_nothing_and_its_id_is_free_again() {
    let shop = TestShop::open();
    let refused = act(&shop, &call(ID), |tx| {
        keep(tx, "half")?;
        tx.about(Subject::Staff(tx.actor.staff.unwrap()));
        Err(ShopRefusal::NameMissing.into())
    });
    assert_eq!(code(refused), "shop.name_missing");
    assert!(!is_kept(&shop, "half"), "nothing half-written");
    assert_eq!((count(&shop, "request"), count(&shop, "audit")), (0, 0), "a refusal is not stored");
    act(&shop, &call(ID), |tx| keep(tx, "whole")).unwrap();
    assert!(is_kept(&shop, "whole"));
}

#[test]
fn what_was_declared_for_a_refusal_is_written_and_the_owner_is_told() {
    let shop = TestShop::open();
    let notices = shop.app.listen();
    let refused = act(&shop, &call(ID), |tx| {
        keep(tx, "half")?;
        tx.about(Subject::Staff(tx.actor.staff.unwrap()));
        tx.afterwards(|tx| {
            tx.changed(&[Topic::Staff]);
            shop::keep(tx, "evidence", &true)
        });
        Err(ShopRefusal::NameMissing.into())
    });
    assert_eq!(code(refused), "shop.name_missing");
    assert!(is_kept(&shop, "evidence") && !is_kept(&shop, "half"));
    let (look, subjects, request): (bool, String, Option<Vec<u8>>) = shop.with_conn(|conn| {
        conn.query_row("SELECT look, subjects, request_id FROM audit", [], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })
        .unwrap()
    });
    assert!(look, "the owner should look at it");
    assert_eq!(subjects, r#"[{"kind":"staff","id":3}]"#);
    assert_eq!(request, None, "evidence is not an act that was done");
    let topics = notices.try_recv().unwrap().topics;
    assert_eq!(topics, [Topic::Staff, Topic::Audit], "only what the aftermath made stale");
    assert_eq!(count(&shop, "request"), 0);
    assert!(shop.findings().is_empty());
}

#[test]
fn screens_hear_of_a_change_after_the_commit_and_never_of_a_refusal_or_a_failure() {
    let shop = TestShop::open();
    let notices = shop.app.listen();
    act(&shop, &call(ID), |tx| {
        let reply = keep(tx, "one")?;
        assert!(notices.try_recv().is_err(), "a notice before the commit would show the old state");
        Ok(reply)
    })
    .unwrap();
    assert_eq!(notices.try_recv().unwrap().topics, [Topic::Shop, Topic::Audit], "one notice for the whole act");
    assert!(notices.try_recv().is_err(), "and only one");

    let second = Uuid::from_u128(2);
    let _ = act(&shop, &call(second), |tx| keep(tx, "two").and(Err(ShopRefusal::NameMissing.into())));
    let _ = act(&shop, &call(second), |tx| keep(tx, "two").and(Err(Error::failure("the test breaks it"))));
    assert!(notices.try_recv().is_err());
    assert!(!is_kept(&shop, "two"), "a failure rolls everything back");
}

#[test]
fn a_repeat_is_answered_from_the_book_without_doing_it_again() {
    let shop = TestShop::open();
    let first = act(&shop, &call(ID), |_| Ok(json!({ "left": 3 }))).unwrap();
    let again = act(&shop, &call(ID), |_| panic!("the verb must not run twice")).unwrap();
    assert_eq!(first, again);
    assert_eq!(count(&shop, "audit"), 1, "a repeat adds no audit entry");
}

#[test]
fn a_long_reply_is_not_kept_and_a_repeat_is_told_when_it_was_done() {
    let shop = TestShop::open();
    let limit = "x".repeat(64 * 1024 - 2);
    let fits = act(&shop, &call(ID), |_| Ok(json!(limit))).unwrap();
    assert_eq!(act(&shop, &call(ID), |_| panic!("done")).unwrap(), fits, "64 KiB with its quotes still fit");

    let second = call(Uuid::from_u128(2));
    act(&shop, &second, |_| Ok(json!(format!("{limit}x")))).unwrap();
    assert_eq!(code(act(&shop, &second, |_| panic!("done"))), "kernel.already_done");
}

#[test]
fn replies_go_after_seven_days_and_ids_stay_for_good() {
    let shop = TestShop::open();
    act(&shop, &call(ID), |_| Ok(json!({ "left": 3 }))).unwrap();
    let tick = || {
        let minute = Call::new("system.tick", json!({}));
        write(&shop.app, &Caller::system(), &minute, Role::System, Once::ByRequestId, |tx| {
            request::forget_old_replies(tx)?;
            Ok(Value::Null)
        })
        .unwrap();
    };
    let day_ms = crate::kernel::time::DAY_MS;
    shop.clock.advance(7 * day_ms);
    tick();
    // As the clerk at till 1 is answered; through the till itself the session would have locked long ago.
    let answer = || {
        let (call, clerk) = (call(ID), crate::kernel::StaffId::try_from(3).ok());
        let digest = request::digest(&request::canonical(&call.request));
        shop.with_conn(|conn| {
            let clerk = Actor { staff: clerk, role: Role::Clerk, till: "1".to_owned() };
            let view = View::new(conn, shop.app.clock.now_ms(), chrono_tz::Tz::UTC, clerk, &shop.app);
            Ok(request::earlier_reply(&view, RequestId(ID), &call.command, &digest)?.unwrap_or(Value::Null))
        })
    };
    assert!(answer().is_ok(), "kept for seven days");
    shop.clock.advance(1);
    tick();
    assert_eq!(code(answer()), "kernel.already_done");
    assert_eq!(count(&shop, "audit"), 1, "what the system does by itself is not in the audit");
}

#[test]
fn an_act_needs_its_id_but_for_the_program_itself() {
    let shop = TestShop::open();
    let no_id = Call::new("shop.try", json!({}));
    assert_eq!(code(act(&shop, &no_id, |_| panic!("not without an id"))), "kernel.request_id_missing");
}

#[test]
fn the_witness_attests_once_and_before_the_commit() {
    let shop = TestShop::open();
    act(&shop, &call(ID), |tx| {
        tx.attest(WitnessRecord([7; 32]));
        assert!(shop.witness.0.lock().unwrap().is_empty(), "not while the act may still be refused");
        Ok(Value::Null)
    })
    .unwrap();
    assert_eq!(*shop.witness.0.lock().unwrap(), [WitnessRecord([7; 32])]);
    let _ = act(&shop, &call(Uuid::from_u128(2)), |tx| {
        tx.attest(WitnessRecord([8; 32]));
        Err(ShopRefusal::NameMissing.into())
    });
    assert_eq!(shop.witness.0.lock().unwrap().len(), 1, "a refused act attests nothing");
}

#[test]
fn a_person_is_not_the_system_whatever_the_till_is_called() {
    let shop = TestShop::open();
    for caller in [Caller::till("system", None), Caller::till("system", Some("system".to_owned()))] {
        assert!(!caller.is_system());
        let tick = Call::new("system.tick", json!({}));
        let outcome = write(&shop.app, &caller, &tick, Role::System, Once::ByRequestId, |_| panic!("not let in"));
        assert_eq!(code(outcome), "kernel.not_allowed");
    }
    for person in [Role::Clerk, Role::Manager, Role::Owner] {
        let tick = Call::new("system.tick", json!({}));
        let outcome = read(&shop.app, &shop.caller(person), Role::System, |_| Ok(Value::Null));
        assert_eq!(code(outcome), "kernel.not_allowed", "{person:?} {}", tick.command);
    }
}

#[test]
fn a_note_and_an_approvers_reason_both_stand_in_the_audit() {
    let shop = TestShop::open();
    act(&shop, &call(ID), |tx| {
        tx.note("kiwis soft on one side");
        tx.approved.replace(Some(crate::kernel::request::Approved {
            approver: crate::kernel::StaffId::try_from(2).unwrap(),
            reason: "a regular".to_owned(),
            amount: None,
        }));
        Ok(Value::Null)
    })
    .unwrap();
    let note: String =
        shop.with_conn(|conn| conn.query_row("SELECT note FROM audit_detail", [], |row| row.get(0)).unwrap());
    assert_eq!(note, "kiwis soft on one side · a regular");
}

#[test]
fn the_chain_stays_whole_without_its_details_and_breaks_when_any_entry_is_changed() {
    let shop = TestShop::open();
    for n in 1..=5 {
        act(&shop, &call(Uuid::from_u128(n)), |tx| {
            tx.about(Subject::Member(crate::kernel::MemberId::try_from(9).unwrap()));
            tx.note("a word about someone");
            Ok(Value::Null)
        })
        .unwrap();
    }
    assert!(shop.findings().is_empty());
    let broken = |change: &str| {
        shop.with_conn(|conn| {
            conn.execute_batch("SAVEPOINT tamper; DROP TRIGGER audit_append_only; DROP TRIGGER audit_kept; PRAGMA defer_foreign_keys = ON;")
                .unwrap();
            conn.execute_batch(change).unwrap();
            let findings = audit::check(conn).unwrap();
            conn.execute_batch("ROLLBACK TO tamper; RELEASE tamper").unwrap();
            findings.iter().map(|finding| finding.detail.clone()).collect::<Vec<_>>()
        })
    };
    for (change, where_it_breaks) in [
        ("UPDATE audit SET at_ms = at_ms + 1 WHERE seq = 3", "entry 3"),
        ("UPDATE audit SET actor = 2 WHERE seq = 1", "entry 1"),
        ("UPDATE audit SET till = '9' WHERE seq = 2", "entry 2"),
        ("UPDATE audit SET command = 'shop.other' WHERE seq = 4", "entry 4"),
        ("UPDATE audit SET subjects = '[]' WHERE seq = 4", "entry 4"),
        ("UPDATE audit SET approver = 1 WHERE seq = 5", "entry 5"),
        ("UPDATE audit SET amount = 100 WHERE seq = 5", "entry 5"),
        ("UPDATE audit SET look = 1 WHERE seq = 5", "entry 5"),
        ("UPDATE audit_detail SET request = '{\"pieces\":3}' WHERE seq = 2", "entry 2"),
        ("DELETE FROM audit_detail; DELETE FROM audit_subject; DELETE FROM audit WHERE seq = 3", "entry 4"),
    ] {
        assert_eq!(broken(change), [where_it_breaks], "{change}");
    }
    shop.with_conn(|conn| {
        let append_only = conn.execute("UPDATE audit SET look = 1", []);
        assert!(append_only.is_err(), "the audit is append-only without tampering with the triggers");
        conn.execute("DELETE FROM audit_detail", []).unwrap();
    });
    assert!(shop.findings().is_empty(), "erasure takes the details and leaves the chain whole");
}
