//! Comparing the digits.

use crate::alliance::commands::{AlarmKind, ConfirmPartner, Confirmed, PartnerState, SuspendWhy, Whose};
use crate::alliance::store::partners as rows;
use crate::alliance::{AllianceRefusal, alarms, partners};
use crate::kernel::{Result, Topic, Tx};
use voucher_code::FrameHash;

/// Both owners have compared: the same digits pair the two shops. If one differs, somebody stood between them: the card is
/// thrown away and kept as evidence.
///
/// # Refuses
/// `unknown_partner`, `nothing_to_compare`.
pub(in crate::alliance) fn confirm(tx: &Tx<'_>, request: ConfirmPartner) -> Result<Confirmed> {
    let row = partners::found(tx, request.partner)?;
    if !matches!(row.state, PartnerState::Unconfirmed | PartnerState::Introduced) {
        return Err(AllianceRefusal::NothingToCompare.into());
    }
    tx.changed(&[Topic::Alliance]);
    if request.same {
        rows::set_paired(tx, row.id, row.how)?;
        partners::greet(tx, row.id)?;
        return Ok(Confirmed { page: Some(partners::page(tx, row.id)?) });
    }
    let (identity, _) = partners::identity(&row)?;
    let card = rows::card(tx, row.id)?.map(|card| card.to_bytes()).unwrap_or_default();
    let is_kept = row.state == PartnerState::Introduced;
    alarms::raise(
        tx,
        &alarms::Trouble {
            kind: AlarmKind::DigitsDiffer,
            partner: is_kept.then_some(row.id),
            name: &row.name,
            sequence: 0,
            known: None,
            other: Some((&card, FrameHash(*identity.as_bytes()))),
        },
    )?;
    if is_kept {
        // It has a history: nothing of it is taken any more.
        rows::set_stopped(tx, row.id, PartnerState::Suspended, (Whose::Us, SuspendWhy::Theft.as_str()))?;
        partners::tell(tx, row.id)?;
        return Ok(Confirmed { page: Some(partners::page(tx, row.id)?) });
    }
    rows::delete(tx, row.id)?;
    Ok(Confirmed { page: None })
}
