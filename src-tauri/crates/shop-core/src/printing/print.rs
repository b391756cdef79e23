//! Printing a document: by someone's word, once more, or by itself.

use super::commands::{
    Document, DocumentKind, PaperDevice, PaperSize, Print, PrintJob, PrintWhen, Printer, PrinterKind,
};
use super::store::jobs::{self, NewJob};
use super::store::{flyers, printers as printer_rows};
use super::{PrintingRefusal, about, choices, job, papers, printers};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{CauseId, Fact, PrintJobId, PrinterId, Result, Topic, Tx};
use crate::shop::commands::Language;
use crate::{alliance, lottery, shop};
use rusqlite::Connection;

/// The most copies of one job.
const MOST_COPIES: i64 = 200;

/// Makes a print job. A slip that was printed before says COPY.
///
/// # Refuses
/// `kernel.not_allowed`, `unknown_printer`, `wrong_printer`, `no_printer`, `copies_out_of_bounds`, `size_unfit`,
/// `unknown_flyer`, `rules_unfit`, `cards_out_of_bounds`.
pub(super) fn print(tx: &Tx<'_>, request: &Print) -> Result<PrintJob> {
    let kind = request.document.kind();
    about::may_have(&tx.actor, kind)?;
    may_be_drawn(tx, &request.document)?;
    let choice = choices::of(tx, kind)?;
    let printer = printer_for(tx, kind, request.printer.or(choice.printer))?;
    let copies = copies_within(request.copies.unwrap_or(choice.copies))?;
    let language = language(tx, request.language.or(choice.language))?;
    let size = about::size_of(kind, request.size)?;
    let asked = request.copy.unwrap_or_default();
    let copy = kind.says_copy() && (asked || jobs::printed_before(tx, &request.document)?);
    let settled = pieces_of_pack(tx, &request.document)?;
    let document = settled.as_ref().unwrap_or(&request.document);
    let new = NewJob { document, size, language, printer: printer.printer, copies, copy, cause: None };
    made(tx, &new)
}

/// The serials of a pack that this job puts on paper, named once and for all: what is printed later is not what is new then.
///
/// # Refuses
/// `alliance.unknown_pack`; `nothing_to_print` when all are on paper or with customers.
fn pieces_of_pack(tx: &Tx<'_>, document: &Document) -> Result<Option<Document>> {
    let Document::PackSheet { pack, runs, ten } = document else { return Ok(None) };
    let runs = if runs.is_empty() { alliance::new_runs(tx, *pack, papers::MOST_PIECES)? } else { runs.clone() };
    if runs.is_empty() {
        return Err(PrintingRefusal::NothingToPrint { document: DocumentKind::PackSheet }.into());
    }
    alliance::put_on_paper(tx, *pack, &runs)?;
    Ok(Some(Document::PackSheet { pack: *pack, runs, ten: *ten }))
}

fn made(tx: &Tx<'_>, new: &NewJob<'_>) -> Result<PrintJob> {
    let made = jobs::insert(tx, new)?;
    tx.changed(&[Topic::Printing]);
    job::shown(tx, &job::known(tx, made)?)
}

/// Stops what can be known beforehand to draw nothing; the rest shows when it is drawn.
fn may_be_drawn(tx: &Tx<'_>, document: &Document) -> Result<()> {
    match document {
        Document::Flyer { flyer } => {
            flyers::find(tx, *flyer)?.map(|_| ()).ok_or_else(|| PrintingRefusal::UnknownFlyer.into())
        }
        Document::GroupRules { title, below, rules } => papers::rules_fit(title, below, rules),
        Document::MemberCards { members } => papers::cards_fit(members),
        _ => Ok(()),
    }
}

/// The printer that was named, or the first of the right sort: for slips one that prints slips, else any for sheets.
///
/// # Refuses
/// `unknown_printer`, `wrong_printer`, `no_printer`.
fn printer_for(tx: &Tx<'_>, kind: DocumentKind, named: Option<PrinterId>) -> Result<Printer> {
    if let Some(printer) = named {
        let printer = printers::known(tx, printer)?;
        choices::fits(printer.words.kind, kind)?;
        return Ok(printer);
    }
    Ok(usual(tx, kind)?.ok_or(PrintingRefusal::NoPrinter)?)
}

fn usual(conn: &Connection, kind: DocumentKind) -> Result<Option<Printer>> {
    let all = printer_rows::all(conn)?;
    let is_office = |printer: &&Printer| printer.words.kind == PrinterKind::Office;
    let slips = all.iter().find(|printer| !is_office(printer)).filter(|_| kind.device() == PaperDevice::Thermal);
    Ok(slips.or_else(|| all.iter().find(is_office)).cloned())
}

/// A number of copies within its bounds.
///
/// # Refuses
/// `copies_out_of_bounds`.
pub(super) fn copies_within(copies: i64) -> Result<i64> {
    if (1..=MOST_COPIES).contains(&copies) {
        Ok(copies)
    } else {
        Err(PrintingRefusal::CopiesOutOfBounds { most: MOST_COPIES }.into())
    }
}

fn language(conn: &Connection, asked: Option<Language>) -> Result<Language> {
    match asked {
        Some(language) => Ok(language),
        None => Ok(shop::find(conn)?.ok_or(KernelRefusal::NoShop)?.language),
    }
}

/// Prints what a job printed once more, as a job of its own; a slip says COPY.
///
/// # Refuses
/// `unknown_job`, `kernel.not_allowed`, `unknown_printer` when its printer was removed.
pub(super) fn again(tx: &Tx<'_>, request: PrintJobId) -> Result<PrintJob> {
    let row = job::known(tx, request)?;
    let kind = row.document.kind();
    about::may_have(&tx.actor, kind)?;
    let printer = printers::known(tx, row.printer)?.printer;
    let copy = kind.says_copy() && jobs::printed_before(tx, &row.document)?;
    let new = NewJob {
        document: &row.document,
        size: row.size,
        language: row.language,
        printer,
        copies: row.copies,
        copy,
        cause: None,
    };
    made(tx, &new)
}

/// A job that did not come out, made anew: it says COPY as the old one did.
pub(super) fn instead(tx: &Tx<'_>, row: &jobs::JobRow) -> Result<PrintJob> {
    let printer = printers::known(tx, row.printer)?.printer;
    let (document, size, language, copies) = (&row.document, row.size, row.language, row.copies);
    made(tx, &NewJob { document, size, language, printer, copies, copy: row.copy, cause: None })
}

/// The test page of a printer, in its size.
pub(super) fn test(tx: &Tx<'_>, printer: &Printer) -> Result<PrintJob> {
    let size = (printer.words.kind == PrinterKind::Office).then_some(PaperSize::A4);
    let (document, language) = (Document::TestPage {}, language(tx, None)?);
    let new =
        NewJob { document: &document, size, language, printer: printer.printer, copies: 1, copy: false, cause: None };
    made(tx, &new)
}

/// What prints by itself after an act, in the act's own transaction. Without a printer nothing does: the act stands.
pub(crate) fn made_by_itself(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let Some(document) = follows(tx, fact)? else { return Ok(()) };
    let choice = choices::of(tx, document.kind())?;
    // Who brought a voucher is known, or has a slip.
    let must = matches!(fact, Fact::VoucherRedeemed { member: None, .. });
    if choice.when != PrintWhen::Always && !must {
        return Ok(());
    }
    let chosen = choice.printer.map(|printer| printer_rows::find(tx, printer)).transpose()?.flatten();
    let Some(printer) = chosen.map_or_else(|| usual(tx, document.kind()), |printer| Ok(Some(printer)))? else {
        return Ok(());
    };
    let new = NewJob {
        document: &document,
        size: None,
        language: language(tx, choice.language)?,
        printer: printer.printer,
        copies: choice.copies,
        copy: false,
        cause: Some(cause),
    };
    jobs::insert(tx, &new)?;
    tx.changed(&[Topic::Printing]);
    Ok(())
}

/// The document that follows from a fact.
fn follows(tx: &Tx<'_>, fact: &Fact) -> Result<Option<Document>> {
    Ok(match fact {
        Fact::SalePaid { sale, .. } => Some(Document::SaleSlip { sale: *sale }),
        Fact::Recharged { recharge, .. } => Some(Document::RechargeSlip { recharge: *recharge }),
        Fact::VoucherRedeemed { redemption, .. } => Some(Document::RedemptionSlip { redemption: *redemption }),
        Fact::GiftHandedOver { handover, .. } => Some(Document::HandOverSlip { handover: *handover }),
        // A name drawn of a list has no slip: nobody stands at the counter.
        Fact::CardDealt { deal, .. } if lottery::was_picked(tx, *deal)? => Some(Document::DrawSlip { deal: *deal }),
        Fact::ShiftClosed { shift } => Some(Document::ShiftSlip { shift: *shift }),
        Fact::DayClosed { number } => {
            crate::sales::day_of_slip(tx, *number)?.map(|day| Document::DayCloseSlip { day, number: *number })
        }
        _ => None,
    })
}
