//! A shop that finds itself again: restored from a backup, carried to another computer, or behind what a partner knows.
//!
//! It begins a new generation with new keys and new chains, and partners return what it had said to them. Until a partner
//! has done so, its vouchers need a manager's word, and ours that were signed and are in no book are not called made up.

mod begin;
mod confirm;
mod page;
mod returned;

pub(crate) use begin::restored;
pub(in crate::alliance) use begin::{answer_moved, begin_by_hand, look_ahead};
pub(in crate::alliance) use confirm::{close, confirm, release};
pub(in crate::alliance) use page::page;
pub(in crate::alliance) use returned::{returns, take_back};

use super::AllianceRefusal;
use super::store::recovery as rows;
use crate::kernel::Result;
use crate::vouchers::{self, Rests};
use rusqlite::Connection;

/// Whether partners are still asked for what was lost.
pub(in crate::alliance) fn is_open(conn: &Connection) -> Result<bool> {
    Ok(rows::latest(conn)?.is_some_and(|row| row.state == "open"))
}

/// Lets a shop sign that is itself.
///
/// # Refuses
/// `copy`, `recovering` until the owner has said whether the shop moved.
pub(in crate::alliance) fn may_sign(conn: &Connection) -> Result<()> {
    match vouchers::rests(conn)? {
        Rests::No => Ok(()),
        Rests::Asked => Err(AllianceRefusal::Recovering.into()),
        Rests::Copy => Err(AllianceRefusal::Copy.into()),
    }
}
