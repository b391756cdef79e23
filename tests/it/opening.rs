//! Opening the shop's file: whatever lies in the folder, there is a reason and never a panic.

use crate::backup_support::memory_folder;
use serde_json::{Value, json};
use shop_core::db::{FILE, Opening};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::{ShopOnDisk, TestShop};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A small generator, so that a failing round can be run again (Numerical Recipes' LCG).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

/// A closed shop in which something happened.
fn closed_shop() -> (TempDir, PathBuf) {
    let place = memory_folder();
    let shop = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
    for loudness in 0..40 {
        shop.ok(Role::Manager, "shop.change_settings", json!({ "loudness": loudness }));
    }
    shop.app.close();
    let file = place.path().join(FILE);
    (place, file)
}

/// What the window is told.
fn told(folder: &Path) -> Value {
    let shop = ShopOnDisk::open_as_it_is(folder, Opening::FLEETING, 2);
    let state = shop.ok(Role::Guest, "shop.read_state", json!({}));
    shop.app.close();
    state
}

fn reason(folder: &Path) -> String {
    let state = told(folder);
    if state["stage"] == "unfit" { state["unfit"]["reason"].as_str().unwrap().to_owned() } else { "fit".to_owned() }
}

#[test]
fn a_foreign_database_is_refused_and_left_as_it_is() {
    let place = memory_folder();
    let file = place.path().join(FILE);
    let conn = rusqlite::Connection::open(&file).unwrap();
    conn.execute_batch("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('tea eggs')").unwrap();
    drop(conn);
    let before = fs::read(&file).unwrap();
    assert_eq!(reason(place.path()), "not_a_shop");
    assert_eq!(fs::read(&file).unwrap(), before, "not one byte of somebody else's file is changed");
}

#[test]
fn a_newer_file_is_refused_with_both_numbers_and_left_as_it_is() {
    let (place, file) = closed_shop();
    rusqlite::Connection::open(&file).unwrap().execute_batch("PRAGMA user_version = 99").unwrap();
    let before = fs::read(&file).unwrap();
    let state = told(place.path());
    assert_eq!(state["unfit"]["reason"], "newer");
    assert_eq!((&state["unfit"]["found"], &state["unfit"]["known"]), (&json!(99), &state["schema"]));
    assert_eq!(fs::read(&file).unwrap(), before);
}

#[test]
fn garbage_a_cut_file_and_a_broken_head_are_damage() {
    let (place, file) = closed_shop();
    let whole = fs::read(&file).unwrap();
    for length in [1, 15, 16, 50, 99, 100, 512, 4095, 4096, 5000, whole.len() / 2, whole.len() - 1] {
        fs::write(&file, &whole[..length]).unwrap();
        assert_eq!(reason(place.path()), "corrupt", "cut to {length} bytes");
        assert_eq!(fs::read(&file).unwrap(), &whole[..length], "a damaged file is left as it is");
    }
    for at in [0, 16, 18, 19, 21, 100] {
        let mut broken = whole.clone();
        broken[at] = 0xee;
        fs::write(&file, &broken).unwrap();
        let reason = reason(place.path());
        assert!(["corrupt", "failed", "read_only"].contains(&reason.as_str()), "byte {at} of the head: {reason}");
    }
    fs::write(&file, "Dear shop, this is a letter.".repeat(1000)).unwrap();
    assert_eq!(reason(place.path()), "corrupt");
    fs::write(&file, "").unwrap();
    assert_eq!(told(place.path())["stage"], "new", "an empty file is a shop that nobody has set up");
}

/// Everything that a person or the program would do with a shop whose file is in some unknown state.
fn use_it(folder: &Path) -> (String, bool) {
    let shop = ShopOnDisk::open_as_it_is(folder, Opening::FLEETING, 3);
    let Ok(state) = shop.call(Role::Guest, "shop.read_state", json!({})) else { return ("failed".to_owned(), true) };
    if state["stage"] == "unfit" {
        let reason = state["unfit"]["reason"].as_str().unwrap().to_owned();
        return (reason, true);
    }
    let calls = [
        shop.call(Role::Manager, "backup.check", json!({})),
        shop.call(Role::Clerk, "backup.read_state", json!({})),
        shop.call(Role::System, "system.tick", json!({})),
        shop.call(Role::Manager, "shop.change_settings", json!({ "loudness": 3 })),
    ];
    let is_found = match &calls[0] {
        Ok(report) => report["ok"] == false,
        Err(ApiError::Refused { .. } | ApiError::Failed { .. }) => true,
    };
    shop.app.close();
    ("fit".to_owned(), is_found || calls.iter().any(Result::is_err))
}

#[test]
fn a_flipped_bit_never_ends_in_a_panic() {
    let (place, file) = closed_shop();
    let whole = fs::read(&file).unwrap();
    let mut dice = Dice(20_261_120);
    let mut told = 0;
    for _ in 0..300 {
        let mut broken = whole.clone();
        for _ in 0..=dice.below(3) {
            let at = dice.below(broken.len());
            broken[at] ^= 1 << dice.below(8);
        }
        clear(place.path());
        fs::write(&file, &broken).unwrap();
        told += usize::from(use_it(place.path()).1);
    }
    assert!(told > 30, "of 300 files with flipped bits only {told} were noticed");
}

#[test]
fn a_page_of_garbage_is_always_noticed() {
    let (place, file) = closed_shop();
    // Compact: a free page may hold anything.
    rusqlite::Connection::open(&file).unwrap().execute_batch("PRAGMA journal_mode = DELETE; VACUUM").unwrap();
    let whole = fs::read(&file).unwrap();
    let mut dice = Dice(7);
    let mut at_opening = 0;
    for page in 0..whole.len() / 4096 {
        let mut broken = whole.clone();
        for byte in broken.iter_mut().skip(page * 4096).take(4096) {
            *byte = u8::try_from(dice.below(256)).unwrap();
        }
        clear(place.path());
        fs::write(&file, &broken).unwrap();
        let (reason, noticed) = use_it(place.path());
        at_opening += usize::from(reason != "fit");
        assert!(noticed, "page {page} of {} is garbage and nobody noticed ({reason})", whole.len() / 4096);
    }
    let pages = whole.len() / 4096;
    assert!(
        at_opening * 10 > pages * 9,
        "of {pages} pages only {at_opening} were noticed before anyone worked with them"
    );
}

fn clear(folder: &Path) {
    for end in ["-wal", "-shm"] {
        let _ = fs::remove_file(folder.join(format!("{FILE}{end}")));
    }
}

#[test]
fn a_folder_that_a_cloud_keeps_in_step_is_refused_and_nothing_is_made_there() {
    let place = memory_folder();
    for folder in ["OneDrive/shop", "Dropbox (Personal)", "坚果云/店", "百度网盘"] {
        let folder = place.path().join(folder);
        assert_eq!(reason(&folder), "synced_folder", "{}", folder.display());
        assert!(!folder.exists(), "nothing is made in {}", folder.display());
    }
    let synced = place.path().join("synced");
    fs::create_dir_all(synced.join(".stfolder")).unwrap();
    let state = told(&synced.join("shop"));
    assert_eq!(state["unfit"]["reason"], "synced_folder");
    assert!(state["unfit"]["detail"].as_str().unwrap().contains("Syncthing"));
}

#[cfg(unix)]
#[test]
fn a_file_under_two_names_is_refused() {
    let (place, file) = closed_shop();
    let second = place.path().join("second.db");
    fs::hard_link(&file, &second).unwrap();
    assert_eq!(reason(place.path()), "linked");
    fs::remove_file(&second).unwrap();
    assert_eq!(reason(place.path()), "fit");
    fs::rename(&file, &second).unwrap();
    std::os::unix::fs::symlink(&second, &file).unwrap();
    assert_eq!(reason(place.path()), "linked");
}

#[test]
fn a_folder_in_the_place_of_the_file_is_not_a_shop() {
    let place = memory_folder();
    fs::create_dir(place.path().join(FILE)).unwrap();
    assert_eq!(reason(place.path()), "not_a_shop");
}

#[test]
fn a_first_start_that_was_cut_off_is_a_first_start_again() {
    let place = memory_folder();
    let conn = rusqlite::Connection::open(place.path().join(FILE)).unwrap();
    conn.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(())).unwrap();
    drop(conn);
    assert!(fs::metadata(place.path().join(FILE)).unwrap().len() > 0);
    assert_eq!(told(place.path())["stage"], "new");
}

#[test]
fn a_folder_that_is_a_file_or_cannot_be_made_fails_with_a_reason() {
    let place = memory_folder();
    fs::write(place.path().join("file"), "x").unwrap();
    assert_eq!(reason(&place.path().join("file")), "failed");
    assert_eq!(reason(&place.path().join("file/below")), "failed");
    #[cfg(target_os = "linux")]
    assert!(["read_only", "failed"].contains(&reason(Path::new("/proc/storeloop")).as_str()));
}

/// HAVE_FDATASYNC, which SQLite does not tell of, stands in the same line of `.cargo/config.toml`.
#[test]
fn sqlite_is_compiled_as_the_workspace_says() {
    let shop = TestShop::open();
    let options = shop.with_conn(|conn| {
        let mut told = conn.prepare("PRAGMA compile_options").unwrap();
        told.query_map([], |row| row.get::<_, String>(0)).unwrap().collect::<Result<Vec<_>, _>>().unwrap()
    });
    assert!(options.iter().any(|option| option == "DEFAULT_MEMSTATUS=0"), "{options:?}");
    assert!(!options.iter().any(|option| option == "ENABLE_MEMORY_MANAGEMENT"), "{options:?}");
}
