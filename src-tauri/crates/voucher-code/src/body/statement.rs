//! STATEMENT: what a period comes to, at one cut of both chains; the same bytes whichever of the two writes them
//! (format, section 7).

use crate::Malformed;
use crate::bytes::Reader;
use crate::certificate::Currency;
use crate::frame::{Chain, FrameHash, FrameKind};
use crate::keys::{Generation, ShopId};
use crate::payload::Day;
use std::collections::BTreeMap;

use super::answers::Named;
use super::parts::Part;

/// Up to where a chain is counted: the fields of a head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// Which chain.
    pub chain: Chain,
    /// Its last sequence that counts; 0 for none.
    pub sequence: u64,
    /// The hash of that frame, or the chain's start.
    pub hash: FrameHash,
}

impl Cut {
    /// Nothing of a chain.
    pub fn start(chain: Chain) -> Cut {
        Cut { chain, sequence: 0, hash: chain.start() }
    }

    fn write(&self, bytes: &mut Vec<u8>) {
        bytes.extend(self.chain.from.0);
        bytes.extend(self.chain.to.0);
        bytes.extend(self.chain.generation.0.to_be_bytes());
        bytes.extend(self.sequence.to_be_bytes());
        bytes.extend(self.hash.0);
    }

    fn read(reader: &mut Reader<'_>) -> Result<Cut, Malformed> {
        let (from, to) = (ShopId(reader.take()?), ShopId(reader.take()?));
        let chain = Chain { from, to, generation: Generation(reader.u32()?) };
        Ok(Cut { chain, sequence: reader.u64()?, hash: FrameHash(reader.take()?) })
    }
}

/// Who promised and pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// 0: the shop with the lower id.
    LowerPays,
    /// 1: the shop with the higher id.
    HigherPays,
}

/// What one offer comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Total {
    /// Who pays.
    pub direction: Direction,
    /// The payer's number of the offer.
    pub offer: u16,
    /// Of what is due.
    pub currency: Currency,
    /// Claims that are paid.
    pub accepted: u32,
    /// Claims that are not.
    pub rejected: u32,
    /// Claims that the redeemer took back.
    pub reversed: u32,
    /// Claims that are disputed; they carry over.
    pub disputed: u32,
    /// Claims without an answer; they carry over.
    pub open: u32,
    /// For the accepted ones, minor units.
    pub due: u64,
}

/// The account of a period.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | number, from 1; the two shops count together |
/// | 4 | 32 | hash of the statement before, zeros for the first |
/// | 36 | 2, 2 | first and last day |
/// | 40 | 76 | cut of the chain that the shop with the lower id writes: from, to, generation, sequence, hash |
/// | 116 | 76 | cut of the other's |
/// | 192 | 2 | how many totals |
/// | 194 | each 34 | totals: by direction, then offer, rising |
///
/// A total is direction (1) ‖ offer (2) ‖ currency (3) ‖ accepted, rejected, reversed, disputed, open (4 each) ‖ due (8).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// From 1.
    pub number: u32,
    /// The hash of the one before.
    pub previous: [u8; 32],
    /// The period, by the calendar of who proposes it; it decides nothing.
    pub days: (Day, Day),
    /// The chain of the shop with the lower id.
    pub lower: Cut,
    /// The chain of the other.
    pub higher: Cut,
    /// By direction and offer.
    pub totals: Vec<Total>,
}

impl Statement {
    /// The whole, before it is cut into parts.
    ///
    /// # Errors
    /// [`Malformed`]: what a reader would say.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let mut bytes = self.number.to_be_bytes().to_vec();
        bytes.extend(self.previous);
        bytes.extend(self.days.0.0.to_be_bytes());
        bytes.extend(self.days.1.0.to_be_bytes());
        self.lower.write(&mut bytes);
        self.higher.write(&mut bytes);
        bytes.extend(u16::try_from(self.totals.len()).map_err(|_| Malformed::Count)?.to_be_bytes());
        for total in &self.totals {
            bytes.push(u8::from(total.direction == Direction::HigherPays));
            bytes.extend(total.offer.to_be_bytes());
            bytes.extend(total.currency.bytes());
            for count in [total.accepted, total.rejected, total.reversed, total.disputed, total.open] {
                bytes.extend(count.to_be_bytes());
            }
            bytes.extend(total.due.to_be_bytes());
        }
        Statement::from_bytes(&bytes).map(|_| bytes)
    }

    /// Reads the whole.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Statement, Malformed> {
        if bytes.len() > Part::MOST_WHOLE {
            return Err(Malformed::Length);
        }
        let mut reader = Reader::new(bytes);
        let (number, previous) = (reader.u32()?, reader.take()?);
        let days = (Day(reader.u16()?), Day(reader.u16()?));
        let (lower, higher) = (Cut::read(&mut reader)?, Cut::read(&mut reader)?);
        let mut totals = Vec::new();
        for _ in 0..reader.u16()? {
            totals.push(Statement::read_total(&mut reader)?);
        }
        reader.end()?;
        if number == 0 {
            return Err(Malformed::Count);
        }
        if days.1 < days.0 {
            return Err(Malformed::Days);
        }
        let (one, other) = (lower.chain, higher.chain);
        let is_pair = one.from == other.to && one.to == other.from && one.from < one.to;
        let is_start = |cut: &Cut| cut.sequence != 0 || cut.hash == cut.chain.start();
        let rise = totals.is_sorted_by(|one, next| (one.direction, one.offer) < (next.direction, next.offer));
        if !is_pair || !is_start(&lower) || !is_start(&higher) || !rise {
            return Err(Malformed::Order);
        }
        Ok(Statement { number, previous, days, lower, higher, totals })
    }

    fn read_total(reader: &mut Reader<'_>) -> Result<Total, Malformed> {
        let direction = match reader.u8()? {
            0 => Direction::LowerPays,
            1 => Direction::HigherPays,
            _ => return Err(Malformed::Kind),
        };
        Ok(Total {
            direction,
            offer: reader.u16()?,
            currency: Currency::new(reader.take()?)?,
            accepted: reader.u32()?,
            rejected: reader.u32()?,
            reversed: reader.u32()?,
            disputed: reader.u32()?,
            open: reader.u32()?,
            due: reader.u64()?,
        })
    }

    /// What it is countersigned by: its number and the hash of its whole, the one its parts carry.
    ///
    /// # Errors
    /// As [`Statement::to_bytes`].
    pub fn named(&self) -> Result<Named, Malformed> {
        Ok(Named { number: self.number, hash: Part::hash(FrameKind::Statement, &self.to_bytes()?) })
    }

    /// What the lower shop has to pay the higher, by currency, in minor units; negative when it is the other way.
    pub fn balances(&self) -> BTreeMap<[u8; 3], i128> {
        let mut balances = BTreeMap::new();
        for total in &self.totals {
            let balance: &mut i128 = balances.entry(total.currency.bytes()).or_default();
            let due = i128::from(total.due);
            *balance = match total.direction {
                Direction::LowerPays => balance.saturating_add(due),
                Direction::HigherPays => balance.saturating_sub(due),
            };
        }
        balances
    }
}
