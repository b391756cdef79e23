//! Flyers: a design, its words, a size, and how many go on a sheet.

use std::collections::BTreeMap;

use super::board::Setting;
use crate::assets::FLYERS;
use crate::design::{Design, Job, Part, Words, draw};
use crate::geom::Matrix;
use crate::num::count;
use crate::picture::Picture;
use crate::qr::Device;
use crate::scene::{Colour, Page, Paper, Stroke};
use crate::warn::PaperError;

/// How large a flyer is, and how many lie on a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FlyerSize {
    /// 210 × 297 mm.
    A4,
    /// 148 × 210 mm.
    #[default]
    A5,
    /// 105 × 148 mm; asks for short words.
    A6,
    /// Two A5 on a landscape A4, to cut.
    TwoOnA4,
    /// Four A6 on an A4, to cut.
    FourOnA4,
}

/// A flyer's words and looks.
#[derive(Debug, Clone)]
pub struct Flyer {
    /// One of [`flyer_designs`], or the shop's own.
    pub design: Design,
    /// The words of [`Design::fields`].
    pub words: Words,
    /// The pictures of its picture fields, by name.
    pub pictures: BTreeMap<String, Picture>,
    /// Its size.
    pub size: FlyerSize,
    /// Adds cut marks and 3 mm of white around, for a print shop. Sheets of several always have cut marks.
    pub cut_marks: bool,
}

/// The designs that come with the program, in the order they are offered.
///
/// # Errors
/// When a file of the program is damaged.
pub fn flyer_designs() -> Result<Vec<Design>, PaperError> {
    FLYERS.iter().map(|(_, json)| Design::read(json)).collect()
}

/// Draws a flyer.
///
/// # Errors
/// When the design asks for a theme that is not there.
pub fn flyer(flyer: &Flyer, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = setting.look(&flyer.design.theme)?;
    let [w, h] = flyer.design.size;
    let scale = match flyer.size {
        FlyerSize::A4 => 210.0 / w,
        FlyerSize::A5 | FlyerSize::TwoOnA4 => 148.0 / w,
        FlyerSize::A6 | FlyerSize::FourOnA4 => 105.0 / w,
    };
    let job = Job {
        design: &flyer.design,
        words: &flyer.words,
        pictures: &flyer.pictures,
        look: &look,
        language: setting.language,
        fonts: setting.fonts,
        scale,
        device: Device::Laser,
        part: Part::Whole,
    };
    let (drawn, warnings) = draw(&job);
    let (one_w, one_h) = (w * scale, h * scale);
    let grown = Matrix::scale(scale, scale);
    let page = match flyer.size {
        FlyerSize::TwoOnA4 => sheet(&drawn, grown, (297.0, 210.0), (one_w, one_h), (2, 1)),
        FlyerSize::FourOnA4 => sheet(&drawn, grown, (210.0, 297.0), (one_w, one_h), (2, 2)),
        _ if flyer.cut_marks => {
            let mut page = Page::new(one_w + 2.0 * AROUND, one_h + 2.0 * AROUND);
            page.place(&drawn, &Matrix::shift(AROUND, AROUND).of(grown));
            cut_marks(&mut page, &[AROUND, AROUND + one_w], &[AROUND, AROUND + one_h]);
            page
        }
        _ => {
            let mut page = Page::new(one_w, one_h);
            page.place(&drawn, &grown);
            page
        }
    };
    let word = |key: &str| flyer.words.get(key).and_then(|v| v.as_str()).unwrap_or_default().replace('\n', " ");
    let title = [word("shop"), word("headline")].join(" ").trim().to_owned();
    Ok(setting.paper(title, vec![page], warnings))
}

/// White around a page that a print shop cuts, with room for its marks, in millimetres.
const AROUND: f32 = 8.0;

/// Several on a sheet, with marks where it is cut.
fn sheet(one: &Page, grown: Matrix, size: (f32, f32), cell: (f32, f32), many: (usize, usize)) -> Page {
    let mut page = Page::new(size.0, size.1);
    let (cols, rows) = many;
    let left = (size.0 - cell.0 * count(cols)) / 2.0;
    let top = (size.1 - cell.1 * count(rows)) / 2.0;
    for row in 0..rows {
        for col in 0..cols {
            let at = Matrix::shift(left + cell.0 * count(col), top + cell.1 * count(row));
            page.place(one, &at.of(grown));
        }
    }
    let xs: Vec<f32> = (0..=cols).map(|i| left + cell.0 * count(i)).collect();
    let ys: Vec<f32> = (0..=rows).map(|i| top + cell.1 * count(i)).collect();
    cut_marks(&mut page, &xs, &ys);
    page
}

/// Marks at the ends of every cut that stay off the grid by 1 mm, and crosses inside it. Measures in millimetres.
pub(crate) fn cut_marks(page: &mut Page, xs: &[f32], ys: &[f32]) {
    const WIDTH: f32 = 0.15;
    const OFF: f32 = 1.0;
    const LONG: f32 = 3.6;
    const CROSS: f32 = 1.2;
    let (Some(&left), Some(&right)) = (xs.first(), xs.last()) else { return };
    let (Some(&top), Some(&bottom)) = (ys.first(), ys.last()) else { return };
    let stroke = Stroke { colour: Colour::BLACK, width: WIDTH, dash: None, round: false };
    let mut lines: Vec<[f32; 4]> = Vec::new();
    for &x in xs {
        lines.push([x, top - OFF - LONG, x, top - OFF]);
        lines.push([x, bottom + OFF, x, bottom + OFF + LONG]);
    }
    for &y in ys {
        lines.push([left - OFF - LONG, y, left - OFF, y]);
        lines.push([right + OFF, y, right + OFF + LONG, y]);
    }
    let inner = |all: &[f32]| all.get(1..all.len().saturating_sub(1)).unwrap_or_default().to_vec();
    for &x in &inner(xs) {
        for &y in &inner(ys) {
            lines.push([x - CROSS, y, x + CROSS, y]);
            lines.push([x, y - CROSS, x, y + CROSS]);
        }
    }
    for [x1, y1, x2, y2] in lines {
        let seen = |x: f32, y: f32| (0.0..=page.width).contains(&x) && (0.0..=page.height).contains(&y);
        if seen(x1, y1) || seen(x2, y2) {
            page.shape(crate::geom::line(x1, y1, x2, y2), None, Some(stroke.clone()));
        }
    }
}
