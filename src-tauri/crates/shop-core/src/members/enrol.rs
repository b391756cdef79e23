//! Signing someone up at the counter.

use super::commands::{Enrol, Enrolment, Likeness, Purpose, Source};
use super::store::rows::{self, Sheet};
use super::store::words::{self, Kind};
use super::store::{search, secrets};
use super::{MembersRefusal, cards, detail, duplicates, names, persons, phone, sheet};
use crate::kernel::{Fact, MemberId, Result, Subject, Topic, Tx, chance, check_symbol, text};
use crate::reactions;
use std::collections::BTreeMap;

/// Characters of the code that brought someone.
const MOST_CODE: usize = 40;

/// Signs a person up: row, search, words, consents and a card. The reply tells what the welcome rule promised.
///
/// The same phone twice, a name that is known or like a known one: only after the clerk has seen who has them, since
/// families share phones and people share names.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `phone_not_usable`, `phone_or_reason`, `birthday_impossible`, `under_fourteen`,
/// `too_many_words`, `inviter_missing`, `unknown_inviter`, `inviter_is_self`, `unknown_wording`, `card_consent_needed`,
/// `phone_known`, `maybe_known`.
pub(crate) fn enrol(tx: &Tx<'_>, request: &Enrol) -> Result<Enrolment> {
    let phone = phone::read(tx, request.phone.as_deref())?;
    let no_phone_reason = request.no_phone_reason.filter(|_| phone.is_none());
    if phone.is_none() && no_phone_reason.is_none() {
        return Err(MembersRefusal::PhoneOrReason.into());
    }
    sheet::birthday(request.birth_month, request.birth_day)?;
    let sheet = Sheet {
        name: sheet::name(&request.name)?,
        phone,
        no_phone_reason,
        birth_month: request.birth_month,
        birth_day: request.birth_day,
        district: sheet::within(&request.district, 80)?,
        household: None,
        note: String::new(),
        tags: sheet::words(&request.tags)?,
        interests: sheet::words(&request.interests)?,
        source: request.source,
        language: request.language,
    };
    if !request.fourteen {
        return Err(MembersRefusal::UnderFourteen.into());
    }
    let inviter = inviter(tx, request, &sheet)?;
    let said = sheet::consents(&request.consents, request.wording_version)?;
    if !request.duplicates_seen {
        refuse_known(tx, &sheet)?;
    }

    let source_code = check_symbol::plain(request.source_code.as_deref().unwrap_or_default());
    let source_code = sheet::within(&source_code, MOST_CODE)?;
    let joining = Joining { inviter, source_code: &source_code, said: &said, wording_version: request.wording_version };
    let (member, number, card) = add(tx, &sheet, &joining)?;
    tx.happened(Fact::MemberJoined { member, inviter })?;
    // The reply tells what the welcome rule promised, so those who react do it now.
    reactions::settle(tx)?;
    let gifts_waiting = detail::hit(tx, member)?.gifts_waiting;
    Ok(Enrolment { member, number, name: sheet.name, card, gifts_waiting })
}

/// What stands on a new member's sheet only once.
pub(super) struct Joining<'a> {
    pub(super) inviter: Option<MemberId>,
    /// The flyer's or invitation's code that brought them, without blanks; empty: none.
    pub(super) source_code: &'a str,
    pub(super) said: &'a BTreeMap<Purpose, bool>,
    pub(super) wording_version: i64,
}

/// Writes a new member down: row, search, words, consents and a card. Their id, number and card.
pub(super) fn add(tx: &Tx<'_>, sheet: &Sheet, joining: &Joining<'_>) -> Result<(MemberId, i64, String)> {
    let keys = names::keys(&sheet.name);
    let rejoined = match &sheet.phone {
        Some(phone) => secrets::is_kept(tx, &phone.e164, tx.now_ms)?,
        None => false,
    };
    let uuid = chance::uuid(tx.chance, tx.now_ms);
    let (member, number) = rows::insert(tx, uuid, sheet, &keys, joining, rejoined)?;
    search::add(tx, member, &keys)?;
    words::save(tx, member, Kind::Tag, &sheet.tags)?;
    words::save(tx, member, Kind::Interest, &sheet.interests)?;
    sheet::save_consents(tx, member, &BTreeMap::new(), joining.said, joining.wording_version)?;
    let card = cards::issue(tx, member)?;
    tx.about(Subject::Member(member));
    tx.changed(&[Topic::Members]);
    Ok((member, number, card))
}

/// Who brought this person: a member now, and someone else. The same phone is the same person here: otherwise anyone
/// could invite themselves.
fn inviter(tx: &Tx<'_>, request: &Enrol, sheet: &Sheet) -> Result<Option<MemberId>> {
    let Some(named) = request.inviter else {
        return if request.source == Source::Inviter { Err(MembersRefusal::InviterMissing.into()) } else { Ok(None) };
    };
    let inviter = persons::survivor(tx, named).map_err(|error| match error {
        crate::kernel::Error::Refusal(_) => MembersRefusal::UnknownInviter.into(),
        failure => failure,
    })?;
    for alias in persons::aliases(tx, inviter)? {
        let theirs = rows::find(tx, alias)?.and_then(|row| row.phone);
        let is_same = matches!((&theirs, &sheet.phone), (Some(theirs), Some(own)) if theirs.e164 == own.e164);
        if is_same {
            return Err(MembersRefusal::InviterIsSelf.into());
        }
    }
    Ok(Some(inviter))
}

fn refuse_known(tx: &Tx<'_>, sheet: &Sheet) -> Result<()> {
    let candidates = duplicates::candidates(tx, &sheet.name, sheet.phone.as_ref(), None)?;
    if let Some(known) = candidates.iter().find(|candidate| candidate.likeness == Likeness::SamePhone) {
        return Err(MembersRefusal::PhoneKnown { name: text::masked(&known.member.name) }.into());
    }
    match i64::try_from(candidates.len()) {
        Ok(0) => Ok(()),
        count => Err(MembersRefusal::MaybeKnown { count: count.unwrap_or(i64::MAX) }.into()),
    }
}
