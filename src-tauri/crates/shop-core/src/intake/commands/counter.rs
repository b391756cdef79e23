//! Join requests as the clerk sees them.

use crate::kernel::MemberId;
use crate::members::commands::{Candidate, Purpose, Source};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Someone who asked to join and waits for the clerk.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinRequest {
    /// The request.
    pub request: i64,
    /// As they typed it, in one line.
    pub name: String,
    /// The last four digits; the counter turns towards the customer.
    pub phone_ends: String,
    /// UTC milliseconds.
    pub asked_at_ms: i64,
    /// Typed on the customer display instead of on a phone.
    pub at_display: bool,
    /// What brought them.
    pub source: Source,
    /// Who invited them, masked.
    pub inviter: Option<String>,
    /// What they agreed to beside the card.
    pub purposes: Vec<Purpose>,
    /// The number belongs to a member already, whose masked name this is: ask for the card. Such a request cannot be
    /// confirmed, only connected or declined.
    pub known: Option<String>,
    /// Members who might be the same person by name. With any, confirming asks once more.
    pub candidates: Vec<Candidate>,
}

/// Everyone who waits.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct JoinRequests {
    /// Oldest first, at most 20.
    pub requests: Vec<JoinRequest>,
    /// How many wait in all.
    pub waiting: i64,
}

/// Makes a member of whoever asked.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmRequest {
    /// The request.
    pub request: i64,
    /// The clerk saw who might be the same person.
    pub duplicates_seen: bool,
}

/// One request.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RequestOnly {
    /// The request.
    pub request: i64,
}

/// Shows a member's card on the phone that asked with that member's number.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Connect {
    /// The request.
    pub request: i64,
    /// The old card as scanned; without it a manager's word is needed.
    pub card: Option<String>,
}

/// Whose card the phone shows now.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Connected {
    /// The member.
    pub member: MemberId,
}
