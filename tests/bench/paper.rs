//! Paper: 8,000 different vouchers on 1,000 A4 pages, their QR codes reckoned in the same run; QR codes alone; a receipt.
//!
//! Run by `cargo xtask bench paper`, in turns with the same pages made by other tools (`paper_peer.py`), which are handed
//! the modules of the codes. Prints a name, a tab and a number for each measurement.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a measurement that cannot go on ends; nothing of the program is built from it"
)]

use shop_print::{
    Care, Codes, Fonts, Language, Row, SaleLine, SaleSlip, Setting, ShopLines, SlipHead, SlipWidth, Stamp, Theme,
    Voucher, VoucherOffer, VoucherSheet, pdf,
};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::time::Instant;

const MANY: usize = 8_000;
const SIGNS: &[u8] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

fn main() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(3).expect("the workspace").to_path_buf();
    let read = |name: &str| std::fs::read(root.join("assets/fonts").join(name)).expect("a font");
    let fonts = Fonts::read(read("NotoSansSC-Regular.ttf"), read("NotoSansSC-Bold.ttf")).expect("fonts");
    let setting =
        Setting { fonts: &fonts, language: Language::English, theme: Theme::Own, one_toner: false, watch: None };
    let folder = root.join("target/bench/paper");
    std::fs::create_dir_all(&folder).expect("a folder");
    let vouchers: Vec<Voucher> = (0..MANY).map(voucher).collect();
    if std::env::args().any(|arg| arg == "hand-out") {
        hand_out(&vouchers, &folder);
        return;
    }

    let started = Instant::now();
    let paper = shop_print::voucher_sheets(&offer(), &vouchers, VoucherSheet::Eight, "2026-11-26", &setting);
    let paper = paper.expect("sheets");
    let drawn = started.elapsed();
    let bytes = pdf(&paper, &fonts, Stamp::default()).expect("a PDF");
    let spent = started.elapsed();
    assert_eq!(paper.pages.len(), MANY / 8);
    assert!(paper.warnings.is_empty(), "{:?}", paper.warnings);
    std::fs::write(folder.join("ours.pdf"), &bytes).expect("written");
    println!("vouchers_per_second\t{:.0}", f64::from(count(MANY)) / spent.as_secs_f64());
    println!("drawing_seconds\t{:.3}", drawn.as_secs_f64());
    println!("writing_seconds\t{:.3}", (spent - drawn).as_secs_f64());
    println!("bytes_per_voucher\t{}", bytes.len() / MANY);
    println!("peak_megabytes\t{:.0}", peak());
    drop((paper, bytes));

    let codes = Codes::default();
    let started = Instant::now();
    let dark: usize = vouchers.iter().filter_map(|v| codes.modules(&v.qr, Care::Medium)).map(|c| c.dark.len()).sum();
    println!("codes_per_second\t{:.0}", f64::from(count(MANY)) / started.elapsed().as_secs_f64());
    assert!(dark > 0);

    let mut spent = Vec::new();
    let mut size = 0;
    for _ in 0..50 {
        let started = Instant::now();
        let paper = shop_print::sale_slip(&receipt(), SlipWidth::Wide, &setting).expect("a receipt");
        size = pdf(&paper, &fonts, Stamp::default()).expect("a PDF").len();
        spent.push(started.elapsed());
    }
    spent.sort_unstable();
    // The fastest tenth: what else the computer does now is not the receipt's.
    println!("receipt_milliseconds\t{:.2}", spent[5].as_secs_f64() * 1e3);
    println!("receipt_bytes\t{size}");
}

fn count(n: usize) -> u32 {
    u32::try_from(n).expect("a count")
}

/// The most memory this process ever held, in megabytes; nought where the system does not tell.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.split_whitespace().next().and_then(|kb| kb.parse::<f64>().ok()).unwrap_or_default() / 1024.0
}

/// Signs that look like chance and are the same in every run.
fn signs(seed: usize, many: usize) -> String {
    let mut state = u64::try_from(seed).expect("a seed").wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut next = || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        char::from(SIGNS[usize::try_from(state >> 40).expect("small") % SIGNS.len()])
    };
    (0..many).map(|_| next()).collect()
}

fn voucher(nth: usize) -> Voucher {
    let typed = signs(nth + 77_777, 16);
    Voucher {
        serial: format!("{:06}", nth + 1),
        qr: format!("SL1224{}", signs(nth, 146)),
        typed: [&typed[..4], &typed[4..8], &typed[8..12], &typed[12..]].join("-"),
    }
}

fn offer() -> VoucherOffer {
    VoucherOffer {
        offer: "One wash and treatment".into(),
        other_offers: vec!["洗发护理一次".into(), "Un lavado con tratamiento".into()],
        value: "$20".into(),
        redeemer: "Wren Hair".into(),
        redeemer_at: "5 Harbour Street · 555 0167".into(),
        from: "2026-12-01".into(),
        until: "2027-01-31".into(),
        terms: vec![
            "One per person and week, no change, not for cash; book ahead.".into(),
            "每人每周一张，不找零，不兑现金，请先预约。有问题找发券店。".into(),
            "Uno por persona y semana, sin cambio ni efectivo; con cita.".into(),
        ],
        issuer: "Orchard Lane 555 0182".into(),
        offer_no: "Offer 0027".into(),
        thanks: String::new(),
    }
}

fn receipt() -> SaleSlip {
    let line =
        |name: &str, how: &str, amount: &str| SaleLine { name: name.into(), how: how.into(), amount: amount.into() };
    SaleSlip {
        head: SlipHead {
            shop: ShopLines {
                name: "青禾鲜果 Orchard Lane".into(),
                address: "12 Elm Road".into(),
                phone: "555 0182".into(),
            },
            when: "2026-11-22 18:42".into(),
            number: "A-20415".into(),
            clerk: "Joan".into(),
            member: Some("To* 1049".into()),
            copy: false,
        },
        lines: vec![
            line("冰糖橙", "2.360 kg × 9.80", "23.13"),
            line("红富士苹果", "1.100 kg × 12.80", "14.08"),
            line("皇冠梨礼盒", "1 × 59.00", "59.00"),
        ],
        sum: Some("96.21".into()),
        off: vec![Row::new("Voucher 004187", "−10.00")],
        total: "¥86.21".into(),
        payments: vec![Row::new("Stored value", "50.00"), Row::new("Cash", "40.00")],
        change: Some("3.79".into()),
        taxes: Vec::new(),
        stand: None,
        invitation: Some("Bring a friend: a gift for each of you.".into()),
        say_number: Some("1042".into()),
        returns: "Returns within 7 days with this receipt.".into(),
    }
}

/// What the other tools print: fields apart by tabs, the rows of a code as ones and noughts apart by commas.
fn hand_out(vouchers: &[Voucher], folder: &Path) {
    let codes = Codes::default();
    let mut text = String::new();
    for v in vouchers {
        let code = codes.modules(&v.qr, Care::Medium).expect("a code");
        let bits = |row: &[bool]| row.iter().map(|dark| if *dark { '1' } else { '0' }).collect::<String>();
        let rows = code.dark.chunks(code.width).map(bits).collect::<Vec<_>>().join(",");
        writeln!(text, "{}\t{}\t{}\t{rows}", v.serial, v.typed, v.qr).expect("written to memory");
    }
    let file: PathBuf = folder.join("vouchers.tsv");
    std::fs::write(file, text).expect("written");
}
