//! How far a long document is, and how it is stopped; work shared among the computer's cores.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;

use crate::warn::PaperError;

/// Looks on while a long document is made, from another thread.
#[derive(Debug, Default)]
pub struct Watch {
    done: AtomicUsize,
    all: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch {
    /// Steps done and steps in all; each page is two, once drawn and once written. Nought of nought before the start.
    #[must_use]
    pub fn steps(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.all.load(Ordering::Relaxed))
    }

    /// Asks for an end: the document in the making fails with [`PaperError::Stopped`] at its next page.
    pub fn stop(&self) {
        self.stopped.store(true, Ordering::Relaxed);
    }

    pub(crate) fn begin(&self, pages: usize) {
        self.all.store(2 * pages, Ordering::Relaxed);
    }

    pub(crate) fn step(&self) -> Result<(), PaperError> {
        self.done.fetch_add(1, Ordering::Relaxed);
        if self.stopped.load(Ordering::Relaxed) { Err(PaperError::Stopped) } else { Ok(()) }
    }
}

/// One step of work that may be watched.
pub(crate) fn step(watch: Option<&Watch>) -> Result<(), PaperError> {
    watch.map_or(Ok(()), Watch::step)
}

/// Fewer pieces than this are not worth a thread.
const FEW: usize = 8;

/// Does the same to every piece, on all cores if there are many pieces; what comes of them keeps their order.
pub(crate) fn shared<T: Send, R: Send>(pieces: Vec<T>, work: impl Fn(T) -> R + Sync) -> Vec<R> {
    let cores = thread::available_parallelism().map_or(1, usize::from).min(pieces.len() / FEW);
    if cores < 2 {
        return pieces.into_iter().map(work).collect();
    }
    let share = pieces.len().div_ceil(cores);
    let mut rest = pieces.into_iter();
    thread::scope(|scope| {
        let work = &work;
        let helpers: Vec<_> = (0..cores)
            .map(|_| rest.by_ref().take(share).collect::<Vec<T>>())
            .map(|own| scope.spawn(move || own.into_iter().map(work).collect::<Vec<R>>()))
            .collect();
        let done = helpers.into_iter().flat_map(|helper| match helper.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        });
        done.collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shared_work_keeps_its_order() {
        let all: Vec<usize> = (0..1001).collect();
        assert_eq!(shared(all.clone(), |n| n * 2), all.iter().map(|n| n * 2).collect::<Vec<_>>());
        assert_eq!(shared(vec![3], |n| n + 1), [4]);
    }

    #[test]
    fn what_is_stopped_ends_at_the_next_step() {
        let watch = Watch::default();
        watch.begin(3);
        assert!(watch.step().is_ok());
        assert_eq!(watch.steps(), (1, 6));
        watch.stop();
        assert!(matches!(watch.step(), Err(PaperError::Stopped)));
    }
}
