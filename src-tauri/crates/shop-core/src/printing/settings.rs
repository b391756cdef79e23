//! What papers say of the shop beside its name and address.

use super::commands::PaperSettings;
use super::text_within;
use crate::kernel::{Result, Topic, Tx};
use crate::shop;
use rusqlite::Connection;

/// The key it is kept under.
const KEY: &str = "printing";

/// As somebody said; empty until then.
pub(super) fn read(conn: &Connection) -> Result<PaperSettings> {
    Ok(shop::kept(conn, KEY)?.unwrap_or_default())
}

/// Says it anew.
///
/// # Refuses
/// `text_too_long`.
pub(super) fn change(tx: &Tx<'_>, request: &PaperSettings) -> Result<PaperSettings> {
    let settings = PaperSettings {
        phone: text_within(&request.phone, 40)?,
        hours: text_within(&request.hours, 80)?,
        operator: text_within(&request.operator, 120)?,
    };
    shop::keep(tx, KEY, &settings)?;
    tx.changed(&[Topic::Printing]);
    Ok(settings)
}
