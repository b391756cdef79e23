//! What was done today, told from the kernel's facts.

use super::commands::LatelyAct;
use crate::kernel::{Fact, GiftId, MemberId, Money, Result, View, text, time};
use crate::{gifts, sales, stored_value};
use rusqlite::params;
use serde_json::{Map, Value};

/// The most acts that are told.
const MOST_ACTS: usize = 5;

/// How many people became members today.
pub(super) fn joined_today(view: &View<'_>) -> Result<i64> {
    let from_ms = time::start_of_day(view.today(), view.zone);
    Ok(view
        .prepare_cached("SELECT count(*) FROM fact WHERE kind = 'member_joined' AND at_ms >= ?1")?
        .query_row([from_ms], |row| row.get(0))?)
}

/// The last acts at this till today, newest first: who joined, what was promised by hand, what was handed over and
/// what was paid in and not taken back, what was sold and not voided, what was given back.
pub(super) fn acts(view: &View<'_>) -> Result<Vec<LatelyAct>> {
    let from_ms = time::start_of_day(view.today(), view.zone);
    let mut facts = view.prepare_cached(
        "SELECT body, at_ms FROM fact WHERE kind IN
           ('member_joined', 'gift_promised', 'gift_handed_over', 'recharged', 'sale_paid', 'sale_refunded')
           AND at_ms >= ?1 AND till = ?2 ORDER BY id DESC",
    )?;
    let mut facts = facts.query(params![from_ms, view.actor.till])?;
    let mut acts = Vec::new();
    while let Some(row) = facts.next()? {
        if acts.len() == MOST_ACTS {
            break;
        }
        let (body, at_ms): (String, i64) = (row.get(0)?, row.get(1)?);
        acts.extend(told(view, &serde_json::from_str(&body)?, at_ms)?);
    }
    Ok(acts)
}

/// The sentence of a fact; none for one that is not shown.
fn told(view: &View<'_>, fact: &Fact, at_ms: i64) -> Result<Option<LatelyAct>> {
    let (kind, member, gift) = match fact {
        Fact::MemberJoined { member, .. } => ("joined", *member, None),
        Fact::GiftPromised { grant, member, gift } if gifts::is_by_hand(view, *grant)? => {
            ("gift_promised", *member, Some(*gift))
        }
        Fact::GiftHandedOver { handover, member, gift } if !gifts::is_undone(view, *handover)? => {
            ("gift_handed_over", *member, Some(*gift))
        }
        Fact::Recharged { recharge, member, paid } if !stored_value::is_undone(view, *recharge)? => {
            let mut args = args(view, *member, None)?;
            args.insert("amount".to_owned(), Value::from(paid.minor()));
            return Ok(Some(LatelyAct { at_ms, kind: "recharged".to_owned(), args }));
        }
        Fact::SalePaid { sale, member, amount } => {
            let Some((receipt, true)) = sales::told(view, *sale)? else { return Ok(None) };
            let args = of_sale(view, *member, receipt, *amount)?;
            return Ok(Some(LatelyAct { at_ms, kind: "sale_paid".to_owned(), args }));
        }
        Fact::SaleRefunded { refund, member, amount, .. } => {
            let args = of_sale(view, *member, sales::receipt_of(view, *refund)?, *amount)?;
            return Ok(Some(LatelyAct { at_ms, kind: "sale_refunded".to_owned(), args }));
        }
        _ => return Ok(None),
    };
    Ok(Some(LatelyAct { at_ms, kind: kind.to_owned(), args: args(view, member, gift)? }))
}

/// Receipt, amount and the buyer, "none" for a stranger.
fn of_sale(view: &View<'_>, member: Option<MemberId>, receipt: String, amount: Money) -> Result<Map<String, Value>> {
    let name = match member {
        Some(member) => text::masked(&gifts::face_now(view, member)?.1.name),
        None => "none".to_owned(),
    };
    let mut args = Map::new();
    args.insert("name".to_owned(), Value::String(name));
    args.insert("receipt".to_owned(), Value::String(receipt));
    args.insert("amount".to_owned(), Value::from(amount.minor()));
    Ok(args)
}

fn args(view: &View<'_>, member: MemberId, gift: Option<GiftId>) -> Result<Map<String, Value>> {
    let (_, face) = gifts::face_now(view, member)?;
    let mut args = Map::new();
    args.insert("name".to_owned(), Value::String(text::masked(&face.name)));
    match gift {
        Some(gift) => args.insert("gift".to_owned(), Value::String(gifts::name_of(view, gift)?)),
        None => args.insert("number".to_owned(), Value::from(face.number)),
    };
    Ok(args)
}
