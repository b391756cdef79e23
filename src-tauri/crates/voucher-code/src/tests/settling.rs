//! Settling: every rule, with the frames that make it bite.

use super::trade::*;
use super::*;
use crate::settlement::*;

#[test]
fn a_scanned_voucher_is_owed_and_a_typed_one_waits_for_its_issuer() {
    let mut trade = Trade::agreed();
    trade.scans(1, DAY);
    let typed = trade.types(2);
    assert_eq!(trade.statuses(), [Status::Accepted, Status::Open]);
    trade.accepts(typed);
    assert_eq!(trade.statuses(), [Status::Accepted, Status::Accepted]);
    let settlement = trade.settled();
    let [total] = settlement.totals() else { panic!("one offer") };
    assert_eq!((total.accepted, total.due, total.offer), (2, 600, 7));
}

#[test]
fn who_bears_it_decides_what_is_due() {
    let owed =
        |bearer, prepaid_pack| Offer { bearer, price: 301, flags: OfferFlags { prepaid_pack }, ..offer() }.owed();
    assert_eq!([Bearer::Issuer, Bearer::Redeemer, Bearer::Halves].map(|bearer| owed(bearer, false)), [301, 0, 150]);
    assert_eq!(owed(Bearer::Issuer, true), 0);
}

#[test]
fn the_first_claim_of_a_serial_decides_it() {
    let mut trade = Trade::agreed();
    let first = trade.scans(1, DAY);
    let second = trade.types(1);
    trade.claims(Claimed::Qr(trade.voucher(1, 9, terms())), DAY);
    trade.accepts(second);
    let duplicate = Status::Rejected(Why::Duplicate);
    assert_eq!(trade.statuses(), [Status::Accepted, duplicate, duplicate], "even if the issuer accepts it");
    trade.says(REDEEMER, Content::Reverse(first));
    assert_eq!(trade.statuses(), [Status::Reversed, duplicate, duplicate], "the voucher stays used");
    assert_eq!(trade.settled().totals()[0].due, 0);
}

#[test]
fn a_late_second_claim_is_not_paid_by_waiving_that_it_is_late() {
    let mut trade = Trade::agreed();
    trade.scans(1, DAY);
    let second = trade.scans(1, Day(400));
    trade.accepts(second);
    assert_eq!(trade.statuses(), [Status::Accepted, Status::Rejected(Why::Duplicate)]);
}

#[test]
fn a_revocation_binds_claims_behind_its_acknowledgement() {
    let mut trade = Trade::agreed();
    trade.revokes(1, 1);
    trade.scans(1, DAY);
    trade.revokes(2, 1);
    trade.revokes(3, 8);
    trade.acknowledges();
    let revoked = trade.scans(2, DAY);
    trade.scans(3, DAY);
    let wanted = [Status::Accepted, Status::Rejected(Why::Revoked), Status::Accepted];
    assert_eq!(trade.statuses(), wanted, "another random is another voucher");
    trade.accepts(revoked);
    assert_eq!(trade.statuses(), [Status::Accepted; 3], "the issuer may pay all the same");
}

#[test]
fn an_acknowledgement_of_what_was_never_sent_binds_nobody() {
    let mut trade = Trade::agreed();
    trade.revokes(1, 1);
    let chain = trade.chains[ISSUER];
    trade.says(REDEEMER, Content::Ack(Ack { chain, sequence: 4, hash: FrameHash([9; 32]) }));
    trade.scans(1, DAY);
    assert_eq!(trade.statuses(), [Status::Accepted]);
}

#[test]
fn a_retired_key_is_revoked_as_a_whole() {
    let mut trade = Trade::agreed();
    trade.scans(1, DAY);
    trade.says(ISSUER, Content::Retire(Retired::Issuing(Epoch(1))));
    trade.scans(2, DAY);
    trade.acknowledges();
    trade.scans(3, DAY);
    assert_eq!(trade.statuses(), [Status::Accepted, Status::Accepted, Status::Rejected(Why::Revoked)]);
}

#[test]
fn what_was_really_made_with_a_retired_key_stays_good() {
    let mut trade = Trade::agreed();
    trade.says(ISSUER, Content::Retire(Retired::Issuing(Epoch(1))));
    trade.really_made(1, 1);
    trade.really_made(2, 8);
    trade.really_made(3, 1);
    trade.acknowledges();
    trade.scans(1, DAY);
    trade.scans(2, DAY);
    let typed = trade.types(3);
    trade.types(4);
    trade.accepts(typed);
    let forged = Status::Rejected(Why::Revoked);
    assert_eq!(trade.statuses(), [Status::Accepted, forged, Status::Accepted, forged], "another random is a forgery");
}

#[test]
fn a_closed_epoch_takes_nothing_late_but_never_less_than_was_promised() {
    let mut trade = Trade::agreed();
    let (first, last) = (Day(100), Day(300));
    let long = Terms::new(Kind::AmountOff, 7, 500, (first, last), Flags::default()).unwrap();
    let range = Range {
        epoch: Epoch(1),
        first: Serial(200),
        last: Serial(299),
        terms: long,
        agreement: trade.redeemer.agreement.public(),
    };
    trade.says(ISSUER, Content::Range(range));
    trade.says(ISSUER, Content::Close(Close { epoch: Epoch(1), last_claim_day: Day(107) }));
    trade.acknowledges();
    // Promised until day 310, so that 301, the day of grace, is in time.
    trade.claims(Claimed::Qr(trade.voucher(200, 1, long)), Day(301));
    trade.scans(1, Day(111));
    assert_eq!(trade.statuses(), [Status::Accepted; 2]);
    trade.reveals();
    trade.scans(2, Day(104));
    trade.acknowledges();
    trade.scans(3, Day(104));
    assert_eq!(
        trade.statuses()[2..],
        [Status::Accepted, Status::Rejected(Why::Late)],
        "once Q is known nothing is new"
    );
}

#[test]
fn a_short_claim_window_ends_with_the_epoch() {
    let mut trade = Trade::bare(1, 2);
    let certificate = Signed::sign(certificate(&trade.issuer), &trade.issuer.identity).unwrap();
    trade.says(ISSUER, Content::Epoch(Box::new(certificate)));
    let offer = Offer { claim_window: 0, ..offer() };
    trade.says(ISSUER, Content::Offer(Box::new(offer.clone())));
    trade.says(REDEEMER, Content::Agree(offer.named().unwrap()));
    trade.says(ISSUER, Content::Close(Close { epoch: Epoch(1), last_claim_day: Day(100) }));
    trade.scans(1, Day(111));
    trade.acknowledges();
    trade.scans(2, Day(110));
    trade.scans(3, Day(111));
    assert_eq!(trade.statuses(), [Status::Accepted, Status::Accepted, Status::Rejected(Why::Late)]);
}

#[test]
fn days_are_the_redeemers_with_a_day_of_grace() {
    let mut trade = Trade::agreed();
    for (serial, day) in [(1, 99), (2, 100), (3, 111), (4, 112)] {
        trade.scans(serial, Day(day));
    }
    let no = Status::Rejected;
    assert_eq!(trade.statuses(), [no(Why::NotYetValid), Status::Accepted, Status::Accepted, no(Why::Expired)]);
}

#[test]
fn an_offer_counts_once_it_is_agreed_to_by_hash() {
    let mut trade = Trade::bare(1, 2);
    let certificate = Signed::sign(certificate(&trade.issuer), &trade.issuer.identity).unwrap();
    trade.says(ISSUER, Content::Epoch(Box::new(certificate)));
    trade.says(ISSUER, Content::Offer(Box::new(offer())));
    trade.scans(1, DAY);
    trade.says(REDEEMER, Content::Agree(OfferRef { hash: [0; 32], ..offer().named().unwrap() }));
    trade.scans(2, DAY);
    trade.says(REDEEMER, Content::Agree(offer().named().unwrap()));
    trade.scans(3, DAY);
    // A second offer of the same number changes nothing.
    trade.says(ISSUER, Content::Offer(Box::new(Offer { price: 1, ..offer() })));
    let not = Status::Rejected(Why::NotAgreed);
    assert_eq!(trade.statuses(), [not, not, Status::Accepted]);
    assert_eq!(trade.settled().totals()[0].due, 300);
}

#[test]
fn the_cap_ends_what_is_owed_until_a_claim_is_taken_back() {
    let mut trade = Trade::agreed();
    let first = trade.scans(1, DAY);
    for serial in 2..=4 {
        trade.scans(serial, DAY);
    }
    let capped = Status::Rejected(Why::CapReached);
    assert_eq!(trade.statuses(), [Status::Accepted, Status::Accepted, Status::Accepted, capped]);
    trade.says(REDEEMER, Content::Reverse(first));
    assert_eq!(trade.statuses(), [Status::Reversed, Status::Accepted, Status::Accepted, Status::Accepted]);
}

#[test]
fn forged_and_foreign_claims_are_not_owed() {
    let mut trade = Trade::agreed();
    let (stranger, other) = (shop(9), shop(3));
    trade.claims(Claimed::Qr(qr(&stranger, &trade.redeemer)), DAY);
    trade.claims(Claimed::Qr(qr(&trade.issuer, &other)), DAY);
    let mut forged = trade.voucher(5, 1, terms()).to_bytes();
    forged[16] ^= 1;
    trade.claims(Claimed::Qr(QrVoucher::from_bytes(&forged).unwrap()), DAY);
    let richer = Terms::new(Kind::AmountOff, 7, 501, (Day(100), Day(110)), Flags::default()).unwrap();
    trade.claims(Claimed::Qr(trade.voucher(6, 1, richer)), DAY);
    let outside = trade.types(500);
    trade.accepts(outside);
    let reasons = [Why::UnknownKey, Why::OtherRedeemer, Why::BadSignature, Why::Contradicts, Why::Contradicts];
    assert_eq!(trade.statuses(), reasons.map(Status::Rejected));
}

#[test]
fn three_wrong_tags_suspend_and_a_wrong_refusal_is_shown_by_the_revealed_key() {
    let mut trade = Trade::agreed();
    let honest = trade.types(1);
    trade.rejects(honest, Why::WrongTag);
    let invented: Vec<Place> = (2..5).map(|serial| trade.invents(serial)).collect();
    for claim in &invented[..2] {
        trade.rejects(*claim, Why::WrongTag);
    }
    let wrong = Status::Rejected(Why::WrongTag);
    assert_eq!(trade.statuses(), [wrong, wrong, wrong, Status::Open]);
    let pays = trade.settled().lines()[0].0;
    assert!(trade.settled().is_suspended(pays));
    trade.reveals();
    assert_eq!(trade.statuses(), [Status::Disputed, wrong, wrong, wrong], "the key shows who was right");
    trade.concedes(ISSUER, honest);
    assert_eq!(trade.statuses()[0], Status::Accepted);
}

#[test]
fn a_key_that_was_not_promised_reveals_nothing() {
    let mut trade = Trade::agreed();
    trade.types(1);
    trade.says(ISSUER, Content::Reveal(Reveal { epoch: Epoch(1), key: [5; 32] }));
    assert_eq!(trade.statuses(), [Status::Open]);
}

#[test]
fn a_dispute_carries_over_until_one_gives_in() {
    let mut trade = Trade::agreed();
    let claim = trade.scans(1, DAY);
    trade.rejects(claim, Why::Doubtful);
    assert_eq!(trade.statuses(), [Status::Rejected(Why::Doubtful)]);
    trade.disputes(REDEEMER, claim);
    assert_eq!(trade.statuses(), [Status::Disputed]);
    let other = trade.scans(2, DAY);
    trade.rejects(other, Why::BadSignature);
    assert_eq!(trade.statuses()[1], Status::Disputed, "the frames contradict the reason");
    trade.concedes(REDEEMER, other);
    assert_eq!(trade.statuses()[1], Status::Rejected(Why::BadSignature));
    let book = trade.book();
    let cuts = book.cuts(Generation(1), Generation(1)).unwrap();
    let first = trade.settled().statement(&cuts, (Day(100), Day(130)), None).unwrap();
    assert_eq!((first.totals[0].disputed, first.totals[0].rejected, first.totals[0].due), (1, 1, 0));
    trade.concedes(ISSUER, claim);
    let book = trade.book();
    let cuts = book.cuts(Generation(1), Generation(1)).unwrap();
    let next = book.settle(&cuts, std::slice::from_ref(&first)).unwrap();
    assert_eq!(next.lines().len(), 1, "what was settled is not counted again");
    assert_eq!((next.totals()[0].accepted, next.totals()[0].due), (1, 300));
}

#[test]
fn what_a_statement_settled_stays() {
    let mut trade = Trade::agreed();
    let claim = trade.scans(1, DAY);
    let book = trade.book();
    let cuts = book.cuts(Generation(1), Generation(1)).unwrap();
    let first = trade.settled().statement(&cuts, (Day(100), Day(130)), None).unwrap();
    assert_eq!(book.check(&first).map(|settlement| settlement.totals().len()), Ok(1));
    let whole = first.to_bytes().unwrap();
    for part in Part::split(FrameKind::Statement, &whole).unwrap() {
        trade.says(REDEEMER, Content::Statement(part));
    }
    assert_eq!(trade.book().history(first.named().unwrap().hash).err(), Some(BookFault::Previous), "not countersigned");
    trade.says(ISSUER, Content::Countersign(first.named().unwrap()));
    trade.disputes(ISSUER, claim);
    trade.says(REDEEMER, Content::Reverse(claim));
    trade.scans(2, DAY);
    let book = trade.book();
    let history = book.history(first.named().unwrap().hash).unwrap();
    assert_eq!(history, std::slice::from_ref(&first));
    let cuts = book.cuts(Generation(1), Generation(1)).unwrap();
    let settlement = book.settle(&cuts, &history).unwrap();
    assert_eq!(settlement.totals()[0].accepted, 1);
    let second = settlement.statement(&cuts, (Day(131), Day(160)), Some(&first)).unwrap();
    assert_eq!((second.number, second.previous), (2, first.named().unwrap().hash));
    assert!(book.check(&second).is_ok());
    let mut dearer = second.clone();
    dearer.totals[0].due += 1;
    assert_eq!(book.check(&dearer).err(), Some(BookFault::Differs));
    assert_eq!(book.check(&Statement { number: 3, ..second.clone() }).err(), Some(BookFault::Differs));
    assert_eq!(book.check(&Statement { previous: [1; 32], ..second.clone() }).err(), Some(BookFault::Previous));
    let start = Statement { lower: Cut::start(second.lower.chain), higher: Cut::start(second.higher.chain), ..second };
    let back = Statement { totals: vec![], ..start };
    assert_eq!(book.check(&back).err(), Some(BookFault::Differs), "the past is not counted anew");
}

#[test]
fn a_book_knows_gaps_forks_and_strangers() {
    let mut trade = Trade::agreed();
    trade.scans(1, DAY);
    let [lower, higher] = trade.book().cuts(Generation(1), Generation(1)).unwrap();
    let (stranger, from) = (shop(9), trade.issuer.id());
    let mut book = trade.book();
    let frame = trade.sent[0].1.clone();
    assert_eq!(book.add(stranger.id(), Generation(1), &frame), Err(BookFault::Foreign));
    let other = Frame::new(1, frame.previous(), FrameKind::Leave, vec![]).unwrap();
    assert_eq!(book.add(from, Generation(1), &other), Err(BookFault::Fork));
    let wrong = Cut { hash: FrameHash([0; 32]), ..lower };
    assert_eq!(book.settle(&[wrong, higher], &[]), Err(BookFault::Fork));
    assert_eq!(book.settle(&[higher, lower], &[]), Err(BookFault::Foreign));
    let holed = book_of(&trade.issuer, &trade.redeemer, &trade.sent[1..]);
    assert_eq!(holed.settle(&[lower, higher], &[]), Err(BookFault::Missing(1, 1)));
    let own = trade.issuer.identity.public();
    assert!(matches!(Book::new(&own, &own), Err(BookFault::Foreign)));
}

#[test]
fn an_earlier_generation_counts_as_far_as_the_other_acknowledged_it() {
    let mut trade = Trade::agreed();
    trade.scans(1, DAY);
    let acknowledged = trade.heads[REDEEMER];
    trade.scans(2, DAY);
    let (chain, (sequence, hash)) = (trade.chains[REDEEMER], acknowledged);
    trade.says(ISSUER, Content::Ack(Ack { chain, sequence, hash }));
    let mut book = trade.book();
    // The redeemer was restored: the same voucher again, and a new one.
    let restored = Chain { generation: Generation(2), ..chain };
    let mut hash = restored.start();
    let agree = Content::Agree(offer().named().unwrap());
    let claim = |serial| {
        let voucher = Claimed::Qr(trade.voucher(serial, 1, terms()));
        Content::Claim(Claim { voucher, day: DAY, till: "1".to_owned(), receipt: "B".to_owned() })
    };
    for (sequence, content) in (1..).zip([agree, claim(1), claim(3)]) {
        let frame = content.frame(sequence, hash).unwrap();
        hash = frame.hash();
        book.add(chain.from, Generation(2), &frame).unwrap();
    }
    let is_lower = chain.from < chain.to;
    let generations = if is_lower { (Generation(2), Generation(1)) } else { (Generation(1), Generation(2)) };
    let cuts = book.cuts(generations.0, generations.1).unwrap();
    let settlement = book.settle(&cuts, &[]).unwrap();
    let found: Vec<_> = settlement.lines().iter().map(|(_, line)| (line.place.generation.0, line.status)).collect();
    assert_eq!(found, [(1, Status::Accepted), (2, Status::Rejected(Why::Duplicate)), (2, Status::Accepted)]);
}

#[test]
fn a_certificate_counts_only_with_the_issuers_own_signature() {
    let (stranger, mut trade) = (shop(9), Trade::bare(1, 2));
    let foreign = Signed::sign(certificate(&trade.issuer), &stranger.identity).unwrap();
    trade.says(ISSUER, Content::Epoch(Box::new(foreign)));
    let theirs = Signed::sign(card(&stranger), &stranger.identity).unwrap();
    trade.says(ISSUER, Content::Card(Box::new(theirs)));
    trade.scans(1, DAY);
    trade.claims(Claimed::Qr(qr(&stranger, &trade.redeemer)), DAY);
    assert_eq!(trade.statuses(), [Status::Rejected(Why::UnknownKey); 2]);
    let own = Signed::sign(card(&trade.issuer), &trade.issuer.identity).unwrap();
    trade.says(ISSUER, Content::Card(Box::new(own)));
    assert_eq!(trade.statuses()[0], Status::Rejected(Why::NotAgreed), "a card brings certificates too");
}

#[test]
fn a_frame_that_does_not_follow_is_as_good_as_missing() {
    let trade = Trade::agreed();
    let (from, first) = trade.sent[0].clone();
    let mut book = Book::new(&trade.issuer.identity.public(), &trade.redeemer.identity.public()).unwrap();
    book.add(from, Generation(1), &first).unwrap();
    let astray = Frame::new(2, FrameHash([1; 32]), FrameKind::Leave, vec![]).unwrap();
    book.add(from, Generation(1), &astray).unwrap();
    assert_eq!(book.reach(from, Generation(1)).map(|cut| cut.sequence), Ok(1));
    let [lower, higher] = book.cuts(Generation(1), Generation(1)).unwrap();
    let beyond = |cut: Cut| if cut.chain.from == from { Cut { sequence: 2, hash: astray.hash(), ..cut } } else { cut };
    assert_eq!(book.settle(&[beyond(lower), beyond(higher)], &[]), Err(BookFault::Missing(1, 2)));
}

#[test]
fn nobody_can_concede_that_a_serial_is_paid_twice() {
    let mut trade = Trade::agreed();
    trade.scans(1, DAY);
    let second = trade.scans(1, DAY);
    trade.disputes(REDEEMER, second);
    assert_eq!(trade.statuses()[1], Status::Disputed);
    trade.concedes(ISSUER, second);
    assert_ne!(trade.statuses()[1], Status::Accepted);
    trade.concedes(REDEEMER, second);
    assert_eq!(trade.statuses()[1], Status::Rejected(Why::Duplicate));
}
