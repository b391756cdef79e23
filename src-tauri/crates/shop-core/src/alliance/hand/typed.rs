//! The list of a shop without the program, typed in line by line.

use crate::alliance::commands::{HandClaimLine, HandClaims, TypeHandClaims};
use crate::alliance::settle::shown_why;
use crate::alliance::store::lines::{self, NewLine};
use crate::alliance::{AllianceRefusal, partners};
use crate::kernel::{Money, Result, Topic, Tx, text};
use crate::vouchers;

/// The most lines of one list.
const MOST_LINES: usize = 500;
/// The longest receipt, characters.
const MOST_RECEIPT: usize = 40;
/// The most that one use may settle for, minor units.
const MOST_PRICE: i64 = 100_000_000;

/// Takes in what a shop without the program reports: each of our vouchers it honoured is used from now on, once.
///
/// # Refuses
/// `unknown_partner`, `not_ours_to_answer` for a partner with the program; `count_out_of_bounds`, `amount_out_of_bounds`,
/// `dates_wrong`, `text_too_long`. What is wrong with a single line is told in the reply, and the others are taken.
pub(in crate::alliance) fn type_claims(tx: &Tx<'_>, request: &TypeHandClaims) -> Result<HandClaims> {
    if !partners::is_hand(tx, request.partner)? {
        return Err(AllianceRefusal::NotOursToAnswer.into());
    }
    if !(1..=MOST_LINES).contains(&request.lines.len()) {
        return Err(AllianceRefusal::CountOutOfBounds { least: 1, most: 500 }.into());
    }
    if !(0..=MOST_PRICE).contains(&request.price.minor()) {
        let most = Money::try_from(MOST_PRICE).unwrap_or(Money::ZERO);
        return Err(AllianceRefusal::AmountOutOfBounds { most }.into());
    }
    let today = vouchers::today(tx)?.0;
    let (mut told, mut taken) = (Vec::new(), 0_i64);
    for line in &request.lines {
        let day = vouchers::read_day(&line.day).filter(|day| *day <= today).ok_or(AllianceRefusal::DatesWrong)?;
        let receipt = text::clean_within(&line.receipt, MOST_RECEIPT)
            .ok_or(AllianceRefusal::TextTooLong { most: i64::try_from(MOST_RECEIPT).unwrap_or(i64::MAX) })?;
        let answer = vouchers::used_by_hand(tx, &line.voucher, day)?;
        if let Ok(used) = &answer {
            lines::insert(
                tx,
                &NewLine {
                    partner: request.partner,
                    is_ours: false,
                    place: None,
                    key: Some(*used.key.as_bytes()),
                    serial: used.serial,
                    voucher: Some(used.voucher),
                    offer: None,
                    form: "hand",
                    day,
                    till: "",
                    receipt: &receipt,
                    amount: Some(request.price),
                    state: "accepted",
                    reason: None,
                },
            )?;
            taken = taken.saturating_add(1);
        }
        told.push(HandClaimLine {
            voucher: line.voucher.chars().take(160).collect(),
            taken: answer.is_ok(),
            why: answer.err().map(shown_why),
        });
    }
    let amount = Money::try_from(request.price.minor().saturating_mul(taken)).unwrap_or(Money::ZERO);
    tx.amount(amount);
    tx.changed(&[Topic::Alliance, Topic::Vouchers]);
    Ok(HandClaims { lines: told, taken, amount })
}
