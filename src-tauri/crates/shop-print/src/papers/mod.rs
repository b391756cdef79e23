//! The documents, each from its typed words and figures.

mod flyer;

pub use flyer::{Flyer, FlyerSize, flyer, flyer_designs};
