//! Power cuts: everything that was written and forced to disk is recorded, and states are rebuilt as a power cut could
//! have left them: what was forced is there, of the rest any part, down to torn sectors. The shop opens from each, what
//! it acknowledged is there, and everything adds up.
//!
//! `STORELOOP_POWER_CUTS` says how many states, 1,000 by default. That the harness would notice is proved by a shop that
//! does not force anything to disk.

use crate::backup_support::memory_folder;
use crate::opening::Dice;
use crate::recording_vfs::{Fault, NAME, Op, Part, Recording};
use serde_json::json;
use shop_core::db::{Durability, FILE, Opening};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::ShopOnDisk;
use shop_tests::Day;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use uuid::Uuid;

const SECTOR: usize = 512;

fn power_cuts() -> usize {
    std::env::var("STORELOOP_POWER_CUTS").ok().and_then(|cuts| cuts.parse().ok()).unwrap_or(1_000)
}

fn recorded(durability: Durability) -> Opening {
    Opening { durability, vfs: Some(NAME) }
}

/// Both files as they lie on the disk; a file that is not there is missing.
#[derive(Debug, Clone, Default)]
struct Disk(BTreeMap<Part, Vec<u8>>);

impl Disk {
    fn write(&mut self, part: Part, at: usize, bytes: &[u8]) {
        let file = self.0.entry(part).or_default();
        if file.len() < at + bytes.len() {
            file.resize(at + bytes.len(), 0);
        }
        file[at..at + bytes.len()].copy_from_slice(bytes);
    }

    fn apply(&mut self, op: &Op) {
        match op {
            Op::Write { part, at, bytes } => self.write(*part, *at, bytes),
            Op::Cut { part, size } => self.0.entry(*part).or_default().resize(*size, 0),
            Op::Sync { .. } | Op::Acknowledged(_) => {}
        }
    }

    /// Any part of an operation that was under way: all, nothing, or some of its sectors.
    fn apply_some(&mut self, op: &Op, dice: &mut Dice) {
        match (dice.below(3), op) {
            (0, _) => {}
            (1, Op::Write { part, at, bytes }) => {
                for (n, sector) in bytes.chunks(SECTOR).enumerate() {
                    if dice.below(2) == 0 {
                        self.write(*part, at + n * SECTOR, sector);
                    }
                }
            }
            _ => self.apply(op),
        }
    }

    fn lay_out(&self, folder: &Path) {
        fs::create_dir_all(folder).unwrap();
        for (part, end) in [(Part::Db, ""), (Part::Wal, "-wal")] {
            let file = folder.join(format!("{FILE}{end}"));
            match self.0.get(&part) {
                Some(bytes) => fs::write(file, bytes).unwrap(),
                None => drop(fs::remove_file(file)),
            }
        }
        drop(fs::remove_file(folder.join(format!("{FILE}-shm"))));
    }
}

fn part_of(op: &Op) -> Option<Part> {
    match op {
        Op::Write { part, .. } | Op::Cut { part, .. } | Op::Sync { part } => Some(*part),
        Op::Acknowledged(_) => None,
    }
}

/// A recorded stretch of a busy day, from a cleanly closed shop on.
struct Story {
    before: Disk,
    ops: Vec<Op>,
}

impl Story {
    fn record(durability: Durability, acts: u64) -> Self {
        let place = memory_folder();
        let quiet = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
        Day::begin(&quiet);
        quiet.app.close();
        let mut before = Disk::default();
        before.0.insert(Part::Db, fs::read(place.path().join(FILE)).unwrap());

        let recording = Recording::of(place.path());
        let shop = ShopOnDisk::open(place.path(), recorded(durability), 2);
        // Often enough that many cuts fall into the folding in of the log.
        shop.with_conn(|conn| conn.pragma_update(None, "wal_autocheckpoint", 40).unwrap());
        let mut day = Day::begin(&shop);
        for n in 1..=acts {
            let id = Uuid::from_u128(u128::from(n));
            day.act(&shop, n, id).unwrap();
            recording.acknowledged(id);
        }
        let ops = recording.take();
        shop.app.close();
        Story { before, ops }
    }

    /// Cuts the power `cuts` times, each time before some operation; gives each disk that is left, with the acts
    /// acknowledged by then.
    fn cut(&self, cuts: usize, dice: &mut Dice, mut left: impl FnMut(usize, &Disk, &[Uuid], &mut Dice)) {
        let mut moments: Vec<usize> = (0..cuts).map(|_| 1 + dice.below(self.ops.len() - 1)).collect();
        moments.sort_unstable();
        let mut moments = moments.into_iter().peekable();
        let (mut forced, mut pending, mut acknowledged) = (self.before.clone(), Vec::<&Op>::new(), Vec::new());
        for (at, op) in self.ops.iter().enumerate() {
            while moments.next_if_eq(&at).is_some() {
                let mut disk = forced.clone();
                // Often nothing or everything of what was under way got there, else any part of it.
                match dice.below(4) {
                    0 => {}
                    1 => pending.iter().for_each(|op| disk.apply(op)),
                    _ => pending.iter().for_each(|op| disk.apply_some(op, dice)),
                }
                left(at, &disk, &acknowledged, dice);
            }
            match op {
                Op::Sync { part } => {
                    let is_forced = |op: &&Op| part_of(op) == Some(*part);
                    pending.iter().copied().filter(is_forced).for_each(|op| forced.apply(op));
                    pending.retain(|op| !is_forced(op));
                }
                Op::Acknowledged(id) => acknowledged.push(*id),
                _ => pending.push(op),
            }
        }
    }
}

/// What is wrong with the shop that opens from a disk.
fn wrong(disk: &Disk, folder: &Path, acknowledged: &[Uuid]) -> Vec<String> {
    disk.lay_out(folder);
    let shop = ShopOnDisk::open_as_it_is(folder, Opening::FLEETING, 3);
    let state = shop.ok(Role::Guest, "shop.read_state", json!({}));
    if state["stage"] != "ready" {
        return vec![format!("does not open: {}", state["unfit"]["detail"])];
    }
    let mut wrong: Vec<String> =
        shop.findings().iter().map(|found| format!("{}: {}", found.what, found.detail)).collect();
    let lost = shop.with_conn(|conn| {
        let mut find = conn.prepare("SELECT 1 FROM request WHERE id = ?1").unwrap();
        acknowledged.iter().filter(|id| !find.exists([id.as_bytes()]).unwrap()).count()
    });
    if lost != Some(0) {
        wrong.push(format!("{lost:?} acknowledged acts are gone"));
    }
    shop.app.close();
    wrong
}

#[test]
fn the_power_may_go_at_any_moment() {
    let cuts = power_cuts();
    let story = Story::record(Durability::Full, 120);
    let folded_in = story.ops.iter().filter(|op| matches!(op, Op::Sync { part: Part::Db })).count();
    assert!(folded_in > 5, "the log was folded in {folded_in} times only");
    let seed = u64::from(std::process::id());
    // Two at a time, as many as there are processors.
    std::thread::scope(|scope| {
        for half in 0..2_u64 {
            let story = &story;
            scope.spawn(move || {
                let place = memory_folder();
                let mut states = 0;
                story.cut(cuts.div_ceil(2), &mut Dice(seed << 1 | half), |at, disk, acknowledged, _| {
                    states += 1;
                    let wrong = wrong(disk, place.path(), acknowledged);
                    assert!(wrong.is_empty(), "seed {seed}, before operation {at}: {wrong:?}");
                });
                assert_eq!(states, cuts.div_ceil(2), "states rebuilt");
            });
        }
    });
}

#[test]
fn a_shop_that_forces_nothing_to_disk_is_caught() {
    let story = Story::record(Durability::Off, 60);
    assert!(!story.ops.iter().any(|op| matches!(op, Op::Sync { .. })), "nothing was forced to disk");
    let place = memory_folder();
    let (mut states, mut caught) = (0, 0);
    story.cut(60, &mut Dice(11), |_, disk, acknowledged, _| {
        states += 1;
        caught += usize::from(!wrong(disk, place.path(), acknowledged).is_empty());
    });
    assert!(caught * 3 > states, "only {caught} of {states} cuts were noticed to lose something");
}

#[test]
fn each_act_on_stored_value_and_points_is_one_transaction_and_forced_to_disk_once() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    let shop = ShopOnDisk::open(place.path(), recorded(Durability::Full), 1);
    let who = shop.ok(Role::Owner, "members.enrol", crate::gifts_support::enrol("Sofía"))["member"].clone();
    let pay_in = json!({ "member": who, "paid": 500, "bonus": 0, "paidBy": "cash", "cashGiven": null });
    for (command, request) in [
        ("stored_value.recharge", pay_in.clone()),
        ("stored_value.undo_recharge", json!({ "recharge": 1 })),
        ("stored_value.recharge", pay_in),
        ("stored_value.refund_balance", json!({ "member": who, "amount": 200, "paidBy": "cash" })),
        ("points.adjust", json!({ "member": who, "points": 20, "reason": "tasting" })),
    ] {
        recording.take();
        shop.ok(Role::Owner, command, request);
        let ops = recording.take();
        let syncs: Vec<Option<Part>> = ops.iter().filter(|op| matches!(op, Op::Sync { .. })).map(part_of).collect();
        assert_eq!(syncs, [Some(Part::Wal)], "{command} waits for the disk once, and only for the log");
    }
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_handover_is_one_transaction_and_forced_to_disk_once() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    let shop = ShopOnDisk::open(place.path(), recorded(Durability::Full), 1);
    let mut day = Day::begin(&shop);
    day.act(&shop, 2, Uuid::from_u128(2)).unwrap();
    recording.take();
    day.act(&shop, 3, Uuid::from_u128(3)).unwrap();
    let ops = recording.take();
    let syncs: Vec<Option<Part>> = ops.iter().filter(|op| matches!(op, Op::Sync { .. })).map(part_of).collect();
    assert_eq!(syncs, [Some(Part::Wal)], "one act waits for the disk once, and only for the log");
    assert!(ops.iter().all(|op| part_of(op) == Some(Part::Wal)), "the file itself is left for the folding in");
    assert!(matches!(ops.last(), Some(Op::Sync { .. })), "nothing is written after it was forced");
    shop.ok(Role::Clerk, "today.read", json!({}));
    assert!(recording.take().is_empty(), "a reading writes nothing");
}

#[test]
fn a_disk_that_fills_up_at_any_write_is_told_and_loses_nothing() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    let shop = ShopOnDisk::open(place.path(), recorded(Durability::Full), 1);
    let mut day = Day::begin(&shop);
    let (mut refused, mut acknowledged) = (0, Vec::new());
    for n in 1..60_u32 {
        let id = Uuid::from_u128(u128::from(n));
        recording.fail(Some(Fault::FullAfter(n % 15)));
        match day.act(&shop, u64::from(n), id) {
            Ok(_) => acknowledged.push(id),
            Err(ApiError::Refused { refusal }) => {
                assert_eq!((refusal.area.as_str(), refusal.code.as_str()), ("kernel", "disk_full"));
                refused += 1;
            }
            Err(failed) => panic!("write {n}: {failed:?}"),
        }
        recording.fail(None);
        assert_eq!(shop.findings(), [], "after act {n} on a full disk");
    }
    assert!(refused > 10, "the disk was full {refused} times only");
    let there = shop.with_conn(|conn| {
        let mut find = conn.prepare("SELECT 1 FROM request WHERE id = ?1").unwrap();
        acknowledged.iter().filter(|id| find.exists([id.as_bytes()]).unwrap()).count()
    });
    assert_eq!(there, Some(acknowledged.len()), "what was acknowledged is there");
}

#[test]
fn a_backup_that_does_not_fit_is_told_and_leaves_nothing_behind() {
    let keyed = crate::backup_support::Keyed::new();
    keyed.shop.app.close();
    let folder = keyed.folder();
    let recording = Recording::of(&folder);
    let shop = ShopOnDisk::open(&folder, recorded(Durability::Off), 2);
    recording.fail(Some(Fault::NoRoomForCopies));
    assert_eq!(shop.refused(Role::Manager, "backup.back_up", json!({})), "kernel.disk_full");
    shop.ok(Role::System, "backup.run_due", json!({ "closing": true }));
    let left = fs::read_dir(folder.join("backups")).unwrap().count();
    assert_eq!(left, 0, "neither half a file nor the unsealed copy stays");
    let state = || shop.ok(Role::Clerk, "backup.read_state", json!({}));
    assert_eq!(state()["problem"], "backup-problem-disk-full");
    assert_eq!(state()["lastAtMs"], serde_json::Value::Null);
    recording.fail(None);
    shop.ok(Role::Manager, "backup.back_up", json!({}));
    assert_eq!(state()["problem"], serde_json::Value::Null);
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_sector_that_cannot_be_read_is_told_and_nothing_breaks() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    let quiet = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
    Day::begin(&quiet);
    quiet.app.close();
    let mut failed = 0;
    for reads in 0..30 {
        recording.fail(Some(Fault::UnreadableAfter(reads * 4)));
        let shop = ShopOnDisk::open_as_it_is(place.path(), recorded(Durability::Off), reads + 2);
        let calls = [
            shop.call(Role::Guest, "shop.read_state", json!({})),
            shop.call(Role::Clerk, "gifts.list", json!({ "retired": true })),
            shop.call(Role::Manager, "shop.change_settings", json!({ "loudness": reads })),
            shop.call(Role::Manager, "backup.check", json!({})),
        ];
        let is_unfit = calls[0].as_ref().is_ok_and(|state| state["stage"] == "unfit");
        failed += usize::from(is_unfit || calls.iter().any(Result::is_err));
        recording.fail(None);
        shop.app.close();
    }
    assert!(failed > 5, "only {failed} of 30 times was anything said");
    let shop = ShopOnDisk::open(place.path(), Opening::FLEETING, 99);
    assert_eq!(shop.findings(), [], "a disk that reads again finds everything whole");
}

#[test]
fn a_file_that_can_only_be_read_is_not_opened_for_work() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    ShopOnDisk::open(place.path(), Opening::FLEETING, 1).app.close();
    recording.fail(Some(Fault::ReadOnly));
    let shop = ShopOnDisk::open_as_it_is(place.path(), recorded(Durability::Off), 2);
    assert_eq!(shop.ok(Role::Guest, "shop.read_state", json!({}))["unfit"]["reason"], "read_only");
    assert_eq!(shop.refused(Role::Guest, "backup.list_files", json!({})), "backup.folder_unfit");
}
