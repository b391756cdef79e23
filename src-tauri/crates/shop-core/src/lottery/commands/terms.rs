//! What a draw promises, as it goes over the wire and lies in the file.

use crate::kernel::{GiftId, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How winners are found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DrawKind {
    /// A counted deck, with blanks or without, dealt at the counter.
    Deck,
    /// A deck without blanks; who got the last prize may be offered another gift afterwards, as a sale.
    EveryoneWins,
    /// Entrants are collected until a time, then winners are drawn among them.
    Evening,
}

/// How a deal is shown. The card was dealt before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DrawFace {
    /// A wheel with a slice a prize.
    Wheel,
    /// Nine fields.
    Grid,
    /// A card to scratch.
    Scratch,
}

/// Where a draw stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DrawState {
    /// Being written.
    Draft,
    /// Published and frozen.
    Open,
    /// Over; its secret is told.
    Closed,
}

/// What becomes of prizes that were not dealt when the draw closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Undealt {
    /// They are listed as not awarded.
    NotAwarded,
    /// They are dealt among those who took part.
    ClosingDraw,
}

/// One prize of a draw; the first is the top prize.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PrizeTerms {
    /// A gift of the lottery tier.
    pub gift: GiftId,
    /// Its cards in the deck, 1 to 10,000; in an evening draw its winners.
    pub cards: u32,
}

/// How a chance is earned. Rewards programmes and slips give chances besides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum ChanceRule {
    /// A sale earns one for each whole amount.
    SaleOver {
        /// 1 minor unit or more.
        amount: Money,
        /// At most so many a sale, 1 to 100.
        most_per_sale: u32,
    },
    /// Becoming a member earns some.
    Joined {
        /// 1 to 100.
        chances: u32,
    },
    /// A friend who counts earns some for whoever brought them.
    FriendCounted {
        /// 1 to 100.
        chances: u32,
    },
    /// One is bought with points at the counter.
    Points {
        /// 1 to 10,000,000 points each.
        points: i64,
    },
    /// Clerks hand some out, with a reason.
    HandOut {
        /// So many a day each without a manager's word, 1 to 1,000.
        per_day: u32,
    },
}

/// How many cards one person gets at most.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrawLimits {
    /// On a shop-local day; none: no bound.
    pub per_day: Option<u32>,
    /// In the whole draw; none: no bound.
    pub whole: Option<u32>,
}

/// What is offered to whoever got the last prize, as a sale of its own that can be declined.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct UpgradeTerms {
    /// A gift of the lottery tier.
    pub gift: GiftId,
    /// What it costs the customer.
    pub price: Money,
    /// So many are set aside for it, 1 to 10,000.
    pub quota: u32,
    /// The last prize goes back for it; otherwise it comes as well. Only offered while the prize waits.
    pub instead: bool,
}

/// Where the outside value of an evening draw comes from. None: three entrants tap three digits each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct OutsideSource {
    /// Which publication, at most 120 characters.
    pub publication: String,
    /// Of which day, YYYY-MM-DD; not before the last day of the draw.
    pub day: String,
}

/// What the rule sheet says besides prizes, period and numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct DrawRules {
    /// Who holds the draw, at most 120 characters.
    pub organiser: String,
    /// How to reach them, at most 120 characters.
    pub contact: String,
    /// Who may take part, at most 300 characters.
    pub who_may: String,
    /// Days in which a prize is claimed, 1 to 366.
    pub claim_days: u32,
    /// Where and how, at most 200 characters.
    pub claim_where: String,
    /// What becomes of prizes nobody claims, at most 200 characters.
    pub forfeiture: String,
}

/// A draw as its owner writes it. A draft may be unfinished.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrawTerms {
    /// At most 60 characters.
    pub name: String,
    /// How winners are found.
    pub kind: DrawKind,
    /// How a deal is shown.
    pub face: DrawFace,
    /// First shop-local day, YYYY-MM-DD.
    pub from_day: String,
    /// Last shop-local day.
    pub until_day: String,
    /// Evening draws: entrants are collected until then on the last day, HH:MM.
    pub evening_at: Option<String>,
    /// At most 12, the top prize first.
    pub prizes: Vec<PrizeTerms>,
    /// Cards without a prize, 0 to 10,000; 0 but for a deck draw. All cards together at most 10,000.
    pub blanks: u32,
    /// How chances are earned; at most one rule of each kind.
    pub chances: Vec<ChanceRule>,
    /// How many cards one person gets.
    pub limits: DrawLimits,
    /// Everyone wins: what is offered afterwards.
    pub upgrade: Option<UpgradeTerms>,
    /// What becomes of undealt prizes.
    pub undealt: Undealt,
    /// Evening draws: reserve winners a prize, 0 to 10.
    pub reserves: u32,
    /// Evening draws: where the outside value comes from.
    pub outside: Option<OutsideSource>,
    /// What the rule sheet says besides.
    pub rules: DrawRules,
    /// What the draw may cost; only shown beside the cost.
    pub budget: Option<Money>,
}

/// What is missing before a draw may be opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DrawLack {
    /// A name.
    Name,
    /// Prizes.
    Prizes,
    /// Days in order that are not over, or the time of an evening draw.
    Period,
    /// Another word than what this kind allows: blanks, an upgrade.
    KindFit,
    /// How chances are earned.
    Chances,
    /// Who holds the draw.
    Organiser,
    /// How to reach them.
    Contact,
    /// Who may take part.
    WhoMay,
    /// Claim time and way.
    Claim,
    /// What becomes of prizes nobody claims.
    Forfeiture,
    /// A prize is of another tier, or retired.
    Tier,
    /// Pieces on the shelf.
    Stock,
    /// The top prize is above what the law allows.
    TopPrize,
}
