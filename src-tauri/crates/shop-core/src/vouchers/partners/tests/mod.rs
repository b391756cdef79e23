//! Two shops, each with a book of its own and nothing between them: a bakery that promises, the fruit shop that honours.

mod claims;
mod honouring;
mod hostile;
mod trust;

use crate::kernel::{ApiError, GiftId, Role, VoucherBatchId, VoucherOfferId};
use crate::testing::TestShop;
use crate::vouchers::commands::Valid;
use crate::vouchers::partners::issue_for::Paper;
use crate::vouchers::{
    KnownShop, OfferFor, Standing, agreed, certificates, issue_for, know_key, know_offer, know_range, know_shop,
    offer_for, own_identity, papers,
};
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use voucher_code::{Bearer, Currency, Flags, Kind, Offer, OfferFlags, Range, ShopId};

/// The price of a use, minor units.
const PRICE: i64 = 500;

/// A shop whose keys are its own.
fn shop(computer: u64) -> TestShop {
    let shop = TestShop::open();
    shop.vault.0.store(computer, Ordering::SeqCst);
    shop.act(Role::Owner, certificates).unwrap();
    shop
}

fn number(shop: &TestShop) -> ShopId {
    shop.with_conn(|conn| own_identity(conn).unwrap().shop())
}

/// One shop takes in who the other is, with all its keys.
fn know(shop: &TestShop, other: &TestShop, name: &str, cap: i64, standing: Standing) {
    let (identity, certificates) = other.act(Role::Owner, |tx| Ok((own_identity(tx)?, certificates(tx)?))).unwrap();
    let agreement = certificates.agreement.verify(&identity).unwrap().key;
    shop.act(Role::Owner, |tx| {
        let known = KnownShop {
            shop: identity.shop(),
            identity: identity.clone(),
            name: name.to_owned(),
            agreement,
            cap,
            standing,
        };
        know_shop(tx, &known)?;
        for certificate in &certificates.issuing {
            know_key(tx, identity.shop(), certificate.verify(&identity).unwrap())?;
        }
        Ok(())
    })
    .unwrap();
}

/// What the bakery promises.
struct Promise {
    kind: Kind,
    value: u32,
    flags: Flags,
    days: i64,
    cap: i64,
}

impl Default for Promise {
    fn default() -> Self {
        Promise { kind: Kind::Gift, value: 7, flags: Flags::default(), days: 30, cap: 100_000 }
    }
}

/// Two shops that have met, an offer that both agreed to, and its vouchers.
struct Two {
    bakery: TestShop,
    fruit: TestShop,
    offer: VoucherOfferId,
    terms: Offer,
    gift: i64,
}

impl Two {
    fn met() -> Two {
        Two::with(&Promise::default())
    }

    fn with(promise: &Promise) -> Two {
        let (bakery, fruit) = (shop(1), shop(2));
        know(&fruit, &bakery, "Bakery", 1_000_000, Standing::Full);
        know(&bakery, &fruit, "Fruit", 1_000_000, Standing::Full);
        let gift = fruit.ok(Role::Owner, "gifts.add", new_gift())["id"].as_i64().unwrap();
        let (offer, terms) = propose(&bakery, number(&fruit), promise);
        let two = Two { bakery, fruit, offer, terms, gift };
        two.agree();
        two
    }

    fn agree(&self) {
        let issuer = number(&self.bakery);
        let gift =
            matches!(self.terms.kind, Kind::Gift | Kind::NewcomerPack).then(|| GiftId::try_from(self.gift).unwrap());
        self.fruit.act(Role::Owner, |tx| know_offer(tx, issuer, &self.terms, gift)).unwrap();
        self.bakery.act(Role::Owner, |tx| agreed(tx, self.offer)).unwrap();
    }

    /// Issues vouchers; the fruit shop is told of their range only where `told`.
    fn issue(&self, count: i64, told: bool) -> Vec<Paper> {
        let (batch, range) = self.made(count);
        if told {
            self.tell(&range);
        }
        self.bakery.act(Role::Owner, |tx| papers(tx, batch)).unwrap()
    }

    fn made(&self, count: i64) -> (VoucherBatchId, Range) {
        made(&self.bakery, self.offer, number(&self.fruit), count).unwrap()
    }

    fn tell(&self, range: &Range) {
        let issuer = number(&self.bakery);
        self.fruit.act(Role::Owner, |tx| know_range(tx, issuer, range)).unwrap();
    }
}

fn propose(shop: &TestShop, redeemer: ShopId, promise: &Promise) -> (VoucherOfferId, Offer) {
    let texts = ["A bun", "一个包子", "Un bollo"].map(str::to_owned);
    let new = OfferFor {
        redeemer,
        kind: promise.kind,
        value: promise.value,
        texts: texts.clone(),
        valid: Valid::Days { days: promise.days },
        flags: promise.flags,
        owed: PRICE,
        cap: promise.cap,
    };
    let (offer, number) = shop.act(Role::Owner, |tx| offer_for(tx, &new)).unwrap();
    let terms = Offer {
        number,
        kind: promise.kind,
        currency: Currency::new(*b"CNY").unwrap(),
        price: u64::try_from(PRICE).unwrap(),
        bearer: Bearer::Issuer,
        cap: u64::try_from(promise.cap).unwrap(),
        claim_window: 30,
        flags: OfferFlags::default(),
        texts,
    };
    (offer, terms)
}

fn made(
    shop: &TestShop,
    offer: VoucherOfferId,
    redeemer: ShopId,
    count: i64,
) -> Result<(VoucherBatchId, Range), ApiError> {
    let run = shop.act(Role::Owner, |tx| crate::reactions::begin_source_run(tx, "Bakery")).unwrap();
    shop.act(Role::Owner, |tx| issue_for(tx, offer, redeemer, count, run))
}

fn new_gift() -> Value {
    json!({ "name": "Tangerines", "tier": "reward", "perceivedValue": 900, "reorderLevel": 2, "supplier": "Hu Farm",
            "picture": "bag", "unitCost": 200, "quantity": 20, "capReason": null })
}

fn text(paper: &Paper) -> String {
    paper.voucher.to_text()
}

fn typed(paper: &Paper) -> String {
    paper.code.unwrap().to_string()
}

fn check(shop: &TestShop, text: &str) -> Value {
    shop.ok(Role::Clerk, "vouchers.check", json!({ "text": text }))
}

/// green, or why not.
fn answer(shop: &TestShop, text: &str) -> String {
    let told = check(shop, text);
    if told["answer"] == "green" { "green".to_owned() } else { told["why"]["code"].as_str().unwrap().to_owned() }
}

fn redeem(shop: &TestShop, text: &str) -> Result<Value, ApiError> {
    shop.call(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null }))
}

/// taken, or the code of the refusal.
fn outcome(told: Result<Value, ApiError>) -> String {
    match told {
        Ok(_) => "taken".to_owned(),
        Err(ApiError::Refused { refusal }) => refusal.code,
        Err(failed) => panic!("{failed:?}"),
    }
}

/// The numbers of a refusal.
fn numbers(told: Result<Value, ApiError>) -> Value {
    match told {
        Err(ApiError::Refused { refusal }) => Value::Object(refusal.numbers),
        other => panic!("was to be refused: {other:?}"),
    }
}

fn count(shop: &TestShop, query: &str) -> i64 {
    shop.with_conn(|conn| conn.query_row(query, [], |row| row.get(0)).unwrap())
}
