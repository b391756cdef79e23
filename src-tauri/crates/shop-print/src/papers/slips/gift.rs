//! The slip of a gift handed over.

use super::kit::{Slip, look};
use super::{Row, SlipHead, SlipWidth};
use crate::papers::board::Setting;
use crate::scene::Paper;
use crate::warn::PaperError;

/// A gift handed over at the counter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HandOverSlip {
    /// Head.
    pub head: SlipHead,
    /// The gift.
    pub gift: String,
    /// How many.
    pub quantity: String,
    /// What one is worth, with its currency; none if the shop does not say.
    pub worth: Option<String>,
    /// Why it was given: the gift rule's name.
    pub reason: String,
    /// What the member still has waiting, as "1: bag of apples".
    pub waiting: Option<String>,
    /// How to complain.
    pub complaint: String,
}

/// Draws the slip of a gift handed over, signed by the one who took it.
///
/// # Errors
/// When a file of the program is damaged.
pub fn hand_over_slip(gift: &HandOverSlip, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    let (bold, ..) = slip.sizes();
    let title = slip.said.say("paper-hand-over");
    slip.head(&gift.head, Some(&title));
    slip.dashes();
    let large = if slip.wide { 5.0 } else { 4.5 };
    slip.gap(0.5);
    slip.fitted(&gift.gift, large, true);
    slip.gap(1.0);
    let mut rows = vec![("paper-quantity", gift.quantity.clone())];
    rows.extend(gift.worth.clone().map(|worth| ("paper-worth-each", worth)));
    rows.push(("paper-given-for", gift.reason.clone()));
    rows.extend(gift.waiting.clone().map(|waiting| ("paper-gifts-waiting", waiting)));
    for (key, value) in rows {
        let label = slip.said.say(key);
        slip.row(&Row::new(label, value));
    }
    slip.dashes();
    let received = slip.said.say("paper-received");
    let body = slip.body();
    slip.para(&received, body, false);
    let (member, clerk) = (slip.said.say("paper-member"), slip.said.say("paper-clerk"));
    slip.signatures(&member, &clerk);
    slip.dashes();
    slip.centred(&gift.complaint, body, false);
    slip.gap(1.0);
    let thanks = slip.said.say("paper-thanks");
    slip.centred(&thanks, bold, true);
    let title = slip.said.with("paper-title-hand-over", &[("number", &gift.head.number)]);
    Ok(slip.done(title, setting))
}
