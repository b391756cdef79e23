//! The sentences of the catalogue, for doors that print them themselves.

use chrono_tz::Tz;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use serde_json::{Map, Value};
use shop_core::kernel::{Formats, Refusal};
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/locales");

/// Numbers of refusals that are amounts in minor units; as on the screen (`MONEY_ARGS` in `ui/src/api/words.svelte.ts`).
const AMOUNTS: [&str; 9] =
    ["amount", "cap", "cost", "unitCost", "budget", "limitAmount", "missing", "principal", "bonus"];

/// One language of the catalogue.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
    formats: Formats,
}

impl Words {
    /// The catalogue in `language` (`en`, `zh-CN`, `es`); English for any other.
    pub fn in_language(language: &str) -> Self {
        let folder = LOCALES.get_dir(language).or_else(|| LOCALES.get_dir("en"));
        let identifier: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Isolation marks print as boxes on paper and in terminals.
        bundle.set_use_isolating(false);
        for file in folder.into_iter().flat_map(Dir::files) {
            let text = file.contents_utf8().unwrap_or_default().to_owned();
            let resource = FluentResource::try_new(text).unwrap_or_else(|(read, _)| read);
            bundle.add_resource_overriding(resource);
        }
        Words { bundle, formats: Formats::of(language) }
    }

    /// The language that the computer speaks, as far as the catalogue has it.
    pub fn of_this_computer() -> Self {
        let spoken = ["LC_ALL", "LC_MESSAGES", "LANG"]
            .iter()
            .find_map(|name| std::env::var(name).ok().filter(|v| !v.is_empty()));
        Self::in_language(match spoken.as_deref().unwrap_or_default().get(..2) {
            Some("zh") => "zh-CN",
            Some("es") => "es",
            _ => "en",
        })
    }

    /// The sentence of a refusal, its amounts and moments written as this language writes them. `None` when the catalogue
    /// lacks it. The shop's currency and clock are handed in: currency code, exponent, zone.
    pub fn refusal(&self, refusal: &Refusal, money: (&str, u8), zone: Tz) -> Option<String> {
        let id = format!("refusal-{}-{}", refusal.area, refusal.code).replace('_', "-");
        let spoken = refusal.numbers.iter().map(|(name, value)| {
            let text = match value.as_i64() {
                Some(at_ms)
                    if name.ends_with("AtMs") || name.ends_with("UntilMs") || name == "atMs" || name == "untilMs" =>
                {
                    let day = self.formats.short_day(at_ms, at_ms, zone);
                    Value::String(format!("{day} {}", self.formats.clock(at_ms, zone)))
                }
                Some(minor) if AMOUNTS.contains(&name.as_str()) => {
                    Value::String(self.formats.money(minor, money.0, money.1))
                }
                _ => value.clone(),
            };
            (name.clone(), text)
        });
        self.say(&id, &spoken.collect())
    }

    /// The sentence `id` filled with `args`; `None` when the catalogue lacks it.
    pub fn say(&self, id: &str, args: &Map<String, Value>) -> Option<String> {
        let pattern = self.bundle.get_message(id)?.value()?;
        let mut filled = FluentArgs::new();
        for (name, value) in args {
            match value {
                Value::String(text) => filled.set(name.as_str(), text.as_str()),
                Value::Number(number) => match number.as_i64() {
                    Some(whole) => filled.set(name.as_str(), FluentValue::from(whole)),
                    None => filled.set(name.as_str(), number.to_string()),
                },
                other => filled.set(name.as_str(), other.to_string()),
            }
        }
        Some(self.bundle.format_pattern(pattern, Some(&filled), &mut Vec::new()).into_owned())
    }
}
