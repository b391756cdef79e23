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

use super::RewardsRefusal;
use crate::kernel::{Done, Empty, Result, Tx, View};
use crate::members::commands::MemberOnly;

pub(crate) fn list(_view: &View<'_>, _request: Empty) -> Result<Programmes> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn read_programme(_view: &View<'_>, _request: ProgrammeOnly) -> Result<ProgrammeCard> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn save_draft(_tx: &Tx<'_>, _request: SaveDraft) -> Result<ProgrammeCard> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn start(_tx: &Tx<'_>, _request: ProgrammeOnly) -> Result<ProgrammeCard> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn change(_tx: &Tx<'_>, _request: ChangeProgramme) -> Result<ProgrammeCard> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn end(_tx: &Tx<'_>, _request: EndProgramme) -> Result<ProgrammeCard> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn drop_draft(_tx: &Tx<'_>, _request: ProgrammeOnly) -> Result<Done> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn list_changes(_view: &View<'_>, _request: ProgrammeOnly) -> Result<ProgrammeChanges> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn simulate(_view: &View<'_>, _request: Simulate) -> Result<Simulation> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn read_history(_view: &View<'_>, _request: Empty) -> Result<FriendHistory> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn confirm_post(_tx: &Tx<'_>, _request: ConfirmPost) -> Result<RewardShown> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn read_member(_view: &View<'_>, _request: MemberOnly) -> Result<MemberRewards> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn name_inviter(_tx: &Tx<'_>, _request: NameInviter) -> Result<MemberRewards> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn name_leader(_tx: &Tx<'_>, _request: MemberOnly) -> Result<MemberRewards> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn dismiss_leader(_tx: &Tx<'_>, _request: MemberOnly) -> Result<MemberRewards> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn read_leaderboard(_view: &View<'_>, _request: DaySpan) -> Result<Leaderboard> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn read_ladder(_view: &View<'_>, _request: Empty) -> Result<Ladder> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn read_discretion(_view: &View<'_>, _request: DaySpan) -> Result<Discretion> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn list_payable(_view: &View<'_>, _request: Empty) -> Result<Payables> {
    Err(RewardsRefusal::UnknownProgramme.into())
}

pub(crate) fn pay_out_commission(_tx: &Tx<'_>, _request: PayOutCommission) -> Result<Payables> {
    Err(RewardsRefusal::UnknownProgramme.into())
}
