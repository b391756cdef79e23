//! The minute tick: promises run out, stages move, the hourly backup is made.

use serde_json::json;
use shop_core::kernel::Caller;
use shop_core::{App, Call, dispatch};
use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::time::Duration;

/// Ticks at once and then each minute, until the returned sender is dropped.
pub fn keep_time(app: Arc<App>) -> Sender<()> {
    let (stop, stopped) = channel::<()>();
    std::thread::spawn(move || {
        loop {
            for command in ["system.tick", "backup.run_due"] {
                if let Err(error) = dispatch(&app, &Caller::system(), &Call::new(command, json!({}))) {
                    tracing::warn!(command, ?error, "the minute tick");
                }
            }
            if stopped.recv_timeout(Duration::from_secs(60)) != Err(RecvTimeoutError::Timeout) {
                return;
            }
        }
    });
    stop
}
