//! What the join page hands in, and what it may show.

use crate::alliance::commands::PhoneVoucher;
use crate::lottery::commands::PhoneDraw;
use crate::members::commands::Purpose;
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Someone asks to join, on their phone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Asked {
    /// 32 hexadecimal digits made by the listener; the phone's page stands at it.
    pub token: String,
    /// As typed.
    pub name: String,
    /// As typed.
    pub phone: String,
    /// What they agree to beside the card.
    pub purposes: Vec<Purpose>,
    /// 1 to 12, where told.
    pub birth_month: Option<u8>,
    /// 14 or older, or with a parent.
    pub fourteen: bool,
    /// In which wording.
    pub wording_version: i64,
    /// Of the page.
    pub language: Language,
    /// An invite or flyer code, as typed; empty: none.
    pub code: String,
}

/// A choice made on the card's page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Choice {
    /// The page.
    pub token: String,
    /// For what.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
}

/// Something a phone did.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Deed {
    /// Asks to join.
    Asked(Asked),
    /// Takes the request back.
    Withdrawn(PageToken),
    /// Saw the card for the first time.
    Shown(PageToken),
    /// Changed a choice.
    Chose(Choice),
    /// Loaded a page, from another machine than this.
    Seen,
}

/// What phones did, written together.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct TakeIn {
    /// At most 64.
    pub deeds: Vec<Deed>,
}

/// What became of a deed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Outcome {
    /// Written.
    Done,
    /// Not written; the sentence is `refusal-<area>-<code>`.
    Refused {
        /// Why.
        #[ts(type = "Refusal")]
        refusal: crate::kernel::refusal::Refusal,
    },
}

/// One outcome a deed, in order.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Outcomes {
    /// In order.
    pub outcomes: Vec<Outcome>,
}

/// A phone's page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PageToken {
    /// 32 hexadecimal digits.
    pub token: String,
}

/// A gift that waits, as its owner may see it.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingGift {
    /// Its name.
    pub gift: String,
    /// Its last day as `2026-11-30`; null: no end.
    pub until: Option<String>,
}

/// A purpose and what the member said.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PurposeChoice {
    /// For what.
    pub purpose: Purpose,
    /// Yes or no.
    pub given: bool,
}

/// How far the member has come by bringing friends.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
pub struct PhoneFriends {
    /// Friends who count.
    pub counted: i64,
    /// More friends until the next reward; none without one.
    pub missing: Option<i64>,
    /// The gift that waits there; none where it is points or money.
    pub gift: Option<String>,
    /// The points that wait there.
    pub points: Option<i64>,
}

/// A member's card on their phone.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PhoneCard {
    /// As on the card.
    pub name: String,
    /// The member's number.
    pub number: i64,
    /// What the QR says.
    pub text: String,
    /// The QR as an inline SVG, with its quiet zone.
    pub svg: String,
    /// Soonest-expiring first.
    pub gifts: Vec<WaitingGift>,
    /// Vouchers of other shops that a clerk gave them, the newest first.
    pub vouchers: Vec<PhoneVoucher>,
    /// To tell a friend, in groups.
    pub invite: Option<String>,
    /// The same as a QR, inline SVG.
    pub invite_svg: Option<String>,
    /// How far they have come by it.
    pub friends: PhoneFriends,
    /// Draws that run, and the last ones they took part in.
    pub draws: Vec<PhoneDraw>,
    /// Everything beside the card itself.
    pub choices: Vec<PurposeChoice>,
    /// What the shop keeps: the phone's last digits.
    pub phone_ends: String,
    /// The birthday month, where told.
    pub birth_month: Option<u8>,
    /// UTC milliseconds.
    pub joined_at_ms: i64,
}

/// What a phone's page shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum PhonePage {
    /// Please see the clerk.
    #[serde(rename_all = "camelCase")]
    Waiting {
        /// As typed.
        name: String,
        /// The last four digits.
        phone_ends: String,
        /// UTC milliseconds.
        asked_at_ms: i64,
    },
    /// The card.
    Card {
        /// It.
        card: Box<PhoneCard>,
    },
    /// Taken back by the phone itself.
    Withdrawn,
    /// Declined, or waited too long; both read alike.
    Ended,
    /// No such page.
    Unknown,
}

/// What the join page says before anyone is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Front {
    /// Whether the join page is wanted.
    pub open: bool,
    /// The chosen address; empty: the program chooses.
    pub interface: String,
    /// Its port.
    pub port: u16,
    /// As on the sign.
    pub shop_name: String,
    /// Why should I join; a line break parts two languages.
    pub promise: String,
    /// Of the shop.
    pub language: Language,
    /// IANA name, for times on the page.
    pub time_zone: String,
    /// The code of this minute and of the last.
    pub codes: Vec<String>,
    /// The two words the display shows: keys of `join-word`.
    pub words: [String; 2],
    /// The wording that is asked for now.
    pub wording_version: i64,
}
