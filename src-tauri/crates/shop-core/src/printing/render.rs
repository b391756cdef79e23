//! Drawing a document for a screen, a file or a printer. Pure of side effects.

use super::commands::{
    Document, DocumentKind, Drawing, DrawingProgress, PaperSize, PreviewFlyer, Render, RenderRecoverySheet, Rendered,
};
use super::desk::{Desk, Look, broken};
use super::papers::{self, Drawn};
use super::store::{choices as choice_rows, flyers};
use super::{PrintingRefusal, about, notes};
use crate::kernel::{Done, Result, View};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use rusqlite::Connection;
use sha2::{Digest, Sha256};
use shop_print::{Stamp, Watch};
use std::sync::Arc;

/// Draws a document as it would be printed.
///
/// # Refuses
/// `kernel.not_allowed`, `size_unfit`, `nothing_to_print`, `drawing_stopped`, and what the document refuses.
pub(super) fn render(view: &View<'_>, request: &Render) -> Result<Rendered> {
    let kind = request.document.kind();
    about::may_have(&view.actor, kind)?;
    let chosen = choice_rows::find(view, kind)?.and_then(|choice| choice.language);
    let look = Look {
        language: request.language.or(chosen),
        theme: request.theme.unwrap_or_default(),
        one_toner: request.one_toner.unwrap_or_default(),
        copy: request.copy.unwrap_or_default(),
    };
    let size = usual_size(view, &request.document, about::size_of(kind, request.size)?)?;
    let fonts = view.fonts()?;
    let watched = request.watch.as_deref().map(|name| fonts.watches.open(name));
    let desk = Desk::new(view, look)?.watched(watched.as_ref().map(|watched| Arc::clone(&watched.watch)));
    rendered(&desk, &papers::draw(&desk, &request.document, size)?)
}

/// How far a long document is that is drawn under a name.
///
/// # Refuses
/// `not_drawing`.
pub(super) fn progress(view: &View<'_>, request: &Drawing) -> Result<DrawingProgress> {
    let (done, all) = watch_of(view, request)?.steps();
    let count = |steps: usize| i64::try_from(steps).unwrap_or(i64::MAX);
    Ok(DrawingProgress { done: count(done), all: count(all) })
}

/// Stops a document that is drawn under a name: whoever asked for it is told `drawing_stopped`.
///
/// # Refuses
/// `not_drawing`.
pub(super) fn stop(view: &View<'_>, request: &Drawing) -> Result<Done> {
    watch_of(view, request)?.stop();
    Ok(Done {})
}

fn watch_of(view: &View<'_>, request: &Drawing) -> Result<Arc<Watch>> {
    Ok(view.fonts()?.watches.find(&request.watch).ok_or(PrintingRefusal::NotDrawing)?)
}

/// The size asked for; else a flyer's own, or the usual one of its kind.
pub(super) fn usual_size(conn: &Connection, document: &Document, asked: Option<PaperSize>) -> Result<PaperSize> {
    if let Some(size) = asked {
        return Ok(size);
    }
    if let Document::Flyer { flyer } = document {
        return Ok(flyers::find(conn, *flyer)?.ok_or(PrintingRefusal::UnknownFlyer)?.words.size);
    }
    Ok(document.kind().sizes().first().copied().unwrap_or(PaperSize::A4))
}

/// Draws the recovery sheet of what came with the request.
///
/// # Refuses
/// `key_malformed`.
pub(super) fn recovery_sheet(view: &View<'_>, request: &RenderRecoverySheet) -> Result<Rendered> {
    let desk = Desk::new(view, Look { language: request.language, ..Look::default() })?;
    rendered(&desk, &papers::recovery::sheet(&desk, request)?)
}

/// Draws a flyer as it is typed.
///
/// # Refuses
/// `unknown_design`, `size_unfit`, `words_unfit`, `name_missing`, `text_too_long`.
pub(super) fn preview(view: &View<'_>, request: &PreviewFlyer) -> Result<Rendered> {
    about::size_of(DocumentKind::Flyer, Some(request.words.size))?;
    let look = Look {
        language: Some(request.language),
        theme: request.words.theme,
        one_toner: request.one_toner.unwrap_or_default(),
        copy: false,
    };
    let desk = Desk::new(view, look)?;
    rendered(&desk, &papers::flyer::typed(&desk, &request.words, request.flyer)?)
}

/// What goes over the wire.
fn rendered(desk: &Desk<'_>, drawn: &Drawn) -> Result<Rendered> {
    Ok(Rendered {
        pdf: STANDARD.encode(pdf(desk, drawn)?),
        pages: i64::try_from(drawn.paper.pages.len()).unwrap_or(i64::MAX),
        size: drawn.size,
        warnings: drawn.paper.warnings.iter().map(notes::warning).collect(),
        lacks: drawn.lacks.clone(),
        file_name: format!("{}.pdf", drawn.file_name),
    })
}

/// The bytes of the PDF. The same paper of the same day has the same bytes.
pub(super) fn pdf(desk: &Desk<'_>, drawn: &Drawn) -> Result<Vec<u8>> {
    let day_ms = crate::kernel::time::start_of_day(desk.view.today(), desk.view.zone);
    let digest = Sha256::digest(format!("{} {}", drawn.file_name, drawn.paper.title));
    let id = digest.iter().take(16).fold(0_u128, |id, byte| id.wrapping_shl(8) | u128::from(*byte));
    let stamp = Stamp { made_at: day_ms.div_euclid(1000), id };
    shop_print::pdf_watched(&drawn.paper, desk.fonts(), stamp, desk.watch()).map_err(broken)
}
