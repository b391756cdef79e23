//! The join page: what a customer's phone sees on the shop's Wi-Fi. Plain HTML over plain HTTP, on purpose.
//!
//! Invariants:
//! - It listens on exactly one address of this computer, never on all, and only while it is wanted.
//! - Its handlers know no [`App`](shop_core::App): all they have is the [`desk`], which hands in deeds of phones and reads
//!   one page by its token. The commands of people are not reachable from here.
//! - A stranger can slow the page down, not the shop: connections, requests, bodies, waiting deeds and remembered forms
//!   are all bounded, and what a batch of phones did is one transaction.
//! - A page asks nothing of anyone else: no script, no picture, no font from elsewhere.

mod addresses;
mod admit;
mod answers;
mod desk;
mod door;
mod forms;
mod language;
mod limits;
mod listen;
mod pages;
mod routes;
mod sessions;

pub use desk::{Desk, Trouble};
pub use door::{Bounds, JoinDoor, keep_join_door, open_join_door};
