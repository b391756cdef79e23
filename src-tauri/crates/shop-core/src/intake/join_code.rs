//! The code on the display, new with every minute, and the two words of the day.
//!
//! Code = the first 40 bits of HMAC-SHA256(k, "storeloop/join/1" ‖ 00 ‖ minute (8 bytes)) in Crockford base32. Words:
//! two different of w00 to w31 by HMAC-SHA256(k, "storeloop/join-words/1" ‖ 00 ‖ shop-local day). k is made when the
//! page opens, so that the codes of an earlier opening are worth nothing.

use crate::kernel::{Error, Result, Tx, View, chance, check_symbol, time};
use crate::shop;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::Connection;
use sha2::Sha256;

/// The key that k is kept under.
const KEY: &str = "intake_key";
/// Symbols of a code.
const SYMBOLS: usize = 8;
/// Words to choose from.
const WORDS: u8 = 32;

/// Makes k anew.
pub(super) fn make_key(tx: &Tx<'_>) -> Result<()> {
    shop::keep(tx, KEY, &chance::bytes::<32>(tx.chance))
}

fn key(conn: &Connection) -> Result<Option<[u8; 32]>> {
    shop::kept(conn, KEY)
}

/// The codes that open the form now: this minute's and the last one's. None before the page was first opened.
pub(super) fn codes(view: &View<'_>) -> Result<Vec<String>> {
    let Some(key) = key(view)? else { return Ok(Vec::new()) };
    let minute = view.now_ms.div_euclid(time::MINUTE_MS);
    [minute, minute.saturating_sub(1)].into_iter().map(|minute| code(key, minute)).collect()
}

/// When this minute's code gives way to the next, UTC milliseconds.
pub(super) fn fresh_until_ms(now_ms: i64) -> i64 {
    now_ms.div_euclid(time::MINUTE_MS).saturating_add(1).saturating_mul(time::MINUTE_MS)
}

/// The two words of today.
pub(super) fn words(view: &View<'_>) -> Result<[String; 2]> {
    words_of(key(view)?.unwrap_or_default(), &view.today().to_string())
}

fn code(key: [u8; 32], minute: i64) -> Result<String> {
    let [a, b, c, d, e, ..] = mac(key, "storeloop/join/1", &minute.to_be_bytes())?;
    let mut code = check_symbol::encode(&[a, b, c, d, e]);
    code.truncate(SYMBOLS);
    Ok(code)
}

fn words_of(key: [u8; 32], day: &str) -> Result<[String; 2]> {
    let [one, other, ..] = mac(key, "storeloop/join-words/1", day.as_bytes())?;
    let one = one % WORDS;
    // One of the 31 that are not the first.
    let other = (one + 1 + other % (WORDS - 1)) % WORDS;
    Ok([one, other].map(|word| format!("w{word:02}")))
}

fn mac(key: [u8; 32], what: &str, message: &[u8]) -> Result<[u8; 32]> {
    let mut mac = Hmac::<Sha256>::new_from_slice(&key).map_err(|error| Error::failure(error.to_string()))?;
    mac.update(what.as_bytes());
    mac.update(&[0]);
    mac.update(message);
    Ok(mac.finalize().into_bytes().into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn a_code_has_eight_symbols_and_is_another_every_minute_and_for_every_key() {
        let codes: BTreeSet<String> = (0..1_000).map(|minute| code([7; 32], minute).unwrap()).collect();
        assert_eq!(codes.len(), 1_000);
        assert!(codes.iter().all(|code| code.len() == 8 && check_symbol::as_symbols(code) == *code), "{codes:?}");
        assert_ne!(code([7; 32], 1).unwrap(), code([8; 32], 1).unwrap());
    }

    #[test]
    fn a_code_lasts_to_the_end_of_its_minute() {
        assert_eq!((fresh_until_ms(0), fresh_until_ms(59_999), fresh_until_ms(60_000)), (60_000, 60_000, 120_000));
    }

    #[test]
    fn two_different_words_stand_for_a_day() {
        let mut seen = BTreeSet::new();
        for day in 0..2_000 {
            let [one, other] = words_of([7; 32], &day.to_string()).unwrap();
            assert_ne!(one, other, "day {day}");
            seen.extend([one, other]);
        }
        assert_eq!(seen.len(), 32, "every word has its day");
        assert_eq!((seen.first().unwrap().as_str(), seen.last().unwrap().as_str()), ("w00", "w31"));
    }
}
