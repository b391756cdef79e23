//! What a member's sheet may say: everything typed is cleaned and bounded here, for signing up and for changing.

use super::commands::{ConsentGiven, Purpose};
use super::store::consents;
use super::{MembersRefusal, WORDING_VERSION};
use crate::kernel::{MemberId, Result, Tx, text};
use std::collections::BTreeMap;

/// The most tags and the most interests of a member.
pub(super) const MOST_WORDS: usize = 20;
const MOST_WORD: usize = 40;

/// A name: any script, 1 to 200 characters.
///
/// # Refuses
/// `name_missing`, `text_too_long`.
pub(super) fn name(typed: &str) -> Result<String> {
    let name = within(typed, 200)?;
    // Joiners and variation marks alone show nothing.
    let shows = name.chars().any(|c| !matches!(c, ' ' | '\u{200b}'..='\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{2060}' | '\u{ad}' | '\u{3164}' | '\u{115f}'));
    if shows { Ok(name) } else { Err(MembersRefusal::NameMissing.into()) }
}

/// A text of at most `most` characters, cleaned.
///
/// # Refuses
/// `text_too_long`.
pub(super) fn within(typed: &str, most: usize) -> Result<String> {
    let refusal = MembersRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) };
    text::clean_within(typed, most).ok_or_else(|| refusal.into())
}

/// Tags or interests: at most 20 of at most 40 characters; empty ones are left out.
///
/// # Refuses
/// `too_many_words`, `text_too_long`.
pub(super) fn words(typed: &[String]) -> Result<Vec<String>> {
    let mut words: Vec<String> = Vec::new();
    // Far more than may be kept is not even cleaned.
    for word in typed.iter().take(1_000) {
        let word = within(word, MOST_WORD)?;
        if !word.is_empty() && !words.contains(&word) {
            words.push(word);
        }
    }
    if words.len() > MOST_WORDS || typed.len() > 1_000 {
        return Err(MembersRefusal::TooManyWords { most: i64::try_from(MOST_WORDS).unwrap_or(i64::MAX) }.into());
    }
    Ok(words)
}

/// A birthday: a month, with or without a day that this month can have; 29 February is one.
///
/// # Refuses
/// `birthday_impossible`.
pub(super) fn birthday(month: Option<u8>, day: Option<u8>) -> Result<()> {
    let longest = match month {
        None if day.is_none() => return Ok(()),
        Some(2) => 29,
        Some(4 | 6 | 9 | 11) => 30,
        Some(1 | 3 | 5 | 7 | 8 | 10 | 12) => 31,
        None | Some(_) => 0,
    };
    let day_fits = day.is_none_or(|day| (1..=longest).contains(&day));
    if longest > 0 && day_fits { Ok(()) } else { Err(MembersRefusal::BirthdayImpossible.into()) }
}

/// People at home: 1 to 20.
///
/// # Refuses
/// `household_out_of_bounds`.
pub(super) fn household(people: Option<i64>) -> Result<Option<i64>> {
    match people {
        Some(people) if !(1..=20).contains(&people) => {
            Err(MembersRefusal::HouseholdOutOfBounds { least: 1, most: 20 }.into())
        }
        other => Ok(other),
    }
}

/// What was said to each purpose; the last word on a purpose counts.
///
/// # Refuses
/// `unknown_wording`, `card_consent_needed` when the card itself is refused.
pub(super) fn consents(said: &[ConsentGiven], wording_version: i64) -> Result<BTreeMap<Purpose, bool>> {
    if !(1..=WORDING_VERSION).contains(&wording_version) {
        return Err(MembersRefusal::UnknownWording.into());
    }
    let said: BTreeMap<Purpose, bool> = said.iter().map(|consent| (consent.purpose, consent.given)).collect();
    if said.get(&Purpose::Card) == Some(&false) {
        return Err(MembersRefusal::CardConsentNeeded.into());
    }
    Ok(said)
}

/// Writes down what is new in what was said.
pub(super) fn save_consents(
    tx: &Tx<'_>,
    member: MemberId,
    before: &BTreeMap<Purpose, bool>,
    said: &BTreeMap<Purpose, bool>,
    wording_version: i64,
) -> Result<()> {
    for (purpose, given) in said {
        if before.get(purpose) != Some(given) {
            consents::add(tx, member, *purpose, *given, wording_version)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::Error;

    fn code<T: std::fmt::Debug>(outcome: Result<T>) -> String {
        match outcome {
            Err(Error::Refusal(refusal)) => refusal.code,
            other => panic!("to be refused: {other:?}"),
        }
    }

    #[test]
    fn names_of_any_script_are_taken_up_to_200_characters() {
        for typed in ["王强", "𠮷野家", "👩‍🌾", "محمد بن سلمان", "Nguyễn Thị Hoa", "O'Brien", "-", "王\u{202e}强"]
        {
            assert!(name(typed).is_ok(), "{typed}");
        }
        assert_eq!(name("Nguye\u{302}\u{303}n").unwrap(), "Nguyễn", "a name is kept in NFC");
        assert!(name(&"强".repeat(200)).is_ok());
        assert_eq!(code(name(&"强".repeat(201))), "text_too_long");
        for nothing in ["", "  \t\n", "\u{200d}", "\u{0}", "\u{202e}", "\u{3164}"] {
            assert_eq!(code(name(nothing)), "name_missing", "{nothing:?} shows nothing");
        }
    }

    #[test]
    fn only_days_that_some_year_has_are_birthdays() {
        for (month, day) in
            [(None, None), (Some(2), Some(29)), (Some(12), None), (Some(4), Some(30)), (Some(1), Some(31))]
        {
            assert!(birthday(month, day).is_ok(), "{month:?} {day:?}");
        }
        for (month, day) in [
            (None, Some(1)),
            (Some(2), Some(30)),
            (Some(4), Some(31)),
            (Some(0), None),
            (Some(13), None),
            (Some(1), Some(0)),
            (Some(255), Some(255)),
        ] {
            assert_eq!(code(birthday(month, day)), "birthday_impossible", "{month:?} {day:?}");
        }
    }

    #[test]
    fn words_are_bounded_and_said_once() {
        let typed: Vec<String> = ["  apples ", "", "apples", "pears"].map(str::to_owned).into();
        assert_eq!(words(&typed).unwrap(), ["apples", "pears"]);
        let twenty: Vec<String> = (0..20).map(|n| n.to_string()).collect();
        assert_eq!(words(&twenty).unwrap().len(), 20);
        let more: Vec<String> = (0..21).map(|n| n.to_string()).collect();
        assert_eq!(code(words(&more)), "too_many_words");
        assert_eq!(code(words(&["x".repeat(41)])), "text_too_long");
        assert!(words(&["x".repeat(40)]).is_ok());
    }

    #[test]
    fn a_household_has_1_to_20_people() {
        for people in [None, Some(1), Some(20)] {
            assert!(household(people).is_ok());
        }
        for people in [0, 21, -1, i64::MAX] {
            assert_eq!(code(household(Some(people))), "household_out_of_bounds");
        }
    }

    #[test]
    fn consent_names_a_wording_that_exists_and_a_card_needs_it() {
        let yes = |purpose| ConsentGiven { purpose, given: true };
        let no = |purpose| ConsentGiven { purpose, given: false };
        assert!(
            !consents(&[yes(Purpose::Offers), no(Purpose::Offers)], 1).unwrap()[&Purpose::Offers],
            "the last word counts"
        );
        assert_eq!(code(consents(&[], 0)), "unknown_wording");
        assert_eq!(code(consents(&[], WORDING_VERSION + 1)), "unknown_wording");
        assert_eq!(code(consents(&[no(Purpose::Card)], 1)), "card_consent_needed");
    }
}
