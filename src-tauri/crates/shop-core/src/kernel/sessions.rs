//! Who is signed in at which till. Kept in memory: after a restart everyone types the PIN again.

use super::StaffId;
use super::chance::{Chance, bytes, hex};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// A person at a till.
#[derive(Debug, Clone)]
pub struct Session {
    /// Who.
    pub staff: StaffId,
    /// Where.
    pub till: String,
    /// The last call that a person made, UTC milliseconds.
    pub touched_at_ms: i64,
}

/// All open sessions by token.
#[derive(Default)]
pub struct Sessions {
    open: Mutex<HashMap<String, Session>>,
}

impl Sessions {
    fn lock(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.open.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens a session; whoever was signed in at that till is signed out.
    pub(crate) fn open(&self, chance: &dyn Chance, staff: StaffId, till: &str, now_ms: i64) -> String {
        let token = hex(&bytes::<16>(chance));
        let mut open = self.lock();
        open.retain(|_, session| session.till != till);
        open.insert(token.clone(), Session { staff, till: till.to_owned(), touched_at_ms: now_ms });
        token
    }

    /// The session of a token, if it stands at that till.
    pub(crate) fn find(&self, token: &str, till: &str) -> Option<Session> {
        self.lock().get(token).filter(|session| session.till == till).cloned()
    }

    /// Somebody touched the till. A session that was left alone for longer than `most_idle_ms` stays locked.
    pub(crate) fn touch(&self, token: &str, till: &str, now_ms: i64, most_idle_ms: i64) {
        if let Some(session) = self.lock().get_mut(token).filter(|session| session.till == till)
            && now_ms.saturating_sub(session.touched_at_ms) <= most_idle_ms
        {
            session.touched_at_ms = now_ms;
        }
    }

    /// Signs out.
    pub(crate) fn close(&self, token: &str) {
        self.lock().remove(token);
    }

    /// Signs a person out everywhere: they left, or their PIN was reset.
    pub(crate) fn close_all_of(&self, staff: StaffId) {
        self.lock().retain(|_, session| session.staff != staff);
    }

    /// Signs a person out everywhere but at the till with this token: their PIN is new.
    pub(crate) fn close_others_of(&self, staff: StaffId, token: Option<&str>) {
        self.lock().retain(|open, session| session.staff != staff || Some(open.as_str()) == token);
    }

    /// Signs everyone out: another file is in place.
    pub(crate) fn close_all(&self) {
        self.lock().clear();
    }

    /// Who is signed in somewhere.
    pub(crate) fn present(&self) -> Vec<StaffId> {
        self.lock().values().map(|session| session.staff).collect()
    }
}
