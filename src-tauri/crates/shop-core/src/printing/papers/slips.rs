//! Slips of the counter: a sale, a recharge, a gift handed over.

use super::{Drawn, clerk, member, minus, nothing, waiting, width};
use crate::gifts::{self, commands::GrantReason};
use crate::kernel::{HandoverId, MemberId, Money, RechargeId, Result, SaleId};
use crate::printing::commands::{DocumentKind, PaperSize};
use crate::printing::desk::{Desk, broken};
use crate::sales::commands::{PaidPart, PayWay, ReadSale, Receipt, ReceiptLine};
use crate::stored_value::PaymentKind;
use crate::{members, points, sales, stored_value};
use shop_print::{HandOverSlip, RechargeSlip, Row, SaleLine, SaleSlip, StandOfMember};

/// The receipt of a sale.
pub(super) fn sale(desk: &Desk<'_>, sale: SaleId, size: PaperSize) -> Result<Drawn> {
    let receipt = sales::read_receipt(desk.view, &ReadSale::Sale { sale })?;
    let number = number(&receipt);
    let who = receipt.member.map(|who| member(desk, who)).transpose()?;
    let mut payments = Vec::new();
    if receipt.rounding != Money::ZERO {
        payments.push(Row::new(desk.say("print-rounding")?, desk.amount(receipt.rounding)));
    }
    for part in &receipt.payments {
        payments.push(paid(desk, part)?);
    }
    for refund in &receipt.refunds {
        let key = if refund.is_void { "print-voided" } else { "print-given-back" };
        payments.push(Row::new(desk.with(key, &[("day", &refund.day)])?, desk.amount(minus(refund.amount))));
    }
    let slip = SaleSlip {
        head: desk.head(receipt.at_ms, number.clone(), receipt.by.clone(), who),
        lines: receipt.lines.iter().map(|line| of_line(desk, line)).collect::<Result<_>>()?,
        sum: None,
        off: Vec::new(),
        total: desk.money(receipt.total),
        payments,
        change: Some(receipt.change).filter(|change| *change != Money::ZERO).map(|change| desk.amount(change)),
        taxes: Vec::new(),
        stand: receipt.member.map(|who| stand(desk, who, &receipt)).transpose()?,
        invitation: None,
        say_number: receipt
            .member
            .map(|who| Ok::<_, crate::kernel::Error>(members::face(desk.view, who)?.number.to_string()))
            .transpose()?,
        returns: desk.complaint()?,
    };
    let paper = shop_print::sale_slip(&slip, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("sale-{}-{number}", receipt.day)))
}

/// The number on the receipt: our own, or the other till's.
fn number(receipt: &Receipt) -> String {
    let own = receipt.number.map(|number| number.to_string());
    own.or_else(|| receipt.other_number.clone()).unwrap_or_default()
}

fn of_line(desk: &Desk<'_>, line: &ReceiptLine) -> Result<SaleLine> {
    let name = if line.name.is_empty() { desk.say("print-amount")? } else { line.name.clone() };
    let how = format!("{} × {}", desk.formats.count(line.quantity), desk.amount(line.price));
    Ok(SaleLine { name, how, amount: desk.amount(line.amount) })
}

fn paid(desk: &Desk<'_>, part: &PaidPart) -> Result<Row> {
    let label = way(desk, part.way)?;
    let label = if part.points > 0 { format!("{label} ({})", desk.formats.count(part.points)) } else { label };
    Ok(Row::new(label, desk.amount(part.amount)))
}

/// What a way of paying is called.
pub(super) fn way(desk: &Desk<'_>, way: PayWay) -> Result<String> {
    desk.say(match way {
        PayWay::Cash => "print-way-cash",
        PayWay::Card => "print-way-card",
        PayWay::Mobile => "print-way-mobile",
        PayWay::StoredValue => "print-way-stored",
        PayWay::Points => "print-way-points",
        PayWay::Voucher => "print-way-voucher",
    })
}

fn stand(desk: &Desk<'_>, who: MemberId, receipt: &Receipt) -> Result<StandOfMember> {
    let wallet = stored_value::wallet(desk.view, who)?;
    let points = points::balance(desk.view, who)?.points;
    let has_wallet = wallet.balance != Money::ZERO;
    Ok(StandOfMember {
        points_now: (receipt.earned != 0).then(|| format!("+{}", desk.formats.count(receipt.earned))),
        points: Some(desk.formats.count(points)),
        balance: has_wallet.then(|| desk.money(wallet.balance)),
        own_money: desk.amount(wallet.principal),
        bonus: desk.amount(wallet.bonus),
        gifts: waiting(desk, who)?,
    })
}

/// The receipt of a recharge.
///
/// # Refuses
/// `nothing_to_print`, `members.erased`.
pub(super) fn recharge(desk: &Desk<'_>, recharge: RechargeId, size: PaperSize) -> Result<Drawn> {
    let told = stored_value::told(desk.view, recharge)?.ok_or(nothing(DocumentKind::RechargeSlip))?;
    let wallet = stored_value::wallet(desk.view, told.member)?;
    let number = recharge.get().to_string();
    let has_bonus = told.bonus != Money::ZERO;
    let rule =
        desk.with("print-bonus-rule", &[("paid", &desk.amount(told.paid)), ("bonus", &desk.amount(told.bonus))])?;
    let slip = RechargeSlip {
        head: desk.head(told.at_ms, number.clone(), clerk(desk, told.by)?, Some(member(desk, told.member)?)),
        paid_by: desk.say(match told.paid_by {
            PaymentKind::Cash => "print-way-cash",
            PaymentKind::Card => "print-way-card",
            PaymentKind::Mobile => "print-way-mobile",
        })?,
        paid: desk.money(told.paid),
        own_added: desk.amount(told.paid),
        bonus_rule: has_bonus.then_some(rule),
        bonus_added: desk.amount(told.bonus),
        balance: desk.money(wallet.balance),
        own_money: desk.amount(wallet.principal),
        bonus: desk.amount(wallet.bonus),
        // The balance ends with the day before that moment.
        good_until: wallet.expires_at_ms.map(|at_ms| desk.day(at_ms.saturating_sub(1))),
        complaint: desk.complain_where()?,
    };
    let paper = shop_print::recharge_slip(&slip, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("top-up-{number}")))
}

/// The slip of a gift handed over.
///
/// # Refuses
/// `nothing_to_print`, `members.erased`.
pub(super) fn hand_over(desk: &Desk<'_>, act: HandoverId, size: PaperSize) -> Result<Drawn> {
    let told = gifts::told(desk.view, act)?.ok_or(nothing(DocumentKind::HandOverSlip))?;
    let number = act.get().to_string();
    let slip = HandOverSlip {
        head: desk.head(told.at_ms, number.clone(), clerk(desk, told.by)?, Some(member(desk, told.member)?)),
        gift: told.gift_name.clone(),
        quantity: "1".to_owned(),
        worth: Some(told.worth).filter(|worth| *worth != Money::ZERO).map(|worth| desk.money(worth)),
        reason: desk.say(match told.reason {
            GrantReason::Joined => "print-reason-joined",
            GrantReason::Post => "print-reason-post",
            GrantReason::Apology => "print-reason-apology",
            GrantReason::Birthday => "print-reason-birthday",
            GrantReason::Other => "print-reason-other",
            GrantReason::Drew => "print-reason-drew",
            GrantReason::Referred => "print-reason-referred",
            GrantReason::Voucher => "print-reason-voucher",
            GrantReason::Activity => "print-reason-activity",
            GrantReason::Points => "print-reason-points",
        })?,
        waiting: waiting(desk, told.member)?,
        complaint: desk.complaint()?,
    };
    let paper = shop_print::hand_over_slip(&slip, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("gift-{number}")))
}
