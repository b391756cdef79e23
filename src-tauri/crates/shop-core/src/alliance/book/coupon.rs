//! A coupon book is made of pieces that partners sent and of vouchers issued for it.

use super::store::{self, NewPiece};
use crate::alliance::commands::{CouponBook, CouponBooks, CouponPiece, MakeCouponBook};
use crate::alliance::packs;
use crate::alliance::ranges::{self, Source};
use crate::alliance::{AllianceRefusal, partners};
use crate::kernel::{PieceId, Result, Topic, Tx, View, VoucherId};
use crate::{reactions, vouchers};
use std::collections::BTreeMap;

/// The most books of one act.
const MOST_COPIES: i64 = 500;
/// The most vouchers in a book, of packs and of offers each.
const MOST_PLACES: i64 = 60;
/// The longest title.
const MOST_TITLE: usize = 60;

/// Makes books: pieces of received packs are on paper with it, vouchers of our offers are issued for it.
///
/// # Refuses
/// `count_out_of_bounds`, `name_missing`, `text_too_long`, `unknown_pack`, `no_piece`, `not_enough`; for offers as
/// [`Source::found`] and [`ranges::issue`].
pub(in crate::alliance) fn make(tx: &Tx<'_>, request: &MakeCouponBook) -> Result<CouponBook> {
    within(request.copies, 1, MOST_COPIES)?;
    let (packs, offers) = (long(request.packs.len()), long(request.offers.len()));
    within(packs.max(offers), 1, MOST_PLACES)?;
    let title = partners::text_within(&request.title, MOST_TITLE)?;
    if title.is_empty() {
        return Err(AllianceRefusal::NameMissing.into());
    }
    let book = store::insert(tx, &title, request.copies)?;
    let mut place = 0_i64;
    for pack in &request.packs {
        place = place.saturating_add(1);
        let pieces = packs::free_pieces(tx, *pack, request.copies)?;
        packs::mark_printed(tx, &pieces)?;
        for (copy, piece) in (1_i64..).zip(&pieces) {
            store::insert_piece(tx, &NewPiece { book, copy, place, piece: Some(piece.id), voucher: None })?;
        }
    }
    if !request.offers.is_empty() {
        let run = reactions::begin_source_run(tx, &title)?;
        for offer in &request.offers {
            place = place.saturating_add(1);
            let issued = ranges::issue(tx, &Source::found(tx, *offer)?, request.copies, run)?;
            for (copy, voucher) in (1_i64..).zip(vouchers::of_batch(tx, issued.batch)?) {
                store::insert_piece(tx, &NewPiece { book, copy, place, piece: None, voucher: Some(voucher) })?;
            }
        }
    }
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    read(tx, book)
}

fn long(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn within(count: i64, least: i64, most: i64) -> Result<()> {
    if (least..=most).contains(&count) { Ok(()) } else { Err(AllianceRefusal::CountOutOfBounds { least, most }.into()) }
}

/// All books, newest first.
pub(in crate::alliance) fn list(view: &View<'_>) -> Result<CouponBooks> {
    Ok(CouponBooks { books: store::list(view)? })
}

/// A book as it goes on paper.
///
/// # Refuses
/// `unknown_book`, `vouchers.secrets_missing`.
pub(in crate::alliance) fn read(view: &View<'_>, book: i64) -> Result<CouponBook> {
    let (title, at_ms) = store::find(view, book)?.ok_or(AllianceRefusal::UnknownBook)?;
    let rows = store::pieces(view, book)?;
    let ours: Vec<VoucherId> = rows.iter().filter_map(|row| row.voucher).collect();
    let mut coupons: BTreeMap<VoucherId, vouchers::Coupon> =
        ours.iter().copied().zip(vouchers::coupons(view, &ours)?).collect();
    let mut copies: Vec<Vec<CouponPiece>> = Vec::new();
    let mut at = 0_i64;
    for row in rows {
        if row.copy != at {
            copies.push(Vec::new());
            at = row.copy;
        }
        let piece = match (row.piece, row.voucher.and_then(|voucher| coupons.remove(&voucher))) {
            (Some(piece), _) => of_pack(view, piece)?,
            (None, Some(coupon)) => Some(own(view, coupon)?),
            (None, None) => None,
        };
        if let Some(copy) = copies.last_mut() {
            copy.extend(piece);
        }
    }
    Ok(CouponBook { book, title, at_ms, copies })
}

/// A piece that a partner sent.
fn of_pack(view: &View<'_>, piece: PieceId) -> Result<Option<CouponPiece>> {
    let Some(piece) = packs::piece_by_id(view, piece)? else { return Ok(None) };
    let pack = packs::found(view, piece.pack)?;
    let told = packs::shown(view, &pack)?;
    Ok(Some(CouponPiece {
        redeemer: if told.redeemer.is_empty() { told.partner_name } else { told.redeemer },
        texts: told.texts,
        gives: told.gives,
        number: vouchers::number_text(piece.serial),
        text: piece.text,
        typed: piece.typed,
        first_day: told.first_day,
        last_day: told.last_day,
    }))
}

/// A voucher of ours.
fn own(view: &View<'_>, coupon: vouchers::Coupon) -> Result<CouponPiece> {
    let here = crate::shop::find(view)?.map(|shop| shop.name).unwrap_or_default();
    Ok(CouponPiece {
        redeemer: if coupon.good_at.is_empty() { here } else { coupon.good_at },
        texts: coupon.name,
        gives: packs::gives_of(&coupon.terms)?,
        number: coupon.number,
        text: coupon.text,
        typed: coupon.typed,
        first_day: coupon.first_day,
        last_day: coupon.last_day,
    })
}
