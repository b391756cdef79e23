//! The worker: takes what waits, draws it, sends it, tells how it went.

use super::escpos::{self, Slip};
use super::queues::{Paper, Queues};
use super::tcp::{self, Patience};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Caller};
use shop_core::printing::commands::{JobPaper, JobToSend, PrintOutcome, PrintTrouble, Reach, TakenPrintJob};
use shop_core::{App, Call, dispatch};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// How long the worker sleeps when nothing wakes it.
const NAP: Duration = Duration::from_secs(2);
/// After so many naps the computer's queues are looked at again.
const NAPS_A_LOOK: u32 = 15;

/// Prints what waits until the returned sender is dropped, beginning now.
pub fn keep_printing(app: Arc<App>, queues: Box<dyn Queues>) -> Sender<()> {
    let (stop, stopped) = channel::<()>();
    std::thread::spawn(move || {
        let mut naps = 0_u32;
        let mut starting = true;
        loop {
            if naps.is_multiple_of(NAPS_A_LOOK) {
                let _ = call::<Value>(&app, "printing.report_printers", json!({ "found": queues.list() }));
            }
            naps = naps.wrapping_add(1);
            if print_what_waits(&app, &*queues, starting) {
                starting = false;
            }
            if stopped.recv_timeout(NAP) != Err(RecvTimeoutError::Timeout) {
                return;
            }
        }
    });
    stop
}

/// Sends everything that is due now, one job after the other. `starting`: what was being sent before may have come out.
/// Whether the shop could be asked; before its first run and while its file is swapped it cannot.
pub fn print_what_waits(app: &App, queues: &dyn Queues, starting: bool) -> bool {
    let mut starting = starting;
    loop {
        match call::<TakenPrintJob>(app, "printing.take_job", json!({ "starting": starting })) {
            Ok(TakenPrintJob { job: Some(job) }) => {
                let outcome = send(app, queues, &job);
                let told = call::<Value>(app, "printing.report_job", json!({ "job": job.job, "outcome": outcome }));
                if let Err(error) = told {
                    tracing::error!(?error, "how a print job ended");
                    return true;
                }
            }
            Ok(TakenPrintJob { job: None }) => return true,
            Err(error) => {
                tracing::debug!(?error, "the next print job");
                return false;
            }
        }
        starting = false;
    }
}

fn send(app: &App, queues: &dyn Queues, job: &JobToSend) -> PrintOutcome {
    let undrawn = PrintOutcome::Impossible { trouble: PrintTrouble::CannotDraw };
    let paper = match call::<JobPaper>(app, "printing.render_job", json!({ "job": job.job })) {
        Ok(paper) => paper,
        Err(error) => {
            tracing::warn!(?error, "a print job that cannot be drawn");
            return undrawn;
        }
    };
    match (paper, &job.reach) {
        (JobPaper::Pdf { pdf }, Reach::Queue { queue }) => match STANDARD.decode(pdf) {
            Ok(pdf) => queues.send(queue, &job.title, job.copies, &Paper::Pdf(&pdf)),
            Err(_) => undrawn,
        },
        (JobPaper::Dots { row_bytes, rows }, reach) => match STANDARD.decode(rows) {
            Ok(rows) => {
                let slip = Slip { row_bytes, rows: &rows, cuts: job.cuts, opens_drawer: job.opens_drawer };
                let bytes = escpos::bytes(&slip, job.copies);
                match reach {
                    Reach::Queue { queue } => queues.send(queue, &job.title, 1, &Paper::Raw(&bytes)),
                    Reach::Tcp { host, port } => tcp::send(host, *port, &bytes, Patience::SHOP),
                }
            }
            Err(_) => undrawn,
        },
        (JobPaper::Pdf { .. }, Reach::Tcp { .. }) => undrawn,
    }
}

fn call<T: DeserializeOwned>(app: &App, command: &str, request: Value) -> Result<T, ApiError> {
    let reply = dispatch(app, &Caller::system(), &Call::new(command, request))?;
    serde_json::from_value(reply).map_err(|error| ApiError::Failed { reference: error.to_string() })
}
