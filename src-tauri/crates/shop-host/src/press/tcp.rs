//! A slip printer on its own port, mostly 9100.
//!
//! Printers that can talk are asked before and after: an answer after the slip proves that it came out. A mute printer is
//! believed when it took everything and closed the line, or left it open, without an error.

use super::escpos::{ASK_OFFLINE, ASK_WHEN_DONE};
use shop_core::printing::commands::{PrintOutcome, PrintTrouble};
use std::io::{ErrorKind, Read, Write};
use std::net::{IpAddr, Shutdown, SocketAddr, TcpStream};
use std::time::Duration;

/// How long things may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Patience {
    /// Until the printer takes the line.
    pub(crate) connect: Duration,
    /// Until a printer that can talk has answered.
    pub(crate) answer: Duration,
    /// Until a slip has come out.
    pub(crate) print: Duration,
}

impl Patience {
    /// Of a shop: a long slip takes 20 seconds.
    pub(crate) const SHOP: Patience = Patience {
        connect: Duration::from_secs(3),
        answer: Duration::from_millis(600),
        print: Duration::from_secs(30),
    };
}

/// Sends bytes and tells what became of them.
pub(crate) fn send(host: &str, port: u16, bytes: &[u8], patience: Patience) -> PrintOutcome {
    let nothing = |trouble| PrintOutcome::NothingCameOut { trouble };
    let Ok(host) = host.parse::<IpAddr>() else { return nothing(PrintTrouble::Unreachable) };
    let Ok(mut line) = TcpStream::connect_timeout(&SocketAddr::new(host, port), patience.connect) else {
        return nothing(PrintTrouble::Unreachable);
    };
    let timed = line
        .set_write_timeout(Some(patience.print))
        .and_then(|()| line.set_read_timeout(Some(patience.answer)))
        .and_then(|()| line.write_all(ASK_OFFLINE));
    if timed.is_err() {
        return nothing(PrintTrouble::Unreachable);
    }
    let talks = match answer(&mut line) {
        Answer::Said(state) if state & 0b0010_0000 != 0 => return nothing(PrintTrouble::PaperOut),
        Answer::Said(state) if state & 0b0000_0100 != 0 => return nothing(PrintTrouble::Jammed),
        Answer::Said(_) => true,
        Answer::Silent => false,
        // It took the line and let go before anything was sent.
        Answer::Gone => return nothing(PrintTrouble::Unreachable),
    };
    let dropped = PrintOutcome::MayHavePrinted { trouble: PrintTrouble::LineDropped };
    if line.write_all(bytes).is_err() || line.set_read_timeout(Some(patience.print)).is_err() {
        return dropped;
    }
    if talks {
        if line.write_all(ASK_WHEN_DONE).is_err() {
            return dropped;
        }
        return match answer(&mut line) {
            // Bits 2 and 3: the paper has ended, maybe in the middle of the slip.
            Answer::Said(state) if state & 0b0000_1100 != 0 => {
                PrintOutcome::MayHavePrinted { trouble: PrintTrouble::PaperOut }
            }
            Answer::Said(_) => PrintOutcome::Printed,
            Answer::Silent => PrintOutcome::MayHavePrinted { trouble: PrintTrouble::Jammed },
            Answer::Gone => dropped,
        };
    }
    if line.shutdown(Shutdown::Write).is_err() || line.set_read_timeout(Some(patience.answer)).is_err() {
        return dropped;
    }
    let mut rest = [0; 64];
    match line.read(&mut rest) {
        Err(error) if !is_patience(error.kind()) => dropped,
        _ => PrintOutcome::Printed,
    }
}

enum Answer {
    Said(u8),
    Silent,
    Gone,
}

fn answer(line: &mut TcpStream) -> Answer {
    let mut state = [0];
    match line.read(&mut state) {
        Ok(1..) => Answer::Said(state.first().copied().unwrap_or(0)),
        Ok(0) => Answer::Gone,
        Err(error) if is_patience(error.kind()) => Answer::Silent,
        Err(_) => Answer::Gone,
    }
}

fn is_patience(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::WouldBlock | ErrorKind::TimedOut)
}
