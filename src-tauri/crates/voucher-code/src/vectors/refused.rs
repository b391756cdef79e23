//! What is refused, and with which word.

use super::file::{Record, Refused};
use super::make::Shop;
use super::{VectorFault, alliance, bodies, find, unhex};
use crate::{
    Cap, Card, Chunk, ClaimKey, Day, Epoch, Exchange, ExchangeFault, Facts, Genuine, NotGenuine, OfferTerms, QrVoucher,
    Random, Refusal, ShopId, Signed, Terms, TypedCode, TypedIssuer, Unreadable, genuine_qr, genuine_typed,
};

/// This crate's word for a case; "accepted" when it has none.
pub(super) fn verdict(shops: &[Shop], said: &Refused) -> Result<&'static str, VectorFault> {
    match said {
        Refused { qr: Some(text), .. } => scanned(shops, text, said),
        Refused { typed: Some(text), .. } => typed(shops, text, said),
        Refused { card: Some(text), .. } => Ok(match Signed::<Card>::parse(text) {
            Err(fault) => fault.word(),
            Ok(card) => card.open().map_or(NotGenuine::BadSignature.word(), |_| "accepted"),
        }),
        Refused { exchange: Some(bytes), .. } => exchange(shops, &unhex(bytes)?, said),
        Refused { body: Some((kind, bytes)), .. } => bodies::verdict(*kind, &unhex(bytes)?),
        Refused { chunk: Some(text), .. } => {
            Ok(Chunk::parse(text).map_or_else(|why| Unreadable::from(why).word(), |_| "accepted"))
        }
        Refused { list: Some(bytes), .. } => Ok(alliance::verdict_of_list(&unhex(bytes)?)),
        Refused { pack: Some(whole), issuer: Some(issuer), distributor: Some(to), .. } => {
            alliance::verdict_of_pack(shops, issuer, to, &unhex(whole)?)
        }
        _ => Err(VectorFault::Value("a case without a voucher".to_owned())),
    }
}

fn scanned(shops: &[Shop], text: &str, said: &Refused) -> Result<&'static str, VectorFault> {
    let last_redeem_day = last_redeem_day(said);
    let known: Vec<_> = shops.iter().map(|shop| shop.issuer(last_redeem_day)).collect();
    let terms = said.fields.as_ref().map(|fields| fields.terms()).transpose()?;
    Ok(match QrVoucher::parse(text).map(|voucher| genuine_qr(&voucher, &known)) {
        Err(fault) => fault.word(),
        Ok(Err(fault)) => fault.word(),
        Ok(Ok(genuine)) => judged(shops, &genuine, terms, said)?,
    })
}

fn typed(shops: &[Shop], text: &str, said: &Refused) -> Result<&'static str, VectorFault> {
    let name = said.redeemer.as_deref().ok_or_else(|| VectorFault::Value("a code without a redeemer".to_owned()))?;
    let redeemer = find(shops, name)?;
    let terms = said.fields.as_ref().map(|fields| fields.terms()).transpose()?;
    let issuer = said.issuer.as_deref().map(|name| find(shops, name)).transpose()?.map(|shop| shop.issuing.public());
    let mut known = Vec::new();
    for shop in shops {
        let claim = (shop.name == name).then(|| ClaimKey::of(&shop.issuing, Epoch(said.epoch)));
        let key = shop.typed_key(redeemer, said.epoch)?;
        known.push(TypedIssuer { issuer: shop.issuer(last_redeem_day(said)), key, claim });
    }
    // The file's terms are those of the range that holds whatever serial the code has.
    let range = |of: &crate::Issuer, _| terms.filter(|_| issuer.as_ref() == Some(&of.key));
    Ok(match TypedCode::parse(text).map(|code| genuine_typed(&code, &known, range)) {
        Err(fault) => fault.word(),
        Ok(Err(fault)) => fault.word(),
        Ok(Ok(genuine)) => judged(shops, &genuine, terms, said)?,
    })
}

/// The rest of the order, where the file says what the redeemer knows.
fn judged(
    shops: &[Shop],
    genuine: &Genuine<'_>,
    range: Option<Terms>,
    said: &Refused,
) -> Result<&'static str, VectorFault> {
    let (Some(record), Some(redeemer)) = (&said.facts, &said.redeemer) else { return Ok("accepted") };
    let own = find(shops, redeemer)?.identity.public().shop();
    let answer = genuine.judge(facts(record, own, range));
    Ok(answer.map_or_else(|no| Refusal::from(no).word(), |()| "accepted"))
}

fn facts(record: &Record, own: ShopId, range: Option<Terms>) -> Facts<()> {
    Facts {
        own,
        today: Day(record.today),
        range,
        random: record.random.map(|random| Random(random.to_be_bytes())),
        is_revoked: record.revoked,
        used: record.used.then_some(()),
        cap: record.cap_left.map(|left| Cap { left, cost: record.cost }),
        offer: OfferTerms { least: record.least, spend: record.spend, had_one: record.had_one },
        is_clock_behind: record.clock_behind,
        is_uncertain: record.uncertain,
        has_manager: record.manager,
    }
}

fn exchange(shops: &[Shop], bytes: &[u8], said: &Refused) -> Result<&'static str, VectorFault> {
    let name = said.issuer.as_deref().ok_or_else(|| VectorFault::Value("a file without a sender".to_owned()))?;
    let sender = find(shops, name)?.identity.public();
    Ok(match Exchange::from_bytes(bytes).map(|file| file.open(&sender).map(|_| ())) {
        Err(fault) => Unreadable::word(&fault),
        Ok(Ok(())) => "accepted",
        Ok(Err(ExchangeFault::Signature(_))) => NotGenuine::BadSignature.word(),
        Ok(Err(ExchangeFault::Broken(_) | ExchangeFault::Head)) => "broken chain",
    })
}

fn last_redeem_day(said: &Refused) -> Day {
    Day(said.facts.as_ref().and_then(|record| record.last_redeem_day).unwrap_or(u16::MAX))
}
