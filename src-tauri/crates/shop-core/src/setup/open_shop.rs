//! The first run: a shop, its owner, and the two secrets that go on paper.

use super::commands::{OpenShop, OpenedShop};
use crate::backup;
use crate::dispatch::Act;
use crate::kernel::{Result, Role};
use crate::shop::commands::{ChangeSettings, ChangeShop};
use crate::shop::{self, SetUp, ShopRefusal};
use crate::staff;

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

    let (owner, recovery_code, backup_key) = act.write_secret(|tx| {
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
        let backup_key = backup::make_key(tx)?;
        crate::vouchers::make_ready(tx)?;
        let owner = staff::insert_person(tx, &request.owner_name, Role::Owner, &pin)?;
        Ok((owner, staff::make_recovery_code(tx, owner)?, backup_key))
    })?;

    let session = staff::open_session(act, owner)?;
    Ok(OpenedShop { token: session.token, person: session.person, recovery_code, backup_key })
}
