//! A gift's photo.

use super::stock::known;
use super::store::gift;
use crate::kernel::{Done, GiftId, Result, Subject, Topic, Tx, View, picture};
use crate::shop::commands::Picture;

/// Sets or takes away the photo: PNG, JPEG or WebP of at most 512 KiB.
///
/// # Refuses
/// `unknown_gift`, `picture.unknown_picture`, `picture.too_large`.
pub(super) fn set(tx: &Tx<'_>, gift: GiftId, image: Option<&str>) -> Result<Done> {
    known(tx, gift)?;
    let bytes = image.map(picture::from_data_url).transpose()?;
    gift::save_photo(tx, gift, bytes.as_deref())?;
    tx.about(Subject::Gift(gift));
    tx.changed(&[Topic::Gifts]);
    Ok(Done {})
}

/// The bytes of the photo as it was put in; none where only the drawing is shown.
pub(crate) fn photo_bytes(view: &View<'_>, gift: GiftId) -> Result<Option<Vec<u8>>> {
    gift::photo(view, gift)
}

/// The photo; none where only the drawing is shown.
pub(super) fn read(view: &View<'_>, gift: GiftId) -> Result<Picture> {
    Ok(Picture { image: gift::photo(view, gift)?.and_then(|bytes| picture::to_data_url(&bytes)) })
}
