//! Chances and evening draws, as they go over the wire.

use super::dealing::{Deal, UpgradeOffer};
use super::terms::{DrawFace, DrawKind};
use crate::kernel::{DealId, DrawId, MemberId};
use crate::stored_value::Proof;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a chance was given or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChanceReason {
    /// For a sale.
    Sale,
    /// For joining.
    Joined,
    /// For a friend who counts.
    Friend,
    /// Bought with points.
    Points,
    /// Handed out by a clerk.
    HandOut,
    /// From a slip.
    Slip,
    /// By a rewards programme.
    Reward,
    /// For a voucher.
    Voucher,
    /// Used for a card.
    Used,
    /// Given back for a voided card.
    GivenBack,
    /// Taken back with what it was earned by.
    TakenBack,
}

/// Why a member cannot pick a card now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NoPickBecause {
    /// No chance is left.
    NoChance,
    /// It has not begun.
    NotYet,
    /// It is over.
    Over,
    /// All cards are dealt.
    DeckEmpty,
    /// The day's limit is reached.
    DayLimit,
    /// The draw's limit is reached.
    DrawLimit,
    /// Works here.
    Barred,
    /// Another customer is picking.
    Busy,
    /// Has entered the evening draw.
    Entered,
    /// The list is closed.
    ListClosed,
}

/// What a member has in one running draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberDraw {
    /// The draw.
    pub draw: DrawId,
    /// Its name.
    pub name: String,
    /// How winners are found.
    pub kind: DrawKind,
    /// How a deal is shown.
    pub face: DrawFace,
    /// Cards left.
    pub left: i64,
    /// Chances that may be used for it.
    pub chances: i64,
    /// Cards the member was dealt.
    pub dealt: i64,
    /// None: a card may be picked, or the evening draw entered.
    pub blocked: Option<NoPickBecause>,
    /// What a chance costs in points, where it is sold for points.
    pub points_each: Option<i64>,
    /// Chances a clerk may still hand out today without a manager's word; none: not handed out here.
    pub hand_outs_left: Option<i64>,
    /// First moment at which it is over.
    pub ends_at_ms: i64,
}

/// What a member has in draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberDraws {
    /// The row as it is now.
    pub member: MemberId,
    /// Works here, so takes no part.
    pub barred: bool,
    /// Running draws.
    pub draws: Vec<MemberDraw>,
    /// Cards dealt, newest first, at most 50.
    pub deals: Vec<Deal>,
    /// Offers that stand open.
    pub offers: Vec<UpgradeOffer>,
}

/// A clerk hands out a chance.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GiveChance {
    /// To whom.
    pub member: MemberId,
    /// For which draw.
    pub draw: DrawId,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

/// A member buys chances with points.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BuyChance {
    /// Who.
    pub member: MemberId,
    /// For which draw.
    pub draw: DrawId,
    /// How many, 1 to 100.
    pub count: u32,
    /// Needed where the points are worth more than the rules leave free.
    pub proof: Option<Proof>,
}

/// A clerk hands a slip to someone without a card.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MakeSlip {
    /// For which draw.
    pub draw: DrawId,
    /// Why, 1 to 200 characters.
    pub reason: String,
}

/// A slip worth one chance.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChanceSlip {
    /// The slip's row, for printing it.
    pub slip: i64,
    /// For which draw.
    pub draw: DrawId,
    /// Its name.
    pub draw_name: String,
    /// What the QR says: `SLD1…`.
    pub code: String,
    /// To say or type.
    pub typed: String,
    /// The first moment at which it is worth nothing.
    pub ends_at_ms: i64,
}

/// A slip becomes a member's chance, once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakeSlip {
    /// As it was scanned or typed.
    pub code: String,
    /// Whose chance it becomes.
    pub member: MemberId,
}

/// A member enters an evening draw; one chance is used.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct EnterDraw {
    /// Which.
    pub draw: DrawId,
    /// Who.
    pub member: MemberId,
}

/// Three digits that an entrant tapped.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Taps {
    /// The entrant's position on the closed list.
    pub position: i64,
    /// 000 to 999.
    pub digits: String,
}

/// The outside value of an evening draw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OutsideValue {
    /// As the named publication says, at most 120 characters.
    Published {
        /// Digits, letters, blanks.
        value: String,
    },
    /// Three entrants tapped three digits each.
    Tapped {
        /// Three, of three different entrants.
        taps: Vec<Taps>,
    },
}

/// Mixes the outside value into an evening draw whose list is closed. Once.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MixOutside {
    /// Which draw.
    pub draw: DrawId,
    /// The value.
    pub outside: OutsideValue,
}

/// A winner did not claim in time: the prize passes to the first reserve that is left.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PassToReserve {
    /// The winner's deal.
    pub deal: DealId,
}

/// A draw on a member's phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneDraw {
    /// Its name.
    pub name: String,
    /// The commitment's first 8 symbols.
    pub check_code: String,
    /// Chances that may be used for it.
    pub chances: i64,
    /// Cards left.
    pub left: i64,
    /// Whether it is over.
    pub closed: bool,
    /// Cards dealt so far.
    pub dealt: i64,
    /// The secret's first 8 symbols, once told.
    pub secret: Option<String>,
    /// Whether everything was recomputed and fits, once it is over.
    pub fits: Option<bool>,
    /// The member's latest cards.
    pub turns: Vec<PhoneTurn>,
}

/// A card of a member on their phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneTurn {
    /// Position in the order of deals, from 1.
    pub number: i64,
    /// What was picked; 0: no pick.
    pub choice: u32,
    /// What was won; none: a blank.
    pub prize: Option<String>,
    /// The head's first 8 symbols.
    pub check_code: String,
}
