//! Random sequences of acts on gifts, compared after each step with a model that is too simple to be wrong.

use crate::gifts_support::{HOUR_MS, adds_up, gift, member, pass};
use proptest::prelude::*;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Clock, Role};
use shop_core::testing::TestShop;

/// What somebody does, with numbers that are read as "one of those there are".
#[derive(Debug, Clone)]
enum Act {
    Receive { gift: usize, pieces: i64, cost: i64 },
    Give { gift: usize },
    HandOver { nth: usize },
    Undo { nth: usize },
    Cancel { nth: usize },
    Damage { gift: usize, pieces: i64 },
    TakeBack { gift: usize, pieces: i64 },
    Count { gift: usize, counted: i64 },
    Wait { hours: i64 },
    Tick,
}

fn acts() -> impl Strategy<Value = Vec<Act>> {
    let gift = 0_usize..2;
    let nth = 0_usize..1_000;
    let act = prop_oneof![
        3 => (gift.clone(), 1_i64..5, 0_i64..400).prop_map(|(gift, pieces, cost)| Act::Receive { gift, pieces, cost }),
        6 => gift.clone().prop_map(|gift| Act::Give { gift }),
        5 => nth.clone().prop_map(|nth| Act::HandOver { nth }),
        3 => nth.clone().prop_map(|nth| Act::Undo { nth }),
        1 => nth.prop_map(|nth| Act::Cancel { nth }),
        1 => (gift.clone(), 1_i64..4).prop_map(|(gift, pieces)| Act::Damage { gift, pieces }),
        1 => (gift.clone(), 1_i64..3).prop_map(|(gift, pieces)| Act::TakeBack { gift, pieces }),
        1 => (gift, 0_i64..8).prop_map(|(gift, counted)| Act::Count { gift, counted }),
        2 => (1_i64..30).prop_map(|hours| Act::Wait { hours }),
        1 => Just(Act::Tick),
    ];
    proptest::collection::vec(act, 1..60)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Kept,
    Owed,
    Gone,
    Over,
}

#[derive(Debug, Clone, Default)]
struct Shelf {
    id: i64,
    pieces: i64,
    value: i64,
    given: i64,
    last_cost: i64,
}

#[derive(Debug, Clone)]
struct Promised {
    id: i64,
    gift: usize,
    state: State,
    until_ms: i64,
}

#[derive(Debug, Clone)]
struct Gone {
    id: i64,
    promise: usize,
    value: i64,
    undone: bool,
}

/// The books as a child would keep them: lists, walked from the beginning each time.
#[derive(Debug, Default)]
struct Model {
    shelves: Vec<Shelf>,
    promises: Vec<Promised>,
    gone: Vec<Gone>,
}

impl Model {
    fn count(&self, gift: usize, state: State) -> i64 {
        let those = self.promises.iter().filter(|promise| promise.gift == gift && promise.state == state);
        i64::try_from(those.count()).unwrap()
    }

    /// Time has passed and pieces may have come or gone: who is over, who is kept, who is owed.
    fn settle(&mut self, now_ms: i64) {
        for promise in &mut self.promises {
            if matches!(promise.state, State::Kept | State::Owed) && promise.until_ms <= now_ms {
                promise.state = State::Over;
            }
        }
        for gift in 0..self.shelves.len() {
            while self.count(gift, State::Kept) > self.shelves[gift].pieces {
                let newest = self.promises.iter_mut().rev().find(|one| one.gift == gift && one.state == State::Kept);
                newest.unwrap().state = State::Owed;
            }
            while self.count(gift, State::Kept) < self.shelves[gift].pieces {
                let oldest = self.promises.iter_mut().find(|one| one.gift == gift && one.state == State::Owed);
                let Some(oldest) = oldest else { break };
                oldest.state = State::Kept;
            }
        }
    }

    fn out(&mut self, gift: usize, pieces: i64) -> i64 {
        let shelf = &mut self.shelves[gift];
        let value = shelf.value * pieces / shelf.pieces;
        shelf.pieces -= pieces;
        shelf.value -= value;
        value
    }

    fn back(&mut self, gift: usize, pieces: i64) {
        let shelf = &mut self.shelves[gift];
        shelf.value += if shelf.pieces > 0 { shelf.value * pieces / shelf.pieces } else { shelf.last_cost * pieces };
        shelf.pieces += pieces;
    }
}

struct Run {
    shop: TestShop,
    who: i64,
    model: Model,
}

impl Run {
    fn new() -> Self {
        let shop = TestShop::open();
        let who = member(&shop);
        let mut rules = shop.ok(Role::Owner, "gifts.read_rules", json!({}));
        rules["grantDays"] = json!(1);
        shop.ok(Role::Owner, "gifts.change_rules", rules);
        let shelf = |name: &str| Shelf { id: gift(&shop, name, 0, 50), last_cost: 50, ..Shelf::default() };
        let model = Model { shelves: vec![shelf("Bag"), shelf("Mug")], ..Model::default() };
        Run { who, model, shop }
    }

    /// Does an act in the shop, whose answer must be `refused` or none.
    fn done(&self, command: &str, request: Value, refused: Option<&str>) -> Value {
        match (self.shop.call(Role::Owner, command, request), refused) {
            (Ok(reply), None) => reply,
            (Err(ApiError::Refused { refusal }), Some(code)) if refusal.code == code => Value::Null,
            (answer, expected) => panic!("{command}: {answer:?}, the model says {expected:?}"),
        }
    }

    fn act(&mut self, act: &Act) {
        match *act {
            Act::Receive { gift, pieces, cost } => self.receive(gift, pieces, cost),
            Act::Give { gift } => self.give(gift),
            Act::HandOver { nth } => self.hand_over(nth),
            Act::Undo { nth } => self.undo(nth),
            Act::Cancel { nth } => self.cancel(nth),
            Act::Damage { gift, pieces } => self.damage(gift, pieces),
            Act::TakeBack { gift, pieces } => self.take_back(gift, pieces),
            Act::Count { gift, counted } => self.count(gift, counted),
            Act::Wait { hours } => pass(&self.shop, hours * HOUR_MS),
            Act::Tick => drop(self.shop.call(Role::System, "system.tick", json!({}))),
        }
        self.model.settle(self.shop.clock.now_ms());
    }

    fn receive(&mut self, gift: usize, pieces: i64, cost: i64) {
        let shelf = &mut self.model.shelves[gift];
        (shelf.pieces, shelf.value, shelf.last_cost) = (shelf.pieces + pieces, shelf.value + pieces * cost, cost);
        let request = json!({ "gift": shelf.id, "quantity": pieces, "unitCost": cost, "capReason": null });
        self.done("gifts.receive", request, None);
    }

    fn give(&mut self, gift: usize) {
        let request = json!({ "member": self.who, "gift": self.model.shelves[gift].id, "reason": "post", "note": "" });
        let grant = self.done("gifts.give", request, None);
        let kept = self.model.count(gift, State::Kept) < self.model.shelves[gift].pieces;
        assert_eq!(grant["backing"], if kept { "reserved" } else { "owed" });
        self.model.promises.push(Promised {
            id: grant["grant"].as_i64().unwrap(),
            gift,
            state: if kept { State::Kept } else { State::Owed },
            until_ms: grant["expiresAtMs"].as_i64().unwrap(),
        });
    }

    fn hand_over(&mut self, nth: usize) {
        let Some(nth) = nth.checked_rem(self.model.promises.len()) else { return };
        let promise = self.model.promises[nth].clone();
        let refused = match promise.state {
            State::Kept => None,
            State::Owed => Some("out_of_stock"),
            State::Gone => Some("already_handed_over"),
            State::Over if promise.until_ms == CANCELLED => Some("cancelled"),
            State::Over => Some("expired"),
        };
        let handed = self.done("gifts.hand_over", json!({ "grant": promise.id }), refused);
        if refused.is_none() {
            let value = self.model.out(promise.gift, 1);
            self.model.shelves[promise.gift].given += 1;
            self.model.promises[nth].state = State::Gone;
            let id = handed["handover"].as_i64().unwrap();
            self.model.gone.push(Gone { id, promise: nth, value, undone: false });
            assert_eq!(handed["shelfLeft"], self.model.shelves[promise.gift].pieces);
        }
    }

    fn undo(&mut self, nth: usize) {
        let Some(nth) = nth.checked_rem(self.model.gone.len()) else { return };
        let gone = self.model.gone[nth].clone();
        let gift = self.model.promises[gone.promise].gift;
        let refused = match () {
            () if gone.undone => Some("already_undone"),
            () if self.model.shelves[gift].given < 1 => Some("more_than_given"),
            () => None,
        };
        self.done("gifts.undo_hand_over", json!({ "handover": gone.id }), refused);
        if refused.is_none() {
            let shelf = &mut self.model.shelves[gift];
            (shelf.pieces, shelf.value, shelf.given) = (shelf.pieces + 1, shelf.value + gone.value, shelf.given - 1);
            self.model.gone[nth].undone = true;
            self.model.promises[gone.promise].state = State::Kept;
        }
    }

    fn cancel(&mut self, nth: usize) {
        let Some(nth) = nth.checked_rem(self.model.promises.len()) else { return };
        let promise = self.model.promises[nth].clone();
        let refused = match promise.state {
            State::Kept | State::Owed => None,
            State::Gone => Some("already_handed_over"),
            State::Over if promise.until_ms == CANCELLED => Some("cancelled"),
            State::Over => Some("expired"),
        };
        self.done("gifts.cancel_grant", json!({ "grant": promise.id, "note": "a slip" }), refused);
        if refused.is_none() {
            (self.model.promises[nth].state, self.model.promises[nth].until_ms) = (State::Over, CANCELLED);
        }
    }

    fn damage(&mut self, gift: usize, pieces: i64) {
        let shelf = &self.model.shelves[gift];
        let refused = (pieces > shelf.pieces).then_some("more_than_shelf");
        self.done("gifts.report_damage", json!({ "gift": shelf.id, "quantity": pieces, "note": "fell" }), refused);
        if refused.is_none() {
            self.model.out(gift, pieces);
        }
    }

    fn take_back(&mut self, gift: usize, pieces: i64) {
        let shelf = &self.model.shelves[gift];
        let refused = (pieces > shelf.given).then_some("more_than_given");
        self.done("gifts.take_back", json!({ "gift": shelf.id, "quantity": pieces, "note": "" }), refused);
        if refused.is_none() {
            self.model.back(gift, pieces);
            self.model.shelves[gift].given -= pieces;
        }
    }

    fn count(&mut self, gift: usize, counted: i64) {
        let shelf = &self.model.shelves[gift];
        let more = counted - shelf.pieces;
        self.done("gifts.count", json!({ "gift": shelf.id, "counted": counted, "note": "" }), None);
        if more < 0 {
            self.model.out(gift, -more);
        } else {
            self.model.back(gift, more);
        }
    }

    /// The shop and the model say the same.
    fn agrees(&self) {
        let listed = self.shop.ok(Role::Owner, "gifts.list", json!({ "retired": true }));
        for (nth, shelf) in self.model.shelves.iter().enumerate() {
            let row = listed["gifts"].as_array().unwrap().iter().find(|row| row["id"] == shelf.id).unwrap();
            let number = |name: &str| row[name].as_i64().unwrap();
            let (kept, owed) = (self.model.count(nth, State::Kept), self.model.count(nth, State::Owed));
            assert_eq!(number("shelf"), shelf.pieces, "pieces on the shelf");
            assert_eq!(number("stockValue"), shelf.value, "what they are worth");
            assert_eq!(number("given"), shelf.given, "pieces with customers");
            assert_eq!(number("promised"), kept + owed, "promises that wait");
            assert_eq!(number("free"), number("shelf") - number("reserved"), "free is what is not kept");
            assert!(number("reserved") <= number("shelf"), "never more kept than there is");
            // Time alone gives owed promises no piece; the next act or tick does.
            assert!(number("reserved") <= kept && kept <= number("reserved") + number("free").min(number("owed")));
        }
    }
}

/// A promise that was taken back is over for good.
const CANCELLED: i64 = i64::MIN;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    /// Whatever is done in whatever order, stock, value and promises are what the simple books say, and all adds up.
    #[test]
    fn the_stock_ledger_says_what_simple_books_say(acts in acts()) {
        let mut run = Run::new();
        for act in &acts {
            run.act(act);
            run.agrees();
        }
        adds_up(&run.shop);
    }
}
