//! A shop restored to last week, carried to another computer, or behind what a partner knows: what it promised and what it
//! used is not lost, and nothing is good twice.

use crate::alliance_neighbour::Neighbour;
use crate::alliance_support::*;
use age::secrecy::ExposeSecret;
use age::x25519::Identity;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use voucher_code::*;

/// A backup of the shop, with the key that opens it.
struct Backup {
    key: Identity,
    file: String,
}

fn back_up(shop: &TestShop) -> Backup {
    let key = Identity::generate();
    let recipient = serde_json::to_string(&key.to_public().to_string()).unwrap();
    shop.with_conn(|conn| {
        conn.execute("INSERT INTO setting (key, value) VALUES ('backup_recipient', ?1)", [recipient]).unwrap()
    });
    let made = shop.ok(Role::Manager, "backup.back_up", json!({}));
    let file = shop.folder.path().join("backups").join(made["file"].as_str().unwrap()).display().to_string();
    Backup { key, file }
}

impl Trade {
    fn restored(self, backup: &Backup) -> Trade {
        let request = json!({ "file": backup.file, "key": backup.key.to_string().expose_secret() });
        self.shop.ok(Role::Owner, "backup.restore", request);
        Trade { shop: self.shop.restarted(), ..self }
    }

    fn recovery(&self) -> Value {
        self.shop.ok(Role::Manager, "alliance.recovery", json!({}))
    }

    /// The neighbour reads our new chain, and its file brings back what it had of the old one.
    fn neighbour_returns(&mut self, generation: u32) -> Value {
        let bytes = self.file();
        self.neighbour.takes_all(&bytes);
        self.neighbour.acknowledges();
        let both = [self.neighbour.file(), self.neighbour.given_back(Generation(generation))].concat();
        self.reads(&both)
    }
}

#[test]
fn an_issuer_restored_to_last_week_pays_for_what_it_had_announced() {
    let (trade, _) = Trade::issuing(9, 1);
    let backup = back_up(&trade.shop);
    let offers = trade.shop.ok(Role::Manager, "alliance.offers", json!({ "partner": trade.partner }));
    let lost = issue(&trade.shop, offers["ours"][0]["offer"].as_i64().unwrap(), 3);
    let mut trade = trade;
    trade.exchange();
    let mut trade = trade.restored(&backup);
    let recovery = trade.recovery();
    assert_eq!((&recovery["state"], &recovery["why"]), (&json!("open"), &json!("restored")));
    assert_eq!((&recovery["generation"], &recovery["canClose"]), (&json!(2), &json!(false)));
    assert_eq!(trade.shop.refused(Role::Owner, "alliance.close_recovery", json!({})), "alliance.still_waiting");
    assert_eq!(trade.shop.refused(Role::Owner, "alliance.begin_recovery", json!({})), "alliance.already_recovering");
    // The claims come before the frames that prove them: they are not called made up meanwhile.
    trade.neighbour_claims(&lost[0].0);
    trade.neighbour_claims(&lost[1].1);
    trade.reads(&trade.neighbour.file());
    let open: Vec<String> = trade.states("oursThere").into_iter().map(|(state, _)| state).collect();
    assert!(!open.contains(&"rejected".to_owned()), "{open:?}");
    let told = trade.neighbour_returns(1);
    let news = told["frames"]["news"].as_array().unwrap();
    assert!(news.iter().any(|news| news["kind"] == "frames_returned"), "{told}");
    let states: Vec<String> = trade.states("oursThere").into_iter().map(|(state, _)| state).collect();
    assert_eq!(states, ["accepted", "accepted"]);
    let recovery = trade.recovery();
    assert_eq!(recovery["partners"][0]["confirmed"], true);
    assert_eq!(recovery["canClose"], true);
    let closed = trade.shop.ok(Role::Owner, "alliance.close_recovery", json!({}));
    assert_eq!(closed["state"], "closed");
    assert_eq!(trade.shop.refused(Role::Owner, "alliance.close_recovery", json!({})), "alliance.not_recovering");
    // What it issues now comes from another key, so that no serial is given twice.
    let offers = trade.shop.ok(Role::Manager, "alliance.offers", json!({ "partner": trade.partner }));
    let fresh = issue(&trade.shop, offers["ours"][0]["offer"].as_i64().unwrap(), 1);
    let key = |text: &str| QrVoucher::parse(text).unwrap().payload().key;
    assert_ne!(key(&fresh[0].0), key(&lost[0].0));
    trade.exchange();
    trade.neighbour_claims(&fresh[0].0);
    trade.exchange();
    assert_eq!(trade.states("oursThere").last().unwrap().0, "accepted");
    assert_eq!(trade.shop.findings(), []);
}

#[test]
fn an_offer_made_after_a_restore_takes_the_place_of_none_that_was_forgotten() {
    let (trade, _) = Trade::issuing(9, 1);
    let backup = back_up(&trade.shop);
    let forgotten = propose(&trade.shop, trade.partner, 500, 90_000);
    let mut trade = trade;
    trade.exchange();
    let mut trade = trade.restored(&backup);
    propose(&trade.shop, trade.partner, 700, 90_000);
    trade.neighbour_returns(1);
    let offers = trade.shop.ok(Role::Manager, "alliance.offers", json!({ "partner": trade.partner }));
    let ours = offers["ours"].as_array().unwrap();
    let numbers: std::collections::BTreeSet<i64> = ours.iter().map(|it| it["number"].as_i64().unwrap()).collect();
    assert_eq!((ours.len(), numbers.len()), (3, 3), "with the one that came back: {forgotten}, {numbers:?}");
    assert_eq!(trade.alarms(), ["ahead_of_us"], "the restore itself, and no contradiction");
    assert_eq!(trade.shop.findings(), []);
}

#[test]
fn a_redeemer_restored_to_last_week_honours_nothing_twice_by_its_side_journal() {
    let mut trade = Trade::honouring(9);
    let backup = back_up(&trade.shop);
    let text = trade.neighbour.voucher(1, Neighbour::terms(THEIR_OFFER)).to_text();
    trade.redeem(&text).unwrap();
    trade.exchange();
    let trade = trade.restored(&backup);
    assert_eq!(code(trade.redeem(&text)), "vouchers.unfinished");
}

#[test]
fn a_redeemer_without_its_side_journal_asks_a_manager_until_the_partner_has_returned_its_claims() {
    let mut trade = Trade::honouring(9);
    let backup = back_up(&trade.shop);
    let terms = Neighbour::terms(THEIR_OFFER);
    let (used, fresh) = (trade.neighbour.voucher(1, terms).to_text(), trade.neighbour.voucher(2, terms).to_text());
    trade.redeem(&used).unwrap();
    trade.exchange();
    trade.shop.witness.0.lock().unwrap().clear();
    let mut trade = trade.restored(&backup);
    for text in [&used, &fresh] {
        assert_eq!(code(trade.redeem(text)), "kernel.approval_needed", "uncertain");
    }
    trade.neighbour_returns(1);
    assert_eq!(code(trade.redeem(&used)), "vouchers.unfinished", "our own claim came back");
    assert!(trade.redeem(&fresh).is_ok(), "and nothing else is in doubt");
    trade.exchange();
    let claims: Vec<String> = trade.states("theirsHere").into_iter().map(|(state, _)| state).collect();
    assert_eq!(claims, ["accepted", "accepted"], "both are paid, each once");
    assert_eq!(trade.shop.findings(), []);
}

#[test]
fn statements_signed_after_the_backup_come_back_and_are_not_signed_again() {
    let (mut trade, papers) = Trade::issuing(9, 2);
    trade.neighbour_claims(&papers[0].0);
    trade.exchange();
    let backup = back_up(&trade.shop);
    trade.draw();
    trade.exchange();
    let drawn = trade.statements_heard().pop().unwrap();
    trade.neighbour.says(&Content::Countersign(drawn.named().unwrap()));
    trade.exchange();
    assert_eq!(trade.statements()[0]["state"], "countersigned");
    let mut trade = trade.restored(&backup);
    assert!(trade.statements().is_empty());
    trade.neighbour_returns(1);
    assert_eq!(trade.statements()[0]["state"], "countersigned");
    let again = json!({ "partner": trade.partner });
    assert_eq!(trade.shop.refused(Role::Owner, "alliance.draw_statement", again), "alliance.nothing_to_settle");
    trade.neighbour_claims(&papers[1].0);
    trade.exchange();
    assert_eq!(trade.draw()["statement"]["number"], 2);
    trade.exchange();
    let second = trade.statements_heard().pop().unwrap();
    assert!(trade.neighbour.book().check(&second).is_ok(), "the neighbour counts the same over both generations");
}

#[test]
fn a_partner_that_knows_more_of_us_than_we_do_starts_a_recovery() {
    let mut trade = Trade::honouring(9);
    let chain = Chain { from: trade.neighbour.other(), to: trade.neighbour.id(), generation: Generation(1) };
    trade.neighbour.says(&Content::Ack(Ack { chain, sequence: 4_000, hash: FrameHash([7; 32]) }));
    trade.reads(&trade.neighbour.file());
    assert_eq!(trade.alarms(), ["ahead_of_us"]);
    let recovery = trade.recovery();
    assert_eq!((&recovery["state"], &recovery["why"]), (&json!("open"), &json!("ahead_of_us")));
    assert_eq!(recovery["generation"], 2);
    // Whoever says so again and again is not believed again.
    let chain = Chain { generation: Generation(2), ..chain };
    trade.neighbour.says(&Content::Ack(Ack { chain, sequence: 4_000, hash: FrameHash([7; 32]) }));
    trade.reads(&trade.neighbour.file());
    assert_eq!(trade.recovery()["generation"], 2);
}

#[test]
fn a_file_on_another_computer_rests_until_the_owner_has_said_what_it_is() {
    let mut trade = Trade::honouring(9);
    trade.exchange();
    let text = trade.neighbour.voucher(1, Neighbour::terms(THEIR_OFFER)).to_text();
    assert_eq!(
        trade.shop.refused(Role::Owner, "alliance.answer_moved", json!({ "answer": "moved" })),
        "alliance.not_recovering"
    );
    let copy = trade.shop.copied_to(77);
    let meets = |shop: &TestShop| shop.ok(Role::Manager, "shop.change_settings", json!({ "loudness": 3 }));
    meets(&copy);
    let state = |shop: &TestShop| shop.ok(Role::Manager, "alliance.recovery", json!({}))["state"].clone();
    assert_eq!(state(&copy), "asked");
    assert_eq!(code(redeem(&copy, &text)), "vouchers.other_computer");
    let resume = json!({ "partner": trade.partner, "why": "wish" });
    assert_eq!(copy.refused(Role::Owner, "alliance.suspend", resume.clone()), "alliance.recovering");
    copy.ok(Role::Owner, "alliance.answer_moved", json!({ "answer": "copy" }));
    assert_eq!(state(&copy), "copy");
    assert_eq!(code(redeem(&copy, &text)), "vouchers.copy_rests");
    assert_eq!(copy.refused(Role::Owner, "alliance.suspend", resume), "alliance.copy");
    assert_eq!(copy.refused(Role::Owner, "alliance.begin_recovery", json!({})), "alliance.copy");
    // The shop at home goes on meanwhile.
    assert_eq!(state(&trade.shop), "none");
    let moved = trade.shop.copied_to(78);
    meets(&moved);
    moved.ok(Role::Owner, "alliance.answer_moved", json!({ "answer": "moved" }));
    assert_eq!(state(&moved), "open");
    assert_eq!(code(redeem(&moved, &text)), "kernel.approval_needed", "its side journal stayed behind");
    let mut trade = Trade { shop: moved, ..trade };
    trade.neighbour_returns(1);
    assert!(trade.redeem(&text).is_ok());
}

#[test]
fn a_backup_on_a_new_computer_leaves_the_shops_own_vouchers_to_a_manager() {
    let trade = Trade::met(9);
    let (offer, _) = crate::vouchers_support::gift_offer(&trade.shop, 20, json!({}));
    let own = crate::vouchers_support::issued(&trade.shop, offer, None);
    let text = crate::vouchers_support::text(&own).to_owned();
    let backup = back_up(&trade.shop);
    trade.redeem(&text).unwrap();
    // The computer is gone, and its side journal with it.
    let shop = trade.shop.copied_to(79);
    let mut trade = Trade { shop, ..trade }.restored(&backup);
    assert_eq!(code(trade.redeem(&text)), "vouchers.other_computer");
    trade.shop.ok(Role::Owner, "alliance.answer_moved", json!({ "answer": "moved" }));
    assert_eq!(code(trade.redeem(&text)), "kernel.approval_needed", "it was used, and nothing here says so");
    assert_eq!(
        (trade.recovery()["uncertainCount"].clone(), trade.recovery()["state"].clone()),
        (json!(1), json!("open"))
    );
    // What is issued from now on is certain.
    let fresh = crate::vouchers_support::issued(&trade.shop, offer, None);
    trade.redeem(crate::vouchers_support::text(&fresh)).unwrap();
    trade.neighbour_returns(1);
    trade.shop.ok(Role::Owner, "alliance.close_recovery", json!({}));
    assert_eq!(trade.recovery()["uncertainCount"], 0);
    trade.redeem(&text).expect("the owner has called the restore over");
}

#[test]
fn what_came_back_by_its_signature_alone_a_manager_releases() {
    let trade = Trade::met(9);
    let (offer, _) = crate::vouchers_support::gift_offer(&trade.shop, 20, json!({}));
    let backup = back_up(&trade.shop);
    let lost = crate::vouchers_support::issued(&trade.shop, offer, None);
    let text = crate::vouchers_support::text(&lost).to_owned();
    let trade = trade.restored(&backup);
    // Looked at, it is taken up again, uncertain.
    assert_eq!(code(trade.redeem(&text)), "kernel.approval_needed");
    crate::vouchers_support::check(&trade.shop, &text);
    let uncertain = trade.recovery()["uncertain"].clone();
    assert_eq!(uncertain.as_array().unwrap().len(), 1, "{uncertain}");
    let release = |reason: &str| json!({ "voucher": uncertain[0]["voucher"], "reason": reason });
    let refused = |request: Value| trade.shop.refused(Role::Manager, "alliance.release_uncertain", request);
    assert_eq!(refused(release("")), "alliance.reason_missing");
    trade.shop.ok(Role::Manager, "alliance.release_uncertain", release("The customer came straight from the post"));
    assert_eq!(refused(release("again")), "alliance.not_uncertain");
    assert!(trade.redeem(&text).is_ok());
}

#[test]
fn the_neighbours_lost_frames_go_back_to_it_until_it_has_read_them() {
    let (mut trade, papers) = Trade::issuing(9, 2);
    trade.neighbour_claims(&papers[0].0);
    trade.exchange();
    let old = trade.neighbour.wrote.len();
    // The neighbour was restored: a new generation, which has forgotten its claim.
    let mut restored = trade.neighbour.copy();
    restored.wrote.clear();
    restored.generation = Generation(2);
    let card = restored.card();
    restored.says(&Content::Card(Box::new(card)));
    trade.neighbour = restored;
    trade.reads(&trade.neighbour.file());
    let returned = |bytes: &[u8], own: ShopId| {
        let all = Exchange::several(bytes).unwrap();
        all.iter().find(|it| it.head().unverified().chain.from == own).map(|it| {
            let frames = it.open(&IdentitySecret::from_seed(&[9; 32]).public()).unwrap().1.len();
            (frames, it.head().unverified().chain.generation)
        })
    };
    let bytes = trade.file();
    assert_eq!(returned(&bytes, trade.neighbour.id()), Some((old, Generation(1))));
    trade.neighbour.takes_all(&bytes);
    trade.neighbour.acknowledges();
    trade.reads(&trade.neighbour.file());
    let bytes = trade.file();
    assert_eq!(returned(&bytes, trade.neighbour.id()), None, "it has read a file since");
}
