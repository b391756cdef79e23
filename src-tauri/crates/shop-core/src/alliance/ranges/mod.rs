//! Serials: vouchers that a partner honours are issued and announced, a partner's are taken in, and both are taken back.

mod issue;
mod issued;
mod revoke;
mod store;
mod take;

pub(in crate::alliance) use issue::{Issued, Source, issue, issue_for_partner};
pub(in crate::alliance) use issued::issued_for;
pub(in crate::alliance) use revoke::{revoke, say_really_issued, say_revoked};
pub(in crate::alliance) use take::{take_list, take_range};
