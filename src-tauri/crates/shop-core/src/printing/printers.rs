//! The shop's printers.

use super::commands::{
    ChangePrinter, FoundPrinter, PrintJob, Printer, PrinterKind, PrinterWords, Printers, Reach, ReportPrinters,
};
use super::store::{jobs, printers as store};
use super::{PrintingRefusal, print, text_within};
use crate::kernel::{Done, PrinterId, Result, Topic, Tx, View};
use crate::shop;
use rusqlite::Connection;
use std::net::IpAddr;

/// The key that the computer's queues are kept under.
const FOUND: &str = "printing_found";
/// The most queues that are kept.
const MOST_FOUND: usize = 100;

/// The shop's printers, and what the computer reports.
pub(super) fn list(view: &View<'_>) -> Result<Printers> {
    Ok(Printers { printers: store::all(view)?, found: found(view)? })
}

fn found(conn: &Connection) -> Result<Vec<FoundPrinter>> {
    Ok(shop::kept(conn, FOUND)?.unwrap_or_default())
}

/// A printer of the shop.
///
/// # Refuses
/// `unknown_printer`.
pub(super) fn known(conn: &Connection, printer: PrinterId) -> Result<Printer> {
    Ok(store::find(conn, printer)?.ok_or(PrintingRefusal::UnknownPrinter)?)
}

/// Adds a printer.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `queue_unfit`, `address_outside`, `office_needs_queue`.
pub(super) fn add(tx: &Tx<'_>, words: &PrinterWords) -> Result<Printer> {
    let printer = store::insert(tx, &fit(words)?)?;
    tx.changed(&[Topic::Printing]);
    known(tx, printer)
}

/// Changes a printer. What waits for it is tried at once.
///
/// # Refuses
/// `unknown_printer`, and what [`add`] refuses.
pub(super) fn change(tx: &Tx<'_>, request: &ChangePrinter) -> Result<Printer> {
    known(tx, request.printer)?;
    store::update(tx, request.printer, &fit(&request.words)?)?;
    jobs::hurry(tx, request.printer)?;
    tx.changed(&[Topic::Printing]);
    known(tx, request.printer)
}

/// Removes a printer for which nothing waits.
///
/// # Refuses
/// `unknown_printer`, `printer_busy`.
pub(super) fn remove(tx: &Tx<'_>, printer: PrinterId) -> Result<Done> {
    let waiting = known(tx, printer)?.waiting;
    if waiting > 0 {
        return Err(PrintingRefusal::PrinterBusy { waiting }.into());
    }
    store::remove(tx, printer)?;
    tx.changed(&[Topic::Printing]);
    Ok(Done {})
}

/// Prints a page that shows that a printer prints.
///
/// # Refuses
/// `unknown_printer`.
pub(super) fn test(tx: &Tx<'_>, printer: PrinterId) -> Result<PrintJob> {
    print::test(tx, &known(tx, printer)?)
}

/// Keeps which queues the computer has; nothing is written when they are the same.
pub(super) fn report(tx: &Tx<'_>, report: &ReportPrinters) -> Result<Done> {
    let now: Vec<FoundPrinter> = report.found.iter().take(MOST_FOUND).cloned().collect();
    if found(tx)? != now {
        shop::keep(tx, FOUND, &now)?;
        tx.changed(&[Topic::Printing]);
    }
    Ok(Done {})
}

/// What a printer is, cleaned.
fn fit(words: &PrinterWords) -> Result<PrinterWords> {
    let name = text_within(&words.name, 60)?;
    if name.is_empty() {
        return Err(PrintingRefusal::NameMissing.into());
    }
    let reach = match &words.reach {
        Reach::Queue { queue } => Reach::Queue { queue: queue_fit(queue)? },
        Reach::Tcp { .. } if words.kind == PrinterKind::Office => return Err(PrintingRefusal::OfficeNeedsQueue.into()),
        Reach::Tcp { host, port } => Reach::Tcp { host: host_within(host, *port)?, port: *port },
    };
    let is_slip = words.kind != PrinterKind::Office;
    Ok(PrinterWords {
        name,
        kind: words.kind,
        reach,
        one_toner: words.one_toner || is_slip,
        cuts: words.cuts && is_slip,
        drawer: words.drawer && is_slip,
    })
}

/// A queue's name goes onto a command line: it never begins like an option.
fn queue_fit(queue: &str) -> Result<String> {
    let queue = queue.trim();
    let is_fit =
        (1..=200).contains(&queue.chars().count()) && !queue.starts_with('-') && !queue.chars().any(char::is_control);
    if is_fit { Ok(queue.to_owned()) } else { Err(PrintingRefusal::QueueUnfit.into()) }
}

/// An address on this computer or in the shop's own network: nothing leaves the shop.
fn host_within(host: &str, port: u16) -> Result<String> {
    let within = match host.trim().parse::<IpAddr>() {
        Ok(IpAddr::V4(v4)) => v4.is_loopback() || v4.is_private() || v4.is_link_local(),
        Ok(IpAddr::V6(v6)) => v6.is_loopback() || v6.is_unique_local() || v6.is_unicast_link_local(),
        Err(_) => false,
    };
    if within && port > 0 { Ok(host.trim().to_owned()) } else { Err(PrintingRefusal::AddressOutside.into()) }
}
