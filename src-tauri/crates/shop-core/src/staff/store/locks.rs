//! Rows of lock-outs.

use crate::kernel::{Result, StaffId, Tx, time};
use crate::staff::lock::Lock;
use chrono_tz::Tz;
use rusqlite::{Connection, OptionalExtension, params};

/// What a lock shuts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::staff) enum Key {
    /// One person, at every till.
    Person(StaffId),
    /// One till, for everyone.
    Till(String),
    /// The recovery code.
    Recovery,
}

impl Key {
    fn kind(&self) -> &'static str {
        match self {
            Key::Person(_) => "person",
            Key::Till(_) => "till",
            Key::Recovery => "recovery",
        }
    }

    fn name(&self) -> String {
        match self {
            Key::Person(staff) => staff.get().to_string(),
            Key::Till(till) => till.clone(),
            Key::Recovery => String::new(),
        }
    }
}

/// The lock by the clock as it stands now.
pub(in crate::staff) fn find(conn: &Connection, key: &Key, now_ms: i64) -> Result<Lock> {
    let kept = conn
        .prepare_cached("SELECT wrong, locked_until_ms, seen_ms FROM pin_lock WHERE kind = ?1 AND name = ?2")?
        .query_row(params![key.kind(), key.name()], |row| {
            Ok(Lock { wrong: row.get(0)?, locked_until_ms: row.get(1)?, seen_ms: row.get(2)? })
        })
        .optional()?;
    Ok(kept.unwrap_or(Lock { seen_ms: now_ms, ..Lock::default() }).at(now_ms))
}

pub(in crate::staff) fn save(tx: &Tx<'_>, key: &Key, lock: Lock) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO pin_lock (kind, name, wrong, locked_until_ms, seen_ms, day_ms, wrong_that_day)
         VALUES (?1, ?2, ?3, ?4, ?5, 0, 0)
         ON CONFLICT (kind, name) DO UPDATE
         SET wrong = excluded.wrong, locked_until_ms = excluded.locked_until_ms, seen_ms = excluded.seen_ms",
    )?
    .execute(params![key.kind(), key.name(), lock.wrong, lock.locked_until_ms, lock.seen_ms])?;
    Ok(())
}

/// Opens a lock and forgets the wrong guesses in a row.
pub(in crate::staff) fn clear(tx: &Tx<'_>, key: &Key) -> Result<()> {
    tx.prepare_cached("UPDATE pin_lock SET wrong = 0, locked_until_ms = NULL WHERE kind = ?1 AND name = ?2")?
        .execute(params![key.kind(), key.name()])?;
    Ok(())
}

/// One more wrong guess on this shop-local day.
pub(in crate::staff) fn wrong_on_day(tx: &Tx<'_>, key: &Key) -> Result<()> {
    tx.prepare_cached(
        "UPDATE pin_lock SET wrong_that_day = iif(day_ms = ?3, wrong_that_day, 0) + 1, day_ms = ?3
         WHERE kind = ?1 AND name = ?2",
    )?
    .execute(params![key.kind(), key.name(), time::start_of_day(tx.today(), tx.zone)])?;
    Ok(())
}

/// Wrong guesses of today.
pub(in crate::staff) fn wrong_today(conn: &Connection, key: &Key, now_ms: i64, zone: Tz) -> Result<i64> {
    let today_ms = time::start_of_day(time::day_of(now_ms, zone), zone);
    let wrong = conn
        .prepare_cached("SELECT wrong_that_day FROM pin_lock WHERE kind = ?1 AND name = ?2 AND day_ms = ?3")?
        .query_row(params![key.kind(), key.name(), today_ms], |row| row.get(0))
        .optional()?;
    Ok(wrong.unwrap_or(0))
}
