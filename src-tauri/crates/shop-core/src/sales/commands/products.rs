//! The small list of products, and the settings of the till.

use crate::kernel::{Money, ProductId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What a product is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ProductKind {
    /// Brings people in, earns little.
    Traffic,
    /// Earns the shop's living.
    Profit,
}

/// Something the shop sells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Product {
    /// Its row.
    pub id: ProductId,
    /// As on the receipt.
    pub name: String,
    /// Of a piece.
    pub price: Money,
    /// What it is for.
    pub kind: ProductKind,
    /// Its place among the favourites, from 0; none when it is not one.
    pub favourite: Option<i64>,
    /// Since when it is no longer sold, UTC milliseconds.
    pub retired_at_ms: Option<i64>,
}

/// Lists products.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
pub struct ListProducts {
    /// Part of a name, pinyin or its initials; empty finds all.
    pub search: String,
    /// Those no longer sold too.
    pub retired: bool,
}

/// Products.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Products {
    /// Favourites first in their order, the rest by name; at most 500.
    pub products: Vec<Product>,
}

/// Adds a product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AddProduct {
    /// 1 to 80 characters; no other product that is sold is called so.
    pub name: String,
    /// Of a piece, 0 or more.
    pub price: Money,
    /// What it is for.
    pub kind: ProductKind,
}

/// Changes a product. What was sold keeps its name and price.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeProduct {
    /// Which.
    pub product: ProductId,
    /// 1 to 80 characters.
    pub name: String,
    /// Of a piece.
    pub price: Money,
    /// What it is for.
    pub kind: ProductKind,
}

/// One product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ProductOnly {
    /// Which.
    pub product: ProductId,
}

/// Says which products stand in the grid, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ArrangeFavourites {
    /// At most 60, each once; the others leave the grid.
    pub products: Vec<ProductId>,
}

/// How the till is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SalesSettings {
    /// What the shop calls its card payments, at most 20 characters; empty: the program's own word.
    pub card_label: String,
    /// What the shop calls mobile pay; likewise.
    pub mobile_label: String,
    /// Cash is due in steps of so many minor units: 1, 5, 10, 50 or 100.
    pub cash_step: i64,
    /// Above this a clerk's refund needs a manager's word.
    pub clerk_refund_limit: Money,
    /// Whether whoever counts sees the expected amount only afterwards.
    pub blind_count: bool,
    /// Coins and notes for counting, in minor units, largest first; follows from the currency and cannot be changed.
    #[serde(default)]
    pub denominations: Vec<Money>,
}
