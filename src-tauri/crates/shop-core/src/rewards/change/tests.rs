use super::super::commands::{Every, PaidAs, Rung};
use super::*;
use crate::kernel::{GiftId, Money};

type Edit = fn(&mut Terms);

fn amount(minor: i64) -> Money {
    Money::try_from(minor).unwrap()
}

fn terms() -> Terms {
    Terms {
        trigger: Trigger::FriendBought { least: amount(2_000) },
        member: Some(Reward::Points { points: 100 }),
        friend: Some(Reward::Gift { gift: GiftId::try_from(1).unwrap() }),
        friend_when: FriendWhen::WithInviter,
        per_member: Some(MemberLimit { times: 3, every: Every::Week }),
        per_day: Some(10),
        per_clerk_day: None,
        budget: amount(60_000),
        hold_days: 3,
        from_day: "2026-12-01".to_owned(),
        to_day: Some("2026-12-31".to_owned()),
    }
}

fn with(change: impl FnOnce(&mut Terms)) -> Option<&'static str> {
    let mut after = terms();
    change(&mut after);
    assert_ne!(changed(&terms(), &after), [""; 0]);
    worse(&terms(), &after)
}

#[test]
fn what_is_better_for_members_is_let_through() {
    let better: Vec<Edit> = vec![
        |terms| terms.trigger = Trigger::FriendBought { least: amount(1_999) },
        |terms| terms.member = Some(Reward::Points { points: 101 }),
        |terms| terms.friend_when = FriendWhen::Joined,
        |terms| terms.per_member = None,
        |terms| terms.per_member = Some(MemberLimit { times: 4, every: Every::Week }),
        |terms| terms.per_member = Some(MemberLimit { times: 3, every: Every::Day }),
        |terms| terms.per_day = Some(11),
        |terms| terms.per_day = None,
        |terms| terms.budget = amount(60_001),
        |terms| terms.hold_days = 2,
        |terms| terms.from_day = "2026-11-30".to_owned(),
        |terms| terms.to_day = Some("2027-01-01".to_owned()),
        |terms| terms.to_day = None,
    ];
    for change in better {
        assert_eq!(with(change), None);
    }
}

#[test]
fn what_is_worse_for_members_is_named() {
    let worse: Vec<(&str, Edit)> = vec![
        ("trigger", |terms| terms.trigger = Trigger::FriendBought { least: amount(2_001) }),
        ("trigger", |terms| terms.trigger = Trigger::FriendJoined),
        ("member", |terms| terms.member = Some(Reward::Points { points: 99 })),
        ("member", |terms| terms.member = None),
        ("member", |terms| terms.member = Some(Reward::Bonus { amount: amount(9_999) })),
        ("friend", |terms| terms.friend = Some(Reward::Gift { gift: GiftId::try_from(2).unwrap() })),
        ("perMember", |terms| terms.per_member = Some(MemberLimit { times: 2, every: Every::Week })),
        ("perMember", |terms| terms.per_member = Some(MemberLimit { times: 3, every: Every::Month })),
        ("perDay", |terms| terms.per_day = Some(9)),
        ("budget", |terms| terms.budget = amount(59_999)),
        ("holdDays", |terms| terms.hold_days = 4),
        ("fromDay", |terms| terms.from_day = "2026-12-02".to_owned()),
        ("toDay", |terms| terms.to_day = Some("2026-12-30".to_owned())),
    ];
    for (field, change) in worse {
        assert_eq!(with(change), Some(field));
    }
    let unbounded = Terms { to_day: None, per_day: None, per_member: None, ..terms() };
    assert_eq!(super::worse(&unbounded, &terms()), Some("perMember"), "a limit where there was none");
}

#[test]
fn rungs_stay_and_commission_is_lower_nowhere() {
    let rung = |friends, points| Rung { friends, reward: Reward::Points { points } };
    let ladder = |rungs| Trigger::Ladder { rungs };
    let before = ladder(vec![rung(1, 10), rung(3, 30)]);
    assert!(trigger_kept(&before, &ladder(vec![rung(1, 10), rung(2, 5), rung(3, 40), rung(9, 1)])));
    assert!(!trigger_kept(&before, &ladder(vec![rung(1, 10), rung(2, 30)])), "whoever has three would get it twice");
    assert!(!trigger_kept(&before, &ladder(vec![rung(1, 9), rung(3, 30)])));
    let step = |from, share_bp| Step { from_amount: amount(from), share_bp };
    let leader = |steps, paid_as| Trigger::Leader { steps, paid_as };
    let before = leader(vec![step(0, 300), step(10_000, 500)], PaidAs::Bonus);
    assert!(trigger_kept(&before, &leader(vec![step(0, 300), step(9_000, 500)], PaidAs::Bonus)));
    assert!(trigger_kept(&before, &leader(vec![step(0, 500)], PaidAs::Bonus)));
    assert!(!trigger_kept(&before, &leader(vec![step(0, 499)], PaidAs::Bonus)));
    assert!(!trigger_kept(&before, &leader(vec![step(1, 900)], PaidAs::Payable)), "another way of paying");
    assert!(!trigger_kept(&before, &leader(vec![step(0, 299), step(1, 9_000)], PaidAs::Payable)));
}
