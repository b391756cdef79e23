//! Coupon books: on each sheet one voucher of each chosen shop. And who hands out best.

mod coupon;
mod distributors;
mod store;

pub(in crate::alliance) use coupon::{list, make, read};
pub(in crate::alliance) use distributors::best;
