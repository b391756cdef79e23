//! What two shops send each other: frames in a chain, and the signed head of the chain (format, section 7).

use crate::Malformed;
use crate::bytes::Reader;
use crate::context::{self, sha256};
use crate::keys::{Generation, ShopId};
use crate::refusal::Unreadable;
use crate::signed::{Body, sealed::Sealed};

macro_rules! frame_kinds {
    ($($kind:ident)*) => {
        /// What a frame is about. The number on the wire is the place in this list, counted from 1.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[allow(missing_docs, reason = "the names are those of the table in section 7 of the format")]
        pub enum FrameKind {
            $($kind,)*
        }

        impl FrameKind {
            /// All kinds in the order of their numbers.
            pub const ALL: [FrameKind; 26] = [$(FrameKind::$kind,)*];
        }
    };
}

frame_kinds! {
    Card Epoch Close Reveal Retire Ack Offer Agree Decline Range Revoke Pack Report
    Claim Reverse Accept Reject Dispute Concede Statement Countersign Payment Received Suspend Leave
    Issued
}

impl FrameKind {
    /// The number on the wire, 1 to 26.
    pub fn number(self) -> u8 {
        (1..).zip(FrameKind::ALL).find(|(_, kind)| *kind == self).map_or(0, |(number, _)| number)
    }

    /// The kind with this number.
    pub fn from_number(number: u8) -> Option<FrameKind> {
        FrameKind::ALL.get(usize::from(number).checked_sub(1)?).copied()
    }
}

/// The hash of a frame, or of nothing yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FrameHash(pub [u8; 32]);

/// One direction between two shops, since the sender's last restore.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chain {
    /// Who writes.
    pub from: ShopId,
    /// Who reads.
    pub to: ShopId,
    /// Rises when the sender was restored from a backup.
    pub generation: Generation,
}

impl Chain {
    /// What the first frame follows: SHA-256(`storeloop/chain/1` 00 ‖ from (16) ‖ to (16) ‖ generation (4)), so that a
    /// frame fits one chain only.
    pub fn start(&self) -> FrameHash {
        let generation = self.generation.0.to_be_bytes();
        FrameHash(sha256(&[context::CHAIN, &self.from.0, &self.to.0, &generation]))
    }
}

/// A link of a chain.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 8 | sequence, from 1 |
/// | 8 | 32 | hash of the frame before, or the chain's start |
/// | 40 | 1 | kind |
/// | 41 | 2 | length of the body, 0 to 4,053 |
/// | 43 | n | body |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frame {
    sequence: u64,
    previous: FrameHash,
    kind: FrameKind,
    body: Vec<u8>,
}

impl Frame {
    /// Most bytes of a frame.
    pub const MOST: usize = 4096;
    /// Most bytes of its body.
    pub const MOST_BODY: usize = 4053;

    /// The frame behind `previous`.
    ///
    /// # Errors
    /// [`Malformed::Length`] for a longer body, [`Malformed::Order`] for sequence 0.
    pub fn new(sequence: u64, previous: FrameHash, kind: FrameKind, body: Vec<u8>) -> Result<Frame, Malformed> {
        if sequence == 0 {
            return Err(Malformed::Order);
        }
        if body.len() > Frame::MOST_BODY {
            return Err(Malformed::Length);
        }
        Ok(Frame { sequence, previous, kind, body })
    }

    /// Its place in the chain, from 1.
    pub fn sequence(&self) -> u64 {
        self.sequence
    }

    /// What it follows.
    pub fn previous(&self) -> FrameHash {
        self.previous
    }

    /// What it is about.
    pub fn kind(&self) -> FrameKind {
        self.kind
    }

    /// Its content.
    pub fn body(&self) -> &[u8] {
        &self.body
    }

    /// The bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.sequence.to_be_bytes().to_vec();
        bytes.extend(self.previous.0);
        bytes.push(self.kind.number());
        bytes.extend(u16::try_from(self.body.len()).unwrap_or(u16::MAX).to_be_bytes());
        bytes.extend(&self.body);
        bytes
    }

    /// Its hash: SHA-256(`storeloop/frame/1` 00 ‖ bytes).
    pub fn hash(&self) -> FrameHash {
        FrameHash(sha256(&[context::FRAME, &self.to_bytes()]))
    }

    /// Reads the bytes; nothing may follow.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Frame, Malformed> {
        let mut reader = Reader::new(bytes);
        let frame = Frame::read(&mut reader)?;
        reader.end()?;
        Ok(frame)
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Frame, Malformed> {
        let (sequence, previous) = (reader.u64()?, FrameHash(reader.take()?));
        let kind = FrameKind::from_number(reader.u8()?).ok_or(Malformed::Kind)?;
        let length = usize::from(reader.u16()?);
        Frame::new(sequence, previous, kind, reader.slice(length)?.to_vec())
    }

    /// What to do with a frame of a chain, from what is known of the chain: its last sequence, the hash that this frame
    /// must follow and the hash it had when it was taken in, if those are known.
    pub fn arrive(&self, last: u64, follows: Option<FrameHash>, known: Option<FrameHash>) -> Arrival {
        if self.sequence <= last {
            return if known == Some(self.hash()) { Arrival::Known } else { Arrival::Fork };
        }
        let next = last.saturating_add(1);
        if self.sequence > next {
            return Arrival::Gap { from: next, to: self.sequence.saturating_sub(1) };
        }
        if follows == Some(self.previous) { Arrival::Next } else { Arrival::Fork }
    }
}

/// What to do with a frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It is the next one: take it in.
    Next,
    /// It is in already: nothing.
    Known,
    /// Frames are missing: hold it and ask for them.
    Gap {
        /// The first that is missing.
        from: u64,
        /// The last that is missing.
        to: u64,
    },
    /// It contradicts what the same shop sent before: show both signed heads.
    Fork,
}

/// The head of a chain, which its sender signs.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 16 | from |
/// | 16 | 16 | to |
/// | 32 | 4 | generation |
/// | 36 | 8 | sequence of the last frame, 0 for none |
/// | 44 | 32 | hash of the last frame, or the chain's start |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whose chain.
    pub chain: Chain,
    /// Its last sequence.
    pub sequence: u64,
    /// Its last hash.
    pub hash: FrameHash,
}

impl Head {
    /// Bytes of head and signature.
    pub const SIGNED_LENGTH: usize = 140;
}

impl Sealed for Head {}
impl Body for Head {
    const CONTEXT: &'static [u8] = context::HEAD;

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = [self.chain.from.0, self.chain.to.0].concat();
        bytes.extend(self.chain.generation.0.to_be_bytes());
        bytes.extend(self.sequence.to_be_bytes());
        bytes.extend(self.hash.0);
        bytes
    }

    fn from_bytes(bytes: &[u8]) -> Result<Self, Unreadable> {
        let mut reader = Reader::new(bytes);
        let (from, to) = (ShopId(reader.take()?), ShopId(reader.take()?));
        let chain = Chain { from, to, generation: Generation(reader.u32()?) };
        let (sequence, hash) = (reader.u64()?, FrameHash(reader.take()?));
        reader.end()?;
        if sequence == 0 && hash != chain.start() {
            return Err(Malformed::Order.into());
        }
        Ok(Head { chain, sequence, hash })
    }
}
