//! The exchange file: a run of frames and the signed head they lead to (format, section 7).

use crate::Malformed;
use crate::bytes::Reader;
use crate::frame::{Frame, Head};
use crate::keys::{BadSignature, IdentityPublic};
use crate::refusal::Unreadable;
use crate::signed::Signed;
use thiserror::Error;

/// What an exchange file begins with.
pub const MAGIC: &[u8; 21] = b"storeloop/exchange/1\0";

/// Why the frames of a file are not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ExchangeFault {
    /// The head is signed by somebody else, or comes from another shop than the key's.
    #[error(transparent)]
    Signature(#[from] BadSignature),
    /// A frame does not follow the one before it.
    #[error("frame {0} does not follow")]
    Broken(u64),
    /// The last frame is not the one that the head names.
    #[error("the frames do not lead to the head")]
    Head,
}

/// A file as it was read: nothing says yet who wrote it.
///
/// | bytes | field |
/// |---|---|
/// | 21 | `storeloop/exchange/1` 00 |
/// | 140 | head and signature |
/// | 4 | how many frames |
/// | each | frame |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    head: Signed<Head>,
    frames: Vec<Frame>,
}

impl Exchange {
    /// Most bytes of a file: 64 MiB.
    pub const MOST: usize = 64 * 1024 * 1024;

    /// A file of these frames; they need not begin with the chain's first.
    pub fn new(head: Signed<Head>, frames: Vec<Frame>) -> Exchange {
        Exchange { head, frames }
    }

    /// The head, whoever signed it: to find the key to open the file with.
    pub fn head(&self) -> &Signed<Head> {
        &self.head
    }

    /// The bytes.
    ///
    /// # Errors
    /// [`Malformed::Length`] for more than a file may have.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend(self.head.to_bytes());
        bytes.extend(u32::try_from(self.frames.len()).map_err(|_| Malformed::Length)?.to_be_bytes());
        for frame in &self.frames {
            bytes.extend(frame.to_bytes());
        }
        if bytes.len() > Exchange::MOST { Err(Malformed::Length) } else { Ok(bytes) }
    }

    /// Reads a file of one exchange; nothing may follow.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Exchange, Unreadable> {
        let mut all = Exchange::several(bytes)?;
        match (all.pop(), all.is_empty()) {
            (Some(exchange), true) => Ok(exchange),
            _ => Err(Malformed::Length.into()),
        }
    }

    /// Reads a file of one exchange or more, one behind the other: what a restored shop gets back of its own stands
    /// behind what is said to it.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn several(bytes: &[u8]) -> Result<Vec<Exchange>, Unreadable> {
        if bytes.len() > Exchange::MOST {
            return Err(Malformed::Length.into());
        }
        let mut reader = Reader::new(bytes);
        let mut all = vec![Exchange::read(&mut reader)?];
        while !reader.is_empty() {
            all.push(Exchange::read(&mut reader)?);
        }
        Ok(all)
    }

    fn read(reader: &mut Reader<'_>) -> Result<Exchange, Unreadable> {
        if reader.take()? != *MAGIC {
            return Err(Malformed::Prefix.into());
        }
        let head = Signed::from_bytes(reader.slice(Head::SIGNED_LENGTH)?)?;
        // The count is believed only as far as there are bytes: nothing is reserved for it.
        let count = reader.u32()?;
        let mut frames = Vec::new();
        for _ in 0..count {
            frames.push(Frame::read(reader)?);
        }
        Ok(Exchange { head, frames })
    }

    /// Head and frames, once the head is signed by the sender and the frames lead to it without a gap. Whether the first
    /// frame follows what is known already is [`Frame::arrive`]'s question.
    ///
    /// # Errors
    /// [`ExchangeFault`].
    pub fn open(&self, sender: &IdentityPublic) -> Result<(&Head, &[Frame]), ExchangeFault> {
        let head = self.head.verify(sender)?;
        if head.chain.from != sender.shop() {
            return Err(BadSignature.into());
        }
        let mut follows = None;
        for frame in &self.frames {
            let expected = match follows {
                None if frame.sequence() == 1 => Some((1, head.chain.start())),
                None => None,
                Some((sequence, hash)) => Some((sequence, hash)),
            };
            if expected.is_some_and(|expected| expected != (frame.sequence(), frame.previous())) {
                return Err(ExchangeFault::Broken(frame.sequence()));
            }
            follows = Some((frame.sequence().saturating_add(1), frame.hash()));
        }
        let leads = match follows {
            None => true,
            Some((next, hash)) => (next, hash) == (head.sequence.saturating_add(1), head.hash),
        };
        if leads { Ok((head, &self.frames)) } else { Err(ExchangeFault::Head) }
    }
}
