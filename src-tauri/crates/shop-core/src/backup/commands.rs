//! Requests and replies about backups, checks and restore.

use super::state::{self, Occasion};
use super::target::{self, Kind};
use super::{back_up as making, check as checking, copies, key, restore as restoring};
use crate::dispatch::Act;
use crate::kernel::{Done, Empty, Finding, Result, Tx, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One place that backups go to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupTarget {
    /// Which place.
    pub kind: Kind,
    /// Where it lies.
    pub folder: String,
    /// The last backup there, UTC milliseconds.
    pub last_at_ms: Option<i64>,
    /// How many lie there now.
    pub files: i64,
    /// Key of the sentence on what went wrong there last.
    pub problem: Option<String>,
}

/// How the backups stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupState {
    /// The last backup, UTC milliseconds.
    pub last_at_ms: Option<i64>,
    /// The last one that survives this computer.
    pub last_elsewhere_at_ms: Option<i64>,
    /// When the next is due; none before the shop has a key.
    pub next_at_ms: Option<i64>,
    /// Seven days without one elsewhere.
    pub overdue: bool,
    /// Key of the sentence on what went wrong last.
    pub problem: Option<String>,
    /// When the owner last showed that they hold the key.
    pub key_checked_at_ms: Option<i64>,
    /// The places.
    pub targets: Vec<BackupTarget>,
}

/// A backup that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Backup {
    /// Its name.
    pub file: String,
    /// How large it is.
    pub bytes: i64,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Whole, and everything in it adds up.
    pub verified: bool,
}

/// A backup that lies in one of the places.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupFile {
    /// Its name.
    pub file: String,
    /// Where it lies.
    pub folder: String,
    /// When it was made, UTC milliseconds.
    pub at_ms: i64,
    /// How large it is.
    pub bytes: i64,
    /// Where the audit stood: the first 8 hexadecimal digits.
    pub head: String,
}

/// Newest first, at most 500.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct BackupFiles {
    /// The backups.
    pub files: Vec<BackupFile>,
}

/// Opens a backup with the key from the recovery sheet.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct OpenBackup {
    /// A path, or a name within the known places.
    pub file: String,
    /// `AGE-SECRET-KEY-…`; blanks and case do not count.
    pub key: String,
}

/// What is in a backup.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RestorePreview {
    /// Its name.
    pub file: String,
    /// The shop's name.
    pub shop: String,
    /// UTC milliseconds.
    pub made_at_ms: i64,
    /// How many members.
    pub members: i64,
    /// How many kinds of gift.
    pub gifts: i64,
    /// What happened last in it, UTC milliseconds.
    pub last_act_at_ms: i64,
    /// The schema it was written with.
    pub schema: i64,
    /// Where the audit stood: 16 hexadecimal digits in groups of four.
    pub head: String,
    /// Everything in it adds up.
    pub whole: bool,
}

/// A backup is in place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Restored {
    /// Where the old file is kept.
    pub set_aside: String,
    /// How many erasures were applied again.
    pub erasures_again: i64,
}

/// Chooses the folder elsewhere.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SetBackupFolder {
    /// A whole path; null: none.
    pub folder: Option<String>,
}

/// Shows that the owner holds the key.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ConfirmKey {
    /// `AGE-SECRET-KEY-…`; blanks and case do not count.
    pub key: String,
}

/// The secret that opens the backups from now on; shown once, for the recovery sheet.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct BackupKey {
    /// `AGE-SECRET-KEY-…`
    pub backup_key: String,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckReport {
    /// Nothing.
    pub ok: bool,
    /// What does not add up.
    pub findings: Vec<Finding>,
    /// UTC milliseconds.
    pub checked_at_ms: i64,
}

/// Asks whether a backup is due, and makes it.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct RunDue {
    /// The shop closes now.
    pub closing: bool,
}

pub(crate) fn read_state(view: &View<'_>, _: Empty) -> Result<BackupState> {
    state::read_state(view)
}

pub(crate) fn back_up(act: &Act<'_>, _: Empty) -> Result<Backup> {
    making::back_up(act)
}

pub(crate) fn list_files(act: &Act<'_>, _: Empty) -> Result<BackupFiles> {
    copies::list(act)
}

pub(crate) fn preview_restore(act: &Act<'_>, request: OpenBackup) -> Result<RestorePreview> {
    restoring::preview(act, &request)
}

pub(crate) fn restore(act: &Act<'_>, request: OpenBackup) -> Result<Restored> {
    restoring::restore(act, &request)
}

pub(crate) fn set_folder(act: &Act<'_>, request: SetBackupFolder) -> Result<Done> {
    target::set_folder(act, request.folder.as_deref())
}

pub(crate) fn confirm_key(tx: &Tx<'_>, request: ConfirmKey) -> Result<Done> {
    key::confirm(tx, &request.key)
}

pub(crate) fn new_key(act: &Act<'_>, _: Empty) -> Result<BackupKey> {
    Ok(BackupKey { backup_key: act.write_secret(key::make_key)? })
}

pub(crate) fn check(act: &Act<'_>, _: Empty) -> Result<CheckReport> {
    checking::check(act)
}

pub(crate) fn run_due(act: &Act<'_>, request: RunDue) -> Result<Done> {
    let occasion = if request.closing { Occasion::Closing } else { Occasion::Minute };
    making::run_due(act, occasion).map(|()| Done {})
}
