//! Partners without the program: printed vouchers, and what they report on a list that is typed in here. Nobody's
//! signature stands behind their lines, so they are marked unverified and never mixed with those of frames.

mod paper;
mod typed;

pub(in crate::alliance) use paper::{draw, explained, is_paper, pay, sign};
pub(in crate::alliance) use typed::type_claims;
