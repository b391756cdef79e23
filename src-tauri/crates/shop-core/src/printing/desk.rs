//! What every document is drawn with: the shop, the language, how it writes amounts and days.

use super::PrintingRefusal;
use super::commands::{PaperSettings, PaperTheme};
use super::settings;
use super::words::Words;
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Error, Formats, Money, Result, View, time};
use crate::shop;
use crate::shop::commands::{Language, Shop};
use shop_print::{Fonts, PaperError, Setting, ShopLines, SlipHead, Theme, Watch};
use std::sync::Arc;

/// How a document is asked for.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) language: Option<Language>,
    pub(super) theme: PaperTheme,
    pub(super) one_toner: bool,
    pub(super) copy: bool,
}

/// Everything at hand while a document is drawn.
pub(super) struct Desk<'a> {
    pub(super) view: &'a View<'a>,
    pub(super) shop: Shop,
    pub(super) settings: PaperSettings,
    pub(super) language: Language,
    pub(super) formats: Formats,
    pub(super) words: Words,
    look: Look,
    fonts: Arc<Fonts>,
    watch: Option<Arc<Watch>>,
}

impl<'a> Desk<'a> {
    /// # Refuses
    /// `kernel.no_shop` before the first run.
    pub(super) fn new(view: &'a View<'a>, look: Look) -> Result<Self> {
        let shop = shop::find(view)?.ok_or(KernelRefusal::NoShop)?;
        let language = look.language.unwrap_or(shop.language);
        Ok(Desk {
            view,
            settings: settings::read(view)?,
            language,
            formats: Formats::of(language.as_str()),
            words: Words::of(language)?,
            look,
            fonts: view.fonts()?,
            watch: None,
            shop,
        })
    }

    /// The same desk with somebody who looks on.
    pub(super) fn watched(self, watch: Option<Arc<Watch>>) -> Self {
        Desk { watch, ..self }
    }

    pub(super) fn watch(&self) -> Option<&Watch> {
        self.watch.as_deref()
    }

    pub(super) fn fonts(&self) -> &Fonts {
        &self.fonts
    }

    pub(super) fn setting(&self) -> Setting<'_> {
        let language = match self.language {
            Language::En => shop_print::Language::English,
            Language::ZhCn => shop_print::Language::Chinese,
            Language::Es => shop_print::Language::Spanish,
        };
        Setting {
            fonts: &self.fonts,
            language,
            theme: theme(self.look.theme),
            one_toner: self.look.one_toner,
            watch: self.watch(),
        }
    }

    /// The colours asked for, or else a flyer's own.
    pub(super) fn theme_or(&self, own: PaperTheme) -> Theme {
        theme(if self.look.theme == PaperTheme::Own { own } else { self.look.theme })
    }

    /// The shop as it stands on papers.
    pub(super) fn lines(&self) -> ShopLines {
        let (name, address) = (self.shop.name.clone(), self.shop.address.clone());
        ShopLines { name, address, phone: self.settings.phone.clone() }
    }

    /// An amount with its currency.
    pub(super) fn money(&self, amount: Money) -> String {
        self.formats.money(amount.minor(), &self.shop.currency.code, self.shop.currency.exponent)
    }

    /// An amount without its currency.
    pub(super) fn amount(&self, amount: Money) -> String {
        self.formats.amount(amount.minor(), self.shop.currency.exponent)
    }

    pub(super) fn say(&self, key: &str) -> Result<String> {
        self.words.say(key)
    }

    pub(super) fn with(&self, key: &str, gaps: &[(&str, &str)]) -> Result<String> {
        self.words.with(key, gaps)
    }

    /// 15:42, on the shop's clock.
    pub(super) fn clock(&self, at_ms: i64) -> String {
        self.formats.clock(at_ms, self.view.zone)
    }

    /// 2026-11-20, on the shop's clock.
    pub(super) fn day(&self, at_ms: i64) -> String {
        time::day_of(at_ms, self.view.zone).to_string()
    }

    /// 2026-11-20 15:42, on the shop's clock.
    pub(super) fn moment(&self, at_ms: i64) -> String {
        [self.day(at_ms), self.clock(at_ms)].join(" ")
    }

    /// Friday 20 November 2026, always with its year.
    pub(super) fn long_day(&self, at_ms: i64) -> String {
        self.formats.long_day(at_ms, 0, self.view.zone)
    }

    /// The head of a slip.
    pub(super) fn head(&self, at_ms: i64, number: String, clerk: String, member: Option<String>) -> SlipHead {
        let (shop, when) = (self.lines(), self.moment(at_ms));
        SlipHead { shop, when, number, clerk, member, copy: self.look.copy }
    }

    /// Whether slips say COPY.
    pub(super) fn copy(&self) -> bool {
        self.look.copy
    }

    /// Where to complain, behind a label that says so.
    pub(super) fn complain_where(&self) -> Result<String> {
        match self.settings.phone.as_str() {
            "" => self.say("print-complain-where"),
            phone => self.with("print-complain-where-phone", &[("phone", phone)]),
        }
    }

    /// How to complain.
    pub(super) fn complaint(&self) -> Result<String> {
        match self.settings.phone.as_str() {
            "" => self.say("print-complaint"),
            phone => self.with("print-complaint-phone", &[("phone", phone)]),
        }
    }
}

fn theme(theme: PaperTheme) -> Theme {
    match theme {
        PaperTheme::Own => Theme::Own,
        PaperTheme::Leaf => Theme::Leaf,
        PaperTheme::Brick => Theme::Brick,
        PaperTheme::Sea => Theme::Sea,
        PaperTheme::Plum => Theme::Plum,
        PaperTheme::Night => Theme::Night,
        PaperTheme::Coffee => Theme::Coffee,
    }
}

/// A file of the program is damaged, the writer failed, or somebody stopped it.
pub(super) fn broken(error: PaperError) -> Error {
    if matches!(error, PaperError::Stopped) {
        return PrintingRefusal::DrawingStopped.into();
    }
    Error::Failure(error.into())
}
