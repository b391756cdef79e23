//! What a partner says of its keys: cards and certificates.

use super::commands::{News, NewsKind};
use super::exchange::news;
use super::store::Way;
use super::store::partners::{self as rows, PartnerRow};
use super::{AllianceRefusal, cards, partners};
use crate::kernel::{Result, Tx};
use crate::vouchers as book;
use rusqlite::{Connection, params};
use voucher_code::{Card, Content, FrameKind, IssuingCertificate, Signed};

/// A card in a partner's chain: a newer one takes the place of the known one. It also ends a rest that the partner wanted.
///
/// # Refuses
/// `card_not_signed` for a card that is not the partner's own.
pub(in crate::alliance) fn take_card(tx: &Tx<'_>, partner: &PartnerRow, card: &Signed<Card>) -> Result<Vec<News>> {
    let (identity, _) = partners::identity(partner)?;
    let body = card.open().map_err(|_| AllianceRefusal::CardNotSigned)?;
    if body.identity != *identity {
        return Err(AllianceRefusal::CardNotSigned.into());
    }
    let row = partners::found(tx, partner.id)?;
    let is_newer = body.number > row.card_number;
    if is_newer {
        rows::set_card(tx, row.id, &cards::name(tx, body)?, card)?;
    }
    let goes_on =
        row.stopped_by == Some(super::commands::Whose::Them) && row.state == super::commands::PartnerState::Suspended;
    if goes_on {
        rows::set_resumed(tx, row.id)?;
    }
    partners::tell(tx, row.id)?;
    Ok(match (goes_on, is_newer) {
        (true, _) => vec![news(NewsKind::PartnerResumed)],
        (false, true) => vec![news(NewsKind::CardRenewed)],
        (false, false) => Vec::new(),
    })
}

/// The certificate of a quarter, one ahead.
///
/// # Refuses
/// `card_not_signed` for one that the partner's identity did not sign.
pub(in crate::alliance) fn take_epoch(
    tx: &Tx<'_>,
    partner: &PartnerRow,
    certificate: &Signed<IssuingCertificate>,
) -> Result<Vec<News>> {
    let (identity, shop) = partners::identity(partner)?;
    let body = certificate.verify(identity).map_err(|_| AllianceRefusal::CardNotSigned)?;
    book::know_key(tx, shop, body)?;
    Ok(vec![news(NewsKind::KeyAnnounced)])
}

/// The certificates that a partner's card and its frames bring, newest first, each epoch once.
pub(in crate::alliance) fn certificates(
    conn: &Connection,
    partner: &PartnerRow,
) -> Result<Vec<Signed<IssuingCertificate>>> {
    let mut all = rows::card(conn, partner.id)?.map(|card| card.unverified().issuing.clone()).unwrap_or_default();
    let mut found = conn.prepare_cached(
        "SELECT kind, body FROM alliance_frame WHERE partner_id = ?1 AND direction = ?2 AND kind IN (?3, ?4)",
    )?;
    let mut found = found.query(params![partner.id, Way::In, FrameKind::Card.number(), FrameKind::Epoch.number()])?;
    while let Some(row) = found.next()? {
        let (kind, body): (u8, Vec<u8>) = (row.get(0)?, row.get(1)?);
        let content = FrameKind::from_number(kind).and_then(|kind| Content::from_bytes(kind, &body).ok());
        match content {
            Some(Content::Card(card)) => all.extend(card.unverified().issuing.iter().cloned()),
            Some(Content::Epoch(certificate)) => all.push(*certificate),
            _ => {}
        }
    }
    let identity = partner.identity.as_ref();
    all.retain(|certificate| identity.is_some_and(|identity| certificate.verify(identity).is_ok()));
    all.sort_by_key(|certificate| std::cmp::Reverse(certificate.unverified().epoch));
    all.dedup_by_key(|certificate| certificate.unverified().epoch);
    Ok(all)
}
