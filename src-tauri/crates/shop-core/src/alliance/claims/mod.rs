//! Claims: what is handed in for a partner's voucher that was used here, in the same act as its use.

mod store;

use super::chain;
use super::store::{offers, partners as partner_rows};
use crate::alliance::commands::Whose;
use crate::kernel::{CauseId, Fact, Result, Topic, Tx};
use crate::vouchers;
use voucher_code::Content;

/// A partner's voucher was used: its claim goes into the chain. What its issuer settles is known from the offer.
///
/// # Refuses
/// As [`chain::append`]; then the voucher is not used either.
pub(crate) fn voucher_used(tx: &Tx<'_>, _cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::PartnerVoucherUsed { redemption, voucher } = fact else { return Ok(()) };
    let Some(parts) = vouchers::claim_parts(tx, *voucher)? else { return Ok(()) };
    let Some(partner) = partner_rows::by_shop(tx, parts.issuer)? else { return Ok(()) };
    let place = chain::append(tx, partner.id, &Content::Claim(parts.claim.clone()))?;
    let offer = offers::by_number(tx, partner.id, Whose::Them, parts.offer)?.map(|offer| offer.id);
    store::insert(
        tx,
        &store::NewClaim { partner: partner.id, place, redemption: *redemption, voucher: *voucher, offer },
        &parts,
    )?;
    tx.changed(&[Topic::Alliance]);
    Ok(())
}

/// Its use was taken back: nothing is due for it, unless it was settled before.
///
/// # Refuses
/// As [`chain::append`].
pub(crate) fn voucher_reversed(tx: &Tx<'_>, _cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::PartnerVoucherReversed { redemption, .. } = fact else { return Ok(()) };
    let Some(claim) = store::unsettled(tx, *redemption)? else { return Ok(()) };
    chain::append(tx, claim.partner, &Content::Reverse(claim.place))?;
    store::set_reversed(tx, claim.id)?;
    tx.changed(&[Topic::Alliance]);
    Ok(())
}
