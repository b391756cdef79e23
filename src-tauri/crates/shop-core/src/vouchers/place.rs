//! On which computer the shop is at work: the file alone cannot tell a shop that moved from a copy of it.
//!
//! The side journal's place has a number of its own, made there by chance and never restored or copied with the file. Where
//! the file meets another one than it knows, vouchers rest until the owner has said which of the two it is.

use super::VouchersRefusal;
use super::store::vouchers::VoucherRow;
use super::store::{offers as offer_rows, place as rows};
use super::{days, offers, shown};
use crate::kernel::{Result, Topic, Tx, View, VoucherId};
use crate::shop;
use rusqlite::Connection;

/// Whether vouchers rest because of where the file lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Rests {
    /// They do not.
    No,
    /// The owner has not said yet whether the shop moved here.
    Asked,
    /// This is a copy, to look things up in.
    Copy,
}

/// Whether vouchers rest because of where the file lies.
pub(crate) fn rests(conn: &Connection) -> Result<Rests> {
    Ok(match rows::rests(conn)?.as_str() {
        "asked" => Rests::Asked,
        "copy" => Rests::Copy,
        _ => Rests::No,
    })
}

/// Stops vouchers where they rest.
///
/// # Refuses
/// `other_computer`, `copy_rests`.
pub(super) fn is_at_home(conn: &Connection) -> Result<()> {
    match rests(conn)? {
        Rests::No => Ok(()),
        Rests::Asked => Err(VouchersRefusal::OtherComputer.into()),
        Rests::Copy => Err(VouchersRefusal::CopyRests.into()),
    }
}

/// The file is a copy: vouchers rest here for good.
pub(crate) fn is_a_copy(tx: &Tx<'_>) -> Result<()> {
    rows::set_rests(tx, "copy")?;
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// The shop moved here: vouchers go on.
pub(crate) fn moved_here(tx: &Tx<'_>) -> Result<()> {
    rows::settle_here(tx)?;
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// A backup was put in the file's place and the side journal is not the one it knows: of the shop's own vouchers nobody can
/// tell which were used since. Each needs a manager's word until the owner has had enough of it.
pub(crate) fn doubt_own(tx: &Tx<'_>) -> Result<()> {
    rows::doubt_own(tx)?;
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// The shop's own vouchers are taken as before.
pub(crate) fn trust_own(tx: &Tx<'_>) -> Result<()> {
    rows::trust_own(tx)?;
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// Whether any of the shop's own vouchers is doubted.
pub(crate) fn doubts_own(conn: &Connection) -> Result<bool> {
    Ok(rows::doubted_to(conn)? > 0)
}

/// Whether a voucher of the shop's own may have been used before a restore, unseen.
pub(super) fn is_doubted(conn: &Connection, row: &VoucherRow) -> Result<bool> {
    Ok(row.shop.is_none() && row.redeemer.is_none() && row.id.get() <= rows::doubted_to(conn)?)
}

/// A voucher of which nobody can prove that it was not used before a restore.
#[derive(Debug, Clone)]
pub(crate) struct Uncertain {
    /// Which.
    pub(crate) voucher: VoucherId,
    /// As printed.
    pub(crate) number: String,
    /// What its offer is called, in the shop's language.
    pub(crate) name: String,
    /// YYYY-MM-DD.
    pub(crate) last_day: String,
    /// Its record was lost; it came back by its signature alone.
    pub(crate) is_recovered: bool,
}

/// Vouchers that need a manager's word because of a restore, soonest-ending first, at most 500; and how many there are.
pub(crate) fn uncertain(view: &View<'_>) -> Result<(Vec<Uncertain>, i64)> {
    let language = shop::find(view)?.map(|shop| shop.language);
    let mut found = Vec::new();
    for id in rows::uncertain(view)? {
        let row = shown::found(view, id)?;
        let name = offer_rows::find(view, row.offer)?.map(|offer| offer.terms.name);
        let name = name.zip(language).map(|(name, language)| offers::name_in(&name, language)).unwrap_or_default();
        found.push(Uncertain {
            voucher: id,
            number: shown::number(row.serial),
            name,
            last_day: days::text(row.last_day),
            is_recovered: row.recovered,
        });
    }
    Ok((found, rows::uncertain_count(view)?))
}

/// A manager says that an uncertain voucher is good; no if it is not uncertain.
pub(crate) fn make_certain(tx: &Tx<'_>, voucher: VoucherId) -> Result<bool> {
    let is_uncertain = rows::is_uncertain(tx, voucher)?;
    if is_uncertain {
        rows::insert_certain(tx, voucher)?;
        tx.changed(&[Topic::Vouchers]);
    }
    Ok(is_uncertain)
}

/// Whether a manager has said that a voucher is good all the same.
pub(super) fn is_certain(conn: &Connection, voucher: VoucherId) -> Result<bool> {
    rows::is_certain(conn, voucher)
}
