//! Every page as a picture beside the one that was looked at and committed, and nothing drawn beyond the paper.
//!
//! `cargo xtask pages` draws the committed pictures anew (`tests/fixtures/pages`); look at them before they are committed.

use crate::paper_samples::{all, fonts};
use shop_print::{Fonts, Language, Paper, Rect, Stamp, pdf};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Dots an inch of the pictures: a moved line shows, a file stays small.
const DPI: &str = "40";
/// Pages of a document that are kept as pictures.
const PAGES: usize = 2;
/// A pixel this much lighter or darker is another one; versions of poppler smooth edges a little differently.
const OTHER: u8 = 64;
/// Of a thousand pixels at most so many may be others.
const FEW: usize = 4;

struct Picture {
    width: usize,
    grey: Vec<u8>,
}

/// Reads what `pdftoppm -gray` writes.
fn pgm(path: &Path) -> Picture {
    let bytes = std::fs::read(path).unwrap();
    let mut parts = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || std::str::from_utf8(parts.next().unwrap()).unwrap().parse::<usize>().unwrap_or(0);
    let (_, width, height) = (number(), number(), number());
    Picture { width, grey: bytes[bytes.len() - width * height..].to_vec() }
}

fn png(path: &Path) -> Option<Picture> {
    let mut decoder = png::Decoder::new(std::io::BufReader::new(std::fs::File::open(path).ok()?));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().unwrap();
    let mut grey = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut grey).unwrap();
    assert_eq!((info.color_type, info.bit_depth), (png::ColorType::Grayscale, png::BitDepth::Eight), "{path:?}");
    grey.truncate(info.buffer_size());
    Some(Picture { width: usize::try_from(info.width).unwrap(), grey })
}

/// Keeps sixteen shades, two pixels a byte.
fn keep(picture: &Picture, path: &Path) {
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let small = |n: usize| u32::try_from(n).unwrap();
    let file = std::fs::File::create(path).unwrap();
    let mut writer = png::Encoder::new(file, small(picture.width), small(picture.grey.len() / picture.width));
    writer.set_color(png::ColorType::Grayscale);
    writer.set_depth(png::BitDepth::Four);
    writer.set_compression(png::Compression::High);
    let shade = |grey: &u8| (u16::from(*grey) + 8) / 17;
    let pair = |two: &[u8]| u8::try_from(shade(&two[0]) << 4 | two.get(1).map_or(0, shade)).unwrap();
    let packed: Vec<u8> = picture.grey.chunks(picture.width).flat_map(|row| row.chunks(2).map(pair)).collect();
    writer.write_header().unwrap().write_image_data(&packed).unwrap();
}

/// How many of a thousand pixels are others; all of them when the sizes differ.
fn others(one: &Picture, other: &Picture) -> usize {
    if one.width != other.width || one.grey.len() != other.grey.len() {
        return 1000;
    }
    let differ = one.grey.iter().zip(&other.grey).filter(|(a, b)| a.abs_diff(**b) > OTHER).count();
    (differ * 1000).div_ceil(one.grey.len().max(1))
}

fn drawn(paper: &Paper, fonts: &Fonts, folder: &Path) -> Vec<Picture> {
    let file = folder.join("paper.pdf");
    std::fs::write(&file, pdf(paper, fonts, Stamp { made_at: 1_764_000_000, id: 7 }).unwrap()).unwrap();
    (1..=paper.pages.len().min(PAGES))
        .map(|page| {
            let (number, target) = (page.to_string(), folder.join("page"));
            let args = ["-r", DPI, "-gray", "-singlefile", "-f", &number, "-l", &number];
            let ran = Command::new("pdftoppm").args(args).args([&file, &target]).status().unwrap();
            assert!(ran.success());
            pgm(&folder.join("page.pgm"))
        })
        .collect()
}

fn compare(language: Language, tag: &str) {
    let fonts = fonts();
    let folder = tempfile::tempdir().unwrap();
    let kept: PathBuf = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/pages").join(tag);
    let renew = std::env::var_os("STORELOOP_RENEW_PAGES").is_some();
    let mut wrong = Vec::new();
    for (name, paper) in all(language, &fonts) {
        for (at, page) in paper.pages.iter().enumerate() {
            let edge = Rect::new(0.0, 0.0, page.width, page.height);
            for mark in page.flat() {
                let Some(bounds) = mark.bounds() else { continue };
                assert!(edge.holds(&bounds, 0.05), "{name}, page {at}: {bounds:?} lies beyond {edge:?}: {mark:?}");
            }
        }
        for (at, picture) in drawn(&paper, &fonts, folder.path()).iter().enumerate() {
            let path = kept.join(format!("{name}-{}.png", at + 1));
            if renew {
                keep(picture, &path);
            }
            match png(&path) {
                None => wrong.push(format!("{name}-{}: no picture", at + 1)),
                Some(kept) if others(picture, &kept) > FEW => {
                    wrong.push(format!("{name}-{}: {} of a thousand pixels", at + 1, others(picture, &kept)));
                }
                Some(_) => assert!(std::fs::metadata(&path).unwrap().len() <= 30_000, "{path:?} is too large"),
            }
        }
    }
    assert!(wrong.is_empty(), "{tag}: look at these pages, then `cargo xtask pages`: {wrong:#?}");
}

#[test]
fn pages_in_english_are_as_they_were_looked_at() {
    compare(Language::English, "en");
}

#[test]
fn pages_in_chinese_are_as_they_were_looked_at() {
    compare(Language::Chinese, "zh-CN");
}

#[test]
fn pages_in_spanish_are_as_they_were_looked_at() {
    compare(Language::Spanish, "es");
}

#[test]
fn a_line_that_moved_is_seen_and_softer_edges_are_not() {
    let page = |line: usize, ink: u8| {
        let mut grey = vec![255; 300 * 400];
        grey[line * 300..line * 300 + 150].fill(ink);
        grey[(line + 1) * 300..(line + 1) * 300 + 150].fill(ink);
        grey[(line + 2) * 300..(line + 2) * 300 + 150].fill(ink);
        Picture { width: 300, grey }
    };
    assert!(others(&page(100, 0), &page(104, 0)) > FEW);
    assert!(others(&page(100, 0), &page(100, 50)) <= FEW);
}
