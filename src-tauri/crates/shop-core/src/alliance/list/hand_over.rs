//! Handing an alliance over: the old founder signs a half, the new one the other, and the next list.

use super::{found, latest};
use crate::alliance::commands::{Alliance, Exported, ExportedCode, HandOverAlliance, ReadAlliance};
use crate::alliance::partners;
use crate::alliance::source::{self, Came};
use crate::alliance::store::lists as rows;
use crate::alliance::us;
use crate::alliance::{AllianceRefusal, cards};
use crate::kernel::{Result, Topic, Tx, qr, text};
use voucher_code::{Handover, Members, Signed, symbols};

/// What the half of a hand-over begins with, as a file.
pub(in crate::alliance) const HANDOVER: &[u8; 21] = b"storeloop/hand-over/1";
/// What it begins with as a text, base32 behind it.
pub(in crate::alliance) const PREFIX: &str = "SLH1";

/// Signs that a partner on the list signs it from now on. Nothing changes before the partner has signed too and its list
/// has come; until then we go on signing.
///
/// # Refuses
/// `unknown_alliance`, `not_founder`, `unknown_partner`, `not_on_list`, `on_paper_only`, `not_paired`, `suspended`, `left`,
/// `retired`, `secrets_missing`, `too_many_shops` after the sixteenth hand-over.
pub(in crate::alliance) fn hand_over(tx: &Tx<'_>, request: &HandOverAlliance) -> Result<Exported> {
    let row = latest(tx, &request.alliance)?;
    let list = row.signed.unverified();
    let us = us::signing(tx)?;
    if list.founder != us.identity {
        return Err(AllianceRefusal::NotFounder.into());
    }
    let partner = partners::found(tx, request.partner)?;
    partners::met(&partner)?;
    let (identity, shop) = partners::identity(&partner)?;
    if !list.shops().any(|listed| listed == shop) {
        return Err(AllianceRefusal::NotOnList.into());
    }
    let most = Members::MOST_HANDOVERS;
    if list.handovers.len() >= most {
        return Err(AllianceRefusal::TooManyShops { most: i64::try_from(most).unwrap_or(i64::MAX) }.into());
    }
    let half = Handover::begin(list.alliance, list.sequence.saturating_add(1), &us.secret, identity.clone());
    let bytes = [&HANDOVER[..], &half.to_bytes()].concat();
    let text = format!("{PREFIX}{}", symbols::encode(&half.to_bytes()));
    tx.needs_look();
    tx.changed(&[Topic::Alliance]);
    Ok(Exported {
        file_name: cards::file_name(&text::clean(&list.name), "hand-over"),
        base64: Some(source::base64(&bytes)),
        codes: vec![ExportedCode { place: 1, of: 1, qr: qr::svg(&text)?, text: text.clone() }],
        text: Some(text),
        frames: 0,
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        news: Vec::new(),
    })
}

/// The bytes of a half behind its prefix.
pub(in crate::alliance) fn of_text(text: &str) -> Option<Vec<u8>> {
    let symbols: String = text.split_whitespace().collect();
    let half = symbols::decode(symbols.strip_prefix(PREFIX)?).ok()?;
    Some([&HANDOVER[..], &half].concat())
}

/// Signs the other half and the first list of our own, the same shops on it.
///
/// # Refuses
/// `no_hand_over`, `unknown_alliance`, `not_founder` where the known list is signed by somebody else by now,
/// `secrets_missing`, and what [`source::whole`] refuses.
pub(in crate::alliance) fn take_over(tx: &Tx<'_>, request: &ReadAlliance) -> Result<Alliance> {
    let Came::Handover(bytes) = source::whole(&request.source)? else { return Err(AllianceRefusal::NoHandOver.into()) };
    let half = bytes.strip_prefix(&HANDOVER[..]).and_then(|half| Handover::from_bytes(half).ok());
    let half = half.ok_or(AllianceRefusal::NoHandOver)?;
    let row = rows::find(tx, half.alliance())?.ok_or(AllianceRefusal::UnknownAlliance)?;
    let list = row.signed.unverified();
    if list.founder != *half.old_founder() || half.from_sequence() <= list.sequence {
        return Err(AllianceRefusal::NotFounder.into());
    }
    let own = cards::own(tx)?;
    let us = us::signing(tx)?;
    let sequence = half.from_sequence();
    let whole = half.complete(&us.secret).map_err(|_| AllianceRefusal::NoHandOver)?;
    let mut all: Vec<Signed<_>> = list.cards.clone();
    all.retain(|card| card.unverified().identity != us.identity);
    all.push(own);
    let handovers = list.handovers.iter().cloned().chain([whole]).collect();
    tx.needs_look();
    found::sign(tx, (list.alliance, sequence, &list.name), handovers, all)
}
