//! The documents, each from its typed words and figures.

mod board;
mod book;
mod booklet;
mod cards;
mod draws;
mod flyer;
mod join;
mod lack;
mod leaderboard;
mod office;
mod recovery;
mod sheets;
mod slips;
mod statement;
mod vouchers;

pub use board::{Setting, ShopLines};
pub use book::{BookForm, CouponBook, coupon_book};
pub use cards::{MemberCard, member_cards};
pub use draws::{DrawCheck, DrawRules, WallWinner, WinnerWall, draw_rules, winner_wall};
pub use flyer::{Flyer, FlyerSize, flyer, flyer_designs};
pub use join::{JoinPaper, Wifi, table_tent, window_poster};
pub use lack::{Lack, flyer_lacks, join_lacks, voucher_lacks};
pub use leaderboard::{Bringer, Leaderboard, Rung, WallSize, leaderboard};
pub use recovery::{KeyRows, RecoverySheet, recovery_sheet};
pub use sheets::{
    Clause, DataColumn, DataTable, GroupRules, MemberData, PrepaidTerms, group_rules, member_data, prepaid_terms,
};
pub use slips::{
    CashCount, ChanceSlip, DayClose, DrawSlip, HandOverSlip, NoteSlip, RechargeSlip, Row, SaleLine, SaleSlip,
    ShiftSlip, SlipHead, SlipWidth, StandOfMember, chance_slip, day_close_slip, draw_slip, hand_over_slip, note_slip,
    recharge_slip, sale_slip, shift_slip, voucher_slip,
};
pub use statement::{ChainEnd, Statement, StatementFigure, StatementLine, StatementReason, StatementSum, statement};
pub use vouchers::{Voucher, VoucherOffer, VoucherSheet, voucher_a6, voucher_sheets};
