//! The statement of a shop without the program: drawn here, signed on paper by both, paid by us.

use crate::alliance::commands::{ClaimLine, StatementPage, StatementTotal, Whose};
use crate::alliance::store::lines::{self, LineRow};
use crate::alliance::store::statements::{self as rows, NewPayment, NewStatement, StatementRow};
use crate::alliance::{AllianceRefusal, partners, settle, statement};
use crate::kernel::{ClaimId, Money, PartnerId, Result, Topic, Tx, View};
use crate::vouchers;
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// Whether a statement is one on paper only.
pub(in crate::alliance) fn is_paper(conn: &Connection, row: &StatementRow) -> Result<bool> {
    partners::is_hand(conn, row.partner)
}

/// Draws a statement of the typed lines that are not settled. Its body is the list of them.
///
/// # Refuses
/// `nothing_to_settle`; `statement_open` while the last one is not signed or refused.
pub(in crate::alliance) fn draw(tx: &Tx<'_>, partner: PartnerId) -> Result<StatementPage> {
    let last = rows::list(tx, Some(partner))?.into_iter().map(|row| (row.number, row.state)).max();
    let number = match last {
        Some((number, state)) if state == "came" => {
            return Err(AllianceRefusal::StatementOpen { number: i64::from(number) }.into());
        }
        Some((number, _)) => number.saturating_add(1),
        None => 1,
    };
    let open = lines::by_hand(tx, partner)?;
    let (Some(first), Some(last)) = (open.first(), open.last()) else {
        return Err(AllianceRefusal::NothingToSettle.into());
    };
    let ids: Vec<i64> = open.iter().map(|line| line.id.get()).collect();
    let body = serde_json::to_vec(&(number, &ids))?;
    let hash: [u8; 32] = Sha256::digest(&body).into();
    let owed = sum(&open);
    let id = rows::insert(
        tx,
        &NewStatement {
            partner,
            number,
            is_ours: true,
            hash: &hash,
            previous: &[0; 32],
            body: &body,
            days: (first.day, last.day.max(vouchers::today(tx)?.0)),
            // It waits for the owner to say that both have signed the paper.
            state: "came",
            due: Money::try_from(owed.minor().saturating_neg()).unwrap_or(Money::ZERO),
        },
    )?;
    tx.amount(owed);
    tx.changed(&[Topic::Alliance]);
    statement::page(tx, id)
}

fn sum(lines: &[LineRow]) -> Money {
    let minor = lines
        .iter()
        .filter(|line| line.state == "accepted")
        .fold(0_i64, |sum, line| sum.saturating_add(line.amount.minor()));
    Money::try_from(minor).unwrap_or(Money::ZERO)
}

/// The lines of a statement on paper.
fn lines_of(conn: &Connection, row: &StatementRow) -> Result<Vec<LineRow>> {
    let (_, ids): (u32, Vec<ClaimId>) = serde_json::from_slice(&row.body)?;
    let mut found = Vec::new();
    for id in ids {
        found.extend(lines::find(conn, id)?);
    }
    Ok(found)
}

/// Both have signed the paper.
///
/// # Refuses
/// `statement_answered`.
pub(in crate::alliance) fn sign(tx: &Tx<'_>, row: &StatementRow) -> Result<StatementPage> {
    if row.state != "came" {
        return Err(AllianceRefusal::StatementAnswered.into());
    }
    rows::set_state(tx, row.id, "countersigned", "")?;
    for line in lines_of(tx, row)? {
        lines::close(tx, line.id, row.id)?;
    }
    let row = rows::find(tx, row.id)?.ok_or(AllianceRefusal::UnknownStatement)?;
    statement::progress(tx, &row)?;
    tx.amount(row.due);
    tx.changed(&[Topic::Alliance]);
    statement::page(tx, row.id)
}

/// We paid it against a signature: there is nobody to say that it has come.
pub(in crate::alliance) fn pay(tx: &Tx<'_>, row: &StatementRow, amount: Money, words: &str) -> Result<()> {
    let known = rows::payments(tx, row.id)?;
    let number = u32::try_from(known.len()).unwrap_or(u32::MAX).saturating_add(1);
    let hash: [u8; 32] = Sha256::digest(serde_json::to_vec(&(row.id, number, amount))?).into();
    rows::insert_payment(tx, &NewPayment { statement: row.id, is_ours: true, number, hash: &hash, amount, words })?;
    for payment in rows::payments(tx, row.id)? {
        rows::set_received(tx, payment.id)?;
    }
    statement::progress(tx, row)
}

/// Totals and lines of a statement on paper.
pub(in crate::alliance) fn explained(
    view: &View<'_>,
    row: &StatementRow,
) -> Result<(Vec<StatementTotal>, Vec<ClaimLine>)> {
    let all = lines_of(view, row)?;
    let total = StatementTotal {
        payer: Whose::Us,
        offer_number: 0,
        texts: settle::texts(None),
        accepted: i64::try_from(all.len()).unwrap_or(i64::MAX),
        rejected: 0,
        reversed: 0,
        disputed: 0,
        open: 0,
        due: sum(&all),
    };
    Ok((vec![total], all.iter().map(|line| settle::shown(view, line)).collect::<Result<_>>()?))
}
