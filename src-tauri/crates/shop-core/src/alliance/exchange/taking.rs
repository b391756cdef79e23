//! One frame of a partner's: kept, and its content given to whoever it is for.

use super::take;
use super::tells::news;
use crate::alliance::alarms::{self, Trouble};
use crate::alliance::commands::{Alarm, AlarmKind, News, NewsKind};
use crate::alliance::store::partners::PartnerRow;
use crate::alliance::store::{Way, alarms as alarm_rows, frames as frame_rows};
use crate::kernel::{AlarmId, Error, Result, Tx};
use std::collections::BTreeSet;
use voucher_code::{Content, Frame, FrameKind, Generation, Place};

/// What came of files so far.
#[derive(Default)]
pub(super) struct Took {
    pub(super) taken: i64,
    pub(super) known: i64,
    pub(super) held: i64,
    pub(super) news: Vec<News>,
    alarms: BTreeSet<AlarmId>,
    /// Something came that is to be acknowledged.
    pub(super) owes_answer: bool,
    /// Frames are missing: they are asked for again.
    pub(super) has_gap: bool,
}

impl Took {
    pub(super) fn alarm(&mut self, alarm: AlarmId) {
        self.alarms.insert(alarm);
    }

    /// The alarms that were raised.
    pub(super) fn alarms(&self, tx: &Tx<'_>) -> Result<Vec<Alarm>> {
        let found = self.alarms.iter().map(|alarm| alarm_rows::find(tx, *alarm));
        Ok(found.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    }
}

/// Keeps the next frame of a chain and gives its content away. What does not fit has no effect but an alarm.
pub(super) fn take_one(
    tx: &Tx<'_>,
    row: &PartnerRow,
    generation: Generation,
    frame: &Frame,
    took: &mut Took,
) -> Result<()> {
    frame_rows::insert(tx, row.id, Way::In, generation, frame)?;
    took.taken = took.taken.saturating_add(1);
    took.owes_answer |= frame.kind() != FrameKind::Ack;
    let place = Place { generation, sequence: frame.sequence() };
    let Ok(content) = Content::of(frame) else { return unfit(tx, row, frame, AlarmKind::Unreadable, took) };
    let told = tx.facts.borrow().len();
    tx.prepare_cached("SAVEPOINT frame")?.execute([])?;
    match take::content(tx, row, place, &content) {
        Ok(heard) => {
            tx.prepare_cached("RELEASE frame")?.execute([])?;
            took.news.extend(heard);
            Ok(())
        }
        Err(Error::Refusal(refusal)) => {
            tx.execute_batch("ROLLBACK TO frame; RELEASE frame")?;
            tx.facts.borrow_mut().truncate(told);
            let (partner, sequence) = (row.id.get(), frame.sequence());
            tracing::warn!(partner, sequence, area = refusal.area, code = refusal.code, "a frame does not fit");
            unfit(tx, row, frame, AlarmKind::Contradicts, took)
        }
        Err(failure) => Err(failure),
    }
}

fn unfit(tx: &Tx<'_>, row: &PartnerRow, frame: &Frame, kind: AlarmKind, took: &mut Took) -> Result<()> {
    let bytes = frame.to_bytes();
    let alarm = alarms::raise(
        tx,
        &Trouble {
            kind,
            partner: Some(row.id),
            name: &row.name,
            sequence: frame.sequence(),
            known: None,
            other: Some((&bytes, frame.hash())),
        },
    )?;
    took.alarm(alarm);
    took.news.push(news(NewsKind::Unfit));
    Ok(())
}
