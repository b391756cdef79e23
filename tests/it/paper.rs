//! Every document in three languages, as other programs see its PDF: poppler, qpdf and a reader of codes.

use crate::paper_figures::{board, data, day, sale};
use crate::paper_samples::{DESIGNS, all, cards, flyer, fonts, join, offer, poster, shop, vouchers};
use shop_print::{
    Colour, Design, Flyer, FlyerSize, Fonts, Lack, Language, Mark, Page, Paper, Picture, SaleSlip, Setting, SlipWidth,
    Stamp, Theme, VoucherSheet, WallSize, Warning, dots, pdf,
};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

pub(crate) fn setting(fonts: &Fonts, language: Language) -> Setting<'_> {
    Setting { fonts, language, theme: Theme::Own, one_toner: false, watch: None }
}

/// What a program prints; it must end well.
fn said_by(program: &str, args: &[&str]) -> String {
    let out = Command::new(program).args(args).output().unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(out.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// The texts drawn on a page, run by run.
pub(crate) fn texts(paper: &Paper) -> Vec<String> {
    let runs = paper.pages.iter().flat_map(Page::flat).filter_map(|mark| match mark {
        Mark::Text(run) => Some(run.glyphs.iter().map(|g| g.ch).collect::<String>()),
        _ => None,
    });
    runs.map(|text| bare(&text)).filter(|text| text.chars().count() > 1).collect()
}

pub(crate) fn codes(paper: &Paper, page: usize) -> BTreeSet<String> {
    let all = paper.pages[page].flat().into_iter().filter_map(|mark| match mark {
        Mark::Qr(qr) => Some(qr.text),
        _ => None,
    });
    all.collect()
}

/// A code turned upside down is drawn in pieces of its own; decoding each page once is enough.
fn decoded(file: &str, page: usize, dpi: &str, folder: &Path) -> BTreeSet<String> {
    let picture = folder.join(format!("page-{page}-{dpi}"));
    let number = (page + 1).to_string();
    let target = picture.to_str().expect("a path");
    said_by("pdftoppm", &["-r", dpi, "-gray", "-f", &number, "-l", &number, "-singlefile", file, target]);
    let found = said_by("zbarimg", &["-q", "--raw", "-Sdisable", "-Sqr.enable", &format!("{target}.pgm")]);
    found.lines().map(str::to_owned).collect()
}

fn check(name: &str, paper: &Paper, fonts: &Fonts, folder: &Path) {
    assert!(paper.warnings.is_empty(), "{name}: {:?}", paper.warnings);
    let bytes = pdf(paper, fonts, Stamp { made_at: 1_764_000_000, id: 7 }).expect("a PDF");
    let codes_in_all: usize = (0..paper.pages.len()).map(|page| codes(paper, page).len()).sum();
    let bound = 60_000 + 2_000 * codes_in_all;
    assert!(bytes.len() < bound, "{name}: {} bytes are more than {bound}", bytes.len());
    let path = folder.join(format!("{name}.pdf"));
    std::fs::write(&path, &bytes).expect("written");
    let file = path.to_str().expect("a path");

    let checked = said_by("qpdf", &["--check", file]);
    assert!(checked.contains("No syntax or stream encoding errors found"), "{name}: {checked}");

    let fonts_used = said_by("pdffonts", &[file]);
    for line in fonts_used.lines().skip(2) {
        let words: Vec<&str> = line.split_whitespace().collect();
        assert!(words[0].contains('+'), "{name}: a font is not cut to its signs: {line}");
        assert!(line.contains("yes yes yes"), "{name}: embedded, cut, readable: {line}");
    }
    assert!(fonts_used.lines().count() > 2, "{name} has no font");

    let info = said_by("pdfinfo", &[file]);
    assert!(bare(&info).contains(&bare(&paper.title)), "{name} does not say its title: {info}");
    let read = bare(&(said_by("pdftotext", &["-layout", file, "-"]) + &said_by("pdftotext", &["-raw", file, "-"])));
    for text in texts(paper) {
        let pieces = text.split('·').map(bare).filter(|t| !t.is_empty() && !t.contains('"'));
        for piece in pieces {
            assert!(read.contains(&piece), "{name}: \"{piece}\" cannot be read back");
        }
    }
    for page in 0..paper.pages.len() {
        let wanted = codes(paper, page);
        if wanted.is_empty() {
            continue;
        }
        let is_poster = paper.pages[page].width > 220.0;
        for dpi in if is_poster { ["150", "203"] } else { ["203", "300"] } {
            let found = decoded(file, page, dpi, folder);
            assert!(wanted.is_subset(&found), "{name}, page {page} at {dpi}: {wanted:?} but read {found:?}");
        }
    }
}

fn check_language(language: Language) {
    let fonts = fonts();
    let folder = tempfile::tempdir().expect("a folder");
    for (name, paper) in all(language, &fonts) {
        assert_eq!(paper.language, language.tag());
        check(&name, &paper, &fonts, folder.path());
    }
}

#[test]
fn every_document_in_english() {
    check_language(Language::English);
}

#[test]
fn every_document_in_chinese() {
    check_language(Language::Chinese);
}

#[test]
fn every_document_in_spanish() {
    check_language(Language::Spanish);
}

#[test]
fn the_same_paper_gives_the_same_bytes_and_another_id_others() {
    let fonts = fonts();
    let paper = shop_print::sale_slip(&sale(Language::Chinese), SlipWidth::Wide, &setting(&fonts, Language::Chinese));
    let paper = paper.expect("a slip");
    let bytes = |id| pdf(&paper, &fonts, Stamp { made_at: 1_764_000_000, id }).expect("a PDF");
    assert_eq!(bytes(1), bytes(1));
    assert_ne!(bytes(1), bytes(2));
}

#[test]
fn every_printed_sentence_is_there_in_three_languages() {
    let fonts = fonts();
    for language in Language::ALL {
        for (name, paper) in all(language, &fonts) {
            let said = texts(&paper).join("|") + &paper.title;
            assert!(!said.contains("paper-"), "{name} prints the name of a sentence: {said}");
        }
    }
}

#[test]
fn one_toner_prints_black_and_white_alone() {
    let fonts = fonts();
    for design in DESIGNS {
        let setting = Setting { one_toner: true, ..setting(&fonts, Language::English) };
        // The design's own ink; a shop's logo is as it is.
        let flyer = Flyer { pictures: BTreeMap::new(), ..flyer(Language::English, design, FlyerSize::A5) };
        let paper = shop_print::flyer(&flyer, &setting).expect("a flyer");
        let pure = |colour: &Colour| [Colour::BLACK, Colour::WHITE].contains(colour);
        for mark in &paper.pages[0].marks {
            let ok = match mark {
                Mark::Shape { fill, stroke, .. } => {
                    fill.iter().all(pure) && stroke.iter().all(|stroke| pure(&stroke.colour))
                }
                Mark::Text(run) => pure(&run.colour),
                Mark::Qr(_) => true,
                Mark::Picture { .. } | Mark::Stencil { .. } => false,
            };
            assert!(ok, "{design}: {mark:?}");
        }
    }
}

#[test]
fn sheets_of_several_hold_them_all() {
    let fonts = fonts();
    let setting = setting(&fonts, Language::Spanish);
    for (size, many) in [(FlyerSize::A5, 1), (FlyerSize::TwoOnA4, 2), (FlyerSize::FourOnA4, 4)] {
        let paper = shop_print::flyer(&flyer(Language::Spanish, "awning", size), &setting).expect("a flyer");
        let codes = paper.pages[0].marks.iter().filter(|mark| matches!(mark, Mark::Qr(_))).count();
        assert_eq!(codes, many, "{size:?}");
    }
    let sheets = shop_print::voucher_sheets(
        &offer(Language::Spanish),
        &vouchers(17),
        VoucherSheet::Eight,
        "2026-11-22",
        &setting,
    );
    assert_eq!(sheets.expect("sheets").pages.len(), 3);
}

#[test]
fn the_back_of_a_card_lies_behind_its_front() {
    let fonts = fonts();
    let s = setting(&fonts, Language::English);
    let paper =
        shop_print::member_cards(&shop(Language::English), "", &cards(Language::English, 3), &s).expect("cards");
    let first = |page: usize| {
        paper.pages[page].marks.iter().find_map(|mark| match mark {
            Mark::Qr(qr) if qr.text.ends_with("00") => Some(qr.place.e),
            Mark::Text(run) if run.glyphs.iter().map(|g| g.ch).collect::<String>() == "No. 1042" => Some(run.place.e),
            _ => None,
        })
    };
    assert!(first(0).expect("a front") < 100.0, "the first front is on the left");
    assert!(first(1).expect("a back") > 100.0, "its back is on the right, for turning on the long edge");
}

#[test]
fn a_second_print_says_that_it_is_a_copy() {
    let fonts = fonts();
    let mut again = sale(Language::English);
    let print = |slip: &SaleSlip| {
        shop_print::sale_slip(slip, SlipWidth::Narrow, &setting(&fonts, Language::English)).expect("a slip")
    };
    assert!(!texts(&print(&again)).iter().any(|text| text.contains("副本")));
    again.head.copy = true;
    assert!(texts(&print(&again)).first().is_some_and(|text| text.contains("副本")), "the bar comes first");
}

#[test]
fn a_slip_in_dots_decodes_and_is_as_wide_as_the_paper() {
    let fonts = fonts();
    let folder = tempfile::tempdir().expect("a folder");
    for (width, across) in [(SlipWidth::Wide, 640), (SlipWidth::Narrow, 464)] {
        let s = setting(&fonts, Language::Chinese);
        let voucher = &vouchers(1)[0];
        let paper = shop_print::voucher_slip(&offer(Language::Chinese), voucher, false, width, &s).expect("a slip");
        assert!(paper.warnings.is_empty(), "{:?}", paper.warnings);
        let dots = dots(&paper.pages[0], &fonts);
        assert_eq!((dots.width, dots.rows.len()), (across, across / 8 * dots.height));
        let (whole, dots) = (dots.ink(), dots.for_head());
        assert_eq!(dots.width, if width == SlipWidth::Wide { 576 } else { 384 });
        assert_eq!(dots.ink(), whole, "nothing is drawn in the margins");
        let mut file = format!("P4\n{} {}\n", dots.width, dots.height).into_bytes();
        file.extend(&dots.rows);
        let path = folder.path().join("slip.pbm");
        std::fs::write(&path, file).expect("written");
        let read = said_by("zbarimg", &["-q", "--raw", "-Sdisable", "-Sqr.enable", path.to_str().expect("a path")]);
        assert_eq!(read.trim(), voucher.qr);
    }
}

#[test]
fn data_on_several_pages_repeats_its_heads_and_counts_its_pages() {
    let fonts = fonts();
    let paper = shop_print::member_data(&data(Language::English), &setting(&fonts, Language::English)).expect("data");
    assert_eq!(paper.pages.len(), 3);
    for (at, page) in paper.pages.iter().enumerate() {
        let only = Paper { pages: vec![page.clone()], ..paper.clone() };
        let said = texts(&only).join("|");
        assert!(said.contains(&format!("page{}of3", at + 1)), "{said}");
        assert_eq!(said.matches("Receipt").count(), usize::from(at < 3 && said.contains("A-200")), "{said}");
    }
}

#[test]
fn a_sign_that_no_font_has_is_named_and_a_rare_name_is_printed() {
    let fonts = fonts();
    let mut list = board(Language::Chinese);
    list.people[0].name = "䶮𬍛🍎".into();
    let paper = shop_print::leaderboard(&list, WallSize::A4, &setting(&fonts, Language::Chinese)).expect("a board");
    assert_eq!(paper.warnings, [Warning::GlyphMissing { sign: '🍎' }]);
    assert!(texts(&paper).contains(&"䶮𬍛".to_owned()));
}

#[test]
fn a_text_too_long_is_cut_at_a_word_and_said() {
    let fonts = fonts();
    let mut long = flyer(Language::English, "awning", FlyerSize::A5);
    let terms = "One cookie for each person on this street, always. ".repeat(40);
    long.words.insert("terms".into(), terms.into());
    let paper = shop_print::flyer(&long, &setting(&fonts, Language::English)).expect("a flyer");
    assert!(matches!(paper.warnings.as_slice(), [Warning::TextCut { .. }]), "{:?}", paper.warnings);
    let last = texts(&paper).into_iter().filter(|text| text.contains('…')).collect::<Vec<_>>();
    let [last] = last.as_slice() else { panic!("one line ends in dots: {last:?}") };
    let word = last.trim_end_matches('…');
    assert!(
        ["cookie", "each", "person", "street", "always", "this", "for", "on", "One"].iter().any(|w| word.ends_with(w)),
        "{last}"
    );
}

#[test]
fn a_code_too_dense_for_its_box_is_said() {
    let fonts = fonts();
    let mut dense = flyer(Language::English, "tiles", FlyerSize::A6);
    dense.words.insert("url".into(), format!("https://example.org/{}", "long-way/".repeat(40)).into());
    let paper = shop_print::flyer(&dense, &setting(&fonts, Language::English)).expect("a flyer");
    assert!(paper.warnings.iter().any(|w| matches!(w, Warning::QrTooSmall { .. })), "{:?}", paper.warnings);
}

#[test]
fn a_design_of_the_shops_own_needs_no_code() {
    let fonts = fonts();
    let own = r##"{"design": "own", "version": 1, "size": [148, 210], "safe": 6, "theme": "sea",
      "fields": {"headline": "text!", "names": "list!(name)"},
      "styles": {"head": {"pt": 30, "min": 20, "weight": "bold", "zh": {"pt": 20}}},
      "items": [{"rect": [10, 10, "20+2*4", 10], "fill": "accent"},
                {"text": "{headline}", "box": [10, 40, 128, 40], "style": "head"},
                {"each": "names", "box": [10, 90, 128, 60], "gap": 2, "items": [
                  {"text": "{_no}. {_name}", "box": [0, 0, "w", "h"], "style": "head", "pt": 12, "min": 9}]}]}"##;
    let mut flyer = flyer(Language::Chinese, "tiles", FlyerSize::A5);
    flyer.design = Design::read(own).expect("a design");
    flyer.words.insert("headline".into(), "街坊好".into());
    flyer.words.insert("names".into(), serde_json::json!([{"name": "安"}, {"name": "青"}]));
    let paper = shop_print::flyer(&flyer, &setting(&fonts, Language::Chinese)).expect("a flyer");
    assert_eq!(texts(&paper), ["街坊好", "1.安", "2.青"]);
    assert!(Design::read("{}").is_err());
}

#[test]
fn a_picture_is_printed_as_fine_as_paper_shows_and_a_coarse_one_is_said() {
    let fonts = fonts();
    let folder = tempfile::tempdir().expect("a folder");
    let own = r##"{"design": "own", "version": 1, "size": [148, 210], "safe": 6, "theme": "sea",
      "fields": {"logo": "picture!"}, "styles": {}, "items": [{"picture": "logo", "box": [24, 20, 100, 60]}]}"##;
    let mut flyer = flyer(Language::English, "tiles", FlyerSize::A5);
    flyer.design = Design::read(own).expect("a design");
    let picture = |width: usize, height: usize| Picture { width, height, rgb: [30, 120, 60].repeat(width * height) };
    flyer.pictures.insert("logo".into(), picture(2400, 1200));
    let paper = shop_print::flyer(&flyer, &setting(&fonts, Language::English)).expect("a flyer");
    assert_eq!(paper.warnings, []);
    let file = folder.path().join("picture.pdf");
    std::fs::write(&file, pdf(&paper, &fonts, Stamp::default()).expect("a PDF")).expect("written");
    let said = said_by("pdfimages", &["-list", file.to_str().expect("a path")]);
    let line: Vec<&str> = said.lines().nth(2).expect("a picture").split_whitespace().collect();
    assert_eq!((line[3], line[12]), ("1181", "300"), "{said}");
    flyer.pictures.insert("logo".into(), picture(240, 120));
    let paper = shop_print::flyer(&flyer, &setting(&fonts, Language::English)).expect("a flyer");
    assert_eq!(paper.warnings, [Warning::PictureCoarse { dpi: 61 }]);
}

#[test]
fn what_a_flyer_must_not_lack() {
    for design in DESIGNS {
        for language in Language::ALL {
            let whole = flyer(language, design, FlyerSize::A5);
            let lacks = shop_print::flyer_lacks(&whole, false);
            assert!(lacks.is_empty(), "{design} in {language:?} lacks {lacks:?}");
        }
    }
    let without = |design: &str, name: &str| {
        let mut flyer = flyer(Language::English, design, FlyerSize::A5);
        flyer.words.remove(name);
        shop_print::flyer_lacks(&flyer, false)
    };
    let cases = [
        ("awning", "address", Lack::Who),
        ("awning", "gift", Lack::What),
        ("awning", "until", Lack::UntilWhen),
        ("awning", "terms", Lack::Terms),
        ("awning", "complaint", Lack::Complaint),
        ("awning", "run", Lack::RunCode),
        ("awning", "tag", Lack::Field("tag".into())),
        ("market-board", "reference", Lack::ReferencePrice),
        ("window", "proof", Lack::DrawFacts),
    ];
    for (design, name, lack) in cases {
        assert!(without(design, name).contains(&lack), "{design} without {name}: {:?}", without(design, name));
    }
    let mut flyer = flyer(Language::English, "tiles", FlyerSize::A5);
    assert_eq!(shop_print::flyer_lacks(&flyer, true), [Lack::ReferencePrice]);
    flyer.words.insert("url".into(), "HTTP://192.168.8.20:8787/F/F30".into());
    flyer.words.insert("promise".into(), "Share to win a coaster.".into());
    assert_eq!(shop_print::flyer_lacks(&flyer, false), [Lack::ShopNetworkAddress, Lack::ShareToWin]);
}

#[test]
fn what_an_invitation_and_a_voucher_must_not_lack() {
    assert_eq!(shop_print::join_lacks(&join(Language::English)), []);
    assert_eq!(shop_print::join_lacks(&poster(Language::Chinese)), []);
    let mut bare_join = join(Language::English);
    bare_join.complaint.clear();
    bare_join.shop.phone.clear();
    assert_eq!(shop_print::join_lacks(&bare_join), [Lack::Who, Lack::Complaint]);
    let mut voucher = offer(Language::Spanish);
    assert_eq!(shop_print::voucher_lacks(&voucher), []);
    voucher.redeemer.clear();
    voucher.until = "31 January".into();
    assert_eq!(shop_print::voucher_lacks(&voucher), [Lack::Redeemer, Lack::UntilWhen]);
}

#[test]
fn a_slip_stays_inside_its_paper_whatever_is_on_it() {
    let fonts = fonts();
    for width in [SlipWidth::Wide, SlipWidth::Narrow] {
        let mut long = day(Language::Spanish);
        long.payments[1].label = "tarjeta, móvil, transferencia y todo lo que no sea efectivo en esta caja".into();
        long.owed = "1,018,204,500,000.50".into();
        long.head.shop.name = "Frutería y Verdulería La Huerta de la Calle de la Huerta".into();
        let paper = shop_print::day_close_slip(&long, width, &setting(&fonts, Language::Spanish)).expect("a slip");
        assert!(paper.warnings.is_empty(), "{:?}", paper.warnings);
    }
}
