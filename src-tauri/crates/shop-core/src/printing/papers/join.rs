//! Paper that invites to join, for the counter and the window.

use super::Drawn;
use crate::intake::commands::WifiSecurity;
use crate::kernel::Result;
use crate::printing::commands::PaperSize;
use crate::printing::desk::{Desk, broken};
use crate::printing::{notes, pictures};
use crate::{gifts, intake};
use shop_print::{JoinPaper, Lack, Wifi};

/// The table tent.
pub(super) fn tent(desk: &Desk<'_>) -> Result<Drawn> {
    let words = words(desk)?;
    // The tent has one line for it.
    let words = JoinPaper { headline: words.headline.replace('\n', " "), ..words };
    let paper = shop_print::table_tent(&words, &desk.setting()).map_err(broken)?;
    Ok(Drawn { lacks: lacks(&words), ..Drawn::new(paper, PaperSize::A4, "table-tent".to_owned()) })
}

/// The window poster.
pub(super) fn poster(desk: &Desk<'_>) -> Result<Drawn> {
    let words = words(desk)?;
    let paper = shop_print::window_poster(&words, &desk.setting()).map_err(broken)?;
    Ok(Drawn { lacks: lacks(&words), ..Drawn::new(paper, PaperSize::A3, "window-poster".to_owned()) })
}

/// What the shop knows of joining: its welcome gift, its promise, the join page and the Wi-Fi for guests.
fn words(desk: &Desk<'_>) -> Result<JoinPaper> {
    let way_in = intake::state(desk.view)?;
    let welcome = gifts::welcome_gift(desk.view)?.map(|(gift, _)| gift);
    let gift = welcome.map(|gift| desk.with("print-join-gift", &[("gift", &gift)])).transpose()?;
    let wifi = way_in.wifi.map(|wifi| Wifi {
        name: wifi.ssid,
        password: Some(wifi.wifi_password).filter(|_| wifi.security == WifiSecurity::Wpa),
    });
    Ok(JoinPaper {
        shop: desk.lines(),
        headline: desk.say(if gift.is_some() { "print-join-headline" } else { "print-join-headline-plain" })?,
        gift: gift.unwrap_or_default(),
        promise: desk.shop.promise.clone(),
        tag: desk.say("print-join-tag")?,
        until: String::new(),
        limits: desk.say("print-join-limits")?,
        complaint: desk.complaint()?,
        wifi,
        url: way_in.address.map(|address| format!("http://{address}/")).unwrap_or_default(),
        run: String::new(),
        pictures: pictures::of(desk, gifts::welcome_gift_id(desk.view)?)?,
    })
}

/// An invitation that stays in the shop belongs to no run of flyers and ends when it is taken down; without the join page
/// it has no code to scan.
fn lacks(words: &JoinPaper) -> Vec<crate::printing::commands::PaperNote> {
    let found = shop_print::join_lacks(words);
    let counts = |lack: &Lack| match lack {
        Lack::RunCode => words.url.is_empty(),
        Lack::UntilWhen => false,
        _ => true,
    };
    let told = found.into_iter().filter(counts).map(|lack| match lack {
        Lack::RunCode => notes::key("paper-lack-join-page"),
        other => notes::lack(&other),
    });
    told.collect()
}
