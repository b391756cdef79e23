//! Rows of requests, codes and pictures.

pub(super) mod codes;
pub(super) mod pictures;
pub(super) mod requests;
