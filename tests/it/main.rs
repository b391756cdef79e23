//! Integration tests, one binary.

mod gifts;
mod gifts_people;
mod gifts_stock;
mod gifts_support;
mod ledger_model;
mod today;
