//! Settling: order and repetition of arrival change nothing, and nothing is settled twice.

use super::trade::*;
use super::*;
use crate::settlement::*;
use proptest::prelude::*;

/// One thing that either shop may do next.
#[derive(Clone, Debug)]
enum Deed {
    Scan(u32, u16),
    Type(u32),
    Invent(u32),
    Acknowledge,
    Revoke(u32),
    Accept(usize),
    Reject(usize, usize),
    Reverse(usize),
    Dispute(usize, usize),
    Concede(usize, usize),
    Reveal,
    Close(u16),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        6 => (0..12_u32, 98..114_u16).prop_map(|(serial, day)| Deed::Scan(serial, day)),
        4 => (0..12_u32).prop_map(Deed::Type),
        1 => (0..12_u32).prop_map(Deed::Invent),
        2 => Just(Deed::Acknowledge),
        1 => (0..12_u32).prop_map(Deed::Revoke),
        3 => (0..9_usize).prop_map(Deed::Accept),
        2 => (0..9_usize, 0..14_usize).prop_map(|(claim, why)| Deed::Reject(claim, why)),
        1 => (0..9_usize).prop_map(Deed::Reverse),
        1 => (0..2_usize, 0..9_usize).prop_map(|(side, claim)| Deed::Dispute(side, claim)),
        1 => (0..2_usize, 0..9_usize).prop_map(|(side, claim)| Deed::Concede(side, claim)),
        1 => Just(Deed::Reveal),
        1 => (100..120_u16).prop_map(Deed::Close),
    ]
}

fn play(deeds: &[Deed]) -> Trade {
    let mut trade = Trade::agreed();
    let mut claims = Vec::new();
    for deed in deeds {
        let at = |claim: &usize, claims: &[Place]| claims.get(*claim).copied();
        match deed {
            Deed::Scan(serial, day) => claims.push(trade.scans(*serial, Day(*day))),
            Deed::Type(serial) => claims.push(trade.types(*serial)),
            Deed::Invent(serial) => claims.push(trade.invents(*serial)),
            Deed::Acknowledge => trade.acknowledges(),
            Deed::Revoke(serial) => trade.revokes(*serial, 1),
            Deed::Accept(claim) => at(claim, &claims).into_iter().for_each(|claim| trade.accepts(claim)),
            Deed::Reject(claim, why) => {
                at(claim, &claims).into_iter().for_each(|claim| trade.rejects(claim, Why::ALL[*why]));
            }
            Deed::Reverse(claim) => {
                at(claim, &claims).into_iter().for_each(|claim| {
                    trade.says(REDEEMER, Content::Reverse(claim));
                });
            }
            Deed::Dispute(side, claim) => at(claim, &claims).into_iter().for_each(|claim| trade.disputes(*side, claim)),
            Deed::Concede(side, claim) => at(claim, &claims).into_iter().for_each(|claim| trade.concedes(*side, claim)),
            Deed::Reveal => trade.reveals(),
            Deed::Close(day) => {
                trade.says(ISSUER, Content::Close(Close { epoch: Epoch(1), last_claim_day: Day(*day) }));
            }
        }
    }
    trade
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    /// However the frames arrive, and however often, both sides come to the same; nothing is paid twice, nothing above
    /// the cap unless the issuer says so, and every claim has exactly one line.
    #[test]
    fn arrival_changes_nothing(
        deeds in prop::collection::vec(deed(), 1..30),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..80),
        shuffled in any::<u64>(),
    ) {
        let trade = play(&deeds);
        let mut arrived: Vec<(ShopId, Frame)> = trade.sent.clone();
        arrived.extend(order.iter().map(|at| trade.sent[at.index(trade.sent.len())].clone()));
        // A cheap shuffle that the seed decides.
        let mut keyed: Vec<_> = arrived.into_iter().enumerate().map(|(at, sent)| {
            let at = u64::try_from(at).unwrap();
            ((at.wrapping_add(shuffled)).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(17), sent)
        }).collect();
        keyed.sort_by_key(|(key, _)| *key);
        let arrived: Vec<_> = keyed.into_iter().map(|(_, sent)| sent).collect();
        let (ours, theirs) = (trade.book(), book_of(&trade.redeemer, &trade.issuer, &arrived));
        let cuts = ours.cuts(Generation(1), Generation(1)).unwrap();
        prop_assert_eq!(theirs.cuts(Generation(1), Generation(1)).unwrap(), cuts);
        let settlement = ours.settle(&cuts, &[]).unwrap();
        prop_assert_eq!(&theirs.settle(&cuts, &[]).unwrap(), &settlement);
        let statement = settlement.statement(&cuts, (Day(1), Day(2)), None).unwrap();
        prop_assert_eq!(Statement::from_bytes(&statement.to_bytes().unwrap()), Ok(statement));
        let claimed = trade.sent.iter().filter(|(_, frame)| frame.kind() == FrameKind::Claim).count();
        prop_assert_eq!(settlement.lines().len(), claimed);
        let paid: Vec<Serial> =
            settlement.lines().iter().filter(|(_, line)| line.status == Status::Accepted).map(|(_, line)| line.serial).collect();
        let mut once = paid.clone();
        once.sort_unstable();
        once.dedup();
        prop_assert_eq!(once.len(), paid.len(), "a serial is paid once");
        let due: u64 = settlement.totals().iter().map(|total| total.due).sum();
        let is_waived = deeds.iter().any(|deed| matches!(deed, Deed::Accept(_) | Deed::Concede(ISSUER, _)));
        prop_assert!(due <= 1000 || is_waived, "{due}");
    }

    /// Statement upon statement pays what one statement over everything pays for claims that nobody takes back or
    /// disputes later: nothing twice, nothing lost.
    #[test]
    fn every_accepted_claim_is_settled_once(deeds in prop::collection::vec(deed(), 1..40), cut in any::<prop::sample::Index>()) {
        let half = cut.index(deeds.len());
        let (early, whole) = (play(&deeds[..half]), play(&deeds));
        let early_book = early.book();
        let cuts = early_book.cuts(Generation(1), Generation(1)).unwrap();
        let first = early_book.settle(&cuts, &[]).unwrap();
        let statement = first.statement(&cuts, (Day(1), Day(2)), None).unwrap();
        let book = whole.book();
        prop_assert_eq!(&book.settle(&cuts, &[]).unwrap(), &first, "the past does not change");
        let cuts = book.cuts(Generation(1), Generation(1)).unwrap();
        let next = book.settle(&cuts, &[statement]).unwrap();
        let settled: Vec<Place> =
            first.lines().iter().filter(|(_, line)| line.status.is_final()).map(|(_, line)| line.place).collect();
        prop_assert!(next.lines().iter().all(|(_, line)| !settled.contains(&line.place)));
        let claimed = whole.sent.iter().filter(|(_, frame)| frame.kind() == FrameKind::Claim).count();
        prop_assert_eq!(next.lines().len() + settled.len(), claimed);
    }
}
