//! Who works here, as the screens show them.

use super::commands::{People, Person};
use super::store;
use super::store::locks::{self, Key};
use crate::dispatch::Act;
use crate::kernel::{Result, Role, StaffId, View};

/// Everyone who works here; managers also see who left. A till nobody is signed in at shows names, roles and locks.
pub(super) fn list_people(act: &Act<'_>) -> Result<People> {
    let present = act.app.sessions.present();
    act.read(|view| {
        let sees_who_left = view.actor.role.may(Role::Manager);
        let people = store::all(view)?
            .into_iter()
            .filter(|row| row.left_at_ms.is_none() || sees_who_left)
            .map(|row| face(view, row, &present, Looks::of(view)))
            .collect::<Result<_>>()?;
        Ok(People { people })
    })
}

/// Who looks at a person: colleagues see when they were here and how often their PIN was mistyped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Looks {
    /// A till nobody is signed in at.
    Guest,
    /// Someone who works here.
    Colleague,
}

impl Looks {
    pub(super) fn of(view: &View<'_>) -> Looks {
        if view.actor.role.may(Role::Clerk) { Looks::Colleague } else { Looks::Guest }
    }
}

/// One person as the screens show them.
pub(super) fn face(view: &View<'_>, row: store::PersonRow, present: &[StaffId], looks: Looks) -> Result<Person> {
    let key = Key::Person(row.id);
    Ok(Person {
        id: row.id,
        role: row.role,
        left: row.left_at_ms.is_some(),
        locked_until_ms: locks::find(view, &key, view.now_ms)?.locked_until_ms,
        since_ms: row.since_ms,
        pin_set_at_ms: row.pin_set_at_ms,
        last_seen_at_ms: row.last_seen_at_ms.filter(|_| looks == Looks::Colleague),
        signed_in: present.contains(&row.id),
        wrong_today: match looks {
            Looks::Colleague => locks::wrong_today(view, &key, view.now_ms, view.zone)?,
            Looks::Guest => 0,
        },
        name: row.name,
    })
}
