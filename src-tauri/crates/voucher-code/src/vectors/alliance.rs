//! Lists, packs, parts, chunks and settlements.

use super::file::Fields;
use super::make::Shop;
use super::{Case, VectorFault, find, hex, unhex, unhex_key};
use crate::settlement::{Book, Status};
use crate::{
    AgreementSecret, AllianceId, Card, Chunk, ChunkSet, ClaimKey, Day, Direction, Epoch, Found, Frame, FrameKind,
    Generation, Handover, Item, Members, Pack, PackFault, Part, Payload, Piece, QrVoucher, Random, Serial, ShopId,
    Signed, TypedCode,
};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct List {
    alliance: String,
    sequence: u32,
    founder: String,
    name: String,
    /// First sequence, old, new founder.
    handovers: Vec<(u32, String, String)>,
    /// Texts of their cards, in the order of the list.
    cards: Vec<String>,
    bytes: String,
}

#[derive(Deserialize)]
pub(super) struct SealedPack {
    issuer: String,
    redeemer: String,
    distributor: String,
    number: u32,
    epoch: u32,
    terms: Fields,
    /// Serial and random.
    pieces: Vec<(u32, u32)>,
    ephemeral: String,
    whole: String,
}

#[derive(Deserialize)]
pub(super) struct Cut {
    kind: u8,
    whole: String,
    bodies: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Chunked {
    item: u8,
    file: String,
    texts: Vec<String>,
    /// What somebody pasted, out of which the file comes again.
    pasted: String,
}

#[derive(Deserialize)]
pub(super) struct Settled {
    one: String,
    other: String,
    /// Sender, kind, body: each behind the sender's frame before it.
    frames: Vec<(String, u8, String)>,
    days: (u16, u16),
    lines: Vec<Line>,
    statement: String,
}

#[derive(Deserialize)]
pub(super) struct Line {
    pays: u8,
    sequence: u64,
    serial: u32,
    status: String,
    due: u64,
}

fn fault(fault: impl ToString) -> VectorFault {
    VectorFault::Value(fault.to_string())
}

fn id(shops: &[Shop], name: &str) -> Result<ShopId, VectorFault> {
    Ok(find(shops, name)?.identity.public().shop())
}

pub(super) fn list(shops: &[Shop], said: &List, cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    let alliance = AllianceId(unhex(&said.alliance)?.try_into().map_err(|_| fault("an alliance"))?);
    let founder = find(shops, &said.founder)?;
    let handovers = said.handovers.iter().map(|(from, old, new)| {
        Ok(Handover::sign(alliance, *from, &find(shops, old)?.identity, &find(shops, new)?.identity))
    });
    let members = Members {
        alliance,
        sequence: said.sequence,
        founder: founder.identity.public(),
        name: said.name.clone(),
        handovers: handovers.collect::<Result<_, VectorFault>>()?,
        cards: said.cards.iter().map(|text| Signed::<Card>::parse(text)).collect::<Result<_, _>>()?,
    };
    let made = Signed::sign(members, &founder.identity)?;
    let name = format!("list {} of {}", said.sequence, said.founder);
    cases.push(Case::new(&name, &said.bytes, hex(&made.to_bytes())));
    cases.push(Case::new(format!("{name} opened"), "accepted", verdict_of_list(&unhex(&said.bytes)?)));
    Ok(())
}

/// The word for a list.
pub(super) fn verdict_of_list(bytes: &[u8]) -> &'static str {
    match Signed::<Members>::from_bytes(bytes) {
        Err(why) => why.word(),
        Ok(list) => list.open().map_or("bad signature", |_| "accepted"),
    }
}

pub(super) fn pack(shops: &[Shop], said: &SealedPack, cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    let (issuer, redeemer) = (find(shops, &said.issuer)?, find(shops, &said.redeemer)?);
    let (to, terms) = (find(shops, &said.distributor)?, said.terms.terms()?);
    let (key, claim) = (issuer.typed_key(redeemer, said.epoch)?, ClaimKey::of(&issuer.issuing, Epoch(said.epoch)));
    let own = redeemer.identity.public().shop();
    let pieces = said.pieces.iter().map(|(serial, random)| {
        let (serial, random) = (Serial(*serial), Random(random.to_be_bytes()));
        let payload = Payload { key: issuer.issuing.public().hint(), redeemer: own.short(), serial, random, terms };
        let voucher = QrVoucher::issue(payload, &issuer.issuing).map_err(fault)?;
        Piece::new(&voucher, TypedCode::issue(&key, &claim, serial, &terms).ok()).map_err(fault)
    });
    let pieces = pieces.collect::<Result<_, VectorFault>>()?;
    let pack = Pack { number: said.number, epoch: Epoch(said.epoch), redeemer: own, terms, pieces };
    let parties = (id(shops, &said.issuer)?, id(shops, &said.distributor)?);
    let ephemeral = AgreementSecret::from_bytes(&unhex_key(&said.ephemeral)?);
    let whole = pack.seal(parties, &to.agreement.public(), ephemeral).map_err(fault)?;
    let name = format!("pack {} of {}", said.number, said.issuer);
    cases.push(Case::new(&name, &said.whole, hex(&whole)));
    let opened = verdict_of_pack(shops, &said.issuer, &said.distributor, &unhex(&said.whole)?)?;
    cases.push(Case::new(format!("{name} opened"), "accepted", opened));
    Ok(())
}

/// The word for a pack.
pub(super) fn verdict_of_pack(
    shops: &[Shop],
    issuer: &str,
    distributor: &str,
    whole: &[u8],
) -> Result<&'static str, VectorFault> {
    let (from, to) = (find(shops, issuer)?, find(shops, distributor)?);
    let opened = Pack::open(whole, (id(shops, issuer)?, id(shops, distributor)?), &to.agreement);
    Ok(match opened.and_then(|pack| pack.vouchers(&from.issuing.public())) {
        Ok(_) => "accepted",
        Err(PackFault::Unreadable(why)) => why.word(),
        Err(PackFault::Sealed | PackFault::Key(_)) => "sealed",
        Err(PackFault::NotGenuine(_)) => "bad signature",
        Err(PackFault::OtherCode(_)) => "not for this shop",
    })
}

pub(super) fn parts(said: &Cut, cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    let kind = FrameKind::from_number(said.kind).ok_or_else(|| fault("a kind"))?;
    let parts = Part::split(kind, &unhex(&said.whole)?).map_err(fault)?;
    let bodies: Vec<String> = parts.iter().map(|part| hex(&part.to_bytes())).collect();
    cases.push(Case::new(format!("parts of kind {}", said.kind), said.bodies.join(" "), bodies.join(" ")));
    Ok(())
}

pub(super) fn chunks(said: &Chunked, cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    let item = Item::from_number(said.item).ok_or_else(|| fault("an item"))?;
    let chunks = Chunk::split(item, &unhex(&said.file)?).map_err(fault)?;
    let texts: Vec<String> = chunks.iter().map(Chunk::to_text).collect();
    cases.push(Case::new(format!("chunks of item {}", said.item), said.texts.join(" "), texts.join(" ")));
    let found = Found::within(&said.pasted).map_err(fault)?;
    let mut set = found.chunks.first().map(ChunkSet::begin);
    for chunk in &found.chunks {
        if let Some(set) = &mut set {
            set.take(chunk).map_err(fault)?;
        }
    }
    let file = set.and_then(|set| set.file().ok().flatten()).unwrap_or_default();
    cases.push(Case::new(format!("chunks of item {} pasted", said.item), &said.file, hex(&file)));
    Ok(())
}

pub(super) fn settled(shops: &[Shop], said: &Settled, cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    let (one, other) = (find(shops, &said.one)?, find(shops, &said.other)?);
    let mut book = Book::new(&one.identity.public(), &other.identity.public()).map_err(fault)?;
    for (from, kind, body) in &said.frames {
        let from = id(shops, from)?;
        let end = book.reach(from, Generation(1)).map_err(fault)?;
        let kind = FrameKind::from_number(*kind).ok_or_else(|| fault("a kind"))?;
        let frame = Frame::new(end.sequence.saturating_add(1), end.hash, kind, unhex(body)?).map_err(fault)?;
        book.add(from, Generation(1), &frame).map_err(fault)?;
    }
    let cuts = book.cuts(Generation(1), Generation(1)).map_err(fault)?;
    let settlement = book.settle(&cuts, &[]).map_err(fault)?;
    let found = settlement.lines().iter().map(|(direction, line)| {
        let pays = u8::from(*direction == Direction::HigherPays);
        format!("{pays} {} {} {} {}", line.place.sequence, line.serial.0, word(line.status), line.due)
    });
    let expected = said
        .lines
        .iter()
        .map(|line| format!("{} {} {} {} {}", line.pays, line.sequence, line.serial, line.status, line.due));
    let join = |lines: Vec<String>| lines.join("; ");
    let name = format!("settlement of {} and {}", said.one, said.other);
    cases.push(Case::new(format!("{name}: lines"), join(expected.collect()), join(found.collect())));
    let statement = settlement.statement(&cuts, (Day(said.days.0), Day(said.days.1)), None).map_err(fault)?;
    cases.push(Case::new(name, &said.statement, hex(&statement.to_bytes().map_err(fault)?)));
    Ok(())
}

/// The word for what became of a claim.
pub(crate) fn word(status: Status) -> String {
    match status {
        Status::Accepted => "accepted".to_owned(),
        Status::Rejected(why) => format!("rejected {}", why.number()),
        Status::Reversed => "reversed".to_owned(),
        Status::Disputed => "disputed".to_owned(),
        Status::Open => "open".to_owned(),
    }
}
