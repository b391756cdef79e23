//! What whoever trades with other shops asks of the shop's vouchers and of theirs.

use crate::kernel::{Error, Result, Topic, Tx, View, VoucherId};
use crate::vouchers::keys::broken;
use crate::vouchers::store::keys::KeyRow;
use crate::vouchers::store::vouchers::{self, NewVoucher};
use crate::vouchers::store::{Standing, events, keys as key_rows, offers as offer_rows, partners as rows};
use crate::vouchers::{VouchersRefusal, days, journal, offers, shown};
use rusqlite::Connection;
use voucher_code::{Claimed, Day, IdentityPublic, IssuingPublic, Random, Serial, ShopId};

/// A number as it is printed: six digits at least.
pub(crate) fn number_text(serial: u32) -> String {
    shown::number(serial)
}

/// A day of a voucher as 2026-11-30.
pub(crate) fn day_text(day: u16) -> String {
    days::text(day)
}

/// Today, as vouchers count days.
pub(crate) fn today(view: &View<'_>) -> Result<Day> {
    days::today(view).map(Day)
}

/// The shop's identity, for others.
///
/// # Refuses
/// `secrets_missing` before the first key.
pub(crate) fn own_identity(conn: &Connection) -> Result<IdentityPublic> {
    let row = key_rows::all(conn, "identity")?.into_iter().next().ok_or(VouchersRefusal::SecretsMissing)?;
    IdentityPublic::from_bytes(&row.public).map_err(broken)
}

/// The issuing keys of another shop, or the shop's own, oldest first.
pub(crate) fn issuing_keys(conn: &Connection, shop: Option<ShopId>) -> Result<Vec<IssuingPublic>> {
    let shop = shop.map(|shop| super::found(conn, shop)).transpose()?.map(|shop| shop.id);
    rows::issuing(conn, shop)?.iter().map(|public| IssuingPublic::from_bytes(public).map_err(broken)).collect()
}

/// The issuer's number of a voucher's offer.
pub(crate) fn offer_number(view: &View<'_>, voucher: VoucherId) -> Result<u16> {
    Ok(offers::found(view, shown::found(view, voucher)?.offer)?.number)
}

/// A voucher of another shop that was used here before the book was lost, as the shop's own claim says, which came back:
/// it is in the book again, and out of use. None where its key, its range or its offer is not known: then it is out of use
/// as soon as it comes.
pub(crate) fn used_before(
    tx: &Tx<'_>,
    key: &IssuingPublic,
    serial: Serial,
    random: Option<Random>,
) -> Result<Option<VoucherId>> {
    let Some(key) = key_rows::by_public(tx, key.as_bytes())? else { return Ok(None) };
    let Some(shop) = key.shop else { return Ok(None) };
    let row = match vouchers::by_serial(tx, key.id, serial.0)? {
        Some(row) => row,
        None => {
            let Some(range) = rows::range_of(tx, shop, key.epoch, serial)? else { return forgotten(tx, &key, serial) };
            let terms = voucher_code::Terms::from_bytes(&range.terms).map_err(broken)?;
            let Some(offer) = offer_rows::by_number(tx, Some(shop), terms.offer())? else {
                return forgotten(tx, &key, serial);
            };
            let days = (terms.first_day().0, terms.last_day().0);
            let id = vouchers::insert(
                tx,
                &NewVoucher {
                    random: random.map(|random| random.0),
                    shop: Some(shop),
                    value: Some((terms.value(), terms.flags().byte())),
                    recovered: true,
                    ..NewVoucher::plain(key.id, i64::from(serial.0), [0; 4], offer.id, days)
                },
            )?;
            shown::found(tx, id)?
        }
    };
    if !matches!(row.standing, Standing::Redeemed | Standing::Unfinished) {
        events::unfinished(tx, row.id, tx.now_ms)?;
        tx.changed(&[Topic::Vouchers]);
    }
    Ok(Some(row.id))
}

/// What the book knows nothing of yet is remembered as the side journal would: it never comes into the book unused.
fn forgotten(tx: &Tx<'_>, key: &KeyRow, serial: Serial) -> Result<Option<VoucherId>> {
    journal::remember(tx, &IssuingPublic::from_bytes(&key.public).map_err(broken)?, serial)?;
    Ok(None)
}

/// Whether a used voucher of another shop came by its scan or its code, and its serial: for a list.
pub(crate) fn form_of(claimed: &Claimed) -> (&'static str, Serial) {
    match claimed {
        Claimed::Qr(voucher) => ("scanned", voucher.payload().serial),
        Claimed::Typed(code) => ("typed", code.serial()),
    }
}

/// Takes vouchers of the shop's own that another shop was to honour out of use: their keys' epochs, serials and randoms
/// for the word to that shop. Those that were used or out of use before are left as they are.
///
/// # Refuses
/// `unknown_voucher` for one that is not good at that shop.
pub(crate) fn take_back(
    tx: &Tx<'_>,
    redeemer: ShopId,
    of: &[VoucherId],
    reason: &str,
) -> Result<Vec<(voucher_code::Epoch, Serial, Random)>> {
    let redeemer = super::found(tx, redeemer)?;
    let mut taken = Vec::new();
    for voucher in of {
        let row = shown::found(tx, *voucher)?;
        if row.redeemer != Some(redeemer.id) {
            return Err(VouchersRefusal::UnknownVoucher.into());
        }
        if matches!(row.standing, Standing::Issued | Standing::HandedOut) {
            let key = key_rows::find(tx, row.key)?.ok_or_else(|| Error::failure("a voucher without its key"))?;
            let random = row.random.map(Random).ok_or(VouchersRefusal::UnknownVoucher)?;
            let void = events::NewEvent::plain(row.id, crate::vouchers::store::EventKind::Void, reason);
            events::insert(tx, &void)?;
            taken.push((crate::vouchers::keys::certified_epoch(&key), Serial(row.serial), random));
        }
    }
    tx.changed(&[Topic::Vouchers]);
    Ok(taken)
}

/// Vouchers of a batch by number.
///
/// # Refuses
/// `unknown_batch`, `not_in_batch`, `count_out_of_bounds`.
pub(crate) fn in_batch(
    tx: &Tx<'_>,
    batch: crate::kernel::VoucherBatchId,
    first: i64,
    last: i64,
) -> Result<Vec<VoucherId>> {
    let range = crate::vouchers::commands::SerialRange { batch, first, last };
    Ok(crate::vouchers::issue::in_range(tx, range)?.into_iter().map(|row| row.id).collect())
}
