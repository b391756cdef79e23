//! What is chosen for each kind of document: where, how many, when, in which language.

use super::about::KINDS;
use super::commands::{
    ChangePrintChoice, DocumentKind, PaperDevice, PrintChoice, PrintChoices, PrintWhen, PrinterKind,
};
use super::store::choices::{self as store, ChoiceRow};
use super::{PrintingRefusal, print, printers};
use crate::kernel::{Result, Topic, Tx, View};
use rusqlite::Connection;

/// What holds for a kind until somebody chooses: one, when someone says so.
pub(super) fn of(conn: &Connection, document: DocumentKind) -> Result<ChoiceRow> {
    let default = ChoiceRow { printer: None, copies: 1, when: PrintWhen::Ask, language: None };
    Ok(store::find(conn, document)?.unwrap_or(default))
}

/// What is chosen for every kind.
pub(super) fn read(view: &View<'_>) -> Result<PrintChoices> {
    let choice = |document: DocumentKind| {
        let row = of(view, document)?;
        Ok(PrintChoice {
            document,
            printer: row.printer,
            copies: row.copies,
            when: row.when,
            language: row.language,
            sizes: document.sizes().to_vec(),
            device: document.device(),
            by_itself: document.by_itself(),
        })
    };
    Ok(PrintChoices { choices: KINDS.into_iter().map(choice).collect::<Result<_>>()? })
}

/// Chooses for a kind.
///
/// # Refuses
/// `unknown_printer`, `wrong_printer`, `copies_out_of_bounds`, `not_by_itself`.
pub(super) fn change(tx: &Tx<'_>, request: &ChangePrintChoice) -> Result<PrintChoices> {
    if let Some(printer) = request.printer {
        fits(printers::known(tx, printer)?.words.kind, request.document)?;
    }
    print::copies_within(request.copies)?;
    if request.when == PrintWhen::Always && !request.document.by_itself() {
        return Err(PrintingRefusal::NotByItself.into());
    }
    store::save(tx, request)?;
    tx.changed(&[Topic::Printing]);
    read(tx)
}

/// Stops sheets on their way to a slip printer; slips come out of either.
///
/// # Refuses
/// `wrong_printer`.
pub(super) fn fits(printer: PrinterKind, document: DocumentKind) -> Result<()> {
    if document.device() == PaperDevice::Office && printer != PrinterKind::Office {
        return Err(PrintingRefusal::WrongPrinter.into());
    }
    Ok(())
}
