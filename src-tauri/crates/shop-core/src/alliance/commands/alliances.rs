//! Alliances and their lists, as they go over the wire.

use super::exchange::Exported;
use super::pairing::CardSource;
use super::partners::PartnerState;
use crate::alliance::list as lists;
use crate::kernel::{Empty, PartnerId, Result, Tx, View};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A shop on an alliance's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AllianceMember {
    /// As it calls itself.
    pub name: String,
    /// Its short number.
    pub short: String,
    /// This shop.
    pub is_us: bool,
    /// Signs the list.
    pub is_founder: bool,
    /// The partner; none for us and for one that is not taken over.
    pub partner: Option<PartnerId>,
    /// Where it stands.
    pub state: Option<PartnerState>,
}

/// An alliance, by its latest list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Alliance {
    /// Its id, 32 small letters and digits.
    pub alliance: String,
    /// What it is called.
    pub name: String,
    /// The list's number.
    pub sequence: i64,
    /// We sign the list.
    pub is_ours: bool,
    /// Who signs.
    pub founder: String,
    /// By name.
    pub members: Vec<AllianceMember>,
    /// UTC milliseconds.
    pub at_ms: i64,
}

/// Every alliance this shop knows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Alliances {
    /// By name.
    pub alliances: Vec<Alliance>,
}

/// Names an alliance.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AllianceOnly {
    /// Its id.
    pub alliance: String,
}

/// Begins an alliance, or signs a newer list of one that we sign.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct FoundAlliance {
    /// Which; none: a new one.
    pub alliance: Option<String>,
    /// At most 60 characters.
    pub name: String,
    /// Paired partners, at most 59.
    pub partners: Vec<PartnerId>,
}

/// Hands an alliance over to a partner on its list.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct HandOverAlliance {
    /// Which.
    pub alliance: String,
    /// Who signs from now on.
    pub partner: PartnerId,
}

/// Takes a list in.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ReadAlliance {
    /// Pasted text or file.
    pub source: CardSource,
}

/// What a list brought.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ReadAllianceList {
    /// The alliance now.
    pub alliance: Alliance,
    /// Shops that are introduced by it.
    pub introduced: i64,
    /// Nothing was new.
    pub known: bool,
}

pub(crate) fn list(view: &View<'_>, _: Empty) -> Result<Alliances> {
    lists::all(view)
}

pub(crate) fn found_list(tx: &Tx<'_>, request: FoundAlliance) -> Result<Alliance> {
    lists::found(tx, &request)
}

pub(crate) fn export_list(view: &View<'_>, request: AllianceOnly) -> Result<Exported> {
    lists::export(view, &request)
}

pub(crate) fn read_list(tx: &Tx<'_>, request: ReadAlliance) -> Result<ReadAllianceList> {
    lists::read(tx, &request)
}

pub(crate) fn hand_over_list(tx: &Tx<'_>, request: HandOverAlliance) -> Result<Exported> {
    lists::hand_over(tx, &request)
}

pub(crate) fn take_over_list(tx: &Tx<'_>, request: ReadAlliance) -> Result<Alliance> {
    lists::take_over(tx, &request)
}
