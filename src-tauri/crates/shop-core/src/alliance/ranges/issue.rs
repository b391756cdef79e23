//! Vouchers are issued for a run of paper: of the shop's own offers, or of one that a partner agreed to honour.

use super::store::{self, NewRange};
use crate::alliance::commands::{IssueForPartner, IssuedForPartner, PackOf, PartnerOfferState, Whose};
use crate::alliance::store::offers::{self, OfferRow};
use crate::alliance::{AllianceRefusal, chain, partners, us};
use crate::kernel::{AllianceOfferId, Error, Result, Topic, Tx, VoucherBatchId, VoucherOfferId};
use crate::{reactions, vouchers};
use voucher_code::{Content, Range, ShopId};

/// The most vouchers of one act.
const MOST: i64 = 10_000;

/// Of which offer vouchers are issued.
pub(in crate::alliance) enum Source {
    /// One of our own, honoured here.
    Own(VoucherOfferId),
    /// One that a partner honours.
    Partner(Box<OfferRow>),
}

/// Vouchers that were issued.
pub(in crate::alliance) struct Issued {
    pub(in crate::alliance) batch: VoucherBatchId,
    pub(in crate::alliance) range: Range,
    pub(in crate::alliance) redeemer: ShopId,
    pub(in crate::alliance) offer: Option<AllianceOfferId>,
}

impl Source {
    /// An offer that vouchers can be issued of.
    ///
    /// # Refuses
    /// `vouchers.unknown_offer`, `vouchers.offer_stopped`, `vouchers.bound_not_for_runs`; `unknown_offer`, `their_offer`,
    /// `not_agreed`, `offer_over`.
    pub(in crate::alliance) fn found(tx: &Tx<'_>, of: PackOf) -> Result<Source> {
        match of {
            PackOf::Own { offer } => {
                vouchers::own_offer(tx, offer)?;
                Ok(Source::Own(offer))
            }
            PackOf::Partner { offer } => Ok(Source::Partner(Box::new(agreed(tx, offer)?))),
        }
    }
}

/// An offer of ours that the partner agreed to.
///
/// # Refuses
/// `unknown_offer`, `their_offer`, `not_agreed`, `offer_over`.
fn agreed(tx: &Tx<'_>, offer: AllianceOfferId) -> Result<OfferRow> {
    let row = offers::find(tx, offer)?.ok_or(AllianceRefusal::UnknownOffer)?;
    match (row.issuer, row.state) {
        (Whose::Them, _) => Err(AllianceRefusal::TheirOffer.into()),
        (Whose::Us, PartnerOfferState::Agreed) => Ok(row),
        (Whose::Us, PartnerOfferState::Over) => Err(AllianceRefusal::OfferOver.into()),
        (Whose::Us, _) => Err(AllianceRefusal::NotAgreed.into()),
    }
}

/// Issues vouchers of an offer; whoever honours them is told their numbers.
///
/// # Refuses
/// `count_out_of_bounds`; for a partner's part what [`partners::active`] refuses; what vouchers refuse: `offer_over`,
/// `secrets_missing`, `numbers_used_up`, `partner_stopped`.
pub(in crate::alliance) fn issue(tx: &Tx<'_>, source: &Source, count: i64, run: i64) -> Result<Issued> {
    if !(1..=MOST).contains(&count) {
        return Err(AllianceRefusal::CountOutOfBounds { least: 1, most: MOST }.into());
    }
    match source {
        Source::Own(offer) => {
            let redeemer = us::known(tx)?;
            let (batch, range) = vouchers::issue_for(tx, *offer, redeemer, count, run)?;
            Ok(Issued { batch, range, redeemer, offer: None })
        }
        Source::Partner(offer) => {
            let partner = partners::found(tx, offer.partner)?;
            partners::active(&partner)?;
            let (_, redeemer) = partners::identity(&partner)?;
            let own = offer.voucher_offer.ok_or_else(|| Error::failure("an offer of ours without its vouchers"))?;
            let (batch, range) = vouchers::issue_for(tx, own, redeemer, count, run)?;
            let place = chain::append(tx, partner.id, &Content::Range(range.clone()))?;
            let new =
                NewRange { partner: partner.id, issuer: Whose::Us, offer: Some(offer.id), place, batch: Some(batch) };
            store::insert(tx, &new, &range)?;
            tx.changed(&[Topic::Alliance, Topic::Vouchers]);
            Ok(Issued { batch, range, redeemer, offer: Some(offer.id) })
        }
    }
}

/// Issues vouchers that a partner honours, to be printed and handed out here.
///
/// # Refuses
/// As [`Source::found`] and [`issue`]; `intake.run_name_missing`, `intake.text_too_long`.
pub(in crate::alliance) fn issue_for_partner(tx: &Tx<'_>, request: &IssueForPartner) -> Result<IssuedForPartner> {
    let source = Source::Partner(Box::new(agreed(tx, request.offer)?));
    let run = reactions::begin_source_run(tx, &request.run_name)?;
    let Issued { batch, range, .. } = issue(tx, &source, request.count, run)?;
    Ok(IssuedForPartner {
        offer: request.offer,
        batch,
        first: i64::from(range.first.0),
        last: i64::from(range.last.0),
        first_day: vouchers::day_text(range.terms.first_day().0),
        last_day: vouchers::day_text(range.terms.last_day().0),
    })
}
