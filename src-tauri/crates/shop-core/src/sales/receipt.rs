//! A receipt as it is shown: the sale, and what became of it.

use super::SalesRefusal;
use super::bounds::{day_asked, day_text, money};
use super::commands::{PaidPart, ReadSale, Receipt, ReceiptLine, RefundSlip};
use super::store::refund::{self, RefundRow};
use super::store::sale::{self, Paid, SaleRow};
use super::store::shift;
use crate::kernel::{Error, MemberId, Result, SaleId, StaffId, View, check_symbol, text};
use crate::{members, points, staff, stored_value};
use rusqlite::Connection;

/// What a receipt's code begins with; 16 random bytes and a check symbol follow.
const PREFIX: &str = "SLP1";

/// Finds one sale.
///
/// # Refuses
/// `unknown_sale`, `day_unreadable`, `day_ahead`.
pub(crate) fn read(view: &View<'_>, request: &ReadSale) -> Result<Receipt> {
    let found = match request {
        ReadSale::Sale { sale } => sale::find(view, *sale)?,
        ReadSale::Receipt { day, number } => {
            sale::by_number(view, &day_text(day_asked(view, day.as_deref())?), *number)?
        }
        ReadSale::Scan { text } => by_code(view, text)?,
    };
    of(view, &found.ok_or(SalesRefusal::UnknownSale)?)
}

/// The sale whose receipt was scanned; `None` when the text does not begin like one, `Some(None)` when there is none.
pub(crate) fn scanned(conn: &Connection, text: &str) -> Result<Option<Option<SaleId>>> {
    let is_code = text.trim().to_ascii_uppercase().starts_with(PREFIX);
    if is_code { Ok(Some(by_code(conn, text)?.map(|row| row.id))) } else { Ok(None) }
}

fn by_code(conn: &Connection, text: &str) -> Result<Option<SaleRow>> {
    let code = text.trim().to_ascii_uppercase();
    let code = code.strip_prefix(PREFIX).and_then(check_symbol::decode::<16>);
    Ok(code.map(|uuid| sale::by_uuid(conn, &uuid)).transpose()?.flatten())
}

/// The receipt of a sale.
pub(super) fn of(view: &View<'_>, row: &SaleRow) -> Result<Receipt> {
    let refunds = refund::of_sale(view, row.id)?;
    let back = refund::parts_of_sale(view, row.id)?;
    let parts = sale::payments(view, row.id)?;
    let refunded = refunds.iter().fold(0_i64, |sum, refund| sum.saturating_add(refund.amount.minor()));
    let voided = refunds.iter().any(|refund| refund.is_void);
    let open_here = shift::open_at(view, &view.actor.till)?.map(|shift| shift.id);
    let (member, member_name) = buyer(view, row.member)?;
    let lines = sale::lines(view, row.id)?.into_iter().map(|line| {
        Ok(ReceiptLine {
            line: line.line,
            product: line.product,
            name: line.name,
            quantity: line.quantity,
            price: line.price,
            amount: line.price.times(line.quantity).ok_or_else(|| Error::failure("a line beyond the bounds"))?,
            returned: line.returned,
        })
    });
    Ok(Receipt {
        sale: row.id,
        code: format!("{PREFIX}{}", check_symbol::encode(row.uuid.as_bytes())),
        number: row.number,
        other_number: row.other_number.clone(),
        day: row.day.clone(),
        at_ms: row.at_ms,
        till: row.till.clone(),
        by: name_of(view, row.actor)?,
        member,
        member_name,
        lines: lines.collect::<Result<_>>()?,
        total: row.total,
        rounding: row.rounding,
        payments: parts
            .iter()
            .map(|part| {
                let gone = back.iter().find(|gone| gone.way == part.way).map_or(0, |gone| gone.amount);
                shown(part, gone)
            })
            .collect::<Result<_>>()?,
        given: row.given,
        change: row.change,
        earned: row.earned,
        points_balance: member.map(|member| points::left(view, member)).transpose()?,
        stored_balance: member.map(|member| Ok::<_, Error>(stored_value::wallet(view, member)?.balance)).transpose()?,
        note: row.note.clone(),
        refundable: money(row.total.minor().saturating_sub(refunded))?,
        voided,
        voidable: refunds.is_empty() && row.shift.is_some() && row.shift == open_here,
        refunds: refunds.iter().map(|refund| slip(view, refund)).collect::<Result<_>>()?,
        rating: sale::rating(view, row.id)?,
    })
}

/// What was given back, as it stands on its slip.
pub(super) fn slip(view: &View<'_>, row: &RefundRow) -> Result<RefundSlip> {
    Ok(RefundSlip {
        refund: row.id,
        number: row.number,
        day: row.day.clone(),
        at_ms: row.at_ms,
        till: row.till.clone(),
        by: name_of(view, row.actor)?,
        approved_by: name_of(view, row.approver)?,
        amount: row.amount,
        parts: refund::parts(view, row.id)?.iter().map(|part| shown(part, 0)).collect::<Result<_>>()?,
        points_back: row.points_back,
        reason: row.reason.clone(),
        is_void: row.is_void,
    })
}

/// A part as it is shown.
pub(super) fn shown(part: &Paid, refunded: i64) -> Result<PaidPart> {
    Ok(PaidPart {
        way: part.way,
        amount: money(part.amount)?,
        points: part.points,
        principal: money(part.principal)?,
        bonus: money(part.bonus)?,
        refunded: money(refunded)?,
    })
}

/// Who bought, as they are now, with their name masked; nobody where their data were erased.
pub(super) fn buyer(conn: &Connection, member: Option<MemberId>) -> Result<(Option<MemberId>, String)> {
    let Some(member) = member else { return Ok((None, String::new())) };
    match members::survivor(conn, member) {
        Ok(member) => Ok((Some(member), text::masked(&members::face(conn, member)?.name))),
        Err(Error::Refusal(_)) => Ok((None, String::new())),
        Err(failure) => Err(failure),
    }
}

/// Someone's name; empty for nobody.
pub(super) fn name_of(conn: &Connection, person: Option<StaffId>) -> Result<String> {
    Ok(person.map(|person| staff::name_of(conn, person)).transpose()?.unwrap_or_default())
}
