//! Our card.

use crate::alliance::commands::OurCard;
use crate::alliance::source;
use crate::alliance::us::{self, broken};
use crate::kernel::{Error, Result, Tx, chance, qr, time};
use crate::shop;
use crate::vouchers as book;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use voucher_code::{Body, Card, Chunk, Item, Language, Signed};

/// Where the number of our latest card is kept.
const KEY: &str = "alliance.card";
/// The longest contact, bytes of UTF-8.
const MOST_CONTACT: usize = 200;

/// The latest card: its number, and the digest of all else on it.
#[derive(Serialize, Deserialize)]
struct Latest {
    number: u32,
    digest: String,
}

/// Our card with the certificates of this quarter and the next; a new number when anything on it changed.
///
/// # Refuses
/// `secrets_missing`.
pub(in crate::alliance) fn own(tx: &Tx<'_>) -> Result<Signed<Card>> {
    let certificates = book::certificates(tx).map_err(|error| match error {
        Error::Refusal(refusal) if refusal.code == "secrets_missing" => {
            crate::alliance::AllianceRefusal::SecretsMissing.into()
        }
        other => other,
    })?;
    let us = us::signing(tx)?;
    let shop = shop::find(tx)?.ok_or_else(|| Error::failure("a shop that was not opened"))?;
    let body = |number| Card {
        identity: us.identity.clone(),
        number,
        names: vec![(Language::Any, within(&shop.name, 255))],
        contact: within(&shop.address, MOST_CONTACT),
        issuing: certificates.issuing.iter().take(4).cloned().collect(),
        agreement: certificates.agreement.clone(),
    };
    let digest = chance::hex(&Sha256::digest(body(0).to_bytes()));
    let latest: Option<Latest> = shop::kept(tx, KEY)?;
    let number = match latest {
        Some(latest) if latest.digest == digest => latest.number,
        latest => {
            let number = latest.map_or(1, |latest| latest.number.saturating_add(1));
            // A restored shop counts on from the clock, so that no card of before is newer.
            let minutes = u32::try_from(tx.now_ms.div_euclid(time::MINUTE_MS)).unwrap_or(u32::MAX);
            let number = number.max(minutes);
            shop::keep(tx, KEY, &Latest { number, digest })?;
            number
        }
    };
    Signed::sign(body(number), &us.secret).map_err(broken)
}

/// A text of at most so many bytes, cut between characters.
fn within(text: &str, most: usize) -> String {
    let mut kept = String::new();
    for letter in text.chars() {
        if kept.len().saturating_add(letter.len_utf8()) > most {
            break;
        }
        kept.push(letter);
    }
    kept
}

/// Our card as it is shown, saved and pasted.
///
/// # Refuses
/// `secrets_missing`.
pub(in crate::alliance) fn ours(tx: &Tx<'_>) -> Result<OurCard> {
    let card = own(tx)?;
    let (text, bytes) = (card.to_text(), card.to_bytes());
    let chunks = Chunk::split(Item::Card, &bytes).map_err(broken)?;
    let body = card.unverified();
    let name = body.names.first().map(|(_, name)| name.clone()).unwrap_or_default();
    Ok(OurCard {
        short: super::short(body.identity.shop().short()),
        qr: qr::svg(&text)?,
        text,
        paste: chunks.iter().map(Chunk::lines).collect(),
        file_name: file_name(&name, "card"),
        base64: source::base64(&bytes),
        name,
    })
}

/// What a file for partners is called: letters, digits and hyphens.
pub(in crate::alliance) fn file_name(name: &str, what: &str) -> String {
    let plain: String = name.chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
    let words: Vec<&str> = plain.split('-').filter(|word| !word.is_empty()).collect();
    format!("{}-{what}.slx", words.join("-"))
}
