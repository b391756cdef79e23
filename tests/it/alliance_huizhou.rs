//! Huizhou's case: fifty merchants, 3,000 vouchers of one of them in packs that the other forty-nine hand out, and the
//! report that says who of them does it best. To the piece, and settled with everybody to the cent.

use crate::alliance_street::{agreed, meet, pass, shop};
use crate::gifts_support::gift;
use crate::people::member;
use crate::vouchers_support::{offer, redeem};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

const MERCHANTS: usize = 49;
const HOST: &str = "Green Awning";
/// What a piece costs that the host hands over.
const COST: i64 = 200;
/// What the host pays for a use at a merchant's counter, and what a merchant pays for one at the host's.
const PRICES: (i64, i64) = (275, 130);
/// What merchants pay each other.
const BETWEEN: i64 = 315;

/// What a distributor gets and what becomes of it: all of it follows from its place in the street.
struct Plan {
    /// Good at the host's counter, and at the next merchant's.
    pieces: (i64, i64),
    /// Reported as handed out, of each.
    reported: (i64, i64),
    /// Used though it never said that it handed them out.
    unreported: i64,
    /// Used of the reported ones, of each.
    used: (i64, i64),
    /// New members of the host who came with one.
    joined: i64,
    /// Vouchers of its own that are used at the host's counter.
    back: i64,
}

impl Plan {
    fn of(place: usize) -> Plan {
        let n = i64::try_from(place).unwrap();
        let reported = 10 + (n * 17) % 29;
        let used = (n * 11) % (reported / 2 + 1);
        Plan {
            pieces: (41, if n < 11 { 21 } else { 20 }),
            reported: (reported, 6 + n % 12),
            unreported: if n % 10 == 3 { 2 } else { 0 },
            used: (used, (n * 5) % 6),
            joined: used * (n % 4) / 4,
            back: 1 + n % 3,
        }
    }

    /// The row of the report.
    fn row(&self, name: &str) -> Row {
        let handed_out = self.reported.0 + self.reported.1 + self.unreported;
        let here = self.used.0 + self.unreported;
        let used = here + self.used.1;
        Row {
            name: name.to_owned(),
            packs: 2,
            pieces: self.pieces.0 + self.pieces.1,
            handed_out,
            used,
            joined: self.joined,
            per_mille: used * 1_000 / handed_out,
            cost: here * COST,
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Row {
    name: String,
    packs: i64,
    pieces: i64,
    handed_out: i64,
    used: i64,
    joined: i64,
    per_mille: i64,
    cost: i64,
}

impl Row {
    fn told(row: &Value) -> Row {
        let number = |key: &str| row[key].as_i64().unwrap();
        Row {
            name: row["name"].as_str().unwrap().to_owned(),
            packs: number("packs"),
            pieces: number("pieces"),
            handed_out: number("handedOut"),
            used: number("used"),
            joined: number("newMembers"),
            per_mille: number("perMille"),
            cost: number("cost"),
        }
    }
}

/// A merchant, its number in the host's book and the host's in its own.
struct Merchant {
    name: String,
    shop: TestShop,
    here: i64,
    host: i64,
    plan: Plan,
    /// The host's offer that it honours, in the host's book.
    honours: i64,
    /// Its offer that the host honours, in its own book.
    offers: i64,
}

impl Merchant {
    /// Meets the host; each agrees to honour an offer of the other's.
    fn opens(host: &TestShop, place: usize, host_gift: i64) -> Merchant {
        let name = format!("Merchant {:02}", place + 1);
        let shop = shop(&name, u64::try_from(place).unwrap() + 2);
        let (here, at_host) = meet(host, &shop);
        let bun = gift(&shop, "Buns", 200, 150);
        let terms = |price: i64| json!({ "gives": { "kind": "gift" }, "price": price });
        let (honours, _) = agreed((host, here), (&shop, at_host), terms(PRICES.0), Some(bun));
        let (offers, _) = agreed((&shop, at_host), (host, here), terms(PRICES.1), Some(host_gift));
        Merchant { name, shop, here, host: at_host, plan: Plan::of(place), honours, offers }
    }

    /// Texts of the pieces of one of its two packs, by serial, once it has told what it handed out of them.
    fn hands_out(&self, at_host: bool, reported: i64) -> Vec<String> {
        let packs = self.shop.ok(Role::Manager, "alliance.packs", json!({ "partner": self.host }));
        let all = packs["received"].as_array().unwrap();
        let pack = all.iter().find(|pack| (pack["redeemer"] == HOST) == at_host).unwrap()["pack"].clone();
        let read = self.shop.ok(Role::Manager, "alliance.pieces", json!({ "pack": pack }));
        let pieces = read["pieces"].as_array().unwrap();
        // The first one to somebody's phone, the others as paper.
        self.shop.ok(Role::Clerk, "alliance.give_piece", json!({ "pack": pack, "piece": null, "member": null }));
        let last = &pieces[usize::try_from(reported - 1).unwrap()]["serial"];
        let run = json!([{ "first": pieces[0]["serial"], "last": last }]);
        self.shop.ok(Role::Manager, "alliance.report_pack", json!({ "pack": pack, "handedOut": run }));
        pieces.iter().map(|piece| piece["text"].as_str().unwrap().to_owned()).collect()
    }
}

/// Vouchers of an offer that a partner honours; their texts.
fn issued(issuer: &TestShop, offer: i64, count: i64) -> Vec<String> {
    crate::alliance_support::issue(issuer, offer, count).into_iter().map(|(text, _)| text).collect()
}

fn take(count: i64) -> usize {
    usize::try_from(count).unwrap()
}

/// Customers of a distributor bring its pieces to the host; some of them sign up with theirs.
fn used_at_host(host: &TestShop, merchant: &Merchant, place: usize, texts: &[String]) {
    let plan = &merchant.plan;
    let silent = &texts[take(plan.reported.0)..take(plan.reported.0 + plan.unreported)];
    for (nth, text) in texts[..take(plan.used.0)].iter().chain(silent).enumerate() {
        if nth < take(plan.joined) {
            let seen = host.ok(Role::Clerk, "vouchers.check", json!({ "text": text }))["voucher"].clone();
            assert_eq!(seen["sourceName"], json!(merchant.name), "whoever stands at the counter came by this shop");
            let by = json!({ "source": "flyer", "sourceCode": seen["sourceCode"] });
            let customer = member(host, &format!("Customer {place}-{nth}"), &format!("139{place:04}{nth:04}"), by);
            host.ok(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": customer }));
        } else {
            redeem(host, text).unwrap();
        }
    }
}

/// Both ways, so that each has read what the other has to say and knows that it was read.
fn files((one, to_other): (&TestShop, i64), (other, to_one): (&TestShop, i64)) {
    pass(one, to_other, other);
    pass(other, to_one, one);
    pass(one, to_other, other);
}

/// One draws the statement, the other signs it; both pages.
fn signed((one, to_other): (&TestShop, i64), (other, to_one): (&TestShop, i64)) -> (Value, Value) {
    files((other, to_one), (one, to_other));
    one.ok(Role::Owner, "alliance.draw_statement", json!({ "partner": to_other }));
    pass(one, to_other, other);
    let page = |shop: &TestShop, partner: i64| {
        let all = shop.ok(Role::Manager, "alliance.statements", json!({ "partner": partner }))["statements"].clone();
        assert_eq!(all.as_array().unwrap().len(), 1, "one statement");
        shop.ok(Role::Manager, "alliance.statement", json!({ "statement": all[0]["statement"] }))
    };
    let came = page(other, to_one);
    assert_eq!(came["agrees"], true);
    other.ok(Role::Owner, "alliance.countersign", json!({ "statement": came["statement"]["statement"] }));
    pass(other, to_one, one);
    (page(one, to_other), page(other, to_one))
}

/// Both see the same: numbers, lines and hashes. `they_pay` and `we_pay` as the first of them sees it.
fn alike((one, other): &(Value, Value), they_pay: i64, we_pay: i64, lines: i64) -> i64 {
    for (page, due, (theirs, ours)) in
        [(one, they_pay - we_pay, (they_pay, we_pay)), (other, we_pay - they_pay, (we_pay, they_pay))]
    {
        let statement = &page["statement"];
        assert!(["countersigned", "received"].contains(&statement["state"].as_str().unwrap()), "{statement}");
        assert_eq!((&statement["due"], &page["theyPay"], &page["wePay"]), (&json!(due), &json!(theirs), &json!(ours)));
        assert_eq!(i64::try_from(page["lines"].as_array().unwrap().len()).unwrap(), lines);
        assert_eq!(page["agrees"], true);
    }
    assert_eq!(one["statement"]["hash"], other["statement"]["hash"]);
    let hashes = |page: &Value| {
        let mut cuts: Vec<String> =
            page["cuts"].as_array().unwrap().iter().map(|cut| cut["hash"].to_string()).collect();
        cuts.sort();
        cuts
    };
    assert_eq!(hashes(one), hashes(other), "the heads of both chains");
    they_pay - we_pay
}

#[test]
fn of_fifty_merchants_and_three_thousand_vouchers_the_report_finds_the_best_distributor() {
    let host = shop(HOST, 1);
    let tangerines = gift(&host, "Tangerines", 9_000, COST);
    let own = offer(&host, json!({ "kind": "gift", "gift": tangerines }), json!({}));
    let street: Vec<Merchant> = (0..MERCHANTS).map(|place| Merchant::opens(&host, place, tangerines)).collect();
    let next = |place: usize| &street[(place + 1) % MERCHANTS];

    // 3,000 vouchers in packs: those of the host's own counter, and those that the next merchant honours for it.
    let mut made = 0;
    for (place, merchant) in street.iter().enumerate() {
        let there = json!({ "kind": "partner", "offer": next(place).honours });
        for (of, count) in
            [(json!({ "kind": "own", "offer": own }), merchant.plan.pieces.0), (there, merchant.plan.pieces.1)]
        {
            let request = json!({ "partner": merchant.here, "of": of, "count": count });
            made += host.ok(Role::Owner, "alliance.make_pack", request)["count"].as_i64().unwrap();
        }
    }
    assert_eq!(made, 3_000);
    for merchant in &street {
        pass(&host, merchant.here, &merchant.shop);
    }

    // Months of customers, with nothing between the shops.
    for (place, merchant) in street.iter().enumerate() {
        let plan = &merchant.plan;
        let texts = merchant.hands_out(true, plan.reported.0);
        used_at_host(&host, merchant, place, &texts);
        let texts = merchant.hands_out(false, plan.reported.1);
        for text in &texts[..take(plan.used.1)] {
            redeem(&next(place).shop, text).unwrap();
            assert!(redeem(&host, text).is_err(), "good at one counter only");
        }
        let texts = issued(&merchant.shop, merchant.offers, plan.back);
        pass(&merchant.shop, merchant.host, &host);
        texts.iter().for_each(|text| drop(redeem(&host, text).unwrap()));
    }

    // Every fourth merchant has a partner in the street besides.
    for place in (0..MERCHANTS - 1).step_by(4) {
        let (one, other) = (&street[place], &street[place + 1]);
        let (to_other, to_one) = meet(&one.shop, &other.shop);
        let bun = gift(&other.shop, "Tea", 20, 90);
        let terms = json!({ "gives": { "kind": "gift" }, "price": BETWEEN });
        let (offer, _) = agreed((&one.shop, to_other), (&other.shop, to_one), terms, Some(bun));
        let texts = issued(&one.shop, offer, 2);
        pass(&one.shop, to_other, &other.shop);
        texts.iter().for_each(|text| drop(redeem(&other.shop, text).unwrap()));
        let both = signed((&one.shop, to_other), (&other.shop, to_one));
        assert_eq!(alike(&both, 0, 2 * BETWEEN, 2), -2 * BETWEEN);
    }

    // Files, and a statement with everybody; drawn here and there.
    let (mut due, mut by_plan) = (0, 0);
    for (place, merchant) in street.iter().enumerate() {
        let (ours, theirs) = ((&host, merchant.here), (&merchant.shop, merchant.host));
        let claimed = street[(place + MERCHANTS - 1) % MERCHANTS].plan.used.1;
        let (they_pay, we_pay) = (merchant.plan.back * PRICES.1, claimed * PRICES.0);
        let lines = merchant.plan.back + claimed;
        due += if place % 2 == 0 {
            alike(&signed(ours, theirs), they_pay, we_pay, lines)
        } else {
            -alike(&signed(theirs, ours), we_pay, they_pay, lines)
        };
        by_plan += they_pay - we_pay;
    }
    assert_eq!(due, by_plan);

    // The report: every figure to the piece, the best first.
    let span = json!({ "from": "2026-11-01", "until": "2026-11-30" });
    let told = host.ok(Role::Manager, "alliance.best_distributors", span)["distributors"].clone();
    let told: Vec<Row> = told.as_array().unwrap().iter().map(Row::told).collect();
    let mut planned: Vec<Row> = street.iter().map(|merchant| merchant.plan.row(&merchant.name)).collect();
    planned.sort_by_key(|row| core::cmp::Reverse((row.used, row.joined, row.handed_out)));
    assert_eq!(told, planned);
    let best = &told[0];
    assert_eq!((best.name.as_str(), best.handed_out, best.used, best.joined), ("Merchant 04", 43, 21, 12));
    assert!(told.iter().any(|row| row.handed_out > best.handed_out), "it is not who handed out most");
    let tie = |two: &[Row]| two[0].used == two[1].used && two[0].joined > two[1].joined;
    assert!(told.windows(2).any(tie), "of those with as many used ones the one who brought more members stands first");
    let sum = |of: fn(&Row) -> i64| told.iter().map(of).sum::<i64>();
    assert_eq!((sum(|row| row.pieces), sum(|row| row.packs)), (3_000, 98));
    let members: i64 =
        host.with_conn(|conn| conn.query_row("SELECT count(*) FROM member", [], |row| row.get(0)).unwrap());
    assert_eq!(sum(|row| row.joined), members, "nobody came by two distributors, or by none");
    assert_eq!(host.findings(), []);
}
