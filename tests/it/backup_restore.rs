//! Restore: what is refused, what is kept, who may.

use crate::backup_support::{Keyed, leftovers, memory_folder, open, seal};
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use serde_json::json;
use shop_core::db::{FILE, Opening, verify_copy};
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use std::fs;
use std::path::PathBuf;

fn generation(shop: &ShopOnDisk) -> i64 {
    shop.with_conn(|conn| conn.query_row("SELECT generation FROM shop", [], |row| row.get(0)).unwrap()).unwrap()
}

#[test]
fn a_restored_shop_is_as_it_was_and_the_file_it_replaced_is_kept() {
    let keyed = Keyed::new();
    keyed.act(41);
    let backup = keyed.back_up();
    keyed.act(42);
    let generation_before = generation(&keyed.shop);
    let name = backup.file_name().unwrap().to_str().unwrap();

    let preview = keyed.shop.ok(Role::Owner, "backup.preview_restore", json!({ "file": name, "key": keyed.key }));
    assert_eq!(preview["shop"], "一间茶铺");
    assert_eq!(preview["whole"], true);
    assert_eq!(preview["madeAtMs"], 1_795_160_520_000_i64);
    assert_eq!(keyed.loudness(), 42, "a look changes nothing");

    let restored = keyed.shop.ok(Role::Owner, "backup.restore", open(&backup, &keyed.key));
    assert_eq!(keyed.loudness(), 41, "the shop is as it was when the backup was made");
    assert_eq!(generation(&keyed.shop), generation_before + 1, "a restored shop is another generation of itself");
    assert_eq!(keyed.shop.refused(Role::Owner, "backup.list_files", json!({})), "kernel.signed_out");

    let aside = PathBuf::from(restored["setAside"].as_str().unwrap());
    assert!(aside.starts_with(keyed.folder().join("set-aside")));
    verify_copy(&aside).unwrap();
    let kept: String = rusqlite::Connection::open(&aside)
        .unwrap()
        .query_row("SELECT value FROM setting WHERE key = 'tills'", [], |row| row.get(0))
        .unwrap();
    assert!(kept.contains("42"), "what was done after the backup is not lost, only set aside");

    let said: (String, i64, String) = keyed
        .shop
        .with_conn(|conn| {
            conn.query_row(
                "SELECT command, look, note FROM audit JOIN audit_detail USING (seq) ORDER BY seq DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
            )
            .unwrap()
        })
        .unwrap();
    assert_eq!((said.0.as_str(), said.1), ("backup.restore", 1), "a restore stands in the audit, for the owner to see");
    assert!(said.2.contains(name));
    assert_eq!(keyed.shop.findings(), []);
    assert!(!leftovers(&keyed.folder()), "nothing unsealed is left behind");

    keyed.shop.sign_in();
    keyed.act(43);
    keyed.shop.ok(Role::Owner, "backup.restore", open(&backup, &keyed.key));
    let kept = fs::read_dir(keyed.folder().join("set-aside")).unwrap().count();
    assert_eq!(kept, 2, "a second restore in the same second keeps its file, too");
}

#[test]
fn a_damaged_shop_is_restored_by_whoever_holds_the_key() {
    let keyed = Keyed::new();
    keyed.act(61);
    let backup = keyed.back_up();
    keyed.shop.app.close();
    let file = keyed.folder().join(FILE);
    let mut bytes = fs::read(&file).unwrap();
    for byte in bytes.iter_mut().skip(100).take(8000) {
        *byte = 0xff;
    }
    fs::write(&file, &bytes).unwrap();

    let shop = ShopOnDisk::open_as_it_is(&keyed.folder(), Opening::FLEETING, 2);
    let state = shop.ok(Role::Guest, "shop.read_state", json!({}));
    assert_eq!((&state["stage"], &state["unfit"]["reason"]), (&json!("unfit"), &json!("corrupt")));
    assert_eq!(shop.refused(Role::Guest, "staff.list_people", json!({})), "kernel.no_shop");
    assert_eq!(shop.refused(Role::Owner, "shop.change_settings", json!({})), "kernel.no_shop");
    let files = shop.ok(Role::Guest, "backup.list_files", json!({}));
    assert_eq!(files["files"][0]["file"], backup.file_name().unwrap().to_str().unwrap(), "a backup is offered");
    let other = Identity::generate().to_string().expose_secret().to_owned();
    assert_eq!(shop.refused(Role::Guest, "backup.restore", open(&backup, &other)), "backup.wrong_key");

    let restored = shop.ok(Role::Guest, "backup.restore", open(&backup, &keyed.key));
    let state = shop.ok(Role::Guest, "shop.read_state", json!({}));
    assert_eq!((&state["stage"], &state["settings"]["loudness"]), (&json!("ready"), &json!(61)));
    assert_eq!(fs::read(restored["setAside"].as_str().unwrap()).unwrap(), bytes, "the damaged file is kept as it was");
    assert_eq!(shop.refused(Role::Guest, "backup.restore", open(&backup, &keyed.key)), "kernel.signed_out");
    assert_eq!(shop.findings(), []);
}

#[test]
fn the_log_of_an_unfit_file_goes_aside_with_it_and_not_into_the_restored_one() {
    let keyed = Keyed::new();
    keyed.act(61);
    let backup = keyed.back_up();
    keyed.act(99);
    // As a power cut leaves it: the file, and the log with what was not folded in yet.
    let cut = keyed.place.path().join("cut");
    fs::create_dir(&cut).unwrap();
    for end in ["", "-wal"] {
        fs::copy(keyed.folder().join(format!("{FILE}{end}")), cut.join(format!("{FILE}{end}"))).unwrap();
    }
    let conn = rusqlite::Connection::open(cut.join(FILE)).unwrap();
    conn.set_db_config(rusqlite::config::DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).unwrap();
    conn.execute_batch("PRAGMA application_id = 1").unwrap();
    drop(conn);
    let log = fs::read(cut.join(format!("{FILE}-wal"))).unwrap();
    assert!(!log.is_empty());
    let shop = ShopOnDisk::open_as_it_is(&cut, Opening::FLEETING, 2);
    assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["unfit"]["reason"], "not_a_shop");
    let restored = shop.ok(Role::Guest, "backup.restore", open(&backup, &keyed.key));
    let state = shop.ok(Role::Guest, "shop.read_state", json!({}));
    assert_eq!(state["settings"]["loudness"], 61, "nothing of the old log got into the restored file");
    assert_eq!(shop.findings(), []);
    let aside = restored["setAside"].as_str().unwrap();
    assert_eq!(fs::read(format!("{aside}-wal")).unwrap(), log, "the log is kept beside the file it belongs to");
}

#[test]
fn a_backup_moves_to_a_new_computer() {
    let keyed = Keyed::new();
    keyed.act(71);
    let backup = keyed.back_up();
    let new_place = memory_folder();
    let shop = ShopOnDisk::open_as_it_is(new_place.path(), Opening::FLEETING, 3);
    assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["stage"], "new");
    assert_eq!(shop.ok(Role::Guest, "backup.list_files", json!({}))["files"], json!([]));
    let preview = shop.ok(Role::Guest, "backup.preview_restore", open(&backup, &keyed.key));
    assert_eq!(preview["shop"], "一间茶铺");
    shop.ok(Role::Guest, "backup.restore", open(&backup, &keyed.key));
    let state = shop.ok(Role::Guest, "shop.read_state", json!({}));
    assert_eq!((&state["stage"], &state["settings"]["loudness"]), (&json!("ready"), &json!(71)));
    shop.sign_in();
    shop.ok(Role::Manager, "shop.change_settings", json!({ "loudness": 72 }));
    assert_eq!(shop.findings(), []);
}

#[test]
fn where_another_file_would_not_help_none_is_restored() {
    let keyed = Keyed::new();
    let backup = keyed.back_up();
    keyed.shop.app.close();
    let conn = rusqlite::Connection::open(keyed.folder().join(FILE)).unwrap();
    conn.execute_batch("PRAGMA user_version = 4711").unwrap();
    drop(conn);
    let shop = ShopOnDisk::open_as_it_is(&keyed.folder(), Opening::FLEETING, 2);
    assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["unfit"]["found"], 4711);
    assert_eq!(shop.refused(Role::Guest, "backup.list_files", json!({})), "backup.folder_unfit");
    assert_eq!(shop.refused(Role::Guest, "backup.restore", open(&backup, &keyed.key)), "backup.folder_unfit");
}

#[test]
fn an_older_backup_is_brought_up_to_this_schema() {
    let keyed = Keyed::new();
    let old = keyed.place.path().join("old.db");
    let mut conn = rusqlite::Connection::open(&old).unwrap();
    conn.execute_batch("PRAGMA application_id = 0x53544c50").unwrap();
    shop_core::db::migrate_to(&mut conn, 3).unwrap();
    conn.execute_batch(
        "INSERT INTO shop (id, uuid, name, address, promise, kind, language, country, currency, exponent, time_zone, law, demo, opened_at_ms)
         VALUES (1, zeroblob(16), 'Old shop', '', '', 'niche', 'en', 'CN', 'CNY', 2, 'UTC', 'none', 0, 5);
         INSERT INTO staff (id, name, role, since_ms, pin_hash, pin_is_simple, pin_set_at_ms) VALUES (1, 'Owner', 'owner', 5, 'x', 0, 5)",
    )
    .unwrap();
    drop(conn);
    let sealed = keyed.place.path().join("old.age");
    seal(&fs::read(&old).unwrap(), &keyed.key, &sealed);
    let preview = keyed.shop.ok(Role::Owner, "backup.preview_restore", open(&sealed, &keyed.key));
    assert_eq!(
        (&preview["schema"], &preview["madeAtMs"]),
        (&json!(3), &json!(5)),
        "no name to tell when: its last act does"
    );
    keyed.shop.ok(Role::Owner, "backup.restore", open(&sealed, &keyed.key));
    assert_eq!(keyed.shop.ok(Role::Guest, "shop.read_state", json!({}))["shop"]["name"], "Old shop");
    assert_eq!(keyed.shop.findings(), []);
}

#[test]
fn a_restore_that_was_cut_off_is_settled_by_the_next_tick() {
    let keyed = Keyed::new();
    let unsettled = || {
        keyed
            .shop
            .with_conn(|conn| {
                conn.query_row("SELECT count(*) FROM restore_made WHERE erasures_again IS NULL", [], |row| {
                    row.get::<_, i64>(0)
                })
                .unwrap()
            })
            .unwrap()
    };
    keyed.shop.with_conn(|conn| {
        conn.execute("INSERT INTO restore_made (at_ms, file, set_aside) VALUES (1, 'a.age', 'shop.db')", []).unwrap()
    });
    assert_eq!(unsettled(), 1);
    keyed.shop.ok(Role::System, "system.tick", json!({}));
    assert_eq!(unsettled(), 0, "erasures made since the backup are applied whatever was cut off");
    let settled_again =
        keyed.shop.with_conn(|conn| conn.execute("UPDATE restore_made SET erasures_again = 7", []).is_err());
    assert_eq!(settled_again, Some(true), "settled once");
}

#[test]
fn whoever_was_erased_after_the_backup_is_erased_again() {
    let keyed = Keyed::new();
    let enrol = json!({
        "name": "林秀 Guest", "phone": null, "noPhoneReason": "no_phone", "birthMonth": null, "birthDay": null,
        "fourteen": true, "district": "", "tags": [], "interests": [], "source": "walk_in", "inviter": null,
        "consents": [], "wordingVersion": 1, "language": null, "duplicatesSeen": true,
    });
    let member = keyed.shop.ok(Role::Clerk, "members.enrol", enrol)["member"].clone();
    let backup = keyed.back_up();
    let name = || {
        keyed
            .shop
            .with_conn(|conn| conn.query_row("SELECT name FROM member", [], |row| row.get::<_, String>(0)).unwrap())
    };
    keyed.shop.ok(Role::Owner, "privacy.erase", json!({ "member": member, "reason": "asked for it" }));
    assert_eq!(name().as_deref(), Some(""));
    let restored = keyed.shop.ok(Role::Owner, "backup.restore", open(&backup, &keyed.key));
    assert_eq!(restored["erasuresAgain"], 1);
    assert_eq!(name().as_deref(), Some(""), "a restore brings nobody back who asked to be forgotten");
    assert_eq!(keyed.shop.findings(), []);
}

#[test]
fn the_key_on_the_recovery_sheet_opens_the_backups() {
    let place = memory_folder();
    let shop = ShopOnDisk::open_as_it_is(place.path(), Opening::FLEETING, 1);
    let opened = shop.ok(
        Role::Guest,
        "setup.open_shop",
        json!({
            "language": "en", "name": "Green Awning", "address": "12 Garden Road", "kind": "staple_frequent", "country": "CN",
            "currency": "CNY", "timeZone": "Asia/Shanghai", "law": "cn", "ownerName": "Lan", "ownerPin": "2580",
            "soundOn": true, "loudness": 60,
        }),
    );
    shop.ok(Role::System, "backup.run_due", json!({}));
    shop.sign_in();
    shop.ok(Role::Owner, "backup.confirm_key", json!({ "key": opened["backupKey"] }));
    let files = shop.ok(Role::Owner, "backup.list_files", json!({}));
    let file = files["files"][0]["file"].clone();
    let preview = shop.ok(Role::Owner, "backup.preview_restore", json!({ "file": file, "key": opened["backupKey"] }));
    assert_eq!((&preview["shop"], &preview["whole"]), (&json!("Green Awning"), &json!(true)));
    assert_eq!((&preview["members"], &preview["gifts"]), (&json!(0), &json!(0)));
}

#[test]
fn a_lost_key_is_replaced_and_opens_what_is_backed_up_from_then_on() {
    let place = memory_folder();
    let shop = ShopOnDisk::open_as_it_is(place.path(), Opening::FLEETING, 1);
    let opened = shop.ok(
        Role::Guest,
        "setup.open_shop",
        json!({
            "language": "en", "name": "Green Awning", "address": "", "kind": "staple_frequent", "country": "CN",
            "currency": "CNY", "timeZone": "Asia/Shanghai", "law": "cn", "ownerName": "Lan", "ownerPin": "2580",
            "soundOn": true, "loudness": 60,
        }),
    );
    shop.sign_in();
    shop.ok(Role::Owner, "backup.confirm_key", json!({ "key": opened["backupKey"] }));
    let id = uuid::Uuid::from_u128(77);
    let replaced = shop.act(Role::Owner, "backup.new_key", json!({}), id).expect("a new key");
    assert_ne!(replaced["backupKey"], opened["backupKey"]);
    let repeat = shop.act(Role::Owner, "backup.new_key", json!({}), id).expect_err("a secret is shown once");
    assert_eq!(repeat.refusal().map(|refusal| refusal.code.as_str()), Some("already_done"));
    let state = shop.ok(Role::Owner, "backup.read_state", json!({}));
    assert_eq!(state["keyCheckedAtMs"], json!(null), "nobody has shown that they hold the new key");

    let file = shop.ok(Role::Owner, "backup.back_up", json!({}))["file"].clone();
    let preview = |key: &serde_json::Value| json!({ "file": file, "key": key });
    assert_eq!(
        shop.refused(Role::Owner, "backup.preview_restore", preview(&opened["backupKey"])),
        "backup.wrong_key",
        "the lost key opens nothing that was made after it"
    );
    assert_eq!(shop.ok(Role::Owner, "backup.preview_restore", preview(&replaced["backupKey"]))["whole"], true);
}
