//! What goes to partners and what comes from them, as it goes over the wire.

use super::alliances::ReadAllianceList;
use super::pairing::{CardPreview, CardSource};
use crate::alliance::{alarms as alarming, exchange as exchanging};
use crate::kernel::{AlarmId, Empty, Money, PartnerId, Result, Tx, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a file travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExchangeWay {
    /// As a file.
    File,
    /// As text in a chat.
    Text,
    /// As QR codes, from screen to screen.
    Qr,
}

/// What a frame tells, as a person understands it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum NewsKind {
    /// A newer shop card.
    CardRenewed,
    /// The key of a quarter.
    KeyAnnounced,
    /// The last day on which vouchers of a quarter are handed in.
    QuarterClosed,
    /// What proves the typed codes of a quarter.
    KeyRevealed,
    /// A key that was given up.
    KeyRetired,
    /// How far the other has read in.
    Acknowledged,
    /// An offer.
    OfferProposed,
    /// An offer was agreed to.
    OfferAgreed,
    /// An offer was declined.
    OfferDeclined,
    /// Vouchers that were issued: how many.
    VouchersIssued,
    /// Vouchers that were taken back.
    VouchersRevoked,
    /// Vouchers that were really made with a key that is given up.
    VouchersConfirmed,
    /// A pack of vouchers to hand out.
    PackCame,
    /// A report on a pack.
    PackReported,
    /// Used vouchers, handed in for payment.
    ClaimsCame,
    /// A use taken back before it was settled.
    ClaimReversed,
    /// Used vouchers that are paid.
    ClaimsAccepted,
    /// Used vouchers that are not.
    ClaimsRejected,
    /// A line that the two do not agree on.
    LineDisputed,
    /// A line that one of the two gave in on.
    LineConceded,
    /// A statement to look through.
    StatementCame,
    /// A statement was countersigned.
    StatementSigned,
    /// A payment is on its way.
    PaymentCame,
    /// A payment has arrived.
    PaymentReceived,
    /// Nothing new is issued for now.
    PartnerSuspended,
    /// The pair goes on.
    PartnerResumed,
    /// The partner leaves.
    PartnerLeft,
    /// Frames of ours that had been lost.
    FramesReturned,
    /// Something that cannot be read, or does not fit; it has no effect.
    Unfit,
}

/// So much of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct News {
    /// What.
    pub kind: NewsKind,
    /// How many.
    pub count: i64,
    /// What they come to; 0 where there is no money in it.
    pub amount: Money,
}

/// What waits for a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingPartner {
    /// For whom.
    pub partner: PartnerId,
    /// Its name.
    pub name: String,
    /// Frames that it has not acknowledged.
    pub frames: i64,
    /// The oldest of them, UTC milliseconds.
    pub since_ms: i64,
    /// Frames that were never written out.
    pub fresh: i64,
    /// Written out last, UTC milliseconds.
    pub sent_at_ms: Option<i64>,
    /// What they tell.
    pub news: Vec<News>,
    /// Bytes of the file that would go out.
    pub bytes: i64,
    /// How many QR codes that would be; none above 40.
    pub qr_codes: Option<i64>,
    /// Frames of its own that it has to send again.
    pub missing: Option<MissingFrames>,
}

/// Frames that have not come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct MissingFrames {
    /// The first.
    pub from: i64,
    /// The last.
    pub to: i64,
}

/// What waits, for every partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Waiting {
    /// The oldest first.
    pub partners: Vec<WaitingPartner>,
}

/// Writes out what a partner has not acknowledged.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ExportFrames {
    /// For whom.
    pub partner: PartnerId,
    /// How it travels.
    pub way: ExchangeWay,
}

/// One QR code of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ExportedCode {
    /// From 1.
    pub place: i64,
    /// Of so many.
    pub of: i64,
    /// What it holds.
    pub text: String,
    /// As SVG.
    pub qr: String,
}

/// What goes to a partner.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Exported {
    /// What the file is called.
    pub file_name: String,
    /// The file, base64; for way `file`.
    pub base64: Option<String>,
    /// The text to paste; for way `text`.
    pub text: Option<String>,
    /// The codes to show one after the other; for way `qr`.
    pub codes: Vec<ExportedCode>,
    /// Frames in it.
    pub frames: i64,
    /// Bytes of the file.
    pub bytes: i64,
    /// What they tell.
    pub news: Vec<News>,
}

/// Takes in whatever came: an exchange file, a card, a list, or a piece of one. One of the two.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct ImportFile {
    /// Pasted or scanned, at most 4 MiB.
    pub text: Option<String>,
    /// A file, base64, at most 64 MiB.
    pub base64: Option<String>,
    /// How it came; by its form where nothing is said.
    pub way: Option<ExchangeWay>,
}

/// What came of a file of frames.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ImportedFrames {
    /// From whom.
    pub partner: PartnerId,
    /// Its name.
    pub name: String,
    /// Frames that were new.
    pub taken: i64,
    /// Frames that were known.
    pub known: i64,
    /// Frames that are kept until what is missing has come.
    pub held: i64,
    /// Ask for these: our next file does so by itself.
    pub missing: Option<MissingFrames>,
    /// What they tell, in the order of [`NewsKind`].
    pub news: Vec<News>,
    /// What does not fit.
    pub alarms: Vec<Alarm>,
    /// Something now waits for the partner: an acknowledgement, answers.
    pub answer_waits: bool,
}

/// What was read in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Imported {
    /// A partner's frames.
    Frames {
        /// What came of them.
        frames: ImportedFrames,
    },
    /// A shop card: it is only shown; `alliance.meet` takes it in.
    Card {
        /// Whose.
        card: CardPreview,
        /// What `alliance.meet` is handed.
        source: CardSource,
    },
    /// An alliance's list.
    List {
        /// What it brought.
        list: ReadAllianceList,
    },
    /// A piece of something; the others are still to come.
    Pieces {
        /// How many are here.
        have: i64,
        /// Of so many.
        of: i64,
        /// Places that are missing, at most 20.
        missing: Vec<i64>,
        /// Pieces that were cut off or changed on the way.
        damaged: i64,
    },
}

/// What does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AlarmKind {
    /// A partner told two histories: two frames at one place, both signed for.
    Fork,
    /// A partner acknowledges more than we wrote, or something else: this shop may have been restored.
    AheadOfUs,
    /// The digits differed: somebody stood between the two shops.
    DigitsDiffer,
    /// Another shop's card has the short number of a known one.
    ShortTaken,
    /// Two lists of an alliance have one number.
    TwoLists,
    /// A claim came twice.
    ClaimTwice,
    /// Handed-in codes that nobody issued.
    WrongTags,
    /// A pack, range or statement does not fit what was agreed.
    Contradicts,
    /// A frame that cannot be read.
    Unreadable,
}

/// An alarm, with what proves it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Alarm {
    /// Which.
    pub alarm: AlarmId,
    /// About whom; none where it is no partner.
    pub partner: Option<PartnerId>,
    /// Its name.
    pub name: String,
    /// What does not fit.
    pub kind: AlarmKind,
    /// Where in the chain; 0 where there is none.
    pub sequence: i64,
    /// What is known, the first eight symbols of its hash; empty without one.
    pub known_hash: String,
    /// What contradicts it, the first eight symbols of its hash; empty without one.
    pub other_hash: String,
    /// Somebody has looked at it.
    pub seen: bool,
    /// Their words.
    pub note: String,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// Alarms: open ones first, each newest first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Alarms {
    /// At most 200.
    pub alarms: Vec<Alarm>,
}

/// Says that somebody has looked at an alarm.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SeeAlarm {
    /// Which.
    pub alarm: AlarmId,
    /// A few words; may be empty. At most 200 characters.
    pub note: String,
}

pub(crate) fn waiting(view: &View<'_>, _: Empty) -> Result<Waiting> {
    exchanging::waiting(view)
}

pub(crate) fn export(tx: &Tx<'_>, request: ExportFrames) -> Result<Exported> {
    exchanging::export(tx, request)
}

pub(crate) fn import(tx: &Tx<'_>, request: ImportFile) -> Result<Imported> {
    exchanging::import(tx, request)
}

pub(crate) fn alarms(view: &View<'_>, _: Empty) -> Result<Alarms> {
    alarming::list(view)
}

pub(crate) fn see_alarm(tx: &Tx<'_>, request: SeeAlarm) -> Result<Alarm> {
    alarming::see(tx, &request)
}
