//! PINs: what may be one, and how its hash is made slow enough.
//!
//! A PIN tells colleagues apart. It is not encryption: whoever takes the disk home guesses four digits in an hour.

use super::StaffRefusal;
use crate::kernel::{Chance, Error, Result, Role, chance};
use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use serde::{Deserialize, Serialize};

/// Digits of a PIN: 4 to 8.
const LEAST_DIGITS: usize = 4;
const MOST_DIGITS: usize = 8;

/// A well-formed PIN.
pub(crate) struct Pin(String);

impl Pin {
    /// The PIN that was typed; full-width digits of a Chinese keyboard count as digits.
    ///
    /// # Refuses
    /// `pin_not_digits`.
    pub(crate) fn typed(text: &str) -> Result<Pin, StaffRefusal> {
        let refusal = || StaffRefusal::PinNotDigits { least: 4, most: 8 };
        if text.len() > 64 {
            return Err(refusal());
        }
        let digits: Option<String> = text
            .chars()
            .map(|c| match c {
                '０'..='９' => char::from_digit(u32::from(c).saturating_sub(u32::from('０')), 10),
                c => c.is_ascii_digit().then_some(c),
            })
            .collect();
        digits.filter(|digits| (LEAST_DIGITS..=MOST_DIGITS).contains(&digits.len())).map(Pin).ok_or_else(refusal)
    }

    /// A new PIN for someone of that role. Whoever approves must not have one of the PINs that anyone tries first; a
    /// clerk's PIN opens nothing but their own work and may be simple.
    ///
    /// # Refuses
    /// `pin_not_digits`, `pin_too_simple`.
    pub(crate) fn fit_for(role: Role, text: &str) -> Result<Pin, StaffRefusal> {
        let pin = Self::typed(text)?;
        if role.may(Role::Manager) && pin.is_simple() { Err(StaffRefusal::PinTooSimple) } else { Ok(pin) }
    }

    /// All digits the same, or each the next (or the previous) of the one before: 0000, 1234, 7890, 98765.
    pub(crate) fn is_simple(&self) -> bool {
        let steps: Vec<u8> = self
            .0
            .bytes()
            .zip(self.0.bytes().skip(1))
            .map(|(digit, next)| next.wrapping_add(10).wrapping_sub(digit) % 10)
            .collect();
        [0, 1, 9].iter().any(|step| steps.iter().all(|found| found == step))
    }
}

/// What one argon2id hash costs: memory in KiB and passes, one lane. Never below 19 MiB, 2, 1 (OWASP floor).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct PinCost {
    /// KiB of memory.
    pub(crate) memory_kib: u32,
    /// Passes over it.
    pub(crate) passes: u32,
}

impl PinCost {
    /// The least a PIN is hashed with.
    pub(crate) const FLOOR: PinCost = PinCost { memory_kib: 19 * 1024, passes: 2 };

    /// Not below `floor` in either.
    pub(crate) fn at_least(self, floor: PinCost) -> PinCost {
        PinCost { memory_kib: self.memory_kib.max(floor.memory_kib), passes: self.passes.max(floor.passes) }
    }
}

/// A hash takes at least so long, so that guessing is slow; the steps below keep it under about 300 ms.
const SLOW_ENOUGH_MS: i64 = 100;
/// More memory than this would press on the small computers that stand in shops.
const MOST_MEMORY_KIB: u32 = 64 * 1024;
const MOST_PASSES: u32 = 12;

/// The cost at which one hash takes 100 to 300 ms on this computer: memory doubles up to 64 MiB, then passes rise.
/// Never below `floor`. `measure` hashes once and says how many milliseconds it took; where its clock stands still,
/// nothing can be learnt and the floor stays.
pub(crate) fn calibrate(floor: PinCost, mut measure: impl FnMut(PinCost) -> Result<i64>) -> Result<PinCost> {
    let mut cost = floor;
    loop {
        let took_ms = measure(cost)?;
        if took_ms <= 0 {
            return Ok(floor);
        }
        if took_ms >= SLOW_ENOUGH_MS {
            return Ok(cost);
        }
        if cost.memory_kib < MOST_MEMORY_KIB {
            cost.memory_kib = cost.memory_kib.saturating_mul(2).min(MOST_MEMORY_KIB);
        } else if cost.passes < MOST_PASSES {
            cost.passes = cost.passes.saturating_add(1);
        } else {
            return Ok(cost);
        }
    }
}

/// The PHC string of a PIN.
pub(crate) fn hash(chance: &dyn Chance, cost: PinCost, pin: &Pin) -> Result<String> {
    let params =
        Params::new(cost.memory_kib, cost.passes, 1, None).map_err(|error| Error::failure(error.to_string()))?;
    let salt: [u8; 16] = chance::bytes(chance);
    let hash: PasswordHash = Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_with_salt(pin.0.as_bytes(), &salt)
        .map_err(|error| Error::failure(error.to_string()))?;
    Ok(hash.to_string())
}

/// Whether a PIN is the one behind a PHC string, at the cost that stands in it.
pub(crate) fn fits(kept: &str, pin: &Pin) -> Result<bool> {
    use argon2::password_hash::Error as HashError;
    let kept = PasswordHash::new(kept).map_err(|error| Error::failure(error.to_string()))?;
    match Argon2::default().verify_password(pin.0.as_bytes(), &kept) {
        Ok(()) => Ok(true),
        Err(HashError::PasswordInvalid) => Ok(false),
        Err(error) => Err(Error::failure(error.to_string())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::chance::CountedChance;

    const CHEAP: PinCost = PinCost { memory_kib: 64, passes: 1 };

    #[test]
    fn a_pin_has_four_to_eight_digits_and_nothing_else() {
        for good in ["2580", "12345678", "０９１８"] {
            assert!(Pin::typed(good).is_ok(), "{good}");
        }
        for bad in ["", "123", "123456789", "12a4", " 2580", "٢٥٨٠", "-123", &"1".repeat(100)] {
            assert_eq!(
                Pin::typed(bad).err(),
                Some(StaffRefusal::PinNotDigits { least: 4, most: 8 }),
                "{bad} must not pass"
            );
        }
    }

    #[test]
    fn whoever_approves_has_no_pin_that_anyone_tries_first() {
        for simple in ["0000", "1234", "7890", "4321", "99999999", "123456"] {
            assert_eq!(Pin::fit_for(Role::Manager, simple).err(), Some(StaffRefusal::PinTooSimple), "{simple}");
            assert_eq!(Pin::fit_for(Role::Owner, simple).err(), Some(StaffRefusal::PinTooSimple), "{simple}");
            assert!(Pin::fit_for(Role::Clerk, simple).is_ok(), "a clerk may have {simple}");
        }
        for good in ["2580", "1470", "1235", "1324", "1112"] {
            assert!(Pin::fit_for(Role::Owner, good).is_ok(), "{good}");
        }
    }

    #[test]
    fn a_hash_is_argon2id_salted_and_fits_only_its_own_pin() {
        let chance = CountedChance::default();
        let (pin, other) = (Pin::typed("2580").unwrap(), Pin::typed("2581").unwrap());
        let kept = hash(&chance, CHEAP, &pin).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=64,t=1,p=1$"), "{kept}");
        assert_ne!(kept, hash(&chance, CHEAP, &pin).unwrap(), "two people with one PIN have two hashes");
        assert!(fits(&kept, &pin).unwrap());
        assert!(!fits(&kept, &other).unwrap());
        assert!(fits("not a hash", &pin).is_err(), "a damaged row is a failure, not a wrong PIN");
    }

    #[test]
    fn the_cost_rises_until_a_hash_is_slow_enough_and_never_falls_below_the_floor() {
        let per_ms = |speed: i64| move |cost: PinCost| Ok(i64::from(cost.memory_kib) * i64::from(cost.passes) / speed);
        for speed in [10, 100, 400, 1_000, 2_000, 10_000, 1_000_000] {
            let cost = calibrate(PinCost::FLOOR, per_ms(speed)).unwrap();
            let took_ms = per_ms(speed)(cost).unwrap();
            assert!(cost.memory_kib >= 19 * 1024 && cost.passes >= 2, "speed {speed}: {cost:?}");
            assert!(
                cost == PinCost::FLOOR || took_ms < 300,
                "speed {speed}: {cost:?} takes {took_ms} ms and holds up the queue"
            );
            assert!(
                took_ms >= 100 || cost == PinCost { memory_kib: MOST_MEMORY_KIB, passes: MOST_PASSES } || took_ms == 0
            );
        }
        assert_eq!(calibrate(PinCost::FLOOR, |_| Ok(0)).unwrap(), PinCost::FLOOR, "a clock that stands still");
        assert_eq!(calibrate(PinCost::FLOOR, |_| Ok(-5)).unwrap(), PinCost::FLOOR, "a clock that is set back");
    }
}
