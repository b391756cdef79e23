//! Requests and replies of the first run.

use super::{demo, open_shop};
use crate::dispatch::Act;
use crate::kernel::{Done, Empty, Result, Role};
use crate::shop::commands::{Language, Law, ShopKind};
use crate::staff::commands::Person;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes the shop and its owner.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenShop {
    /// Of the screens, until someone switches.
    pub language: Language,
    /// As on the sign, at most 80 characters.
    pub name: String,
    /// At most 200 characters.
    pub address: String,
    /// How often people need what it sells.
    pub kind: ShopKind,
    /// ISO 3166 letters.
    pub country: String,
    /// ISO 4217 letters; stays for good.
    pub currency: String,
    /// IANA name.
    pub time_zone: String,
    /// Whose law hints stand in the forms.
    pub law: Law,
    /// At most 60 characters.
    pub owner_name: String,
    /// 4 to 8 digits, not one of the first that anyone tries.
    pub owner_pin: String,
    /// Whether a scan is answered by a tone.
    pub sound_on: bool,
    /// 0 to 100.
    pub loudness: u8,
}

/// The shop is open and its owner signed in.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OpenedShop {
    /// Goes along with every call from this till.
    pub token: String,
    /// The owner.
    pub person: Person,
    /// The owner's way back in, for paper only.
    pub recovery_code: String,
    /// The secret that opens the backups; shown once, for the recovery sheet.
    pub backup_key: String,
}

pub(crate) fn open_shop(act: &Act<'_>, request: OpenShop) -> Result<OpenedShop> {
    open_shop::open_shop(act, request)
}

/// Fills the folder of a shop that nobody has set up with invented data.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct LoadDemo {
    /// Of names and gifts.
    pub language: Language,
}

/// The demo shop stands; nobody is signed in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DemoShop {
    /// Who works there.
    pub people: Vec<DemoPerson>,
}

/// Someone of the demo shop, with the PIN that everyone may know.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct DemoPerson {
    /// Their name.
    pub name: String,
    /// What they may.
    pub role: Role,
    /// Their PIN.
    pub pin: String,
}

pub(crate) fn load_demo(act: &Act<'_>, request: LoadDemo) -> Result<DemoShop> {
    demo::load(act, request.language)
}

pub(crate) fn wipe_demo(act: &Act<'_>, _: Empty) -> Result<Done> {
    demo::wipe(act)?;
    Ok(Done {})
}
