//! What a member's book, an export and an erasure ask of gifts.

use super::store::{grant, handover};
use crate::kernel::{MemberId, Result, Tx, View};
use crate::members::{self, TimelineEntry};
use serde_json::{Map, Value, json};

/// What this capability has to tell of a person, newest first, before a moment: promised, handed over, taken back,
/// ran out, cancelled.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let told = handover::book(view, &members::aliases(view, member)?, before_ms, most)?;
    let entries = told.into_iter().map(|told| {
        let handover::Told { at_ms, kind, gift, reason, act } = told;
        let mut args = Map::from_iter([("gift".to_owned(), Value::String(gift))]);
        if kind == "gift_promised" {
            args.insert("reason".to_owned(), Value::String(reason));
        }
        // By it the slip is printed once more.
        if kind == "gift_handed_over" {
            args.insert("handover".to_owned(), Value::from(act));
        }
        TimelineEntry { at_ms, kind, args, amount: None }
    });
    Ok(entries.collect())
}

/// What is kept of a person.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Value> {
    Ok(json!({ "promises": handover::export(view, &members::aliases(view, member)?)? }))
}

/// Takes a person's words out of promises. What was promised and handed over stays in the books, nameless.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    let mut rows = members::aliases(tx, member)?;
    rows.push(member);
    grant::clear_notes(tx, &rows)
}

#[cfg(test)]
mod tests {
    use super::super::commands::CancelGrant;
    use super::super::trial_tests::{act, gift, look, member, promised};
    use super::super::{cancel_grant, hand_over, undo_hand_over};
    use super::*;
    use crate::kernel::time::DAY_MS;
    use crate::testing::TestShop;

    fn told(shop: &TestShop, member: MemberId, before_ms: i64, limit: usize) -> Vec<String> {
        look(shop, |view| timeline(view, member, before_ms, limit)).into_iter().map(|entry| entry.kind).collect()
    }

    #[test]
    fn a_book_tells_what_was_promised_and_what_became_of_it() {
        let shop = TestShop::open();
        let (who, other, mug) = (member(&shop), member(&shop), gift(&shop, "Mug", 3));
        let grant = promised(&shop, who, mug, "told");
        let handover = act(&shop, |tx| hand_over::hand_over(tx, grant)).handover;
        act(&shop, |tx| undo_hand_over::undo_hand_over(tx, handover));
        act(&shop, |tx| cancel_grant::cancel_grant(tx, CancelGrant { grant, note: "slip".to_owned() }));
        promised(&shop, who, mug, "");
        shop.clock.advance(40 * DAY_MS);
        act(&shop, super::super::tick);

        let all = told(&shop, who, i64::MAX, 50);
        let kinds =
            ["gift_expired", "gift_cancelled", "gift_taken_back", "gift_handed_over", "gift_promised", "gift_promised"];
        assert_eq!(all, kinds, "newest first, in the order in which it was done");
        assert_eq!(told(&shop, who, i64::MAX, 2), kinds[..2]);
        let first = look(&shop, |view| timeline(view, who, i64::MAX, 50)).pop().unwrap();
        assert_eq!(Value::Object(first.args), json!({ "gift": "Mug", "reason": "other" }));
        assert_eq!(told(&shop, who, first.at_ms, 50), [""; 0], "before a moment means before it");
        assert_eq!(told(&shop, other, i64::MAX, 50), [""; 0], "a book tells nothing of others");
        assert_eq!(shop.findings(), []);
    }

    #[test]
    fn erasing_takes_the_words_and_leaves_the_books() {
        let shop = TestShop::open();
        let (who, other, mug) = (member(&shop), member(&shop), gift(&shop, "Mug", 3));
        let grant = promised(&shop, who, mug, "her mother was ill");
        promised(&shop, other, mug, "late delivery");
        act(&shop, |tx| hand_over::hand_over(tx, grant));
        let note = |member| look(&shop, |view| export(view, member))["promises"][0]["note"].clone();
        assert_eq!(note(who), "her mother was ill", "an export tells all that is kept");
        act(&shop, |tx| erase(tx, who));
        assert_eq!(note(who), "");
        assert_eq!(note(other), "late delivery", "the words on others stay");
        assert_eq!(told(&shop, who, i64::MAX, 50), ["gift_handed_over", "gift_promised"]);
        assert_eq!(shop.findings(), []);
    }
}
