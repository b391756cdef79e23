//! Today: one screen that tells what waits and what runs out.

pub mod commands;
