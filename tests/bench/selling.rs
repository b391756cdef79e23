//! A sale paid with stored value, points and cash, through `dispatch`, in a shop on a real disk with FULL
//! synchronisation; and a shop of 1,000,000 ledger rows: what a counter waits for a balance, and how long the check of
//! the whole file takes.
//!
//! Run by `cargo xtask bench`, beside SQLite alone committing one row a sync (`sale` in `peer.py`): a sale may take four
//! times as long. A balance may take 1 ms, the check 5 s. The large shop is removed afterwards.

use divan::Bencher;
use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::Role;
use shop_core::testing::{ShopOnDisk, fill_members};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// Members of the large shop, each with twenty recharges and twenty sales.
const MEMBERS: usize = 10_200;

fn main() {
    divan::main();
    let _ = std::fs::remove_dir_all(folder("ledgers"));
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench").join(name)
}

fn fresh(name: &str) -> ShopOnDisk {
    let folder = folder(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    ShopOnDisk::open(&folder, Opening::SHOP, std::process::id())
}

#[divan::bench(sample_count = 400, sample_size = 1)]
fn sale(bencher: Bencher<'_, '_>) {
    let shop = fresh("selling");
    let member = json!({
        "name": "王强", "phone": "13800138000", "noPhoneReason": null, "birthMonth": null, "birthDay": null,
        "fourteen": true, "district": "", "tags": [], "interests": [], "source": "walk_in", "inviter": null,
        "consents": [], "wordingVersion": 1, "language": null, "duplicatesSeen": true,
    });
    let joined = shop.ok(Role::Owner, "members.enrol", member);
    let (who, card) = (&joined["member"], &joined["card"]);
    for (paid, bonus) in [(20_000, 2_000), (450_000, 0)] {
        let paid_in = json!({ "member": who, "paid": paid, "bonus": bonus, "paidBy": "card", "cashGiven": null });
        shop.ok(Role::Owner, "stored_value.recharge", paid_in);
    }
    shop.ok(Role::Owner, "points.adjust", json!({ "member": who, "points": 100_000, "reason": "tasting" }));
    let request = json!({
        "basket": { "member": who, "amount": 6_320 },
        "payments": [
            { "kind": "stored_value", "amount": 1_000 }, { "kind": "points", "points": 100 }, { "kind": "cash", "given": null },
        ],
        "proof": { "by": "card", "cardText": card },
    });
    bencher.with_inputs(|| request.clone()).bench_local_values(|request| shop.ok(Role::Clerk, "sales.pay", request));
}

/// The shop of a million ledger rows, filled once.
fn ledgers() -> &'static ShopOnDisk {
    static SHOP: OnceLock<ShopOnDisk> = OnceLock::new();
    SHOP.get_or_init(|| {
        let shop = fresh("ledgers");
        fill_members(&shop.app, MEMBERS);
        let rows = shop.with_conn(|conn| {
            conn.execute_batch(&LEDGERS.replace("MEMBERS", &MEMBERS.to_string())).expect("ledgers");
            let rows = "SELECT (SELECT count(*) FROM wallet_entry) + (SELECT count(*) FROM points_entry)
                             + (SELECT count(*) FROM settled_entry)";
            conn.query_row(rows, [], |row| row.get::<_, i64>(0)).expect("a count")
        });
        assert!(rows.is_some_and(|rows| rows >= 1_000_000), "{rows:?} rows");
        shop
    })
}

/// Ten sales a member and a day at most; the receipts of a day are numbered without gaps. Facts come after those of the
/// members, who are as many.
const LEDGERS: &str = "
    BEGIN IMMEDIATE;
    CREATE TEMP TABLE act AS WITH RECURSIVE n (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < MEMBERS * 20)
      SELECT n, 1 + (n - 1) % MEMBERS AS member, n > MEMBERS AS has_points, 1790000000000 + n * 10000 AS at_ms,
        date('2026-05-01', '+' || ((n - 1) / 2040) || ' days') AS day, 1 + (n - 1) % 2040 AS number FROM n;
    INSERT INTO fact (id, kind, body, at_ms, till)
      SELECT MEMBERS + n, 'recharged', json_object('kind', 'recharged', 'recharge', n, 'member', member, 'paid', 10000), at_ms, '9'
      FROM act;
    INSERT INTO fact (id, kind, body, at_ms, till)
      SELECT MEMBERS * 21 + n, 'sale_paid', json_object('kind', 'sale_paid', 'sale', n, 'member', member, 'amount', 10000), at_ms, '9'
      FROM act;
    INSERT INTO wallet (member_id, principal, bonus) SELECT id, 40000, 10000 FROM member;
    INSERT INTO recharge (id, paid_by) SELECT n, 'card' FROM act;
    INSERT INTO wallet_entry (member_id, kind, principal, bonus, recharge_id, cause_id, till, at_ms)
      SELECT member, 'recharged', 10000, 1000, n, MEMBERS + n, '9', at_ms FROM act;
    INSERT INTO wallet_entry (member_id, kind, principal, bonus, cause_id, till, at_ms)
      SELECT member, 'spent', -8000, -500, MEMBERS * 21 + n, '9', at_ms FROM act;
    INSERT INTO points_wallet (member_id, points, settled) SELECT id, 20 * 50 - 19 * 30, 20 * 10000 - 19 * 30 FROM member;
    INSERT INTO points_lot (id, member_id, points, unspent, earned_at_ms, expires_at_ms)
      SELECT n, member, 50, iif(n <= MEMBERS * 19, 20, 50), at_ms, at_ms + 31536000000 FROM act;
    INSERT INTO points_entry (member_id, kind, points, lot_id, cause_id, till, at_ms)
      SELECT member, 'earned', 50, n, MEMBERS * 21 + n, '9', at_ms FROM act;
    INSERT INTO points_entry (member_id, kind, points, lot_id, cause_id, till, at_ms)
      SELECT member, 'spent', -30, n - MEMBERS, MEMBERS * 21 + n, '9', at_ms FROM act WHERE has_points;
    INSERT INTO settled_entry (member_id, amount, is_reversal, cause_id, at_ms)
      SELECT member, 10000 - iif(has_points, 30, 0), 0, MEMBERS * 21 + n, at_ms FROM act;
    INSERT INTO till_number (till, number) VALUES ('9', 1);
    INSERT INTO shift (id, till, opened_at_ms, counts_from_ms, float, closed_at_ms, difference)
      VALUES (1, '9', 1790000000000, 0, 0, 1793000000000, 0);
    INSERT INTO sale (id, uuid, day, number, at_ms, till, shift_id, member_id, total, rounding, given, change, earned, note, cause_id)
      SELECT n, randomblob(16), day, number, at_ms, '9', 1, member, 10000, 0, 1470, 0, 50, '', MEMBERS * 21 + n FROM act;
    INSERT INTO sale_line (sale_id, line, name, quantity, price) SELECT n, 1, '', 1, 10000 FROM act;
    INSERT INTO sale_payment (sale_id, way, exact, amount, points, principal, bonus)
      SELECT n, 'cash', 1500 - iif(has_points, 30, 0), 1500 - iif(has_points, 30, 0), 0, 0, 0 FROM act;
    INSERT INTO sale_payment (sale_id, way, exact, amount, points, principal, bonus)
      SELECT n, 'points', 30, 30, 30, 0, 0 FROM act WHERE has_points;
    INSERT INTO sale_payment (sale_id, way, exact, amount, points, principal, bonus)
      SELECT n, 'stored_value', 8500, 8500, 0, 8000, 500 FROM act;
    DROP TABLE act;
    COMMIT;";

thread_local! { static NEXT: Cell<usize> = const { Cell::new(0) }; }

/// Another member each time.
fn next() -> Value {
    let at = NEXT.get();
    NEXT.set(at + 7919);
    json!({ "member": 1 + at % MEMBERS })
}

#[divan::bench(sample_count = 400)]
fn wallet_of_a_million(bencher: Bencher<'_, '_>) {
    let shop = ledgers();
    bencher.bench_local(|| shop.ok(Role::Clerk, "stored_value.read_wallet", next()));
}

#[divan::bench(sample_count = 400)]
fn points_of_a_million(bencher: Bencher<'_, '_>) {
    let shop = ledgers();
    bencher.bench_local(|| shop.ok(Role::Clerk, "points.read_points", next()));
}

/// The whole check as a manager runs it: the file, its references, every ledger.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn check_of_a_million(bencher: Bencher<'_, '_>) {
    let shop = ledgers();
    bencher.bench_local(|| {
        let report = shop.ok(Role::Manager, "backup.check", json!({}));
        assert_eq!(report["ok"], true, "{report}");
    });
}
