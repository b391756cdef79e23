//! The receipt of a sale, and of money put onto a member's account.

use super::kit::{Slip, look};
use super::{Row, SlipHead, SlipWidth};
use crate::papers::board::Setting;
use crate::scene::Paper;
use crate::warn::PaperError;

/// A line of a sale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SaleLine {
    /// What was sold.
    pub name: String,
    /// Quantity and price, as 2.360 kg × 9.80.
    pub how: String,
    /// What it came to.
    pub amount: String,
}

/// What a member has after the sale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct StandOfMember {
    /// Points of this sale, as +86.
    pub points_now: Option<String>,
    /// All points.
    pub points: Option<String>,
    /// The whole balance, with its currency.
    pub balance: Option<String>,
    /// Of the balance: the member's own money.
    pub own_money: String,
    /// Of the balance: bonus.
    pub bonus: String,
    /// Gifts that wait at the counter, as "1: bag of apples".
    pub gifts: Option<String>,
}

/// The receipt of a sale.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SaleSlip {
    /// Head.
    pub head: SlipHead,
    /// Lines in the order they were rung up.
    pub lines: Vec<SaleLine>,
    /// The sum before what was taken off; none if nothing was.
    pub sum: Option<String>,
    /// What was taken off: vouchers, points, a discount.
    pub off: Vec<Row>,
    /// What was to be paid, with its currency.
    pub total: String,
    /// How it was paid.
    pub payments: Vec<Row>,
    /// Money given back.
    pub change: Option<String>,
    /// Taxes contained in it.
    pub taxes: Vec<Row>,
    /// What the member has now; none for a guest.
    pub stand: Option<StandOfMember>,
    /// A word to bring a friend, in bold.
    pub invitation: Option<String>,
    /// The member's number to say next time.
    pub say_number: Option<String>,
    /// How returns and complaints go.
    pub returns: String,
}

/// Draws the receipt of a sale.
///
/// # Errors
/// When a file of the program is damaged.
pub fn sale_slip(sale: &SaleSlip, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    let (bold, balance, total) = slip.sizes();
    slip.head(&sale.head, None);
    slip.dashes();
    for line in &sale.lines {
        slip.three(&line.name, &line.how, &line.amount);
    }
    slip.dashes();
    if let Some(sum) = &sale.sum {
        let label = slip.said.say("paper-sum");
        slip.row(&Row::new(label, sum.clone()));
    }
    for row in &sale.off {
        slip.row(row);
    }
    slip.gap(0.5);
    let label = slip.said.say("paper-total");
    slip.bold_row(&Row::new(label, sale.total.clone()), total);
    slip.gap(0.75);
    for row in &sale.payments {
        slip.row(row);
    }
    if let Some(change) = &sale.change {
        let label = slip.said.say("paper-change");
        slip.row(&Row::new(label, change.clone()));
    }
    for row in &sale.taxes {
        slip.row(row);
    }
    if let Some(stand) = &sale.stand {
        slip.frame(|slip, inset| stand_rows(slip, stand, inset, balance));
    } else {
        slip.gap(1.0);
    }
    if let Some(invitation) = &sale.invitation {
        slip.centred(invitation, if slip.wide { 3.5 } else { 3.0 }, true);
        slip.gap(0.75);
    }
    if let Some(number) = &sale.say_number {
        let text = slip.said.with("paper-say-number", &[("number", number)]);
        let body = slip.body();
        slip.centred(&text, body, false);
    }
    slip.dashes();
    let body = slip.body();
    slip.centred(&sale.returns, body, false);
    slip.gap(1.25);
    let thanks = slip.said.say("paper-thanks");
    slip.centred(&thanks, bold, true);
    let title = slip.said.with("paper-title-sale", &[("number", &sale.head.number)]);
    Ok(slip.done(title, setting))
}

fn stand_rows(slip: &mut Slip<'_>, stand: &StandOfMember, inset: f32, balance: f32) {
    let body = slip.body();
    let mut put = |key: &str, value: &Option<String>, size: f32, bold: bool| {
        if let Some(value) = value {
            let label = slip.said.say(key);
            slip.sized_row(&Row::new(label, value.clone()), size, bold, inset);
        }
    };
    put("paper-points-now", &stand.points_now, body, false);
    put("paper-points", &stand.points, balance, true);
    put("paper-balance", &stand.balance, balance, true);
    if stand.balance.is_some() {
        let gaps = [("own", stand.own_money.as_str()), ("bonus", stand.bonus.as_str())];
        let text = slip.said.with("paper-balance-parts", &gaps);
        slip.sized_row(&Row::new(text, ""), body, false, inset);
    }
    if let Some(gifts) = &stand.gifts {
        let label = slip.said.say("paper-gifts-waiting");
        slip.sized_row(&Row::new(label, gifts.clone()), body, false, inset);
    }
}

/// The receipt of money put onto a member's account.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RechargeSlip {
    /// Head.
    pub head: SlipHead,
    /// How it was paid: "cash", in the document's language.
    pub paid_by: String,
    /// What was paid, with its currency.
    pub paid: String,
    /// What became the member's own money.
    pub own_added: String,
    /// The rule of the bonus, as 8%; none if there was no bonus.
    pub bonus_rule: Option<String>,
    /// The bonus given.
    pub bonus_added: String,
    /// The whole balance now, with its currency.
    pub balance: String,
    /// Of it: own money.
    pub own_money: String,
    /// Of it: bonus.
    pub bonus: String,
    /// The last day on which the balance can be spent, written out; none: it does not expire.
    pub good_until: Option<String>,
    /// How to complain, with a telephone.
    pub complaint: String,
}

/// Draws the receipt of a recharge: own money and bonus apart, the refund rule, two signatures.
///
/// # Errors
/// When a file of the program is damaged.
pub fn recharge_slip(recharge: &RechargeSlip, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    let (bold, balance, _) = slip.sizes();
    let title = slip.said.say("paper-recharge");
    slip.head(&recharge.head, Some(&title));
    slip.dashes();
    let label = slip.said.with("paper-paid", &[("how", &recharge.paid_by)]);
    slip.bold_row(&Row::new(label, recharge.paid.clone()), balance);
    slip.gap(0.375);
    let label = slip.said.say("paper-own-added");
    slip.row(&Row::new(label, recharge.own_added.clone()));
    if let Some(rule) = &recharge.bonus_rule {
        let label = slip.said.with("paper-bonus-added", &[("rule", rule)]);
        slip.row(&Row::new(label, recharge.bonus_added.clone()));
    }
    let large = if slip.wide { 5.0 } else { 4.25 };
    slip.frame(|slip, inset| {
        let body = slip.body();
        let rows = [
            ("paper-balance", &recharge.balance, large, true),
            ("paper-own-money", &recharge.own_money, body, false),
            ("paper-bonus", &recharge.bonus, body, false),
        ];
        for (key, value, size, heavy) in rows {
            let label = slip.said.say(key);
            slip.sized_row(&Row::new(label, value.clone()), size, heavy, inset);
        }
    });
    let rule = slip.said.say("paper-refund-rule");
    slip.para(&rule, bold, true);
    for number in 1..=5 {
        let point = match &recharge.good_until {
            Some(day) if number == 4 => slip.said.with("paper-refund-4-until", &[("day", day)]),
            _ => slip.said.say(&format!("paper-refund-{number}")),
        };
        slip.point(number, &point);
    }
    slip.dashes();
    let read = slip.said.say("paper-refund-read");
    let body = slip.body();
    slip.para(&read, body, false);
    let (customer, clerk) = (slip.said.say("paper-customer"), slip.said.say("paper-clerk"));
    slip.signatures(&customer, &clerk);
    slip.dashes();
    let keep = slip.said.with("paper-keep-slip", &[("complaint", &recharge.complaint)]);
    slip.centred(&keep, body, false);
    let title = slip.said.with("paper-title-recharge", &[("number", &recharge.head.number)]);
    Ok(slip.done(title, setting))
}
