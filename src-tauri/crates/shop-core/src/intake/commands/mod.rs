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
    Asked, Choice, Deed, Front, Outcome, Outcomes, PageToken, PhoneCard, PhonePage, PurposeChoice, TakeIn, WaitingGift,
};

use crate::dispatch::Act;
use crate::kernel::{Done, Empty, Error, Result, Tx, View};
use crate::members::commands::{Enrolment, MemberOnly};
use crate::shop::commands::Picture;

fn not_built<T>() -> Result<T> {
    Err(Error::failure("the way in is not built yet"))
}

pub(crate) fn list_requests(_: &View<'_>, _: Empty) -> Result<JoinRequests> {
    not_built()
}
pub(crate) fn confirm(_: &Tx<'_>, _: ConfirmRequest) -> Result<Enrolment> {
    not_built()
}
pub(crate) fn decline(_: &Tx<'_>, _: RequestOnly) -> Result<Done> {
    not_built()
}
pub(crate) fn undo_decline(_: &Tx<'_>, _: RequestOnly) -> Result<Done> {
    not_built()
}
pub(crate) fn connect(_: &Tx<'_>, _: Connect) -> Result<Connected> {
    not_built()
}
pub(crate) fn read_state(_: &View<'_>, _: Empty) -> Result<IntakeState> {
    not_built()
}
pub(crate) fn set_open(_: &Tx<'_>, _: SetOpen) -> Result<IntakeState> {
    not_built()
}
pub(crate) fn change_settings(_: &Tx<'_>, _: ChangeIntake) -> Result<IntakeState> {
    not_built()
}
pub(crate) fn set_picture(_: &Tx<'_>, _: SetPicture) -> Result<Done> {
    not_built()
}
pub(crate) fn read_invite(_: &View<'_>, _: MemberOnly) -> Result<Invite> {
    not_built()
}
pub(crate) fn add_run(_: &Tx<'_>, _: AddRun) -> Result<FlyerRun> {
    not_built()
}
pub(crate) fn list_runs(_: &View<'_>, _: Empty) -> Result<Runs> {
    not_built()
}
pub(crate) fn read_display(_: &View<'_>, _: Empty) -> Result<DisplayPage> {
    not_built()
}
pub(crate) fn read_picture(_: &View<'_>, _: PictureSlot) -> Result<Picture> {
    not_built()
}
pub(crate) fn suggest_names(_: &View<'_>, _: SuggestNames) -> Result<SuggestedNames> {
    not_built()
}
pub(crate) fn submit(_: &Act<'_>, _: Submit) -> Result<Done> {
    not_built()
}
pub(crate) fn take_in(_: &Act<'_>, _: TakeIn) -> Result<Outcomes> {
    not_built()
}
pub(crate) fn read_page(_: &View<'_>, _: PageToken) -> Result<PhonePage> {
    not_built()
}
pub(crate) fn read_front(_: &View<'_>, _: Empty) -> Result<Front> {
    not_built()
}
pub(crate) fn report_door(_: &Tx<'_>, _: DoorReport) -> Result<Done> {
    not_built()
}
