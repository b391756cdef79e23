//! The end of a quarter: the last day on which its vouchers are handed in, and then what proves its typed codes.

use super::broken;
use crate::alliance::commands::CloseQuarter;
use crate::alliance::store::quarters as rows;
use crate::alliance::store::settle as frames;
use crate::alliance::{AllianceRefusal, chain};
use crate::kernel::{Done, PartnerId, Result, Topic, Tx};
use crate::vouchers;
use std::collections::BTreeMap;
use voucher_code::{Close, Content, Day, Epoch, FrameKind, IssuingPublic, Offer, Reveal, Terms};

/// A key of the quarter, and the partners that vouchers of it were announced to, each with the last day it was promised.
struct Issued {
    epoch: Epoch,
    key: IssuingPublic,
    last_issue_day: u16,
    /// The last day of any of its vouchers, at partners or here.
    last_day: u16,
    promised: BTreeMap<PartnerId, u16>,
}

/// Says after which day nothing of a quarter is claimed any more; never before what an offer promised.
///
/// # Refuses
/// `unknown_quarter`, `dates_wrong`, `too_early`.
pub(in crate::alliance) fn close_quarter(tx: &Tx<'_>, request: &CloseQuarter) -> Result<Done> {
    let issued = issued(tx, &request.quarter)?;
    let day = request.last_claim_day.as_deref().and_then(vouchers::read_day).ok_or(AllianceRefusal::DatesWrong)?;
    let last_issue = issued.iter().map(|one| one.last_issue_day).max().unwrap_or(0);
    let promised = issued.iter().flat_map(|one| one.promised.values().copied()).max().unwrap_or(0);
    let earliest = last_issue.max(promised);
    if day < earliest {
        return Err(AllianceRefusal::TooEarly { earliest: vouchers::day_text(earliest) }.into());
    }
    for one in &issued {
        for partner in one.promised.keys() {
            let close = Close { epoch: one.epoch, last_claim_day: Day(day) };
            chain::append(tx, *partner, &Content::Close(close))?;
        }
    }
    tx.changed(&[Topic::Alliance]);
    Ok(Done {})
}

/// Reveals what every tag of a quarter's typed codes is made with, once nothing of it can be claimed any more.
///
/// # Refuses
/// `unknown_quarter`; `quarter_open` while it is not closed for every partner, its last claim day is not over, or a voucher
/// of it is still good here.
pub(in crate::alliance) fn reveal_quarter(tx: &Tx<'_>, request: &CloseQuarter) -> Result<Done> {
    let issued = issued(tx, &request.quarter)?;
    let today = vouchers::today(tx)?.0;
    for one in &issued {
        let mut until = one.last_day;
        for partner in one.promised.keys() {
            let closed = closed(tx, *partner, one.epoch)?;
            // Not closed yet: open as long as its vouchers can be redeemed at all.
            until = until.max(closed.unwrap_or(u16::MAX));
        }
        if today <= until {
            return Err(AllianceRefusal::QuarterOpen { until: vouchers::day_text(until) }.into());
        }
    }
    for one in &issued {
        let Some((_, claim_key)) = vouchers::claim_key(tx, &one.key)? else { continue };
        for partner in one.promised.keys() {
            let reveal = Reveal { epoch: one.epoch, key: *claim_key.reveal() };
            chain::append(tx, *partner, &Content::Reveal(reveal))?;
            super::reckon(tx, *partner)?;
        }
    }
    tx.changed(&[Topic::Alliance]);
    Ok(Done {})
}

/// The day up to which we said an epoch can be claimed.
fn closed(tx: &Tx<'_>, partner: PartnerId, epoch: Epoch) -> Result<Option<u16>> {
    let frames = frames::of_kind(tx, partner, true, FrameKind::Close)?;
    Ok(frames.iter().find_map(|(_, frame)| match Content::of(frame) {
        Ok(Content::Close(close)) if close.epoch == epoch => Some(close.last_claim_day.0),
        _ => None,
    }))
}

/// The keys of a quarter that vouchers were issued with for partners.
fn issued(tx: &Tx<'_>, quarter: &str) -> Result<Vec<Issued>> {
    let mut all = Vec::new();
    for (epoch, key, last_issue_day, last_day) in vouchers::keys_of_quarter(tx, quarter)? {
        let mut promised: BTreeMap<PartnerId, u16> = BTreeMap::new();
        for (partner, terms, offer) in rows::announced(tx, epoch.0)? {
            let last = Terms::from_bytes(&terms).map_err(broken)?.last_day().0;
            let window = offer.and_then(|body| Offer::from_bytes(&body).ok()).map_or(0, |offer| offer.claim_window);
            let day = promised.entry(partner).or_default();
            *day = (*day).max(last.saturating_add(window));
        }
        if !promised.is_empty() {
            all.push(Issued { epoch, key, last_issue_day, last_day, promised });
        }
    }
    if all.is_empty() { Err(AllianceRefusal::UnknownQuarter.into()) } else { Ok(all) }
}
