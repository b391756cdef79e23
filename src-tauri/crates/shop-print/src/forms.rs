//! What a PDF holds once and shows on many places: QR codes, pictures, stencils.

use std::collections::BTreeMap;
use std::io::Write;
use std::sync::Arc;

use printpdf::{DictItem, ExternalStream, ExternalXObject, RawImage, RawImageData, RawImageFormat, XObject, XObjectId};

use crate::num::count;
use crate::picture::Picture;
use crate::qr::runs;
use crate::scene::{Mark, Page, Paper, QrMark};
use crate::watch::shared;

/// QR codes, pictures and stencils of the whole document; the same one is written once.
#[derive(Default)]
pub(crate) struct Forms<'a> {
    pub(crate) codes: BTreeMap<(&'a str, usize), (usize, &'a QrMark)>,
    pictures: Vec<&'a Arc<Picture>>,
    pub(crate) stencils: Vec<&'a Arc<Page>>,
}

pub(crate) fn code_name(nth: usize) -> XObjectId {
    XObjectId(format!("Q{nth}"))
}

pub(crate) fn picture_name(nth: usize) -> XObjectId {
    XObjectId(format!("P{nth}"))
}

pub(crate) fn stencil_name(nth: usize) -> String {
    format!("S{nth}")
}

impl<'a> Forms<'a> {
    pub(crate) fn of(paper: &'a Paper) -> Self {
        let mut forms = Self::default();
        paper.pages.iter().for_each(|page| forms.see(page));
        forms
    }

    fn see(&mut self, page: &'a Page) {
        for mark in &page.marks {
            match mark {
                Mark::Qr(qr) => {
                    let next = self.codes.len();
                    self.codes.entry((&qr.text, qr.modules)).or_insert((next, qr));
                }
                Mark::Picture { picture, .. } if self.picture(picture).is_none() => self.pictures.push(picture),
                Mark::Stencil { drawn, .. } if self.stencil(drawn).is_none() => {
                    self.see(drawn);
                    self.stencils.push(drawn);
                }
                _ => {}
            }
        }
    }

    pub(crate) fn picture(&self, picture: &Arc<Picture>) -> Option<usize> {
        self.pictures.iter().position(|other| Arc::ptr_eq(other, picture))
    }

    pub(crate) fn stencil(&self, drawn: &Arc<Page>) -> Option<usize> {
        self.stencils.iter().position(|other| Arc::ptr_eq(other, drawn))
    }

    /// All of them but the stencils, as the PDF holds them.
    pub(crate) fn written(&self) -> BTreeMap<XObjectId, XObject> {
        let codes = self.codes.values().copied().collect();
        let codes = shared(codes, |(nth, qr)| (code_name(nth), XObject::External(form(qr))));
        let pictures = self.pictures.iter().enumerate().map(|(nth, picture)| {
            let raw = RawImage {
                pixels: RawImageData::U8(picture.rgb.clone()),
                width: picture.width,
                height: picture.height,
                data_format: RawImageFormat::RGB8,
                tag: Vec::new(),
            };
            (picture_name(nth), XObject::Image(raw))
        });
        pictures.chain(codes).collect()
    }
}

/// A code as one path: a rectangle for every run of dark modules, filled once, one module a unit.
fn form(qr: &QrMark) -> ExternalXObject {
    let mut content = Vec::with_capacity(6_000);
    content.extend(b"0 g\n");
    for (x, y, length) in runs(qr) {
        for number in [x, qr.modules - y - 1, length] {
            digits(&mut content, number);
            content.push(b' ');
        }
        content.extend(b"1 re\n");
    }
    content.extend(b"f\n");
    let name = |text: &str| DictItem::Name(text.as_bytes().to_vec());
    let side = count(qr.modules);
    let dict = BTreeMap::from([
        ("Type".to_owned(), name("XObject")),
        ("Subtype".to_owned(), name("Form")),
        ("Filter".to_owned(), name("FlateDecode")),
        ("BBox".to_owned(), DictItem::Array([0.0, 0.0, side, side].map(DictItem::Real).to_vec())),
    ]);
    let stream = ExternalStream { dict, content: packed(&content), compress: false };
    ExternalXObject { stream, width: None, height: None, dpi: None }
}

/// Writes a number of at most three digits.
fn digits(out: &mut Vec<u8>, number: usize) {
    for unit in [100, 10, 1] {
        if number >= unit || unit == 1 {
            out.push(b'0' + u8::try_from(number / unit % 10).unwrap_or(0));
        }
    }
}

/// Packed as every reader of PDF unpacks it.
pub(crate) fn packed(plain: &[u8]) -> Vec<u8> {
    let mut packer =
        flate2::write::ZlibEncoder::new(Vec::with_capacity(plain.len() / 3), flate2::Compression::new(PACKED));
    // Writing to memory cannot fail; if it did, the stream would stay as it is.
    packer.write_all(plain).and_then(|()| packer.finish()).unwrap_or_else(|_| plain.to_vec())
}

/// How hard streams are packed, 1..=9.
const PACKED: u32 = 3;
