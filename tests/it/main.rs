//! Integration tests, one binary.

mod dispatch;
mod layering;
mod locales;
mod repository;
mod setup;
mod shop;
mod staff;
mod staff_people;
mod tidy;
