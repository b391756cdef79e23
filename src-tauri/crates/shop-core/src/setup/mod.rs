//! First run and demo shop.

pub mod commands;
mod demo;
mod open_shop;
mod refusal;

pub use refusal::SetupRefusal;
