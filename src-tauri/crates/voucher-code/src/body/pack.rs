//! PACK: vouchers for a distributor, sealed because the file is money; REPORT: what became of them (format, section 7).

use crate::bytes::Reader;
use crate::frame::FrameKind;
use crate::keys::{AgreementPublic, AgreementSecret, Epoch, IssuingPublic, KeyFault, ShopId};
use crate::payload::{Payload, Random, Serial, Terms};
use crate::qr::QrVoucher;
use crate::seal::{self, Parties};
use crate::typed::{Lead, TypedCode};
use crate::{Malformed, Unreadable, symbols};
use thiserror::Error;
use zeroize::Zeroizing;

use super::parts::Part;

/// Why a pack is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum PackFault {
    /// What was sealed is not of this format.
    #[error(transparent)]
    Unreadable(#[from] Unreadable),
    /// A key that nothing can be sealed with.
    #[error(transparent)]
    Key(#[from] KeyFault),
    /// It is sealed for somebody else, under another number, or was changed on the way.
    #[error("the pack cannot be opened")]
    Sealed,
    /// A voucher is not signed by the issuer's key.
    #[error("the voucher with serial {} is not genuine", .0.0)]
    NotGenuine(Serial),
    /// A typed code belongs to another serial, key or shop.
    #[error("the code of serial {} belongs to another voucher", .0.0)]
    OtherCode(Serial),
}

/// One voucher of a pack: all that is not the same for its neighbours.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | serial |
/// | 4 | 4 | random |
/// | 8 | 64 | signature |
/// | 72 | 10 | the sixteen symbols of the typed code, 5 bits each; only for serials below 2^20 |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    serial: Serial,
    random: Random,
    signature: [u8; 64],
    code: Option<TypedCode>,
}

impl Piece {
    /// A voucher with its typed code, which serials below 2^20 have and others have not.
    ///
    /// # Errors
    /// [`Malformed::Count`] when the code is missing or too many, [`Malformed::Order`] when it has another serial.
    pub fn new(voucher: &QrVoucher, code: Option<TypedCode>) -> Result<Piece, Malformed> {
        let serial = voucher.payload().serial;
        if code.is_some() != (serial < Serial::TYPED_END) {
            return Err(Malformed::Count);
        }
        if code.is_some_and(|code| code.serial() != serial) {
            return Err(Malformed::Order);
        }
        Ok(Piece { serial, random: voucher.payload().random, signature: *voucher.signature(), code })
    }

    /// Its serial.
    pub fn serial(&self) -> Serial {
        self.serial
    }

    fn write(&self, bytes: &mut Vec<u8>) -> Result<(), Malformed> {
        bytes.extend(self.serial.0.to_be_bytes());
        bytes.extend(self.random.0);
        bytes.extend(self.signature);
        if let Some(code) = &self.code {
            bytes.extend(symbols::decode(&code.symbols())?);
        }
        Ok(())
    }

    fn read(reader: &mut Reader<'_>) -> Result<Piece, Unreadable> {
        let (serial, random, signature) = (Serial(reader.u32()?), Random(reader.take()?), reader.take()?);
        let code = if serial < Serial::TYPED_END {
            Some(TypedCode::parse(&symbols::encode(&reader.take::<10>()?))?)
        } else {
            None
        };
        if code.is_some_and(|code| code.serial() != serial) {
            return Err(Malformed::Order.into());
        }
        Ok(Piece { serial, random, signature, code })
    }
}

/// Vouchers of one key, one redeemer and the same terms, for a distributor to print.
///
/// | offset | bytes | what is sealed |
/// |---|---|---|
/// | 0 | 4 | the issuer's epoch |
/// | 4 | 16 | the redeemer's shop id |
/// | 20 | 12 | terms |
/// | 32 | 4 | how many, 1 to 10,000 |
/// | 36 | each 82 or 72 | pieces, serials rising |
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pack {
    /// The issuer's number of it.
    pub number: u32,
    /// The issuer's epoch.
    pub epoch: Epoch,
    /// Who takes the vouchers.
    pub redeemer: ShopId,
    /// Of every one of them.
    pub terms: Terms,
    /// Serials rise.
    pub pieces: Vec<Piece>,
}

impl Pack {
    /// Most pieces.
    pub const MOST: usize = 10_000;

    /// The whole to be sent in parts: number (4) ‖ seal. `ephemeral` is made from fresh random bytes for this pack
    /// alone, and is used up.
    ///
    /// # Errors
    /// [`PackFault`].
    pub fn seal(
        &self,
        (issuer, distributor): (ShopId, ShopId),
        key: &AgreementPublic,
        ephemeral: AgreementSecret,
    ) -> Result<Vec<u8>, PackFault> {
        let mut plain = Zeroizing::new(self.epoch.0.to_be_bytes().to_vec());
        plain.extend(self.redeemer.0);
        plain.extend(self.terms.to_bytes());
        let count = u32::try_from(self.pieces.len()).map_err(|_| Unreadable::from(Malformed::Count))?;
        plain.extend(count.to_be_bytes());
        for piece in &self.pieces {
            piece.write(&mut plain).map_err(Unreadable::from)?;
        }
        Pack::read(self.number, &plain)?;
        let parties = Parties { number: self.number, from: issuer, to: distributor };
        let mut whole = self.number.to_be_bytes().to_vec();
        whole.extend(seal::seal(&plain, &parties, key, ephemeral).ok_or(KeyFault::Weak)?);
        Ok(whole)
    }

    /// Opens the whole with the distributor's agreement key.
    ///
    /// # Errors
    /// [`PackFault`].
    pub fn open(
        whole: &[u8],
        (issuer, distributor): (ShopId, ShopId),
        own: &AgreementSecret,
    ) -> Result<Pack, PackFault> {
        if whole.len() > Part::MOST_WHOLE {
            return Err(Unreadable::from(Malformed::Length).into());
        }
        let mut reader = Reader::new(whole);
        let number = reader.u32().map_err(Unreadable::from)?;
        let parties = Parties { number, from: issuer, to: distributor };
        let plain = seal::open(reader.rest(), &parties, own)?;
        Ok(Pack::read(number, &plain)?)
    }

    fn read(number: u32, plain: &[u8]) -> Result<Pack, Unreadable> {
        let mut reader = Reader::new(plain);
        let (epoch, redeemer) = (Epoch(reader.u32()?), ShopId(reader.take()?));
        let terms = Terms::read(&mut reader)?;
        let count = usize::try_from(reader.u32()?).map_err(|_| Malformed::Count)?;
        if !(1..=Pack::MOST).contains(&count) {
            return Err(Malformed::Count.into());
        }
        let mut pieces = Vec::new();
        for _ in 0..count {
            pieces.push(Piece::read(&mut reader)?);
        }
        reader.end()?;
        if !pieces.is_sorted_by(|one: &Piece, next: &Piece| one.serial < next.serial) {
            return Err(Malformed::Order.into());
        }
        Ok(Pack { number, epoch, redeemer, terms, pieces })
    }

    /// What the pack is reported by: the hash its parts carry.
    pub fn hash(whole: &[u8]) -> [u8; 32] {
        Part::hash(FrameKind::Pack, whole)
    }

    /// The vouchers to print, once every one of them is signed by the issuer's key and its code belongs to it. The tag
    /// of a code is the redeemer's to check.
    ///
    /// # Errors
    /// [`PackFault::NotGenuine`] or [`PackFault::OtherCode`].
    pub fn vouchers(&self, key: &IssuingPublic) -> Result<Vec<(QrVoucher, Option<TypedCode>)>, PackFault> {
        let lead = Lead::of(key, &self.redeemer);
        let vouchers = self.pieces.iter().map(|piece| {
            let (serial, random, terms) = (piece.serial, piece.random, self.terms);
            let payload = Payload { key: key.hint(), redeemer: self.redeemer.short(), serial, random, terms };
            let voucher = QrVoucher::with_signature(payload, piece.signature);
            voucher.verify(key).map_err(|_| PackFault::NotGenuine(serial))?;
            match piece.code {
                Some(code) if code.lead() != lead => Err(PackFault::OtherCode(serial)),
                code => Ok((voucher, code)),
            }
        });
        vouchers.collect()
    }
}

/// Serials without a gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Run {
    /// The first.
    pub first: Serial,
    /// The last, not below the first.
    pub last: Serial,
}

impl Run {
    /// Runs of serials that rise.
    pub fn of(serials: impl IntoIterator<Item = Serial>) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        for serial in serials {
            match runs.last_mut() {
                Some(run) if run.last.0.checked_add(1) == Some(serial.0) => run.last = serial,
                _ => runs.push(Run { first: serial, last: serial }),
            }
        }
        runs
    }

    /// How many serials.
    pub fn count(&self) -> u64 {
        u64::from(self.last.0).saturating_sub(u64::from(self.first.0)).saturating_add(1)
    }

    fn is_in(&self, runs: &[Run]) -> bool {
        runs.iter().any(|run| run.first <= self.first && self.last <= run.last)
    }

    fn meets(&self, runs: &[Run]) -> bool {
        runs.iter().any(|run| run.first <= self.last && self.first <= run.last)
    }
}

/// What a distributor did with a pack, all of it up to now: a later report replaces an earlier one.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 4 | number of the pack |
/// | 4 | 32 | hash of the pack's whole |
/// | 36 | 2 + each 8 | printed: how many runs; first and last serial of each |
/// | … | 2 + each 8 | handed out, among the printed |
/// | … | 2 + each 8 | spoiled, among the printed, none of them handed out |
///
/// Runs rise, and there is a gap between any two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The issuer's number of the pack.
    pub pack: u32,
    /// [`Pack::hash`].
    pub hash: [u8; 32],
    /// On paper.
    pub printed: Vec<Run>,
    /// With a customer.
    pub handed_out: Vec<Run>,
    /// Torn or misprinted: the issuer takes them back.
    pub spoiled: Vec<Run>,
}

impl Report {
    /// The whole, before it is cut into parts.
    ///
    /// # Errors
    /// [`Malformed`]: what a reader would say.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Malformed> {
        let mut bytes = self.pack.to_be_bytes().to_vec();
        bytes.extend(self.hash);
        for runs in [&self.printed, &self.handed_out, &self.spoiled] {
            bytes.extend(u16::try_from(runs.len()).map_err(|_| Malformed::Count)?.to_be_bytes());
            for run in runs {
                bytes.extend(run.first.0.to_be_bytes());
                bytes.extend(run.last.0.to_be_bytes());
            }
        }
        Report::from_bytes(&bytes).map(|_| bytes)
    }

    /// Reads the whole.
    ///
    /// # Errors
    /// [`Malformed`].
    pub fn from_bytes(bytes: &[u8]) -> Result<Report, Malformed> {
        let mut reader = Reader::new(bytes);
        let (pack, hash) = (reader.u32()?, reader.take()?);
        let mut lists = [vec![], vec![], vec![]];
        for runs in &mut lists {
            let count = reader.u16()?;
            if usize::from(count) > Pack::MOST {
                return Err(Malformed::Count);
            }
            for _ in 0..count {
                runs.push(Run { first: Serial(reader.u32()?), last: Serial(reader.u32()?) });
            }
            let is_apart = |one: &Run, next: &Run| one.last.0.checked_add(1).is_some_and(|end| end < next.first.0);
            if runs.iter().any(|run| run.last < run.first) || !runs.is_sorted_by(is_apart) {
                return Err(Malformed::Order);
            }
        }
        reader.end()?;
        let [printed, handed_out, spoiled] = lists;
        let all_printed = handed_out.iter().chain(&spoiled).all(|run| run.is_in(&printed));
        if !all_printed || spoiled.iter().any(|run| run.meets(&handed_out)) {
            return Err(Malformed::Order);
        }
        Ok(Report { pack, hash, printed, handed_out, spoiled })
    }
}
