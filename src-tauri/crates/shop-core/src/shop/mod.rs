//! The shop itself: what it is called, where it stands, its money, clock and law, and how its tills behave.
//!
//! Invariant: there is one shop row, made once by the first run; currency and its exponent never change after that.

mod change;
pub mod commands;
mod refusal;
mod store;

pub(crate) use change::{SetUp, change_settings, set_up};
pub use refusal::ShopRefusal;
pub(crate) use store::{
    auto_lock_ms, country, exponent, find, generation, keep, kept, logo, mark_as_demo, number_till, raise_generation,
    settings, till_number, time_zone, uuid,
};
