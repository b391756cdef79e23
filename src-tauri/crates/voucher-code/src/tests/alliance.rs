//! The alliance list: what is taken in, and every reason why not.

use super::*;

const ALLIANCE: AllianceId = AllianceId([7; 16]);

pub(crate) fn members(sequence: u32, founder: &Shop, others: &[&Shop], handovers: Vec<Handover>) -> Members {
    let mut shops: Vec<&Shop> = others.iter().copied().chain([founder]).collect();
    shops.sort_by_key(|shop| shop.id());
    let cards = shops.iter().map(|shop| Signed::sign(card(shop), &shop.identity).unwrap()).collect();
    let (founder, name) = (founder.identity.public(), "Altstadt".to_owned());
    Members { alliance: ALLIANCE, sequence, founder, name, handovers, cards }
}

pub(crate) fn signed(sequence: u32, founder: &Shop, others: &[&Shop], handovers: Vec<Handover>) -> Signed<Members> {
    Signed::sign(members(sequence, founder, others, handovers), &founder.identity).unwrap()
}

#[test]
fn a_newer_list_of_the_same_founder_follows() {
    let (bakery, books) = (shop(1), shop(2));
    let first = signed(1, &bakery, &[], vec![]);
    let second = signed(2, &bakery, &[&books], vec![]);
    let read = Signed::<Members>::from_bytes(&second.to_bytes()).unwrap();
    assert_eq!(read.follow(&first.known()).map(|members| members.shops().count()), Ok(2));
    assert_eq!(second.follow(&second.known()).err(), Some(MembersFault::Known));
    assert_eq!(first.follow(&second.known()).err(), Some(MembersFault::Older));
    let twin = signed(2, &bakery, &[], vec![]);
    assert_eq!(twin.follow(&second.known()).err(), Some(MembersFault::Contradicts));
    let elsewhere = KnownAlliance { alliance: AllianceId([8; 16]), ..first.known() };
    assert_eq!(second.follow(&elsewhere).err(), Some(MembersFault::OtherAlliance));
}

#[test]
fn another_founder_needs_a_handover_signed_by_both() {
    let (bakery, books, third) = (shop(1), shop(2), shop(3));
    let first = signed(1, &bakery, &[&books, &third], vec![]);
    let usurper = signed(5, &books, &[&bakery], vec![]);
    assert_eq!(usurper.follow(&first.known()).err(), Some(MembersFault::NotFounder));
    let to_books = || Handover::sign(ALLIANCE, 3, &bakery.identity, &books.identity);
    let to_third = || Handover::sign(ALLIANCE, 6, &books.identity, &third.identity);
    let second = signed(3, &books, &[&bakery], vec![to_books()]);
    assert!(second.follow(&first.known()).is_ok());
    // Whoever missed a list follows the hand-overs on a later one.
    let late = signed(9, &third, &[&books], vec![to_books(), to_third()]);
    assert!(late.follow(&first.known()).is_ok() && late.follow(&second.known()).is_ok());
    // The old founder signed on after handing over.
    let known = signed(4, &bakery, &[&books], vec![]).known();
    assert_eq!(late.follow(&known).err(), Some(MembersFault::HandedOver));
    let back = signed(7, &bakery, &[&books], vec![]);
    assert_eq!(back.follow(&second.known()).err(), Some(MembersFault::NotFounder));
    assert_eq!((to_books().from_sequence(), to_books().new_founder()), (3, &books.identity.public()));
}

#[test]
fn a_list_is_not_opened_with_a_foreign_signature_anywhere() {
    let (bakery, books) = (shop(1), shop(2));
    let handover = Handover::sign(ALLIANCE, 2, &bakery.identity, &books.identity);
    let good = signed(2, &books, &[&bakery], vec![handover]);
    assert!(good.open().is_ok());
    let bytes = good.to_bytes();
    // Resigned by the founder, so that only the inner signatures can tell.
    let resigned = |at: usize| {
        let mut body = bytes[..bytes.len() - 64].to_vec();
        body[at] ^= 1;
        let body = Members::from_bytes(&body).ok()?;
        Some(Signed::sign(body, &books.identity).ok()?.open().is_ok())
    };
    let name = 1 + 16 + 4 + 32 + 1 + "Altstadt".len();
    let (old, new) = (name + 1 + 68, name + 1 + 68 + 64);
    let card_end = name + 1 + 196 + 1 + 2 + Signed::sign(card(&bakery), &bakery.identity).unwrap().to_bytes().len();
    for at in [old, old + 63, new, new + 63, card_end - 1] {
        assert_eq!(resigned(at), Some(false), "{at}");
    }
    let theirs = Signed::sign(members(2, &bakery, &[], vec![]), &books.identity).unwrap();
    assert_eq!(theirs.open(), Err(BadSignature));
}

#[test]
fn lists_have_their_counts_and_orders() {
    let (bakery, books) = (shop(1), shop(2));
    let sign =
        |members: Members| Signed::sign(members, &bakery.identity).map(|_| ()).map_err(|fault| fault.to_string());
    let good = || members(3, &bakery, &[&books], vec![]);
    assert_eq!(sign(good()), Ok(()));
    let fault = |fault: Malformed| Err(Unreadable::from(fault).to_string());
    assert_eq!(sign(Members { sequence: 0, ..good() }), fault(Malformed::Order));
    assert_eq!(sign(Members { name: String::new(), ..good() }), fault(Malformed::Text));
    assert!(sign(Members { name: "a\nb".to_owned(), ..good() }).is_err());
    assert!(sign(Members { name: "x".repeat(256), ..good() }).is_err());
    let mut turned = good();
    turned.cards.reverse();
    assert_eq!(sign(turned), fault(Malformed::Order));
    let mut twice = good();
    twice.cards = vec![twice.cards[0].clone(), twice.cards[0].clone()];
    assert!(sign(twice).is_err());
    let mut alone = good();
    alone.cards.retain(|card| card.unverified().identity != bakery.identity.public());
    assert_eq!(sign(alone), fault(Malformed::Count));
    let handover = |from, old: &Shop, new: &Shop| Handover::sign(ALLIANCE, from, &old.identity, &new.identity);
    let led = |handovers| sign(members(3, &bakery, &[&books], handovers));
    assert_eq!(led(vec![handover(2, &books, &bakery)]), Ok(()));
    assert_eq!(led(vec![handover(2, &bakery, &books)]), fault(Malformed::Order), "leads to another founder");
    assert_eq!(led(vec![handover(4, &books, &bakery)]), fault(Malformed::Order), "a later one");
    assert_eq!(led(vec![handover(1, &books, &bakery)]), fault(Malformed::Order), "the first list needs none");
    let broken = vec![handover(2, &shop(3), &shop(4)), handover(3, &books, &bakery)];
    assert_eq!(led(broken), fault(Malformed::Order));
}

#[test]
fn sixty_shops_with_their_cards_fit_a_chat() {
    let shops: Vec<Shop> = (0..60).map(shop).collect();
    let (founder, others) = shops.split_first().unwrap();
    let list = signed(1, founder, &others.iter().collect::<Vec<_>>(), vec![]);
    assert!(Chunk::split(Item::Members, &list.to_bytes()).is_ok());
    let shops: Vec<Shop> = (0..61).map(shop).collect();
    let (founder, others) = shops.split_first().unwrap();
    let many = members(1, founder, &others.iter().collect::<Vec<_>>(), vec![]);
    assert_eq!(Signed::sign(many, &founder.identity).err(), Some(Malformed::Count.into()));
}

#[test]
fn a_handover_is_signed_in_two_places_one_after_the_other() {
    let (bakery, books, third) = (shop(1), shop(2), shop(3));
    let half = Handover::begin(ALLIANCE, 3, &bakery.identity, books.identity.public());
    let half = Handover::from_bytes(&half.to_bytes()).unwrap();
    assert_eq!((half.old_founder(), half.alliance()), (&bakery.identity.public(), ALLIANCE));
    let first = signed(1, &bakery, &[&books], vec![]);
    assert!(signed(3, &books, &[&bakery], vec![half.clone()]).follow(&first.known()).is_err(), "half is nothing");
    assert_eq!(half.clone().complete(&third.identity).err(), Some(BadSignature));
    let whole = half.clone().complete(&books.identity).unwrap();
    assert_eq!(whole, Handover::sign(ALLIANCE, 3, &bakery.identity, &books.identity));
    assert!(signed(3, &books, &[&bakery], vec![whole]).follow(&first.known()).is_ok());
    let mut forged = half.to_bytes();
    *forged.get_mut(90).unwrap() ^= 1;
    assert_eq!(Handover::from_bytes(&forged).unwrap().complete(&books.identity).err(), Some(BadSignature));
}
