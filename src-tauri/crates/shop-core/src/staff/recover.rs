//! The owner's way back in: a printed code of 80 random bits, good once.

use super::add_person::only;
use super::commands::{Recover, Recovery, RecoveryCode};
use super::lock::seconds;
use super::store::locks::{self, Key};
use super::store::recovery::{self, CodeRow};
use super::{StaffRefusal, set_pin, sign_in, store};
use crate::dispatch::Act;
use crate::kernel::{Result, Role, StaffId, Subject, Topic, Tx, chance, check_symbol};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

/// Gives the owner a new PIN by the printed code, lifts their lock-out and this till's, and signs them in. The code is
/// used up; the reply holds the next one.
///
/// # Refuses
/// `recovery_code_mistyped` (which counts as no guess), `pin_not_digits`, `pin_too_simple`, `wrong_recovery_code`,
/// `recovery_locked`; `kernel.already_done` on a repeat, whose new code cannot be shown again.
pub(super) fn recover(act: &Act<'_>, request: &Recover) -> Result<Recovery> {
    act.refuse_repeat()?;
    let code = typed(&request.recovery_code).ok_or(StaffRefusal::RecoveryCodeMistyped)?;
    let pin = set_pin::hashed(act, Role::Owner, &request.new_pin)?;
    act.step(|tx| guess(tx, &code))??;
    let (owner, new_code) = act.write_secret(|tx| {
        // Someone else may have used the code up while the PIN was hashed.
        let owner = owner_of(tx, &code)?.ok_or(StaffRefusal::WrongRecoveryCode { left: 0 })?;
        store::set_pin(tx, owner, &pin)?;
        locks::clear(tx, &Key::Person(owner))?;
        locks::clear(tx, &Key::Till(tx.actor.till.clone()))?;
        locks::clear(tx, &Key::Recovery)?;
        tx.needs_look();
        Ok((owner, make_code(tx, owner)?))
    })?;
    act.app.sessions.close_all_of(owner);
    let session = sign_in::open(act, owner)?;
    Ok(Recovery { token: session.token, person: session.person, new_recovery_code: new_code })
}

/// Makes a new code for the owner who asks; the old one is void.
///
/// # Refuses
/// `kernel.already_done` on a repeat: the code is shown once.
pub(super) fn new_recovery_code(act: &Act<'_>) -> Result<RecoveryCode> {
    let code = act.write_secret(|tx| {
        let owner = only(tx, Role::Owner)?;
        make_code(tx, owner)
    })?;
    Ok(RecoveryCode { code })
}

/// A new code for an owner, kept as a salted digest: 80 random bits need no slow hash.
pub(crate) fn make_code(tx: &Tx<'_>, owner: StaffId) -> Result<String> {
    let code: [u8; 10] = chance::bytes(tx.chance);
    let salt: [u8; 16] = chance::bytes(tx.chance);
    recovery::replace(tx, &CodeRow { owner, salt, digest: digest_of(&salt, &code) })?;
    tx.about(Subject::Staff(owner));
    tx.changed(&[Topic::Staff]);
    Ok(grouped(&check_symbol::encode(&code)))
}

/// Counts a guess at the code, in one transaction with its answer.
fn guess(tx: &Tx<'_>, code: &[u8; 10]) -> Result<Result<(), StaffRefusal>> {
    let lock = locks::find(tx, &Key::Recovery, tx.now_ms)?;
    let shut = |until_ms: i64| StaffRefusal::RecoveryLocked { until_ms, seconds: seconds(until_ms, tx.now_ms) };
    if let Some(until_ms) = lock.locked_until_ms {
        locks::save(tx, &Key::Recovery, lock)?;
        return Ok(Err(shut(until_ms)));
    }
    if owner_of(tx, code)?.is_some() {
        return Ok(Ok(()));
    }
    let lock = lock.guessed(tx.now_ms);
    locks::save(tx, &Key::Recovery, lock)?;
    match lock.locked_until_ms {
        None => Ok(Err(StaffRefusal::WrongRecoveryCode { left: lock.left() })),
        Some(until_ms) => {
            if let Some(code) = recovery::find(tx)? {
                tx.about(Subject::Staff(code.owner));
                tx.needs_look();
            }
            Ok(Err(shut(until_ms)))
        }
    }
}

/// Whose PIN the code resets, if it is the one that counts: the owner it was made for or, when that one is no longer an
/// owner, the one who has been here longest.
fn owner_of(conn: &Connection, code: &[u8; 10]) -> Result<Option<StaffId>> {
    let Some(kept) = recovery::find(conn)?.filter(|kept| kept.digest == digest_of(&kept.salt, code)) else {
        return Ok(None);
    };
    if store::role_of(conn, kept.owner)? == Some(Role::Owner) {
        return Ok(Some(kept.owner));
    }
    let longest_here =
        store::all(conn)?.into_iter().find(|person| person.role == Role::Owner && person.left_at_ms.is_none());
    Ok(longest_here.map(|person| person.id))
}

fn digest_of(salt: &[u8; 16], code: &[u8; 10]) -> [u8; 32] {
    Sha256::new().chain_update(salt).chain_update(code).finalize().into()
}

/// As printed: XXXX-XXXX-XXXX-XXXX-X.
fn grouped(code: &str) -> String {
    let symbols: Vec<char> = code.chars().collect();
    symbols.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// What was typed: blanks and hyphens left out, small letters taken for large, O for 0, I and L for 1.
fn typed(text: &str) -> Option<[u8; 10]> {
    let symbols: String = text
        .chars()
        .filter(|c| !c.is_whitespace() && *c != '-')
        .take(40)
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .collect();
    check_symbol::decode(&symbols)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_back_however_it_is_typed() {
        let bits: [u8; 10] = *b"\x00\x01\xfe0123456";
        let printed = grouped(&check_symbol::encode(&bits));
        assert_eq!(printed.len(), 21, "{printed}: four groups of four, one to check, four hyphens");
        assert_eq!(typed(&printed), Some(bits));
        assert_eq!(typed(&printed.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l")), Some(bits));
        assert_eq!(typed(""), None);
        assert_eq!(typed(&printed.replace('-', "").repeat(3)), None);
        assert_eq!(typed("ÄÖÜ-4444-4444-4444-4"), None, "foreign letters are a slip, not a panic");
    }
}
