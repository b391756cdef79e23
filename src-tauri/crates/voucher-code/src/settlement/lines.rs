//! What settling gives: a line for each claim and a total for each offer.

use crate::Malformed;
use crate::body::{Cut, Direction, Place, Statement, Total, Why};
use crate::certificate::Currency;
use crate::payload::{Day, Serial};
use std::collections::{BTreeMap, BTreeSet};

/// What the frames say of a claim, before its issuer is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// It is owed.
    Pays,
    /// It is not.
    Refused(Why),
    /// Only the issuer can tell: a typed code whose key is not revealed.
    Untold,
}

/// What became of a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is paid.
    Accepted,
    /// It is not.
    Rejected(Why),
    /// The redeemer took it back: the voucher stays used, nothing is due.
    Reversed,
    /// The two do not agree, or the issuer refuses what the frames say it owes; it carries over.
    Disputed,
    /// A typed code that waits for the issuer's answer or its revealed key; it carries over.
    Open,
}

/// One claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Where the claim stands in the redeemer's chains.
    pub place: Place,
    /// The serial it is for.
    pub serial: Serial,
    /// The issuer's offer and its currency, where the offer is known.
    pub offer: Option<(u16, Currency)>,
    /// What the frames alone say.
    pub rule: Rule,
    /// What became of it.
    pub status: Status,
    /// What the issuer owes for it, minor units; 0 unless it is accepted.
    pub due: u64,
}

/// What two shops come to at a cut.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settlement {
    lines: Vec<(Direction, Line)>,
    totals: Vec<Total>,
    suspended: BTreeSet<Direction>,
}

impl Settlement {
    /// So many wrong tags suspend a pair.
    pub const WRONG_TAGS: usize = 3;

    pub(super) fn add(&mut self, direction: Direction, lines: Vec<Line>, closed: &BTreeMap<Place, Line>) {
        let wrong = lines.iter().filter(|line| line.status == Status::Rejected(Why::WrongTag)).count();
        if wrong >= Settlement::WRONG_TAGS {
            self.suspended.insert(direction);
        }
        let mut totals: BTreeMap<u16, Total> = BTreeMap::new();
        for line in lines.into_iter().filter(|line| !closed.contains_key(&line.place)) {
            if let Some((offer, currency)) = line.offer {
                let none = Total {
                    direction,
                    offer,
                    currency,
                    accepted: 0,
                    rejected: 0,
                    reversed: 0,
                    disputed: 0,
                    open: 0,
                    due: 0,
                };
                let total = totals.entry(offer).or_insert(none);
                let count = match line.status {
                    Status::Accepted => &mut total.accepted,
                    Status::Rejected(_) => &mut total.rejected,
                    Status::Reversed => &mut total.reversed,
                    Status::Disputed => &mut total.disputed,
                    Status::Open => &mut total.open,
                };
                *count = count.saturating_add(1);
                total.due = total.due.saturating_add(line.due);
            }
            self.lines.push((direction, line));
        }
        self.totals.extend(totals.into_values());
    }

    /// Every claim that no earlier statement settled, by who pays, then by place.
    pub fn lines(&self) -> &[(Direction, Line)] {
        &self.lines
    }

    /// By who pays, then by offer. Claims of an offer that is not known have a line and no total.
    pub fn totals(&self) -> &[Total] {
        &self.totals
    }

    /// Whose redeemer has handed in three wrong tags: the pair is suspended.
    pub fn is_suspended(&self, direction: Direction) -> bool {
        self.suspended.contains(&direction)
    }

    /// The statement of this settlement, behind another.
    ///
    /// # Errors
    /// [`Malformed`] when the days run backwards.
    pub fn statement(
        &self,
        cuts: &[Cut; 2],
        days: (Day, Day),
        before: Option<&Statement>,
    ) -> Result<Statement, Malformed> {
        let [lower, higher] = *cuts;
        let (number, previous) = match before {
            None => (1, [0; 32]),
            Some(before) => (before.number.saturating_add(1), before.named()?.hash),
        };
        let statement = Statement { number, previous, days, lower, higher, totals: self.totals.clone() };
        statement.to_bytes().map(|_| statement)
    }
}
