//! What the customer display shows.

use super::commands::{DisplayPage, JoinCode, OnNow, Wifi, WifiCode, WifiSecurity};
use super::store::pictures;
use super::{chosen, join_code, standing};
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Result, View, qr};
use crate::{gifts, shop};

/// The shop, how to join it, and what is on. A code stands there only while a phone that scans it will be answered.
///
/// # Refuses
/// `kernel.no_shop` before the first run.
pub(super) fn read_display(view: &View<'_>) -> Result<DisplayPage> {
    let shop = shop::find(view)?.ok_or(KernelRefusal::NoShop)?;
    let chosen = chosen::chosen(view)?;
    let welcome = gifts::welcome_gift(view)?;
    Ok(DisplayPage {
        shop_name: shop.name,
        promise: shop.promise,
        language: shop.language,
        join: standing::listening_at(view)?.map(|address| join(view, &address)).transpose()?.flatten(),
        wifi: chosen.wifi.as_ref().map(wifi).transpose()?,
        kiosk: chosen.kiosk,
        on_now: welcome.into_iter().map(|(gift, free)| OnNow::WelcomeGift { gift, free }).collect(),
        pictures: pictures::slots(view)?,
        idle_after_s: chosen.idle_after_s,
        now_ms: view.now_ms,
    })
}

fn join(view: &View<'_>, address: &str) -> Result<Option<JoinCode>> {
    let Some(code) = join_code::codes(view)?.into_iter().next() else { return Ok(None) };
    let url = format!("http://{address}/j/{code}");
    Ok(Some(JoinCode {
        svg: qr::svg(&url)?,
        url,
        words: join_code::words(view)?,
        fresh_until_ms: join_code::fresh_until_ms(view.now_ms),
    }))
}

fn wifi(wifi: &Wifi) -> Result<WifiCode> {
    Ok(WifiCode { ssid: wifi.ssid.clone(), svg: qr::svg(&wifi_text(wifi))? })
}

/// What phones read to join a network.
fn wifi_text(wifi: &Wifi) -> String {
    let ssid = escaped(&wifi.ssid);
    match wifi.security {
        WifiSecurity::Wpa => format!("WIFI:T:WPA;S:{ssid};P:{};;", escaped(&wifi.wifi_password)),
        WifiSecurity::Open => format!("WIFI:T:nopass;S:{ssid};;"),
    }
}

fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    for c in text.chars() {
        if matches!(c, '\\' | ';' | ',' | ':' | '"') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_network_s_name_and_password_are_read_as_they_are() {
        let shop = Wifi {
            ssid: r#"Café; "A\B""#.to_owned(),
            wifi_password: "p:a,ss;word".to_owned(),
            security: WifiSecurity::Wpa,
        };
        assert_eq!(wifi_text(&shop), r#"WIFI:T:WPA;S:Café\; \"A\\B\";P:p\:a\,ss\;word;;"#);
        let open = Wifi { ssid: "Open".to_owned(), wifi_password: String::new(), security: WifiSecurity::Open };
        assert_eq!(wifi_text(&open), "WIFI:T:nopass;S:Open;;");
    }
}
