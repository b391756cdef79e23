//! What the listener tells of itself, and how the way in stands.

use super::commands::{DoorReport, DoorState, IntakeState};
use super::store::{pictures, requests};
use super::{ask, chosen};
use crate::kernel::{Done, Result, Topic, Tx, View, time};
use crate::shop;
use rusqlite::Connection;

const DOOR: &str = "intake_door";
const SEEN: &str = "intake_phone_seen";

/// Keeps what the listener says; nothing is written when it says the same again.
pub(super) fn report(tx: &Tx<'_>, report: &DoorReport) -> Result<Done> {
    if last_report(tx)?.as_ref() != Some(report) {
        shop::keep(tx, DOOR, report)?;
        tx.changed(&[Topic::Intake]);
    }
    Ok(Done {})
}

fn last_report(conn: &Connection) -> Result<Option<DoorReport>> {
    shop::kept(conn, DOOR)
}

/// `IP:PORT` while the page is wanted and listens.
pub(super) fn listening_at(conn: &Connection) -> Result<Option<String>> {
    if !chosen::chosen(conn)?.open {
        return Ok(None);
    }
    let report = last_report(conn)?.filter(|report| report.door == DoorState::Listening);
    Ok(report.and_then(|report| report.address))
}

/// Remembers that a phone loaded the page, at most once a minute.
pub(super) fn seen(tx: &Tx<'_>) -> Result<()> {
    let last_ms: Option<i64> = shop::kept(tx, SEEN)?.flatten();
    // A clock that was set back must not keep the lamp from turning green.
    if last_ms.is_none_or(|last_ms| !(0..time::MINUTE_MS).contains(&tx.now_ms.saturating_sub(last_ms))) {
        shop::keep(tx, SEEN, &Some(tx.now_ms))?;
        tx.changed(&[Topic::Intake]);
    }
    Ok(())
}

/// Forgets that a phone was seen: the page opens anew.
pub(super) fn forget_seen(tx: &Tx<'_>) -> Result<()> {
    shop::keep(tx, SEEN, &None::<i64>)
}

/// The way in as the shop set it up, and how it stands.
pub(crate) fn state(view: &View<'_>) -> Result<IntakeState> {
    let chosen = chosen::chosen(view)?;
    let report = last_report(view)?;
    Ok(IntakeState {
        open: chosen.open,
        interface: chosen.interface,
        port: chosen.port,
        source: chosen.source,
        kiosk: chosen.kiosk,
        wifi: chosen.wifi,
        idle_after_s: chosen.idle_after_s,
        pictures: pictures::slots(view)?,
        door: report.as_ref().map_or(DoorState::Closed, |report| report.door),
        address: report.as_ref().and_then(|report| report.address.clone()),
        interfaces: report.map(|report| report.interfaces).unwrap_or_default(),
        phone_seen_at_ms: shop::kept(view, SEEN)?.flatten(),
        waiting: requests::count_waiting(view, ask::waits_since(view.now_ms))?,
    })
}
