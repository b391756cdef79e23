//! Asking to join, on a phone or on the customer display.

use super::chosen::{self, Chosen};
use super::codes::{self, ScannedCode};
use super::commands::{Asked, Submit};
use super::store::requests::{self, NewRequest};
use super::{IntakeRefusal, page};
use crate::dispatch::Act;
use crate::kernel::{Done, Error, MemberId, Result, Topic, Tx, time};
use crate::members::commands::{Purpose, Source};
use crate::members::{self, Typed};
use crate::shop;
use crate::shop::commands::Language;
use std::cell::Cell;

/// How long a request waits for the clerk.
const WAITS_MS: i64 = 30 * time::MINUTE_MS;
/// The most that wait at once.
const MOST_WAITING: i64 = 200;
/// What can be agreed to beside the card.
pub(super) const CHOICES: [Purpose; 3] = [Purpose::Offers, Purpose::Birthday, Purpose::Profile];

/// Requests asked at this moment or before no longer wait.
pub(super) fn waits_since(now_ms: i64) -> i64 {
    now_ms.saturating_sub(WAITS_MS)
}

/// What holds for everyone who asks: read once for a crowd.
pub(super) struct House {
    country: String,
    chosen: Chosen,
    waiting: Cell<i64>,
}

impl House {
    pub(super) fn of(tx: &Tx<'_>) -> Result<House> {
        Ok(House {
            country: shop::country(tx)?,
            chosen: chosen::chosen(tx)?,
            waiting: Cell::new(requests::count_waiting(tx, waits_since(tx.now_ms))?),
        })
    }
}

/// Someone asks on their phone. The same token again changes nothing.
///
/// # Refuses
/// `unknown_page` for what is no token, `code_unknown`, and what [`add`] refuses.
pub(super) fn asked(tx: &Tx<'_>, house: &House, asked: &Asked) -> Result<()> {
    let token_digest = page::digest_of(&asked.token)?;
    let brought = brought_by(tx, house.chosen.source, &asked.code)?;
    let typed = Typed {
        country: &house.country,
        name: &asked.name,
        phone: &asked.phone,
        birth_month: asked.birth_month,
        fourteen: asked.fourteen,
        wording_version: asked.wording_version,
    };
    add(
        tx,
        house,
        &typed,
        &Asking { token_digest: Some(token_digest), purposes: &asked.purposes, language: asked.language, brought },
    )
}

/// Someone asks on the customer display. Nothing of it stays in the audit or in a stored reply.
///
/// # Refuses
/// `kiosk_off`, and what [`add`] refuses.
pub(super) fn submit(act: &Act<'_>, submit: &Submit) -> Result<Done> {
    act.step(|tx| {
        let house = House::of(tx)?;
        if !house.chosen.kiosk {
            return Err(IntakeRefusal::KioskOff.into());
        }
        let typed = Typed {
            country: &house.country,
            name: &submit.name,
            phone: &submit.phone,
            birth_month: submit.birth_month,
            fourteen: submit.fourteen,
            wording_version: submit.wording_version,
        };
        let brought = Brought { source: house.chosen.source, inviter: None, run: None };
        add(
            tx,
            &house,
            &typed,
            &Asking { token_digest: None, purposes: &submit.purposes, language: submit.language, brought },
        )?;
        Ok(Done {})
    })
}

/// What brought someone.
struct Brought {
    source: Source,
    inviter: Option<MemberId>,
    run: Option<i64>,
}

struct Asking<'a> {
    token_digest: Option<[u8; 32]>,
    purposes: &'a [Purpose],
    language: Language,
    brought: Brought,
}

fn brought_by(tx: &Tx<'_>, source: Source, code: &str) -> Result<Brought> {
    if code.trim().is_empty() {
        return Ok(Brought { source, inviter: None, run: None });
    }
    match codes::scanned(tx, code)? {
        Some(ScannedCode::Invite(inviter)) => {
            Ok(Brought { source: Source::Inviter, inviter: Some(inviter), run: None })
        }
        Some(ScannedCode::Flyer { run, .. }) => Ok(Brought { source: Source::Flyer, inviter: None, run: Some(run) }),
        _ => Err(IntakeRefusal::CodeUnknown.into()),
    }
}

/// Lets a request wait for the clerk. An earlier one with the same phone ends: its page may be in other hands. A page
/// that asked already changes nothing.
///
/// Whether the number is a member's is not looked at here, so that the phone cannot learn it.
///
/// # Refuses
/// `too_many_waiting`, and what [`members::read_applicant`] refuses.
fn add(tx: &Tx<'_>, house: &House, typed: &Typed<'_>, asking: &Asking<'_>) -> Result<()> {
    let applicant = members::read_applicant(typed)?;
    let purposes: Vec<Purpose> = CHOICES.into_iter().filter(|purpose| asking.purposes.contains(purpose)).collect();
    let new = NewRequest {
        token_digest: asking.token_digest,
        applicant: &applicant,
        birth_month: typed.birth_month,
        purposes: &purposes,
        wording_version: typed.wording_version,
        language: asking.language,
        source: asking.brought.source,
        inviter: asking.brought.inviter,
        run: asking.brought.run,
    };
    let has_place = house.waiting.get() < MOST_WAITING;
    // That a page asks once and a phone waits once, the table itself knows: in a crowd, hardly anyone is asked about.
    if has_place && requests::insert(tx, &new)? {
        house.waiting.set(house.waiting.get().saturating_add(1));
    } else {
        if let Some(token_digest) = new.token_digest
            && requests::by_token(tx, token_digest)?.is_some()
        {
            return Ok(());
        }
        let earlier = requests::waiting_with_phone(tx, &applicant.phone)?;
        let takes_a_place = earlier.as_ref().is_none_or(|earlier| earlier.asked_at_ms <= waits_since(tx.now_ms));
        if takes_a_place && !has_place {
            return Err(IntakeRefusal::TooManyWaiting { most: MOST_WAITING }.into());
        }
        let new = match &earlier {
            // Whoever asks again without naming what brought them is still brought by it.
            Some(earlier)
                if (new.inviter, new.run) == (None, None) && (earlier.inviter, earlier.run) != (None, None) =>
            {
                NewRequest { source: earlier.source, inviter: earlier.inviter, run: earlier.run, ..new }
            }
            _ => new,
        };
        if let Some(earlier) = earlier {
            requests::replace(tx, earlier.request)?;
        }
        if !requests::insert(tx, &new)? {
            return Err(Error::failure("a request that nothing stands against is not taken"));
        }
        if takes_a_place {
            house.waiting.set(house.waiting.get().saturating_add(1));
        }
    }
    tx.changed(&[Topic::Intake]);
    Ok(())
}
