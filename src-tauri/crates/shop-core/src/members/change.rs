//! Changing what is kept of a member.

use super::commands::{ChangeMember, MemberDetail, Source};
use super::store::rows::{self, Sheet};
use super::store::words::{self, Kind};
use super::store::{search, secrets};
use super::{MembersRefusal, detail, names, persons, phone, sheet};
use crate::kernel::{Result, Subject, Topic, Tx};

/// Replaces the sheet of a person; who brought them and when stay as they are.
///
/// A phone that someone else has is taken: families share phones, and `read_duplicates` shows it beforehand.
///
/// # Refuses
/// `unknown_member`, `erased`, `name_missing`, `text_too_long`, `phone_not_usable`, `phone_or_reason`,
/// `birthday_impossible`, `household_out_of_bounds`, `too_many_words`, `inviter_missing`, `unknown_wording`,
/// `card_consent_needed`.
pub(super) fn change(tx: &Tx<'_>, request: &ChangeMember) -> Result<MemberDetail> {
    let member = persons::survivor(tx, request.member)?;
    let row = rows::find(tx, member)?.ok_or(MembersRefusal::UnknownMember)?;
    let phone = phone::read(tx, request.phone.as_deref())?;
    let no_phone_reason = request.no_phone_reason.filter(|_| phone.is_none());
    if phone.is_none() && no_phone_reason.is_none() {
        return Err(MembersRefusal::PhoneOrReason.into());
    }
    sheet::birthday(request.birth_month, request.birth_day)?;
    // E.164 read from the sheet comes back unchanged: then what was once typed stays.
    let phone = phone.map(|new| match &row.phone {
        Some(kept) if kept.e164 == new.e164 => kept.clone(),
        _ => new,
    });
    let sheet = Sheet {
        name: sheet::name(&request.name)?,
        phone,
        no_phone_reason,
        birth_month: request.birth_month,
        birth_day: request.birth_day,
        district: sheet::within(&request.district, 80)?,
        household: sheet::household(request.household)?,
        note: sheet::within(&request.note, 500)?,
        tags: sheet::words(&request.tags)?,
        interests: sheet::words(&request.interests)?,
        source: request.source,
        language: request.language,
    };
    if sheet.source == Source::Inviter && row.inviter.is_none() {
        return Err(MembersRefusal::InviterMissing.into());
    }
    let said = sheet::consents(&request.consents, request.wording_version)?;
    let before = detail::consents(tx, &persons::aliases(tx, member)?)?;
    let before = before.into_iter().map(|line| (line.purpose, line.given)).collect();

    let keys = names::keys(&sheet.name);
    rows::update(tx, member, &sheet, &keys)?;
    if row.name != sheet.name {
        search::remove(tx, member)?;
        search::add(tx, member, &keys)?;
    }
    if let Some(phone) = sheet.phone.as_ref().filter(|phone| row.phone.as_ref() != Some(phone))
        && secrets::is_kept(tx, &phone.e164, tx.now_ms)?
    {
        rows::mark_rejoined(tx, member)?;
    }
    words::save(tx, member, Kind::Tag, &sheet.tags)?;
    words::save(tx, member, Kind::Interest, &sheet.interests)?;
    sheet::save_consents(tx, member, &before, &said, request.wording_version)?;
    tx.about(Subject::Member(member));
    tx.changed(&[Topic::Members]);
    detail::detail(tx, member)
}
