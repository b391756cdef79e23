//! Codes of flyers and invitations.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A member's invitation.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Invite {
    /// What the QR says: `SLI1…`.
    pub text: String,
    /// To say or type, in groups.
    pub typed: String,
    /// The QR as an inline SVG, with its quiet zone.
    pub svg: String,
    /// Who joined by it or was entered as invited.
    pub friends: i64,
}

/// Makes a code for a run of flyers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct AddRun {
    /// 1 to 80 characters.
    pub name: String,
    /// How many pieces are handed out; 0: nobody counts, as with posters.
    pub pieces: i64,
}

/// A run of flyers.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct FlyerRun {
    /// The run.
    pub run: i64,
    /// Its name.
    pub name: String,
    /// How many pieces.
    pub pieces: i64,
    /// UTC milliseconds.
    pub made_at_ms: i64,
    /// What the QR says: `SLF1…`.
    pub text: String,
    /// To type, in groups.
    pub typed: String,
    /// The QR as an inline SVG, with its quiet zone.
    pub svg: String,
    /// How many scans brought it back.
    pub came_back: i64,
    /// How many joined by it.
    pub joined: i64,
}

/// All runs.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Runs {
    /// Newest first.
    pub runs: Vec<FlyerRun>,
}
