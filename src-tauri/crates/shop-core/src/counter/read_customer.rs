//! The customer in front of the counter.

use super::commands::Customer;
use crate::kernel::{MemberId, Result, View};
use crate::{gifts, lottery, members, points, reactions, stored_value};

/// Lines of the book that stand on the customer's sheet.
const LATELY: usize = 5;

/// The person, what waits for them, what is on their card, and what happened lately.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`.
pub(super) fn read_customer(view: &View<'_>, member: MemberId) -> Result<Customer> {
    let member = members::survivor(view, member)?;
    Ok(Customer {
        member: members::detail(view, member)?,
        grants: gifts::waiting_for(view, member)?,
        wallet: stored_value::wallet(view, member)?,
        points: points::balance(view, member)?,
        chances: lottery::how_many_chances(view, member)?,
        lately: reactions::timeline(view, member, i64::MAX, LATELY)?,
    })
}
