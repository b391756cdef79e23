//! Documents of invented shops, in three languages, for the tests of paper.

use crate::paper_alliance::{book, by_hand, statement};
use crate::paper_figures::{board, data, day, hand_over, recharge, recovery, rules, sale, shift, terms};
use serde_json::Value;
use shop_print::{
    BookForm, Flyer, FlyerSize, Fonts, JoinPaper, Language, MemberCard, Paper, PaperError, Picture, Setting, ShopLines,
    SlipWidth, Theme, Voucher, VoucherOffer, VoucherSheet, WallSize, Wifi,
};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .find(|p| p.join("assets/fonts").is_dir())
        .expect("root")
        .to_owned()
}

pub(crate) fn fonts() -> Fonts {
    let read = |name: &str| std::fs::read(root().join("assets/fonts").join(name)).expect("a font");
    Fonts::read(read("NotoSansSC-Regular.ttf"), read("NotoSansSC-Bold.ttf")).expect("fonts")
}

/// A text in the language of the document.
pub(crate) fn t(language: Language, en: &str, zh: &str, es: &str) -> String {
    match language {
        Language::English => en,
        Language::Chinese => zh,
        Language::Spanish => es,
    }
    .to_owned()
}

pub(crate) fn shop(l: Language) -> ShopLines {
    ShopLines {
        name: t(l, "Orchard Lane Fruit", "青禾鲜果", "Frutería La Huerta"),
        address: t(l, "18 Orchard Lane", "槐荫路 18 号", "Calle de la Huerta, 18"),
        phone: t(l, "555 0182", "5550 0182", "555 01 82"),
    }
}

pub(crate) fn complaint(l: Language) -> String {
    t(
        l,
        "Not right? Counter or 555 0182.",
        "有问题请到柜台或拨打 5550 0182、12315。",
        "¿Algo va mal? En la tienda o en el 555 01 82; hay hojas de reclamaciones.",
    )
}

pub(crate) fn flyer(l: Language, design: &str, size: FlyerSize) -> Flyer {
    let path = root().join(format!("tests/fixtures/paper/flyer-{design}.words.json"));
    let words: Value = serde_json::from_str(&std::fs::read_to_string(path).expect("words")).expect("json");
    let tag = match l {
        Language::English => "en",
        Language::Chinese => "zh",
        Language::Spanish => "es",
    };
    let designs = shop_print::flyer_designs().expect("designs");
    Flyer {
        design: designs.into_iter().find(|d| d.design == design).expect("a design"),
        words: words[tag].as_object().expect("an object").clone(),
        pictures: logo(),
        size,
        cut_marks: false,
    }
}

/// An invented logo: a green disc on white.
pub(crate) fn logo() -> BTreeMap<String, Picture> {
    let side = 300_usize;
    let inside = |i: usize| (i % side).abs_diff(150).pow(2) + (i / side).abs_diff(150).pow(2) < 140 * 140;
    let rgb = (0..side * side).flat_map(|i| if inside(i) { [18, 86, 56] } else { [255, 255, 255] });
    BTreeMap::from([("logo".to_owned(), Picture { width: side, height: side, rgb: rgb.collect() })])
}

pub(crate) fn join(l: Language) -> JoinPaper {
    JoinPaper {
        shop: shop(l),
        pictures: logo(),
        headline: t(l, "Three steps, one gift", "三步入会，带礼回家", "Tres pasos, un regalo"),
        gift: t(
            l,
            "Join today and take home a bag of sweet oranges (about 500 g)",
            "今天入会，送当季冰糖橙一袋（约 500 g）",
            "Hazte socio hoy y llévate una bolsa de naranjas (unos 500 g)",
        ),
        promise: t(
            l,
            "A members' price on Fridays, a ladder for friends, every tenth juice free.",
            "周五享会员价，带朋友有阶梯礼，每满十杯果汁送一杯。",
            "Precio de socio los viernes, premios por traer amigos y un zumo gratis por cada diez.",
        ),
        tag: t(l, "Join\ngift", "入会\n有礼", "Regalo\nde alta"),
        until: t(
            l,
            "Until Thursday 31 December 2026",
            "2026年12月31日（周四）止",
            "Hasta el jueves 31 de diciembre de 2026",
        ),
        limits: t(
            l,
            "One gift per person, 60 bags a day, until 31 December 2026.",
            "每人限领一次，礼品每天 60 袋，2026年12月31日止。",
            "Un regalo por persona, 60 bolsas al día, hasta el 31 de diciembre de 2026.",
        ),
        complaint: complaint(l),
        wifi: Some(Wifi { name: "Qinghe-Guest".into(), password: Some("juzi;2026".into()) }),
        url: "HTTP://192.168.8.20:8787/J/T04".into(),
        run: "T04".into(),
    }
}

pub(crate) fn offer(l: Language) -> VoucherOffer {
    let offers = ["One wash and treatment", "洗发护理一次", "Un lavado con tratamiento"];
    let terms = [
        "One per person and week, no change, not for cash; book ahead.",
        "每人每周一张，不找零，不兑现金，请先预约。有问题找发券店。",
        "Uno por persona y semana, sin cambio ni efectivo; con cita.",
    ];
    let at = match l {
        Language::English => 0,
        Language::Chinese => 1,
        Language::Spanish => 2,
    };
    let turned = |all: [&str; 3]| (0..3).map(|i| all[(at + i) % 3].to_owned()).collect::<Vec<_>>();
    VoucherOffer {
        offer: offers[at].into(),
        other_offers: turned(offers)[1..].to_vec(),
        value: t(l, "$20", "¥98", "18 €"),
        redeemer: t(l, "Wren Hair", "慢剪美发 Manjian Hair", "Salón Marea"),
        redeemer_at: t(l, "5 Harbour Street · 555 0167", "海棠街 5 号 · 5550 0167", "Calle del Puerto, 5 · 555 01 67"),
        from: "2026-12-01".into(),
        until: "2027-01-31".into(),
        terms: turned(terms),
        issuer: t(l, "Orchard Lane 555 0182", "青禾鲜果 5550 0182", "La Huerta 555 01 82"),
        offer_no: "Offer 0027".into(),
        thanks: t(l, "Thank you for bringing a friend.", "谢谢您带来的朋友。", "Gracias por traer a una amiga."),
    }
}

pub(crate) fn vouchers(many: usize) -> Vec<Voucher> {
    const BODY: &str = "AKM7FWN28DVG00086JA6YAVDG06R000K4G2EY18DG55MZXYR0ZN89XGYNE63XT4CJRCVH48M0ZEGWYAZC0WDPHWMV3TDKC21KE4S7KBRJXCE8D9T4G5DPB4SRZA5MCRH5NC9FZN6FAWK5VR";
    let one = |i: usize| Voucher {
        serial: format!("{:06}", 4201 + i),
        qr: format!("SL1224{BODY}{i:02}"),
        typed: format!("H204-39XE-J428-2M{i:02}"),
    };
    (0..many).map(one).collect()
}

pub(crate) fn cards(l: Language, many: usize) -> Vec<MemberCard> {
    let one = |i: usize| MemberCard {
        number: (1042 + i).to_string(),
        name: t(l, "Mary L.", "李梅", "Lucía F."),
        qr: format!("SLM1XECHW8J09H7SD2MTJQX1PHWVE{i:02}"),
        typed: format!("XECH-W8J0-9H7S-D2MT-JQX1-PHWV-E{i:02}"),
    };
    (0..many).map(one).collect()
}

pub(crate) const DESIGNS: [&str; 7] = ["awning", "market-board", "big-number", "letter", "stamp", "window", "tiles"];

/// Every document in a language, by name.
pub(crate) fn all(l: Language, fonts: &Fonts) -> Vec<(String, Paper)> {
    let setting = Setting { fonts, language: l, theme: Theme::Own, one_toner: false, watch: None };
    let s = &setting;
    let mut out: Vec<(String, Result<Paper, PaperError>)> = Vec::new();
    for design in DESIGNS {
        out.push((format!("flyer-{design}"), shop_print::flyer(&flyer(l, design, FlyerSize::A5), s)));
    }
    out.push(("flyer-a4".into(), shop_print::flyer(&flyer(l, "awning", FlyerSize::A4), s)));
    out.push(("flyer-2up".into(), shop_print::flyer(&flyer(l, "tiles", FlyerSize::TwoOnA4), s)));
    out.push(("tent".into(), shop_print::table_tent(&join(l), s)));
    out.push(("poster".into(), shop_print::window_poster(&poster(l), s)));
    out.push((
        "voucher-8".into(),
        shop_print::voucher_sheets(&offer(l), &vouchers(11), VoucherSheet::Eight, "2026-11-22", s),
    ));
    out.push((
        "voucher-10".into(),
        shop_print::voucher_sheets(&offer(l), &vouchers(10), VoucherSheet::Ten, "2026-11-22", s),
    ));
    out.push(("voucher-a6".into(), shop_print::voucher_a6(&offer(l), &vouchers(1)[0], s)));
    let hours = t(l, "Mon–Sun 8:00–21:00", "周一至周日 8:00–21:00", "Lun–dom 8:00–21:00");
    out.push(("cards".into(), shop_print::member_cards(&shop(l), &hours, &cards(l, 10), s)));
    for (width, mm) in [(SlipWidth::Wide, 80), (SlipWidth::Narrow, 58)] {
        out.push((format!("sale-{mm}"), shop_print::sale_slip(&sale(l), width, s)));
        out.push((format!("recharge-{mm}"), shop_print::recharge_slip(&recharge(l), width, s)));
        out.push((format!("hand-over-{mm}"), shop_print::hand_over_slip(&hand_over(l), width, s)));
        out.push((format!("shift-{mm}"), shop_print::shift_slip(&shift(l), width, s)));
        out.push((format!("day-{mm}"), shop_print::day_close_slip(&day(l), width, s)));
    }
    out.push(("voucher-80".into(), shop_print::voucher_slip(&offer(l), &vouchers(1)[0], true, SlipWidth::Wide, s)));
    out.push(("board-a4".into(), shop_print::leaderboard(&board(l), WallSize::A4, s)));
    out.push(("rules-a3".into(), shop_print::group_rules(&rules(l), WallSize::A3, s)));
    out.push(("terms".into(), shop_print::prepaid_terms(&terms(l), s)));
    out.push(("data".into(), shop_print::member_data(&data(l), s)));
    out.push(("recovery".into(), shop_print::recovery_sheet(&recovery(l), s)));
    out.push(("statement".into(), shop_print::statement(&statement(l), s)));
    out.push(("statement-by-hand".into(), shop_print::statement(&by_hand(l), s)));
    out.push(("book".into(), shop_print::coupon_book(&book(l, 5, 1), BookForm::Sheet, s)));
    out.push(("booklet".into(), shop_print::coupon_book(&book(l, 5, 1), BookForm::Booklet, s)));
    out.into_iter().map(|(name, paper)| (name, paper.expect("a paper"))).collect()
}

/// The tent's words with the poster's louder headline.
pub(crate) fn poster(l: Language) -> JoinPaper {
    JoinPaper {
        headline: t(l, "Come in.\nThe fruit\nis on us.", "进来吧，\n橙子我们请。", "Pasa.\nLa fruta,\nde la casa."),
        ..join(l)
    }
}
