//! Where a line may break.

use icu_segmenter::options::{LineBreakOptions, WordBreakInvariantOptions};
use icu_segmenter::{LineSegmenter, WordSegmenter};

use super::signs::{Sign, closes, is_han, opens};

/// Words of the product that stay whole on paper.
const WHOLE: [&str; 19] = [
    "赠送金",
    "送您",
    "兑换券",
    "会员卡",
    "会员日",
    "储值",
    "积分",
    "会员",
    "本金",
    "余额",
    "礼品",
    "优惠",
    "抽奖",
    "手机号",
    "店员",
    "柜台",
    "价值",
    "有效期",
    "入会",
];

/// Chinese numbers' companions that never end a line before a digit.
const BEFORE_NUMBERS: &str = "第满共每约限";

/// For each sign, whether a line may begin with it. The first is never asked.
pub(crate) fn breaks(signs: &[Sign], words: bool) -> Vec<bool> {
    let text: String = signs.iter().map(|s| s.ch).collect();
    let mut allowed = by_standard(&text, signs.len());
    forbid_by_rule(signs, &mut allowed);
    for word in WHOLE {
        keep_whole(&text, word, &mut allowed);
    }
    if words && signs.iter().any(|s| is_han(s.ch)) {
        keep_words(&text, &mut allowed);
    }
    allowed
}

/// The places that Unicode's line breaking allows.
fn by_standard(text: &str, len: usize) -> Vec<bool> {
    let mut places = vec![false; len];
    let segmenter = LineSegmenter::new_for_non_complex_scripts(LineBreakOptions::default());
    let starts: Vec<usize> = segmenter.segment_str(text).collect();
    for (place, (at, _)) in places.iter_mut().zip(text.char_indices()) {
        *place = starts.binary_search(&at).is_ok();
    }
    places
}

/// Chinese rules, and Latin text only at spaces and after hyphens.
fn forbid_by_rule(signs: &[Sign], allowed: &mut [bool]) {
    let char_at = |i: usize| signs.get(i).map_or(' ', |s| s.ch);
    for (at, ok) in allowed.iter_mut().enumerate().skip(1) {
        let (before, this) = (char_at(at - 1), char_at(at));
        let before_space = if before == ' ' { at.checked_sub(2).map_or(' ', char_at) } else { before };
        let latin = !is_han(before) && !is_han(this) && !closes(before) && !opens(this);
        let no_start = closes(this) || matches!(this, '”' | '’' | '％' | '%' | '…' | '\u{a0}' | ' ');
        let no_end = opens(before) || matches!(before, '“' | '‘' | '¥' | '\u{a0}');
        let counter = is_han(this) && (before_space.is_ascii_digit() || counted(before, this));
        let number = this.is_ascii_digit() || this == '¥';
        let ordinal = (BEFORE_NUMBERS.contains(before_space) && number) || matches!(before, '每' | '第');
        let hyphen = before == '-' && !this.is_ascii_digit();
        let inside = latin && before != ' ' && !hyphen;
        if no_start || no_end || counter || ordinal || inside {
            *ok = false;
        }
    }
}

/// A Chinese number and what it counts.
fn counted(before: char, this: char) -> bool {
    "一二两三四五六七八九十百千".contains(before) && "次块张份杯位个件袋盒年月日天人元店家条瓶送周".contains(this)
}

fn keep_whole(text: &str, word: &str, allowed: &mut [bool]) {
    let length = word.chars().count();
    for (at, _) in text.match_indices(word) {
        let first = text.get(..at).map_or(0, |before| before.chars().count());
        for place in allowed.iter_mut().skip(first + 1).take(length - 1) {
            *place = false;
        }
    }
}

/// Dictionary words stay whole.
fn keep_words(text: &str, allowed: &mut [bool]) {
    let segmenter = WordSegmenter::new_dictionary(WordBreakInvariantOptions::default());
    let edges: Vec<usize> = segmenter.segment_str(text).collect();
    for (place, (at, _)) in allowed.iter_mut().zip(text.char_indices()) {
        *place = *place && edges.binary_search(&at).is_ok();
    }
}
