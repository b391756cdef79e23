//! What does not add up among members.

use crate::kernel::{Finding, Result};
use rusqlite::Connection;

/// Each query names the rows that break a rule. `person (id, root)` holds every merged row beside its survivor.
const RULES: &[(&str, &str)] = &[
    (
        // A survivor chain that never arrives: a loop.
        "member-survivor",
        "SELECT id FROM member WHERE standing = 'merged' AND id NOT IN (SELECT id FROM person)",
    ),
    (
        // One card that works for every row that stands for itself, at most one (by index) for a merged one.
        "member-card",
        "SELECT id FROM member WHERE standing = 'live' AND id NOT IN (SELECT member_id FROM member_card WHERE state = 'live')
         UNION ALL
         SELECT member_id FROM member_card JOIN member ON member.id = member_id WHERE standing = 'erased'",
    ),
    (
        // Whoever has a name can be found, and nobody else.
        "member-search",
        "SELECT id FROM member WHERE (standing <> 'erased') <> EXISTS (SELECT 1 FROM member_name WHERE member_id = member.id)
         UNION ALL
         SELECT member_id FROM member_name WHERE NOT EXISTS (SELECT 1 FROM member_search_docsize WHERE id = member_id)
         UNION ALL
         SELECT id FROM member_search_docsize WHERE NOT EXISTS (SELECT 1 FROM member_name WHERE member_id = id)",
    ),
    (
        // The cached visits are the days that something still proves, over all rows of a person.
        "member-visits",
        "WITH standing_visit (member_id, day, at_ms) AS (
            SELECT member_id, day, at_ms FROM member_visit AS visit WHERE delta = 1 AND NOT EXISTS
              (SELECT 1 FROM member_visit WHERE cause_id = visit.cause_id AND delta = -1)),
         counted (id, visits, last_ms) AS MATERIALIZED (
            SELECT coalesce(root, member_id), count(DISTINCT day), max(at_ms)
            FROM standing_visit LEFT JOIN person ON person.id = member_id GROUP BY 1)
         SELECT member.id FROM counted JOIN member ON member.id = counted.id
         WHERE standing = 'live' AND (member.visits <> counted.visits OR last_visit_at_ms IS NOT last_ms)
         UNION ALL
         SELECT id FROM member WHERE standing = 'live' AND (visits <> 0 OR last_visit_at_ms IS NOT NULL)
           AND id NOT IN (SELECT id FROM counted)",
    ),
    (
        // What takes an inviter away is a merge that stands.
        "member-inviter",
        "SELECT member.id FROM member JOIN member_merge ON member_merge.id = inviter_lost WHERE undone_at_ms IS NOT NULL",
    ),
    (
        "member-erased",
        "SELECT member_id FROM member_word JOIN member ON member.id = member_id WHERE standing = 'erased'
         UNION ALL
         SELECT member_id FROM member_consent JOIN member ON member.id = member_id WHERE standing = 'erased'",
    ),
];

/// The most rows that a finding names.
const MOST_NAMED: usize = 10;

/// What does not add up: caches against their rows, the search against the names, cards, chains of merges.
pub(crate) fn check(conn: &Connection) -> Result<Vec<Finding>> {
    let mut findings = Vec::new();
    for (what, broken) in RULES {
        let sql = format!(
            // Materialized: else every row of a query would walk through all members for it.
            "WITH RECURSIVE person (id, root) AS MATERIALIZED (
                SELECT merged.id, survivor.id FROM member AS merged JOIN member AS survivor ON survivor.id = merged.survivor_id
                WHERE merged.survivor_id IS NOT NULL AND survivor.survivor_id IS NULL
                UNION
                SELECT member.id, person.root FROM member JOIN person ON member.survivor_id = person.id)
             SELECT * FROM ({broken}) LIMIT {}",
            MOST_NAMED + 1
        );
        let rows: Vec<i64> = conn.prepare(&sql)?.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        if !rows.is_empty() {
            let named: Vec<String> = rows.iter().take(MOST_NAMED).map(i64::to_string).collect();
            let and_more = if rows.len() > MOST_NAMED { " …" } else { "" };
            findings.push(Finding::new(what, format!("members {}{and_more}", named.join(", "))));
        }
    }
    Ok(findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{TestShop, fill_members};

    /// What is broken by hand, and which rule must see it.
    const BROKEN: [(&str, &str); 9] = [
        ("member-visits", "UPDATE member SET visits = 2 WHERE id = 7"),
        ("member-visits", "UPDATE member SET last_visit_at_ms = last_visit_at_ms + 1 WHERE id = 7"),
        ("member-visits", "INSERT INTO member_visit (member_id, day, cause_id, delta, at_ms) VALUES (7, 1, 7, -1, 1)"),
        ("member-search", "DELETE FROM member_name WHERE member_id = 7"),
        (
            "member-search",
            "INSERT INTO member_search (member_search, rowid, words, sounds, initials)
             SELECT 'delete', member_id, words, sounds, initials FROM member_name WHERE member_id = 7",
        ),
        ("member-card", "UPDATE member_card SET state = 'lost', ended_at_ms = 1 WHERE member_id = 7"),
        ("member-survivor", "UPDATE member SET standing = 'merged', survivor_id = 15 - id WHERE id IN (7, 8)"),
        (
            "member-inviter",
            "INSERT INTO member_merge (id, survivor_id, merged_id, at_ms, undone_at_ms) VALUES (1, 1, 7, 1, 2);
             UPDATE member SET inviter_lost = 1 WHERE id = 7",
        ),
        (
            "member-erased",
            "INSERT INTO member_word (member_id, kind, folded, word, place) VALUES (7, 'tag', 'x', 'x', 1);
             DELETE FROM member_card WHERE member_id = 7; DELETE FROM member_name WHERE member_id = 7;
             UPDATE member SET standing = 'erased', erased_at_ms = 1, name = '', phone = NULL, phone_last4 = NULL WHERE id = 7",
        ),
    ];

    #[test]
    fn whatever_is_broken_by_hand_is_found_and_named() {
        let shop = TestShop::open();
        fill_members(&shop.app, 40);
        assert_eq!(shop.findings(), [], "nothing is broken yet");
        for (rule, sql) in BROKEN {
            shop.with_conn(|conn| {
                conn.execute_batch(&format!("SAVEPOINT broken; {sql}")).expect("it can be broken");
                let findings = check(conn).expect("the check runs");
                assert!(
                    findings.iter().any(|finding| finding.what == rule && finding.detail.contains('7')),
                    "{sql}: {findings:?}"
                );
                conn.execute_batch("ROLLBACK TO broken; RELEASE broken").expect("and mended");
            });
        }
    }
}
