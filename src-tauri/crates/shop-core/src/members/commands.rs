//! Requests and replies about members.

mod imports;
mod joining;
mod likeness;
mod reading;
mod words;

pub use imports::*;
pub use joining::*;
pub use likeness::*;
pub use reading::*;
pub use words::*;

use super::{cards, change, detail, duplicates, enrol, find, import, list, merge, persons, timeline, undo_merge};
use crate::dispatch::Act;
use crate::kernel::jobs::JobState;
use crate::kernel::{Done, Empty, Result, Tx, View};

pub(crate) fn enrol(tx: &Tx<'_>, request: Enrol) -> Result<Enrolment> {
    enrol::enrol(tx, &request)
}

pub(crate) fn change(tx: &Tx<'_>, request: ChangeMember) -> Result<MemberDetail> {
    change::change(tx, &request)
}

pub(crate) fn find(view: &View<'_>, request: Find) -> Result<Found> {
    find::find(view, &request)
}

pub(crate) fn list(view: &View<'_>, request: ListMembers) -> Result<MemberPage> {
    list::list(view, &request)
}

pub(crate) fn count_stages(view: &View<'_>, _: Empty) -> Result<StageCounts> {
    list::count_stages(view)
}

pub(crate) fn read_member(view: &View<'_>, request: MemberOnly) -> Result<MemberDetail> {
    detail::detail(view, request.member)
}

pub(crate) fn read_timeline(view: &View<'_>, request: ReadTimeline) -> Result<Timeline> {
    timeline::read_timeline(view, &request)
}

pub(crate) fn read_duplicates(view: &View<'_>, request: ReadDuplicates) -> Result<Duplicates> {
    duplicates::read_duplicates(view, &request)
}

pub(crate) fn merge(tx: &Tx<'_>, request: MergeMembers) -> Result<Merge> {
    merge::merge(tx, request.survivor, request.merged)
}

pub(crate) fn undo_merge(tx: &Tx<'_>, request: UndoMerge) -> Result<Done> {
    undo_merge::undo_merge(tx, request.merge).map(|()| Done {})
}

pub(crate) fn replace_card(tx: &Tx<'_>, request: ReplaceCard) -> Result<CardPicture> {
    cards::replace(tx, request.member, request.why)
}

pub(crate) fn read_card(view: &View<'_>, request: MemberOnly) -> Result<CardPicture> {
    cards::picture(view, persons::survivor(view, request.member)?)
}

pub(crate) fn list_words(view: &View<'_>, _: Empty) -> Result<KnownWords> {
    list::list_words(view)
}

pub(crate) fn preview_import(_: &View<'_>, request: PreviewImport) -> Result<ImportPreview> {
    import::preview(&request)
}

pub(crate) fn import(act: &Act<'_>, request: ImportMembers) -> Result<ImportReport> {
    import::import(act, &request)
}

pub(crate) fn read_import(view: &View<'_>, request: JobOnly) -> Result<ImportReport> {
    import::report(view, request.job)
}

pub(crate) fn cancel_import(tx: &Tx<'_>, request: JobOnly) -> Result<JobState> {
    import::cancel(tx, request.job)
}
