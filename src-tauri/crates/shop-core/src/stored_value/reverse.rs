//! Taking back what the ledger posted for a cause, whole or in parts. A mirror: no rule of spending or earning runs again.

use super::commands::WalletEntryKind;
use super::post::post_on;
use super::store::entries::{self, Line, Posted};
use crate::kernel::{CauseId, Error, Result, Share, Tx};
use crate::members;

/// Takes back whatever of a cause is not taken back yet.
///
/// # Refuses
/// `members.erased` where money would come back to someone whose data are erased.
pub fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    reverse_part(tx, cause, Share::WHOLE)
}

/// Takes back so much of a cause that `share` of it, all refunds together, is taken back. Once more with the same share
/// takes back nothing more.
///
/// What was spent comes back to the principal and bonus it came from, on the row it came from. What was given is taken
/// from where it went; what of it is spent already leaves the member below zero, marked.
///
/// # Refuses
/// `members.erased` where money would come back to someone whose data are erased.
pub fn reverse_part(tx: &Tx<'_>, cause: CauseId, share: Share) -> Result<()> {
    for posted in entries::posted_for(tx, cause)? {
        let (principal, bonus) = mirror(&posted, share);
        if principal == 0 && bonus == 0 {
            continue;
        }
        let is_return = posted.principal.saturating_add(posted.bonus) < 0;
        let kind = if is_return { WalletEntryKind::Returned } else { WalletEntryKind::TakenBack };
        match members::survivor(tx, posted.member) {
            Ok(_) => {}
            // Nothing is left to take: the balance was closed with the person's data.
            Err(Error::Refusal(_)) if !is_return => continue,
            Err(error) => return Err(error),
        }
        let line = Line { reverses: Some(posted.entry), ..Line::of(kind, principal, bonus, cause) };
        post_on(tx, posted.member, &members::aliases(tx, posted.member)?, &line)?;
    }
    Ok(())
}

/// What is still to be posted against a line, signed against it.
fn mirror(posted: &Posted, share: Share) -> (i64, i64) {
    let (principal, bonus) = split(share, posted.principal.saturating_abs(), posted.bonus.saturating_abs());
    let more = |wanted: i64, back: i64, of: i64| {
        let more = wanted.saturating_sub(back.saturating_abs()).max(0);
        if of < 0 { more } else { more.saturating_neg() }
    };
    (more(principal, posted.principal_back, posted.principal), more(bonus, posted.bonus_back, posted.bonus))
}

/// The share of principal and bonus: together ⌊sum × share⌋, split by largest remainder, a tie to the principal.
///
/// Because the split follows from the sum alone, neither part ever shrinks while the share grows.
fn split(share: Share, principal: i64, bonus: i64) -> (i64, i64) {
    let sum = i128::from(principal).saturating_add(i128::from(bonus));
    let back = share.of(principal.saturating_add(bonus));
    let doubled = i128::from(principal).saturating_mul(i128::from(back)).saturating_mul(2).saturating_add(sum);
    let of_principal =
        doubled.checked_div(sum.saturating_mul(2)).and_then(|part| i64::try_from(part).ok()).unwrap_or(0);
    (of_principal, back.saturating_sub(of_principal))
}

#[cfg(test)]
#[allow(clippy::arithmetic_side_effects, reason = "the numbers of a test are chosen to fit")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_part_is_split_by_largest_remainder() {
        assert_eq!(split(Share::so_far(1, 2), 100, 50), (50, 25));
        assert_eq!(split(Share::so_far(1, 3), 200, 20), (66, 7), "66.36 and 6.64: the larger remainder gets the piece");
        assert_eq!(split(Share::so_far(1, 2), 1, 1), (1, 0), "a tie goes to the principal");
        assert_eq!(split(Share::WHOLE, 15_000, 3_650), (15_000, 3_650));
        assert_eq!(split(Share::WHOLE, 0, 0), (0, 0));
    }

    proptest! {
        /// In whichever parts a sale is refunded, no part of a refund is negative, and together they are exactly what was
        /// posted, principal and bonus apart.
        #[test]
        fn refunds_in_parts_mirror_exactly(
            principal in 0_i64..5_000, bonus in 0_i64..5_000, whole in 1_i64..2_000,
            mut cuts in prop::collection::vec(0_i64..2_000, 0..9),
        ) {
            cuts.iter_mut().for_each(|cut| *cut = (*cut).min(whole));
            cuts.push(whole);
            cuts.sort_unstable();
            let mut back = (0, 0);
            for cut in cuts {
                let now = split(Share::so_far(cut, whole), principal, bonus);
                prop_assert!(now.0 >= back.0 && now.1 >= back.1, "{:?} after {:?}", now, back);
                prop_assert!(now.0 <= principal && now.1 <= bonus, "never more than was posted");
                prop_assert_eq!(now.0 + now.1, (principal + bonus) * cut / whole, "together the share, rounded down");
                back = now;
            }
            prop_assert_eq!(back, (principal, bonus));
        }
    }
}
