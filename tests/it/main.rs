//! Integration tests, one binary.

mod backup;
mod backup_restore;
mod dispatch;
mod gifts;
mod gifts_stock;
mod gifts_support;
mod kills;
mod layering;
mod ledger_model;
mod locales;
mod migrations;
mod opening;
mod power_cuts;
mod recording_vfs;
mod repository;
mod setup;
mod shop;
mod staff;
mod staff_people;
mod tidy;
mod today;
