//! What a basket comes to.

use super::SalesRefusal;
use super::bounds::{MOST_AMOUNT, amount_within, money, text_within};
use super::commands::{Basket, BasketLine, QuotedLine};
use super::store::product;
use crate::kernel::{MemberId, Money, Result};
use crate::members;
use rusqlite::Connection;

/// The most lines of a receipt.
const MOST_LINES: i64 = 200;
/// The most pieces of a line.
const MOST_PIECES: i64 = 9_999;

/// A basket with names and prices.
pub(super) struct Priced {
    pub(super) member: Option<MemberId>,
    pub(super) lines: Vec<QuotedLine>,
    pub(super) total: Money,
    pub(super) note: String,
}

/// Fills in names and prices and adds up. An amount that was typed is one nameless line.
///
/// # Refuses
/// `nothing_sold`, `amount_and_lines`, `too_many_lines`, `quantity_out_of_bounds`, `price_missing`, `unknown_product`,
/// `product_retired`, `amount_out_of_bounds`, `text_too_long`, `members.unknown_member`, `members.erased`.
pub(super) fn price(conn: &Connection, basket: &Basket) -> Result<Priced> {
    let member = basket.member.map(|member| members::survivor(conn, member)).transpose()?;
    let note = text_within(&basket.note, 200)?;
    let lines = match (basket.amount, basket.lines.as_slice()) {
        (None, []) => return Err(SalesRefusal::NothingSold.into()),
        (Some(_), [_, ..]) => return Err(SalesRefusal::AmountAndLines.into()),
        (Some(amount), []) => {
            let amount = amount_within(amount, 0)?;
            vec![QuotedLine { product: None, name: String::new(), quantity: 1, price: amount, amount }]
        }
        (None, lines) if i64::try_from(lines.len()).is_ok_and(|lines| lines <= MOST_LINES) => {
            lines.iter().map(|line| price_line(conn, line)).collect::<Result<_>>()?
        }
        (None, _) => return Err(SalesRefusal::TooManyLines { most: MOST_LINES }.into()),
    };
    let total = lines.iter().fold(0_i64, |sum, line| sum.saturating_add(line.amount.minor()));
    if total == 0 {
        return Err(SalesRefusal::NothingSold.into());
    }
    let total = amount_within(money(total.min(MOST_AMOUNT.saturating_add(1)))?, 1)?;
    Ok(Priced { member, lines, total, note })
}

fn price_line(conn: &Connection, line: &BasketLine) -> Result<QuotedLine> {
    if !(1..=MOST_PIECES).contains(&line.quantity) {
        return Err(SalesRefusal::QuantityOutOfBounds { most: MOST_PIECES }.into());
    }
    let (name, price) = match line.product {
        Some(product) => {
            let found = product::find(conn, product)?.ok_or(SalesRefusal::UnknownProduct)?;
            if found.retired_at_ms.is_some() {
                return Err(SalesRefusal::ProductRetired { name: found.name }.into());
            }
            (found.name, line.price.unwrap_or(found.price))
        }
        None => (text_within(&line.name, 80)?, line.price.ok_or(SalesRefusal::PriceMissing)?),
    };
    let price = amount_within(price, 0)?;
    let amount = price.times(line.quantity).unwrap_or(money(crate::kernel::ids::MAX_EXACT)?);
    Ok(QuotedLine { product: line.product, name, quantity: line.quantity, price, amount: amount_within(amount, 0)? })
}
