//! Kills: the real process, under load, at random moments. What it acknowledged is there, and everything adds up.
//!
//! A kill leaves the operating system's cache alive, so it proves that acts are whole, not that they are on disk; the
//! power cuts prove that. `STORELOOP_KILLS` says how many, 50 by default.

use crate::backup_support::open_sealed;
use crate::opening::Dice;
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use serde_json::json;
use shop_core::db::{Opening, verify_copy};
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use shop_host::SideJournal;
use std::collections::HashSet;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;
use tempfile::TempDir;

/// How long a loaded shop may take for one act before the test calls it stuck.
const PATIENCE: Duration = Duration::from_secs(30);

fn kills() -> u32 {
    std::env::var("STORELOOP_KILLS").ok().and_then(|times| times.parse().ok()).unwrap_or(50)
}

/// A place on a real disk: on a memory disk nothing would be slow enough to be interrupted.
fn real_disk() -> TempDir {
    TempDir::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// Runs the load, kills it once it acknowledged `acts` and a little later, and gives every id it acknowledged.
fn load_until_killed(folder: &Path, run: u32, acts: usize, and_then: Duration) -> Vec<String> {
    let mut process = Command::new(env!("CARGO_BIN_EXE_shop-load"))
        .arg(folder)
        .arg(run.to_string())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = lines_of(process.stdout.take().unwrap());
    let mut told = Vec::new();
    while told.len() < acts {
        told.push(lines.recv_timeout(PATIENCE).expect("the loaded shop goes on"));
    }
    // Somewhere within the next act, not always right after one.
    told.extend(lines.recv_timeout(and_then));
    process.kill().unwrap();
    process.wait().unwrap();
    told.extend(lines.iter());
    told
}

fn lines_of(out: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (sender, lines) = channel();
    std::thread::spawn(move || {
        let mut out = BufReader::new(out);
        let mut line = String::new();
        // A line without its end was cut off by the kill: it acknowledges nothing.
        while out.read_line(&mut line).is_ok_and(|read| read > 0) && line.ends_with('\n') {
            if sender.send(line.trim_end().to_owned()).is_err() {
                return;
            }
            line.clear();
        }
    });
    lines
}

#[test]
fn killed_at_any_moment_nothing_acknowledged_is_lost_and_everything_adds_up() {
    let kills = kills();
    let mut dice = Dice(u64::from(std::process::id()));
    let seed = dice.0;
    let place = real_disk();
    let old_shop = place.path().join("shop");
    let key = Identity::generate();
    let mut proved: HashSet<PathBuf> = HashSet::new();
    let (mut acknowledged, mut redeemed) = (0, 0);
    for run in 1..=kills {
        // One in five dies while its shop is being made.
        let is_new = run % 5 == 0;
        let folder = if is_new { place.path().join(format!("shop-{run}")) } else { old_shop.clone() };
        let acts = if is_new { 0 } else { dice.below(50) };
        let told = load_until_killed(&folder, run, acts, Duration::from_micros(dice.below(40_000) as u64));
        let journal = Arc::new(SideJournal::beside(&folder));
        let shop = ShopOnDisk::open_with_witness(&folder, Opening::SHOP, kills + run, journal);
        let round = format!("kill {run} of {kills}, seed {seed}, after {} acts", told.len());
        let stage = &shop.ok(Role::Guest, "shop.read_state", json!({}))["stage"];
        assert_eq!(stage, "ready", "{round}");
        assert_eq!(shop.findings(), [], "{round}");
        shop.with_conn(|conn| {
            let mut find = conn.prepare("SELECT count(*) FROM request WHERE lower(hex(id)) = ?1").unwrap();
            for id in &told {
                // Its key comes after the first kill.
                if id.starts_with("refused") && id.contains("no_key") {
                    continue;
                }
                let times: i64 = find.query_row([id], |row| row.get(0)).unwrap();
                assert_eq!(times, 1, "{round}: {id} was acknowledged and is not there");
            }
            let recipient = serde_json::to_string(&key.to_public().to_string()).unwrap();
            conn.execute("INSERT OR IGNORE INTO setting (key, value) VALUES ('backup_recipient', ?1)", [recipient])
                .unwrap();
        });
        acknowledged += told.len();
        redeemed += witnessed_once(&folder, &shop, &round);
        prove_backups(&folder, key.to_string().expose_secret(), &mut proved, &place.path().join("plain.db"));
        shop.app.close();
    }
    println!(
        "{kills} kills, {acknowledged} acts acknowledged, {redeemed} vouchers used, {} backups proved",
        proved.len()
    );
    assert!(redeemed > 0, "no voucher was used before a kill");
    assert!(acknowledged > kills as usize, "the load was killed before it did anything worth losing");
}

/// Every voucher stands in the side journal once at most, and whatever stands there is used in the book, or counts as used
/// until a manager has asked: how many.
fn witnessed_once(folder: &Path, shop: &ShopOnDisk, round: &str) -> i64 {
    let journal = folder.with_extension("journal").join("redemptions");
    let records = fs::read(journal).unwrap_or_default();
    let which: Vec<&[u8]> = records.chunks_exact(32).map(|record| &record[1..13]).collect();
    let distinct: HashSet<&[u8]> = which.iter().copied().collect();
    assert_eq!(distinct.len(), which.len(), "{round}: a voucher was used twice");
    // The book is compared with the journal by the first write after it was opened.
    shop.ok(Role::Manager, "shop.change_settings", json!({ "loudness": 50 }));
    let used = "SELECT count(*) FROM voucher WHERE state IN ('redeemed', 'unfinished')";
    let used: i64 = shop.with_conn(|conn| conn.query_row(used, [], |row| row.get(0)).unwrap()).unwrap();
    assert_eq!(used, which.len() as i64, "{round}: journal and book say the same");
    used
}

/// Every file that is named like a backup is whole, whenever its making was cut off.
fn prove_backups(folder: &Path, key: &str, proved: &mut HashSet<PathBuf>, plain: &Path) {
    let Ok(entries) = fs::read_dir(folder.join("backups")) else { return };
    for file in entries.map(|entry| entry.unwrap().path()) {
        assert!(file.extension().is_some_and(|end| end == "age"), "{} is half done", file.display());
        if proved.insert(file.clone()) {
            open_sealed(&file, key, plain);
            verify_copy(plain).unwrap();
        }
    }
}
