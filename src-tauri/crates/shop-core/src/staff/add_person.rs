//! Someone new, a changed name or role, and a farewell.

use super::commands::{AddPerson, ChangePerson, Person, PersonLeaves};
use super::people::{Looks, face};
use super::prove::someone_here;
use super::{StaffRefusal, set_pin, store};
use crate::dispatch::Act;
use crate::kernel::refusal::KernelRefusal;
use crate::kernel::{Done, Result, Role, StaffId, Subject, Topic, Tx, View, text};

/// Characters of a name.
const MOST_NAME: usize = 60;
/// People who work here at the same time: the sign-in screen shows them all.
const MOST_PEOPLE: i64 = 100;

/// Takes on someone new.
///
/// # Refuses
/// `name_missing`, `text_too_long`, `name_taken`, `role_not_for_people`, `pin_not_digits`, `pin_too_simple`,
/// `too_many_people`.
pub(super) fn add_person(act: &Act<'_>, request: &AddPerson) -> Result<Person> {
    for_people(request.role)?;
    let pin = set_pin::hashed(act, request.role, &request.pin)?;
    act.write(|tx| {
        only(tx, Role::Owner)?;
        let staff = insert(tx, &request.name, request.role, &pin)?;
        shown(act, tx, staff)
    })
}

/// Makes the row of someone new; first run and demo shop call it too.
///
/// # Refuses
/// As [`add_person`], but for the PIN.
pub(crate) fn insert(tx: &Tx<'_>, name: &str, role: Role, pin: &store::NewPin) -> Result<StaffId> {
    let name = free_name(tx, name, None)?;
    for_people(role)?;
    if store::count_present(tx)? >= MOST_PEOPLE {
        return Err(StaffRefusal::TooManyPeople { most: MOST_PEOPLE }.into());
    }
    let staff = store::insert(tx, &name, role, pin)?;
    told(tx, staff);
    Ok(staff)
}

/// Changes someone's name and role. A new role counts from their next act on.
///
/// # Refuses
/// `unknown_person`, `left`, `name_missing`, `text_too_long`, `name_taken`, `role_not_for_people`, `last_owner`,
/// `pin_too_simple` when they would approve with a PIN that anyone tries first.
pub(super) fn change_person(act: &Act<'_>, request: &ChangePerson) -> Result<Person> {
    act.write(|tx| {
        only(tx, Role::Owner)?;
        let person = someone_here(tx, request.person)?;
        let name = free_name(tx, &request.name, Some(person.id))?;
        for_people(request.role)?;
        if person.role == Role::Owner && request.role != Role::Owner {
            an_owner_remains(tx, person.id)?;
        }
        if request.role.may(Role::Manager) && person.pin_is_simple {
            return Err(StaffRefusal::PinTooSimple.into());
        }
        store::change(tx, person.id, &name, request.role)?;
        told(tx, person.id);
        shown(act, tx, person.id)
    })
}

/// Someone no longer works here: signed out everywhere, their PIN forgotten, their acts kept.
///
/// # Refuses
/// `unknown_person`, `left`, `last_owner`.
pub(super) fn person_leaves(act: &Act<'_>, request: PersonLeaves) -> Result<Done> {
    let done = act.write(|tx| {
        only(tx, Role::Owner)?;
        let person = someone_here(tx, request.person)?;
        if person.role == Role::Owner {
            an_owner_remains(tx, person.id)?;
        }
        store::leave(tx, person.id)?;
        told(tx, person.id);
        Ok(Done {})
    })?;
    act.app.sessions.close_all_of(request.person);
    Ok(done)
}

/// The role was checked when the act began; the session may have ended since.
pub(super) fn only(tx: &Tx<'_>, needs: Role) -> Result<StaffId> {
    let staff = tx.actor.staff.ok_or(KernelRefusal::SignedOut)?;
    if tx.actor.role.may(needs) { Ok(staff) } else { Err(KernelRefusal::NotAllowed { needs }.into()) }
}

fn an_owner_remains(tx: &Tx<'_>, but: StaffId) -> Result<()> {
    if store::owners(tx, Some(but))? == 0 { Err(StaffRefusal::LastOwner.into()) } else { Ok(()) }
}

fn for_people(role: Role) -> Result<(), StaffRefusal> {
    if matches!(role, Role::Clerk | Role::Manager | Role::Owner) { Ok(()) } else { Err(StaffRefusal::RoleNotForPeople) }
}

/// A cleaned name that nobody else who works here has.
fn free_name(view: &View<'_>, typed: &str, but: Option<StaffId>) -> Result<String> {
    let name = text::clean_within(typed, MOST_NAME).ok_or(StaffRefusal::TextTooLong { most: 60 })?;
    if name.is_empty() {
        return Err(StaffRefusal::NameMissing.into());
    }
    let is_taken = store::all(view)?.iter().any(|person| {
        person.left_at_ms.is_none() && Some(person.id) != but && person.name.to_lowercase() == name.to_lowercase()
    });
    if is_taken { Err(StaffRefusal::NameTaken.into()) } else { Ok(name) }
}

fn told(tx: &Tx<'_>, staff: StaffId) {
    tx.about(Subject::Staff(staff));
    tx.changed(&[Topic::Staff]);
}

fn shown(act: &Act<'_>, tx: &Tx<'_>, staff: StaffId) -> Result<Person> {
    face(tx, someone_here(tx, staff)?, &act.app.sessions.present(), Looks::Colleague)
}
