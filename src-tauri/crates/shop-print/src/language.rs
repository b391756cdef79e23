//! The language a document speaks, whatever the screen speaks.

/// A document's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Chinese in short characters.
    Chinese,
    /// Spanish.
    Spanish,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::English, Self::Chinese, Self::Spanish];

    /// From a tag such as `en`, `zh-CN` or `es`; an unknown one is English.
    #[must_use]
    pub fn of_tag(tag: &str) -> Self {
        match tag.get(..2) {
            Some("zh") => Self::Chinese,
            Some("es") => Self::Spanish,
            _ => Self::English,
        }
    }

    /// The tag that a PDF carries.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Chinese => "zh-Hans",
            Self::Spanish => "es",
        }
    }
}
