//! What each kind of document is: its sizes, its sort of printer, who may have it.

use super::PrintingRefusal;
use super::commands::{Document, DocumentKind, PaperDevice, PaperSize};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Actor, Result, Role};

/// Every kind that is chosen for, in the order of the settings.
pub(super) const KINDS: [DocumentKind; 27] = [
    DocumentKind::SaleSlip,
    DocumentKind::RechargeSlip,
    DocumentKind::HandOverSlip,
    DocumentKind::ShiftSlip,
    DocumentKind::DayCloseSlip,
    DocumentKind::DrawSlip,
    DocumentKind::ChanceSlip,
    DocumentKind::DrawRules,
    DocumentKind::WinnerWall,
    DocumentKind::MemberCard,
    DocumentKind::MemberCards,
    DocumentKind::Flyer,
    DocumentKind::TableTent,
    DocumentKind::WindowPoster,
    DocumentKind::Leaderboard,
    DocumentKind::GroupRules,
    DocumentKind::MemberExport,
    DocumentKind::PrepaidTerms,
    DocumentKind::VoucherSlip,
    DocumentKind::VoucherA6,
    DocumentKind::VoucherSheet,
    DocumentKind::RedemptionSlip,
    DocumentKind::PackPiece,
    DocumentKind::PackSheet,
    DocumentKind::CouponBook,
    DocumentKind::PartnerStatement,
    DocumentKind::TestPage,
];

impl Document {
    /// What kind it is.
    pub(super) fn kind(&self) -> DocumentKind {
        match self {
            Document::SaleSlip { .. } => DocumentKind::SaleSlip,
            Document::RechargeSlip { .. } => DocumentKind::RechargeSlip,
            Document::HandOverSlip { .. } => DocumentKind::HandOverSlip,
            Document::ShiftSlip { .. } => DocumentKind::ShiftSlip,
            Document::DayCloseSlip { .. } => DocumentKind::DayCloseSlip,
            Document::DrawSlip { .. } => DocumentKind::DrawSlip,
            Document::ChanceSlip { .. } => DocumentKind::ChanceSlip,
            Document::DrawRules { .. } => DocumentKind::DrawRules,
            Document::WinnerWall { .. } => DocumentKind::WinnerWall,
            Document::MemberCard { .. } => DocumentKind::MemberCard,
            Document::MemberCards { .. } => DocumentKind::MemberCards,
            Document::Flyer { .. } => DocumentKind::Flyer,
            Document::TableTent {} => DocumentKind::TableTent,
            Document::WindowPoster {} => DocumentKind::WindowPoster,
            Document::Leaderboard { .. } => DocumentKind::Leaderboard,
            Document::GroupRules { .. } => DocumentKind::GroupRules,
            Document::MemberExport { .. } => DocumentKind::MemberExport,
            Document::PrepaidTerms {} => DocumentKind::PrepaidTerms,
            Document::VoucherSlip { .. } => DocumentKind::VoucherSlip,
            Document::VoucherA6 { .. } => DocumentKind::VoucherA6,
            Document::VoucherSheet { .. } => DocumentKind::VoucherSheet,
            Document::RedemptionSlip { .. } => DocumentKind::RedemptionSlip,
            Document::PartnerStatement { .. } => DocumentKind::PartnerStatement,
            Document::CouponBook { .. } => DocumentKind::CouponBook,
            Document::PackSheet { .. } => DocumentKind::PackSheet,
            Document::PackPiece { .. } => DocumentKind::PackPiece,
            Document::TestPage {} => DocumentKind::TestPage,
        }
    }
}

impl DocumentKind {
    /// Its sizes, the usual one first.
    pub(super) fn sizes(self) -> &'static [PaperSize] {
        match self {
            DocumentKind::Flyer => FLYER_SIZES,
            DocumentKind::WindowPoster => &[PaperSize::A3],
            DocumentKind::VoucherA6 => &[PaperSize::A6],
            DocumentKind::CouponBook => &[PaperSize::A4, PaperSize::A5],
            DocumentKind::PackPiece => &[PaperSize::Slip80, PaperSize::Slip58, PaperSize::A6],
            DocumentKind::GroupRules | DocumentKind::Leaderboard | DocumentKind::WinnerWall => {
                &[PaperSize::A4, PaperSize::A3]
            }
            DocumentKind::TestPage => &[PaperSize::Slip80, PaperSize::Slip58, PaperSize::A4],
            _ if self.device() == PaperDevice::Thermal => &[PaperSize::Slip80, PaperSize::Slip58],
            _ => &[PaperSize::A4],
        }
    }

    /// Which sort of printer it is for. Slips come out of either.
    pub(super) fn device(self) -> PaperDevice {
        match self {
            DocumentKind::SaleSlip
            | DocumentKind::RechargeSlip
            | DocumentKind::HandOverSlip
            | DocumentKind::ShiftSlip
            | DocumentKind::DayCloseSlip
            | DocumentKind::VoucherSlip
            | DocumentKind::RedemptionSlip
            | DocumentKind::DrawSlip
            | DocumentKind::ChanceSlip
            | DocumentKind::PackPiece
            | DocumentKind::TestPage => PaperDevice::Thermal,
            _ => PaperDevice::Office,
        }
    }

    /// Whether a second print says COPY.
    pub(super) fn says_copy(self) -> bool {
        self.by_itself() || matches!(self, DocumentKind::VoucherSlip | DocumentKind::PackPiece)
    }

    /// Whether it follows from an act, so that it can be printed by itself.
    pub(super) fn by_itself(self) -> bool {
        self.device() == PaperDevice::Thermal
            && !matches!(
                self,
                DocumentKind::TestPage | DocumentKind::VoucherSlip | DocumentKind::ChanceSlip | DocumentKind::PackPiece
            )
    }

    fn least_role(self) -> Role {
        match self {
            DocumentKind::MemberExport => Role::Owner,
            DocumentKind::DayCloseSlip
            | DocumentKind::VoucherSheet
            | DocumentKind::PartnerStatement
            | DocumentKind::CouponBook
            | DocumentKind::PackSheet => Role::Manager,
            _ => Role::Clerk,
        }
    }
}

/// The sizes of flyers, the usual one first.
pub(super) const FLYER_SIZES: &[PaperSize] =
    &[PaperSize::A5, PaperSize::A4, PaperSize::A6, PaperSize::TwoOnA4, PaperSize::FourOnA4];

/// Stops who may not have such a document.
///
/// # Refuses
/// `kernel.not_allowed`.
pub(super) fn may_have(actor: &Actor, kind: DocumentKind) -> Result<()> {
    let needs = kind.least_role();
    if actor.role.may(needs) { Ok(()) } else { Err(KernelRefusal::NotAllowed { needs }.into()) }
}

/// The size asked for, or the usual one.
///
/// # Refuses
/// `size_unfit`.
pub(super) fn size_of(kind: DocumentKind, asked: Option<PaperSize>) -> Result<Option<PaperSize>> {
    if asked.is_some_and(|size| !kind.sizes().contains(&size)) {
        return Err(PrintingRefusal::SizeUnfit.into());
    }
    Ok(asked)
}
