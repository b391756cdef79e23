//! Why nothing is done with a partner.

use crate::kernel::{Money, Reason};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Each variant has a sentence in `alliance.ftl`, those of settlement and recovery in `settlement.ftl`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum AllianceRefusal {
    /// There is no such partner.
    UnknownPartner,
    /// The text or file is none of ours: no card, no exchange, no list.
    NotOurs,
    /// It was cut off or changed on the way.
    Damaged,
    /// Made by a newer program.
    NewerVersion,
    /// More than a file or text may have.
    TooLarge {
        /// Bytes.
        most: i64,
    },
    /// It is no card.
    NoCard,
    /// The card was changed: its signature does not fit.
    CardNotSigned,
    /// It is our own card.
    OwnCard,
    /// Another shop has this short number.
    ShortTaken {
        /// Who has it; empty if it is us.
        name: String,
    },
    /// The card is older than the known one.
    OlderCard,
    /// The partner is known already.
    AlreadyKnown {
        /// Its name.
        name: String,
    },
    /// A card comes from a screen, a file or a chat.
    HowUnfit,
    /// Nothing waits to be compared.
    NothingToCompare,
    /// The digits were not compared yet.
    NotConfirmed {
        /// Its name.
        name: String,
    },
    /// The two must meet first: it is only known from a list.
    NotPaired {
        /// Its name.
        name: String,
    },
    /// It takes part on paper only.
    OnPaperOnly {
        /// Its name.
        name: String,
    },
    /// The pair rests.
    Suspended {
        /// Its name.
        name: String,
    },
    /// One of the two has left.
    Left {
        /// Its name.
        name: String,
    },
    /// A key is given up: the two must meet again.
    Retired {
        /// Its name.
        name: String,
    },
    /// It does not rest.
    NotSuspended,
    /// The partner let it rest, and only the partner can go on.
    SuspendedByThem {
        /// Its name.
        name: String,
    },
    /// The shop's secrets are not on this computer.
    SecretsMissing,
    /// The shop finds itself again first.
    Recovering,
    /// This is a copy: nothing is signed here.
    Copy,
    /// The file is for another shop.
    ForAnotherShop,
    /// The file comes from a shop that nobody paired with.
    UnknownSender,
    /// The file is not signed by the shop it names.
    NotSigned {
        /// Who it claims to be from.
        name: String,
    },
    /// Its frames do not follow each other.
    Broken {
        /// Who it is from.
        name: String,
        /// The first that does not.
        sequence: i64,
    },
    /// Files of two partners at once.
    OneAtATime,
    /// Two pieces contradict each other.
    PiecesContradict,
    /// It is too long for QR codes or a chat.
    TooLongForWay {
        /// Bytes.
        most: i64,
    },
    /// There is no such alarm.
    UnknownAlarm,
    /// There is no such offer.
    UnknownOffer,
    /// The offer was answered before.
    AlreadyAnswered,
    /// It is our own offer.
    OwnOffer,
    /// It is the partner's offer.
    TheirOffer,
    /// The partner has not agreed.
    NotAgreed,
    /// Nothing more is issued of it.
    OfferOver,
    /// A gift of ours must be named.
    GiftNeeded,
    /// Nothing is handed over for it.
    GiftNotNeeded,
    /// There is no such gift.
    UnknownGift,
    /// The offer is in another currency.
    OtherCurrency {
        /// ISO 4217.
        currency: String,
    },
    /// The offer needs words.
    WordsMissing,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// A name is missing.
    NameMissing,
    /// A reason is missing.
    ReasonMissing,
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
    /// A day cannot be read, or the last is before the first.
    DatesWrong,
    /// The caps of an offer together are more than the key's certificate allows.
    LiabilityReached {
        /// What is left.
        left: Money,
    },
    /// There is no such alliance.
    UnknownAlliance,
    /// Another shop signs this list.
    NotFounder,
    /// The list is not signed by its founder.
    ListNotSigned,
    /// The list is older than the known one.
    OlderList,
    /// The list contradicts the known one with the same number.
    TwoLists,
    /// Nobody we paired with signs it.
    UnknownFounder,
    /// More shops than a list holds.
    TooManyShops {
        /// The bound.
        most: i64,
    },
    /// The shop is not on the list.
    NotOnList,
    /// There is no hand-over for us.
    NoHandOver,
    /// There is no such pack.
    UnknownPack,
    /// There is no such piece, or it is not free.
    NoPiece,
    /// The redeemer itself hands out only prepaid packs.
    OwnPackNotPrepaid,
    /// There is no such book.
    UnknownBook,
    /// Not enough free vouchers.
    NotEnough {
        /// How many there are.
        left: i64,
    },
    /// There is no such used voucher.
    UnknownClaim,
    /// It was settled.
    AlreadySettled,
    /// It is theirs to answer.
    NotOursToAnswer,
    /// Nothing is disputed.
    NotDisputed,
    /// The rules say that it is owed: only an agreement of both changes that.
    RuleSaysOwed,
    /// The rules say that it is not owed, and the reason cannot be waived.
    RuleSaysNotOwed {
        /// Why, as a key.
        why: String,
    },
    /// There is no such statement.
    UnknownStatement,
    /// Nothing is to be settled.
    NothingToSettle,
    /// A statement is still on its way.
    StatementOpen {
        /// Its number.
        number: i64,
    },
    /// The statement does not come to what our book says.
    StatementDiffers,
    /// We drew it: the partner signs it.
    OurOwnStatement,
    /// It was signed or refused before.
    StatementAnswered,
    /// It is not signed by both.
    NotCountersigned,
    /// Nothing is left to be paid, or not by us.
    NothingToPay,
    /// More than is left.
    MoreThanDue {
        /// What is left.
        left: Money,
    },
    /// There is no such payment.
    UnknownPayment,
    /// It has been received before.
    AlreadyReceived,
    /// There is no such quarter of ours.
    UnknownQuarter,
    /// The quarter is still open: first it is closed, and its last day goes by.
    QuarterOpen {
        /// Shop-local, YYYY-MM-DD.
        until: String,
    },
    /// The day is before what an offer promised.
    TooEarly {
        /// Shop-local, YYYY-MM-DD.
        earliest: String,
    },
    /// The shop is not in recovery.
    NotRecovering,
    /// Recovery is on already.
    AlreadyRecovering,
    /// Something is still waited for.
    StillWaiting,
    /// What we wrote before a restore would not count in the statement.
    LeavesOut,
    /// The voucher is not uncertain.
    NotUncertain,
}

impl Reason for AllianceRefusal {
    const AREA: &'static str = "alliance";
}
