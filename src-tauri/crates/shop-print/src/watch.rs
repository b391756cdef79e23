//! How far a long document is, and how it is stopped; work shared among the computer's cores.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
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

/// The documents in the making that somebody looks at, by a name of theirs.
#[derive(Debug, Default)]
pub struct Watches(Mutex<BTreeMap<String, Arc<Watch>>>);

impl Watches {
    /// Lets a document be looked at under a name until what comes back is dropped.
    #[must_use]
    pub fn open<'a>(&'a self, name: &str) -> Watched<'a> {
        let watch = Arc::new(Watch::default());
        self.all().insert(name.to_owned(), Arc::clone(&watch));
        Watched { name: name.to_owned(), watch, of: self }
    }

    /// The document in the making of this name.
    #[must_use]
    pub fn find(&self, name: &str) -> Option<Arc<Watch>> {
        self.all().get(name).cloned()
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Arc<Watch>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A document in the making under its name.
#[derive(Debug)]
pub struct Watched<'a> {
    name: String,
    /// Looks on.
    pub watch: Arc<Watch>,
    of: &'a Watches,
}

impl Drop for Watched<'_> {
    fn drop(&mut self) {
        let mut all = self.of.all();
        if all.get(&self.name).is_some_and(|watch| Arc::ptr_eq(watch, &self.watch)) {
            all.remove(&self.name);
        }
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
    fn a_document_is_found_by_its_name_while_it_is_made() {
        let watches = Watches::default();
        let first = watches.open("a");
        let second = watches.open("a");
        drop(first);
        assert!(watches.find("a").is_some(), "the later one goes on");
        drop(second);
        assert!(watches.find("a").is_none());
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
