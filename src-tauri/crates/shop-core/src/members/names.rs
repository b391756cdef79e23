//! How a name is cut into what it is found by, and how what a clerk types becomes a search.
//!
//! Han, kana and Hangul stand one token per character, so that 强 and 小强 are found inside 欧阳小强 by a phrase. Other
//! scripts stand one token per word, lower case, without Latin diacritics. Pinyin tokens begin with ˇ and initials with
//! ·: a search never has to tell columns apart, which would make it walk through every member whose name sounds so.

use super::sounds::{self, Syllables};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Before each syllable of pinyin; alone between two readings, so that no phrase reaches across.
const SOUND: char = 'ˇ';
/// Before initials.
const INITIAL: char = '·';
/// Initials longer than this are cut; nobody types more.
const MOST_INITIALS: usize = 16;
/// Inner beginnings of initials that are indexed: xq finds 欧阳小强.
const MOST_INNER: usize = 6;

/// What a name is found, ordered and compared by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameKeys {
    /// Tokens of the name itself.
    pub(super) words: String,
    /// Marked syllables, one run for each reading.
    pub(super) sounds: String,
    /// Marked initials.
    pub(super) initials: String,
    /// The same for two spellings of one name.
    pub(super) key: String,
    /// The name by its sound, for order and likeness.
    pub(super) sort: String,
}

/// A token: a word, or one character of a script without blanks.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Token {
    Word(String),
    Alone(char),
}

/// All keys of a name.
pub(super) fn keys(name: &str) -> NameKeys {
    let tokens = tokens(name);
    let syllables: Vec<Option<&'static str>> = tokens
        .iter()
        .map(|token| match token {
            Token::Alone(c) => sounds::of(*c),
            Token::Word(_) => None,
        })
        .collect();
    let texts: Vec<String> = tokens.iter().map(text).collect();
    let words = texts.join(" ");
    let sort: Vec<&str> = syllables.iter().zip(&texts).map(|(sound, text)| sound.unwrap_or(text)).collect();
    let sort = sort.join(" ");
    let readings = readings(&tokens, &syllables);
    let key = if words.is_empty() { name.to_lowercase() } else { words.clone() };
    let sort = if sort.is_empty() { key.clone() } else { sort };
    NameKeys { sounds: sounds_of(&readings), initials: initials_of(&readings, &texts), words, key, sort }
}

/// What compares two words of a list, a tag say, without case or diacritics.
pub(super) fn folded(word: &str) -> String {
    keys(word).key
}

/// The full-text search for what was typed; `None` when nothing in it can be searched for.
pub(super) fn search(typed: &str) -> Option<String> {
    let mut ways: Vec<String> = Vec::new();
    let chunks: Vec<Vec<Token>> =
        typed.split_whitespace().map(tokens).filter(|tokens| !tokens.is_empty()).take(12).collect();
    let by_words: Vec<String> = chunks.iter().flat_map(|tokens| phrases(tokens)).collect();
    if by_words.is_empty() {
        return None;
    }
    ways.push(by_words.join(" AND "));
    if let Some(letters) = latin_letters(typed) {
        let syllables = Syllables::get();
        for phrase in syllables.cut(&letters) {
            let (last, open) = phrase.last().map_or(("", false), |last| (*last, syllables.is_open(last)));
            let before = phrase.iter().take(phrase.len().saturating_sub(1));
            let marked: Vec<String> = before.chain([&last]).map(|sound| format!("{SOUND}{sound}")).collect();
            ways.push(format!("\"{}\"{}", marked.join(" "), if open { " *" } else { "" }));
        }
        let joined: String = letters.concat();
        let is_initials = letters.len() == 1 || letters.iter().all(|word| word.len() == 1);
        if is_initials && joined.len() <= MOST_INITIALS {
            ways.push(format!("\"{INITIAL}{joined}\" *"));
        }
    }
    Some(ways.iter().map(|way| format!("({way})")).collect::<Vec<_>>().join(" OR "))
}

/// Whether a name has Han characters or others that have a reading.
pub(super) fn has_sound(name: &str) -> bool {
    name.chars().any(|c| sounds::of(c).is_some())
}

/// Runs of single characters as phrases, words as beginnings of words.
fn phrases(tokens: &[Token]) -> Vec<String> {
    let mut phrases = Vec::new();
    let mut run = String::new();
    for token in tokens {
        match token {
            Token::Alone(c) => {
                if !run.is_empty() {
                    run.push(' ');
                }
                run.push(*c);
            }
            Token::Word(word) => {
                if !run.is_empty() {
                    phrases.push(format!("\"{}\"", std::mem::take(&mut run)));
                }
                phrases.push(format!("\"{word}\" *"));
            }
        }
    }
    if !run.is_empty() {
        phrases.push(format!("\"{run}\""));
    }
    phrases
}

/// The words of a text that is nothing but Latin letters, for pinyin; at most 40 letters.
fn latin_letters(typed: &str) -> Option<Vec<String>> {
    let text = plain(&typed.replace(['\'', '\u{2019}'], " ").replace(['ü', 'Ü'], "v"));
    let words: Vec<String> = text.split_whitespace().map(str::to_owned).collect();
    let letters: usize = words.iter().map(String::len).sum();
    let is_latin = words.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase()));
    (is_latin && (1..=40).contains(&letters)).then_some(words)
}

/// Lower case, compatible forms as one, Latin, Greek, Cyrillic, Arabic and Hebrew without their marks.
fn plain(text: &str) -> String {
    let lower: String = text.chars().flat_map(char::to_lowercase).collect();
    let bare = lower.nfkd().filter(
        |c| !matches!(c, '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' | '\u{640}' | '\u{670}' | '\u{591}'..='\u{5c7}'),
    );
    let mut plain = String::with_capacity(text.len());
    for c in bare.nfc() {
        match c {
            'ø' => plain.push('o'),
            'ł' => plain.push('l'),
            'đ' | 'ð' => plain.push('d'),
            'ı' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'œ' => plain.push_str("oe"),
            'þ' => plain.push_str("th"),
            other => plain.push(other),
        }
    }
    plain
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut word = String::new();
    for c in plain(text).chars() {
        // An apostrophe belongs to its word: O'Brien. Joiners and variation marks only shape a glyph.
        if matches!(c, '\'' | '\u{2019}' | '\u{2bc}' | '\u{200c}' | '\u{200d}' | '\u{fe0e}' | '\u{fe0f}') {
            continue;
        }
        let alone = stands_alone(c) || is_picture(c);
        if !alone && (c.is_alphanumeric() || is_combining_mark(c)) {
            word.push(c);
            continue;
        }
        if !word.is_empty() {
            tokens.push(Token::Word(std::mem::take(&mut word)));
        }
        if alone {
            tokens.push(Token::Alone(c));
        }
    }
    if !word.is_empty() {
        tokens.push(Token::Word(word));
    }
    tokens
}

fn text(token: &Token) -> String {
    match token {
        Token::Word(word) => word.clone(),
        Token::Alone(c) => c.to_string(),
    }
}

/// Scripts that are written without blanks between words.
fn stands_alone(c: char) -> bool {
    crate::kernel::text::is_han(c)
        || matches!(c, '\u{3041}'..='\u{30fa}' | '\u{30fd}'..='\u{30ff}' | '\u{ac00}'..='\u{d7a3}')
}

/// Emoji and other pictures: someone may be called 🍎.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}') && !c.is_alphanumeric()
}

/// The readings of a name: the usual one, and for each character with a second reading one with that. At most eight.
fn readings(tokens: &[Token], usual: &[Option<&'static str>]) -> Vec<Vec<Option<&'static str>>> {
    let mut readings = vec![usual.to_vec()];
    for (at, token) in tokens.iter().enumerate() {
        let Token::Alone(c) = token else { continue };
        for other in sounds::others(*c) {
            if readings.len() < 8 {
                let mut reading = usual.to_vec();
                if let Some(place) = reading.get_mut(at) {
                    *place = Some(other);
                }
                readings.push(reading);
            }
        }
    }
    readings
}

fn sounds_of(readings: &[Vec<Option<&'static str>>]) -> String {
    let mut marked: Vec<String> = Vec::new();
    for reading in readings {
        if reading.iter().any(Option::is_some) {
            marked.extend(reading.iter().map(|sound| format!("{SOUND}{}", sound.unwrap_or_default())));
            marked.push(SOUND.to_string());
        }
    }
    marked.pop();
    marked.join(" ")
}

fn initials_of(readings: &[Vec<Option<&'static str>>], texts: &[String]) -> String {
    let mut all: Vec<String> = Vec::new();
    let mut keep = |letters: String| {
        if !all.contains(&letters) {
            all.push(letters);
        }
    };
    for reading in readings {
        let letters: Vec<char> =
            reading.iter().zip(texts).filter_map(|(sound, text)| sound.unwrap_or(text).chars().next()).collect();
        if letters.is_empty() {
            return String::new();
        }
        keep(letters.iter().take(MOST_INITIALS).collect());
        for from in 1..letters.len().saturating_sub(1).min(MOST_INNER) {
            keep(letters.iter().skip(from).take(MOST_INITIALS).collect());
        }
    }
    all.iter().map(|letters| format!("{INITIAL}{letters}")).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn han_stands_one_token_per_character_and_sounds_as_it_is_read() {
        let keys = keys("欧阳小强");
        assert_eq!(keys.words, "欧 阳 小 强");
        assert_eq!(keys.sounds, "ˇou ˇyang ˇxiao ˇqiang");
        assert_eq!(keys.initials, "·oyxq ·yxq ·xq");
        assert_eq!(keys.sort, "ou yang xiao qiang");
    }

    #[test]
    fn a_surname_with_two_readings_is_found_by_both() {
        for (name, surname, dictionary) in [
            ("单雄信", "ˇshan", "ˇdan"),
            ("曾国藩", "ˇzeng", "ˇceng"),
            ("解缙", "ˇxie", "ˇjie"),
            ("仇英", "ˇqiu", "ˇchou"),
            ("朴树", "ˇpiao", "ˇpu"),
            ("区文", "ˇou", "ˇqu"),
            ("查良镛", "ˇzha", "ˇcha"),
            ("吕布", "ˇlv", "ˇlu"),
        ] {
            let sounds = keys(name).sounds;
            for reading in [surname, dictionary] {
                assert!(sounds.split(' ').any(|sound| sound == reading), "{name} has no {reading}: {sounds}");
            }
        }
        assert!(keys("单雄信").initials.contains("·sxx"));
        assert!(keys("单雄信").initials.contains("·dxx"));
    }

    #[test]
    fn latin_words_lose_case_and_marks_and_keep_their_own_token() {
        assert_eq!(keys("Nguyễn Thị Hoa").words, "nguyen thi hoa");
        assert_eq!(keys("O’Brien-Łukasz Øre Straße").words, "obrien lukasz ore strasse");
        assert_eq!(keys("ＷＡＮＧ").words, "wang");
        assert_eq!(keys("Sofía Herrera").sounds, "");
        assert_eq!(keys("Sofía Herrera").initials, "·sh");
    }

    #[test]
    fn every_script_leaves_something_to_find() {
        for name in ["👩‍🌾", "𠮷野家", "김민수", "やまだ", "محمد علي", "דוד", "สมชาย ใจดี", "Йосип", "देवनागरी"]
        {
            assert!(!keys(name).words.is_empty(), "{name} leaves no token");
            assert!(search(name).is_some(), "{name} cannot be searched for");
        }
        assert_eq!(keys("김민수").words, "김 민 수");
        assert_eq!(keys("𠮷野家").words, "𠮷 野 家");
        assert_eq!(keys("...").key, "...", "a name without tokens is still the same as itself");
    }

    #[test]
    fn what_is_typed_becomes_phrases_readings_and_initials() {
        assert_eq!(search("小强").unwrap(), r#"("小 强")"#);
        assert_eq!(search("wangq").unwrap(), r#"("wangq" *) OR ("ˇwang ˇq" *) OR ("·wangq" *)"#);
        assert!(search("xian").unwrap().contains(r#"("ˇxi ˇan" *)"#));
        assert!(search("xian").unwrap().contains(r#"("ˇxian" *)"#));
        assert!(search("zhuang").unwrap().contains(r#"("ˇzhuang")"#), "no syllable goes on after zhuang");
        assert!(search("lü").unwrap().contains(r#""ˇlv""#));
        assert_eq!(search("*\"()"), None);
    }

    proptest! {
        /// Whatever is typed becomes a search that SQLite can parse: only quoted tokens and known operators.
        #[test]
        fn no_typed_text_breaks_out_of_its_quotes(typed in ".{0,40}") {
            if let Some(query) = search(&typed) {
                let outside: String = query.split('"').step_by(2).collect();
                let outside = outside.replace("AND", "").replace("OR", "");
                prop_assert!(outside.chars().all(|c| " ()*".contains(c)), "{query}");
                prop_assert_eq!(query.matches('"').count() % 2, 0);
            }
        }

        #[test]
        fn every_name_has_keys_without_what_the_tokenizer_would_cut(name in ".{0,200}") {
            let keys = keys(&name);
            for text in [&keys.words, &keys.sounds, &keys.initials] {
                prop_assert!(text.chars().all(|c| c == ' ' || !c.is_ascii() || c.is_ascii_alphanumeric()), "{text:?}");
            }
        }
    }
}
