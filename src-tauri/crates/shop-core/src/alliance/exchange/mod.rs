//! What goes to partners and what comes from them: files of frames under a signed head, as a file, a text or QR codes.
//!
//! - What goes out is everything that the partner has not acknowledged, every time anew; reading it twice changes nothing.
//! - What comes is believed only as far as the sender signed for it. A frame at a known place with another hash is a fork:
//!   both signed heads are kept. Frames behind a gap are held, and asked for again with our next file.
//! - A frame whose content does not fit has no effect; it stays in the chain, and the frames behind it are taken all the
//!   same.

mod export;
mod frames;
mod import;
mod pieces;
mod take;
mod taking;
mod tells;
mod waiting;

pub(in crate::alliance) use export::{export, write_chunks};
pub(in crate::alliance) use import::import;
pub(in crate::alliance) use tells::{counted, news};
pub(in crate::alliance) use waiting::{Unacknowledged, missing, state, unacknowledged, waiting};
