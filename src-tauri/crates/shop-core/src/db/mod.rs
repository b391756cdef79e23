//! The shop's one file: opened safely, migrated, one writer and a few readers.

mod migrate;
mod open;

pub use migrate::schema_version;
#[cfg(any(test, feature = "testing"))]
pub use migrate::{STEPS, migrate_to};
pub use open::{Db, Durability, FILE, OpenError, Reader, verify_copy};
