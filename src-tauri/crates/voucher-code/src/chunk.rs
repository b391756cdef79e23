//! A file cut into pieces that fit a QR code or a chat: `SLX1` texts, found again in whatever people paste (format,
//! section 10).

use crate::bytes::Reader;
use crate::context::{self, sha256};
use crate::pieces::{PieceFault, Pieces};
use crate::{Malformed, symbols};

/// What a chunk's text begins with.
pub const PREFIX: &str = "SLX1";

/// What is cut into chunks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// 1: an exchange file.
    Exchange,
    /// 2: a shop card with its signature.
    Card,
    /// 3: an alliance list with its signature.
    Members,
}

impl Item {
    /// All in the order of their numbers.
    pub const ALL: [Item; 3] = [Item::Exchange, Item::Card, Item::Members];

    /// The number on the wire.
    pub fn number(self) -> u8 {
        match self {
            Item::Exchange => 1,
            Item::Card => 2,
            Item::Members => 3,
        }
    }

    /// The item with this number.
    pub fn from_number(number: u8) -> Option<Item> {
        Item::ALL.into_iter().find(|item| item.number() == number)
    }
}

/// A piece of a file.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | item |
/// | 1 | 2 | this chunk, from 1 |
/// | 3 | 2 | of so many, at most 874 |
/// | 5 | 2 | length of its data: 300; of the last chunk 1 to 300 |
/// | 7 | 16 | the first bytes of SHA-256(`storeloop/item/1` 00 ‖ item (1) ‖ file) |
/// | 23 | n | data |
/// | 23 + n | 4 | the first bytes of SHA-256(`storeloop/chunk/1` 00 ‖ all before) |
///
/// As text: `SLX1` and base32, at most 528 symbols, which a QR code of version 14 holds at level M.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chunk {
    item: Item,
    chunk: u16,
    of: u16,
    id: [u8; 16],
    data: Vec<u8>,
}

impl Chunk {
    /// Bytes of data in every chunk but the last.
    pub const SIZE: usize = 300;
    /// Most bytes of a file that is cut: 256 KiB.
    pub const MOST_FILE: usize = 256 * 1024;
    /// Symbols in a line of [`Chunk::lines`].
    pub const LINE: usize = 64;
    const MOST: u16 = 874;
    const HEADER: usize = 23;

    /// A file in chunks.
    ///
    /// # Errors
    /// [`Malformed::Length`] for an empty file or more than 256 KiB, which is handed over as a file.
    pub fn split(item: Item, file: &[u8]) -> Result<Vec<Chunk>, Malformed> {
        if file.is_empty() || file.len() > Chunk::MOST_FILE {
            return Err(Malformed::Length);
        }
        let (id, cut) = (Chunk::id(item, file), file.chunks(Chunk::SIZE));
        let of = u16::try_from(cut.len()).map_err(|_| Malformed::Length)?;
        Ok((1..).zip(cut).map(|(chunk, data)| Chunk { item, chunk, of, id, data: data.to_vec() }).collect())
    }

    fn id(item: Item, file: &[u8]) -> [u8; 16] {
        let [id @ .., _, _, _, _, _, _, _, _, _, _, _, _, _, _, _, _] =
            sha256(&[context::ITEM, &[item.number()], file]);
        id
    }

    /// What the file is.
    pub fn item(&self) -> Item {
        self.item
    }

    /// Its place, from 1, and how many there are.
    pub fn place(&self) -> (u16, u16) {
        (self.chunk, self.of)
    }

    /// The text for a QR code.
    pub fn to_text(&self) -> String {
        let mut bytes = vec![self.item.number()];
        bytes.extend(self.chunk.to_be_bytes());
        bytes.extend(self.of.to_be_bytes());
        bytes.extend(u16::try_from(self.data.len()).unwrap_or(u16::MAX).to_be_bytes());
        bytes.extend(self.id);
        bytes.extend(&self.data);
        let check = Chunk::check(&bytes);
        bytes.extend(check);
        format!("{PREFIX}{}", symbols::encode(&bytes))
    }

    /// The text for a chat, in lines of at most 64 symbols.
    pub fn lines(&self) -> String {
        let text = self.to_text();
        let mut lines = String::with_capacity(text.len().saturating_add(16));
        for (at, symbol) in text.chars().enumerate() {
            if at > 0 && at % Chunk::LINE == 0 {
                lines.push('\n');
            }
            lines.push(symbol);
        }
        lines.push('\n');
        lines
    }

    /// Reads a scanned text, exactly.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn parse(text: &str) -> Result<Chunk, Malformed> {
        Chunk::from_bytes(&symbols::decode(text.strip_prefix(PREFIX).ok_or(Malformed::Prefix)?)?)
    }

    fn check(bytes: &[u8]) -> [u8; 4] {
        let [a, b, c, d, ..] = sha256(&[context::CHUNK, bytes]);
        [a, b, c, d]
    }

    fn from_bytes(bytes: &[u8]) -> Result<Chunk, Malformed> {
        let (body, check) = bytes.split_last_chunk::<4>().ok_or(Malformed::Length)?;
        let mut reader = Reader::new(body);
        let item = Item::from_number(reader.u8()?).ok_or(Malformed::Kind)?;
        let (chunk, of, length) = (reader.u16()?, reader.u16()?, usize::from(reader.u16()?));
        let id = reader.take()?;
        let data = reader.slice(length)?.to_vec();
        reader.end()?;
        if *check != Chunk::check(body) {
            return Err(Malformed::Check);
        }
        if chunk == 0 || chunk > of || of > Chunk::MOST {
            return Err(Malformed::Count);
        }
        let fits = if chunk == of { (1..=Chunk::SIZE).contains(&length) } else { length == Chunk::SIZE };
        if fits { Ok(Chunk { item, chunk, of, id, data }) } else { Err(Malformed::Length) }
    }
}

/// What a pasted text holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Whole chunks in the order of the text, repeated ones too.
    pub chunks: Vec<Chunk>,
    /// Places that begin like a chunk and are none: cut off or changed.
    pub damaged: usize,
}

impl Found {
    /// Most bytes of a text that is looked at: 4 MiB.
    pub const MOST_TEXT: usize = 4 * 1024 * 1024;

    /// Finds the chunks in what somebody pasted: between them there may be anything, and within one whatever mail and
    /// chat programs put there: white space, quotation marks at the beginning of lines, invisible characters, stars.
    ///
    /// # Errors
    /// [`Malformed::Length`] for more than 4 MiB.
    pub fn within(text: &str) -> Result<Found, Malformed> {
        if text.len() > Found::MOST_TEXT {
            return Err(Malformed::Length);
        }
        let mut found = Found::default();
        let mut rest = text;
        while let Some((_, behind)) = rest.split_once(PREFIX) {
            rest = behind;
            match Found::read(behind) {
                Ok((chunk, after)) => {
                    found.chunks.push(chunk);
                    rest = after;
                }
                Err(_) => found.damaged = found.damaged.saturating_add(1),
            }
        }
        Ok(found)
    }

    /// The chunk whose symbols begin here, and what follows it. The header says how many symbols there are.
    fn read(text: &str) -> Result<(Chunk, &str), Malformed> {
        // Twelve symbols hold the seven bytes up to the length, and some bits of the next.
        let (start, _) = Found::symbols(text, 12)?;
        let mut reader = Reader::new(&start);
        reader.take::<5>()?;
        let length = usize::from(reader.u16()?);
        if length > Chunk::SIZE {
            return Err(Malformed::Length);
        }
        let bytes = length.saturating_add(Chunk::HEADER).saturating_add(4);
        let count = bytes.saturating_mul(8).div_ceil(5);
        let (symbols, after) = Found::take(text, count)?;
        Ok((Chunk::from_bytes(&symbols::decode(&symbols)?)?, after))
    }

    fn symbols(text: &str, count: usize) -> Result<(Vec<u8>, &str), Malformed> {
        let (symbols, after) = Found::take(text, count)?;
        // Whole bytes only: what is left over belongs to the next byte.
        let values = symbols.bytes().filter_map(symbols::value);
        let bits = values.fold(0_u64, |bits, value| (bits << 5) | u64::from(value));
        let spare = count.saturating_mul(5) % 8;
        let [_, bytes @ ..] = (bits >> spare).to_be_bytes();
        Ok((bytes.to_vec(), after))
    }

    /// So many symbols, without what programs put between them, and what follows.
    fn take(text: &str, count: usize) -> Result<(String, &str), Malformed> {
        let mut symbols = String::with_capacity(count);
        for (at, letter) in text.char_indices() {
            if symbols.len() == count {
                return Ok((symbols, text.get(at..).unwrap_or_default()));
            }
            match u8::try_from(letter).ok().filter(|letter| symbols::value(*letter).is_some()) {
                Some(_) => symbols.push(letter),
                None if is_filling(letter) => {}
                None => return Err(Malformed::Symbol),
            }
        }
        if symbols.len() == count { Ok((symbols, "")) } else { Err(Malformed::Length) }
    }
}

/// What programs put between the symbols of a text that somebody pastes.
fn is_filling(letter: char) -> bool {
    letter.is_whitespace()
        || matches!(letter, '>' | '|' | '*' | '_' | '`' | '~' | '=')
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The chunks of one file, as far as they have come, in whatever order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChunkSet {
    item: Item,
    id: [u8; 16],
    pieces: Pieces,
}

impl ChunkSet {
    /// The file that a chunk belongs to.
    pub fn begin(first: &Chunk) -> ChunkSet {
        ChunkSet { item: first.item, id: first.id, pieces: Pieces::new(first.of) }
    }

    /// Takes a chunk in; the same one again changes nothing.
    ///
    /// # Errors
    /// [`PieceFault::Foreign`] for a chunk of another file, [`PieceFault::Contradicts`] for one whose place is taken by
    /// other data.
    pub fn take(&mut self, chunk: &Chunk) -> Result<(), PieceFault> {
        if chunk.item != self.item || chunk.id != self.id || chunk.of != self.pieces.of() {
            return Err(PieceFault::Foreign);
        }
        self.pieces.put(chunk.chunk, &chunk.data)
    }

    /// What the file is.
    pub fn item(&self) -> Item {
        self.item
    }

    /// The chunks that have not come.
    pub fn missing(&self) -> Vec<u16> {
        self.pieces.missing()
    }

    /// The file, once all chunks are there.
    ///
    /// # Errors
    /// [`PieceFault::Hash`] when it is not the one that was promised.
    pub fn file(&self) -> Result<Option<Vec<u8>>, PieceFault> {
        match self.pieces.joined() {
            Some(file) if Chunk::id(self.item, &file) != self.id => Err(PieceFault::Hash),
            other => Ok(other),
        }
    }
}
