//! The words that papers take from the catalogue, in the document's own language.

use crate::kernel::{Error, Result};
use crate::shop::commands::Language;
use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

/// The words of one language.
pub(super) struct Words(FluentBundle<FluentResource>);

impl Words {
    /// # Errors
    /// When the catalogue that comes with the program is damaged.
    pub(super) fn of(language: Language) -> Result<Self> {
        let (tag, text) = match language {
            Language::En => ("en", include_str!("../../../../../assets/locales/en/printing-paper.ftl")),
            Language::ZhCn => ("zh-CN", include_str!("../../../../../assets/locales/zh-CN/printing-paper.ftl")),
            Language::Es => ("es", include_str!("../../../../../assets/locales/es/printing-paper.ftl")),
        };
        let wrong = || Error::failure(format!("the words on paper of {tag} cannot be read"));
        let resource = FluentResource::try_new(text.to_owned()).map_err(|_| wrong())?;
        let mut bundle = FluentBundle::new(vec![tag.parse().map_err(|_| wrong())?]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|_| wrong())?;
        Ok(Words(bundle))
    }

    /// A sentence without gaps.
    pub(super) fn say(&self, key: &str) -> Result<String> {
        self.with(key, &[])
    }

    /// A sentence with its gaps filled.
    pub(super) fn with(&self, key: &str, gaps: &[(&str, &str)]) -> Result<String> {
        let missing = || Error::failure(format!("no words on paper for {key}"));
        let pattern = self.0.get_message(key).and_then(|message| message.value()).ok_or_else(missing)?;
        let mut args = FluentArgs::new();
        for (name, value) in gaps {
            args.set((*name).to_owned(), (*value).to_owned());
        }
        let mut errors = Vec::new();
        let text = self.0.format_pattern(pattern, Some(&args), &mut errors).into_owned();
        if errors.is_empty() { Ok(text) } else { Err(Error::failure(format!("{key} needs other words: {errors:?}"))) }
    }
}
