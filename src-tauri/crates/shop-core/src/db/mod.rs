//! The shop's one file: opened safely, migrated, one writer and a few readers.

mod migrate;
mod open;

#[cfg(any(test, feature = "testing"))]
pub use migrate::migrate_to;
pub use migrate::{STEPS, schema_version};
pub use open::{Db, Durability, FILE, OpenError, Reader, verify_copy};
