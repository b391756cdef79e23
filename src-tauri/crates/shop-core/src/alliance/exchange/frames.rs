//! A partner's files: who signed them, and whether they go on where the known chain ends.

use super::take;
use super::taking::{Took, take_one};
use crate::alliance::alarms::{self, Trouble};
use crate::alliance::commands::{AlarmKind, ExchangeWay};
use crate::alliance::partners::{found, identity, in_touch};
use crate::alliance::store::partners::{self as rows, PartnerRow};
use crate::alliance::store::{Way, frames as frame_rows, heads};
use crate::alliance::{AllianceRefusal, chain, us};
use crate::kernel::{PartnerId, Result, Tx};
use crate::vouchers as book;
use voucher_code::{Arrival, Exchange, ExchangeFault, Frame, FrameHash, Head, Signed};

/// The most frames that are held of one partner.
const MOST_HELD: i64 = 20_000;

/// Whose file it is.
///
/// # Refuses
/// `for_another_shop`, `unknown_sender`, `not_confirmed`, `retired`.
pub(super) fn sender(tx: &Tx<'_>, exchange: &Exchange) -> Result<PartnerRow> {
    let chain = exchange.head().unverified().chain;
    let own = us::shop(tx)?;
    if own != Some(chain.to) && own != Some(chain.from) {
        return Err(AllianceRefusal::ForAnotherShop.into());
    }
    // Frames of ours come from the partner that they went to, who returns them.
    let other = if own == Some(chain.from) { chain.to } else { chain.from };
    let row = rows::by_shop(tx, other)?.ok_or(AllianceRefusal::UnknownSender)?;
    in_touch(&row)?;
    Ok(row)
}

/// Takes a file in.
///
/// # Refuses
/// `not_signed`, `broken`.
pub(super) fn take_file(tx: &Tx<'_>, row: &PartnerRow, exchange: &Exchange, took: &mut Took) -> Result<()> {
    let (theirs, shop) = identity(row)?;
    let signed = exchange.head();
    let is_returned = signed.unverified().chain.from != shop;
    let own = book::own_identity(tx)?;
    let (head, frames) = exchange.open(if is_returned { &own } else { theirs }).map_err(|fault| {
        let name = row.name.clone();
        let number = |sequence: u64| i64::try_from(sequence).unwrap_or(i64::MAX);
        match fault {
            ExchangeFault::Signature(_) => AllianceRefusal::NotSigned { name },
            ExchangeFault::Broken(sequence) => AllianceRefusal::Broken { name, sequence: number(sequence) },
            ExchangeFault::Head => AllianceRefusal::Broken { name, sequence: number(signed.unverified().sequence) },
        }
    })?;
    if is_returned {
        took.news.extend(take::returned(tx, row, signed, frames)?);
        return Ok(());
    }
    rows::set_generation(tx, row.id, head.chain.generation)?;
    let file = File { tx, row, head, signed };
    if file.contradicts(frames, took)? {
        return Ok(());
    }
    heads::keep(tx, row.id, Way::In, signed)?;
    file.take(frames, took)
}

/// A file whose signature fits.
struct File<'f> {
    tx: &'f Tx<'f>,
    row: &'f PartnerRow,
    head: &'f Head,
    signed: &'f Signed<Head>,
}

impl File<'_> {
    /// The end of the chain as it is known.
    fn end(&self) -> Result<(u64, FrameHash)> {
        let end = frame_rows::end(self.tx, self.row.id, Way::In, self.head.chain.generation)?;
        Ok(end.unwrap_or((0, self.head.chain.start())))
    }

    fn hash(&self, sequence: u64) -> Result<Option<FrameHash>> {
        frame_rows::hash(self.tx, self.row.id, Way::In, self.head.chain.generation, sequence)
    }

    /// Whether the file tells another history than the known one; then nothing of it is taken, and both signed heads are
    /// kept.
    fn contradicts(&self, frames: &[Frame], took: &mut Took) -> Result<bool> {
        let (last, end) = self.end()?;
        for frame in frames {
            let known = if frame.sequence() <= last { self.hash(frame.sequence())? } else { None };
            if frame.arrive(last, Some(end), known) == Arrival::Fork {
                self.fork(frame.sequence(), known.unwrap_or(end), frame.hash(), took)?;
                return Ok(true);
            }
            if frame.sequence() > last {
                break;
            }
        }
        match self.hash(self.head.sequence)? {
            Some(known) if known != self.head.hash => {
                self.fork(self.head.sequence, known, self.head.hash, took)?;
                Ok(true)
            }
            _ => Ok(false),
        }
    }

    fn fork(&self, sequence: u64, known: FrameHash, other: FrameHash, took: &mut Took) -> Result<()> {
        let at = sequence.min(self.end()?.0);
        let ours = heads::covering(self.tx, self.row.id, Way::In, self.head.chain.generation, at)?;
        let (ours, evidence) = (ours.unwrap_or_default(), self.signed.to_bytes());
        let alarm = alarms::raise(
            self.tx,
            &Trouble {
                kind: AlarmKind::Fork,
                partner: Some(self.row.id),
                name: &self.row.name,
                sequence,
                known: Some((&ours, known)),
                other: Some((&evidence, other)),
            },
        )?;
        took.alarm(alarm);
        Ok(())
    }

    fn take(&self, frames: &[Frame], took: &mut Took) -> Result<()> {
        let generation = self.head.chain.generation;
        let (mut last, mut end) = self.end()?;
        for frame in frames {
            if frame.sequence() <= last {
                took.known = took.known.saturating_add(1);
            } else if frame.sequence() == last.saturating_add(1) && frame.previous() == end {
                take_one(self.tx, self.row, generation, frame, took)?;
                (last, end) = (frame.sequence(), frame.hash());
            } else if frame_rows::held_count(self.tx, self.row.id)? < MOST_HELD {
                frame_rows::hold(self.tx, self.row.id, generation, frame)?;
                took.held = took.held.saturating_add(1);
            }
        }
        while let Some(held) = frame_rows::take_held(self.tx, self.row.id, generation, last.saturating_add(1), end)? {
            take_one(self.tx, self.row, generation, &held, took)?;
            (last, end) = (held.sequence(), held.hash());
        }
        took.has_gap |= self.head.sequence > last;
        Ok(())
    }
}

/// What follows once all files of a partner are in: settling, and our acknowledgement.
pub(super) fn done(tx: &Tx<'_>, partner: PartnerId, way: ExchangeWay, took: &mut Took) -> Result<()> {
    rows::set_heard(tx, partner, way)?;
    let row = found(tx, partner)?;
    let (_, shop) = identity(&row)?;
    book::heard(tx, shop)?;
    took.news.extend(take::settled(tx, &row)?);
    let row = found(tx, partner)?;
    if (took.owes_answer || took.has_gap) && in_touch(&row).is_ok() {
        chain::acknowledge(tx, &row, took.has_gap)?;
    }
    Ok(())
}
