//! Changing a gift, retiring it and bringing it back.

use super::add::{drawing, free_name, supplier};
use super::commands::{ChangeGift, Gift};
use super::stock::{MOST_AMOUNT, MOST_SHELF, known};
use super::store::gift;
use super::value::cost_rounded_up;
use super::{amount_within, cap, list, pieces_within};
use crate::kernel::{Done, GiftId, Result, Subject, Topic, Tx};

/// Changes name, tier, perceived value, reorder level, supplier and drawing; an owner may give a reason for its cost.
///
/// # Refuses
/// `unknown_gift`, `name_missing`, `name_taken`, `text_too_long`, `unknown_picture`, `amount_out_of_bounds`,
/// `quantity_out_of_bounds`; `above_cap` when the new tier allows less than the gift costs.
pub(super) fn change(tx: &Tx<'_>, typed: ChangeGift) -> Result<Gift> {
    let now = known(tx, typed.gift)?;
    let changed = ChangeGift {
        name: free_name(tx, &typed.name, Some(now.id))?,
        perceived_value: amount_within(typed.perceived_value, MOST_AMOUNT)?,
        reorder_level: pieces_within(typed.reorder_level, 0, MOST_SHELF)?,
        supplier: supplier(&typed.supplier)?,
        picture: drawing(&typed.picture)?,
        ..typed
    };
    // A cap lowered since must not keep anyone from correcting a name: only another tier or other words are judged.
    let words = now.cap.as_ref().map(|reason| reason.words.as_str());
    if changed.tier != now.tier || changed.cap_reason.as_deref() != words {
        let cost = cost_rounded_up(now.value.minor(), now.shelf, now.last_cost);
        cap::allow(tx, now.id, changed.tier, cost, now.cap.as_ref(), changed.cap_reason.as_deref())?;
    }
    gift::update(tx, &changed)?;
    told(tx, now.id);
    list::shown(tx, &known(tx, now.id)?)
}

/// Retires a gift: it is hidden and no longer promised. What was promised stays promised and is handed over.
///
/// # Refuses
/// `unknown_gift`.
pub(super) fn retire(tx: &Tx<'_>, gift: GiftId) -> Result<Done> {
    let now = known(tx, gift)?;
    if !now.retired {
        gift::set_retired(tx, gift, Some(tx.now_ms))?;
    }
    told(tx, gift);
    Ok(Done {})
}

/// Brings a retired gift back into use.
///
/// # Refuses
/// `unknown_gift`, `name_taken` when another gift has its name by now.
pub(super) fn bring_back(tx: &Tx<'_>, gift: GiftId) -> Result<Done> {
    let now = known(tx, gift)?;
    free_name(tx, &now.name, Some(gift))?;
    gift::set_retired(tx, gift, None)?;
    told(tx, gift);
    Ok(Done {})
}

fn told(tx: &Tx<'_>, gift: GiftId) {
    tx.about(Subject::Gift(gift));
    tx.changed(&[Topic::Gifts]);
}
