//! Which other shops are known, how far each is trusted, and what its vouchers may come to.

use crate::kernel::words::words;
use crate::kernel::{Error, Result, Topic, Tx, View};
use crate::shop;
use crate::vouchers::VouchersRefusal;
use crate::vouchers::store::offers::OfferRow;
use crate::vouchers::store::partners::{self as rows, NewShop, ShopRow};
use rusqlite::Connection;
use voucher_code::{AgreementPublic, Cap, IdentityPublic, ShopId};

/// An introduced shop's vouchers come to this much at most, in whole units of the currency.
const INTRODUCED: i64 = 200;

/// How far a shop is trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Paired.
    Full,
    /// Known from a list only: up to 200.00, and no packs.
    Introduced,
    /// Nothing is issued for it and nothing of it is taken: suspended here, or its key was given up. A shop that only
    /// leaves keeps its standing, so that what customers hold is honoured.
    Stopped,
}

words! {
    Standing { Full = "full", Introduced = "introduced", Stopped = "stopped" }
}

/// Another shop.
#[derive(Debug, Clone)]
pub(crate) struct KnownShop {
    /// Its number among machines.
    pub(crate) shop: ShopId,
    /// Whose number that is.
    pub(crate) identity: IdentityPublic,
    /// As people call it.
    pub(crate) name: String,
    /// Its agreement key now; ranges that came before keep the one of their time.
    pub(crate) agreement: AgreementPublic,
    /// The most that its vouchers which were used here and are not paid come to, minor units.
    pub(crate) cap: i64,
    /// How far it is trusted.
    pub(crate) standing: Standing,
}

/// Takes a shop in, or what changed of it. That the keys are its own is the caller's to know.
///
/// # Refuses
/// `shop_number_taken` when another shop, or this one, has its short number.
pub(crate) fn know_shop(tx: &Tx<'_>, known: &KnownShop) -> Result<()> {
    let is_taken = rows::by_short(tx, known.shop.short())?.is_some_and(|other| other.shop != known.shop)
        || super::own_shop(tx)?.is_some_and(|own| own.short() == known.shop.short());
    if is_taken || known.identity.shop() != known.shop {
        return Err(VouchersRefusal::ShopNumberTaken.into());
    }
    let new = NewShop {
        shop: known.shop,
        identity: known.identity.as_bytes(),
        name: &known.name,
        agreement: known.agreement.as_bytes(),
        cap: known.cap.max(0),
        standing: known.standing,
    };
    rows::keep(tx, &new)?;
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// A shop that is known.
pub(in crate::vouchers) fn found(conn: &Connection, shop: ShopId) -> Result<ShopRow> {
    rows::by_shop(conn, shop)?.ok_or_else(|| Error::failure("a shop that nobody told of"))
}

/// Something of a shop was taken in now: what is known of its ranges and lists is so old.
pub(crate) fn heard(tx: &Tx<'_>, shop: ShopId) -> Result<()> {
    rows::set_heard(tx, found(tx, shop)?.id)
}

/// After a restore here, whether it is open which of a shop's vouchers were used: each then needs a manager's word.
pub(crate) fn doubt(tx: &Tx<'_>, shop: ShopId, is_open: bool) -> Result<()> {
    rows::set_doubt(tx, found(tx, shop)?.id, is_open)?;
    tx.changed(&[Topic::Vouchers]);
    Ok(())
}

/// A shop paid for its vouchers, minor units: so much more may be used.
pub(crate) fn paid(tx: &Tx<'_>, shop: ShopId, amount: i64) -> Result<()> {
    rows::add_paid(tx, found(tx, shop)?.id, amount.max(0))
}

/// What the caps of a shop and of its offer leave, and what one more voucher of the offer costs.
pub(in crate::vouchers) fn cap_left(view: &View<'_>, shop: &ShopRow, offer: &OfferRow) -> Result<Cap> {
    let unit = (0..shop::exponent(view)?).fold(1_i64, |unit, _| unit.saturating_mul(10));
    let little = INTRODUCED.saturating_mul(unit);
    let most = match shop.standing {
        Standing::Introduced => shop.cap.min(little),
        Standing::Full | Standing::Stopped => shop.cap,
    };
    let open = rows::owed(view, shop.id, None)?.saturating_sub(shop.paid).max(0);
    let of_offer = offer.cap.saturating_sub(rows::owed(view, shop.id, Some(offer.id))?);
    // What a restore left open is taken with a manager's word, and only so much of it.
    let in_doubt = if shop.is_in_doubt {
        little.saturating_sub(crate::vouchers::store::place::owed_since(view, shop.id, shop.doubt_ms)?)
    } else {
        i64::MAX
    };
    let left = most.saturating_sub(open).min(of_offer).min(in_doubt);
    Ok(Cap { left: u64::try_from(left).unwrap_or(0), cost: u64::try_from(offer.owed).unwrap_or(u64::MAX) })
}
