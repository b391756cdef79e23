//! What does not add up in intake.

use super::store::{codes, requests};
use crate::kernel::{Finding, MemberId, Result};
use crate::members;
use rusqlite::Connection;

/// What does not add up: requests that became nobody's, pages and invitations of people who were erased.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    let is_gone = |member: MemberId| Ok::<_, crate::kernel::Error>(members::name_of(conn, member)?.is_none());
    for request in requests::without_member(conn)? {
        findings.push(Finding::new("intake-request", format!("request {request}")));
    }
    for (request, member) in requests::pages(conn)? {
        if is_gone(member)? {
            findings.push(Finding::new("intake-page", format!("request {request}, member {}", member.get())));
        }
    }
    for member in codes::inviters(conn)? {
        if is_gone(member)? {
            findings.push(Finding::new("intake-invite", format!("member {}", member.get())));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TestShop, fill_members};

    #[test]
    fn whatever_is_broken_by_hand_is_found_and_named() {
        let shop = TestShop::open();
        fill_members(&shop.app, 8);
        assert_eq!(shop.findings(), [], "nothing is broken yet");
        const ASKED: &str = "INSERT INTO join_request (id, token_digest, at_display, fourteen, purposes, wording_version,
             language, source, asked_at_ms, state, ended_at_ms, member_id) VALUES (7, zeroblob(32), 0, 1, '[]', 1, 'en', 'walk_in', 1";
        const ERASED: &str = "UPDATE member SET standing = 'erased', erased_at_ms = 1, name = '', phone = NULL, phone_last4 = NULL WHERE id = 7";
        for (rule, sql) in [
            ("intake-request", format!("{ASKED}, 'confirmed', 2, NULL)")),
            ("intake-page", format!("{ERASED}; {ASKED}, 'confirmed', 2, 7)")),
            (
                "intake-invite",
                format!("INSERT INTO invite_code (member_id, code, made_at_ms) VALUES (7, zeroblob(5), 1); {ERASED}"),
            ),
        ] {
            shop.with_conn(|conn| {
                conn.execute_batch("PRAGMA ignore_check_constraints = ON").unwrap();
                conn.execute_batch(&format!("SAVEPOINT broken; {sql}")).expect("it can be broken");
                let findings = check(conn).expect("the check runs");
                let named: Vec<&str> = findings.iter().map(|finding| finding.what.as_str()).collect();
                assert_eq!(named, [rule], "{findings:?}");
                assert!(findings[0].detail.contains('7'), "{findings:?}");
                conn.execute_batch("ROLLBACK TO broken; RELEASE broken").expect("and mended");
            });
        }
    }
}
