//! Putting a backup in the place of the shop's file.

use super::commands::{OpenBackup, RestorePreview, Restored};
use super::file_name::moment_text;
use super::unseal::{self, Unsealed};
use super::{BackupRefusal, check, store};
use crate::db::{FILE, OpenError, force_names_to_disk, force_to_disk, remove_if_there};
use crate::dispatch::{Act, Once, read, write};
use crate::kernel::app::Book;
use crate::kernel::{Error, Result, Role, Topic, Tx, audit, chance};
use crate::{alliance, gifts, members, privacy, shop};
use std::path::{Path, PathBuf};

/// Where files that were replaced are kept; nothing here is ever deleted.
const ASIDE: &str = "set-aside";
/// The file itself and what SQLite keeps beside it.
const PARTS: [&str; 3] = ["", "-wal", "-shm"];

/// Lets in whoever may look into backups: the owner; anyone at a computer that has no shop yet, or whose shop cannot be
/// used, for there nobody can sign in. What opens a backup is the key in any case.
///
/// # Refuses
/// `kernel.signed_out`, `kernel.till_locked`, `kernel.not_allowed`; `folder_unfit` when a file would not help.
pub(super) fn admit(act: &Act<'_>) -> Result<()> {
    match &*act.app.book() {
        Book::Unfit(OpenError::Corrupt { .. } | OpenError::NotAShop | OpenError::Failed { .. }) => Ok(()),
        Book::Unfit(_) => Err(BackupRefusal::FolderUnfit.into()),
        Book::Open(_) => match act.read(|view| shop::find(view))? {
            None => Ok(()),
            Some(_) => read(act.app, act.caller, Role::Owner, |_| Ok(())),
        },
    }
}

/// What is in a backup, before anything is replaced.
///
/// # Refuses
/// What [`admit`] and [`unseal`](unseal::unseal) refuse.
pub(super) fn preview(act: &Act<'_>, request: &OpenBackup) -> Result<RestorePreview> {
    admit(act)?;
    let unsealed = unseal::unseal(act, &request.file, &request.key)?;
    let conn = &unsealed.conn;
    let shop = shop::find(conn)?.ok_or(BackupRefusal::NotABackup)?;
    let last_act_at_ms = store::last_act(conn)?.2.unwrap_or(shop.opened_at_ms);
    Ok(RestorePreview {
        file: unsealed.name.clone(),
        shop: shop.name,
        made_at_ms: unsealed.made_at_ms.unwrap_or(last_act_at_ms),
        members: members::how_many(conn)?,
        gifts: gifts::how_many(conn)?,
        last_act_at_ms,
        schema: unsealed.schema,
        head: audit::head_text(conn)?,
        whole: check::books(conn)?.is_empty(),
    })
}

/// Puts a backup in the place of the shop's file; that one is kept in `set-aside/`. The shop is then another generation
/// of itself, everyone is signed out, and erasures made since the backup are applied again.
///
/// # Refuses
/// What [`admit`] and [`unseal`](unseal::unseal) refuse; `kernel.disk_full`. The shop then goes on with its old file.
pub(super) fn restore(act: &Act<'_>, request: &OpenBackup) -> Result<Restored> {
    admit(act)?;
    let unsealed = unseal::unseal(act, &request.file, &request.key)?;
    shop::find(&unsealed.conn)?.ok_or(BackupRefusal::NotABackup)?;
    let folder = act.app.folder();
    let aside = free_place(&folder.join(ASIDE), act.now_ms());
    // Written before the copy takes its place: a restored shop is never without them, whatever is cut off after.
    let Unsealed { name, conn, copy, .. } = unsealed;
    let set_aside = aside.display().to_string();
    // The same backup restored twice is two generations, where the file that goes can still be asked.
    let beside = match &*act.app.book() {
        Book::Open(_) => act.read(|view| if shop::find(view)?.is_some() { shop::generation(view) } else { Ok(0) })?,
        Book::Unfit(_) => 0,
    };
    shop::raise_generation(&conn, beside)?;
    store::record_restore(&conn, act.now_ms(), &name, &set_aside)?;
    conn.close().map_err(|(_, error)| error)?;
    force_to_disk(&copy.0)?;
    act.app.swap_book(|| put_in_place(folder, &copy.0, &aside))?;

    // Whoever called is signed out by now, and on a computer without a shop there was no screen to make an id.
    let mut call = act.call.clone();
    call.id.get_or_insert(crate::kernel::request::RequestId(chance::uuid(&*act.app.chance, act.now_ms())));
    let reply = write(act.app, act.caller, &call, Role::Guest, Once::ByRequestId, |tx| {
        let erasures_again = settle_restore(tx)?;
        tx.note(&format!("{name} → {set_aside}"));
        tx.needs_look();
        Ok(serde_json::to_value(Restored { set_aside: set_aside.clone(), erasures_again })?)
    })?;
    Ok(serde_json::from_value(reply)?)
}

/// Settles a restore that was cut off between putting the file in place and applying erasures again; part of the minute
/// tick.
pub(crate) fn settle(tx: &Tx<'_>) -> Result<()> {
    if store::is_unsettled(tx)? {
        settle_restore(tx)?;
    }
    Ok(())
}

fn settle_restore(tx: &Tx<'_>) -> Result<i64> {
    let erasures_again = erase_again(tx)?;
    store::settle(tx, erasures_again)?;
    alliance::restored(tx)?;
    tx.changed(&[Topic::Shop, Topic::Staff, Topic::Members, Topic::Gifts, Topic::Backup, Topic::Audit]);
    Ok(erasures_again)
}

/// Applies the erasures made since the backup, from the log that lies beside the open file. How many.
fn erase_again(tx: &Tx<'_>) -> Result<i64> {
    let folder =
        tx.path().and_then(|file| Path::new(file).parent()).ok_or_else(|| Error::failure("a file without a folder"))?;
    privacy::erase_again(tx, folder)
}

/// A name in `set-aside/` that is still free.
fn free_place(kept: &Path, now_ms: i64) -> PathBuf {
    let plain = kept.join(format!("shop-{}.db", moment_text(now_ms)));
    let numbered = (2..).map(|n: u32| kept.join(format!("shop-{}-{n}.db", moment_text(now_ms))));
    std::iter::once(plain.clone()).chain(numbered).find(|place| !place.exists()).unwrap_or(plain)
}

/// Copies the old file aside, takes away the log that belongs to it, and renames the new one over it. Whatever moment
/// the power goes: the old file or the new one stands there, never a log beside a file it does not belong to.
fn put_in_place(folder: &Path, new: &Path, aside: &Path) -> Result<()> {
    let file = folder.join(FILE);
    let kept = folder.join(ASIDE);
    std::fs::create_dir_all(&kept)?;
    for part in PARTS {
        let (from, to) = (with_end(&file, part), with_end(aside, part));
        if !from.exists() {
            continue;
        }
        // A disk that can no longer read the file to its end may still rename it.
        let copied = std::fs::copy(&from, &to).and_then(|_| force_to_disk(&to));
        if copied.is_err() {
            remove_if_there(&to)?;
            std::fs::rename(&from, &to)?;
        }
    }
    force_names_to_disk(&kept)?;
    for part in ["-wal", "-shm"] {
        remove_if_there(&with_end(&file, part))?;
    }
    force_names_to_disk(folder)?;
    std::fs::rename(new, &file)?;
    force_names_to_disk(folder).map_err(Error::from)
}

fn with_end(file: &Path, end: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
