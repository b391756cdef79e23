//! SQL of the alliance: rows and values.

pub(in crate::alliance) mod alarms;
pub(in crate::alliance) mod chunks;
pub(in crate::alliance) mod frames;
pub(in crate::alliance) mod heads;
pub(in crate::alliance) mod lines;
pub(in crate::alliance) mod lists;
pub(in crate::alliance) mod offers;
pub(in crate::alliance) mod partners;
pub(in crate::alliance) mod quarters;
pub(in crate::alliance) mod recovery;
pub(in crate::alliance) mod settle;
pub(in crate::alliance) mod statements;
pub(in crate::alliance) mod sums;
mod words;

pub(in crate::alliance) use words::Way;
