//! Backups, checks and restore: that nothing is lost, and that this can be trusted.
//!
//! Invariants: a backup is whole or not there; it was verified before it was sealed; no till waits while it is made; a
//! backup that cannot be made is told, never fails the shop. Only files that this shop made are ever thinned out, and
//! never the newest. A restore keeps the old file aside and makes the shop another generation of itself.

mod back_up;
mod check;
pub mod commands;
mod copies;
mod file_name;
mod half_done;
mod key;
mod problem;
mod refusal;
mod restore;
mod retention;
mod rows;
mod state;
mod store;
mod target;
mod unseal;

pub(crate) use key::{made_at as key_made_at, make_key};
pub use refusal::BackupRefusal;
pub(crate) use restore::settle as tick;
pub(crate) use rows::{code as sheet_code, rows as sheet_rows};
pub(crate) use state::read_state as state;
pub(crate) use store::shop_mark;
