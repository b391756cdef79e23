//! Setting up and changing the shop.

use super::commands::{ChangeSettings, ChangeShop, Language, Law, Settings, Shop, ShopKind};
use super::{ShopRefusal, store};
use crate::kernel::{Done, Result, Topic, Tx, chance, money, picture, text};
use chrono_tz::Tz;

/// What a shop is made of at its first run.
pub(crate) struct SetUp {
    pub(crate) shop: ChangeShop,
    pub(crate) currency: String,
    pub(crate) demo: bool,
}

/// Makes the shop's one row.
///
/// # Refuses
/// `already_open`, and what [`change_shop`] refuses.
pub(crate) fn set_up(tx: &Tx<'_>, set_up: SetUp) -> Result<Shop> {
    if store::find(tx)?.is_some() {
        return Err(ShopRefusal::AlreadyOpen.into());
    }
    let exponent = money::exponent(&set_up.currency).ok_or(ShopRefusal::UnknownCurrency)?;
    let shop = checked(set_up.shop)?;
    store::insert(tx, &chance::uuid(tx.chance, tx.now_ms), &shop, &set_up.currency, exponent, set_up.demo)?;
    tx.changed(&[Topic::Shop]);
    stored(tx)
}

/// Changes name, address, promise, kind, language, country, time zone and law.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `unknown_time_zone`, `unknown_country`.
pub(super) fn change_shop(tx: &Tx<'_>, request: ChangeShop) -> Result<Shop> {
    store::update(tx, &checked(request)?)?;
    tx.changed(&[Topic::Shop]);
    stored(tx)
}

fn stored(tx: &Tx<'_>) -> Result<Shop> {
    Ok(store::find(tx)?.ok_or(crate::kernel::refusal::KernelRefusal::NoShop)?)
}

fn checked(typed: ChangeShop) -> Result<ChangeShop> {
    let within = |typed: &str, most: usize| {
        text::clean_within(typed, most)
            .ok_or(ShopRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })
    };
    let name = within(&typed.name, 80)?;
    if name.is_empty() {
        return Err(ShopRefusal::NameMissing.into());
    }
    typed.time_zone.parse::<Tz>().map_err(|_| ShopRefusal::UnknownTimeZone)?;
    if typed.country.len() != 2 || !typed.country.bytes().all(|letter| letter.is_ascii_uppercase()) {
        return Err(ShopRefusal::UnknownCountry.into());
    }
    Ok(ChangeShop { name, address: within(&typed.address, 200)?, promise: within(&typed.promise, 200)?, ..typed })
}

/// Changes the settings that are named.
///
/// # Refuses
/// `lock_minutes_out_of_bounds`, `loudness_out_of_bounds`, `prefix_not_usable`.
pub(crate) fn change_settings(tx: &Tx<'_>, change: ChangeSettings) -> Result<Settings> {
    let now = store::settings(tx)?;
    let settings = Settings {
        theme: change.theme.unwrap_or(now.theme),
        sound_on: change.sound_on.unwrap_or(now.sound_on),
        loudness: change.loudness.unwrap_or(now.loudness),
        auto_lock_minutes: change.auto_lock_minutes.unwrap_or(now.auto_lock_minutes),
        scanner_prefix: change.scanner_prefix.unwrap_or(now.scanner_prefix),
        touch_only: change.touch_only.unwrap_or(now.touch_only),
    };
    if !(1..=120).contains(&settings.auto_lock_minutes) {
        return Err(ShopRefusal::LockMinutesOutOfBounds { least: 1, most: 120 }.into());
    }
    if settings.loudness > 100 {
        return Err(ShopRefusal::LoudnessOutOfBounds.into());
    }
    if settings.scanner_prefix.len() > 8 || !settings.scanner_prefix.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(ShopRefusal::PrefixNotUsable.into());
    }
    store::save_settings(tx, &settings)?;
    tx.changed(&[Topic::Shop]);
    Ok(settings)
}

/// Sets or takes away the logo.
///
/// # Refuses
/// `picture.unknown_picture`, `picture.too_large`.
pub(super) fn set_logo(tx: &Tx<'_>, image: Option<&str>) -> Result<Done> {
    let bytes = image.map(picture::from_data_url).transpose()?;
    store::save_logo(tx, bytes.as_deref())?;
    tx.changed(&[Topic::Shop]);
    Ok(Done {})
}

impl ShopKind {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            ShopKind::StapleFrequent => "staple_frequent",
            ShopKind::StapleRare => "staple_rare",
            ShopKind::Niche => "niche",
        }
    }
}

impl Language {
    /// The word in the file and the folder of its catalogue.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::ZhCn => "zh-CN",
            Language::Es => "es",
        }
    }
}

impl Law {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Law::Cn => "cn",
            Law::Eu => "eu",
            Law::None => "none",
        }
    }
}
