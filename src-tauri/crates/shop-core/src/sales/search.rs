//! Finding a product by what a clerk types: part of its name, its pinyin, or the initials of that. Pure.

use crate::kernel::text;
use crate::members;

/// Whether a name is meant by what was typed. Nothing typed means every name.
pub(super) fn fits(name: &str, typed: &str) -> bool {
    let typed = text::clean(typed).to_lowercase();
    let name = name.to_lowercase();
    if name.contains(&typed) {
        return true;
    }
    let letters: String = typed.chars().filter(|c| !c.is_whitespace() && *c != '\'').collect();
    !letters.is_empty() && letters.is_ascii() && sounds_like(&name, &letters)
}

/// Whether letters are a run of syllables of a name, each whole or its initial, the last one begun.
fn sounds_like(name: &str, letters: &str) -> bool {
    let syllables: Vec<Vec<String>> = name.chars().map(readings).filter(|readings| !readings.is_empty()).collect();
    (0..syllables.len()).any(|from| runs(syllables.get(from..).unwrap_or_default(), letters))
}

fn runs(syllables: &[Vec<String>], letters: &str) -> bool {
    if letters.is_empty() {
        return true;
    }
    let Some((readings, rest)) = syllables.split_first() else { return false };
    readings.iter().any(|reading| {
        let is_begun = reading.starts_with(letters);
        let whole = letters.strip_prefix(reading.as_str());
        let initial = reading.chars().next().and_then(|initial| letters.strip_prefix(initial));
        is_begun || whole.is_some_and(|left| runs(rest, left)) || initial.is_some_and(|left| runs(rest, left))
    })
}

/// How a character may sound; a Latin letter or digit sounds like itself, a blank like nothing.
fn readings(c: char) -> Vec<String> {
    if c.is_ascii_alphanumeric() {
        return vec![c.to_string()];
    }
    members::sounds_of(c).into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_product_is_found_by_name_pinyin_and_initials() {
        for typed in ["", "苹果", "果", "pingguo", "ping g", "pg", "pgu", "guo", "sdpg", "shandongpingguo"] {
            assert!(fits("山东苹果", typed), "{typed}");
        }
        for typed in ["香蕉", "gp", "pinguo2", "xyz"] {
            assert!(!fits("山东苹果", typed), "{typed}");
        }
        assert!(fits("Naranjas de zumo", "ZUMO"));
        assert!(!fits("Naranjas", "zumo"));
    }
}
