//! Fifty shops in one process, with nothing between them but files that get lost, come twice, late or damaged.

use crate::alliance_support::{file, issue, propose};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shop_core::kernel::{ApiError, Role};
use shop_core::testing::TestShop;
use std::collections::{BTreeMap, BTreeSet};
use voucher_code::{Content, Frame, FrameHash, FrameKind, Why};

/// Chance that one number begins: the same seed is the same year.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        Dice(seed ^ 0x9E37_79B9_7F4A_7C15)
    }

    pub(crate) fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub(crate) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.roll() % u64::try_from(most.max(1)).unwrap()).unwrap()
    }

    /// So many times in a hundred.
    pub(crate) fn percent(&mut self, chances: u64) -> bool {
        self.roll() % 100 < chances
    }
}

/// A shop, its partners by their numbers, and what it promised through them.
pub(crate) struct Node {
    pub(crate) shop: TestShop,
    pub(crate) partners: BTreeMap<usize, i64>,
    /// Offers of ours that a partner agreed to.
    pub(crate) offers: BTreeMap<usize, i64>,
    pub(crate) backup: Option<String>,
}

/// A voucher in a customer's hand.
pub(crate) struct Paper {
    pub(crate) redeemer: usize,
    pub(crate) issuer: usize,
    pub(crate) text: String,
    pub(crate) typed: String,
    /// How often its redeemer handed something over for it.
    pub(crate) honoured: u32,
}

/// A file on its way.
#[derive(Clone)]
pub(crate) struct Packet {
    pub(crate) to: usize,
    pub(crate) bytes: Vec<u8>,
}

pub(crate) struct World {
    pub(crate) dice: Dice,
    pub(crate) nodes: Vec<Node>,
    pub(crate) papers: Vec<Paper>,
    pub(crate) wire: Vec<Packet>,
    /// How often each thing happened.
    pub(crate) tally: BTreeMap<&'static str, u64>,
    /// The next computer's number.
    pub(crate) computers: u64,
}

/// The key that opens the backups of the simulation.
pub(crate) struct BackupKey(pub(crate) age::x25519::Identity);

impl World {
    /// So many shops, each with the next two around the ring as partners, and offers both ways.
    pub(crate) fn new(seed: u64, shops: usize, key: &BackupKey) -> World {
        let nodes = (0..shops).map(|number| Node::open(u64::try_from(number).unwrap() + 1, key)).collect();
        let mut world = World {
            dice: Dice::new(seed),
            nodes,
            papers: vec![],
            wire: vec![],
            tally: BTreeMap::new(),
            computers: 10_000,
        };
        for one in 0..shops {
            for step in 1..=2 {
                world.pair(one, (one + step) % shops);
            }
        }
        world
    }

    pub(crate) fn count(&mut self, what: &'static str) {
        *self.tally.entry(what).or_default() += 1;
    }

    /// Two owners meet, scan each other's screens, and agree to an offer in each direction.
    fn pair(&mut self, one: usize, other: usize) {
        for (ours, theirs) in [(one, other), (other, one)] {
            let card = self.nodes[theirs].shop.ok(Role::Manager, "alliance.our_card", json!({}))["text"].clone();
            let meet = json!({ "card": { "text": card }, "how": "screen" });
            let page = self.nodes[ours].shop.ok(Role::Owner, "alliance.meet", meet);
            let partner = page["card"]["partner"].as_i64().unwrap();
            self.nodes[ours].partners.insert(theirs, partner);
        }
        for (ours, theirs) in [(one, other), (other, one)] {
            let partner = self.nodes[ours].partners[&theirs];
            let offer = propose(&self.nodes[ours].shop, partner, 300, 50_000_000);
            self.nodes[ours].offers.insert(theirs, offer);
        }
        self.carry(one, other);
        for (ours, theirs) in [(one, other), (other, one)] {
            self.agree(theirs, ours);
        }
        self.carry(one, other);
        self.carry(one, other);
    }

    /// `redeemer` agrees to what `issuer` offered.
    pub(crate) fn agree(&mut self, redeemer: usize, issuer: usize) {
        let node = &self.nodes[redeemer];
        let partner = node.partners[&issuer];
        let offers = node.shop.ok(Role::Manager, "alliance.offers", json!({ "partner": partner }));
        for offer in offers["theirs"].as_array().unwrap().iter().filter(|offer| offer["state"] == "proposed") {
            let named = format!("Tangerines {issuer}-{}", offer["offer"]);
            let gift = crate::gifts_support::gift(&node.shop, &named, 9_000, 200);
            let answer = json!({ "offer": offer["offer"], "answer": { "kind": "agree", "gift": gift } });
            node.shop.ok(Role::Owner, "alliance.answer_offer", answer);
        }
    }

    /// Both read what the other has for them, without a loss.
    pub(crate) fn carry(&mut self, one: usize, other: usize) {
        for (from, to) in [(one, other), (other, one)] {
            if let Some(bytes) = self.export(from, to) {
                let _ = self.import(to, &bytes);
            }
        }
    }

    pub(crate) fn export(&self, from: usize, to: usize) -> Option<Vec<u8>> {
        let partner = self.nodes[from].partners[&to];
        let request = json!({ "partner": partner, "way": "file" });
        match self.nodes[from].shop.call(Role::Manager, "alliance.export", request) {
            Ok(exported) => Some(STANDARD.decode(exported["base64"].as_str().unwrap()).unwrap()),
            Err(ApiError::Refused { .. }) => None,
            Err(failed) => panic!("shop {from} cannot write to {to}: {failed:?}"),
        }
    }

    pub(crate) fn import(&self, to: usize, bytes: &[u8]) -> Result<Value, ApiError> {
        let read = self.nodes[to].shop.call(Role::Manager, "alliance.import", file(bytes));
        if let Err(ApiError::Failed { reference }) = &read {
            panic!("shop {to} broke over a file: {reference}");
        }
        read
    }

    /// Issues a few vouchers that a partner is to honour.
    pub(crate) fn issues(&mut self, issuer: usize) {
        let redeemers: Vec<usize> = self.nodes[issuer].offers.keys().copied().collect();
        let redeemer = redeemers[self.dice.below(redeemers.len())];
        let offer = self.nodes[issuer].offers[&redeemer];
        let count = 1 + i64::try_from(self.dice.below(6)).unwrap();
        for (text, typed) in issue(&self.nodes[issuer].shop, offer, count) {
            self.papers.push(Paper { redeemer, issuer, text, typed, honoured: 0 });
        }
    }
}

impl Node {
    fn open(number: u64, key: &BackupKey) -> Node {
        let shop = TestShop::open_as(number);
        let recipient = serde_json::to_string(&key.0.to_public().to_string()).unwrap();
        shop.with_conn(|conn| {
            conn.execute("INSERT INTO setting (key, value) VALUES ('backup_recipient', ?1)", [recipient]).unwrap();
            conn.execute("UPDATE shop SET name = ?1", [format!("Shop {number}")]).unwrap();
        });
        Node { shop, partners: BTreeMap::new(), offers: BTreeMap::new(), backup: None }
    }

    /// Statements that both have signed, by hash, with what proves that they say the same.
    pub(crate) fn signed(&self, partner: i64) -> BTreeMap<String, (i64, i64, Value)> {
        let all = self.shop.ok(Role::Manager, "alliance.statements", json!({ "partner": partner }));
        let signed = all["statements"].as_array().unwrap().iter().filter(|it| !it["countersignedAtMs"].is_null());
        let page = |it: &Value| {
            let page = self.shop.ok(Role::Manager, "alliance.statement", json!({ "statement": it["statement"] }));
            let mut cuts: Vec<Value> = page["cuts"].as_array().unwrap().clone();
            cuts.iter_mut().for_each(|cut| drop(cut.as_object_mut().unwrap().remove("from")));
            cuts.sort_by_key(ToString::to_string);
            json!({ "cuts": cuts, "firstDay": it["firstDay"], "lastDay": it["lastDay"] })
        };
        signed
            .map(|it| {
                let (number, due) = (it["number"].as_i64().unwrap(), it["due"].as_i64().unwrap());
                (it["hash"].as_str().unwrap().to_owned(), (number, due, page(it)))
            })
            .collect()
    }

    /// Claims of a pair in this shop's book: direction, place, state, and the statement that settled each.
    pub(crate) fn claims(&self, partner: i64) -> Vec<(String, i64, i64, String, i64, Option<i64>)> {
        self.shop.with_conn(|conn| {
            let mut rows = conn
                .prepare(
                    "SELECT direction, generation, sequence, state, amount, statement_id FROM alliance_claim
                     WHERE partner_id = ?1 ORDER BY direction, generation, sequence",
                )
                .unwrap();
            let rows = rows
                .query_map([partner], |row| {
                    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
                })
                .unwrap();
            rows.map(Result::unwrap).collect()
        })
    }

    /// Why claims were rejected that nobody gave in to, and how often.
    pub(crate) fn rejected(&self) -> BTreeMap<String, i64> {
        self.shop.with_conn(|conn| {
            let mut rows = conn
                .prepare(
                    "SELECT reason, count(*) FROM alliance_claim
                     WHERE state = 'rejected' AND disputed_by = '' AND reason <> ?1 GROUP BY reason",
                )
                .unwrap();
            let rows = rows.query_map([Why::Doubtful.number()], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
            rows.map(Result::unwrap)
                .map(|(why, count): (u8, i64)| (format!("{:?}", Why::from_number(why)), count))
                .collect()
        })
    }

    /// What there is to know of a pair, for whoever looks at a red run.
    pub(crate) fn told(&self, partner: i64) -> String {
        let mut told = String::new();
        for (command, request) in [
            ("alliance.statements", json!({ "partner": partner })),
            ("alliance.alarms", json!({})),
            ("alliance.claims", json!({ "partner": partner, "settled": true })),
            ("alliance.recovery", json!({})),
        ] {
            told.push_str(&format!("\n{command}: {}", self.shop.ok(Role::Manager, command, request)));
        }
        self.shop.with_conn(|conn| {
            let mut rows = conn
                .prepare(
                    "SELECT direction, generation, sequence, previous, kind, body FROM alliance_frame
                     WHERE partner_id = ?1 ORDER BY direction, generation, sequence",
                )
                .unwrap();
            let mut rows = rows.query([partner]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let (direction, generation, sequence): (String, u32, i64) =
                    (row.get(0).unwrap(), row.get(1).unwrap(), row.get(2).unwrap());
                let kind = FrameKind::from_number(row.get(4).unwrap()).unwrap();
                let frame =
                    Frame::new(sequence.unsigned_abs(), FrameHash(row.get(3).unwrap()), kind, row.get(5).unwrap())
                        .unwrap();
                let says = match Content::of(&frame) {
                    Ok(Content::Ack(ack)) => format!("Ack {}/{}", ack.chain.generation.0, ack.sequence),
                    Ok(Content::Claim(claim)) => format!("Claim of day {}, receipt {}", claim.day.0, claim.receipt),
                    _ => format!("{kind:?}"),
                };
                told.push_str(&format!("\nframe {direction} {generation}/{sequence}: {says}"));
            }
        });
        let draw = self.shop.call(Role::Owner, "alliance.draw_statement", json!({ "partner": partner }));
        told.push_str(&format!("\nanother statement: {draw:?}"));
        told
    }

    pub(crate) fn places(&self) -> BTreeSet<usize> {
        self.partners.keys().copied().collect()
    }
}
