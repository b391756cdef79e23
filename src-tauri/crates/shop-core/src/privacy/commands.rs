//! Requests and replies about personal data.

use super::{erase, export_person};
use crate::dispatch::Act;
use crate::kernel::{Done, Empty, MemberId, Result, View};
use crate::members;
use crate::members::commands::{MemberOnly, Purpose};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What people are asked to agree to; the texts are `wording-<purpose>-<version>`.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Wordings {
    /// In force now.
    pub version: i64,
    /// In the order in which they are asked.
    pub purposes: Vec<Purpose>,
}

/// Erases a person for good.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Erase {
    /// Whom, with all rows that were found to be them.
    pub member: MemberId,
    /// In the owner's words, without personal data; at most 200 characters, may be empty.
    pub reason: String,
}

/// Everything that is kept of a person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonExport {
    /// Tells number and day, not the name.
    pub file_name: String,
    /// The file.
    pub json: String,
}

pub(crate) fn read_wordings(_: &View<'_>, _: Empty) -> Result<Wordings> {
    let purposes = vec![Purpose::Card, Purpose::Offers, Purpose::Birthday, Purpose::Profile];
    Ok(Wordings { version: members::WORDING_VERSION, purposes })
}

pub(crate) fn erase(act: &Act<'_>, request: Erase) -> Result<Done> {
    erase::erase(act, &request)
}

pub(crate) fn export_person(view: &View<'_>, request: MemberOnly) -> Result<PersonExport> {
    export_person::export_person(view, request.member)
}
