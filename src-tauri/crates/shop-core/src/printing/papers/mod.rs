//! The documents: what each says, from what the capabilities above hold.

mod alliance;
mod board;
mod closes;
mod draws;
pub(super) mod flyer;
mod join;
mod members;
mod office;
pub(super) mod recovery;
mod slips;
pub(super) mod statement;
mod vouchers;

pub(super) use alliance::{MOST_PIECES, said};
pub(super) use members::cards_fit;
pub(super) use office::rules_fit;

use super::PrintingRefusal;
use super::commands::{Document, DocumentKind, PaperNote, PaperSize};
use super::desk::Desk;
use crate::kernel::{Money, Result, StaffId, text};
use crate::{gifts, members as people, staff};
use shop_print::{Paper, SlipWidth, WallSize};

/// A drawn document.
pub(super) struct Drawn {
    pub(super) paper: Paper,
    pub(super) size: PaperSize,
    pub(super) lacks: Vec<PaperNote>,
    /// Without its ending.
    pub(super) file_name: String,
}

impl Drawn {
    fn new(paper: Paper, size: PaperSize, file_name: String) -> Self {
        Drawn { paper, size, lacks: Vec::new(), file_name }
    }
}

/// Draws a document in a size it has.
///
/// # Refuses
/// `nothing_to_print`, `unknown_flyer`, `rules_unfit`, `cards_out_of_bounds`, `members.unknown_member`,
/// `members.erased`, `rewards.days_impossible`, `sales.unknown_sale`, `sales.unknown_shift`, `lottery.unknown_draw`,
/// `lottery.unknown_deal`, `lottery.unknown_slip`, `lottery.not_open`, `alliance.unknown_statement`,
/// `alliance.unknown_book`, `alliance.unknown_pack`.
pub(super) fn draw(desk: &Desk<'_>, document: &Document, size: PaperSize) -> Result<Drawn> {
    match document {
        Document::SaleSlip { sale } => slips::sale(desk, *sale, size),
        Document::RechargeSlip { recharge } => slips::recharge(desk, *recharge, size),
        Document::HandOverSlip { handover } => slips::hand_over(desk, *handover, size),
        Document::ShiftSlip { shift } => closes::shift(desk, *shift, size),
        Document::DayCloseSlip { day, number } => closes::day(desk, day, *number, size),
        Document::MemberCard { member } => members::cards(desk, &[*member]),
        Document::MemberCards { members } => members::cards(desk, members),
        Document::Flyer { flyer } => flyer::kept(desk, *flyer, size),
        Document::TableTent {} => join::tent(desk),
        Document::WindowPoster {} => join::poster(desk),
        Document::Leaderboard { from_day, to_day } => board::leaderboard(desk, from_day, to_day, size),
        Document::GroupRules { title, below, rules } => office::rules(desk, title, below, rules, size),
        Document::MemberExport { member } => members::export(desk, *member),
        Document::PrepaidTerms {} => office::terms(desk),
        Document::VoucherSlip { voucher } => vouchers::slip(desk, *voucher, size),
        Document::VoucherA6 { voucher } => vouchers::gift(desk, *voucher),
        Document::VoucherSheet { batch, first, last, ten } => vouchers::sheets(desk, *batch, (*first, *last), *ten),
        Document::RedemptionSlip { redemption } => vouchers::redeemed(desk, *redemption, size),
        Document::DrawRules { draw } => draws::rules(desk, *draw),
        Document::WinnerWall { draw } => draws::winners(desk, *draw, size),
        Document::DrawSlip { deal } => draws::card(desk, *deal, size),
        Document::ChanceSlip { slip } => draws::chance(desk, *slip, size),
        Document::PartnerStatement { statement } => statement::statement(desk, *statement),
        Document::CouponBook { book } => alliance::book(desk, *book, size),
        Document::PackSheet { pack, runs, ten } => alliance::pack(desk, *pack, runs, *ten),
        Document::PackPiece { pack, piece } => alliance::piece(desk, *pack, *piece, size),
        Document::TestPage {} => office::test_page(desk, size),
    }
}

fn width(size: PaperSize) -> SlipWidth {
    if size == PaperSize::Slip58 { SlipWidth::Narrow } else { SlipWidth::Wide }
}

fn wall(size: PaperSize) -> WallSize {
    if size == PaperSize::A3 { WallSize::A3 } else { WallSize::A4 }
}

/// Something that is not there, or was taken back.
fn nothing(document: DocumentKind) -> PrintingRefusal {
    PrintingRefusal::NothingToPrint { document }
}

/// Someone's name; empty for nobody.
fn clerk(desk: &Desk<'_>, person: Option<StaffId>) -> Result<String> {
    Ok(person.map(|person| staff::name_of(desk.view, person)).transpose()?.unwrap_or_default())
}

/// A member as papers name them to whoever finds them: the name masked, and the number.
fn member(desk: &Desk<'_>, member: crate::kernel::MemberId) -> Result<String> {
    let member = people::survivor(desk.view, member)?;
    let face = people::face(desk.view, member)?;
    Ok(format!("{} {}", text::masked(&face.name), face.number))
}

/// Gifts that wait for a member, as "2: bag of apples, cup"; none when nothing waits.
fn waiting(desk: &Desk<'_>, member: crate::kernel::MemberId) -> Result<Option<String>> {
    let waiting = gifts::waiting_for(desk.view, people::survivor(desk.view, member)?)?;
    if waiting.is_empty() {
        return Ok(None);
    }
    let names: Vec<&str> = waiting.iter().map(|grant| grant.gift_name.as_str()).take(3).collect();
    let count = desk.formats.count(i64::try_from(waiting.len()).unwrap_or(i64::MAX));
    Ok(Some(desk.with("print-gifts", &[("count", &count), ("names", &names.join(", "))])?))
}

/// An amount that is taken off.
fn minus(amount: Money) -> Money {
    Money::ZERO.minus(amount).unwrap_or(Money::ZERO)
}
