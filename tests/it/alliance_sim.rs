//! Fifty shops, days of accidents: no voucher is honoured twice, every accepted claim is settled exactly once, and both
//! sides of every signed statement say the same.
//!
//! The shops are whole: every act goes through `dispatch`, each shop has its own file, keys, clock and side journal. A
//! red run tells its seed, and `STORELOOP_SIM_SEED` and `STORELOOP_SIM_ACTS` run it again, or longer.

use crate::alliance_sim_world::{BackupKey, World};
use shop_core::kernel::Clock;
use std::collections::BTreeMap;

const SHOPS: usize = 50;
const ACTS: u64 = 20_000;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

/// What a run of one's own tells.
fn tell(what: &str) {
    if number("STORELOOP_SIM_TELL").is_some() {
        eprintln!("{what}");
    }
}

/// Tells the seed, and how far the run came, of a run that stops.
struct Run(u64, u64);

impl Drop for Run {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("to see it again: STORELOOP_SIM_SEED={} (it stopped at act {})", self.0, self.1);
        }
    }
}

#[test]
fn fifty_shops_and_no_voucher_is_honoured_twice() {
    let seed = number("STORELOOP_SIM_SEED").unwrap_or(20_261_126);
    let acts = number("STORELOOP_SIM_ACTS").unwrap_or(ACTS);
    let shops = number("STORELOOP_SIM_SHOPS").map_or(SHOPS, |shops| usize::try_from(shops).unwrap());
    let mut run = Run(seed, 0);
    let key = BackupKey(age::x25519::Identity::generate());
    let began = std::time::Instant::now();
    let mut world = World::new(seed, shops, &key);
    tell(&format!("{shops} shops after {:?}", began.elapsed()));
    for act in 0..acts {
        run.1 = act;
        world.step(&key);
    }
    run.1 = acts;
    tell(&format!("{acts} acts after {:?}: {:#?}", began.elapsed(), world.tally));
    world.come_to_rest();
    world.compare();
    tell(&format!("at rest after {:?}", began.elapsed()));
    for what in
        ["honoured", "read", "signed", "restores", "copies", "moves", "disputed", "conceded", "paid", "received"]
    {
        assert!(acts < ACTS || world.tally.contains_key(what), "nothing was {what}: {:?}", world.tally);
    }
}

impl World {
    fn pairs(&self) -> Vec<(usize, usize)> {
        let all =
            self.nodes.iter().enumerate().flat_map(|(one, node)| node.places().into_iter().map(move |it| (one, it)));
        all.filter(|(one, other)| one < other).collect()
    }

    /// Every file arrives, whoever lost something gets it back, disputes end, and all is settled and signed.
    fn come_to_rest(&mut self) {
        self.wire.clear();
        // The clocks are right again, all of them the latest.
        let now = self.nodes.iter().map(|node| node.shop.clock.now_ms()).max().unwrap_or(0);
        for node in &self.nodes {
            node.shop.clock.set(now);
            node.shop.later(1);
        }
        for _ in 0..4 {
            self.carry_all();
        }
        for (one, other) in self.pairs() {
            for (at, to) in [(one, other), (other, one)] {
                let partner = self.nodes[at].partners[&to];
                for _ in 0..50 {
                    self.concede(at, partner);
                }
            }
        }
        for _ in 0..6 {
            self.carry_all();
            for (one, other) in self.pairs() {
                for (at, to) in [(one, other), (other, one)] {
                    let partner = self.nodes[at].partners[&to];
                    self.sign_and_pay(at, partner);
                }
            }
            self.carry_all();
            for (one, other) in self.pairs() {
                let partner = self.nodes[one].partners[&other];
                self.draw(one, partner);
            }
        }
        for _ in 0..3 {
            self.carry_all();
            for (one, other) in self.pairs() {
                for (at, to) in [(one, other), (other, one)] {
                    let partner = self.nodes[at].partners[&to];
                    self.sign_and_pay(at, partner);
                }
            }
        }
        self.carry_all();
    }

    fn carry_all(&mut self) {
        for (one, other) in self.pairs() {
            self.carry(one, other);
        }
    }

    /// Both sides of every pair.
    fn compare(&self) {
        for paper in &self.papers {
            assert!(paper.honoured <= 1);
        }
        for (one, other) in self.pairs() {
            let (ours, theirs) = (&self.nodes[one], &self.nodes[other]);
            let (to, back) = (ours.partners[&other], theirs.partners[&one]);
            let (signed_here, signed_there) = (ours.signed(to), theirs.signed(back));
            let opposite: BTreeMap<_, _> =
                signed_there.into_iter().map(|(hash, (number, due, cuts))| (hash, (number, -due, cuts))).collect();
            assert_eq!(
                signed_here,
                opposite,
                "shops {one} and {other} signed different statements{}{}",
                ours.told(to),
                theirs.told(back)
            );
            let numbers: Vec<i64> = {
                let mut numbers: Vec<i64> = signed_here.values().map(|(number, ..)| *number).collect();
                numbers.sort_unstable();
                numbers
            };
            let in_order: Vec<i64> = (1..=i64::try_from(numbers.len()).unwrap()).collect();
            assert_eq!(numbers, in_order, "shops {one} and {other}: one statement of each number");
            for (node, partner, side, due) in [(ours, to, one, 1), (theirs, back, other, -1)] {
                let claims = node.claims(partner);
                for (direction, generation, sequence, state, _, statement) in &claims {
                    let told = || format!("{}{}", ours.told(to), theirs.told(back));
                    let is_final = ["accepted", "rejected", "reversed"].contains(&state.as_str());
                    assert_eq!(
                        is_final,
                        statement.is_some(),
                        "shop {side}: claim {direction} {generation}/{sequence} is {state}, settled by {statement:?}{}",
                        told()
                    );
                }
                let owed: i64 = claims
                    .iter()
                    .filter(|(_, _, _, state, ..)| state == "accepted")
                    .map(|(direction, _, _, _, amount, _)| if direction == "out" { *amount } else { -amount })
                    .sum();
                let signed: i64 = signed_here.values().map(|(_, due, _)| *due).sum();
                assert_eq!(
                    owed,
                    signed * due,
                    "shop {side}: all accepted claims, each once, are all that was signed{}{}",
                    ours.told(to),
                    theirs.told(back)
                );
            }
        }
        for (number, node) in self.nodes.iter().enumerate() {
            assert_eq!(node.rejected(), BTreeMap::new(), "shop {number}: all were genuine, and nobody gave in");
            assert_eq!(node.shop.findings(), [], "shop {number}");
        }
    }
}
