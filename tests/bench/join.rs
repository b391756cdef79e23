//! Fifty phones that ask to join at once, through the desk of the join page, in a shop on a real disk with FULL
//! synchronisation: how long the crowd waits, how many are written a second, and the wait of the unluckiest hundredth.
//!
//! Run by `cargo xtask bench`, beside SQLite alone writing the same rows in one transaction a sync (`join_crowd` in
//! `peer.py`).

use divan::Bencher;
use serde_json::json;
use shop_core::db::Opening;
use shop_core::intake::commands::{Asked, Deed, Outcome};
use shop_core::kernel::Role;
use shop_core::shop::commands::Language;
use shop_core::testing::ShopOnDisk;
use shop_lan::join::Desk;
use std::cell::Cell;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// Phones at once: a coach stops at the door.
const CROWD: u64 = 50;
/// How long the machine rests before a crowd comes, as in `peer.py`.
const REST: Duration = Duration::from_millis(5);

fn main() {
    divan::main();
    let mut waits = WAITS.lock().expect("no measurement panicked").clone();
    waits.sort_unstable();
    if let (Some(last), false) = (waits.len().checked_sub(1), waits.is_empty()) {
        let at = |share: usize| waits[last * share / 100];
        let crowds = u32::try_from(waits.len()).expect("a count") / u32::try_from(CROWD).expect("a count");
        let spent: Duration = *SPENT.lock().expect("no measurement panicked");
        let rate = waits.len() as f64 / spent.as_secs_f64().max(f64::EPSILON);
        println!("a phone's wait: median {:.1?}, p99 {:.1?}, of {crowds} crowds; {rate:.0} sign-ups/s", at(50), at(99));
    }
}

/// How long each phone waited, and all crowds together.
static WAITS: Mutex<Vec<Duration>> = Mutex::new(Vec::new());
static SPENT: Mutex<Duration> = Mutex::new(Duration::ZERO);

#[divan::bench(sample_count = 100, sample_size = 1)]
fn join_crowd(bencher: Bencher<'_, '_>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench/join");
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let shop = ShopOnDisk::open(&folder, Opening::SHOP, std::process::id());
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("threads");
    let desk = runtime.block_on(async { Desk::open(Arc::clone(&shop.app)) });
    let next = Cell::new(0_u64);
    bencher
        .with_inputs(|| {
            // Whoever waited is served, so that the next crowd finds room.
            let listed = shop.ok(Role::System, "intake.list_requests", json!({}));
            let mut left = listed["waiting"].as_i64().expect("a count");
            while left > 0 {
                let listed = shop.ok(Role::System, "intake.list_requests", json!({}));
                for request in listed["requests"].as_array().expect("requests") {
                    shop.ok(Role::Clerk, "intake.decline", json!({ "request": request["request"] }));
                    left -= 1;
                }
            }
            next.set(next.get() + CROWD);
            let crowd = (0..CROWD).map(|n| asked(next.get() + n)).collect::<Vec<Deed>>();
            // What the last answers stirred up on the page comes to rest.
            runtime.block_on(async { tokio::time::sleep(REST).await });
            crowd
        })
        .bench_local_values(|deeds| {
            // As at the join page, a task of the runtime takes the phones in, one task each.
            let desk = Arc::clone(&desk);
            let crowd = async move {
                let started = Instant::now();
                let mut asking = JoinSet::new();
                for deed in deeds {
                    let desk = Arc::clone(&desk);
                    asking.spawn(async move {
                        let outcome = desk.hand_in(deed).await;
                        assert!(matches!(outcome, Ok(Outcome::Done)), "{outcome:?}");
                        started.elapsed()
                    });
                }
                let waits = asking.join_all().await;
                (waits, started.elapsed())
            };
            let (waits, spent) = runtime.block_on(runtime.spawn(crowd)).expect("the crowd's wait");
            WAITS.lock().expect("no measurement panicked").extend(waits);
            *SPENT.lock().expect("no measurement panicked") += spent;
        });
}

fn asked(n: u64) -> Deed {
    Deed::Asked(Asked {
        token: format!("{n:032x}"),
        name: format!("王强 {n}"),
        phone: format!("138{:08}", n % 100_000_000),
        purposes: Vec::new(),
        birth_month: Some(4),
        fourteen: true,
        wording_version: 1,
        language: Language::ZhCn,
        code: String::new(),
    })
}
