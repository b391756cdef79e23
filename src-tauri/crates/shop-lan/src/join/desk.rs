//! The two narrow ways from the join page into the shop: hand in what a phone did, read one page by its token. Beside
//! them lies the front, a copy of what the page says before anyone is known.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use shop_core::intake::commands::{Deed, DoorReport, Front, Outcome, Outcomes, PageToken, PhonePage, TakeIn};
use shop_core::kernel::{ApiError, Caller, Topic};
use shop_core::{App, Call, dispatch};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, Notify, Semaphore, mpsc, oneshot, watch};

/// Deeds that may wait to be written.
const MOST_WAITING: usize = 256;
/// Deeds in one transaction.
const MOST_AT_ONCE: usize = 64;
/// Pages read at the same time: the counter reads from the same file.
const MOST_READING: usize = 4;
/// The codes on the front change with the minute, without a notice.
const FRONT_STALE: Duration = Duration::from_secs(5);

/// Why a phone got no answer from the shop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Too many deeds wait; ask at the counter.
    Full,
    /// The program broke; the log has it under this reference.
    Failed(String),
}

type Answer = Result<Outcome, Trouble>;

/// A deed and who waits to hear of it.
struct Handed {
    deed: Deed,
    answer: Option<oneshot::Sender<Answer>>,
}

/// The desk between phones and shop.
pub struct Desk {
    app: Arc<App>,
    queue: mpsc::Sender<Handed>,
    reading: Semaphore,
    front: watch::Sender<Option<Arc<Front>>>,
    front_read: Mutex<Option<Instant>>,
}

impl Desk {
    /// Opens the desk in the running runtime: one writer, and one who keeps the front fresh. Both end with it.
    pub fn open(app: Arc<App>) -> Arc<Self> {
        let (queue, handed) = mpsc::channel(MOST_WAITING);
        tokio::spawn(write_down(Arc::clone(&app), handed));
        let notices = app.listen();
        let desk = Arc::new(Desk {
            app,
            queue,
            reading: Semaphore::new(MOST_READING),
            front: watch::Sender::new(None),
            front_read: Mutex::default(),
        });
        let stale = Arc::new(Notify::new());
        let (weak, noticed) = (Arc::downgrade(&desk), Arc::downgrade(&stale));
        tokio::spawn(async move {
            while let Some(desk) = weak.upgrade() {
                desk.read_front().await;
                drop(desk);
                let _ = tokio::time::timeout(FRONT_STALE, stale.notified()).await;
            }
        });
        std::thread::spawn(move || {
            for notice in notices {
                let Some(stale) = noticed.upgrade() else { return };
                if notice.topics.iter().any(|topic| matches!(topic, Topic::Intake | Topic::Shop)) {
                    stale.notify_one();
                }
            }
        });
        desk
    }

    /// Hands in what a phone did and waits until it is written, or refused. Deeds that come together are one
    /// transaction.
    ///
    /// # Errors
    /// [`Trouble::Full`] at once when too many wait.
    pub async fn hand_in(&self, deed: Deed) -> Result<Outcome, Trouble> {
        let (answer, heard) = oneshot::channel();
        self.queue.try_send(Handed { deed, answer: Some(answer) }).map_err(|_| Trouble::Full)?;
        heard.await.unwrap_or_else(|_| Err(Trouble::Failed("F-CLOSED".to_owned())))
    }

    /// Hands in what nobody waits for; left out when too many wait.
    pub fn mention(&self, deed: Deed) {
        let _ = self.queue.try_send(Handed { deed, answer: None });
    }

    /// What the page with this token shows.
    ///
    /// # Errors
    /// When the program broke.
    pub async fn page(&self, token: &str) -> Result<PhonePage, Trouble> {
        let _seat = self.reading.acquire().await.map_err(|_| Trouble::Full)?;
        let read: Result<PhonePage, ApiError> =
            ask(&self.app, "intake.read_page", &PageToken { token: token.to_owned() }).await;
        read.map_err(|error| match error {
            ApiError::Failed { reference } => Trouble::Failed(reference),
            ApiError::Refused { refusal } => Trouble::Failed(refusal.code),
        })
    }

    /// What the page says before anyone is known; `None` while there is no usable shop.
    pub async fn front(&self) -> Option<Arc<Front>> {
        if let Some(front) = self.front.borrow().clone() {
            return Some(front);
        }
        self.read_front().await
    }

    /// Hears whenever the front reads otherwise than before.
    pub(crate) fn watch_front(&self) -> watch::Receiver<Option<Arc<Front>>> {
        self.front.subscribe()
    }

    /// Tells the shop how the page stands. Whether it was heard.
    pub(crate) async fn report(&self, report: &DoorReport) -> bool {
        let told: Result<serde_json::Value, ApiError> = ask(&self.app, "intake.report_door", report).await;
        told.inspect_err(|error| tracing::warn!(?error, "the join page's report")).is_ok()
    }

    /// The front as it is now: codes change by themselves. Those who ask together share one reading.
    pub async fn read_front(&self) -> Option<Arc<Front>> {
        let asked = Instant::now();
        let mut last = self.front_read.lock().await;
        // Whoever waited is served by a reading that began after they asked.
        if last.is_some_and(|began| began > asked) {
            return self.front.borrow().clone();
        }
        *last = Some(Instant::now());
        let front: Option<Arc<Front>> = ask(&self.app, "intake.read_front", &json!({})).await.ok().map(Arc::new);
        self.front.send_if_modified(|known| {
            let is_new = *known != front;
            known.clone_from(&front);
            is_new
        });
        front
    }
}

/// Writes what was handed in, together what came together, until the desk is gone.
async fn write_down(app: Arc<App>, mut handed: mpsc::Receiver<Handed>) {
    let mut batch = Vec::with_capacity(MOST_AT_ONCE);
    while handed.recv_many(&mut batch, MOST_AT_ONCE).await > 0 {
        gather(&mut batch, &mut handed).await;
        let (deeds, waiting): (Vec<_>, Vec<_>) = batch.drain(..).map(|handed| (handed.deed, handed.answer)).unzip();
        let written: Result<Outcomes, ApiError> = ask(&app, "intake.take_in", &TakeIn { deeds }).await;
        let mut answers = match written {
            Ok(written) => written.outcomes.into_iter().map(Ok).collect::<Vec<Answer>>(),
            Err(ApiError::Refused { refusal }) => {
                vec![Ok(Outcome::Refused { refusal }); waiting.len()]
            }
            Err(ApiError::Failed { reference }) => vec![Err(Trouble::Failed(reference)); waiting.len()],
        }
        .into_iter();
        for waiting in waiting {
            let answer = answers.next().unwrap_or_else(|| Err(Trouble::Failed("F-SHORT".to_owned())));
            if let Some(waiting) = waiting {
                // A phone that hung up has its deed written all the same.
                let _ = waiting.send(answer);
            }
        }
    }
}

/// Adds to a batch who comes in the same moment, as long as more come: a crowd at the door waits for the disk once, and
/// someone alone waits for nobody.
async fn gather(batch: &mut Vec<Handed>, handed: &mut mpsc::Receiver<Handed>) {
    let mut known = 0;
    while batch.len() > known {
        known = batch.len();
        tokio::task::yield_now().await;
        while batch.len() < MOST_AT_ONCE
            && let Ok(next) = handed.try_recv()
        {
            batch.push(next);
        }
    }
}

/// One call as the program itself, on a thread that may wait for the disk.
async fn ask<T: DeserializeOwned>(
    app: &Arc<App>,
    command: &'static str,
    request: &impl Serialize,
) -> Result<T, ApiError> {
    let broken = |error: &dyn std::fmt::Display| {
        tracing::error!(command, %error, "the join page");
        ApiError::Failed { reference: "F-JOIN".to_owned() }
    };
    let request = serde_json::to_value(request).map_err(|error| broken(&error))?;
    let app = Arc::clone(app);
    let reply = tokio::task::spawn_blocking(move || dispatch(&app, &Caller::system(), &Call::new(command, request)));
    let reply = reply.await.map_err(|panic| broken(&panic))??;
    serde_json::from_value(reply).map_err(|error| broken(&error))
}
