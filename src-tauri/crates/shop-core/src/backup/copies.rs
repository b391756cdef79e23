//! The backups that lie in a folder.

use super::commands::{BackupFile, BackupFiles};
use super::file_name::FileName;
use super::restore;
use super::retention;
use super::target::{self, Target};
use crate::db::remove_if_there;
use crate::dispatch::Act;
use crate::kernel::app::Book;
use crate::kernel::{Result, View};
use std::collections::HashSet;
use std::path::Path;

/// The most files that are listed; more than three years of backups.
const MOST_LISTED: usize = 500;

/// Everything in the folder that is named like a backup; nothing where the folder cannot be read.
pub(super) fn in_folder(folder: &Path) -> Vec<(FileName, u64)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    entries
        .flatten()
        .filter_map(|entry| {
            let name = FileName::parse(entry.file_name().to_str()?)?;
            let known = entry.metadata().ok().filter(std::fs::Metadata::is_file)?;
            Some((name, known.len()))
        })
        .collect()
}

/// The backups to choose from, newest first.
///
/// # Refuses
/// What [`restore::admit`] refuses.
pub(super) fn list(act: &Act<'_>) -> Result<BackupFiles> {
    restore::admit(act)?;
    let mut files: Vec<BackupFile> = targets_at_hand(act)?
        .iter()
        .flat_map(|target| {
            in_folder(&target.folder).into_iter().map(|(name, bytes)| BackupFile {
                file: name.to_string(),
                folder: target.folder.display().to_string(),
                at_ms: name.at_ms,
                bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
                head: name.head_text(),
            })
        })
        .collect();
    files.sort_by(|a, b| (b.at_ms, &a.folder).cmp(&(a.at_ms, &b.folder)));
    files.truncate(MOST_LISTED);
    Ok(BackupFiles { files })
}

/// The places that can be known of: of a file that cannot be used, only the own one.
pub(super) fn targets_at_hand(act: &Act<'_>) -> Result<Vec<Target>> {
    match &*act.app.book() {
        Book::Open(_) => act.read(|view| target::all(view, act.app.folder())),
        Book::Unfit(_) => Ok(vec![Target::own(act.app.folder())]),
    }
}

/// Lets go of what [`retention`] no longer keeps, but only of files that this very shop made in that place: another
/// shop's backups may lie on the same stick.
pub(super) fn thin_out(view: &View<'_>, target: &Target, made_here: &HashSet<String>) {
    let ours: Vec<FileName> = in_folder(&target.folder)
        .into_iter()
        .map(|(name, _)| name)
        .filter(|name| made_here.contains(&name.to_string()))
        .collect();
    let moments: Vec<i64> = ours.iter().map(|name| name.at_ms).collect();
    let gone = retention::let_go(&moments, view.now_ms, view.zone);
    for name in ours.iter().filter(|name| gone.contains(&name.at_ms)) {
        if let Err(error) = remove_if_there(&target.folder.join(name.to_string())) {
            tracing::warn!(%error, "an old backup stays behind");
        }
    }
}
