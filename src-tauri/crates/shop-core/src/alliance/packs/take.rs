//! Parts of packs and of reports come in; what is whole is opened and held against what is known.

use super::store::{self, NewPack, PackRow};
use crate::alliance::commands::{News, NewsKind, PartnerOfferState, PartnerState, Whose};
use crate::alliance::exchange::news;
use crate::alliance::store::offers;
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::{alarms, partners, ranges, us};
use crate::kernel::{PartnerId, Result, Topic, Tx};
use crate::vouchers;
use sha2::{Digest, Sha256};
use voucher_code::{FrameHash, FrameKind, Pack, PackFault, Part, PartSet, Report, Run};

/// Takes a part in. Once all are there, the pack is opened or the report read; what does not fit has no effect and becomes
/// an alarm.
pub(in crate::alliance) fn take_part(
    tx: &Tx<'_>,
    partner: PartnerId,
    kind: FrameKind,
    part: &Part,
) -> Result<Vec<News>> {
    let row = partners::found(tx, partner)?;
    if kind == FrameKind::Pack && store::by_hash(tx, partner, false, &part.whole)?.is_some() {
        return Ok(Vec::new());
    }
    store::keep_part(tx, partner, kind, part)?;
    let mut set = PartSet::begin(kind, part);
    let mut fits = set.take(part).is_ok();
    for body in store::parts(tx, partner, kind, &part.whole)? {
        fits = fits && Part::from_bytes(&body).is_ok_and(|known| set.take(&known).is_ok());
    }
    let whole = match set.whole() {
        _ if !fits => return unfit(tx, &row, &part.to_bytes()),
        Err(_) => return unfit(tx, &row, &part.to_bytes()),
        Ok(None) => return Ok(Vec::new()),
        Ok(Some(whole)) => whole,
    };
    store::drop_parts(tx, partner, kind, &part.whole)?;
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    match kind {
        FrameKind::Pack => take_pack(tx, &row, &whole),
        _ => take_report(tx, &row, &whole),
    }
}

fn unfit(tx: &Tx<'_>, row: &PartnerRow, evidence: &[u8]) -> Result<Vec<News>> {
    let hash = FrameHash(Sha256::digest(evidence).into());
    // A pack may be longer than what an alarm needs: its hash proves which it was.
    let evidence = evidence.get(..evidence.len().min(4096)).unwrap_or_default();
    alarms::contradicts(tx, (row.id, &row.name), 0, None, (evidence, hash))?;
    Ok(vec![news(NewsKind::Unfit)])
}

/// Opens a pack. Each of its vouchers is signed by the issuer, or none is taken.
fn take_pack(tx: &Tx<'_>, row: &PartnerRow, whole: &[u8]) -> Result<Vec<News>> {
    let (_, issuer) = partners::identity(row)?;
    let own = us::known(tx)?;
    let Some(pack) = opened(tx, whole, issuer, own)? else { return unfit(tx, row, whole) };
    let Some(key) = vouchers::key_of_epoch(tx, issuer, pack.epoch)? else { return unfit(tx, row, whole) };
    let Ok(pieces) = pack.vouchers(&key) else { return unfit(tx, row, whole) };
    let offer = offers::by_number(tx, row.id, Whose::Them, pack.terms.offer())?.filter(|_| pack.redeemer == own);
    let is_ours_to_hand_out = pack.redeemer != own
        || offer
            .as_ref()
            .is_some_and(|offer| offer.state == PartnerOfferState::Agreed && offer.offer.flags.prepaid_pack);
    let is_second = store::by_number(tx, row.id, false, pack.number)?.is_some();
    if is_second || !is_ours_to_hand_out || row.state == PartnerState::Introduced {
        return unfit(tx, row, whole);
    }
    let new = NewPack {
        partner: row.id,
        is_ours: false,
        number: pack.number,
        hash: Pack::hash(whole),
        epoch: pack.epoch,
        redeemer: pack.redeemer,
        offer: offer.map(|offer| offer.id),
        batch: None,
        run: None,
        terms: pack.terms,
        count: i64::try_from(pieces.len()).unwrap_or(i64::MAX),
    };
    let id = store::insert(tx, &new)?;
    for (voucher, code) in pieces {
        let code = code.map(|code| code.to_string()).unwrap_or_default();
        store::insert_piece(tx, id, voucher.payload().serial.0, &voucher.to_text(), &code)?;
    }
    Ok(vec![news(NewsKind::PackCame)])
}

/// Opens the seal with one of our agreement keys; none where it is not sealed for us.
fn opened(tx: &Tx<'_>, whole: &[u8], issuer: voucher_code::ShopId, own: voucher_code::ShopId) -> Result<Option<Pack>> {
    for secret in vouchers::agreement_secrets(tx)? {
        match Pack::open(whole, (issuer, own), &secret) {
            Ok(pack) => return Ok(Some(pack)),
            Err(PackFault::Sealed) => {}
            Err(_) => return Ok(None),
        }
    }
    Ok(None)
}

/// What a distributor did with a pack of ours: what it handed out left the shop, what it spoiled is out of use.
fn take_report(tx: &Tx<'_>, row: &PartnerRow, whole: &[u8]) -> Result<Vec<News>> {
    let Ok(report) = Report::from_bytes(whole) else { return unfit(tx, row, whole) };
    let pack = store::by_number(tx, row.id, true, report.pack)?.filter(|pack| pack.hash == report.hash);
    let Some(pack) = pack else { return unfit(tx, row, whole) };
    let Some(batch) = pack.batch else { return unfit(tx, row, whole) };
    let spoiled = vouchers::reported(tx, batch, &serials(&report.handed_out), &serials(&report.spoiled))?;
    if !spoiled.is_empty() {
        take_back_elsewhere(tx, &pack, &spoiled)?;
    }
    let counts = [&report.printed, &report.handed_out, &report.spoiled].map(|runs| count(runs).min(pack.count));
    store::set_report(tx, pack.id, whole, counts)?;
    Ok(vec![news(NewsKind::PackReported)])
}

/// Spoiled pieces that a third shop was to honour: it is told.
fn take_back_elsewhere(tx: &Tx<'_>, pack: &PackRow, spoiled: &[crate::kernel::VoucherId]) -> Result<()> {
    let Some(offer) = pack.offer.map(|offer| offers::find(tx, offer)).transpose()?.flatten() else { return Ok(()) };
    let redeemer = partners::found(tx, offer.partner)?;
    if partners::in_touch(&redeemer).is_ok() {
        ranges::say_revoked(tx, redeemer.id, spoiled, "spoiled")?;
    }
    Ok(())
}

fn serials(runs: &[Run]) -> Vec<(i64, i64)> {
    runs.iter().map(|run| (i64::from(run.first.0), i64::from(run.last.0))).collect()
}

fn count(runs: &[Run]) -> i64 {
    runs.iter().fold(0_i64, |sum, run| sum.saturating_add(i64::try_from(run.count()).unwrap_or(i64::MAX)))
}
