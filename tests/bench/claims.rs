//! A partner's file of ten thousand used vouchers, taken in by a shop on a real disk with FULL synchronisation: read,
//! every signature checked, each claim written down with the voucher it is for, judged by the rules, and answered.
//!
//! Run by `cargo xtask bench claims`, beside SQLite alone inserting as many rows of the same table in one transaction
//! (`claims_imported` in `peer.py`, apsw's `executemany`). Ten thousand a second is the goal, on one core.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use divan::Bencher;
use serde_json::{Value, json};
use shop_core::db::Opening;
use shop_core::kernel::Role;
use shop_core::testing::ShopOnDisk;
use std::path::Path;
use voucher_code::*;

/// Claims in the file.
const CLAIMS: i64 = 10_000;
/// Vouchers of one act of issuing, at most.
const AT_ONCE: i64 = 1_000;

fn main() {
    divan::main();
}

/// The neighbour that hands the claims in, by the format alone.
struct Neighbour {
    identity: IdentitySecret,
    agreement: AgreementSecret,
    shop: ShopId,
    frames: Vec<Frame>,
}

impl Neighbour {
    fn card(&self) -> Signed<Card> {
        let agreement = AgreementCertificate { generation: Generation(1), key: self.agreement.public() };
        let card = Card {
            identity: self.identity.public(),
            number: 1,
            names: vec![(Language::Any, "Neighbour".to_owned())],
            contact: String::new(),
            issuing: vec![],
            agreement: Signed::sign(agreement, &self.identity).expect("a certificate"),
        };
        Signed::sign(card, &self.identity).expect("a card")
    }

    fn chain(&self) -> Chain {
        Chain { from: self.identity.public().shop(), to: self.shop, generation: Generation(1) }
    }

    fn says(&mut self, content: &Content) {
        let (sequence, hash) =
            self.frames.last().map_or((0, self.chain().start()), |last| (last.sequence(), last.hash()));
        self.frames.push(content.frame(sequence + 1, hash).expect("within bounds"));
    }

    fn file(&self) -> Value {
        let last = self.frames.last().expect("a frame");
        let head = Head { chain: self.chain(), sequence: last.sequence(), hash: last.hash() };
        let head = Signed::sign(head, &self.identity).expect("a head");
        let bytes = Exchange::new(head, self.frames.clone()).to_bytes().expect("a file");
        json!({ "base64": STANDARD.encode(bytes), "way": "file" })
    }
}

/// A shop that issued vouchers for the neighbour, and the file that hands all of them in.
fn ready(run: u32) -> (ShopOnDisk, Value) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench").join(format!("claims-{run}"));
    let _ = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder");
    let shop = ShopOnDisk::open(&folder, Opening::SHOP, std::process::id() + run);
    let card = shop.ok(Role::Manager, "alliance.our_card", json!({}));
    let ours = Signed::<Card>::parse(card["text"].as_str().expect("a text")).expect("our card");
    let mut neighbour = Neighbour {
        identity: IdentitySecret::from_seed(&[9; 32]),
        agreement: AgreementSecret::from_bytes(&[209; 32]),
        shop: ours.unverified().identity.shop(),
        frames: vec![],
    };
    let meet = json!({ "card": { "text": neighbour.card().to_text() }, "how": "screen" });
    let partner = shop.ok(Role::Owner, "alliance.meet", meet)["card"]["partner"].clone();
    let offer = json!({
        "partner": partner, "gives": { "kind": "gift" }, "texts": { "en": "A bun", "zhCn": "一个包子", "es": "Un bollo" },
        "price": 300, "bearer": "issuer", "cap": 90_000_000, "claimWindowDays": 30, "prepaid": false,
        "valid": { "kind": "days", "days": 60 }, "needsManager": false, "noChange": true,
    });
    let offer = shop.ok(Role::Owner, "alliance.propose_offer", offer)["offer"].clone();
    let exported = shop.ok(Role::Manager, "alliance.export", json!({ "partner": partner, "way": "file" }));
    let bytes = STANDARD.decode(exported["base64"].as_str().expect("a file")).expect("base64");
    for frame in Exchange::from_bytes(&bytes).expect("a file").open(&ours.unverified().identity).expect("signed").1 {
        if let Ok(Content::Offer(offer)) = Content::of(frame) {
            neighbour.says(&Content::Agree(offer.named().expect("an offer")));
        }
    }
    shop.ok(Role::Manager, "alliance.import", neighbour.file());
    for _ in 0..CLAIMS / AT_ONCE {
        let issue = json!({ "offer": offer, "count": AT_ONCE, "runName": "Bench" });
        shop.ok(Role::Owner, "alliance.issue_for_partner", issue);
    }
    for voucher in 1..=CLAIMS {
        let read = shop.ok(Role::Clerk, "vouchers.read_issued", json!({ "voucher": voucher }));
        let voucher = QrVoucher::parse(read["text"].as_str().expect("a text")).expect("a voucher");
        let claim = Claim {
            day: voucher.payload().terms.first_day(),
            voucher: Claimed::Qr(voucher),
            till: "1".to_owned(),
            receipt: format!("A-{}", neighbour.frames.len()),
        };
        neighbour.says(&Content::Claim(claim));
    }
    (shop, neighbour.file())
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn claims_imported(bencher: Bencher<'_, '_>) {
    let runs = std::cell::Cell::new(0);
    bencher
        .with_inputs(|| {
            runs.set(runs.get() + 1);
            ready(runs.get())
        })
        .bench_local_values(|(shop, file)| {
            let told = shop.ok(Role::Manager, "alliance.import", file);
            assert_eq!(told["frames"]["taken"], CLAIMS, "{}", told["frames"]["alarms"]);
            shop
        });
}
