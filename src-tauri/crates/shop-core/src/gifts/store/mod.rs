//! Rows of gifts, promises, acts and the stock ledger. SQL only.

pub(super) mod aside;
pub(super) mod gift;
pub(super) mod grant;
pub(super) mod handover;
pub(super) mod ledger;
mod words;

pub(super) use crate::kernel::ids::id_list;
