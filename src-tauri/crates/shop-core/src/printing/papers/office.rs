//! Office pages: rules of the group, terms of stored value, the test page.

use super::{Drawn, PrintingRefusal, wall, width};
use crate::kernel::{Result, text};
use crate::printing::commands::{GroupRule, PaperSize};
use crate::printing::desk::{Desk, broken};
use crate::stored_value;
use shop_print::{Clause, GroupRules, NoteSlip, PrepaidTerms};

/// The most rules of a group.
const MOST_RULES: usize = 30;

/// The rules of the shop's group, in the owner's words.
///
/// # Refuses
/// `rules_unfit`.
pub(super) fn rules(desk: &Desk<'_>, title: &str, below: &str, rules: &[GroupRule], size: PaperSize) -> Result<Drawn> {
    let words = fit(title, below, rules).ok_or(PrintingRefusal::RulesUnfit)?;
    let page = GroupRules { shop: desk.lines(), since: desk.day(desk.view.now_ms), ..words };
    let paper = shop_print::group_rules(&page, wall(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, "group-rules".to_owned()))
}

/// The words cleaned; none when they do not fit their bounds.
fn fit(title: &str, below: &str, rules: &[GroupRule]) -> Option<GroupRules> {
    let title = text::clean_within(title, 80).filter(|title| !title.is_empty())?;
    let below = text::clean_within(below, 200)?;
    let is_many = (1..=MOST_RULES).contains(&rules.len());
    let clause = |rule: &GroupRule| {
        let text = text::clean_within(&rule.text, 400).filter(|text| !text.is_empty())?;
        Some(Clause { label: text::clean_within(&rule.label, 40)?, text })
    };
    let rules: Vec<Clause> = rules.iter().map(clause).collect::<Option<_>>()?;
    is_many.then(|| GroupRules { title, below, rules, ..GroupRules::default() })
}

/// Whether rules of a group may be printed.
///
/// # Refuses
/// `rules_unfit`.
pub(in crate::printing) fn rules_fit(title: &str, below: &str, rules: &[GroupRule]) -> Result<()> {
    fit(title, below, rules).map(|_| ()).ok_or_else(|| PrintingRefusal::RulesUnfit.into())
}

/// The terms of stored value, with the packages in force.
pub(super) fn terms(desk: &Desk<'_>) -> Result<Drawn> {
    let terms = stored_value::terms(desk.view)?;
    let (named, anonymous) = (desk.money(terms.named_cap), desk.money(terms.anonymous_cap));
    let mut clauses = Vec::new();
    for number in 1..=5 {
        let label = desk.say(&format!("print-terms-{number}"))?;
        clauses.push(Clause { label, text: desk.say(&format!("print-terms-{number}-text"))? });
    }
    if let Some(years) = terms.anonymous_years {
        let text = desk.with("print-terms-years", &[("years", &years.to_string())])?;
        clauses.push(Clause { label: desk.say("print-terms-no-name")?, text });
    }
    let bonuses = terms.rules.packages.iter().map(|package| {
        let gets = desk.with("print-terms-gets", &[("bonus", &desk.money(package.bonus))])?;
        let sum = package.pay.plus(package.bonus).unwrap_or(package.pay);
        Ok((desk.money(package.pay), format!("{}: {gets}", desk.money(sum))))
    });
    let page = PrepaidTerms {
        shop: desk.lines(),
        operator: desk.settings.operator.clone(),
        law: None,
        most: desk.with("print-terms-most", &[("named", &named), ("anonymous", &anonymous)])?,
        clauses,
        bonuses: bonuses.collect::<Result<_>>()?,
        version: desk.day(desk.view.now_ms),
        complaint: desk.complain_where()?,
    };
    let paper = shop_print::prepaid_terms(&page, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, PaperSize::A4, "prepaid-terms".to_owned()))
}

/// A page that shows that a printer prints: signs of three languages, and a code to scan.
pub(super) fn test_page(desk: &Desk<'_>, size: PaperSize) -> Result<Drawn> {
    let title = desk.say("print-test")?;
    let lines = [desk.say("print-test-signs")?, desk.say("print-test-code")?];
    let paper = if size == PaperSize::A4 {
        let rules = lines.iter().map(|text| Clause { label: String::new(), text: text.clone() }).collect();
        let since = desk.day(desk.view.now_ms);
        let page = GroupRules { shop: desk.lines(), title, below: String::new(), rules, since, url: None };
        shop_print::group_rules(&page, wall(size), &desk.setting())
    } else {
        let head = desk.head(desk.view.now_ms, String::new(), String::new(), None);
        let slip = NoteSlip { head, title, lines: lines.into(), qr: Some("STORELOOP".to_owned()) };
        shop_print::note_slip(&slip, width(size), &desk.setting())
    };
    Ok(Drawn::new(paper.map_err(broken)?, size, "test-page".to_owned()))
}
