//! Answering a partner's offer.

use super::{found, shown};
use crate::alliance::commands::{AnswerOffer, OfferAnswer, PartnerOffer, PartnerOfferState, Whose};
use crate::alliance::partners::{self, text_within};
use crate::alliance::store::offers::{self as rows, OfferRow};
use crate::alliance::us::broken;
use crate::alliance::{AllianceRefusal, chain};
use crate::gifts;
use crate::kernel::{GiftId, Result, Topic, Tx};
use crate::shop;
use crate::vouchers as book;
use voucher_code::{Content, Kind};

/// The longest reason, characters.
const MOST_REASON: usize = 200;

/// Signs that we honour the vouchers of a partner's offer, or that we do not. For gifts and packs it is said which gift of
/// ours goes over the counter.
///
/// # Refuses
/// `unknown_offer`, `own_offer`, `already_answered`, `gift_needed`, `gift_not_needed`, `unknown_gift`, `other_currency`,
/// `text_too_long`, `suspended`, `left`, `retired`, `not_confirmed`.
pub(in crate::alliance) fn answer(tx: &Tx<'_>, request: &AnswerOffer) -> Result<PartnerOffer> {
    let row = found(tx, request.offer)?;
    if row.issuer == Whose::Us {
        return Err(AllianceRefusal::OwnOffer.into());
    }
    if row.state != PartnerOfferState::Proposed {
        return Err(AllianceRefusal::AlreadyAnswered.into());
    }
    let partner = partners::found(tx, row.partner)?;
    partners::active(&partner)?;
    let named = row.offer.named().map_err(broken)?;
    match &request.answer {
        OfferAnswer::Agree { gift } => {
            fits(tx, &row, *gift)?;
            let (_, shop) = partners::identity(&partner)?;
            let voucher_offer = book::know_offer(tx, shop, &row.offer, *gift)?;
            chain::append(tx, partner.id, &Content::Agree(named))?;
            rows::answer(tx, row.id, PartnerOfferState::Agreed, (Some(voucher_offer), *gift, ""))?;
        }
        OfferAnswer::Decline { reason } => {
            let reason = text_within(reason, MOST_REASON)?;
            tx.note(&reason);
            chain::append(tx, partner.id, &Content::Decline(named))?;
            rows::answer(tx, row.id, PartnerOfferState::Declined, (None, None, &reason))?;
        }
    }
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    shown(tx, &found(tx, row.id)?)
}

/// # Refuses
/// `other_currency`, `gift_needed`, `gift_not_needed`, `unknown_gift`.
fn fits(tx: &Tx<'_>, row: &OfferRow, gift: Option<GiftId>) -> Result<()> {
    let code = shop::find(tx)?.map(|shop| shop.currency.code).unwrap_or_default();
    if row.offer.currency.bytes() != code.as_bytes() {
        let currency = String::from_utf8_lossy(&row.offer.currency.bytes()).into_owned();
        return Err(AllianceRefusal::OtherCurrency { currency }.into());
    }
    let needs_gift = matches!(row.offer.kind, Kind::Gift | Kind::NewcomerPack);
    match gift {
        None if needs_gift => Err(AllianceRefusal::GiftNeeded.into()),
        Some(_) if !needs_gift => Err(AllianceRefusal::GiftNotNeeded.into()),
        Some(gift) if gifts::sheet(tx, gift)?.is_none() => Err(AllianceRefusal::UnknownGift.into()),
        _ => Ok(()),
    }
}
