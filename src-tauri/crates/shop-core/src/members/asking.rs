//! Someone who asks to join, before a clerk has seen them.

use super::commands::{Candidate, Purpose};
use super::store::consents;
use super::{MembersRefusal, WORDING_VERSION, detail, duplicates, persons, phone, sheet};
use crate::kernel::{MemberId, Result, Subject, Topic, Tx};
use rusqlite::Connection;

/// What was typed to ask for a card.
pub(crate) struct Typed<'a> {
    /// The shop's.
    pub(crate) country: &'a str,
    pub(crate) name: &'a str,
    pub(crate) phone: &'a str,
    pub(crate) birth_month: Option<u8>,
    pub(crate) fourteen: bool,
    pub(crate) wording_version: i64,
}

/// Who asks, as they would be enrolled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Applicant {
    /// Cleaned.
    pub(crate) name: String,
    /// E.164.
    pub(crate) phone: String,
    /// Cleaned.
    pub(crate) phone_typed: String,
    /// The last four digits.
    pub(crate) phone_last4: String,
}

/// Reads what was typed by the rules of signing up; here a phone is needed.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `phone_not_usable`, `birthday_impossible`, `under_fourteen`, `unknown_wording`.
pub(crate) fn read_applicant(typed: &Typed<'_>) -> Result<Applicant> {
    let name = sheet::name(typed.name)?;
    let phone = phone::read_in(typed.country, Some(typed.phone))?.ok_or(MembersRefusal::PhoneNotUsable)?;
    sheet::birthday(typed.birth_month, None)?;
    if !typed.fourteen {
        return Err(MembersRefusal::UnderFourteen.into());
    }
    sheet::consents(&[], typed.wording_version)?;
    Ok(Applicant { name, phone: phone.e164, phone_typed: phone.typed, phone_last4: phone.last4 })
}

/// Members who might be the same person by name; at most 20.
pub(crate) fn alike(conn: &Connection, name: &str) -> Result<Vec<Candidate>> {
    duplicates::candidates(conn, name, None, None)
}

/// Writes down what a member says to a purpose, on their own phone; the same word twice is said once.
///
/// # Refuses
/// `card_consent_needed` for the card itself, `unknown_member`, `erased`.
pub(crate) fn choose(tx: &Tx<'_>, member: MemberId, purpose: Purpose, given: bool) -> Result<()> {
    if purpose == Purpose::Card {
        return Err(MembersRefusal::CardConsentNeeded.into());
    }
    let member = persons::survivor(tx, member)?;
    let said = detail::consents(tx, &persons::aliases(tx, member)?)?;
    if said.iter().any(|line| line.purpose == purpose && line.given == given) {
        return Ok(());
    }
    consents::add(tx, member, purpose, given, WORDING_VERSION)?;
    tx.about(Subject::Member(member));
    tx.changed(&[Topic::Members]);
    Ok(())
}
