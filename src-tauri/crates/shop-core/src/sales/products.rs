//! The small list of products.

use super::bounds::{amount_within, text_within};
use super::commands::{AddProduct, ArrangeFavourites, ChangeProduct, ListProducts, Product, Products};
use super::store::product;
use super::{SalesRefusal, search};
use crate::kernel::{Done, Error, ProductId, Result, Topic, Tx, View, text};
use rusqlite::Connection;

/// The most products that are sold at once.
const MOST: i64 = 500;
/// The most products in the grid.
const MOST_FAVOURITES: i64 = 60;

/// Products by part of a name, pinyin or its initials.
pub(super) fn list(view: &View<'_>, request: &ListProducts) -> Result<Products> {
    let mut products = product::all(view)?;
    products.retain(|product| {
        (request.retired || product.retired_at_ms.is_none()) && search::fits(&product.name, &request.search)
    });
    products.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(Products { products })
}

/// Adds a product.
///
/// # Refuses
/// `product_name_missing`, `product_name_taken`, `text_too_long`, `amount_out_of_bounds`, `too_many_products`.
pub(super) fn add(tx: &Tx<'_>, request: &AddProduct) -> Result<Product> {
    let name = free_name(tx, &request.name, None)?;
    let price = amount_within(request.price, 0)?;
    refuse_when_full(tx)?;
    let id = product::insert(tx, &name, &folded(&name), price, request.kind)?;
    tx.amount(price);
    changed(tx, id)
}

/// Changes a product. What was sold keeps its name and price.
///
/// # Refuses
/// `unknown_product`, `product_retired`, `product_name_missing`, `product_name_taken`, `text_too_long`,
/// `amount_out_of_bounds`.
pub(super) fn change(tx: &Tx<'_>, request: &ChangeProduct) -> Result<Product> {
    sold(tx, request.product)?;
    let name = free_name(tx, &request.name, Some(request.product))?;
    let price = amount_within(request.price, 0)?;
    product::update(tx, request.product, &name, &folded(&name), price, request.kind)?;
    tx.amount(price);
    changed(tx, request.product)
}

/// Sells a product no longer; it leaves the grid.
///
/// # Refuses
/// `unknown_product`.
pub(super) fn retire(tx: &Tx<'_>, id: ProductId) -> Result<Done> {
    known(tx, id)?;
    product::retire(tx, id)?;
    changed(tx, id).map(|_| Done {})
}

/// Sells a product again.
///
/// # Refuses
/// `unknown_product`, `product_name_taken`, `too_many_products`.
pub(super) fn bring_back(tx: &Tx<'_>, id: ProductId) -> Result<Done> {
    let name = known(tx, id)?.name;
    free_name(tx, &name, Some(id))?;
    refuse_when_full(tx)?;
    product::bring_back(tx, id)?;
    changed(tx, id).map(|_| Done {})
}

/// Says which products stand in the grid, in which order.
///
/// # Refuses
/// `favourites_wrong`, `unknown_product`, `product_retired`.
pub(super) fn arrange(tx: &Tx<'_>, request: &ArrangeFavourites) -> Result<Products> {
    let mut seen = std::collections::BTreeSet::new();
    let is_full = i64::try_from(request.products.len()).map_or(true, |products| products > MOST_FAVOURITES);
    if is_full || !request.products.iter().all(|product| seen.insert(*product)) {
        return Err(SalesRefusal::FavouritesWrong { most: MOST_FAVOURITES }.into());
    }
    for product in &request.products {
        sold(tx, *product)?;
    }
    product::arrange(tx, &request.products)?;
    tx.changed(&[Topic::Sales]);
    list(tx, &ListProducts::default())
}

fn known(conn: &Connection, id: ProductId) -> Result<Product> {
    Ok(product::find(conn, id)?.ok_or(SalesRefusal::UnknownProduct)?)
}

fn sold(conn: &Connection, id: ProductId) -> Result<Product> {
    let product = known(conn, id)?;
    if product.retired_at_ms.is_some() {
        return Err(SalesRefusal::ProductRetired { name: product.name }.into());
    }
    Ok(product)
}

fn refuse_when_full(conn: &Connection) -> Result<()> {
    let in_use = product::all(conn)?.iter().filter(|product| product.retired_at_ms.is_none()).count();
    if i64::try_from(in_use).is_ok_and(|in_use| in_use < MOST) {
        Ok(())
    } else {
        Err(SalesRefusal::TooManyProducts { most: MOST }.into())
    }
}

fn free_name(conn: &Connection, typed: &str, own: Option<ProductId>) -> Result<String> {
    let name = text_within(typed, 80)?;
    if name.is_empty() {
        return Err(SalesRefusal::ProductNameMissing.into());
    }
    match product::named(conn, &folded(&name))? {
        Some(other) if Some(other) != own => Err(SalesRefusal::ProductNameTaken { name }.into()),
        _ => Ok(name),
    }
}

fn folded(name: &str) -> String {
    text::clean(name).to_lowercase()
}

fn changed(tx: &Tx<'_>, id: ProductId) -> Result<Product> {
    tx.changed(&[Topic::Sales]);
    product::find(tx, id)?.ok_or_else(|| Error::failure("a product that was just written"))
}
