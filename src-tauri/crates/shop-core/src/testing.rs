//! A shop for tests: a real file on a memory disk, a clock that stands still, chance that counts.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::as_conversions,
    reason = "a stage that cannot be set stops the test, as any assertion does"
)]

mod on_disk;

use crate::db::Opening;
use crate::dispatch::{Call, Once, dispatch, write};
use crate::kernel::app::Book;
use crate::kernel::chance::CountedChance;
pub use crate::kernel::clock::SetClock;
use crate::kernel::{
    ApiError, App, Caller, Chance, Clock, Error, Role, StaffId, Tx, Typecase, Vault, Witness, WitnessRecord,
};
use crate::staff::pin::{self, Pin, PinCost};

pub use crate::members::fill_members;
pub use on_disk::ShopOnDisk;
use serde_json::Value;
use sha2::{Digest, Sha256};
use shop_print::Fonts;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};
use tempfile::TempDir;
use zeroize::Zeroizing;

/// 2026-11-20 15:42 in Shanghai, a Friday.
pub const FRIDAY_AFTERNOON_MS: i64 = 1_795_160_520_000;

/// Tests hash many PINs.
const CHEAP_PIN: PinCost = PinCost { memory_kib: 64, passes: 1 };

/// A witness that remembers. Its number is that of the computer: another number is another computer.
#[derive(Default)]
pub struct RememberingWitness(pub Mutex<Vec<WitnessRecord>>, pub AtomicU64);

impl Witness for RememberingWitness {
    fn place(&self) -> std::io::Result<[u8; 16]> {
        // All zeros would be no place.
        Ok(u128::from(self.1.load(Ordering::SeqCst)).wrapping_add(1).to_be_bytes())
    }

    fn attest(&self, records: &[WitnessRecord]) -> std::io::Result<()> {
        self.0.lock().expect("no test panics while it attests").extend_from_slice(records);
        Ok(())
    }

    fn testimony(&self) -> std::io::Result<Vec<u8>> {
        Ok(self.0.lock().expect("no test panics while it attests").iter().flat_map(|record| record.0).collect())
    }

    fn cut_to(&self, bytes: u64) -> std::io::Result<()> {
        let records = usize::try_from(bytes / 32).expect("a journal of a test");
        self.0.lock().expect("no test panics while it attests").truncate(records);
        Ok(())
    }
}

/// The fonts of the tree, read once for all tests of a process.
struct TreeFonts;

impl Typecase for TreeFonts {
    fn fonts(&self) -> std::io::Result<Arc<Fonts>> {
        static READ: OnceLock<Arc<Fonts>> = OnceLock::new();
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts");
        let read = || {
            let file = |name: &str| std::fs::read(folder.join(name)).expect("a font of the tree");
            Arc::new(Fonts::read(file("NotoSansSC-Regular.ttf"), file("NotoSansSC-Bold.ttf")).expect("fonts"))
        };
        Ok(Arc::clone(READ.get_or_init(read)))
    }
}

/// A vault in memory. Its keys follow from a number: another number is the vault of another computer, to which the file
/// was carried without its keys.
#[derive(Default)]
pub struct MemoryVault(pub AtomicU64, Mutex<Brought>);

/// Keys that were brought back, by computer and purpose.
type Brought = BTreeMap<(u64, &'static str), Zeroizing<[u8; 32]>>;

impl Vault for MemoryVault {
    fn key(&self, purpose: &'static str) -> std::io::Result<Zeroizing<[u8; 32]>> {
        let computer = self.0.load(Ordering::SeqCst);
        if let Some(key) = self.1.lock().expect("the vault").get(&(computer, purpose)) {
            return Ok(key.clone());
        }
        let digest = Sha256::new().chain_update(computer.to_be_bytes()).chain_update(purpose).finalize();
        Ok(Zeroizing::new(digest.into()))
    }

    fn bring_back(&self, purpose: &'static str, key: &Zeroizing<[u8; 32]>) -> std::io::Result<()> {
        let computer = self.0.load(Ordering::SeqCst);
        self.1.lock().expect("the vault").insert((computer, purpose), key.clone());
        Ok(())
    }
}

/// A shop of its own for one test; gone with it.
pub struct TestShop {
    /// The shop, to be handed to a door.
    pub app: Arc<App>,
    /// Its clock.
    pub clock: Arc<SetClock>,
    /// Its chance.
    pub chance: Arc<CountedChance>,
    /// Its witness.
    pub witness: Arc<RememberingWitness>,
    /// Where its keys lie.
    pub vault: Arc<MemoryVault>,
    /// Its folder.
    pub folder: TempDir,
    owner: String,
    manager: String,
    clerk: String,
}

impl TestShop {
    /// An empty folder: nobody has set up a shop in it.
    pub fn empty() -> Self {
        let base = std::path::Path::new("/dev/shm");
        let folder = if base.is_dir() { TempDir::new_in(base) } else { TempDir::new() }.expect("a folder for the test");
        Self::in_folder(
            folder,
            Arc::new(SetClock::at(FRIDAY_AFTERNOON_MS)),
            Arc::default(),
            Arc::default(),
            Arc::default(),
        )
    }

    /// [`open`](Self::open) as one of many: keys, chance and computer of its own, by a number from 1.
    pub fn open_as(number: u64) -> Self {
        let shop = Self::empty();
        let TestShop { app, clock, vault, witness, folder, .. } = shop;
        app.close();
        drop(app);
        vault.0.store(number, Ordering::SeqCst);
        witness.1.store(number, Ordering::SeqCst);
        let chance = Arc::new(CountedChance::from(number << 40));
        let mut shop = Self::in_folder(folder, clock, chance, witness, vault);
        shop.furnish();
        shop.sign_everyone_in();
        shop
    }

    /// A copy of the shop's file on another computer: its keys came along, its side journal did not.
    pub fn copied_to(&self, computer: u64) -> Self {
        let empty = Self::empty();
        let TestShop { app, clock, witness, folder, .. } = empty;
        app.close();
        drop(app);
        let file = folder.path().join(crate::db::FILE);
        let _ = std::fs::remove_file(&file);
        self.with_conn(|conn| conn.execute("VACUUM INTO ?1", [file.display().to_string()]).expect("a copy"));
        clock.set(self.clock.now_ms());
        witness.1.store(computer, Ordering::SeqCst);
        let chance = Arc::new(CountedChance::from(computer << 40));
        let mut shop = Self::in_folder(folder, clock, chance, witness, Arc::clone(&self.vault));
        shop.sign_everyone_in();
        shop
    }

    fn in_folder(
        folder: TempDir,
        clock: Arc<SetClock>,
        chance: Arc<CountedChance>,
        witness: Arc<RememberingWitness>,
        vault: Arc<MemoryVault>,
    ) -> Self {
        let app = App::open_with(
            folder.path(),
            Arc::clone(&clock) as Arc<dyn Clock>,
            Arc::clone(&chance) as Arc<dyn Chance>,
            Arc::clone(&witness) as Arc<dyn Witness>,
            Opening::FLEETING,
            CHEAP_PIN,
        )
        .with_typecase(Arc::new(TreeFonts))
        .with_vault(Arc::clone(&vault) as Arc<dyn Vault>);
        let app = Arc::new(app);
        let (owner, manager, clerk) = Default::default();
        TestShop { app, clock, chance, witness, vault, folder, owner, manager, clerk }
    }

    /// A fruit shop in Shanghai with an owner (周岚 Lan, PIN 2580), a manager (He Jun, 1470) and a clerk (林秀 Xiu, 1234),
    /// all signed in: the clerk at till 1, the manager at till 2, the owner at till 3.
    pub fn open() -> Self {
        let mut shop = Self::empty();
        shop.furnish();
        shop.sign_everyone_in();
        shop
    }

    fn furnish(&self) {
        let shop = self;
        shop.with_conn(|conn| {
            conn.execute_batch(
                "INSERT INTO shop (id, uuid, name, address, promise, kind, language, country, currency, exponent, time_zone, law, demo, opened_at_ms)
                 VALUES (1, zeroblob(16), '青篷果铺', '12 Garden Road', 'Fresh today', 'staple_frequent', 'en', 'CN', 'CNY', 2, 'Asia/Shanghai', 'cn', 0, 0);
                 INSERT INTO staff (id, name, role, since_ms) VALUES (1, '周岚 Lan', 'owner', 0), (2, 'He Jun', 'manager', 0), (3, '林秀 Xiu', 'clerk', 0);",
            )
            .expect("the shop's first rows");
            for (id, pin) in [(1, "2580"), (2, "1470"), (3, "1234")] {
                let pin = Pin::typed(pin).expect("a PIN");
                conn.execute(
                    "UPDATE staff SET pin_hash = ?2, pin_is_simple = ?3, pin_set_at_ms = 0 WHERE id = ?1",
                    (id, pin::hash(&*shop.chance, CHEAP_PIN, &pin).expect("a hash"), pin.is_simple()),
                )
                .expect("a PIN's row");
            }
        });
    }

    /// The program closed and opened again on the same folder, everyone signed in anew without a PIN.
    pub fn restarted(self) -> Self {
        self.app.close();
        let TestShop { app, clock, chance, witness, vault, folder, .. } = self;
        drop(app);
        let mut shop = Self::in_folder(folder, clock, chance, witness, vault);
        shop.sign_everyone_in();
        shop
    }

    fn sign_everyone_in(&mut self) {
        let now_ms = self.clock.now_ms();
        let sign_in = |id: i64, till: &str| {
            let id = StaffId::try_from(id).expect("an id");
            self.app.sessions.open(&*self.chance, id, till, now_ms)
        };
        (self.owner, self.manager, self.clerk) = (sign_in(1, "3"), sign_in(2, "2"), sign_in(3, "1"));
    }

    /// Someone of that role at their till.
    pub fn caller(&self, role: Role) -> Caller {
        match role {
            Role::Owner => Caller::till("3", Some(self.owner.clone())),
            Role::Manager => Caller::till("2", Some(self.manager.clone())),
            Role::Clerk => Caller::till("1", Some(self.clerk.clone())),
            Role::System => Caller::system(),
            Role::Display => Caller::display(),
            Role::Guest => Caller::till("1", None),
        }
    }

    /// Time goes by at tills that somebody touches now and then: nobody is locked out of their session by it.
    pub fn later(&self, ms: i64) {
        self.clock.advance(ms);
        for (token, till) in [(&self.owner, "3"), (&self.manager, "2"), (&self.clerk, "1")] {
            self.app.sessions.touch(token, till, self.clock.now_ms(), i64::MAX);
        }
    }

    /// A call as someone of that role, with a fresh request id.
    pub fn call(&self, role: Role, command: &str, request: Value) -> Result<Value, ApiError> {
        let id = crate::kernel::chance::uuid(&*self.app.chance, self.clock.now_ms());
        dispatch(&self.app, &self.caller(role), &Call::new(command, request).with_id(id))
    }

    /// A verb that other capabilities call, in one transaction of its own as someone of that role, with all that reacts
    /// to it.
    pub fn act<T>(&self, role: Role, verb: impl FnOnce(&Tx<'_>) -> crate::kernel::Result<T>) -> Result<T, ApiError> {
        self.act_with(role, &Call::new("trial", Value::Null), verb)
    }

    /// [`act`](Self::act) as if the verb stood behind this call, with its approval.
    pub fn act_with<T>(
        &self,
        role: Role,
        call: &Call,
        verb: impl FnOnce(&Tx<'_>) -> crate::kernel::Result<T>,
    ) -> Result<T, ApiError> {
        let mut outcome = None;
        let done = write(&self.app, &self.caller(role), call, role, Once::No, |tx| {
            outcome = Some(verb(tx)?);
            Ok(Value::Null)
        });
        match done {
            Ok(_) => Ok(outcome.expect("a verb that was done has an outcome")),
            Err(Error::Refusal(refusal)) => Err(ApiError::Refused { refusal }),
            Err(Error::Failure(failure)) => panic!("the verb failed: {failure:?}"),
        }
    }

    /// A call that must succeed.
    pub fn ok(&self, role: Role, command: &str, request: Value) -> Value {
        self.call(role, command, request).unwrap_or_else(|error| panic!("{command}: {error:?}"))
    }

    /// A call that the shop must refuse: `area.code`.
    pub fn refused(&self, role: Role, command: &str, request: Value) -> String {
        match self.call(role, command, request) {
            Err(ApiError::Refused { refusal }) => format!("{}.{}", refusal.area, refusal.code),
            other => panic!("{command} was to be refused: {other:?}"),
        }
    }

    /// The writing connection, to set a stage or look behind it.
    pub fn with_conn<T>(&self, use_it: impl FnOnce(&rusqlite::Connection) -> T) -> T {
        let book = self.app.book();
        let Book::Open(db) = &*book else { panic!("the test shop is not open") };
        let writer = db.writer();
        use_it(writer.as_ref().expect("the test shop is not closed"))
    }

    /// What `check` finds; a test that wrote ends with nothing found.
    pub fn findings(&self) -> Vec<crate::kernel::Finding> {
        self.with_conn(|conn| crate::reactions::check(conn).expect("the check runs"))
    }
}
