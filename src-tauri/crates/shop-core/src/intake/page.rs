//! A phone's page: what stands at its token, and what the phone may do there.

use super::codes::{self, Kind};
use super::commands::{Choice, PageToken, PhoneCard, PhoneFriends, PhonePage, PurposeChoice, WaitingGift};
use super::store::requests::{self, RequestRow, State};
use super::{IntakeRefusal, ask, invites};
use crate::kernel::{Error, MemberId, Result, Topic, Tx, View, qr, time};
use crate::members::{self, Applicant};
use crate::rewards::commands::What;
use crate::{alliance, gifts, lottery, rewards};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// What stands at a token.
enum Page {
    Waiting { request: i64, who: Applicant, asked_at_ms: i64 },
    Card { request: i64, member: MemberId },
    Withdrawn,
    Ended,
    Unknown,
}

/// SHA-256 of a token. Only this is kept: whoever reads the file finds no page.
///
/// # Refuses
/// `unknown_page` when it is not 32 hexadecimal digits.
pub(super) fn digest_of(token: &str) -> Result<[u8; 32]> {
    let is_token = token.len() == 32 && token.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'));
    if is_token { Ok(Sha256::digest(token.as_bytes()).into()) } else { Err(IntakeRefusal::UnknownPage.into()) }
}

fn page_at(conn: &Connection, token: &str, now_ms: i64) -> Result<Page> {
    let Ok(digest) = digest_of(token) else { return Ok(Page::Unknown) };
    let Some(row) = requests::by_token(conn, digest)? else { return Ok(Page::Unknown) };
    match (row.state, row.member, row.applicant.clone()) {
        (State::Waiting, _, Some(who)) if row.asked_at_ms > ask::waits_since(now_ms) => {
            Ok(Page::Waiting { request: row.request, who, asked_at_ms: row.asked_at_ms })
        }
        (State::Confirmed | State::Connected, Some(member), _) => card_at(conn, &row, member),
        (State::Withdrawn, ..) => Ok(Page::Withdrawn),
        _ => Ok(Page::Ended),
    }
}

/// The card of whoever the row's member is now, unless a card of theirs was lost since the phone got hold of it: nobody
/// can tell which of the two was lost with the other.
fn card_at(conn: &Connection, row: &RequestRow, member: MemberId) -> Result<Page> {
    match members::survivor(conn, member) {
        Err(Error::Refusal(_)) => Ok(Page::Unknown),
        Err(failure) => Err(failure),
        Ok(member) if members::lost_since(conn, member, row.ended_at_ms.unwrap_or(0))? => Ok(Page::Ended),
        Ok(member) => Ok(Page::Card { request: row.request, member }),
    }
}

/// What the phone's page shows. Nothing of it tells whether the number was known before a clerk has acted.
pub(super) fn read_page(view: &View<'_>, page: &PageToken) -> Result<PhonePage> {
    Ok(match page_at(view, &page.token, view.now_ms)? {
        Page::Waiting { who, asked_at_ms, .. } => {
            PhonePage::Waiting { name: who.name, phone_ends: who.phone_last4, asked_at_ms }
        }
        Page::Card { member, .. } => PhonePage::Card { card: Box::new(card(view, member)?) },
        Page::Withdrawn => PhonePage::Withdrawn,
        Page::Ended => PhonePage::Ended,
        Page::Unknown => PhonePage::Unknown,
    })
}

fn card(view: &View<'_>, member: MemberId) -> Result<PhoneCard> {
    let picture = members::picture(view, member)?;
    let detail = members::detail(view, member)?;
    let waiting = gifts::waiting_for(view, member)?;
    let invite = invites::code_of(view, member)?;
    let said = |purpose| detail.consents.iter().any(|line| line.purpose == purpose && line.given);
    Ok(PhoneCard {
        name: picture.name,
        number: picture.number,
        text: picture.text,
        svg: picture.svg,
        gifts: waiting
            .into_iter()
            .map(|grant| WaitingGift {
                gift: grant.gift_name,
                until: Some(time::day_of(grant.expires_at_ms.saturating_sub(1), view.zone).to_string()),
            })
            .collect(),
        vouchers: alliance::on_phone(view, member)?,
        friends: friends(view, member)?,
        draws: lottery::on_phone(view, member)?,
        invite: invite.map(codes::typed_of),
        invite_svg: invite.map(|code| qr::svg(&codes::text_of(Kind::Invite, code))).transpose()?,
        choices: ask::CHOICES.map(|purpose| PurposeChoice { purpose, given: said(purpose) }).into(),
        phone_ends: detail.hit.phone_last4.unwrap_or_default(),
        birth_month: detail.birth_month,
        joined_at_ms: detail.hit.joined_at_ms,
    })
}

/// Friends who count, and what waits at the next rung.
fn friends(view: &View<'_>, member: MemberId) -> Result<PhoneFriends> {
    let progress = rewards::progress(view, member)?;
    let Some(next) = progress.next else {
        return Ok(PhoneFriends { counted: progress.on_ladder, ..PhoneFriends::default() });
    };
    let (gift, points) = match next.what {
        What::Gift { name, .. } => (Some(name), None),
        What::Points { points } => (None, Some(points)),
        What::Bonus { .. } | What::Chances { .. } | What::Voucher { .. } | What::Payable { .. } => (None, None),
    };
    Ok(PhoneFriends { counted: progress.on_ladder, missing: Some(next.missing), gift, points })
}

/// The phone takes its request back; what was typed is forgotten at once. Twice is once.
///
/// # Refuses
/// `unknown_page`, `request_ended`.
pub(super) fn withdraw(tx: &Tx<'_>, page: &PageToken) -> Result<()> {
    match page_at(tx, &page.token, tx.now_ms)? {
        Page::Waiting { request, .. } => {
            requests::end(tx, request, State::Withdrawn)?;
            tx.changed(&[Topic::Intake]);
            Ok(())
        }
        Page::Withdrawn => Ok(()),
        Page::Card { .. } | Page::Ended => Err(IntakeRefusal::RequestEnded.into()),
        Page::Unknown => Err(IntakeRefusal::UnknownPage.into()),
    }
}

/// The phone saw the card; the first time counts.
///
/// # Refuses
/// `unknown_page`.
pub(super) fn shown(tx: &Tx<'_>, page: &PageToken) -> Result<()> {
    let Page::Card { request, .. } = page_at(tx, &page.token, tx.now_ms)? else {
        return Err(IntakeRefusal::UnknownPage.into());
    };
    requests::shown(tx, request)
}

/// The member changes a choice on their card's page.
///
/// # Refuses
/// `unknown_page`, `members.card_consent_needed`.
pub(super) fn choose(tx: &Tx<'_>, choice: &Choice) -> Result<()> {
    let Page::Card { member, .. } = page_at(tx, &choice.token, tx.now_ms)? else {
        return Err(IntakeRefusal::UnknownPage.into());
    };
    members::choose(tx, member, choice.purpose, choice.given)
}
