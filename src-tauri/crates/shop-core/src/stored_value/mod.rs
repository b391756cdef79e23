//! Stored value: what members paid in ahead, and what the shop added to it. It is spent in this shop and nowhere else.
//!
//! Two ledgers, in the currency's minor units: *principal*, which the member paid, and *bonus*, which the shop gave.
//!
//! Invariants, compared by `check`:
//! - The ledger is append-only; principal and bonus of a row are its sums, moved with it by one conditional update.
//! - **Order of spending**: principal first, bonus last. The bonus therefore lapses when money is paid back early.
//! - **Paying out**: the principal in full or in part; of the bonus lapses ⌊bonus × paid ÷ principal⌋, and all of it
//!   with the last of the principal. Whatever was spent does not come into it.
//! - **Refunds mirror**: what a cause posted goes back to the principal and bonus it came from, never more than was
//!   posted. Of a part ⌊posted × refunded so far ÷ whole⌋ goes back, split by largest remainder, a tie to the principal.
//!   A refund is an entry of its own kind and raises a balance even above its cap: it was the member's already.
//! - A person is the sum of their rows. Nobody falls below zero but by a reversal of what was spent already; the row is
//!   marked then, until the next money in covers it.
//! - **Law CN**: with a phone at most 5,000.00 and no expiry; without one at most 1,000.00, good for three years or more
//!   from the last recharge. A balance that expired is locked, never taken: registering a phone, another recharge or a
//!   manager opens it again.
//! - **Spending needs proof** ([`prove()`]): the card scanned in this sale, the member's PIN, or a manager's word. A phone
//!   number proves nothing.
//!
//! Others may call what is public here; a sale proves first, tells its fact, then spends with the fact's id as cause.
#![deny(clippy::float_arithmetic, clippy::arithmetic_side_effects)]

mod book;
mod check;
pub mod commands;
mod expiry;
mod liability;
mod merge;
mod pay_out;
mod pin;
mod post;
mod prove;
mod recharge;
mod refusal;
mod reverse;
mod rules;
mod spend;
mod statement;
mod store;
mod till;
mod undo_recharge;
mod wallet;

pub(crate) use book::{erase, export, timeline};
pub(crate) use check::check;
pub use commands::{Balance, PaymentKind, Proof, Wallet};
pub(crate) use liability::liability;
pub(crate) use merge::merged;
pub(crate) use pay_out::refuse_while_owed;
pub(crate) use prove::tick;
pub use prove::{prove, prove_or_word};
pub(crate) use recharge::{is_undone, recharged_before, told};
pub use refusal::StoredValueRefusal;
pub use reverse::{reverse, reverse_part};
pub(crate) use rules::terms;
pub use spend::{Spent, grant_bonus, spend};
pub(crate) use till::recharged_between;
pub use till::{TillMoney, till_money};
pub use wallet::{room, wallet};
