//! THE table: which module a partner's frame is for.

use super::tells::{counted, news};
use crate::alliance::commands::{News, NewsKind};
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::{chain, keys, offers, packs, partners, ranges, recovery, settle};
use crate::kernel::{Money, Result, Tx};
use voucher_code::{Content, Exchange, Frame, Head, Place, Signed};

/// Gives a frame's content to the module of its kind. A refusal means that it does not fit: it then has no effect.
pub(super) fn content(tx: &Tx<'_>, row: &PartnerRow, place: Place, content: &Content) -> Result<Vec<News>> {
    match content {
        Content::Card(card) => keys::take_card(tx, row, card),
        Content::Epoch(certificate) => keys::take_epoch(tx, row, certificate),
        Content::Retire(retired) => partners::take_retired(tx, row, *retired),
        Content::Ack(ack) => {
            let told = chain::take_ack(tx, row, place, ack)?;
            recovery::look_ahead(tx, row.id, ack)?;
            Ok(told)
        }
        Content::Offer(_) | Content::Agree(_) | Content::Decline(_) => offers::take(tx, row, content),
        Content::Suspend(_) | Content::Leave => partners::take_stopped(tx, row, content),
        // Ranges and what is taken back of them.
        Content::Range(range) => ranges::take_range(tx, row.id, place, range),
        Content::Revoke(list) => ranges::take_list(tx, row.id, list, NewsKind::VouchersRevoked),
        Content::Issued(list) => ranges::take_list(tx, row.id, list, NewsKind::VouchersConfirmed),
        // Packs and reports on them.
        Content::Pack(part) | Content::Report(part) => packs::take_part(tx, row.id, content.kind(), part),
        // What is settled is read from all frames together, once they are in.
        Content::Claim(_) => Ok(vec![news(NewsKind::ClaimsCame)]),
        Content::Reverse(_) => Ok(vec![news(NewsKind::ClaimReversed)]),
        Content::Dispute(dispute) => {
            settle::heard(tx, row.id, dispute)?;
            Ok(vec![news(NewsKind::LineDisputed)])
        }
        Content::Accept(answered) => Ok(vec![many(NewsKind::ClaimsAccepted, answered.claims.len())]),
        Content::Reject(rejection) => Ok(vec![many(NewsKind::ClaimsRejected, rejection.claims.claims.len())]),
        Content::Concede(_) => Ok(vec![news(NewsKind::LineConceded)]),
        // A statement may come in parts: the last one counts.
        Content::Statement(part) if part.part == part.of => Ok(vec![news(NewsKind::StatementCame)]),
        Content::Statement(_) => Ok(Vec::new()),
        Content::Countersign(_) => Ok(vec![news(NewsKind::StatementSigned)]),
        Content::Payment(payment) => {
            let amount = i64::try_from(payment.amount).ok().and_then(|minor| Money::try_from(minor).ok());
            Ok(vec![counted(NewsKind::PaymentCame, 1, amount.unwrap_or(Money::ZERO))])
        }
        Content::Received(_) => Ok(vec![news(NewsKind::PaymentReceived)]),
        Content::Close(_) => Ok(vec![news(NewsKind::QuarterClosed)]),
        Content::Reveal(_) => Ok(vec![news(NewsKind::KeyRevealed)]),
    }
}

fn many(kind: NewsKind, count: usize) -> News {
    counted(kind, i64::try_from(count).unwrap_or(i64::MAX), Money::ZERO)
}

/// Settles once all frames of an import are in.
pub(super) fn settled(tx: &Tx<'_>, row: &PartnerRow) -> Result<Vec<News>> {
    settle::frames_came(tx, row.id)?;
    Ok(Vec::new())
}

/// Takes back frames of ours that a partner returns, under a head that we signed ourselves before they were lost.
pub(super) fn returned(tx: &Tx<'_>, row: &PartnerRow, head: &Signed<Head>, frames: &[Frame]) -> Result<Vec<News>> {
    let taken = recovery::take_back(tx, row, head.unverified().chain.generation, frames)?;
    Ok(if taken > 0 { vec![many(NewsKind::FramesReturned, taken)] } else { Vec::new() })
}

/// Frames of a partner that it lost and that go back to it with our next file.
pub(super) fn to_return(tx: &Tx<'_>, row: &PartnerRow) -> Result<Vec<Exchange>> {
    recovery::returns(tx, row.id)
}
