//! The counter: what a scan is, and the customer in front of it.

pub mod commands;
