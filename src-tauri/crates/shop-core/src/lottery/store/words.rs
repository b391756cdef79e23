//! The words in the file of kinds, states and reasons.

use crate::kernel::words::words;
use crate::lottery::commands::{ChanceReason, DrawFace, DrawKind, DrawState};

/// What became of a chance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lottery) enum ChanceState {
    Waiting,
    Used,
    TakenBack,
}

/// What became of a pick.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lottery) enum PickState {
    Waiting,
    Dealt,
    LetGo,
}

/// How a deal came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::lottery) enum DealKind {
    /// A customer picked.
    Picked,
    /// Dealt when the draw closed.
    Closing,
    /// Drawn of an evening draw's list.
    Winner,
    /// Drawn for a winner who does not claim.
    Reserve,
}

words! {
    DrawKind { Deck = "deck", EveryoneWins = "everyone_wins", Evening = "evening" }
    DrawFace { Wheel = "wheel", Grid = "grid", Scratch = "scratch" }
    DrawState { Draft = "draft", Open = "open", Closed = "closed" }
    ChanceReason {
        Sale = "sale", Joined = "joined", Friend = "friend", Points = "points", HandOut = "hand_out", Slip = "slip",
        Reward = "reward", Voucher = "voucher", Used = "used", GivenBack = "given_back", TakenBack = "taken_back",
    }
    ChanceState { Waiting = "waiting", Used = "used", TakenBack = "taken_back" }
    PickState { Waiting = "waiting", Dealt = "dealt", LetGo = "let_go" }
    DealKind { Picked = "picked", Closing = "closing", Winner = "winner", Reserve = "reserve" }
}
