//! What the tests of backups begin with.

use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use std::fs;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A shop with a key, in a folder on a memory disk.
pub(crate) struct Keyed {
    pub(crate) place: TempDir,
    pub(crate) shop: ShopOnDisk,
    pub(crate) key: String,
}

impl Keyed {
    pub(crate) fn new() -> Self {
        let place = memory_folder();
        let shop = ShopOnDisk::open(&place.path().join("shop"), Opening::FLEETING, 1);
        let identity = Identity::generate();
        give_recipient(&shop, &identity);
        Keyed { place, shop, key: identity.to_string().expose_secret().to_owned() }
    }

    pub(crate) fn folder(&self) -> PathBuf {
        self.place.path().join("shop")
    }

    pub(crate) fn state(&self) -> Value {
        self.shop.sign_in();
        self.shop.ok(Role::Clerk, "backup.read_state", json!({}))
    }

    /// Makes a backup and gives its path.
    pub(crate) fn back_up(&self) -> PathBuf {
        self.shop.sign_in();
        let made = self.shop.ok(Role::Manager, "backup.back_up", json!({}));
        self.folder().join("backups").join(made["file"].as_str().unwrap())
    }

    /// Something happens that a backup has to hold.
    pub(crate) fn act(&self, loudness: u8) {
        self.shop.sign_in();
        self.shop.ok(Role::Manager, "shop.change_settings", json!({ "loudness": loudness }));
    }

    pub(crate) fn loudness(&self) -> i64 {
        self.shop.ok(Role::Guest, "shop.read_state", json!({}))["settings"]["loudness"].as_i64().unwrap()
    }
}

pub(crate) fn memory_folder() -> TempDir {
    let base = Path::new("/dev/shm");
    if base.is_dir() { TempDir::new_in(base).unwrap() } else { TempDir::new().unwrap() }
}

pub(crate) fn give_recipient(shop: &ShopOnDisk, identity: &Identity) {
    let recipient = serde_json::to_string(&identity.to_public().to_string()).unwrap();
    shop.with_conn(|conn| {
        conn.execute("INSERT INTO setting (key, value) VALUES ('backup_recipient', ?1)", [recipient]).unwrap()
    });
}

pub(crate) fn open_sealed(file: &Path, key: &str, into: &Path) {
    let identity: Identity = key.parse().unwrap();
    let decryptor = age::Decryptor::new(fs::File::open(file).unwrap()).unwrap();
    let mut plain = Vec::new();
    decryptor.decrypt(std::iter::once(&identity as &dyn age::Identity)).unwrap().read_to_end(&mut plain).unwrap();
    fs::write(into, plain).unwrap();
}

pub(crate) fn open(file: &Path, key: &str) -> Value {
    json!({ "file": file, "key": key })
}

pub(crate) fn seal(plain: &[u8], key: &str, into: &Path) {
    let recipient = key.parse::<Identity>().unwrap().to_public();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as &dyn age::Recipient)).unwrap();
    let mut sealed = encryptor.wrap_output(fs::File::create(into).unwrap()).unwrap();
    sealed.write_all(plain).unwrap();
    sealed.finish().unwrap();
}

/// A backup with something changed in the database that it holds.
pub(crate) fn resealed(keyed: &Keyed, from: &Path, name: &str, change: &str) -> PathBuf {
    let plain = keyed.place.path().join(format!("{name}.db"));
    open_sealed(from, &keyed.key, &plain);
    rusqlite::Connection::open(&plain).unwrap().execute_batch(change).unwrap();
    let into = keyed.place.path().join(format!("{name}.age"));
    seal(&fs::read(&plain).unwrap(), &keyed.key, &into);
    into
}

pub(crate) fn leftovers(folder: &Path) -> bool {
    [folder.to_owned(), folder.join("backups")]
        .iter()
        .filter_map(|place| fs::read_dir(place).ok())
        .any(|mut found| found.any(|entry| entry.unwrap().file_name().to_str().unwrap().ends_with(".tmp")))
}
