//! Which voucher a text is, before anything is asked about it: read → genuine → in the book.

use super::commands::VoucherState;
use super::guesses::Gate;
use super::store::keys::{self as key_rows, KeyRow};
use super::store::offers::OfferRow;
use super::store::vouchers::{self, NewVoucher, VoucherRow};
use super::store::{Standing, guesses as guess_rows, offers as offer_rows, partners as partner_rows};
use super::{VouchersRefusal, days, guesses, journal, keys, offers, partners};
use crate::kernel::{Error, Result, Tx, View};
use voucher_code::{
    Genuine, Issuer, Lead, NotGenuine, Proven, QrVoucher, Serial, Terms, TypedCode, TypedIssuer, Unreadable,
};

/// How a voucher came in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Read {
    Scanned(Box<QrVoucher>),
    Typed(TypedCode),
}

/// A voucher of the book that was proven, with its offer.
#[derive(Debug, Clone)]
pub(super) struct Known {
    pub(super) row: VoucherRow,
    pub(super) offer: OfferRow,
    /// What the paper says, which may contradict the book.
    pub(super) proven: Proven,
    pub(super) is_typed: bool,
    pub(super) text: String,
    /// As it came, of another shop's: the 92 bytes, or the 16 signs.
    pub(super) paper: Option<Vec<u8>>,
}

/// A genuine voucher that the book does not have.
pub(super) enum Lost {
    /// One of the shop's own, whose record was lost with a restore.
    Own(QrVoucher, KeyRow),
    /// Another shop's that was never looked at.
    Partner(partners::Met),
}

/// What a text turned out to be.
pub(super) enum Found {
    /// In the book.
    Known(Box<Known>),
    /// Genuine, and not in the book: it can be taken up.
    Lost(Box<Lost>),
    /// Another shop's that contradicts what that shop said: kept as evidence.
    Against { why: VouchersRefusal, shop: i64, text: String },
    /// Not to be taken, and whether that counts as a guess.
    No { why: VouchersRefusal, is_guess: bool },
}

pub(super) fn no(why: VouchersRefusal) -> Found {
    Found::No { why, is_guess: false }
}

/// Reads a text: by its prefix a scan, which is exact; else what a person typed.
pub(super) fn read(text: &str) -> Result<Read, VouchersRefusal> {
    let text = text.trim();
    let read = if text.starts_with(voucher_code::VOUCHER_PREFIX) && text.len() > 2 * TypedCode::SYMBOLS {
        QrVoucher::parse(text).map(|voucher| Read::Scanned(Box::new(voucher)))
    } else {
        TypedCode::parse(text).map(Read::Typed)
    };
    read.map_err(|error| match error {
        Unreadable::Malformed(_) => VouchersRefusal::Malformed,
        Unreadable::NewerVersion => VouchersRefusal::NewerVersion,
        Unreadable::Typo => VouchersRefusal::Typo,
    })
}

/// Whether a text may be one of the shop's vouchers: for whoever sorts scans.
pub(crate) fn is_voucher(text: &str) -> bool {
    match read(text) {
        Ok(_) | Err(VouchersRefusal::NewerVersion) => true,
        Err(_) => text.trim().starts_with(voucher_code::VOUCHER_PREFIX) && text.trim().len() == QrVoucher::SYMBOLS,
    }
}

/// Finds the voucher of a text. Typing rests after too many wrong codes.
pub(super) fn recognise(view: &View<'_>, text: &str) -> Result<Found> {
    let text = text.trim();
    match read(text) {
        Err(why) => Ok(no(why)),
        Ok(read @ Read::Scanned(_)) => scanned(view, &read, text),
        Ok(read @ Read::Typed(_)) => match guesses::gate(view)? {
            Gate::Rests(why) => Ok(no(why)),
            Gate::Open | Gate::WithManager => typed(view, &read, text),
        },
    }
}

fn scanned(view: &View<'_>, read: &Read, text: &str) -> Result<Found> {
    let Read::Scanned(voucher) = read else { return Ok(no(VouchersRefusal::Malformed)) };
    let mut rows = key_rows::all(view, "issuing")?;
    rows.extend(partner_rows::keys_by_hint(view, voucher.payload().key)?);
    let mut issuers = Vec::new();
    for row in &rows {
        issuers.push(keys::issuer(view, row)?);
    }
    let genuine = match voucher_code::genuine_qr(voucher, &issuers) {
        Ok(genuine) => genuine,
        Err(NotGenuine::BadSignature) => return Ok(no(VouchersRefusal::BadSignature)),
        Err(_) => return Ok(no(VouchersRefusal::UnknownIssuer)),
    };
    let key = key_of(view, genuine.issuer())?;
    if key.shop.is_some() {
        return partners::recognised(view, &key, &genuine, read, text);
    }
    if keys::shop_id(view, &key)?.short() != genuine.redeemer() {
        return partners::for_another(view, genuine.redeemer());
    }
    match vouchers::by_serial(view, key.id, genuine.serial().0)? {
        Some(row) => known(view, row, &genuine, text, false),
        None if key.generation < crate::shop::generation(view)? => {
            if let Some(at_ms) = journal::orphan(view, genuine.issuer(), genuine.serial())? {
                return Ok(no(VouchersRefusal::Unfinished { at_ms }));
            }
            if offer_rows::by_number(view, None, genuine.terms().offer())?.is_none() {
                return Ok(no(VouchersRefusal::UnknownOffer));
            }
            Ok(Found::Lost(Box::new(Lost::Own((**voucher).clone(), key))))
        }
        // Signed with a key of this generation, and never issued by it: whoever did so has the key.
        None => Ok(no(VouchersRefusal::UnknownVoucher)),
    }
}

fn typed(view: &View<'_>, read: &Read, text: &str) -> Result<Found> {
    let Read::Typed(code) = read else { return Ok(no(VouchersRefusal::Malformed)) };
    let mut issuers: Vec<TypedIssuer> = Vec::new();
    for row in key_rows::all(view, "issuing")? {
        let issuer = keys::issuer(view, &row)?;
        if Lead::of(&issuer.key, &issuer.shop) == code.lead() {
            issuers.push(keys::typed_issuer(view, &row)?);
        }
    }
    let mut of_partners: Vec<(Issuer, Option<Terms>)> = Vec::new();
    for (issuer, terms) in partners::typed_issuers(view, code)? {
        of_partners.push((issuer.issuer.clone(), terms));
        issuers.push(issuer);
    }
    let range = |issuer: &Issuer, serial: Serial| match of_partners.iter().find(|(partner, _)| partner == issuer) {
        Some((_, terms)) => *terms,
        None => terms_of(view, issuer, serial).ok().flatten(),
    };
    match voucher_code::genuine_typed(code, &issuers, range) {
        Ok(genuine) => {
            let key = key_of(view, genuine.issuer())?;
            if key.shop.is_some() {
                return partners::recognised(view, &key, &genuine, read, text);
            }
            let row = vouchers::by_serial(view, key.id, genuine.serial().0)?;
            let row = row.ok_or_else(|| Error::failure("a range without its voucher"))?;
            known(view, row, &genuine, text, true)
        }
        Err(NotGenuine::NotForThisShop) => Ok(no(VouchersRefusal::NotForThisShop)),
        Err(why) => Ok(Found::No { why: VouchersRefusal::WrongCode, is_guess: why.is_guess() }),
    }
}

/// The terms of the book for a serial.
fn terms_of(view: &View<'_>, issuer: &Issuer, serial: Serial) -> Result<Option<Terms>> {
    let key = key_of(view, issuer)?;
    let Some(row) = vouchers::by_serial(view, key.id, serial.0)? else { return Ok(None) };
    let offer = offers::found(view, row.offer)?;
    Ok(Some(offers::signed(offer.number, &offer.terms, (row.first_day, row.last_day))?))
}

fn key_of(view: &View<'_>, issuer: &Issuer) -> Result<KeyRow> {
    key_rows::by_public(view, issuer.key.as_bytes())?.ok_or_else(|| Error::failure("an issuer without its key"))
}

fn known(view: &View<'_>, row: VoucherRow, genuine: &Genuine<'_>, text: &str, is_typed: bool) -> Result<Found> {
    let offer = offers::found(view, row.offer)?;
    Ok(Found::Known(Box::new(Known {
        row,
        offer,
        proven: genuine.keep(),
        is_typed,
        text: text.to_owned(),
        paper: None,
    })))
}

/// Takes a genuine voucher up: another shop's, or one of the shop's own that was lost, to whose use a manager must agree.
pub(super) fn take_up(tx: &Tx<'_>, lost: &Lost) -> Result<()> {
    let (voucher, key) = match lost {
        Lost::Own(voucher, key) => (voucher, key),
        Lost::Partner(met) => return partners::take_up(tx, met),
    };
    let payload = voucher.payload();
    let offer = offer_rows::by_number(tx, None, payload.terms.offer())?.ok_or(VouchersRefusal::UnknownOffer)?;
    vouchers::insert(
        tx,
        &NewVoucher {
            recovered: true,
            ..NewVoucher::plain(
                key.id,
                i64::from(payload.serial.0),
                payload.random.0,
                offer.id,
                (payload.terms.first_day().0, payload.terms.last_day().0),
            )
        },
    )?;
    Ok(())
}

/// The voucher of a text, for an act: a guess is counted even though the act is refused, a lost one taken up again.
///
/// # Refuses
/// What [`recognise`] says no to, `kernel.approval_needed` (`guesses`).
pub(super) fn for_act(tx: &Tx<'_>, text: &str) -> Result<Known> {
    if matches!(read(text), Ok(Read::Typed(_))) && matches!(guesses::gate(tx)?, Gate::WithManager) {
        crate::staff::require_approval(tx, "guesses", None)?;
    }
    match recognise(tx, text)? {
        Found::Known(known) => Ok(*known),
        Found::Lost(lost) => {
            take_up(tx, &lost)?;
            match recognise(tx, text)? {
                Found::Known(known) => Ok(*known),
                _ => Err(VouchersRefusal::UnknownVoucher.into()),
            }
        }
        Found::Against { why, shop, text } => {
            tx.afterwards(move |tx| partners::keep_evidence(tx, None, shop, &text));
            Err(why.into())
        }
        Found::No { why, is_guess } => {
            if is_guess {
                tx.afterwards(guess_rows::count);
            }
            Err(why.into())
        }
    }
}

/// Where a voucher stands today.
pub(super) fn state_of(row: &VoucherRow, today: u16) -> VoucherState {
    match row.standing {
        // Another shop's voucher has a day of grace.
        Standing::Issued | Standing::HandedOut
            if today > row.last_day.saturating_add(u16::from(row.shop.is_some())) =>
        {
            VoucherState::Expired
        }
        Standing::Issued => VoucherState::Issued,
        Standing::HandedOut => VoucherState::HandedOut,
        Standing::Redeemed => VoucherState::Redeemed,
        Standing::Void => VoucherState::Void,
        Standing::Reissued => VoucherState::Reissued,
        Standing::Unfinished => VoucherState::Unfinished,
    }
}

/// Today, for states.
pub(super) fn today(view: &View<'_>) -> Result<u16> {
    days::today(view)
}
