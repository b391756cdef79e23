//! Cards and pairing, as they go over the wire.

use super::partners::{MetHow, PartnerPage, PartnerState};
use crate::alliance::cards;
use crate::kernel::{Empty, PartnerId, Result, Tx, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Our card, to be shown, saved or pasted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OurCard {
    /// The shop's name.
    pub name: String,
    /// Our short number, eight small letters and digits.
    pub short: String,
    /// `SLS1…`, as the QR holds it.
    pub text: String,
    /// The QR as SVG.
    pub qr: String,
    /// The same for a chat, in lines.
    pub paste: String,
    /// What the file is called.
    pub file_name: String,
    /// The file, base64.
    pub base64: String,
}

/// A card as somebody scanned, pasted or opened it: one of the two.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct CardSource {
    /// Scanned or pasted, at most 64 KiB.
    pub text: Option<String>,
    /// A file, base64.
    pub base64: Option<String>,
}

/// Who a card belongs to, before anything is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CardPreview {
    /// As it calls itself.
    pub name: String,
    /// How it is reached.
    pub contact: String,
    /// Its short number.
    pub short: String,
    /// 24 digits in six groups of four.
    pub digits: String,
    /// Its QR, to be shown beside ours, as SVG.
    pub qr: String,
    /// The partner, where it is known.
    pub partner: Option<PartnerId>,
    /// Where it stands, where it is known.
    pub state: Option<PartnerState>,
    /// A newer card than the known one.
    pub is_newer: bool,
    /// One of its keys issues today.
    pub issues_today: bool,
}

/// Takes a card in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct MeetPartner {
    /// The card.
    pub card: CardSource,
    /// Where it came from: `screen` pairs at once, `file` and `chat` wait for the digits.
    pub how: MetHow,
}

/// What the two owners found when they compared.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct ConfirmPartner {
    /// Which.
    pub partner: PartnerId,
    /// All 24 digits are the same on both screens. If not, the card is thrown away and kept as evidence.
    pub same: bool,
}

/// What came of comparing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Confirmed {
    /// The partner; none when the card was thrown away.
    pub page: Option<PartnerPage>,
}

pub(crate) fn our_card(tx: &Tx<'_>, _: Empty) -> Result<OurCard> {
    cards::ours(tx)
}

pub(crate) fn read_card(view: &View<'_>, request: CardSource) -> Result<CardPreview> {
    cards::preview(view, &request)
}

pub(crate) fn meet(tx: &Tx<'_>, request: MeetPartner) -> Result<PartnerPage> {
    cards::meet(tx, &request)
}

pub(crate) fn confirm(tx: &Tx<'_>, request: ConfirmPartner) -> Result<Confirmed> {
    cards::confirm(tx, request)
}
