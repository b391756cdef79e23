//! Used vouchers as people see them.

use super::shown_why;
use crate::alliance::commands::{ClaimForm, ClaimLine, ClaimRule, ClaimState, Claims, Whose};
use crate::alliance::partners;
use crate::alliance::store::lines::{self, LineRow};
use crate::kernel::{Money, PartnerId, Result, View};
use crate::vouchers::commands::OfferName;
use voucher_code::{Offer, Why};

/// The most lines of a list.
const MOST: i64 = 2_000;

/// Used vouchers with a partner, newest first.
///
/// # Refuses
/// `unknown_partner`.
pub(in crate::alliance) fn list(view: &View<'_>, partner: PartnerId, settled: bool) -> Result<Claims> {
    partners::found(view, partner)?;
    let of = |is_ours: bool| -> Result<Vec<ClaimLine>> {
        lines::of_partner(view, partner, is_ours, settled, MOST)?.iter().map(|row| shown(view, row)).collect()
    };
    Ok(Claims { theirs_here: of(true)?, ours_there: of(false)? })
}

/// A line as people see it.
pub(in crate::alliance) fn shown(_: &View<'_>, row: &LineRow) -> Result<ClaimLine> {
    let offer = row.offer_body.as_deref().and_then(|body| Offer::from_bytes(body).ok());
    let (state, form) = (state(&row.state), form(&row.form));
    Ok(ClaimLine {
        claim: row.id,
        issuer: if row.is_ours { Whose::Them } else { Whose::Us },
        number: crate::vouchers::number_text(row.serial),
        offer_number: offer.as_ref().map_or(0, |offer| i64::from(offer.number)),
        texts: texts(offer.as_ref()),
        day: crate::vouchers::day_text(row.day),
        till: row.till.clone(),
        receipt: row.receipt.clone(),
        form,
        amount: row.amount,
        due: if state == ClaimState::Accepted { row.amount } else { Money::ZERO },
        state,
        why: row.reason.and_then(Why::from_number).map(shown_why),
        rule: rule(row),
        disputed_by: match row.disputed_by.as_str() {
            "us" => Some(Whose::Us),
            "them" => Some(Whose::Them),
            _ => None,
        },
        words: row.words.clone(),
        statement: row.statement,
        at_ms: row.at_ms,
    })
}

/// An offer's words; empty where it is not known.
pub(in crate::alliance) fn texts(offer: Option<&Offer>) -> OfferName {
    let [en, zh_cn, es] = offer.map(|offer| offer.texts.clone()).unwrap_or_default();
    OfferName { en, zh_cn, es }
}

fn rule(row: &LineRow) -> ClaimRule {
    match (row.form.as_str(), row.rule) {
        ("hand", _) | (_, Some(0)) => ClaimRule::Pays,
        (_, None) => ClaimRule::Untold,
        (_, Some(number)) => match Why::from_number(number) {
            Some(why) => ClaimRule::Refuses { why: shown_why(why), waivable: why.is_waivable() },
            None => ClaimRule::Untold,
        },
    }
}

fn state(word: &str) -> ClaimState {
    match word {
        "accepted" => ClaimState::Accepted,
        "rejected" => ClaimState::Rejected,
        "reversed" => ClaimState::Reversed,
        "disputed" => ClaimState::Disputed,
        _ => ClaimState::Open,
    }
}

fn form(word: &str) -> ClaimForm {
    match word {
        "scanned" => ClaimForm::Scanned,
        "typed" => ClaimForm::Typed,
        _ => ClaimForm::Hand,
    }
}
