//! The log: failures in full, under the short reference that people see. No names, no phones.

use std::path::Path;
use tracing_appender::non_blocking::WorkerGuard;
use tracing_appender::rolling::{Builder, Rotation};
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

/// Writes one file a day to `<folder>/logs`, 14 of them kept, until the returned guard is dropped. `None` when the
/// folder cannot be written: a shop without a log still works.
pub fn write_log(folder: &Path) -> Option<WorkerGuard> {
    let logs = folder.join("logs");
    std::fs::create_dir_all(&logs).ok()?;
    let daily = Builder::new()
        .rotation(Rotation::DAILY)
        .filename_prefix("storeloop")
        .filename_suffix("log")
        .max_log_files(14)
        .build(logs)
        .ok()?;
    let (writer, guard) = tracing_appender::non_blocking(daily);
    let layer = tracing_subscriber::fmt::layer().with_ansi(false).with_target(false).with_writer(writer);
    tracing_subscriber::registry().with(LevelFilter::INFO).with(layer).try_init().ok()?;
    Some(guard)
}
