//! Writing out what a partner has not acknowledged.

use super::take;
use super::tells::{summed, told};
use super::waiting::{ENVELOPE, MOST_CODES, unacknowledged};
use crate::alliance::commands::{ExchangeWay, ExportFrames, Exported, ExportedCode};
use crate::alliance::partners::{found, identity, in_touch, reachable};
use crate::alliance::store::partners::{self as rows, PartnerRow};
use crate::alliance::store::{Way, frames as frame_rows, heads};
use crate::alliance::us::{self, Us, broken};
use crate::alliance::{AllianceRefusal, cards, chain, packs, source};
use crate::kernel::{Result, Topic, Tx, qr};
use voucher_code::{Chunk, Exchange, Frame, FrameHash, Generation, Head, Item, Signed};

/// Signs for what a partner has not acknowledged and writes it out; our newest card goes with it where the partner has not
/// got it. What is more than a file may hold follows with the next one.
///
/// # Refuses
/// `unknown_partner`, `on_paper_only`, `not_confirmed`, `retired`, `secrets_missing`, `too_long_for_way`.
pub(in crate::alliance) fn export(tx: &Tx<'_>, request: ExportFrames) -> Result<Exported> {
    let row = found(tx, request.partner)?;
    reachable(&row)?;
    chain::announce(tx, row.id, &cards::own(tx)?)?;
    if in_touch(&row).is_ok() {
        chain::acknowledge(tx, &row, false)?;
        packs::say_reports(tx, row.id)?;
    }
    let us = us::signing(tx)?;
    let (mut exchanges, mut news, mut count) = (Vec::new(), Vec::new(), 0_usize);
    for (generation, all) in unacknowledged(tx, &row)?.chains {
        let all = fitting(all.into_iter().map(|(frame, _)| frame).collect());
        let at = all.last().map(|frame| (frame.sequence(), frame.hash()));
        news.extend(all.iter().map(told));
        count = count.saturating_add(all.len());
        exchanges.push(Exchange::new(signed(tx, &us, &row, generation, at)?, all));
    }
    if exchanges.is_empty() {
        let at = frame_rows::end(tx, row.id, Way::Out, us.generation)?;
        exchanges.push(Exchange::new(signed(tx, &us, &row, us.generation, at)?, Vec::new()));
    }
    exchanges.extend(take::to_return(tx, &row)?);
    rows::set_sent(tx, row.id, request.way)?;
    tx.changed(&[Topic::Alliance]);
    let mut exported = packed(&cards::file_name(&row.name, "exchange"), request.way, &exchanges)?;
    exported.frames = i64::try_from(count).unwrap_or(i64::MAX);
    exported.news = summed(&news);
    Ok(exported)
}

fn signed(
    tx: &Tx<'_>,
    us: &Us,
    row: &PartnerRow,
    generation: Generation,
    at: Option<(u64, FrameHash)>,
) -> Result<Signed<Head>> {
    let (_, to) = identity(row)?;
    let head = chain::sign(us, to, generation, at)?;
    heads::keep(tx, row.id, Way::Out, &head)?;
    Ok(head)
}

/// As many frames as a file may hold.
fn fitting(frames: Vec<Frame>) -> Vec<Frame> {
    let mut bytes = ENVELOPE;
    let fits = |frame: &Frame| {
        bytes = bytes.saturating_add(frame.to_bytes().len());
        bytes <= Exchange::MOST
    };
    frames.into_iter().take_while(fits).collect()
}

/// Files of frames, the way they travel.
///
/// # Refuses
/// `too_long_for_way`.
fn packed(file_name: &str, way: ExchangeWay, exchanges: &[Exchange]) -> Result<Exported> {
    let files = exchanges.iter().map(|exchange| exchange.to_bytes().map_err(broken));
    let files: Vec<Vec<u8>> = files.collect::<Result<_>>()?;
    let bytes = files.iter().map(Vec::len).fold(0, usize::saturating_add);
    let mut exported = Exported {
        file_name: file_name.to_owned(),
        base64: None,
        text: None,
        codes: Vec::new(),
        frames: 0,
        bytes: i64::try_from(bytes).unwrap_or(i64::MAX),
        news: Vec::new(),
    };
    if way == ExchangeWay::File {
        exported.base64 = Some(source::base64(&files.concat()));
        return Ok(exported);
    }
    let most = if way == ExchangeWay::Qr { MOST_CODES.saturating_mul(Chunk::SIZE) } else { Chunk::MOST_FILE };
    if bytes > most {
        return Err(AllianceRefusal::TooLongForWay { most: i64::try_from(most).unwrap_or(i64::MAX) }.into());
    }
    let chunks = files.iter().map(|file| Chunk::split(Item::Exchange, file).map_err(broken));
    let chunks: Vec<Chunk> = chunks.collect::<Result<Vec<_>>>()?.into_iter().flatten().collect();
    write_chunks(&mut exported, way, &chunks)?;
    Ok(exported)
}

/// Chunks as text or as codes.
pub(in crate::alliance) fn write_chunks(exported: &mut Exported, way: ExchangeWay, chunks: &[Chunk]) -> Result<()> {
    if way == ExchangeWay::Text {
        exported.text = Some(chunks.iter().map(Chunk::lines).collect::<Vec<_>>().join("\n"));
        return Ok(());
    }
    let of = i64::try_from(chunks.len()).unwrap_or(i64::MAX);
    for (place, chunk) in (1..).zip(chunks) {
        let text = chunk.to_text();
        exported.codes.push(ExportedCode { place, of, qr: qr::svg(&text)?, text });
    }
    Ok(())
}
