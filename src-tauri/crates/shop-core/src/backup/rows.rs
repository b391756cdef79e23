//! The secret key as four rows to type: 8 bytes each in 13 symbols, and a check symbol that tells a slip of the finger.

use crate::kernel::check_symbol;
use bech32::{Bech32, Hrp};

/// What the code of a recovery sheet begins with.
const PREFIX: &str = "SLR1";
/// Bytes of a row.
const ROW: usize = 8;

/// The four rows of a key in its long form; none when it is no key.
pub(crate) fn rows(key: &str) -> Option<[String; 4]> {
    let (prefix, secret) = bech32::decode(&key.to_lowercase()).ok()?;
    let is_key = prefix.as_str() == "age-secret-key-" && secret.len() == 32;
    let rows = check_symbol::rows(&secret, ROW);
    is_key.then(|| rows.try_into().ok()).flatten()
}

/// What the sheet's code says.
pub(crate) fn code(rows: &[String; 4]) -> String {
    format!("{PREFIX}{}", rows.concat())
}

/// The long form of what was typed or scanned from a sheet; none when it is no sheet's four rows.
pub(super) fn long_form(typed: &str) -> Option<String> {
    let secret = check_symbol::from_rows::<ROW>(typed, PREFIX, 4).ok()?;
    let prefix = Hrp::parse("age-secret-key-").ok()?;
    bech32::encode::<Bech32>(prefix, &secret).ok().map(|key| key.to_uppercase())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::check_symbol::grouped;

    #[test]
    fn four_rows_are_the_key_however_they_are_typed_and_a_slip_is_seen() {
        let secret: Vec<u8> = (0_u8..32).map(|n| n.wrapping_mul(37)).collect();
        let long = bech32::encode::<Bech32>(Hrp::parse("age-secret-key-").unwrap(), &secret).unwrap().to_uppercase();
        let made = rows(&long).unwrap();
        assert!(made.iter().all(|row| row.len() == 14));
        assert_eq!(grouped(&made[0]).len(), 16);
        let typed = made.iter().map(|row| grouped(row)).collect::<Vec<_>>().join("\n").to_lowercase();
        assert_eq!(long_form(&typed).as_deref(), Some(long.as_str()));
        assert_eq!(long_form(&code(&made)).as_deref(), Some(long.as_str()));
        let slip = typed.replacen(typed.chars().next().unwrap(), if typed.starts_with('2') { "3" } else { "2" }, 1);
        assert_eq!(long_form(&slip), None);
        assert_eq!(rows("AGE-SECRET-KEY-1"), None);
        assert_eq!(long_form("李李李李"), None);
    }
}
