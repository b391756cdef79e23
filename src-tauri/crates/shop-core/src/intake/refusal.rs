//! Why something about the way in is not done.

use crate::kernel::Reason;
use serde::Serialize;
use ts_rs::TS;

/// Each variant has a sentence in `assets/locales/*/intake.ftl`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "code", rename_all = "snake_case", rename_all_fields = "camelCase")]
pub enum IntakeRefusal {
    /// Too many people wait for the clerk.
    TooManyWaiting {
        /// The bound.
        most: i64,
    },
    /// What was typed is neither an invitation nor a flyer of this shop.
    CodeUnknown,
    /// The phone's page does not exist or shows no card.
    UnknownPage,
    /// More deeds at once than are taken.
    TooManyDeeds {
        /// The bound.
        most: i64,
    },
    /// There is no such request.
    UnknownRequest,
    /// The request no longer waits.
    RequestEnded,
    /// The number belongs to a member.
    AskForCard {
        /// To whom, masked.
        name: String,
    },
    /// The number belongs to nobody.
    NumberNotKnown,
    /// The scanned text is no card that works here.
    CardNotUsable,
    /// The scanned card belongs to someone with another number.
    CardOfAnother,
    /// It is too late to take the declining back.
    TooLateToUndo {
        /// How long it is possible.
        seconds: i64,
    },
    /// The same phone has asked again since.
    AskedAgain,
    /// Customers may not type on the display.
    KioskOff,
    /// The address to listen on is no IP address.
    InterfaceNotAnAddress,
    /// The port is out of bounds.
    PortOutOfBounds {
        /// At least.
        least: i64,
        /// At most.
        most: i64,
    },
    /// The door's source is walk-in, stand or activity.
    SourceNotOfTheDoor,
    /// The seconds until the idle pictures are out of bounds.
    IdleOutOfBounds {
        /// At least, unless 0.
        least: i64,
        /// At most.
        most: i64,
    },
    /// The Wi-Fi's name is too long or cannot be written.
    WifiNameNotUsable {
        /// The bound in bytes.
        most: i64,
    },
    /// The Wi-Fi's password is too short, too long or cannot be written.
    WifiPasswordNotUsable {
        /// At least so many characters.
        least: i64,
        /// At most.
        most: i64,
    },
    /// There is no such place for a picture.
    SlotOutOfBounds {
        /// The last one.
        most: i64,
    },
    /// The invitation is made within minutes.
    InviteNotMade,
    /// A run of flyers needs a name.
    RunNameMissing,
    /// A text is longer than its field.
    TextTooLong {
        /// The bound in characters.
        most: i64,
    },
    /// The number of pieces is out of bounds.
    PiecesOutOfBounds {
        /// The bound.
        most: i64,
    },
}

impl Reason for IntakeRefusal {
    const AREA: &'static str = "intake";
}
