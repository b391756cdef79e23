//! The shop's keys: what others know of them stands in the file, the secrets follow from the vault.
//!
//! | key | its seed |
//! |---|---|
//! | identity | the vault's key `identity` |
//! | issuing, of an epoch and generation | HMAC-SHA256(the vault's key `vouchers`, `storeloop/issuing-seed/1` 00 ‖ the shop's uuid (16) ‖ generation (8) ‖ epoch (4)) |
//! | agreement, of a generation | HMAC-SHA256(the same, `storeloop/agreement-seed/1` 00 ‖ uuid (16) ‖ generation (8)) |
//!
//! A restored shop is another generation and so issues with keys of its own: no serial is ever given twice.

use super::store::keys::{self, KeyRow, NewKey};
use super::store::partners;
use super::{VouchersRefusal, days};
use crate::kernel::{Error, Result, Topic, Tx, View};
use crate::shop;
use hmac::{Hmac, KeyInit, Mac};
use rusqlite::Connection;
use sha2::Sha256;
use voucher_code::{
    AgreementCertificate, AgreementPublic, AgreementSecret, ClaimKey, Currency, Day, Epoch, Generation, IdentityPublic,
    IdentitySecret, Issuer, IssuingCertificate, IssuingPublic, IssuingSecret, Pair, PairKey, ShopId, Signed,
    TypedIssuer, TypedKey,
};
use zeroize::Zeroizing;

/// Vouchers of a quarter are redeemed so many days after its end at most.
pub(super) const REDEEM_DAYS: u16 = 730;
/// All vouchers of a quarter together cost no more than this, minor units: announced in the certificate.
const LIABILITY: u64 = 1_000_000_000;

/// More quarters than any calendar here has.
const EPOCHS: u32 = 65_536;

/// What is needed to issue with a key, and to read its typed codes.
pub(super) struct Secrets {
    pub(super) issuing: IssuingSecret,
    pub(super) typed: TypedKey,
    pub(super) claim: ClaimKey,
}

/// The key that issues today, with its row; made with the next quarter's where it is missing.
///
/// # Refuses
/// `secrets_missing`.
pub(super) fn current(tx: &Tx<'_>) -> Result<KeyRow> {
    super::place::is_at_home(tx)?;
    let identity = identity(tx)?;
    let generation = shop::generation(tx)?;
    let epoch = days::epoch(tx.today());
    let agreement = agreement_of(tx, &identity, generation)?;
    // Published ahead, so that no partner meets an unknown key.
    issuing_of(tx, &identity, &agreement, epoch.saturating_add(1))?;
    issuing_of(tx, &identity, &agreement, epoch)
}

/// Makes what is missing; a shop whose secrets are elsewhere goes on without.
pub(crate) fn make_ready(tx: &Tx<'_>) -> Result<()> {
    if shop::find(tx)?.is_none() {
        return Ok(());
    }
    let epoch = days::epoch(tx.today()).saturating_add(1);
    let generation = shop::generation(tx)?;
    if keys::all(tx, "issuing")?.iter().any(|row| row.epoch == epoch && row.generation == generation) {
        return Ok(());
    }
    match current(tx) {
        Ok(_) => Ok(()),
        Err(Error::Refusal(_)) => Ok(()),
        Err(Error::Failure(error)) => {
            tracing::warn!(%error, "the shop's keys for vouchers were not made");
            Ok(())
        }
    }
}

struct Identity {
    row: i64,
    secret: IdentitySecret,
}

/// The shop's identity: the one in the file, for life.
///
/// # Refuses
/// `secrets_missing` when the vault holds another one.
fn identity(tx: &Tx<'_>) -> Result<Identity> {
    let seed = tx.key("identity")?;
    let secret = IdentitySecret::from_seed(&seed);
    let public = *secret.public().as_bytes();
    match keys::all(tx, "identity")?.first() {
        Some(row) if row.public == public => Ok(Identity { row: row.id, secret }),
        Some(_) => Err(VouchersRefusal::SecretsMissing.into()),
        None => {
            let new = NewKey {
                kind: "identity",
                generation: shop::generation(tx)?,
                epoch: 0,
                identity: None,
                public: &public,
                certificate: None,
                days: None,
            };
            tx.changed(&[Topic::Vouchers]);
            Ok(Identity { row: keys::insert(tx, &new)?, secret })
        }
    }
}

fn agreement_of(tx: &Tx<'_>, identity: &Identity, generation: i64) -> Result<KeyRow> {
    let secret = agreement_secret(tx, generation)?;
    if let Some(row) = keys::of(tx, "agreement", identity.row, generation, 0)? {
        return if row.public == *secret.public().as_bytes() {
            Ok(row)
        } else {
            Err(VouchersRefusal::SecretsMissing.into())
        };
    }
    let number = u32::try_from(generation).unwrap_or(u32::MAX);
    let body = AgreementCertificate { generation: Generation(number), key: secret.public() };
    let certificate = Signed::sign(body, &identity.secret).map_err(broken)?.to_bytes();
    let public = *secret.public().as_bytes();
    let new = NewKey {
        kind: "agreement",
        generation,
        epoch: 0,
        identity: Some(identity.row),
        public: &public,
        certificate: Some(&certificate),
        days: None,
    };
    let id = keys::insert(tx, &new)?;
    keys::find(tx, id)?.ok_or_else(|| Error::failure("a key that is not there"))
}

fn issuing_of(tx: &Tx<'_>, identity: &Identity, agreement: &KeyRow, epoch: u32) -> Result<KeyRow> {
    let generation = agreement.generation;
    if let Some(row) = keys::of(tx, "issuing", identity.row, generation, epoch)? {
        return Ok(row);
    }
    let (secret, certified) = (issuing_secret(tx, generation, epoch)?, epoch_of(generation, epoch));
    let (first, last_issue) = days::quarter(epoch);
    let last_redeem = last_issue.saturating_add(REDEEM_DAYS);
    let code = shop::find(tx)?.map(|shop| shop.currency.code).unwrap_or_default();
    let currency = <[u8; 3]>::try_from(code.as_bytes()).map_err(|_| Error::failure("a currency of three letters"))?;
    let body = IssuingCertificate {
        epoch: certified,
        key: secret.public(),
        first_day: Day(first),
        last_issue_day: Day(last_issue),
        last_redeem_day: Day(last_redeem),
        currency: Currency::new(currency).map_err(broken)?,
        liability: LIABILITY,
        claim_commitment: ClaimKey::of(&secret, certified).commitment(),
    };
    let certificate = Signed::sign(body, &identity.secret).map_err(broken)?.to_bytes();
    let public = *secret.public().as_bytes();
    let new = NewKey {
        kind: "issuing",
        generation,
        epoch,
        identity: Some(identity.row),
        public: &public,
        certificate: Some(&certificate),
        days: Some((first, last_issue, last_redeem)),
    };
    let id = keys::insert(tx, &new)?;
    keys::find(tx, id)?.ok_or_else(|| Error::failure("a key that is not there"))
}

/// The secrets of an issuing key.
///
/// # Refuses
/// `secrets_missing`.
pub(super) fn secrets(view: &View<'_>, row: &KeyRow) -> Result<Secrets> {
    let issuing = issuing_secret(view, row.generation, row.epoch)?;
    if *issuing.public().as_bytes() != row.public {
        return Err(VouchersRefusal::SecretsMissing.into());
    }
    let own = agreement_secret(view, row.generation)?;
    let public: AgreementPublic = own.public();
    let shop = shop_id(view, row)?;
    let epoch = certified_epoch(row);
    let pair = Pair { issuer: shop, redeemer: shop, issuer_agreement: &public, redeemer_agreement: &public, epoch };
    let pair = PairKey::agree(&own, &pair).map_err(broken)?;
    let typed = TypedKey::new(&issuing.public(), shop, pair);
    Ok(Secrets { typed, claim: ClaimKey::of(&issuing, epoch), issuing })
}

/// What the typed codes of an own key are made with for another shop.
///
/// # Refuses
/// `secrets_missing`.
pub(super) fn typed_for(view: &View<'_>, row: &KeyRow, redeemer: ShopId, other: &[u8; 32]) -> Result<TypedKey> {
    let issuer = issuer(view, row)?;
    let own = agreement_secret(view, row.generation)?;
    let (public, other) = (own.public(), AgreementPublic::from_bytes(other).map_err(broken)?);
    let epoch = certified_epoch(row);
    let pair = Pair { issuer: issuer.shop, redeemer, issuer_agreement: &public, redeemer_agreement: &other, epoch };
    Ok(TypedKey::new(&issuer.key, redeemer, PairKey::agree(&own, &pair).map_err(broken)?))
}

/// The agreement key of an issuing key's generation.
pub(super) fn agreement_public(conn: &Connection, row: &KeyRow) -> Result<AgreementPublic> {
    let agreement = keys::of(conn, "agreement", row.identity, row.generation, 0)?;
    let agreement = agreement.ok_or_else(|| Error::failure("a generation without an agreement key"))?;
    AgreementPublic::from_bytes(&agreement.public).map_err(broken)
}

/// The shop's own agreement key that is newest.
pub(super) fn latest_agreement(conn: &Connection) -> Result<[u8; 32]> {
    let row = keys::all(conn, "agreement")?.into_iter().next();
    Ok(row.ok_or_else(|| Error::failure("a shop without an agreement key"))?.public)
}

/// The secret of an own agreement key; none for somebody else's.
pub(super) fn agreement_of_public(view: &View<'_>, public: &[u8; 32]) -> Result<Option<AgreementSecret>> {
    let row = keys::by_public(view, public)?.filter(|row| row.shop.is_none());
    let Some(row) = row else { return Ok(None) };
    let secret = agreement_secret(view, row.generation)?;
    Ok((secret.public().as_bytes() == public).then_some(secret))
}

/// The secret of the shop's identity.
///
/// # Refuses
/// `secrets_missing` when the vault holds another one, or there is none yet.
pub(super) fn identity_secret(view: &View<'_>) -> Result<IdentitySecret> {
    let row = keys::all(view, "identity")?.into_iter().next();
    let secret = IdentitySecret::from_seed(&*view.key("identity")?);
    match row {
        Some(row) if row.public != *secret.public().as_bytes() => Err(VouchersRefusal::SecretsMissing.into()),
        _ => Ok(secret),
    }
}

/// The epoch of an issuing key as it is certified: the quarter, with the generation above it, so that a restored shop
/// never certifies a second key for an epoch.
pub(super) fn certified_epoch(row: &KeyRow) -> Epoch {
    if row.shop.is_some() { Epoch(row.epoch) } else { epoch_of(row.generation, row.epoch) }
}

fn epoch_of(generation: i64, quarter: u32) -> Epoch {
    let restores = u32::try_from(generation.saturating_sub(1)).unwrap_or(u32::MAX);
    Epoch(restores.saturating_mul(EPOCHS).saturating_add(quarter))
}

/// The shop under the identity that vouches for a key, or the other shop that it is of.
pub(super) fn shop_id(conn: &Connection, row: &KeyRow) -> Result<ShopId> {
    if let Some(shop) = row.shop {
        let shop = partners::find(conn, shop)?.ok_or_else(|| Error::failure("a key of no shop"))?;
        return Ok(shop.shop);
    }
    let identity = keys::find(conn, row.identity)?.ok_or_else(|| Error::failure("a key without an identity"))?;
    Ok(IdentityPublic::from_bytes(&identity.public).map_err(broken)?.shop())
}

/// A key as checks know it.
pub(super) fn issuer(conn: &Connection, row: &KeyRow) -> Result<Issuer> {
    let key = IssuingPublic::from_bytes(&row.public).map_err(broken)?;
    Ok(Issuer { shop: shop_id(conn, row)?, key, last_redeem_day: Day(row.last_redeem_day) })
}

/// A key as checks of typed codes know it.
///
/// # Refuses
/// `secrets_missing`.
pub(super) fn typed_issuer(view: &View<'_>, row: &KeyRow) -> Result<TypedIssuer> {
    let Secrets { typed, claim, .. } = secrets(view, row)?;
    Ok(TypedIssuer { issuer: issuer(view, row)?, key: typed, claim: Some(claim) })
}

/// Whether the vault holds the identity of the file; yes where there is none yet.
pub(super) fn secrets_fit(view: &View<'_>) -> Result<bool> {
    let Some(row) = keys::all(view, "identity")?.into_iter().next() else { return Ok(true) };
    let seed = view.key("identity")?;
    Ok(*IdentitySecret::from_seed(&seed).public().as_bytes() == row.public)
}

fn issuing_secret(view: &View<'_>, generation: i64, epoch: u32) -> Result<IssuingSecret> {
    let seed = seed(view, b"storeloop/issuing-seed/1\0", &[&generation.to_be_bytes(), &epoch.to_be_bytes()])?;
    Ok(IssuingSecret::from_seed(&seed))
}

fn agreement_secret(view: &View<'_>, generation: i64) -> Result<AgreementSecret> {
    let seed = seed(view, b"storeloop/agreement-seed/1\0", &[&generation.to_be_bytes()])?;
    Ok(AgreementSecret::from_bytes(&seed))
}

fn seed(view: &View<'_>, context: &[u8], parts: &[&[u8]]) -> Result<Zeroizing<[u8; 32]>> {
    let root = view.key("vouchers")?;
    let mut mac = Hmac::<Sha256>::new_from_slice(&*root).map_err(|_| Error::failure("a key of no length"))?;
    mac.update(context);
    mac.update(&shop::uuid(view)?);
    for part in parts {
        mac.update(part);
    }
    Ok(Zeroizing::new(mac.finalize().into_bytes().into()))
}

/// What the format refuses though the shop made it.
pub(super) fn broken(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Failure(Box::new(error))
}
