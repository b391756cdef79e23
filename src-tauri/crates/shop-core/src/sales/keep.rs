//! The sale being typed at a till, and sales put aside.

use super::bounds::text_within;
use super::commands::{Basket, HeldSale, HeldSales, Hold, KeepOpen, KeptOpen, OpenSale};
use super::price::price;
use super::store::held::{self, HeldRow};
use super::{SalesRefusal, receipt};
use crate::kernel::{Done, HeldId, MemberId, Result, Topic, Tx, View};
use crate::vouchers;
use rusqlite::Connection;

/// The most sales that wait at once.
const MOST_HELD: i64 = 100;
/// The longest open sale that is kept, in bytes.
const MOST_OPEN: usize = 256 * 1024;

/// Keeps the sale being typed at this till as it stands, without looking at it.
///
/// # Refuses
/// `too_many_lines` for one that no receipt could hold.
pub(super) fn keep_open(tx: &Tx<'_>, request: &KeepOpen) -> Result<Done> {
    match &request.sale {
        Some(sale) => {
            let text = serde_json::to_string(sale)?;
            if text.len() > MOST_OPEN {
                return Err(SalesRefusal::TooManyLines { most: 200 }.into());
            }
            held::keep_open(tx, &text)?;
            vouchers::reserve(tx, &tx.actor.till, &sale.basket.vouchers)?;
        }
        None => close_open(tx)?,
    }
    tx.changed(&[Topic::Sales]);
    Ok(Done {})
}

/// What was being typed at this till.
pub(super) fn read_open(view: &View<'_>) -> Result<KeptOpen> {
    let Some((sale, at_ms)) = held::open_at(view, &view.actor.till)? else {
        return Ok(KeptOpen { sale: None, at_ms: None });
    };
    Ok(KeptOpen { sale: Some(serde_json::from_str(&sale)?), at_ms: Some(at_ms) })
}

/// Puts a sale aside; what is open at this till is gone then.
///
/// # Refuses
/// What [`price`] refuses, `text_too_long`, `too_many_held`, `held_gone`.
pub(super) fn hold(tx: &Tx<'_>, request: &Hold) -> Result<HeldSale> {
    price(tx, &request.basket)?;
    let label = text_within(&request.label, 40)?;
    if let Some(earlier) = request.held {
        end(tx, earlier)?;
    }
    if i64::try_from(held::waiting(tx)?.len()).is_ok_and(|waiting| waiting >= MOST_HELD) {
        return Err(SalesRefusal::TooManyHeld { most: MOST_HELD }.into());
    }
    let id = held::insert(tx, &label, &serde_json::to_string(&request.basket)?)?;
    close_open(tx)?;
    vouchers::reserve(tx, &place(id), &request.basket.vouchers)?;
    tx.changed(&[Topic::Sales]);
    shown(tx, found(tx, id)?)
}

/// Sales put aside.
pub(super) fn list(view: &View<'_>) -> Result<HeldSales> {
    Ok(HeldSales { sales: held::waiting(view)?.into_iter().map(|row| shown(view, row)).collect::<Result<_>>()? })
}

/// Takes a held sale up at this till. It waits until it is paid, dropped or put aside anew, so that nothing is lost.
///
/// # Refuses
/// `held_gone`.
pub(super) fn recall(tx: &Tx<'_>, id: HeldId) -> Result<OpenSale> {
    let row = found(tx, id)?;
    held::recalled(tx, id)?;
    let open = OpenSale { basket: serde_json::from_str(&row.basket)?, payments: Vec::new(), held: Some(id) };
    held::keep_open(tx, &serde_json::to_string(&open)?)?;
    vouchers::reserve(tx, &place(id), &[])?;
    vouchers::reserve(tx, &tx.actor.till, &open.basket.vouchers)?;
    tx.changed(&[Topic::Sales]);
    Ok(open)
}

/// Lets a held sale go.
///
/// # Refuses
/// `held_gone`.
pub(super) fn drop_held(tx: &Tx<'_>, id: HeldId) -> Result<Done> {
    end(tx, id)?;
    tx.changed(&[Topic::Sales]);
    Ok(Done {})
}

/// Ends a held sale that waits: one till wins.
///
/// # Refuses
/// `held_gone`.
pub(super) fn end(tx: &Tx<'_>, id: HeldId) -> Result<()> {
    if !held::end(tx, id)? {
        return Err(SalesRefusal::HeldGone.into());
    }
    vouchers::reserve(tx, &place(id), &[])
}

/// Nothing is being typed at this till any more.
pub(super) fn close_open(tx: &Tx<'_>) -> Result<()> {
    held::forget_open(tx)?;
    vouchers::reserve(tx, &tx.actor.till, &[])
}

/// Where a held sale keeps its vouchers.
fn place(held: HeldId) -> String {
    format!("held {}", held.get())
}

/// Lets go what waits or is open for a person whose data are erased.
pub(super) fn forget(tx: &Tx<'_>, person: &[MemberId]) -> Result<()> {
    let is_theirs = |basket: &Basket| basket.member.is_some_and(|member| person.contains(&member));
    for row in held::waiting(tx)? {
        if is_theirs(&serde_json::from_str(&row.basket)?) {
            held::end(tx, row.id)?;
        }
    }
    for (till, sale) in held::all_open(tx)? {
        if is_theirs(&serde_json::from_str::<OpenSale>(&sale)?.basket) {
            held::forget_open_at(tx, &till)?;
        }
    }
    Ok(())
}

fn found(conn: &Connection, id: HeldId) -> Result<HeldRow> {
    Ok(held::find(conn, id)?.ok_or(SalesRefusal::HeldGone)?)
}

fn shown(view: &View<'_>, row: HeldRow) -> Result<HeldSale> {
    let basket: Basket = serde_json::from_str(&row.basket)?;
    // A product may be gone by now; whoever recalls the sale is told.
    let total = price(view, &basket).ok().map(|priced| priced.total);
    Ok(HeldSale {
        held: row.id,
        label: row.label,
        total,
        member_name: receipt::buyer(view, basket.member)?.1,
        basket,
        till: row.till,
        by: receipt::name_of(view, row.actor)?,
        at_ms: row.at_ms,
        recalled_at: row.recalled_at,
    })
}
