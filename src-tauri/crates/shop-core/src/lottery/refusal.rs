//! Why nothing is drawn, dealt or given.

use super::commands::{DrawLack, DrawState};
use crate::kernel::{Money, Reason};
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/lottery.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum LotteryRefusal {
    /// There is no such draw.
    UnknownDraw,
    /// The draw is published and stays as it is.
    NotADraft,
    /// The draw does not run.
    NotOpen {
        /// Where it stands.
        state: DrawState,
    },
    /// The draw has not begun.
    NotYet {
        /// From then on, UTC milliseconds.
        at_ms: i64,
    },
    /// The draw is over.
    Over {
        /// Since then, UTC milliseconds.
        at_ms: i64,
    },
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// Too many prizes.
    TooManyPrizes {
        /// At most.
        most: i64,
    },
    /// A number of cards is out of bounds.
    CardsOutOfBounds {
        /// At most.
        most: i64,
    },
    /// A number is out of bounds.
    NumberOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// An amount is out of bounds.
    AmountOutOfBounds {
        /// At most.
        most: Money,
    },
    /// A day or a time cannot be read.
    DayUnreadable,
    /// Something is missing before the draw may be opened.
    NotReady {
        /// The first thing that is.
        lack: DrawLack,
    },
    /// Pieces for a prize are missing on the shelf.
    NotFree {
        /// The gift.
        name: String,
        /// Pieces the draw needs.
        needed: i64,
        /// Pieces that are free.
        free: i64,
    },
    /// The top prize is worth more than the law allows.
    TopPrizeAboveCap {
        /// At most.
        cap: Money,
    },
    /// A running draw changes only in favour of those who take part.
    NotInFavour,
    /// Only the owner closes a draw before its end.
    EarlyNeedsOwner,
    /// The act needs a few words on why.
    ReasonMissing,
    /// A customer is picking; first let them pick, or let go.
    StillPicking {
        /// At which till.
        till: String,
    },
    /// The secret cannot be opened on this computer.
    SecretLost,
    /// Who works here takes no part.
    Barred,
    /// The member has no chance for this draw.
    NoChance,
    /// The member's cards of today are dealt.
    DayLimit {
        /// A day.
        most: i64,
    },
    /// The member's cards of this draw are dealt.
    DrawLimit {
        /// In all.
        most: i64,
    },
    /// All cards are dealt.
    DeckEmpty,
    /// Another customer is picking.
    AnotherPicks {
        /// At which till.
        till: String,
    },
    /// The pick is over, or of another till.
    NoPick,
    /// There is no such card to pick.
    ChoiceOutOfBounds {
        /// Cards left.
        most: i64,
    },
    /// Chances of this draw are not handed out.
    NotHandedOut,
    /// A manager's own hand-outs of today are used up; the owner may hand out more.
    DailyLimit {
        /// A day.
        most: i64,
    },
    /// Chances of this draw are not sold for points.
    NotForPoints,
    /// Half a code.
    HalfSlip,
    /// There is no such slip.
    UnknownSlip,
    /// The slip was taken before.
    SlipTaken {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// There is no such deal.
    UnknownDeal,
    /// The deal was voided before.
    AlreadyVoided {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// The prize went over the counter; take that back first.
    PrizeHandedOver,
    /// Nothing is offered after this deal.
    NoOffer,
    /// The offer was declined.
    OfferDeclined,
    /// The offer was taken before.
    OfferTaken,
    /// None is left, the draw is over, or the prize it would replace is gone.
    OfferGone,
    /// This kind of draw does not do that.
    WrongKind,
    /// The member has entered this draw.
    AlreadyEntered,
    /// The list is closed.
    ListClosed,
    /// The list is still open.
    ListOpen,
    /// Too few have entered.
    TooFewEntrants {
        /// At least.
        least: i64,
    },
    /// The value does not look like what the rule sheet names.
    OutsideUnfit,
    /// The outside value is mixed in already.
    AlreadyMixed,
    /// The outside value is missing.
    NotMixed,
    /// The winners are drawn already.
    AlreadyDrawn,
    /// The winner may still claim.
    MayStillClaim {
        /// Until then, UTC milliseconds.
        at_ms: i64,
    },
    /// No reserve is left for this prize.
    NoReserve,
}

impl Reason for LotteryRefusal {
    const AREA: &'static str = "lottery";
}
