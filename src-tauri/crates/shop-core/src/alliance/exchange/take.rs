//! THE table: which module a partner's frame is for.

use crate::alliance::commands::News;
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::{chain, keys, offers, partners};
use crate::kernel::{Result, Tx};
use voucher_code::{Content, Exchange, Frame, Head, Place, Signed};

/// Gives a frame's content to the module of its kind. A refusal means that it does not fit: it then has no effect.
pub(super) fn content(tx: &Tx<'_>, row: &PartnerRow, place: Place, content: &Content) -> Result<Vec<News>> {
    match content {
        Content::Card(card) => keys::take_card(tx, row, card),
        Content::Epoch(certificate) => keys::take_epoch(tx, row, certificate),
        Content::Retire(retired) => partners::take_retired(tx, row, *retired),
        Content::Ack(ack) => chain::take_ack(tx, row, place, ack),
        Content::Offer(_) | Content::Agree(_) | Content::Decline(_) => offers::take(tx, row, content),
        Content::Suspend(_) | Content::Leave => partners::take_stopped(tx, row, content),
        // Ranges and what is taken back of them.
        Content::Range(_) | Content::Revoke(_) => Ok(Vec::new()),
        // Packs and reports on them.
        Content::Pack(_) | Content::Report(_) => Ok(Vec::new()),
        // Used vouchers.
        Content::Claim(_) | Content::Reverse(_) => Ok(Vec::new()),
        // Answers, statements, payments, the end of quarters.
        Content::Accept(_)
        | Content::Reject(_)
        | Content::Dispute(_)
        | Content::Concede(_)
        | Content::Statement(_)
        | Content::Countersign(_)
        | Content::Payment(_)
        | Content::Received(_)
        | Content::Close(_)
        | Content::Reveal(_) => Ok(Vec::new()),
    }
}

/// Settles once all frames of an import are in.
pub(super) fn settled(_: &Tx<'_>, _: &PartnerRow) -> Result<Vec<News>> {
    Ok(Vec::new())
}

/// Takes back frames of ours that a partner returns, under a head that we signed ourselves before they were lost.
pub(super) fn returned(_: &Tx<'_>, _: &PartnerRow, _: &Signed<Head>, _: &[Frame]) -> Result<Vec<News>> {
    Ok(Vec::new())
}

/// Frames of a partner that it lost and that go back to it with our next file.
pub(super) fn to_return(_: &Tx<'_>, _: &PartnerRow) -> Result<Vec<Exchange>> {
    Ok(Vec::new())
}
