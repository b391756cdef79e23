//! Reading and writing fields; integers are big endian.

use crate::Malformed;

/// What is left of some bytes.
#[derive(Clone)]
pub(crate) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(crate) fn new(bytes: &'a [u8]) -> Self {
        Reader(bytes)
    }

    /// The next `N` bytes.
    pub(crate) fn take<const N: usize>(&mut self) -> Result<[u8; N], Malformed> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(Malformed::Length)?;
        self.0 = rest;
        Ok(*taken)
    }

    /// The next so many bytes.
    pub(crate) fn slice(&mut self, length: usize) -> Result<&'a [u8], Malformed> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Malformed::Length)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(crate) fn u8(&mut self) -> Result<u8, Malformed> {
        self.take::<1>().map(|[byte]| byte)
    }

    pub(crate) fn u16(&mut self) -> Result<u16, Malformed> {
        self.take().map(u16::from_be_bytes)
    }

    pub(crate) fn u32(&mut self) -> Result<u32, Malformed> {
        self.take().map(u32::from_be_bytes)
    }

    pub(crate) fn u64(&mut self) -> Result<u64, Malformed> {
        self.take().map(u64::from_be_bytes)
    }

    /// UTF-8 of at most 255 bytes behind its length, without control characters.
    pub(crate) fn text(&mut self) -> Result<&'a str, Malformed> {
        let length = self.u8()?;
        let text = std::str::from_utf8(self.slice(usize::from(length))?).map_err(|_| Malformed::Text)?;
        if text.chars().any(char::is_control) { Err(Malformed::Text) } else { Ok(text) }
    }

    /// UTF-8 of 1 to so many bytes behind its length in two bytes, without control characters.
    pub(crate) fn long_text(&mut self, most: usize) -> Result<&'a str, Malformed> {
        let length = usize::from(self.u16()?);
        let text = std::str::from_utf8(self.slice(length)?).map_err(|_| Malformed::Text)?;
        let is_text = (1..=most).contains(&length) && !text.chars().any(char::is_control);
        if is_text { Ok(text) } else { Err(Malformed::Text) }
    }

    /// What is left, as it is.
    pub(crate) fn rest(&mut self) -> &'a [u8] {
        std::mem::take(&mut self.0)
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Nothing may follow.
    pub(crate) fn end(self) -> Result<(), Malformed> {
        if self.is_empty() { Ok(()) } else { Err(Malformed::Length) }
    }
}

/// Writes a text as [`Reader::text`] reads it.
pub(crate) fn write_text(into: &mut Vec<u8>, text: &str) -> Result<(), Malformed> {
    let length = u8::try_from(text.len()).map_err(|_| Malformed::Length)?;
    if text.chars().any(char::is_control) {
        return Err(Malformed::Text);
    }
    into.push(length);
    into.extend_from_slice(text.as_bytes());
    Ok(())
}

/// Writes a text as [`Reader::long_text`] reads it.
pub(crate) fn write_long_text(into: &mut Vec<u8>, text: &str) -> Result<(), Malformed> {
    let length = u16::try_from(text.len()).map_err(|_| Malformed::Length)?;
    into.extend(length.to_be_bytes());
    into.extend_from_slice(text.as_bytes());
    Ok(())
}
