//! Why a voucher is not issued or not taken.

use crate::kernel::{Money, Reason};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Each variant has a sentence in `vouchers.ftl`. Those of a check stand in the order in which they are
/// looked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum VouchersRefusal {
    /// The text is no voucher, or half of one.
    Malformed,
    /// Made by a newer program.
    NewerVersion,
    /// A slip of the finger in a typed code; nothing is counted.
    Typo,
    /// Too many wrong codes: typing rests for a while.
    GuessPause {
        /// Until then, UTC milliseconds.
        until_ms: i64,
    },
    /// Far too many wrong codes: only scanning until tomorrow.
    ScanOnly {
        /// Until then, UTC milliseconds.
        until_ms: i64,
    },
    /// No shop that is known here issued it.
    UnknownIssuer,
    /// Somebody changed it, or made it up.
    BadSignature,
    /// A typed code of another shop.
    NotForThisShop,
    /// A typed code that no voucher has; counted.
    WrongCode,
    /// A typed code that this till has not looked at yet.
    CheckFirst,
    /// Meant for another shop.
    ForAnotherShop,
    /// Meant for a shop that is known here.
    ForNamedShop {
        /// Which.
        name: String,
    },
    /// Nothing of its issuer is taken for now.
    PartnerStopped {
        /// The issuer.
        name: String,
    },
    /// The shops did not agree to its offer.
    NotAgreed {
        /// The other shop.
        name: String,
    },
    /// Signed by its issuer, but not with what the issuer said of its number.
    ContradictsRange {
        /// The issuer.
        name: String,
    },
    /// Signed with the shop's key, but not with what its voucher says.
    ContradictsBook,
    /// Another voucher of the shop has this number.
    SecondCopy,
    /// Good later.
    NotYetValid {
        /// Shop-local, YYYY-MM-DD.
        first_day: String,
    },
    /// Over.
    Expired {
        /// Shop-local, YYYY-MM-DD.
        last_day: String,
    },
    /// Taken out of use.
    Void {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// Replaced by another.
    Reissued {
        /// The other's number.
        number: String,
    },
    /// Its issuer took it back.
    Revoked {
        /// The issuer.
        name: String,
    },
    /// Used before.
    AlreadyRedeemed {
        /// UTC milliseconds.
        at_ms: i64,
        /// The till's number.
        till: String,
        /// The receipt it was used on.
        receipt: String,
    },
    /// Used by the side journal, and the handing over was not finished.
    Unfinished {
        /// UTC milliseconds.
        at_ms: i64,
    },
    /// Lies in a sale that is open or put aside.
    Reserved {
        /// At which till.
        till: String,
        /// Until then, UTC milliseconds.
        until_ms: i64,
    },
    /// The most that is taken of its issuer is reached.
    CapReached {
        /// The issuer.
        name: String,
        /// What is left of it.
        left: Money,
        /// What this voucher costs its issuer.
        cost: Money,
    },
    /// The sale comes to less than the offer asks for.
    MinimumSpend {
        /// The least.
        least: Money,
        /// What the sale comes to.
        amount: Money,
    },
    /// Each member may use one only, and this one did.
    OnePerMember,
    /// It belongs to a member, who must be known.
    MemberNeeded,
    /// It belongs to somebody else.
    OfAnotherMember,
    /// Only for whoever joined lately.
    NewcomersOnly {
        /// Joined so many days ago at most.
        days: i64,
    },
    /// Nothing in the sale is what it is for.
    NothingInScope,
    /// It may not be used beside others.
    NotStackable,
    /// The same voucher came twice.
    CameTwice,
    /// More vouchers than a sale takes.
    TooMany {
        /// The bound.
        most: i64,
    },
    /// It belongs into a sale.
    InASale,
    /// It is handed over at once and belongs into no sale.
    NotInASale,
    /// No piece of the gift is free.
    OutOfStock {
        /// Pieces on the shelf.
        shelf: i64,
        /// Of these kept for others.
        kept: i64,
    },
    /// The side journal is damaged: the owner must confirm first.
    JournalDamaged,
    /// The file is on another computer, and the owner has not said whether the shop moved.
    OtherComputer,
    /// The file is a copy, to look things up in.
    CopyRests,
    /// The shop's secrets are not on this computer.
    SecretsMissing,
    /// There is no such voucher.
    UnknownVoucher,
    /// There is no such offer.
    UnknownOffer,
    /// There is no such batch.
    UnknownBatch,
    /// There is no such act.
    UnknownRedemption,
    /// The act was taken back before.
    AlreadyUndone,
    /// It is not used by the side journal alone.
    NotUnfinished,
    /// It cannot be replaced or handed out as it stands.
    NotGood,
    /// The offer is stopped.
    OfferStopped,
    /// The offer's fixed dates are over.
    OfferOver,
    /// The shop has as many offers as numbers.
    TooManyOffers,
    /// An offer needs a name in the shop's language.
    NameMissing,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// An act needs a few words on why.
    ReasonMissing,
    /// A percentage lies outside its bounds.
    PercentOutOfBounds,
    /// An amount lies outside its bounds.
    AmountOutOfBounds {
        /// The bound.
        most: Money,
    },
    /// A count lies outside its bounds.
    CountOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// Days lie outside their bounds.
    DaysOutOfBounds {
        /// At most.
        most: i64,
    },
    /// A day cannot be read, or the last is before the first, or is too far ahead.
    DatesWrong,
    /// Vouchers of this offer are bound to members and cannot be made for a run.
    BoundNotForRuns,
    /// A number does not lie in the batch.
    NotInBatch {
        /// Which.
        number: i64,
    },
    /// There is no such run.
    UnknownRun,
    /// A month is written YYYY-MM.
    MonthUnreadable,
    /// All numbers of this quarter are used.
    NumbersUsedUp,
    /// A gift of another shop's offer needs one of this shop's.
    GiftMissing,
    /// Another shop counts in another currency.
    CurrencyDiffers,
    /// This shop, or one that is known here, has the other's number.
    ShopNumberTaken,
    /// Another shop says of a key what contradicts what is known of it.
    KeyContradicts {
        /// The other shop.
        name: String,
    },
    /// A passphrase is too short.
    PassphraseShort {
        /// At least so many characters.
        least: i64,
    },
}

impl Reason for VouchersRefusal {
    const AREA: &'static str = "vouchers";
}
