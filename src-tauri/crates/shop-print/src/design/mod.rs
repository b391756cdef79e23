//! Designs as data: a new flyer is a new file, not new code.
//!
//! A design is a list of items in millimetres with the words to fill in. Its numbers may be arithmetic, its colours are
//! roles of a theme. What it cannot say is what the shop's rules are: those stand with the documents in `papers`.

mod draw;
mod each;
mod model;
mod shapes;
mod sums;
mod texts;
mod theme;

use serde_json::{Map, Value};

pub use model::{Design, Field, FieldKind};
pub use theme::Theme;

pub(crate) use draw::{Job, Part, draw};
pub(crate) use theme::Look;

/// Words for a design: fields by name; lists as arrays of objects.
pub type Words = Map<String, Value>;
