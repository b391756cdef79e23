//! From a drawn document to the bytes of a PDF: the same paper gives the same bytes.

use std::collections::BTreeMap;
use std::sync::Arc;

use printpdf::{
    Codepoint, Color, DictItem, ExternalStream, ExternalXObject, FontId, Line, LineCapStyle, LineDashPattern,
    LineJoinStyle, LinePoint, Mm, Op, PaintMode, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Polygon,
    PolygonRing, Pt, RawImage, RawImageData, RawImageFormat, Rgb, TextItem, TextMatrix, WindingOrder, XObject,
    XObjectId,
};

use crate::font::Fonts;
use crate::geom::{Matrix, Point, Rect, Seg, at};
use crate::num::count;
use crate::picture::Picture;
use crate::qr::runs;
use crate::scene::{Colour, Mark, Page, Paper, QrMark, Run, Stroke};
use crate::text::PT;
use crate::warn::PaperError;

/// What a PDF says about itself besides its title.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stamp {
    /// Seconds since 1970 in UTC when the document was made; given by the caller so that a reprint has the same bytes.
    pub made_at: i64,
    /// Number of the document, any number that is the same for a reprint.
    pub id: u128,
}

/// Writes a document. Fonts are embedded in part; only the signs used go along.
///
/// # Errors
/// When the writer fails, which no document made by this crate has been seen to cause.
pub fn pdf(paper: &Paper, fonts: &Fonts, stamp: Stamp) -> Result<Vec<u8>, PaperError> {
    let mut document = PdfDocument::new(&paper.title);
    let info = &mut document.metadata.info;
    info.creator = "Storeloop".into();
    info.producer = "Storeloop".into();
    if let Ok(time) = printpdf::OffsetDateTime::from_unix_timestamp(stamp.made_at) {
        info.creation_date = time;
        info.modification_date = time;
        info.metadata_date = time;
    }
    for (id, bold) in [(REGULAR, false), (BOLD, true)] {
        let font = PdfFont::new(fonts.face(bold).parsed.clone());
        document.resources.fonts.map.insert(FontId(id.into()), font);
    }
    let mut codes = Codes::default();
    let pages: Vec<PdfPage> = paper.pages.iter().map(|page| drawn(page, &mut codes, fonts)).collect();
    document.resources.xobjects.map.extend(codes.forms);
    document.with_pages(pages);

    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut file = printpdf::to_lopdf_doc(&document, &options, &mut Vec::new());
    let wrong = |e: &dyn std::fmt::Display| PaperError::Pdf(e.to_string());
    let ids = file.trailer.get_mut(b"ID").and_then(|ids| ids.as_array_mut()).map_err(|e| wrong(&e))?;
    for id in ids.iter_mut() {
        *id.as_str_mut().map_err(|e| wrong(&e))? = format!("{:032x}", stamp.id).into_bytes();
    }
    if let Some(mut language) = ids.first().cloned() {
        *language.as_str_mut().map_err(|e| wrong(&e))? = paper.language.clone().into_bytes();
        file.catalog_mut().map_err(|e| wrong(&e))?.set("Lang", language);
    }
    file.compress();
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|e| wrong(&e))?;
    Ok(bytes)
}

/// The fonts' names inside a PDF; the first six letters mark them as cut to their signs.
const REGULAR: &str = "REGULAR";
const BOLD: &str = "BOLDFACE";

/// QR codes and pictures of the whole document; the same one is written once.
#[derive(Default)]
struct Codes {
    names: BTreeMap<String, XObjectId>,
    forms: BTreeMap<XObjectId, XObject>,
    pictures: Vec<(Arc<Picture>, XObjectId)>,
}

impl Codes {
    fn picture(&mut self, picture: &Arc<Picture>) -> XObjectId {
        let known = self.pictures.iter().find(|(other, _)| Arc::ptr_eq(other, picture));
        if let Some((_, id)) = known {
            return id.clone();
        }
        let id = XObjectId(format!("P{}", self.pictures.len()));
        let raw = RawImage {
            pixels: RawImageData::U8(picture.rgb.clone()),
            width: picture.width,
            height: picture.height,
            data_format: RawImageFormat::RGB8,
            tag: Vec::new(),
        };
        self.forms.insert(id.clone(), XObject::Image(raw));
        self.pictures.push((Arc::clone(picture), id.clone()));
        id
    }

    fn name(&mut self, qr: &QrMark) -> XObjectId {
        let key = format!("{}:{}", qr.modules, qr.text);
        if let Some(known) = self.names.get(&key) {
            return known.clone();
        }
        let id = XObjectId(format!("Q{}", self.names.len()));
        self.forms.insert(id.clone(), XObject::External(form(qr)));
        self.names.insert(key, id.clone());
        id
    }
}

/// A code as one path: a rectangle for every run of dark modules, filled once, one module a unit.
fn form(qr: &QrMark) -> ExternalXObject {
    let side = count(qr.modules);
    let mut content = String::from("0 g\n");
    for (x, y, length) in runs(qr) {
        content.push_str(&format!("{x} {} {length} 1 re\n", side - y - 1.0));
    }
    content.push_str("f\n");
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("BBox".to_owned(), DictItem::Array([0.0, 0.0, side, side].map(DictItem::Real).to_vec())),
    ]);
    let stream = ExternalStream { dict, content: content.into_bytes(), compress: true };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// What the page's state is, so that nothing is said twice.
struct Pen<'a> {
    height: f32,
    ops: Vec<Op>,
    fonts: &'a Fonts,
    fill: Option<Colour>,
    font: Option<(bool, f32)>,
}

fn drawn(page: &Page, codes: &mut Codes, fonts: &Fonts) -> PdfPage {
    let mut pen = Pen { height: page.height, ops: Vec::new(), fonts, fill: None, font: None };
    for mark in &page.marks {
        match mark {
            Mark::Shape { outline, fill, stroke } => pen.shape(outline, *fill, stroke.as_ref()),
            Mark::Text(run) => pen.text(run),
            Mark::Qr(qr) => {
                let name = codes.name(qr);
                pen.code(qr, &name);
            }
            Mark::Picture { picture, room, place } => {
                let name = codes.picture(picture);
                pen.picture(room, place, name);
            }
        }
    }
    PdfPage::new(Mm(page.width), Mm(page.height), pen.ops)
}

fn colour(c: Colour) -> Color {
    let part = |v: u8| f32::from(v) / 255.0;
    Color::Rgb(Rgb { r: part(c.0), g: part(c.1), b: part(c.2), icc_profile: None })
}

/// Millimetres to points, to a thousandth, so that the file stays small.
fn points(mm: f32) -> f32 {
    (mm / PT * 1000.0).round() / 1000.0
}

impl Pen<'_> {
    fn point(&self, p: Point) -> printpdf::Point {
        printpdf::Point { x: Pt(points(p.x)), y: Pt(points(self.height - p.y)) }
    }

    fn set_fill(&mut self, c: Colour) {
        if self.fill != Some(c) {
            self.ops.push(Op::SetFillColor { col: colour(c) });
            self.fill = Some(c);
        }
    }

    /// Rings of points, and whether each is closed.
    fn rings(&self, outline: &[Seg]) -> Vec<(Vec<LinePoint>, bool)> {
        let mut rings: Vec<(Vec<LinePoint>, bool)> = Vec::new();
        let mut start = at(0.0, 0.0);
        let lp = |p: Point, bezier: bool| LinePoint { p: self.point(p), bezier };
        for seg in outline {
            if let Seg::Move(p) = *seg {
                start = p;
                rings.push((vec![lp(p, false)], false));
                continue;
            }
            if rings.last().is_none_or(|ring| ring.1) {
                rings.push((vec![lp(start, false)], false));
            }
            let Some(ring) = rings.last_mut() else { continue };
            match *seg {
                Seg::Line(p) => ring.0.push(lp(p, false)),
                Seg::Curve(p, q, r) => ring.0.extend([lp(p, true), lp(q, true), lp(r, false)]),
                Seg::Close => ring.1 = true,
                Seg::Move(_) => {}
            }
        }
        rings
    }

    fn shape(&mut self, outline: &[Seg], fill: Option<Colour>, stroke: Option<&Stroke>) {
        let rings = self.rings(outline);
        if let Some(inside) = fill {
            self.set_fill(inside);
            let rings = rings.iter().map(|(points, _)| PolygonRing { points: points.clone() }).collect();
            let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
        }
        let Some(stroke) = stroke else { return };
        let dashed = stroke.dash.is_some();
        self.ops.push(Op::SetOutlineColor { col: colour(stroke.colour) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(points(stroke.width)) });
        if let Some((on, off)) = stroke.dash {
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[points(on), points(off)]) });
        }
        if stroke.round {
            self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Round });
            self.ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Round });
        }
        for (points, is_closed) in rings {
            self.ops.push(Op::DrawLine { line: Line { points, is_closed } });
        }
        if dashed {
            self.ops.push(Op::SetLineDashPattern { dash: LineDashPattern::solid() });
        }
        if stroke.round {
            self.ops.push(Op::SetLineCapStyle { cap: LineCapStyle::Butt });
            self.ops.push(Op::SetLineJoinStyle { join: LineJoinStyle::Miter });
        }
    }

    fn text(&mut self, run: &Run) {
        let face = self.fonts.face(run.bold);
        let mut items: Vec<Codepoint> = Vec::with_capacity(run.glyphs.len());
        for (glyph, next) in run.glyphs.iter().zip(run.glyphs.iter().skip(1).map(Some).chain([None])) {
            let natural = face.sign(glyph.ch).map_or(0.0, |(_, advance)| advance);
            let wanted = next.map_or(natural, |next| (next.x - glyph.x) / run.size);
            let offset = ((natural - wanted) * 1000.0).round();
            let said = if glyph.ch.is_whitespace() { ' ' } else { glyph.ch };
            items.push(Codepoint::with_cid(glyph.id, offset, said.to_string()));
        }
        let Some(first) = run.glyphs.first() else { return };
        let start = run.place.map(at(first.x, 0.0));
        let scale = run.place.growth();
        self.set_fill(run.colour);
        self.ops.push(Op::StartTextSection);
        let size = run.size * scale;
        if self.font != Some((run.bold, size)) {
            let id = FontId(if run.bold { BOLD } else { REGULAR }.into());
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(id), size: Pt(points(size)) });
            self.font = Some((run.bold, size));
        }
        let p = self.point(start);
        let m = run.place;
        let turned = [m.a / scale, -m.b / scale, -m.c / scale, m.d / scale, p.x.0, p.y.0];
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(turned) });
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(items)] });
        self.ops.push(Op::EndTextSection);
    }

    /// The white square first, then the code, pure black.
    fn code(&mut self, qr: &QrMark, name: &XObjectId) {
        let outline = crate::geom::mapped(&crate::geom::rectangle(&qr.side, 0.0), &qr.place);
        self.shape(&outline, Some(Colour::WHITE), None);
        let module = qr.side.w / count(qr.modules + 8);
        let low = qr.place.map(at(qr.side.x + 4.0 * module, qr.side.bottom() - 4.0 * module));
        let m = qr.place;
        let unit = module / PT;
        let p = self.point(low);
        let matrix = [m.a * unit, -m.b * unit, -m.c * unit, m.d * unit, p.x.0, p.y.0];
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: printpdf::CurTransMat::Raw(matrix) });
        self.ops.push(Op::UseXobject { id: name.clone(), transform: printpdf::XObjectTransform::default() });
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// A picture fills its box; a unit of its own is the box's width and height.
    fn picture(&mut self, room: &Rect, m: &Matrix, id: XObjectId) {
        let p = self.point(m.map(at(room.x, room.bottom())));
        let (w, h) = (room.w / PT, room.h / PT);
        let matrix = [m.a * w, -m.b * w, -m.c * h, m.d * h, p.x.0, p.y.0];
        let transform = printpdf::XObjectTransform { no_auto_scale: true, ..printpdf::XObjectTransform::default() };
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: printpdf::CurTransMat::Raw(matrix) });
        self.ops.push(Op::UseXobject { id, transform });
        self.ops.push(Op::RestoreGraphicsState);
    }
}
