//! Lines that the two do not agree on: they carry over from statement to statement until one of them gives in.

use super::{found_line, reckon};
use crate::alliance::commands::{ClaimLine, DisputeClaim};
use crate::alliance::store::lines::{self, LineRow};
use crate::alliance::{AllianceRefusal, chain};
use crate::kernel::{ClaimId, PartnerId, Result, Topic, Tx, text};
use voucher_code::{Concession, Content, Dispute, Place, Side, Why};

/// The longest words of a dispute, characters: the partner reads them.
const MOST_WORDS: usize = 200;

/// Says that this shop does not agree with a line.
///
/// # Refuses
/// `unknown_claim`, `already_settled`, `not_ours_to_answer` for one of a typed list, `reason_missing`, `text_too_long`, and what
/// [`chain::append`] refuses.
pub(in crate::alliance) fn dispute(tx: &Tx<'_>, request: &DisputeClaim) -> Result<ClaimLine> {
    let (line, claim) = unsettled(tx, request.claim)?;
    let words = words(&request.words)?;
    let dispute = Dispute { side: side(&line), claim, words: words.clone() };
    chain::append(tx, line.partner, &Content::Dispute(dispute))?;
    lines::set_dispute(tx, line.partner, line.is_ours, claim, "us", &words)?;
    settled(tx, &line)
}

/// Gives in: the issuer pays, the redeemer goes without.
///
/// # Refuses
/// `unknown_claim`, `already_settled`, `not_disputed`; `rule_says_not_owed` where paying would not help, for the two count the
/// same rules.
pub(in crate::alliance) fn concede(tx: &Tx<'_>, claim: ClaimId) -> Result<ClaimLine> {
    let (line, place) = unsettled(tx, claim)?;
    if line.state != "disputed" {
        return Err(AllianceRefusal::NotDisputed.into());
    }
    if let Some(why) = line.rule.filter(|_| !line.is_ours).and_then(Why::from_number)
        && !why.is_waivable()
    {
        return Err(AllianceRefusal::RuleSaysNotOwed { why: super::word(why) }.into());
    }
    chain::append(tx, line.partner, &Content::Concede(Concession { side: side(&line), claim: place }))?;
    settled(tx, &line)
}

/// The partner disputes a line.
pub(in crate::alliance) fn heard(tx: &Tx<'_>, partner: PartnerId, dispute: &Dispute) -> Result<()> {
    // What stands in its own chain is ours to pay.
    let is_ours = dispute.side == Side::Other;
    let words: String = dispute.words.chars().take(MOST_WORDS).collect();
    lines::set_dispute(tx, partner, is_ours, dispute.claim, "them", &words)
}

fn unsettled(tx: &Tx<'_>, claim: ClaimId) -> Result<(LineRow, Place)> {
    let line = found_line(tx, claim)?;
    if line.statement.is_some() {
        return Err(AllianceRefusal::AlreadySettled.into());
    }
    let place = line.place.ok_or(AllianceRefusal::NotOursToAnswer)?;
    Ok((line, place))
}

fn side(line: &LineRow) -> Side {
    if line.is_ours { Side::Own } else { Side::Other }
}

fn settled(tx: &Tx<'_>, line: &LineRow) -> Result<ClaimLine> {
    reckon::reckon(tx, line.partner)?;
    tx.changed(&[Topic::Alliance]);
    super::claims::shown(tx, &found_line(tx, line.id)?)
}

fn words(typed: &str) -> Result<String> {
    let most = i64::try_from(MOST_WORDS).unwrap_or(i64::MAX);
    let words = text::clean_within(typed, MOST_WORDS).ok_or(AllianceRefusal::TextTooLong { most })?;
    // The format counts bytes: what is longer there is cut by nobody unseen.
    if words.len() > 255 {
        return Err(AllianceRefusal::TextTooLong { most: 85 }.into());
    }
    if words.is_empty() { Err(AllianceRefusal::ReasonMissing.into()) } else { Ok(words) }
}
