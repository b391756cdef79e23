//! The statement between this shop and a partner: what is due, and every line that it comes from.

use super::Drawn;
use super::alliance::said;
use crate::alliance;
use crate::alliance::commands::{
    ClaimForm, ClaimLine, ClaimState, PartnerOnly, PartnerPage, RejectWhy, StatementOnly, StatementPage,
    StatementState, Whose,
};
use crate::kernel::{Money, PartnerStatementId, Result, money};
use crate::printing::commands::PaperSize;
use crate::printing::desk::{Desk, broken};
use shop_print::{ChainEnd, Clause, Statement, StatementFigure, StatementLine, StatementReason, StatementSum};

/// Draws it.
///
/// # Refuses
/// `alliance.unknown_statement`.
pub(super) fn statement(desk: &Desk<'_>, statement: PartnerStatementId) -> Result<Drawn> {
    let told = alliance::statement(desk.view, StatementOnly { statement })?;
    let partner = alliance::partner(desk.view, PartnerOnly { partner: told.statement.partner })?;
    let sheet = Sheet { desk, told: &told, partner: &partner };
    let paper = shop_print::statement(&sheet.page()?, &desk.setting()).map_err(broken)?;
    let file = format!("statement-{}-{}", told.statement.number, partner.short);
    Ok(Drawn::new(paper, PaperSize::A4, file.trim_end_matches('-').to_owned()))
}

/// A statement with what it is drawn on.
struct Sheet<'a> {
    desk: &'a Desk<'a>,
    told: &'a StatementPage,
    partner: &'a PartnerPage,
}

impl Sheet<'_> {
    fn page(&self) -> Result<Statement> {
        let (desk, head) = (self.desk, &self.told.statement);
        let number = head.number.to_string();
        let (ours, theirs) = (desk.shop.name.as_str(), head.partner_name.as_str());
        let (first, last) = (head.first_day.as_str(), head.last_day.as_str());
        let names = [("ours", ours), ("theirs", theirs), ("number", self.partner.short.as_str())];
        let made = desk.day(head.at_ms);
        let period = [("first", first), ("last", last), ("made", made.as_str())];
        let reach = [desk.shop.address.as_str(), desk.settings.phone.as_str()];
        let reach = reach.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ");
        Ok(Statement {
            shop: desk.lines(),
            kind: desk.with("print-statement-kind", &[("number", &number), ("last", last)])?,
            between: desk.with("print-statement-between", &names)?,
            period: desk.with("print-statement-period", &period)?,
            sums: vec![StatementSum { pays: self.pays()?, amount: self.money(size(head.due)) }],
            figures: self.figures()?,
            warning: self.warning()?,
            lines: self.lines()?,
            net: self.money(size(head.due)),
            reasons: self.reasons()?,
            chains: self.chains()?,
            signed: desk.say(if self.is_signed() { "print-statement-signed" } else { "print-statement-copy" })?,
            signatures: [
                desk.with("print-statement-sign", &[("name", ours)])?,
                desk.with("print-statement-sign", &[("name", theirs)])?,
            ],
            foot: desk.with("print-statement-foot", &[("shop", ours), ("reach", &reach)])?,
            paper_title: desk.with("print-statement-title", &[("number", &number), ("partner", theirs)])?,
        })
    }
    /// In the statement's own currency.
    fn money(&self, amount: Money) -> String {
        self.desk.formats.money(amount.minor(), &self.told.statement.currency, self.decimals())
    }

    fn amount(&self, amount: Money) -> String {
        self.desk.formats.amount(amount.minor(), self.decimals())
    }

    fn decimals(&self) -> u8 {
        money::exponent(&self.told.statement.currency).unwrap_or(self.desk.shop.currency.exponent)
    }

    fn is_signed(&self) -> bool {
        let state = self.told.statement.state;
        matches!(state, StatementState::Countersigned | StatementState::Paid | StatementState::Received)
    }

    /// Who pays at the end; nobody when nothing is due.
    fn payer(&self) -> Option<Whose> {
        match self.told.statement.due.minor() {
            0 => None,
            due if due > 0 => Some(Whose::Them),
            _ => Some(Whose::Us),
        }
    }

    fn pays(&self) -> Result<String> {
        let (ours, theirs) = (self.desk.shop.name.as_str(), self.told.statement.partner_name.as_str());
        match self.payer() {
            None => self.desk.say("print-statement-even"),
            Some(Whose::Them) => self.desk.with("print-statement-pays", &[("payer", theirs), ("payee", ours)]),
            Some(Whose::Us) => self.desk.with("print-statement-pays", &[("payer", ours), ("payee", theirs)]),
        }
    }

    fn figures(&self) -> Result<Vec<StatementFigure>> {
        let (desk, told) = (self.desk, self.told);
        let count = |is: &dyn Fn(&ClaimLine) -> bool| {
            desk.formats.count(i64::try_from(told.lines.iter().filter(|line| is(line)).count()).unwrap_or(i64::MAX))
        };
        let there = desk.with("print-statement-there", &[("partner", &told.statement.partner_name)])?;
        let figure = |label: String, number: String, below: String| StatementFigure { label, number, below };
        Ok(vec![
            figure(there, count(&|line| line.issuer == Whose::Us), self.money(told.we_pay)),
            figure(
                desk.say("print-statement-here")?,
                count(&|line| line.issuer == Whose::Them),
                self.money(told.they_pay),
            ),
            figure(
                desk.say("print-statement-rejected")?,
                count(&|line| line.state == ClaimState::Rejected),
                desk.say("print-statement-below")?,
            ),
            figure(
                desk.say("print-statement-disputed")?,
                count(&|line| matches!(line.state, ClaimState::Disputed | ClaimState::Open)),
                desk.say("print-statement-carries")?,
            ),
            figure(
                desk.say("print-statement-out")?,
                desk.formats.count(told.still_out),
                desk.say("print-statement-out-note")?,
            ),
        ])
    }

    /// What must be known before it is read; the weightiest alone.
    fn warning(&self) -> Result<Option<Clause>> {
        let (desk, head) = (self.desk, &self.told.statement);
        let partner = [("partner", head.partner_name.as_str())];
        let said = |label: &str, text: String| Ok(Some(Clause { label: desk.say(label)?, text }));
        match head.state {
            StatementState::Refused => said("print-statement-refused", head.reason.clone()),
            _ if head.unverified => {
                said("print-statement-unverified", desk.with("print-statement-unverified-text", &partner)?)
            }
            StatementState::Sent => said("print-statement-draft", desk.with("print-statement-sent-text", &partner)?),
            StatementState::Came => said("print-statement-draft", desk.with("print-statement-came-text", &partner)?),
            _ => Ok(None),
        }
    }

    fn lines(&self) -> Result<Vec<StatementLine>> {
        let desk = self.desk;
        let (here, there) = (desk.say("print-statement-used-here")?, desk.say("print-statement-used-there")?);
        let mut net = Money::ZERO;
        let mut lines = Vec::with_capacity(self.told.lines.len());
        for line in &self.told.lines {
            let is_here = line.issuer == Whose::Them;
            // The net stands as whoever pays at the end counts it.
            let next = if Some(line.issuer) == self.payer() { net.plus(line.due) } else { net.minus(line.due) };
            net = next.unwrap_or(net);
            let offer = format!("{:04} {}", line.offer_number, said(&line.texts, desk.language));
            lines.push(StatementLine {
                day: line.day.clone(),
                time: if is_here { desk.clock(line.at_ms) } else { String::new() },
                voucher: line.number.clone(),
                offer,
                used: if is_here { here.clone() } else { there.clone() },
                receipt: line.receipt.clone(),
                agreed: self.amount(line.amount),
                due: self.amount(line.due),
                answer: desk.say(answer(line))?,
                counts: line.state == ClaimState::Accepted,
                carried: self.amount(net),
            });
        }
        Ok(lines)
    }

    fn reasons(&self) -> Result<Vec<StatementReason>> {
        let mut reasons = Vec::new();
        for (number, line) in (1_usize..).zip(&self.told.lines) {
            if let Some(why) = self.reason(line)? {
                reasons.push(StatementReason { line: number.to_string(), why });
            }
        }
        Ok(reasons)
    }

    fn reason(&self, line: &ClaimLine) -> Result<Option<String>> {
        let (ours, theirs) = (self.desk.shop.name.as_str(), self.told.statement.partner_name.as_str());
        let name = |whose: Whose| if whose == Whose::Us { ours } else { theirs };
        let said = match line.state {
            ClaimState::Accepted => return Ok(None),
            ClaimState::Rejected => {
                let why = line.why.map(|why| self.desk.say(why_key(why))).transpose()?.unwrap_or_default();
                self.desk.with("print-statement-why-rejected", &[("name", name(line.issuer)), ("why", &why)])?
            }
            ClaimState::Disputed => {
                let by = name(line.disputed_by.unwrap_or(line.issuer));
                self.desk.with("print-statement-why-disputed", &[("name", by), ("words", &line.words)])?
            }
            ClaimState::Reversed => self.desk.say("print-statement-why-reversed")?,
            ClaimState::Open => self.desk.with("print-statement-why-open", &[("name", name(line.issuer))])?,
        };
        Ok(Some(said))
    }

    /// Where both chains end, and the statement's own hash: what two shops lay beside each other.
    fn chains(&self) -> Result<Vec<ChainEnd>> {
        let (ours, theirs) = (self.desk.shop.name.as_str(), self.told.statement.partner_name.as_str());
        let mut ends = Vec::new();
        for cut in &self.told.cuts {
            let (from, to) = if cut.from == Whose::Us { (ours, theirs) } else { (theirs, ours) };
            let frames = cut.sequence.to_string();
            let label = self.desk.with("print-statement-chain", &[("from", from), ("to", to), ("last", &frames)])?;
            ends.push(ChainEnd { label, code: cut.hash.clone() });
        }
        if !ends.is_empty() {
            let number = self.told.statement.number.to_string();
            let label = self.desk.with("print-statement-own-hash", &[("number", &number)])?;
            ends.push(ChainEnd { label, code: self.told.statement.hash.clone() });
        }
        Ok(ends)
    }
}

fn size(amount: Money) -> Money {
    if amount < Money::ZERO { Money::ZERO.minus(amount).unwrap_or(amount) } else { amount }
}

/// The word for where a line stands.
pub(in crate::printing) fn answer(line: &ClaimLine) -> &'static str {
    match line.state {
        ClaimState::Accepted if line.form == ClaimForm::Hand => "print-statement-is-unverified",
        ClaimState::Accepted => "print-statement-is-accepted",
        ClaimState::Rejected => "print-statement-is-rejected",
        ClaimState::Reversed => "print-statement-is-reversed",
        ClaimState::Disputed => "print-statement-is-disputed",
        ClaimState::Open => "print-statement-is-open",
    }
}

/// The words for a reason of the closed list.
pub(in crate::printing) fn why_key(why: RejectWhy) -> &'static str {
    match why {
        RejectWhy::UnknownKey => "print-why-unknown-key",
        RejectWhy::BadSignature => "print-why-bad-signature",
        RejectWhy::WrongTag => "print-why-wrong-tag",
        RejectWhy::OtherRedeemer => "print-why-other-redeemer",
        RejectWhy::NotAgreed => "print-why-not-agreed",
        RejectWhy::Contradicts => "print-why-contradicts",
        RejectWhy::NotYetValid => "print-why-not-yet-valid",
        RejectWhy::Expired => "print-why-expired",
        RejectWhy::Revoked => "print-why-revoked",
        RejectWhy::Duplicate => "print-why-duplicate",
        RejectWhy::CapReached => "print-why-cap-reached",
        RejectWhy::Late => "print-why-late",
        RejectWhy::NotIssued => "print-why-not-issued",
        RejectWhy::Doubtful => "print-why-doubtful",
    }
}
