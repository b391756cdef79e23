//! Test vectors of draws, reproduced byte for byte.

use super::evidence::{Wrong, unhex};
use super::proof::{Cards, Dealer, Head, Id, next_head, take_out};
use crate::kernel::chance::hex;
use serde::Deserialize;

#[derive(Deserialize)]
struct Vectors {
    format: String,
    draws: Vec<VectorDraw>,
}

#[derive(Deserialize)]
struct VectorDraw {
    secret: String,
    draw: String,
    rule_sheet_sha256: String,
    prizes: Vec<(u32, u32)>,
    commitment: String,
    deals: Vec<VectorDeal>,
}

#[derive(Deserialize)]
struct VectorDeal {
    choice: u16,
    id: String,
    prize: u32,
    head: String,
}

/// Reproduces a file of vectors. How many draws and deals it has.
///
/// # Errors
/// The first thing that comes out otherwise.
pub fn check_vectors(text: &str) -> Result<(usize, usize), Wrong> {
    let vectors: Vectors = serde_json::from_str(text).map_err(|_| Wrong::Format)?;
    if vectors.format != "storeloop/draw/1" {
        return Err(Wrong::Format);
    }
    let mut dealt = 0_usize;
    for vector in &vectors.draws {
        let secret: Head = unhex(&vector.secret).ok_or(Wrong::Unreadable("a secret"))?;
        let draw: Id = unhex(&vector.draw).ok_or(Wrong::Unreadable("a draw"))?;
        let sheet: Head = unhex(&vector.rule_sheet_sha256).ok_or(Wrong::Unreadable("a rule sheet"))?;
        let mut left: Vec<Cards> =
            vector.prizes.iter().map(|(number, cards)| Cards { number: *number, cards: *cards }).collect();
        let dealer = Dealer { secret: &secret, draw };
        let mut head = dealer.commitment(&sheet, &left);
        if hex(&head) != vector.commitment {
            return Err(Wrong::Commitment);
        }
        for (at, deal) in vector.deals.iter().enumerate() {
            let index = u32::try_from(at).map_err(|_| Wrong::Result(at))?;
            let number = dealer.deal(index, deal.choice, &head, &left);
            if number != Some(deal.prize) || !take_out(&mut left, deal.prize) {
                return Err(Wrong::Result(at));
            }
            let id: Id = unhex(&deal.id).ok_or(Wrong::Head(at))?;
            head = next_head(&head, deal.choice, deal.prize, &id);
            if hex(&head) != deal.head {
                return Err(Wrong::Head(at));
            }
            dealt = dealt.saturating_add(1);
        }
    }
    Ok((vectors.draws.len(), dealt))
}

#[cfg(test)]
mod tests {
    use super::*;

    const VECTORS: &str = include_str!("../../../../../tests/fixtures/draws/vectors.json");

    #[test]
    fn the_vectors_of_an_independent_implementation_come_out_byte_for_byte() {
        let (draws, deals) = check_vectors(VECTORS).unwrap();
        assert!(draws >= 3 && deals > draws, "{draws} draws, {deals} deals");
        let other = VECTORS.replacen("\"prize\": 2", "\"prize\": 1", 1);
        assert_eq!(check_vectors(&other), Err(Wrong::Result(0)));
        assert_eq!(check_vectors(&VECTORS.replacen("ee591acd", "ee591ace", 1)), Err(Wrong::Commitment));
    }
}
