//! Alliances as they are shown.

use crate::alliance::commands::{Alliance, AllianceMember, Alliances};
use crate::alliance::store::lists::{self as rows, ListRow};
use crate::alliance::store::partners::{self as partner_rows, PartnerRow};
use crate::alliance::{cards, us};
use crate::kernel::{Result, View, chance, text};
use rusqlite::Connection;
use voucher_code::{Card, ShopId};

fn member(view: &View<'_>, card: &Card, founder: ShopId, own: Option<ShopId>) -> Result<AllianceMember> {
    let shop = card.identity.shop();
    let partner = partner_rows::by_shop(view, shop)?;
    Ok(AllianceMember {
        name: match &partner {
            Some(partner) => partner.name.clone(),
            None => cards::name(view, card)?,
        },
        short: cards::short(shop.short()),
        is_us: own == Some(shop),
        is_founder: founder == shop,
        state: partner.as_ref().map(|partner| partner.state),
        partner: partner.map(|partner| partner.id),
    })
}

/// An alliance by its list.
pub(super) fn shown(view: &View<'_>, row: &ListRow) -> Result<Alliance> {
    let (list, own) = (row.signed.unverified(), us::shop(view)?);
    let founder = list.founder.shop();
    let members = list.cards.iter().map(|card| member(view, card.unverified(), founder, own));
    let mut members: Vec<AllianceMember> = members.collect::<Result<_>>()?;
    members.sort_by(|one, next| one.name.cmp(&next.name));
    Ok(Alliance {
        alliance: chance::hex(&list.alliance.0),
        name: text::clean(&list.name),
        sequence: i64::from(list.sequence),
        is_ours: own == Some(founder),
        founder: members.iter().find(|member| member.is_founder).map(|member| member.name.clone()).unwrap_or_default(),
        members,
        at_ms: row.at_ms,
    })
}

/// Every alliance this shop knows.
pub(in crate::alliance) fn all(view: &View<'_>) -> Result<Alliances> {
    let alliances = rows::all(view)?.iter().map(|row| shown(view, row)).collect::<Result<_>>()?;
    Ok(Alliances { alliances })
}

/// The alliances that name a partner.
pub(in crate::alliance) fn naming(conn: &Connection, partner: &PartnerRow) -> Result<Vec<String>> {
    let Some(shop) = partner.shop() else { return Ok(Vec::new()) };
    let names = rows::all(conn)?.into_iter().filter(|row| row.signed.unverified().shops().any(|other| other == shop));
    Ok(names.map(|row| text::clean(&row.signed.unverified().name)).collect())
}
