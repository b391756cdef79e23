//! Why something about members is not done.

use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/members.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum MembersRefusal {
    /// There is no such member.
    UnknownMember,
    /// This person's data were erased.
    Erased,
    /// A member needs a name.
    NameMissing,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// More tags or interests than fit.
    TooManyWords {
        /// The bound.
        most: i64,
    },
    /// A list was asked for that is empty or too long.
    LimitOutOfBounds {
        /// The bound.
        most: i64,
    },
    /// What was typed is no phone number.
    PhoneNotUsable,
    /// Neither a phone nor a reason for none.
    PhoneOrReason,
    /// No calendar has that day.
    BirthdayImpossible,
    /// The number of people at home is out of bounds.
    HouseholdOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// The box "14 or older" is not ticked.
    UnderFourteen,
    /// The source is an inviter, and nobody is named.
    InviterMissing,
    /// The inviter is no member.
    UnknownInviter,
    /// Someone would invite themselves.
    InviterIsSelf,
    /// A wording of consent that does not exist.
    UnknownWording,
    /// Without consent to keep name and phone there is no card.
    CardConsentNeeded,
    /// The phone belongs to a member, and the clerk has not seen that.
    PhoneKnown {
        /// To whom, masked.
        name: String,
    },
    /// Members have this name or one like it, and the clerk has not seen them.
    MaybeKnown {
        /// How many.
        count: i64,
    },
    /// Both are one person already.
    SamePerson,
    /// There is no such merge.
    UnknownMerge,
    /// The merge was undone before.
    AlreadyUndone,
    /// A later merge stands on this one.
    LaterMerge,
    /// The file is no table of text.
    NotATable,
    /// The table has headers and no rows.
    TableEmpty,
    /// The file or its number of rows is over the bound.
    TableTooLarge {
        /// The bound in MiB.
        most_mib: i64,
    },
    /// No column of the table is said to hold names.
    NameColumnMissing,
    /// No import of that name was begun.
    UnknownImport,
}

impl Reason for MembersRefusal {
    const AREA: &'static str = "members";
}
