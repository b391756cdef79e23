//! The recovery sheet. The secrets on it come with the request and are kept nowhere.

use super::{Drawn, PrintingRefusal};
use crate::backup;
use crate::kernel::{Result, check_symbol};
use crate::printing::commands::{PaperSize, RenderRecoverySheet};
use crate::printing::desk::{Desk, broken};
use crate::vouchers;
use shop_print::{KeyRows, RecoverySheet};

/// The sheet of the key of the backups, of the shop's identity, or of both.
///
/// # Refuses
/// `key_malformed`.
pub(in crate::printing) fn sheet(desk: &Desk<'_>, asked: &RenderRecoverySheet) -> Result<Drawn> {
    let plain: String = asked.key.chars().filter(|c| !c.is_whitespace()).collect();
    let key = match plain.as_str() {
        "" => None,
        typed => {
            let rows = backup::sheet_rows(typed).ok_or(PrintingRefusal::KeyMalformed)?;
            Some(KeyRows { qr: backup::sheet_code(&rows), rows: rows.map(|row| check_symbol::grouped(&row)).to_vec() })
        }
    };
    let identity = match &asked.identity {
        None => None,
        Some(text) => {
            let (rows, qr) = vouchers::sheet_on_paper(text).ok_or(PrintingRefusal::KeyMalformed)?;
            Some(KeyRows { rows, qr })
        }
    };
    if key.is_none() && identity.is_none() {
        return Err(PrintingRefusal::KeyMalformed.into());
    }
    let sheet = RecoverySheet {
        shop: desk.lines(),
        // As in the names of the shop's backups, in two groups.
        shop_number: grouped(&backup::shop_mark(desk.view)?),
        partner_digits: None,
        made_on: backup::key_made_at(desk.view, &plain)?.map(|at_ms| desk.moment(at_ms)),
        printed_on: desk.moment(desk.view.now_ms),
        key,
        identity,
    };
    let paper = shop_print::recovery_sheet(&sheet, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, PaperSize::A4, format!("recovery-sheet-{}", desk.day(desk.view.now_ms))))
}

fn grouped(mark: &str) -> String {
    let signs: Vec<char> = mark.chars().collect();
    signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
