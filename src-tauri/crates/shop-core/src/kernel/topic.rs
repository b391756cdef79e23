//! What changed, told to open screens after a commit.

use serde::{Deserialize, Serialize};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use ts_rs::TS;

/// A kind of reading that a write may have made stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Name, settings, state of the shop.
    Shop,
    /// People, roles, sessions.
    Staff,
    /// Members and their books.
    Members,
    /// Gifts, stock, promises.
    Gifts,
    /// Balances of stored value and their rules.
    StoredValue,
    /// Points, levels and their rules.
    Points,
    /// Offers, vouchers and their keys.
    Vouchers,
    /// Partners, what goes between them and us, statements.
    Alliance,
    /// Programmes, rewards and friends.
    Rewards,
    /// Draws, chances, what was dealt.
    Lottery,
    /// Sales, held and open ones, shifts, products.
    Sales,
    /// Join requests, the join page, the customer display.
    Intake,
    /// Backups and checks.
    Backup,
    /// Who did what.
    Audit,
    /// Long work and its progress.
    Jobs,
    /// Printers, what is to be printed, flyers.
    Printing,
}

/// Sent after a commit: the topics whose readings may have changed.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct ChangeNotice {
    /// Without repeats, in fixed order.
    pub topics: Vec<Topic>,
}

/// Everyone who wants to hear of changes.
#[derive(Default)]
pub struct Changes {
    listeners: Mutex<Vec<Sender<ChangeNotice>>>,
}

impl Changes {
    /// Hears every notice from now on.
    pub fn listen(&self) -> Receiver<ChangeNotice> {
        let (sender, receiver) = channel();
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner).push(sender);
        receiver
    }

    /// Tells everyone; forgets those who no longer listen.
    pub(crate) fn publish(&self, topics: Vec<Topic>) {
        if topics.is_empty() {
            return;
        }
        let notice = ChangeNotice { topics };
        let mut listeners = self.listeners.lock().unwrap_or_else(PoisonError::into_inner);
        listeners.retain(|listener| listener.send(notice.clone()).is_ok());
    }
}
