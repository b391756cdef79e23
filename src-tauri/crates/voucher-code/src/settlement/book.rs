//! The frames of a pair, by their places.

use crate::body::{Ack, Content, Cut, Direction, PartSet, Place, Statement};
use crate::frame::{Chain, Frame, FrameHash, FrameKind};
use crate::keys::{Generation, IdentityPublic, ShopId};
use std::collections::BTreeMap;
use thiserror::Error;

use super::judge::Judge;
use super::lines::{Settlement, Status};

/// Why frames are not taken in or not counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum BookFault {
    /// A shop that is not of the pair, or a pair of one shop.
    #[error("another pair's")]
    Foreign,
    /// A second frame for a place, or a cut with another hash: two histories.
    #[error("two histories")]
    Fork,
    /// A frame up to the cut has not come.
    #[error("frame {1} of generation {0} is missing")]
    Missing(u32, u64),
    /// The statement before is not here, or not signed by both.
    #[error("the statement before is not known")]
    Previous,
    /// What the statement says is not what the frames come to.
    #[error("the frames come to something else")]
    Differs,
}

/// A frame as it is kept. A body that cannot be read has no effect.
#[derive(Clone)]
pub(super) struct Kept {
    previous: FrameHash,
    pub(super) hash: FrameHash,
    pub(super) content: Option<Content>,
}

/// One shop's frames to the other, up to a cut.
pub(super) struct View<'b> {
    pub(super) identity: &'b IdentityPublic,
    pub(super) frames: Vec<(Place, &'b Kept)>,
}

/// All frames between two shops.
pub struct Book {
    lower: IdentityPublic,
    higher: IdentityPublic,
    frames: [BTreeMap<Place, Kept>; 2],
}

impl Book {
    /// An empty book of two shops, in either order.
    ///
    /// # Errors
    /// [`BookFault::Foreign`] when they are one.
    pub fn new(one: &IdentityPublic, other: &IdentityPublic) -> Result<Book, BookFault> {
        let (lower, higher) = if one.shop() < other.shop() { (one, other) } else { (other, one) };
        if lower == higher {
            return Err(BookFault::Foreign);
        }
        Ok(Book { lower: lower.clone(), higher: higher.clone(), frames: [BTreeMap::new(), BTreeMap::new()] })
    }

    fn of(&self, from: &ShopId) -> Result<&BTreeMap<Place, Kept>, BookFault> {
        let [lower, higher] = &self.frames;
        match from {
            from if *from == self.lower.shop() => Ok(lower),
            from if *from == self.higher.shop() => Ok(higher),
            _ => Err(BookFault::Foreign),
        }
    }

    /// Takes a frame in, in whatever order; the same one again changes nothing. That the sender signed a head behind
    /// it, the caller has checked.
    ///
    /// # Errors
    /// [`BookFault::Foreign`] or [`BookFault::Fork`].
    pub fn add(&mut self, from: ShopId, generation: Generation, frame: &Frame) -> Result<(), BookFault> {
        let (place, hash) = (Place { generation, sequence: frame.sequence() }, frame.hash());
        match self.of(&from)?.get(&place) {
            Some(known) if known.hash != hash => return Err(BookFault::Fork),
            Some(_) => return Ok(()),
            None => {}
        }
        let kept = Kept { previous: frame.previous(), hash, content: Content::of(frame).ok() };
        let [lower, higher] = &mut self.frames;
        if from == self.lower.shop() { lower } else { higher }.insert(place, kept);
        Ok(())
    }

    /// The chain from one of the two to the other.
    fn chain(&self, from: &ShopId, generation: Generation) -> Chain {
        let (lower, higher) = (self.lower.shop(), self.higher.shop());
        let to = if *from == lower { higher } else { lower };
        Chain { from: *from, to, generation }
    }

    /// How far a chain reaches without a gap.
    ///
    /// # Errors
    /// [`BookFault::Foreign`].
    pub fn reach(&self, from: ShopId, generation: Generation) -> Result<Cut, BookFault> {
        let frames = self.of(&from)?;
        let mut cut = Cut::start(self.chain(&from, generation));
        for sequence in 1.. {
            match frames.get(&Place { generation, sequence }) {
                Some(kept) if kept.previous == cut.hash => cut = Cut { sequence, hash: kept.hash, ..cut },
                _ => break,
            }
        }
        Ok(cut)
    }

    /// That all frames up to a cut are here, one behind the other.
    fn check_cut(&self, cut: &Cut) -> Result<(), BookFault> {
        if cut.chain != self.chain(&cut.chain.from, cut.chain.generation) {
            return Err(BookFault::Foreign);
        }
        let reach = self.reach(cut.chain.from, cut.chain.generation)?;
        if reach.sequence < cut.sequence {
            return Err(BookFault::Missing(cut.chain.generation.0, reach.sequence.saturating_add(1)));
        }
        let place = Place { generation: cut.chain.generation, sequence: cut.sequence };
        let hash = self.of(&cut.chain.from)?.get(&place).map_or(cut.chain.start(), |kept| kept.hash);
        if hash == cut.hash { Ok(()) } else { Err(BookFault::Fork) }
    }

    /// What counts of one shop's frames: its chain up to the cut, and chains of earlier generations as far as the
    /// other shop acknowledges them within its own cut's chain.
    fn view<'b>(&'b self, cut: &Cut, other: &Cut) -> Result<View<'b>, BookFault> {
        let mut ends = BTreeMap::from([(cut.chain.generation, cut.sequence)]);
        for (place, kept) in self.of(&other.chain.from)? {
            if place.generation != other.chain.generation || place.sequence > other.sequence {
                continue;
            }
            if let Some(Content::Ack(Ack { chain, sequence, .. })) = &kept.content
                && *chain == self.chain(&cut.chain.from, chain.generation)
                && chain.generation < cut.chain.generation
            {
                let end = ends.entry(chain.generation).or_default();
                *end = (*end).max(*sequence);
            }
        }
        for (generation, end) in &ends {
            let reach = self.reach(cut.chain.from, *generation)?;
            if reach.sequence < *end {
                return Err(BookFault::Missing(generation.0, reach.sequence.saturating_add(1)));
            }
        }
        let is_in = |place: &Place| ends.get(&place.generation).is_some_and(|end| place.sequence <= *end);
        let frames = self.of(&cut.chain.from)?.iter().filter(|(place, _)| is_in(place));
        let identity = if cut.chain.from == self.lower.shop() { &self.lower } else { &self.higher };
        Ok(View { identity, frames: frames.map(|(place, kept)| (*place, kept)).collect() })
    }

    /// The cuts of a statement made now, of these generations: as far as both chains reach.
    ///
    /// # Errors
    /// [`BookFault::Foreign`] is impossible here.
    pub fn cuts(&self, lower: Generation, higher: Generation) -> Result<[Cut; 2], BookFault> {
        Ok([self.reach(self.lower.shop(), lower)?, self.reach(self.higher.shop(), higher)?])
    }

    /// Everything up to the cuts, the lower shop's first; what a statement of the history settled is not counted again.
    ///
    /// # Errors
    /// [`BookFault`].
    pub fn settle(&self, cuts: &[Cut; 2], history: &[Statement]) -> Result<Settlement, BookFault> {
        let earlier = history.iter().map(|statement| [statement.lower, statement.higher]);
        let mut judges = [Judge::default(), Judge::default()];
        for cuts in earlier {
            let views = self.views(&cuts)?;
            let [lower, higher] = &views;
            for (judge, (issuer, redeemer)) in judges.iter_mut().zip([(lower, higher), (higher, lower)]) {
                judge.close(judge.lines(issuer, redeemer));
            }
        }
        let views = self.views(cuts)?;
        let [lower, higher] = &views;
        let mut settlement = Settlement::default();
        let pays = [Direction::LowerPays, Direction::HigherPays];
        for ((judge, direction), (issuer, redeemer)) in judges.iter().zip(pays).zip([(lower, higher), (higher, lower)])
        {
            settlement.add(direction, judge.lines(issuer, redeemer), judge.closed());
        }
        Ok(settlement)
    }

    fn views<'b>(&'b self, cuts: &[Cut; 2]) -> Result<[View<'b>; 2], BookFault> {
        let [lower, higher] = cuts;
        if lower.chain.from != self.lower.shop() || higher.chain.from != self.higher.shop() {
            return Err(BookFault::Foreign);
        }
        self.check_cut(lower)?;
        self.check_cut(higher)?;
        Ok([self.view(lower, higher)?, self.view(higher, lower)?])
    }

    /// All statements that one shop wrote and the other countersigned, by their hash.
    pub fn countersigned(&self) -> BTreeMap<[u8; 32], Statement> {
        let [lower, higher] = &self.frames;
        let mut found = BTreeMap::new();
        for (writer, signer) in [(lower, higher), (higher, lower)] {
            let mut sets: BTreeMap<[u8; 32], PartSet> = BTreeMap::new();
            for kept in writer.values() {
                if let Some(Content::Statement(part)) = &kept.content {
                    let set = sets.entry(part.whole).or_insert_with(|| PartSet::begin(FrameKind::Statement, part));
                    // A part that contradicts is left out, so that the whole stays open.
                    let _ = set.take(part);
                }
            }
            for kept in signer.values() {
                let Some(Content::Countersign(named)) = &kept.content else { continue };
                let whole = sets.get(&named.hash).and_then(|set| set.whole().ok().flatten());
                let statement = whole.and_then(|whole| Statement::from_bytes(&whole).ok());
                found.extend(statement.filter(|it| it.number == named.number).map(|it| (named.hash, it)));
            }
        }
        found
    }

    /// The countersigned statements up to the one with this hash, the first one first; none for zeros.
    ///
    /// # Errors
    /// [`BookFault::Previous`] when one is not here, is not signed by both, or its number does not follow.
    pub fn history(&self, last: [u8; 32]) -> Result<Vec<Statement>, BookFault> {
        let known = self.countersigned();
        let (mut history, mut hash) = (Vec::new(), last);
        while hash != [0; 32] {
            let statement = known.get(&hash).ok_or(BookFault::Previous)?;
            let follows =
                history.last().is_none_or(|next: &Statement| next.number.checked_sub(1) == Some(statement.number));
            if !follows {
                return Err(BookFault::Previous);
            }
            hash = statement.previous;
            history.push(statement.clone());
        }
        match history.last() {
            Some(first) if first.number != 1 => Err(BookFault::Previous),
            _ => {
                history.reverse();
                Ok(history)
            }
        }
    }

    /// Whether a statement says what the frames come to: what is countersigned was counted here as well.
    ///
    /// # Errors
    /// [`BookFault`]; [`BookFault::Differs`] for other totals, a number that does not follow, or cuts that go back.
    pub fn check(&self, statement: &Statement) -> Result<Settlement, BookFault> {
        let history = self.history(statement.previous)?;
        let number = history.last().map_or(1, |last| last.number.saturating_add(1));
        let end = |cut: &Cut| (cut.chain.generation, cut.sequence);
        let goes_on = history.last().is_none_or(|last| {
            end(&last.lower) <= end(&statement.lower) && end(&last.higher) <= end(&statement.higher)
        });
        let settlement = self.settle(&[statement.lower, statement.higher], &history)?;
        let is_same = settlement.totals() == statement.totals.as_slice() && statement.number == number;
        if is_same && goes_on { Ok(settlement) } else { Err(BookFault::Differs) }
    }
}

impl Status {
    /// Whether a countersigned statement settles it for good; what is not settled carries over.
    pub fn is_final(self) -> bool {
        matches!(self, Status::Accepted | Status::Rejected(_) | Status::Reversed)
    }
}
