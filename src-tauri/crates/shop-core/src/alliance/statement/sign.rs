//! Signing a statement that the partner drew, or not.

use super::crossing::{self, Seen};
use super::{found, page, sync};
use crate::alliance::commands::{RefuseStatement, StatementPage};
use crate::alliance::settle;
use crate::alliance::store::recovery;
use crate::alliance::store::statements::{self as rows, StatementRow};
use crate::alliance::{AllianceRefusal, chain, hand};
use crate::kernel::{PartnerStatementId, Result, Topic, Tx, text};
use voucher_code::{Content, Named};

/// The longest reason, characters.
const MOST_REASON: usize = 200;

/// Signs a statement that the partner drew, once our own frames come to the same. One of a shop without the program is
/// signed on paper by both.
///
/// # Refuses
/// `unknown_statement`, `our_own_statement`, `statement_answered`, `statement_differs`, `statement_open` when ours of the same
/// number goes first, `leaves_out` when what we wrote before one of the two was restored does not count in it.
pub(in crate::alliance) fn countersign(tx: &Tx<'_>, id: PartnerStatementId) -> Result<StatementPage> {
    let row = found(tx, id)?;
    if hand::is_paper(tx, &row)? {
        return hand::sign(tx, &row);
    }
    waits_for_us(&row)?;
    let pair = settle::load(tx, row.partner)?;
    let all = crossing::written(tx, row.partner)?;
    let written = all.iter().find(|written| !written.is_ours && written.hash == row.hash);
    let written = written.ok_or(AllianceRefusal::StatementDiffers)?;
    if !crossing::may_sign(&pair, &Seen::read(tx, row.partner)?, written, &all) {
        return Err(AllianceRefusal::StatementOpen { number: i64::from(row.number) }.into());
    }
    // What our own frames do not come to is never signed, nor a second one of its number.
    let is_last = rows::last_signed(tx, row.partner)?.map_or(0, |last| last.number).saturating_add(1) == row.number;
    if !is_last || pair.book.check(&written.statement).is_err() {
        return Err(AllianceRefusal::StatementDiffers.into());
    }
    let statement = &written.statement;
    if recovery::leaves_out(tx, row.partner, pair.theirs_of(&[statement.lower, statement.higher]))? {
        return Err(AllianceRefusal::LeavesOut.into());
    }
    chain::append(tx, row.partner, &Content::Countersign(Named { number: row.number, hash: row.hash }))?;
    sync::sync(tx, row.partner, &settle::load(tx, row.partner)?)?;
    settle::reckon(tx, row.partner)?;
    tx.amount(row.due);
    tx.changed(&[Topic::Alliance]);
    page::page(tx, id)
}

/// Does not sign a statement; the reason stays here, what is wrong with a line is said by a dispute.
///
/// # Refuses
/// `unknown_statement`, `our_own_statement`, `statement_answered`, `reason_missing`, `text_too_long`.
pub(in crate::alliance) fn refuse(tx: &Tx<'_>, request: &RefuseStatement) -> Result<StatementPage> {
    let row = found(tx, request.statement)?;
    waits_for_us(&row)?;
    let most = i64::try_from(MOST_REASON).unwrap_or(i64::MAX);
    let reason = text::clean_within(&request.reason, MOST_REASON).ok_or(AllianceRefusal::TextTooLong { most })?;
    if reason.is_empty() {
        return Err(AllianceRefusal::ReasonMissing.into());
    }
    rows::set_state(tx, row.id, "refused", &reason)?;
    tx.note(&reason);
    tx.changed(&[Topic::Alliance]);
    page::page(tx, row.id)
}

fn waits_for_us(row: &StatementRow) -> Result<()> {
    match row.state.as_str() {
        "came" => Ok(()),
        "sent" => Err(AllianceRefusal::OurOwnStatement.into()),
        _ => Err(AllianceRefusal::StatementAnswered.into()),
    }
}
