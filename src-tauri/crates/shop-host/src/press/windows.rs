//! Queues of Windows, through its own PDF renderer. Nobody who wrote this could compile it: see the README.
//!
//! Sheets only. A slip printer is reached on its own port, where no driver stands between.

use super::queues::{Paper, Queues};
use shop_core::printing::commands::{FoundPrinter, PrintOutcome, PrintTrouble};
use winprint::printer::{FilePrinter, PrintOutcome as Submitted, PrinterDevice, WinPdfPrinter};
use winprint::ticket::PrintTicket;

/// The queues that Windows tells of.
pub(crate) struct Spooler;

impl Queues for Spooler {
    fn list(&self) -> Vec<FoundPrinter> {
        let found = |device: PrinterDevice| FoundPrinter {
            queue: device.name().to_owned(),
            name: device.name().to_owned(),
            is_default: false,
            stopped: false,
        };
        PrinterDevice::all().map(|devices| devices.into_iter().map(found).collect()).unwrap_or_default()
    }

    fn send(&self, queue: &str, _: &str, copies: i64, paper: &Paper<'_>) -> PrintOutcome {
        let nothing = |trouble| PrintOutcome::NothingCameOut { trouble };
        let Paper::Pdf(pdf) = paper else { return PrintOutcome::Impossible { trouble: PrintTrouble::QueueUnknown } };
        let file = std::env::temp_dir().join(format!("storeloop-{}.pdf", std::process::id()));
        if std::fs::write(&file, pdf).is_err() {
            return nothing(PrintTrouble::QueueStopped);
        }
        let mut sent = 0_i64;
        let mut outcome = PrintOutcome::Printed;
        while sent < copies {
            let devices = PrinterDevice::all().unwrap_or_default();
            let Some(device) = devices.into_iter().find(|device| device.name() == queue) else {
                outcome = nothing(PrintTrouble::QueueUnknown);
                break;
            };
            let submitted = WinPdfPrinter::new(device).print(&file, PrintTicket::default());
            if !matches!(submitted, Ok(Submitted::Completed)) {
                outcome = PrintOutcome::MayHavePrinted { trouble: PrintTrouble::QueueGaveUp };
                break;
            }
            sent = sent.saturating_add(1);
        }
        let _ = std::fs::remove_file(&file);
        if sent > 0 && outcome != PrintOutcome::Printed {
            return PrintOutcome::MayHavePrinted { trouble: PrintTrouble::QueueGaveUp };
        }
        outcome
    }
}
