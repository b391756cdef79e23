//! Requests, replies and handlers of the alliance.

pub(crate) mod alliances;
pub(crate) mod books;
pub(crate) mod claims;
pub(crate) mod exchange;
pub(crate) mod offers;
pub(crate) mod packs;
pub(crate) mod pairing;
pub(crate) mod partners;
pub(crate) mod recovery;
pub(crate) mod settlement;

pub use alliances::{
    Alliance, AllianceMember, AllianceOnly, Alliances, FoundAlliance, HandOverAlliance, ReadAlliance, ReadAllianceList,
};
pub use books::{
    CouponBook, CouponBookLine, CouponBookOnly, CouponBooks, CouponPiece, Distributor, Distributors,
    DistributorsBetween, MakeCouponBook,
};
pub use claims::{
    AnswerClaims, ClaimForm, ClaimLine, ClaimOnly, ClaimRule, ClaimState, Claims, DisputeClaim, HandClaim,
    HandClaimLine, HandClaims, ListClaims, RejectClaims, RejectWhy, TypeHandClaims,
};
pub use exchange::{
    Alarm, AlarmKind, Alarms, ExchangeWay, ExportFrames, Exported, ExportedCode, ImportFile, Imported, ImportedFrames,
    MissingFrames, News, NewsKind, SeeAlarm, Waiting, WaitingPartner,
};
pub use offers::{
    AnswerOffer, GivesKind, OfferAnswer, PartnerGives, PartnerOffer, PartnerOfferOnly, PartnerOfferState,
    PartnerOffers, ProposeOffer, WhoBears,
};
pub use packs::{
    GivePiece, GivenPiece, IssueForPartner, IssuedForPartner, IssuedRun, IssuedRuns, ListPacks, MakePack, Pack, PackOf,
    PackOnly, PackPiece, PackPieces, PackToGive, Packs, PacksToGive, PhoneVoucher, PieceRun, PieceState, ReportPack,
    RevokeRun, RevokeVouchers, RevokedVouchers,
};
pub use pairing::{CardPreview, CardSource, ConfirmPartner, Confirmed, MeetPartner, OurCard};
pub use partners::{
    AddHandPartner, AllianceOverview, ChainState, ChangePartner, LastExchange, MetHow, PartnerCard, PartnerKey,
    PartnerOnly, PartnerPage, PartnerState, PartnerUse, PartnerWarning, RetireKey, RetireWhat, SuspendPartner,
    SuspendWhy, Whose,
};
pub use recovery::{
    AllianceRecovery, AnswerMoved, MovedOrCopy, RecoveryPartner, RecoveryState, RecoveryWhy, ReleaseUncertain,
    UncertainVoucher,
};
pub use settlement::{
    CloseQuarter, DrawStatement, ListStatements, PartnerPayment, PartnerStatement, PartnerStatements, PayStatement,
    ReceivePayment, RefuseStatement, StatementCut, StatementOnly, StatementPage, StatementState, StatementTotal,
};
