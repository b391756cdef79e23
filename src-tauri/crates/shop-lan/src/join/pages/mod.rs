//! The pages a phone sees, as HTML without script. What people typed is always escaped; names are isolated, so that one
//! written from right to left does not turn the line around.

mod card;
mod form;
mod note;
mod waiting;

pub(crate) use card::{card, vouchers};
pub(crate) use form::form;
pub(crate) use note::note;
pub(crate) use waiting::waiting;

use super::language::{LANGUAGES, tag};
use super::routes::language_query;
use chrono_tz::Tz;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use serde_json::{Map, Value};
use shop_core::intake::commands::Front;
use shop_core::shop::commands::Language;
use shop_host::{Formats, Words};

/// What all pages look like, in the page itself; a page adds its own sheet.
const STYLE: &str = include_str!("style.css");
const FORM: &str = include_str!("form.css");
const WAITING: &str = include_str!("waiting.css");
const CARD: &str = include_str!("card.css");

/// Every sheet there is, for the policy that lets in no other.
pub(crate) const SHEETS: [&str; 4] = [STYLE, FORM, WAITING, CARD];

/// The green and white edge that every page of the shop has.
const AWNING: &str = "<svg class=\"awning\" width=\"100%\" height=\"34\" aria-hidden=\"true\"><defs><pattern id=\"a\" width=\"37.143\" height=\"34\" patternUnits=\"userSpaceOnUse\"><path class=\"g\" d=\"M0 0h18.571v23.714a9.286 9.286 0 0 1-18.571 0z\"/><path class=\"w\" d=\"M18.571 0h18.572v23.714a9.286 9.286 0 0 1-18.572 0z\"/><path class=\"e\" d=\"M19.071 23.714a8.786 8.786 0 0 0 17.572 0\"/></pattern></defs><rect width=\"100%\" height=\"34\" fill=\"url(#a)\"/></svg>";

/// The catalogue in all languages, read once.
pub(crate) struct Book {
    words: Vec<(Language, Words)>,
}

impl Book {
    pub(crate) fn open() -> Self {
        Book { words: LANGUAGES.map(|language| (language, Words::in_language(tag(language)))).into() }
    }

    pub(crate) fn frame<'a>(&'a self, front: Option<&'a Front>, language: Language, path: &str) -> Frame<'a> {
        // The buttons of a phone's page lie below it; the page itself is what can be looked at. What is no page of ours is
        // not linked to: `//other.example/` would lead there.
        let path = match path.split('/').collect::<Vec<_>>()[..] {
            ["", kind @ ("c" | "j"), name, ..] => format!("/{kind}/{name}"),
            _ => "/".to_owned(),
        };
        Frame { book: self, front, language, path }
    }

    fn say(&self, language: Language, key: &str, args: &Map<String, Value>) -> String {
        let words = self.words.iter().find(|(known, _)| *known == language);
        words.and_then(|(_, words)| words.say(key, args)).unwrap_or_default()
    }
}

/// What surrounds a page: the shop, the language, where the page lies.
pub(crate) struct Frame<'a> {
    book: &'a Book,
    front: Option<&'a Front>,
    pub(crate) language: Language,
    path: String,
}

impl Frame<'_> {
    /// A path of ours in the language of this page.
    pub(crate) fn link(&self, path: &str) -> String {
        format!("{path}{}", language_query(self.language))
    }

    fn say(&self, key: &str) -> String {
        self.book.say(self.language, key, &Map::new())
    }

    fn fill(&self, key: &str, name: &str, value: impl Into<Value>) -> String {
        self.book.say(self.language, key, &Map::from_iter([(name.to_owned(), value.into())]))
    }

    /// A sentence around something that is more than text.
    fn around(&self, key: &str, name: &str, inside: &Markup) -> Markup {
        let sentence = self.fill(key, name, "\u{1}");
        let (before, after) = sentence.split_once('\u{1}').unwrap_or((&sentence, ""));
        html! { (before) (inside) (after) }
    }

    fn formats(&self) -> Formats {
        Formats::of(tag(self.language))
    }

    fn zone(&self) -> Tz {
        self.front.and_then(|front| front.time_zone.parse().ok()).unwrap_or(Tz::UTC)
    }

    /// A day written as `2026-11-30`, in the words of this language.
    fn day(&self, day: &str) -> Option<String> {
        let noon = format!("{day}T12:00:00Z").parse::<chrono::DateTime<chrono::Utc>>().ok()?;
        let at_ms = noon.timestamp_millis();
        Some(self.formats().short_day(at_ms, at_ms, Tz::UTC))
    }

    /// The two words as the display shows them, in the shop's language; below them what they mean, where the phone reads
    /// another one.
    fn same_words(&self) -> Markup {
        let Some(front) = self.front else { return html! {} };
        let in_language = |language: Language| {
            let said = front.words.each_ref().map(|word| {
                self.book.say(language, "join-word", &Map::from_iter([("word".to_owned(), word.as_str().into())]))
            });
            said.join(" ")
        };
        html! {
            b lang=(tag(front.language)) { (in_language(front.language)) }
            @if front.language != self.language { small { (in_language(self.language)) } }
        }
    }

    /// Why not, said to the customer where the sentence of the shop speaks to the clerk.
    fn refusal(&self, refusal: &shop_core::kernel::Refusal) -> String {
        let to_customer = self.say(&format!("phone-wrong-{}", refusal.code.replace('_', "-")));
        if !to_customer.is_empty() {
            return to_customer;
        }
        let words = self.book.words.iter().find(|(known, _)| *known == self.language);
        // No amounts are spoken of here, so that the currency does not matter.
        let sentence = words.and_then(|(_, words)| words.refusal(refusal, ("", 2), self.zone()));
        sentence.unwrap_or_else(|| self.say("phone-failed-title"))
    }

    /// The page around `body`, with a sheet of its own.
    fn page(&self, title: &str, sheet: &str, body: &Markup) -> Markup {
        let shop = self.front.map_or("", |front| front.shop_name.as_str());
        html! {
            (DOCTYPE)
            html lang=(tag(self.language)) {
                head {
                    meta charset="utf-8";
                    meta name="viewport" content="width=device-width, initial-scale=1";
                    meta name="color-scheme" content="light dark";
                    title { (title) @if !shop.is_empty() { " · " (shop) } }
                    link rel="icon" href="data:,";
                    style { (PreEscaped(STYLE)) }
                    @if !sheet.is_empty() { style { (PreEscaped(sheet)) } }
                }
                body {
                    (PreEscaped(AWNING))
                    header {
                        b { bdi { (shop) } }
                        @for language in LANGUAGES {
                            a href={ (self.path) (language_query(language)) } lang=(tag(language)) hreflang=(tag(language))
                                aria-current=[(language == self.language).then_some("true")] {
                                (short_name(language))
                            }
                        }
                    }
                    main { (body) }
                }
            }
        }
    }
}

fn short_name(language: Language) -> &'static str {
    match language {
        Language::En => "EN",
        Language::ZhCn => "中文",
        Language::Es => "ES",
    }
}

/// A picture made by the shop itself, without the name of its format: inside a page it needs none.
fn picture(svg: &str) -> PreEscaped<String> {
    PreEscaped(svg.replacen(" xmlns=\"http://www.w3.org/2000/svg\"", "", 1))
}

/// The hidden field without which nothing is taken.
fn proof(token: &str) -> Markup {
    html! { input type="hidden" name="token" value=(token); }
}

#[cfg(test)]
mod tests;
