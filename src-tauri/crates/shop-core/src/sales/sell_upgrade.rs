//! What a draw offers after its last prize is sold: a sale of its own.

use super::commands::{Basket, BasketLine, Pay, SellUpgrade, UpgradeSold};
use super::pay::pay_beside;
use super::{SalesRefusal, receipt};
use crate::kernel::{Result, Tx};
use crate::lottery;

/// Sells the gift that was offered, at the price of the draw, with a receipt of its own; the sale being typed at this till
/// stays as it is. The gift waits for the member. Given back whole, the gift goes back with it.
///
/// # Refuses
/// `total_changed` when the price is another, what `sales.pay` refuses; `lottery.unknown_deal`, `lottery.no_offer`,
/// `lottery.offer_declined`, `lottery.offer_taken`, `lottery.offer_gone`.
pub(super) fn sell_upgrade(tx: &Tx<'_>, request: &SellUpgrade) -> Result<UpgradeSold> {
    let offered = lottery::for_sale(tx, request.deal)?;
    if request.price_shown != offered.price {
        return Err(SalesRefusal::TotalChanged { amount: offered.price }.into());
    }
    let line = BasketLine { product: None, name: offered.gift_name, quantity: 1, price: Some(offered.price) };
    let sold = pay_beside(
        tx,
        &Pay {
            basket: Basket { member: Some(offered.member), lines: vec![line], ..Basket::default() },
            payments: request.payments.clone(),
            proof: request.proof.clone(),
            total_shown: Some(offered.price),
            held: None,
        },
    )?;
    let grant = lottery::sold(tx, request.deal, sold.cause)?;
    Ok(UpgradeSold { receipt: receipt::of(tx, &sold)?, grant })
}
