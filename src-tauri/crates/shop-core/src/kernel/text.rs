//! Cleaning of typed text: one way for names, notes and addresses.

use unicode_normalization::UnicodeNormalization;

/// NFC, control characters and outer blanks gone, inner blanks single. Bidirectional marks are dropped, so that a name
/// cannot turn the line it stands in.
pub fn clean(typed: &str) -> String {
    let mut text = String::with_capacity(typed.len());
    // Before composing: a mark that is dropped must not keep a letter from its accent.
    let kept = typed.chars().filter(|&c| c.is_whitespace() || !(c.is_control() || turns_the_line(c)));
    for c in kept.nfc() {
        if !c.is_whitespace() {
            text.push(c);
        } else if !text.is_empty() && !text.ends_with(' ') {
            text.push(' ');
        }
    }
    text.truncate(text.trim_end_matches(' ').len());
    text
}

/// Bidirectional marks, and the mark of byte order.
fn turns_the_line(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Cleaned, and `None` when more than `most` characters remain.
pub fn clean_within(typed: &str, most: usize) -> Option<String> {
    let text = clean(typed);
    (text.chars().count() <= most).then_some(text)
}

/// A name as other customers may see it: 李*, Sofía H., S*.
pub fn masked(name: &str) -> String {
    let mut words = name.split(' ');
    let Some(first) = words.next().filter(|word| !word.is_empty()) else { return "*".to_owned() };
    let lead: String = first.chars().take(1).collect();
    if lead.chars().all(is_han) {
        return format!("{lead}*");
    }
    match words.next_back().and_then(|last| last.chars().next()) {
        Some(initial) => format!("{first} {initial}."),
        None => format!("{lead}*"),
    }
}

/// Whether a character is written in Han script.
pub fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}' | '\u{3007}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_masked_for_other_customers() {
        assert_eq!(masked("李梅 Li Mei"), "李*");
        assert_eq!(masked("Sofía Herrera"), "Sofía H.");
        assert_eq!(masked("Tom"), "T*");
        assert_eq!(masked(""), "*");
    }

    #[test]
    fn typed_text_is_cleaned_but_not_maimed() {
        assert_eq!(clean("  Nguye\u{302}\u{303}n \u{202e}Thi\u{323}\t Hoa\u{0}"), "Nguyễn Thị Hoa");
        assert_eq!(clean("Jose\u{200e}\u{301} \u{61c}"), "José");
        assert_eq!(clean(" Li \u{200e} \n Mei\u{a0}"), "Li Mei");
        assert_eq!(clean("👩‍🌾 阿依古丽"), "👩‍🌾 阿依古丽");
        assert_eq!(clean_within("abc", 2), None);
    }
}
