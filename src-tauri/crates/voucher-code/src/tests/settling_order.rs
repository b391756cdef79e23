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
    let (mut trade, mut claims) = (Trade::agreed(), Vec::new());
    go_on(&mut trade, &mut claims, deeds);
    trade
}

fn go_on(trade: &mut Trade, claims: &mut Vec<Place>, deeds: &[Deed]) {
    for deed in deeds {
        let at = |claim: &usize, claims: &[Place]| claims.get(*claim).copied();
        match deed {
            Deed::Scan(serial, day) => claims.push(trade.scans(*serial, Day(*day))),
            Deed::Type(serial) => claims.push(trade.types(*serial)),
            Deed::Invent(serial) => claims.push(trade.invents(*serial)),
            Deed::Acknowledge => trade.acknowledges(),
            Deed::Revoke(serial) => trade.revokes(*serial, 1),
            Deed::Accept(claim) => at(claim, claims).into_iter().for_each(|claim| trade.accepts(claim)),
            Deed::Reject(claim, why) => {
                at(claim, claims).into_iter().for_each(|claim| trade.rejects(claim, Why::ALL[*why]));
            }
            Deed::Reverse(claim) => {
                at(claim, claims).into_iter().for_each(|claim| {
                    trade.says(REDEEMER, Content::Reverse(claim));
                });
            }
            Deed::Dispute(side, claim) => at(claim, claims).into_iter().for_each(|claim| trade.disputes(*side, claim)),
            Deed::Concede(side, claim) => at(claim, claims).into_iter().for_each(|claim| trade.concedes(*side, claim)),
            Deed::Reveal => trade.reveals(),
            Deed::Close(day) => {
                trade.says(ISSUER, Content::Close(Close { epoch: Epoch(1), last_claim_day: Day(*day) }));
            }
        }
    }
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

    /// Month after month, each with a countersigned statement that both sides check: no claim is settled by two of them,
    /// and all their sums are what the accepted claims are worth.
    #[test]
    fn a_year_of_statements(months in prop::collection::vec(prop::collection::vec(deed(), 0..8), 1..6)) {
        let (mut trade, mut claims) = (Trade::agreed(), Vec::new());
        let (mut before, mut settled, mut due): (Option<Statement>, Vec<Place>, u64) = (None, vec![], 0);
        let mut worth = 0;
        for (month, deeds) in (0_u16..).zip(&months) {
            go_on(&mut trade, &mut claims, deeds);
            let book = trade.book();
            let history = book.history(before.as_ref().map_or([0; 32], |it| it.named().unwrap().hash)).unwrap();
            prop_assert_eq!(history.len(), usize::from(month));
            let cuts = book.cuts(Generation(1), Generation(1)).unwrap();
            let settlement = book.settle(&cuts, &history).unwrap();
            let statement = settlement.statement(&cuts, (Day(month * 30), Day(month * 30 + 29)), before.as_ref()).unwrap();
            let theirs = book_of(&trade.redeemer, &trade.issuer, &trade.sent);
            prop_assert_eq!(&theirs.check(&statement).unwrap(), &settlement);
            for (_, line) in settlement.lines().iter().filter(|(_, line)| line.status.is_final()) {
                prop_assert!(!settled.contains(&line.place), "settled twice");
                settled.push(line.place);
                worth += if line.status == Status::Accepted { offer().owed() } else { 0 };
            }
            due += statement.totals.iter().map(|total| total.due).sum::<u64>();
            let (writer, signer) = if month % 2 == 0 { (ISSUER, REDEEMER) } else { (REDEEMER, ISSUER) };
            for part in Part::split(FrameKind::Statement, &statement.to_bytes().unwrap()).unwrap() {
                trade.says(writer, Content::Statement(part));
            }
            trade.says(signer, Content::Countersign(statement.named().unwrap()));
            before = Some(statement);
        }
        prop_assert_eq!(due, worth);
    }

    /// Whatever a partner writes into bodies, settling ends with a line for every claim that can be read.
    #[test]
    fn any_bodies_are_settled(
        deeds in prop::collection::vec(deed(), 1..15),
        bodies in prop::collection::vec((0..25_usize, any::<prop::sample::Index>(), any::<u8>(), any::<bool>()), 1..15),
    ) {
        let trade = play(&deeds);
        let mut book = Book::new(&trade.issuer.identity.public(), &trade.redeemer.identity.public()).unwrap();
        let (mut ends, mut claimed) = ([(0, trade.chains[0].start()), (0, trade.chains[1].start())], 0);
        let contents = contents::contents();
        let honest = trade.sent.iter().map(|(from, frame)| (usize::from(*from != trade.issuer.id()), frame.kind(), frame.body().to_vec()));
        let forged = bodies.iter().map(|(kind, at, byte, side)| {
            let mut body = contents[*kind].to_bytes().unwrap();
            if !body.is_empty() {
                let at = at.index(body.len());
                body[at] = *byte;
            }
            (usize::from(*side), contents[*kind].kind(), body)
        });
        for (side, kind, body) in honest.chain(forged) {
            let (sequence, hash) = ends[side];
            let frame = Frame::new(sequence + 1, hash, kind, body).unwrap();
            claimed += usize::from(matches!(Content::of(&frame), Ok(Content::Claim(_))));
            ends[side] = (sequence + 1, frame.hash());
            book.add(trade.chains[side].from, Generation(1), &frame).unwrap();
        }
        let cuts = book.cuts(Generation(1), Generation(1)).unwrap();
        prop_assert_eq!(book.settle(&cuts, &[]).unwrap().lines().len(), claimed);
        prop_assert!(book.countersigned().is_empty());
    }
}
