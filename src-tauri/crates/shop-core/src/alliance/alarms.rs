//! What does not fit between shops, with what proves it.

use super::AllianceRefusal;
use super::commands::{Alarm, AlarmKind, Alarms, SeeAlarm};
use super::store::alarms::{self as rows, NewAlarm, Numbers};
use crate::kernel::{AlarmId, PartnerId, Result, Topic, Tx, View, chance};
use sha2::{Digest, Sha256};
use voucher_code::FrameHash;

/// The most alarms in a list.
const MOST: i64 = 200;

/// Something that does not fit.
#[derive(Debug, Clone)]
pub(in crate::alliance) struct Trouble<'a> {
    pub(in crate::alliance) kind: AlarmKind,
    /// About whom; none where it is no partner.
    pub(in crate::alliance) partner: Option<PartnerId>,
    /// Its name.
    pub(in crate::alliance) name: &'a str,
    /// Where in its chain; 0 where there is none.
    pub(in crate::alliance) sequence: u64,
    /// What is known, and its hash.
    pub(in crate::alliance) known: Option<(&'a [u8], FrameHash)>,
    /// What contradicts it, and its hash.
    pub(in crate::alliance) other: Option<(&'a [u8], FrameHash)>,
}

/// The first eight symbols of a hash.
pub(in crate::alliance) fn short(hash: &[u8]) -> String {
    chance::hex(hash.get(..4).unwrap_or_default())
}

/// Writes trouble down for the owner to look at; the same again is the same alarm.
pub(in crate::alliance) fn raise(tx: &Tx<'_>, trouble: &Trouble<'_>) -> Result<AlarmId> {
    let hash = |side: Option<(&[u8], FrameHash)>| side.map(|(_, hash)| short(&hash.0)).unwrap_or_default();
    let numbers = Numbers {
        sequence: i64::try_from(trouble.sequence).unwrap_or(i64::MAX),
        known_hash: hash(trouble.known),
        other_hash: hash(trouble.other),
    };
    let mark = Sha256::new()
        .chain_update(trouble.kind.as_str())
        .chain_update([0])
        .chain_update(trouble.partner.map_or(0, PartnerId::get).to_be_bytes())
        .chain_update(trouble.sequence.to_be_bytes())
        .chain_update(trouble.known.map_or([0; 32], |(_, hash)| hash.0))
        .chain_update(trouble.other.map_or([0; 32], |(_, hash)| hash.0))
        .finalize();
    tx.needs_look();
    tx.changed(&[Topic::Alliance]);
    rows::insert(
        tx,
        &NewAlarm {
            partner: trouble.partner,
            kind: trouble.kind,
            name: trouble.name,
            numbers: &numbers,
            ours: trouble.known.map(|(bytes, _)| bytes),
            evidence: trouble.other.map(|(bytes, _)| bytes),
            mark: &mark.into(),
        },
    )
}

/// Something in a partner's chain contradicts what was agreed, or what is known.
pub(in crate::alliance) fn contradicts(
    tx: &Tx<'_>,
    (partner, name): (PartnerId, &str),
    sequence: u64,
    known: Option<(&[u8], FrameHash)>,
    other: (&[u8], FrameHash),
) -> Result<AlarmId> {
    let kind = AlarmKind::Contradicts;
    raise(tx, &Trouble { kind, partner: Some(partner), name, sequence, known, other: Some(other) })
}

/// All alarms.
pub(in crate::alliance) fn list(view: &View<'_>) -> Result<Alarms> {
    Ok(Alarms { alarms: rows::list(view, None, MOST)? })
}

/// Somebody has looked at an alarm.
///
/// # Refuses
/// `unknown_alarm`, `text_too_long`.
pub(in crate::alliance) fn see(tx: &Tx<'_>, request: &SeeAlarm) -> Result<Alarm> {
    let note = super::partners::text_within(&request.note, 200)?;
    let alarm = rows::find(tx, request.alarm)?.ok_or(AllianceRefusal::UnknownAlarm)?;
    rows::set_seen(tx, alarm.alarm, &note)?;
    tx.note(&note);
    tx.changed(&[Topic::Alliance]);
    Ok(rows::find(tx, alarm.alarm)?.ok_or(AllianceRefusal::UnknownAlarm)?)
}
