//! What a redemption costs the disk, and what the power may take: two waits, the journal's and the log's; cut off at any
//! step, a voucher that was used is never good again, and none is used twice.

use crate::backup_support::{Keyed, memory_folder, open};
use crate::gifts_support::new_gift;
use crate::opening::Dice;
use crate::recording_vfs::{NAME, Op, Part, Recording};
use crate::vouchers_support::terms;
use serde_json::{Value, json};
use shop_core::db::{Durability, FILE, Opening};
use shop_core::kernel::{ApiError, Role, Witness, WitnessRecord};
use shop_core::testing::ShopOnDisk;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex};

const SECTOR: usize = 512;

/// What reached the disk, in order: of the database and of the side journal.
#[derive(Clone)]
enum Step {
    File(Op),
    /// Records on their way into the journal.
    Journal(Vec<u8>),
    JournalForced,
    /// The shop acknowledged that this voucher was used.
    Acknowledged(usize),
}

/// A side journal in memory that tells the recording when it writes and when it waits.
struct Told {
    recording: Arc<Recording>,
    steps: Arc<Mutex<Vec<Step>>>,
    bytes: Mutex<Vec<u8>>,
}

impl Told {
    fn drain(&self) {
        self.steps.lock().unwrap().extend(self.recording.take().into_iter().map(Step::File));
    }
}

impl Witness for Told {
    fn attest(&self, records: &[WitnessRecord]) -> std::io::Result<()> {
        let bytes: Vec<u8> = records.iter().flat_map(|record| record.0).collect();
        self.drain();
        self.bytes.lock().unwrap().extend(&bytes);
        self.steps.lock().unwrap().extend([Step::Journal(bytes), Step::JournalForced]);
        Ok(())
    }

    fn testimony(&self) -> std::io::Result<Vec<u8>> {
        Ok(self.bytes.lock().unwrap().clone())
    }

    fn cut_to(&self, bytes: u64) -> std::io::Result<()> {
        self.bytes.lock().unwrap().truncate(usize::try_from(bytes).unwrap());
        Ok(())
    }
}

/// A journal as a cut left it.
struct Left(Mutex<Vec<u8>>);

impl Witness for Left {
    fn attest(&self, records: &[WitnessRecord]) -> std::io::Result<()> {
        self.0.lock().unwrap().extend(records.iter().flat_map(|record| record.0));
        Ok(())
    }

    fn testimony(&self) -> std::io::Result<Vec<u8>> {
        Ok(self.0.lock().unwrap().clone())
    }

    fn cut_to(&self, bytes: u64) -> std::io::Result<()> {
        self.0.lock().unwrap().truncate(usize::try_from(bytes).unwrap());
        Ok(())
    }
}

/// An offer of a gift with so many pieces.
fn offer(shop: &ShopOnDisk, pieces: i64) -> i64 {
    let gift = shop.ok(Role::Owner, "gifts.add", new_gift("Tangerines", "reward", pieces, 200))["id"].clone();
    let terms = terms(json!({ "kind": "gift", "gift": gift }), json!({}));
    shop.ok(Role::Owner, "vouchers.save_offer", json!({ "offer": null, "terms": terms }))["offer"].as_i64().unwrap()
}

fn issue(shop: &ShopOnDisk, offer: i64) -> String {
    let request = json!({ "offer": offer, "member": null, "reason": "a trial" });
    shop.ok(Role::Owner, "vouchers.issue", request)["text"].as_str().unwrap().to_owned()
}

fn redeem(shop: &ShopOnDisk, text: &str) -> Result<Value, ApiError> {
    shop.call(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null }))
}

fn code(told: Result<Value, ApiError>) -> String {
    match told {
        Ok(_) => "taken".to_owned(),
        Err(ApiError::Refused { refusal }) => refusal.code,
        Err(failed) => panic!("{failed:?}"),
    }
}

/// What the disk holds.
#[derive(Clone, Default)]
struct Disk {
    files: BTreeMap<Part, Vec<u8>>,
    journal: Vec<u8>,
}

impl Disk {
    fn write(&mut self, part: Part, at: usize, bytes: &[u8]) {
        let file = self.files.entry(part).or_default();
        if file.len() < at + bytes.len() {
            file.resize(at + bytes.len(), 0);
        }
        file[at..at + bytes.len()].copy_from_slice(bytes);
    }

    fn apply(&mut self, step: &Step) {
        match step {
            Step::File(Op::Write { part, at, bytes }) => self.write(*part, *at, bytes),
            Step::File(Op::Cut { part, size }) => self.files.entry(*part).or_default().resize(*size, 0),
            Step::Journal(bytes) => self.journal.extend(bytes),
            _ => {}
        }
    }

    /// All of it, nothing, or a part down to single sectors and bytes.
    fn apply_some(&mut self, step: &Step, dice: &mut Dice) {
        match (dice.below(3), step) {
            (0, _) => {}
            (1, Step::File(Op::Write { part, at, bytes })) => {
                for (n, sector) in bytes.chunks(SECTOR).enumerate() {
                    if dice.below(2) == 0 {
                        self.write(*part, at + n * SECTOR, sector);
                    }
                }
            }
            (1, Step::Journal(bytes)) => self.journal.extend(&bytes[..dice.below(bytes.len())]),
            _ => self.apply(step),
        }
    }

    fn lay_out(&self, folder: &Path) {
        for (part, end) in [(Part::Db, ""), (Part::Wal, "-wal")] {
            let file = folder.join(format!("{FILE}{end}"));
            match self.files.get(&part) {
                Some(bytes) => fs::write(file, bytes).unwrap(),
                None => drop(fs::remove_file(file)),
            }
        }
        drop(fs::remove_file(folder.join(format!("{FILE}-shm"))));
    }
}

const VOUCHERS: usize = 24;

/// A shop with vouchers handed out, and what a row of redemptions did to the disk, step by step.
fn story() -> (Disk, Vec<Step>, Vec<String>) {
    let place = memory_folder();
    let quiet = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
    let offer = offer(&quiet, 2 * i64::try_from(VOUCHERS).unwrap());
    let texts: Vec<String> = (0..VOUCHERS).map(|_| issue(&quiet, offer)).collect();
    quiet.app.close();
    let mut before = Disk::default();
    before.files.insert(Part::Db, fs::read(place.path().join(FILE)).unwrap());

    let recording = Recording::of(place.path());
    let steps = Arc::new(Mutex::new(Vec::new()));
    let witness = Arc::new(Told { recording, steps: Arc::clone(&steps), bytes: Mutex::default() });
    let opening = Opening { durability: Durability::Full, vfs: Some(NAME) };
    let shop = ShopOnDisk::open_with_witness(place.path(), opening, 2, Arc::clone(&witness) as Arc<dyn Witness>);
    shop.with_conn(|conn| conn.pragma_update(None, "wal_autocheckpoint", 40).unwrap());
    for (at, text) in texts.iter().enumerate() {
        redeem(&shop, text).unwrap();
        witness.drain();
        steps.lock().unwrap().push(Step::Acknowledged(at));
    }
    shop.app.close();
    let steps = steps.lock().unwrap().clone();
    (before, steps, texts)
}

fn part_of(step: &Step) -> Option<Part> {
    match step {
        Step::File(Op::Write { part, .. } | Op::Cut { part, .. }) => Some(*part),
        _ => None,
    }
}

/// What is wrong with the shop that opens from a disk on which these vouchers were acknowledged as used.
fn wrong(disk: &Disk, folder: &Path, used: usize, texts: &[String]) -> Vec<String> {
    disk.lay_out(folder);
    let journal = Arc::new(Left(Mutex::new(disk.journal.clone())));
    let shop = ShopOnDisk::open_with_witness(folder, Opening::FLEETING, 3, Arc::clone(&journal) as Arc<dyn Witness>);
    shop.ok(Role::System, "system.tick", json!({}));
    let mut wrong: Vec<String> =
        shop.findings().iter().map(|found| format!("{}: {}", found.what, found.detail)).collect();
    let witnessed = disk.journal.len() / 32;
    for (at, text) in texts.iter().enumerate().take(used + 2) {
        let told = code(redeem(&shop, text));
        let fits = match at {
            at if at < used => told == "already_redeemed",
            // The one under way: used, used by the journal alone, or not begun.
            _ => matches!(told.as_str(), "already_redeemed" | "unfinished" | "taken"),
        };
        let again = code(redeem(&shop, text));
        if !fits || again == "taken" {
            wrong.push(format!("voucher {at} of {used} used, {witnessed} witnessed: {told}, then {again}"));
        }
        if told == "taken" && at < witnessed {
            wrong.push(format!("voucher {at} was witnessed and is taken"));
        }
    }
    wrong.extend(shop.findings().iter().map(|found| format!("after: {}: {}", found.what, found.detail)));
    shop.app.close();
    wrong
}

#[test]
fn the_power_may_go_at_every_step_of_a_redemption() {
    let cuts: usize = std::env::var("STORELOOP_POWER_CUTS").ok().and_then(|cuts| cuts.parse().ok()).unwrap_or(1_000);
    let (before, steps, texts) = story();
    let folded_in = steps.iter().filter(|step| matches!(step, Step::File(Op::Sync { part: Part::Db }))).count();
    assert!(folded_in > 2, "the log was folded in {folded_in} times only");
    let mut dice = Dice(u64::from(std::process::id()));
    // Every step once, the rest by chance.
    let mut moments: Vec<usize> = (1..steps.len()).collect();
    while moments.len() < cuts {
        moments.push(1 + dice.below(steps.len() - 1));
    }
    moments.truncate(cuts.max(1));
    moments.sort_unstable();
    let place = memory_folder();
    let (mut forced, mut pending, mut used) = (before, Vec::<&Step>::new(), 0);
    let mut moments = moments.into_iter().peekable();
    let mut states = 0;
    for (at, step) in steps.iter().enumerate() {
        while moments.next_if_eq(&at).is_some() {
            let mut disk = forced.clone();
            match dice.below(4) {
                0 => {}
                1 => pending.iter().for_each(|step| disk.apply(step)),
                _ => pending.iter().for_each(|step| disk.apply_some(step, &mut dice)),
            }
            states += 1;
            let wrong = wrong(&disk, place.path(), used, &texts);
            assert!(wrong.is_empty(), "before step {at} of {}: {wrong:?}", steps.len());
        }
        match step {
            Step::File(Op::Sync { part }) => {
                pending.iter().filter(|step| part_of(step) == Some(*part)).for_each(|step| forced.apply(step));
                pending.retain(|step| part_of(step) != Some(*part));
            }
            Step::JournalForced => {
                pending.iter().filter(|step| matches!(step, Step::Journal(_))).for_each(|step| forced.apply(step));
                pending.retain(|step| !matches!(step, Step::Journal(_)));
            }
            Step::Acknowledged(at) => used = at + 1,
            _ => pending.push(step),
        }
    }
    assert!(states >= cuts.min(1_000), "{states} states rebuilt");
}

#[test]
fn a_redemption_waits_for_the_disk_exactly_twice_journal_first() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    let steps = Arc::new(Mutex::new(Vec::new()));
    let witness = Arc::new(Told { recording, steps: Arc::clone(&steps), bytes: Mutex::default() });
    ShopOnDisk::open(place.path(), Opening::FLEETING, 1).app.close();
    let opening = Opening { durability: Durability::Full, vfs: Some(NAME) };
    let shop = ShopOnDisk::open_with_witness(place.path(), opening, 2, Arc::clone(&witness) as Arc<dyn Witness>);
    let offer = offer(&shop, 3);
    let text = issue(&shop, offer);
    witness.drain();
    steps.lock().unwrap().clear();
    redeem(&shop, &text).unwrap();
    witness.drain();
    let waits: Vec<&str> = steps
        .lock()
        .unwrap()
        .iter()
        .filter_map(|step| match step {
            Step::JournalForced => Some("journal"),
            Step::File(Op::Sync { part: Part::Wal }) => Some("log"),
            Step::File(Op::Sync { .. }) => Some("file"),
            _ => None,
        })
        .collect();
    assert_eq!(waits, ["journal", "log"], "what was used is on disk before the book says so");
    let told = code(redeem(&shop, &text));
    assert_eq!(told, "already_redeemed");
}

#[test]
fn a_commit_that_fails_behind_the_witness_fails_closed_at_once() {
    let place = memory_folder();
    let recording = Recording::of(place.path());
    ShopOnDisk::open(place.path(), Opening::FLEETING, 1).app.close();
    let opening = Opening { durability: Durability::Full, vfs: Some(NAME) };
    let witness = Arc::new(Left(Mutex::default()));
    let shop = ShopOnDisk::open_with_witness(place.path(), opening, 2, Arc::clone(&witness) as Arc<dyn Witness>);
    let offer = offer(&shop, 99);
    let (mut failed, mut unfinished) = (0, 0);
    for after in 0..12 {
        let text = issue(&shop, offer);
        let before = witness.0.lock().unwrap().len();
        recording.fail(Some(crate::recording_vfs::Fault::FullAfter(after)));
        let told = redeem(&shop, &text);
        recording.fail(None);
        if told.is_err() {
            failed += 1;
            let was_witnessed = witness.0.lock().unwrap().len() > before;
            let now = code(redeem(&shop, &text));
            assert_eq!(now, if was_witnessed { "unfinished" } else { "taken" }, "after {after} writes");
            unfinished += i32::from(was_witnessed);
        }
    }
    assert!(failed > 2 && unfinished > 1, "{failed} failed, {unfinished} of them behind the witness");
    assert_eq!(shop.findings(), []);
}

#[test]
fn a_restored_backup_makes_no_used_voucher_good_again() {
    let keyed = Keyed::new();
    keyed.shop.sign_in();
    let offer = offer(&keyed.shop, 99);
    let [early, late] = [(); 2].map(|()| issue(&keyed.shop, offer));
    let backup = keyed.back_up();
    keyed.shop.sign_in();
    redeem(&keyed.shop, &early).unwrap();
    let after: Vec<String> = (0..2).map(|_| issue(&keyed.shop, offer)).collect();
    redeem(&keyed.shop, &after[0]).unwrap();
    keyed.shop.ok(Role::Owner, "backup.restore", open(&backup, &keyed.key));
    keyed.shop.sign_in();
    assert_eq!(code(redeem(&keyed.shop, &early)), "unfinished", "used after the backup was made");
    assert_eq!(code(redeem(&keyed.shop, &late)), "taken", "and what was not used is good");
    // Issued after the backup was made: the paper is genuine, the book does not know it.
    assert_eq!(code(redeem(&keyed.shop, &after[0])), "unfinished");
    assert_eq!(code(redeem(&keyed.shop, &after[1])), "approval_needed", "a manager looks at it");
    let by = json!({ "text": after[1], "member": null });
    keyed.shop.ok(Role::Manager, "vouchers.redeem", by);
    assert_eq!(code(redeem(&keyed.shop, &after[1])), "already_redeemed");
    // The restored shop issues with a key of its own, so that no number is given twice.
    let next = issue(&keyed.shop, offer);
    assert_eq!(code(redeem(&keyed.shop, &next)), "taken");
    let keys = keyed.shop.ok(Role::Owner, "vouchers.read_keys", json!({}));
    assert_eq!(keys["epochs"].as_array().unwrap().len(), 4, "two of each generation");
    assert_eq!(keyed.shop.findings(), []);
}

#[test]
fn a_copied_book_on_another_computer_issues_nothing_the_shop_takes() {
    let keyed = Keyed::new();
    keyed.shop.sign_in();
    let offer = offer(&keyed.shop, 99);
    issue(&keyed.shop, offer);
    let copy = keyed.place.path().join("copy");
    fs::create_dir_all(&copy).unwrap();
    keyed.shop.app.close();
    fs::copy(keyed.folder().join(FILE), copy.join(FILE)).unwrap();
    let original = ShopOnDisk::open(&keyed.folder(), Opening::FLEETING, 2);
    let twin = ShopOnDisk::open(&copy, Opening::FLEETING, 3);
    // With the vault copied too, both give the same number: the random parts tell them apart.
    let [here, there] = [&original, &twin].map(|shop| issue(shop, offer));
    assert_ne!(here, there);
    assert_eq!(code(redeem(&original, &there)), "second_copy");
    assert_eq!(code(redeem(&original, &here)), "taken");
}

#[test]
fn a_batch_is_made_while_tills_go_on() {
    let place = memory_folder();
    let shop = ShopOnDisk::open(place.path(), Opening::FLEETING, 1);
    let offer = offer(&shop, 9);
    let count = 20_000;
    let request = json!({ "offer": offer, "count": count, "run": null, "runName": "A whole town" });
    let made = std::thread::scope(|scope| {
        let job = scope.spawn(|| shop.ok(Role::Manager, "vouchers.make_batch", request));
        let mut sold = 0;
        while !job.is_finished() {
            shop.ok(
                Role::Clerk,
                "sales.pay",
                json!({ "basket": { "amount": 100 }, "payments": [{ "kind": "cash", "given": null }] }),
            );
            sold += 1;
        }
        assert!(sold > 3, "{sold} sales went through between the chunks");
        job.join().unwrap()
    });
    assert_eq!(made["batch"]["made"], count);
    assert_eq!(made["job"]["state"], "done");
}
