//! Pieces of a longer thing that come in any order and more than once.

use std::collections::BTreeMap;
use thiserror::Error;

/// Why a piece does not go with those before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PieceFault {
    /// It belongs to another whole.
    #[error("a piece of something else")]
    Foreign,
    /// Its place is taken by other bytes: one of the two is wrong.
    #[error("two pieces contradict each other")]
    Contradicts,
    /// All are there, and together they are not what they promised.
    #[error("the pieces are not the whole they promise")]
    Hash,
}

/// Pieces 1 to `of`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pieces {
    of: u16,
    got: BTreeMap<u16, Vec<u8>>,
}

impl Pieces {
    pub(crate) fn new(of: u16) -> Pieces {
        Pieces { of, got: BTreeMap::new() }
    }

    pub(crate) fn of(&self) -> u16 {
        self.of
    }

    /// Takes one in; its place is between 1 and `of`, as every reader made sure.
    pub(crate) fn put(&mut self, place: u16, bytes: &[u8]) -> Result<(), PieceFault> {
        if !(1..=self.of).contains(&place) {
            return Err(PieceFault::Foreign);
        }
        match self.got.get(&place) {
            Some(known) if known != bytes => Err(PieceFault::Contradicts),
            Some(_) => Ok(()),
            None => {
                self.got.insert(place, bytes.to_vec());
                Ok(())
            }
        }
    }

    pub(crate) fn missing(&self) -> Vec<u16> {
        (1..=self.of).filter(|place| !self.got.contains_key(place)).collect()
    }

    pub(crate) fn joined(&self) -> Option<Vec<u8>> {
        let is_whole = self.got.len() == usize::from(self.of);
        is_whole.then(|| self.got.values().flatten().copied().collect())
    }
}
