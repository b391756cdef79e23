//! Requests and replies at the counter.

use super::{read_customer, read_scan};
use crate::gifts::commands::Grant;
use crate::kernel::{Result, SaleId, View};
use crate::members::commands::{CardState, MemberDetail, MemberHit, MemberOnly, TimelineEntry};
use crate::points::PointsBalance;
use crate::stored_value::Wallet;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What the scanner sent or a person typed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadScan {
    /// As it came.
    pub text: String,
}

/// Codes that other screens read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ScanKind {
    /// A voucher.
    Voucher,
    /// Another shop's card.
    ShopCard,
    /// A piece of an exchange file.
    Exchange,
    /// A colleague's badge.
    StaffBadge,
    /// The owner's recovery sheet.
    RecoverySheet,
    /// An address that a phone opens.
    JoinPage,
}

/// What a scan is.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Scan {
    /// A member's card.
    Member {
        /// Whose.
        customer: Box<Customer>,
    },
    /// A card that was reported lost or replaced.
    EndedCard {
        /// Which of the two.
        state: CardState,
        /// Whose it was.
        customer: Box<Customer>,
    },
    /// A card of another shop, or of someone whose data were erased.
    UnknownCard,
    /// The check symbol does not fit: half a scan, or a slip of the finger.
    Half,
    /// A receipt of this shop.
    Receipt {
        /// Its sale.
        sale: SaleId,
    },
    /// A flyer that came back.
    #[serde(rename_all = "camelCase")]
    Flyer {
        /// The run.
        run: i64,
        /// Its name.
        run_name: String,
    },
    /// A member's invitation, brought by a friend.
    Invite {
        /// Who invites.
        inviter: Box<MemberHit>,
    },
    /// A slip worth a chance in a draw.
    #[serde(rename_all = "camelCase")]
    DrawSlip {
        /// The draw's name.
        draw_name: String,
        /// Whether it was taken before.
        taken: bool,
    },
    /// A voucher, to be looked at with `vouchers.check`.
    Voucher {
        /// Its text, without what the scanner put before it.
        text: String,
    },
    /// A flyer, slip or invitation of another shop, or of someone whose data were erased.
    UnknownCode,
    /// Another kind of code.
    Later {
        /// Which.
        kind: ScanKind,
    },
    /// Something to search for.
    Text {
        /// Cleaned, at most 200 characters.
        text: String,
    },
}

/// The customer in front of the counter.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Customer {
    /// Their sheet.
    pub member: MemberDetail,
    /// What waits for them, soonest-expiring first.
    pub grants: Vec<Grant>,
    /// Their stored value.
    pub wallet: Wallet,
    /// Their points and level.
    pub points: PointsBalance,
    /// Chances they may use in running draws.
    pub chances: i64,
    /// What happened lately, newest first.
    pub lately: Vec<TimelineEntry>,
}

pub(crate) fn read_scan(view: &View<'_>, request: ReadScan) -> Result<Scan> {
    read_scan::read_scan(view, &request.text)
}

pub(crate) fn read_customer(view: &View<'_>, request: MemberOnly) -> Result<Customer> {
    read_customer::read_customer(view, request.member)
}
