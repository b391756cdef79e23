//! Opening and closing the page, and choosing how it is reached.

use super::commands::{ChangeIntake, IntakeState, SetOpen, Wifi, WifiSecurity};
use super::{IntakeRefusal, chosen, join_code, standing};
use crate::kernel::{Result, Topic, Tx};
use crate::members::commands::Source;
use std::net::IpAddr;

const LEAST_PORT: u16 = 1024;
const IDLE: std::ops::RangeInclusive<u16> = 15..=3600;
const MOST_SSID: usize = 32;
const PASSWORD: std::ops::RangeInclusive<usize> = 8..=63;

/// Opens or closes the join page. Opening makes new codes and asks for the self-test again.
pub(super) fn set_open(tx: &Tx<'_>, request: &SetOpen) -> Result<IntakeState> {
    let mut chosen = chosen::chosen(tx)?;
    if chosen.open != request.open {
        chosen.open = request.open;
        chosen::keep(tx, &chosen)?;
        if request.open {
            join_code::make_key(tx)?;
            standing::forget_seen(tx)?;
        }
        tx.changed(&[Topic::Intake]);
    }
    standing::state(tx)
}

/// Changes what is named.
///
/// # Refuses
/// `interface_not_an_address`, `port_out_of_bounds`, `source_not_of_the_door`, `idle_out_of_bounds`,
/// `wifi_name_not_usable`, `wifi_password_not_usable`.
pub(super) fn change_settings(tx: &Tx<'_>, change: ChangeIntake) -> Result<IntakeState> {
    let mut chosen = chosen::chosen(tx)?;
    if let Some(interface) = change.interface {
        chosen.interface = address(&interface)?;
    }
    if let Some(port) = change.port {
        if port < LEAST_PORT {
            let (least, most) = (i64::from(LEAST_PORT), i64::from(u16::MAX));
            return Err(IntakeRefusal::PortOutOfBounds { least, most }.into());
        }
        chosen.port = port;
    }
    if let Some(source) = change.source {
        if !matches!(source, Source::WalkIn | Source::Stand | Source::Activity) {
            return Err(IntakeRefusal::SourceNotOfTheDoor.into());
        }
        chosen.source = source;
    }
    if let Some(idle_after_s) = change.idle_after_s {
        if idle_after_s != 0 && !IDLE.contains(&idle_after_s) {
            let (least, most) = (i64::from(*IDLE.start()), i64::from(*IDLE.end()));
            return Err(IntakeRefusal::IdleOutOfBounds { least, most }.into());
        }
        chosen.idle_after_s = idle_after_s;
    }
    if let Some(wifi) = change.wifi {
        chosen.wifi = usable(wifi)?;
    }
    chosen.kiosk = change.kiosk.unwrap_or(chosen.kiosk);
    chosen::keep(tx, &chosen)?;
    tx.changed(&[Topic::Intake]);
    standing::state(tx)
}

/// An IP address, or nothing: then the program chooses.
fn address(typed: &str) -> Result<String> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(String::new());
    }
    let address: IpAddr = typed.parse().map_err(|_| IntakeRefusal::InterfaceNotAnAddress)?;
    Ok(address.to_string())
}

/// A network that a phone can join; none when it has no name.
fn usable(wifi: Wifi) -> Result<Option<Wifi>> {
    if wifi.ssid.is_empty() {
        return Ok(None);
    }
    if wifi.ssid.len() > MOST_SSID || wifi.ssid.chars().any(char::is_control) {
        let most = i64::try_from(MOST_SSID).unwrap_or(i64::MAX);
        return Err(IntakeRefusal::WifiNameNotUsable { most }.into());
    }
    if wifi.security == WifiSecurity::Open {
        return Ok(Some(Wifi { wifi_password: String::new(), ..wifi }));
    }
    let password = &wifi.wifi_password;
    if !PASSWORD.contains(&password.chars().count()) || password.chars().any(char::is_control) {
        let (least, most) = (*PASSWORD.start(), *PASSWORD.end());
        return Err(IntakeRefusal::WifiPasswordNotUsable {
            least: i64::try_from(least).unwrap_or(0),
            most: i64::try_from(most).unwrap_or(i64::MAX),
        }
        .into());
    }
    Ok(Some(wifi))
}
