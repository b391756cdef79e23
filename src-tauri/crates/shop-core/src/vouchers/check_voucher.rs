//! Looking at a voucher: one answer, green or red. Nothing is used up.

use super::commands::{CheckVoucher, Gives, Used, Verdict};
use super::guesses::Gate;
use super::judge::{At, evidence_of, judge};
use super::recognise::{Found, Known, Lost, Read, read, recognise, take_up};
use super::store::{guesses as rows, vouchers};
use super::{VouchersRefusal, guesses, journal, shown};
use crate::dispatch::Act;
use crate::kernel::{Error, Result, Topic, View, VoucherId};
use crate::members;

/// What became of the first look.
enum Look {
    Told(Box<Verdict>),
    /// Lost with a restore: to be taken up again, and looked at once more.
    TakeUp(Box<Lost>),
    /// Speaks against another: kept as evidence.
    Against(Box<Against>),
    /// A guess, to be counted.
    Guess,
    /// A typed code that was good, so that the sale may look at it again.
    Good(Box<(Verdict, crate::kernel::VoucherId)>),
}

/// What is kept of a voucher that speaks against another, or against what its shop said.
struct Against {
    verdict: Verdict,
    voucher: Option<VoucherId>,
    shop: Option<i64>,
    why: &'static str,
}

/// Looks at a voucher. A wrong typed code is counted, a genuine one that was lost with a restore is taken up again.
///
/// # Refuses
/// `members.unknown_member`, `members.erased`; what speaks against the voucher is told in the answer.
pub(super) fn check(act: &Act<'_>, request: &CheckVoucher) -> Result<Verdict> {
    let mut looked = act.read(|view| look(view, request))?;
    if let Look::TakeUp(lost) = &looked {
        act.step(|tx| take_up(tx, lost))?;
        looked = act.read(|view| look(view, request))?;
    }
    match looked {
        Look::Told(verdict) => Ok(*verdict),
        Look::Good(good) => {
            act.step(|tx| rows::remember(tx, good.1))?;
            Ok(good.0)
        }
        Look::Guess => {
            act.step(|tx| {
                tx.changed(&[Topic::Vouchers]);
                rows::count(tx)
            })?;
            Ok(red(VouchersRefusal::WrongCode))
        }
        Look::Against(against) => {
            let text = request.text.trim();
            act.step(|tx| vouchers::keep_evidence(tx, against.voucher, against.shop, against.why, text))?;
            Ok(against.verdict)
        }
        Look::TakeUp(_) => Err(Error::failure("a voucher that was taken up is not there")),
    }
}

fn red(why: VouchersRefusal) -> Verdict {
    Verdict::Red { why, voucher: None, used: None }
}

fn look(view: &View<'_>, request: &CheckVoucher) -> Result<Look> {
    let told = |verdict| Ok(Look::Told(Box::new(verdict)));
    if let Some(why) = journal::trouble(view)? {
        return told(red(why));
    }
    let member = request.member.map(|member| members::survivor(view, member)).transpose()?;
    let known = match recognise(view, &request.text)? {
        Found::Known(known) => known,
        Found::Lost(lost) => return Ok(Look::TakeUp(lost)),
        Found::Against { why, shop, .. } => {
            let (verdict, shop) = (red(why), Some(shop));
            return Ok(Look::Against(Box::new(Against { verdict, voucher: None, shop, why: "contradicts_range" })));
        }
        Found::No { is_guess: true, .. } => return Ok(Look::Guess),
        Found::No { why, .. } => return told(red(why)),
    };
    let place = view.actor.till.clone();
    let verdict = verdict(view, &known, &At { member, lines: &request.lines, in_sale: false, place: &place })?;
    match &verdict {
        Verdict::Green { .. } if known.is_typed => Ok(Look::Good(Box::new((verdict, known.row.id)))),
        Verdict::Red { why, .. } => match evidence_of(why) {
            Some(why) => {
                let (voucher, shop) = (Some(known.row.id), known.row.shop);
                Ok(Look::Against(Box::new(Against { verdict, voucher, shop, why })))
            }
            None => told(verdict),
        },
        Verdict::Green { .. } => told(verdict),
    }
}

/// The answer to a voucher that was recognised.
fn verdict(view: &View<'_>, known: &Known, at: &At<'_>) -> Result<Verdict> {
    let told = |off| Ok::<_, Error>(Box::new(shown::shown(view, &known.row, &known.offer, off)?));
    Ok(match judge(view, known, at)? {
        Err(why) => Verdict::Red { voucher: Some(told(None)?), used: used(view, known, &why)?, why },
        Ok((off, word)) => {
            let asks_for_typing =
                matches!(read(&known.text), Ok(Read::Typed(_))) && guesses::gate(view)? == Gate::WithManager;
            let word = word.map(|word| word.as_str()).or(asks_for_typing.then_some("guesses"));
            Verdict::Green {
                voucher: told(off)?,
                in_sale: matches!(known.offer.terms.gives, Gives::Amount { .. } | Gives::Percent { .. }),
                needs_manager: word.map(str::to_owned),
            }
        }
    })
}

fn used(view: &View<'_>, known: &Known, why: &VouchersRefusal) -> Result<Option<Used>> {
    match why {
        VouchersRefusal::AlreadyRedeemed { .. } | VouchersRefusal::Unfinished { .. } => shown::used(view, &known.row),
        _ => Ok(None),
    }
}
