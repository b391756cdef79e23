//! A pair that rests, goes on again, or ends.

use super::{found, in_touch};
use crate::alliance::commands::{News, NewsKind, PartnerPage, PartnerState, SuspendPartner, SuspendWhy, Whose};
use crate::alliance::exchange::news;
use crate::alliance::store::partners::{self as rows, PartnerRow};
use crate::alliance::{AllianceRefusal, chain};
use crate::kernel::{PartnerId, Result, Topic, Tx};
use voucher_code::{Content, Suspension};

fn told(why: SuspendWhy) -> Suspension {
    match why {
        SuspendWhy::Wish => Suspension::Wish,
        SuspendWhy::WrongTags => Suspension::WrongTags,
        SuspendWhy::Fork => Suspension::Fork,
        SuspendWhy::Unpaid => Suspension::Unpaid,
        SuspendWhy::Theft => Suspension::Theft,
    }
}

fn heard(why: Suspension) -> SuspendWhy {
    match why {
        Suspension::Wish => SuspendWhy::Wish,
        Suspension::WrongTags => SuspendWhy::WrongTags,
        Suspension::Fork => SuspendWhy::Fork,
        Suspension::Unpaid => SuspendWhy::Unpaid,
        Suspension::Theft => SuspendWhy::Theft,
    }
}

/// Begins nothing new with a partner; what is open runs out. The partner is told with our next file.
///
/// # Refuses
/// `unknown_partner`, `on_paper_only`, `not_confirmed`, `retired`, `suspended`, `left`.
pub(in crate::alliance) fn suspend(tx: &Tx<'_>, request: SuspendPartner) -> Result<PartnerPage> {
    let row = found(tx, request.partner)?;
    in_touch(&row)?;
    let is_by_us = row.state == PartnerState::Suspended && row.stopped_by == Some(Whose::Us);
    if is_by_us {
        return Err(AllianceRefusal::Suspended { name: row.name }.into());
    }
    if row.state == PartnerState::Left {
        return Err(AllianceRefusal::Left { name: row.name }.into());
    }
    rest(tx, &row, request.why)?;
    super::page(tx, row.id)
}

/// Three made-up codes: the pair rests by itself, whoever would have noticed. A pair that rests already stays as it is.
pub(in crate::alliance) fn suspend_for_wrong_tags(tx: &Tx<'_>, partner: PartnerId) -> Result<()> {
    let row = found(tx, partner)?;
    if matches!(row.state, PartnerState::Paired | PartnerState::Introduced) {
        tx.needs_look();
        rest(tx, &row, SuspendWhy::WrongTags)?;
    }
    Ok(())
}

fn rest(tx: &Tx<'_>, row: &PartnerRow, why: SuspendWhy) -> Result<()> {
    chain::append(tx, row.id, &Content::Suspend(told(why)))?;
    rows::set_stopped(tx, row.id, PartnerState::Suspended, (Whose::Us, why.as_str()))?;
    super::tell(tx, row.id)?;
    tx.changed(&[Topic::Alliance]);
    Ok(())
}

/// Goes on with a partner that rested by our wish. The partner hears it from a card in our next file.
///
/// # Refuses
/// `unknown_partner`, `not_suspended`, `suspended_by_them`.
pub(in crate::alliance) fn resume(tx: &Tx<'_>, partner: PartnerId) -> Result<PartnerPage> {
    let row = found(tx, partner)?;
    match (row.state, row.stopped_by) {
        (PartnerState::Suspended, Some(Whose::Them)) => {
            return Err(AllianceRefusal::SuspendedByThem { name: row.name }.into());
        }
        (PartnerState::Suspended, _) => {}
        _ => return Err(AllianceRefusal::NotSuspended.into()),
    }
    rows::set_resumed(tx, row.id)?;
    super::tell(tx, row.id)?;
    chain::append(tx, row.id, &Content::Card(Box::new(crate::alliance::cards::own(tx)?)))?;
    tx.changed(&[Topic::Alliance]);
    super::page(tx, row.id)
}

/// Ends the pair for good; what is open runs out.
///
/// # Refuses
/// `unknown_partner`, `on_paper_only`, `not_confirmed`, `retired`, `left`.
pub(in crate::alliance) fn leave(tx: &Tx<'_>, partner: PartnerId) -> Result<PartnerPage> {
    let row = found(tx, partner)?;
    in_touch(&row)?;
    if row.state == PartnerState::Left {
        return Err(AllianceRefusal::Left { name: row.name }.into());
    }
    chain::append(tx, row.id, &Content::Leave)?;
    rows::set_stopped(tx, row.id, PartnerState::Left, (Whose::Us, SuspendWhy::Wish.as_str()))?;
    super::tell(tx, row.id)?;
    tx.changed(&[Topic::Alliance]);
    super::page(tx, row.id)
}

/// What a partner says of the pair.
pub(in crate::alliance) fn take(tx: &Tx<'_>, partner: &PartnerRow, content: &Content) -> Result<Vec<News>> {
    let row = found(tx, partner.id)?;
    let is_over = matches!(row.state, PartnerState::Left | PartnerState::Retired);
    let kind = match content {
        Content::Suspend(why) => {
            // Where we let it rest ourselves, ours is the word that ends it.
            if !is_over && row.stopped_by != Some(Whose::Us) {
                rows::set_stopped(tx, row.id, PartnerState::Suspended, (Whose::Them, heard(*why).as_str()))?;
            }
            NewsKind::PartnerSuspended
        }
        _ => {
            if !is_over {
                rows::set_stopped(tx, row.id, PartnerState::Left, (Whose::Them, SuspendWhy::Wish.as_str()))?;
            }
            NewsKind::PartnerLeft
        }
    };
    super::tell(tx, row.id)?;
    Ok(vec![news(kind)])
}
