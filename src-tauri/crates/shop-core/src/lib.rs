//! Everything the shop knows.
