//! This shop, as partners know it.

use super::AllianceRefusal;
use crate::kernel::{Error, Result, View};
use crate::{shop, vouchers};
use rusqlite::Connection;
use voucher_code::{Generation, IdentityPublic, IdentitySecret, ShopId};

/// This shop with the secret that signs for it; lives no longer than the act.
pub(in crate::alliance) struct Us {
    pub(in crate::alliance) secret: IdentitySecret,
    pub(in crate::alliance) identity: IdentityPublic,
    pub(in crate::alliance) shop: ShopId,
    pub(in crate::alliance) generation: Generation,
}

/// This shop, ready to sign.
///
/// # Refuses
/// `secrets_missing`.
pub(in crate::alliance) fn signing(view: &View<'_>) -> Result<Us> {
    let secret = vouchers::identity_secret(view).map_err(|error| match error {
        Error::Refusal(refusal) if refusal.code == "secrets_missing" => AllianceRefusal::SecretsMissing.into(),
        other => other,
    })?;
    let identity = secret.public();
    Ok(Us { shop: identity.shop(), identity, secret, generation: generation(view)? })
}

/// This shop's number among machines; none before its first key.
pub(in crate::alliance) fn shop(conn: &Connection) -> Result<Option<ShopId>> {
    vouchers::own_shop(conn)
}

/// This shop's number, where something was signed before.
pub(in crate::alliance) fn known(conn: &Connection) -> Result<ShopId> {
    shop(conn)?.ok_or_else(|| Error::failure("a shop without keys has no partners"))
}

/// Which generation of itself the shop is, as its chains are numbered.
pub(in crate::alliance) fn generation(conn: &Connection) -> Result<Generation> {
    Ok(Generation(u32::try_from(shop::generation(conn)?).unwrap_or(u32::MAX)))
}

/// What the format refuses though it was written here.
pub(in crate::alliance) fn broken(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::Failure(Box::new(error))
}
