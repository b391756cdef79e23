//! What goes over the wire to find, list and read members.

use super::words::{CardState, NoPhoneReason, Purpose, Source, Stage};
use crate::kernel::{MemberId, MergeId, Money};
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use ts_rs::TS;

/// A member in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberHit {
    /// The member.
    pub member: MemberId,
    /// Consecutive from 1.
    pub number: i64,
    /// In full.
    pub name: String,
    /// The name as other customers may see it.
    pub mask: String,
    /// The phone's last four digits.
    pub phone_last4: Option<String>,
    /// How lately and how often they come.
    pub stage: Stage,
    /// Gifts promised and not yet handed over.
    pub gifts_waiting: i64,
    /// UTC milliseconds.
    pub last_visit_at_ms: Option<i64>,
    /// UTC milliseconds.
    pub joined_at_ms: i64,
    /// Where they live.
    pub district: String,
    /// In the order in which they were given.
    pub tags: Vec<String>,
}

/// Looks for members by whatever was typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Find {
    /// A card's text, a number, a phone or its beginning, its last four digits, a name in any script, its pinyin in full
    /// or its initials, a tag. At most 200 characters.
    pub text: String,
    /// 1 to 200.
    pub limit: i64,
}

/// Who was found.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Found {
    /// Exact matches first, then the newest members.
    pub hits: Vec<MemberHit>,
    /// There are more than were asked for.
    pub more: bool,
}

/// In which order members are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MemberSort {
    /// Who was here last stands first.
    LastVisit,
    /// By number.
    Number,
    /// By name; Han by sound.
    Name,
}

/// Lists members.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ListMembers {
    /// Only of this stage.
    pub stage: Option<Stage>,
    /// Only those for whom a gift waits.
    pub gift_waiting: bool,
    /// Only those with this tag.
    pub tag: Option<String>,
    /// Only those brought by this.
    pub source: Option<Source>,
    /// In which order.
    pub sort: MemberSort,
    /// How many to pass over.
    pub offset: i64,
    /// 1 to 200.
    pub limit: i64,
}

/// A page of the list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MemberPage {
    /// The page.
    pub rows: Vec<MemberHit>,
    /// Of the whole list.
    pub total: i64,
}

/// How many members there are of each stage.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct StageCounts {
    /// Of all stages.
    pub all: i64,
    /// Joined lately.
    pub new: i64,
    /// Come.
    pub active: i64,
    /// Come often.
    pub core: i64,
    /// Have not come for a month.
    pub sleeping: i64,
    /// Have not come for three.
    pub lost: i64,
    /// For whom a gift waits.
    pub gift_waiting: i64,
    /// In the shop's month.
    pub joined_this_month: i64,
}

/// One member.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct MemberOnly {
    /// Whom.
    pub member: MemberId,
}

/// A card in the member's sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardLine {
    /// The last four symbols of the card's text.
    pub ends: String,
    /// Where it stands.
    pub state: CardState,
    /// UTC milliseconds.
    pub issued_at_ms: i64,
    /// UTC milliseconds.
    pub ended_at_ms: Option<i64>,
}

/// What someone last said to a purpose.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConsentLine {
    /// For what.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
    /// In which wording.
    pub wording_version: i64,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// A row that was found to be this person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MergeLine {
    /// The act.
    pub merge: MergeId,
    /// The name of the merged row.
    pub name: String,
    /// Its number.
    pub number: i64,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// All that is kept of a member.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct MemberDetail {
    /// As in a list.
    #[serde(flatten)]
    pub hit: MemberHit,
    /// E.164.
    pub phone: Option<String>,
    /// Why there is none.
    pub no_phone_reason: Option<NoPhoneReason>,
    /// 1 to 12.
    pub birth_month: Option<u8>,
    /// 1 to 31.
    pub birth_day: Option<u8>,
    /// People at home.
    pub household: Option<i64>,
    /// In the shop's words.
    pub note: String,
    /// In the order in which they were given.
    pub interests: Vec<String>,
    /// What brought them.
    pub source: Source,
    /// Who brought them, masked, as the counter may show it.
    pub inviter: Option<String>,
    /// Who brought them.
    pub inviter_id: Option<MemberId>,
    /// How many they brought.
    pub friends: i64,
    /// Theirs; null: the shop's.
    pub language: Option<Language>,
    /// Days on which they were here.
    pub visits: i64,
    /// Of the last 90 days.
    pub visits90: i64,
    /// What they last said to each purpose.
    pub consents: Vec<ConsentLine>,
    /// Newest first.
    pub cards: Vec<CardLine>,
    /// Newest first.
    pub merges: Vec<MergeLine>,
}

/// Reads a member's book, newest first.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadTimeline {
    /// Whose.
    pub member: MemberId,
    /// Only what was before this moment, UTC milliseconds.
    pub before: Option<i64>,
    /// 1 to 200; a page ends only between two moments and may be longer for that.
    pub limit: i64,
}

/// One line of a member's book; `kind` names the sentence `timeline-<kind>`, `args` fill it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct TimelineEntry {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// The sentence.
    pub kind: String,
    /// What fills it; other people masked.
    #[ts(type = "Record<string, string | number>")]
    pub args: Map<String, Value>,
    /// Money that moved.
    pub amount: Option<Money>,
}

/// A page of a member's book.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Timeline {
    /// Newest first.
    pub entries: Vec<TimelineEntry>,
    /// There is more before.
    pub more: bool,
}
