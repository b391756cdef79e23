//! Vouchers that the shop issues and redeems itself.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

pub mod commands;
mod refusal;

pub use refusal::VouchersRefusal;
