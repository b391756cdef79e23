//! Which of the three languages a phone reads.

use shop_core::shop::commands::Language;

/// All there are, in the order of the switch.
pub(crate) const LANGUAGES: [Language; 3] = [Language::En, Language::ZhCn, Language::Es];

/// As in the catalogue and in `?l=`.
pub(crate) fn tag(language: Language) -> &'static str {
    match language {
        Language::En => "en",
        Language::ZhCn => "zh-CN",
        Language::Es => "es",
    }
}

/// The language of a tag such as `es-MX` or `zh_TW`; written Chinese is served simplified, as there is no other here.
pub(crate) fn of_tag(tag: &str) -> Option<Language> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    LANGUAGES.into_iter().find(|language| {
        let own = self::tag(*language).split('-').next().unwrap_or_default();
        primary.eq_ignore_ascii_case(own)
    })
}

/// The best of an `Accept-Language`: highest weight, then first named. `None` when it names none of ours.
pub(crate) fn preferred(accept: &str) -> Option<Language> {
    let mut best: Option<(u16, Language)> = None;
    for offer in accept.split(',') {
        let mut parts = offer.split(';').map(str::trim);
        let Some(language) = parts.next().and_then(of_tag) else { continue };
        let weight = parts.find_map(|part| part.strip_prefix("q=")).map_or(1000, weight);
        if weight > best.map_or(0, |(most, _)| most) {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// `0.8` in thousandths; what is no weight counts as none.
fn weight(text: &str) -> u16 {
    let (whole, part) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    match (whole, part.parse::<u16>()) {
        ("1", _) => 1000,
        ("0", Ok(part)) => part,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_phone_is_served_in_the_language_it_likes_best() {
        for (accept, expected) in [
            ("es", Some(Language::Es)),
            ("es-MX,es;q=0.9,en;q=0.8", Some(Language::Es)),
            ("de-DE,de;q=0.9,en;q=0.5", Some(Language::En)),
            ("en;q=0.5, zh-Hant-TW;q=0.75", Some(Language::ZhCn)),
            ("zh_CN", Some(Language::ZhCn)),
            ("en;q=0, es;q=0.001", Some(Language::Es)),
            ("en;q=0", None),
            ("en;q=many, es;q=0.1", Some(Language::Es)),
            ("estonian, fr", None),
            ("*", None),
            ("", None),
            (";;;,,,q=1", None),
        ] {
            assert_eq!(preferred(accept), expected, "{accept}");
        }
    }

    #[test]
    fn among_equals_the_first_named_wins() {
        assert_eq!(preferred("es, en"), Some(Language::Es));
        assert_eq!(preferred("en;q=0.80, es;q=0.8"), Some(Language::En));
    }
}
