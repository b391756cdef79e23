//! Partners: who they are and where they stand.

mod add_hand;
mod change;
mod known;
mod overview;
mod page;
mod retire;
mod stop;
mod warnings;

pub(in crate::alliance) use add_hand::add_hand;
pub(in crate::alliance) use change::change;
pub(in crate::alliance) use known::{greet, tell};
pub(in crate::alliance) use overview::overview;
pub(in crate::alliance) use page::page;
pub(in crate::alliance) use retire::{retire, take as take_retired};
pub(in crate::alliance) use stop::{leave, resume, suspend, suspend_for_wrong_tags, take as take_stopped};

use super::AllianceRefusal;
use super::commands::{PartnerState, Whose};
use super::store::partners::{self as rows, PartnerRow};
use crate::kernel::{Money, PartnerId, Result, text};
use rusqlite::Connection;
use voucher_code::{IdentityPublic, ShopId};

/// The most money between two shops, minor units.
const MOST_AMOUNT: i64 = 100_000_000;

/// A partner.
///
/// # Refuses
/// `unknown_partner`.
pub(in crate::alliance) fn found(conn: &Connection, partner: PartnerId) -> Result<PartnerRow> {
    Ok(rows::find(conn, partner)?.ok_or(AllianceRefusal::UnknownPartner)?)
}

/// A partner's identity.
///
/// # Refuses
/// `on_paper_only`.
pub(in crate::alliance) fn identity(row: &PartnerRow) -> Result<(&IdentityPublic, ShopId)> {
    let identity = row.identity.as_ref().ok_or_else(|| AllianceRefusal::OnPaperOnly { name: row.name.clone() })?;
    Ok((identity, identity.shop()))
}

/// Whether it takes part without the program.
pub(in crate::alliance) fn is_hand(conn: &Connection, partner: PartnerId) -> Result<bool> {
    Ok(found(conn, partner)?.state == PartnerState::Hand)
}

/// A partner that frames go to and come from: what is open runs out also where nothing new begins.
///
/// # Refuses
/// `on_paper_only`, `not_confirmed`, `retired`.
pub(in crate::alliance) fn in_touch(row: &PartnerRow) -> Result<()> {
    let name = row.name.clone();
    match row.state {
        PartnerState::Hand => Err(AllianceRefusal::OnPaperOnly { name }.into()),
        PartnerState::Unconfirmed => Err(AllianceRefusal::NotConfirmed { name }.into()),
        PartnerState::Retired => Err(AllianceRefusal::Retired { name }.into()),
        PartnerState::Paired | PartnerState::Introduced | PartnerState::Suspended | PartnerState::Left => Ok(()),
    }
}

/// A partner that our file still goes to: one that hears of it that our identity is given up, too.
///
/// # Refuses
/// As [`in_touch`], but for a pair that we froze ourselves.
pub(in crate::alliance) fn reachable(row: &PartnerRow) -> Result<()> {
    let is_told = row.state == PartnerState::Retired && row.stopped_by == Some(Whose::Us);
    if is_told { Ok(()) } else { in_touch(row) }
}

/// A partner that something new may begin with.
///
/// # Refuses
/// `on_paper_only`, `not_confirmed`, `retired`, `suspended`, `left`.
pub(in crate::alliance) fn active(row: &PartnerRow) -> Result<()> {
    in_touch(row)?;
    let name = row.name.clone();
    match row.state {
        PartnerState::Suspended => Err(AllianceRefusal::Suspended { name }.into()),
        PartnerState::Left => Err(AllianceRefusal::Left { name }.into()),
        _ => Ok(()),
    }
}

/// A partner that packs may go to: one that was met.
///
/// # Refuses
/// As [`active`], and `not_paired`.
pub(in crate::alliance) fn met(row: &PartnerRow) -> Result<()> {
    active(row)?;
    match row.state {
        PartnerState::Introduced => Err(AllianceRefusal::NotPaired { name: row.name.clone() }.into()),
        _ => Ok(()),
    }
}

/// Typed text, cleaned.
///
/// # Refuses
/// `text_too_long`.
pub(in crate::alliance) fn text_within(typed: &str, most: usize) -> Result<String> {
    let cleaned = text::clean_within(typed, most);
    Ok(cleaned.ok_or(AllianceRefusal::TextTooLong { most: i64::try_from(most).unwrap_or(i64::MAX) })?)
}

/// An amount between shops.
///
/// # Refuses
/// `amount_out_of_bounds`.
pub(in crate::alliance) fn amount_within(amount: Money) -> Result<Money> {
    if (0..=MOST_AMOUNT).contains(&amount.minor()) {
        Ok(amount)
    } else {
        Err(AllianceRefusal::AmountOutOfBounds { most: Money::try_from(MOST_AMOUNT).unwrap_or(Money::ZERO) }.into())
    }
}
