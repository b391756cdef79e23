//! Pinyin of a character: the usual reading, the second ones that names are read by, and how typed letters are cut into
//! syllables.

use pinyin::ToPinyin;
use std::collections::BTreeSet;
use std::ops::Bound;
use std::sync::LazyLock;

/// Characters that names read in more than one way. Surnames first: 单 is Shan as a surname and dan elsewhere.
const READINGS: &[(char, &[&str])] = &[
    ('单', &["shan", "dan"]),
    ('曾', &["zeng", "ceng"]),
    ('解', &["xie", "jie"]),
    ('仇', &["qiu", "chou"]),
    ('朴', &["piao", "pu"]),
    ('区', &["ou", "qu"]),
    ('查', &["zha", "cha"]),
    ('盖', &["ge", "gai"]),
    ('翟', &["zhai", "di"]),
    ('覃', &["qin", "tan"]),
    ('缪', &["miao", "mou"]),
    ('尉', &["wei", "yu"]),
    ('乐', &["le", "yue"]),
    ('种', &["chong", "zhong"]),
    ('召', &["shao", "zhao"]),
    ('折', &["she", "zhe"]),
    ('秘', &["bi", "mi"]),
    ('繁', &["po", "fan"]),
    ('谌', &["chen", "shen"]),
    ('隗', &["wei", "kui"]),
    ('郇', &["xun", "huan"]),
    ('郗', &["xi", "chi"]),
    ('莘', &["shen", "xin"]),
    ('祭', &["zhai", "ji"]),
    ('牟', &["mou", "mu"]),
    ('万', &["wan", "mo"]),
    ('俟', &["qi", "si"]),
    ('车', &["che", "ju"]),
    ('盛', &["sheng", "cheng"]),
    ('沈', &["shen", "chen"]),
    ('洗', &["xian", "xi"]),
    ('员', &["yun", "yuan"]),
    ('贾', &["jia", "gu"]),
    ('薄', &["bo", "bao"]),
    ('褚', &["chu", "zhu"]),
    ('阚', &["kan", "han"]),
    ('宓', &["mi", "fu"]),
    ('角', &["jue", "jiao"]),
    ('石', &["shi", "dan"]),
    ('逄', &["pang", "feng"]),
    ('藏', &["zang", "cang"]),
    ('黑', &["he", "hei"]),
    ('长', &["chang", "zhang"]),
    ('重', &["chong", "zhong"]),
    ('朝', &["chao", "zhao"]),
    ('行', &["xing", "hang"]),
    ('晟', &["sheng", "cheng"]),
    ('茜', &["qian", "xi"]),
    ('莎', &["sha", "suo"]),
    ('娜', &["na", "nuo"]),
    ('柏', &["bai", "bo"]),
    ('伽', &["jia", "qie"]),
    ('传', &["chuan", "zhuan"]),
    ('和', &["he", "huo"]),
    ('露', &["lu", "lou"]),
    ('阿', &["a", "e"]),
    ('都', &["du", "dou"]),
    ('参', &["shen", "can"]),
    ('奇', &["qi", "ji"]),
    ('会', &["hui", "kuai"]),
    ('降', &["jiang", "xiang"]),
    ('铅', &["qian", "yan"]),
    ('术', &["shu", "zhu"]),
    ('婼', &["ruo", "chuo"]),
];

/// The usual reading of a character in a name, ü as v; `None` where it has none.
pub(crate) fn of(c: char) -> Option<&'static str> {
    if let Some(first) = readings(c).first() {
        return Some(first);
    }
    c.to_pinyin().map(|pinyin| with_v(pinyin.plain()))
}

/// All readings of a character, the usual one first; none where it has none.
pub(crate) fn sounds_of(c: char) -> Vec<&'static str> {
    of(c).into_iter().chain(others(c)).collect()
}

/// Its other readings; for ü also u, as many type it.
pub(super) fn others(c: char) -> Vec<&'static str> {
    let mut others: Vec<&'static str> = readings(c).iter().skip(1).copied().collect();
    match of(c) {
        Some("lv") => others.push("lu"),
        Some("nv") => others.push("nu"),
        Some("lve") => others.push("lue"),
        Some("nve") => others.push("nue"),
        _ => {}
    }
    others
}

fn readings(c: char) -> &'static [&'static str] {
    READINGS.iter().find(|(known, _)| *known == c).map_or(&[], |(_, readings)| readings)
}

fn with_v(plain: &'static str) -> &'static str {
    match plain {
        "lü" => "lv",
        "nü" => "nv",
        "lüe" => "lve",
        "nüe" => "nve",
        "ê" => "e",
        other => other,
    }
}

/// Every syllable that a character of a name may have.
pub(super) struct Syllables(BTreeSet<&'static str>);

impl Syllables {
    /// The one list, made when it is first needed.
    pub(super) fn get() -> &'static Syllables {
        static ALL: LazyLock<Syllables> = LazyLock::new(|| {
            let usual = ('\u{4e00}'..='\u{9fff}').filter_map(|c| c.to_pinyin()).map(|pinyin| with_v(pinyin.plain()));
            let others = READINGS.iter().flat_map(|(_, readings)| readings.iter().copied());
            // 嗯 is read n: no name is, and a beginning n would pass for a whole syllable.
            let is_whole = |sound: &&str| sound.is_ascii() && sound.contains(['a', 'e', 'i', 'o', 'u', 'v']);
            Syllables(usual.chain(others).chain(["lu", "nu", "lue", "nue"]).filter(is_whole).collect())
        });
        &ALL
    }

    /// The ways to read typed letters as syllables. The last syllable may be unfinished; where the letters can be read to
    /// their end, only those ways count: ouyang is not ou, yan and a beginning g. At most eight ways.
    pub(super) fn cut<'t>(&self, words: &'t [String]) -> Vec<Vec<&'t str>> {
        let mut ways: Vec<Vec<&str>> = vec![Vec::new()];
        for (at, word) in words.iter().enumerate() {
            let is_last = at + 1 == words.len();
            let mut cutting = Cutting { before: Vec::new(), cuts: Vec::new(), steps_left: 400 };
            self.cut_word(word, is_last, &mut cutting);
            ways = ways
                .iter()
                .flat_map(|before| cutting.cuts.iter().map(move |cut| before.iter().chain(cut).copied().collect()))
                .take(8)
                .collect();
        }
        let is_whole = |way: &Vec<&str>| way.last().is_some_and(|last| self.0.contains(last));
        if ways.iter().any(is_whole) {
            ways.retain(is_whole);
        }
        ways
    }

    fn cut_word<'t>(&self, rest: &'t str, is_last: bool, cutting: &mut Cutting<'t>) {
        if cutting.cuts.len() >= 8 || cutting.before.len() > 12 || cutting.steps_left == 0 {
            return;
        }
        cutting.steps_left -= 1;
        if (is_last && self.is_begun(rest)) || self.0.contains(rest) {
            cutting.cuts.push(cutting.before.iter().copied().chain([rest]).collect());
        }
        for length in (1..rest.len().min(7)).rev() {
            let Some((syllable, after)) = rest.split_at_checked(length) else { continue };
            if self.0.contains(syllable) {
                cutting.before.push(syllable);
                self.cut_word(after, is_last, cutting);
                cutting.before.pop();
            }
        }
    }

    /// Whether some syllable begins like this.
    fn is_begun(&self, beginning: &str) -> bool {
        self.from(beginning).next().is_some_and(|syllable| syllable.starts_with(beginning))
    }

    /// Whether a syllable goes on after these letters, so that they may be unfinished.
    pub(super) fn is_open(&self, letters: &str) -> bool {
        self.from(letters).take(2).any(|syllable| syllable.len() > letters.len() && syllable.starts_with(letters))
    }

    fn from(&self, letters: &str) -> impl Iterator<Item = &&'static str> {
        self.0.range::<str, _>((Bound::Included(letters), Bound::Unbounded))
    }
}

/// Letters being cut; the steps are bounded, since letters made for it could be cut in a million ways.
struct Cutting<'t> {
    before: Vec<&'t str>,
    cuts: Vec<Vec<&'t str>>,
    steps_left: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(typed: &str) -> Vec<String> {
        let words: Vec<String> = typed.split(' ').map(str::to_owned).collect();
        Syllables::get().cut(&words).iter().map(|way| way.join("-")).collect()
    }

    #[test]
    fn typed_letters_are_cut_in_every_way_they_can_be_read() {
        assert_eq!(cut("xian"), ["xian", "xi-an"]);
        assert_eq!(cut("ouyang"), ["ou-yang"]);
        assert_eq!(cut("xianl"), ["xian-l", "xi-an-l"], "the last syllable may be unfinished");
        assert_eq!(cut("wangq"), ["wang-q"]);
        assert!(cut("fangan").contains(&"fang-an".to_owned()));
        assert!(cut("fangan").contains(&"fan-gan".to_owned()));
        assert_eq!(cut("wang qi"), ["wang-qi"], "a blank ends a syllable");
        assert!(cut("sofia").is_empty(), "not pinyin");
        assert!(cut("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa").is_empty(), "nobody has forty syllables");
    }

    #[test]
    fn an_unfinished_syllable_is_told_from_a_finished_one() {
        let syllables = Syllables::get();
        assert!(syllables.is_open("zhan"), "zhang may follow");
        assert!(!syllables.is_open("zhuang"));
        assert!((380..=440).contains(&syllables.0.len()), "{} syllables", syllables.0.len());
    }
}
