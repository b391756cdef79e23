//! Printed words: sentences by key in the document's own language.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};

use crate::language::Language;
use crate::warn::PaperError;

/// The printed words of one language.
pub(crate) struct Said(FluentBundle<FluentResource>);

impl Said {
    pub(crate) fn new(language: Language) -> Result<Self, PaperError> {
        let wrong = || PaperError::Words(language.tag());
        let source = crate::assets::words(language).to_owned();
        let resource = FluentResource::try_new(source).map_err(|_| wrong())?;
        let tag = language.tag().parse().map_err(|_| wrong())?;
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|_| wrong())?;
        Ok(Self(bundle))
    }

    /// A sentence without gaps. A key that is not there says itself, which a test looks for.
    pub(crate) fn say(&self, key: &str) -> String {
        self.with(key, &[])
    }

    /// A sentence with its gaps filled.
    pub(crate) fn with(&self, key: &str, gaps: &[(&str, &str)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in gaps {
            args.set((*name).to_owned(), (*value).to_owned());
        }
        let pattern = self.0.get_message(key).and_then(|message| message.value());
        pattern.map_or_else(|| key.to_owned(), |p| self.0.format_pattern(p, Some(&args), &mut Vec::new()).into_owned())
    }
}
