//! Shop cards: ours, and those that others hand us.

mod confirm;
mod meet;
mod ours;
mod read;

pub(in crate::alliance) use confirm::confirm;
pub(in crate::alliance) use meet::{CAP, default_cap, meet};
pub(in crate::alliance) use ours::{file_name, ours, own};
pub(in crate::alliance) use read::{digits, name, preview, read, short};
