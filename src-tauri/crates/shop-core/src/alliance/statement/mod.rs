//! Statements: what a period comes to, drawn by one shop, counted again and countersigned by the other.
//!
//! Each shop signs one statement of a number. Two that cross on the way are told apart without asking: a shop that drew a
//! statement behind another one it had seen has declined that one, and where neither had seen the other's, the shop with
//! the lower id goes first. So no two of one number are ever signed by both.

mod crossing;
mod draw;
mod page;
mod pay;
mod sign;
mod sync;

pub(in crate::alliance) use draw::draw;
pub(in crate::alliance) use page::{list, page};
pub(in crate::alliance) use pay::{pay, progress, receive};
pub(in crate::alliance) use sign::{countersign, refuse};
pub(in crate::alliance) use sync::sync;

use super::AllianceRefusal;
use super::settle::{Pair, broken};
use super::store::statements::{self as rows, StatementRow};
use crate::kernel::{Error, Money, PartnerId, PartnerStatementId, Result, View};
use crate::shop;
use rusqlite::Connection;
use voucher_code::Statement;

/// The statements that both have signed, the first one first.
pub(in crate::alliance) fn history(conn: &Connection, partner: PartnerId, pair: &Pair) -> Result<Vec<Statement>> {
    let last = rows::last_signed(conn, partner)?.map_or([0; 32], |row| row.hash);
    pair.book.history(last).map_err(broken)
}

/// # Refuses
/// `unknown_statement`.
fn found(conn: &Connection, id: PartnerStatementId) -> Result<StatementRow> {
    Ok(rows::find(conn, id)?.ok_or(AllianceRefusal::UnknownStatement)?)
}

/// What a statement comes to in the shop's own currency; positive: the partner pays us.
fn due(view: &View<'_>, pair: &Pair, statement: &Statement) -> Result<Money> {
    let code = shop::find(view)?.map(|shop| shop.currency.code).unwrap_or_default();
    let lower_pays = statement.balances().into_iter().find(|(currency, _)| code.as_bytes() == currency);
    let lower_pays = lower_pays.map_or(0, |(_, minor)| minor);
    let due = if pair.is_lower() { lower_pays.saturating_neg() } else { lower_pays };
    let due = i64::try_from(due).map_err(broken)?;
    Money::try_from(due).map_err(Error::failure)
}
