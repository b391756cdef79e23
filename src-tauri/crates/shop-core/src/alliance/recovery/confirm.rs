//! When a partner has returned all it had, and when the shop has found itself again.

use super::{page, rows};
use crate::alliance::commands::{AllianceRecovery, ReleaseUncertain};
use crate::alliance::{AllianceRefusal, partners};
use crate::kernel::{PartnerId, Result, Topic, Tx, text};
use crate::vouchers;

/// The longest reason, characters.
const MOST_REASON: usize = 200;

/// Looks whether a partner has confirmed: it read our new chain in, and all that it ever acknowledged of earlier ones is
/// here again. From then on its vouchers are taken as before.
pub(in crate::alliance) fn confirm(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    let Some(recovery) = rows::latest(tx)?.filter(|row| row.state == "open") else { return Ok(()) };
    if rows::has_confirmed(tx, partner, recovery.generation)? {
        rows::set_partner(tx, recovery.id, partner, "confirmed")?;
        if let Some(shop) = partners::found(tx, partner)?.shop() {
            vouchers::doubt(tx, shop, false)?;
        }
        tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    }
    Ok(())
}

/// The owner closes the recovery.
///
/// # Refuses
/// `not_recovering`; `still_waiting` while a partner that takes part has not confirmed.
pub(in crate::alliance) fn close(tx: &Tx<'_>) -> Result<AllianceRecovery> {
    let recovery = rows::latest(tx)?.filter(|row| row.state == "open").ok_or(AllianceRefusal::NotRecovering)?;
    if rows::waits(tx, recovery.id)? {
        return Err(AllianceRefusal::StillWaiting.into());
    }
    for (_, shop) in rows::with_keys(tx)? {
        vouchers::doubt(tx, shop, false)?;
    }
    vouchers::trust_own(tx)?;
    rows::close_open(tx)?;
    tx.needs_look();
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    page::page(tx)
}

/// A manager says that an uncertain voucher is good after all.
///
/// # Refuses
/// `not_uncertain`, `reason_missing`, `text_too_long`.
pub(in crate::alliance) fn release(tx: &Tx<'_>, request: &ReleaseUncertain) -> Result<AllianceRecovery> {
    let most = i64::try_from(MOST_REASON).unwrap_or(i64::MAX);
    let reason = text::clean_within(&request.reason, MOST_REASON).ok_or(AllianceRefusal::TextTooLong { most })?;
    if reason.is_empty() {
        return Err(AllianceRefusal::ReasonMissing.into());
    }
    if !vouchers::make_certain(tx, request.voucher)? {
        return Err(AllianceRefusal::NotUncertain.into());
    }
    tx.note(&reason);
    tx.needs_look();
    tx.changed(&[Topic::Vouchers]);
    page::page(tx)
}
