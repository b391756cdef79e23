//! The words in the file of tiers, reasons, states and movements.

use crate::gifts::commands::{Backing, GrantReason, GrantState, MovementKind, Tier};
use crate::kernel::words::words;

words! {
    Tier { Drainage = "drainage", Lottery = "lottery", Reward = "reward" }
    GrantReason {
        Joined = "joined", Post = "post", Apology = "apology", Birthday = "birthday", Other = "other", Drew = "drew",
        Referred = "referred", Voucher = "voucher", Activity = "activity", Points = "points",
    }
    GrantState { Waiting = "waiting", HandedOver = "handed_over", Expired = "expired", Cancelled = "cancelled" }
    Backing { Reserved = "reserved", Owed = "owed" }
    MovementKind {
        Received = "received", Reserved = "reserved", Released = "released", HandedOver = "handed_over",
        Returned = "returned", Damaged = "damaged", Counted = "counted", SetAside = "set_aside", LetGo = "let_go", Redeemed = "redeemed",
    }
}
