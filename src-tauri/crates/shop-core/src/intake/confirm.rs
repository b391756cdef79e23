//! The clerk makes a member of whoever asked.

use super::codes::{self, Kind};
use super::commands::ConfirmRequest;
use super::list_requests::masked;
use super::store::codes as rows;
use super::store::requests::{self, RequestRow, State};
use super::{IntakeRefusal, ask};
use crate::kernel::{Result, Topic, Tx};
use crate::members::commands::{ConsentGiven, Enrol, Enrolment, Purpose};
use crate::members::{self, Applicant};
use rusqlite::Connection;

/// Signs the person up as they asked to be, and lets their phone show the card.
///
/// # Refuses
/// `unknown_request`, `request_ended`, `ask_for_card` when the number is a member's, and what [`members::sign_up`]
/// refuses: with members of that name and not `duplicates_seen`, `members.maybe_known`.
pub(super) fn confirm(tx: &Tx<'_>, request: &ConfirmRequest) -> Result<Enrolment> {
    let (row, who) = waiting(tx, request.request)?;
    if let Some(member) = members::holders(tx, &who.phone)?.first() {
        return Err(IntakeRefusal::AskForCard { name: masked(tx, *member)? }.into());
    }
    let enrolment = members::sign_up(tx, &sheet(tx, &row, who, request.duplicates_seen)?)?;
    requests::end_as(tx, row.request, State::Confirmed, enrolment.member)?;
    tx.changed(&[Topic::Intake]);
    Ok(enrolment)
}

/// A request that waits, and who asks.
///
/// # Refuses
/// `unknown_request`, `request_ended`.
pub(super) fn waiting(tx: &Tx<'_>, request: i64) -> Result<(RequestRow, Applicant)> {
    let row = requests::find(tx, request)?.ok_or(IntakeRefusal::UnknownRequest)?;
    let waits = row.state == State::Waiting && row.asked_at_ms > ask::waits_since(tx.now_ms);
    match row.applicant.clone() {
        Some(who) if waits => Ok((row, who)),
        _ => Err(IntakeRefusal::RequestEnded.into()),
    }
}

/// The sheet that was typed, as the counter would send it.
fn sheet(conn: &Connection, row: &RequestRow, who: Applicant, duplicates_seen: bool) -> Result<Enrol> {
    let agreed = |purpose| ConsentGiven { purpose, given: row.purposes.contains(&purpose) };
    let mut consents = vec![ConsentGiven { purpose: Purpose::Card, given: true }];
    consents.extend(ask::CHOICES.map(agreed));
    let source_code = match (row.run, row.inviter) {
        (Some(run), _) => rows::code_of_run(conn, run)?.map(|code| codes::text_of(Kind::Flyer, code)),
        (None, Some(inviter)) => rows::invite_of(conn, inviter)?.map(|code| codes::text_of(Kind::Invite, code)),
        (None, None) => None,
    };
    Ok(Enrol {
        name: who.name,
        phone: Some(who.phone_typed),
        no_phone_reason: None,
        birth_month: row.birth_month,
        birth_day: None,
        fourteen: true,
        district: String::new(),
        tags: Vec::new(),
        interests: Vec::new(),
        source: row.source,
        source_code,
        inviter: row.inviter,
        consents,
        wording_version: row.wording_version,
        language: Some(row.language),
        duplicates_seen,
    })
}
