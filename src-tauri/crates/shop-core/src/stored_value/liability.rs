//! What the shop owes its members in goods or money.

use super::commands::Balance;
use super::post::money;
use super::store::wallets;
use crate::kernel::Result;
use rusqlite::Connection;

/// All balances together.
pub(crate) fn liability(conn: &Connection) -> Result<Balance> {
    let (principal, bonus) = wallets::total(conn)?;
    Ok(Balance { principal: money(principal)?, bonus: money(bonus)? })
}
