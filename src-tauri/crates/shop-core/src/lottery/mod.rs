//! Draws: counted decks, chances, deals that anyone can check.

pub mod commands;
mod refusal;

pub use refusal::LotteryRefusal;
