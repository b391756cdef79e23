//! Requests and replies of the way in.

mod codes;
mod counter;
mod display;
mod door;
mod phone;

pub use codes::{AddRun, FlyerRun, Invite, Runs};
pub use counter::{ConfirmRequest, Connect, Connected, JoinRequest, JoinRequests, RequestOnly};
pub use display::{
    DisplayPage, JoinCode, OnNow, PictureSlot, SetPicture, Submit, SuggestNames, SuggestedNames, WifiCode,
};
pub use door::{ChangeIntake, DoorReport, DoorState, IntakeState, Interface, SetOpen, Wifi, WifiSecurity};
pub use phone::{
    Asked, Choice, Deed, Front, Outcome, Outcomes, PageToken, PhoneCard, PhoneFriends, PhonePage, PurposeChoice,
    TakeIn, WaitingGift,
};

use super::{
    ask, change, confirm, connect, decline, front, invites, list_requests, page, pictures, read_display, runs,
    standing, suggest_names, take_in,
};
use crate::dispatch::Act;
use crate::kernel::{Done, Empty, Result, Tx, View};
use crate::members::commands::{Enrolment, MemberOnly};
use crate::shop::commands::Picture;

pub(crate) fn list_requests(view: &View<'_>, _: Empty) -> Result<JoinRequests> {
    list_requests::list_requests(view)
}
pub(crate) fn confirm(tx: &Tx<'_>, request: ConfirmRequest) -> Result<Enrolment> {
    confirm::confirm(tx, &request)
}
pub(crate) fn decline(tx: &Tx<'_>, request: RequestOnly) -> Result<Done> {
    decline::decline(tx, &request)
}
pub(crate) fn undo_decline(tx: &Tx<'_>, request: RequestOnly) -> Result<Done> {
    decline::undo_decline(tx, &request)
}
pub(crate) fn connect(tx: &Tx<'_>, request: Connect) -> Result<Connected> {
    connect::connect(tx, &request)
}
pub(crate) fn read_state(view: &View<'_>, _: Empty) -> Result<IntakeState> {
    standing::state(view)
}
pub(crate) fn set_open(tx: &Tx<'_>, request: SetOpen) -> Result<IntakeState> {
    change::set_open(tx, &request)
}
pub(crate) fn change_settings(tx: &Tx<'_>, request: ChangeIntake) -> Result<IntakeState> {
    change::change_settings(tx, request)
}
pub(crate) fn set_picture(tx: &Tx<'_>, request: SetPicture) -> Result<Done> {
    pictures::set(tx, &request)
}
pub(crate) fn read_invite(view: &View<'_>, request: MemberOnly) -> Result<Invite> {
    invites::read_invite(view, request.member)
}
pub(crate) fn add_run(tx: &Tx<'_>, request: AddRun) -> Result<FlyerRun> {
    runs::add_run(tx, &request)
}
pub(crate) fn list_runs(view: &View<'_>, _: Empty) -> Result<Runs> {
    runs::list_runs(view)
}
pub(crate) fn read_display(view: &View<'_>, _: Empty) -> Result<DisplayPage> {
    read_display::read_display(view)
}
pub(crate) fn read_picture(view: &View<'_>, request: PictureSlot) -> Result<Picture> {
    pictures::read(view, request.slot)
}
pub(crate) fn suggest_names(_: &View<'_>, request: SuggestNames) -> Result<SuggestedNames> {
    Ok(suggest_names::suggest_names(&request.pinyin))
}
pub(crate) fn submit(act: &Act<'_>, request: Submit) -> Result<Done> {
    ask::submit(act, &request)
}
pub(crate) fn take_in(act: &Act<'_>, request: TakeIn) -> Result<Outcomes> {
    take_in::take_in(act, &request)
}
pub(crate) fn read_page(view: &View<'_>, request: PageToken) -> Result<PhonePage> {
    page::read_page(view, &request)
}
pub(crate) fn read_front(view: &View<'_>, _: Empty) -> Result<Front> {
    front::read_front(view)
}
pub(crate) fn report_door(tx: &Tx<'_>, request: DoorReport) -> Result<Done> {
    standing::report(tx, &request)
}
