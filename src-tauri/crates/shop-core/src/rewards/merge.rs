//! Two rows became one person, or two again: who counts is counted anew.

use super::give::give_again;
use super::ladder;
use super::reverse::{Because, take_back};
use super::store::friends::{self, FriendRow};
use super::store::{Void, rewards};
use crate::kernel::{CauseId, Fact, MemberId, Result, Topic, Tx};
use crate::members;
use crate::members::Person;
use std::collections::BTreeSet;

/// Reaction to a merge and to its undoing. An inviter who is their own friend has brought nobody; a friend who was brought
/// twice was brought the first time. What was given because of such friends is taken back, and given again when they turn
/// out to be two after all.
pub(crate) fn merged(tx: &Tx<'_>, cause: CauseId, fact: &Fact) -> Result<()> {
    let (survivor, merged) = match fact {
        Fact::MembersMerged { survivor, merged, .. } | Fact::MergeUndone { survivor, merged, .. } => {
            (*survivor, *merged)
        }
        _ => return Ok(()),
    };
    let mut inviters: BTreeSet<MemberId> = BTreeSet::new();
    let mut back: Vec<FriendRow> = Vec::new();
    for member in [survivor, merged] {
        let person = Person::with_erased(tx, member)?;
        inviters.insert(person.row);
        let mut is_brought = false;
        for row in friends::of_person(tx, &person.rows)? {
            let void = void_of(row, &person, is_brought);
            is_brought = is_brought || void.is_none();
            if void == row.void {
                continue;
            }
            friends::set_void(tx, row.member, void)?;
            inviters.insert(Person::with_erased(tx, row.inviter)?.row);
            match void {
                Some(_) => {
                    for reward in rewards::standing_of_friend(tx, row.member)? {
                        take_back(tx, &reward, Because::Merge)?;
                    }
                }
                None => back.push(row),
            }
        }
    }
    for inviter in &inviters {
        ladder::descend(tx, &Person::with_erased(tx, *inviter)?, Because::Merge)?;
    }
    for friend in back {
        for reward in rewards::taken_by_merge(tx, friend.member)? {
            give_again(tx, &reward)?;
        }
    }
    for inviter in inviters {
        if let Some(person) = Person::here(tx, inviter)? {
            ladder::climb(tx, &person, None, cause)?;
        }
    }
    tx.changed(&[Topic::Rewards, Topic::Members]);
    Ok(())
}

/// Why a row does not count as brought, now that it is this person's. What was so at joining stays so.
fn void_of(row: FriendRow, person: &Person, is_brought: bool) -> Option<Void> {
    match row.void {
        Some(Void::Rejoined | Void::SamePhone) => row.void,
        _ if person.rows.contains(&row.inviter) => Some(Void::SamePerson),
        _ if is_brought => Some(Void::InvitedBefore),
        _ => None,
    }
}

/// Whether someone stands on the chain of inviters above a person, or is that person.
pub(super) fn is_above(tx: &Tx<'_>, one: &Person, start: MemberId) -> Result<bool> {
    let mut at = start;
    let mut seen: BTreeSet<MemberId> = BTreeSet::new();
    while seen.insert(at) {
        if one.rows.contains(&at) {
            return Ok(true);
        }
        let Some(row) = friends::of_person(tx, &members::aliases(tx, at)?)?.into_iter().next() else { break };
        at = row.inviter;
    }
    Ok(false)
}
