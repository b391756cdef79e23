//! The evidence of a draw: one file from which anyone recomputes every result. EVIDENCE.md explains it.

use super::proof::{Cards, Dealer, Head, Id, list_digest, mixed, next_head, take_out};
use super::rule_sheet;
use crate::kernel::chance::hex;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// What an evidence file begins with.
pub const FORMAT: &str = "storeloop/evidence/1";
/// What stands before the digest of all that stands before it.
const BEFORE_DIGEST: &str = ",\"digest\":\"";
const AFTER_DIGEST: &str = "\"}\n";

/// One deal of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceDeal {
    /// What was picked.
    pub choice: u16,
    /// The deal's id, hexadecimal.
    pub id: String,
    /// The card's number; in an evening draw the entrant's position.
    pub result: u32,
    /// The prize's number.
    pub prize: u32,
    /// `picked`, `closing`, `winner`, `reserve`.
    pub kind: String,
    /// The head after it, hexadecimal.
    pub head: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Whether it was voided; its card stays dealt.
    pub voided: bool,
}

/// The list of an evening draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EvidenceList {
    /// Ids by position, hexadecimal.
    pub entrants: Vec<String>,
    /// Of the closed list, hexadecimal.
    pub digest: String,
    /// The outside value.
    pub outside: String,
    /// Reserve winners a prize.
    pub reserves: u32,
}

/// What a file says, but for its digest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// [`FORMAT`].
    pub format: String,
    /// The draw's id, hexadecimal.
    pub draw: String,
    /// The canonical rule sheet.
    pub rule_sheet: String,
    /// Numbers and cards; blanks last.
    pub prizes: Vec<(u32, u32)>,
    /// h₀, hexadecimal.
    pub commitment: String,
    /// Hexadecimal; none where it was lost.
    pub secret: Option<String>,
    /// Of an evening draw whose winners were drawn.
    pub list: Option<EvidenceList>,
    /// In order.
    pub deals: Vec<EvidenceDeal>,
    /// Changes since the draw was published.
    pub changes: Vec<String>,
    /// UTC milliseconds.
    pub opened_at_ms: i64,
    /// UTC milliseconds.
    pub closed_at_ms: i64,
    /// Why it was closed early.
    pub close_reason: Option<String>,
}

/// The file: JSON on one line, its last field the SHA-256 of every byte before the field's value.
pub fn written(evidence: &Evidence) -> serde_json::Result<String> {
    let mut text = serde_json::to_string(evidence)?;
    text.pop();
    text.push_str(BEFORE_DIGEST);
    let digest: Head = Sha256::digest(text.as_bytes()).into();
    text.push_str(&hex(&digest));
    text.push_str(AFTER_DIGEST);
    Ok(text)
}

/// What is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Wrong {
    /// Not such a file.
    #[error("this is no evidence file of a draw")]
    Format,
    /// The digest of the file does not fit its bytes.
    #[error("the file was changed: its digest does not fit")]
    Digest,
    /// A value is not what it claims to be.
    #[error("{0} cannot be read")]
    Unreadable(&'static str),
    /// The draw was closed without its secret.
    #[error("the secret was lost: results cannot be recomputed")]
    NoSecret,
    /// The commitment does not follow from secret, rules and deck.
    #[error("the commitment does not fit secret, rule sheet and deck")]
    Commitment,
    /// The deck in the rule sheet is another one.
    #[error("the deck is not the one of the rule sheet")]
    Deck,
    /// The list's digest does not follow from the list.
    #[error("the list's digest does not fit the list")]
    List,
    /// A deal gives another card.
    #[error("deal {0} gives another card")]
    Result(usize),
    /// A deal leaves another head.
    #[error("deal {0} leaves another head")]
    Head(usize),
    /// A deal is of the wrong prize or kind.
    #[error("deal {0} is for another prize")]
    Prize(usize),
}

/// What a file proves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proved {
    /// The draw's id, hexadecimal.
    pub draw: String,
    /// Its name.
    pub name: String,
    /// Deals recomputed.
    pub deals: usize,
    /// The last head, hexadecimal.
    pub head: String,
}

/// Recomputes everything in a file. The first thing that does not fit ends it.
///
/// # Errors
/// See [`Wrong`].
pub fn verify(text: &str) -> Result<Proved, Wrong> {
    let body = text.strip_suffix(AFTER_DIGEST).ok_or(Wrong::Format)?;
    let (before, digest) = body.rsplit_once(BEFORE_DIGEST).ok_or(Wrong::Format)?;
    let hashed: Head =
        Sha256::new().chain_update(before.as_bytes()).chain_update(BEFORE_DIGEST.as_bytes()).finalize().into();
    if hex(&hashed) != digest {
        return Err(Wrong::Digest);
    }
    let evidence: Evidence = serde_json::from_str(&format!("{before}}}")).map_err(|_| Wrong::Format)?;
    if evidence.format == FORMAT { recompute(&evidence) } else { Err(Wrong::Format) }
}

fn recompute(evidence: &Evidence) -> Result<Proved, Wrong> {
    let secret: Head = match &evidence.secret {
        Some(secret) => unhex(secret).ok_or(Wrong::Unreadable("the secret"))?,
        None => return Err(Wrong::NoSecret),
    };
    let draw: Id = unhex(&evidence.draw).ok_or(Wrong::Unreadable("the draw"))?;
    let deck: Vec<Cards> =
        evidence.prizes.iter().map(|(number, cards)| Cards { number: *number, cards: *cards }).collect();
    let dealer = Dealer { secret: &secret, draw };
    let commitment = dealer.commitment(&rule_sheet::digest(&evidence.rule_sheet), &deck);
    if hex(&commitment) != evidence.commitment {
        return Err(Wrong::Commitment);
    }
    let lines = rule_sheet::read(&evidence.rule_sheet);
    let of =
        |key: &str| lines.iter().filter(|line| line.key == key).map(|line| line.value.as_str()).collect::<Vec<_>>();
    if of("draw") != [evidence.draw.as_str()] || deck_of(&of("prize"), &of("blanks")) != Some(deck.clone()) {
        return Err(Wrong::Deck);
    }
    let (mut head, mut left) = match &evidence.list {
        None => (commitment, deck.clone()),
        Some(list) => start_of_list(&draw, &commitment, list)?,
    };
    let turns = evidence.list.as_ref().map(|list| turns(&deck, list.reserves));
    for (at, deal) in evidence.deals.iter().enumerate() {
        let index = u32::try_from(at).map_err(|_| Wrong::Result(at))?;
        let result = dealer.deal(index, deal.choice, &head, &left);
        if result != Some(deal.result) || !take_out(&mut left, deal.result) {
            return Err(Wrong::Result(at));
        }
        let fits = match &turns {
            None => deal.prize == deal.result && matches!(deal.kind.as_str(), "picked" | "closing"),
            Some(turns) => turns.get(at).is_some_and(|(prize, kind)| *prize == deal.prize && *kind == deal.kind),
        };
        if !fits {
            return Err(Wrong::Prize(at));
        }
        let id: Id = unhex(&deal.id).ok_or(Wrong::Head(at))?;
        head = next_head(&head, deal.choice, deal.result, &id);
        if hex(&head) != deal.head {
            return Err(Wrong::Head(at));
        }
    }
    Ok(Proved {
        draw: evidence.draw.clone(),
        name: of("name").first().map(|name| (*name).to_owned()).unwrap_or_default(),
        deals: evidence.deals.len(),
        head: hex(&head),
    })
}

/// The deck that a rule sheet names.
fn deck_of(prizes: &[&str], blanks: &[&str]) -> Option<Vec<Cards>> {
    let mut deck = Vec::new();
    for prize in prizes {
        let mut parts = prize.split(' ');
        deck.push(Cards { number: parts.next()?.parse().ok()?, cards: parts.next()?.parse().ok()? });
    }
    let blanks: u32 = blanks.first()?.parse().ok()?;
    if blanks > 0 {
        let number = deck.last().map_or(1, |last: &Cards| last.number.saturating_add(1));
        deck.push(Cards { number, cards: blanks });
    }
    Some(deck)
}

fn start_of_list(draw: &Id, commitment: &Head, list: &EvidenceList) -> Result<(Head, Vec<Cards>), Wrong> {
    let entrants: Option<Vec<Id>> = list.entrants.iter().map(|entrant| unhex(entrant)).collect();
    let entrants = entrants.ok_or(Wrong::Unreadable("an entrant"))?;
    let digest = list_digest(draw, &entrants);
    if hex(&digest) != list.digest {
        return Err(Wrong::List);
    }
    Ok((mixed(commitment, &digest, &list.outside), names(entrants.len())))
}

/// Each entrant is one card.
pub(super) fn names(entrants: usize) -> Vec<Cards> {
    (1..).take(entrants).map(|number| Cards { number, cards: 1 }).collect()
}

/// In which order names are drawn: the winners of the top prize, its reserves, those of the next prize, and so on.
pub(super) fn turns(deck: &[Cards], reserves: u32) -> Vec<(u32, &'static str)> {
    let mut turns = Vec::new();
    for prize in deck {
        turns.extend((0..prize.cards).map(|_| (prize.number, "winner")));
        turns.extend((0..reserves).map(|_| (prize.number, "reserve")));
    }
    turns
}

/// Bytes written in lower-case hexadecimal.
pub(super) fn unhex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let digits = text.as_bytes();
    let (pairs, rest) = digits.as_chunks::<2>();
    if !rest.is_empty() || digits.iter().any(u8::is_ascii_uppercase) {
        return None;
    }
    let byte = |pair: &[u8; 2]| u8::from_str_radix(std::str::from_utf8(pair).ok()?, 16).ok();
    let bytes: Option<Vec<u8>> = pairs.iter().map(byte).collect();
    bytes?.try_into().ok()
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;

    fn sample() -> String {
        let (secret, draw) = ([5; 32], [6; 16]);
        let deck = [Cards { number: 1, cards: 1 }, Cards { number: 2, cards: 3 }];
        let rule_sheet = format!("draw={}\nname=果\nprize=1 1 500 Crate\nprize=2 3 100 Bag\nblanks=0\n", hex(&draw));
        let dealer = Dealer { secret: &secret, draw };
        let commitment = dealer.commitment(&rule_sheet::digest(&rule_sheet), &deck);
        let (mut head, mut left, mut deals) = (commitment, deck.to_vec(), Vec::new());
        for (index, choice) in (0_u32..).zip([3_u16, 1, 2]) {
            let result = dealer.deal(index, choice, &head, &left).unwrap();
            take_out(&mut left, result);
            let id = [u8::try_from(index).unwrap(); 16];
            head = next_head(&head, choice, result, &id);
            deals.push(EvidenceDeal {
                choice,
                id: hex(&id),
                result,
                prize: result,
                kind: "picked".to_owned(),
                head: hex(&head),
                at_ms: 1,
                voided: false,
            });
        }
        written(&Evidence {
            format: FORMAT.to_owned(),
            draw: hex(&draw),
            rule_sheet,
            prizes: deck.iter().map(|cards| (cards.number, cards.cards)).collect(),
            commitment: hex(&commitment),
            secret: Some(hex(&secret)),
            list: None,
            deals,
            changes: Vec::new(),
            opened_at_ms: 0,
            closed_at_ms: 2,
            close_reason: None,
        })
        .unwrap()
    }

    #[test]
    fn a_whole_file_fits_and_any_changed_byte_is_found() {
        let text = sample();
        assert_eq!(verify(&text).unwrap().deals, 3);
        let bytes = text.as_bytes();
        for at in 0..bytes.len() {
            for flip in [1_u8, 2, 16, 128] {
                let mut changed = bytes.to_vec();
                changed[at] ^= flip;
                if let Ok(changed) = String::from_utf8(changed) {
                    assert!(verify(&changed).is_err(), "byte {at}: {changed}");
                }
            }
        }
        assert!(verify(&text[..text.len() - 1]).is_err());
        assert!(verify(&format!("{text} ")).is_err());
    }

    #[test]
    fn a_file_that_was_changed_and_digested_anew_is_found_by_its_results() {
        let evidence: Evidence = {
            let text = sample();
            let (before, _) = text.rsplit_once(BEFORE_DIGEST).unwrap();
            serde_json::from_str(&format!("{before}}}")).unwrap()
        };
        let wrong = |change: &dyn Fn(&mut Evidence)| {
            let mut changed = evidence.clone();
            change(&mut changed);
            verify(&written(&changed).unwrap()).unwrap_err()
        };
        assert_eq!(wrong(&|e| e.prizes[0].1 = 2), Wrong::Commitment);
        assert_eq!(wrong(&|e| e.rule_sheet.push('x')), Wrong::Commitment);
        assert_eq!(wrong(&|e| e.secret = Some("00".repeat(32))), Wrong::Commitment);
        assert_eq!(wrong(&|e| e.secret = None), Wrong::NoSecret);
        assert_eq!(wrong(&|e| e.deals[1].id = "00".repeat(16)), Wrong::Head(1));
        assert_eq!(wrong(&|e| e.deals[1].result = 9), Wrong::Result(1));
        assert_eq!(wrong(&|e| e.deals[2].prize = 9), Wrong::Prize(2));
        assert!(matches!(wrong(&|e| drop(e.deals.remove(0))), Wrong::Result(0) | Wrong::Head(0)), "a deal left out");
    }
}
