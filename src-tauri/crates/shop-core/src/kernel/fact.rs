//! Facts: what happened, told to the capabilities that must react.

use super::{
    DealId, DrawId, GiftId, GrantId, HandoverId, MemberId, MergeId, Money, PayoutId, ProgrammeId, RechargeId,
    RedemptionId, RefundId, RewardId, SaleId, ShiftId, VoucherId,
};
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};

/// The row of a stored fact: the cause of every ledger row that follows from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CauseId(i64);

impl CauseId {
    pub(super) fn from_row(row: i64) -> Self {
        CauseId(row)
    }

    /// The number as it stands in the file.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl ToSql for CauseId {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for CauseId {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        i64::column_result(value).map(CauseId)
    }
}

/// Something that happened in the shop. Holds ids and numbers only, never a name or a phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Fact {
    /// Someone became a member.
    MemberJoined {
        /// Who.
        member: MemberId,
        /// Who brought them.
        inviter: Option<MemberId>,
    },
    /// A gift was promised.
    GiftPromised {
        /// Which promise.
        grant: GrantId,
        /// To whom.
        member: MemberId,
        /// Of what.
        gift: GiftId,
    },
    /// A gift went over the counter.
    GiftHandedOver {
        /// Which act.
        handover: HandoverId,
        /// To whom.
        member: MemberId,
        /// Of what.
        gift: GiftId,
    },
    /// Someone paid stored value in.
    Recharged {
        /// Which act.
        recharge: RechargeId,
        /// For whom.
        member: MemberId,
        /// What they paid, without the bonus.
        paid: Money,
    },
    /// Someone was paid their stored value out.
    BalancePaidOut {
        /// Which act.
        payout: PayoutId,
        /// To whom.
        member: MemberId,
        /// What they were paid.
        paid: Money,
    },
    /// A gift was paid for with points.
    PointsSpentOnGift {
        /// By whom.
        member: MemberId,
        /// Which.
        gift: GiftId,
        /// How many.
        points: i64,
    },
    /// A promise that was paid for with points ended, and nothing was handed over.
    PaidGiftLapsed {
        /// Which promise.
        grant: GrantId,
        /// Whose it was.
        member: MemberId,
        /// Of what.
        gift: GiftId,
    },
    /// Points were given or taken by hand.
    PointsAdjusted {
        /// Whose.
        member: MemberId,
        /// Signed.
        points: i64,
    },
    /// Somebody said later who brought a member.
    InviterNamed {
        /// Who was brought.
        member: MemberId,
        /// By whom.
        inviter: MemberId,
    },
    /// A colleague has seen a shared post.
    PostShared {
        /// Whose.
        member: MemberId,
        /// For which programme.
        programme: ProgrammeId,
    },
    /// A friend counts for whoever brought them.
    FriendCounted {
        /// The friend, by the row that was brought.
        friend: MemberId,
        /// By whom.
        inviter: MemberId,
    },
    /// A draw was published.
    DrawOpened {
        /// Which.
        draw: DrawId,
    },
    /// A draw is over.
    DrawClosed {
        /// Which.
        draw: DrawId,
    },
    /// A card was dealt to a member, or their name drawn.
    CardDealt {
        /// Which deal.
        deal: DealId,
        /// Of which draw.
        draw: DrawId,
        /// To whom.
        member: MemberId,
    },
    /// Chances were bought with points.
    ChancesBought {
        /// By whom.
        member: MemberId,
        /// For which draw.
        draw: DrawId,
        /// How many.
        chances: u32,
    },
    /// A reward was given.
    RewardGiven {
        /// Which.
        reward: RewardId,
        /// To whom.
        member: MemberId,
        /// By which programme.
        programme: ProgrammeId,
    },
    /// A voucher was redeemed for something handed over at once.
    VoucherRedeemed {
        /// Which act.
        redemption: RedemptionId,
        /// Which voucher.
        voucher: VoucherId,
        /// Who brought it; none for a stranger.
        member: Option<MemberId>,
    },
    /// Another shop's voucher was used, at once or in a sale: what its issuer owes can be claimed.
    PartnerVoucherUsed {
        /// Which act.
        redemption: RedemptionId,
        /// Which voucher.
        voucher: VoucherId,
    },
    /// A use of another shop's voucher was taken back: the voucher stays used, and nothing is owed for it.
    PartnerVoucherReversed {
        /// Which act is taken back.
        redemption: RedemptionId,
        /// Which voucher.
        voucher: VoucherId,
    },
    /// A sale was paid.
    SalePaid {
        /// Which.
        sale: SaleId,
        /// Who bought; none for a stranger.
        member: Option<MemberId>,
        /// What it came to.
        amount: Money,
    },
    /// A sale of another till was taken over.
    SaleImported {
        /// Which.
        sale: SaleId,
        /// Who bought; none for a stranger.
        member: Option<MemberId>,
        /// What it came to.
        amount: Money,
        /// When it was paid there, UTC milliseconds.
        at_ms: i64,
    },
    /// Some of a sale was given back, or all of it.
    SaleRefunded {
        /// Which act.
        refund: RefundId,
        /// Of which sale.
        sale: SaleId,
        /// Who had bought.
        member: Option<MemberId>,
        /// How much of the sale's total.
        amount: Money,
    },
    /// A shift ended.
    ShiftClosed {
        /// Which.
        shift: ShiftId,
    },
    /// A day was closed.
    DayClosed {
        /// The slip.
        number: i64,
    },
    /// Two members turned out to be one person.
    MembersMerged {
        /// Which act.
        merge: MergeId,
        /// Who stays.
        survivor: MemberId,
        /// Who is now an alias.
        merged: MemberId,
    },
    /// They were two persons after all.
    MergeUndone {
        /// Which act is taken back.
        merge: MergeId,
        /// Who had stayed.
        survivor: MemberId,
        /// Who stands alone again.
        merged: MemberId,
    },
    /// A person's data were taken out of the book.
    MemberErased {
        /// Whose row remains, nameless.
        member: MemberId,
    },
}

impl Fact {
    /// The word in the file and in the table of reactions.
    pub fn kind(&self) -> &'static str {
        match self {
            Fact::MemberJoined { .. } => "member_joined",
            Fact::GiftPromised { .. } => "gift_promised",
            Fact::GiftHandedOver { .. } => "gift_handed_over",
            Fact::Recharged { .. } => "recharged",
            Fact::BalancePaidOut { .. } => "balance_paid_out",
            Fact::PointsSpentOnGift { .. } => "points_spent_on_gift",
            Fact::PaidGiftLapsed { .. } => "paid_gift_lapsed",
            Fact::PointsAdjusted { .. } => "points_adjusted",
            Fact::InviterNamed { .. } => "inviter_named",
            Fact::PostShared { .. } => "post_shared",
            Fact::FriendCounted { .. } => "friend_counted",
            Fact::DrawOpened { .. } => "draw_opened",
            Fact::DrawClosed { .. } => "draw_closed",
            Fact::CardDealt { .. } => "card_dealt",
            Fact::ChancesBought { .. } => "chances_bought",
            Fact::RewardGiven { .. } => "reward_given",
            Fact::VoucherRedeemed { .. } => "voucher_redeemed",
            Fact::PartnerVoucherUsed { .. } => "partner_voucher_used",
            Fact::PartnerVoucherReversed { .. } => "partner_voucher_reversed",
            Fact::SalePaid { .. } => "sale_paid",
            Fact::SaleImported { .. } => "sale_imported",
            Fact::SaleRefunded { .. } => "sale_refunded",
            Fact::ShiftClosed { .. } => "shift_closed",
            Fact::DayClosed { .. } => "day_closed",
            Fact::MembersMerged { .. } => "members_merged",
            Fact::MergeUndone { .. } => "merge_undone",
            Fact::MemberErased { .. } => "member_erased",
        }
    }
}
