//! Slips and office pages of invented shops, in three languages, for the tests of paper.

use crate::paper_samples::{complaint, shop, t};
use shop_print::{
    Bringer, CashCount, Clause, DataColumn, DataTable, DayClose, GroupRules, HandOverSlip, KeyRows, Language,
    Leaderboard, MemberData, PrepaidTerms, RechargeSlip, RecoverySheet, Row, Rung, SaleLine, SaleSlip, ShiftSlip,
    SlipHead, StandOfMember,
};

fn head(l: Language, number: &str) -> SlipHead {
    SlipHead {
        shop: shop(l),
        when: t(l, "2026-11-22 Sunday 18:42", "2026-11-22 周日 18:42", "2026-11-22 domingo 18:42"),
        number: number.into(),
        clerk: t(l, "Joan", "小周", "Eva"),
        member: Some(t(l, "To* 1049", "李* 1042", "Lu* 318")),
        copy: false,
    }
}

pub(crate) fn sale(l: Language) -> SaleSlip {
    let line = |name: String, how: &str, amount: &str| SaleLine { name, how: how.into(), amount: amount.into() };
    SaleSlip {
        head: head(l, "A-20415"),
        lines: vec![
            line(t(l, "Sweet oranges", "冰糖橙", "Naranjas dulces"), "2.360 kg × 9.80", "23.13"),
            line(t(l, "Fuji apples", "红富士苹果", "Manzanas Fuji"), "1.100 kg × 12.80", "14.08"),
            line(t(l, "Pear gift box", "皇冠梨礼盒", "Caja de peras"), "1 × 59.00", "59.00"),
        ],
        sum: Some("96.21".into()),
        off: vec![Row::new(t(l, "Voucher 004187", "兑换券 004187", "Vale 004187"), "−10.00")],
        total: t(l, "$86.21", "¥86.21", "86,21 €"),
        payments: vec![
            Row::new(t(l, "Stored value (own money)", "储值（本金）", "Saldo (importe pagado)"), "50.00"),
            Row::new(t(l, "Cash", "现金", "Efectivo"), "40.00"),
        ],
        change: Some("3.79".into()),
        taxes: vec![Row::new(t(l, "VAT 10% included", "含税 10%", "IVA 10 % incluido"), "7.84")],
        stand: Some(StandOfMember {
            points_now: Some("+86".into()),
            points: Some("406".into()),
            balance: Some(t(l, "$136.50", "¥136.50", "136,50 €")),
            own_money: "120.50".into(),
            bonus: "16.00".into(),
            gifts: Some(t(l, "1: bag of apples", "1 件：苹果一袋", "1: bolsa de manzanas")),
        }),
        invitation: Some(t(
            l,
            "Bring a friend: a gift for each of you.",
            "带一位朋友来入会，两位各得一份礼。",
            "Trae a un amigo: un regalo para cada uno.",
        )),
        say_number: Some("1042".into()),
        returns: t(
            l,
            "Returns within 7 days with this receipt. Complaints: counter or 555 0182.",
            "7 天内凭小票退换。有问题请到柜台，或拨打 5550 0182、12315。",
            "Cambios en 15 días con este recibo. Quejas: 555 01 82. Hay hojas de reclamaciones.",
        ),
    }
}

pub(crate) fn recharge(l: Language) -> RechargeSlip {
    RechargeSlip {
        head: head(l, "R-00871"),
        paid_by: t(l, "cash", "现金", "efectivo"),
        paid: t(l, "$300.00", "¥300.00", "300,00 €"),
        own_added: "300.00".into(),
        bonus_rule: Some("8%".into()),
        bonus_added: "24.00".into(),
        balance: t(l, "$460.50", "¥460.50", "460,50 €"),
        own_money: "420.50".into(),
        bonus: "40.00".into(),
        good_until: None,
        complaint: t(l, "at the counter or 555 0182.", "5550 0182、12315。", "en la tienda o en el 555 01 82."),
    }
}

pub(crate) fn hand_over(l: Language) -> HandOverSlip {
    HandOverSlip {
        head: head(l, "G-0312"),
        gift: t(l, "Bag of sweet oranges", "冰糖橙一袋", "Bolsa de naranjas"),
        quantity: "1".into(),
        worth: Some(t(l, "$3.00", "¥12.00", "3,00 €")),
        reason: t(l, "Three friends brought", "带来三位朋友", "Tres amigos traídos"),
        waiting: None,
        complaint: complaint(l),
    }
}

fn cash(l: Language) -> CashCount {
    CashCount {
        opening: "300.00".into(),
        moved: vec![Row::new(t(l, "Taken out", "取出", "Retirado"), "−500.00")],
        expected: "1,702.10".into(),
        counted: "1,700.10".into(),
        difference: "−2.00".into(),
    }
}

pub(crate) fn shift(l: Language) -> ShiftSlip {
    ShiftSlip {
        head: head(l, "S-0107"),
        span: t(l, "From 08:02 to 15:00", "08:02 至 15:00", "De 08:02 a 15:00"),
        sales: vec![Row::new(t(l, "Sales 52, refunds 0", "销售 52 笔，退 0", "Ventas 52, devoluciones 0"), "2,402.10")],
        cash: cash(l),
        note: Some(t(l, "One coin of 2 missing.", "少一枚两元硬币。", "Falta una moneda de 2.")),
    }
}

pub(crate) fn day(l: Language) -> DayClose {
    let row = |en: &str, zh: &str, es: &str, value: &str| Row::new(t(l, en, zh, es), value);
    DayClose {
        head: SlipHead {
            when: String::new(),
            number: String::new(),
            clerk: String::new(),
            member: None,
            ..head(l, "")
        },
        day: t(l, "Sunday 2026-11-22", "2026-11-22 周日", "domingo 2026-11-22"),
        till: t(l, "Till 1, shifts 2", "收银台 1，班次 2", "Caja 1, turnos 2"),
        closed: t(l, "closed 21:08 by Ana", "21:08 店主 安", "cierra Ana, 21:08"),
        sales: row("Sales 96, refunds 1", "销售 96 笔，退 1", "Ventas 96, devoluciones 1", "4,318.60"),
        payments: vec![
            row("cash", "现金", "efectivo", "1,902.10"),
            row("card and wallets", "刷卡、扫码", "tarjeta y móvil", "1,540.00"),
            row("stored value", "储值", "saldo", "812.50"),
            row("vouchers and points", "兑换券、积分", "vales y puntos", "64.00"),
        ],
        cash: cash(l),
        stored: vec![
            row("Top-ups, own money", "充值本金", "Recargas, importe pagado", "+300.00"),
            row("Bonus given", "赠送金", "Bonificación dada", "+24.00"),
        ],
        owed: "18,204.50".into(),
        community: vec![
            row("New members", "新会员", "Socios nuevos", "7"),
            row("Gifts handed over / waiting", "礼品 已发/待领", "Regalos entregados / pendientes", "11 / 4"),
            row("Voids and overrides", "作废、越权", "Anulaciones y permisos", "2"),
        ],
        entries: t(l, "41 208 to 41 907", "41 208 至 41 907", "41 208 a 41 907"),
        chain: t(l, "chain whole", "链完整", "cadena íntegra"),
        head_hash: "9c41e07a5d2fb83816aa40c97be2d10f6835f4c2a90b17de5c6e2048f3d7914b".into(),
        backup: t(l, "21:08, checked, on USB", "21:08 已验，U 盘", "21:08, comprobada, USB"),
    }
}

pub(crate) fn board(l: Language) -> Leaderboard {
    let names = ["李*", "王*国", "欧*若*", "陈*", "赵*", "周*燕", "Lu* F.", "孙*", "吴*芳", "郑*", "钱*", "冯*"];
    let friends = [12, 10, 8, 7, 6, 5, 5, 4, 3, 3, 2, 1];
    let rung = |friends, en: &str, zh: &str, es: &str| Rung { friends, reward: t(l, en, zh, es) };
    Leaderboard {
        shop: shop(l),
        period: t(
            l,
            "1 to 30 November 2026 · counted 30 November 21:00",
            "2026年11月1日至30日 · 统计到 11月30日 21:00",
            "1 a 30 de noviembre de 2026 · contado el 30, 21:00",
        ),
        label: t(l, "November", "11月榜", "noviembre"),
        rungs: vec![
            rung(1, "Bag of apples", "苹果一袋", "Bolsa de manzanas"),
            rung(3, "$3 credit", "储值 ¥20", "3 € de saldo"),
            rung(5, "Fruit basket", "当季果篮", "Cesta de fruta"),
            rung(10, "Gift box 5 kg", "水果礼盒 5 kg", "Caja de fruta 5 kg"),
        ],
        people: names.iter().zip(friends).map(|(name, friends)| Bringer { name: (*name).into(), friends }).collect(),
    }
}

fn clauses(l: Language, many: usize) -> Vec<Clause> {
    let all = [
        (
            "Who",
            "谁能加入",
            "Quién",
            "Anyone from the street who has bought here once; joining is free and you leave when you like.",
            "在本街买过一次东西的邻居都能加入；入会免费，随时可退。",
            "Cualquiera del barrio que haya comprado una vez; el alta es gratis y te vas cuando quieras.",
        ),
        (
            "Messages",
            "消息",
            "Mensajes",
            "One message a week, on Thursday evening: what is ripe, what is on offer, who won.",
            "每周一条消息，周四晚上发：什么熟了，什么有优惠，谁中了奖。",
            "Un mensaje por semana, el jueves por la tarde: qué está maduro, qué hay de oferta y quién ganó.",
        ),
        (
            "Friends",
            "带朋友",
            "Amigos",
            "A friend counts when the friend joins with your number and buys once. No levels.",
            "朋友报您的号码入会并消费一次才算一位。不分层级。",
            "Un amigo cuenta cuando se da de alta con tu número y compra una vez. Sin niveles.",
        ),
        (
            "Gifts",
            "礼品",
            "Regalos",
            "Gifts wait at the counter for 30 days and are handed over against your number.",
            "礼品在柜台保留 30 天，报号码领取。",
            "Los regalos esperan 30 días en la tienda y se entregan con tu número.",
        ),
        (
            "Data",
            "资料",
            "Datos",
            "Name and number stay on our own computer. Ask to see them or have them erased.",
            "姓名和手机号只存在本店电脑里。可以随时查看或要求删除。",
            "Nombre y teléfono se quedan en nuestro ordenador. Pide verlos o borrarlos.",
        ),
    ];
    (0..many)
        .map(|i| {
            let (label, label_zh, label_es, en, zh, es) = all[i % all.len()];
            Clause { label: t(l, label, label_zh, label_es), text: t(l, en, zh, es) }
        })
        .collect()
}

pub(crate) fn rules(l: Language) -> GroupRules {
    GroupRules {
        shop: shop(l),
        title: t(l, "How our circle works", "我们的群怎么玩", "Cómo funciona nuestro grupo"),
        below: t(l, "Ten rules, no small print.", "十条规则，没有小字。", "Diez normas, sin letra pequeña."),
        rules: clauses(l, 10),
        since: "2026-11-01".into(),
        url: Some("HTTP://192.168.8.20:8787/J/R01".into()),
    }
}

pub(crate) fn terms(l: Language) -> PrepaidTerms {
    PrepaidTerms {
        shop: shop(l),
        operator: t(
            l,
            "Orchard Lane Fruit Ltd., no. 4471",
            "青禾鲜果店，经营者安青",
            "Frutas La Huerta S. L., NIF B00000000",
        ),
        law: Some(t(
            l,
            "Money paid in advance stays yours until you spend it.",
            "依据单用途预付卡的有关规定，本店已备案。",
            "El dinero pagado por adelantado es tuyo hasta que lo gastas.",
        )),
        most: t(l, "$500 a member.", "每位会员不超过 ¥1,000。", "500 € por socio."),
        clauses: clauses(l, 7),
        bonuses: vec![
            (t(l, "$100", "¥300", "100 €"), t(l, "$108: $8 bonus", "¥324：赠送 ¥24", "108 €: 8 € de bonificación")),
            (t(l, "$200", "¥500", "200 €"), t(l, "$220: $20 bonus", "¥550：赠送 ¥50", "220 €: 20 € de bonificación")),
        ],
        version: t(l, "Version 3 · 2026-11-01", "第 3 版 · 2026-11-01", "Versión 3 · 2026-11-01"),
        complaint: complaint(l),
    }
}

pub(crate) fn data(l: Language) -> MemberData {
    let column = |en: &str, zh: &str, es: &str, share, amounts| DataColumn { head: t(l, en, zh, es), share, amounts };
    let sales = (0..70)
        .map(|i| {
            vec![
                format!("2026-{:02}-{:02} 18:{:02}", 1 + i / 8, 1 + i % 28, i % 60),
                format!("A-{}", 20000 + i),
                t(l, "Sweet oranges, Fuji apples", "冰糖橙、红富士苹果", "Naranjas dulces, manzanas Fuji"),
                format!("{}.20", 10 + i),
            ]
        })
        .collect();
    MemberData {
        shop: shop(l),
        member: t(l, "Mary Lee, no. 1042", "李梅，1042 号", "Lucía Font, n.º 318"),
        made_on: "2026-11-22 18:47".into(),
        facts: clauses(l, 4),
        tables: vec![
            DataTable {
                title: t(l, "Purchases", "消费", "Compras"),
                columns: vec![
                    column("Day", "日期", "Día", 22, false),
                    column("Receipt", "单号", "Recibo", 16, false),
                    column("What", "内容", "Qué", 50, false),
                    column("Amount", "金额", "Importe", 14, true),
                ],
                rows: sales,
            },
            DataTable { title: t(l, "Messages", "消息", "Mensajes"), columns: vec![], rows: vec![] },
        ],
        rights: clauses(l, 2),
    }
}

pub(crate) fn recovery(l: Language) -> RecoverySheet {
    RecoverySheet {
        shop: shop(l),
        shop_number: "e886 a2e0".into(),
        partner_digits: Some(t(
            l,
            "with Wren Hair 3271 9016 8066",
            "慢剪美发 3271 9016 8066",
            "Salón Marea 3271 9016 8066",
        )),
        made_on: Some("2026-11-22 18:20".into()),
        printed_on: "2026-11-22 18:20".into(),
        key: Some(KeyRows {
            rows: ["74DB8-3RPZ7-CA5Z", "HKG83-DM1ZS-XMS6", "X61RJ-Z7HWQ-118W", "J0FZN-5VKMG-QW0Z"]
                .map(str::to_owned)
                .to_vec(),
            qr: "SLR174DB83RPZ7CA5HKG83DM1ZSXMSX61RJZ7HWQ118J0FZN5VKMGQW0".into(),
        }),
        identity: Some(KeyRows {
            rows: ["1", "2", "3", "4", "5"].map(|row| format!("0ABC{row}-DEFGH-JKMNP-QRSTV-W{row}")).to_vec(),
            qr: format!("SLR1{}", "0ABCDEFGHJKMNPQRSTVWXYZ123456789".repeat(4).get(..110).unwrap()),
        }),
    }
}
