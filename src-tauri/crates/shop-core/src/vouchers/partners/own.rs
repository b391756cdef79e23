//! The shop's own keys, for whoever signs cards and chains, seals packs and answers claims with them.

use crate::kernel::{Error, Result, Tx, View};
use crate::vouchers::keys::{self, broken};
use crate::vouchers::store::keys as rows;
use rusqlite::Connection;
use voucher_code::{
    AgreementCertificate, ClaimKey, Epoch, IdentityPublic, IdentitySecret, IssuingCertificate, IssuingPublic, ShopId,
    Signed,
};

/// The shop's number among machines; none before its first key.
pub(crate) fn own_shop(conn: &Connection) -> Result<Option<ShopId>> {
    let row = rows::all(conn, "identity")?.into_iter().next();
    row.map(|row| Ok(IdentityPublic::from_bytes(&row.public).map_err(broken)?.shop())).transpose()
}

/// The secret of the shop's identity.
///
/// # Refuses
/// `secrets_missing`.
pub(crate) fn identity_secret(view: &View<'_>) -> Result<IdentitySecret> {
    keys::identity_secret(view)
}

/// What the shop's identity vouches for.
#[derive(Debug, Clone)]
pub(crate) struct Certificates {
    /// Of this generation's issuing keys that still issue or will: this quarter's and the next one's, rising.
    pub(crate) issuing: Vec<Signed<IssuingCertificate>>,
    /// Of this generation's agreement key.
    pub(crate) agreement: Signed<AgreementCertificate>,
}

/// The certificates of today; keys that are missing are made.
///
/// # Refuses
/// `secrets_missing`.
pub(crate) fn certificates(tx: &Tx<'_>) -> Result<Certificates> {
    let now = keys::current(tx)?;
    let signed = |id: i64| rows::certificate(tx, id)?.ok_or_else(|| Error::failure("a key without a certificate"));
    let mut issuing = Vec::new();
    let mut of_now = rows::all(tx, "issuing")?;
    of_now.retain(|row| row.generation == now.generation && row.epoch >= now.epoch);
    of_now.sort_by_key(|row| row.epoch);
    for row in of_now {
        issuing.push(Signed::from_bytes(&signed(row.id)?).map_err(broken)?);
    }
    let agreement = rows::of(tx, "agreement", now.identity, now.generation, 0)?;
    let agreement = agreement.ok_or_else(|| Error::failure("a shop without an agreement key"))?;
    Ok(Certificates { issuing, agreement: Signed::from_bytes(&signed(agreement.id)?).map_err(broken)? })
}

/// The claim key Q of one of the shop's own issuing keys, with its epoch as it is certified; none for another's key.
///
/// # Refuses
/// `secrets_missing`.
pub(crate) fn claim_key(view: &View<'_>, key: &IssuingPublic) -> Result<Option<(Epoch, ClaimKey)>> {
    let Some(row) = rows::by_public(view, key.as_bytes())?.filter(|row| row.shop.is_none()) else { return Ok(None) };
    let secrets = keys::secrets(view, &row)?;
    Ok(Some((keys::certified_epoch(&row), secrets.claim)))
}
