//! Other shops, as far as their vouchers are honoured here and the shop's own are honoured there.
//!
//! Who they are, whom they vouch for and what they agreed to is found out by whoever trades with them, and told here by
//! the functions below; what is told once is believed. A voucher of another shop comes into the book when it is first
//! looked at, under its issuing key and serial like any other; used, it stays used, and [`Fact::PartnerVoucherUsed`]
//! tells whoever claims what its issuer settles.
//!
//! [`Fact::PartnerVoucherUsed`]: crate::kernel::Fact::PartnerVoucherUsed

mod certified;
mod claims;
mod distributed;
mod issue_for;
mod offered;
mod own;
mod recognise;
mod said;
mod serials;
mod settling;
mod shops;
#[cfg(test)]
mod tests;
mod told;

pub(crate) use certified::{know_key, retire_key};
pub(crate) use claims::{ClaimParts, claim_parts, claimed};
pub(crate) use distributed::{
    BatchSums, Coupon, agreement_of, agreement_secrets, batch_sums, batches_between, coupons, key_of_epoch, of_batch,
    own_offer, reported, shop_name,
};
pub(crate) use issue_for::{issue_for, papers};
pub(in crate::vouchers) use offered::with_value;
pub(crate) use offered::{OfferFor, agreed, declined, know_offer, offer_for};
pub(crate) use own::{certificates, claim_key, identity_secret, own_shop};
pub(in crate::vouchers) use recognise::{
    Met, for_another, is_revoked, issuer_of, keep_evidence, kind_of, recognised, take_up, typed_issuers,
};
pub(crate) use said::{quarter_name, read_day};
pub(crate) use serials::{know_range, made_for, really_issued, revoke};
pub(crate) use settling::{keys_of_quarter, used_by_hand};
pub(crate) use shops::{KnownShop, Standing, doubt, heard, know_shop, paid};
pub(in crate::vouchers) use shops::{cap_left, found};
pub(crate) use told::{
    day_text, form_of, in_batch, issuing_keys, number_text, offer_number, own_identity, take_back, today, used_before,
};
