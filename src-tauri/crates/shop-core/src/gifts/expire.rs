//! Work of each minute: promises whose time is over.

use super::stock::{expire, serve_owed};
use super::store::grant;
use crate::kernel::{GiftId, Result, Tx, jobs};
use std::collections::BTreeSet;

/// Ends promises that ran out, at most 500 at a time so that no till waits for it, and gives their pieces to the oldest
/// that are owed. The rest follows a minute later; readings treat them as free already.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    let most = i64::try_from(jobs::MOST_ROWS).unwrap_or(i64::MAX);
    let mut gifts: BTreeSet<GiftId> = BTreeSet::new();
    for row in grant::run_out(tx, None, tx.now_ms, most)? {
        expire(tx, &row)?;
        gifts.insert(row.gift);
    }
    for gift in gifts {
        serve_owed(tx, gift)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::commands::Backing;
    use super::super::trial_tests::{act, cached, gift, member, promised, stands};
    use super::*;
    use crate::kernel::time::DAY_MS;
    use crate::testing::TestShop;

    #[test]
    fn the_tick_ends_what_ran_out_and_serves_what_is_owed() {
        let shop = TestShop::open();
        let (who, mug) = (member(&shop), gift(&shop, "Mug", 1));
        let early = promised(&shop, who, mug, "");
        shop.clock.advance(DAY_MS);
        let late = promised(&shop, who, mug, "");
        assert_eq!(stands(&shop, late), ("waiting", Backing::Owed));
        shop.clock.advance(29 * DAY_MS);
        act(&shop, tick);
        assert_eq!(stands(&shop, early), ("waiting", Backing::Reserved), "its last day is not over");
        shop.clock.advance(DAY_MS);
        act(&shop, tick);
        assert_eq!(stands(&shop, early).0, "expired");
        assert_eq!(stands(&shop, late), ("waiting", Backing::Reserved), "the piece goes to the oldest owed");
        assert_eq!(cached(&shop, mug), [1, 1, 100, 0]);
        assert_eq!(shop.findings(), []);
    }

    #[test]
    fn a_tick_ends_at_most_five_hundred_and_the_next_goes_on() {
        let shop = TestShop::open();
        let (who, mug) = (member(&shop), gift(&shop, "Mug", 600));
        act(&shop, |tx| {
            for _ in 0..501 {
                super::super::promise::promise(
                    tx,
                    &super::super::promise::Promise {
                        member: who,
                        gift: mug,
                        reason: super::super::commands::GrantReason::Post,
                        note: "",
                        cause: None,
                        ready_at_ms: None,
                    },
                )?;
            }
            Ok(())
        });
        shop.clock.advance(40 * DAY_MS);
        act(&shop, tick);
        assert_eq!(cached(&shop, mug)[1], 1, "no till waits for more than 500");
        act(&shop, tick);
        assert_eq!(cached(&shop, mug)[1], 0);
        assert_eq!(shop.findings(), []);
    }
}
