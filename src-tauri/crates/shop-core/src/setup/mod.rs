//! First run and demo shop.

pub mod commands;
mod open_shop;
