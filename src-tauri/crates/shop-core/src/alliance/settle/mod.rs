//! What two shops owe each other, from the frames they exchanged: the format's book, written on the claims' rows.
//!
//! The rows of `alliance_claim` are a copy for lists and sums; whoever decides asks the book.

mod answers;
mod claims;
mod disputes;
mod pair;
mod quarters;
mod reckon;
mod take;

pub(in crate::alliance) use answers::answer;
pub(in crate::alliance) use claims::{list, shown, texts};
pub(in crate::alliance) use disputes::{concede, dispute, heard};
pub(in crate::alliance) use pair::{Pair, load};
pub(in crate::alliance) use quarters::{close_quarter, reveal_quarter};
pub(in crate::alliance) use reckon::{close, frames_came, is_ours, reckon};

pub(in crate::alliance) use super::us::broken;

use super::AllianceRefusal;
use super::commands::RejectWhy;
use super::store::lines::{self, LineRow};
use crate::kernel::{ClaimId, Result};
use rusqlite::Connection;
use voucher_code::Why;

/// # Refuses
/// `unknown_claim`.
fn found_line(conn: &Connection, claim: ClaimId) -> Result<LineRow> {
    Ok(lines::find(conn, claim)?.ok_or(AllianceRefusal::UnknownClaim)?)
}

/// The words of the closed list, in its order.
const WHY: [(Why, RejectWhy, &str); 14] = [
    (Why::UnknownKey, RejectWhy::UnknownKey, "unknown_key"),
    (Why::BadSignature, RejectWhy::BadSignature, "bad_signature"),
    (Why::WrongTag, RejectWhy::WrongTag, "wrong_tag"),
    (Why::OtherRedeemer, RejectWhy::OtherRedeemer, "other_redeemer"),
    (Why::NotAgreed, RejectWhy::NotAgreed, "not_agreed"),
    (Why::Contradicts, RejectWhy::Contradicts, "contradicts"),
    (Why::NotYetValid, RejectWhy::NotYetValid, "not_yet_valid"),
    (Why::Expired, RejectWhy::Expired, "expired"),
    (Why::Revoked, RejectWhy::Revoked, "revoked"),
    (Why::Duplicate, RejectWhy::Duplicate, "duplicate"),
    (Why::CapReached, RejectWhy::CapReached, "cap_reached"),
    (Why::Late, RejectWhy::Late, "late"),
    (Why::NotIssued, RejectWhy::NotIssued, "not_issued"),
    (Why::Doubtful, RejectWhy::Doubtful, "doubtful"),
];

/// A reason as the format has it.
fn why_of(told: RejectWhy) -> Why {
    WHY.iter().find(|(_, word, _)| *word == told).map_or(Why::Doubtful, |(why, ..)| *why)
}

/// A reason as the screens have it.
pub(in crate::alliance) fn shown_why(why: Why) -> RejectWhy {
    WHY.iter().find(|(known, ..)| *known == why).map_or(RejectWhy::Doubtful, |(_, word, _)| *word)
}

/// A reason as a key.
fn word(why: Why) -> String {
    WHY.iter().find(|(known, ..)| *known == why).map_or_else(String::new, |(.., word)| (*word).to_owned())
}
