//! The recovery sheet. Its key comes with the request and is kept nowhere.

use super::{Drawn, PrintingRefusal};
use crate::backup;
use crate::kernel::Result;
use crate::printing::commands::PaperSize;
use crate::printing::desk::{Desk, broken};
use shop_print::RecoverySheet;

/// The sheet of a key.
///
/// # Refuses
/// `key_malformed`.
pub(in crate::printing) fn sheet(desk: &Desk<'_>, key: &str) -> Result<Drawn> {
    let plain: String = key.chars().filter(|c| !c.is_whitespace()).collect();
    let rows = backup::sheet_rows(&plain).ok_or(PrintingRefusal::KeyMalformed)?;
    let sheet = RecoverySheet {
        shop: desk.lines(),
        // As in the names of the shop's backups, in two groups.
        shop_number: grouped(&backup::shop_mark(desk.view)?),
        partner_digits: None,
        made_on: backup::key_made_at(desk.view, &plain)?.map(|at_ms| desk.moment(at_ms)),
        printed_on: desk.moment(desk.view.now_ms),
        belongs_to: desk.say("print-key-opens")?,
        qr: backup::sheet_code(&rows),
        rows: rows.map(|row| backup::sheet_row(&row)),
    };
    let paper = shop_print::recovery_sheet(&sheet, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, PaperSize::A4, format!("recovery-sheet-{}", desk.day(desk.view.now_ms))))
}

fn grouped(mark: &str) -> String {
    let signs: Vec<char> = mark.chars().collect();
    signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
