//! What brings paper out: a worker that takes print jobs from the shop, one at a time, and sends them.
//!
//! It holds no rule: what is printed, where and how often it is tried stands in the shop. It only tells what it saw.

#[cfg(not(windows))]
mod cups;
mod escpos;
mod queues;
mod tcp;
#[cfg(windows)]
mod windows;
mod worker;

#[cfg(not(windows))]
pub use cups::Cups;
pub use escpos::{Slip, bytes as slip_bytes};
pub use queues::{NoQueues, Paper, Queues};
pub use worker::{keep_printing, print_what_waits};

/// The queues of this computer.
#[cfg(not(windows))]
pub fn queues_of_this_computer() -> Box<dyn Queues> {
    Box::new(Cups::default())
}

/// The queues of this computer.
#[cfg(windows)]
pub fn queues_of_this_computer() -> Box<dyn Queues> {
    Box::new(windows::Spooler)
}
