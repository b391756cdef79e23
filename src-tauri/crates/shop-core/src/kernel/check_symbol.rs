//! Short codes for paper and screens: Crockford base32 with a check symbol that catches every single error and every
//! swap of two symbols.
//!
//! Check symbol: C = Σ α^(i+1)·s_i in GF(32), modulus x^5+x^2+1, α = 2 (voucher format, section 4).

const SYMBOLS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Crockford base32 of `bytes`, most significant bit first, left-over bits zero, and the check symbol at the end.
pub fn encode(bytes: &[u8]) -> String {
    let mut symbols = Vec::new();
    let (mut pending, mut bits) = (0_u32, 0_u32);
    for byte in bytes {
        pending = (pending << 8 | u32::from(*byte)) & 0xffff;
        bits = bits.saturating_add(8);
        while bits >= 5 {
            bits = bits.saturating_sub(5);
            symbols.push(low5(pending.wrapping_shr(bits)));
        }
    }
    if bits > 0 {
        symbols.push(low5(pending.wrapping_shl(5_u32.saturating_sub(bits))));
    }
    symbols.push(check_of(&symbols));
    symbols.iter().filter_map(|symbol| SYMBOLS.get(usize::from(*symbol))).map(|byte| char::from(*byte)).collect()
}

/// The `N` bytes of a code made by [`encode`]; `None` when a symbol is foreign, the check fails or the length is wrong.
pub fn decode<const N: usize>(code: &str) -> Option<[u8; N]> {
    let symbols: Vec<u8> = code.bytes().map(value_of).collect::<Option<_>>()?;
    let (check, body) = symbols.split_last()?;
    if check_of(body) != *check {
        return None;
    }
    let mut bytes = Vec::with_capacity(N);
    let (mut pending, mut bits) = (0_u32, 0_u32);
    for symbol in body {
        pending = (pending << 5 | u32::from(*symbol)) & 0xffff;
        bits = bits.saturating_add(5);
        if bits >= 8 {
            bits = bits.saturating_sub(8);
            bytes.push(u8::try_from(pending.wrapping_shr(bits) & 0xff).ok()?);
        }
    }
    let left_over = pending & 1_u32.wrapping_shl(bits).saturating_sub(1);
    (left_over == 0 && bits < 5).then_some(())?;
    bytes.try_into().ok()
}

/// Bytes as rows of `size` bytes each to be typed from paper, every row with a check symbol of its own.
pub fn rows(bytes: &[u8], size: usize) -> Vec<String> {
    bytes.chunks(size.max(1)).map(encode).collect()
}

/// The bytes of rows of `N` bytes each, however they were typed or scanned, with or without the prefix of their code.
///
/// # Errors
/// The row that does not check, from 0; none when it is not so many rows.
pub fn from_rows<const N: usize>(typed: &str, prefix: &str, count: usize) -> Result<Vec<u8>, Option<usize>> {
    let plain = plain(typed);
    let symbols = as_symbols(plain.strip_prefix(prefix).unwrap_or(&plain));
    let length = N.saturating_mul(8).div_ceil(5).saturating_add(1);
    if symbols.len() != length.saturating_mul(count) || !symbols.is_ascii() {
        return Err(None);
    }
    let mut bytes = Vec::new();
    for row in 0..count {
        let from = row.saturating_mul(length);
        let decoded = symbols.get(from..from.saturating_add(length)).and_then(decode::<N>);
        bytes.extend(decoded.ok_or(Some(row))?);
    }
    Ok(bytes)
}

/// A row in groups of five, joined by hyphens.
pub fn grouped(row: &str) -> String {
    let symbols: Vec<char> = row.chars().collect();
    symbols.chunks(5).map(String::from_iter).collect::<Vec<_>>().join("-")
}

/// A code as it was scanned or typed by hand, with nothing between its symbols: upper case, blanks and hyphens gone. A
/// scanner that was held too long says it twice; once is enough.
pub fn plain(text: &str) -> String {
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_ascii_uppercase();
    match plain.get(..plain.len() / 2) {
        Some(half) if !half.is_empty() && plain.get(half.len()..) == Some(half) => half.to_owned(),
        _ => plain,
    }
}

/// The symbols that were meant: O is 0, I and L are 1.
pub fn as_symbols(plain: &str) -> String {
    plain.replace('O', "0").replace(['I', 'L'], "1")
}

fn low5(value: u32) -> u8 {
    u8::try_from(value & 31).unwrap_or(0)
}

fn value_of(symbol: u8) -> Option<u8> {
    SYMBOLS.iter().position(|known| *known == symbol).and_then(|at| u8::try_from(at).ok())
}

fn check_of(symbols: &[u8]) -> u8 {
    let (mut sum, mut weight) = (0, 2);
    for symbol in symbols {
        sum ^= times(weight, *symbol);
        weight = times(weight, 2);
    }
    sum
}

/// Product in GF(32) with modulus x^5+x^2+1.
fn times(a: u8, b: u8) -> u8 {
    let (mut a, mut product) = (a, 0);
    for bit in 0..5 {
        if b >> bit & 1 == 1 {
            product ^= a;
        }
        a = if a & 16 == 0 { a << 1 } else { (a << 1 & 31) ^ 0b101 };
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_comes_back_and_every_slip_of_the_finger_is_caught() {
        let bytes: [u8; 16] = *b"\x00\xff0123456789abcd";
        let code = encode(&bytes);
        assert_eq!(code.len(), 27, "128 bits are 26 symbols, and one to check");
        assert_eq!(decode::<16>(&code), Some(bytes));
        let symbols: Vec<char> = code.chars().collect();
        for at in 0..symbols.len() {
            for other in SYMBOLS.iter().map(|byte| char::from(*byte)).filter(|c| *c != symbols[at]) {
                let mut wrong = symbols.clone();
                wrong[at] = other;
                assert_eq!(decode::<16>(&wrong.iter().collect::<String>()), None, "one wrong symbol at {at}");
            }
            for with in 0..at {
                if symbols[at] != symbols[with] {
                    let mut wrong = symbols.clone();
                    wrong.swap(at, with);
                    assert_eq!(decode::<16>(&wrong.iter().collect::<String>()), None, "{at} and {with} swapped");
                }
            }
        }
    }
}
