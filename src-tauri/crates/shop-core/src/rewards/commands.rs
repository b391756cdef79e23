//! Requests, replies and handlers of rewards.

mod people;
mod programmes;
mod reports;
mod terms;

pub use people::{
    MaskedFace, MemberRewards, NameInviter, NextRung, PostChoice, RewardShown, RewardState, What, WhyMissed,
    WhyNotCounted,
};
pub use programmes::{
    Assumption, AssumptionKind, ChangeProgramme, ConfirmPost, EndProgramme, FriendHistory, FriendMonth, MissingGift,
    NamedGift, Pause, ProgrammeCard, ProgrammeChange, ProgrammeChanges, ProgrammeName, ProgrammeOnly, ProgrammeState,
    Programmes, SaveDraft, Simulate, Simulation, SimulationLine, WhatKind,
};
pub use reports::{
    DaySpan, Discretion, DiscretionRow, Ladder, LadderRung, Leaderboard, LeaderboardRow, Nearest, PayOutCommission,
    PayableRow, Payables,
};
pub use terms::{Every, FriendWhen, MemberLimit, PaidAs, Reward, Rung, Step, Terms, Trigger, TriggerKind};

use super::{
    change as changing, discretion, draft, history, leader, leaderboard as board, list as listing, member,
    name_inviter as naming, payable, post, simulate as simulation,
};
use crate::kernel::{Done, Empty, Result, Tx, View};
use crate::members::commands::MemberOnly;

pub(crate) fn list(view: &View<'_>, _: Empty) -> Result<Programmes> {
    listing::list(view)
}

pub(crate) fn read_programme(view: &View<'_>, request: ProgrammeOnly) -> Result<ProgrammeCard> {
    listing::card_of(view, request.programme)
}

pub(crate) fn save_draft(tx: &Tx<'_>, request: SaveDraft) -> Result<ProgrammeCard> {
    draft::save(tx, &request)
}

pub(crate) fn start(tx: &Tx<'_>, request: ProgrammeOnly) -> Result<ProgrammeCard> {
    draft::start(tx, request.programme)
}

pub(crate) fn change(tx: &Tx<'_>, request: ChangeProgramme) -> Result<ProgrammeCard> {
    changing::change(tx, &request)
}

pub(crate) fn end(tx: &Tx<'_>, request: EndProgramme) -> Result<ProgrammeCard> {
    draft::end(tx, &request)
}

pub(crate) fn drop_draft(tx: &Tx<'_>, request: ProgrammeOnly) -> Result<Done> {
    draft::drop(tx, request.programme)
}

pub(crate) fn list_changes(view: &View<'_>, request: ProgrammeOnly) -> Result<ProgrammeChanges> {
    changing::changes(view, request.programme)
}

pub(crate) fn simulate(view: &View<'_>, request: Simulate) -> Result<Simulation> {
    simulation::simulate(view, &request)
}

pub(crate) fn read_history(view: &View<'_>, _: Empty) -> Result<FriendHistory> {
    history::history(view)
}

pub(crate) fn confirm_post(tx: &Tx<'_>, request: ConfirmPost) -> Result<RewardShown> {
    post::confirm(tx, request)
}

pub(crate) fn read_member(view: &View<'_>, request: MemberOnly) -> Result<MemberRewards> {
    member::read(view, request.member)
}

pub(crate) fn name_inviter(tx: &Tx<'_>, request: NameInviter) -> Result<MemberRewards> {
    naming::name(tx, request)
}

pub(crate) fn name_leader(tx: &Tx<'_>, request: MemberOnly) -> Result<MemberRewards> {
    leader::name(tx, request.member)
}

pub(crate) fn dismiss_leader(tx: &Tx<'_>, request: MemberOnly) -> Result<MemberRewards> {
    leader::dismiss(tx, request.member)
}

pub(crate) fn read_leaderboard(view: &View<'_>, request: DaySpan) -> Result<Leaderboard> {
    board::leaderboard(view, &request)
}

pub(crate) fn read_ladder(view: &View<'_>, _: Empty) -> Result<Ladder> {
    board::ladder(view)
}

pub(crate) fn read_discretion(view: &View<'_>, request: DaySpan) -> Result<Discretion> {
    discretion::read(view, &request)
}

pub(crate) fn list_payable(view: &View<'_>, _: Empty) -> Result<Payables> {
    payable::list(view)
}

pub(crate) fn pay_out_commission(tx: &Tx<'_>, request: PayOutCommission) -> Result<Payables> {
    payable::pay_out(tx, &request)
}
