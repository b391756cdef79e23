//! Adding a kind of gift.

use super::commands::{AddGift, Gift, MovementKind};
use super::stock::{MOST_AMOUNT, MOST_QUANTITY, MOST_SHELF, known};
use super::store::{gift, ledger};
use super::{GiftsRefusal, amount_within, cap, list, pieces_within, text_within};
use crate::kernel::{Error, GiftId, Money, Result, Subject, Topic, Tx};
use rusqlite::Connection;

/// The most characters of a gift's name.
const MOST_NAME: usize = 60;
/// The most characters of a supplier.
const MOST_SUPPLIER: usize = 80;
/// The most characters of a drawing's name.
const MOST_PICTURE: usize = 40;

/// Adds a kind of gift with the pieces that lie on the shelf already.
///
/// # Refuses
/// `name_missing`, `name_taken`, `text_too_long`, `unknown_picture`, `amount_out_of_bounds`, `quantity_out_of_bounds`,
/// `above_cap`.
pub(super) fn add(tx: &Tx<'_>, typed: AddGift) -> Result<Gift> {
    let gift = AddGift {
        name: free_name(tx, &typed.name, None)?,
        perceived_value: amount_within(typed.perceived_value, MOST_AMOUNT)?,
        reorder_level: pieces_within(typed.reorder_level, 0, MOST_SHELF)?,
        supplier: supplier(&typed.supplier)?,
        picture: drawing(&typed.picture)?,
        unit_cost: amount_within(typed.unit_cost, MOST_AMOUNT)?,
        quantity: pieces_within(typed.quantity, 0, MOST_QUANTITY)?,
        ..typed
    };
    let id = gift::insert(tx, &gift)?;
    cap::allow(tx, id, gift.tier, gift.unit_cost, None, gift.cap_reason.as_deref())?;
    if gift.quantity > 0 {
        let worth = gift.unit_cost.times(gift.quantity).unwrap_or(Money::ZERO);
        let line = ledger::Line { shelf: gift.quantity, value: worth.minor(), ..ledger::Line::default() };
        ledger::post(tx, id, MovementKind::Received, &line)?;
        tx.amount(worth);
    }
    tx.about(Subject::Gift(id));
    tx.changed(&[Topic::Gifts]);
    list::shown(tx, &known(tx, id)?)
}

/// A name that no other gift in use has.
///
/// # Refuses
/// `name_missing`, `name_taken`, `text_too_long`.
pub(super) fn free_name(conn: &Connection, typed: &str, except: Option<GiftId>) -> Result<String> {
    let name = text_within(typed, MOST_NAME)?;
    if name.is_empty() {
        return Err(GiftsRefusal::NameMissing.into());
    }
    if gift::is_name_taken(conn, &name, except)? {
        return Err(GiftsRefusal::NameTaken.into());
    }
    Ok(name)
}

/// A supplier as typed.
///
/// # Refuses
/// `text_too_long`.
pub(super) fn supplier(typed: &str) -> Result<String> {
    text_within(typed, MOST_SUPPLIER)
}

/// The name of a drawing: lower-case letters, digits and hyphens. One that a screen does not know is drawn as a gift box.
///
/// # Refuses
/// `unknown_picture`.
pub(super) fn drawing(typed: &str) -> Result<String, Error> {
    let fits = !typed.is_empty()
        && typed.len() <= MOST_PICTURE
        && typed.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    if fits { Ok(typed.to_owned()) } else { Err(GiftsRefusal::UnknownPicture.into()) }
}
