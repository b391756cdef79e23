//! Founding an alliance, and signing its next list.

use super::{latest, shown};
use crate::alliance::commands::{Alliance, AllianceOnly, ExchangeWay, Exported, FoundAlliance};
use crate::alliance::partners::{self, text_within};
use crate::alliance::store::lists as rows;
use crate::alliance::store::partners as partner_rows;
use crate::alliance::us::{self, broken};
use crate::alliance::{AllianceRefusal, cards, exchange, source};
use crate::kernel::{Error, Result, Topic, Tx, View, chance, text};
use std::collections::BTreeSet;
use voucher_code::{AllianceId, Chunk, Handover, Item, Members, ShopId, Signed};

/// The most codes that anybody scans one after the other.
const MOST_CODES: usize = 40;

/// Founds an alliance of paired partners, or signs a newer list of one that we sign. Shops that are on the list already stay
/// on it even if they are only introduced.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `unknown_alliance`, `not_founder`, `too_many_shops`, `unknown_partner`, `not_paired`,
/// `on_paper_only`, `not_confirmed`, `suspended`, `left`, `retired`, `secrets_missing`.
pub(in crate::alliance) fn found(tx: &Tx<'_>, request: &FoundAlliance) -> Result<Alliance> {
    let name = text_within(&request.name, 60)?;
    if name.is_empty() {
        return Err(AllianceRefusal::NameMissing.into());
    }
    let before = request.alliance.as_deref().map(|alliance| latest(tx, alliance)).transpose()?;
    let own = cards::own(tx)?;
    let us = us::signing(tx)?;
    let known = before.as_ref().map(|row| row.signed.unverified());
    if known.is_some_and(|known| known.founder != us.identity) {
        return Err(AllianceRefusal::NotFounder.into());
    }
    let most = Members::MOST.saturating_sub(1);
    let partners: BTreeSet<_> = request.partners.iter().copied().collect();
    if partners.len() > most {
        return Err(AllianceRefusal::TooManyShops { most: i64::try_from(most).unwrap_or(i64::MAX) }.into());
    }
    let listed: BTreeSet<ShopId> = known.map(|known| known.shops().collect()).unwrap_or_default();
    let mut all = vec![own];
    for partner in partners {
        let row = partners::found(tx, partner)?;
        let (_, shop) = partners::identity(&row)?;
        if listed.contains(&shop) {
            partners::active(&row)?
        } else {
            partners::met(&row)?
        }
        all.push(partner_rows::card(tx, row.id)?.ok_or_else(|| Error::failure("a partner without a card"))?);
    }
    let alliance = known.map_or_else(|| AllianceId(chance::bytes(tx.chance)), |known| known.alliance);
    let sequence = known.map_or(1, |known| known.sequence.saturating_add(1));
    let handovers = known.map(|known| known.handovers.clone()).unwrap_or_default();
    sign(tx, (alliance, sequence, &name), handovers, all)
}

/// Signs a list and keeps it.
pub(super) fn sign(
    tx: &Tx<'_>,
    (alliance, sequence, name): (AllianceId, u32, &str),
    handovers: Vec<Handover>,
    mut cards: Vec<Signed<voucher_code::Card>>,
) -> Result<Alliance> {
    let us = us::signing(tx)?;
    cards.sort_by_key(|card| card.unverified().identity.shop());
    let (founder, name) = (us.identity.clone(), name.to_owned());
    let list = Members { alliance, sequence, founder, name, handovers, cards };
    let list = Signed::sign(list, &us.secret).map_err(broken)?;
    rows::keep(tx, &list)?;
    tx.changed(&[Topic::Alliance]);
    let row = rows::find(tx, alliance)?.ok_or(AllianceRefusal::UnknownAlliance)?;
    shown::shown(tx, &row)
}

/// The latest list of an alliance, to be handed to its shops: a file, a text, and codes where they are few.
///
/// # Refuses
/// `unknown_alliance`.
pub(in crate::alliance) fn export(view: &View<'_>, request: &AllianceOnly) -> Result<Exported> {
    let row = latest(view, &request.alliance)?;
    let bytes = row.signed.to_bytes();
    let name = text::clean(&row.signed.unverified().name);
    let mut exported = Exported {
        file_name: cards::file_name(&name, "alliance"),
        base64: Some(source::base64(&bytes)),
        text: None,
        codes: Vec::new(),
        frames: 0,
        bytes: i64::try_from(bytes.len()).unwrap_or(i64::MAX),
        news: Vec::new(),
    };
    let chunks = Chunk::split(Item::Members, &bytes).map_err(broken)?;
    exchange::write_chunks(&mut exported, ExchangeWay::Text, &chunks)?;
    if chunks.len() <= MOST_CODES {
        exchange::write_chunks(&mut exported, ExchangeWay::Qr, &chunks)?;
    }
    Ok(exported)
}
