//! What happens in the simulation: what shops do, and what befalls them.

use crate::alliance_sim_world::{BackupKey, Node, Packet, World};
use crate::alliance_support::code;
use age::secrecy::ExposeSecret;
use serde_json::json;
use shop_core::kernel::{ApiError, Role};

const MINUTE_MS: i64 = 60_000;
const DAY_MS: i64 = 24 * 60 * MINUTE_MS;
/// The most files on their way at once; older ones are lost.
const MOST_PACKETS: usize = 400;

impl World {
    /// One act of a shop, or something that befalls one.
    pub(crate) fn step(&mut self, key: &BackupKey) {
        let at = self.dice.below(self.nodes.len());
        let minutes = 1 + i64::try_from(self.dice.below(9)).unwrap();
        self.nodes[at].shop.later(minutes * MINUTE_MS);
        match self.dice.below(1_000) {
            0..40 => self.issues(at),
            40..380 => self.customer(),
            380..600 => self.send(at),
            600..900 => self.deliver(),
            900..972 => self.settle(at),
            972..982 => self.power_cut(at),
            982..990 => self.back_up(at),
            990..993 => self.restore(at, key),
            993..996 => self.carried_away(at),
            _ => self.clock(at),
        }
    }

    /// Somebody shows a voucher, at the right shop or at another, for the first time or again.
    fn customer(&mut self) {
        if self.papers.is_empty() {
            return;
        }
        let which = self.dice.below(self.papers.len());
        let (redeemer, is_typed) = (self.papers[which].redeemer, self.dice.percent(30));
        let at = if self.dice.percent(5) { self.dice.below(self.nodes.len()) } else { redeemer };
        let paper = &self.papers[which];
        let text = if is_typed && !paper.typed.is_empty() { paper.typed.clone() } else { paper.text.clone() };
        let shop = &self.nodes[at].shop;
        if is_typed {
            // A typed code is looked at before it is used.
            let _ = shop.call(Role::Clerk, "vouchers.check", json!({ "text": text }));
        }
        match crate::alliance_support::redeem(shop, &text) {
            Ok(_) => {
                let paper = &mut self.papers[which];
                paper.honoured += 1;
                assert_eq!(at, paper.redeemer, "a voucher of shop {} was honoured by shop {at}", paper.issuer);
                assert_eq!(paper.honoured, 1, "a voucher of shop {} was honoured twice by shop {at}", paper.issuer);
                self.count("honoured");
            }
            Err(ApiError::Refused { .. }) => self.count("not honoured"),
            Err(failed) => panic!("shop {at} broke over a voucher: {failed:?}"),
        }
    }

    /// Writes a file to a partner and puts it on its way.
    fn send(&mut self, from: usize) {
        let partners: Vec<usize> = self.nodes[from].places().into_iter().collect();
        let to = partners[self.dice.below(partners.len())];
        if let Some(bytes) = self.export(from, to) {
            if self.wire.len() >= MOST_PACKETS {
                let lost = self.dice.below(self.wire.len());
                self.wire.swap_remove(lost);
            }
            self.wire.push(Packet { to, bytes });
            self.count("sent");
        }
    }

    /// Some file arrives: the newest or an old one, once or twice, whole or damaged, or never.
    fn deliver(&mut self) {
        if self.wire.is_empty() {
            return;
        }
        let which = self.dice.below(self.wire.len());
        let mut packet = if self.dice.percent(15) { self.wire[which].clone() } else { self.wire.swap_remove(which) };
        if self.dice.percent(10) {
            return self.count("lost");
        }
        if self.dice.percent(5) {
            let (byte, bit) = (self.dice.below(packet.bytes.len()), self.dice.below(8));
            packet.bytes[byte] ^= 1 << bit;
            if self.dice.percent(30) {
                packet.bytes.truncate(byte);
            }
            if self.import(packet.to, &packet.bytes).is_err() {
                return self.count("damaged");
            }
        } else if self.import(packet.to, &packet.bytes).is_err() {
            return self.count("not read");
        }
        self.count("read");
    }

    /// The owner looks through what is open with a partner.
    pub(crate) fn settle(&mut self, at: usize) {
        let partners: Vec<usize> = self.nodes[at].places().into_iter().collect();
        let partner = self.nodes[at].partners[&partners[self.dice.below(partners.len())]];
        match self.dice.below(10) {
            0..3 => self.draw(at, partner),
            3..7 => self.sign_and_pay(at, partner),
            7 => self.dispute(at, partner),
            8 => self.concede(at, partner),
            _ => self.refuse(at, partner),
        }
    }

    pub(crate) fn draw(&mut self, at: usize, partner: i64) {
        let _ = self.act(at, "alliance.draw_statement", &json!({ "partner": partner }), "drawn");
    }

    /// Does it, or tells why the shop refuses.
    fn act(&mut self, at: usize, command: &str, request: &serde_json::Value, what: &'static str) -> Option<String> {
        match self.nodes[at].shop.call(Role::Owner, command, request.clone()) {
            Ok(_) => {
                self.count(what);
                None
            }
            Err(ApiError::Refused { refusal }) => Some(refusal.code.to_string()),
            Err(failed) => panic!("shop {at} broke over {command} {request}: {failed:?}"),
        }
    }

    pub(crate) fn sign_and_pay(&mut self, at: usize, partner: i64) {
        let shop = &self.nodes[at].shop;
        let all = shop.ok(Role::Manager, "alliance.statements", json!({ "partner": partner }));
        for statement in all["statements"].as_array().unwrap().iter().take(4) {
            let only = json!({ "statement": statement["statement"] });
            match statement["state"].as_str().unwrap() {
                "came" => {
                    let refused = self.act(at, "alliance.countersign", &only, "signed");
                    if refused.as_deref() == Some("leaves_out") {
                        self.refuse(at, partner);
                    }
                }
                "countersigned" if statement["due"].as_i64() < Some(0) => {
                    let left = -statement["due"].as_i64().unwrap() - statement["paid"].as_i64().unwrap();
                    let pay = json!({ "statement": statement["statement"], "amount": left, "words": "cash" });
                    let _ = self.act(at, "alliance.pay", &pay, "paid");
                }
                "paid" => {
                    let page = self.nodes[at].shop.ok(Role::Manager, "alliance.statement", only);
                    for payment in page["payments"].as_array().unwrap() {
                        if payment["payer"] == "them" && payment["receivedAtMs"].is_null() {
                            let _ =
                                self.act(at, "alliance.receive", &json!({ "payment": payment["payment"] }), "received");
                        }
                    }
                }
                _ => {}
            }
        }
    }

    fn some_claim(&mut self, at: usize, partner: i64, state: &str) -> Option<serde_json::Value> {
        let claims = self.nodes[at].shop.ok(Role::Manager, "alliance.claims", json!({ "partner": partner }));
        let sides = [claims["theirsHere"].as_array().unwrap(), claims["oursThere"].as_array().unwrap()];
        let fits: Vec<_> = sides.into_iter().flatten().filter(|line| line["state"] == state).collect();
        if fits.is_empty() { None } else { Some(fits[self.dice.below(fits.len())]["claim"].clone()) }
    }

    fn dispute(&mut self, at: usize, partner: i64) {
        if let Some(claim) = self.some_claim(at, partner, "accepted") {
            let _ = self.act(at, "alliance.dispute", &json!({ "claim": claim, "words": "Not ours" }), "disputed");
        }
    }

    pub(crate) fn concede(&mut self, at: usize, partner: i64) {
        if let Some(claim) = self.some_claim(at, partner, "disputed") {
            let _ = self.act(at, "alliance.concede", &json!({ "claim": claim }), "conceded");
        }
    }

    fn refuse(&mut self, at: usize, partner: i64) {
        let all = self.nodes[at].shop.ok(Role::Manager, "alliance.statements", json!({ "partner": partner }));
        let came = all["statements"].as_array().unwrap().iter().find(|it| it["state"] == "came").cloned();
        if let Some(came) = came {
            let refuse = json!({ "statement": came["statement"], "reason": "Later" });
            let _ = self.act(at, "alliance.refuse_statement", &refuse, "refused");
        }
    }

    /// The program stops and starts again; what was not finished never was.
    fn power_cut(&mut self, at: usize) {
        self.replace(at, |node| Node { shop: node.shop.restarted(), ..node });
        self.count("power cuts");
    }

    fn replace(&mut self, at: usize, with: impl FnOnce(Node) -> Node) {
        let node = self.nodes.remove(at);
        self.nodes.insert(at, with(node));
    }

    fn back_up(&mut self, at: usize) {
        let shop = &self.nodes[at].shop;
        if let Ok(made) = shop.call(Role::Manager, "backup.back_up", json!({})) {
            let file = shop.folder.path().join("backups").join(made["file"].as_str().unwrap());
            self.nodes[at].backup = Some(file.display().to_string());
            self.count("backups");
        }
    }

    /// The computer died, and the last backup takes the place of the file; the side journal is still there.
    fn restore(&mut self, at: usize, key: &BackupKey) {
        let Some(file) = self.nodes[at].backup.clone() else { return };
        let request = json!({ "file": file, "key": key.0.to_string().expose_secret() });
        match self.nodes[at].shop.call(Role::Owner, "backup.restore", request) {
            Ok(_) => {}
            Err(ApiError::Refused { .. }) => return,
            Err(failed) => panic!("shop {at} cannot be restored: {failed:?}"),
        }
        self.replace(at, |node| Node { shop: node.shop.restarted(), ..node });
        self.forget_offers(at);
        self.count("restores");
    }

    /// Offers made after the backup are not in the book any more.
    fn forget_offers(&mut self, at: usize) {
        let node = &mut self.nodes[at];
        let (shop, partners) = (&node.shop, &node.partners);
        node.offers.retain(|other, offer| {
            let all = shop.ok(Role::Manager, "alliance.offers", json!({ "partner": partners[other] }));
            all["ours"].as_array().unwrap().iter().any(|it| it["offer"] == *offer && it["state"] == "agreed")
        });
    }

    /// The file is copied to another computer: the owner says that it is a copy, or that the shop moved there.
    fn carried_away(&mut self, at: usize) {
        self.computers += 1;
        let elsewhere = self.nodes[at].shop.copied_to(self.computers);
        // Before the owner has answered, nothing is honoured there, and as a copy never.
        let papers: Vec<String> =
            self.papers.iter().filter(|paper| paper.redeemer == at).map(|paper| paper.text.clone()).take(3).collect();
        let rests = |why: &str| {
            for text in &papers {
                assert_eq!(code(crate::alliance_support::redeem(&elsewhere, text)), why);
            }
        };
        // A first write, so that the file meets its new place.
        let _ = elsewhere.call(Role::Manager, "shop.change_settings", json!({ "loudness": 3 }));
        rests("vouchers.other_computer");
        if self.dice.percent(50) {
            elsewhere.ok(Role::Owner, "alliance.answer_moved", json!({ "answer": "copy" }));
            rests("vouchers.copy_rests");
            return self.count("copies");
        }
        elsewhere.ok(Role::Owner, "alliance.answer_moved", json!({ "answer": "moved" }));
        // The old place is given up; its backups stay there.
        self.replace(at, |node| Node { shop: elsewhere, backup: None, ..node });
        self.count("moves");
    }

    /// Somebody sets a clock: back by some hours, or ahead by days.
    fn clock(&mut self, at: usize) {
        let clock = &self.nodes[at].shop.clock;
        let hours = i64::try_from(self.dice.below(36)).unwrap();
        let by = if self.dice.percent(40) { -hours * 60 * MINUTE_MS } else { DAY_MS / 24 * hours };
        clock.advance(by);
        self.nodes[at].shop.later(0);
        self.count("clocks set");
    }
}
