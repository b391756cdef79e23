//! Taking a list in.

use super::shown;
use crate::alliance::alarms::{self, Trouble};
use crate::alliance::commands::{AlarmKind, MetHow, PartnerState, ReadAlliance, ReadAllianceList, SuspendWhy, Whose};
use crate::alliance::source::{self, Came};
use crate::alliance::store::lists as rows;
use crate::alliance::store::partners::{self as partner_rows, NewPartner};
use crate::alliance::{AllianceRefusal, cards, partners, us};
use crate::kernel::{Money, Result, Topic, Tx};
use std::collections::BTreeSet;
use voucher_code::{Card, FrameHash, Members, MembersFault, ShopId, Signed};

/// What vouchers of an introduced shop may come to, in whole units of the currency.
const INTRODUCED: i64 = 200;

/// Takes a list in that somebody scanned, pasted or opened.
///
/// # Refuses
/// As [`take`], and what [`source::whole`] refuses.
pub(in crate::alliance) fn read(tx: &Tx<'_>, request: &ReadAlliance) -> Result<ReadAllianceList> {
    let Came::List(list) = source::whole(&request.source)? else { return Err(AllianceRefusal::NotOurs.into()) };
    take(tx, &list)
}

/// Takes a newer list of a known alliance in, or the first of one that we are on and whose founder we have met. Shops on it
/// are introduced: a low cap, no packs, until the two meet.
///
/// # Refuses
/// `list_not_signed`, `older_list`, `not_founder`, `two_lists`, `unknown_founder`, `not_on_list`.
pub(in crate::alliance) fn take(tx: &Tx<'_>, list: &Signed<Members>) -> Result<ReadAllianceList> {
    let own = us::shop(tx)?;
    let members = list.open().map_err(|_| AllianceRefusal::ListNotSigned)?;
    let before = match rows::find(tx, members.alliance)? {
        Some(row) => match list.follow(&row.signed.known()) {
            Ok(_) => Some(row),
            Err(MembersFault::Known) => {
                return Ok(ReadAllianceList { alliance: shown::shown(tx, &row)?, introduced: 0, known: true });
            }
            Err(MembersFault::Contradicts) => {
                keep_both(tx, &row.signed, list);
                return Err(AllianceRefusal::TwoLists.into());
            }
            Err(MembersFault::Older) => return Err(AllianceRefusal::OlderList.into()),
            Err(MembersFault::NotFounder | MembersFault::HandedOver | MembersFault::OtherAlliance) => {
                return Err(AllianceRefusal::NotFounder.into());
            }
            Err(MembersFault::Signature(_)) => return Err(AllianceRefusal::ListNotSigned.into()),
        },
        None => {
            let founder = partner_rows::by_shop(tx, members.founder.shop())?;
            if founder.is_none_or(|founder| founder.state != PartnerState::Paired) {
                return Err(AllianceRefusal::UnknownFounder.into());
            }
            if !members.shops().any(|shop| own == Some(shop)) {
                return Err(AllianceRefusal::NotOnList.into());
            }
            None
        }
    };
    rows::keep(tx, list)?;
    let mut introduced = 0_i64;
    for card in &members.cards {
        if own != Some(card.unverified().identity.shop()) && introduce(tx, card)? {
            introduced = introduced.saturating_add(1);
        }
    }
    if let Some(before) = before {
        let gone = before.signed.unverified().shops().filter(|shop| !members.shops().any(|listed| listed == *shop));
        for shop in gone {
            part(tx, shop)?;
        }
    }
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    let row = rows::find(tx, members.alliance)?.ok_or(AllianceRefusal::UnknownAlliance)?;
    Ok(ReadAllianceList { alliance: shown::shown(tx, &row)?, introduced, known: false })
}

/// Two lists with one number are evidence against the founder.
fn keep_both(tx: &Tx<'_>, known: &Signed<Members>, other: &Signed<Members>) {
    let (ours, evidence) = (known.to_bytes(), other.to_bytes());
    let hashes = (FrameHash(known.hash()), FrameHash(other.hash()));
    let (name, sequence) = (known.unverified().name.clone(), u64::from(other.unverified().sequence));
    let founder = known.unverified().founder.shop();
    tx.afterwards(move |tx| {
        let partner = partner_rows::by_shop(tx, founder)?.map(|row| row.id);
        let trouble = Trouble {
            kind: AlarmKind::TwoLists,
            partner,
            name: &name,
            sequence,
            known: Some((&ours, hashes.0)),
            other: Some((&evidence, hashes.1)),
        };
        alarms::raise(tx, &trouble).map(drop)
    });
}

/// A shop on a list, known or not. Whether it is introduced by it.
fn introduce(tx: &Tx<'_>, card: &Signed<Card>) -> Result<bool> {
    let body = card.unverified();
    let shop = body.identity.shop();
    if let Some(known) = partner_rows::by_shop(tx, shop)? {
        let is_known = !matches!(known.state, PartnerState::Unconfirmed);
        if is_known && body.number > known.card_number {
            partner_rows::set_card(tx, known.id, &cards::name(tx, body)?, card)?;
            partners::tell(tx, known.id)?;
        }
        return Ok(false);
    }
    let name = cards::name(tx, body)?;
    let other = partner_rows::by_short(tx, shop.short())?;
    if other.is_some() || us::shop(tx)?.is_some_and(|own| own.short() == shop.short()) {
        let bytes = card.to_bytes();
        let hash = FrameHash(*body.identity.as_bytes());
        let partner = other.map(|other| other.id);
        let kind = AlarmKind::ShortTaken;
        let other = Some((bytes.as_slice(), hash));
        alarms::raise(tx, &Trouble { kind, partner, name: &name, sequence: 0, known: None, other })?;
        return Ok(false);
    }
    let full = cards::default_cap(tx)?;
    let unit = full.minor().checked_div(cards::CAP).unwrap_or(1);
    let cap = Money::try_from(INTRODUCED.saturating_mul(unit)).map_err(crate::kernel::Error::failure)?;
    let new = NewPartner {
        identity: &body.identity,
        name: &name,
        card,
        state: PartnerState::Introduced,
        how: MetHow::List,
        cap,
    };
    let partner = partner_rows::insert(tx, &new)?;
    partners::greet(tx, partner)?;
    Ok(true)
}

/// A shop that is on the list no more: if the list was all that introduced it, nothing new begins with it.
fn part(tx: &Tx<'_>, shop: ShopId) -> Result<()> {
    let Some(row) = partner_rows::by_shop(tx, shop)? else { return Ok(()) };
    let elsewhere: BTreeSet<ShopId> =
        rows::all(tx)?.iter().flat_map(|list| list.signed.unverified().shops().collect::<Vec<_>>()).collect();
    if row.state == PartnerState::Introduced && !elsewhere.contains(&shop) {
        partner_rows::set_stopped(tx, row.id, PartnerState::Left, (Whose::Them, SuspendWhy::Wish.as_str()))?;
        partners::tell(tx, row.id)?;
    }
    Ok(())
}
