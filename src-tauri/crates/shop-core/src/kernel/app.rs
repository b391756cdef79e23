//! The one value that every door is handed.

use super::chance::Chance;
use super::clock::Clock;
use super::sessions::Sessions;
use super::topic::{ChangeNotice, Changes};
use super::typecase::{NoTypecase, Typecase};
use super::vault::{NoVault, Vault};
use super::witness::Witness;
use crate::db::{Db, OpenError, Opening};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, PoisonError, RwLock};

/// Whether there is a file to work with.
pub(crate) enum Book {
    /// The file is open.
    Open(Arc<Db>),
    /// It cannot be used; what is known of why.
    Unfit(OpenError),
}

/// A shop at work: its folder, its file, the clock, chance and witness it was given, and who listens to changes.
///
/// Opened once for its folder and handed to every door.
pub struct App {
    folder: PathBuf,
    opening: Opening,
    book: RwLock<Arc<Book>>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) chance: Arc<dyn Chance>,
    pub(crate) witness: Arc<dyn Witness>,
    pub(crate) typecase: Arc<dyn Typecase>,
    pub(crate) vault: Arc<dyn Vault>,
    /// Whether the witness may know of acts that the book does not.
    journal_due: AtomicBool,
    pub(crate) sessions: Sessions,
    pub(crate) changes: Changes,
    pin_cost: crate::staff::PinCost,
}

impl App {
    /// Opens the shop in `folder`. A file that cannot be used does not stop the program: `shop.read_state` says what is
    /// wrong and what there is to go on with.
    pub fn open(folder: &Path, clock: Arc<dyn Clock>, chance: Arc<dyn Chance>, witness: Arc<dyn Witness>) -> Self {
        Self::open_with(folder, clock, chance, witness, Opening::SHOP, crate::staff::PinCost::FLOOR)
    }

    pub(crate) fn open_with(
        folder: &Path,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        witness: Arc<dyn Witness>,
        opening: Opening,
        pin_cost: crate::staff::PinCost,
    ) -> Self {
        crate::db::sweep(folder);
        let book = match Db::open(folder, opening, clock.now_ms()) {
            Ok(db) => Book::Open(Arc::new(db)),
            Err(error) => Book::Unfit(error),
        };
        Self::with_book(folder, opening, book, clock, chance, witness, pin_cost)
    }

    /// A shop whose file is known to be out of reach, for the reason `error`.
    pub fn unfit(
        folder: &Path,
        error: OpenError,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        witness: Arc<dyn Witness>,
    ) -> Self {
        let book = Book::Unfit(error);
        Self::with_book(folder, Opening::SHOP, book, clock, chance, witness, crate::staff::PinCost::FLOOR)
    }

    fn with_book(
        folder: &Path,
        opening: Opening,
        book: Book,
        clock: Arc<dyn Clock>,
        chance: Arc<dyn Chance>,
        witness: Arc<dyn Witness>,
        pin_cost: crate::staff::PinCost,
    ) -> Self {
        App {
            folder: folder.to_owned(),
            opening,
            book: RwLock::new(Arc::new(book)),
            clock,
            chance,
            witness,
            typecase: Arc::new(NoTypecase),
            vault: Arc::new(NoVault),
            journal_due: AtomicBool::new(true),
            sessions: Sessions::default(),
            changes: Changes::default(),
            pin_cost,
        }
    }

    /// The same shop, with fonts to print with.
    #[must_use]
    pub fn with_typecase(mut self, typecase: Arc<dyn Typecase>) -> Self {
        self.typecase = typecase;
        self
    }

    /// The same shop, with a place for keys outside its file.
    #[must_use]
    pub fn with_vault(mut self, vault: Arc<dyn Vault>) -> Self {
        self.vault = vault;
        self
    }

    /// Where the shop's files lie.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Hears of every change from now on.
    pub fn listen(&self) -> Receiver<ChangeNotice> {
        self.changes.listen()
    }

    /// The witness is compared with the book before the next act.
    pub(crate) fn compare_journal_first(&self) {
        self.journal_due.store(true, Ordering::SeqCst);
    }

    /// Whether the witness was not compared with the book since opening, or since a commit failed behind it.
    pub(crate) fn is_journal_due(&self) -> bool {
        self.journal_due.load(Ordering::SeqCst)
    }

    /// The witness was compared with the book.
    pub(crate) fn journal_compared(&self) {
        self.journal_due.store(false, Ordering::SeqCst);
    }

    pub(crate) fn pin_cost(&self) -> crate::staff::PinCost {
        self.pin_cost
    }

    pub(crate) fn book(&self) -> Arc<Book> {
        Arc::clone(&self.book.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Closes the file, lets `swap` put another in its place, opens that and signs everyone out.
    /// The old file is opened again when `swap` fails.
    pub(crate) fn swap_book<T>(&self, swap: impl FnOnce() -> super::Result<T>) -> super::Result<T> {
        let mut book = self.book.write().unwrap_or_else(PoisonError::into_inner);
        if let Book::Open(db) = &**book {
            db.close();
        }
        let swapped = swap();
        self.compare_journal_first();
        self.sessions.close_all();
        *book = Arc::new(match Db::open(&self.folder, self.opening, self.clock.now_ms()) {
            Ok(db) => Book::Open(Arc::new(db)),
            Err(error) => Book::Unfit(error),
        });
        drop(book);
        self.changes.publish(vec![
            super::Topic::Shop,
            super::Topic::Staff,
            super::Topic::Members,
            super::Topic::Gifts,
            super::Topic::Intake,
            super::Topic::Lottery,
            super::Topic::Sales,
            super::Topic::Backup,
            super::Topic::Printing,
        ]);
        swapped
    }

    /// Closes the file in good order: the write-ahead log is folded in. Calls after this are refused.
    pub fn close(&self) {
        if let Book::Open(db) = &*self.book() {
            db.close();
        }
    }
}
