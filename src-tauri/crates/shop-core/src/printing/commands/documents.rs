//! What can be printed, and what a drawn document looks like on the wire.

use crate::alliance::commands::PieceRun;
use crate::kernel::{
    DealId, DrawId, FlyerId, HandoverId, MemberId, PackId, PartnerStatementId, PieceId, RechargeId, RedemptionId,
    SaleId, ShiftId, VoucherBatchId, VoucherId,
};
use crate::shop::commands::Language;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Something that can be printed, by what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum Document {
    /// The receipt of a sale.
    SaleSlip {
        /// Which.
        sale: SaleId,
    },
    /// The receipt of a recharge.
    RechargeSlip {
        /// Which.
        recharge: RechargeId,
    },
    /// The slip of a gift handed over.
    HandOverSlip {
        /// Which act.
        handover: HandoverId,
    },
    /// The end of a shift.
    ShiftSlip {
        /// Which.
        shift: ShiftId,
    },
    /// The end of a day. For managers and owners.
    DayCloseSlip {
        /// Shop-local, YYYY-MM-DD.
        day: String,
        /// The slip's number.
        number: i64,
    },
    /// The slip of a card that was dealt in a draw.
    DrawSlip {
        /// Which deal.
        deal: DealId,
    },
    /// A slip worth one chance in a draw.
    ChanceSlip {
        /// Which.
        slip: i64,
    },
    /// The rule sheet of a draw, with its commitment once it is published.
    DrawRules {
        /// Which draw.
        draw: DrawId,
    },
    /// The winners of a draw, names shortened.
    WinnerWall {
        /// Which draw.
        draw: DrawId,
    },
    /// One member's card, first of a sheet of ten.
    MemberCard {
        /// Whose.
        member: MemberId,
    },
    /// Cards of several members, ten a sheet.
    MemberCards {
        /// Whose, 1 to 200.
        members: Vec<MemberId>,
    },
    /// A flyer of the shop.
    Flyer {
        /// Which.
        flyer: FlyerId,
    },
    /// The table tent that invites to join.
    TableTent {},
    /// The window poster that invites to join.
    WindowPoster {},
    /// Who brought friends in a span of days, both in it, names masked.
    Leaderboard {
        /// Shop-local, YYYY-MM-DD.
        from_day: String,
        /// Shop-local, YYYY-MM-DD.
        to_day: String,
    },
    /// Rules of the shop's group.
    GroupRules {
        /// The title, 1 to 80 characters.
        title: String,
        /// A sentence below it, at most 200 characters; may be empty.
        below: String,
        /// 1 to 30.
        rules: Vec<GroupRule>,
    },
    /// Everything that is kept of a member. For owners.
    MemberExport {
        /// Whose.
        member: MemberId,
    },
    /// The terms of stored value, to be signed.
    PrepaidTerms {},
    /// A voucher on slip paper.
    VoucherSlip {
        /// Which.
        voucher: VoucherId,
    },
    /// A voucher as a gift, A6.
    VoucherA6 {
        /// Which.
        voucher: VoucherId,
    },
    /// Vouchers of a batch on sheets with stubs. For managers and owners.
    VoucherSheet {
        /// Which batch.
        batch: VoucherBatchId,
        /// The first number; none: the batch's first.
        #[serde(default)]
        first: Option<i64>,
        /// The last number, at most 400 pieces in all; none: as many as fit.
        #[serde(default)]
        last: Option<i64>,
        /// Ten on a sheet instead of eight.
        #[serde(default)]
        ten: bool,
    },
    /// The slip of a redeemed voucher.
    RedemptionSlip {
        /// Which act.
        redemption: RedemptionId,
    },
    /// The statement between this shop and a partner. For managers and owners.
    PartnerStatement {
        /// Which.
        statement: PartnerStatementId,
    },
    /// Coupon books: a voucher of each chosen shop, on sheets of A4 or in booklets of A5. For managers and owners.
    CouponBook {
        /// Which.
        book: i64,
    },
    /// Vouchers of a partner's pack on sheets with stubs; printed, they count as being on paper. What customers have, or
    /// what was spoiled, is left out. For managers and owners.
    PackSheet {
        /// Which pack.
        pack: PackId,
        /// Which serials, at most 400 pieces in all; none: all that are not on paper yet, as many as fit.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        #[ts(as = "Option<Vec<PieceRun>>", optional)]
        runs: Vec<PieceRun>,
        /// Ten on a sheet instead of eight.
        #[serde(default)]
        ten: bool,
    },
    /// One voucher of a partner's pack.
    PackPiece {
        /// Of which pack.
        pack: PackId,
        /// Which piece.
        piece: PieceId,
    },
    /// A page that shows that a printer prints.
    TestPage {},
}

/// One rule of a group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct GroupRule {
    /// A word or two, at most 40 characters.
    pub label: String,
    /// What holds, 1 to 400 characters.
    pub text: String,
}

/// The kinds of [`Document`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DocumentKind {
    /// The receipt of a sale.
    SaleSlip,
    /// The receipt of a recharge.
    RechargeSlip,
    /// The slip of a gift handed over.
    HandOverSlip,
    /// The end of a shift.
    ShiftSlip,
    /// The end of a day.
    DayCloseSlip,
    /// The slip of a card of a draw.
    DrawSlip,
    /// A slip worth one chance.
    ChanceSlip,
    /// The rule sheet of a draw.
    DrawRules,
    /// The winners of a draw.
    WinnerWall,
    /// One member's card.
    MemberCard,
    /// Cards of several members.
    MemberCards,
    /// A flyer.
    Flyer,
    /// The table tent.
    TableTent,
    /// The window poster.
    WindowPoster,
    /// Who brought friends.
    Leaderboard,
    /// Rules of the group.
    GroupRules,
    /// Everything that is kept of a member.
    MemberExport,
    /// The terms of stored value.
    PrepaidTerms,
    /// A voucher on slip paper.
    VoucherSlip,
    /// A voucher in A6.
    VoucherA6,
    /// Sheets of vouchers.
    VoucherSheet,
    /// The slip of a redeemed voucher.
    RedemptionSlip,
    /// A statement with a partner.
    PartnerStatement,
    /// Coupon books.
    CouponBook,
    /// Sheets of a partner's vouchers.
    PackSheet,
    /// One voucher of a partner.
    PackPiece,
    /// A test page.
    TestPage,
}

/// How large a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperSize {
    /// Slip paper of 58 mm.
    Slip58,
    /// Slip paper of 80 mm.
    Slip80,
    /// 297 × 420 mm.
    A3,
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    A5,
    /// 105 × 148 mm.
    A6,
    /// Two A5 on an A4, to cut.
    TwoOnA4,
    /// Four A6 on an A4, to cut.
    FourOnA4,
}

/// The colours of a document.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperTheme {
    /// The design's own.
    #[default]
    Own,
    /// Green.
    Leaf,
    /// Brick red.
    Brick,
    /// Sea blue.
    Sea,
    /// Plum.
    Plum,
    /// Night blue.
    Night,
    /// Coffee brown.
    Coffee,
}

/// Draws a document. Nothing is printed, nothing is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct Render {
    /// Which.
    pub document: Document,
    /// The document's language; none: as chosen for its kind, else the shop's.
    #[serde(default)]
    pub language: Option<Language>,
    /// One of the document's sizes; none: its usual one.
    #[serde(default)]
    pub size: Option<PaperSize>,
    /// Its colours; none: its own.
    #[serde(default)]
    pub theme: Option<PaperTheme>,
    /// Whether slips begin with a bar COPY.
    #[serde(default)]
    pub copy: Option<bool>,
    /// Black alone, for a printer with one toner.
    #[serde(default)]
    pub one_toner: Option<bool>,
    /// A name under which others can ask how far it is, or stop it, while it is drawn.
    #[serde(default)]
    pub watch: Option<String>,
}

/// A document in the making.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Drawing {
    /// The name it is drawn under.
    pub watch: String,
}

/// How far a document is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct DrawingProgress {
    /// Steps done.
    pub done: i64,
    /// Steps in all; nought while that is not known.
    pub all: i64,
}

/// A drawn document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Rendered {
    /// The PDF as base64.
    pub pdf: String,
    /// How many pages it has.
    pub pages: i64,
    /// Its size.
    pub size: PaperSize,
    /// What a person may want to mend before printing.
    pub warnings: Vec<PaperNote>,
    /// What such a document must never lack.
    pub lacks: Vec<PaperNote>,
    /// What to call the file, `.pdf` included.
    pub file_name: String,
}

/// Something to say about a document: a sentence by key, and what fills its gaps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PaperNote {
    /// `paper-warning-…` or `paper-lack-…`.
    pub key: String,
    /// By the names that the sentence uses.
    pub values: BTreeMap<String, String>,
}

/// Draws the recovery sheet. What stands on it is typed or was just made; it is drawn and kept nowhere.
#[derive(Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(optional_fields)]
pub struct RenderRecoverySheet {
    /// `AGE-SECRET-KEY-…`; empty for a sheet of the identity alone.
    pub key: String,
    /// The shop's identity, sealed under its passphrase: `SLR1…`.
    #[serde(default)]
    pub identity: Option<String>,
    /// The sheet's language; none: the shop's.
    #[serde(default)]
    pub language: Option<Language>,
}
