//! Signs.
