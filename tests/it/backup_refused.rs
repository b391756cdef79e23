//! What is no good backup is refused, and the shop goes on.

use crate::backup_support::{Keyed, give_recipient, leftovers, memory_folder, open, open_sealed, resealed, seal};
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use serde_json::json;
use shop_core::db::{FILE, Opening};
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

#[test]
fn what_is_no_good_backup_is_refused_and_the_shop_goes_on() {
    let keyed = Keyed::new();
    keyed.act(51);
    let backup = keyed.back_up();
    let place = keyed.place.path();
    let sealed = fs::read(&backup).unwrap();
    let write = |name: &str, bytes: &[u8]| {
        let path = place.join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    let mut flipped = sealed.clone();
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let mut head_flipped = sealed.clone();
    head_flipped[60] ^= 1;
    let sealed_text = place.join("text.age");
    seal(&b"a letter to a friend, sealed for the same key".repeat(100), &keyed.key, &sealed_text);
    let sealed_nothing = place.join("nothing.age");
    seal(b"", &keyed.key, &sealed_nothing);
    let mut broken = {
        let plain = place.join("broken.db");
        open_sealed(&backup, &keyed.key, &plain);
        fs::read(plain).unwrap()
    };
    for byte in broken.iter_mut().skip(8192).take(4096) {
        *byte = 0xa5;
    }
    let sealed_broken = place.join("broken.age");
    seal(&broken, &keyed.key, &sealed_broken);
    let other = Identity::generate().to_string().expose_secret().to_owned();

    for (file, key, code) in [
        (place.join("nowhere.age"), keyed.key.as_str(), "file_missing"),
        (PathBuf::from("storeloop-nowhere.age"), &keyed.key, "file_missing"),
        (PathBuf::new(), &keyed.key, "file_missing"),
        (PathBuf::from("x".repeat(5000)), &keyed.key, "file_missing"),
        (backup.clone(), "1234", "key_malformed"),
        (backup.clone(), "", "key_malformed"),
        (backup.clone(), &other, "wrong_key"),
        (place.to_owned(), &keyed.key, "not_a_backup"),
        (write("empty", b""), &keyed.key, "not_a_backup"),
        (write("words", "一封信 ".repeat(10_000).as_bytes()), &keyed.key, "not_a_backup"),
        (write("only-the-first-line", b"age-encryption.org/v1\n"), &keyed.key, "not_a_backup"),
        (
            write("endless-head", &[b"age-encryption.org/v1\n-> ", &[b'x'; 60_000][..]].concat()),
            &keyed.key,
            "not_a_backup",
        ),
        (write("another-format", &[b"age-encryption.org/v2\n", &sealed[22..]].concat()), &keyed.key, "not_a_backup"),
        (keyed.folder().join(FILE), &keyed.key, "not_a_backup"),
        (sealed_text, &keyed.key, "not_a_backup"),
        (sealed_nothing, &keyed.key, "not_a_backup"),
        (write("flipped", &flipped), &keyed.key, "damaged"),
        (write("cut", &sealed[..sealed.len() - 1000]), &keyed.key, "damaged"),
        (write("cut-after-head", &sealed[..300]), &keyed.key, "damaged"),
        (write("longer", &[&sealed[..], b"x"].concat()), &keyed.key, "damaged"),
        (sealed_broken, &keyed.key, "damaged"),
        (resealed(&keyed, &backup, "newer", "PRAGMA user_version = 4711"), &keyed.key, "newer"),
        (resealed(&keyed, &backup, "foreign", "PRAGMA application_id = 1"), &keyed.key, "altered"),
        (
            resealed(
                &keyed,
                &backup,
                "trap",
                "CREATE TRIGGER trap AFTER INSERT ON request BEGIN DELETE FROM setting; END",
            ),
            &keyed.key,
            "altered",
        ),
        (resealed(&keyed, &backup, "nobody", "DELETE FROM shop"), &keyed.key, "not_a_backup"),
    ] {
        for command in ["backup.preview_restore", "backup.restore"] {
            let refused = keyed.shop.refused(Role::Owner, command, open(&file, key));
            assert_eq!(refused, format!("backup.{code}"), "{command} {:.60}", file.display());
        }
    }
    let head =
        keyed.shop.call(Role::Owner, "backup.restore", open(&write("head", &head_flipped), &keyed.key)).unwrap_err();
    assert!(["wrong_key", "damaged", "not_a_backup"].contains(&head.refusal().unwrap().code.as_str()));
    let newer = keyed.shop.call(Role::Owner, "backup.restore", open(&place.join("newer.age"), &keyed.key)).unwrap_err();
    assert_eq!(newer.refusal().unwrap().numbers["found"], 4711, "both numbers are told");
    assert_eq!(newer.refusal().unwrap().numbers["known"], shop_core::db::schema_version());

    assert_eq!(keyed.loudness(), 51, "the shop goes on with its file");
    assert!(!keyed.folder().join("set-aside").exists(), "nothing was set aside");
    assert!(!leftovers(&keyed.folder()), "nothing unsealed is left behind");
    assert_eq!(keyed.shop.findings(), []);
}

#[test]
fn a_backup_whose_books_do_not_add_up_is_shown_as_such_and_can_be_restored() {
    let keyed = Keyed::new();
    let change = "PRAGMA foreign_keys = OFF; INSERT INTO audit_subject VALUES ('member', 1, 999)";
    let dangling = resealed(&keyed, &keyed.back_up(), "dangling", change);
    let preview = keyed.shop.ok(Role::Owner, "backup.preview_restore", open(&dangling, &keyed.key));
    assert_eq!(preview["whole"], false, "the owner sees it before they choose");
    keyed.shop.ok(Role::Owner, "backup.restore", open(&dangling, &keyed.key));
    keyed.shop.sign_in();
    assert_eq!(keyed.shop.ok(Role::Manager, "backup.check", json!({}))["ok"], false);
}

#[test]
fn a_gibibyte_of_garbage_is_refused_at_once() {
    let keyed = Keyed::new();
    let backup = keyed.back_up();
    let garbage = keyed.place.path().join("garbage.age");
    let huge = |path: &Path| {
        fs::File::options().write(true).create(true).truncate(false).open(path).unwrap().set_len(1 << 30).unwrap()
    };
    huge(&garbage);
    let began = Instant::now();
    assert_eq!(keyed.shop.refused(Role::Owner, "backup.restore", open(&garbage, &keyed.key)), "backup.not_a_backup");
    let grown = keyed.place.path().join("grown.age");
    fs::copy(&backup, &grown).unwrap();
    huge(&grown);
    assert_eq!(keyed.shop.refused(Role::Owner, "backup.restore", open(&grown, &keyed.key)), "backup.damaged");
    assert!(began.elapsed() < Duration::from_secs(5), "known by its first bytes, not read to its end");
}

#[test]
fn a_key_for_another_shop_does_not_open_the_file_of_this_one() {
    let keyed = Keyed::new();
    let other_place = memory_folder();
    let other = ShopOnDisk::open(other_place.path(), Opening::FLEETING, 9);
    let identity = Identity::generate();
    give_recipient(&other, &identity);
    let made = other.ok(Role::Manager, "backup.back_up", json!({}));
    let file = other_place.path().join("backups").join(made["file"].as_str().unwrap());
    assert_eq!(keyed.shop.refused(Role::Owner, "backup.preview_restore", open(&file, &keyed.key)), "backup.wrong_key");
}
