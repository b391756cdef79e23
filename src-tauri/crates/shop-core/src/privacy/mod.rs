//! Personal data: wordings of consent, export of one person, erasure.

pub mod commands;
