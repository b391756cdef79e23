//! Products.

use crate::kernel::Money;
use crate::kernel::{ProductId, Result, Tx};
use crate::sales::commands::{Product, ProductKind};
use rusqlite::{Connection, OptionalExtension, Row, params};

fn from_row(row: &Row<'_>) -> rusqlite::Result<Product> {
    Ok(Product {
        id: row.get(0)?,
        name: row.get(1)?,
        price: row.get(2)?,
        kind: row.get(3)?,
        favourite: row.get(4)?,
        retired_at_ms: row.get(5)?,
    })
}

pub(in crate::sales) fn find(conn: &Connection, product: ProductId) -> Result<Option<Product>> {
    Ok(conn
        .prepare_cached("SELECT id, name, price, kind, favourite, retired_at_ms FROM product WHERE id = ?1")?
        .query_row([product], from_row)
        .optional()?)
}

/// All products, favourites first, then by name.
pub(in crate::sales) fn all(conn: &Connection) -> Result<Vec<Product>> {
    let mut found = conn.prepare_cached(
        "SELECT id, name, price, kind, favourite, retired_at_ms FROM product ORDER BY favourite IS NULL, favourite, folded",
    )?;
    let found = found.query_map([], from_row)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// The product that is sold under a name.
pub(in crate::sales) fn named(conn: &Connection, folded: &str) -> Result<Option<ProductId>> {
    Ok(conn
        .prepare_cached("SELECT id FROM product WHERE folded = ?1 AND retired_at_ms IS NULL")?
        .query_row([folded], |row| row.get(0))
        .optional()?)
}

pub(in crate::sales) fn insert(
    tx: &Tx<'_>,
    name: &str,
    folded: &str,
    price: Money,
    kind: ProductKind,
) -> Result<ProductId> {
    tx.prepare_cached("INSERT INTO product (name, folded, price, kind, added_at_ms) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![name, folded, price, kind, tx.now_ms])?;
    ProductId::try_from(tx.last_insert_rowid()).map_err(crate::kernel::Error::failure)
}

pub(in crate::sales) fn update(
    tx: &Tx<'_>,
    product: ProductId,
    name: &str,
    folded: &str,
    price: Money,
    kind: ProductKind,
) -> Result<()> {
    tx.prepare_cached("UPDATE product SET name = ?2, folded = ?3, price = ?4, kind = ?5 WHERE id = ?1")?
        .execute(params![product, name, folded, price, kind])?;
    Ok(())
}

pub(in crate::sales) fn retire(tx: &Tx<'_>, product: ProductId) -> Result<()> {
    tx.prepare_cached("UPDATE product SET retired_at_ms = ?2, favourite = NULL WHERE id = ?1")?
        .execute(params![product, tx.now_ms])?;
    Ok(())
}

pub(in crate::sales) fn bring_back(tx: &Tx<'_>, product: ProductId) -> Result<()> {
    tx.prepare_cached("UPDATE product SET retired_at_ms = NULL WHERE id = ?1")?.execute([product])?;
    Ok(())
}

/// Empties the grid and fills it in this order.
pub(in crate::sales) fn arrange(tx: &Tx<'_>, products: &[ProductId]) -> Result<()> {
    tx.prepare_cached("UPDATE product SET favourite = NULL WHERE favourite IS NOT NULL")?.execute([])?;
    for (place, product) in (0_i64..).zip(products) {
        tx.prepare_cached("UPDATE product SET favourite = ?2 WHERE id = ?1")?.execute(params![product, place])?;
    }
    Ok(())
}
