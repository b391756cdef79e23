//! The digits that two owners compare (format, section 6).
//!
//! The first 16 bytes of PBKDF2-HMAC-SHA256(password: the smaller ‖ the larger of the two identity public keys, salt:
//! `storeloop/pairing/1` 00, 100,000 iterations), modulo 10²⁴: 24 digits, shown in six groups of four.

use crate::context::{self, hmac_key};
use crate::keys::IdentityPublic;
use std::fmt;

const ITERATIONS: u32 = 100_000;

/// 24 digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PairingDigits(u128);

impl PairingDigits {
    /// The digits of two shops; the same whoever computes them. Slow on purpose: some 20 ms.
    pub fn of(one: &IdentityPublic, other: &IdentityPublic) -> PairingDigits {
        let (one, other) = (one.as_bytes(), other.as_bytes());
        let (smaller, larger) = if one <= other { (one, other) } else { (other, one) };
        let mut password = [0; 64];
        for (to, from) in password.iter_mut().zip(smaller.iter().chain(larger)) {
            *to = *from;
        }
        let key = hmac_key(&password);
        // The first block of PBKDF2: U1 = HMAC(salt ‖ 00000001), the others each of the one before.
        let mut last = context::hmac_with(&key, &[context::PAIRING, &1_u32.to_be_bytes()]);
        let mut sum = last;
        for _ in 1..ITERATIONS {
            last = context::hmac_with(&key, &[&last]);
            for (to, from) in sum.iter_mut().zip(last) {
                *to ^= from;
            }
        }
        let [first @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] = sum;
        PairingDigits(u128::from_be_bytes(first) % 10_u128.pow(24))
    }

    /// All 24 without spaces.
    pub fn digits(&self) -> String {
        format!("{:024}", self.0)
    }
}

/// As two people read them to each other: six groups of four.
impl fmt::Display for PairingDigits {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, digit) in self.digits().chars().enumerate() {
            if at > 0 && at % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{digit}")?;
        }
        Ok(())
    }
}
