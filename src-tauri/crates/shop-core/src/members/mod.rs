//! Members: people with a card in this shop.
//!
//! Invariants:
//! - Numbers are consecutive from 1 and are never used again.
//! - Two rows found to be one person keep their ids and cards; the merged row points at its survivor, and whatever asks
//!   for a person asks [`survivor`] (who is it now) or [`aliases`] (all rows that are this person). An undo brings back
//!   exactly what was before.
//! - A live row has exactly one card that works. A card carries random bytes, never the member's id.
//! - A day counts as a visit while something that proves presence stands: joining, a gift handed over, a sale.
//! - An erased row stays, nameless; nothing about the person is left in it, in the search, in its words or consents.
//!
//! Stages, by shop-local days since the last visit (since joining, where no visit stands):
//!
//! | stage | rule, the first that fits |
//! |---|---|
//! | new | joined at most 30 days ago, fewer than 2 visits |
//! | core | last visit at most 30 days ago, at least 6 visits in the last 90 days |
//! | active | last visit at most 30 days ago |
//! | sleeping | last visit 31 to 90 days ago |
//! | lost | last visit more than 90 days ago |
//!
//! The stage is cached on the row with the moment at which it next moves by itself; a visit refreshes it at once, the
//! minute tick moves at most 500 members that are due.

mod asking;
mod cards;
mod change;
mod check;
pub mod commands;
mod detail;
mod duplicates;
mod enrol;
mod erase;
mod export;
#[cfg(any(test, feature = "testing"))]
mod fill;
mod find;
mod import;
mod list;
mod merge;
mod names;
mod person;
mod persons;
mod phone;
mod refusal;
mod sheet;
mod sounds;
mod stages;
mod store;
mod table;
mod timeline;
mod undo_merge;
mod visits;

pub(crate) use asking::{Applicant, Typed, alike, choose, read_applicant};
pub(crate) use cards::{Scanned, lost_since, picture, scanned};
pub(crate) use check::check;
pub use commands::TimelineEntry;
pub(crate) use detail::{detail, hit};
pub(crate) use enrol::enrol as sign_up;
pub(crate) use erase::{erase, erased_by_uuid, uuids};
pub(crate) use export::export;
#[cfg(any(test, feature = "testing"))]
pub use fill::fill_members;
pub(crate) use person::Person;
pub(crate) use persons::{
    Face, aliases, birth_month, face, found_by_row, holders, how_many, joined_at, name_inviter, name_of, phones,
    rejoined_erased, rows_after, set_gifts_waiting, source_code, survivor, works_here,
};
pub use refusal::MembersRefusal;
pub(crate) use sounds::of as sound_of;
pub(crate) use sounds::sounds_of;
pub(crate) use stages::{day_number, tick, visit_numbers};
pub(crate) use timeline::timeline;
pub(crate) use visits::{reverse, visited};

/// The wording of consent that is asked for now; its texts are `wording-<purpose>-<version>`.
pub(crate) const WORDING_VERSION: i64 = 1;
