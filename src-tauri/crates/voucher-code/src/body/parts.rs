//! Bodies that are longer than a frame: PACK, REPORT and STATEMENT travel in parts (format, section 7).

use crate::Malformed;
use crate::bytes::Reader;
use crate::context::{self, sha256};
use crate::frame::{Frame, FrameKind};
use crate::pieces::{PieceFault, Pieces};

/// A part of a longer body.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 32 | SHA-256(`storeloop/whole/1` 00 ‖ kind (1) ‖ whole) |
/// | 32 | 2 | this part, from 1 |
/// | 34 | 2 | of so many, at most 262 |
/// | 36 | n | 4,017 bytes of the whole; the last part has 1 to 4,017 |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The hash of the whole.
    pub whole: [u8; 32],
    /// This part, from 1.
    pub part: u16,
    /// How many parts.
    pub of: u16,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

impl Part {
    /// Bytes of every part but the last.
    pub const SIZE: usize = Frame::MOST_BODY.saturating_sub(36);
    /// Most bytes of a whole: 1 MiB.
    pub const MOST_WHOLE: usize = 1024 * 1024;
    /// Most parts.
    const MOST_PARTS: u16 = 262;

    /// The hash that a whole of a kind is known by.
    pub fn hash(kind: FrameKind, whole: &[u8]) -> [u8; 32] {
        sha256(&[context::WHOLE, &[kind.number()], whole])
    }

    /// A whole in parts.
    ///
    /// # Errors
    /// [`Malformed::Length`] for an empty whole or more than 1 MiB.
    pub fn split(kind: FrameKind, whole: &[u8]) -> Result<Vec<Part>, Malformed> {
        if whole.is_empty() || whole.len() > Part::MOST_WHOLE {
            return Err(Malformed::Length);
        }
        let (hash, cut) = (Part::hash(kind, whole), whole.chunks(Part::SIZE));
        let of = u16::try_from(cut.len()).map_err(|_| Malformed::Length)?;
        Ok((1..).zip(cut).map(|(part, bytes)| Part { whole: hash, part, of, bytes: bytes.to_vec() }).collect())
    }

    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.whole.to_vec();
        bytes.extend(self.part.to_be_bytes());
        bytes.extend(self.of.to_be_bytes());
        bytes.extend(&self.bytes);
        bytes
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed::Count`] for a part that is not among so many, [`Malformed::Length`] for one of another size.
    pub fn from_bytes(bytes: &[u8]) -> Result<Part, Malformed> {
        let mut reader = Reader::new(bytes);
        let (whole, part, of) = (reader.take()?, reader.u16()?, reader.u16()?);
        if part == 0 || part > of || of > Part::MOST_PARTS {
            return Err(Malformed::Count);
        }
        let bytes = reader.rest().to_vec();
        let fits = if part == of { (1..=Part::SIZE).contains(&bytes.len()) } else { bytes.len() == Part::SIZE };
        if fits { Ok(Part { whole, part, of, bytes }) } else { Err(Malformed::Length) }
    }
}

/// The parts of one whole, as far as they have come, in whatever order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartSet {
    kind: FrameKind,
    whole: [u8; 32],
    pieces: Pieces,
}

impl PartSet {
    /// The whole that a part belongs to.
    pub fn begin(kind: FrameKind, first: &Part) -> PartSet {
        PartSet { kind, whole: first.whole, pieces: Pieces::new(first.of) }
    }

    /// Takes a part in; the same one again changes nothing.
    ///
    /// # Errors
    /// [`PieceFault::Foreign`] or [`PieceFault::Contradicts`].
    pub fn take(&mut self, part: &Part) -> Result<(), PieceFault> {
        if part.whole != self.whole || part.of != self.pieces.of() {
            return Err(PieceFault::Foreign);
        }
        self.pieces.put(part.part, &part.bytes)
    }

    /// The parts that have not come.
    pub fn missing(&self) -> Vec<u16> {
        self.pieces.missing()
    }

    /// The whole, once all parts are there.
    ///
    /// # Errors
    /// [`PieceFault::Hash`] when it is not the one that was promised.
    pub fn whole(&self) -> Result<Option<Vec<u8>>, PieceFault> {
        match self.pieces.joined() {
            Some(whole) if Part::hash(self.kind, &whole) != self.whole => Err(PieceFault::Hash),
            other => Ok(other),
        }
    }
}
