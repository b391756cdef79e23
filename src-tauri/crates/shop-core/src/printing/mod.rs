//! Printing: documents drawn from what all other capabilities hold, print jobs, printers, flyers.
//!
//! Invariants:
//! - A document is named by what it is about and drawn anew each time; a job keeps no content but a reference.
//! - Jobs are an outbox. One that follows from an act is made in the act's own transaction, and sent after it by the
//!   worker, which tells how it went. A job is sent once: it is tried again only after a trouble that proves that nothing
//!   came out. Where something may have come out, a person looks and says so.
//! - A slip that was printed before says COPY.
//! - Printers are queues of this computer, or addresses in the shop's own network: nothing leaves the shop.
//!
//! It stands at the foot of the list and nobody uses it; it answers facts from above by `made_by_itself`.

pub mod commands;

pub(crate) fn made_by_itself(
    _: &crate::kernel::Tx<'_>,
    _: crate::kernel::CauseId,
    _: &crate::kernel::Fact,
) -> crate::kernel::Result<()> {
    Ok(())
}

pub(crate) fn tick(_: &crate::kernel::Tx<'_>) -> crate::kernel::Result<()> {
    Ok(())
}
