//! Whatever people scan, paste or open: told apart by its form, read with limits, repaired in nothing.

use super::AllianceRefusal;
use super::commands::CardSource;
use crate::kernel::{Result, chance};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use voucher_code::{
    CARD_PREFIX, CHUNK_PREFIX, Card, Chunk, ChunkSet, EXCHANGE_MAGIC, Exchange, Found, Item, Members, PieceFault,
    Signed, Unreadable, symbols,
};

/// The most files of frames in one: what a shop lost comes back behind what is said to it.
const MOST_TOGETHER: usize = 16;

/// What came.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::alliance) enum Came {
    /// Files of frames.
    Exchange(Vec<Exchange>),
    /// A shop card.
    Card(Box<Signed<Card>>),
    /// An alliance's list.
    List(Box<Signed<Members>>),
    /// Half a hand-over.
    Handover(Vec<u8>),
    /// Pieces, and how many of them were cut off or changed.
    Pieces(Vec<Chunk>, usize),
}

/// # Refuses
/// `newer_version`, else `otherwise`.
fn read<T>(read: Result<T, Unreadable>, otherwise: AllianceRefusal) -> Result<T> {
    read.map_err(|error| match error {
        Unreadable::NewerVersion => AllianceRefusal::NewerVersion.into(),
        Unreadable::Malformed(_) | Unreadable::Typo => otherwise.into(),
    })
}

fn too_large(most: usize) -> AllianceRefusal {
    AllianceRefusal::TooLarge { most: i64::try_from(most).unwrap_or(i64::MAX) }
}

/// Reads a text or a file.
///
/// # Refuses
/// `not_ours`, `damaged`, `newer_version`, `too_large`, `pieces_contradict`.
pub(in crate::alliance) fn came(source: &CardSource) -> Result<Came> {
    match (&source.text, &source.base64) {
        (Some(text), None) => from_text(text),
        (None, Some(base64)) => {
            if base64.len() > Exchange::MOST.saturating_mul(4).saturating_div(3).saturating_add(4) {
                return Err(too_large(Exchange::MOST).into());
            }
            from_bytes(&STANDARD.decode(base64.trim()).map_err(|_| AllianceRefusal::NotOurs)?)
        }
        _ => Err(AllianceRefusal::NotOurs.into()),
    }
}

fn from_bytes(bytes: &[u8]) -> Result<Came> {
    if bytes.len() > Exchange::MOST {
        return Err(too_large(Exchange::MOST).into());
    }
    if bytes.starts_with(EXCHANGE_MAGIC) {
        let files = read(Exchange::several(bytes), AllianceRefusal::Damaged)?;
        return if files.len() <= MOST_TOGETHER {
            Ok(Came::Exchange(files))
        } else {
            Err(AllianceRefusal::Damaged.into())
        };
    }
    if bytes.starts_with(super::list::HANDOVER) {
        return Ok(Came::Handover(bytes.to_vec()));
    }
    if let Ok(card) = Signed::<Card>::from_bytes(bytes) {
        return Ok(Came::Card(Box::new(card)));
    }
    if let Ok(members) = Signed::<Members>::from_bytes(bytes) {
        return Ok(Came::List(Box::new(members)));
    }
    // A chat kept as a file.
    match std::str::from_utf8(bytes) {
        Ok(text) if text.contains(CHUNK_PREFIX) || text.contains(CARD_PREFIX) => from_text(text),
        _ => Err(AllianceRefusal::NotOurs.into()),
    }
}

fn from_text(text: &str) -> Result<Came> {
    if text.len() > Found::MOST_TEXT {
        return Err(too_large(Found::MOST_TEXT).into());
    }
    if let Some(half) = super::list::of_text(text) {
        return Ok(Came::Handover(half));
    }
    if text.trim_start().starts_with(CARD_PREFIX) {
        let symbols: String = text.split_whitespace().collect();
        return Ok(Came::Card(Box::new(read(Signed::<Card>::parse(&symbols), AllianceRefusal::Damaged)?)));
    }
    let found = Found::within(text).map_err(|_| too_large(Found::MOST_TEXT))?;
    if found.chunks.is_empty() {
        let why = if found.damaged > 0 { AllianceRefusal::Damaged } else { AllianceRefusal::NotOurs };
        return Err(why.into());
    }
    Ok(Came::Pieces(found.chunks, found.damaged))
}

/// What all pieces of one thing have in common.
pub(in crate::alliance) fn key(chunk: &Chunk) -> Result<String> {
    let text = chunk.to_text();
    let bytes = text.strip_prefix(CHUNK_PREFIX).and_then(|symbols| symbols::decode(symbols).ok());
    let bytes = bytes.ok_or(AllianceRefusal::Damaged)?;
    let id = [bytes.get(..1), bytes.get(3..5), bytes.get(7..23)].map(Option::unwrap_or_default).concat();
    Ok(chance::hex(&id))
}

/// What pieces of one thing come to, once all are there.
///
/// # Refuses
/// `pieces_contradict`, `damaged`, `newer_version`.
pub(in crate::alliance) fn joined(chunks: &[Chunk]) -> Result<std::result::Result<Came, Vec<u16>>> {
    let first = chunks.first().ok_or(AllianceRefusal::Damaged)?;
    let mut set = ChunkSet::begin(first);
    for chunk in chunks {
        set.take(chunk).map_err(fault)?;
    }
    let Some(file) = set.file().map_err(fault)? else { return Ok(Err(set.missing())) };
    Ok(Ok(match set.item() {
        Item::Exchange => Came::Exchange(vec![read(Exchange::from_bytes(&file), AllianceRefusal::Damaged)?]),
        Item::Card => Came::Card(Box::new(read(Signed::from_bytes(&file), AllianceRefusal::Damaged)?)),
        Item::Members => Came::List(Box::new(read(Signed::from_bytes(&file), AllianceRefusal::Damaged)?)),
    }))
}

fn fault(fault: PieceFault) -> AllianceRefusal {
    match fault {
        PieceFault::Contradicts | PieceFault::Foreign => AllianceRefusal::PiecesContradict,
        PieceFault::Hash => AllianceRefusal::Damaged,
    }
}

/// What came, pieces put together: nothing may be missing.
///
/// # Refuses
/// As [`came`], and `damaged` where pieces are missing.
pub(in crate::alliance) fn whole(source: &CardSource) -> Result<Came> {
    match came(source)? {
        Came::Pieces(chunks, _) => Ok(joined(&chunks)?.map_err(|_| AllianceRefusal::Damaged)?),
        whole => Ok(whole),
    }
}

/// A file, for the door to save.
pub(in crate::alliance) fn base64(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}
