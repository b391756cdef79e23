//! Names in Han characters for typed pinyin, for customers at the display's keyboard.

use super::commands::SuggestedNames;
use crate::members;
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// The most that are suggested.
const MOST: usize = 6;
/// Letters that are looked at; no name is longer.
const MOST_LETTERS: usize = 30;

/// The commonest surnames of one character, the commonest first.
const SURNAMES: &str = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢\
     姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常\
     汤康易乔赖文施洪季章鲁葛伍庞颜庄聂樊殷岳翟牛耿柳单关焦左柴祝游凌霍";
/// Surnames of two characters. Whoever types one hardly means another.
const DOUBLE_SURNAMES: [&str; 8] = ["欧阳", "司马", "上官", "诸葛", "慕容", "司徒", "夏侯", "皇甫"];
/// Characters of given names, the commonest first.
const GIVEN: &str = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红国建文辉力永健世广志义兴良海山晓小雨欣思佳嘉子\
     浩宇轩仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮\
     会群豪心邦承乐绍功松善厚庆民友裕河哲江亮政谦亨奇固之翰朗伯宏言若鸣朋斌梁栋维启克伦翔旭鹏泽晨辰士以家\
     致树炎德行时泰盛雄琛钧冠策腾楠榕风航弘慧巧美淑惠珠翠雅芝萍娥玲芬燕彩春菊凤洁梅琳素云莲真环雪荣爱妹香\
     月莺媛瑞凡琼勤珍贞莉娣叶璧璐娅琦晶妍茜秋珊莎锦黛青倩婷姣婉娴瑾颖露瑶怡婵雁蓓仪荷丹蓉眉君琴蕊薇菁梦岚\
     苑婕馨瑗琰韵融园艺咏卿聪澜纯毓悦昭冰爽琬茗羽希飘育滢馥筠柔竹凝欢霄枫芸菲寒伊亚宜可姬舒影荔枝三一涵梓\
     睿俊皓宸诺昊铭煜依萱芷语彤熙沐沁晴桐恩奕骏凯洛逸晗钰璇琪蕾玥珂楚诗书曦阳冬夏卫东南北方洪连喜根水金银\
     大长忠孝礼智业财源宝鑫淼森焱耀坤川峰岭岳原帆舟程远越迪迎运通道均倪尧权威翼景培延弟菡梨蓝田";

/// A character and its sound.
type Sign = (char, &'static str);

struct Signs {
    surnames: Vec<Vec<Sign>>,
    given: Vec<Sign>,
}

static SIGNS: LazyLock<Signs> = LazyLock::new(|| {
    let sign = |c: char| members::sound_of(c).map(|sound| (c, sound));
    let double = DOUBLE_SURNAMES.iter().map(|surname| surname.chars().filter_map(sign).collect());
    let single = SURNAMES.chars().filter_map(sign).map(|sign| vec![sign]);
    Signs { surnames: double.chain(single).collect(), given: GIVEN.chars().filter_map(sign).collect() }
});

/// Names that fit, likeliest first, at most six: a surname and up to two characters of a given name. Blanks and
/// apostrophes part syllables; where they are missing, every way to read the letters counts.
pub(super) fn suggest_names(pinyin: &str) -> SuggestedNames {
    let typed = Typed::read(pinyin);
    let mut found: Vec<(usize, String)> = Vec::new();
    if !typed.letters.is_empty() {
        for (rank, surname) in SIGNS.surnames.iter().enumerate() {
            let Some(at) = surname.iter().try_fold(0, |at, sign| typed.after(at, *sign)) else { continue };
            let surname: String = surname.iter().map(|(c, _)| *c).collect();
            found.extend(typed.given(at).into_iter().map(|(more, given)| (rank + more, format!("{surname}{given}"))));
        }
    }
    found.sort();
    SuggestedNames { names: found.into_iter().map(|(_, name)| name).take(MOST).collect() }
}

/// Typed letters without what stood between them, and where something did.
struct Typed {
    letters: String,
    breaks: BTreeSet<usize>,
}

impl Typed {
    fn read(pinyin: &str) -> Self {
        let mut typed = Typed { letters: String::new(), breaks: BTreeSet::new() };
        for c in pinyin.chars().take(2 * MOST_LETTERS) {
            match c {
                'ü' | 'Ü' => typed.letters.push('v'),
                c if c.is_ascii_alphabetic() => typed.letters.push(c.to_ascii_lowercase()),
                _ => drop(typed.breaks.insert(typed.letters.len())),
            }
        }
        typed.letters.truncate(MOST_LETTERS);
        typed
    }

    /// Where the letters go on behind this sign; `None` when it does not stand there. ü may be typed v or u.
    fn after(&self, at: usize, (_, sound): Sign) -> Option<usize> {
        let rest = self.letters.get(at..)?;
        let fits = rest.starts_with(sound) || rest.starts_with(&sound.replace('v', "u"));
        let end = at + sound.len();
        (fits && self.breaks.range(at + 1..end).next().is_none()).then_some(end)
    }

    /// Given names that fit the letters to their end, each with its place among all.
    fn given(&self, at: usize) -> Vec<(usize, String)> {
        if at == self.letters.len() {
            return vec![(0, String::new())];
        }
        let mut given = Vec::new();
        for (rank, first) in SIGNS.given.iter().enumerate() {
            let Some(at) = self.after(at, *first) else { continue };
            if at == self.letters.len() {
                given.push((rank, first.0.to_string()));
                continue;
            }
            let ends = |second: &Sign| self.after(at, *second) == Some(self.letters.len());
            let seconds = SIGNS.given.iter().enumerate().filter(|(_, second)| ends(second));
            given.extend(seconds.map(|(more, second)| (rank + more, format!("{}{}", first.0, second.0))));
        }
        given
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pinyin: &str) -> Vec<String> {
        suggest_names(pinyin).names
    }

    #[test]
    fn the_likeliest_name_stands_first() {
        for (pinyin, name) in [
            ("zhang wei", "张伟"),
            ("ZHANGWEI", "张伟"),
            ("wangqiang", "王强"),
            ("li xiao ming", "李晓明"),
            ("lixiaoming", "李晓明"),
            ("ouyang xiu", "欧阳秀"),
            ("lü", "吕"),
            ("lv jing", "吕静"),
            ("shan fang", "单芳"),
            ("zeng min", "曾敏"),
        ] {
            assert_eq!(names(pinyin).first().map(String::as_str), Some(name), "{pinyin}: {:?}", names(pinyin));
        }
    }

    #[test]
    fn a_blank_parts_syllables_and_no_more_than_six_are_named() {
        assert_eq!(names("wangang")[0], "万刚");
        assert_eq!(names("wan gang"), names("wangang"));
        assert!(names("wang ang").is_empty(), "the blank keeps wan from being read");
        assert_eq!(names("li li").len(), 6);
        let all: BTreeSet<String> = names("li li").into_iter().collect();
        assert_eq!(all.len(), 6, "each once");
    }

    #[test]
    fn what_is_no_pinyin_suggests_nothing() {
        for typed in ["", "  '", "x", "qqq", "sofia", "王强", "👩‍🌾", "zhang zhang zhang zhang", "\u{0}", "1234"]
        {
            assert_eq!(names(typed), Vec::<String>::new(), "{typed}");
        }
        assert_eq!(names(&"zhang".repeat(100_000)), Vec::<String>::new());
    }
}
