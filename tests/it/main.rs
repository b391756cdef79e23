//! Integration tests, one binary.

mod dispatch;
mod layering;
mod locales;
mod repository;
mod setup;
mod staff;
mod tidy;
