//! Steps from one schema to the next. Released steps are frozen.

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// Every step in order, named by capability. Frozen once released.
pub const STEPS: &[(&str, &str)] = &[
    ("0001_kernel", include_str!("../../migrations/0001_kernel.sql")),
    ("0002_shop", include_str!("../../migrations/0002_shop.sql")),
    ("0003_staff", include_str!("../../migrations/0003_staff.sql")),
    ("0004_members", include_str!("../../migrations/0004_members.sql")),
    ("0005_gifts", include_str!("../../migrations/0005_gifts.sql")),
    ("0006_backup", include_str!("../../migrations/0006_backup.sql")),
];

/// The schema that this program writes.
pub fn schema_version() -> i64 {
    i64::try_from(STEPS.len()).unwrap_or(i64::MAX)
}

/// Runs the pending steps, each to its end or not at all.
pub(super) fn migrate(conn: &mut Connection) -> Result<(), rusqlite_migration::Error> {
    steps().to_latest(conn)
}

/// Stops at an older schema, for tests of upgrades.
#[cfg(any(test, feature = "testing"))]
pub fn migrate_to(conn: &mut Connection, version: usize) -> Result<(), rusqlite_migration::Error> {
    steps().to_version(conn, version)
}

fn steps() -> Migrations<'static> {
    Migrations::new(STEPS.iter().map(|(_, sql)| M::up(sql).foreign_key_check()).collect())
}
