//! What anyone is told to check a draw by: the chain while it runs, everything once it is closed.

use super::commands::{DrawProof, DrawState, EvidenceFile, ProofDeal, Winner, Winners};
use super::evidence::{self, Evidence, EvidenceDeal, EvidenceList};
use super::person::masked;
use super::store::deals::{self, DealRow};
use super::store::draws::{self, DrawRow, Opened};
use super::store::{entrants, secrets};
use super::{LotteryRefusal, draft, rule_sheet, shown};
use crate::gifts;
use crate::gifts::commands::GrantState;
use crate::kernel::chance::hex;
use crate::kernel::{DrawId, Result, View};

/// Winners on a wall.
const MOST_WINNERS: usize = 500;

/// The chain of a published draw; its secret once it is closed.
///
/// # Refuses
/// `unknown_draw`, `not_open` for a draft.
pub(super) fn read(view: &View<'_>, draw: DrawId) -> Result<DrawProof> {
    let (row, opened) = published(view, draw)?;
    let dealt = deals::of_draw(view, row.id)?;
    let is_closed = row.state == DrawState::Closed;
    let told = secrets::find(view, row.id)?.and_then(|secret| secret.told);
    let fits = match is_closed {
        true => Some(evidence::verify(&file(view, &row, &opened, &dealt)?).is_ok()),
        false => None,
    };
    Ok(DrawProof {
        draw: row.id,
        uuid: hex(&row.uuid),
        name: row.terms.name.clone(),
        state: row.state,
        prizes: deck(view, row.id)?,
        commitment: hex(&opened.commitment),
        rule_sheet_digest: hex(&rule_sheet::digest(&opened.rule_sheet)),
        deals: dealt.iter().map(proof_deal).collect(),
        head: hex(&opened.head),
        secret: told.map(|secret| hex(&secret)),
        fits,
    })
}

/// A draw that was published.
///
/// # Refuses
/// `unknown_draw`, `not_open`.
fn published(view: &View<'_>, draw: DrawId) -> Result<(DrawRow, Opened)> {
    let row = draft::found(view, draw)?;
    let opened = row.opened.clone().ok_or(LotteryRefusal::NotOpen { state: row.state })?;
    Ok((row, opened))
}

fn deck(view: &View<'_>, draw: DrawId) -> Result<Vec<(u32, u32)>> {
    Ok(draws::prizes(view, draw)?.iter().map(|prize| (prize.number, prize.cards)).collect())
}

fn proof_deal(deal: &DealRow) -> ProofDeal {
    ProofDeal {
        index: deal.position,
        choice: u32::from(deal.choice),
        result: deal.result,
        uuid: hex(&deal.uuid),
        head: hex(&deal.head),
        at_ms: deal.at_ms,
        voided: deal.voided.is_some(),
    }
}

/// The evidence of a closed draw as a file.
///
/// # Refuses
/// `unknown_draw`, `not_open` before it is closed: the secret is told then.
pub(super) fn export(view: &View<'_>, draw: DrawId) -> Result<EvidenceFile> {
    let (row, opened) = published(view, draw)?;
    if row.state != DrawState::Closed {
        return Err(LotteryRefusal::NotOpen { state: row.state }.into());
    }
    let text = file(view, &row, &opened, &deals::of_draw(view, row.id)?)?;
    Ok(EvidenceFile { file_name: format!("draw-{}-evidence.json", row.number), text })
}

/// Ids and numbers only: nobody's name stands in it.
fn file(view: &View<'_>, row: &DrawRow, opened: &Opened, dealt: &[DealRow]) -> Result<String> {
    let list = match (row.list_digest, &row.outside) {
        (Some(digest), Some(outside)) => Some(EvidenceList {
            entrants: entrants::of_draw(view, row.id)?.iter().map(|entrant| hex(&entrant.uuid)).collect(),
            digest: hex(&digest),
            outside: outside.clone(),
            reserves: row.terms.reserves,
        }),
        _ => None,
    };
    let changes = draws::changes(view, row.id)?
        .into_iter()
        .map(|(change, _)| format!("{} {}: {:?} -> {:?}", change.at_ms, change.what, change.before, change.after));
    Ok(evidence::written(&Evidence {
        format: evidence::FORMAT.to_owned(),
        draw: hex(&row.uuid),
        rule_sheet: opened.rule_sheet.clone(),
        prizes: deck(view, row.id)?,
        commitment: hex(&opened.commitment),
        secret: secrets::find(view, row.id)?.and_then(|secret| secret.told).map(|secret| hex(&secret)),
        list,
        deals: dealt
            .iter()
            .map(|deal| EvidenceDeal {
                choice: deal.choice,
                id: hex(&deal.uuid),
                result: deal.result,
                prize: deal.prize,
                kind: deal.kind.as_str().to_owned(),
                head: hex(&deal.head),
                at_ms: deal.at_ms,
                voided: deal.voided.is_some(),
            })
            .collect(),
        changes: changes.collect(),
        opened_at_ms: opened.at_ms,
        closed_at_ms: row.closed_at_ms.unwrap_or(0),
        close_reason: row.close_reason.clone(),
    })?)
}

/// Who won, top prizes first, names masked. Blanks, voided cards and reserves that got nothing are left out.
///
/// # Refuses
/// `unknown_draw`, `not_open` for a draft.
pub(crate) fn winners(view: &View<'_>, draw: DrawId) -> Result<Winners> {
    let (row, _) = published(view, draw)?;
    let deck = draws::prizes(view, row.id)?;
    let mut won: Vec<DealRow> = deals::of_draw(view, row.id)?
        .into_iter()
        .filter(|deal| deal.grant.is_some() && deal.voided.is_none() && !deal.passed_on)
        .collect();
    won.sort_by_key(|deal| (deal.prize, deal.position));
    let total = i64::try_from(won.len()).unwrap_or(i64::MAX);
    let prizes = shown::prizes(view, &deck)?;
    let mut winners = Vec::new();
    for deal in won.iter().take(MOST_WINNERS) {
        let prize = prizes.iter().find(|prize| prize.number == deal.prize);
        let state = deal.grant.map(|grant| gifts::state_of(view, grant)).transpose()?.flatten();
        winners.push(Winner {
            index: deal.position,
            prize_number: deal.prize,
            gift_name: prize.map(|prize| prize.gift_name.clone()).unwrap_or_default(),
            picture: prize.map(|prize| prize.picture.clone()).unwrap_or_default(),
            member_name: masked(view, deal.member)?.1,
            check_code: shown::check_code(&deal.head),
            handed_over: state == Some(GrantState::HandedOver),
            at_ms: deal.at_ms,
        });
    }
    let named = |(number, cards): (u32, i64)| {
        let name = deck.iter().find(|prize| prize.number == number).map(|prize| prize.name.clone());
        (number, name.unwrap_or_default(), cards)
    };
    let undealt = if row.state == DrawState::Closed { shown::not_awarded(&deck) } else { Vec::new() };
    Ok(Winners {
        draw: row.id,
        name: row.terms.name.clone(),
        winners,
        total,
        not_awarded: undealt.into_iter().map(named).collect(),
    })
}
