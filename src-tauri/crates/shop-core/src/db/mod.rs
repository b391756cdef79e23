//! The shop's one file: opened safely, migrated, one writer and a few readers, copied while others write.

mod copy;
mod error;
mod migrate;
mod open;
mod place;

pub use copy::verify_copy;
pub(crate) use copy::{
    force_names_to_disk, force_to_disk, open_copy, open_read_only, remove_copy, remove_if_there, sweep,
};
pub use error::OpenError;
#[cfg(any(test, feature = "testing"))]
pub use migrate::migrate_to;
pub use migrate::{STEPS, schema_version};
pub(crate) use open::Copier;
pub use open::{Db, Durability, FILE, Opening, Reader};
