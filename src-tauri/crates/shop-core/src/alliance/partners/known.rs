//! What the vouchers' book is told of a partner, and what a new partner is told of us.

use crate::alliance::commands::{PartnerState, SuspendWhy};
use crate::alliance::store::partners::{self as rows, PartnerRow};
use crate::alliance::{cards, chain};
use crate::kernel::{PartnerId, Result, Tx};
use crate::vouchers::{self as book, KnownShop, Standing};

/// How far the vouchers of a partner are taken. After a rest or a parting what customers hold is honoured and paid, within
/// the cap; not so where a key is in other hands, or the partner told two histories.
fn standing(row: &PartnerRow) -> Standing {
    let before = row.before.unwrap_or(row.state);
    let is_doubtful = [SuspendWhy::Theft, SuspendWhy::Fork].iter().any(|why| why.as_str() == row.stopped_why);
    match row.state {
        PartnerState::Retired | PartnerState::Unconfirmed | PartnerState::Hand => Standing::Stopped,
        PartnerState::Suspended if is_doubtful => Standing::Stopped,
        _ if before == PartnerState::Introduced => Standing::Introduced,
        _ => Standing::Full,
    }
}

/// Tells the vouchers' book who a partner is and how it stands; its keys too, each as its card certifies it.
pub(in crate::alliance) fn tell(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    let row = super::found(tx, partner)?;
    let (Some(identity), Some(card)) = (&row.identity, rows::card(tx, partner)?) else { return Ok(()) };
    if row.state == PartnerState::Unconfirmed {
        return Ok(());
    }
    let card = card.unverified();
    book::know_shop(
        tx,
        &KnownShop {
            shop: identity.shop(),
            identity: identity.clone(),
            name: row.name.clone(),
            agreement: card.agreement.unverified().key,
            cap: row.cap.minor(),
            standing: standing(&row),
        },
    )?;
    for certificate in &card.issuing {
        book::know_key(tx, identity.shop(), certificate.unverified())?;
    }
    Ok(())
}

/// Begins with a partner: the vouchers' book knows it, and our card is the first that it hears of us.
pub(in crate::alliance) fn greet(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    tell(tx, partner)?;
    let card = cards::own(tx)?;
    chain::announce(tx, partner, &card)
}
