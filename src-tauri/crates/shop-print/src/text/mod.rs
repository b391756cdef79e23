//! Paragraphs: measured advances, line breaking, and fitting into a box.
//!
//! Nothing here draws; it says which signs stand where, in em, and whether they fit.
//! Source of the rules: Unicode TR 14 for where a line may break, and clreq for Chinese marks.

mod breaks;
mod fit;
mod lines;
mod signs;
#[cfg(test)]
mod tests;

pub(crate) use fit::{Fitted, Space, fit, fit_at};
pub(crate) use lines::{Block, block};
pub(crate) use signs::{has_han, ink_width};

/// Where a line stands in its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Align {
    #[default]
    Left,
    Centre,
    Right,
}

/// Where a block stands in its box.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Stand {
    #[default]
    Top,
    Middle,
    Bottom,
    /// The box's upper edge is the baseline.
    Base,
}

/// How a text is set. Sizes in points, the rest in em.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Style {
    pub(crate) pt: f32,
    /// The smallest size of fitting.
    pub(crate) min: f32,
    pub(crate) bold: bool,
    /// From baseline to baseline.
    pub(crate) lead: f32,
    /// Between signs.
    pub(crate) track: f32,
    pub(crate) align: Align,
    pub(crate) stand: Stand,
    /// Lines of about one length.
    pub(crate) balance: bool,
}

impl Default for Style {
    fn default() -> Self {
        Self {
            pt: 10.0,
            min: 10.0,
            bold: false,
            lead: 1.35,
            track: 0.0,
            align: Align::Left,
            stand: Stand::Top,
            balance: false,
        }
    }
}

/// A point in millimetres.
pub(crate) const PT: f32 = 25.4 / 72.0;
