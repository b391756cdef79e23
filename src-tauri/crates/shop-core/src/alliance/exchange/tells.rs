//! What frames tell, in a person's words and in numbers.

use crate::alliance::commands::{News, NewsKind};
use crate::kernel::Money;
use voucher_code::{Content, Frame, FrameKind};

/// One piece of news.
pub(in crate::alliance) fn news(kind: NewsKind) -> News {
    counted(kind, 1, Money::ZERO)
}

/// So much of one kind, and what it comes to.
pub(in crate::alliance) fn counted(kind: NewsKind, count: i64, amount: Money) -> News {
    News { kind, count, amount }
}

/// What came together, each kind once, in the order of the list.
pub(super) fn summed(all: &[News]) -> Vec<News> {
    let mut kinds: Vec<NewsKind> = all.iter().map(|one| one.kind).collect();
    kinds.sort_unstable();
    kinds.dedup();
    let sum = |kind: NewsKind| {
        all.iter().filter(|one| one.kind == kind).fold(counted(kind, 0, Money::ZERO), |sum, one| {
            let amount = sum.amount.plus(one.amount).unwrap_or(sum.amount);
            counted(kind, sum.count.saturating_add(one.count), amount)
        })
    };
    kinds.into_iter().map(sum).collect()
}

fn kind(kind: FrameKind) -> NewsKind {
    match kind {
        FrameKind::Card => NewsKind::CardRenewed,
        FrameKind::Epoch => NewsKind::KeyAnnounced,
        FrameKind::Close => NewsKind::QuarterClosed,
        FrameKind::Reveal => NewsKind::KeyRevealed,
        FrameKind::Retire => NewsKind::KeyRetired,
        FrameKind::Ack => NewsKind::Acknowledged,
        FrameKind::Offer => NewsKind::OfferProposed,
        FrameKind::Agree => NewsKind::OfferAgreed,
        FrameKind::Decline => NewsKind::OfferDeclined,
        FrameKind::Range => NewsKind::VouchersIssued,
        FrameKind::Revoke => NewsKind::VouchersRevoked,
        FrameKind::Issued => NewsKind::VouchersConfirmed,
        FrameKind::Pack => NewsKind::PackCame,
        FrameKind::Report => NewsKind::PackReported,
        FrameKind::Claim => NewsKind::ClaimsCame,
        FrameKind::Reverse => NewsKind::ClaimReversed,
        FrameKind::Accept => NewsKind::ClaimsAccepted,
        FrameKind::Reject => NewsKind::ClaimsRejected,
        FrameKind::Dispute => NewsKind::LineDisputed,
        FrameKind::Concede => NewsKind::LineConceded,
        FrameKind::Statement => NewsKind::StatementCame,
        FrameKind::Countersign => NewsKind::StatementSigned,
        FrameKind::Payment => NewsKind::PaymentCame,
        FrameKind::Received => NewsKind::PaymentReceived,
        FrameKind::Suspend => NewsKind::PartnerSuspended,
        FrameKind::Leave => NewsKind::PartnerLeft,
    }
}

/// What a frame that goes out tells: a range its vouchers, answers their claims; what is cut into parts tells once.
pub(super) fn told(frame: &Frame) -> News {
    let many = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let count = match Content::of(frame) {
        Ok(Content::Range(range)) => i64::from(range.last.0).saturating_sub(i64::from(range.first.0)).saturating_add(1),
        Ok(Content::Revoke(list) | Content::Issued(list)) => many(list.vouchers.len()),
        Ok(Content::Accept(answered)) => many(answered.claims.len()),
        Ok(Content::Reject(rejection)) => many(rejection.claims.claims.len()),
        Ok(Content::Pack(part) | Content::Report(part) | Content::Statement(part)) => i64::from(part.part == 1),
        _ => 1,
    };
    counted(kind(frame.kind()), count, Money::ZERO)
}
