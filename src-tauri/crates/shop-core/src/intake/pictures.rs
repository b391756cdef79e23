//! Pictures of the idle display.

use super::IntakeRefusal;
use super::commands::SetPicture;
use super::store::pictures;
use crate::kernel::{Done, Result, Topic, Tx, View, picture};
use crate::shop::commands::Picture;

/// The most bytes a picture may have: 1 MiB.
const MOST_BYTES: usize = 1024 * 1024;
const LAST_SLOT: u8 = 6;

/// Sets or takes away the picture of a slot: PNG, JPEG or WebP of at most 1 MiB.
///
/// # Refuses
/// `slot_out_of_bounds`, `picture.unknown_picture`, `picture.too_large`.
pub(super) fn set(tx: &Tx<'_>, request: &SetPicture) -> Result<Done> {
    within(request.slot)?;
    let image = request.image.as_deref();
    let bytes = image.map(|image| picture::from_data_url_within(image, MOST_BYTES)).transpose()?;
    pictures::save(tx, request.slot, bytes.as_deref())?;
    tx.changed(&[Topic::Intake]);
    Ok(Done {})
}

/// The picture of a slot; none where it is empty.
///
/// # Refuses
/// `slot_out_of_bounds`.
pub(super) fn read(view: &View<'_>, slot: u8) -> Result<Picture> {
    within(slot)?;
    Ok(Picture { image: pictures::find(view, slot)?.and_then(|bytes| picture::to_data_url(&bytes)) })
}

fn within(slot: u8) -> Result<()> {
    if (1..=LAST_SLOT).contains(&slot) {
        Ok(())
    } else {
        Err(IntakeRefusal::SlotOutOfBounds { most: i64::from(LAST_SLOT) }.into())
    }
}
