//! Packs and pieces as they are shown.

use super::store::{self, PackRow, PieceRow};
use crate::alliance::commands::{ListPacks, Pack, PackPiece, PackPieces, Packs, PartnerGives, PhoneVoucher, Whose};
use crate::alliance::store::{Way, frames, offers};
use crate::alliance::{AllianceRefusal, partners, us};
use crate::kernel::{Error, MemberId, Money, PackId, Result, View, qr};
use crate::vouchers::commands::OfferName;
use crate::{members, vouchers};
use rusqlite::Connection;
use std::cmp::Reverse;
use voucher_code::{FrameKind, Kind, Part, Terms};

/// Vouchers on a phone's card.
const MOST_ON_PHONE: usize = 20;

/// A pack that exists.
///
/// # Refuses
/// `unknown_pack`.
pub(in crate::alliance) fn found(conn: &Connection, pack: PackId) -> Result<PackRow> {
    Ok(store::find(conn, pack)?.ok_or(AllianceRefusal::UnknownPack)?)
}

/// All packs, newest first.
pub(in crate::alliance) fn list(view: &View<'_>, request: ListPacks) -> Result<Packs> {
    let all = |is_ours| -> Result<Vec<Pack>> {
        store::list(view, request.partner, is_ours)?.iter().map(|row| shown(view, row)).collect()
    };
    Ok(Packs { sent: all(true)?, received: all(false)? })
}

/// Packs of ours that were made in a span.
pub(in crate::alliance) fn sent_between(view: &View<'_>, from_ms: i64, to_ms: i64) -> Result<Vec<PackRow>> {
    let mut all = store::list(view, None, true)?;
    all.retain(|pack| (from_ms..to_ms).contains(&pack.at_ms));
    Ok(all)
}

/// The pieces of a received pack, by serial.
///
/// # Refuses
/// `unknown_pack`.
pub(in crate::alliance) fn pieces(view: &View<'_>, pack: PackId) -> Result<PackPieces> {
    let row = found(view, pack)?;
    if row.is_ours {
        return Err(AllianceRefusal::UnknownPack.into());
    }
    let pieces = store::pieces(view, row.id)?;
    Ok(PackPieces { pack: shown(view, &row)?, pieces: pieces.iter().map(piece_shown).collect() })
}

pub(super) fn piece_shown(row: &PieceRow) -> PackPiece {
    PackPiece {
        piece: row.id,
        serial: i64::from(row.serial),
        text: row.text.clone(),
        typed: row.typed.clone(),
        state: row.state,
        member: row.member,
    }
}

/// Vouchers of other shops that a clerk gave a person here, while they are good, the newest first: what a phone may keep
/// as a picture.
pub(crate) fn on_phone(view: &View<'_>, member: MemberId) -> Result<Vec<PhoneVoucher>> {
    let mut given = Vec::new();
    for row in members::aliases(view, member)? {
        given.extend(store::of_member(view, row)?);
    }
    given.sort_by_key(|piece| Reverse(piece.id));
    let (mut shown, today) = (Vec::new(), vouchers::today(view)?);
    for piece in given {
        if shown.len() == MOST_ON_PHONE {
            break;
        }
        let pack = found(view, piece.pack)?;
        if today <= pack.terms.last_day() {
            shown.push(PhoneVoucher {
                shop: vouchers::shop_name(view, pack.redeemer)?,
                words: texts(view, &pack, None)?,
                until: vouchers::day_text(pack.terms.last_day().0),
                typed: piece.typed,
                picture: qr::picture(&piece.text)?,
            });
        }
    }
    Ok(shown)
}

/// What vouchers of these terms give.
pub(in crate::alliance) fn gives_of(terms: &Terms) -> Result<PartnerGives> {
    let value = i64::from(terms.value());
    Ok(match terms.kind() {
        Kind::Gift => PartnerGives::Gift,
        Kind::AmountOff => PartnerGives::Amount { amount: Money::try_from(value).map_err(Error::failure)? },
        Kind::PercentOff => PartnerGives::Percent { hundredths: value },
        Kind::DrawChance => PartnerGives::Chance { count: value },
        Kind::NewcomerPack => PartnerGives::Newcomer,
    })
}

/// A pack as it stands.
pub(in crate::alliance) fn shown(view: &View<'_>, row: &PackRow) -> Result<Pack> {
    let partner = partners::found(view, row.partner)?;
    let sums = row.batch.map(|batch| vouchers::batch_sums(view, batch)).transpose()?;
    let redeemed_here = us::shop(view)? == Some(row.redeemer);
    let redeemer = vouchers::shop_name(view, row.redeemer)?;
    Ok(Pack {
        pack: row.id,
        number: i64::from(row.number),
        issuer: if row.is_ours { Whose::Us } else { Whose::Them },
        partner: row.partner,
        partner_name: partner.name,
        redeemer,
        redeemed_here,
        texts: texts(view, row, sums.as_ref())?,
        gives: gives_of(&row.terms)?,
        count: row.count,
        printed: row.printed,
        handed_out: row.handed_out,
        spoiled: row.spoiled,
        used: sums.as_ref().map_or(0, |sums| sums.used),
        new_members: sums.as_ref().map_or(0, |sums| sums.joined),
        first_day: vouchers::day_text(row.terms.first_day().0),
        last_day: vouchers::day_text(row.terms.last_day().0),
        at_ms: row.at_ms,
        reported_at_ms: row.reported_at_ms,
        acknowledged: is_acknowledged(view, row)?,
    })
}

fn texts(view: &View<'_>, row: &PackRow, sums: Option<&vouchers::BatchSums>) -> Result<OfferName> {
    if let Some(sums) = sums {
        return Ok(sums.name.clone());
    }
    let offer = row.offer.map(|offer| offers::find(view, offer)).transpose()?.flatten();
    Ok(offer.map_or_else(OfferName::default, |offer| {
        let [en, zh_cn, es] = offer.offer.texts;
        OfferName { en, zh_cn, es }
    }))
}

/// Whether the partner has read what was sent last: the pack, or our report on its own.
fn is_acknowledged(view: &View<'_>, row: &PackRow) -> Result<bool> {
    let (kind, hash) = match (row.is_ours, &row.report) {
        (true, _) => (FrameKind::Pack, row.hash),
        (false, Some(report)) => (FrameKind::Report, Part::hash(FrameKind::Report, report)),
        (false, None) => return Ok(true),
    };
    let Some((generation, sequence)) = store::last_part(view, row.partner, kind, &hash)? else { return Ok(false) };
    Ok(frames::acknowledged(view, row.partner, Way::Out, generation)? >= sequence)
}
