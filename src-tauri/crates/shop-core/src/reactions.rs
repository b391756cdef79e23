//! Who reacts to what: the only file beside `commands.rs` that names all capabilities.
//!
//! A capability that must answer to something further up does so through a fact; the same registry serves erase,
//! export, timeline, check and merged.

use crate::kernel::{CauseId, Fact, Finding, MemberId, Result, Share, Subject, Tx, View, audit};
use crate::members::TimelineEntry;
use crate::{
    alliance, backup, gifts, intake, lottery, members, points, printing, rewards, sales, staff, stored_value, vouchers,
};
use rusqlite::Connection;
use serde_json::{Map, Value};

/// The longest chain of facts that may follow from one act.
const DEEPEST: usize = 4;

/// A reaction: what a capability does about a fact, inside the same transaction.
type React = fn(&Tx<'_>, CauseId, &Fact) -> Result<()>;
/// Who reacts to a fact, each with the facts it may tell in turn.
type Reactions = &'static [(React, &'static [&'static str])];

/// Facts and who reacts, in the order in which they do. The third column names the facts that a reaction may tell in
/// turn, so that a test can prove the table acyclic.
pub(crate) const TABLE: &[(&str, Reactions)] = &[
    (
        "member_joined",
        &[
            (members::visited, &[]),
            (gifts::promise_welcome, &["gift_promised", "paid_gift_lapsed"]),
            (lottery::joined, &[]),
            (rewards::joined, &["reward_given", "gift_promised", "paid_gift_lapsed"]),
            (intake::joined, &[]),
        ],
    ),
    ("gift_promised", &[]),
    (
        "gift_handed_over",
        &[
            (members::visited, &[]),
            (rewards::visited, &["reward_given", "gift_promised", "paid_gift_lapsed"]),
            (printing::made_by_itself, &[]),
        ],
    ),
    (
        "recharged",
        &[
            (rewards::recharged, &["reward_given", "gift_promised", "paid_gift_lapsed"]),
            (printing::made_by_itself, &[]),
        ],
    ),
    ("balance_paid_out", &[]),
    ("points_spent_on_gift", &[]),
    ("paid_gift_lapsed", &[(points::gift_lapsed, &[])]),
    ("points_adjusted", &[]),
    ("inviter_named", &[(rewards::joined, &["reward_given", "gift_promised", "paid_gift_lapsed"])]),
    ("post_shared", &[]),
    (
        "friend_counted",
        &[(lottery::friend_counted, &[]), (rewards::climbed, &["reward_given", "gift_promised", "paid_gift_lapsed"])],
    ),
    ("draw_opened", &[]),
    ("draw_closed", &[]),
    ("card_dealt", &[(printing::made_by_itself, &[])]),
    ("chances_bought", &[]),
    ("reward_given", &[]),
    ("voucher_redeemed", &[(members::visited, &[]), (lottery::brought, &[]), (printing::made_by_itself, &[])]),
    ("partner_voucher_used", &[(alliance::voucher_used, &[])]),
    ("partner_voucher_reversed", &[(alliance::voucher_reversed, &[])]),
    (
        "sale_paid",
        &[
            (members::visited, &[]),
            (lottery::bought, &[]),
            (rewards::bought, &["friend_counted", "reward_given", "gift_promised", "paid_gift_lapsed"]),
            (printing::made_by_itself, &[]),
        ],
    ),
    (
        "sale_imported",
        &[
            (members::visited, &[]),
            (rewards::bought, &["friend_counted", "reward_given", "gift_promised", "paid_gift_lapsed"]),
        ],
    ),
    ("sale_refunded", &[]),
    ("shift_closed", &[(printing::made_by_itself, &[])]),
    ("day_closed", &[(printing::made_by_itself, &[])]),
    (
        "members_merged",
        &[
            (gifts::merged, &[]),
            (stored_value::merged, &[]),
            (points::merged, &[]),
            (rewards::merged, &["reward_given", "gift_promised", "paid_gift_lapsed"]),
        ],
    ),
    (
        "merge_undone",
        &[
            (gifts::merged, &[]),
            (stored_value::merged, &[]),
            (points::merged, &[]),
            (rewards::merged, &["reward_given", "gift_promised", "paid_gift_lapsed"]),
        ],
    ),
    ("member_erased", &[(gifts::erased, &["paid_gift_lapsed"])]),
];

/// Lets everyone react to what the handler told, until nothing new is told.
pub(crate) fn settle(tx: &Tx<'_>) -> Result<()> {
    for _ in 0..DEEPEST {
        let told: Vec<(CauseId, Fact)> = tx.facts.borrow_mut().drain(..).collect();
        if told.is_empty() {
            return Ok(());
        }
        for (cause, fact) in told {
            let reactions =
                TABLE.iter().find(|(kind, _)| *kind == fact.kind()).map_or(&[][..], |(_, reactions)| reactions);
            for (react, _) in reactions {
                react(tx, cause, &fact)?;
            }
        }
    }
    Err(crate::kernel::Error::failure("facts follow from facts without end"))
}

/// Takes back what every ledger posted for a cause, last ledger first. No capability knows the others.
pub(crate) fn reverse(tx: &Tx<'_>, cause: CauseId) -> Result<()> {
    for take_back in [
        rewards::reverse,
        lottery::reverse,
        vouchers::reverse,
        points::reverse,
        stored_value::reverse,
        gifts::reverse,
        members::reverse,
    ] {
        take_back(tx, cause)?;
    }
    Ok(())
}

/// Takes back a part of what the ledgers posted for a cause: `share` of everything, and of stored value so much that
/// `stored` of it is back. Whoever was here was here, so the visit stays; what was promised because of it falls with the
/// whole.
pub(crate) fn reverse_part(tx: &Tx<'_>, cause: CauseId, share: Share, stored: Share) -> Result<()> {
    rewards::reverse_part(tx, cause, share)?;
    vouchers::reverse_part(tx, cause, share)?;
    points::reverse_part(tx, cause, share)?;
    stored_value::reverse_part(tx, cause, stored)?;
    if share.is_whole() {
        lottery::reverse(tx, cause)?;
        gifts::reverse(tx, cause)
    } else {
        lottery::reverse_part(tx, cause, share)
    }
}

/// Takes back what was given because of a cause, as far as `share` of it is: for whoever then measures what the ledgers
/// give back for the cause itself. Doing so again with the same share takes back nothing more.
pub(crate) fn take_rewards_back(tx: &Tx<'_>, cause: CauseId, share: Share) -> Result<()> {
    rewards::reverse_part(tx, cause, share)
}

/// Takes a person out of every capability's tables, and what the audit says of any of their rows.
pub(crate) fn erase(tx: &Tx<'_>, member: MemberId) -> Result<()> {
    for forget in [
        intake::erase,
        sales::erase,
        rewards::erase,
        lottery::erase,
        vouchers::erase,
        points::erase,
        stored_value::erase,
        gifts::erase,
        members::erase,
    ] {
        forget(tx, member)?;
    }
    for alias in members::aliases(tx, member)? {
        audit::erase_details(tx, alias)?;
    }
    Ok(())
}

/// What every capability holds about a person (all their aliases), by capability.
pub(crate) fn export(view: &View<'_>, member: MemberId) -> Result<Map<String, Value>> {
    let mut all = Map::new();
    all.insert("members".to_owned(), members::export(view, member)?);
    all.insert("gifts".to_owned(), gifts::export(view, member)?);
    all.insert("intake".to_owned(), intake::export(view, member)?);
    all.insert("storedValue".to_owned(), stored_value::export(view, member)?);
    all.insert("points".to_owned(), points::export(view, member)?);
    all.insert("lottery".to_owned(), lottery::export(view, member)?);
    all.insert("vouchers".to_owned(), vouchers::export(view, member)?);
    all.insert("rewards".to_owned(), rewards::export(view, member)?);
    all.insert("sales".to_owned(), sales::export(view, member)?);
    Ok(all)
}

/// A person's book, newest first: what every capability has to tell before a moment.
pub(crate) fn timeline(view: &View<'_>, member: MemberId, before_ms: i64, limit: usize) -> Result<Vec<TimelineEntry>> {
    // What a lower capability tells follows from what an upper one told in the same act, and is the newer of the two.
    let mut entries = sales::timeline(view, member, before_ms, limit)?;
    entries.extend(rewards::timeline(view, member, before_ms, limit)?);
    entries.extend(lottery::timeline(view, member, before_ms, limit)?);
    entries.extend(vouchers::timeline(view, member, before_ms, limit)?);
    entries.extend(points::timeline(view, member, before_ms, limit)?);
    entries.extend(stored_value::timeline(view, member, before_ms, limit)?);
    entries.extend(gifts::timeline(view, member, before_ms, limit)?);
    entries.extend(members::timeline(view, member, before_ms, limit)?);
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at_ms));
    entries.truncate(limit);
    Ok(entries)
}

/// The name of who or what an act was about, where it still exists.
pub(crate) fn subject_name(conn: &Connection, subject: Subject) -> Result<Option<String>> {
    let name = match subject {
        Subject::Staff(staff) => Some(staff::name_of(conn, staff)?),
        Subject::Member(member) => members::name_of(conn, member)?,
        Subject::Gift(gift) => Some(gifts::name_of(conn, gift)?),
    };
    Ok(name.filter(|name| !name.is_empty()))
}

/// A run of paper, as far as vouchers care: what it is called, and who joined by it.
pub(crate) struct SourceRun {
    /// In the shop's words.
    pub(crate) name: String,
    /// What its QR says: the source of whoever joins by it.
    pub(crate) code: String,
    /// Members who joined by its code.
    pub(crate) joined: i64,
    /// A partner hands its paper out.
    pub(crate) is_partners: bool,
}

/// A run by its number; none where there is no such run.
pub(crate) fn source_run(view: &View<'_>, run: i64) -> Result<Option<SourceRun>> {
    let Some(told) = intake::run(view, run)? else { return Ok(None) };
    let is_partners = alliance::hands_out(view, run)?;
    Ok(Some(SourceRun { name: told.name, code: told.text, joined: told.joined, is_partners }))
}

/// Makes a run with a code of its own. Its number.
pub(crate) fn begin_source_run(tx: &Tx<'_>, name: &str) -> Result<i64> {
    intake::begin_run(tx, name, 0)
}

/// What does not add up, in every capability and in the chain.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = audit::check(conn)?;
    findings.extend(staff::check(conn)?);
    findings.extend(members::check(conn)?);
    findings.extend(gifts::check(conn)?);
    findings.extend(stored_value::check(conn)?);
    findings.extend(points::check(conn)?);
    findings.extend(lottery::check(conn)?);
    findings.extend(vouchers::check(conn)?);
    findings.extend(alliance::check(conn)?);
    findings.extend(rewards::check(conn)?);
    findings.extend(sales::check(conn)?);
    findings.extend(intake::check(conn)?);
    Ok(findings)
}

/// Work of each minute: promises and points that ran out, stages that moved, requests nobody answered.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    crate::kernel::request::forget_old_replies(tx)?;
    backup::tick(tx)?;
    members::tick(tx)?;
    gifts::tick(tx)?;
    stored_value::tick(tx)?;
    points::tick(tx)?;
    vouchers::tick(tx)?;
    rewards::tick(tx)?;
    intake::tick(tx)?;
    printing::tick(tx)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn depth(kind: &str, above: &mut Vec<&'static str>) -> usize {
        let (kind, reactions) = TABLE.iter().find(|(name, _)| *name == kind).expect("every fact told has a row");
        assert!(!above.contains(kind), "{kind} follows from itself: {above:?}");
        above.push(kind);
        let below = reactions.iter().flat_map(|(_, told)| *told).map(|told| depth(told, above)).max().unwrap_or(0);
        above.pop();
        below + 1
    }

    #[test]
    fn no_fact_follows_from_itself_and_no_chain_is_deeper_than_four() {
        for (kind, _) in TABLE {
            let deep = depth(kind, &mut Vec::new());
            assert!(deep <= DEEPEST, "{kind} starts a chain of {deep}");
        }
    }
}
