//! People who work here: who they are, what they may, how they prove it.
//!
//! Invariants: someone who can open every lock remains (the last owner neither leaves nor becomes less); a PIN is hashed
//! with argon2id and never kept, stored in a request or told to the audit; a guess is counted before it is hashed, and
//! lock-outs outlive a restart and a clock that is set back; nobody approves their own act, and a word is used once.
//!
//! Others may ask [`role_of`], [`name_of`], call [`require_approval`] inside their act, hash and lock a customer's PIN as
//! a colleague's ([`pin`], [`hashed_pin`], [`Lock`]), and, at a first run, call [`insert_person`],
//! [`make_recovery_code`] and [`open_session`].

mod add_person;
mod approve;
mod check;
pub mod commands;
mod let_in;
mod list_audit;
mod lock;
mod people;
pub(crate) mod pin;
mod prove;
mod recover;
mod refusal;
mod set_pin;
mod sign_in;
mod store;

pub(crate) use add_person::insert as insert_person;
pub(crate) use approve::require_approval;
pub(crate) use check::check;
pub(crate) use lock::{Lock, seconds};
pub(crate) use pin::PinCost;
pub(crate) use recover::make_code as make_recovery_code;
pub use refusal::StaffRefusal;
pub(crate) use set_pin::{first_pin, hashed_pin, keep_cost};
pub(crate) use sign_in::open as open_session;
pub(crate) use store::{name_of, role_of};
