//! The designs that flyers are made from, and their words as far as the shop knows them.

use super::PrintingRefusal;
use super::about::FLYER_SIZES;
use super::commands::{DesignField, DesignFieldKind, FillFlyer, FlyerDesign, FlyerDesigns, FlyerFilling, PaperTheme};
use super::desk::{Desk, Look, broken};
use crate::gifts;
use crate::kernel::{Result, View, time};
use chrono::NaiveDate;
use serde_json::{Map, Value};
use shop_print::{Design, FieldKind};

/// Fields that the print run fills.
const BY_RUN: [&str; 2] = ["url", "run"];

/// All designs, in the order in which they are offered.
pub(super) fn list() -> Result<FlyerDesigns> {
    let designs = shop_print::flyer_designs().map_err(broken)?;
    Ok(FlyerDesigns { designs: designs.iter().map(shown).collect() })
}

/// A design by its name.
///
/// # Refuses
/// `unknown_design`.
pub(super) fn find(name: &str) -> Result<Design> {
    let designs = shop_print::flyer_designs().map_err(broken)?;
    Ok(designs.into_iter().find(|design| design.design == name).ok_or(PrintingRefusal::UnknownDesign)?)
}

fn shown(design: &Design) -> FlyerDesign {
    let fields = design.fields().into_iter().filter_map(|field| {
        let kind = match field.kind {
            FieldKind::Text => DesignFieldKind::Text,
            FieldKind::Date => DesignFieldKind::Date,
            FieldKind::Url => DesignFieldKind::Url,
            FieldKind::Shop => DesignFieldKind::Shop,
            FieldKind::List => DesignFieldKind::List,
            // The logo and the gift's photo come from the shop; nobody types them.
            FieldKind::Picture => return None,
        };
        let by_run = BY_RUN.contains(&field.name.as_str());
        Some(DesignField { name: field.name, kind, required: field.required, parts: field.parts, by_run })
    });
    FlyerDesign {
        design: design.design.clone(),
        theme: theme(&design.theme),
        fields: fields.collect(),
        sizes: FLYER_SIZES.to_vec(),
    }
}

fn theme(name: &str) -> PaperTheme {
    match name {
        "leaf" => PaperTheme::Leaf,
        "brick" => PaperTheme::Brick,
        "sea" => PaperTheme::Sea,
        "plum" => PaperTheme::Plum,
        "night" => PaperTheme::Night,
        "coffee" => PaperTheme::Coffee,
        _ => PaperTheme::Own,
    }
}

/// The words of a design as far as the shop knows them: who, where, how to complain, a gift, the last day.
///
/// # Refuses
/// `unknown_design`, `day_unreadable`.
pub(super) fn fill(view: &View<'_>, request: &FillFlyer) -> Result<FlyerFilling> {
    let fields = find(&request.design)?.fields();
    let desk = Desk::new(view, Look { language: Some(request.language), ..Look::default() })?;
    let gift = request.gift.map(|gift| gifts::name_of(view, gift)).transpose()?.filter(|name| !name.is_empty());
    let until = request.until.as_deref().map(|day| last_day(&desk, day)).transpose()?;
    let reach = [&desk.settings.hours, &desk.settings.phone].map(String::as_str);
    let reach: Vec<&str> = reach.into_iter().filter(|part| !part.is_empty()).collect();
    let address = [desk.shop.address.as_str(), &reach.join(" · ")].join("\n").trim().to_owned();
    let known: [(&str, Option<String>); 10] = [
        ("shop", Some(desk.shop.name.clone())),
        ("address", Some(address)),
        ("complaint", Some(desk.complaint()?)),
        ("promise", Some(desk.shop.promise.clone())),
        ("bring", Some(desk.say("print-flyer-bring")?)),
        ("scan", Some(desk.say("print-flyer-scan")?)),
        ("terms", Some(desk.say("print-flyer-terms")?)),
        ("gift", gift.clone()),
        ("offer", gift),
        ("until", until),
    ];
    let mut words = Map::new();
    for (name, text) in known {
        let is_used = fields.iter().any(|field| field.name == name);
        if let Some(text) = text.filter(|text| is_used && !text.is_empty()) {
            words.insert(name.to_owned(), Value::from(text));
        }
    }
    Ok(FlyerFilling { words })
}

/// "Until Thursday 31 December 2026".
fn last_day(desk: &Desk<'_>, day: &str) -> Result<String> {
    let day: NaiveDate = day.parse().map_err(|_| PrintingRefusal::DayUnreadable)?;
    let written = desk.long_day(time::start_of_day(day, desk.view.zone));
    desk.with("print-until", &[("day", &written)])
}
