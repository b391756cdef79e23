//! What the customer display shows and may do.

use crate::members::commands::Purpose;
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The customer display.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayPage {
    /// As on the sign.
    pub shop_name: String,
    /// Why should I join; a line break parts two languages.
    pub promise: String,
    /// Of the shop.
    pub language: Language,
    /// While the join page listens.
    pub join: Option<JoinCode>,
    /// Joins the shop's Wi-Fi, if the shop wants that.
    pub wifi: Option<WifiCode>,
    /// Whether customers may type themselves in on this display.
    pub kiosk: bool,
    /// What is on.
    pub on_now: Vec<OnNow>,
    /// Slots of the idle pictures that are filled, 1 to 6.
    pub pictures: Vec<u8>,
    /// Seconds without anything to show until the pictures take turns; 0: never.
    pub idle_after_s: u16,
    /// The core's clock, UTC milliseconds.
    pub now_ms: i64,
}

/// The code that a phone scans.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct JoinCode {
    /// What the QR says.
    pub url: String,
    /// The QR as an inline SVG, with its quiet zone.
    pub svg: String,
    /// The two words the phone repeats: keys of `join-word`, such as `w07`.
    pub words: [String; 2],
    /// When to read anew, UTC milliseconds.
    pub fresh_until_ms: i64,
}

/// The QR that joins the Wi-Fi.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct WifiCode {
    /// The network's name.
    pub ssid: String,
    /// The QR as an inline SVG, with its quiet zone.
    pub svg: String,
}

/// Something that is on.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", tag = "is")]
pub enum OnNow {
    /// What whoever joins is given by rule.
    #[serde(rename = "welcome_gift", rename_all = "camelCase")]
    WelcomeGift {
        /// Its name.
        gift: String,
        /// Free pieces.
        free: i64,
    },
}

/// One of the idle pictures.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PictureSlot {
    /// 1 to 6.
    pub slot: u8,
}

/// Sets or takes away an idle picture.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetPicture {
    /// 1 to 6.
    pub slot: u8,
    /// A data URL of PNG, JPEG or WebP, at most 1 MiB.
    pub image: Option<String>,
}

/// Asks to join, typed on the customer display.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Submit {
    /// At most 200 characters.
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
    /// In which language they typed.
    pub language: Language,
}

/// Names in Han characters for typed pinyin.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SuggestNames {
    /// Latin letters, such as `zhang san` or `zhangsan`.
    pub pinyin: String,
}

/// Names that fit, likeliest first, at most six.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SuggestedNames {
    /// In Han characters.
    pub names: Vec<String>,
}
