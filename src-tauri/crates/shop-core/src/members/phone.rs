//! Phones: read as of the shop's country, kept in one form the world over.

use super::MembersRefusal;
use crate::kernel::{Result, text};
use crate::shop;
use phonenumber::{PhoneNumber, Type, country};
use rusqlite::Connection;

/// A phone as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Phone {
    /// E.164: + and digits.
    pub(super) e164: String,
    /// As it was typed, cleaned.
    pub(super) typed: String,
    /// The last four digits.
    pub(super) last4: String,
}

/// Reads what was typed; numbers without + are of the shop's country. `None` when nothing was typed.
///
/// # Refuses
/// `phone_not_usable`.
pub(super) fn read(conn: &Connection, typed: Option<&str>) -> Result<Option<Phone>> {
    read_in(&shop::country(conn)?, typed)
}

/// [`read`], where the country is known.
///
/// # Refuses
/// `phone_not_usable`.
pub(super) fn read_in(country: &str, typed: Option<&str>) -> Result<Option<Phone>> {
    let typed = text::clean(typed.unwrap_or_default());
    if typed.is_empty() {
        return Ok(None);
    }
    let phone = parse(country, &typed).ok_or(MembersRefusal::PhoneNotUsable)?;
    Ok(Some(phone))
}

/// The E.164 form of a number typed in `country`; `None` when it is no number of that country or, with +, of its own.
fn parse(country: &str, typed: &str) -> Option<Phone> {
    let plain = ascii(typed)?;
    // A leading + names its country; the library would take the shop's trunk prefix off a foreign number.
    let country: Option<country::Id> = if plain.starts_with('+') { None } else { country.parse().ok() };
    let number = phonenumber::parse(country, &plain).ok()?;
    // Hotlines and short codes reach nobody in particular; what looks like a mobile needs no look at all other kinds.
    let reaches_someone = is_mobile(&number)
        || matches!(
            number.number_type(&phonenumber::metadata::DATABASE),
            Type::Mobile | Type::FixedLine | Type::FixedLineOrMobile | Type::Voip | Type::PersonalNumber
        );
    // A number with a type is valid, but the type is that of the number without its leading zeros.
    if !reaches_someone || (number.national().zeros() > 0 && !phonenumber::is_valid(&number)) {
        return None;
    }
    let e164 = format!("+{}{}", number.code().value(), number.national());
    let digits = e164.strip_prefix('+')?;
    let last4 = digits.get(digits.len().checked_sub(4)?..)?.to_owned();
    let is_plain = (7..=15).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_plain.then(|| Phone { e164: e164.clone(), typed: typed.to_owned(), last4 })
}

fn is_mobile(number: &PhoneNumber) -> bool {
    number
        .metadata(&phonenumber::metadata::DATABASE)
        .and_then(|country| country.descriptors().mobile())
        .is_some_and(|mobile| mobile.is_match(&number.national().value().to_string()))
}

/// What phones are written with, in ASCII: full-width and Arabic digits are read as digits. `None` for anything else.
fn ascii(typed: &str) -> Option<String> {
    let mut plain = String::new();
    for c in typed.chars() {
        match c {
            '0'..='9' | '+' => plain.push(c),
            '\u{ff10}'..='\u{ff19}' => plain.push(digit(c, '\u{ff10}')?),
            '\u{660}'..='\u{669}' => plain.push(digit(c, '\u{660}')?),
            '\u{6f0}'..='\u{6f9}' => plain.push(digit(c, '\u{6f0}')?),
            '\u{ff0b}' => plain.push('+'),
            ' ' | '-' | '(' | ')' | '.' | '/' | '（' | '）' | '－' | '–' | '‑' => {}
            _ => return None,
        }
    }
    let plus_only_first = plain.rfind('+').is_none_or(|at| at == 0);
    (plus_only_first && (4..=20).contains(&plain.len())).then_some(plain)
}

fn digit(c: char, zero: char) -> Option<char> {
    char::from_digit(u32::from(c).checked_sub(u32::from(zero))?, 10)
}

/// The beginnings of E.164 numbers that typed digits may stand for: with the country's code, without the trunk 0, or as
/// they are.
pub(super) fn beginnings(conn: &Connection, digits: &str, with_plus: bool) -> Result<Vec<String>> {
    if with_plus {
        return Ok(vec![format!("+{digits}")]);
    }
    let mut beginnings = Vec::new();
    if let Some(code) = calling_code(&shop::country(conn)?) {
        beginnings.push(format!("+{code}{digits}"));
        if let Some(bare) = digits.strip_prefix('0').filter(|bare| !bare.is_empty()) {
            beginnings.push(format!("+{code}{bare}"));
        }
    }
    let as_typed = digits.strip_prefix("00").unwrap_or(digits);
    beginnings.push(format!("+{as_typed}"));
    Ok(beginnings)
}

fn calling_code(country: &str) -> Option<u16> {
    phonenumber::metadata::DATABASE.by_id(country).map(|metadata| metadata.country_code())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Mobile numbers as people of forty countries write them at home, and what they are to the rest of the world.
    const HOME: [(&str, &str, &str); 40] = [
        ("CN", "138 1234 5678", "+8613812345678"),
        ("HK", "9123 4567", "+85291234567"),
        ("TW", "0912 345 678", "+886912345678"),
        ("MO", "6612 3456", "+85366123456"),
        ("JP", "090-1234-5678", "+819012345678"),
        ("KR", "010-2000-0000", "+821020000000"),
        ("SG", "8123 4567", "+6581234567"),
        ("MY", "012-345 6789", "+60123456789"),
        ("TH", "081 234 5678", "+66812345678"),
        ("VN", "0912 34 56 78", "+84912345678"),
        ("PH", "0905 123 4567", "+639051234567"),
        ("ID", "0812-345-678", "+62812345678"),
        ("IN", "081234 56789", "+918123456789"),
        ("PK", "0301 2345678", "+923012345678"),
        ("BD", "01812-345678", "+8801812345678"),
        ("AE", "050 123 4567", "+971501234567"),
        ("SA", "051 234 5678", "+966512345678"),
        ("TR", "0501 234 56 78", "+905012345678"),
        ("IL", "050-234-5678", "+972502345678"),
        ("EG", "0100 123 4567", "+201001234567"),
        ("NG", "0802 123 4567", "+2348021234567"),
        ("KE", "0712 123456", "+254712123456"),
        ("ZA", "071 123 4567", "+27711234567"),
        ("MA", "0650-123456", "+212650123456"),
        ("ES", "612 34 56 78", "+34612345678"),
        ("PT", "912 345 678", "+351912345678"),
        ("FR", "06 12 34 56 78", "+33612345678"),
        ("DE", "01512 3456789", "+4915123456789"),
        ("IT", "312 345 6789", "+393123456789"),
        ("GB", "07400 123456", "+447400123456"),
        ("IE", "085 012 3456", "+353850123456"),
        ("PL", "512 345 678", "+48512345678"),
        ("SE", "070-123 45 67", "+46701234567"),
        ("RU", "8 (912) 345-67-89", "+79123456789"),
        ("US", "(201) 555-0123", "+12015550123"),
        ("MX", "222 123 4567", "+522221234567"),
        ("BR", "(11) 96123-4567", "+5511961234567"),
        ("CL", "(2) 2123 4567", "+56221234567"),
        ("CO", "321 1234567", "+573211234567"),
        ("AU", "0412 345 678", "+61412345678"),
    ];

    #[test]
    fn phones_of_forty_countries_are_read_at_home_and_from_abroad() {
        for (country, typed, e164) in HOME {
            let home = parse(country, typed).unwrap_or_else(|| panic!("{typed} in {country}"));
            assert_eq!(home.e164, e164, "{typed} in {country}");
            assert_eq!(home.typed, typed, "what was typed is kept");
            assert!(e164.ends_with(&home.last4));
            let abroad = if country == "CN" { "ES" } else { "CN" };
            assert_eq!(parse(abroad, e164).map(|phone| phone.e164), Some(e164.to_owned()), "{e164} in {abroad}");
        }
    }

    #[test]
    fn nonsense_is_no_phone() {
        for typed in [
            "1",
            "12345",
            "hello",
            "138 1234 567",
            "138-1234-56789",
            "+",
            "++8613812345678",
            "13812345678x9",
            "0000000000",
            "+999123456789",
            "138+12345678",
            "１",
            "🍎🍎🍎🍎🍎🍎🍎",
            "1;DROP TABLE",
            "-13812345678-+",
        ] {
            assert_eq!(parse("CN", typed), None, "{typed}");
        }
        assert_eq!(parse("CN", "１３８１２３４５６７８").map(|phone| phone.e164), Some("+8613812345678".to_owned()));
    }

    proptest! {
        /// Whatever is typed, the answer is a phone in E.164 or none.
        #[test]
        fn no_typed_text_breaks_the_reading(typed in ".{0,30}", digits in "[+0-9 ()-]{0,24}") {
            for typed in [typed, digits] {
                if let Some(phone) = parse("CN", &typed) {
                    prop_assert!(phone.e164.starts_with('+') && phone.e164.len() <= 16);
                    prop_assert_eq!(phone.last4.len(), 4);
                }
            }
        }
    }
}
