//! Words in the file.

use crate::alliance::commands::{AlarmKind, ExchangeWay, MetHow, PartnerOfferState, PartnerState, SuspendWhy, Whose};
use crate::kernel::words::words;

/// Which way frames go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::alliance) enum Way {
    /// We write, the partner reads.
    Out,
    /// The partner writes, we read.
    In,
}

words! {
    Way { Out = "out", In = "in" }
    PartnerState {
        Unconfirmed = "unconfirmed", Paired = "paired", Introduced = "introduced", Suspended = "suspended", Left = "left",
        Retired = "retired", Hand = "hand",
    }
    MetHow { Screen = "screen", File = "file", Chat = "chat", List = "list", Hand = "hand" }
    Whose { Us = "us", Them = "them" }
    ExchangeWay { File = "file", Text = "text", Qr = "qr" }
    PartnerOfferState { Proposed = "proposed", Agreed = "agreed", Declined = "declined", Over = "over" }
    SuspendWhy { Wish = "wish", WrongTags = "wrong_tags", Fork = "fork", Unpaid = "unpaid", Theft = "theft" }
    AlarmKind {
        Fork = "fork", AheadOfUs = "ahead_of_us", DigitsDiffer = "digits_differ", ShortTaken = "short_taken",
        TwoLists = "two_lists", ClaimTwice = "claim_twice", WrongTags = "wrong_tags", Contradicts = "contradicts",
        Unreadable = "unreadable",
    }
}
