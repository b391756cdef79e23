//! Papers of draws: rule sheet, wall of winners, the slip of a card, a chance to take home.

use super::{Drawn, member, wall, width};
use crate::kernel::{DealId, DrawId, Money, Result};
use crate::lottery::commands::{ChanceRule, Draw, DrawKind, Undealt};
use crate::lottery::{self, commands::PrizeShown};
use crate::printing::commands::PaperSize;
use crate::printing::desk::{Desk, broken};
use shop_print::{ChanceSlip, Clause, DrawCheck, DrawRules, DrawSlip, Row, WallWinner, WinnerWall};

/// Windows of a wall; more winners are counted below it.
const MOST_WINDOWS: usize = 60;

/// The rule sheet of a draw: a draft's as it would be published, with the commitment from then on.
///
/// # Refuses
/// `lottery.unknown_draw`.
pub(super) fn rules(desk: &Desk<'_>, draw: DrawId) -> Result<Drawn> {
    let told = lottery::told(desk.view, draw)?;
    let number = told.row.number.to_string();
    let at_ms = told.row.opened_at_ms.unwrap_or(told.row.saved_at_ms);
    let is_evening = told.terms.kind == DrawKind::Evening;
    let cards = if is_evening { "print-draw-head-winners" } else { "print-draw-head-cards" };
    let mut heads = Vec::new();
    for key in
        ["print-draw-head-place", "print-draw-head-prize", cards, "print-draw-head-value", "print-draw-head-odds"]
    {
        heads.push(desk.say(key)?);
    }
    let check = match &told.commitment {
        Some(code) => Some(DrawCheck {
            label: desk.say("print-draw-check")?,
            code: code.clone(),
            note: desk.say("print-draw-check-note")?,
        }),
        None => None,
    };
    let page = DrawRules {
        shop: desk.lines(),
        kind: desk.with("print-draw-kind", &[("number", &number), ("day", &desk.moment(at_ms))])?,
        title: told.terms.name.clone(),
        below: desk.say("print-draw-below")?,
        panes: told.row.prizes.iter().map(|prize| usize::try_from(prize.cards).unwrap_or(0)).collect(),
        heads,
        prizes: prizes(desk, &told, is_evening)?,
        rules: points(desk, &told, is_evening)?,
        check,
        paper_title: desk.with("print-draw-title", &[("name", &told.terms.name)])?,
    };
    let paper = shop_print::draw_rules(&page, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, PaperSize::A4, format!("draw-{number}-rules")))
}

fn prizes(desk: &Desk<'_>, told: &Draw, is_evening: bool) -> Result<Vec<Vec<String>>> {
    let all = told.row.cards;
    let odds = |cards: i64| {
        let of = format!("{} / {}", desk.formats.count(cards), desk.formats.count(all));
        if is_evening { String::new() } else { of }
    };
    let mut rows = Vec::new();
    let mut worth = 0_i64;
    for prize in told.row.prizes.iter().filter(|prize| prize.gift.is_some()) {
        worth = worth.saturating_add(prize.value.minor().saturating_mul(prize.cards));
        rows.push(vec![
            place(desk, prize)?,
            prize.gift_name.clone(),
            desk.formats.count(prize.cards),
            desk.money(prize.value),
            odds(prize.cards),
        ]);
    }
    let blanks = told.row.prizes.iter().find(|prize| prize.gift.is_none()).map_or(0, |prize| prize.cards);
    let what = match blanks {
        _ if is_evening => String::new(),
        0 => desk.say("print-draw-every-card")?,
        blanks => desk.with("print-draw-blanks", &[("count", &desk.formats.count(blanks))])?,
    };
    let worth = desk.money(Money::try_from(worth).unwrap_or(Money::ZERO));
    rows.push(vec![
        desk.say("print-draw-sum")?,
        what,
        desk.formats.count(all),
        worth,
        odds(all.saturating_sub(blanks)),
    ]);
    Ok(rows)
}

fn place(desk: &Desk<'_>, prize: &PrizeShown) -> Result<String> {
    desk.with("print-draw-place", &[("number", &prize.number.to_string())])
}

fn points(desk: &Desk<'_>, told: &Draw, is_evening: bool) -> Result<Vec<Clause>> {
    let (terms, rules) = (&told.terms, &told.terms.rules);
    let mut points = Vec::new();
    let mut point = |key: &str, text: String| -> Result<()> {
        points.push(Clause { label: desk.say(key)?, text });
        Ok(())
    };
    let organiser = [rules.organiser.as_str(), rules.contact.as_str()].join(", ");
    point("print-draw-organiser", organiser)?;
    let days = [("from", terms.from_day.as_str()), ("until", terms.until_day.as_str())];
    let period = match terms.evening_at.as_deref().filter(|_| is_evening) {
        Some(time) => {
            let [from, until] = days;
            desk.with("print-draw-evening-text", &[from, until, ("time", time)])?
        }
        None => desk.with("print-draw-period-text", &days)?,
    };
    point("print-draw-period", period)?;
    point("print-draw-who", rules.who_may.clone())?;
    point("print-draw-chances", chances(desk, told)?)?;
    point("print-draw-how", how(desk, told, is_evening)?)?;
    let claim = [("days", rules.claim_days.to_string()), ("where", rules.claim_where.clone())];
    let claim: Vec<(&str, &str)> = claim.iter().map(|(key, text)| (*key, text.as_str())).collect();
    point("print-draw-claim", desk.with("print-draw-claim-text", &claim)?)?;
    point("print-draw-forfeit", rules.forfeiture.clone())?;
    let undealt = match terms.undealt {
        Undealt::NotAwarded => "print-draw-undealt-listed",
        Undealt::ClosingDraw => "print-draw-undealt-round",
    };
    point("print-draw-undealt", desk.say(undealt)?)?;
    if let Some(offer) = terms.upgrade.as_ref().filter(|_| terms.kind == DrawKind::EveryoneWins) {
        let gift = told.stock.iter().find(|stock| stock.gift == offer.gift);
        let gift = gift.map(|stock| stock.gift_name.clone()).unwrap_or_default();
        let way = desk.say(if offer.instead { "print-draw-offer-instead" } else { "print-draw-offer-also" })?;
        let (price, quota) = (desk.money(offer.price), offer.quota.to_string());
        let gaps = [("gift", gift.as_str()), ("price", &price), ("way", &way), ("quota", &quota)];
        point("print-draw-offer", desk.with("print-draw-offer-text", &gaps)?)?;
    }
    point("print-draw-changes", changes(desk, told)?)?;
    point("print-draw-proof", desk.say("print-draw-proof-text")?)?;
    point("print-draw-complaint", desk.complaint()?)?;
    if let Some(reason) = &told.close_reason {
        point("print-draw-closed", reason.clone())?;
    }
    Ok(points)
}

fn chances(desk: &Desk<'_>, told: &Draw) -> Result<String> {
    let mut said = Vec::new();
    for rule in &told.terms.chances {
        said.push(match rule {
            ChanceRule::SaleOver { amount, most_per_sale } => desk.with(
                "print-draw-chance-sale",
                &[("amount", &desk.money(*amount)), ("most", &most_per_sale.to_string())],
            )?,
            ChanceRule::Joined { chances } => {
                desk.with("print-draw-chance-joined", &[("count", &chances.to_string())])?
            }
            ChanceRule::FriendCounted { chances } => {
                desk.with("print-draw-chance-friend", &[("count", &chances.to_string())])?
            }
            ChanceRule::Points { points } => {
                desk.with("print-draw-chance-points", &[("points", &desk.formats.count(*points))])?
            }
            ChanceRule::HandOut { .. } => desk.say("print-draw-chance-hand")?,
        });
    }
    let limits = told.terms.limits;
    for (key, most) in [("print-draw-per-day", limits.per_day), ("print-draw-whole", limits.whole)] {
        if let Some(most) = most {
            said.push(desk.with(key, &[("count", &most.to_string())])?);
        }
    }
    said.push(desk.say("print-draw-free")?);
    Ok(said.join(" "))
}

fn how(desk: &Desk<'_>, told: &Draw, is_evening: bool) -> Result<String> {
    if !is_evening {
        return desk.say("print-draw-how-deck");
    }
    let outside = match &told.terms.outside {
        Some(from) => desk.with("print-draw-outside", &[("publication", &from.publication), ("day", &from.day)])?,
        None => desk.say("print-draw-taps")?,
    };
    let mut said = vec![desk.with("print-draw-how-evening", &[("outside", &outside)])?];
    if told.terms.reserves > 0 {
        said.push(desk.with("print-draw-reserves", &[("count", &told.terms.reserves.to_string())])?);
    }
    Ok(said.join(" "))
}

fn changes(desk: &Desk<'_>, told: &Draw) -> Result<String> {
    let mut said = vec![desk.say("print-draw-changes-text")?];
    for change in &told.changes {
        let what = desk.say(match change.what.as_str() {
            "until_day" => "print-draw-changed-until",
            "claim_days" => "print-draw-changed-claim",
            "per_day" => "print-draw-changed-per-day",
            _ => "print-draw-changed-whole",
        })?;
        let shown = |text: &str| if text.is_empty() { "∞".to_owned() } else { text.to_owned() };
        let (day, before, after) = (desk.day(change.at_ms), shown(&change.before), shown(&change.after));
        let gaps = [("day", day.as_str()), ("what", &what), ("before", &before), ("after", &after)];
        said.push(desk.with("print-draw-changed", &gaps)?);
    }
    Ok(said.join(" "))
}

/// The wall of winners, names shortened; the last prize is counted where there are many.
///
/// # Refuses
/// `lottery.unknown_draw`, `lottery.not_open` for a draft.
pub(super) fn winners(desk: &Desk<'_>, draw: DrawId, size: PaperSize) -> Result<Drawn> {
    let told = lottery::told(desk.view, draw)?;
    let won = lottery::winners(desk.view, draw)?;
    let number = told.row.number.to_string();
    let mut windows = Vec::new();
    for winner in won.winners.iter().take(MOST_WINDOWS) {
        windows.push(WallWinner {
            prize: desk.with("print-draw-place", &[("number", &winner.prize_number.to_string())])?,
            number: desk.with("print-wall-deal", &[("number", &winner.index.saturating_add(1).to_string())])?,
            name: winner.member_name.clone(),
            gift: winner.gift_name.clone(),
            top: winner.prize_number == 1,
        });
    }
    let mut facts = Vec::new();
    let beyond = won.winners.iter().skip(MOST_WINDOWS);
    for prize in &told.row.prizes {
        let more = beyond.clone().filter(|winner| winner.prize_number == prize.number).count();
        if more > 0 {
            let count = desk.formats.count(i64::try_from(more).unwrap_or(i64::MAX));
            let text = desk.with("print-wall-more", &[("count", &count), ("gift", &prize.gift_name)])?;
            facts.push(Clause { label: place(desk, prize)?, text });
        }
    }
    for (_, name, cards) in &won.not_awarded {
        let text = desk.with("print-wall-more", &[("count", &desk.formats.count(*cards)), ("gift", name)])?;
        facts.push(Clause { label: desk.say("print-wall-not-awarded")?, text });
    }
    if let Some(reason) = &told.close_reason {
        facts.push(Clause { label: desk.say("print-draw-closed")?, text: reason.clone() });
    }
    let mut checks = Vec::new();
    let coded = [(lottery::told_secret(desk.view, draw)?, "key"), (told.commitment.clone(), "code")];
    for (code, key) in coded {
        if let Some(code) = code {
            let label = desk.say(&format!("print-wall-{key}"))?;
            checks.push(DrawCheck { label, code, note: desk.say(&format!("print-wall-{key}-note"))? });
        }
    }
    let page = WinnerWall {
        shop: desk.lines(),
        kind: desk.with("print-wall-kind", &[("name", &told.terms.name), ("number", &number)])?,
        title: desk.say("print-wall-title")?,
        below: desk.with("print-wall-below", &[("count", &desk.formats.count(won.total))])?,
        winners: windows,
        facts,
        checks,
        note: desk.say("print-wall-note")?,
        paper_title: desk.with("print-wall-paper", &[("name", &told.terms.name)])?,
    };
    let paper = shop_print::winner_wall(&page, wall(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("draw-{number}-winners")))
}

/// The slip of a card that was dealt.
///
/// # Refuses
/// `lottery.unknown_deal`, `members.erased`.
pub(super) fn card(desk: &Desk<'_>, deal: DealId, size: PaperSize) -> Result<Drawn> {
    let told = lottery::told_deal(desk.view, deal)?;
    let number = told.index.saturating_add(1).to_string();
    let mut rows = vec![
        Row::new(desk.say("print-card-draw")?, told.draw_name.clone()),
        Row::new(desk.say("print-card-number")?, number.clone()),
        Row::new(desk.say("print-card-choice")?, told.choice.to_string()),
        Row::new(desk.say("print-card-place")?, told.prize_number.to_string()),
    ];
    if let Some(until_ms) = told.claim_until_ms {
        rows.push(Row::new(desk.say("print-card-claim")?, desk.day(until_ms.saturating_sub(1))));
    }
    let slip = DrawSlip {
        head: desk.head(told.at_ms, number.clone(), told.by.clone(), Some(member(desk, told.member)?)),
        title: desk.say("print-card-title")?,
        prize: if told.blank { desk.say("print-card-blank")? } else { told.gift_name.clone() },
        rows,
        check_label: desk.say("print-card-check")?,
        check: told.check_code.clone(),
        note: desk.say("print-card-note")?,
        complaint: desk.complaint()?,
        paper_title: desk.with("print-card-paper", &[("number", &number)])?,
    };
    let paper = shop_print::draw_slip(&slip, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("card-{}", told.check_code)))
}

/// A slip worth one chance.
///
/// # Refuses
/// `lottery.unknown_slip`.
pub(super) fn chance(desk: &Desk<'_>, slip: i64, size: PaperSize) -> Result<Drawn> {
    let (told, at_ms, by) = lottery::told_slip(desk.view, slip)?;
    let number = told.slip.to_string();
    let until = desk.day(told.ends_at_ms.saturating_sub(1));
    let page = ChanceSlip {
        head: desk.head(at_ms, number.clone(), by, None),
        title: desk.say("print-chance-title")?,
        draw: told.draw_name.clone(),
        rows: vec![Row::new(desk.say("print-chance-until")?, until)],
        code: told.code.clone(),
        typed: told.typed.clone(),
        note: desk.say("print-chance-note")?,
        paper_title: desk.with("print-chance-paper", &[("number", &number)])?,
    };
    let paper = shop_print::chance_slip(&page, width(size), &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, size, format!("chance-{number}")))
}
