//! Promises and what went over the counter, as they go over the wire.

use super::stock::Tier;
use crate::kernel::{GiftId, GrantId, HandoverId, MemberId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// Drew it.
    Drew,
    /// Brought a friend.
    Referred,
    /// Came with a voucher.
    Voucher,
    /// Took part in an activity.
    Activity,
    /// Paid for with points.
    Points,
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
    /// It cannot be handed over before this, UTC milliseconds; none: at once.
    pub ready_at_ms: Option<i64>,
    /// The first moment at which it no longer waits.
    pub expires_at_ms: i64,
}

/// Asks for what waits, soonest-expiring first.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ListGrants {
    /// For one person and all their aliases; none: for everyone.
    pub member: Option<MemberId>,
    /// At most this many, 1 to 200.
    pub limit: i64,
}

/// What waits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Grants {
    /// Soonest-expiring first.
    pub grants: Vec<Grant>,
    /// How many wait in all.
    pub total: i64,
}

/// A gift promised at someone's own discretion; counts against the daily limit.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct GiveGift {
    /// To whom.
    pub member: MemberId,
    /// Of what.
    pub gift: GiftId,
    /// post, apology, birthday or other.
    pub reason: GrantReason,
    /// At most 200 characters; needed for apology and other.
    pub note: String,
}

/// Hands over what was promised.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct HandOver {
    /// The promise.
    pub grant: GrantId,
}

/// A gift went over the counter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Handover {
    /// The act, for taking it back.
    pub handover: HandoverId,
    /// To whom.
    pub member: MemberId,
    /// Masked.
    pub member_name: String,
    /// Of what.
    pub gift: GiftId,
    /// Its name.
    pub gift_name: String,
    /// Pieces still on the shelf.
    pub shelf_left: i64,
}

/// Takes back a handing over.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct UndoHandOver {
    /// The act.
    pub handover: HandoverId,
}

/// Takes back a promise.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CancelGrant {
    /// The promise.
    pub grant: GrantId,
    /// Why, 1 to 200 characters.
    pub note: String,
}
