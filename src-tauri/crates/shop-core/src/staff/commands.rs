//! Requests and replies about people who work here.

mod types;

pub use types::*;

use super::{add_person, approve, let_in, list_audit, people, recover, set_pin, sign_in};
use crate::dispatch::Act;
use crate::kernel::audit::{self, AuditVerdict};
use crate::kernel::{Done, Empty, Result, View};

pub(crate) fn list_people(act: &Act<'_>, _: Empty) -> Result<People> {
    people::list_people(act)
}

pub(crate) fn sign_in(act: &Act<'_>, request: SignIn) -> Result<Session> {
    sign_in::sign_in(act, &request)
}

pub(crate) fn sign_out(act: &Act<'_>, _: Empty) -> Result<Done> {
    sign_in::sign_out(act)
}

pub(crate) fn read_session(act: &Act<'_>, _: Empty) -> Result<ReadSession> {
    sign_in::read_session(act)
}

pub(crate) fn recover(act: &Act<'_>, request: Recover) -> Result<Recovery> {
    recover::recover(act, &request)
}

pub(crate) fn let_in(act: &Act<'_>, request: LetIn) -> Result<Done> {
    let_in::let_in(act, &request)
}

pub(crate) fn add_person(act: &Act<'_>, request: AddPerson) -> Result<Person> {
    add_person::add_person(act, &request)
}

pub(crate) fn change_person(act: &Act<'_>, request: ChangePerson) -> Result<Person> {
    add_person::change_person(act, &request)
}

pub(crate) fn set_pin(act: &Act<'_>, request: SetPin) -> Result<Done> {
    set_pin::set_pin(act, &request)
}

pub(crate) fn person_leaves(act: &Act<'_>, request: PersonLeaves) -> Result<Done> {
    add_person::person_leaves(act, request)
}

pub(crate) fn approve(act: &Act<'_>, request: Approve) -> Result<Approval> {
    approve::approve(act, &request)
}

pub(crate) fn new_recovery_code(act: &Act<'_>, _: Empty) -> Result<RecoveryCode> {
    recover::new_recovery_code(act)
}

pub(crate) fn list_audit(view: &View<'_>, request: ListAudit) -> Result<AuditPage> {
    list_audit::list_audit(view, &request)
}

pub(crate) fn verify_audit(view: &View<'_>, _: Empty) -> Result<AuditVerdict> {
    audit::verify(view)
}
