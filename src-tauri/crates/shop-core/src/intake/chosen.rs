//! What the shop chose for the way in.

use super::commands::Wifi;
use crate::kernel::{Result, Tx};
use crate::members::commands::Source;
use crate::shop;
use rusqlite::Connection;
use serde::{Deserialize, Serialize};

/// The key it is kept under.
const KEY: &str = "intake";

/// What was chosen; until somebody chooses, the defaults.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", default)]
pub(super) struct Chosen {
    pub(super) open: bool,
    pub(super) interface: String,
    pub(super) port: u16,
    pub(super) source: Source,
    pub(super) kiosk: bool,
    pub(super) wifi: Option<Wifi>,
    pub(super) idle_after_s: u16,
}

impl Default for Chosen {
    fn default() -> Self {
        Chosen {
            open: false,
            interface: String::new(),
            port: 8743,
            source: Source::WalkIn,
            kiosk: false,
            wifi: None,
            idle_after_s: 120,
        }
    }
}

pub(super) fn chosen(conn: &Connection) -> Result<Chosen> {
    Ok(shop::kept(conn, KEY)?.unwrap_or_default())
}

pub(super) fn keep(tx: &Tx<'_>, chosen: &Chosen) -> Result<()> {
    shop::keep(tx, KEY, chosen)
}
