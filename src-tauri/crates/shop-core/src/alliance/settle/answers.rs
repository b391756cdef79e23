//! What this shop says to the claims of a partner: genuine ones are answered by themselves, others by a person.

use super::pair::Pair;
use super::{found_line, reckon, take};
use crate::alliance::commands::{AnswerClaims, Claims, RejectWhy};
use crate::alliance::store::lines::{self, LineRow};
use crate::alliance::store::{recovery as rows_of_recovery, settle as rows};
use crate::alliance::{AllianceRefusal, chain, recovery};
use crate::kernel::{ClaimId, PartnerId, Result, Topic, Tx};
use crate::vouchers;
use std::collections::{BTreeMap, BTreeSet};
use voucher_code::settlement::{Line, Settlement, Status};
use voucher_code::{Answered, Claimed, Content, FrameKind, Generation, Place, Rejection, Why};

/// Claims that this shop has answered.
fn answered(tx: &Tx<'_>, partner: PartnerId) -> Result<BTreeSet<Place>> {
    let mut places = BTreeSet::new();
    for kind in [FrameKind::Accept, FrameKind::Reject] {
        for (_, frame) in rows::of_kind(tx, partner, true, kind)? {
            match Content::of(&frame) {
                Ok(Content::Accept(answered)) => places.extend(answered.places()),
                Ok(Content::Reject(rejection)) => places.extend(rejection.claims.places()),
                _ => {}
            }
        }
    }
    Ok(places)
}

/// Answers what the shop can tell by itself: a typed code with its own tag that it issued is paid, one with another tag
/// is not, and neither is a voucher signed with its key that it never issued, once no record is missing. Whether
/// anything was said.
pub(super) fn by_itself(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, settlement: &Settlement) -> Result<bool> {
    let answered = answered(tx, partner)?;
    let is_missing_records = recovery::is_open(tx)?;
    let unsettled = lines::unsettled(tx, partner)?;
    let mut says = Answers::default();
    let ours = settlement.lines().iter().filter(|(direction, _)| *direction == pair.we_pay()).map(|(_, line)| line);
    for line in ours.filter(|line| !answered.contains(&line.place)) {
        let Some((serial, voucher)) = unsettled.get(&line.place) else { continue };
        if !matches!(line.status, Status::Open | Status::Accepted) {
            continue;
        }
        let is_known = voucher.is_some() || take::take_again(tx, partner, pair, line.place)?;
        // A range that came back with our lost frames is a record too.
        let is_issued = is_known || rows_of_recovery::is_announced(tx, partner, *serial)?;
        if line.status == Status::Accepted {
            if !is_issued && !is_missing_records {
                says.reject(line.place, Why::NotIssued);
            }
        } else if is_known {
            says.accept(line.place);
        } else {
            match tag_fits(tx, partner, pair, line)? {
                Some(false) => says.reject(line.place, Why::WrongTag),
                Some(true) if is_issued => says.accept(line.place),
                Some(true) if !is_missing_records => says.reject(line.place, Why::NotIssued),
                _ => {}
            }
        }
    }
    let has_said = !says.is_empty();
    says.write(tx, partner)?;
    Ok(has_said)
}

/// Whether the tag of a typed code is one that this shop made; none where no key of ours leads to it.
fn tag_fits(tx: &Tx<'_>, partner: PartnerId, pair: &Pair, line: &Line) -> Result<Option<bool>> {
    let Some(frame) = rows::frame_at(tx, partner, false, line.place)? else { return Ok(None) };
    let Ok(Content::Claim(claim)) = Content::of(&frame) else { return Ok(None) };
    let Claimed::Typed(code) = &claim.voucher else { return Ok(None) };
    let mut told = None;
    for key in vouchers::issuing_keys(tx, None)? {
        if voucher_code::Lead::of(&key, &pair.theirs) != code.lead() {
            continue;
        }
        if let Some((_, claim_key)) = vouchers::claim_key(tx, &key)? {
            told = Some(told.unwrap_or(false) || code.is_claimable(&claim_key, &pair.theirs));
        }
    }
    Ok(told)
}

/// Answers on their way into the chain.
#[derive(Default)]
struct Answers {
    accepted: BTreeMap<Generation, BTreeSet<u64>>,
    rejected: BTreeMap<(Why, Generation), BTreeSet<u64>>,
}

impl Answers {
    fn accept(&mut self, place: Place) {
        self.accepted.entry(place.generation).or_default().insert(place.sequence);
    }

    fn reject(&mut self, place: Place, why: Why) {
        self.rejected.entry((why, place.generation)).or_default().insert(place.sequence);
    }

    fn is_empty(&self) -> bool {
        self.accepted.is_empty() && self.rejected.is_empty()
    }

    /// One frame for five hundred claims at most.
    fn write(self, tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
        for (generation, claims) in self.accepted {
            for claims in frames(generation, &claims) {
                chain::append(tx, partner, &Content::Accept(claims))?;
            }
        }
        for ((why, generation), claims) in self.rejected {
            for claims in frames(generation, &claims) {
                chain::append(tx, partner, &Content::Reject(Rejection { why, claims }))?;
            }
        }
        Ok(())
    }
}

fn frames(generation: Generation, claims: &BTreeSet<u64>) -> Vec<Answered> {
    let claims: Vec<u64> = claims.iter().copied().collect();
    claims.chunks(Answered::MOST).map(|claims| Answered { generation, claims: claims.to_vec() }).collect()
}

/// A person answers claims of a partner; besides, those that the rules decide are answered as they say.
///
/// # Refuses
/// `unknown_claim`, `not_ours_to_answer` for a claim of ours, `already_settled`, `already_answered`; `rule_says_not_owed` for one
/// that cannot be waived, `rule_says_owed` for a reason that the frames contradict.
pub(in crate::alliance) fn answer(tx: &Tx<'_>, request: &AnswerClaims) -> Result<Claims> {
    let answered = answered(tx, request.partner)?;
    let mut says = Answers::default();
    for claim in &request.accept {
        let (line, place) = open_line(tx, request.partner, *claim, &answered)?;
        if let Some(why) = line.rule.filter(|rule| *rule > 0).and_then(Why::from_number)
            && !why.is_waivable()
        {
            return Err(AllianceRefusal::RuleSaysNotOwed { why: super::word(why) }.into());
        }
        says.accept(place);
    }
    for RejectWhyOf { why, claim } in refusals(request) {
        let (line, place) = open_line(tx, request.partner, claim, &answered)?;
        let fits = match line.rule {
            Some(0) => matches!(why, Why::NotIssued | Why::Doubtful),
            None => matches!(why, Why::WrongTag | Why::NotIssued | Why::Doubtful),
            Some(rule) => rule == why.number(),
        };
        if !fits {
            return Err(AllianceRefusal::RuleSaysOwed.into());
        }
        says.reject(place, why);
    }
    says.write(tx, request.partner)?;
    reckon::reckon(tx, request.partner)?;
    tx.changed(&[Topic::Alliance]);
    super::claims::list(tx, request.partner, false)
}

struct RejectWhyOf {
    why: Why,
    claim: ClaimId,
}

fn refusals(request: &AnswerClaims) -> Vec<RejectWhyOf> {
    let of = |why: RejectWhy| super::why_of(why);
    request
        .reject
        .iter()
        .flat_map(|one| one.claims.iter().map(move |claim| RejectWhyOf { why: of(one.why), claim: *claim }))
        .collect()
}

fn open_line(tx: &Tx<'_>, partner: PartnerId, claim: ClaimId, answered: &BTreeSet<Place>) -> Result<(LineRow, Place)> {
    let line = found_line(tx, claim)?;
    if line.partner != partner || line.is_ours {
        return Err(AllianceRefusal::NotOursToAnswer.into());
    }
    let place = line.place.ok_or(AllianceRefusal::NotOursToAnswer)?;
    if line.statement.is_some() {
        return Err(AllianceRefusal::AlreadySettled.into());
    }
    if answered.contains(&place) {
        return Err(AllianceRefusal::AlreadyAnswered.into());
    }
    Ok((line, place))
}
