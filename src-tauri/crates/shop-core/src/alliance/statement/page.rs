//! A statement as people see it, each line explained.

use super::found;
use crate::alliance::commands::{
    ClaimLine, ClaimState, PartnerPayment, PartnerStatement, PartnerStatements, StatementCut, StatementPage,
    StatementState, StatementTotal, Whose,
};
use crate::alliance::settle::{self, Pair, broken};
use crate::alliance::store::lines;
use crate::alliance::store::statements::{self as rows, PaymentRow, StatementRow};
use crate::alliance::{hand, partners};
use crate::kernel::chance::hex;
use crate::kernel::{Error, Money, PartnerId, PartnerStatementId, Result, View};
use crate::{shop, vouchers};
use voucher_code::settlement::{Line, Status};
use voucher_code::{Cut, Direction, Offer, Statement, Total};

/// Statements of a partner or of all.
///
/// # Refuses
/// `unknown_partner`.
pub(in crate::alliance) fn list(view: &View<'_>, partner: Option<PartnerId>) -> Result<PartnerStatements> {
    if let Some(partner) = partner {
        partners::found(view, partner)?;
    }
    let statements = rows::list(view, partner)?.iter().map(|row| shown(view, row)).collect::<Result<_>>()?;
    Ok(PartnerStatements { statements })
}

/// A statement without its lines.
fn shown(view: &View<'_>, row: &StatementRow) -> Result<PartnerStatement> {
    let currency = shop::find(view)?.map(|shop| shop.currency.code).unwrap_or_default();
    Ok(PartnerStatement {
        statement: row.id,
        partner: row.partner,
        partner_name: partners::found(view, row.partner)?.name,
        number: i64::from(row.number),
        drawn_by: whose(row.is_ours),
        state: match row.state.as_str() {
            "came" => StatementState::Came,
            "countersigned" => StatementState::Countersigned,
            "refused" => StatementState::Refused,
            "paid" => StatementState::Paid,
            "received" => StatementState::Received,
            _ => StatementState::Sent,
        },
        first_day: vouchers::day_text(row.days.0),
        last_day: vouchers::day_text(row.days.1),
        currency,
        due: row.due,
        paid: row.paid,
        reason: row.reason.clone(),
        unverified: hand::is_paper(view, row)?,
        hash: hex(&row.hash),
        at_ms: row.at_ms,
        countersigned_at_ms: row.countersigned_at_ms,
    })
}

/// A statement with all that explains it.
///
/// # Refuses
/// `unknown_statement`.
pub(in crate::alliance) fn page(view: &View<'_>, id: PartnerStatementId) -> Result<StatementPage> {
    let row = found(view, id)?;
    let payments = rows::payments(view, id)?.iter().map(payment).collect();
    let still_out = rows::still_out(view, row.partner)?;
    let statement = shown(view, &row)?;
    if statement.unverified {
        let (totals, lines) = hand::explained(view, &row)?;
        let pays = totals.iter().map(|total| total.due).fold(Money::ZERO, plus);
        return Ok(StatementPage {
            statement,
            totals,
            lines,
            they_pay: Money::ZERO,
            we_pay: pays,
            cuts: vec![],
            payments,
            still_out,
            agrees: true,
        });
    }
    let pair = settle::load(view, row.partner)?;
    let said = Statement::from_bytes(&row.body).map_err(broken)?;
    let totals: Vec<StatementTotal> =
        said.totals.iter().map(|total| shown_total(view, row.partner, &pair, total)).collect::<Result<_>>()?;
    let pays =
        |payer: Whose| totals.iter().filter(|total| total.payer == payer).map(|it| it.due).fold(Money::ZERO, plus);
    let (ours, theirs) = if pair.is_lower() { (&said.lower, &said.higher) } else { (&said.higher, &said.lower) };
    Ok(StatementPage {
        they_pay: pays(Whose::Them),
        we_pay: pays(Whose::Us),
        cuts: vec![cut(Whose::Us, ours), cut(Whose::Them, theirs)],
        lines: explained(view, row.partner, &pair, &said)?,
        agrees: pair.book.check(&said).is_ok(),
        statement,
        totals,
        payments,
        still_out,
    })
}

fn plus(sum: Money, one: Money) -> Money {
    Money::try_from(sum.minor().saturating_add(one.minor())).unwrap_or(sum)
}

fn whose(is_ours: bool) -> Whose {
    if is_ours { Whose::Us } else { Whose::Them }
}

fn cut(from: Whose, cut: &Cut) -> StatementCut {
    StatementCut {
        from,
        generation: i64::from(cut.chain.generation.0),
        sequence: i64::try_from(cut.sequence).unwrap_or(i64::MAX),
        hash: hex(&cut.hash.0),
    }
}

fn payment(row: &PaymentRow) -> PartnerPayment {
    PartnerPayment {
        payment: row.id,
        payer: whose(row.is_ours),
        amount: row.amount,
        words: row.words.clone(),
        at_ms: row.at_ms,
        received_at_ms: row.received_at_ms,
    }
}

fn shown_total(view: &View<'_>, partner: PartnerId, pair: &Pair, total: &Total) -> Result<StatementTotal> {
    let payer = whose(total.direction == pair.we_pay());
    let body = rows::offer_body(view, partner, payer == Whose::Us, total.offer)?;
    let offer = body.and_then(|body| Offer::from_bytes(&body).ok());
    Ok(StatementTotal {
        payer,
        offer_number: i64::from(total.offer),
        texts: settle::texts(offer.as_ref()),
        accepted: i64::from(total.accepted),
        rejected: i64::from(total.rejected),
        reversed: i64::from(total.reversed),
        disputed: i64::from(total.disputed),
        open: i64::from(total.open),
        due: money(total.due)?,
    })
}

fn money(minor: u64) -> Result<Money> {
    Money::try_from(i64::try_from(minor).map_err(broken)?).map_err(Error::failure)
}

/// The lines of a statement as they stood at its cut, by day; none where frames up to it are missing.
fn explained(view: &View<'_>, partner: PartnerId, pair: &Pair, statement: &Statement) -> Result<Vec<ClaimLine>> {
    let Ok(history) = pair.book.history(statement.previous) else { return Ok(vec![]) };
    let Ok(settlement) = pair.book.settle(&[statement.lower, statement.higher], &history) else { return Ok(vec![]) };
    let mut shown: Vec<ClaimLine> = Vec::new();
    for (direction, line) in settlement.lines() {
        shown.extend(line_of(view, partner, pair, *direction, line)?);
    }
    shown.sort_by(|one, next| (&one.day, one.at_ms).cmp(&(&next.day, next.at_ms)));
    Ok(shown)
}

fn line_of(
    view: &View<'_>,
    partner: PartnerId,
    pair: &Pair,
    direction: Direction,
    line: &Line,
) -> Result<Option<ClaimLine>> {
    let Some(row) = lines::at(view, partner, settle::is_ours(pair, direction), line.place)? else { return Ok(None) };
    let mut shown = settle::shown(view, &row)?;
    (shown.state, shown.why) = match line.status {
        Status::Accepted => (ClaimState::Accepted, None),
        Status::Rejected(why) => (ClaimState::Rejected, Some(settle::shown_why(why))),
        Status::Reversed => (ClaimState::Reversed, None),
        Status::Disputed => (ClaimState::Disputed, None),
        Status::Open => (ClaimState::Open, None),
    };
    shown.due = money(line.due)?;
    Ok(Some(shown))
}
