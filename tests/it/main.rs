//! Integration tests, one binary.

mod backup;
mod backup_restore;
mod counter;
mod dispatch;
mod gifts;
mod gifts_people;
mod gifts_stock;
mod gifts_support;
mod kills;
mod layering;
mod ledger_model;
mod locales;
mod members;
mod members_find;
mod members_merge;
mod migrations;
mod opening;
mod people;
mod privacy;
mod repository;
mod setup;
mod shop;
mod staff;
mod staff_people;
mod tidy;
mod today;
