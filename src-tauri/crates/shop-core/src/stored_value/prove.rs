//! Proof that the one who spends is the member.

use super::StoredValueRefusal;
use super::commands::Proof;
use super::store::proofs;
use crate::kernel::time::DAY_MS;
use crate::kernel::{MemberId, Money, Result, Subject, Tx};
use crate::members::Person;
use crate::members::{self, Scanned, commands::CardState};
use crate::{shop, staff};
use sha2::{Digest, Sha256};

/// Asks for proof before stored value is spent: the card that works, scanned in this act; a right PIN, used up by this;
/// or a manager's word. A lost card proves nothing, and neither does a phone number.
///
/// # Refuses
/// `no_card`, `other_card`, `card_ended`, `proof_invalid`, `kernel.approval_needed` (`spend_unproved`),
/// `kernel.approval_invalid`, `members.unknown_member`, `members.erased`.
pub fn prove(tx: &Tx<'_>, member: MemberId, proof: &Proof) -> Result<()> {
    prove_or_word(tx, member, proof, None)
}

/// [`prove`] for a known amount: a manager's word covers no more than it was given for.
///
/// # Refuses
/// What [`prove`] refuses.
pub fn prove_or_word(tx: &Tx<'_>, member: MemberId, proof: &Proof, amount: Option<Money>) -> Result<()> {
    let person = Person::of(tx, member)?;
    tx.about(Subject::Member(person.row));
    match proof {
        Proof::Card { card_text } => Ok(by_card(tx, &person, card_text)??),
        Proof::Pin { proof_token } if proofs::use_up(tx, &digest_of(proof_token), &person.rows)? => Ok(()),
        Proof::Pin { .. } => Err(StoredValueRefusal::ProofInvalid.into()),
        Proof::Manager => staff::require_approval(tx, "spend_unproved", amount),
    }
}

fn by_card(tx: &Tx<'_>, person: &Person, card_text: &str) -> Result<Result<(), StoredValueRefusal>> {
    let prefix = shop::settings(tx)?.scanner_prefix;
    let code = card_text.strip_prefix(prefix.as_str()).filter(|code| code.starts_with("SL")).unwrap_or(card_text);
    Ok(match members::scanned(tx, code)? {
        None | Some(Scanned::Half | Scanned::Unknown) => Err(StoredValueRefusal::NoCard),
        Some(Scanned::Card { member, .. }) if member != person.row => Err(StoredValueRefusal::OtherCard),
        Some(Scanned::Card { state: CardState::Live, .. }) => Ok(()),
        Some(Scanned::Card { .. }) => Err(StoredValueRefusal::CardEnded),
    })
}

/// Only the digest of a token is kept: whoever reads the file finds no live one.
pub(super) fn digest_of(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}

/// Work of each minute: proofs that nobody can use any more are let go a day later.
pub(crate) fn tick(tx: &Tx<'_>) -> Result<()> {
    proofs::forget_old(tx, tx.now_ms.saturating_sub(DAY_MS))
}
