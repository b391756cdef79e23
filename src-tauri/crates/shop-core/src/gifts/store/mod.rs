//! Rows of gifts, promises, acts and the stock ledger. SQL only.

pub(super) mod gift;
pub(super) mod grant;
pub(super) mod handover;
pub(super) mod ledger;
mod words;

use crate::kernel::MemberId;

/// A person's rows as the JSON list that `json_each` takes.
pub(super) fn id_list(members: &[MemberId]) -> String {
    let ids: Vec<String> = members.iter().map(|member| member.get().to_string()).collect();
    format!("[{}]", ids.join(","))
}
