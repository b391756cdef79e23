//! SQL of the alliance: rows and values.

pub(in crate::alliance) mod lines;
pub(in crate::alliance) use super::provisional::by as partners;
pub(in crate::alliance) mod quarters;
pub(in crate::alliance) mod recovery;
pub(in crate::alliance) mod settle;
pub(in crate::alliance) mod statements;
