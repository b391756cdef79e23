//! The words of printing in the file.

use crate::kernel::words::words;
use crate::printing::commands::{DocumentKind, PaperSize, PrintJobState, PrintTrouble, PrintWhen, PrinterKind};

words! {
    DocumentKind {
        SaleSlip = "sale_slip", RechargeSlip = "recharge_slip", HandOverSlip = "hand_over_slip",
        ShiftSlip = "shift_slip", DayCloseSlip = "day_close_slip", MemberCard = "member_card",
        MemberCards = "member_cards", Flyer = "flyer", TableTent = "table_tent", WindowPoster = "window_poster",
        Leaderboard = "leaderboard",
        DrawSlip = "draw_slip", ChanceSlip = "chance_slip", DrawRules = "draw_rules", WinnerWall = "winner_wall",
        GroupRules = "group_rules", MemberExport = "member_export", PrepaidTerms = "prepaid_terms",
        VoucherSlip = "voucher_slip", VoucherA6 = "voucher_a6", VoucherSheet = "voucher_sheet",
        RedemptionSlip = "redemption_slip", PartnerStatement = "partner_statement", CouponBook = "coupon_book",
        PackSheet = "pack_sheet", PackPiece = "pack_piece", TestPage = "test_page",
    }
    PaperSize {
        Slip58 = "slip58", Slip80 = "slip80", A3 = "a3", A4 = "a4", A5 = "a5", A6 = "a6", TwoOnA4 = "two_on_a4",
        FourOnA4 = "four_on_a4",
    }
    PrintJobState {
        Waiting = "waiting", Sending = "sending", Printed = "printed", Unsure = "unsure", Failed = "failed",
        Cancelled = "cancelled",
    }
    PrintTrouble {
        Unreachable = "unreachable", QueueStopped = "queue_stopped", QueueUnknown = "queue_unknown",
        PaperOut = "paper_out", Jammed = "jammed", LineDropped = "line_dropped", Interrupted = "interrupted",
        QueueGaveUp = "queue_gave_up", CannotDraw = "cannot_draw", TooOld = "too_old",
    }
    PrintWhen { Always = "always", Ask = "ask", Never = "never" }
    PrinterKind { Office = "office", Thermal58 = "thermal58", Thermal80 = "thermal80" }
}
