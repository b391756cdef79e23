//! The clerk declines, and may take that back for a minute.

use super::IntakeRefusal;
use super::commands::RequestOnly;
use super::confirm::waiting;
use super::store::requests::{self, State};
use crate::kernel::{Done, Result, Topic, Tx};

/// How long declining can be taken back.
const UNDO_MS: i64 = 60_000;

/// Declines a request. The phone is told the same as when nobody came.
///
/// # Refuses
/// `unknown_request`, `request_ended`.
pub(super) fn decline(tx: &Tx<'_>, request: &RequestOnly) -> Result<Done> {
    let (row, _) = waiting(tx, request.request)?;
    requests::end(tx, row.request, State::Declined)?;
    tx.changed(&[Topic::Intake]);
    Ok(Done {})
}

/// Lets a request wait again that was declined at most 60 seconds ago.
///
/// # Refuses
/// `unknown_request`, `request_ended` when it was not declined, `too_late_to_undo`, `asked_again`.
pub(super) fn undo_decline(tx: &Tx<'_>, request: &RequestOnly) -> Result<Done> {
    let row = requests::find(tx, request.request)?.ok_or(IntakeRefusal::UnknownRequest)?;
    if row.state != State::Declined {
        return Err(IntakeRefusal::RequestEnded.into());
    }
    let is_late = row.ended_at_ms.is_none_or(|ended_ms| tx.now_ms.saturating_sub(ended_ms) > UNDO_MS);
    let Some(who) = row.applicant.filter(|_| !is_late) else {
        return Err(IntakeRefusal::TooLateToUndo { seconds: UNDO_MS / 1000 }.into());
    };
    if requests::waiting_with_phone(tx, &who.phone)?.is_some() {
        return Err(IntakeRefusal::AskedAgain.into());
    }
    requests::wait_again(tx, row.request)?;
    tx.changed(&[Topic::Intake]);
    Ok(Done {})
}
