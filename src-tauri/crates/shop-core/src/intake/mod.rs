//! Intake: how people come in. Join requests from phones and from the customer display, the codes of flyers and
//! invitations, and what the customer display shows.
//!
//! Invariants:
//! - Nobody becomes a member without a clerk's act. A phone number opens nothing: a request with a known number shows
//!   that member's card only after the old card was scanned, or on a manager's word.
//! - A phone knows its request, and later its card, by a random token of 128 bits; only the token's digest is kept.
//! - To the phone a known and an unknown number look alike.
//! - Name and number of a request that did not become a member are wiped an hour after it ended.

pub mod commands;
