//! Requests and replies about the shop itself.

use super::{change, store};
use crate::db;
use crate::dispatch::Act;
use crate::kernel::app::Book;
use crate::kernel::{Done, Empty, Result, Tx, View, picture};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A language of the screens and of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    /// English.
    #[serde(rename = "en")]
    En,
    /// Simplified Chinese.
    #[serde(rename = "zh-CN")]
    ZhCn,
    /// Spanish.
    #[serde(rename = "es")]
    Es,
}

/// How often people need what the shop sells; decides the playbook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShopKind {
    /// Fruit, bread, groceries.
    StapleFrequent,
    /// Tiles, furniture, appliances.
    StapleRare,
    /// Calligraphy, fishing tackle.
    Niche,
}

/// Whose law hints stand in the forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// China.
    Cn,
    /// European Union.
    Eu,
    /// No hints.
    None,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the computer has it.
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// An ISO 4217 code and its number of decimals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Currency {
    /// Three letters.
    pub code: String,
    /// 0, 2 or 3.
    pub exponent: u8,
}

/// The shop as everyone may know it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Shop {
    /// As on the sign.
    pub name: String,
    /// For receipts and flyers.
    pub address: String,
    /// Why should I join.
    pub promise: String,
    /// How often people need what it sells.
    pub kind: ShopKind,
    /// Of the screens, until someone switches.
    pub language: Language,
    /// ISO 3166 letters; phones are read as of here.
    pub country: String,
    /// What it counts in.
    pub currency: Currency,
    /// IANA name.
    pub time_zone: String,
    /// Whose law hints stand in the forms.
    pub law: Law,
    /// Invented data to look around in.
    pub demo: bool,
    /// UTC milliseconds.
    pub opened_at_ms: i64,
    /// Whether a logo is kept.
    pub has_logo: bool,
}

/// How the tills behave.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// Whether a scan is answered by a tone.
    pub sound_on: bool,
    /// 0 to 100.
    pub loudness: u8,
    /// Minutes without a touch until the till locks, 1 to 120.
    pub auto_lock_minutes: u16,
    /// What the scanner sends before each code; letters and digits, at most 8.
    pub scanner_prefix: String,
    /// A till without a keyboard shows no key caps.
    pub touch_only: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            theme: Theme::System,
            sound_on: true,
            loudness: 60,
            auto_lock_minutes: 10,
            scanner_prefix: String::new(),
            touch_only: false,
        }
    }
}

/// Why the shop's file cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UnfitReason {
    /// Damaged.
    Corrupt,
    /// Written by a newer program.
    Newer,
    /// Can only be read.
    ReadOnly,
    /// Kept in step with a cloud.
    SyncedFolder,
    /// On another computer.
    NetworkFolder,
    /// No room.
    DiskFull,
    /// A link, or under two names.
    Linked,
    /// Open in another window.
    InUse,
    /// Some other program's file.
    NotAShop,
    /// Anything else.
    Failed,
}

/// Why the shop's file cannot be used, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Unfit {
    /// Which of the reasons.
    pub reason: UnfitReason,
    /// Where the file lies.
    pub folder: String,
    /// The schema of the file, where it is newer.
    pub found: Option<i64>,
    /// The schema of this program.
    pub known: i64,
    /// What the system says, for whoever helps.
    pub detail: String,
}

/// Where a shop stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ShopStage {
    /// Not set up yet.
    New,
    /// At work.
    Ready,
    /// Its file cannot be used.
    Unfit,
}

/// What a window asks first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ShopState {
    /// Where it stands.
    pub stage: ShopStage,
    /// When `stage` is `unfit`.
    pub unfit: Option<Unfit>,
    /// When `stage` is `ready`.
    pub shop: Option<Shop>,
    /// How the tills behave.
    pub settings: Settings,
    /// Of the program.
    pub version: String,
    /// Of the file that this program writes.
    pub schema: i64,
    /// Where the shop's files lie.
    pub folder: String,
    /// The core's clock, UTC milliseconds.
    pub now_ms: i64,
}

/// Changes what the shop is; the currency stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeShop {
    /// As on the sign, at most 80 characters.
    pub name: String,
    /// At most 200 characters.
    pub address: String,
    /// At most 200 characters.
    pub promise: String,
    /// How often people need what it sells.
    pub kind: ShopKind,
    /// Of the screens, until someone switches.
    pub language: Language,
    /// ISO 3166 letters.
    pub country: String,
    /// IANA name.
    pub time_zone: String,
    /// Whose law hints stand in the forms.
    pub law: Law,
}

/// Changes the settings that are named.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct ChangeSettings {
    /// Light or dark.
    pub theme: Option<Theme>,
    /// Whether a scan is answered by a tone.
    pub sound_on: Option<bool>,
    /// 0 to 100.
    pub loudness: Option<u8>,
    /// 1 to 120.
    pub auto_lock_minutes: Option<u16>,
    /// Letters and digits, at most 8.
    pub scanner_prefix: Option<String>,
    /// Whether key caps are left out.
    pub touch_only: Option<bool>,
}

/// Sets or takes away the logo.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetLogo {
    /// A data URL of PNG, JPEG or WebP, at most 512 KiB.
    pub image: Option<String>,
}

/// A stored picture.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Picture {
    /// A data URL; null where there is none.
    pub image: Option<String>,
}

pub(crate) fn read_state(act: &Act<'_>, _: Empty) -> Result<ShopState> {
    let mut state = ShopState {
        stage: ShopStage::New,
        unfit: None,
        shop: None,
        settings: Settings::default(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schema: db::schema_version(),
        folder: act.app.folder().display().to_string(),
        now_ms: act.now_ms(),
    };
    let book = act.app.book();
    if let Book::Unfit(error) = &*book {
        state.stage = ShopStage::Unfit;
        state.unfit = Some(store::unfit(error, act.app.folder()));
        return Ok(state);
    }
    (state.shop, state.settings) = act.read(|view| Ok((store::find(view)?, store::settings(view)?)))?;
    if state.shop.is_some() {
        state.stage = ShopStage::Ready;
    }
    Ok(state)
}

pub(crate) fn change_shop(tx: &Tx<'_>, request: ChangeShop) -> Result<Shop> {
    change::change_shop(tx, request)
}

pub(crate) fn change_settings(tx: &Tx<'_>, request: ChangeSettings) -> Result<Settings> {
    change::change_settings(tx, request)
}

pub(crate) fn set_logo(tx: &Tx<'_>, request: SetLogo) -> Result<Done> {
    change::set_logo(tx, request.image.as_deref())
}

pub(crate) fn read_logo(view: &View<'_>, _: Empty) -> Result<Picture> {
    Ok(Picture { image: store::logo(view)?.and_then(|bytes| picture::to_data_url(&bytes)) })
}
