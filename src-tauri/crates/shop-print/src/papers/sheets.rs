//! Office pages of words and tables: group rules, prepaid terms, a member's data.

use super::board::{Setting, ShopLines};
use super::leaderboard::WallSize;
use super::office::{Column, LEFT, Office, as_a3, kit};
use crate::geom::Rect;
use crate::qr::{Care, Device};
use crate::scene::Paper;
use crate::text::Align;
use crate::warn::PaperError;

/// A label with its text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Clause {
    /// A word or two.
    pub label: String,
    /// What holds.
    pub text: String,
}

/// The rules of the shop's group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GroupRules {
    /// The shop.
    pub shop: ShopLines,
    /// The title.
    pub title: String,
    /// A sentence below it.
    pub below: String,
    /// The rules, about ten.
    pub rules: Vec<Clause>,
    /// Since when they hold.
    pub since: String,
    /// The join page's address for a code at the foot; none for no code.
    pub url: Option<String>,
}

/// Draws the rules of the group.
///
/// # Errors
/// When a file of the program is damaged.
pub fn group_rules(rules: &GroupRules, size: WallSize, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let mut paper = rules_at(rules, 14.0, setting)?;
    for pt in [13.0, 12.0, 11.0, 10.0, 9.6] {
        if paper.pages.len() == 1 {
            break;
        }
        paper = rules_at(rules, pt, setting)?;
    }
    Ok(if size == WallSize::A3 { as_a3(paper) } else { paper })
}

/// The rules in one size of type, on as many pages as that takes.
fn rules_at(rules: &GroupRules, pt: f32, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let kind = said.with("paper-rules-kind", &[("since", &rules.since)]);
    let mut office = Office::new(setting, &said, &look, &rules.shop, kind);
    office.title(&rules.title, &rules.below);
    for rule in &rules.rules {
        office.sized_point(&rule.label, &rule.text, pt);
    }
    if let Some(url) = &rules.url {
        office.y += 5.0;
        office.room(36.0);
        let y = office.y;
        office.board.plate(Rect::new(LEFT, y, 174.0, 33.0), 2.0, Some("tint"), None);
        office.board.qr(url, 160.5, y + 1.5, 30.0, Care::Medium, Device::Laser);
        let set = super::board::style(13.0, 10.0, true, 1.35).middle();
        office.board.text(&said.say("paper-rules-join"), &set, Rect::new(LEFT + 6.0, y, 130.0, 33.0), "ink");
        office.y += 36.0;
    }
    let title = said.with("paper-title-rules", &[("shop", &rules.shop.name)]);
    Ok(office.done(title, &[rules.shop.name.clone(), rules.shop.reach()].join(" · ")))
}

/// The terms of prepaid money, to be signed once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PrepaidTerms {
    /// The shop.
    pub shop: ShopLines,
    /// Who runs it: name, registration number.
    pub operator: String,
    /// The law or the filing it follows, if any.
    pub law: Option<String>,
    /// The most a member may hold, with its currency.
    pub most: String,
    /// The terms, in order.
    pub clauses: Vec<Clause>,
    /// The bonus rules in force, as a table: pay, get.
    pub bonuses: Vec<(String, String)>,
    /// Version and day.
    pub version: String,
    /// How to complain.
    pub complaint: String,
}

/// Draws the terms of prepaid money, with two lines to sign on.
///
/// # Errors
/// When a file of the program is damaged.
pub fn prepaid_terms(terms: &PrepaidTerms, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let mut office = Office::new(setting, &said, &look, &terms.shop, terms.version.clone());
    office.title(&said.say("paper-terms-title"), &terms.operator);
    if let Some(law) = &terms.law {
        office.para(law, 9.6, false, "ink");
    }
    if !terms.bonuses.is_empty() {
        let left = |head: String, width| Column { head, width, align: Align::Left };
        let columns = [left(said.say("paper-terms-pay"), 40.0), left(said.say("paper-terms-get"), 60.0)];
        let rows: Vec<Vec<String>> = terms.bonuses.iter().map(|(pay, get)| vec![pay.clone(), get.clone()]).collect();
        office.table(&columns, &rows);
    }
    for clause in &terms.clauses {
        office.point(&clause.label, &clause.text);
    }
    office.point(&said.say("paper-terms-most"), &terms.most);
    office.point(&said.say("paper-terms-complaint"), &terms.complaint);
    office.y += 4.0;
    office.para(&said.say("paper-terms-read"), 10.0, true, "ink");
    office.signatures(&said.say("paper-terms-customer"), &said.say("paper-terms-shop"));
    let title = said.with("paper-title-terms", &[("shop", &terms.shop.name)]);
    Ok(office.done(title, &[terms.shop.name.clone(), terms.shop.reach()].join(" · ")))
}

/// A table of a member's data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DataTable {
    /// What it holds: purchases, points, gifts, messages.
    pub title: String,
    /// Head, share of the width, and whether it holds amounts (set to the right).
    pub columns: Vec<DataColumn>,
    /// Rows, a text for each column.
    pub rows: Vec<Vec<String>>,
}

/// A column of a member's data.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DataColumn {
    /// Its head.
    pub head: String,
    /// Its share of the width; the shares of a table may add up to anything.
    pub share: u8,
    /// Amounts stand at the right.
    pub amounts: bool,
}

/// Everything the shop holds about a member.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberData {
    /// The shop.
    pub shop: ShopLines,
    /// The member's name and number.
    pub member: String,
    /// When it was made.
    pub made_on: String,
    /// What is stored about the member, label by label.
    pub facts: Vec<Clause>,
    /// What happened.
    pub tables: Vec<DataTable>,
    /// Why it is kept, how long, and how to have it erased.
    pub rights: Vec<Clause>,
}

/// Draws a member's data, as many pages as it takes.
///
/// # Errors
/// When a file of the program is damaged.
pub fn member_data(data: &MemberData, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let (said, look) = kit(setting)?;
    let kind = [data.member.as_str(), &data.made_on].join(" · ");
    let mut office = Office::new(setting, &said, &look, &data.shop, kind);
    let gaps = [("member", data.member.as_str()), ("shop", &data.shop.name)];
    office.title(&said.say("paper-data-title"), &said.with("paper-data-below", &gaps));
    for fact in &data.facts {
        office.point(&fact.label, &fact.text);
    }
    office.y += 3.0;
    for table in &data.tables {
        office.section(&table.title);
        if table.rows.is_empty() {
            office.para(&said.say("paper-data-none"), 9.0, false, "soft");
            continue;
        }
        let column = |c: &DataColumn| Column {
            head: c.head.clone(),
            width: f32::from(c.share.max(1)),
            align: if c.amounts { Align::Right } else { Align::Left },
        };
        let columns: Vec<Column> = table.columns.iter().map(column).collect();
        office.table(&columns, &table.rows);
    }
    office.section(&said.say("paper-data-rights"));
    for right in &data.rights {
        office.point(&right.label, &right.text);
    }
    let title = said.with("paper-title-data", &[("member", &data.member)]);
    Ok(office.done(title, &[data.shop.name.clone(), data.shop.reach()].join(" · ")))
}
