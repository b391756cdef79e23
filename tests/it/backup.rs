//! Making backups, where they go, what is told of them, and the check.

use crate::backup_support::{Keyed, memory_folder, open_sealed};
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use serde_json::{Value, json};
use shop_core::db::{Opening, verify_copy};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::ShopOnDisk;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

const HOUR_MS: i64 = 3_600_000;

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_backup_is_sealed_verified_and_says_where_the_audit_stood() {
    let keyed = Keyed::new();
    keyed.act(33);
    let made = keyed.shop.ok(Role::Manager, "backup.back_up", json!({}));
    let file = made["file"].as_str().unwrap();
    assert!(file.starts_with("storeloop-20261120T074200-1-"), "moment and audit number: {file}");
    assert_eq!(made["verified"], true);
    assert_eq!(names(&keyed.folder().join("backups")), [file], "no half-done file stays, and no unsealed one");
    let sealed = fs::read(keyed.folder().join("backups").join(file)).unwrap();
    assert_eq!(made["bytes"], sealed.len());
    assert!(!sealed.windows(16).any(|bytes| bytes == b"SQLite format 3\0"), "what leaves the shop is sealed");

    let plain = keyed.place.path().join("plain.db");
    open_sealed(&keyed.folder().join("backups").join(file), &keyed.key, &plain);
    verify_copy(&plain).unwrap();
    let conn = rusqlite::Connection::open(&plain).unwrap();
    let kept: String = conn.query_row("SELECT value FROM setting WHERE key = 'tills'", [], |row| row.get(0)).unwrap();
    assert!(kept.contains("33"), "what was done before the backup is in it");
    assert_eq!(keyed.shop.findings(), []);
}

#[test]
fn the_same_act_twice_makes_one_backup() {
    let keyed = Keyed::new();
    let id = uuid::Uuid::from_u128(7);
    let first = keyed.shop.act(Role::Manager, "backup.back_up", json!({}), id).unwrap();
    keyed.shop.clock.advance(60_000);
    let again = keyed.shop.act(Role::Manager, "backup.back_up", json!({}), id).unwrap();
    assert_eq!(first, again);
    assert_eq!(names(&keyed.folder().join("backups")).len(), 1);
}

#[test]
fn who_may_do_what() {
    let keyed = Keyed::new();
    for (command, request, least) in [
        ("backup.read_state", json!({}), Role::Clerk),
        ("backup.back_up", json!({}), Role::Manager),
        ("backup.check", json!({}), Role::Manager),
        ("backup.set_folder", json!({ "folder": null }), Role::Owner),
        ("backup.confirm_key", json!({ "key": "x" }), Role::Owner),
        ("backup.list_files", json!({}), Role::Owner),
        ("backup.preview_restore", json!({ "file": "x", "key": "x" }), Role::Owner),
        ("backup.restore", json!({ "file": "x", "key": "x" }), Role::Owner),
        ("backup.run_due", json!({}), Role::System),
        ("system.tick", json!({}), Role::System),
    ] {
        for role in [Role::Guest, Role::Clerk, Role::Manager, Role::Owner].into_iter().filter(|role| !role.may(least)) {
            let code = keyed.shop.refused(role, command, request.clone());
            assert!(["kernel.signed_out", "kernel.not_allowed"].contains(&code.as_str()), "{role:?} {command}: {code}");
        }
    }
}

#[test]
fn without_a_key_nothing_is_made_and_nothing_breaks() {
    let place = memory_folder();
    let shop = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
    assert_eq!(shop.refused(Role::Manager, "backup.back_up", json!({})), "backup.no_key");
    assert_eq!(
        shop.refused(
            Role::Owner,
            "backup.confirm_key",
            json!({ "key": Identity::generate().to_string().expose_secret() })
        ),
        "backup.no_key"
    );
    shop.ok(Role::System, "backup.run_due", json!({ "closing": true }));
    assert!(!place.path().join("backups").exists());
    assert_eq!(shop.ok(Role::Clerk, "backup.read_state", json!({}))["nextAtMs"], Value::Null);
}

#[test]
fn backups_also_go_elsewhere_and_an_unplugged_stick_is_told_and_stops_nothing() {
    let keyed = Keyed::new();
    let stick = keyed.place.path().join("stick");
    fs::create_dir(&stick).unwrap();
    keyed.shop.ok(Role::Owner, "backup.set_folder", json!({ "folder": stick }));
    let file = keyed.back_up().file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!(names(&stick), [file, "storeloop-backups.txt".to_owned()]);
    let state = keyed.state();
    assert_eq!(state["lastElsewhereAtMs"], state["lastAtMs"]);
    assert_eq!(state["targets"][1]["files"], 1);
    assert_eq!(state["problem"], Value::Null);

    // Unplugged: the mount point stays, empty.
    fs::rename(&stick, keyed.place.path().join("pocket")).unwrap();
    fs::create_dir(&stick).unwrap();
    keyed.shop.clock.advance(HOUR_MS);
    let own = keyed.back_up();
    assert!(own.is_file(), "the own place got its backup");
    assert_eq!(names(&stick), [] as [&str; 0], "nothing is written to what is not the stick");
    let state = keyed.state();
    assert_eq!(state["problem"], "backup-problem-folder-missing");
    assert_eq!(state["targets"][0]["problem"], Value::Null);
    assert_eq!(state["targets"][1]["problem"], "backup-problem-folder-missing");

    fs::remove_dir(&stick).unwrap();
    fs::rename(keyed.place.path().join("pocket"), &stick).unwrap();
    keyed.back_up();
    assert_eq!(keyed.state()["problem"], Value::Null, "plugged in again, all is well");

    keyed.shop.ok(Role::Owner, "backup.set_folder", json!({ "folder": null }));
    assert_eq!(keyed.state()["targets"].as_array().unwrap().len(), 1);
    assert_eq!(keyed.shop.findings(), []);
}

#[test]
fn a_folder_that_is_no_second_place_is_refused() {
    let keyed = Keyed::new();
    let file = keyed.place.path().join("file");
    fs::write(&file, "x").unwrap();
    let inside = keyed.folder().join("backups");
    fs::create_dir_all(&inside).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(&inside, keyed.place.path().join("link")).unwrap();
    for (folder, code) in [
        (keyed.place.path().join("nowhere"), "backup.folder_missing"),
        (file, "backup.folder_missing"),
        (PathBuf::from("relative"), "backup.folder_missing"),
        (PathBuf::from("/".repeat(3000)), "backup.folder_missing"),
        (PathBuf::from("/nul\0byte"), "backup.folder_missing"),
        (keyed.folder(), "backup.folder_inside_shop"),
        (inside, "backup.folder_inside_shop"),
        #[cfg(unix)]
        (keyed.place.path().join("link"), "backup.folder_inside_shop"),
        #[cfg(target_os = "linux")]
        (PathBuf::from("/proc"), "backup.folder_read_only"),
    ] {
        let request = json!({ "folder": folder });
        assert_eq!(keyed.shop.refused(Role::Owner, "backup.set_folder", request), code, "{}", folder.display());
    }
    assert_eq!(keyed.state()["targets"].as_array().unwrap().len(), 1, "nothing was chosen");
}

#[test]
fn seven_days_without_one_elsewhere_is_overdue() {
    let keyed = Keyed::new();
    let stick = memory_folder();
    assert_eq!(keyed.state()["overdue"], false, "a shop that has just opened");
    keyed.shop.clock.advance(6 * 24 * HOUR_MS);
    assert_eq!(keyed.state()["overdue"], false);
    keyed.shop.clock.advance(24 * HOUR_MS);
    assert_eq!(keyed.state()["overdue"], true, "the own folder goes down with the computer");
    keyed.shop.with_conn(|conn| conn.execute("UPDATE shop SET demo = 1", []).unwrap());
    assert_eq!(keyed.state()["overdue"], false, "invented data need no second place");
    keyed.shop.with_conn(|conn| conn.execute("UPDATE shop SET demo = 0", []).unwrap());
    keyed.shop.sign_in();
    keyed.shop.ok(Role::Owner, "backup.set_folder", json!({ "folder": stick.path() }));
    keyed.back_up();
    assert_eq!(keyed.state()["overdue"], false);
}

#[test]
fn the_hourly_backup_comes_by_itself_while_something_happens() {
    let keyed = Keyed::new();
    let due = |closing: bool| {
        keyed.shop.ok(Role::System, "system.tick", json!({}));
        keyed.shop.ok(Role::System, "backup.run_due", json!({ "closing": closing }));
        fs::read_dir(keyed.folder().join("backups")).unwrap().count()
    };
    assert_eq!(due(false), 1, "the first one at once");
    assert_eq!(due(false), 1);
    keyed.act(10);
    keyed.shop.clock.advance(HOUR_MS - 60_000);
    assert_eq!(due(false), 1, "not before the hour is over");
    keyed.shop.clock.advance(60_000);
    assert_eq!(due(false), 2);
    keyed.shop.clock.advance(5 * HOUR_MS);
    assert_eq!(due(false), 2, "nothing happened since");
    assert_eq!(due(true), 2, "nor is there anything new at the close");
    keyed.act(20);
    assert_eq!(due(true), 3, "the close takes along what happened since");
    keyed.shop.clock.advance(25 * HOUR_MS);
    assert_eq!(due(false), 4, "once a day in any case");
    keyed.shop.clock.advance(-400 * 24 * HOUR_MS);
    assert_eq!(due(false), 5, "a clock set back by a year does not stop the backups");
    assert_eq!(due(false), 5);
}

#[test]
fn what_keeps_the_hourly_backup_from_being_made_is_kept_and_tried_again() {
    let keyed = Keyed::new();
    // A file stands where the folder should be.
    fs::write(keyed.folder().join("backups"), "in the way").unwrap();
    keyed.shop.ok(Role::System, "backup.run_due", json!({}));
    let state = keyed.state();
    let problem = state["problem"].as_str().unwrap();
    assert!(problem.starts_with("backup-problem-"), "{problem}");
    assert_eq!(state["lastAtMs"], Value::Null);
    let code = match keyed.shop.call(Role::Manager, "backup.back_up", json!({})) {
        Err(ApiError::Refused { refusal }) => refusal.code,
        Err(ApiError::Failed { .. }) => "failed".to_owned(),
        Ok(made) => panic!("{made}"),
    };
    assert!(["folder_missing", "folder_read_only", "failed"].contains(&code.as_str()), "{code}");

    fs::remove_file(keyed.folder().join("backups")).unwrap();
    keyed.shop.clock.advance(14 * 60_000);
    keyed.shop.ok(Role::System, "backup.run_due", json!({}));
    assert_eq!(keyed.state()["lastAtMs"], Value::Null);
    keyed.shop.clock.advance(60_000);
    keyed.shop.ok(Role::System, "backup.run_due", json!({}));
    let state = keyed.state();
    assert_ne!(state["lastAtMs"], Value::Null, "tried again after a quarter of an hour");
    assert_eq!(state["problem"], Value::Null);
}

#[test]
fn old_backups_are_thinned_out_but_never_those_of_another_shop() {
    let keyed = Keyed::new();
    let stick = memory_folder();
    let foreign = stick.path().join("storeloop-20200101T000000-5-0badf00d.age");
    fs::write(&foreign, "another shop's").unwrap();
    keyed.shop.ok(Role::Owner, "backup.set_folder", json!({ "folder": stick.path() }));
    let first = keyed.back_up();
    for _ in 0..12 {
        keyed.shop.clock.advance(HOUR_MS / 2);
        keyed.back_up();
    }
    assert_eq!(names(&keyed.folder().join("backups")).len(), 13, "48 hours are kept whole");
    keyed.shop.clock.advance(72 * HOUR_MS);
    keyed.back_up();
    let own = names(&keyed.folder().join("backups"));
    assert!(own.len() < 13 && own.len() >= 10, "older than 48 hours: one a day, beyond the newest ten: {own:?}");
    assert!(!first.exists());
    assert!(foreign.is_file(), "another shop's backups on the same stick stay");
    assert_eq!(names(stick.path()).iter().filter(|name| name.ends_with(".age")).count(), own.len() + 1);
}

#[test]
fn no_till_waits_while_a_backup_is_made() {
    let keyed = Keyed::new();
    std::thread::scope(|scope| {
        let (holding, held) = std::sync::mpsc::channel();
        let till = scope.spawn(|| {
            let holding = holding;
            keyed.shop.with_conn(|conn| {
                conn.execute_batch("BEGIN IMMEDIATE").unwrap();
                holding.send(()).unwrap();
                // A till is in the middle of an act until the sealed file is there.
                let deadline = Instant::now() + Duration::from_secs(20);
                let backups = keyed.folder().join("backups");
                let is_there = || {
                    fs::read_dir(&backups).is_ok_and(|mut found| {
                        found.any(|entry| entry.unwrap().file_name().to_str().unwrap().ends_with(".age"))
                    })
                };
                while !is_there() && Instant::now() < deadline {
                    std::thread::yield_now();
                }
                let seen = is_there();
                conn.execute_batch("ROLLBACK").unwrap();
                seen
            })
        });
        held.recv().unwrap();
        keyed.back_up();
        assert_eq!(till.join().unwrap(), Some(true), "the backup was made while a till was writing");
    });
}

#[test]
fn the_owner_shows_that_they_hold_the_key() {
    let keyed = Keyed::new();
    let other = Identity::generate().to_string().expose_secret().to_owned();
    let confirm = |key: &str| json!({ "key": key });
    assert_eq!(keyed.shop.refused(Role::Owner, "backup.confirm_key", confirm("1234")), "backup.key_malformed");
    assert_eq!(keyed.shop.refused(Role::Owner, "backup.confirm_key", confirm(&other)), "backup.key_does_not_fit");
    assert_eq!(keyed.state()["keyCheckedAtMs"], Value::Null);
    keyed.shop.ok(Role::Owner, "backup.confirm_key", confirm(&keyed.key.to_lowercase()));
    assert!(keyed.state()["keyCheckedAtMs"].is_i64());
    let leaked = keyed.shop.with_conn(|conn| {
        conn.query_row("SELECT count(*) FROM audit_detail WHERE request LIKE '%SECRET%' COLLATE NOCASE", [], |row| {
            row.get::<_, i64>(0)
        })
    });
    assert_eq!(leaked.unwrap().unwrap(), 0, "the key itself is written nowhere");
}

#[test]
fn the_check_finds_what_was_tampered_with() {
    let keyed = Keyed::new();
    keyed.act(11);
    keyed.act(12);
    keyed.shop.ok(Role::System, "backup.run_due", json!({ "closing": true }));
    let checks = || {
        keyed.shop.with_conn(|conn| {
            conn.query_row("SELECT count(*) FROM check_made", [], |row| row.get::<_, i64>(0)).unwrap()
        })
    };
    assert_eq!(checks(), Some(1), "the close checks the whole file");
    let report = keyed.shop.ok(Role::Manager, "backup.check", json!({}));
    assert_eq!((&report["ok"], report["findings"].as_array().unwrap().len()), (&json!(true), 0));
    keyed.shop.with_conn(|conn| {
        conn.execute_batch(
            "DROP TRIGGER audit_append_only; UPDATE audit SET till = '9' WHERE seq = 2;
             PRAGMA foreign_keys = OFF;
             INSERT INTO audit_subject (kind, id, seq) VALUES ('member', 1, 999);
             PRAGMA foreign_keys = ON;",
        )
        .unwrap();
    });
    let report = keyed.shop.ok(Role::Manager, "backup.check", json!({}));
    keyed.shop.ok(Role::System, "backup.run_due", json!({ "closing": true }));
    let found: Vec<&str> = report["findings"].as_array().unwrap().iter().map(|f| f["what"].as_str().unwrap()).collect();
    assert_eq!(report["ok"], false);
    assert!(found.contains(&"audit-chain") && found.contains(&"foreign-keys"), "{found:?}");
    assert_eq!(keyed.state()["problem"], "backup-problem-check-found");
}

#[test]
fn books_that_do_not_add_up_are_backed_up_and_said_to_be_so() {
    let keyed = Keyed::new();
    keyed.act(11);
    keyed.shop.with_conn(|conn| {
        conn.execute_batch("DROP TRIGGER audit_append_only; UPDATE audit SET till = '9' WHERE seq = 1;").unwrap();
    });
    let made = keyed.shop.ok(Role::Manager, "backup.back_up", json!({}));
    assert_eq!(made["verified"], false, "better a backup with a broken chain than none, but it is told");
}

#[test]
fn half_done_files_of_a_killed_program_are_swept_at_the_next_start() {
    let keyed = Keyed::new();
    keyed.back_up();
    let own = keyed.folder().join("backups");
    for name in ["copy.db.tmp", "storeloop-00000000.age.tmp"] {
        fs::write(own.join(name), "half").unwrap();
    }
    fs::write(keyed.folder().join("restore-0a0b0c0d.db.tmp"), "half").unwrap();
    keyed.shop.app.close();
    let _again = ShopOnDisk::open(&keyed.folder(), Opening::FLEETING, 2);
    assert_eq!(names(&own).len(), 1, "only the whole one stays");
    assert!(!names(&keyed.folder()).iter().any(|name| name.ends_with(".tmp")));
}
