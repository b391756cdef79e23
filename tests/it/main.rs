//! Integration tests, one binary.

mod counter;
mod members;
mod members_find;
mod members_merge;
mod people;
mod privacy;
