//! A voucher as it is shown, and printed.

use super::commands::{Effect, IssuedVoucher, OfferGift, Used, Voucher};
use super::recognise::state_of;
use super::store::offers::OfferRow;
use super::store::partners::{self, ShopRow};
use super::store::vouchers::{self, VoucherRow};
use super::store::{EventKind, Standing, batches, events, keys as key_rows};
use super::{VouchersRefusal, days, keys, offers};
use crate::kernel::{Error, MemberId, Money, Result, View, VoucherBatchId, VoucherId, qr, text};
use crate::{members, reactions, shop, staff};
use rusqlite::Connection;
use voucher_code::{Payload, QrVoucher, Random, Serial, TypedCode};

/// A voucher that exists.
///
/// # Refuses
/// `unknown_voucher`.
pub(super) fn found(conn: &Connection, voucher: VoucherId) -> Result<VoucherRow> {
    Ok(vouchers::find(conn, voucher)?.ok_or(VouchersRefusal::UnknownVoucher)?)
}

/// As printed: six digits at least.
pub(super) fn number(serial: u32) -> String {
    format!("{serial:06}")
}

/// A voucher, taking `off` off the sale in hand.
pub(super) fn shown(view: &View<'_>, row: &VoucherRow, offer: &OfferRow, off: Option<Money>) -> Result<Voucher> {
    let (member, member_name) = face(view, row.member)?;
    let issuer = other(view, row.shop)?;
    let run = row.batch.map(|batch| batches::find(view, batch)).transpose()?.flatten().map(|batch| batch.run);
    let source = run.map(|run| reactions::source_run(view, run)).transpose()?.flatten();
    Ok(Voucher {
        voucher: row.id,
        number: number(row.serial),
        offer: offer.id,
        name: offer.terms.name.clone(),
        effect: effect(view, row, offer, off)?,
        issuer: match &issuer {
            Some(shop) => shop.name.clone(),
            None => shop::find(view)?.map(|shop| shop.name).unwrap_or_default(),
        },
        heard_at_ms: issuer.as_ref().map(|shop| shop.heard_at_ms),
        good_at: other(view, row.redeemer)?.map(|shop| shop.name).unwrap_or_default(),
        first_day: days::text(row.first_day),
        last_day: days::text(row.last_day),
        member,
        member_name,
        state: state_of(row, days::today(view)?),
        from_partner: issuer.is_some() || source.as_ref().is_some_and(|source| source.is_partners),
        source_name: source
            .as_ref()
            .map(|source| source.name.clone())
            .or(issuer.map(|shop| shop.name))
            .unwrap_or_default(),
        source_code: source.map(|source| source.code).unwrap_or_default(),
        run,
    })
}

/// A voucher by its row.
pub(super) fn of_row(view: &View<'_>, row: &VoucherRow) -> Result<Voucher> {
    shown(view, row, &offers::of_voucher(view, row)?, None)
}

fn other(view: &View<'_>, shop: Option<i64>) -> Result<Option<ShopRow>> {
    Ok(shop.map(|shop| partners::find(view, shop)).transpose()?.flatten())
}

/// What a voucher does. A gift of another shop is called as the offer calls it.
fn effect(view: &View<'_>, row: &VoucherRow, offer: &OfferRow, off: Option<Money>) -> Result<Effect> {
    match offers::gift_of(&offer.terms).filter(|_| row.redeemer.is_some()) {
        Some(gift) => {
            let language = shop::find(view)?.map_or(shop::commands::Language::En, |shop| shop.language);
            let name = offers::name_in(&offer.terms.name, language);
            let (picture, has_photo, free, retired) = (String::new(), false, 0, false);
            Ok(Effect::HandOver { gift: OfferGift { gift, name, picture, has_photo, free, retired } })
        }
        None => offers::effect(view, &offer.terms, off),
    }
}

/// Who somebody is now, with their name masked; nobody where their data were erased.
pub(super) fn face(conn: &Connection, member: Option<MemberId>) -> Result<(Option<MemberId>, String)> {
    let Some(member) = member else { return Ok((None, String::new())) };
    match members::survivor(conn, member) {
        Ok(member) => Ok((Some(member), text::masked(&members::face(conn, member)?.name))),
        Err(Error::Refusal(_)) => Ok((None, String::new())),
        Err(failure) => Err(failure),
    }
}

/// What people call a till: its number.
pub(super) fn till(conn: &Connection, till: &str) -> Result<String> {
    Ok(shop::till_number(conn, till)?.map_or_else(|| till.to_owned(), |number| number.to_string()))
}

/// How a voucher was used; none while it was not.
pub(super) fn used(conn: &Connection, row: &VoucherRow) -> Result<Option<Used>> {
    if !matches!(row.standing, Standing::Redeemed | Standing::Unfinished) {
        return Ok(None);
    }
    let last = events::used(conn, row.id)?.ok_or_else(|| Error::failure("a used voucher without its event"))?;
    let by = last.actor.map(|person| staff::name_of(conn, person)).transpose()?.unwrap_or_default();
    Ok(Some(Used {
        at_ms: last.at_ms,
        till: till(conn, &last.till)?,
        receipt: last.receipt,
        sale: last.sale,
        redemption: (last.kind == EventKind::Redeemed).then_some(last.id),
        by,
    }))
}

/// What a voucher's paper says: the QR's text, and the typed code where its serial has one.
///
/// # Refuses
/// `unknown_voucher` for another shop's, whose paper only that shop makes; `secrets_missing`.
pub(super) fn texts(view: &View<'_>, rows: &[VoucherRow]) -> Result<Vec<(String, String)>> {
    let text = |(voucher, code): (QrVoucher, Option<TypedCode>)| {
        (voucher.to_text(), code.map(|code| code.to_string()).unwrap_or_default())
    };
    Ok(papers(view, rows)?.into_iter().map(text).collect())
}

/// The same, as it goes into a pack.
///
/// # Refuses
/// `unknown_voucher`, `secrets_missing`.
pub(super) fn papers(view: &View<'_>, rows: &[VoucherRow]) -> Result<Vec<(QrVoucher, Option<TypedCode>)>> {
    let mut papers = Vec::with_capacity(rows.len());
    let mut with: Option<((i64, Option<VoucherBatchId>), keys::Secrets)> = None;
    for row in rows {
        let of = (row.key, row.batch.filter(|_| row.redeemer.is_some()));
        if with.as_ref().is_none_or(|(known, _)| *known != of) {
            with = Some((of, secrets(view, row)?));
        }
        let Some((_, secrets)) = &with else { return Err(Error::failure("no secrets")) };
        let offer = offers::found(view, row.offer)?;
        let terms = offers::signed(offer.number, &offer.terms, (row.first_day, row.last_day))?;
        let payload = Payload {
            key: secrets.issuing.public().hint(),
            redeemer: secrets.typed.redeemer().short(),
            serial: Serial(row.serial),
            random: Random(row.random.ok_or(VouchersRefusal::UnknownVoucher)?),
            terms,
        };
        let scanned = QrVoucher::issue(payload, &secrets.issuing).map_err(keys::broken)?;
        papers.push((scanned, TypedCode::issue(&secrets.typed, &secrets.claim, Serial(row.serial), &terms).ok()));
    }
    Ok(papers)
}

/// What a voucher's paper is made with, at whichever shop it is good.
fn secrets(view: &View<'_>, row: &VoucherRow) -> Result<keys::Secrets> {
    let key = key_rows::find(view, row.key)?.filter(|key| key.shop.is_none());
    let key = key.ok_or(VouchersRefusal::UnknownVoucher)?;
    let mut secrets = keys::secrets(view, &key)?;
    if let Some(shop) = other(view, row.redeemer)? {
        let batch = row.batch.map(|batch| batches::find(view, batch)).transpose()?.flatten();
        let agreement = batch.and_then(|batch| batch.agreement).unwrap_or(shop.agreement);
        secrets.typed = keys::typed_for(view, &key, shop.shop, &agreement)?;
    }
    Ok(secrets)
}

/// A voucher that can be printed and shown.
///
/// # Refuses
/// `secrets_missing`.
pub(super) fn issued(view: &View<'_>, row: &VoucherRow) -> Result<IssuedVoucher> {
    let (text, typed) = texts(view, std::slice::from_ref(row))?.into_iter().next().unwrap_or_default();
    let svg = qr::svg(&text)?;
    Ok(IssuedVoucher { voucher: of_row(view, row)?, text, typed, svg })
}
