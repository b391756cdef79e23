//! Vouchers in a sale: what they take off, that a sale keeps them, and that paying uses them.

use super::commands::{CartLine, RefundRule, Voucher};
use super::judge::{At, KEPT_MS, forgotten_before, insist, judge};
use super::recognise::{Found, Known, Read, for_act, read, recognise};
use super::redeem::{restore, used, write};
use super::store::events::{self, EventRow, NewEvent};
use super::store::{guesses as typed_rows, offers, reserved};
use super::{VouchersRefusal, journal, off, shown};
use crate::kernel::{CauseId, Error, MemberId, Money, Result, SaleId, Share, Topic, Tx, View};

/// The most vouchers of a sale.
const MOST: i64 = 5;

/// A voucher looked at for a sale.
#[derive(Debug, Clone)]
pub(crate) struct Looked {
    /// As it stands in the basket.
    pub(crate) text: String,
    /// Which, where it is known.
    pub(crate) voucher: Option<Voucher>,
    /// What it takes off.
    pub(crate) off: Money,
    /// Why it is not taken.
    pub(crate) why: Option<VouchersRefusal>,
    /// What a manager must agree to.
    pub(crate) needs_manager: Option<String>,
}

/// Vouchers that a sale uses, with what each takes off.
pub(crate) struct Taken {
    known: Vec<(Known, Money)>,
}

impl Taken {
    /// What all take off together.
    pub(crate) fn off(&self) -> i64 {
        self.known.iter().fold(0, |sum, (_, off)| sum.saturating_add(off.minor()))
    }
}

/// What a sale's vouchers would take off. Nothing is counted: a typed code is looked at only where this till has found it
/// good in the last hour.
pub(crate) fn look(
    view: &View<'_>,
    texts: &[String],
    lines: &[CartLine],
    member: Option<MemberId>,
) -> Result<Vec<Looked>> {
    let place = view.actor.till.clone();
    let at = At { member, lines, in_sale: true, place: &place };
    let mut left = off::total(lines);
    let mut looked: Vec<Looked> = Vec::new();
    for text in texts {
        let plain = Looked { text: text.clone(), voucher: None, off: Money::ZERO, why: None, needs_manager: None };
        let no = |why| Looked { why: Some(why), ..plain.clone() };
        if i64::try_from(looked.len()).is_ok_and(|count| count >= MOST) {
            looked.push(no(VouchersRefusal::TooMany { most: MOST }));
            continue;
        }
        looked.push(match recognised(view, text)? {
            Err(why) => no(why),
            Ok(known) => {
                let voucher = |off| Ok::<_, Error>(Some(shown::shown(view, &known.row, &known.offer, off)?));
                let came_before =
                    |other: &Looked| other.voucher.as_ref().is_some_and(|other| other.voucher == known.row.id);
                if looked.iter().any(came_before) {
                    Looked { voucher: voucher(None)?, ..no(VouchersRefusal::CameTwice) }
                } else {
                    match judge(view, &known, &at)? {
                        Err(why) => Looked { voucher: voucher(None)?, ..no(why) },
                        Ok(_) if texts.len() > 1 && !known.offer.terms.stackable => {
                            Looked { voucher: voucher(None)?, ..no(VouchersRefusal::NotStackable) }
                        }
                        Ok((_, word)) => match off::off(&known.offer.terms, lines, left) {
                            None => Looked { voucher: voucher(None)?, ..no(VouchersRefusal::NotInASale) },
                            Some(off) => {
                                left = left.saturating_sub(off.minor());
                                let needs_manager = word.map(|word| word.as_str().to_owned());
                                Looked { voucher: voucher(Some(off))?, off, needs_manager, ..plain }
                            }
                        },
                    }
                }
            }
        });
    }
    Ok(looked)
}

fn recognised(view: &View<'_>, text: &str) -> Result<std::result::Result<Known, VouchersRefusal>> {
    if let Some(why) = journal::trouble(view)? {
        return Ok(Err(why));
    }
    Ok(match recognise(view, text)? {
        Found::Known(known) if known.is_typed => {
            let from_ms = forgotten_before(view);
            let was_looked_at = typed_rows::is_remembered(view, &view.actor.till, known.row.id, from_ms)?;
            if was_looked_at { Ok(*known) } else { Err(VouchersRefusal::CheckFirst) }
        }
        Found::Known(known) => Ok(*known),
        Found::Lost(_) => Err(VouchersRefusal::CheckFirst),
        Found::Against { why, .. } => Err(why),
        Found::No { is_guess: true, .. } => Err(VouchersRefusal::CheckFirst),
        // What a person typed wrong looks the same whether a serial exists or not.
        Found::No { why: VouchersRefusal::WrongCode, .. } => Err(VouchersRefusal::CheckFirst),
        Found::No { why, .. } => Err(why),
    })
}

/// Takes a sale's vouchers, all of them or none.
///
/// # Refuses
/// `journal_damaged`, `too_many`, `came_twice`, `not_stackable`, `not_in_a_sale`, and what each voucher is refused for.
pub(crate) fn take(tx: &Tx<'_>, texts: &[String], lines: &[CartLine], member: Option<MemberId>) -> Result<Taken> {
    let mut known: Vec<(Known, Money)> = Vec::new();
    if texts.is_empty() {
        return Ok(Taken { known });
    }
    journal::is_whole(tx)?;
    if i64::try_from(texts.len()).is_ok_and(|count| count > MOST) {
        return Err(VouchersRefusal::TooMany { most: MOST }.into());
    }
    let place = tx.actor.till.clone();
    let at = At { member, lines, in_sale: true, place: &place };
    let mut left = off::total(lines);
    for text in texts {
        let found = for_act(tx, text)?;
        if known.iter().any(|(other, _)| other.row.id == found.row.id) {
            return Err(VouchersRefusal::CameTwice.into());
        }
        insist(tx, &found, &at)?;
        if texts.len() > 1 && !found.offer.terms.stackable {
            return Err(VouchersRefusal::NotStackable.into());
        }
        let off = off::off(&found.offer.terms, lines, left).ok_or(VouchersRefusal::NotInASale)?;
        left = left.saturating_sub(off.minor());
        known.push((found, off));
    }
    Ok(Taken { known })
}

/// Uses what was taken, for a sale that is in the book.
pub(crate) fn redeem_in_sale(
    tx: &Tx<'_>,
    taken: &Taken,
    sale: SaleId,
    receipt: &str,
    member: Option<MemberId>,
    cause: CauseId,
) -> Result<()> {
    for (known, off) in &taken.known {
        let redemption = events::next_id(tx)?;
        let new = NewEvent { sale: Some(sale), receipt, member, off: off.minor(), cause: Some(cause), ..used(known) };
        write(tx, known, redemption, &new)?;
    }
    Ok(())
}

/// Keeps the vouchers of a sale that is open at a till or put aside, for a quarter of an hour; those of the same place
/// that are no longer in it are free again. What is no good voucher, or kept elsewhere, is passed over.
pub(crate) fn reserve(tx: &Tx<'_>, place: &str, texts: &[String]) -> Result<()> {
    let released = reserved::release_place(tx, place)?;
    let most = usize::try_from(MOST).unwrap_or(0);
    let mut kept = 0_usize;
    for text in texts.iter().take(most) {
        let Ok(Read::Scanned(_) | Read::Typed(_)) = read(text) else { continue };
        let Ok(known) = recognised(tx, text)? else { continue };
        let is_elsewhere = reserved::of(tx, known.row.id)?
            .is_some_and(|(other, _, at_ms)| other != place && tx.now_ms < at_ms.saturating_add(KEPT_MS));
        if !is_elsewhere {
            reserved::keep(tx, known.row.id, place)?;
            kept = kept.saturating_add(1);
        }
    }
    if released > 0 || kept > 0 {
        tx.changed(&[Topic::Vouchers]);
    }
    Ok(())
}

/// Lets go of what was kept too long; part of the minute tick.
pub(super) fn release_old(tx: &Tx<'_>) -> Result<()> {
    if reserved::release_old(tx, tx.now_ms.saturating_sub(KEPT_MS))? > 0 {
        tx.changed(&[Topic::Vouchers]);
    }
    Ok(())
}

/// Takes back what was redeemed for a cause: each voucher is good again. A voucher that a reward gave is void.
pub(crate) fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    for event in events::standing_for(tx, cause)? {
        restore(tx, &event)?;
    }
    super::issue::take_back(tx, cause)
}

/// Takes back a share of a sale: its vouchers come back with the whole of it, where their offers say so; what other shops
/// owe for theirs is given up.
pub(crate) fn reverse_part(tx: &Tx<'_>, cause: CauseId, share: Share) -> Result<()> {
    if !share.is_whole() {
        return Ok(());
    }
    for event in events::standing_for(tx, cause)? {
        if comes_back(tx, &event)? {
            restore(tx, &event)?;
        }
    }
    super::issue::take_back(tx, cause)
}

fn comes_back(tx: &Tx<'_>, event: &EventRow) -> Result<bool> {
    let row = shown::found(tx, event.voucher)?;
    if row.shop.is_some() {
        return Ok(true);
    }
    let offer = offers::find(tx, row.offer)?;
    Ok(offer.is_some_and(|offer| offer.terms.refund == RefundRule::Back))
}
