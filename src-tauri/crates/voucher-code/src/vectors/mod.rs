//! Test vectors: a file of keys, vouchers and refusals, and whether this crate agrees with every case (format, section 13).

pub(crate) mod alliance;
mod bodies;
mod file;
mod make;
mod refused;

use crate::{PairingDigits, Unreadable};
use file::File;
use make::Shop;
use thiserror::Error;

/// The form that is read.
pub const FORM: &str = "storeloop/voucher/1";

/// One case: what the file says and what this crate finds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Where it stands in the file.
    pub name: String,
    /// What the file says.
    pub expected: String,
    /// What this crate finds.
    pub found: String,
}

impl Case {
    /// Whether both are the same.
    pub fn agrees(&self) -> bool {
        self.expected == self.found
    }

    fn new(name: impl Into<String>, expected: impl Into<String>, found: impl Into<String>) -> Case {
        Case { name: name.into(), expected: expected.into(), found: found.into() }
    }
}

/// The file cannot be used as vectors.
#[derive(Debug, Error)]
pub enum VectorFault {
    /// No JSON, or a field is missing or of another type.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// Another form.
    #[error("the format is {0:?}, not {FORM:?}")]
    Form(String),
    /// A name, a number or hexadecimal digits that mean nothing.
    #[error("{0} is out of place")]
    Value(String),
}

/// Every case of a file in its order.
///
/// # Errors
/// [`VectorFault`] when the file is not of the form; a case that disagrees is no error.
pub fn check(json: &str) -> Result<Vec<Case>, VectorFault> {
    let file: File = serde_json::from_str(json)?;
    if file.format != FORM {
        return Err(VectorFault::Form(file.format));
    }
    let shops = file.shops.iter().map(Shop::read).collect::<Result<Vec<_>, _>>()?;
    let mut cases = Vec::new();
    for (shop, said) in shops.iter().zip(&file.shops) {
        shop.compare(said, &mut cases);
    }
    for pair in &file.pairing {
        let (one, other) = (find(&shops, &pair.a)?, find(&shops, &pair.b)?);
        let digits = PairingDigits::of(&one.identity.public(), &other.identity.public()).digits();
        cases.push(Case::new(format!("pairing {} {}", pair.a, pair.b), &pair.digits, digits));
    }
    for (at, said) in file.vouchers.iter().enumerate() {
        make::voucher(&shops, said, &format!("voucher {}", at.saturating_add(1)), &mut cases)?;
    }
    make::signed(&shops, &file, &mut cases)?;
    bodies::compare(&shops, &file.bodies, &mut cases)?;
    for said in &file.lists {
        alliance::list(&shops, said, &mut cases)?;
    }
    for said in &file.packs {
        alliance::pack(&shops, said, &mut cases)?;
    }
    for said in &file.parts {
        alliance::parts(said, &mut cases)?;
    }
    for said in &file.chunks {
        alliance::chunks(said, &mut cases)?;
    }
    for said in &file.settlements {
        alliance::settled(&shops, said, &mut cases)?;
    }
    for (at, said) in file.refused.iter().enumerate() {
        let found = refused::verdict(&shops, said)?;
        cases.push(Case::new(format!("refused {}", at.saturating_add(1)), &said.expect, found));
    }
    Ok(cases)
}

fn find<'s>(shops: &'s [Shop], name: &str) -> Result<&'s Shop, VectorFault> {
    shops.iter().find(|shop| shop.name == name).ok_or_else(|| VectorFault::Value(format!("shop {name:?}")))
}

impl From<Unreadable> for VectorFault {
    fn from(fault: Unreadable) -> Self {
        VectorFault::Value(fault.to_string())
    }
}

/// Bytes as hexadecimal digits.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Hexadecimal digits as bytes.
fn unhex(text: &str) -> Result<Vec<u8>, VectorFault> {
    let digit = |byte: &u8| char::from(*byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2).map(|pair| match pair {
        [high, low] => Some(digit(high)? << 4 | digit(low)?),
        _ => None,
    });
    pairs.collect::<Option<Vec<u8>>>().ok_or_else(|| VectorFault::Value(format!("{text:?}")))
}

fn unhex_key(text: &str) -> Result<[u8; 32], VectorFault> {
    unhex(text)?.try_into().map_err(|_| VectorFault::Value(format!("{text:?}")))
}
