//! The side journal: what was used, on disk beside the database before it commits, and never restored with it.
//!
//! Records of 32 bytes, integers big endian:
//!
//! | offset | bytes | field |
//! |---|---|---|
//! | 0 | 1 | 1 redeemed, 2 good again |
//! | 1 | 8 | fingerprint: the first bytes of SHA-256 of the issuing public key |
//! | 9 | 4 | serial |
//! | 13 | 4 | random |
//! | 17 | 8 | moment, UTC milliseconds |
//! | 25 | 3 | zero |
//! | 28 | 4 | CRC-32 (IEEE) of the 28 bytes before |
//!
//! At every open the journal is compared with the database, from the record behind the last one compared on. A voucher
//! that the journal says is used and the database does not is *unfinished*: it fails closed, and a manager lets it go with
//! a reason. A last record that is torn or does not check is cut; one elsewhere, or fewer records than were compared
//! before, and vouchers rest until the owner confirms.

use super::place::{self, Rests};
use super::store::vouchers::VoucherRow;
use super::store::{self, guesses as rows};
use super::store::{events, guesses, keys};
use super::{VouchersRefusal, text_needed};
use crate::kernel::{Done, Error, Result, Topic, Tx, View, VoucherId, Witness, WitnessRecord};
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use std::collections::BTreeMap;
use voucher_code::{Issuer, IssuingPublic, Serial};

const REDEEMED: u8 = 1;
const GOOD_AGAIN: u8 = 2;
/// Bytes of a record.
pub(crate) const LENGTH: usize = 32;

/// What a record says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    kind: u8,
    fingerprint: [u8; 8],
    serial: u32,
    random: [u8; 4],
    at_ms: i64,
}

impl Entry {
    fn to_record(self) -> WitnessRecord {
        let (serial, at_ms) = (self.serial.to_be_bytes(), self.at_ms.to_be_bytes());
        let parts: [&[u8]; 5] = [&[self.kind], &self.fingerprint, &serial, &self.random, &at_ms];
        let mut bytes = [0_u8; LENGTH];
        for (to, from) in bytes.iter_mut().zip(parts.into_iter().flatten()) {
            *to = *from;
        }
        let (body, check) = bytes.split_at_mut(28);
        check.copy_from_slice(&crc32(body).to_be_bytes());
        WitnessRecord(bytes)
    }

    fn read(record: &[u8; LENGTH]) -> Option<Entry> {
        let (body, check) = record.split_last_chunk::<4>()?;
        let (head, rest) = body.split_first_chunk::<9>()?;
        let [kind, fingerprint @ ..] = *head;
        let (serial, rest) = rest.split_first_chunk::<4>()?;
        let (random, rest) = rest.split_first_chunk::<4>()?;
        let (at_ms, zero) = rest.split_first_chunk::<8>()?;
        let is_whole = crc32(body).to_be_bytes() == *check && zero == [0; 3] && matches!(kind, REDEEMED | GOOD_AGAIN);
        is_whole.then_some(Entry {
            kind,
            fingerprint,
            serial: u32::from_be_bytes(*serial),
            random: *random,
            at_ms: i64::from_be_bytes(*at_ms),
        })
    }
}

/// CRC-32 as in IEEE 802.3: reflected, polynomial 0xEDB88320.
fn crc32(bytes: &[u8]) -> u32 {
    let mut sum = u32::MAX;
    for byte in bytes {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { (sum >> 1) ^ 0xEDB8_8320 } else { sum >> 1 };
        }
    }
    !sum
}

fn fingerprint(key: &IssuingPublic) -> [u8; 8] {
    let [a, b, c, d, e, f, g, h, ..] = *key.digest();
    [a, b, c, d, e, f, g, h]
}

/// Has the witness say that a voucher is used, before the act commits.
pub(super) fn redeemed(tx: &Tx<'_>, row: &VoucherRow) -> Result<()> {
    attest(tx, row, REDEEMED)
}

/// Has the witness say that a voucher is good again.
pub(super) fn good_again(tx: &Tx<'_>, row: &VoucherRow) -> Result<()> {
    attest(tx, row, GOOD_AGAIN)
}

fn attest(tx: &Tx<'_>, row: &VoucherRow, kind: u8) -> Result<()> {
    let key = keys::find(tx, row.key)?.ok_or_else(|| Error::failure("a voucher without its key"))?;
    let key = IssuingPublic::from_bytes(&key.public).map_err(super::keys::broken)?;
    let (fingerprint, serial, random) = (fingerprint(&key), row.serial, row.random.unwrap_or_default());
    tx.attest(Entry { kind, fingerprint, serial, random, at_ms: tx.now_ms }.to_record());
    Ok(())
}

/// Stops vouchers while the journal is damaged, or the file lies where it does not belong.
///
/// # Refuses
/// `journal_damaged`, `other_computer`, `copy_rests`.
pub(super) fn is_whole(view: &View<'_>) -> Result<()> {
    match trouble(view)? {
        Some(why) => Err(why.into()),
        None => Ok(()),
    }
}

/// Why vouchers rest, for whoever only looks.
pub(super) fn trouble(view: &View<'_>) -> Result<Option<VouchersRefusal>> {
    let (_, damaged, _) = rows::journal(view)?;
    Ok(match place::rests(view)? {
        Rests::Asked => Some(VouchersRefusal::OtherComputer),
        Rests::Copy => Some(VouchersRefusal::CopyRests),
        Rests::No => damaged.then_some(VouchersRefusal::JournalDamaged),
    })
}

/// When the journal says that a voucher was used that this file does not know.
pub(super) fn orphan(view: &View<'_>, issuer: &Issuer, serial: Serial) -> Result<Option<i64>> {
    guesses::orphan(view, &fingerprint(&issuer.key), serial.0)
}

/// A voucher that was used, though neither this file nor the journal knows of it.
pub(super) fn remember(tx: &Tx<'_>, key: &IssuingPublic, serial: Serial) -> Result<()> {
    tx.execute(
        "INSERT OR IGNORE INTO voucher_orphan (fingerprint, serial, at_ms) VALUES (?1, ?2, ?3)",
        params![fingerprint(key), serial.0, tx.now_ms],
    )?;
    Ok(())
}

/// The owner has looked at the damage: vouchers are taken again.
///
/// # Refuses
/// `reason_missing`, `text_too_long`.
pub(super) fn confirm(tx: &Tx<'_>, reason: &str) -> Result<Done> {
    let reason = text_needed(reason)?;
    let (records, ..) = rows::journal(tx)?;
    rows::set_journal(tx, records, false)?;
    tx.note(&reason);
    tx.needs_look();
    tx.changed(&[Topic::Vouchers]);
    Ok(Done {})
}

/// Compares the journal with the database, at every open and after a commit that failed behind it.
pub(crate) fn replay(conn: &mut Connection, witness: &dyn Witness, now_ms: i64) -> Result<()> {
    store::place::meet(conn, &witness.place()?)?;
    let mut bytes = witness.testimony()?;
    let whole = bytes.len().saturating_sub(bytes.len().checked_rem(LENGTH).unwrap_or(0));
    bytes.truncate(whole);
    let mut entries: Vec<Option<Entry>> =
        bytes.chunks(LENGTH).map(|record| <&[u8; LENGTH]>::try_from(record).ok().and_then(Entry::read)).collect();
    // A record that was being written when the power went was never relied upon.
    if entries.last().is_some_and(Option::is_none) {
        entries.pop();
    }
    witness.cut_to(u64::try_from(entries.len().saturating_mul(LENGTH)).unwrap_or(u64::MAX))?;

    let records = i64::try_from(entries.len()).unwrap_or(i64::MAX);
    if rows::journal(conn)?.0 == records {
        return Ok(());
    }
    let open = conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let (compared, damaged, _) = rows::journal(&open)?;
    let behind = usize::try_from(compared).unwrap_or(usize::MAX);
    let is_short = records < compared;
    let fresh = entries.get(behind..).unwrap_or_default();
    let is_torn = fresh.iter().any(Option::is_none);
    let known = known_keys(&open)?;
    for entry in last_of_each(fresh) {
        settle(&open, known.get(&entry.fingerprint).copied(), &entry, now_ms)?;
    }
    rows::set_journal(&open, records, damaged || is_short || is_torn)?;
    open.commit()?;
    Ok(())
}

/// The last that is said of each voucher.
fn last_of_each(entries: &[Option<Entry>]) -> Vec<Entry> {
    let mut last: BTreeMap<([u8; 8], u32), Entry> = BTreeMap::new();
    for entry in entries.iter().flatten() {
        last.insert((entry.fingerprint, entry.serial), *entry);
    }
    last.into_values().collect()
}

/// The rows of issuing keys by their fingerprints.
fn known_keys(conn: &Connection) -> Result<BTreeMap<[u8; 8], i64>> {
    let mut known = BTreeMap::new();
    for (id, public) in keys::issuing(conn)? {
        let key = IssuingPublic::from_bytes(&public).map_err(super::keys::broken)?;
        known.insert(fingerprint(&key), id);
    }
    Ok(known)
}

/// Brings what the journal says of one voucher into the file.
fn settle(conn: &Connection, key: Option<i64>, entry: &Entry, now_ms: i64) -> Result<()> {
    if entry.kind != REDEEMED {
        return Ok(());
    }
    let found: Option<(VoucherId, String)> = conn
        .prepare_cached("SELECT id, state FROM voucher WHERE key_id = ?1 AND serial = ?2")?
        .query_row(params![key, entry.serial], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    match found {
        Some((_, state)) if matches!(state.as_str(), "redeemed" | "unfinished") => Ok(()),
        Some((voucher, _)) => events::unfinished(conn, voucher, if entry.at_ms > 0 { entry.at_ms } else { now_ms }),
        None => {
            conn.execute(
                "INSERT OR IGNORE INTO voucher_orphan (fingerprint, serial, at_ms) VALUES (?1, ?2, ?3)",
                params![entry.fingerprint, entry.serial, entry.at_ms],
            )?;
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written_and_any_changed_bit_shows() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926, "the check value of CRC-32");
        let entry =
            Entry { kind: REDEEMED, fingerprint: [7; 8], serial: 417, random: [1, 2, 3, 4], at_ms: 1_795_160_520_000 };
        let record = entry.to_record().0;
        assert_eq!(Entry::read(&record), Some(entry));
        for at in 0..record.len() * 8 {
            let mut changed = record;
            changed[at / 8] ^= 1 << (at % 8);
            assert_eq!(Entry::read(&changed), None, "bit {at}");
        }
    }
}
