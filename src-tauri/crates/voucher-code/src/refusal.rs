//! Every reason to say no, in the order in which they are looked for (format, section 8).

use crate::keys::{KeyFault, ShortId};
use crate::payload::Day;
use thiserror::Error;

/// What is wrong with bytes or a text; nothing is repaired.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Malformed {
    /// Too short, too long, or something follows.
    #[error("the wrong length")]
    Length,
    /// The text begins otherwise.
    #[error("another prefix")]
    Prefix,
    /// Not one of the 32 symbols.
    #[error("a symbol that is none")]
    Symbol,
    /// A bit behind the last byte is set.
    #[error("left-over bits are not zero")]
    LeftOver,
    /// No such kind.
    #[error("an unknown kind")]
    Kind,
    /// A percentage outside 1 to 10,000 hundredths.
    #[error("a percentage out of bounds")]
    Percent,
    /// Days that run backwards.
    #[error("the last day is before the first")]
    Days,
    /// An unused flag is set.
    #[error("an unknown flag")]
    Flags,
    /// Too many or too few of something.
    #[error("a count out of bounds")]
    Count,
    /// Something that rises does not.
    #[error("not in order")]
    Order,
    /// No UTF-8, a control character, or empty where a name must be.
    #[error("a text out of bounds")]
    Text,
    /// No such language.
    #[error("an unknown language")]
    Language,
    /// Not three capitals.
    #[error("no currency")]
    Currency,
    /// A check that does not fit: read or copied wrongly.
    #[error("the check does not fit")]
    Check,
    /// A public key that is not taken.
    #[error(transparent)]
    Key(KeyFault),
}

/// The scan or the typing cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Not of this format.
    #[error("malformed: {0}")]
    Malformed(#[from] Malformed),
    /// Made by a newer program.
    #[error("made by a newer version")]
    NewerVersion,
    /// The check symbol of a typed code is wrong: say so, count nothing.
    #[error("a typing error")]
    Typo,
}

/// Nobody known made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum NotGenuine {
    /// No known issuing key fits the hint.
    #[error("unknown issuer")]
    UnknownIssuer,
    /// Keys fit the hint, none the signature.
    #[error("bad signature")]
    BadSignature,
    /// No known key leads to this typed code at this shop: not counted as a guess.
    #[error("not for this shop")]
    NotForThisShop,
    /// No range is known that holds the serial: towards the person the same as a bad tag, but not counted.
    #[error("no range is known for the serial")]
    NoRange,
    /// The tag of a typed code is wrong: the one refusal that counts as a guess.
    #[error("bad tag")]
    BadTag,
}

/// Why a manager must agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manager {
    /// The voucher says so.
    Voucher,
    /// The computer's clock is behind the shop's latest event.
    Clock,
    /// After a restore nothing proves that it is unspent.
    Uncertain,
}

/// Genuine, and still not taken. `U` is the caller's record of an earlier use: when, which till, which receipt.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Declined<U> {
    /// It names another redeemer.
    #[error("for another shop")]
    ForAnotherShop(ShortId),
    /// Signed, but not with the terms of the range: kept as evidence.
    #[error("the terms contradict the range")]
    ContradictsRange,
    /// A second random for one serial: kept as evidence.
    #[error("another voucher has this serial")]
    SecondRandom,
    /// Good from this day.
    #[error("not yet valid")]
    NotYetValid(Day),
    /// Was good until this day, as printed.
    #[error("expired")]
    Expired(Day),
    /// The issuer took it back.
    #[error("revoked")]
    Revoked,
    /// Used before.
    #[error("already redeemed")]
    AlreadyRedeemed(U),
    /// The issuer's cap leaves less than it costs.
    #[error("the issuer's cap is reached")]
    CapReached {
        /// What the cap leaves, minor units.
        left: u64,
        /// What this one costs, minor units.
        cost: u64,
    },
    /// The sale is too small.
    #[error("below the minimum spend")]
    MinimumSpend {
        /// The least, minor units.
        least: u64,
        /// The sale, minor units.
        spend: u64,
    },
    /// A manager must agree first.
    #[error("a manager must agree")]
    NeedsManager(Manager),
    /// The member had one of this offer.
    #[error("one per member")]
    OnePerMember,
}

/// The one answer to a voucher that is not taken.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Refusal<U> {
    /// It cannot be read.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// Nobody known made it.
    #[error(transparent)]
    NotGenuine(#[from] NotGenuine),
    /// It is genuine, and not taken.
    #[error(transparent)]
    Declined(#[from] Declined<U>),
}

impl Unreadable {
    /// The word in test vectors.
    pub fn word(&self) -> &'static str {
        match self {
            Unreadable::Malformed(_) => "malformed",
            Unreadable::NewerVersion => "newer version",
            Unreadable::Typo => "typo",
        }
    }
}

impl NotGenuine {
    /// The word in test vectors.
    pub fn word(&self) -> &'static str {
        match self {
            NotGenuine::UnknownIssuer => "unknown issuer",
            NotGenuine::BadSignature => "bad signature",
            NotGenuine::NotForThisShop => "not for this shop",
            NotGenuine::NoRange => "no range",
            NotGenuine::BadTag => "bad tag",
        }
    }

    /// Whether it counts towards the pause after too many guesses.
    pub fn is_guess(&self) -> bool {
        matches!(self, NotGenuine::BadTag)
    }
}

impl<U> Declined<U> {
    /// The word in test vectors.
    pub fn word(&self) -> &'static str {
        match self {
            Declined::ForAnotherShop(_) => "for another shop",
            Declined::ContradictsRange => "contradicts range",
            Declined::SecondRandom => "second random",
            Declined::NotYetValid(_) => "not yet valid",
            Declined::Expired(_) => "expired",
            Declined::Revoked => "revoked",
            Declined::AlreadyRedeemed(_) => "already redeemed",
            Declined::CapReached { .. } => "cap reached",
            Declined::MinimumSpend { .. } => "minimum spend",
            Declined::NeedsManager(_) => "needs manager",
            Declined::OnePerMember => "one per member",
        }
    }

    /// Whether the voucher itself is to be kept as evidence.
    pub fn is_evidence(&self) -> bool {
        matches!(self, Declined::ContradictsRange | Declined::SecondRandom)
    }
}

impl<U> Refusal<U> {
    /// The word in test vectors.
    pub fn word(&self) -> &'static str {
        match self {
            Refusal::Unreadable(why) => why.word(),
            Refusal::NotGenuine(why) => why.word(),
            Refusal::Declined(why) => why.word(),
        }
    }
}
