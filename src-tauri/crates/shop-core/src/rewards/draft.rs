//! Drafts, and the start and end of programmes.

use super::commands::{EndProgramme, ProgrammeCard, ProgrammeState, SaveDraft, TriggerKind};
use super::shown::word_of;
use super::spread::period;
use super::store::programmes::{self, ProgrammeRow};
use super::{RewardsRefusal, list, terms};
use crate::kernel::{Done, ProgrammeId, Result, Topic, Tx, View, text};
use crate::points;

/// Characters of a programme's name.
const MOST_NAME: usize = 60;
/// Characters of a reason.
const MOST_REASON: usize = 200;

/// A programme that exists.
///
/// # Refuses
/// `unknown_programme`.
pub(super) fn known(view: &View<'_>, programme: ProgrammeId) -> Result<ProgrammeRow> {
    Ok(programmes::find(view, programme)?.ok_or(RewardsRefusal::UnknownProgramme)?)
}

/// A name that no other programme in use has.
///
/// # Refuses
/// `name_missing`, `name_taken`, `text_too_long`.
pub(super) fn free_name(view: &View<'_>, typed: &str, except: Option<ProgrammeId>) -> Result<String> {
    let name = text_within(typed, MOST_NAME)?;
    if name.is_empty() {
        return Err(RewardsRefusal::NameMissing.into());
    }
    if programmes::is_name_taken(view, &name, except)? {
        return Err(RewardsRefusal::NameTaken.into());
    }
    Ok(name)
}

fn text_within(typed: &str, most: usize) -> Result<String> {
    let cleaned = text::clean_within(typed, most);
    Ok(cleaned.ok_or(RewardsRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })?)
}

/// Keeps a draft, a new one or one that is there.
///
/// # Refuses
/// `unknown_programme`, `not_a_draft`, what [`free_name`] and [`terms::possible`] refuse.
pub(super) fn save(tx: &Tx<'_>, request: &SaveDraft) -> Result<ProgrammeCard> {
    if let Some(programme) = request.programme {
        is_draft(tx, programme)?;
    }
    let name = free_name(tx, &request.name, request.programme)?;
    terms::possible(tx, &request.terms)?;
    let kind = word_of(request.terms.trigger.kind());
    let programme = match request.programme {
        None => programmes::insert(tx, &name, &request.terms, kind)?,
        Some(programme) => {
            programmes::update(tx, programme, &name, &request.terms, kind)?;
            programme
        }
    };
    tx.changed(&[Topic::Rewards]);
    list::card_of(tx, programme)
}

/// Lets a draft run. From then on its terms change only in favour of members.
///
/// # Refuses
/// `unknown_programme`, `not_a_draft`, `period_over`, `no_member_day`, `one_at_a_time`, and what [`terms::possible`]
/// refuses.
pub(super) fn start(tx: &Tx<'_>, programme: ProgrammeId) -> Result<ProgrammeCard> {
    let row = is_draft(tx, programme)?;
    terms::possible(tx, &row.terms)?;
    if period(&row.terms, tx.zone)?.1 <= tx.now_ms {
        return Err(RewardsRefusal::PeriodOver.into());
    }
    let kind = row.terms.trigger.kind();
    if kind == TriggerKind::MemberDay && !points::has_member_day(tx)? {
        return Err(RewardsRefusal::NoMemberDay.into());
    }
    if kind.is_stepped() {
        let other = programmes::running(tx)?.into_iter().find(|other| other.terms.trigger.kind() == kind);
        if let Some(other) = other {
            return Err(RewardsRefusal::OneAtATime { name: other.name }.into());
        }
    }
    programmes::start(tx, programme)?;
    tx.amount(row.terms.budget);
    tx.changed(&[Topic::Rewards, Topic::Members]);
    list::card_of(tx, programme)
}

/// Ends a programme: nothing more is given, what was given stands, what is held becomes due.
///
/// # Refuses
/// `unknown_programme`, `not_running`, `reason_missing`, `text_too_long`.
pub(super) fn end(tx: &Tx<'_>, request: &EndProgramme) -> Result<ProgrammeCard> {
    let reason = text_within(&request.reason, MOST_REASON)?;
    if reason.is_empty() {
        return Err(RewardsRefusal::ReasonMissing.into());
    }
    is_running(tx, request.programme)?;
    programmes::end(tx, request.programme)?;
    tx.note(&reason);
    tx.changed(&[Topic::Rewards, Topic::Members]);
    list::card_of(tx, request.programme)
}

/// Throws a draft away.
///
/// # Refuses
/// `unknown_programme`, `not_a_draft`.
pub(super) fn drop(tx: &Tx<'_>, programme: ProgrammeId) -> Result<Done> {
    is_draft(tx, programme)?;
    programmes::drop_draft(tx, programme)?;
    tx.changed(&[Topic::Rewards]);
    Ok(Done {})
}

fn is_draft(view: &View<'_>, programme: ProgrammeId) -> Result<ProgrammeRow> {
    let row = known(view, programme)?;
    if row.state == ProgrammeState::Draft { Ok(row) } else { Err(RewardsRefusal::NotADraft.into()) }
}

/// A programme that runs.
///
/// # Refuses
/// `unknown_programme`, `not_running`.
pub(super) fn is_running(view: &View<'_>, programme: ProgrammeId) -> Result<ProgrammeRow> {
    let row = known(view, programme)?;
    if row.state == ProgrammeState::Running { Ok(row) } else { Err(RewardsRefusal::NotRunning.into()) }
}
