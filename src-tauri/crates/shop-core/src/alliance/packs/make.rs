//! A pack is made and sealed for the partner that hands its vouchers out.

use super::shown::shown;
use super::store::{self, NewPack};
use crate::alliance::commands::{MakePack, Pack};
use crate::alliance::ranges::{self, Issued, Source};
use crate::alliance::us::broken;
use crate::alliance::{AllianceRefusal, chain, partners, us};
use crate::kernel::{Error, Result, Topic, Tx, chance};
use crate::{reactions, vouchers};
use voucher_code::{AgreementSecret, Content, FrameKind, Part, Piece};

/// The longest name of a run.
const MOST_RUN_NAME: usize = 60;

/// Issues vouchers and seals them for a partner. Whoever joins by them came by that partner.
///
/// # Refuses
/// `unknown_partner`, what [`partners::met`] refuses, `own_pack_not_prepaid`; as [`Source::found`] and [`ranges::issue`].
pub(in crate::alliance) fn make(tx: &Tx<'_>, request: &MakePack) -> Result<Pack> {
    let distributor = partners::found(tx, request.partner)?;
    partners::met(&distributor)?;
    let (_, to) = partners::identity(&distributor)?;
    let source = Source::found(tx, request.of)?;
    if let Source::Partner(offer) = &source
        && offer.partner == distributor.id
        && !offer.offer.flags.prepaid_pack
    {
        return Err(AllianceRefusal::OwnPackNotPrepaid.into());
    }
    let run = match store::run_of(tx, distributor.id)? {
        Some(run) => run,
        None => {
            let name: String = distributor.name.chars().take(MOST_RUN_NAME).collect();
            reactions::begin_source_run(tx, &name)?
        }
    };
    let issued = ranges::issue(tx, &source, request.count, run)?;
    let number = store::next_number(tx, distributor.id)?;
    let whole = sealed(tx, &issued, number, to)?;
    for part in Part::split(FrameKind::Pack, &whole).map_err(broken)? {
        chain::append(tx, distributor.id, &Content::Pack(part))?;
    }
    let new = NewPack {
        partner: distributor.id,
        is_ours: true,
        number,
        hash: voucher_code::Pack::hash(&whole),
        epoch: issued.range.epoch,
        redeemer: issued.redeemer,
        offer: issued.offer,
        batch: Some(issued.batch),
        run: Some(run),
        terms: issued.range.terms,
        count: request.count,
    };
    let pack = store::insert(tx, &new)?;
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    shown(tx, &super::found(tx, pack)?)
}

/// The vouchers of a batch, sealed for a shop.
fn sealed(tx: &Tx<'_>, issued: &Issued, number: u32, to: voucher_code::ShopId) -> Result<Vec<u8>> {
    let papers = vouchers::papers(tx, issued.batch)?;
    let pieces = papers.iter().map(|paper| Piece::new(&paper.voucher, paper.code));
    let pack = voucher_code::Pack {
        number,
        epoch: issued.range.epoch,
        redeemer: issued.redeemer,
        terms: issued.range.terms,
        pieces: pieces.collect::<std::result::Result<_, _>>().map_err(broken)?,
    };
    let agreement = vouchers::agreement_of(tx, to)?;
    // Made for this one pack: a key that seals twice gives both away.
    let ephemeral = AgreementSecret::from_bytes(&chance::bytes(tx.chance));
    pack.seal((us::known(tx)?, to), &agreement, ephemeral).map_err(|error| Error::Failure(Box::new(error)))
}
