//! Meeting a shop: its card is taken in.

use crate::alliance::commands::{AlarmKind, MeetPartner, MetHow, PartnerPage, PartnerState};
use crate::alliance::store::partners::{self as rows, NewPartner, PartnerRow};
use crate::alliance::{AllianceRefusal, alarms, partners, source};
use crate::kernel::{Error, Money, PartnerId, Result, Topic, Tx};
use crate::shop;
use rusqlite::Connection;
use voucher_code::{Card, FrameHash, Signed};

/// A new partner's cap, in whole units of the currency, until the owner says otherwise.
pub(in crate::alliance) const CAP: i64 = 1_000;

/// A new partner's cap.
pub(in crate::alliance) fn default_cap(conn: &Connection) -> Result<Money> {
    let unit = (0..shop::exponent(conn)?).fold(1_i64, |unit, _| unit.saturating_mul(10));
    Money::try_from(CAP.saturating_mul(unit)).map_err(Error::failure)
}

/// Takes a card in. Scanned from the other's screen, the two are paired at once; from a file or a chat, nothing is issued,
/// honoured or read in before both owners have compared the digits. A known partner's newer card takes the place of the
/// old one, and one that had left or whose key was given up is met again, the latter in person only.
///
/// # Refuses
/// `how_unfit`, `older_card`, `already_known`, `retired`, and what [`super::read()`] refuses.
pub(in crate::alliance) fn meet(tx: &Tx<'_>, request: &MeetPartner) -> Result<PartnerPage> {
    if !matches!(request.how, MetHow::Screen | MetHow::File | MetHow::Chat) {
        return Err(AllianceRefusal::HowUnfit.into());
    }
    keep_impostor(tx, request)?;
    let card = super::read(tx, &request.card)?;
    super::own(tx)?;
    let body = card.unverified();
    let partner = match rows::by_shop(tx, body.identity.shop())? {
        None => take_in(tx, &card, request.how)?,
        Some(known) => again(tx, &known, &card, request.how)?,
    };
    tx.changed(&[Topic::Alliance]);
    partners::page(tx, partner)
}

/// A card with another shop's short number is kept as evidence, although it is refused.
fn keep_impostor(tx: &Tx<'_>, request: &MeetPartner) -> Result<()> {
    let Ok(source::Came::Card(card)) = source::whole(&request.card) else { return Ok(()) };
    let Ok(body) = card.open() else { return Ok(()) };
    let shop = body.identity.shop();
    let taken = rows::by_short(tx, shop.short())?.filter(|other| other.shop() != Some(shop));
    let Some(known) = taken else { return Ok(()) };
    let (name, evidence) = (super::name(tx, body)?, card.to_bytes());
    let hash = FrameHash(*body.identity.as_bytes());
    tx.afterwards(move |tx| {
        let kind = AlarmKind::ShortTaken;
        let other = Some((evidence.as_slice(), hash));
        let trouble = alarms::Trouble { kind, partner: Some(known.id), name: &name, sequence: 0, known: None, other };
        alarms::raise(tx, &trouble).map(drop)
    });
    Ok(())
}

fn take_in(tx: &Tx<'_>, card: &Signed<Card>, how: MetHow) -> Result<PartnerId> {
    let body = card.unverified();
    let state = if how == MetHow::Screen { PartnerState::Paired } else { PartnerState::Unconfirmed };
    let name = super::name(tx, body)?;
    let new = NewPartner { identity: &body.identity, name: &name, card, state, how, cap: default_cap(tx)? };
    let partner = rows::insert(tx, &new)?;
    if state == PartnerState::Paired {
        partners::greet(tx, partner)?;
    }
    Ok(partner)
}

fn again(tx: &Tx<'_>, known: &PartnerRow, card: &Signed<Card>, how: MetHow) -> Result<PartnerId> {
    let body = card.unverified();
    if body.number < known.card_number {
        return Err(AllianceRefusal::OlderCard.into());
    }
    let is_newer = body.number > known.card_number;
    if is_newer {
        rows::set_card(tx, known.id, &super::name(tx, body)?, card)?;
    }
    match (known.state, how) {
        (PartnerState::Retired, MetHow::Screen)
        | (PartnerState::Unconfirmed | PartnerState::Introduced, MetHow::Screen)
        | (PartnerState::Left, _) => {
            rows::set_paired(tx, known.id, how)?;
            partners::greet(tx, known.id)?;
        }
        (PartnerState::Retired, _) => return Err(AllianceRefusal::Retired { name: known.name.clone() }.into()),
        // The digits are on the page, to be compared.
        (PartnerState::Unconfirmed | PartnerState::Introduced, _) => {}
        _ if is_newer => partners::tell(tx, known.id)?,
        _ => return Err(AllianceRefusal::AlreadyKnown { name: known.name.clone() }.into()),
    }
    Ok(known.id)
}
