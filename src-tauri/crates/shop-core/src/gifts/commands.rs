//! Requests and replies about gifts.

use crate::kernel::{GiftId, GrantId, MemberId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a gift is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tier {
    /// Brings people in.
    Drainage,
    /// Keeps the group lively.
    Lottery,
    /// Thanks those who bring friends.
    Reward,
}

/// Why a gift was promised.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GrantReason {
    /// Became a member.
    Joined,
    /// Showed a shared post.
    Post,
    /// Something went wrong.
    Apology,
    /// A birthday.
    Birthday,
    /// Told in the note.
    Other,
}

/// Where a promise stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum GrantState {
    /// Waits for the member.
    Waiting,
    /// Went over the counter.
    HandedOver,
    /// Waited too long.
    Expired,
    /// Taken back.
    Cancelled,
}

/// What stands behind a promise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Backing {
    /// A piece on the shelf is kept for it.
    Reserved,
    /// No free piece: the shop owes it.
    Owed,
}

/// A gift promised to a member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Grant {
    /// The promise.
    pub grant: GrantId,
    /// To whom.
    pub member: MemberId,
    /// Masked.
    pub member_name: String,
    /// The phone's last four digits.
    pub phone_last4: Option<String>,
    /// Of what.
    pub gift: GiftId,
    /// Its name.
    pub gift_name: String,
    /// Its tier.
    pub tier: Tier,
    /// Its built-in drawing.
    pub picture: String,
    /// Whether it has a photo.
    pub has_photo: bool,
    /// Why.
    pub reason: GrantReason,
    /// In the clerk's words.
    pub note: String,
    /// Where it stands.
    pub state: GrantState,
    /// What stands behind it.
    pub backing: Backing,
    /// UTC milliseconds.
    pub granted_at_ms: i64,
    /// The first moment at which it no longer waits.
    pub expires_at_ms: i64,
}
