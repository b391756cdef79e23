//! The first run: a shop, its owner, and the two secrets that go on paper.

use super::commands::{OpenShop, OpenedShop};
use crate::dispatch::Act;
use crate::kernel::{Chance, Error, Result, Role, chance};
use crate::shop::commands::{ChangeSettings, ChangeShop};
use crate::shop::{self, SetUp, ShopRefusal};
use crate::staff;
use age::secrecy::{ExposeSecret, SecretString};
use age::x25519::{Identity, Recipient};
use bech32::{Bech32, Hrp};

/// The setting that keeps whom backups are encrypted to.
const BACKUP_RECIPIENT: &str = "backup_recipient";

/// Makes the shop, its owner and their PIN, signs the owner in, and shows the recovery code and the backup key once.
/// Neither is kept: of the code only a digest, of the key only its public half.
///
/// # Refuses
/// `shop.already_open`, and what a shop, a person and a PIN are refused for.
pub(super) fn open_shop(act: &Act<'_>, request: OpenShop) -> Result<OpenedShop> {
    if act.read(|view| shop::find(view))?.is_some() {
        return Err(ShopRefusal::AlreadyOpen.into());
    }
    let (cost, pin) = staff::first_pin(act, &request.owner_pin)?;
    let (key, recipient) = backup_key(&*act.app.chance)?;

    let (owner, recovery_code) = act.write_secret(|tx| {
        let shop = ChangeShop {
            name: request.name,
            address: request.address,
            promise: String::new(),
            kind: request.kind,
            language: request.language,
            country: request.country,
            time_zone: request.time_zone,
            law: request.law,
        };
        shop::set_up(tx, SetUp { shop, currency: request.currency, demo: false })?;
        let sound = ChangeSettings {
            sound_on: Some(request.sound_on),
            loudness: Some(request.loudness),
            ..ChangeSettings::default()
        };
        shop::change_settings(tx, sound)?;
        staff::keep_cost(tx, cost)?;
        shop::keep(tx, BACKUP_RECIPIENT, &recipient.to_string())?;
        let owner = staff::insert_person(tx, &request.owner_name, Role::Owner, &pin)?;
        Ok((owner, staff::make_recovery_code(tx, owner)?))
    })?;

    let session = staff::open_session(act, owner)?;
    Ok(OpenedShop {
        token: session.token,
        person: session.person,
        recovery_code,
        backup_key: key.expose_secret().to_owned(),
    })
}

/// A new key for the backups, from the chance that was handed in, and whom they are encrypted to.
fn backup_key(chance: &dyn Chance) -> Result<(SecretString, Recipient)> {
    let secret: [u8; 32] = chance::bytes(chance);
    let prefix = Hrp::parse("age-secret-key-").map_err(|error| Error::failure(error.to_string()))?;
    let text = bech32::encode::<Bech32>(prefix, &secret).map_err(|error| Error::failure(error.to_string()))?;
    let key: Identity = text.to_uppercase().parse().map_err(|error: &str| Error::failure(error))?;
    Ok((key.to_string(), key.to_public()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::chance::CountedChance;

    #[test]
    fn what_is_encrypted_to_the_recipient_opens_with_the_key_alone() {
        let chance = CountedChance::default();
        let (key, recipient) = backup_key(&chance).unwrap();
        let (other, _) = backup_key(&chance).unwrap();
        assert!(key.expose_secret().starts_with("AGE-SECRET-KEY-1"), "as the age tool prints it");
        assert_ne!(key.expose_secret(), other.expose_secret());
        let sealed = age::encrypt(&recipient, b"the shop").unwrap();
        let open = |key: &SecretString| {
            let key: Identity = key.expose_secret().parse().unwrap();
            age::decrypt(&key, &sealed)
        };
        assert_eq!(open(&key).unwrap(), b"the shop");
        assert!(open(&other).is_err());
    }
}
