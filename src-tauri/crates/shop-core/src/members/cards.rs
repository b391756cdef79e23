//! Cards: `SLM1` and 16 random bytes with a check symbol; never the member's id.

use super::commands::{CardEnd, CardPicture, CardState};
use super::store::cards::{self, CardRow};
use super::store::rows;
use super::{MembersRefusal, persons};
use crate::kernel::{Error, MemberId, Result, Subject, Topic, Tx, View, chance, check_symbol, qr};
use rusqlite::Connection;

/// What every card's text begins with.
const PREFIX: &str = "SLM1";

/// What a text that claims to be a card is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scanned {
    /// The check symbol does not fit: half a card, or a slip of the finger.
    Half,
    /// No card of this shop, or one of an erased person.
    Unknown,
    /// A card of this shop.
    Card {
        /// Whose: the person as they are now.
        member: MemberId,
        /// Where it stands.
        state: CardState,
    },
}

/// Reads the text of a card; `None` when it does not begin like one. Typed by hand it may be in lower case, with blanks
/// and hyphens, O for 0, I or L for 1.
pub(crate) fn scanned(conn: &Connection, text: &str) -> Result<Option<Scanned>> {
    let plain = check_symbol::plain(text);
    let Some(code) = plain.strip_prefix(PREFIX) else { return Ok(None) };
    let Some(card_id) = check_symbol::decode::<16>(&check_symbol::as_symbols(code)) else {
        return Ok(Some(Scanned::Half));
    };
    let Some(card) = cards::find(conn, card_id)? else { return Ok(Some(Scanned::Unknown)) };
    let member = persons::survivor(conn, card.member)?;
    Ok(Some(Scanned::Card { member, state: card.state }))
}

/// Issues a card. Its text.
pub(super) fn issue(tx: &Tx<'_>, member: MemberId) -> Result<String> {
    let card_id = chance::bytes(tx.chance);
    cards::insert(tx, card_id, member)?;
    Ok(card_text(card_id))
}

/// Ends every card of the person that works and issues one new card: nobody can tell which of two cards is the lost one.
///
/// # Refuses
/// `unknown_member`, `erased`.
pub(super) fn replace(tx: &Tx<'_>, member: MemberId, why: CardEnd) -> Result<CardPicture> {
    let member = persons::survivor(tx, member)?;
    let state = match why {
        CardEnd::Lost => CardState::Lost,
        CardEnd::Replaced => CardState::Replaced,
    };
    for row in persons::aliases(tx, member)? {
        cards::end(tx, row, state)?;
    }
    issue(tx, member)?;
    tx.about(Subject::Member(member));
    tx.changed(&[Topic::Members]);
    picture(tx, member)
}

/// The person's card that works, to show or print.
///
/// # Refuses
/// `unknown_member`, `erased`.
pub(crate) fn picture(view: &View<'_>, member: MemberId) -> Result<CardPicture> {
    let member = persons::survivor(view, member)?;
    let row = rows::find(view, member)?.ok_or(MembersRefusal::UnknownMember)?;
    let CardRow { card_id, .. } = cards::live(view, member)?
        .ok_or_else(|| Error::failure(format!("member {} has no card that works", member.get())))?;
    let text = card_text(card_id);
    Ok(CardPicture { svg: qr::svg(&text)?, text, name: row.name, number: row.number })
}

/// Whether one of the person's cards was reported lost at or after a moment.
///
/// # Refuses
/// `unknown_member`.
pub(crate) fn lost_since(conn: &Connection, member: MemberId, since_ms: i64) -> Result<bool> {
    for row in persons::aliases(conn, member)? {
        let is_lost = |card: &CardRow| card.state == CardState::Lost && card.ended_at_ms >= Some(since_ms);
        if cards::of(conn, row)?.iter().any(is_lost) {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The last four symbols of a card's text.
pub(super) fn ends(card_id: [u8; 16]) -> String {
    let text = card_text(card_id);
    text.get(text.len().saturating_sub(4)..).unwrap_or_default().to_owned()
}

pub(super) fn card_text(card_id: [u8; 16]) -> String {
    format!("{PREFIX}{}", check_symbol::encode(&card_id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_a_small_qr_with_room_around_it() {
        let text = card_text([7; 16]);
        assert_eq!(text.len(), 31);
        assert!(text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()), "scanners garble the rest");
        let svg = qr::svg(&text).unwrap();
        // 31 alphanumeric symbols at level M fit version 2: 25 modules, 33 with the quiet zone.
        assert!(svg.contains("viewBox=\"0 0 33 33\""), "{svg}");
        assert!(svg.contains("M4 4h7"), "the finder pattern stands behind four empty modules");
    }
}
