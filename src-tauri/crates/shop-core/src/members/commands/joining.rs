//! What goes over the wire to sign someone up and to change their sheet.

use super::words::{NoPhoneReason, Purpose, Source};
use crate::kernel::MemberId;
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One consent, given or refused.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ConsentGiven {
    /// For what.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
}

/// Signs a person up.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Enrol {
    /// In any script, 1 to 200 characters.
    pub name: String,
    /// As typed; read as of the shop's country unless it begins with +.
    pub phone: Option<String>,
    /// Needed where there is no phone.
    pub no_phone_reason: Option<NoPhoneReason>,
    /// 1 to 12.
    pub birth_month: Option<u8>,
    /// 1 to 31; only with a month.
    pub birth_day: Option<u8>,
    /// The person said that they are 14 or older.
    pub fourteen: bool,
    /// At most 80 characters.
    pub district: String,
    /// At most 20 of at most 40 characters.
    pub tags: Vec<String>,
    /// At most 20 of at most 40 characters.
    pub interests: Vec<String>,
    /// What brought them.
    pub source: Source,
    /// The flyer's or invitation's code that brought them, as scanned.
    #[serde(default)]
    #[ts(optional)]
    pub source_code: Option<String>,
    /// Who brought them; needed where the source is `inviter`.
    pub inviter: Option<MemberId>,
    /// What they agreed to and what not.
    pub consents: Vec<ConsentGiven>,
    /// In which wording.
    pub wording_version: i64,
    /// Theirs; null: the shop's.
    pub language: Option<Language>,
    /// The clerk has seen who might be the same person.
    pub duplicates_seen: bool,
}

/// A person signed up.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Enrolment {
    /// The member.
    pub member: MemberId,
    /// Consecutive from 1.
    pub number: i64,
    /// As kept.
    pub name: String,
    /// The text of the card's QR.
    pub card: String,
    /// What the welcome rule promised.
    pub gifts_waiting: i64,
}

/// Changes what is kept of a member.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeMember {
    /// Whom.
    pub member: MemberId,
    /// In any script, 1 to 200 characters.
    pub name: String,
    /// As typed; read as of the shop's country unless it begins with +.
    pub phone: Option<String>,
    /// Needed where there is no phone.
    pub no_phone_reason: Option<NoPhoneReason>,
    /// 1 to 12.
    pub birth_month: Option<u8>,
    /// 1 to 31; only with a month.
    pub birth_day: Option<u8>,
    /// At most 80 characters.
    pub district: String,
    /// People at home, 1 to 20.
    pub household: Option<i64>,
    /// At most 500 characters.
    pub note: String,
    /// At most 20 of at most 40 characters.
    pub tags: Vec<String>,
    /// At most 20 of at most 40 characters.
    pub interests: Vec<String>,
    /// What brought them.
    pub source: Source,
    /// What they agree to and what not; purposes left out stay as they are.
    pub consents: Vec<ConsentGiven>,
    /// In which wording.
    pub wording_version: i64,
    /// Theirs; null: the shop's.
    pub language: Option<Language>,
}
