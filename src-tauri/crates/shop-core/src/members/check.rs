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
