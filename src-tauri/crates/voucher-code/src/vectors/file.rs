//! The file's form.

use super::VectorFault;
use super::alliance::{Chunked, Cut, List, SealedPack, Settled};
use super::bodies::Body;
use crate::{Day, Flags, Kind, Terms};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct File {
    pub(super) format: String,
    pub(super) shops: Vec<Shop>,
    #[serde(default)]
    pub(super) pairing: Vec<Pairing>,
    #[serde(default)]
    pub(super) vouchers: Vec<Voucher>,
    #[serde(default)]
    pub(super) certificates: Vec<Certificate>,
    #[serde(default)]
    pub(super) cards: Vec<Card>,
    #[serde(default)]
    pub(super) exchanges: Vec<Exchange>,
    #[serde(default)]
    pub(super) bodies: Vec<Body>,
    #[serde(default)]
    pub(super) lists: Vec<List>,
    #[serde(default)]
    pub(super) packs: Vec<SealedPack>,
    #[serde(default)]
    pub(super) parts: Vec<Cut>,
    #[serde(default)]
    pub(super) chunks: Vec<Chunked>,
    #[serde(default)]
    pub(super) settlements: Vec<Settled>,
    #[serde(default)]
    pub(super) refused: Vec<Refused>,
}

#[derive(Deserialize)]
pub(super) struct Shop {
    pub(super) name: String,
    pub(super) identity_seed: String,
    pub(super) identity_public: String,
    pub(super) shop_id: String,
    pub(super) issuing_seed: String,
    pub(super) issuing_public: String,
    pub(super) agreement_secret: String,
    pub(super) agreement_public: String,
    pub(super) claim_commit: String,
}

#[derive(Deserialize)]
pub(super) struct Pairing {
    pub(super) a: String,
    pub(super) b: String,
    pub(super) digits: String,
}

#[derive(Deserialize)]
pub(super) struct Fields {
    kind: u8,
    #[serde(default)]
    pub(super) serial: u32,
    #[serde(default)]
    pub(super) random: u32,
    offer: u16,
    value: u32,
    first_day: u16,
    last_day: u16,
    flags: u8,
}

impl Fields {
    pub(super) fn terms(&self) -> Result<Terms, VectorFault> {
        let kind = Kind::from_number(self.kind).ok_or_else(|| VectorFault::Value(format!("kind {}", self.kind)))?;
        let value = |fault: crate::Malformed| VectorFault::Value(fault.to_string());
        let flags = Flags::from_byte(self.flags).map_err(value)?;
        Terms::new(kind, self.offer, self.value, (Day(self.first_day), Day(self.last_day)), flags).map_err(value)
    }
}

#[derive(Deserialize)]
pub(super) struct Voucher {
    pub(super) issuer: String,
    pub(super) redeemer: String,
    #[serde(default = "first_epoch")]
    pub(super) epoch: u32,
    pub(super) fields: Fields,
    pub(super) payload: String,
    pub(super) qr: String,
    /// Serials of 2^20 and above have none.
    pub(super) typed: Option<String>,
}

#[derive(Deserialize)]
#[serde(tag = "kind", rename_all = "lowercase")]
pub(super) enum Certificate {
    Issuing {
        shop: String,
        epoch: u32,
        first_day: u16,
        last_issue_day: u16,
        last_redeem_day: u16,
        currency: String,
        liability: u64,
        bytes: String,
    },
    Agreement {
        shop: String,
        generation: u32,
        bytes: String,
    },
}

/// A card carries all certificates of its shop that stand in the file.
#[derive(Deserialize)]
pub(super) struct Card {
    pub(super) shop: String,
    pub(super) number: u32,
    pub(super) names: Vec<(u8, String)>,
    pub(super) contact: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct Exchange {
    pub(super) from: String,
    pub(super) to: String,
    pub(super) generation: u32,
    pub(super) frames: Vec<Frame>,
    pub(super) bytes: String,
}

#[derive(Deserialize)]
pub(super) struct Frame {
    pub(super) kind: u8,
    pub(super) body: String,
    pub(super) hash: String,
}

/// Exactly one of the first eight says what is refused; the others are what the redeemer knows.
#[derive(Deserialize)]
pub(super) struct Refused {
    pub(super) qr: Option<String>,
    pub(super) typed: Option<String>,
    pub(super) card: Option<String>,
    pub(super) exchange: Option<String>,
    /// Kind and body; reports and statements whole.
    pub(super) body: Option<(u8, String)>,
    pub(super) chunk: Option<String>,
    pub(super) list: Option<String>,
    /// Sealed by `issuer` for `distributor`.
    pub(super) pack: Option<String>,
    pub(super) distributor: Option<String>,
    pub(super) issuer: Option<String>,
    pub(super) redeemer: Option<String>,
    #[serde(default = "first_epoch")]
    pub(super) epoch: u32,
    /// The terms of the range that holds the serial.
    pub(super) fields: Option<Fields>,
    pub(super) facts: Option<Record>,
    pub(super) expect: String,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct Record {
    pub(super) today: u16,
    pub(super) last_redeem_day: Option<u16>,
    pub(super) random: Option<u32>,
    pub(super) revoked: bool,
    pub(super) used: bool,
    pub(super) cap_left: Option<u64>,
    pub(super) cost: u64,
    pub(super) least: u64,
    pub(super) spend: u64,
    pub(super) had_one: bool,
    pub(super) clock_behind: bool,
    pub(super) uncertain: bool,
    pub(super) manager: bool,
}

fn first_epoch() -> u32 {
    1
}
