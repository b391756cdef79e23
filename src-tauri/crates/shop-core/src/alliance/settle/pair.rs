//! All that two shops said to each other, loaded into the format's book.

use crate::alliance::store::settle as rows;
use crate::alliance::us::broken;
use crate::kernel::{Error, PartnerId, Result, View};
use voucher_code::settlement::{Book, BookFault, Settlement};
use voucher_code::{Cut, Direction, Generation, IdentityPublic, ShopId, Statement};

/// This shop and a partner, with all frames that are in.
pub(in crate::alliance) struct Pair {
    pub(in crate::alliance) book: Book,
    pub(in crate::alliance) ours: ShopId,
    pub(in crate::alliance) theirs: ShopId,
    /// The newest chain of ours and of theirs.
    generations: [Generation; 2],
}

impl Pair {
    /// Whether ours is the shop with the lower id.
    pub(in crate::alliance) fn is_lower(&self) -> bool {
        self.ours < self.theirs
    }

    /// The direction in which this shop pays.
    pub(in crate::alliance) fn we_pay(&self) -> Direction {
        if self.is_lower() { Direction::LowerPays } else { Direction::HigherPays }
    }

    /// Of two cuts, the partner's chain's.
    pub(in crate::alliance) fn theirs_of<'c>(&self, [lower, higher]: &'c [Cut; 2]) -> &'c Cut {
        if self.is_lower() { higher } else { lower }
    }

    /// As far as both chains reach now, the lower shop's first.
    pub(in crate::alliance) fn cuts(&self) -> Result<[Cut; 2]> {
        let [ours, theirs] = self.generations;
        let (lower, higher) = if self.is_lower() { (ours, theirs) } else { (theirs, ours) };
        self.book.cuts(lower, higher).map_err(broken)
    }

    /// What the frames come to now, behind what statements settled; none while frames that the partner had of an earlier
    /// generation of ours are missing.
    pub(in crate::alliance) fn settled(&self, history: &[Statement]) -> Result<Option<Settlement>> {
        match self.book.settle(&self.cuts()?, history) {
            Ok(settlement) => Ok(Some(settlement)),
            Err(BookFault::Missing(..)) => Ok(None),
            Err(fault) => Err(broken(fault)),
        }
    }
}

/// Loads the frames of a pair.
pub(in crate::alliance) fn load(view: &View<'_>, partner: PartnerId) -> Result<Pair> {
    let own = crate::vouchers::own_identity(view)?;
    let Some((identity, generation)) = rows::identity(view, partner)? else {
        return Err(Error::failure("a partner without keys has no chain"));
    };
    let identity = IdentityPublic::from_bytes(&identity).map_err(broken)?;
    let mut book = Book::new(&own, &identity).map_err(broken)?;
    let (ours, theirs) = (own.shop(), identity.shop());
    rows::each_frame(view, partner, |is_ours, generation, frame| {
        let from = if is_ours { ours } else { theirs };
        match book.add(from, generation, &frame) {
            Ok(()) | Err(BookFault::Fork) => Ok(()),
            Err(fault) => Err(broken(fault)),
        }
    })?;
    let own_generation = u32::try_from(crate::shop::generation(view)?).unwrap_or(u32::MAX);
    Ok(Pair { book, ours, theirs, generations: [Generation(own_generation), generation] })
}
