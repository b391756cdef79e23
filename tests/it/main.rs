//! Integration tests, one binary.

mod dispatch;
mod gifts;
mod gifts_stock;
mod gifts_support;
mod layering;
mod ledger_model;
mod locales;
mod repository;
mod setup;
mod shop;
mod staff;
mod staff_people;
mod tidy;
mod today;
