//! Crockford base32 and the check symbol, for texts that people type and scanners read.
//!
//! | value | 0–9 | 10–17 | 18 19 | 20 21 | 22–26 | 27–31 |
//! |---|---|---|---|---|---|---|
//! | symbol | `0`–`9` | `A`–`H` | `J K` | `M N` | `P`–`T` | `V`–`Z` |
//!
//! Bytes are written most significant bit first; the left-over bits of the last symbol are zero (format, section 2).

use crate::Malformed;

/// The 32 symbols in the order of their values.
pub const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// The symbol of the lowest five bits.
pub(crate) fn letter(value: u8) -> char {
    let base = match value & 31 {
        low @ 0..=9 => b'0'.wrapping_add(low),
        low @ 10..=17 => b'A'.wrapping_add(low.wrapping_sub(10)),
        low @ 18..=19 => b'J'.wrapping_add(low.wrapping_sub(18)),
        low @ 20..=21 => b'M'.wrapping_add(low.wrapping_sub(20)),
        low @ 22..=26 => b'P'.wrapping_add(low.wrapping_sub(22)),
        low => b'V'.wrapping_add(low.wrapping_sub(27)),
    };
    char::from(base)
}

/// The value of a symbol, as printed: capitals only, no look-alikes.
pub(crate) fn value(letter: u8) -> Option<u8> {
    match letter {
        b'0'..=b'9' => Some(letter.wrapping_sub(b'0')),
        b'A'..=b'H' => Some(letter.wrapping_sub(b'A').wrapping_add(10)),
        b'J'..=b'K' => Some(letter.wrapping_sub(b'J').wrapping_add(18)),
        b'M'..=b'N' => Some(letter.wrapping_sub(b'M').wrapping_add(20)),
        b'P'..=b'T' => Some(letter.wrapping_sub(b'P').wrapping_add(22)),
        b'V'..=b'Z' => Some(letter.wrapping_sub(b'V').wrapping_add(27)),
        _ => None,
    }
}

/// The value of a symbol as a person types it: lower case is fine, O is 0, I and L are 1.
pub(crate) fn typed_value(letter: u8) -> Option<u8> {
    match letter.to_ascii_uppercase() {
        b'O' => Some(0),
        b'I' | b'L' => Some(1),
        other => value(other),
    }
}

/// How many symbols so many bytes make.
const fn length(bytes: usize) -> usize {
    bytes.saturating_mul(8).div_ceil(5)
}

/// Bytes as symbols.
pub fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(length(bytes.len()));
    let (mut waiting, mut bits) = (0_u16, 0_u32);
    for byte in bytes {
        waiting = (waiting << 8) | u16::from(*byte);
        bits = bits.saturating_add(8);
        while bits >= 5 {
            bits = bits.saturating_sub(5);
            text.push(letter(low_byte(waiting >> bits)));
        }
        waiting &= (1 << bits) - 1;
    }
    if bits > 0 {
        text.push(letter(low_byte(waiting << (5_u32.saturating_sub(bits)))));
    }
    text
}

/// Symbols as bytes; exactly one text stands for any bytes.
///
/// # Errors
/// [`Malformed::Symbol`] for anything but the 32 symbols, [`Malformed::Length`] for a number of symbols that no bytes
/// make, [`Malformed::LeftOver`] when a bit behind the last byte is set.
pub fn decode(text: &str) -> Result<Vec<u8>, Malformed> {
    let mut bytes = Vec::with_capacity(text.len().saturating_mul(5) / 8);
    let (mut waiting, mut bits) = (0_u16, 0_u32);
    for symbol in text.bytes() {
        let value = value(symbol).ok_or(Malformed::Symbol)?;
        waiting = (waiting << 5) | u16::from(value);
        bits = bits.saturating_add(5);
        if bits >= 8 {
            bits = bits.saturating_sub(8);
            bytes.push(low_byte(waiting >> bits));
            waiting &= (1 << bits) - 1;
        }
    }
    if length(bytes.len()) != text.len() {
        return Err(Malformed::Length);
    }
    if waiting != 0 {
        return Err(Malformed::LeftOver);
    }
    Ok(bytes)
}

/// The check symbol's value over the symbol values before it (format, section 5): C = Σ α^(i+1)·sᵢ in GF(32) with
/// modulus x⁵+x²+1 and α = 2. It catches every single wrong symbol and every swap of two, in up to 30 symbols.
pub fn check_symbol(values: &[u8]) -> u8 {
    let (mut sum, mut power) = (0, 1);
    for value in values {
        power = times(power, 2);
        sum ^= times(power, value & 31);
    }
    sum
}

/// Product in GF(32).
fn times(left: u8, right: u8) -> u8 {
    let (mut product, mut left, mut right) = (0, left, right);
    while right != 0 {
        if right & 1 == 1 {
            product ^= left;
        }
        left <<= 1;
        if left & 0b10_0000 != 0 {
            left ^= 0b10_0101;
        }
        right >>= 1;
    }
    product
}

/// The lowest eight bits.
fn low_byte(value: u16) -> u8 {
    let [_, low] = value.to_be_bytes();
    low
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symbol_has_its_value() {
        for (at, symbol) in (0_u8..).zip(ALPHABET.bytes()) {
            assert_eq!((value(symbol), letter(at)), (Some(at), char::from(symbol)));
            assert_eq!(typed_value(symbol.to_ascii_lowercase()), Some(at));
        }
        assert_eq!(ALPHABET.len(), 32);
        for other in (0..=255_u8).filter(|byte| !ALPHABET.as_bytes().contains(byte)) {
            assert_eq!(value(other), None);
        }
        assert_eq!(
            [b'o', b'O', b'i', b'I', b'l', b'L', b'u', b'U'].map(typed_value),
            [Some(0), Some(0), Some(1), Some(1), Some(1), Some(1), None, None]
        );
    }

    #[test]
    fn one_text_for_any_bytes() {
        assert_eq!(encode(&[0xff]), "ZW");
        assert_eq!(decode("ZW"), Ok(vec![0xff]));
        assert_eq!(decode("ZX"), Err(Malformed::LeftOver));
        assert_eq!(decode("Z"), Err(Malformed::Length));
        assert_eq!(decode("ZW0"), Err(Malformed::Length));
        assert_eq!(decode("zw"), Err(Malformed::Symbol));
        assert_eq!(decode("ZO"), Err(Malformed::Symbol));
        assert_eq!((encode(&[]), decode("")), (String::new(), Ok(vec![])));
    }

    #[test]
    fn the_check_symbol_catches_every_single_error_and_every_swap() {
        let code: Vec<u8> = (0..30_u8).map(|at| at.wrapping_mul(7) & 31).collect();
        let check = check_symbol(&code);
        for at in 0..code.len() {
            for wrong in 0..32 {
                let mut changed = code.clone();
                changed[at] = wrong;
                assert_eq!(check_symbol(&changed) == check, wrong == code[at]);
            }
            for other in 0..code.len() {
                let mut swapped = code.clone();
                swapped.swap(at, other);
                assert_eq!(check_symbol(&swapped) == check, swapped == code);
            }
        }
    }
}
