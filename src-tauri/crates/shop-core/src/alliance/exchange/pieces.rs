//! Pieces that come one by one, scanned or pasted, until they are whole.

use crate::alliance::AllianceRefusal;
use crate::alliance::commands::Imported;
use crate::alliance::source::{self, Came};
use crate::alliance::store::chunks as rows;
use crate::kernel::{Result, Tx, time};
use std::collections::BTreeMap;
use voucher_code::{Chunk, Found};

/// The most pieces that wait for others.
const MOST_KEPT: i64 = 5_000;
/// Missing places that are named.
const MOST_NAMED: usize = 20;

/// What came of pieces.
pub(super) enum Put {
    /// Others are still to come.
    Waits(Imported),
    /// What is whole now.
    Whole(Vec<Came>),
}

/// Puts pieces to those that came before, at most a day ago.
///
/// # Refuses
/// `pieces_contradict`, `damaged`, `newer_version`, `too_large` where too many wait.
pub(super) fn put(tx: &Tx<'_>, chunks: &[Chunk], damaged: usize) -> Result<Put> {
    let mut things: BTreeMap<String, Vec<Chunk>> = BTreeMap::new();
    for chunk in chunks {
        things.entry(source::key(chunk)?).or_default().push(chunk.clone());
    }
    let (mut whole, mut waits) = (Vec::new(), None);
    for (key, chunks) in &things {
        let kept = rows::of(tx, key)?;
        let kept = kept.iter().map(|text| Chunk::parse(text).map_err(|_| AllianceRefusal::Damaged));
        let mut all: Vec<Chunk> = kept.collect::<std::result::Result<_, _>>()?;
        all.extend(chunks.iter().cloned());
        match source::joined(&all)? {
            Ok(came) => {
                rows::forget(tx, key, tx.now_ms.saturating_sub(time::DAY_MS))?;
                whole.push(came);
            }
            Err(missing) => {
                keep(tx, key, chunks)?;
                waits = Some((chunks, missing));
            }
        }
    }
    let Some((chunks, missing)) = waits.filter(|_| whole.is_empty()) else { return Ok(Put::Whole(whole)) };
    let of = chunks.first().map_or(0, |chunk| chunk.place().1);
    let have = i64::from(of).saturating_sub(i64::try_from(missing.len()).unwrap_or(i64::MAX));
    Ok(Put::Waits(Imported::Pieces {
        have,
        of: i64::from(of),
        missing: missing.into_iter().take(MOST_NAMED).map(i64::from).collect(),
        damaged: i64::try_from(damaged).unwrap_or(i64::MAX),
    }))
}

fn keep(tx: &Tx<'_>, key: &str, chunks: &[Chunk]) -> Result<()> {
    rows::forget(tx, "", tx.now_ms.saturating_sub(time::DAY_MS))?;
    for chunk in chunks {
        if rows::count(tx)? >= MOST_KEPT {
            let most = i64::try_from(Found::MOST_TEXT).unwrap_or(i64::MAX);
            return Err(AllianceRefusal::TooLarge { most }.into());
        }
        rows::keep(tx, key, chunk.place(), &chunk.to_text())?;
    }
    Ok(())
}
