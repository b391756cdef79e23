//! What is asked and answered about people.

use crate::kernel::{Money, Role, StaffId};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// Someone who works or worked here.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Who.
    pub id: StaffId,
    /// As colleagues call them.
    pub name: String,
    /// What they may.
    pub role: Role,
    /// Whether they no longer work here.
    pub left: bool,
    /// Until when wrong PINs lock them out; null when nothing does.
    pub locked_until_ms: Option<i64>,
    /// When they were taken on, UTC milliseconds.
    pub since_ms: i64,
    /// When the PIN was set; null without one.
    pub pin_set_at_ms: Option<i64>,
    /// When they last signed in or out; null for guests.
    pub last_seen_at_ms: Option<i64>,
    /// Whether they are signed in at some till.
    pub signed_in: bool,
    /// Wrong PINs of this shop-local day; 0 for guests.
    pub wrong_today: i64,
}

/// Everyone who works here; managers also see who left.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct People {
    /// Owners, managers, clerks; the longest-serving first.
    pub people: Vec<Person>,
}

/// Signs someone in at this till.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct SignIn {
    /// Who.
    pub person: StaffId,
    /// 4 to 8 digits.
    pub pin: String,
}

/// Someone is signed in.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Session {
    /// Goes along with every call from this till.
    pub token: String,
    /// Who.
    pub person: Person,
    /// Minutes without a touch until the till locks.
    pub auto_lock_minutes: u16,
}

/// Who is signed in at this till.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadSession {
    /// Null when nobody is, or the till has locked.
    pub session: Option<SessionNow>,
}

/// A session that is still good.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SessionNow {
    /// Who.
    pub person: Person,
    /// The till locks at this time when nobody touches it.
    pub lock_at_ms: i64,
}

/// The owner's way back in.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recover {
    /// As printed; blanks and hyphens do not matter. Under this name it stays out of the stored request.
    pub recovery_code: String,
    /// 4 to 8 digits, not one of the first that anyone tries.
    pub new_pin: String,
}

/// The owner is in again.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Recovery {
    /// Goes along with every call from this till.
    pub token: String,
    /// Which owner.
    pub person: Person,
    /// The old one is used up.
    pub new_recovery_code: String,
}

/// A manager lifts a lock-out.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct LetIn {
    /// Who is locked out.
    pub person: StaffId,
    /// Who lifts it.
    pub approver: StaffId,
    /// Of the approver.
    pub pin: String,
}

/// Takes on someone new.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct AddPerson {
    /// At most 60 characters; nobody else who works here has it.
    pub name: String,
    /// Clerk, manager or owner.
    pub role: Role,
    /// 4 to 8 digits.
    pub pin: String,
}

/// Changes name and role.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangePerson {
    /// Who.
    pub person: StaffId,
    /// At most 60 characters; nobody else who works here has it.
    pub name: String,
    /// Clerk, manager or owner.
    pub role: Role,
}

/// Gives someone a new PIN.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetPin {
    /// Whose.
    pub person: StaffId,
    /// Needed when it is one's own.
    pub current_pin: Option<String>,
    /// 4 to 8 digits.
    pub new_pin: String,
}

/// Someone no longer works here.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PersonLeaves {
    /// Who.
    pub person: StaffId,
}

/// A manager's word for one act of someone else: binds to the very command and request, once, for 60 seconds.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct Approve {
    /// Manager or owner, not the one who asks.
    pub approver: StaffId,
    /// Of the approver.
    pub pin: String,
    /// The command that asked for it.
    pub command: String,
    /// Its request, as it will be sent.
    #[ts(type = "unknown")]
    pub request: Value,
    /// As the refusal `approval_needed` named it.
    pub action: String,
    /// Of how much; null where the screen does not know.
    pub amount: Option<Money>,
    /// Why; at most 200 characters.
    pub reason: String,
}

/// A manager's word.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Approval {
    /// Goes along with the call it is for.
    pub approval: String,
    /// UTC milliseconds.
    pub expires_at_ms: i64,
}

/// The owner's way back in, for paper only.
#[derive(Clone, Serialize, Deserialize, TS)]
pub struct RecoveryCode {
    /// XXXX-XXXX-XXXX-XXXX-X.
    pub code: String,
}

/// Which entries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AuditFilter {
    /// Every one.
    All,
    /// Those the owner should look at.
    Look,
    /// Those a manager gave their word for.
    Approved,
    /// About members and their data.
    Members,
    /// About gifts.
    Gifts,
    /// About people who work here.
    Staff,
    /// About the shop, its setting up and its backups.
    Shop,
}

/// Asks who did what.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ListAudit {
    /// Entries before this number; null from the newest.
    pub before: Option<i64>,
    /// Done by or about this person.
    pub person: Option<StaffId>,
    /// Which entries.
    pub filter: AuditFilter,
    /// 1 to 200.
    pub limit: i64,
}

/// What an entry stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AuditKind {
    /// An act that was done.
    Done,
    /// Wrong PINs or recovery codes locked someone out.
    LockedOut,
    /// An act that was refused and left evidence, such as an approval that did not fit.
    Refused,
}

/// Who did what.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditEntry {
    /// Its number in the chain.
    pub seq: i64,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Empty: nobody was signed in.
    pub actor: String,
    /// `area.verb_noun`.
    pub command: String,
    /// What it stands for.
    pub kind: AuditKind,
    /// Whether the owner should look at it.
    pub look: bool,
    /// Names of who or what it was about, where they still exist.
    pub subjects: Vec<String>,
    /// In the words of the one who did it, where they were not erased.
    pub note: Option<String>,
    /// The money it moved.
    pub amount: Option<Money>,
    /// Who gave their word for it.
    pub approver: Option<String>,
}

/// A page of entries.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AuditPage {
    /// Newest first.
    pub entries: Vec<AuditEntry>,
    /// Of this person and filter, on all pages.
    pub total: i64,
    /// Of this person, to be looked at.
    pub needs_look: i64,
    /// 16 hexadecimal digits in groups of four.
    pub head: String,
}
