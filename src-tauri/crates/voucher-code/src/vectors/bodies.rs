//! Bodies of frames, made from their fields.

use super::file::Fields;
use super::make::Shop;
use super::{Case, VectorFault, find, hex, unhex_key};
use crate::{
    Ack, Answered, Bearer, Chain, Close, Concession, Content, Currency, Cut, Day, Direction, Dispute, Epoch, FrameHash,
    FrameKind, Generation, Kind, Malformed, Named, Offer, OfferFlags, OfferRef, Part, Payment, Place, Random, Range,
    Rejection, Report, Retired, Reveal, Run, Serial, ShopId, Side, Statement, Suspension, Total, Unreadable,
    VoucherList, Why,
};
use serde::Deserialize;

/// A body of the file; reports and statements are whole, before they are cut into parts.
#[derive(Deserialize)]
pub(super) struct Body {
    #[serde(flatten)]
    said: Said,
    body: String,
    /// What other frames name it by.
    hash: Option<String>,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
enum Said {
    Close { epoch: u32, last_claim_day: u16 },
    Reveal { epoch: u32, key: String },
    Retire { what: u8, number: u32 },
    Ack { chain: End },
    Offer(Box<SaidOffer>),
    Agree { number: u16, offer: String },
    Decline { number: u16, offer: String },
    Range { epoch: u32, first: u32, last: u32, terms: Fields, agreement: String },
    Revoke { epoch: u32, chunk: u16, of: u16, vouchers: Vec<(u32, u32)> },
    Issued { epoch: u32, chunk: u16, of: u16, vouchers: Vec<(u32, u32)> },
    Report { pack: u32, whole: String, printed: Vec<(u32, u32)>, handed_out: Vec<(u32, u32)>, spoiled: Vec<(u32, u32)> },
    Reverse { generation: u32, sequence: u64 },
    Accept { generation: u32, claims: Vec<u64> },
    Reject { why: u8, generation: u32, claims: Vec<u64> },
    Dispute { side: u8, generation: u32, sequence: u64, words: String },
    Concede { side: u8, generation: u32, sequence: u64 },
    Statement { number: u32, previous: String, days: (u16, u16), lower: End, higher: End, totals: Vec<SaidTotal> },
    Countersign { number: u32, statement: String },
    Payment { number: u32, statement: (u32, String), currency: String, amount: u64, words: String },
    Received { number: u32, payment: String },
    Suspend { why: u8 },
    Leave {},
}

#[derive(Deserialize)]
struct SaidOffer {
    number: u16,
    gives: u8,
    currency: String,
    price: u64,
    bearer: u8,
    cap: u64,
    claim_window: u16,
    prepaid_pack: bool,
    texts: [String; 3],
}

/// A chain and how far it goes.
#[derive(Deserialize)]
struct End {
    from: String,
    to: String,
    generation: u32,
    sequence: u64,
    end: String,
}

#[derive(Deserialize)]
struct SaidTotal {
    pays: u8,
    offer: u16,
    currency: String,
    counts: [u32; 5],
    due: u64,
}

fn fault(fault: impl ToString) -> VectorFault {
    VectorFault::Value(fault.to_string())
}

fn currency(text: &str) -> Result<Currency, VectorFault> {
    Currency::new(text.as_bytes().try_into().map_err(|_| fault(text))?).map_err(fault)
}

fn runs(said: &[(u32, u32)]) -> Vec<Run> {
    said.iter().map(|(first, last)| Run { first: Serial(*first), last: Serial(*last) }).collect()
}

fn place(generation: u32, sequence: u64) -> Place {
    Place { generation: Generation(generation), sequence }
}

fn answered(generation: u32, claims: &[u64]) -> Answered {
    Answered { generation: Generation(generation), claims: claims.to_vec() }
}

fn side(number: u8) -> Side {
    if number == 0 { Side::Own } else { Side::Other }
}

impl End {
    fn cut(&self, shops: &[Shop]) -> Result<Cut, VectorFault> {
        let id = |name: &str| -> Result<ShopId, VectorFault> { Ok(find(shops, name)?.identity.public().shop()) };
        let chain = Chain { from: id(&self.from)?, to: id(&self.to)?, generation: Generation(self.generation) };
        Ok(Cut { chain, sequence: self.sequence, hash: FrameHash(unhex_key(&self.end)?) })
    }
}

impl Said {
    /// The bytes and, where others refer to it, the hash.
    fn make(&self, shops: &[Shop]) -> Result<(Vec<u8>, Option<[u8; 32]>), VectorFault> {
        let content = match self {
            Said::Close { epoch, last_claim_day } => {
                Content::Close(Close { epoch: Epoch(*epoch), last_claim_day: Day(*last_claim_day) })
            }
            Said::Reveal { epoch, key } => Content::Reveal(Reveal { epoch: Epoch(*epoch), key: unhex_key(key)? }),
            Said::Retire { what, number } => Content::Retire(match what {
                0 => Retired::Identity,
                1 => Retired::Issuing(Epoch(*number)),
                _ => Retired::Agreement(Generation(*number)),
            }),
            Said::Ack { chain } => {
                let Cut { chain, sequence, hash } = chain.cut(shops)?;
                Content::Ack(Ack { chain, sequence, hash })
            }
            Said::Offer(offer) => {
                let offer = offer.make()?;
                let hash = offer.named().map_err(fault)?.hash;
                return Ok((Content::Offer(Box::new(offer)).to_bytes()?, Some(hash)));
            }
            Said::Agree { number, offer } => Content::Agree(OfferRef { number: *number, hash: unhex_key(offer)? }),
            Said::Decline { number, offer } => Content::Decline(OfferRef { number: *number, hash: unhex_key(offer)? }),
            Said::Range { epoch, first, last, terms, agreement } => Content::Range(Range {
                epoch: Epoch(*epoch),
                first: Serial(*first),
                last: Serial(*last),
                terms: terms.terms()?,
                agreement: find(shops, agreement)?.agreement.public(),
            }),
            Said::Revoke { epoch, chunk, of, vouchers } => Content::Revoke(listed(*epoch, (*chunk, *of), vouchers)),
            Said::Issued { epoch, chunk, of, vouchers } => Content::Issued(listed(*epoch, (*chunk, *of), vouchers)),
            Said::Report { pack, whole, printed, handed_out, spoiled } => {
                let (printed, handed_out, spoiled) = (runs(printed), runs(handed_out), runs(spoiled));
                let report = Report { pack: *pack, hash: unhex_key(whole)?, printed, handed_out, spoiled };
                let bytes = report.to_bytes().map_err(fault)?;
                return Ok((bytes.clone(), Some(Part::hash(FrameKind::Report, &bytes))));
            }
            Said::Reverse { generation, sequence } => Content::Reverse(place(*generation, *sequence)),
            Said::Accept { generation, claims } => Content::Accept(answered(*generation, claims)),
            Said::Reject { why, generation, claims } => {
                let why = Why::from_number(*why).ok_or_else(|| fault("a reason"))?;
                Content::Reject(Rejection { why, claims: answered(*generation, claims) })
            }
            Said::Dispute { side: whose, generation, sequence, words } => {
                let (side, claim) = (side(*whose), place(*generation, *sequence));
                Content::Dispute(Dispute { side, claim, words: words.clone() })
            }
            Said::Concede { side: whose, generation, sequence } => {
                Content::Concede(Concession { side: side(*whose), claim: place(*generation, *sequence) })
            }
            Said::Statement { number, previous, days, lower, higher, totals } => {
                let statement = Statement {
                    number: *number,
                    previous: unhex_key(previous)?,
                    days: (Day(days.0), Day(days.1)),
                    lower: lower.cut(shops)?,
                    higher: higher.cut(shops)?,
                    totals: totals.iter().map(SaidTotal::make).collect::<Result<_, _>>()?,
                };
                let hash = statement.named().map_err(fault)?.hash;
                return Ok((statement.to_bytes().map_err(fault)?, Some(hash)));
            }
            Said::Countersign { number, statement } => {
                Content::Countersign(Named { number: *number, hash: unhex_key(statement)? })
            }
            Said::Payment { number, statement, currency: code, amount, words } => {
                let statement = Named { number: statement.0, hash: unhex_key(&statement.1)? };
                let (currency, words) = (currency(code)?, words.clone());
                let payment = Payment { number: *number, statement, currency, amount: *amount, words };
                let hash = payment.named().map_err(fault)?.hash;
                return Ok((Content::Payment(payment).to_bytes()?, Some(hash)));
            }
            Said::Received { number, payment } => {
                Content::Received(Named { number: *number, hash: unhex_key(payment)? })
            }
            Said::Suspend { why } => Content::Suspend(Suspension::from_bytes(&[*why])?),
            Said::Leave {} => Content::Leave,
        };
        Ok((content.to_bytes()?, None))
    }
}

impl SaidOffer {
    fn make(&self) -> Result<Offer, VectorFault> {
        Ok(Offer {
            number: self.number,
            kind: Kind::from_number(self.gives).ok_or_else(|| fault("a kind"))?,
            currency: currency(&self.currency)?,
            price: self.price,
            bearer: Bearer::from_number(self.bearer).ok_or_else(|| fault("a bearer"))?,
            cap: self.cap,
            claim_window: self.claim_window,
            flags: OfferFlags { prepaid_pack: self.prepaid_pack },
            texts: self.texts.clone(),
        })
    }
}

impl SaidTotal {
    fn make(&self) -> Result<Total, VectorFault> {
        let [accepted, rejected, reversed, disputed, open] = self.counts;
        let direction = if self.pays == 0 { Direction::LowerPays } else { Direction::HigherPays };
        let currency = currency(&self.currency)?;
        Ok(Total {
            direction,
            offer: self.offer,
            currency,
            accepted,
            rejected,
            reversed,
            disputed,
            open,
            due: self.due,
        })
    }
}

/// All bodies of the file.
pub(super) fn compare(shops: &[Shop], said: &[Body], cases: &mut Vec<Case>) -> Result<(), VectorFault> {
    for (at, body) in (1..).zip(said) {
        let (bytes, hash): (Vec<u8>, Option<[u8; 32]>) = body.said.make(shops)?;
        cases.push(Case::new(format!("body {at}"), &body.body, hex(&bytes)));
        if let Some(said) = &body.hash {
            cases.push(Case::new(format!("body {at}: hash"), said, hash.map(|hash| hex(&hash)).unwrap_or_default()));
        }
    }
    Ok(())
}

/// Whether a body of a kind is read: the word of the answer.
pub(super) fn verdict(kind: u8, bytes: &[u8]) -> Result<&'static str, VectorFault> {
    let kind = FrameKind::from_number(kind).ok_or_else(|| fault("a kind"))?;
    let whole: Result<(), Unreadable> = match kind {
        FrameKind::Report => Report::from_bytes(bytes).map(|_| ()).map_err(|why: Malformed| why.into()),
        FrameKind::Statement => Statement::from_bytes(bytes).map(|_| ()).map_err(|why: Malformed| why.into()),
        kind => Content::from_bytes(kind, bytes).map(|_| ()),
    };
    Ok(whole.map_or_else(|fault| fault.word(), |()| "accepted"))
}

fn listed(epoch: u32, (chunk, of): (u16, u16), vouchers: &[(u32, u32)]) -> VoucherList {
    let pair = |(serial, random): &(u32, u32)| (Serial(*serial), Random(random.to_be_bytes()));
    VoucherList { epoch: Epoch(epoch), chunk, of, vouchers: vouchers.iter().map(pair).collect() }
}
