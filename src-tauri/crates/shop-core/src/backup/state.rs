//! How the backups stand, and when the next is due.

use super::commands::{BackupState, BackupTarget};
use super::copies;
use super::store::{self, Tried};
use super::target::{self, Kind};
use crate::kernel::time::{DAY_MS, HOUR_MS, MINUTE_MS};
use crate::kernel::{Result, View};
use crate::shop;
use std::path::PathBuf;

/// This long without a backup elsewhere, and the badge turns red.
const OVERDUE_MS: i64 = 7 * DAY_MS;
/// While the shop is open and something happens.
const EACH_MS: i64 = HOUR_MS;
/// While nothing happens.
const AT_LEAST_EACH_MS: i64 = DAY_MS;
/// After a try that came to nothing.
const AGAIN_AFTER_MS: i64 = 15 * MINUTE_MS;

/// When the program asks whether a backup is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Occasion {
    /// The minute tick.
    Minute,
    /// The shop closes.
    Closing,
}

/// How the last try in the shop's own folder ended, as far as the next one depends on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Last {
    Never,
    Failed { at_ms: i64 },
    Made { at_ms: i64, news: News },
}

/// Whether anyone did anything since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    None,
    Some,
}

/// How the backups stand, for the badge, for Today and for the settings.
pub(crate) fn read_state(view: &View<'_>) -> Result<BackupState> {
    let mut targets = Vec::new();
    for target in target::all(view, &shop_folder(view))? {
        let tried = store::tried(view, target.kind)?;
        targets.push(BackupTarget {
            kind: target.kind,
            folder: target.folder.display().to_string(),
            last_at_ms: store::last_made(view, target.kind)?.map(|(at_ms, _)| at_ms),
            files: i64::try_from(copies::in_folder(&target.folder).len()).unwrap_or(i64::MAX),
            problem: tried.and_then(|tried| tried.problem).map(|problem| format!("backup-problem-{problem}")),
        });
    }
    let last_of = |kind: Kind| store::last_made(view, kind).map(|last| last.map(|(at_ms, _)| at_ms));
    let last_elsewhere_at_ms = last_of(Kind::Elsewhere)?;
    let problem = targets.iter().find_map(|target| target.problem.clone());
    let found = (store::found_last(view)? > 0).then(|| "backup-problem-check-found".to_owned());
    let next_at_ms = match store::recipient(view)? {
        Some(_) => next_at_ms(last(view)?).map(|next| next.max(view.now_ms)),
        None => None,
    };
    Ok(BackupState {
        last_at_ms: last_of(Kind::Own)?.max(last_elsewhere_at_ms),
        last_elsewhere_at_ms,
        next_at_ms,
        overdue: is_overdue(view, last_elsewhere_at_ms)?,
        problem: problem.or(found),
        key_checked_at_ms: store::key_checked_at_ms(view)?,
        targets,
    })
}

/// Whether a backup is due now; never before the shop has a key. The close of a day is as good as closing.
pub(super) fn is_due(view: &View<'_>, occasion: Occasion) -> Result<bool> {
    if store::recipient(view)?.is_none() {
        return Ok(false);
    }
    let last = last(view)?;
    let occasion = match last {
        Last::Made { at_ms, .. } if store::day_closed_since(view, at_ms)? => Occasion::Closing,
        _ => occasion,
    };
    Ok(is_due_after(last, view.now_ms, occasion))
}

fn is_due_after(last: Last, now_ms: i64, occasion: Occasion) -> bool {
    let (Last::Failed { at_ms } | Last::Made { at_ms, .. }) = last else { return true };
    let was_clock_set_back = now_ms < at_ms;
    match (occasion, last) {
        (Occasion::Closing, Last::Made { news: News::Some, .. } | Last::Failed { .. }) => true,
        _ => was_clock_set_back || next_at_ms(last).is_none_or(|next| now_ms >= next),
    }
}

fn next_at_ms(last: Last) -> Option<i64> {
    match last {
        Last::Never => Some(0),
        Last::Failed { at_ms } => Some(at_ms.saturating_add(AGAIN_AFTER_MS)),
        Last::Made { at_ms, news: News::Some } => Some(at_ms.saturating_add(EACH_MS)),
        Last::Made { at_ms, news: News::None } => Some(at_ms.saturating_add(AT_LEAST_EACH_MS)),
    }
}

fn last(view: &View<'_>) -> Result<Last> {
    Ok(match (store::tried(view, Kind::Own)?, store::last_made(view, Kind::Own)?) {
        (Some(Tried { at_ms, problem: Some(_) }), _) => Last::Failed { at_ms },
        (_, Some((at_ms, seq))) => {
            let news = if store::last_act(view)?.0 == seq { News::None } else { News::Some };
            Last::Made { at_ms, news }
        }
        (_, None) => Last::Never,
    })
}

fn is_overdue(view: &View<'_>, last_elsewhere_at_ms: Option<i64>) -> Result<bool> {
    let Some(shop) = shop::find(view)?.filter(|shop| !shop.demo) else { return Ok(false) };
    let since_ms = last_elsewhere_at_ms.unwrap_or(shop.opened_at_ms);
    Ok(view.now_ms.saturating_sub(since_ms) >= OVERDUE_MS)
}

/// The folder that the file lies in.
fn shop_folder(view: &View<'_>) -> PathBuf {
    view.path().map(PathBuf::from).and_then(|file| file.parent().map(PathBuf::from)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    const THEN: i64 = 1_795_160_520_000;

    #[test]
    fn a_backup_is_due_each_hour_while_something_happens() {
        let made = |news| Last::Made { at_ms: THEN, news };
        for (last, after_ms, due) in [
            (Last::Never, 0, true),
            (made(News::Some), HOUR_MS - 1, false),
            (made(News::Some), HOUR_MS, true),
            (made(News::None), HOUR_MS, false),
            (made(News::None), DAY_MS, true),
            (Last::Failed { at_ms: THEN }, 14 * MINUTE_MS, false),
            (Last::Failed { at_ms: THEN }, 15 * MINUTE_MS, true),
            (made(News::None), -1, true),
        ] {
            assert_eq!(is_due_after(last, THEN + after_ms, Occasion::Minute), due, "{last:?} and {after_ms} ms");
        }
    }

    #[test]
    fn closing_makes_one_only_when_there_is_something_new() {
        let made = |news| Last::Made { at_ms: THEN, news };
        assert!(is_due_after(made(News::Some), THEN + 1, Occasion::Closing));
        assert!(is_due_after(Last::Failed { at_ms: THEN }, THEN + 1, Occasion::Closing));
        assert!(!is_due_after(made(News::None), THEN + 1, Occasion::Closing));
    }
}
