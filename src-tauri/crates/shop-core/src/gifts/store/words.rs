//! The words in the file of tiers, reasons, states and movements.

use crate::gifts::commands::{Backing, GrantReason, GrantState, MovementKind, Tier};
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};

macro_rules! words {
    ($($type:ident { $($variant:ident = $word:literal),* $(,)? })*) => { $(
        impl $type {
            /// The word in the file and in the arguments of a sentence.
            pub(in crate::gifts) fn as_str(self) -> &'static str {
                match self { $($type::$variant => $word),* }
            }
        }

        impl ToSql for $type {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(self.as_str().into())
            }
        }

        impl FromSql for $type {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                match value.as_str()? {
                    $($word => Ok($type::$variant),)*
                    _ => Err(FromSqlError::InvalidType),
                }
            }
        }
    )* };
}

words! {
    Tier { Drainage = "drainage", Lottery = "lottery", Reward = "reward" }
    GrantReason {
        Joined = "joined", Post = "post", Apology = "apology", Birthday = "birthday", Other = "other", Drew = "drew",
        Referred = "referred", Voucher = "voucher", Activity = "activity",
    }
    GrantState { Waiting = "waiting", HandedOver = "handed_over", Expired = "expired", Cancelled = "cancelled" }
    Backing { Reserved = "reserved", Owed = "owed" }
    MovementKind {
        Received = "received", Reserved = "reserved", Released = "released", HandedOver = "handed_over",
        Returned = "returned", Damaged = "damaged", Counted = "counted",
    }
}
