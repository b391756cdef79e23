//! What goes over the wire about who is who: likeness, merges, cards, words in use.

use super::reading::MemberHit;
use crate::kernel::{MemberId, MergeId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Asks who might be the same person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadDuplicates {
    /// As typed so far.
    pub name: String,
    /// As typed so far.
    pub phone: Option<String>,
    /// Not this one.
    pub except: Option<MemberId>,
}

/// In what two are alike; the strongest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// The same phone.
    SamePhone,
    /// The same name.
    SameName,
    /// A name that sounds alike, has its words in another order or one word more.
    LikeName,
}

/// Someone who might be the same person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Candidate {
    /// Who.
    pub member: MemberHit,
    /// In what they are alike.
    pub likeness: Likeness,
}

/// Who might be the same person.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Duplicates {
    /// The strongest likeness first; at most 20.
    pub candidates: Vec<Candidate>,
}

/// Makes two members one person.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct MergeMembers {
    /// Whose sheet stays.
    pub survivor: MemberId,
    /// Whose sheet is folded into it.
    pub merged: MemberId,
}

/// Two members made one person.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Merge {
    /// The act.
    pub merge: MergeId,
}

/// They were two persons after all.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct UndoMerge {
    /// The act to take back.
    pub merge: MergeId,
}

/// Why a card ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum CardEnd {
    /// Lost.
    Lost,
    /// Worn, damaged, or changed for another.
    Replaced,
}

/// Ends a person's cards and issues a new one.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ReplaceCard {
    /// Whose.
    pub member: MemberId,
    /// Why.
    pub why: CardEnd,
}

/// A card to show or print.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CardPicture {
    /// What the QR says.
    pub text: String,
    /// Inline SVG.
    pub svg: String,
    /// The member's name.
    pub name: String,
    /// The member's number.
    pub number: i64,
}

/// Words used so far, for completion while typing. At most 500 of each.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct KnownWords {
    /// Tags.
    pub tags: Vec<String>,
    /// Interests.
    pub interests: Vec<String>,
    /// Districts.
    pub districts: Vec<String>,
}
