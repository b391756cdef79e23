//! Vouchers: a scanned text checked, a typed code checked where fifty partners' keys are known, a gift redeemed in a shop
//! on a real disk with FULL synchronisation and a side journal on the same disk, and a batch of 100,000.
//!
//! Run by `cargo xtask bench vouchers`, beside PyNaCl's verification and one-row inserts through apsw.

use divan::{Bencher, black_box};
use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::{Role, Witness, WitnessRecord};
use shop_core::testing::ShopOnDisk;
use std::cell::RefCell;
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use voucher_code::{
    AgreementSecret, ClaimKey, Day, Epoch, Flags, IdentitySecret, Issuer, IssuingSecret, Kind, Pair, PairKey, Payload,
    QrVoucher, Random, Serial, Terms, TypedCode, TypedIssuer, TypedKey,
};

fn main() {
    divan::main();
}

/// A side journal on disk, each act forced.
struct Journal(Mutex<File>);

impl Witness for Journal {
    fn attest(&self, records: &[WitnessRecord]) -> std::io::Result<()> {
        let mut file = self.0.lock().expect("one at a time");
        for record in records {
            file.write_all(&record.0)?;
        }
        file.sync_data()
    }

    fn testimony(&self) -> std::io::Result<Vec<u8>> {
        Ok(Vec::new())
    }

    fn cut_to(&self, _: u64) -> std::io::Result<()> {
        Ok(())
    }
}

fn shop(name: &str) -> ShopOnDisk {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let open = OpenOptions::new().create(true).append(true).open(folder.join("redemptions")).expect("a journal");
    ShopOnDisk::open(&folder, Opening::SHOP, std::process::id()).app.close();
    ShopOnDisk::open_with_witness(&folder, Opening::SHOP, std::process::id() + 1, Arc::new(Journal(Mutex::new(open))))
}

fn offer(shop: &ShopOnDisk, pieces: i64) -> Value {
    let gift = json!({
        "name": "Tangerines", "tier": "reward", "perceivedValue": 900, "reorderLevel": 2, "supplier": "", "picture": "bag",
        "unitCost": 200, "quantity": pieces, "capReason": null,
    });
    let gift = shop.ok(Role::Owner, "gifts.add", gift)["id"].clone();
    let terms = json!({
        "name": { "en": "Tangerines", "zhCn": "橘子", "es": "Mandarinas" }, "gives": { "kind": "gift", "gift": gift },
        "valid": { "kind": "days", "days": 30 }, "minSpend": 0, "products": [], "onePerMember": false, "stackable": false,
        "bound": false, "refund": "back", "needsManager": false, "noChange": true,
    });
    shop.ok(Role::Owner, "vouchers.save_offer", json!({ "offer": null, "terms": terms }))["offer"].clone()
}

/// The nth partner of a shop, and what its typed codes are checked with there.
fn partner(nth: u8, own: &AgreementSecret, redeemer: &IdentitySecret) -> (TypedIssuer, IssuingSecret, AgreementSecret) {
    let (identity, issuing) = (IdentitySecret::from_seed(&[nth; 32]), IssuingSecret::from_seed(&[nth + 100; 32]));
    let theirs = AgreementSecret::from_bytes(&[nth + 50; 32]);
    let (shop, public) = (identity.public().shop(), theirs.public());
    let redeemer = redeemer.public().shop();
    let own_public = own.public();
    let pair =
        Pair { issuer: shop, redeemer, issuer_agreement: &public, redeemer_agreement: &own_public, epoch: Epoch(27) };
    let key = TypedKey::new(&issuing.public(), redeemer, PairKey::agree(own, &pair).expect("a pair"));
    let issuer = Issuer { shop, key: issuing.public(), last_redeem_day: Day(9_000) };
    (TypedIssuer { issuer, key, claim: None }, issuing, theirs)
}

fn terms() -> Terms {
    Terms::new(Kind::Gift, 7, 3, (Day(2_500), Day(2_600)), Flags::default()).expect("terms")
}

#[divan::bench(sample_count = 400)]
fn check_qr_text(bencher: Bencher<'_, '_>) {
    let issuing = IssuingSecret::from_seed(&[1; 32]);
    let shop = IdentitySecret::from_seed(&[2; 32]).public().shop();
    let payload = Payload {
        key: issuing.public().hint(),
        redeemer: shop.short(),
        serial: Serial(417),
        random: Random([1, 2, 3, 4]),
        terms: terms(),
    };
    let text = QrVoucher::issue(payload, &issuing).expect("a voucher").to_text();
    let issuers = [Issuer { shop, key: issuing.public(), last_redeem_day: Day(9_000) }];
    bencher.bench(|| {
        let voucher = QrVoucher::parse(black_box(&text)).expect("readable");
        voucher_code::genuine_qr(&voucher, &issuers).is_ok()
    });
}

#[divan::bench(sample_count = 400)]
fn check_typed_code_of_50_partners(bencher: Bencher<'_, '_>) {
    let own = AgreementSecret::from_bytes(&[3; 32]);
    let redeemer = IdentitySecret::from_seed(&[2; 32]);
    let mut partners = Vec::new();
    let mut code = String::new();
    for nth in 0..50 {
        let (issuer, issuing, _) = partner(nth, &own, &redeemer);
        if nth == 31 {
            let claim = ClaimKey::of(&issuing, Epoch(27));
            code = TypedCode::issue(&issuer.key, &claim, Serial(417), &terms()).expect("a code").to_string();
        }
        partners.push(issuer);
    }
    bencher.bench(|| {
        let code = TypedCode::parse(black_box(&code)).expect("readable");
        voucher_code::genuine_typed(&code, &partners, |_, _| Some(terms())).is_ok()
    });
}

#[divan::bench(sample_count = 400, sample_size = 1)]
fn redeem_voucher(bencher: Bencher<'_, '_>) {
    let shop = shop("vouchers_redeem");
    let offer = offer(&shop, 1_000);
    let made =
        shop.ok(Role::Manager, "vouchers.make_batch", json!({ "offer": offer, "count": 500, "runName": "Bench" }));
    assert_eq!(made["job"]["state"], "done");
    let text = |voucher: i64| {
        shop.ok(Role::Clerk, "vouchers.read_issued", json!({ "voucher": voucher }))["text"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let texts = RefCell::new((1..=500).map(text).collect::<Vec<String>>());
    bencher
        .with_inputs(|| texts.borrow_mut().pop().expect("a voucher"))
        .bench_local_values(|text| shop.ok(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null })));
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn batch_of_100_000(bencher: Bencher<'_, '_>) {
    let shop = shop("vouchers_batch");
    let offer = offer(&shop, 9);
    let request = json!({ "offer": offer, "count": 100_000, "runName": "Bench" });
    bencher.bench_local(|| shop.ok(Role::Manager, "vouchers.make_batch", request.clone()));
}
