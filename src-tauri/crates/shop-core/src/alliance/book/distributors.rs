//! Who hands out our vouchers best: what each partner handed out, what of it was used, who joined by it. What was used was
//! handed out, reported or not.

use crate::alliance::commands::{Distributor, Distributors, DistributorsBetween};
use crate::alliance::packs;
use crate::alliance::{AllianceRefusal, partners};
use crate::kernel::{Error, Money, PartnerId, Result, View, VoucherBatchId, time};
use crate::vouchers;
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// What one distributor's batches came to.
#[derive(Default)]
struct Sums {
    packs: i64,
    pieces: i64,
    handed_out: i64,
    used: i64,
    cost: i64,
    /// Members by run: packs of one partner share theirs.
    joined: BTreeMap<i64, i64>,
}

impl Sums {
    fn add(&mut self, view: &View<'_>, batch: VoucherBatchId) -> Result<()> {
        let sums = vouchers::batch_sums(view, batch)?;
        self.pieces = self.pieces.saturating_add(sums.made);
        self.handed_out = self.handed_out.saturating_add(sums.handed_out);
        self.used = self.used.saturating_add(sums.used);
        self.cost = self.cost.saturating_add(sums.cost.minor());
        self.joined.insert(sums.run, sums.joined);
        Ok(())
    }

    fn told(self, partner: Option<PartnerId>, name: String) -> Result<Distributor> {
        let per_mille = self.used.saturating_mul(1_000).checked_div(self.handed_out);
        Ok(Distributor {
            partner,
            name,
            packs: self.packs,
            pieces: self.pieces,
            handed_out: self.handed_out,
            used: self.used,
            new_members: self.joined.values().fold(0, |sum, joined| sum.saturating_add(*joined)),
            per_mille,
            cost: Money::try_from(self.cost).map_err(Error::failure)?,
        })
    }
}

/// Everyone who had vouchers of ours to hand out that were made in a span of days: most used first. What was used at a
/// third shop costs us what is settled, which is told with its claims.
///
/// # Refuses
/// `dates_wrong`.
pub(in crate::alliance) fn best(view: &View<'_>, request: &DistributorsBetween) -> Result<Distributors> {
    let day = |text: &str| NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| AllianceRefusal::DatesWrong);
    let (from, until) = (day(&request.from)?, day(&request.until)?);
    if until < from {
        return Err(AllianceRefusal::DatesWrong.into());
    }
    let (from_ms, to_ms) = (time::start_of_day(from, view.zone), time::end_of_day(until, view.zone));
    let mut by_partner: BTreeMap<PartnerId, Sums> = BTreeMap::new();
    let mut packed = BTreeSet::new();
    for pack in packs::sent_between(view, from_ms, to_ms)? {
        let Some(batch) = pack.batch else { continue };
        let sums = by_partner.entry(pack.partner).or_default();
        sums.packs = sums.packs.saturating_add(1);
        sums.add(view, batch)?;
        packed.insert(batch);
    }
    let mut here = Sums::default();
    for batch in vouchers::batches_between(view, from_ms, to_ms)? {
        if !packed.contains(&batch) {
            here.add(view, batch)?;
        }
    }
    let mut distributors = Vec::new();
    for (partner, sums) in by_partner {
        distributors.push(sums.told(Some(partner), partners::found(view, partner)?.name)?);
    }
    if here.pieces > 0 {
        let name = crate::shop::find(view)?.map(|shop| shop.name).unwrap_or_default();
        distributors.push(here.told(None, name)?);
    }
    distributors.sort_by(|one, other| {
        (other.used, other.new_members, other.handed_out).cmp(&(one.used, one.new_members, one.handed_out))
    });
    Ok(Distributors { distributors })
}
