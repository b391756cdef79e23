//! A slip of a few sentences, such as the test page of a printer.

use super::kit::{Slip, look};
use super::{SlipHead, SlipWidth};
use crate::papers::board::Setting;
use crate::scene::Paper;
use crate::warn::PaperError;

/// A slip of a few sentences.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NoteSlip {
    /// Head.
    pub head: SlipHead,
    /// What it is, in its bar.
    pub title: String,
    /// Sentence by sentence.
    pub lines: Vec<String>,
    /// A code at the foot; none for no code.
    pub qr: Option<String>,
}

/// Draws a slip of a few sentences.
///
/// # Errors
/// When a file of the program is damaged.
pub fn note_slip(note: &NoteSlip, width: SlipWidth, setting: &Setting<'_>) -> Result<Paper, PaperError> {
    let look = look()?;
    let mut slip = Slip::new(width, setting, &look)?;
    slip.head(&note.head, Some(&note.title));
    slip.dashes();
    let body = slip.body();
    for line in &note.lines {
        slip.para(line, body, false);
    }
    if let Some(text) = &note.qr {
        slip.qr(text);
    }
    Ok(slip.done(note.title.clone(), setting))
}
