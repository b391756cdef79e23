//! What settling asks of the shop's own keys and vouchers.

use crate::kernel::{Result, Topic, Tx, View, VoucherId};
use crate::vouchers::keys::{self, broken};
use crate::vouchers::recognise::{self, Read};
use crate::vouchers::store::vouchers::{self, VoucherRow};
use crate::vouchers::store::{EventKind, Standing, events, keys as key_rows};
use crate::vouchers::{days, shown};
use voucher_code::{Epoch, IssuingPublic, Lead, Why};

/// The shop's own keys of a quarter as 2026 Q4, of every generation: epoch, key, last day of issue, and the last day of
/// any voucher made with it.
pub(crate) fn keys_of_quarter(view: &View<'_>, quarter: &str) -> Result<Vec<(Epoch, IssuingPublic, u16, u16)>> {
    let mut found = Vec::new();
    for row in key_rows::all(view, "issuing")? {
        if row.shop.is_none() && days::epoch_name(row.epoch) == quarter.trim() {
            let last_day: Option<u16> = view
                .prepare_cached("SELECT max(last_day) FROM voucher WHERE key_id = ?1")?
                .query_row([row.id], |row| row.get(0))?;
            let key = IssuingPublic::from_bytes(&row.public).map_err(broken)?;
            let (_, last_issue) = days::quarter(row.epoch);
            found.push((keys::certified_epoch(&row), key, last_issue, last_day.unwrap_or(0)));
        }
    }
    Ok(found)
}

/// A voucher of the shop's own that somebody without the program honoured.
pub(crate) struct UsedByHand {
    /// Which.
    pub(crate) voucher: VoucherId,
    /// The key it was made with.
    pub(crate) key: IssuingPublic,
    /// Its number.
    pub(crate) serial: u32,
}

/// One of the shop's own vouchers, honoured by a shop without the program on a day, by what stands on it: its QR code's
/// text, its typed code, or its number where only one voucher has it. From now on it is used. Or why not.
pub(crate) fn used_by_hand(tx: &Tx<'_>, text: &str, day: u16) -> Result<Result<UsedByHand, Why>> {
    let row = match find(tx, text)? {
        Ok(row) => row,
        Err(why) => return Ok(Err(why)),
    };
    match row.standing {
        Standing::Issued | Standing::HandedOut => {}
        Standing::Redeemed | Standing::Unfinished => return Ok(Err(Why::Duplicate)),
        Standing::Void | Standing::Reissued => return Ok(Err(Why::Revoked)),
    }
    if row.redeemer.is_some() {
        return Ok(Err(Why::OtherRedeemer));
    }
    if day < row.first_day {
        return Ok(Err(Why::NotYetValid));
    }
    if day > row.last_day.saturating_add(1) {
        return Ok(Err(Why::Expired));
    }
    let key = key_rows::find(tx, row.key)?.ok_or_else(|| crate::kernel::Error::failure("a voucher without its key"))?;
    events::insert(tx, &events::NewEvent::plain(row.id, EventKind::Claimed, ""))?;
    tx.changed(&[Topic::Vouchers]);
    let key = IssuingPublic::from_bytes(&key.public).map_err(broken)?;
    Ok(Ok(UsedByHand { voucher: row.id, key, serial: row.serial }))
}

fn find(tx: &Tx<'_>, text: &str) -> Result<Result<VoucherRow, Why>> {
    let text = text.trim();
    let own: Vec<_> = key_rows::all(tx, "issuing")?.into_iter().filter(|row| row.shop.is_none()).collect();
    if !text.is_empty() && text.len() <= 10 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let Ok(serial) = text.parse::<u32>() else { return Ok(Err(Why::NotIssued)) };
        let mut rows = Vec::new();
        for key in &own {
            rows.extend(vouchers::by_serial(tx, key.id, serial)?);
        }
        // Two vouchers with one number: only their codes tell them apart.
        return Ok(match rows.pop() {
            Some(row) if rows.is_empty() => Ok(row),
            Some(_) => Err(Why::Doubtful),
            None => Err(Why::NotIssued),
        });
    }
    match recognise::read(text) {
        Err(_) => Ok(Err(Why::NotIssued)),
        Ok(Read::Scanned(voucher)) => {
            let payload = voucher.payload();
            for key in &own {
                let public = IssuingPublic::from_bytes(&key.public).map_err(broken)?;
                if public.hint() != payload.key || voucher.verify(&public).is_err() {
                    continue;
                }
                let row = vouchers::by_serial(tx, key.id, payload.serial.0)?;
                return Ok(match row {
                    Some(row) if row.random == Some(payload.random.0) => Ok(row),
                    _ => Err(Why::NotIssued),
                });
            }
            Ok(Err(Why::BadSignature))
        }
        Ok(Read::Typed(code)) => {
            for key in &own {
                let secrets = keys::secrets(tx, key)?;
                let public = IssuingPublic::from_bytes(&key.public).map_err(broken)?;
                let shop = keys::shop_id(tx, key)?;
                if Lead::of(&public, &shop) != code.lead() || !code.is_claimable(&secrets.claim, &shop) {
                    continue;
                }
                if let Some(row) = vouchers::by_serial(tx, key.id, code.serial().0)? {
                    return Ok(Ok(shown::found(tx, row.id)?));
                }
            }
            Ok(Err(Why::WrongTag))
        }
    }
}
