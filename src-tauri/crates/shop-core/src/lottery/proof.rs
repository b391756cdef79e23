//! The arithmetic that anyone can do again: the commitment, which card a choice gets, the head after it.
//!
//! Pure: bytes in, bytes out. Integers are big endian, ids 16 bytes, `‖` joins, `00` is a zero byte.
//! - Commitment h₀ = SHA-256(`"storeloop/draw/1"` ‖ 00 ‖ secret ‖ draw ‖ SHA-256(rule sheet) ‖ u32 n ‖ n × (u32 number ‖
//!   u32 cards)), prizes in number order, blanks among them.
//! - Deal i of r cards left, choice c: x = the first 8 bytes of HMAC-SHA256(secret, `"storeloop/deal/1"` ‖ 00 ‖ draw ‖
//!   u32 i ‖ u16 c ‖ hᵢ ‖ u32 counter), the counter from 0 and one more while x ≥ ⌊2⁶⁴ ÷ r⌋ × r. The card is the one at
//!   x mod r, from 0, of the cards left in number order.
//! - hᵢ₊₁ = SHA-256(hᵢ ‖ u16 c ‖ u32 number ‖ deal).
//! - Evening draws: list = SHA-256(`"storeloop/entrants/1"` ‖ 00 ‖ draw ‖ u32 m ‖ m × (u32 position ‖ entrant)); mixed
//!   h₀′ = SHA-256(`"storeloop/mix/1"` ‖ 00 ‖ h₀ ‖ list ‖ outside value in UTF-8). From h₀′ on the deals go as above,
//!   where each entrant is one card numbered by its position, and every choice is 0.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// A SHA-256.
pub type Head = [u8; 32];
/// A UUID's bytes.
pub type Id = [u8; 16];

/// Cards of one number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cards {
    /// Of the prize; blanks have the one after the last prize. In an evening draw the entrant's position.
    pub number: u32,
    /// How many.
    pub cards: u32,
}

/// What is dealt from: the secret, and whose.
pub struct Dealer<'a> {
    /// 32 random bytes, told after the draw.
    pub secret: &'a [u8; 32],
    /// The draw.
    pub draw: Id,
}

impl Dealer<'_> {
    /// The commitment to secret, rules and deck; also the first head.
    pub fn commitment(&self, rule_sheet: &Head, deck: &[Cards]) -> Head {
        let mut sha = Sha256::new();
        sha.update(b"storeloop/draw/1\0");
        sha.update(self.secret);
        sha.update(self.draw);
        sha.update(rule_sheet);
        sha.update(u32::try_from(deck.len()).unwrap_or(u32::MAX).to_be_bytes());
        for cards in deck {
            sha.update(cards.number.to_be_bytes());
            sha.update(cards.cards.to_be_bytes());
        }
        sha.finalize().into()
    }

    /// Which of `left` cards a choice gets, from 0; `None` when none is left.
    fn place(&self, index: u32, choice: u16, head: &Head, left: u64) -> Option<u64> {
        let fair = u64::MAX.checked_div(left)?;
        // ⌊2⁶⁴ ÷ r⌋ is ⌊(2⁶⁴ − 1) ÷ r⌋, but one more where r divides 2⁶⁴: then every x is fair.
        let exact = u64::MAX.checked_rem(left)?.checked_add(1)? == left;
        let bound = fair.checked_mul(left)?;
        for counter in 0..=u32::MAX {
            let mut mac = Hmac::<Sha256>::new_from_slice(self.secret).ok()?;
            mac.update(b"storeloop/deal/1\0");
            mac.update(&self.draw);
            mac.update(&index.to_be_bytes());
            mac.update(&choice.to_be_bytes());
            mac.update(head);
            mac.update(&counter.to_be_bytes());
            let first = mac.finalize().into_bytes().first_chunk::<8>().copied()?;
            let x = u64::from_be_bytes(first);
            if exact || x < bound {
                return x.checked_rem(left);
            }
        }
        None
    }

    /// The number of the card that a choice gets of the cards left, in number order; `None` when none is left.
    pub fn deal(&self, index: u32, choice: u16, head: &Head, left: &[Cards]) -> Option<u32> {
        let all = left.iter().try_fold(0_u64, |sum, cards| sum.checked_add(u64::from(cards.cards)))?;
        let mut place = self.place(index, choice, head, all)?;
        for cards in left {
            match place.checked_sub(u64::from(cards.cards)) {
                None => return Some(cards.number),
                Some(rest) => place = rest,
            }
        }
        None
    }
}

/// The head after a deal.
pub fn next_head(head: &Head, choice: u16, number: u32, deal: &Id) -> Head {
    let sha = Sha256::new().chain_update(head).chain_update(choice.to_be_bytes());
    sha.chain_update(number.to_be_bytes()).chain_update(deal).finalize().into()
}

/// The digest of an evening draw's closed list, entrants by position from 1.
pub fn list_digest(draw: &Id, entrants: &[Id]) -> Head {
    let mut sha = Sha256::new();
    sha.update(b"storeloop/entrants/1\0");
    sha.update(draw);
    sha.update(u32::try_from(entrants.len()).unwrap_or(u32::MAX).to_be_bytes());
    for (position, entrant) in (1_u32..).zip(entrants) {
        sha.update(position.to_be_bytes());
        sha.update(entrant);
    }
    sha.finalize().into()
}

/// The head an evening draw goes on from once the outside value is mixed in.
pub fn mixed(commitment: &Head, list: &Head, outside: &str) -> Head {
    let sha = Sha256::new().chain_update(b"storeloop/mix/1\0").chain_update(commitment).chain_update(list);
    sha.chain_update(outside.as_bytes()).finalize().into()
}

/// Takes one card of a number out of what is left. Whether there was one.
pub fn take_out(left: &mut [Cards], number: u32) -> bool {
    match left.iter_mut().find(|cards| cards.number == number) {
        Some(cards) => match cards.cards.checked_sub(1) {
            Some(fewer) => {
                cards.cards = fewer;
                true
            }
            None => false,
        },
        None => false,
    }
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn played(dealer: &Dealer<'_>, deck: &[Cards], choices: impl Iterator<Item = u16>) -> Vec<u32> {
        let mut left = deck.to_vec();
        let mut head = dealer.commitment(&[7; 32], deck);
        let mut dealt = Vec::new();
        for (index, choice) in (0_u32..).zip(choices) {
            let Some(number) = dealer.deal(index, choice, &head, &left) else { break };
            assert!(take_out(&mut left, number), "card {number} was dealt before");
            let id = u128::from(index).to_be_bytes();
            head = next_head(&head, choice, number, &id);
            dealt.push(number);
        }
        dealt
    }

    fn deck_of(cards: &[u32]) -> Vec<Cards> {
        (1..).zip(cards).map(|(number, cards)| Cards { number, cards: *cards }).collect()
    }

    proptest! {
        #[test]
        fn every_card_is_dealt_exactly_once_whatever_the_choices(
            secret in any::<[u8; 32]>(),
            draw in any::<[u8; 16]>(),
            cards in prop::collection::vec(0_u32..40, 1..8),
            seed in any::<u16>(),
        ) {
            let deck = deck_of(&cards);
            let dealer = Dealer { secret: &secret, draw };
            let choices = (0..u16::MAX).map(|n| n.wrapping_mul(31).wrapping_add(seed));
            let mut dealt = played(&dealer, &deck, choices);
            dealt.sort_unstable();
            let all: Vec<u32> = deck.iter().flat_map(|c| std::iter::repeat_n(c.number, usize::try_from(c.cards).unwrap())).collect();
            prop_assert_eq!(dealt, all);
        }
    }

    /// 6,000 first cards of decks of six by fixed secrets: 5 degrees of freedom, 20.515 is passed by chance once in a
    /// thousand. A deal that looks at the choice alone, or forgets the head, fails by far.
    #[test]
    fn no_card_is_likelier_than_another() {
        for (what, of) in [("secret", 0_u8), ("choice", 1), ("position", 2)] {
            let mut counts = [0_i64; 6];
            for run in 0..6_000_u32 {
                let seed = |on: bool| if on { run } else { 0 };
                let secret: [u8; 32] = Sha256::digest(seed(of == 0).to_be_bytes()).into();
                let dealer = Dealer { secret: &secret, draw: [9; 16] };
                let deck = deck_of(&[1; 6]);
                let head = dealer.commitment(&[1; 32], &deck);
                let choice = u16::try_from(seed(of == 1)).unwrap();
                let number = dealer.deal(seed(of == 2), choice, &head, &deck).unwrap();
                counts[usize::try_from(number - 1).unwrap()] += 1;
            }
            let chi_thousandths: i64 = counts.iter().map(|n| (n - 1_000) * (n - 1_000)).sum();
            assert!(chi_thousandths < 20_515, "{what}: {counts:?}");
        }
    }

    #[test]
    fn a_number_of_cards_that_divides_two_to_the_64_refuses_nothing() {
        let dealer = Dealer { secret: &[3; 32], draw: [4; 16] };
        for left in [1_u64, 2, 64, 3, 10_000] {
            let place = dealer.place(0, 0, &[0; 32], left).unwrap();
            assert!(place < left, "{left}");
        }
        assert_eq!(dealer.place(0, 0, &[0; 32], 0), None);
        assert_eq!(dealer.deal(0, 0, &[0; 32], &deck_of(&[0, 0])), None);
    }

    #[test]
    fn the_mix_depends_on_list_and_outside_value() {
        let list = list_digest(&[1; 16], &[[2; 16], [3; 16]]);
        assert_ne!(list, list_digest(&[1; 16], &[[3; 16], [2; 16]]), "the order of the list counts");
        assert_ne!(mixed(&[0; 32], &list, "123"), mixed(&[0; 32], &list, "124"));
    }
}
