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
    ("0007_intake", include_str!("../../migrations/0007_intake.sql")),
    ("0008_stored_value", include_str!("../../migrations/0008_stored_value.sql")),
    ("0009_points", include_str!("../../migrations/0009_points.sql")),
    ("0010_sales", include_str!("../../migrations/0010_sales.sql")),
    ("0011_points", include_str!("../../migrations/0011_points.sql")),
    ("0012_sales", include_str!("../../migrations/0012_sales.sql")),
    ("0013_rewards", include_str!("../../migrations/0013_rewards.sql")),
    ("0014_printing", include_str!("../../migrations/0014_printing.sql")),
    ("0015_gifts", include_str!("../../migrations/0015_gifts.sql")),
    ("0016_rewards", include_str!("../../migrations/0016_rewards.sql")),
    ("0017_lottery", include_str!("../../migrations/0017_lottery.sql")),
    ("0018_sales", include_str!("../../migrations/0018_sales.sql")),
    ("0019_vouchers", include_str!("../../migrations/0019_vouchers.sql")),
    ("0020_shop", include_str!("../../migrations/0020_shop.sql")),
    ("0021_alliance", include_str!("../../migrations/0021_alliance.sql")),
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

/// Kind, name and text of every table, index, trigger and view but SQLite's own.
pub(super) type Schema = Vec<(String, String, Option<String>)>;

/// The schema of a file as it stands.
pub(super) fn schema_of(conn: &Connection) -> rusqlite::Result<Schema> {
    conn.prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY type, name")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect()
}

/// The schema of a file that all steps were run on.
pub(super) fn fresh_schema() -> Result<Schema, rusqlite_migration::Error> {
    let mut conn = Connection::open_in_memory()?;
    migrate(&mut conn)?;
    Ok(schema_of(&conn)?)
}

fn steps() -> Migrations<'static> {
    Migrations::new(STEPS.iter().map(|(_, sql)| M::up(sql).foreign_key_check()).collect())
}
