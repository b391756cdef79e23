//! What the frames say: one type for each kind (format, section 7). A reader gets a [`Content`] or a refusal, a writer
//! never gets bytes that a reader would refuse.

mod answers;
mod claims;
mod offer;
mod pack;
mod parts;
mod statement;
mod vouchers;

pub use answers::{Close, Named, OfferRef, Payment, Place, Retired, Suspension};
pub use claims::{Answered, Concession, Dispute, Rejection, Side, Why};
pub use offer::{Bearer, Offer, OfferFlags};
pub use pack::{Pack, PackFault, Piece, Report, Run};
pub use parts::{Part, PartSet};
pub use statement::{Cut, Direction, Statement, Total};
pub use vouchers::{Ack, Claim, Claimed, Range, Reveal, VoucherList};

use crate::card::Card;
use crate::certificate::IssuingCertificate;
use crate::frame::{Frame, FrameHash, FrameKind};
use crate::signed::Signed;
use crate::{Malformed, Unreadable};

/// The body of a frame, by kind.
#[derive(Clone, PartialEq, Eq)]
pub enum Content {
    /// CARD: the sender's card.
    Card(Box<Signed<Card>>),
    /// EPOCH: the certificate of an issuing key.
    Epoch(Box<Signed<IssuingCertificate>>),
    /// CLOSE: the last day on which an epoch's vouchers are claimed.
    Close(Close),
    /// REVEAL: an epoch's Q.
    Reveal(Reveal),
    /// RETIRE: a key that is given up.
    Retire(Retired),
    /// ACK: how far the other's chain is taken in.
    Ack(Ack),
    /// OFFER: what the sender would pay for.
    Offer(Box<Offer>),
    /// AGREE to an offer.
    Agree(OfferRef),
    /// DECLINE an offer.
    Decline(OfferRef),
    /// RANGE: serials and their terms.
    Range(Range),
    /// REVOKE: vouchers taken back.
    Revoke(VoucherList),
    /// ISSUED: vouchers of a key that is given up which the shop really made.
    Issued(VoucherList),
    /// PACK: a part of sealed vouchers.
    Pack(Part),
    /// REPORT: a part of what became of a pack.
    Report(Part),
    /// CLAIM: a redeemed voucher.
    Claim(Claim),
    /// REVERSE: the sender's own claim becomes nothing.
    Reverse(Place),
    /// ACCEPT: claims that the sender pays.
    Accept(Answered),
    /// REJECT: claims that it does not.
    Reject(Rejection),
    /// DISPUTE a claim's answer.
    Dispute(Dispute),
    /// CONCEDE a dispute.
    Concede(Concession),
    /// STATEMENT: a part of what a period comes to.
    Statement(Part),
    /// COUNTERSIGN a statement.
    Countersign(Named),
    /// PAYMENT of a statement.
    Payment(Payment),
    /// RECEIVED: a payment has come.
    Received(Named),
    /// SUSPEND: no new issue.
    Suspend(Suspension),
    /// LEAVE: no new issue for good, open claims run out; an empty body.
    Leave,
}

impl Content {
    /// Reads a frame's body.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn of(frame: &Frame) -> Result<Content, Unreadable> {
        Content::from_bytes(frame.kind(), frame.body())
    }

    /// Reads a body of a kind.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn from_bytes(kind: FrameKind, bytes: &[u8]) -> Result<Content, Unreadable> {
        if bytes.len() > Frame::MOST_BODY {
            return Err(Malformed::Length.into());
        }
        Ok(match kind {
            FrameKind::Card => Content::Card(Box::new(Signed::from_bytes(bytes)?)),
            FrameKind::Epoch => Content::Epoch(Box::new(Signed::from_bytes(bytes)?)),
            FrameKind::Close => Content::Close(Close::from_bytes(bytes)?),
            FrameKind::Reveal => Content::Reveal(Reveal::from_bytes(bytes)?),
            FrameKind::Retire => Content::Retire(Retired::from_bytes(bytes)?),
            FrameKind::Ack => Content::Ack(Ack::from_bytes(bytes)?),
            FrameKind::Offer => Content::Offer(Box::new(Offer::from_bytes(bytes)?)),
            FrameKind::Agree => Content::Agree(OfferRef::from_bytes(bytes)?),
            FrameKind::Decline => Content::Decline(OfferRef::from_bytes(bytes)?),
            FrameKind::Range => Content::Range(Range::from_bytes(bytes)?),
            FrameKind::Revoke => Content::Revoke(VoucherList::from_bytes(bytes)?),
            FrameKind::Issued => Content::Issued(VoucherList::from_bytes(bytes)?),
            FrameKind::Pack => Content::Pack(Part::from_bytes(bytes)?),
            FrameKind::Report => Content::Report(Part::from_bytes(bytes)?),
            FrameKind::Claim => Content::Claim(Claim::from_bytes(bytes)?),
            FrameKind::Reverse => Content::Reverse(Place::from_bytes(bytes)?),
            FrameKind::Accept => Content::Accept(Answered::from_bytes(bytes)?),
            FrameKind::Reject => Content::Reject(Rejection::from_bytes(bytes)?),
            FrameKind::Dispute => Content::Dispute(Dispute::from_bytes(bytes)?),
            FrameKind::Concede => Content::Concede(Concession::from_bytes(bytes)?),
            FrameKind::Statement => Content::Statement(Part::from_bytes(bytes)?),
            FrameKind::Countersign => Content::Countersign(Named::from_bytes(bytes)?),
            FrameKind::Payment => Content::Payment(Payment::from_bytes(bytes)?),
            FrameKind::Received => Content::Received(Named::from_bytes(bytes)?),
            FrameKind::Suspend => Content::Suspend(Suspension::from_bytes(bytes)?),
            FrameKind::Leave if bytes.is_empty() => Content::Leave,
            FrameKind::Leave => return Err(Malformed::Length.into()),
        })
    }

    /// Its kind.
    pub fn kind(&self) -> FrameKind {
        match self {
            Content::Card(_) => FrameKind::Card,
            Content::Epoch(_) => FrameKind::Epoch,
            Content::Close(_) => FrameKind::Close,
            Content::Reveal(_) => FrameKind::Reveal,
            Content::Retire(_) => FrameKind::Retire,
            Content::Ack(_) => FrameKind::Ack,
            Content::Offer(_) => FrameKind::Offer,
            Content::Agree(_) => FrameKind::Agree,
            Content::Decline(_) => FrameKind::Decline,
            Content::Range(_) => FrameKind::Range,
            Content::Revoke(_) => FrameKind::Revoke,
            Content::Issued(_) => FrameKind::Issued,
            Content::Pack(_) => FrameKind::Pack,
            Content::Report(_) => FrameKind::Report,
            Content::Claim(_) => FrameKind::Claim,
            Content::Reverse(_) => FrameKind::Reverse,
            Content::Accept(_) => FrameKind::Accept,
            Content::Reject(_) => FrameKind::Reject,
            Content::Dispute(_) => FrameKind::Dispute,
            Content::Concede(_) => FrameKind::Concede,
            Content::Statement(_) => FrameKind::Statement,
            Content::Countersign(_) => FrameKind::Countersign,
            Content::Payment(_) => FrameKind::Payment,
            Content::Received(_) => FrameKind::Received,
            Content::Suspend(_) => FrameKind::Suspend,
            Content::Leave => FrameKind::Leave,
        }
    }

    /// The body, if a reader would take it.
    ///
    /// # Errors
    /// [`Unreadable`]: what a reader would say.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Unreadable> {
        let bytes = match self {
            Content::Card(card) => card.to_bytes(),
            Content::Epoch(certificate) => certificate.to_bytes(),
            Content::Close(close) => close.to_bytes(),
            Content::Reveal(reveal) => reveal.to_bytes(),
            Content::Retire(retired) => retired.to_bytes(),
            Content::Ack(ack) => ack.to_bytes(),
            Content::Offer(offer) => offer.to_bytes()?,
            Content::Agree(offer) | Content::Decline(offer) => offer.to_bytes(),
            Content::Range(range) => range.to_bytes(),
            Content::Revoke(list) | Content::Issued(list) => list.to_bytes(),
            Content::Pack(part) | Content::Report(part) | Content::Statement(part) => part.to_bytes(),
            Content::Claim(claim) => claim.to_bytes()?,
            Content::Reverse(place) => place.to_bytes(),
            Content::Accept(answered) => answered.to_bytes(),
            Content::Reject(rejection) => rejection.to_bytes(),
            Content::Dispute(dispute) => dispute.to_bytes()?,
            Content::Concede(concession) => concession.to_bytes(),
            Content::Countersign(named) | Content::Received(named) => named.to_bytes(),
            Content::Payment(payment) => payment.to_bytes()?,
            Content::Suspend(suspension) => suspension.to_bytes(),
            Content::Leave => vec![],
        };
        let read = Content::from_bytes(self.kind(), &bytes)?;
        if read == *self { Ok(bytes) } else { Err(Malformed::Length.into()) }
    }

    /// The frame behind `previous`.
    ///
    /// # Errors
    /// [`Unreadable`]: what a reader would say.
    pub fn frame(&self, sequence: u64, previous: FrameHash) -> Result<Frame, Unreadable> {
        Ok(Frame::new(sequence, previous, self.kind(), self.to_bytes()?)?)
    }
}
