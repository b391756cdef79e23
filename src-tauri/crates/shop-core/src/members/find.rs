//! Finding a member by whatever was typed or scanned.

use super::commands::{Find, Found};
use super::store::{merges, search};
use super::{MembersRefusal, Scanned, cards, detail, names, phone, sheet};
use crate::kernel::{MemberId, Result, View};
use rusqlite::Connection;

/// The most hits and the most rows of a page.
pub(super) const MOST: i64 = 200;

/// A card's text finds its member. Digits find a number, the last four digits of a phone, the beginning of a phone. The
/// rest finds names in any script, pinyin, initials and tags: the very name first, then the newest members.
///
/// # Refuses
/// `text_too_long`, `limit_out_of_bounds`.
pub(super) fn find(view: &View<'_>, request: &Find) -> Result<Found> {
    let text = sheet::within(&request.text, 200)?;
    let limit = limit(request.limit)?;
    let mut hits = Hits { conn: view, most: limit + 1, persons: Vec::new() };
    match cards::scanned(view, &text)? {
        Some(Scanned::Card { member, .. }) => hits.add(vec![member])?,
        Some(Scanned::Half | Scanned::Unknown) => {}
        None => match digits(&text) {
            Some((digits, with_plus)) => {
                by_digits(&mut hits, &digits, with_plus)?;
                if hits.persons.is_empty() {
                    by_name(&mut hits, &text)?;
                }
            }
            None => by_name(&mut hits, &text)?,
        },
    }
    let more = hits.persons.len() > limit;
    let hits = hits.persons.into_iter().take(limit).map(|member| detail::hit(view, member));
    Ok(Found { hits: hits.collect::<Result<_>>()?, more })
}

/// 1 to 200.
pub(super) fn limit(limit: i64) -> Result<usize> {
    match usize::try_from(limit) {
        Ok(limit) if (1..=MOST).contains(&i64::try_from(limit).unwrap_or(0)) => Ok(limit),
        _ => Err(MembersRefusal::LimitOutOfBounds { most: MOST }.into()),
    }
}

/// Persons found so far, each once.
struct Hits<'a> {
    conn: &'a Connection,
    most: usize,
    persons: Vec<MemberId>,
}

impl Hits<'_> {
    fn add(&mut self, rows: Vec<MemberId>) -> Result<()> {
        for row in rows {
            if self.is_full() {
                return Ok(());
            }
            if let Some((root, false)) = merges::root(self.conn, row)?
                && !self.persons.contains(&root)
            {
                self.persons.push(root);
            }
        }
        Ok(())
    }

    fn is_full(&self) -> bool {
        self.persons.len() >= self.most
    }

    /// Rows to ask for: some of them may turn out to be persons found before.
    fn rows(&self) -> i64 {
        i64::try_from(self.most + self.persons.len() + 8).unwrap_or(i64::MAX)
    }
}

fn by_digits(hits: &mut Hits<'_>, digits: &str, with_plus: bool) -> Result<()> {
    let conn = hits.conn;
    if let Some(number) = digits.parse().ok().filter(|_| digits.len() <= 9 && !with_plus) {
        hits.add(search::by_number(conn, number)?)?;
    }
    if digits.len() == 4 && !with_plus && !hits.is_full() {
        hits.add(search::by_last4(conn, digits, hits.rows())?)?;
    }
    if digits.len() >= 3 {
        for beginning in phone::beginnings(conn, digits, with_plus)? {
            if !hits.is_full() {
                hits.add(search::by_phone_beginning(conn, &beginning, hits.rows())?)?;
            }
        }
    }
    Ok(())
}

fn by_name(hits: &mut Hits<'_>, text: &str) -> Result<()> {
    let conn = hits.conn;
    let key = names::folded(text);
    if key.is_empty() {
        return Ok(());
    }
    hits.add(search::by_key(conn, &key, hits.rows())?)?;
    if let Some(query) = names::search(text).filter(|_| !hits.is_full()) {
        hits.add(search::by_text(conn, &query, hits.rows())?)?;
    }
    if !hits.is_full() {
        hits.add(search::by_tag(conn, &key, hits.rows())?)?;
    }
    Ok(())
}

/// The digits of a number or phone as people type it, and whether a + leads; `None` for any other text.
fn digits(text: &str) -> Option<(String, bool)> {
    let text = text.strip_prefix('#').unwrap_or(text).trim();
    let (with_plus, rest) = text.strip_prefix('+').map_or((false, text), |rest| (true, rest));
    let mut digits = String::new();
    for c in rest.chars() {
        match c {
            '0'..='9' => digits.push(c),
            ' ' | '-' | '(' | ')' | '.' | '/' => {}
            _ => return None,
        }
    }
    (!digits.is_empty()).then_some((digits, with_plus))
}
