//! A shop in a folder that outlives it: for tests that kill, cut the power, damage or restore.

use super::{RememberingWitness, SetClock};
use crate::db::Opening;
use crate::dispatch::{Call, dispatch};
use crate::kernel::app::Book;
use crate::kernel::chance::CountedChance;
use crate::kernel::{ApiError, App, Caller, Clock, Finding, Role, StaffId, Witness};
use crate::staff::pin::{self, Pin};
use rusqlite::Connection;
use serde_json::Value;
use std::path::Path;
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// A tea shop in Shanghai with an owner, a manager and a clerk, all signed in; its folder stays when it goes.
pub struct ShopOnDisk {
    /// The shop, which may be unfit; to be handed to a door.
    pub app: Arc<App>,
    /// Its clock.
    pub clock: Arc<SetClock>,
    tokens: Mutex<[String; 3]>,
}

impl ShopOnDisk {
    /// Opens what lies in `folder`, and sets up the shop where there is none yet. `run` is another number at each
    /// opening: chance gives no id of an earlier run again.
    pub fn open(folder: &Path, opening: Opening, run: u32) -> Self {
        Self::open_with_witness(folder, opening, run, Arc::new(RememberingWitness::default()))
    }

    /// The same with a witness that outlives it.
    pub fn open_with_witness(folder: &Path, opening: Opening, run: u32, witness: Arc<dyn Witness>) -> Self {
        let shop = Self::as_it_is(folder, opening, run, witness);
        if let Book::Open(db) = &*shop.app.book() {
            let mut writer = db.writer();
            set_up(writer.as_mut().expect("the shop is not closed"), &shop.app).expect("the shop's first rows");
        }
        shop
    }

    /// Opens what lies in `folder` and adds nothing.
    pub fn open_as_it_is(folder: &Path, opening: Opening, run: u32) -> Self {
        Self::as_it_is(folder, opening, run, Arc::new(RememberingWitness::default()))
    }

    fn as_it_is(folder: &Path, opening: Opening, run: u32, witness: Arc<dyn Witness>) -> Self {
        let clock = Arc::new(SetClock::at(super::FRIDAY_AFTERNOON_MS));
        let chance = Arc::new(CountedChance::from(u64::from(run) << 32));
        let app =
            App::open_with(folder, Arc::clone(&clock) as Arc<dyn Clock>, chance, witness, opening, super::CHEAP_PIN)
                .with_typecase(Arc::new(super::TreeFonts))
                .with_vault(Arc::new(super::MemoryVault::default()));
        let shop = ShopOnDisk { app: Arc::new(app), clock, tokens: Mutex::default() };
        shop.sign_in();
        shop
    }

    /// Signs everyone in again: the clock was moved, or a restore signed them out.
    pub fn sign_in(&self) {
        let tokens = [1, 2, 3].map(|id| {
            let id = StaffId::try_from(id).expect("an id");
            self.app.sessions.open(&*self.app.chance, id, &id.get().to_string(), self.clock.now_ms())
        });
        *self.tokens.lock().expect("no test panics while it signs in") = tokens;
    }

    /// Someone of that role at their till.
    pub fn caller(&self, role: Role) -> Caller {
        let [owner, manager, clerk] = self.tokens.lock().expect("no test panics while it signs in").clone();
        match role {
            Role::Owner => Caller::till("1", Some(owner)),
            Role::Manager => Caller::till("2", Some(manager)),
            Role::Clerk => Caller::till("3", Some(clerk)),
            Role::System => Caller::system(),
            Role::Display => Caller::display(),
            Role::Guest => Caller::till("1", None),
        }
    }

    /// The act with this id.
    pub fn act(&self, role: Role, command: &str, request: Value, id: Uuid) -> Result<Value, ApiError> {
        dispatch(&self.app, &self.caller(role), &Call::new(command, request).with_id(id))
    }

    /// A call with an id of its own.
    pub fn call(&self, role: Role, command: &str, request: Value) -> Result<Value, ApiError> {
        self.act(role, command, request, crate::kernel::chance::uuid(&*self.app.chance, self.clock.now_ms()))
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

    /// The writing connection; `None` when the shop is unfit.
    pub fn with_conn<T>(&self, use_it: impl FnOnce(&Connection) -> T) -> Option<T> {
        match &*self.app.book() {
            Book::Open(db) => db.writer().as_ref().map(use_it),
            Book::Unfit(_) => None,
        }
    }

    /// What does not add up: SQLite's own check and the ledgers'.
    ///
    /// # Panics
    /// When the shop is unfit or the check does not come to its end.
    pub fn findings(&self) -> Vec<Finding> {
        let find = |conn: &Connection| {
            let verdict: String = conn.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0)).expect("a check");
            let mut findings = crate::reactions::check(conn).expect("a check of the books");
            if verdict != "ok" {
                findings.push(Finding::new("integrity", verdict));
            }
            findings
        };
        self.with_conn(find).expect("the shop is open")
    }
}

fn set_up(conn: &mut Connection, app: &App) -> rusqlite::Result<()> {
    let tx = conn.transaction()?;
    tx.execute_batch(
        "INSERT OR IGNORE INTO shop (id, uuid, name, address, promise, kind, language, country, currency, exponent, time_zone, law, demo, opened_at_ms)
         VALUES (1, randomblob(16), '一间茶铺', '3 Willow Lane', 'Tea you can taste first', 'staple_frequent', 'zh-CN', 'CN', 'CNY', 2, 'Asia/Shanghai', 'cn', 0, 1795160520000);
         INSERT OR IGNORE INTO staff (id, name, role, since_ms) VALUES (1, 'Owner', 'owner', 0), (2, 'Manager', 'manager', 0), (3, 'Clerk', 'clerk', 0);",
    )?;
    let pin = Pin::typed("2580").expect("a PIN");
    let hash = pin::hash(&*app.chance, super::CHEAP_PIN, &pin).expect("a hash");
    tx.execute(
        "UPDATE staff SET pin_hash = ?1, pin_is_simple = ?2, pin_set_at_ms = 0 WHERE id = 1 AND pin_hash IS NULL",
        (hash, pin.is_simple()),
    )?;
    tx.commit()
}
