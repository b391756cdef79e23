//! What the customer display shows of a sale, and what the customer says of it.

use super::commands::{Basket, DisplayOpen, DisplaySale, LastSale, OpenSale, RateSale, TillOnly};
use super::price::price;
use super::store::sale::{self, SaleRow};
use super::store::{held, refund};
use super::{SalesRefusal, receipt};
use crate::kernel::time::MINUTE_MS;
use crate::kernel::{Done, Error, Result, Topic, Tx, View};

/// How long the last sale stands on the display.
const SHOWN_MS: i64 = 2 * MINUTE_MS;
/// How long a sale may be rated.
const RATABLE_MS: i64 = 10 * MINUTE_MS;

/// What the display of a till shows: the sale being typed, or the last one for two minutes.
pub(super) fn read(view: &View<'_>, request: &TillOnly) -> Result<DisplaySale> {
    let till = request.till.as_deref().unwrap_or("1");
    let open = match held::open_at(view, till)? {
        Some((sale, _)) => open(view, &serde_json::from_str::<OpenSale>(&sale)?.basket)?,
        None => None,
    };
    let last = sale::last_at(view, till)?.filter(|row| view.now_ms.saturating_sub(row.at_ms) < SHOWN_MS);
    Ok(DisplaySale { open, last: last.map(|row| last_sale(view, &row)).transpose()?.flatten() })
}

/// Half a sale cannot be priced: then the display waits.
fn open(view: &View<'_>, basket: &Basket) -> Result<Option<DisplayOpen>> {
    let priced = match price(view, basket) {
        Ok(priced) => priced,
        Err(Error::Refusal(_)) => return Ok(None),
        Err(failure) => return Err(failure),
    };
    let member_name = receipt::buyer(view, priced.member)?.1;
    Ok(Some(DisplayOpen { member_name, lines: priced.lines, total: priced.total }))
}

fn last_sale(view: &View<'_>, row: &SaleRow) -> Result<Option<LastSale>> {
    let (_, voided) = refund::so_far(view, row.id)?;
    if voided {
        return Ok(None);
    }
    Ok(Some(LastSale {
        sale: row.id,
        member_name: receipt::buyer(view, row.member)?.1,
        lines: i64::try_from(sale::lines(view, row.id)?.len()).unwrap_or(i64::MAX),
        total: row.total,
        ways: sale::payments(view, row.id)?.into_iter().map(|part| part.way).collect(),
        change: row.change,
        earned: row.earned,
        ratable: sale::rating(view, row.id)?.is_none(),
        at_ms: row.at_ms,
    }))
}

/// Keeps what the customer says of the last sale at a till, once, within ten minutes.
///
/// # Refuses
/// `rating_out_of_bounds`, `unknown_sale`, `not_ratable`.
pub(super) fn rate(tx: &Tx<'_>, request: &RateSale) -> Result<Done> {
    if !(1..=5).contains(&request.rating) {
        return Err(SalesRefusal::RatingOutOfBounds.into());
    }
    let row = sale::find(tx, request.sale)?.ok_or(SalesRefusal::UnknownSale)?;
    let is_last = sale::last_at(tx, &row.till)?.is_some_and(|last| last.id == row.id);
    let is_fresh = tx.now_ms.saturating_sub(row.at_ms) < RATABLE_MS;
    if !is_last || !is_fresh || sale::rating(tx, row.id)?.is_some() || refund::so_far(tx, row.id)?.1 {
        return Err(SalesRefusal::NotRatable.into());
    }
    sale::rate(tx, row.id, request.rating)?;
    tx.changed(&[Topic::Sales]);
    Ok(Done {})
}
