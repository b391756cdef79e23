//! Everything the shop knows: rules, data and commands of one Storeloop shop.
//!
//! No window, no network, no thread of its own; time, chance and the witness are handed in with [`App`].
//! The capabilities below stand in dependency order: each may use only those above it, through their `mod.rs`.
#![deny(missing_docs)]

pub mod kernel;

pub mod db;

pub mod shop;
pub mod staff;

pub mod members;

pub mod gifts;

pub mod stored_value;

pub mod points;

pub mod vouchers;

pub mod alliance;

pub mod lottery;

pub mod rewards;

pub mod sales;

pub mod privacy;

pub mod backup;

pub mod intake;

pub mod counter;

pub mod today;

pub mod printing;

pub mod setup;

pub mod commands;
pub mod dispatch;
mod reactions;

#[cfg(any(test, feature = "testing"))]
pub mod testing;

pub use dispatch::{Call, dispatch};
pub use kernel::app::App;
