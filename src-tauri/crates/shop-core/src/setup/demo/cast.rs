//! What the demo shop of one language is made of.

use crate::setup::commands::DemoPerson;
use serde::Deserialize;
use serde_json::Value;

/// What the shop of one language is made of, from `assets/demo/<language>.json`.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Cast {
    pub(super) shop: Value,
    pub(super) people: Vec<DemoPerson>,
    pub(super) gifts: Vec<CastGift>,
    pub(super) order: String,
    pub(super) given: Vec<String>,
    pub(super) family: Vec<String>,
    pub(super) phones: Vec<String>,
    pub(super) phone_length: usize,
    pub(super) districts: Vec<String>,
    pub(super) tags: Vec<String>,
    pub(super) interests: Vec<String>,
    pub(super) notes: Notes,
    pub(super) products: Vec<CastProduct>,
    /// Four that run and a draft.
    pub(super) programmes: Vec<String>,
    pub(super) draws: CastDraws,
}

/// One that is over, one that runs, and a draft.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct CastDraws {
    pub(super) names: Vec<String>,
    pub(super) contact: String,
    pub(super) who_may: String,
    pub(super) claim_where: String,
    pub(super) forfeiture: String,
    /// Why a chance is handed out.
    pub(super) reason: String,
}

#[derive(Deserialize)]
pub(super) struct Notes {
    pub(super) count: String,
    pub(super) apology: String,
    pub(super) other: String,
}

#[derive(Deserialize)]
pub(super) struct CastGift {
    pub(super) name: String,
    pub(super) tier: String,
    pub(super) picture: String,
    pub(super) cost: i64,
    pub(super) worth: i64,
    pub(super) mark: i64,
    pub(super) supplier: String,
    pub(super) first: i64,
    pub(super) reason: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct CastProduct {
    pub(super) name: String,
    pub(super) price: i64,
    pub(super) kind: String,
}
