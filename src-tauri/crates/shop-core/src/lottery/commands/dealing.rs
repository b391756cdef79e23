//! Picking, dealing, offers and winners, as they go over the wire.

use super::owner::PrizeShown;
use super::terms::{DrawFace, DrawKind};
use crate::gifts::commands::GrantState;
use crate::kernel::{DealId, DrawId, GiftId, GrantId, MemberId, Money, PickId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A member is about to pick a card of a draw.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct BeginPick {
    /// Of which draw.
    pub draw: DrawId,
    /// Who picks.
    pub member: MemberId,
}

/// Names a customer about to pick.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct PickOnly {
    /// Which.
    pub pick: PickId,
}

/// A customer is picking at a till. Nothing is dealt yet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct WaitingPick {
    /// The pick.
    pub pick: PickId,
    /// Of which draw.
    pub draw: DrawId,
    /// Its name.
    pub draw_name: String,
    /// How winners are found.
    pub kind: DrawKind,
    /// How the deal is shown.
    pub face: DrawFace,
    /// Who picks.
    pub member: MemberId,
    /// Masked.
    pub member_name: String,
    /// The position of the card in the order of deals, from 0. Fixed now.
    pub index: i64,
    /// Cards left: the choice is 1 to this.
    pub left: i64,
    /// Chances the member has for this draw, this one among them.
    pub chances: i64,
    /// Prizes with what is left of each.
    pub prizes: Vec<PrizeShown>,
    /// At which till.
    pub till: String,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// The customer said a number; the clerk types it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct DealCard {
    /// Which pick.
    pub pick: PickId,
    /// 1 to the cards left.
    pub choice: u32,
}

/// The customer taps a card on the display of a till.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct PickCard {
    /// The till whose display it is; none: "1".
    pub till: Option<String>,
    /// Which pick.
    pub pick: PickId,
    /// 1 to the cards left.
    pub choice: u32,
}

/// Names a deal.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct DealOnly {
    /// Which.
    pub deal: DealId,
}

/// How a deal was voided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Voided {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
}

/// A card that was dealt, or a name that was drawn.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Deal {
    /// The deal.
    pub deal: DealId,
    /// Of which draw.
    pub draw: DrawId,
    /// Its name.
    pub draw_name: String,
    /// Its kind.
    pub kind: DrawKind,
    /// Its face.
    pub face: DrawFace,
    /// Position in the order of deals, from 0.
    pub index: i64,
    /// What the customer picked; 0 in evening and closing draws.
    pub choice: u32,
    /// The prize's number.
    pub prize_number: u32,
    /// None: a blank, or a reserve.
    pub gift: Option<GiftId>,
    /// Empty for a blank.
    pub gift_name: String,
    /// The gift's built-in drawing.
    pub picture: String,
    /// What customers take it to be worth.
    pub value: Money,
    /// Whether nothing was won.
    pub blank: bool,
    /// Evening draws: waits for a winner who does not claim.
    pub reserve: bool,
    /// Who; the row as it is now.
    pub member: MemberId,
    /// Masked; empty for whoever was erased.
    pub member_name: String,
    /// The head after the deal, hexadecimal.
    pub head: String,
    /// The head's first 8 symbols, as they stand on the slip.
    pub check_code: String,
    /// The promise of the prize.
    pub grant: Option<GrantId>,
    /// What became of it.
    pub grant_state: Option<GrantState>,
    /// The last moment to claim, where it waits.
    pub claim_until_ms: Option<i64>,
    /// At which till.
    pub till: String,
    /// By which colleague.
    pub by: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Voided; the card stays dealt.
    pub voided: Option<Voided>,
}

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UpgradeState {
    /// May be taken or declined.
    Open,
    /// Declined.
    Declined,
    /// Paid.
    Taken,
    /// None is left, the draw is over, or the prize it would replace is gone.
    Gone,
}

/// An offer to buy another gift after the last prize was won. The prize is the customer's whatever they say.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UpgradeOffer {
    /// After which deal.
    pub deal: DealId,
    /// Of which draw.
    pub draw_name: String,
    /// To whom.
    pub member: MemberId,
    /// Masked.
    pub member_name: String,
    /// What was won.
    pub won_name: String,
    /// What is offered.
    pub gift: GiftId,
    /// Its name.
    pub gift_name: String,
    /// Its built-in drawing.
    pub picture: String,
    /// What customers take it to be worth.
    pub value: Money,
    /// What it costs.
    pub price: Money,
    /// Whether the prize goes back for it.
    pub instead: bool,
    /// How many are left to be sold.
    pub left: i64,
    /// Where it stands.
    pub state: UpgradeState,
}

/// A card was dealt.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Dealt {
    /// The card.
    pub deal: Deal,
    /// Prizes with what was left of each before this card was dealt: what the wheel shows.
    pub before: Vec<PrizeShown>,
    /// Cards left now.
    pub left: i64,
    /// Chances the member still has for this draw.
    pub chances_left: i64,
    /// What may be offered now.
    pub offer: Option<UpgradeOffer>,
}

/// Voids a deal; the card stays dealt.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct VoidDeal {
    /// Which.
    pub deal: DealId,
    /// 1 to 200 characters.
    pub reason: String,
    /// Whether the member gets the chance back.
    pub give_back_chance: bool,
}

/// Asks what the display of a till shows.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadDrawDisplay {
    /// None: "1".
    pub till: Option<String>,
}

/// A customer is to pick on the display.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayPick {
    /// The pick.
    pub pick: PickId,
    /// The draw's name.
    pub draw_name: String,
    /// How the deal is shown.
    pub face: DrawFace,
    /// Masked.
    pub member_name: String,
    /// Position in the order of deals, from 0.
    pub index: i64,
    /// Cards left: the choice is 1 to this.
    pub left: i64,
    /// More than fit on the display: the customer types the number.
    pub by_number: bool,
    /// Prizes with what is left of each.
    pub prizes: Vec<PrizeShown>,
    /// The commitment's first 8 symbols.
    pub check_code: String,
}

/// A draw that runs, as the display shows it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DisplayDraw {
    /// Its name.
    pub name: String,
    /// The commitment, hexadecimal.
    pub commitment: String,
    /// Cards in the deck.
    pub cards: i64,
    /// Not dealt yet.
    pub left: i64,
    /// Prizes with what is left of each.
    pub prizes: Vec<PrizeShown>,
    /// The closed list of an evening draw, names masked; empty otherwise.
    pub entrants: Vec<String>,
    /// SHA-256 of that list, hexadecimal.
    pub list_digest: Option<String>,
}

/// What the display of a till shows of draws.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrawDisplay {
    /// A customer is picking here.
    pub waiting: Option<DisplayPick>,
    /// The last card dealt here, for two minutes.
    pub last: Option<Dealt>,
    /// What runs today.
    pub running: Vec<DisplayDraw>,
}

/// A winner on the wall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Winner {
    /// Position in the order of deals, from 0.
    pub index: i64,
    /// The prize's number.
    pub prize_number: u32,
    /// Its name.
    pub gift_name: String,
    /// Its built-in drawing.
    pub picture: String,
    /// Masked.
    pub member_name: String,
    /// The head's first 8 symbols.
    pub check_code: String,
    /// Whether it went over the counter.
    pub handed_over: bool,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// The winners of a draw, top prizes first, names masked; blanks, reserves and voided cards left out.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Winners {
    /// The draw.
    pub draw: DrawId,
    /// Its name.
    pub name: String,
    /// At most 500.
    pub winners: Vec<Winner>,
    /// How many there are in all.
    pub total: i64,
    /// Once closed, what was not awarded: prize number, name, cards.
    pub not_awarded: Vec<(u32, String, i64)>,
}
