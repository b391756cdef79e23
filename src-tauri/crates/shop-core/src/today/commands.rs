//! The one reading of today.

use super::read;
use crate::backup::commands::BackupState;
use crate::gifts::commands::Grant;
use crate::kernel::{Empty, GiftId, Money, Result, View};
use crate::points::Liability;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// What the counter should know now.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadToday {
    /// Gifts waiting, soonest-expiring first, at most 20.
    pub waiting: Vec<Grant>,
    /// How many wait in all.
    pub waiting_total: i64,
    /// What the shop owes, by gift.
    pub owed: Vec<OwedGift>,
    /// Gifts with few free pieces, fewest first.
    pub running_out: Vec<ShortGift>,
    /// Whether the shop is safe.
    pub backup: BackupState,
    /// Who became a member today.
    pub joined_today: i64,
    /// From asking on the phone to the card on the phone, today's average in milliseconds; None while nobody did.
    pub join_takes_ms: Option<i64>,
    /// Gifts that went over the counter today and stayed there.
    pub handed_over_today: i64,
    /// Gifts waiting with a piece kept: ready to be handed over.
    pub waiting_handovers: i64,
    /// What was sold today. None for clerks.
    pub sales: Option<SalesToday>,
    /// What today's gifts cost. None for clerks.
    pub gift_cost: Option<Money>,
    /// What all shelves are worth. None for clerks.
    pub stock_value: Option<Money>,
    /// What the shop owes its members in goods or money. None but for owners.
    pub liability: Option<Liability>,
    /// The last five acts at this till today, newest first.
    pub acts: Vec<LatelyAct>,
    /// What whoever joins is given by rule.
    pub welcome_gift: Option<WelcomeGift>,
}

/// What was sold today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct SalesToday {
    /// Sales that were not voided.
    pub times: i64,
    /// What they came to, less what was refunded today.
    pub amount: Money,
    /// What this weekday usually comes to by this time, over the last four weeks; none while nothing is known.
    pub usual: Option<Money>,
}

/// What the shop owes of one gift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OwedGift {
    /// The gift.
    pub gift: GiftId,
    /// Its name.
    pub gift_name: String,
    /// How many are owed.
    pub pieces: i64,
    /// To whom, masked, oldest promise first, at most ten.
    pub r#for: Vec<String>,
}

/// A gift with few free pieces.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShortGift {
    /// The gift.
    pub gift: GiftId,
    /// Its name.
    pub name: String,
    /// Free pieces.
    pub free: i64,
    /// At this many or fewer it runs out.
    pub reorder_level: i64,
    /// Where it comes from.
    pub supplier: String,
}

/// An act at this till; `kind` names the sentence `lately-<kind>`, `args` fill it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LatelyAct {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// The sentence.
    pub kind: String,
    /// What fills it; the customer masked.
    #[ts(type = "Record<string, string | number>")]
    pub args: Map<String, Value>,
}

/// What whoever joins is given by rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct WelcomeGift {
    /// Its name.
    pub name: String,
    /// Free pieces.
    pub free: i64,
}

pub(crate) fn read(view: &View<'_>, _: Empty) -> Result<ReadToday> {
    read::read(view)
}
