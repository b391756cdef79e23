//! Cards: `SLM1` and 16 random bytes with a check symbol; never the member's id.

use super::commands::{CardEnd, CardPicture, CardState};
use super::store::cards::{self, CardRow};
use super::store::rows;
use super::{MembersRefusal, persons};
use crate::kernel::{Error, MemberId, Result, Subject, Topic, Tx, View, chance, check_symbol};
use qrcode::{Color, EcLevel, QrCode};
use rusqlite::Connection;
use std::fmt::Write;

/// What every card's text begins with.
const PREFIX: &str = "SLM1";
/// Empty modules around a QR, as readers need them.
const QUIET: usize = 4;

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
    let plain: String =
        text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>().to_ascii_uppercase();
    let Some(code) = plain.strip_prefix(PREFIX) else { return Ok(None) };
    // A scanner that was held too long says it twice.
    let half = plain.get(..plain.len() / 2).filter(|half| plain.get(half.len()..) == Some(half));
    let code = half.and_then(|half| half.strip_prefix(PREFIX)).unwrap_or(code);
    let code: String = code
        .chars()
        .map(|c| {
            if c == 'O' {
                '0'
            } else if matches!(c, 'I' | 'L') {
                '1'
            } else {
                c
            }
        })
        .collect();
    let Some(card_id) = check_symbol::decode::<16>(&code) else { return Ok(Some(Scanned::Half)) };
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
pub(super) fn picture(view: &View<'_>, member: MemberId) -> Result<CardPicture> {
    let member = persons::survivor(view, member)?;
    let row = rows::find(view, member)?.ok_or(MembersRefusal::UnknownMember)?;
    let CardRow { card_id, .. } = cards::live(view, member)?
        .ok_or_else(|| Error::failure(format!("member {} has no card that works", member.get())))?;
    let text = card_text(card_id);
    Ok(CardPicture { svg: svg(&text)?, text, name: row.name, number: row.number })
}

/// The last four symbols of a card's text.
pub(super) fn ends(card_id: [u8; 16]) -> String {
    let text = card_text(card_id);
    text.get(text.len().saturating_sub(4)..).unwrap_or_default().to_owned()
}

pub(super) fn card_text(card_id: [u8; 16]) -> String {
    format!("{PREFIX}{}", check_symbol::encode(&card_id))
}

/// A QR at level M as one path of runs, four empty modules around it.
fn svg(text: &str) -> Result<String> {
    let code =
        QrCode::with_error_correction_level(text, EcLevel::M).map_err(|error| Error::Failure(Box::new(error)))?;
    let (width, side) = (code.width(), code.width() + 2 * QUIET);
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, next| one == next) {
            if run.first() == Some(&Color::Dark) {
                let _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_a_small_qr_with_room_around_it() {
        let text = card_text([7; 16]);
        assert_eq!(text.len(), 31);
        assert!(text.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit()), "scanners garble the rest");
        let svg = svg(&text).unwrap();
        // 31 alphanumeric symbols at level M fit version 2: 25 modules, 33 with the quiet zone.
        assert!(svg.contains("viewBox=\"0 0 33 33\""), "{svg}");
        assert!(svg.contains("M4 4h7"), "the finder pattern stands behind four empty modules");
    }
}
