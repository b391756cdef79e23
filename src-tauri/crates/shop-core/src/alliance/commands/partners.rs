//! Partners, pairing and alliances, as they go over the wire.

use super::exchange::{Alarm, ExchangeWay};
use super::offers::PartnerOffers;
use crate::alliance::partners;
use crate::kernel::{Empty, Money, PartnerId, Result, Tx, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Where a partner stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerState {
    /// Its card came by file or chat, and the owners have not compared the digits: nothing is issued, honoured or read in.
    Unconfirmed,
    /// Met.
    Paired,
    /// Known from an alliance's list: a low cap and no packs until the two pair.
    Introduced,
    /// Nothing new is issued; what is open runs out.
    Suspended,
    /// One of the two left for good; what is open runs out.
    Left,
    /// Its identity, or ours towards it, is given up: frozen until the two pair again in person.
    Retired,
    /// Takes part on paper, without the program.
    Hand,
}

/// Where a partner's card came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MetHow {
    /// Scanned from its screen, both standing there: authentic at once.
    Screen,
    /// From a file.
    File,
    /// From a pasted text.
    Chat,
    /// From an alliance's list.
    List,
    /// Written down by hand.
    Hand,
}

/// Which of the two.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    /// This shop.
    Us,
    /// The partner.
    Them,
}

/// Vouchers of one side that were used at the other.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerUse {
    /// Used and not settled yet.
    pub count: i64,
    /// What those come to, as far as they are due.
    pub amount: Money,
    /// Used since the first of this month, settled or not.
    pub this_month: i64,
    /// What those come to.
    pub month_amount: Money,
}

/// The last time something came from a partner or went to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LastExchange {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// By file, chat or QR.
    pub way: ExchangeWay,
    /// Who wrote it.
    pub from: Whose,
}

/// What an owner should know of a partner, in the order of weight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PartnerWarning {
    /// The digits are still to be compared.
    CompareDigits,
    /// Alarms that nobody has looked at.
    Alarms {
        /// How many.
        count: i64,
    },
    /// Part of what it sent is missing.
    Missing {
        /// The first that is missing.
        from: i64,
        /// The last that is missing.
        to: i64,
    },
    /// We sent something, and no answer says that it arrived.
    NoAnswer {
        /// Since then, UTC milliseconds.
        since_ms: i64,
        /// Frames that are not acknowledged.
        frames: i64,
    },
    /// Its offers wait for our answer.
    OffersWait {
        /// How many.
        count: i64,
    },
    /// A statement of its waits for our signature.
    StatementWaits {
        /// Its number.
        number: i64,
    },
    /// Lines that the two do not agree on.
    Disputed {
        /// How many.
        count: i64,
    },
    /// A countersigned statement that we have not paid.
    WeOwe {
        /// How much is left.
        amount: Money,
        /// Countersigned then, UTC milliseconds.
        since_ms: i64,
    },
    /// A countersigned statement that it has not paid.
    TheyOwe {
        /// How much is left.
        amount: Money,
        /// Countersigned then, UTC milliseconds.
        since_ms: i64,
    },
    /// Its vouchers used here come near the cap.
    CapNear {
        /// Used.
        used: Money,
        /// The cap.
        cap: Money,
    },
    /// None of its keys issues today: ask for its latest file.
    KeysOld,
    /// Its list of vouchers taken back is old: ask for its latest file.
    ListOld {
        /// Heard from last, UTC milliseconds.
        since_ms: i64,
    },
}

/// A partner, as a card.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerCard {
    /// Which.
    pub partner: PartnerId,
    /// As it calls itself, in the shop's language where its card has it.
    pub name: String,
    /// What it does, in the owner's words; may be empty.
    pub trade: String,
    /// Where it stands.
    pub state: PartnerState,
    /// Who stopped it, where it is suspended, left or retired.
    pub stopped_by: Option<Whose>,
    /// What is between the two: positive, it owes us; negative, we owe it.
    pub balance: Money,
    /// Its vouchers, used here.
    pub theirs_here: PartnerUse,
    /// Our vouchers, used there.
    pub ours_there: PartnerUse,
    /// Countersigned and not paid yet: positive, it owes us.
    pub unpaid: Money,
    /// None before the first.
    pub last_exchange: Option<LastExchange>,
    /// Frames that it has not acknowledged, what was never written out included.
    pub waiting: i64,
    /// The oldest of them, UTC milliseconds.
    pub waiting_since_ms: Option<i64>,
    /// The weightiest first.
    pub warnings: Vec<PartnerWarning>,
}

/// All partners.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllianceOverview {
    /// What partners owe us, where they do.
    pub owed_to_us: Money,
    /// What we owe, where we do.
    pub we_owe: Money,
    /// Those that something is open with first, then by name; left ones last.
    pub partners: Vec<PartnerCard>,
    /// Alarms nobody has looked at.
    pub alarms: i64,
    /// Offers, statements and disputes that wait for us.
    pub waits_for_us: i64,
    /// The shop is finding itself again after a restore: partners and alliance wait for that.
    pub recovering: bool,
    /// The shop's keys are not on this computer: nothing can be signed.
    pub secrets_missing: bool,
}

/// Names a partner.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PartnerOnly {
    /// Which.
    pub partner: PartnerId,
}

/// A partner's issuing key, a quarter each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerKey {
    /// As 2026 Q4.
    pub name: String,
    /// Shop-local, YYYY-MM-DD.
    pub first_day: String,
    /// Shop-local, YYYY-MM-DD.
    pub last_issue_day: String,
    /// Shop-local, YYYY-MM-DD.
    pub last_redeem_day: String,
    /// Issues today.
    pub is_current: bool,
}

/// Where a chain stands, for two owners who compare.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChainState {
    /// Rises when its writer was restored.
    pub generation: i64,
    /// Frames.
    pub sequence: i64,
    /// The first eight symbols of the last frame's hash, small letters; empty before the first.
    pub hash: String,
    /// How far the reader has acknowledged.
    pub acknowledged: i64,
}

/// A partner's page.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PartnerPage {
    /// What its card says.
    pub card: PartnerCard,
    /// Its short number, eight small letters and digits; empty for one without the program.
    pub short: String,
    /// 24 digits in six groups of four, as long as they may be compared; else empty.
    pub digits: String,
    /// Where its card came from.
    pub how: MetHow,
    /// How it is reached, in the owner's words.
    pub contact: String,
    /// How it is reached, as its own card says.
    pub own_contact: String,
    /// The owner's words on it.
    pub note: String,
    /// The most that its vouchers used here and not paid yet may come to.
    pub cap: Money,
    /// What they come to.
    pub cap_used: Money,
    /// Why it was stopped, as a key: wish, wrong_tags, fork, unpaid, theft; empty where it was not.
    pub stopped_why: String,
    /// UTC milliseconds.
    pub met_at_ms: i64,
    /// UTC milliseconds; none before.
    pub paired_at_ms: Option<i64>,
    /// Newest first.
    pub keys: Vec<PartnerKey>,
    /// What we write; none for one without the program.
    pub out: Option<ChainState>,
    /// What it writes; none before the first.
    pub inward: Option<ChainState>,
    /// What the two have offered each other.
    pub offers: PartnerOffers,
    /// What does not fit, newest first.
    pub alarms: Vec<Alarm>,
    /// Alliances that name it.
    pub alliances: Vec<String>,
    /// Statements: the latest first, at most three numbers.
    pub statements: Vec<i64>,
}

/// The owner's own words on a partner, and its bound.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangePartner {
    /// Which.
    pub partner: PartnerId,
    /// What it does, at most 40 characters.
    pub trade: String,
    /// How it is reached, at most 200 characters.
    pub contact: String,
    /// The most that its vouchers used here and not paid yet may come to.
    pub cap: Money,
    /// At most 500 characters.
    pub note: String,
}

/// Why the pair rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SuspendWhy {
    /// The owner wants it.
    Wish,
    /// It handed in made-up codes.
    WrongTags,
    /// It told two histories.
    Fork,
    /// It does not pay.
    Unpaid,
    /// A key is in other hands.
    Theft,
}

/// Stops new vouchers with a partner; what is open runs out.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct SuspendPartner {
    /// Which.
    pub partner: PartnerId,
    /// Why; the partner is told.
    pub why: SuspendWhy,
}

/// What is given up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RetireWhat {
    /// The shop's identity: every pair is frozen until the two meet again.
    Identity,
    /// The key that issues this quarter.
    Issuing,
}

/// Tells all partners that a key of ours is in other hands.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct RetireKey {
    /// Which.
    pub what: RetireWhat,
    /// What happened, at most 200 characters.
    pub reason: String,
}

/// Writes down a partner without the program.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddHandPartner {
    /// At most 60 characters.
    pub name: String,
    /// What it does, at most 40 characters.
    pub trade: String,
    /// How it is reached, at most 200 characters.
    pub contact: String,
    /// The most that vouchers used and not paid yet may come to.
    pub cap: Money,
    /// At most 500 characters.
    pub note: String,
}

pub(crate) fn overview(view: &View<'_>, _: Empty) -> Result<AllianceOverview> {
    partners::overview(view)
}

pub(crate) fn partner(view: &View<'_>, request: PartnerOnly) -> Result<PartnerPage> {
    partners::page(view, request.partner)
}

pub(crate) fn change_partner(tx: &Tx<'_>, request: ChangePartner) -> Result<PartnerPage> {
    partners::change(tx, &request)
}

pub(crate) fn suspend(tx: &Tx<'_>, request: SuspendPartner) -> Result<PartnerPage> {
    partners::suspend(tx, request)
}

pub(crate) fn resume(tx: &Tx<'_>, request: PartnerOnly) -> Result<PartnerPage> {
    partners::resume(tx, request.partner)
}

pub(crate) fn leave(tx: &Tx<'_>, request: PartnerOnly) -> Result<PartnerPage> {
    partners::leave(tx, request.partner)
}

pub(crate) fn retire(tx: &Tx<'_>, request: RetireKey) -> Result<AllianceOverview> {
    partners::retire(tx, &request)
}

pub(crate) fn add_hand_partner(tx: &Tx<'_>, request: AddHandPartner) -> Result<PartnerPage> {
    partners::add_hand(tx, &request)
}
