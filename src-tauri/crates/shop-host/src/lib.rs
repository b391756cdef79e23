//! What every door needs from the computer it runs on: the clock, chance, the shop's folder, its lock and its keys, the minute
//! tick, the worker that prints, the local socket by which a second process speaks to the first, and the sentences people
//! read.
//!
//! No rule of the shop stands here.

mod control;
mod folder;
mod fonts;
mod journal;
mod log;
mod machine;
pub mod press;
mod tick;
mod vault;
mod words;

pub use control::{Asked, ask_running, listen_to_others};
pub use folder::{NewKeys, Opened, default_folder, open_shop, shop_in_use};
pub use journal::SideJournal;
pub use log::write_log;
pub use shop_core::kernel::Formats;
pub use tick::keep_time;
pub use words::Words;
