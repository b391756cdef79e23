//! A line of the list.

use crate::kernel::Role;

/// How a command works on the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Reads one snapshot.
    Read,
    /// Writes one transaction, once by its request id.
    Write,
    /// Several steps, of which at most one is the act.
    Steps,
    /// Does not need a usable file.
    Plain,
}

/// One line of the list.
pub struct Command {
    /// `area.verb_noun`.
    pub name: &'static str,
    /// How it works on the file.
    pub access: Access,
    /// The least role that may call it.
    pub role: Role,
    /// TypeScript of its request and reply.
    pub types: fn(&mut crate::kernel::typescript::Types) -> (String, String),
}

impl Command {
    /// Whether its calls carry a request id.
    pub fn is_write(&self) -> bool {
        matches!(self.access, Access::Write | Access::Steps)
    }
}
