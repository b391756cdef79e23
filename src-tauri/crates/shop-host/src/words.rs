//! The sentences of the catalogue, for doors that print them themselves.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use serde_json::{Map, Value};
use unic_langid::LanguageIdentifier;

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../../../assets/locales");

/// One language of the catalogue.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
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
        Words { bundle }
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
