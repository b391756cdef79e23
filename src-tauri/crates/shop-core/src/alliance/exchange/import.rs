//! Taking in whatever came.

use super::frames;
use super::pieces::{self, Put};
use super::taking::Took;
use super::tells::summed;
use crate::alliance::commands::{CardSource, ExchangeWay, ImportFile, Imported, ImportedFrames};
use crate::alliance::source::{self, Came};
use crate::alliance::{AllianceRefusal, cards, list, partners};
use crate::kernel::{PartnerId, Result, Topic, Tx};
use voucher_code::Exchange;

/// Takes in an exchange file, shows a card, takes in a list, or keeps a piece of one until the others have come. Reading the
/// same twice changes nothing.
///
/// # Refuses
/// `not_ours`, `damaged`, `newer_version`, `too_large`, `pieces_contradict`, `for_another_shop`, `unknown_sender`,
/// `not_signed`, `broken`, `one_at_a_time`, `not_confirmed`, `retired`, and what cards and lists refuse.
pub(in crate::alliance) fn import(tx: &Tx<'_>, request: ImportFile) -> Result<Imported> {
    let source = CardSource { text: request.text, base64: request.base64 };
    let by_form = if source.base64.is_some() { ExchangeWay::File } else { ExchangeWay::Text };
    let way = request.way.unwrap_or(by_form);
    match source::came(&source)? {
        Came::Pieces(chunks, damaged) => match pieces::put(tx, &chunks, damaged)? {
            Put::Waits(waits) => Ok(waits),
            Put::Whole(whole) => take(tx, whole, way),
        },
        whole => take(tx, vec![whole], way),
    }
}

fn take(tx: &Tx<'_>, whole: Vec<Came>, way: ExchangeWay) -> Result<Imported> {
    let mut exchanges = Vec::new();
    for came in whole {
        match came {
            Came::Exchange(files) => exchanges.extend(files),
            Came::Card(card) => {
                let source = CardSource { text: Some(card.to_text()), base64: None };
                return Ok(Imported::Card { card: cards::preview(tx, &source)?, source });
            }
            Came::List(members) => return Ok(Imported::List { list: list::take(tx, &members)? }),
            Came::Handover(_) | Came::Pieces(..) => return Err(AllianceRefusal::NotOurs.into()),
        }
    }
    let frames = files(tx, &exchanges, way)?;
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    Ok(Imported::Frames { frames })
}

/// The files of one partner.
///
/// # Refuses
/// `one_at_a_time` for files of two, and what [`frames::take_file`] refuses.
fn files(tx: &Tx<'_>, exchanges: &[Exchange], way: ExchangeWay) -> Result<ImportedFrames> {
    let mut of: Option<PartnerId> = None;
    let mut took = Took::default();
    for exchange in exchanges {
        let partner = frames::sender(tx, exchange)?;
        if of.is_some_and(|of| of != partner.id) {
            return Err(AllianceRefusal::OneAtATime.into());
        }
        of = Some(partner.id);
        frames::take_file(tx, &partner, exchange, &mut took)?;
    }
    let partner = of.ok_or(AllianceRefusal::NotOurs)?;
    frames::done(tx, partner, way, &mut took)?;
    let row = partners::found(tx, partner)?;
    Ok(ImportedFrames {
        partner,
        name: row.name.clone(),
        taken: took.taken,
        known: took.known,
        held: took.held,
        missing: super::missing(tx, &row)?,
        news: summed(&took.news),
        alarms: took.alarms(tx)?,
        answer_waits: super::unacknowledged(tx, &row)?.count > 0,
    })
}
