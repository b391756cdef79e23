//! From a drawn document to the bytes of a PDF: the same paper gives the same bytes.

use printpdf::{
    Codepoint, Color, FontId, Line, LineCapStyle, LineDashPattern, LineJoinStyle, LinePoint, Mm, Op, PaintMode,
    PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions, Polygon, PolygonRing, Pt, Rgb, TextItem, TextMatrix,
    WindingOrder, XObjectId,
};

use crate::font::Fonts;
use crate::forms::{Forms, code_name, packed, picture_name, stencil_name};
use crate::geom::{Matrix, Point, Rect, Seg, at};
use crate::num::count;
use crate::scene::{Colour, Mark, Page, Paper, QrMark, Run, Stroke};
use crate::text::PT;
use crate::warn::PaperError;
use crate::watch::{Watch, shared, step};

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
    pdf_watched(paper, fonts, stamp, None)
}

/// Writes a document while somebody looks on.
///
/// # Errors
/// As [`pdf()`], and [`PaperError::Stopped`].
pub fn pdf_watched(paper: &Paper, fonts: &Fonts, stamp: Stamp, watch: Option<&Watch>) -> Result<Vec<u8>, PaperError> {
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
    let forms = Forms::of(paper);
    let stencils = forms.stencils.iter().map(|stencil| drawn(stencil, &forms, fonts));
    let mut pages: Vec<PdfPage> = stencils.collect();
    let page = |page: &Page| step(watch).map(|()| drawn(page, &forms, fonts));
    for page in shared(paper.pages.iter().collect(), page) {
        pages.push(page?);
    }
    document.resources.xobjects.map = forms.written();
    document.with_pages(pages);

    let options = PdfSaveOptions { image_optimization: None, ..PdfSaveOptions::default() };
    let mut file = printpdf::to_lopdf_doc(&document, &options, &mut Vec::new());
    drop(document);
    let wrong = |e: &dyn std::fmt::Display| PaperError::Pdf(e.to_string());
    let ids = file.trailer.get_mut(b"ID").and_then(|ids| ids.as_array_mut()).map_err(|e| wrong(&e))?;
    for id in ids.iter_mut() {
        *id.as_str_mut().map_err(|e| wrong(&e))? = format!("{:032x}", stamp.id).into_bytes();
    }
    if let Some(mut language) = ids.first().cloned() {
        *language.as_str_mut().map_err(|e| wrong(&e))? = paper.language.clone().into_bytes();
        file.catalog_mut().map_err(|e| wrong(&e))?.set("Lang", language);
    }

    // The first pages are the stencils: their drawing becomes a form, and they leave the book.
    let book = file.catalog().and_then(|c| c.get(b"Pages")).and_then(|p| p.as_reference()).map_err(|e| wrong(&e))?;
    for (nth, stencil) in forms.stencils.iter().enumerate() {
        let kids = file.get_dictionary_mut(book).and_then(|b| b.get_mut(b"Kids")).and_then(|k| k.as_array_mut());
        let page = kids.map(|kids| kids.remove(0)).and_then(|kid| kid.as_reference()).map_err(|e| wrong(&e))?;
        let own = file.get_dictionary(page).map_err(|e| wrong(&e))?;
        let content = own.get(b"Contents").and_then(|c| c.as_reference()).map_err(|e| wrong(&e))?;
        let resources = own.get(b"Resources").and_then(|r| r.as_reference()).map_err(|e| wrong(&e))?;
        let names = file.get_dictionary(resources).and_then(|r| r.get(b"XObject")).and_then(|x| x.as_reference());
        let names = names.map_err(|e| wrong(&e))?;
        let form = file.get_object_mut(content).and_then(|o| o.as_stream_mut()).map_err(|e| wrong(&e))?;
        form.dict.set("Type", "XObject");
        form.dict.set("Subtype", "Form");
        let corner = [0.0, 0.0, points(stencil.width), points(stencil.height)];
        form.dict.set("BBox", corner.map(Into::into).to_vec());
        form.dict.set("Resources", resources);
        file.get_dictionary_mut(names).map_err(|e| wrong(&e))?.set(stencil_name(nth), content);
        file.objects.remove(&page);
    }
    let many = i64::try_from(paper.pages.len()).unwrap_or(i64::MAX);
    file.get_dictionary_mut(book).map_err(|e| wrong(&e))?.set("Count", many);

    let streams = file.objects.values_mut().filter_map(|object| object.as_stream_mut().ok());
    let plain = streams.filter(|stream| stream.dict.get(b"Filter").is_err());
    shared(plain.collect(), |stream| {
        let packed = packed(&stream.content);
        if packed.len() + 20 < stream.content.len() {
            stream.dict.set("Filter", "FlateDecode");
            stream.set_content(packed);
        }
    });
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).map_err(|e| wrong(&e))?;
    Ok(bytes)
}

/// The fonts' names inside a PDF; the first six letters mark them as cut to their signs.
const REGULAR: &str = "REGULAR";
const BOLD: &str = "BOLDFACE";

/// What the page's state is, so that nothing is said twice.
struct Pen<'a> {
    height: f32,
    ops: Vec<Op>,
    fonts: &'a Fonts,
    fill: Option<Colour>,
    font: Option<(bool, f32)>,
}

fn drawn(page: &Page, forms: &Forms<'_>, fonts: &Fonts) -> PdfPage {
    let mut pen = Pen { height: page.height, ops: Vec::new(), fonts, fill: None, font: None };
    for mark in &page.marks {
        match mark {
            Mark::Shape { outline, fill, stroke } => pen.shape(outline, *fill, stroke.as_ref()),
            Mark::Text(run) => pen.text(run),
            Mark::Qr(qr) => {
                let nth = forms.codes.get(&(qr.text.as_str(), qr.modules)).map_or(0, |(nth, _)| *nth);
                pen.code(qr, code_name(nth));
            }
            Mark::Picture { picture, room, place } => {
                pen.picture(room, place, picture_name(forms.picture(picture).unwrap_or(0)));
            }
            Mark::Stencil { drawn, place } => {
                let name = stencil_name(forms.stencil(drawn).unwrap_or(0));
                pen.form(place, at(0.0, drawn.height), 1.0, XObjectId(name));
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
    fn code(&mut self, qr: &QrMark, name: XObjectId) {
        let outline = crate::geom::mapped(&crate::geom::rectangle(&qr.side, 0.0), &qr.place);
        self.shape(&outline, Some(Colour::WHITE), None);
        let module = qr.side.w / count(qr.modules + 8);
        let low = at(qr.side.x + 4.0 * module, qr.side.bottom() - 4.0 * module);
        self.form(&qr.place, low, module / PT, name);
    }

    /// Puts a form's lower left corner at a point, one of its units so many points large.
    fn form(&mut self, m: &Matrix, low: Point, unit: f32, name: XObjectId) {
        let p = self.point(m.map(low));
        let matrix = [m.a * unit, -m.b * unit, -m.c * unit, m.d * unit, p.x.0, p.y.0];
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: printpdf::CurTransMat::Raw(matrix) });
        self.ops.push(Op::UseXobject { id: name, transform: printpdf::XObjectTransform::default() });
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
