//! Queues of CUPS, on Linux and macOS, by its own programs `lp`, `lpstat` and `cancel`: nothing to link, and a computer
//! without CUPS has no queues.

use super::queues::{Paper, Queues};
use shop_core::printing::commands::{FoundPrinter, PrintOutcome, PrintTrouble};
use std::io::Write;
use std::process::{Command, Stdio};
use std::time::Duration;

/// How often a job that was handed over is looked for, and after how long.
const LOOKS: usize = 40;
const LOOK_AFTER: Duration = Duration::from_millis(500);

/// The queues that CUPS tells of.
#[derive(Debug, Clone, Default)]
pub struct Cups {
    /// The socket or host of its server; none for this computer's own.
    pub server: Option<String>,
}

impl Queues for Cups {
    fn list(&self) -> Vec<FoundPrinter> {
        let Some(states) = self.told("lpstat", &["-p"]) else { return Vec::new() };
        let default = self.told("lpstat", &["-d"]).and_then(|text| default_of(&text)).unwrap_or_default();
        queues_of(&states)
            .into_iter()
            .map(|(queue, stopped)| FoundPrinter {
                name: queue.replace('_', " "),
                is_default: queue == default,
                stopped,
                queue,
            })
            .collect()
    }

    fn send(&self, queue: &str, title: &str, copies: i64, paper: &Paper<'_>) -> PrintOutcome {
        let nothing = |trouble| PrintOutcome::NothingCameOut { trouble };
        match self.list().iter().find(|found| found.queue == queue) {
            None => return nothing(PrintTrouble::QueueUnknown),
            Some(found) if found.stopped => return nothing(PrintTrouble::QueueStopped),
            Some(_) => {}
        }
        let (bytes, raw) = match paper {
            Paper::Pdf(bytes) => (bytes, false),
            Paper::Raw(bytes) => (bytes, true),
        };
        let copies = copies.to_string();
        let mut options = vec!["-d", queue, "-t", title, "-n", &copies];
        if raw {
            options.extend(["-o", "raw"]);
        }
        match self.hand_over(&options, bytes) {
            None => nothing(PrintTrouble::QueueStopped),
            Some(request) => self.fate(queue, &request),
        }
    }
}

impl Cups {
    /// A program of CUPS that speaks English with the server.
    fn command(&self, program: &str, options: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.args(options).env("LC_ALL", "C");
        if let Some(server) = &self.server {
            command.env("CUPS_SERVER", server);
        }
        command
    }

    /// What a program of CUPS says, in English; none where it is missing or fails.
    fn told(&self, program: &str, options: &[&str]) -> Option<String> {
        let said = self.command(program, options).stdin(Stdio::null()).output().ok()?;
        said.status.success().then(|| String::from_utf8_lossy(&said.stdout).into_owned())
    }

    /// Hands bytes to `lp`; the request's name when CUPS took them whole.
    fn hand_over(&self, options: &[&str], bytes: &[u8]) -> Option<String> {
        let mut lp = self
            .command("lp", options)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let wrote = lp.stdin.take().is_some_and(|mut pipe| pipe.write_all(bytes).is_ok());
        let said = lp.wait_with_output().ok()?;
        (wrote && said.status.success()).then(|| request_of(&String::from_utf8_lossy(&said.stdout))).flatten()
    }

    /// Follows a job that CUPS took until it is done. One that is stuck in a queue that stopped is taken back.
    fn fate(&self, queue: &str, request: &str) -> PrintOutcome {
        for _ in 0..LOOKS {
            let open = self.told("lpstat", &["-W", "not-completed", "-o", queue]).unwrap_or_default();
            if !open.lines().any(|line| line.split_whitespace().next() == Some(request)) {
                return PrintOutcome::Printed;
            }
            if self.list().iter().any(|found| found.queue == queue && found.stopped) {
                let _ = self.told("cancel", &[request]);
                return PrintOutcome::MayHavePrinted { trouble: PrintTrouble::QueueGaveUp };
            }
            std::thread::sleep(LOOK_AFTER);
        }
        // It is still at work: the queue has it now, and keeps it.
        PrintOutcome::Printed
    }
}

/// "request id is Office-12 (1 file(s))".
fn request_of(said: &str) -> Option<String> {
    said.split("request id is ").nth(1)?.split_whitespace().next().map(str::to_owned)
}

/// "system default destination: Office".
fn default_of(said: &str) -> Option<String> {
    said.split_once(": ").map(|(_, queue)| queue.trim().to_owned())
}

/// "printer Office is idle.  enabled since …" and "printer Slip disabled since …": each queue, and whether it is stopped.
fn queues_of(said: &str) -> Vec<(String, bool)> {
    let queue = |line: &str| {
        let mut words = line.strip_prefix("printer ")?.splitn(2, ' ');
        let queue = words.next()?.to_owned();
        Some((queue, words.next().unwrap_or_default().starts_with("disabled")))
    };
    said.lines().filter_map(queue).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cups_says_is_read() {
        let said =
            "printer Office_HP is idle.  enabled since Mon 23 Nov 2026\nprinter Slip disabled since Mon -\n\tPaused\n";
        assert_eq!(queues_of(said), [("Office_HP".to_owned(), false), ("Slip".to_owned(), true)]);
        assert_eq!(request_of("request id is Office_HP-12 (1 file(s))\n").as_deref(), Some("Office_HP-12"));
        assert_eq!(default_of("system default destination: Office_HP\n").as_deref(), Some("Office_HP"));
        assert_eq!(default_of("no system default destination"), None);
    }
}
