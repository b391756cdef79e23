//! Where the join page listens, and what the shop chose for it.

use crate::members::commands::Source;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a Wi-Fi is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WifiSecurity {
    /// WPA or newer.
    Wpa,
    /// Open.
    Open,
}

/// The Wi-Fi that customers may use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Wifi {
    /// The network's name, at most 32 bytes.
    pub ssid: String,
    /// Its password, 8 to 63 characters; empty when open.
    pub wifi_password: String,
    /// How it is secured.
    pub security: WifiSecurity,
}

/// One of the computer's addresses in the shop's network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Interface {
    /// As the computer calls it.
    pub name: String,
    /// An IP literal.
    pub ip: String,
}

/// Whether the join page can be reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DoorState {
    /// Not wanted.
    Closed,
    /// Listens.
    Listening,
    /// The computer is in no network.
    NoNetwork,
    /// The chosen address is gone.
    AddressGone,
    /// Another program has the port.
    PortTaken,
    /// Anything else; the log has it.
    Failed,
}

/// The way in as the shop set it up, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct IntakeState {
    /// Whether the join page is wanted.
    pub open: bool,
    /// The address it should listen on; empty: the program chooses.
    pub interface: String,
    /// Its port.
    pub port: u16,
    /// What brought those who scan the code on the display.
    pub source: Source,
    /// Whether customers may type themselves in on the display.
    pub kiosk: bool,
    /// Shown as a QR on the display.
    pub wifi: Option<Wifi>,
    /// Seconds until the idle pictures; 0: never.
    pub idle_after_s: u16,
    /// Slots of the idle pictures that are filled.
    pub pictures: Vec<u8>,
    /// How it stands.
    pub door: DoorState,
    /// `IP:PORT` while it listens.
    pub address: Option<String>,
    /// What could be chosen.
    pub interfaces: Vec<Interface>,
    /// When a phone last loaded the page since it opened: the self-test is green.
    pub phone_seen_at_ms: Option<i64>,
    /// How many wait for the clerk.
    pub waiting: i64,
}

/// Opens or closes the join page.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetOpen {
    /// Whether it is wanted.
    pub open: bool,
}

/// Changes what is named.
#[derive(Debug, Clone, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(optional_fields)]
pub struct ChangeIntake {
    /// Empty: the program chooses.
    pub interface: Option<String>,
    /// 1024 to 65535.
    pub port: Option<u16>,
    /// Walk-in, stand or activity.
    pub source: Option<Source>,
    /// Whether customers may type themselves in on the display.
    pub kiosk: Option<bool>,
    /// Shown as a QR on the display; an empty name takes it away.
    pub wifi: Option<Wifi>,
    /// 0, or 15 to 3600.
    pub idle_after_s: Option<u16>,
}

/// What the listener tells the core of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DoorReport {
    /// How it stands.
    pub door: DoorState,
    /// `IP:PORT` while it listens.
    pub address: Option<String>,
    /// What could be chosen.
    pub interfaces: Vec<Interface>,
}
