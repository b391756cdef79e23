//! Vouchers that any paired shop can check with the cable out, that a person can type, and that are spent once.
//!
//! This crate is the format alone: bytes, texts, keys, and the order of checking. It has no I/O, no clock, no dice and
//! no state; days, seeds and what a shop has on record are handed in, and no input makes it panic. `FORMAT.md` beside it
//! describes the same for other implementers; the sections named in the modules are its own.
//!
//! A signature proves who issued a voucher. Nothing offline proves that it is unused *elsewhere*, so a voucher names
//! exactly one redeemer, and single use is that shop's own record under (issuing key, serial).
#![deny(missing_docs)]

mod body;
mod bytes;
mod card;
mod certificate;
mod check;
mod chunk;
mod context;
mod exchange;
mod frame;
mod keys;
mod members;
mod pairing;
mod payload;
mod pieces;
mod qr;
mod refusal;
mod seal;
mod secrets;
pub mod settlement;
mod signed;
pub mod symbols;
#[cfg(test)]
mod tests;
mod typed;
#[cfg(any(feature = "vectors", test))]
pub mod vectors;

pub use body::{
    Ack, Answered, Bearer, Claim, Claimed, Close, Concession, Content, Cut, Direction, Dispute, Named, Offer,
    OfferFlags, OfferRef, Pack, PackFault, Part, PartSet, Payment, Piece, Place, Range, Rejection, Report, Retired,
    Reveal, Run, Side, Statement, Suspension, Total, VoucherList, Why,
};
pub use card::{Card, Language, PREFIX as CARD_PREFIX};
pub use certificate::{AgreementCertificate, Currency, IssuingCertificate};
pub use check::{
    Cap, Facts, Genuine, Issuer, OfferTerms, Proven, TypedIssuer, check_qr, check_typed, genuine_qr, genuine_typed,
};
pub use chunk::{Chunk, ChunkSet, Found, Item, PREFIX as CHUNK_PREFIX};
pub use exchange::{Exchange, ExchangeFault, MAGIC as EXCHANGE_MAGIC};
pub use frame::{Arrival, Chain, Frame, FrameHash, FrameKind, Head};
pub use keys::{
    AgreementPublic, AgreementSecret, BadSignature, Epoch, Generation, IdentityPublic, IdentitySecret, IssuingPublic,
    IssuingSecret, KeyFault, KeyHint, ShopId, ShortId,
};
pub use members::{AllianceId, Handover, KnownAlliance, Members, MembersFault};
pub use pairing::PairingDigits;
pub use payload::{Day, Flags, Kind, Payload, Random, Serial, Terms, VERSION};
pub use pieces::PieceFault;
pub use qr::{PREFIX as VOUCHER_PREFIX, QrVoucher};
pub use refusal::{Declined, Malformed, Manager, NotGenuine, Refusal, Unreadable};
pub use secrets::{ClaimKey, Pair, PairKey};
pub use signed::{Body, Signed};
pub use typed::{Lead, SerialTooHigh, TypedCode, TypedKey};
