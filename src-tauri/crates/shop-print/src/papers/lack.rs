//! What a document must never lack, for the save button's warnings.

use serde_json::Value;

use super::flyer::Flyer;
use super::join::JoinPaper;
use super::vouchers::VoucherOffer;
use crate::design::FieldKind;

/// Something a document lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// Who: shop, address, telephone.
    Who,
    /// What: the thing, how many, its worth.
    What,
    /// Until when: the last day with its weekday and year.
    UntilWhen,
    /// Terms: how many a person, how many in all, what is not paid out, that joining is free.
    Terms,
    /// How to complain.
    Complaint,
    /// The lawful reference price beside a cut one.
    ReferencePrice,
    /// The print run's clerk code, and its short form in clear.
    RunCode,
    /// Paper that goes home shows an address of the shop's own network, which nobody can open there.
    ShopNetworkAddress,
    /// The draw's counts, worths, claim day or check code.
    DrawFacts,
    /// The one shop that honours a voucher.
    Redeemer,
    /// A field the design needs.
    Field(String),
    /// The words promise something for sharing, which the platforms and the law forbid.
    ShareToWin,
}

fn text<'a>(flyer: &'a Flyer, name: &str) -> &'a str {
    flyer.words.get(name).and_then(Value::as_str).map_or("", str::trim)
}

fn has_year(text: &str) -> bool {
    let digits: Vec<bool> = text.chars().map(|c| c.is_ascii_digit()).collect();
    let four = |window: &[bool]| window.iter().filter(|d| **d).count() == 4;
    digits.windows(4).any(four)
}

/// Words that promise something for forwarding or liking.
const SHARE: [&str; 14] = [
    "share to win",
    "share and win",
    "like and share",
    "share this post",
    "forward this",
    "转发",
    "集赞",
    "分享朋友圈",
    "分享到朋友圈",
    "点赞",
    "comparte y gana",
    "comparte para ganar",
    "dale me gusta",
    "reenvía",
];

/// What a flyer lacks. `lowers_price` says that it offers a price below the usual one.
#[must_use]
pub fn flyer_lacks(flyer: &Flyer, lowers_price: bool) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let fields = flyer.design.fields();
    let uses = |name: &str| fields.iter().any(|f| f.name == name);
    let mut missing = |lack: Lack, is: bool| {
        if is && !lacks.contains(&lack) {
            lacks.push(lack);
        }
    };
    let phone_somewhere = ["address", "complaint", "terms", "how"]
        .iter()
        .any(|name| text(flyer, name).chars().filter(char::is_ascii_digit).count() >= 5);
    let shop_named = !text(flyer, "shop").is_empty() || flyer.words.get("a").is_some();
    missing(Lack::Who, !shop_named || text(flyer, "address").is_empty() || !phone_somewhere);
    missing(
        Lack::What,
        !["gift", "item", "offer", "sum", "benefits", "prizes", "a"].iter().any(|name| filled(flyer, name)),
    );
    let dated = ["until", "when", "dates", "terms", "claim"].iter().filter(|name| filled(flyer, name));
    let written: String = dated.map(|name| flyer.words.get(*name).map(Value::to_string).unwrap_or_default()).collect();
    let near = filled(flyer, "when");
    missing(Lack::UntilWhen, written.is_empty() || !(near || has_year(&written)));
    missing(Lack::Terms, text(flyer, "terms").is_empty());
    missing(Lack::Complaint, text(flyer, "complaint").is_empty());
    missing(Lack::ReferencePrice, (lowers_price || uses("reference")) && text(flyer, "reference").is_empty());
    missing(Lack::RunCode, text(flyer, "run").is_empty() || text(flyer, "url").is_empty());
    let address = text(flyer, "url").to_lowercase();
    let local = ["//192.168.", "//10.", "//172.", "//169.254.", ".local"].iter().any(|part| address.contains(part));
    missing(Lack::ShopNetworkAddress, local);
    let draw = uses("prizes");
    missing(Lack::DrawFacts, draw && ["prizes", "claim", "proof", "total"].iter().any(|name| !filled(flyer, name)));
    let all = flyer.words.values().map(Value::to_string).collect::<String>().to_lowercase();
    missing(Lack::ShareToWin, SHARE.iter().any(|words| all.contains(words)));
    for field in fields.iter().filter(|f| f.required && !filled(flyer, &f.name)) {
        let known =
            ["shop", "address", "until", "terms", "complaint", "reference", "run", "url", "gift", "item", "offer"];
        if !known.contains(&field.name.as_str()) || field.kind == FieldKind::List {
            missing(Lack::Field(field.name.clone()), true);
        }
    }
    lacks
}

fn filled(flyer: &Flyer, name: &str) -> bool {
    if flyer.pictures.contains_key(name) {
        return true;
    }
    match flyer.words.get(name) {
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(Value::Array(list)) => !list.is_empty(),
        Some(Value::Object(parts)) => !parts.is_empty(),
        _ => false,
    }
}

/// What an invitation to join lacks.
#[must_use]
pub fn join_lacks(paper: &JoinPaper) -> Vec<Lack> {
    let shop = &paper.shop;
    let checks = [
        (Lack::Who, shop.name.is_empty() || shop.address.is_empty() || shop.phone.is_empty()),
        (Lack::What, paper.gift.is_empty()),
        (Lack::UntilWhen, !has_year(&paper.until) && !has_year(&paper.limits)),
        (Lack::Terms, paper.limits.is_empty()),
        (Lack::Complaint, paper.complaint.is_empty()),
        (Lack::RunCode, paper.run.is_empty() || paper.url.is_empty()),
    ];
    checks.into_iter().filter(|(_, is)| *is).map(|(lack, _)| lack).collect()
}

/// What a voucher lacks.
#[must_use]
pub fn voucher_lacks(offer: &VoucherOffer) -> Vec<Lack> {
    let checks = [
        (Lack::Who, offer.issuer.is_empty()),
        (Lack::Redeemer, offer.redeemer.is_empty() || offer.redeemer_at.is_empty()),
        (Lack::What, offer.offer.is_empty() || offer.value.is_empty()),
        (Lack::UntilWhen, !has_year(&offer.until)),
        (Lack::Terms, offer.terms.iter().all(String::is_empty)),
        (Lack::Complaint, !offer.issuer.chars().any(|c| c.is_ascii_digit())),
    ];
    checks.into_iter().filter(|(_, is)| *is).map(|(lack, _)| lack).collect()
}
