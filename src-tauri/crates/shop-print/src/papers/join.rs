//! Paper that stays in the shop: the table tent and the window poster, with the codes for Wi-Fi and for joining.

use std::collections::BTreeMap;

use super::board::{Setting, ShopLines, words};
use crate::assets::{POSTER, TENT};
use crate::design::Words;
use crate::geom::{Matrix, Rect};
use crate::picture::Picture;
use crate::scene::{Page, Paper};
use crate::warn::{PaperError, Warning};
use crate::words::Said;

/// The shop's Wi-Fi for guests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wifi {
    /// Its name.
    pub name: String,
    /// Its password; none for an open one.
    pub password: Option<String>,
}

impl Wifi {
    /// What its code says. Source of the format: the ZXing project's "Wi-Fi network config".
    #[must_use]
    pub fn code(&self) -> String {
        let safe = |text: &str| {
            let mut out = String::new();
            for ch in text.chars() {
                if matches!(ch, '\\' | ';' | ',' | '"' | ':') {
                    out.push('\\');
                }
                out.push(ch);
            }
            out
        };
        match &self.password {
            Some(password) => format!("WIFI:T:WPA;S:{};P:{};;", safe(&self.name), safe(password)),
            None => format!("WIFI:T:nopass;S:{};;", safe(&self.name)),
        }
    }
}

/// An invitation to join that hangs or stands in the shop.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct JoinPaper {
    /// The shop.
    pub shop: ShopLines,
    /// The headline; a return begins a new line.
    pub headline: String,
    /// What one gets for joining, in a sentence.
    pub gift: String,
    /// What a member has besides (poster).
    pub promise: String,
    /// Two words for the hanging sign (poster).
    pub tag: String,
    /// "Until Thursday 31 December 2026".
    pub until: String,
    /// How many a person, how many in all, until when, worth.
    pub limits: String,
    /// How to complain.
    pub complaint: String,
    /// The guests' Wi-Fi, if there is one.
    pub wifi: Option<Wifi>,
    /// The address of the join page.
    pub url: String,
    /// The print run's short code, in clear.
    pub run: String,
    /// Pictures by name: `logo` of the shop, `photo` of the gift.
    pub pictures: BTreeMap<String, Picture>,
}

fn filled(paper: &JoinPaper, said: &Said, foot: String) -> Words {
    let wifi = paper.wifi.as_ref();
    let name = wifi.map_or_else(|| said.say("paper-wifi-ask"), |w| said.with("paper-wifi-name", &[("name", &w.name)]));
    words([
        ("shop", paper.shop.name.clone()),
        ("headline", paper.headline.clone()),
        ("gift", paper.gift.clone()),
        ("promise", paper.promise.clone()),
        ("tag", paper.tag.clone()),
        ("until", paper.until.clone()),
        ("s1", said.say("paper-step-wifi")),
        ("s2", said.say("paper-step-scan")),
        ("s3", said.say("paper-step-words")),
        ("wifi_name", name),
        ("wifi", wifi.map(Wifi::code).unwrap_or_default()),
        ("url", paper.url.clone()),
        ("join_cap", said.say("paper-join-caption")),
        ("word1", said.say("paper-word-one")),
        ("word2", said.say("paper-word-two")),
        ("words_cap", said.say("paper-words-caption")),
        ("foot", foot),
        ("run", paper.run.clone()),
    ])
}

/// A tent of two faces on one A4: folded in the middle, its feet taped together.
///
/// # Errors
/// When a file of the program is damaged.
pub fn table_tent(paper: &JoinPaper, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let said = setting.said()?;
    let foot = [said.say("paper-join-foot"), paper.limits.clone(), paper.complaint.clone()].join(" ");
    let (face, mut warnings) = setting.press_with(TENT, &paper.pictures)?.drawn(&filled(paper, &said, foot));
    let mut page = Page::new(210.0, 297.0);
    page.place(&face, &Matrix::shift(0.0, 148.5).of(Matrix::turn(180.0, 105.0, 0.0)));
    page.place(&face, &Matrix::shift(0.0, 148.5));
    let look = setting.look("leaf")?;
    let mut board = super::board::Board { page, fonts: setting.fonts, look: &look, warnings: Vec::new() };
    board.rule(4.0, 148.5, 10.0, 148.5, 0.25, "soft");
    board.rule(200.0, 148.5, 206.0, 148.5, 0.25, "soft");
    board.dashed(6.0, 12.0, 204.0, 0.2, (1.5, 1.5), "soft");
    board.dashed(6.0, 285.0, 204.0, 0.2, (1.5, 1.5), "soft");
    let note = super::board::style(6.5, 6.0, false, 1.3).centre();
    board.one(&said.say("paper-tent-feet"), &note, Rect::new(10.0, 289.0, 190.0, 4.0), "soft");
    warnings.extend(board.warnings);
    warnings.retain(|w| !matches!(w, Warning::OutsideSafe { .. }));
    Ok(setting.paper(said.with("paper-title-tent", &[("shop", &paper.shop.name)]), vec![board.page], warnings))
}

/// A poster for the window, A3, with the three steps of joining.
///
/// # Errors
/// When a file of the program is damaged.
pub fn window_poster(paper: &JoinPaper, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let said = setting.said()?;
    let foot =
        [said.say("paper-join-foot"), paper.limits.clone(), paper.complaint.clone(), paper.shop.reach()].join(" ");
    let (page, warnings) = setting.press_with(POSTER, &paper.pictures)?.drawn(&filled(paper, &said, foot));
    Ok(setting.paper(said.with("paper-title-poster", &[("shop", &paper.shop.name)]), vec![page], warnings))
}
