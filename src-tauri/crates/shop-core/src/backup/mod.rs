//! Backups, checks and restore.

pub mod commands;
