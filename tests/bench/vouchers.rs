//! Checking vouchers: the text of a QR code from its symbols to the answer, a typed code with fifty partners' keys at
//! hand, and a partner's file of ten thousand claims from its bytes to the lines of a statement: none of it touches a
//! disk. A gift redeemed in a shop on a real disk with FULL synchronisation and a side journal on the same disk, and a
//! batch of 100,000.
//!
//! Run by `cargo xtask bench vouchers`, beside PyNaCl verifying the same number of signatures (`qr_text`,
//! `claims_settled` in `peer.py`) and one-row inserts through apsw (`redeem_voucher`).

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
use voucher_code::settlement::Book;
use voucher_code::*;

/// Partners with their keys, the most an alliance of sixty is likely to have paired.
const PARTNERS: u8 = 50;
/// Claims in a file.
const CLAIMS: u32 = 10_000;

fn main() {
    divan::main();
}

struct Shop {
    identity: IdentitySecret,
    issuing: IssuingSecret,
    agreement: AgreementSecret,
}

impl Shop {
    fn new(number: u8) -> Shop {
        Shop {
            identity: IdentitySecret::from_seed(&[number; 32]),
            issuing: IssuingSecret::from_seed(&[number.wrapping_add(100); 32]),
            agreement: AgreementSecret::from_bytes(&[number.wrapping_add(200); 32]),
        }
    }

    fn id(&self) -> ShopId {
        self.identity.public().shop()
    }

    fn issuer(&self) -> Issuer {
        Issuer { shop: self.id(), key: self.issuing.public(), last_redeem_day: Day(u16::MAX) }
    }

    fn typed_key(&self, redeemer: &Shop) -> TypedKey {
        let (issuer_agreement, redeemer_agreement) = (&self.agreement.public(), &redeemer.agreement.public());
        let (issuer, epoch) = (self.id(), Epoch(1));
        let pair = Pair { issuer, redeemer: redeemer.id(), issuer_agreement, redeemer_agreement, epoch };
        let key = PairKey::agree(&redeemer.agreement, &pair).expect("two keys");
        TypedKey::new(&self.issuing.public(), redeemer.id(), key)
    }

    fn voucher(&self, redeemer: &Shop, serial: u32) -> QrVoucher {
        let (key, redeemer) = (self.issuing.public().hint(), redeemer.id().short());
        let (serial, random) = (Serial(serial), Random(serial.to_be_bytes()));
        let payload = Payload { key, redeemer, serial, random, terms: terms() };
        QrVoucher::issue(payload, &self.issuing).expect("its own hint")
    }
}

fn terms() -> Terms {
    Terms::new(Kind::AmountOff, 7, 500, (Day(100), Day(110)), Flags::default()).expect("terms")
}

/// Our shop, and its partners.
fn shops() -> (Shop, Vec<Shop>) {
    (Shop::new(0), (1..=PARTNERS).map(Shop::new).collect())
}

#[divan::bench]
fn qr_text(bencher: Bencher<'_, '_>) {
    let (own, partners) = shops();
    let known: Vec<Issuer> = partners.iter().map(Shop::issuer).collect();
    let (texts, id) =
        ((0..256).map(|serial| partners[7].voucher(&own, serial).to_text()).collect::<Vec<_>>(), own.id());
    let next = std::cell::Cell::new(0_usize);
    bencher.bench_local(|| {
        next.set(next.get() + 1);
        let text = black_box(&texts[next.get() % texts.len()]);
        check_qr(text, &known, |_| Facts::<()>::nothing(id, Day(105))).expect("a good voucher").serial()
    });
}

#[divan::bench]
fn typed_code(bencher: Bencher<'_, '_>) {
    let (own, partners) = shops();
    let claim = ClaimKey::of(&partners[7].issuing, Epoch(1));
    let key = partners[7].typed_key(&own);
    let code = |serial| TypedCode::issue(&key, &claim, Serial(serial), &terms()).expect("a low serial").to_string();
    let (texts, id) = ((0..256).map(code).collect::<Vec<_>>(), own.id());
    let known: Vec<TypedIssuer> = partners
        .iter()
        .map(|shop| TypedIssuer { issuer: shop.issuer(), key: shop.typed_key(&own), claim: None })
        .collect();
    let next = std::cell::Cell::new(0_usize);
    bencher.bench_local(|| {
        next.set(next.get() + 1);
        let text = black_box(&texts[next.get() % texts.len()]);
        let taken = check_typed(text, &known, |_, _| Some(terms()), |_| Facts::<()>::nothing(id, Day(105)));
        taken.expect("a good code").serial()
    });
}

/// A chain of these contents, as a file.
fn file(from: &Shop, to: &Shop, contents: Vec<Content>) -> Vec<u8> {
    let chain = Chain { from: from.id(), to: to.id(), generation: Generation(1) };
    let (mut sequence, mut hash, mut frames) = (0, chain.start(), Vec::new());
    for content in contents {
        sequence += 1;
        let frame = content.frame(sequence, hash).expect("within bounds");
        hash = frame.hash();
        frames.push(frame);
    }
    let head = Signed::sign(Head { chain, sequence, hash }, &from.identity).expect("a head");
    Exchange::new(head, frames).to_bytes().expect("a small file")
}

fn offer() -> Offer {
    Offer {
        number: 7,
        kind: Kind::AmountOff,
        currency: Currency::new(*b"EUR").expect("a currency"),
        price: 300,
        bearer: Bearer::Issuer,
        cap: u64::MAX,
        claim_window: 30,
        flags: OfferFlags::default(),
        texts: ["Coffee", "咖啡", "Café"].map(str::to_owned),
    }
}

#[divan::bench(sample_count = 20, sample_size = 1)]
fn claims_settled(bencher: Bencher<'_, '_>) {
    let (issuer, redeemer) = (Shop::new(1), Shop::new(2));
    let certificate = IssuingCertificate {
        epoch: Epoch(1),
        key: issuer.issuing.public(),
        first_day: Day(1),
        last_issue_day: Day(90),
        last_redeem_day: Day(500),
        currency: Currency::new(*b"EUR").expect("a currency"),
        liability: u64::MAX,
        claim_commitment: ClaimKey::of(&issuer.issuing, Epoch(1)).commitment(),
    };
    let certificate = Signed::sign(certificate, &issuer.identity).expect("a certificate");
    let ours = file(&issuer, &redeemer, vec![Content::Epoch(Box::new(certificate)), Content::Offer(Box::new(offer()))]);
    let mut claims = vec![Content::Agree(offer().named().expect("an offer"))];
    claims.extend((0..CLAIMS).map(|serial| {
        let voucher = Claimed::Qr(issuer.voucher(&redeemer, serial));
        Content::Claim(Claim { voucher, day: Day(105), till: "1".to_owned(), receipt: format!("A-{serial}") })
    }));
    let theirs = file(&redeemer, &issuer, claims);
    bencher.bench_local(|| {
        let mut book = Book::new(&issuer.identity.public(), &redeemer.identity.public()).expect("two shops");
        for (shop, bytes) in [(&issuer, &ours), (&redeemer, &theirs)] {
            let exchange = Exchange::from_bytes(black_box(bytes)).expect("a file");
            let (head, frames) = exchange.open(&shop.identity.public()).expect("signed");
            for frame in frames {
                book.add(head.chain.from, head.chain.generation, frame).expect("one history");
            }
        }
        let cuts = book.cuts(Generation(1), Generation(1)).expect("both chains");
        let settlement = book.settle(&cuts, &[]).expect("whole chains");
        assert_eq!(settlement.totals().iter().map(|total| total.accepted).sum::<u32>(), CLAIMS);
        settlement
    });
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

fn real_shop(name: &str) -> ShopOnDisk {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench").join(name);
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let open = OpenOptions::new().create(true).append(true).open(folder.join("redemptions")).expect("a journal");
    ShopOnDisk::open_with_witness(&folder, Opening::SHOP, std::process::id(), Arc::new(Journal(Mutex::new(open))))
}

fn gift_offer(shop: &ShopOnDisk, pieces: i64) -> Value {
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

#[divan::bench(sample_count = 400, sample_size = 1)]
fn redeem_voucher(bencher: Bencher<'_, '_>) {
    let shop = real_shop("vouchers_redeem");
    let offer = gift_offer(&shop, 1_000);
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
    let shop = real_shop("vouchers_batch");
    let offer = gift_offer(&shop, 9);
    let request = json!({ "offer": offer, "count": 100_000, "runName": "Bench" });
    bencher.bench_local(|| shop.ok(Role::Manager, "vouchers.make_batch", request.clone()));
}
