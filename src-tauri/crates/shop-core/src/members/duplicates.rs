//! Who might be the same person.

use super::commands::{Candidate, Duplicates, Likeness, ReadDuplicates};
use super::phone::{self, Phone};
use super::store::{merges, search};
use super::{MembersRefusal, detail, names, sheet};
use crate::kernel::{MemberId, Result, View, text};
use rusqlite::Connection;
use std::collections::BTreeMap;

/// The most candidates that are shown.
const MOST: usize = 20;

/// Members with this phone or a name like this; what is not typed to its end yet is passed over.
///
/// # Refuses
/// `text_too_long`.
pub(super) fn read_duplicates(view: &View<'_>, request: &ReadDuplicates) -> Result<Duplicates> {
    let name = sheet::within(&request.name, 200)?;
    let phone = phone::read(view, request.phone.as_deref()).unwrap_or(None);
    Ok(Duplicates { candidates: candidates(view, &name, phone.as_ref(), request.except)? })
}

/// At most 20 persons who might be this one, the strongest likeness first, then the newest.
///
/// Names are alike when they sound the same (王强 and 王蔷, Wang Qiang), have their words in another order (García María),
/// or one has a word more (María García López).
pub(super) fn candidates(
    conn: &Connection,
    name: &str,
    phone: Option<&Phone>,
    except: Option<MemberId>,
) -> Result<Vec<Candidate>> {
    let except = except.map(|member| merges::root(conn, member)).transpose()?.flatten().map(|(root, _)| root);
    let mut found: BTreeMap<MemberId, Likeness> = BTreeMap::new();
    let mut keep = |rows: Vec<MemberId>, likeness: Likeness| -> Result<()> {
        for row in rows {
            let root = merges::root(conn, row)?.filter(|(root, erased)| !erased && Some(*root) != except);
            if let Some((root, _)) = root {
                let known = found.entry(root).or_insert(likeness);
                *known = likeness.min(*known);
            }
        }
        Ok(())
    };
    let most = i64::try_from(MOST + 1).unwrap_or(i64::MAX);
    if let Some(phone) = phone {
        keep(search::by_phone(conn, &phone.e164)?, Likeness::SamePhone)?;
    }
    if !name.is_empty() {
        let keys = names::keys(name);
        keep(search::by_key(conn, &keys.key, most)?, Likeness::SameName)?;
        let words: Vec<&str> = keys.sort.split(' ').take(12).collect();
        keep(search::by_sort(conn, &keys.sort, most)?, Likeness::LikeName)?;
        // Han names are told apart by one character more; only words of other scripts may be left out or turned around.
        if words.len() > 1 && !names::has_sound(name) {
            for turn in 1..words.len() {
                let (last, first) = words.split_at(turn);
                keep(search::by_sort(conn, &[first, last].concat().join(" "), most)?, Likeness::LikeName)?;
            }
            keep(search::by_sort_beginning(conn, &keys.sort, most)?, Likeness::LikeName)?;
            if let Some((_, shorter)) = words.split_last().filter(|(_, shorter)| shorter.len() > 1) {
                keep(search::by_sort(conn, &shorter.join(" "), most)?, Likeness::LikeName)?;
            }
        }
    }
    let mut ordered: Vec<(Likeness, MemberId)> =
        found.into_iter().map(|(member, likeness)| (likeness, member)).collect();
    ordered.sort_by_key(|(likeness, member)| (*likeness, std::cmp::Reverse(*member)));
    ordered
        .into_iter()
        .take(MOST)
        .map(|(likeness, member)| Ok(Candidate { member: detail::hit(conn, member)?, likeness }))
        .collect()
}

/// Stops an import from taking someone twice: their phone is known, or they have none and a member of that name exists.
///
/// # Refuses
/// `phone_known`, `maybe_known`.
pub(super) fn refuse_taken(conn: &Connection, name: &str, phone: Option<&Phone>) -> Result<()> {
    let known = candidates(conn, if phone.is_none() { name } else { "" }, phone, None)?;
    match known.iter().find(|candidate| candidate.likeness != Likeness::LikeName) {
        None => Ok(()),
        Some(candidate) if candidate.likeness == Likeness::SamePhone => {
            Err(MembersRefusal::PhoneKnown { name: text::masked(&candidate.member.name) }.into())
        }
        Some(_) => Err(MembersRefusal::MaybeKnown { count: i64::try_from(known.len()).unwrap_or(i64::MAX) }.into()),
    }
}
