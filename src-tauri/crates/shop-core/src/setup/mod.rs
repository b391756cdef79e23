//! First run and demo shop.

pub mod commands;
