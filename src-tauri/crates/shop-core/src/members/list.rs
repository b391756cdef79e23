//! The list of members, the counts of its stages, the words used so far.

use super::commands::{KnownWords, ListMembers, MemberPage, MemberSort, Stage, StageCounts};
use super::store::words::{self, Kind};
use super::{detail, find, names, sheet};
use crate::kernel::{MemberId, Result, View, time};
use rusqlite::params_from_iter;
use rusqlite::types::Value as Sql;

/// The most words of a kind that are offered for completion.
const MOST_KNOWN: i64 = 500;

/// A page of the members that fit all filters.
///
/// # Refuses
/// `text_too_long`, `limit_out_of_bounds`.
pub(super) fn list(view: &View<'_>, request: &ListMembers) -> Result<MemberPage> {
    let limit = find::limit(request.limit)?;
    let mut filters = vec!["standing = 'live'".to_owned()];
    let mut values: Vec<Sql> = Vec::new();
    let mut filter = |column: &str, value: Sql| {
        values.push(value);
        filters.push(format!("{column} ?{}", values.len()));
    };
    if let Some(stage) = request.stage {
        filter("stage =", sql_word(&stage)?);
    }
    if let Some(source) = request.source {
        filter("source =", sql_word(&source)?);
    }
    if let Some(tag) = &request.tag {
        let tag = names::folded(&sheet::within(tag, 40)?);
        filter("id IN (SELECT member_id FROM member_word WHERE kind = 'tag' AND folded =", Sql::Text(tag));
        if let Some(last) = filters.last_mut() {
            last.push(')');
        }
    }
    if request.gift_waiting {
        filters.push("gifts_waiting > 0".to_owned());
    }
    let filters = filters.join(" AND ");
    let total = view
        .prepare_cached(&format!("SELECT count(*) FROM member WHERE {filters}"))?
        .query_row(params_from_iter(&values), |row| row.get(0))?;
    let order = match request.sort {
        MemberSort::LastVisit => "last_visit_at_ms DESC, id DESC",
        MemberSort::Number => "number",
        MemberSort::Name => "name_sort, id",
    };
    values.push(Sql::Integer(i64::try_from(limit).unwrap_or(0)));
    values.push(Sql::Integer(request.offset.max(0)));
    let (at_limit, at_offset) = (values.len() - 1, values.len());
    let members: Vec<MemberId> = view
        .prepare_cached(&format!(
            "SELECT id FROM member WHERE {filters} ORDER BY {order} LIMIT ?{at_limit} OFFSET ?{at_offset}"
        ))?
        .query_map(params_from_iter(&values), |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    let rows = members.into_iter().map(|member| detail::hit(view, member)).collect::<Result<_>>()?;
    Ok(MemberPage { rows, total })
}

fn sql_word<T: serde::Serialize>(word: &T) -> Result<Sql> {
    match serde_json::to_value(word)? {
        serde_json::Value::String(word) => Ok(Sql::Text(word)),
        _ => Ok(Sql::Null),
    }
}

/// How many members there are of each stage, and who joined in the shop's month.
pub(super) fn count_stages(view: &View<'_>) -> Result<StageCounts> {
    let mut counts = StageCounts::default();
    let stages: Vec<(Stage, i64)> = view
        .prepare_cached("SELECT stage, count(*) FROM member WHERE standing = 'live' GROUP BY stage")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    for (stage, members) in stages {
        counts.all += members;
        match stage {
            Stage::New => counts.new = members,
            Stage::Active => counts.active = members,
            Stage::Core => counts.core = members,
            Stage::Sleeping => counts.sleeping = members,
            Stage::Lost => counts.lost = members,
        }
    }
    counts.gift_waiting =
        view.query_row("SELECT count(*) FROM member WHERE standing = 'live' AND gifts_waiting > 0", [], |row| {
            row.get(0)
        })?;
    counts.joined_this_month = view.query_row(
        "SELECT count(*) FROM member WHERE standing = 'live' AND joined_at_ms >= ?1",
        [time::start_of_month(view.now_ms, view.zone)],
        |row| row.get(0),
    )?;
    Ok(counts)
}

/// Tags, interests and districts used so far.
pub(super) fn list_words(view: &View<'_>) -> Result<KnownWords> {
    Ok(KnownWords {
        tags: words::known(view, Kind::Tag, MOST_KNOWN)?,
        interests: words::known(view, Kind::Interest, MOST_KNOWN)?,
        districts: words::districts(view, MOST_KNOWN)?,
    })
}
