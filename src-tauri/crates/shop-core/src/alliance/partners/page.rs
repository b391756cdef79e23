//! A partner's page.

use super::{found, overview};
use crate::alliance::commands::{PartnerKey, PartnerPage, PartnerState};
use crate::alliance::store::partners as rows;
use crate::alliance::store::{Way, alarms, sums};
use crate::alliance::{cards, exchange, keys, list, offers};
use crate::kernel::{PartnerId, Result, View, text};
use crate::vouchers as book;
use voucher_code::IssuingCertificate;

/// The most alarms on a page.
const MOST_ALARMS: i64 = 20;

fn key(certificate: &IssuingCertificate, today: u16) -> PartnerKey {
    let (first, last) = (certificate.first_day.0, certificate.last_issue_day.0);
    PartnerKey {
        name: book::quarter_name(first),
        first_day: book::day_text(first),
        last_issue_day: book::day_text(last),
        last_redeem_day: book::day_text(certificate.last_redeem_day.0),
        is_current: (first..=last).contains(&today),
    }
}

/// All that is known of a partner. The digits are there as long as they may be compared.
///
/// # Refuses
/// `unknown_partner`.
pub(in crate::alliance) fn page(view: &View<'_>, partner: PartnerId) -> Result<PartnerPage> {
    let row = found(view, partner)?;
    let card = overview::card(view, &row)?;
    let own_card = rows::card(view, row.id)?;
    let waits = matches!(row.state, PartnerState::Unconfirmed | PartnerState::Introduced);
    let digits = match &row.identity {
        Some(identity) if waits => cards::digits(view, identity)?,
        _ => String::new(),
    };
    let today = book::today(view)?.0;
    let (out, inward) = match row.identity {
        Some(_) => (exchange::state(view, &row, Way::Out)?, exchange::state(view, &row, Way::In)?),
        None => (None, None),
    };
    Ok(PartnerPage {
        short: row.shop().map(|shop| cards::short(shop.short())).unwrap_or_default(),
        digits,
        how: row.how,
        contact: row.contact.clone(),
        own_contact: own_card.map(|card| text::clean(&card.unverified().contact)).unwrap_or_default(),
        note: row.note.clone(),
        cap: row.cap,
        cap_used: card.theirs_here.amount.plus(card.unpaid.max(crate::kernel::Money::ZERO)).unwrap_or(row.cap),
        stopped_why: row.stopped_why.clone(),
        met_at_ms: row.met_at_ms,
        paired_at_ms: row.paired_at_ms,
        keys: keys::certificates(view, &row)?.iter().map(|one| key(one.unverified(), today)).collect(),
        out,
        inward,
        offers: offers::list(view, row.id)?,
        alarms: alarms::list(view, Some(row.id), MOST_ALARMS)?,
        alliances: list::naming(view, &row)?,
        statements: sums::statements(view, row.id)?,
        card,
    })
}
