//! Claims of this shop, as they were handed in.

use crate::kernel::{AllianceOfferId, ClaimId, PartnerId, RedemptionId, Result, Tx, VoucherId};
use crate::vouchers::ClaimParts;
use rusqlite::{Connection, OptionalExtension, params};
use voucher_code::{Generation, Place};

/// A claim to write down.
pub(super) struct NewClaim {
    pub(super) partner: PartnerId,
    pub(super) place: Place,
    pub(super) redemption: RedemptionId,
    pub(super) voucher: VoucherId,
    pub(super) offer: Option<AllianceOfferId>,
}

pub(super) fn insert(tx: &Tx<'_>, new: &NewClaim, parts: &ClaimParts) -> Result<()> {
    let (form, serial) = crate::vouchers::form_of(&parts.claim.voucher);
    tx.prepare_cached(
        "INSERT INTO alliance_claim (partner_id, direction, generation, sequence, issuing_key, serial, voucher_id, event_id,
           offer_id, form, day, till, receipt, amount, at_ms)
         VALUES (?1, 'out', ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        new.partner,
        new.place.generation.0,
        i64::try_from(new.place.sequence).unwrap_or(i64::MAX),
        parts.key.as_bytes(),
        serial.0,
        new.voucher,
        new.redemption,
        new.offer,
        form,
        parts.claim.day.0,
        parts.claim.till,
        parts.claim.receipt,
        parts.owed,
        tx.now_ms
    ])?;
    Ok(())
}

/// A claim that no statement has settled.
pub(super) struct Unsettled {
    pub(super) id: ClaimId,
    pub(super) partner: PartnerId,
    pub(super) place: Place,
}

/// The claim of a use, while it is not settled and stands.
pub(super) fn unsettled(conn: &Connection, redemption: RedemptionId) -> Result<Option<Unsettled>> {
    Ok(conn
        .prepare_cached(
            "SELECT id, partner_id, generation, sequence FROM alliance_claim
             WHERE event_id = ?1 AND direction = 'out' AND statement_id IS NULL AND state <> 'reversed'",
        )?
        .query_row([redemption], |row| {
            let sequence: i64 = row.get(3)?;
            let place = Place { generation: Generation(row.get(2)?), sequence: u64::try_from(sequence).unwrap_or(0) };
            Ok(Unsettled { id: row.get(0)?, partner: row.get(1)?, place })
        })
        .optional()?)
}

pub(super) fn set_reversed(tx: &Tx<'_>, claim: ClaimId) -> Result<()> {
    tx.execute("UPDATE alliance_claim SET state = 'reversed' WHERE id = ?1", [claim])?;
    Ok(())
}
