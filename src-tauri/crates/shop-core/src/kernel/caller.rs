//! Who calls, and what they may.

use super::StaffId;
use rusqlite::ToSql;
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// What someone may do. Display < guest < clerk < manager < owner; the system stands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The customer's screen.
    Display,
    /// A till nobody is signed in at.
    Guest,
    /// Serves customers.
    Clerk,
    /// Approves, receives stock, sees costs.
    Manager,
    /// May everything a person may.
    Owner,
    /// The program itself: the minute tick, jobs.
    System,
}

impl Role {
    /// Whether this role may do what needs `needed`.
    pub fn may(self, needed: Role) -> bool {
        match needed {
            Role::System => self == Role::System,
            needed => self >= needed,
        }
    }

    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Display => "display",
            Role::Guest => "guest",
            Role::Clerk => "clerk",
            Role::Manager => "manager",
            Role::Owner => "owner",
            Role::System => "system",
        }
    }
}

impl ToSql for Role {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for Role {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        match value.as_str()? {
            "clerk" => Ok(Role::Clerk),
            "manager" => Ok(Role::Manager),
            "owner" => Ok(Role::Owner),
            _ => Err(FromSqlError::InvalidType),
        }
    }
}

/// Who knocks at a door: a till and, where someone signed in, the session's token.
#[derive(Debug, Clone)]
pub struct Caller {
    /// The till's name, "1" where there is only one; at most 40 characters.
    pub till: String,
    /// Given by `staff.sign_in`.
    pub session: Option<String>,
    seat: Seat,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seat {
    Till,
    Display,
    System,
}

impl Caller {
    /// A till, signed in or not.
    pub fn till(till: &str, session: Option<String>) -> Self {
        let till: String = till.chars().filter(|c| !c.is_control()).take(40).collect();
        Caller { till: if till.is_empty() { "1".to_owned() } else { till }, session, seat: Seat::Till }
    }

    /// The program itself. Made by doors, never from what came over a wire.
    pub fn system() -> Self {
        Caller { till: "system".to_owned(), session: None, seat: Seat::System }
    }

    /// The customer display: less than a till nobody is signed in at.
    pub fn display() -> Self {
        Caller { till: "display".to_owned(), session: None, seat: Seat::Display }
    }

    /// Whether this is the program itself.
    pub fn is_system(&self) -> bool {
        self.seat == Seat::System
    }

    /// Whether this is the customer display.
    pub fn is_display(&self) -> bool {
        self.seat == Seat::Display
    }
}

/// Who acts, once the session was looked up in this very transaction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// `None`: a guest or the system.
    pub staff: Option<StaffId>,
    /// Their role now.
    pub role: Role,
    /// Where they stand.
    pub till: String,
}
