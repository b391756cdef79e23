//! Pictures that people put in: logos, photos of gifts, what the idle display shows.

use super::refusal::{Reason, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use ts_rs::TS;

/// The most bytes a logo or a photo may have: 512 KiB.
const MOST_BYTES: usize = 512 * 1024;

/// Why a picture is not taken.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum PictureRefusal {
    /// Not PNG, JPEG or WebP, or not a data URL.
    UnknownPicture,
    /// More than its place holds.
    TooLarge {
        /// The bound in KiB.
        most_kib: i64,
    },
}

impl Reason for PictureRefusal {
    const AREA: &'static str = "picture";
}

/// The bytes of a `data:image/…;base64,` URL of at most 512 KiB.
///
/// # Refuses
/// `unknown_picture`, `too_large`.
pub fn from_data_url(url: &str) -> Result<Vec<u8>> {
    from_data_url_within(url, MOST_BYTES)
}

/// The bytes of a `data:image/…;base64,` URL, judged by their first bytes and not by what the URL claims.
///
/// # Refuses
/// `unknown_picture`, `too_large`.
pub fn from_data_url_within(url: &str, most_bytes: usize) -> Result<Vec<u8>> {
    let too_large = || PictureRefusal::TooLarge { most_kib: i64::try_from(most_bytes / 1024).unwrap_or(i64::MAX) };
    let (head, body) = url.split_once(',').ok_or(PictureRefusal::UnknownPicture)?;
    if !head.starts_with("data:image/") || !head.ends_with(";base64") {
        return Err(PictureRefusal::UnknownPicture.into());
    }
    if body.len() > most_bytes.saturating_mul(3) / 2 {
        return Err(too_large().into());
    }
    let bytes = STANDARD.decode(body).map_err(|_| PictureRefusal::UnknownPicture)?;
    if bytes.len() > most_bytes {
        return Err(too_large().into());
    }
    kind_of(&bytes).ok_or(PictureRefusal::UnknownPicture)?;
    Ok(bytes)
}

/// The data URL of stored bytes.
pub fn to_data_url(bytes: &[u8]) -> Option<String> {
    kind_of(bytes).map(|kind| format!("data:image/{kind};base64,{}", STANDARD.encode(bytes)))
}

fn kind_of(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => Some("png"),
        [0xff, 0xd8, 0xff, ..] => Some("jpeg"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("webp"),
        _ => None,
    }
}
