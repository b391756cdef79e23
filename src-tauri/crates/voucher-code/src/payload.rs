//! What a voucher says: 28 bytes (format, section 3).

use crate::bytes::Reader;
use crate::keys::{KeyHint, ShortId};
use crate::{Malformed, Unreadable};

/// The version that this crate reads and writes.
pub const VERSION: u8 = 1;

/// What a voucher gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A gift; the value is the item's number.
    Gift,
    /// An amount off, in minor units.
    AmountOff,
    /// Hundredths of a percent off, 1 to 10,000.
    PercentOff,
    /// So many chances in a draw.
    DrawChance,
    /// The pack for newcomers; the value is the pack's number.
    NewcomerPack,
}

impl Kind {
    /// All kinds in the order of their numbers.
    pub const ALL: [Kind; 5] = [Kind::Gift, Kind::AmountOff, Kind::PercentOff, Kind::DrawChance, Kind::NewcomerPack];

    /// The number on the wire.
    pub fn number(self) -> u8 {
        match self {
            Kind::Gift => 0,
            Kind::AmountOff => 1,
            Kind::PercentOff => 2,
            Kind::DrawChance => 3,
            Kind::NewcomerPack => 4,
        }
    }

    /// The kind with this number.
    pub fn from_number(number: u8) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.number() == number)
    }
}

/// Days since 2020-01-01 in the redeemer's calendar; 0 to 65,535, which ends in June 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub u16);

/// A serial, unique per issuing key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Serial(pub u32);

impl Serial {
    /// A typed code is printed for serials below this one only.
    pub const TYPED_END: Serial = Serial(1 << 20);
}

/// The part of a voucher that nobody can guess, so that copies tell themselves apart from inventions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Random(pub [u8; 4]);

/// Conditions printed on the voucher.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Flags {
    /// Bit 0: a manager must agree.
    pub needs_manager: bool,
    /// Bit 1: no change is given.
    pub no_change: bool,
}

impl Flags {
    /// The byte on the wire.
    pub fn byte(self) -> u8 {
        u8::from(self.needs_manager) | (u8::from(self.no_change) << 1)
    }

    /// Reads the byte.
    ///
    /// # Errors
    /// [`Malformed::Flags`] when an unused bit is set.
    pub fn from_byte(byte: u8) -> Result<Flags, Malformed> {
        match byte {
            0..=3 => Ok(Flags { needs_manager: byte & 1 != 0, no_change: byte & 2 != 0 }),
            _ => Err(Malformed::Flags),
        }
    }
}

/// What all vouchers of one range have in common.
///
/// | field | bytes in the payload | bytes in a typed code's tag and a range, in this order |
/// |---|---|---|
/// | kind | low nibble of 0 | 1 |
/// | offer | 17–18 | 2 |
/// | value | 19–22 | 4 |
/// | first, last day | 23–24, 25–26 | 2, 2 |
/// | flags | 27 | 1 |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Terms {
    kind: Kind,
    offer: u16,
    value: u32,
    first_day: Day,
    last_day: Day,
    flags: Flags,
}

impl Terms {
    /// Terms within their bounds.
    ///
    /// # Errors
    /// [`Malformed::Percent`] unless a percentage is 1 to 10,000 hundredths, [`Malformed::Days`] when the last day is
    /// before the first.
    pub fn new(
        kind: Kind,
        offer: u16,
        value: u32,
        (first_day, last_day): (Day, Day),
        flags: Flags,
    ) -> Result<Terms, Malformed> {
        if kind == Kind::PercentOff && !(1..=10_000).contains(&value) {
            return Err(Malformed::Percent);
        }
        if last_day < first_day {
            return Err(Malformed::Days);
        }
        Ok(Terms { kind, offer, value, first_day, last_day, flags })
    }

    /// What it gives.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// The issuer's number of the offer.
    pub fn offer(&self) -> u16 {
        self.offer
    }

    /// Minor units, hundredths of a percent, an item's number or chances, by kind.
    pub fn value(&self) -> u32 {
        self.value
    }

    /// The first day it is good on.
    pub fn first_day(&self) -> Day {
        self.first_day
    }

    /// The last day it is good on.
    pub fn last_day(&self) -> Day {
        self.last_day
    }

    /// Its conditions.
    pub fn flags(&self) -> Flags {
        self.flags
    }

    /// The twelve bytes of a typed code's tag and of a range.
    pub fn to_bytes(&self) -> [u8; 12] {
        let [o0, o1] = self.offer.to_be_bytes();
        let [v0, v1, v2, v3] = self.value.to_be_bytes();
        let [f0, f1] = self.first_day.0.to_be_bytes();
        let [l0, l1] = self.last_day.0.to_be_bytes();
        [self.kind.number(), o0, o1, v0, v1, v2, v3, f0, f1, l0, l1, self.flags.byte()]
    }

    /// Reads the twelve bytes.
    ///
    /// # Errors
    /// [`Malformed::Kind`], [`Malformed::Flags`] and those of [`Terms::new`].
    pub fn from_bytes(bytes: &[u8; 12]) -> Result<Terms, Malformed> {
        Terms::read(&mut Reader::new(bytes))
    }

    pub(crate) fn read(reader: &mut Reader<'_>) -> Result<Terms, Malformed> {
        let kind = Kind::from_number(reader.u8()?).ok_or(Malformed::Kind)?;
        Terms::read_behind_kind(kind, reader)
    }

    fn read_behind_kind(kind: Kind, reader: &mut Reader<'_>) -> Result<Terms, Malformed> {
        let (offer, value) = (reader.u16()?, reader.u32()?);
        let days = (Day(reader.u16()?), Day(reader.u16()?));
        Terms::new(kind, offer, value, days, Flags::from_byte(reader.u8()?)?)
    }
}

/// The 28 bytes that are signed.
///
/// | offset | bytes | field |
/// |---|---|---|
/// | 0 | 1 | high nibble the version, 1; low nibble the kind |
/// | 1 | 4 | hint at the issuing key: the first bytes of its SHA-256 |
/// | 5 | 4 | short id of the redeemer |
/// | 9 | 4 | serial |
/// | 13 | 4 | random |
/// | 17 | 11 | offer, value, first day, last day, flags, as in [`Terms`] |
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Payload {
    /// Which issuing key to try.
    pub key: KeyHint,
    /// The one shop that takes it.
    pub redeemer: ShortId,
    /// Its number.
    pub serial: Serial,
    /// Its random part.
    pub random: Random,
    /// What it gives, and when.
    pub terms: Terms,
}

impl Payload {
    /// How many bytes it has.
    pub const LENGTH: usize = 28;

    /// The bytes.
    pub fn to_bytes(&self) -> [u8; Payload::LENGTH] {
        let [kind, terms @ ..] = self.terms.to_bytes();
        let serial = self.serial.0.to_be_bytes();
        let head = [(VERSION << 4) | kind];
        let fields: [&[u8]; 6] = [&head, &self.key.0, &self.redeemer.0, &serial, &self.random.0, &terms];
        let mut bytes = [0; Payload::LENGTH];
        for (to, from) in bytes.iter_mut().zip(fields.into_iter().flatten()) {
            *to = *from;
        }
        bytes
    }

    /// Reads the bytes.
    ///
    /// # Errors
    /// [`Unreadable::NewerVersion`], or what is out of bounds.
    pub fn from_bytes(bytes: &[u8; Payload::LENGTH]) -> Result<Payload, Unreadable> {
        let mut reader = Reader::new(bytes);
        let head = reader.u8()?;
        if head >> 4 != VERSION {
            return Err(Unreadable::NewerVersion);
        }
        let kind = Kind::from_number(head & 0x0f).ok_or(Malformed::Kind)?;
        let (key, redeemer) = (KeyHint(reader.take()?), ShortId(reader.take()?));
        let (serial, random) = (Serial(reader.u32()?), Random(reader.take()?));
        let terms = Terms::read_behind_kind(kind, &mut reader)?;
        Ok(Payload { key, redeemer, serial, random, terms })
    }
}
