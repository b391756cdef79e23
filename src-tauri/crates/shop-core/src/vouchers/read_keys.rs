//! The shop's keys, as the owner sees them.

use super::commands::{JournalState, KeyEpoch, VoucherKeys};
use super::store::{guesses as rows, keys as key_rows, vouchers};
use super::{clock, days, guesses, keys};
use crate::kernel::{Result, View};
use crate::shop;
use sha2::{Digest, Sha256};

/// Fingerprints, quarters, and where the secrets lie.
pub(super) fn read(view: &View<'_>) -> Result<VoucherKeys> {
    let identity = key_rows::all(view, "identity")?.into_iter().next();
    let agreement = key_rows::all(view, "agreement")?.into_iter().next();
    let generation = shop::generation(view)?;
    let now = days::epoch(view.today());
    let (records, damaged, _) = rows::journal(view)?;
    let epochs = key_rows::all(view, "issuing")?.into_iter().map(|row| KeyEpoch {
        name: days::epoch_name(row.epoch),
        fingerprint: fingerprint(&row.public),
        first_day: days::text(row.first_day),
        last_issue_day: days::text(row.last_issue_day),
        last_redeem_day: days::text(row.last_redeem_day),
        is_current: row.epoch == now && row.generation == generation,
        issued: row.next_serial.saturating_sub(1),
    });
    let epochs = epochs.collect();
    Ok(VoucherKeys {
        secrets: view.secrets_lie(),
        secrets_fit: keys::secrets_fit(view)?,
        shop_number: identity.as_ref().map(|row| fingerprint(&row.public)).unwrap_or_default(),
        identity: identity.map(|row| fingerprint(&row.public)).unwrap_or_default(),
        agreement: agreement.map(|row| fingerprint(&row.public)).unwrap_or_default(),
        epochs,
        journal: JournalState {
            records,
            damaged,
            unfinished: i64::try_from(vouchers::unfinished(view)?.len()).unwrap_or(i64::MAX),
        },
        clock_behind_ms: clock::behind(view)?,
        guesses: guesses::how_many(view)?,
    })
}

/// The first 16 bytes of SHA-256 of a public key, in eight groups of four.
fn fingerprint(public: &[u8; 32]) -> String {
    let digest: [u8; 32] = Sha256::digest(public).into();
    let text: Vec<char> =
        crate::kernel::chance::hex(digest.get(..16).unwrap_or_default()).to_uppercase().chars().collect();
    text.chunks(4).map(String::from_iter).collect::<Vec<_>>().join(" ")
}
