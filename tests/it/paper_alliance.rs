//! Papers between shops, of invented ones: a statement of two pages and a book of five shops.

use crate::paper::{bare, codes, setting, texts};
use crate::paper_samples::{fonts, offer, shop, t, vouchers};
use shop_print::{
    BookForm, ChainEnd, Clause, CouponBook, Language, Mark, Paper, Statement, StatementFigure, StatementLine,
    StatementReason, StatementSum, Voucher, VoucherOffer,
};
use std::collections::BTreeSet;

fn figure(l: Language, label: [&str; 3], number: &str, below: [&str; 3]) -> StatementFigure {
    let [en, zh, es] = label;
    let [below_en, below_zh, below_es] = below;
    StatementFigure { label: t(l, en, zh, es), number: number.into(), below: t(l, below_en, below_zh, below_es) }
}

/// Forty-seven lines, three of which do not count.
fn lines(l: Language) -> Vec<StatementLine> {
    let mut net = 0_i64;
    let line = |at: i64| {
        let here = at % 3 != 1;
        let counts = ![10, 32, 39].contains(&at);
        let due = if here { -350 } else { 1200 };
        net += if counts { due } else { 0 };
        StatementLine {
            day: format!("2026-11-{:02}", 1 + at * 3 / 5),
            time: format!("{:02}:{:02}", 9 + at % 10, at * 17 % 60),
            voucher: format!("{}-{:06}", if here { "B" } else { "A" }, 1800 + 3 * at),
            offer: if here {
                t(l, "0031 fruit cup", "0031 水果杯", "0031 vaso de fruta")
            } else {
                t(l, "0027 wash, treatment", "0027 洗发护理一次", "0027 lavado con tratamiento")
            },
            used: if here { t(l, "here", "本店", "aquí") } else { t(l, "there", "对方", "allí") },
            receipt: format!("{}-{}", if here { "A" } else { "W" }, 20100 + 7 * at),
            agreed: if here { "3.50" } else { "12.00" }.into(),
            due: if !counts {
                "0.00"
            } else if here {
                "3.50"
            } else {
                "12.00"
            }
            .into(),
            answer: match at {
                39 => t(l, "disputed", "有争议", "en disputa"),
                _ if counts => t(l, "accepted", "已认可", "aceptado"),
                _ => t(l, "rejected", "不认可", "rechazado"),
            },
            counts,
            carried: format!("{}{}.{:02}", if net < 0 { "−" } else { "" }, net.abs() / 100, net.abs() % 100),
        }
    };
    (1..=47).map(line).collect()
}

pub(crate) fn statement(l: Language) -> Statement {
    let name = shop(l).name;
    let partner = offer(l).redeemer;
    let lines = lines(l);
    let net = lines.last().map(|line| line.carried.clone()).unwrap_or_default();
    let end = |from: &str, to: &str, frames: usize, code: &str| ChainEnd {
        label: t(
            l,
            &format!("{from} to {to}, messages 1 to {frames}"),
            &format!("{from} → {to}，第 1 至 {frames} 条"),
            &format!("De {from} a {to}, mensajes 1 a {frames}"),
        ),
        code: code.repeat(4),
    };
    let reason =
        |line: &str, en: &str, zh: &str, es: &str| StatementReason { line: line.into(), why: t(l, en, zh, es) };
    Statement {
        shop: shop(l),
        kind: t(l, "Statement 3 · November 2026", "对账单第 3 期 · 2026年11月", "Extracto 3 · noviembre de 2026"),
        between: t(
            l,
            &format!("{name} **e886a2e0** and {partner} **e54486ee**"),
            &format!("{name} **e886a2e0** 与 {partner} **e54486ee**"),
            &format!("{name} **e886a2e0** y {partner} **e54486ee**"),
        ),
        period: t(
            l,
            "1 to 30 November 2026, made on 1 December 2026",
            "2026年11月1日至30日，12月1日制",
            "Del 1 al 30 de noviembre de 2026, hecho el 1 de diciembre",
        ),
        sums: vec![StatementSum {
            pays: t(
                l,
                &format!("{name} pays {partner}"),
                &format!("{name} 付给 {partner}"),
                &format!("{name} paga a {partner}"),
            ),
            amount: t(l, &format!("${net}"), &format!("¥{net}"), &format!("{net} €")),
        }],
        figures: vec![
            figure(l, ["Used at Wren Hair", "对方收券", "Usados allí"], "22", ["$264.00", "¥264.00", "264,00 €"]),
            figure(l, ["Used here", "本店收券", "Usados aquí"], "25", ["$77.00", "¥77.00", "77,00 €"]),
            figure(l, ["Rejected", "不认可", "Rechazados"], "2", ["reasons below", "原因见后", "motivos abajo"]),
            figure(l, ["Disputed", "有争议", "En disputa"], "1", ["carries over", "转到下期", "pasa a la siguiente"]),
            figure(l, ["Still out", "未收回", "Sin usar"], "153", ["to 31 Jan 2027", "至 2027-01-31", "al 31-01-2027"]),
        ],
        warning: None,
        lines,
        net: t(l, &format!("${net}"), &format!("¥{net}"), &format!("{net} €")),
        reasons: vec![
            reason(
                "10",
                "Rejected by Wren Hair: used after its last day (31 October 2026, one day of grace included).",
                "慢剪美发不认可：过了最后一天才使用（2026年10月31日，已含一天宽限）。",
                "Rechazado por Salón Marea: usado después de su último día (31 de octubre de 2026, con un día de gracia).",
            ),
            reason(
                "32",
                "Rejected by Wren Hair: the last signs of the typed code are not the issuer's.",
                "慢剪美发不认可：手输券码的末几位不是发券店的。",
                "Rechazado por Salón Marea: los últimos signos del código escrito no son del emisor.",
            ),
            reason(
                "39",
                "Disputed by Orchard Lane Fruit: receipt A-20373 shows the fruit cup. Both owners look at the slip.",
                "青禾鲜果有异议：小票 A-20373 上有水果杯，两位店主一起看小票。",
                "En disputa por Frutería La Huerta: el recibo A-20373 muestra el vaso de fruta. Lo miran los dos.",
            ),
        ],
        chains: vec![end(&name, &partner, 388, "5b0e91aa47c2d8f3"), end(&partner, &name, 341, "e27d40c9186ba3f5")],
        signed: t(
            l,
            "Signed by both shops' keys; this print is a copy.",
            "双方密钥都已签名，本页是副本。",
            "Firmado con las claves de las dos tiendas; esta hoja es una copia.",
        ),
        signatures: [
            t(l, &format!("{name}, date, name"), &format!("{name}，日期、姓名"), &format!("{name}, fecha, nombre")),
            t(
                l,
                &format!("{partner}, date, name"),
                &format!("{partner}，日期、姓名"),
                &format!("{partner}, fecha, nombre"),
            ),
        ],
        foot: t(
            l,
            "Orchard Lane Fruit, 18 Orchard Lane, 555 0182. Object line by line: a disputed line carries over, the rest is paid.",
            "青禾鲜果，槐荫路 18 号，5550 0182。逐行提出异议：有争议的转到下期，其余照付。",
            "Frutería La Huerta, Calle de la Huerta, 18, 555 01 82. Objete línea a línea: lo disputado pasa a la siguiente, el resto se paga.",
        ),
        paper_title: t(l, "Voucher statement 3", "兑换券对账单 3", "Extracto de vales 3"),
    }
}

/// The same with a partner on paper: nothing vouches for its lines.
pub(crate) fn by_hand(l: Language) -> Statement {
    let whole = statement(l);
    let lines: Vec<StatementLine> = whole.lines.iter().take(6).cloned().collect();
    Statement {
        warning: Some(Clause {
            label: t(l, "Unverified", "未核验", "Sin verificar"),
            text: t(
                l,
                "Wren Hair has no Storeloop: these lines were typed from its counterfoils, and no key vouches for them.",
                "慢剪美发没有 Storeloop：这些行是照存根录入的，没有密钥作证。",
                "Salón Marea no tiene Storeloop: estas líneas se copiaron de sus matrices y ninguna clave las avala.",
            ),
        }),
        lines,
        reasons: Vec::new(),
        chains: Vec::new(),
        signed: t(l, "Checked by both on paper.", "双方已在纸上核对。", "Comprobado por las dos en papel."),
        ..whole
    }
}

/// A book of so many shops; the same voucher numbers lie in every shop's own series.
pub(crate) fn book(l: Language, shops: usize, books: usize) -> CouponBook {
    let names = [
        t(l, "Wren Hair", "慢剪美发 Manjian Hair", "Salón Marea"),
        t(l, "Harbour Bakery", "麦子烘焙", "Panadería del Puerto"),
        t(l, "Little Lantern Books", "小灯笼书店", "Librería El Farol"),
        t(l, "North Gate Noodles", "北门面馆", "Fideos Puerta Norte"),
        t(l, "Bell Street Bicycles and Repairs", "铃声自行车修理铺", "Bicicletas y reparaciones Campana"),
    ];
    let offers = [
        [t(l, "One wash and treatment", "洗发护理一次", "Un lavado con tratamiento"), t(l, "$20", "¥98", "18 €")],
        [t(l, "A loaf of rye bread", "全麦面包一个", "Una barra de centeno"), t(l, "$4", "¥18", "3,50 €")],
        [t(l, "10% off any book", "全场图书九折", "10 % de descuento"), t(l, "10%", "九折", "10 %")],
        [t(l, "A bowl of beef noodles", "牛肉面一碗", "Un cuenco de fideos"), t(l, "$9", "¥22", "8 €")],
        [t(l, "Brakes checked and set", "刹车检查调校一次", "Revisión de frenos"), t(l, "$12", "¥40", "11 €")],
    ];
    let own = |nth: usize| {
        let [offered, value] = offers[nth % 5].clone();
        VoucherOffer {
            offer: offered,
            other_offers: Vec::new(),
            value,
            redeemer: names[nth % 5].clone(),
            issuer: format!("{} 555 0182", names[nth % 5]),
            ..offer(l)
        }
    };
    let clause = |label: [&str; 3], text: [&str; 3]| {
        let ([a, b, c], [d, e, f]) = (label, text);
        Clause { label: t(l, a, b, c), text: t(l, d, e, f) }
    };
    CouponBook {
        shop: shop(l),
        title: t(l, "Five shops, one street", "一条街，五家店", "Cinco tiendas, una calle"),
        below: t(
            l,
            "A voucher of each, to use until 31 January 2027.",
            "每家店一张券，2027年1月31日前使用。",
            "Un vale de cada una, hasta el 31 de enero de 2027.",
        ),
        how: vec![
            clause(
                ["Tear one out.", "撕下一张。", "Corte uno."],
                ["Along the dashed line.", "沿虚线撕下。", "Por la línea de puntos."],
            ),
            clause(
                ["Take it to its shop.", "到券上的店用。", "Llévelo a su tienda."],
                [
                    "It is good only in the shop whose name is largest on it, once, until its last day.",
                    "只在券上字最大的那家店有效，用一次，到最后一天为止。",
                    "Vale solo en la tienda de nombre más grande, una vez, hasta su último día.",
                ],
            ),
            clause(
                ["Keep it safe.", "收好。", "Guárdelo bien."],
                [
                    "A copy or a photo is worth nothing once the first one is used.",
                    "复印或拍照没有用：谁先用，算谁的。",
                    "Una copia o una foto no vale nada cuando el primero se ha usado.",
                ],
            ),
            clause(
                ["Trouble?", "有问题？", "¿Algún problema?"],
                ["Ask us: 555 0182.", "请打 5550 0182。", "Pregúntenos: 555 01 82."],
            ),
        ],
        made_on: "2026-11-22".into(),
        offers: (0..shops).map(own).collect(),
        books: (0..books).map(|nth| numbered(shops, nth)).collect(),
        paper_title: t(l, "Coupon book", "联名券册", "Talonario de vales"),
    }
}

/// Every voucher of every book has a code of its own.
fn numbered(shops: usize, book: usize) -> Vec<Voucher> {
    vouchers(book * shops + shops).split_off(book * shops)
}

#[test]
fn a_statement_carries_its_net_over_every_page_and_names_what_does_not_count() {
    let fonts = fonts();
    let told = statement(Language::English);
    let paper = shop_print::statement(&told, &setting(&fonts, Language::English)).expect("a statement");
    let pages: Vec<String> =
        paper.pages.iter().map(|page| texts(&Paper { pages: vec![page.clone()], ..paper.clone() }).join("|")).collect();
    let [first, second] = pages.as_slice() else { panic!("two pages: {}", pages.len()) };
    let turn = first.split("Carriedforwardafterline").nth(1).expect("a turn").split('|').collect::<Vec<_>>();
    let line: usize = turn[0].parse().expect("a line");
    let carried = bare(&told.lines[line - 1].carried);
    assert_eq!(turn[1], carried, "what the lines up to it come to");
    assert!(second.contains(&format!("Broughtforward|{carried}|")), "{second}");
    for page in [first, second] {
        assert!(page.contains("Receipt|Agreed|Due|Answer"), "the head stands on every page: {page}");
    }
    assert!(second.contains("Notaccepted,andwhy|10|"), "{second}");
    let bold: Vec<String> = paper.pages[0]
        .flat()
        .into_iter()
        .filter_map(|mark| match mark {
            Mark::Text(run) if run.bold => Some(run.glyphs.iter().map(|g| g.ch).collect()),
            _ => None,
        })
        .collect();
    assert!(bold.contains(&"rejected".to_owned()) && !bold.contains(&"accepted".to_owned()), "{bold:?}");
}

#[test]
fn a_book_holds_one_voucher_of_each_shop_and_every_book_its_own() {
    let fonts = fonts();
    let setting = setting(&fonts, Language::Spanish);
    for (form, shops, sides) in [(BookForm::Sheet, 5, 1), (BookForm::Sheet, 9, 2), (BookForm::Booklet, 5, 4)] {
        let paper = shop_print::coupon_book(&book(Language::Spanish, shops, 3), form, &setting).expect("a book");
        assert_eq!(paper.pages.len(), 3 * sides, "{form:?} of {shops}");
        let all: Vec<BTreeSet<String>> = (0..paper.pages.len()).map(|page| codes(&paper, page)).collect();
        for book in all.chunks(sides) {
            assert_eq!(book.iter().map(BTreeSet::len).sum::<usize>(), shops, "{form:?}: {book:?}");
        }
        let different: BTreeSet<&String> = all.iter().flatten().collect();
        assert_eq!(different.len(), 3 * shops, "{form:?}: no voucher lies in two books");
    }
}

#[test]
fn behind_a_voucher_of_a_booklet_lies_no_other() {
    let fonts = fonts();
    let s = setting(&fonts, Language::Chinese);
    let paper = shop_print::coupon_book(&book(Language::Chinese, 8, 1), BookForm::Booklet, &s).expect("a book");
    for page in &paper.pages {
        for mark in page.flat() {
            if let Mark::Qr(qr) = mark {
                let at = qr.place.map_rect(&qr.side);
                assert!(at.x > page.width / 2.0, "vouchers lie on right-hand pages: {at:?}");
            }
        }
    }
}
