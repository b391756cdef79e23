//! Rows of draws, decks, secrets, chances, picks, deals, offers, entrants and slips. SQL only.

pub(super) mod chances;
pub(super) mod deals;
pub(super) mod draws;
pub(super) mod entrants;
pub(super) mod offers;
pub(super) mod picks;
pub(super) mod secrets;
pub(super) mod slips;
mod words;

pub(super) use crate::kernel::ids::id_list;
pub(super) use words::{ChanceState, DealKind, PickState};

/// A blob of a known length.
fn bytes<const N: usize>(row: &rusqlite::Row<'_>, at: usize) -> rusqlite::Result<[u8; N]> {
    row.get(at)
}
