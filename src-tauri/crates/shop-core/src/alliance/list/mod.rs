//! Alliances: a list of shops that its founder signs. Whoever is on it is introduced to the others, not paired.

mod found;
mod hand_over;
mod shown;
mod take;

pub(in crate::alliance) use found::{export, found};
pub(in crate::alliance) use hand_over::{HANDOVER, hand_over, of_text, take_over};
pub(in crate::alliance) use shown::{all, naming};
pub(in crate::alliance) use take::{read, take};

use super::AllianceRefusal;
use super::store::lists::{self as rows, ListRow};
use crate::kernel::Result;
use rusqlite::Connection;
use voucher_code::AllianceId;

/// An alliance's id as it is shown: 32 small letters and digits.
///
/// # Refuses
/// `unknown_alliance`.
fn id(text: &str) -> Result<AllianceId> {
    let nibble = |at: usize| text.get(at..at.saturating_add(2)).and_then(|pair| u8::from_str_radix(pair, 16).ok());
    let mut bytes = [0_u8; 16];
    if text.len() != 32 || !text.is_ascii() {
        return Err(AllianceRefusal::UnknownAlliance.into());
    }
    for (byte, at) in bytes.iter_mut().zip((0..32).step_by(2)) {
        *byte = nibble(at).ok_or(AllianceRefusal::UnknownAlliance)?;
    }
    Ok(AllianceId(bytes))
}

/// The latest list of an alliance.
///
/// # Refuses
/// `unknown_alliance`.
fn latest(conn: &Connection, alliance: &str) -> Result<ListRow> {
    Ok(rows::find(conn, id(alliance)?)?.ok_or(AllianceRefusal::UnknownAlliance)?)
}
