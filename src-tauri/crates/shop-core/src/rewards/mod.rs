//! Rewards that bring friends: programmes, friends who count, the ladder, leaders.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

pub mod commands;
mod refusal;

pub use refusal::RewardsRefusal;
