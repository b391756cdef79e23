//! What the tests of the alliance begin with: a shop under test and a neighbour, paired and agreed.

use crate::alliance_neighbour::Neighbour;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use voucher_code::*;

/// A shop under test, and a neighbour that is its partner.
pub(crate) struct Trade {
    pub(crate) shop: TestShop,
    pub(crate) neighbour: Neighbour,
    pub(crate) partner: i64,
}

/// What the neighbour's offers are numbered.
pub(crate) const THEIR_OFFER: u16 = 7;
/// What a use of one of them settles for, minor units.
pub(crate) const PRICE: u64 = 300;

impl Trade {
    /// Met in person; each has the other's card in its chain.
    pub(crate) fn met(number: u8) -> Trade {
        Trade::met_in(TestShop::open(), number)
    }

    pub(crate) fn met_in(shop: TestShop, number: u8) -> Trade {
        let mut neighbour = Neighbour::new(number);
        let card = shop.ok(Role::Manager, "alliance.our_card", json!({}));
        neighbour.meets(card["text"].as_str().unwrap());
        let meet = json!({ "card": { "text": neighbour.card().to_text() }, "how": "screen" });
        let partner = shop.ok(Role::Owner, "alliance.meet", meet)["card"]["partner"].as_i64().unwrap();
        let mut pair = Trade { shop, neighbour, partner };
        let card = pair.neighbour.card();
        pair.neighbour.says(&Content::Card(Box::new(card)));
        pair.exchange();
        pair
    }

    /// Besides, the shop honours an offer of the neighbour's, with a range of serials 0 to 99 announced.
    pub(crate) fn honouring(number: u8) -> Trade {
        Trade::honouring_with(number, 1_000_000)
    }

    pub(crate) fn honouring_with(number: u8, cap: u64) -> Trade {
        let mut pair = Trade::met(number);
        let offer = pair.neighbour.offer(THEIR_OFFER, PRICE, cap);
        pair.neighbour.says(&Content::Offer(Box::new(offer)));
        pair.exchange();
        pair.agrees();
        pair.announces(0, 99);
        pair.exchange();
        pair
    }

    /// The shop agrees to the neighbour's only open offer and hands over tangerines for it.
    pub(crate) fn agrees(&mut self) {
        let gift = crate::gifts_support::gift(&self.shop, "Tangerines", 500, 200);
        let offers = self.shop.ok(Role::Manager, "alliance.offers", json!({ "partner": self.partner }));
        let open = offers["theirs"].as_array().unwrap().iter().find(|offer| offer["state"] == "proposed").unwrap();
        let answer = json!({ "offer": open["offer"], "answer": { "kind": "agree", "gift": gift } });
        self.shop.ok(Role::Owner, "alliance.answer_offer", answer);
        self.exchange();
    }

    /// The neighbour announces serials of its offer.
    pub(crate) fn announces(&mut self, first: u32, last: u32) {
        let agreement = self.neighbour.their_agreement().unwrap();
        let terms = Neighbour::terms(THEIR_OFFER);
        let range = Range {
            epoch: crate::alliance_neighbour::QUARTER,
            first: Serial(first),
            last: Serial(last),
            terms,
            agreement,
        };
        self.neighbour.says(&Content::Range(range));
    }

    /// The neighbour honours an offer of the shop's, of which so many vouchers are issued: their texts and typed codes.
    pub(crate) fn issuing(number: u8, count: i64) -> (Trade, Vec<(String, String)>) {
        Trade::issuing_with(number, count, 1_000_000)
    }

    pub(crate) fn issuing_with(number: u8, count: i64, cap: i64) -> (Trade, Vec<(String, String)>) {
        let mut pair = Trade::met(number);
        let offer = propose(&pair.shop, pair.partner, i64::try_from(PRICE).unwrap(), cap);
        pair.exchange();
        pair.neighbour_agrees();
        pair.exchange();
        let papers = issue(&pair.shop, offer, count);
        pair.exchange();
        (pair, papers)
    }

    /// The neighbour agrees to every offer it has heard.
    pub(crate) fn neighbour_agrees(&mut self) {
        for (_, content) in self.neighbour.heard() {
            if let Content::Offer(offer) = content {
                self.neighbour.says(&Content::Agree(offer.named().unwrap()));
            }
        }
    }

    /// A file of the shop to the neighbour, without its being read.
    pub(crate) fn file(&self) -> Vec<u8> {
        export(&self.shop, self.partner)
    }

    /// The shop reads a file of the neighbour's.
    pub(crate) fn reads(&self, bytes: &[u8]) -> Value {
        import(&self.shop, bytes)
    }

    /// Both read what the other has to say, and acknowledge it.
    pub(crate) fn exchange(&mut self) -> Value {
        let bytes = self.file();
        self.neighbour.takes_all(&bytes);
        self.neighbour.acknowledges();
        self.reads(&self.neighbour.file())
    }

    /// Hands one of the shop's vouchers in.
    pub(crate) fn neighbour_claims(&mut self, text: &str) -> Place {
        let voucher = match QrVoucher::parse(text) {
            Ok(voucher) => Claimed::Qr(voucher),
            Err(_) => Claimed::Typed(TypedCode::parse(text).unwrap()),
        };
        self.neighbour.claims(voucher, crate::alliance_neighbour::TODAY)
    }

    pub(crate) fn claims(&self) -> Value {
        self.shop.ok(Role::Manager, "alliance.claims", json!({ "partner": self.partner, "settled": true }))
    }

    /// State and reason of every claim on one side, oldest first.
    pub(crate) fn states(&self, side: &str) -> Vec<(String, Value)> {
        let claims = self.claims();
        let mut states: Vec<(String, Value)> = claims[side]
            .as_array()
            .unwrap()
            .iter()
            .map(|line| (line["state"].as_str().unwrap().to_owned(), line["why"].clone()))
            .collect();
        states.reverse();
        states
    }

    pub(crate) fn state(&self) -> Value {
        self.shop.ok(Role::Manager, "alliance.partner", json!({ "partner": self.partner }))["card"]["state"].clone()
    }

    pub(crate) fn alarms(&self) -> Vec<String> {
        let alarms = self.shop.ok(Role::Manager, "alliance.alarms", json!({}));
        alarms["alarms"].as_array().unwrap().iter().map(|alarm| alarm["kind"].as_str().unwrap().to_owned()).collect()
    }

    pub(crate) fn redeem(&self, text: &str) -> Result<Value, ApiError> {
        redeem(&self.shop, text)
    }

    pub(crate) fn draw(&self) -> Value {
        self.shop.ok(Role::Owner, "alliance.draw_statement", json!({ "partner": self.partner }))
    }

    pub(crate) fn statements(&self) -> Vec<Value> {
        let all = self.shop.ok(Role::Manager, "alliance.statements", json!({ "partner": self.partner }));
        all["statements"].as_array().unwrap().clone()
    }

    /// The neighbour draws a statement of all there is on its side, behind the last one it signed or had signed.
    pub(crate) fn neighbour_draws(&mut self, before: Option<&Statement>) -> Statement {
        let book = self.neighbour.book();
        let is_lower = self.neighbour.id() < self.neighbour.other();
        let own = self.neighbour.generation;
        let theirs = self.neighbour.got.last().map_or(Generation(1), |(generation, _)| *generation);
        let (lower, higher) = if is_lower { (own, theirs) } else { (theirs, own) };
        let cuts = book.cuts(lower, higher).unwrap();
        let history = before.map_or_else(Vec::new, |before| {
            book.history(before.named().unwrap().hash).expect("a statement that both signed")
        });
        let days = (Day(crate::alliance_neighbour::TODAY - 5), Day(crate::alliance_neighbour::TODAY));
        let statement = book.settle(&cuts, &history).unwrap().statement(&cuts, days, before).unwrap();
        self.neighbour_sends(&statement);
        statement
    }

    pub(crate) fn neighbour_sends(&mut self, statement: &Statement) {
        for part in Part::split(FrameKind::Statement, &statement.to_bytes().unwrap()).unwrap() {
            self.neighbour.says(&Content::Statement(part));
        }
    }

    /// The statements that the shop drew, as the neighbour has them.
    pub(crate) fn statements_heard(&self) -> Vec<Statement> {
        let mut found = Vec::new();
        for (_, content) in self.neighbour.heard() {
            if let Content::Statement(part) = content {
                let set = PartSet::begin(FrameKind::Statement, &part);
                let mut set = set;
                set.take(&part).unwrap();
                found.extend(set.whole().unwrap().map(|whole| Statement::from_bytes(&whole).unwrap()));
            }
        }
        found
    }
}

pub(crate) fn export(shop: &TestShop, partner: i64) -> Vec<u8> {
    let exported = shop.ok(Role::Manager, "alliance.export", json!({ "partner": partner, "way": "file" }));
    STANDARD.decode(exported["base64"].as_str().unwrap()).unwrap()
}

pub(crate) fn import(shop: &TestShop, bytes: &[u8]) -> Value {
    shop.ok(Role::Manager, "alliance.import", file(bytes))
}

pub(crate) fn file(bytes: &[u8]) -> Value {
    json!({ "base64": STANDARD.encode(bytes), "way": "file" })
}

pub(crate) fn redeem(shop: &TestShop, text: &str) -> Result<Value, ApiError> {
    shop.call(Role::Clerk, "vouchers.redeem", json!({ "text": text, "member": null }))
}

/// Why something was refused: the code alone.
pub(crate) fn code(told: Result<Value, ApiError>) -> String {
    match told {
        Err(ApiError::Refused { refusal }) => format!("{}.{}", refusal.area, refusal.code),
        other => panic!("was to be refused: {other:?}"),
    }
}

/// Offers a partner a gift that it hands over for us.
pub(crate) fn propose(shop: &TestShop, partner: i64, price: i64, cap: i64) -> i64 {
    let offer = json!({
        "partner": partner, "gives": { "kind": "gift" }, "texts": { "en": "A bun", "zhCn": "一个包子", "es": "Un bollo" },
        "price": price, "bearer": "issuer", "cap": cap, "claimWindowDays": 30, "prepaid": false,
        "valid": { "kind": "days", "days": 60 }, "needsManager": false, "noChange": true,
    });
    shop.ok(Role::Owner, "alliance.propose_offer", offer)["offer"].as_i64().unwrap()
}

/// Issues vouchers of an offer that a partner agreed to: texts and typed codes.
pub(crate) fn issue(shop: &TestShop, offer: i64, count: i64) -> Vec<(String, String)> {
    let request = json!({ "offer": offer, "count": count, "runName": "Counter" });
    let issued = shop.ok(Role::Owner, "alliance.issue_for_partner", request);
    let batch = issued["batch"].as_i64().unwrap();
    let ids: Vec<i64> = shop.with_conn(|conn| {
        let mut rows = conn.prepare("SELECT id FROM voucher WHERE batch_id = ?1 ORDER BY serial").unwrap();
        let rows = rows.query_map([batch], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    });
    let paper = |id: i64| {
        let read = shop.ok(Role::Clerk, "vouchers.read_issued", json!({ "voucher": id }));
        (read["text"].as_str().unwrap().to_owned(), read["typed"].as_str().unwrap_or_default().to_owned())
    };
    ids.into_iter().map(paper).collect()
}
