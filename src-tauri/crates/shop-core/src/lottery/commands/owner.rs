//! Draws as owners and managers see them: drafts, costs, what runs, the proof.

use super::dealing::Deal;
use super::terms::{DrawFace, DrawKind, DrawLack, DrawLimits, DrawState, DrawTerms};
use crate::kernel::{DrawId, GiftId, Money};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Names a draw.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct DrawOnly {
    /// Which.
    pub draw: DrawId,
}

/// A prize as everyone may see it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrizeShown {
    /// 1 is the top prize; blanks have the number after the last prize.
    pub number: u32,
    /// None: blanks.
    pub gift: Option<GiftId>,
    /// As it was named when the draw opened; empty for blanks.
    pub gift_name: String,
    /// Its built-in drawing.
    pub picture: String,
    /// Whether it has a photo.
    pub has_photo: bool,
    /// What customers take a piece to be worth.
    pub value: Money,
    /// In the deck, or winners of an evening draw.
    pub cards: i64,
    /// Not dealt yet.
    pub left: i64,
}

/// A draw in a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrawRow {
    /// The draw.
    pub draw: DrawId,
    /// Its number in the shop, from 1.
    pub number: i64,
    /// Its name.
    pub name: String,
    /// How winners are found.
    pub kind: DrawKind,
    /// How a deal is shown.
    pub face: DrawFace,
    /// Where it stands.
    pub state: DrawState,
    /// Prizes, and blanks last.
    pub prizes: Vec<PrizeShown>,
    /// Cards in the deck, or winners in all.
    pub cards: i64,
    /// Not dealt yet.
    pub left: i64,
    /// How many have entered an evening draw.
    pub entered: i64,
    /// Whether the list of an evening draw is closed.
    pub list_closed: bool,
    /// First moment, UTC milliseconds; none while the days of a draft are not set.
    pub starts_at_ms: Option<i64>,
    /// First moment at which it is over.
    pub ends_at_ms: Option<i64>,
    /// When it was opened.
    pub opened_at_ms: Option<i64>,
    /// When it was closed.
    pub closed_at_ms: Option<i64>,
    /// When a draft was saved last.
    pub saved_at_ms: i64,
    /// The last card dealt.
    pub last_deal_at_ms: Option<i64>,
    /// The commitment's first 8 symbols.
    pub check_code: Option<String>,
}

/// All draws: open ones, drafts, then closed ones, newest first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct Draws {
    /// The draws.
    pub draws: Vec<DrawRow>,
}

/// Saves a draft; a new one where no draw is named.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct SaveDraw {
    /// Which draft.
    pub draw: Option<DrawId>,
    /// What it says now.
    pub terms: DrawTerms,
}

/// One line of the rule sheet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RuleLine {
    /// What it is about, a key: `organiser`, `contact`, `period`, …
    pub key: String,
    /// In the shop's language and the owner's words.
    pub value: String,
}

/// A change in favour of those who take part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrawChange {
    /// UTC milliseconds.
    pub at_ms: i64,
    /// By whom.
    pub by: String,
    /// `until_day`, `claim_days`, `per_day`, `whole`.
    pub what: String,
    /// As it was; empty: no bound.
    pub before: String,
    /// As it is.
    pub after: String,
}

/// What a prize needs from the shelf.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PrizeStock {
    /// Of what.
    pub gift: GiftId,
    /// Its name.
    pub gift_name: String,
    /// Average cost of a piece, rounded up; frozen at opening.
    pub unit_cost: Money,
    /// Pieces the draw needs in all, upgrades among them.
    pub needed: i64,
    /// Pieces set aside for this draw; 0 for a draft.
    pub set_aside: i64,
    /// Free pieces on the shelf now.
    pub free: i64,
    /// Pieces to receive before the draw can be opened.
    pub short: i64,
}

/// A name of an evening draw's list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Entrant {
    /// From 1, in the order they entered.
    pub position: i64,
    /// Masked; empty for whoever was erased.
    pub member_name: String,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// The list of an evening draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EntrantList {
    /// In order.
    pub entrants: Vec<Entrant>,
    /// When it was closed.
    pub closed_at_ms: Option<i64>,
    /// SHA-256 of the closed list, hexadecimal.
    pub digest: Option<String>,
    /// The outside value that was mixed in.
    pub outside: Option<String>,
    /// Whether the winners are drawn.
    pub drawn: bool,
}

/// A draw in full.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Draw {
    /// What lists show of it.
    #[serde(flatten)]
    pub row: DrawRow,
    /// What it promises.
    pub terms: DrawTerms,
    /// Missing before it can be opened; empty once it is open.
    pub lacks: Vec<DrawLack>,
    /// What it needs from the shelf. Empty for clerks.
    pub stock: Vec<PrizeStock>,
    /// The commitment, hexadecimal.
    pub commitment: Option<String>,
    /// What the rule sheet says, in its order.
    pub rule_sheet: Vec<RuleLine>,
    /// Changes since it was opened.
    pub changes: Vec<DrawChange>,
    /// The latest deals, newest first, at most 100.
    pub deals: Vec<Deal>,
    /// Chances given out and not used yet.
    pub chances_waiting: i64,
    /// Upgrades sold.
    pub upgrades_sold: i64,
    /// What was dealt cost so far, voided cards left out.
    pub cost_so_far: Money,
    /// The till at which a customer is picking now.
    pub picking_at: Option<String>,
    /// Entrants of an evening draw.
    pub entrants: Option<EntrantList>,
    /// The secret cannot be opened on this computer: the draw can only be closed, as not awarded.
    pub secret_lost: bool,
    /// Why it was closed early.
    pub close_reason: Option<String>,
    /// What was not awarded: prize number and cards.
    pub not_awarded: Vec<(u32, i64)>,
}

/// Asks what a draw would cost. Nothing is written.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reckon {
    /// Finished or not.
    pub terms: DrawTerms,
    /// How many cards are dealt, at most the deck.
    pub participants: i64,
    /// How many take the upgrade.
    pub upgrades_taken: i64,
}

/// What a draw costs, and what stands in its way.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Reckoning {
    /// Cards in the deck, or winners in all.
    pub cards: i64,
    /// Cards dealt that the costs are reckoned for.
    pub participants: i64,
    /// The cheapest cards.
    pub best: Money,
    /// Their share of the whole, rounded half up.
    pub expected: Money,
    /// The dearest cards.
    pub worst: Money,
    /// Every card.
    pub whole_deck: Money,
    /// Expected for one card, rounded half up.
    pub per_participant: Money,
    /// By how much the worst case is over budget; none within it or without one.
    pub worst_over_budget: Option<Money>,
    /// Last prizes that are expected to be dealt, rounded half up.
    pub thirds_expected: i64,
    /// Upgrades the reckoning is for, at most the quota.
    pub upgrades: i64,
    /// The price at which so many upgrades pay for themselves and for everything the draw is expected to cost, rounded
    /// up; none without upgrades.
    pub break_even: Option<Money>,
    /// The price at which they pay for themselves and the last prizes alone, rounded up.
    pub pays_thirds: Option<Money>,
    /// What is left over at the price of the terms; below 0: missing.
    pub left_over: Option<Money>,
    /// What the prizes need from the shelf.
    pub stock: Vec<PrizeStock>,
    /// The most the top prize may be worth by law; none: no bound.
    pub top_cap: Option<Money>,
    /// Missing before it can be opened.
    pub lacks: Vec<DrawLack>,
    /// The rule sheet as it would be.
    pub rule_sheet: Vec<RuleLine>,
}

/// Changes a running draw in favour of those who take part. What is none stays.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeDraw {
    /// Which.
    pub draw: DrawId,
    /// A later last day.
    pub until_day: Option<String>,
    /// More days to claim.
    pub claim_days: Option<u32>,
    /// Higher limits.
    pub limits: Option<DrawLimits>,
}

/// Closes a draw: its secret is told, its pieces are free again.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct CloseDraw {
    /// Which.
    pub draw: DrawId,
    /// Needed before its end, 1 to 200 characters.
    pub reason: Option<String>,
}

/// One line of a proof.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ProofDeal {
    /// From 0.
    pub index: i64,
    /// What the customer picked.
    pub choice: u32,
    /// Prize dealt; in an evening draw the position of the entrant drawn.
    pub result: u32,
    /// The deal's own number, 32 hexadecimal digits.
    pub uuid: String,
    /// The head after it, hexadecimal.
    pub head: String,
    /// UTC milliseconds.
    pub at_ms: i64,
    /// Whether it was voided; the card stays dealt.
    pub voided: bool,
}

/// What anyone needs to check a draw.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct DrawProof {
    /// The draw.
    pub draw: DrawId,
    /// Its own number, 32 hexadecimal digits.
    pub uuid: String,
    /// Its name.
    pub name: String,
    /// Where it stands.
    pub state: DrawState,
    /// Prize numbers and cards, blanks last.
    pub prizes: Vec<(u32, u32)>,
    /// Hexadecimal.
    pub commitment: String,
    /// SHA-256 of the rule sheet, hexadecimal.
    pub rule_sheet_digest: String,
    /// Every deal, oldest first.
    pub deals: Vec<ProofDeal>,
    /// The head now, hexadecimal.
    pub head: String,
    /// Told once the draw is closed, hexadecimal.
    pub secret: Option<String>,
    /// Once it is closed: whether everything was recomputed and fits.
    pub fits: Option<bool>,
}

/// The evidence of a draw as a file.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct EvidenceFile {
    /// What to call it.
    pub file_name: String,
    /// JSON.
    pub text: String,
}
