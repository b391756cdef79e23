//! Rows of sales, refunds, held sales, products, shifts and day closes. SQL only.

pub(super) mod day;
pub(super) mod held;
pub(super) mod import;
pub(super) mod next;
pub(super) mod product;
pub(super) mod refund;
pub(super) mod sale;
pub(super) mod shift;
mod words;
