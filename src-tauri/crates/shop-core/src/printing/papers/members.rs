//! Members' cards, and everything that is kept of one of them.

use super::{Drawn, PrintingRefusal};
use crate::kernel::{Error, MemberId, Result};
use crate::printing::commands::PaperSize;
use crate::printing::desk::{Desk, broken};
use crate::printing::table;
use crate::{members as people, reactions};
use shop_print::{Clause, MemberCard, MemberData};

/// The most cards of one job.
const MOST_CARDS: usize = 200;

/// Cards, ten a sheet, front and back.
///
/// # Refuses
/// `cards_out_of_bounds`, `members.unknown_member`, `members.erased`.
pub(super) fn cards(desk: &Desk<'_>, members: &[MemberId]) -> Result<Drawn> {
    cards_fit(members)?;
    let mut cards = Vec::new();
    for member in members {
        let card = people::picture(desk.view, *member)?;
        let symbols: Vec<char> = card.text.chars().collect();
        let typed = symbols.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-");
        cards.push(MemberCard { number: card.number.to_string(), name: card.name, qr: card.text, typed });
    }
    let name = match cards.as_slice() {
        [card] => format!("member-card-{}", card.number),
        many => format!("member-cards-{}", many.len()),
    };
    let paper = shop_print::member_cards(&desk.lines(), &desk.settings.hours, &cards, &desk.setting());
    Ok(Drawn::new(paper.map_err(broken)?, PaperSize::A4, name))
}

/// Whether so many cards are one job.
///
/// # Refuses
/// `cards_out_of_bounds`.
pub(in crate::printing) fn cards_fit(members: &[MemberId]) -> Result<()> {
    if (1..=MOST_CARDS).contains(&members.len()) {
        return Ok(());
    }
    Err(PrintingRefusal::CardsOutOfBounds { most: i64::try_from(MOST_CARDS).unwrap_or(i64::MAX) }.into())
}

/// Everything that is kept of a member, capability by capability.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(super) fn export(desk: &Desk<'_>, member: MemberId) -> Result<Drawn> {
    let member = people::survivor(desk.view, member)?;
    let face = people::face(desk.view, member)?;
    let number = face.number.to_string();
    let mut tables = Vec::new();
    for (area, kept) in reactions::export(desk.view, member)? {
        tables.extend(table::of(desk, &area, &kept)?);
    }
    let rights = [1, 2, 3].map(|right| {
        Ok::<_, Error>(Clause {
            label: desk.say(&format!("print-right-{right}"))?,
            text: desk.say(&format!("print-right-{right}-text"))?,
        })
    });
    let data = MemberData {
        shop: desk.lines(),
        member: desk.with("print-member", &[("name", &face.name), ("number", &number)])?,
        made_on: desk.moment(desk.view.now_ms),
        facts: Vec::new(),
        tables,
        rights: rights.into_iter().collect::<Result<_>>()?,
    };
    let paper = shop_print::member_data(&data, &desk.setting()).map_err(broken)?;
    Ok(Drawn::new(paper, PaperSize::A4, format!("member-{:06}-{}", face.number, desk.view.today())))
}
