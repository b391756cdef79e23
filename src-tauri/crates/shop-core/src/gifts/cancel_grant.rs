//! A promise is taken back.

use super::commands::{CancelGrant, GrantState};
use super::hand_over::{found, still_waits};
use super::stock::{end_waiting, serve_owed, settle};
use super::store::grant;
use super::{GiftsRefusal, text_within};
use crate::kernel::{CauseId, Done, Fact, Result, Subject, Topic, Tx};
use crate::members;

/// Takes a promise back; its piece goes to the oldest that is owed, or is free.
///
/// # Refuses
/// `text_too_long`, `note_missing`, `unknown_grant`, `already_handed_over`, `expired`, `cancelled`.
pub(super) fn cancel_grant(tx: &Tx<'_>, request: CancelGrant) -> Result<Done> {
    let note = text_within(&request.note, 200)?;
    if note.is_empty() {
        return Err(GiftsRefusal::NoteMissing.into());
    }
    settle(tx, found(tx, request.grant)?.gift)?;
    let promised = found(tx, request.grant)?;
    still_waits(tx, &promised)?;
    end_waiting(tx, &promised, GrantState::Cancelled, tx.now_ms)?;
    serve_owed(tx, promised.gift)?;
    tx.note(&note);
    tx.about(Subject::Member(promised.member));
    tx.about(Subject::Gift(promised.gift));
    Ok(Done {})
}

/// A person was erased: what waits for them is cancelled, its pieces go to the oldest that is owed or are free.
pub(crate) fn erased(tx: &Tx<'_>, _cause: CauseId, fact: &Fact) -> Result<()> {
    let Fact::MemberErased { member } = fact else { return Ok(()) };
    let mut rows = members::aliases(tx, *member)?;
    rows.push(*member);
    for promise in grant::open_of(tx, &rows)? {
        let row = found(tx, promise)?;
        let state = if row.expires_at_ms <= tx.now_ms { GrantState::Expired } else { GrantState::Cancelled };
        end_waiting(tx, &row, state, row.expires_at_ms.min(tx.now_ms))?;
        settle(tx, row.gift)?;
        tx.changed(&[Topic::Gifts]);
    }
    members::set_gifts_waiting(tx, *member, 0)
}

#[cfg(test)]
mod tests {
    use super::super::commands::Backing;
    use super::super::trial_tests::{act, cached, gift, member, promised, stands};
    use super::*;
    use crate::kernel::time::DAY_MS;
    use crate::testing::TestShop;

    #[test]
    fn an_erased_persons_gifts_go_to_those_who_still_wait() {
        let shop = TestShop::open();
        let (gone, stays, mug) = (member(&shop), member(&shop), gift(&shop, "Mug", 1));
        let old = promised(&shop, gone, mug, "");
        shop.clock.advance(31 * DAY_MS);
        let kept = promised(&shop, gone, mug, "");
        let owed = promised(&shop, stays, mug, "");
        act(&shop, |tx| tx.happened(Fact::MemberErased { member: gone }));
        assert_eq!((stands(&shop, old).0, stands(&shop, kept).0), ("expired", "cancelled"));
        assert_eq!(stands(&shop, owed), ("waiting", Backing::Reserved));
        assert_eq!(cached(&shop, mug), [1, 1, 100, 0]);
        assert_eq!(shop.findings(), []);
    }
}
