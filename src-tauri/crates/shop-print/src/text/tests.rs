//! What holds for any text in any box.

use proptest::prelude::*;
use std::sync::OnceLock;

use super::{PT, Space, Style, block, fit};
use crate::font::Fonts;
use crate::text::signs::{closes, opens, signs};

fn fonts() -> &'static Fonts {
    static FONTS: OnceLock<Fonts> = OnceLock::new();
    FONTS.get_or_init(|| {
        let read = |name: &str| {
            std::fs::read(format!("{}/../../../assets/fonts/{name}", env!("CARGO_MANIFEST_DIR"))).expect("a font")
        };
        Fonts::read(read("NotoSansSC-Regular.ttf"), read("NotoSansSC-Bold.ttf")).expect("fonts")
    })
}

fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zA-Záñü]{1,12}",
        4 => "[一二人大会员储值赠送金兑换券天地水果街坊邻居欢迎光临]{1,9}",
        2 => "[0-9]{1,6}",
        1 => "(5 kg|90 €|555 01 42|12月|第 3|满 ¥30)",
        1 => "[a-z]{1,6}-[a-z]{1,6}",
        1 => "[一大水][，。；）][一大水]",
        1 => "[一大水]（[一大水]",
        1 => "“[a-z]{2,5}”",
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec(
        (word(), prop_oneof![3 => Just(" "), 1 => Just(", "), 1 => Just("，"), 1 => Just("")]),
        1..40,
    )
    .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]).collect())
}

fn style(pt: f32, min: f32, bold: bool, balance: bool) -> Style {
    Style { pt, min, bold, balance, ..Style::default() }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_line_is_wider_than_its_box(text in text(), width in 15.0_f32..130.0, pt in 6.0_f32..14.0, bold: bool, balance: bool) {
        let set = block(fonts(), &text, &style(pt, pt, bold, balance), pt, width);
        for line in &set.lines {
            prop_assert!(line.width * set.size <= width + 0.02, "{} > {width}: {:?}", line.width * set.size, line.signs.iter().map(|s| s.ch).collect::<String>());
        }
    }

    #[test]
    fn no_line_begins_or_ends_where_it_must_not(text in text(), width in 30.0_f32..130.0) {
        let set = block(fonts(), &text, &style(9.0, 9.0, false, false), 9.0, width);
        for line in set.lines.iter().skip(1) {
            let first = line.signs.first().map_or('a', |s| s.ch);
            prop_assert!(!closes(first), "a line begins with {first}");
        }
        let last_line = set.lines.len().saturating_sub(1);
        for line in set.lines.iter().take(last_line) {
            let last = line.signs.last().map_or('a', |s| s.ch);
            prop_assert!(!opens(last) && last != '¥', "a line ends with {last}");
        }
    }

    #[test]
    fn nothing_is_lost_between_text_and_lines(text in text(), width in 20.0_f32..130.0) {
        let set = block(fonts(), &text, &style(9.0, 9.0, false, false), 9.0, width);
        let bare = |all: String| all.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        let drawn: String = set.lines.iter().flat_map(|l| l.signs.iter().map(|s| s.ch)).collect();
        let meant: String = signs(fonts(), text.trim(), false, 0.0, &mut Vec::new()).iter().map(|s| s.ch).collect();
        prop_assert_eq!(bare(drawn), bare(meant));
    }

    #[test]
    fn a_number_stays_with_its_unit(before in "[a-z]{3,8}( [a-z]{3,8}){2,5}", width in 20.0_f32..60.0) {
        let text = format!("{before} 5 kg and 90 € or 555 01 42 or 12月 or 5 份");
        let set = block(fonts(), &text, &style(8.0, 8.0, false, false), 8.0, width);
        let lines: Vec<String> = set.lines.iter().map(|l| l.signs.iter().map(|s| if s.ch == '\u{a0}' { ' ' } else { s.ch }).collect()).collect();
        for whole in ["5 kg", "90 €", "555 01 42", "12月", "5 份"] {
            prop_assert!(lines.iter().any(|line| line.contains(whole)), "{whole} is parted in {lines:?}");
        }
    }

    #[test]
    fn fitting_never_goes_below_the_floor_nor_out_of_the_box(text in text(), w in 20.0_f32..120.0, h in 4.0_f32..40.0) {
        let style = style(16.0, 7.0, true, false);
        let fitted = fit(fonts(), &text, &style, &Space { w, h, lines: None });
        prop_assert!(fitted.block.size >= 7.0 * PT - 0.001);
        prop_assert!(fitted.block.size <= 16.0 * PT + 0.001);
        prop_assert!(fitted.block.lines.is_empty() || fitted.block.height() <= h + 0.03);
        prop_assert!(fitted.block.width() <= w + 0.03);
        prop_assert!(!fitted.block.lines.is_empty() || fitted.cut);
    }
}

#[test]
fn quotes_and_dots_are_narrow_in_latin_and_wide_in_chinese() {
    let width = |text: &str| block(fonts(), text, &style(10.0, 10.0, false, false), 10.0, 500.0).width() / (10.0 * PT);
    assert!(width("It’s") < width("Its") + 0.25);
    assert!(width("会“员”卡") >= 4.9);
    assert!((width("a · b") - width("a  b") - 0.44).abs() < 0.01);
}

#[test]
fn marks_beside_han_become_wide_and_letters_are_composed() {
    let said = |text: &str| {
        let signs = signs(fonts(), text, false, 0.0, &mut Vec::new());
        signs.iter().map(|s| s.ch).collect::<String>()
    };
    assert_eq!(said("会员, 您好!"), "会员，您好！");
    assert_eq!(said("Cafe\u{301}"), "Café");
    assert_eq!(said("3:30, (yes)"), "3:30, (yes)");
}

#[test]
fn figures_are_all_of_one_width() {
    for bold in [false, true] {
        let advances: Vec<f32> = ('0'..='9').filter_map(|c| fonts().face(bold).sign(c)).map(|(_, a)| a).collect();
        assert!(advances.len() == 10 && advances.windows(2).all(|pair| pair.first() == pair.last()), "{advances:?}");
    }
}

#[test]
fn an_empty_line_counts_half() {
    let set = block(fonts(), "one\n\ntwo", &Style { lead: 1.4, ..style(10.0, 10.0, false, false) }, 10.0, 100.0);
    assert_eq!(set.drops, [0.0, 0.7 + 1.4]);
}
