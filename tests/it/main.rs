//! Integration tests, one binary.

mod backup;
mod backup_restore;
mod kills;
mod migrations;
mod opening;
