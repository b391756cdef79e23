//! Upgrades: from every earlier schema to exactly the fresh one, with a copy kept.

use crate::backup_support::memory_folder;
use rusqlite::Connection;
use serde_json::json;
use sha2::{Digest, Sha256};
use shop_core::db::{FILE, Opening, STEPS, migrate_to, schema_version, verify_copy};
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use std::fmt::Write;
use std::path::Path;

fn schema_of(file: &Path) -> Vec<(String, String, Option<String>)> {
    let conn = Connection::open(file).unwrap();
    let mut rows = conn.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY type, name").unwrap();
    let schema = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
    schema.collect::<Result<_, _>>().unwrap()
}

fn shop_at(version: usize, file: &Path) {
    let mut conn = Connection::open(file).unwrap();
    conn.execute_batch("PRAGMA journal_mode = WAL; PRAGMA application_id = 0x53544c50").unwrap();
    migrate_to(&mut conn, version).unwrap();
}

#[test]
fn every_earlier_schema_becomes_exactly_the_fresh_one_and_a_copy_is_kept() {
    let fresh = memory_folder();
    ShopOnDisk::open_as_it_is(fresh.path(), Opening::FLEETING, 1).app.close();
    let wanted = schema_of(&fresh.path().join(FILE));
    assert!(!fresh.path().join("before-upgrade").exists(), "a new file needs no copy");
    for version in 1..STEPS.len() {
        let place = memory_folder();
        shop_at(version, &place.path().join(FILE));
        let shop = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
        assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["stage"], "ready", "from schema {version}");
        assert_eq!(shop.findings(), []);
        shop.app.close();
        assert_eq!(schema_of(&place.path().join(FILE)), wanted, "from schema {version}");
        let kept: Vec<_> =
            std::fs::read_dir(place.path().join("before-upgrade")).unwrap().map(|e| e.unwrap().path()).collect();
        assert_eq!(kept.len(), 1, "one copy from before the upgrade");
        assert_eq!(verify_copy(&kept[0]).unwrap(), i64::try_from(version).unwrap(), "and it is whole and as it was");
    }
}

#[test]
fn tills_that_had_shifts_get_their_numbers_by_an_upgrade() {
    let place = memory_folder();
    let file = place.path().join(FILE);
    shop_at(10, &file);
    let shifts = "INSERT INTO shift (till, opened_at_ms, counts_from_ms, closed_at_ms, difference) VALUES
        ('c41e', 1, 0, 2, 0), ('0b7a', 3, 0, 4, 0), ('c41e', 5, 3, 6, 0)";
    Connection::open(&file).unwrap().execute_batch(shifts).unwrap();
    let shop = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
    let number = |shift: i64| {
        let read = shop.ok(Role::Clerk, "sales.read_shift", json!({ "shift": shift }));
        read["shift"]["tillNumber"].as_i64().unwrap()
    };
    assert_eq!([1, 2, 3].map(number), [1, 2, 1]);
}

#[test]
fn a_file_of_today_is_not_copied_again() {
    let place = memory_folder();
    for run in 1..3 {
        ShopOnDisk::open(place.path(), Opening::FLEETING, run).app.close();
    }
    assert!(!place.path().join("before-upgrade").exists());
    assert_eq!(verify_copy(&place.path().join(FILE)).unwrap(), schema_version());
}

#[test]
fn an_upgrade_that_fails_leaves_the_file_at_a_whole_step() {
    let place = memory_folder();
    let file = place.path().join(FILE);
    shop_at(1, &file);
    // A table of the next step is there already: that step cannot be taken.
    Connection::open(&file).unwrap().execute_batch("CREATE TABLE shop (id INTEGER) STRICT").unwrap();
    let before = schema_of(&file);
    let shop = ShopOnDisk::open_as_it_is(place.path(), Opening::FLEETING, 1);
    assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["unfit"]["reason"], "failed");
    drop(shop);
    assert_eq!(schema_of(&file), before);
    assert_eq!(verify_copy(&file).unwrap(), 1);
}

#[test]
fn a_released_step_never_changes() {
    let frozen = include_str!("../fixtures/db/frozen-steps.txt");
    let frozen: Vec<&str> = frozen.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    for (line, (name, sql)) in frozen.iter().zip(STEPS) {
        let hash = Sha256::digest(sql.as_bytes()).iter().fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").unwrap();
            text
        });
        assert_eq!(*line, format!("{name} {hash}"), "a step that shops have taken is changed by a further step only");
    }
    assert!(frozen.len() <= STEPS.len(), "a released step is missing");
    for (at, (name, _)) in STEPS.iter().enumerate() {
        assert!(name.starts_with(&format!("{:04}_", at + 1)), "{name} is step {}", at + 1);
    }
}
