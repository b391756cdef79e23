//! Rows of balances, their lines, PINs and proofs. SQL only.

pub(super) mod entries;
pub(super) mod proofs;
pub(super) mod wallets;

use super::commands::{PaymentKind, WalletEntryKind};
use crate::kernel::words::words;

words! {
    PaymentKind { Cash = "cash", Card = "card", Mobile = "mobile" }
    WalletEntryKind {
        Recharged = "recharged", Granted = "granted", Spent = "spent", PaidOut = "paid_out", Returned = "returned",
        TakenBack = "taken_back", Erased = "erased",
    }
}
