//! Who is masked how.

use super::commands::MaskedFace;
use crate::gifts;
use crate::kernel::{MemberId, Result, View};

/// Somebody else as a page may name them.
pub(super) fn masked(view: &View<'_>, member: MemberId) -> Result<MaskedFace> {
    let (member, face) = gifts::face_now(view, member)?;
    Ok(MaskedFace { member, masked_name: face.masked(), number: face.number })
}
