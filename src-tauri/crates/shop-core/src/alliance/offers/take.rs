//! What a partner offers, and what it says to ours.

use crate::alliance::AllianceRefusal;
use crate::alliance::commands::{News, NewsKind, PartnerOfferState, Whose};
use crate::alliance::exchange::news;
use crate::alliance::store::offers::{self as rows, NewOffer};
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::us::broken;
use crate::kernel::{Result, Tx};
use crate::vouchers as book;
use voucher_code::{Content, Offer, OfferRef};

/// Takes an OFFER, AGREE or DECLINE in. Of two offers with one number the first counts, and the other does not fit.
///
/// # Refuses
/// `already_answered` for another offer under a known number; `unknown_offer` for an answer to one that we did not make.
pub(in crate::alliance) fn take(tx: &Tx<'_>, partner: &PartnerRow, content: &Content) -> Result<Vec<News>> {
    match content {
        Content::Offer(offer) => proposed(tx, partner, offer),
        Content::Agree(named) => answered(tx, partner, named, true),
        Content::Decline(named) => answered(tx, partner, named, false),
        _ => Ok(Vec::new()),
    }
}

fn proposed(tx: &Tx<'_>, partner: &PartnerRow, offer: &Offer) -> Result<Vec<News>> {
    let named = offer.named().map_err(broken)?;
    match rows::by_number(tx, partner.id, Whose::Them, offer.number)? {
        Some(known) if known.hash == named.hash => Ok(Vec::new()),
        Some(_) => Err(AllianceRefusal::AlreadyAnswered.into()),
        None => {
            let body = offer.to_bytes().map_err(broken)?;
            let issuer = Whose::Them;
            let new = NewOffer { partner: partner.id, issuer, offer, hash: named.hash, body: &body, own: None };
            rows::insert(tx, &new)?;
            Ok(vec![news(NewsKind::OfferProposed)])
        }
    }
}

fn answered(tx: &Tx<'_>, partner: &PartnerRow, named: &OfferRef, agrees: bool) -> Result<Vec<News>> {
    let row = rows::by_number(tx, partner.id, Whose::Us, named.number)?.filter(|row| row.hash == named.hash);
    let row = row.ok_or(AllianceRefusal::UnknownOffer)?;
    let kind = if agrees { NewsKind::OfferAgreed } else { NewsKind::OfferDeclined };
    if row.state != PartnerOfferState::Proposed {
        return Ok(Vec::new());
    }
    let state = if agrees { PartnerOfferState::Agreed } else { PartnerOfferState::Declined };
    if let Some(voucher_offer) = row.voucher_offer {
        if agrees { book::agreed(tx, voucher_offer)? } else { book::declined(tx, voucher_offer)? }
    }
    rows::answer(tx, row.id, state, (None, None, ""))?;
    Ok(vec![news(kind)])
}
