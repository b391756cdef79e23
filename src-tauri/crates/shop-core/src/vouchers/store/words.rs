//! Words of the file.

use crate::kernel::words::words;
use crate::vouchers::commands::OfferState;

/// What can happen to a voucher.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::vouchers) enum EventKind {
    HandedOut,
    Redeemed,
    Restored,
    Void,
    Reissued,
    Unfinished,
    Released,
    Missing,
    Claimed,
    Reversed,
}

/// Where a voucher stands in the file; that it is over follows from its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::vouchers) enum Standing {
    Issued,
    HandedOut,
    Redeemed,
    Void,
    Reissued,
    Unfinished,
}

words! {
    OfferState { Draft = "draft", Active = "active", Stopped = "stopped" }
    EventKind {
        HandedOut = "handed_out", Redeemed = "redeemed", Restored = "restored", Void = "void", Reissued = "reissued",
        Unfinished = "unfinished", Released = "released", Missing = "missing",
        Claimed = "claimed", Reversed = "reversed",
    }
    Standing {
        Issued = "issued", HandedOut = "handed_out", Redeemed = "redeemed", Void = "void", Reissued = "reissued",
        Unfinished = "unfinished",
    }
}
