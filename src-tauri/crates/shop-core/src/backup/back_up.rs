//! Making a backup: copy, force to disk, verify, check the books, seal, force to disk, rename, force the name to disk.

use super::commands::Backup;
use super::copies;
use super::file_name::FileName;
use super::half_done::HalfDone;
use super::problem::Problem;
use super::state::{self, Occasion};
use super::store::{self, Made};
use super::target::{self, Kind, Target};
use super::{check, key};
use crate::db::{Copier, OpenError, force_names_to_disk, open_read_only, verify_copy};
use crate::dispatch::Act;
use crate::kernel::app::Book;
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Result, Topic, Tx};
use age::Encryptor;
use age::x25519::Recipient;
use std::fs::File;
use std::io::{self, BufReader, BufWriter};
use std::path::Path;

/// What is known before the copying begins.
struct Plan {
    recipient: Recipient,
    targets: Vec<Target>,
    mark: String,
    now_ms: i64,
}

/// How it went at one place.
struct Outcome {
    kind: Kind,
    made: Result<Made, Problem>,
}

/// What the copy holds.
struct Copied {
    file: HalfDone,
    seq: i64,
    head: String,
    whole: bool,
}

/// Makes a backup in every place, for whoever asked for it.
///
/// # Refuses
/// `no_key`; and when none of the places got one, why the first did not: `kernel.disk_full`, `kernel.corrupt`,
/// `folder_missing`, `folder_read_only`.
pub(super) fn back_up(act: &Act<'_>) -> Result<Backup> {
    match act.done_before()? {
        Some(earlier) => Ok(earlier),
        None => Ok(attempt(act)??),
    }
}

/// Makes a backup when one is due; the close checks the file first. What keeps it from being made stops nothing.
pub(super) fn run_due(act: &Act<'_>, occasion: Occasion) -> Result<()> {
    if occasion == Occasion::Closing {
        check::check_at_close(act)?;
    }
    if act.read(|view| state::is_due(view, occasion))? {
        // A problem is kept for the badge by now.
        let _ = attempt(act)?;
    }
    Ok(())
}

/// Tries every place. How it went is kept for [`state`], in any case.
fn attempt(act: &Act<'_>) -> Result<Result<Backup, Problem>> {
    let plan = act.read(|view| {
        Ok(Plan {
            recipient: key::recipient(view)?,
            targets: target::all(view, act.app.folder())?,
            mark: store::shop_mark(view)?,
            now_ms: view.now_ms,
        })
    })?;
    let outcomes = make(act, &plan)?;
    let Some(made) = outcomes.iter().find_map(|outcome| outcome.made.as_ref().ok()) else {
        act.step(|tx| record(tx, &outcomes))?;
        let problem = outcomes.iter().find_map(|outcome| outcome.made.as_ref().err()).copied();
        return Ok(Err(problem.unwrap_or(Problem::Failed)));
    };
    let reply = Backup { file: made.file.clone(), bytes: made.bytes, at_ms: made.at_ms, verified: made.whole };
    let reply = act.write(|tx| record(tx, &outcomes).map(|()| reply))?;
    for target in plan.targets {
        act.read(|view| {
            copies::thin_out(view, &target, &store::files_made(view, target.kind)?);
            Ok(())
        })?;
    }
    Ok(Ok(reply))
}

fn record(tx: &Tx<'_>, outcomes: &[Outcome]) -> Result<()> {
    for Outcome { kind, made } in outcomes {
        store::record_try(tx, *kind, made.as_ref().err().copied())?;
        if let Ok(made) = made {
            store::record_made(tx, made)?;
        }
    }
    tx.changed(&[Topic::Backup]);
    Ok(())
}

/// Copies once and seals for each place. Nothing here calls back into the shop while the right to copy is held: a shop
/// that closes waits for it.
fn make(act: &Act<'_>, plan: &Plan) -> Result<Vec<Outcome>> {
    let book = act.app.book();
    let Book::Open(db) = &*book else { return Err(KernelRefusal::NoShop.into()) };
    let copier = db.copier().ok_or(KernelRefusal::NoShop)?;
    let copied = match copy(&copier, &Target::own(act.app.folder())) {
        Ok(copied) => copied,
        Err(problem) => return Ok(vec![Outcome { kind: Kind::Own, made: Err(problem) }]),
    };
    let name = FileName::new(plan.now_ms, copied.seq, &copied.head).to_string();
    let outcomes = plan.targets.iter().map(|target| {
        let made = seal_into(target, &name, &copied.file.0, plan).map_err(Problem::from).map(|bytes| Made {
            kind: target.kind,
            file: name.clone(),
            bytes,
            at_ms: plan.now_ms,
            seq: copied.seq,
            head: copied.head.clone(),
            whole: copied.whole,
        });
        Outcome { kind: target.kind, made }
    });
    Ok(outcomes.collect())
}

/// The unsealed copy lies in the shop's own folder only, never on a stick, and is removed in the end.
fn copy(copier: &Copier<'_>, own: &Target) -> Result<Copied, Problem> {
    let file = HalfDone(own.folder.join("copy.db.tmp"));
    own.prepare()?;
    copier.copy_into(&file.0)?;
    Ok(prove(file)?)
}

/// Integrity and books of the copy. Books that do not add up are said, not dropped: a backup of them is
/// better than none.
fn prove(file: HalfDone) -> Result<Copied, OpenError> {
    verify_copy(&file.0)?;
    let conn = open_read_only(&file.0)?;
    let failed = |error: crate::kernel::Error| OpenError::Failed { detail: format!("{error:?}") };
    let findings = check::books(&conn).map_err(failed)?;
    for finding in &findings {
        tracing::error!(what = %finding.what, detail = %finding.detail, "the books do not add up");
    }
    let (seq, head, _) = store::last_act(&conn).map_err(failed)?;
    Ok(Copied { file, seq, head, whole: findings.is_empty() })
}

fn seal_into(target: &Target, name: &str, copy: &Path, plan: &Plan) -> io::Result<i64> {
    target.prepare()?;
    let half_done = HalfDone(target.folder.join(format!("storeloop-{}.age.tmp", plan.mark)));
    seal(copy, &half_done.0, &plan.recipient)?;
    std::fs::rename(&half_done.0, target.folder.join(name))?;
    force_names_to_disk(&target.folder)?;
    let bytes = std::fs::metadata(target.folder.join(name))?.len();
    Ok(i64::try_from(bytes).unwrap_or(i64::MAX))
}

fn seal(plain: &Path, sealed: &Path, recipient: &Recipient) -> io::Result<()> {
    let encryptor = Encryptor::with_recipients(std::iter::once::<&dyn age::Recipient>(recipient))
        .map_err(|error| io::Error::other(error.to_string()))?;
    let mut from = BufReader::new(File::open(plain)?);
    let mut into = encryptor.wrap_output(BufWriter::new(File::create(sealed)?))?;
    io::copy(&mut from, &mut into)?;
    into.finish()?.into_inner()?.sync_all()
}
