//! Slips of 58 and 80 mm: one column that grows downwards, every edge on a whole dot.

mod day;
mod draw;
mod gift;
mod kit;
mod note;
mod sale;
mod voucher;

pub use day::{CashCount, DayClose, ShiftSlip, day_close_slip, shift_slip};
pub use draw::{ChanceSlip, DrawSlip, chance_slip, draw_slip};
pub use gift::{HandOverSlip, hand_over_slip};
pub use note::{NoteSlip, note_slip};
pub use sale::{RechargeSlip, SaleLine, SaleSlip, StandOfMember, recharge_slip, sale_slip};
pub use voucher::voucher_slip;

use super::board::ShopLines;

/// How wide the paper is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SlipWidth {
    /// 58 mm, 384 dots.
    Narrow,
    /// 80 mm, 576 dots.
    #[default]
    Wide,
}

/// A label and what stands at the end of its line, both as they are to be read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Row {
    /// On the left.
    pub label: String,
    /// On the right: an amount, a count.
    pub value: String,
}

impl Row {
    /// A row.
    pub fn new(label: impl Into<String>, value: impl Into<String>) -> Self {
        Self { label: label.into(), value: value.into() }
    }
}

/// What stands at the head of every slip.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SlipHead {
    /// The shop.
    pub shop: ShopLines,
    /// Day and time, as 2026-11-22 18:42.
    pub when: String,
    /// The number of the sale, the recharge, the hand-over.
    pub number: String,
    /// Who served.
    pub clerk: String,
    /// The member, part of the name hidden; none for a guest.
    pub member: Option<String>,
    /// A second print: begins with a bar COPY.
    pub copy: bool,
}
