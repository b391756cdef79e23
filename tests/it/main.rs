//! Integration tests, one binary.

mod dispatch;
mod layering;
mod locales;
mod repository;
mod setup;
mod shop;
mod staff;
mod staff_people;
mod tidy;
mod gifts;
mod gifts_stock;
mod gifts_support;
mod ledger_model;
mod today;
