//! Bodies of the frames that carry vouchers: RANGE, REVOKE, ISSUED, CLAIM, ACK, REVEAL (format, section 7).

use crate::bytes::{Reader, write_text};
use crate::frame::{Chain, FrameHash};
use crate::keys::{AgreementPublic, Epoch, Generation, ShopId};
use crate::payload::{Day, Random, Serial, Terms};
use crate::qr::QrVoucher;
use crate::typed::TypedCode;
use crate::{Malformed, Unreadable};

/// RANGE: all vouchers of these serials have exactly these terms.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | epoch |
/// | 4 | 4 | first serial |
/// | 8 | 4 | last serial, not below the first |
/// | 12 | 12 | terms |
/// | 24 | 32 | the redeemer's agreement key that the typed codes use |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Range {
    /// The issuer's epoch.
    pub epoch: Epoch,
    /// First serial.
    pub first: Serial,
    /// Last serial, not below the first.
    pub last: Serial,
    /// Of every one of them.
    pub terms: Terms,
    /// The redeemer's key at the time.
    pub agreement: AgreementPublic,
}

impl Range {
    /// Whether the range holds a serial.
    pub fn holds(&self, serial: Serial) -> bool {
        (self.first..=self.last).contains(&serial)
    }

    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.epoch.0.to_be_bytes().to_vec();
        bytes.extend(self.first.0.to_be_bytes());
        bytes.extend(self.last.0.to_be_bytes());
        bytes.extend(self.terms.to_bytes());
        bytes.extend(self.agreement.as_bytes());
        bytes
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Range, Malformed> {
        let mut reader = Reader::new(bytes);
        let epoch = Epoch(reader.u32()?);
        let (first, last) = (Serial(reader.u32()?), Serial(reader.u32()?));
        let terms = Terms::read(&mut reader)?;
        let agreement = AgreementPublic::from_bytes(&reader.take()?).map_err(Malformed::Key)?;
        reader.end()?;
        if last < first { Err(Malformed::Order) } else { Ok(Range { epoch, first, last, terms, agreement }) }
    }
}

/// One chunk of a list of vouchers. REVOKE: taken back. ISSUED: really made with a key that is given up.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | epoch |
/// | 4 | 2 | this chunk, from 1 |
/// | 6 | 2 | of so many |
/// | 8 | each 8 | serial, random; serials rise |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VoucherList {
    /// The issuer's epoch.
    pub epoch: Epoch,
    /// This chunk, from 1.
    pub chunk: u16,
    /// How many chunks.
    pub of: u16,
    /// Serials rise.
    pub vouchers: Vec<(Serial, Random)>,
}

impl VoucherList {
    /// Most vouchers in a chunk.
    pub const MOST: usize = 505;

    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = self.epoch.0.to_be_bytes().to_vec();
        bytes.extend(self.chunk.to_be_bytes());
        bytes.extend(self.of.to_be_bytes());
        for (serial, random) in &self.vouchers {
            bytes.extend(serial.0.to_be_bytes());
            bytes.extend(random.0);
        }
        bytes
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<VoucherList, Malformed> {
        let mut reader = Reader::new(bytes);
        let (epoch, chunk, of) = (Epoch(reader.u32()?), reader.u16()?, reader.u16()?);
        if chunk == 0 || chunk > of {
            return Err(Malformed::Count);
        }
        let mut vouchers = Vec::new();
        while !reader.is_empty() {
            vouchers.push((Serial(reader.u32()?), Random(reader.take()?)));
        }
        if vouchers.len() > VoucherList::MOST {
            return Err(Malformed::Count);
        }
        if !vouchers.is_sorted_by(|(one, _), (next, _)| one < next) {
            return Err(Malformed::Order);
        }
        Ok(VoucherList { epoch, chunk, of, vouchers })
    }
}

/// What a claim is made with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Claimed {
    /// The 92 bytes.
    Qr(QrVoucher),
    /// The 16 symbols.
    Typed(TypedCode),
}

/// CLAIM: a redeemer asks to be paid.
///
/// | bytes | field |
/// |---|---|
/// | 1 | 0 scanned, 1 typed |
/// | 92 or 16 | the voucher's bytes, or the code's symbols without hyphens |
/// | 2 | day |
/// | 1 + n | till |
/// | 1 + n | receipt |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// The voucher.
    pub voucher: Claimed,
    /// The day it was redeemed, in the redeemer's calendar.
    pub day: Day,
    /// At which till.
    pub till: String,
    /// On which receipt.
    pub receipt: String,
}

impl Claim {
    /// The body.
    ///
    /// # Errors
    /// [`Malformed`] for texts over 255 bytes or with control characters.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let mut bytes = match &self.voucher {
            Claimed::Qr(voucher) => [&[0], voucher.to_bytes().as_slice()].concat(),
            Claimed::Typed(code) => [&[1], code.to_string().replace('-', "").as_bytes()].concat(),
        };
        bytes.extend(self.day.0.to_be_bytes());
        write_text(&mut bytes, &self.till)?;
        write_text(&mut bytes, &self.receipt)?;
        Ok(bytes)
    }

    /// Reads the body; the symbols of a typed code as printed only.
    ///
    /// # Errors
    /// [`Unreadable`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Claim, Unreadable> {
        let mut reader = Reader::new(bytes);
        let voucher = match reader.u8()? {
            0 => Claimed::Qr(QrVoucher::from_bytes(reader.slice(QrVoucher::LENGTH)?)?),
            1 => {
                let symbols = std::str::from_utf8(reader.slice(TypedCode::SYMBOLS)?).map_err(|_| Malformed::Symbol)?;
                let code = TypedCode::parse(symbols)?;
                if code.to_string().replace('-', "") != symbols {
                    return Err(Malformed::Symbol.into());
                }
                Claimed::Typed(code)
            }
            _ => return Err(Malformed::Kind.into()),
        };
        let day = Day(reader.u16()?);
        let (till, receipt) = (reader.text()?.to_owned(), reader.text()?.to_owned());
        reader.end()?;
        Ok(Claim { voucher, day, till, receipt })
    }
}

/// ACK: up to where the other's chain is taken in.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 16, 16, 4 | the other's chain: from, to, generation |
/// | 36 | 8 | sequence |
/// | 44 | 32 | hash |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ack {
    /// The other's chain.
    pub chain: Chain,
    /// Its last sequence here.
    pub sequence: u64,
    /// Its last hash here.
    pub hash: FrameHash,
}

impl Ack {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = [self.chain.from.0, self.chain.to.0].concat();
        bytes.extend(self.chain.generation.0.to_be_bytes());
        bytes.extend(self.sequence.to_be_bytes());
        bytes.extend(self.hash.0);
        bytes
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed::Length`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Ack, Malformed> {
        let mut reader = Reader::new(bytes);
        let (from, to) = (ShopId(reader.take()?), ShopId(reader.take()?));
        let chain = Chain { from, to, generation: Generation(reader.u32()?) };
        let (sequence, hash) = (reader.u64()?, FrameHash(reader.take()?));
        reader.end()?;
        Ok(Ack { chain, sequence, hash })
    }
}

/// REVEAL: an epoch's Q, once its claim window is over.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | epoch |
/// | 4 | 32 | Q |
#[derive(Clone, PartialEq, Eq)]
pub struct Reveal {
    /// The issuer's epoch.
    pub epoch: Epoch,
    /// Q; [`ClaimKey::revealed`](crate::ClaimKey::revealed) checks it.
    pub key: [u8; 32],
}

impl Reveal {
    /// The body.
    pub fn to_bytes(&self) -> Vec<u8> {
        [&self.epoch.0.to_be_bytes()[..], &self.key].concat()
    }

    /// Reads the body.
    ///
    /// # Errors
    /// [`Malformed::Length`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Reveal, Malformed> {
        let mut reader = Reader::new(bytes);
        let (epoch, key) = (Epoch(reader.u32()?), reader.take()?);
        reader.end()?;
        Ok(Reveal { epoch, key })
    }
}
