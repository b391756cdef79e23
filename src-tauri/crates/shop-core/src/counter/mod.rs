//! The counter: what a scan is, and the customer in front of it.
//!
//! The prefix of a code decides what it is; whatever is no code is something to search for.

pub mod commands;
mod read_customer;
mod read_scan;
