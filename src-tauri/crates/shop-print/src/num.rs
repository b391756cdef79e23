//! Turning counts into lengths and lengths into dots, in one place.

/// A count as a length or factor. Bounds: 0..=65,535; more than that is never drawn on a page.
pub(crate) fn count(n: usize) -> f32 {
    f32::from(u16::try_from(n).unwrap_or(u16::MAX))
}

/// The whole number nearest to a length. Bounds: a length outside of ±2³¹ becomes the nearest bound, no number becomes 0.
#[allow(clippy::as_conversions, reason = "std has no checked way from a float to a whole number; this one saturates")]
pub(crate) fn whole(x: f32) -> i32 {
    x.round() as i32
}

/// The whole number nearest to a length, never below nought.
pub(crate) fn size(x: f32) -> usize {
    usize::try_from(whole(x)).unwrap_or(0)
}
