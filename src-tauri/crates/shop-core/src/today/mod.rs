//! Today: one screen that tells the counter what waits, what is owed, what runs out and what was done.
//!
//! Invariant: it only reads, and only what other capabilities tell through their `mod.rs`, and facts of the kernel.

pub mod commands;
mod lately;
mod read;
