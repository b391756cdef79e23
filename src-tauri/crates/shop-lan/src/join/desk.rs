//! The two narrow ways from the join page into the shop: hand in what a phone did, read one page by its token. Beside
//! them lies the front, a copy of what the page says before anyone is known.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};
use shop_core::intake::commands::{Deed, DoorReport, Front, Outcome, PageToken, PhonePage};
use shop_core::kernel::{ApiError, Caller, Topic};
use shop_core::{App, Call, dispatch};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::sync::{Mutex, Notify, Semaphore, mpsc, oneshot, watch};

/// Deeds that may wait to be written.
const MOST_WAITING: usize = 256;
/// Deeds in one transaction.
const MOST_AT_ONCE: usize = 64;
/// Turns of the runtime without a newcomer after which a batch is written.
const QUIET_TURNS: u32 = 8;
/// Pages read at the same time. With the front's reading beside it, the counter still has one of the file's three readers.
const MOST_READING: usize = 1;
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

impl From<ApiError> for Trouble {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Failed { reference } => Trouble::Failed(reference),
            ApiError::Refused { refusal } => Trouble::Failed(refusal.code),
        }
    }
}

/// The command that deeds go in by.
const TAKE_IN: &str = "intake.take_in";

/// An [`Outcome`] as JSON, or why there is none.
type Answer = Result<Value, ApiError>;

/// A [`Deed`] as JSON and who waits to hear of it. Each phone writes and reads its own JSON: a crowd's is not on the way of
/// the one who writes.
struct Handed {
    deed: Value,
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
    /// Opens the desk in the running runtime: one writer, and one who keeps the front fresh. Both end with it,
    /// and whoever hears of changes at the next one.
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
    /// [`Trouble::Full`] at once when too many wait, or nobody writes any more.
    pub async fn hand_in(&self, deed: Deed) -> Result<Outcome, Trouble> {
        let deed = serde_json::to_value(deed).map_err(|error| broken(TAKE_IN, &error))?;
        let (answer, heard) = oneshot::channel();
        self.queue.try_send(Handed { deed, answer: Some(answer) }).map_err(|_| Trouble::Full)?;
        match heard.await {
            Ok(Ok(outcome)) => Ok(serde_json::from_value(outcome).map_err(|error| broken(TAKE_IN, &error))?),
            Ok(Err(ApiError::Refused { refusal })) => Ok(Outcome::Refused { refusal }),
            Ok(Err(failed)) => Err(failed.into()),
            Err(hung_up) => Err(broken(TAKE_IN, &hung_up).into()),
        }
    }

    /// Hands in what nobody waits for; left out when too many wait.
    pub fn mention(&self, deed: Deed) {
        if let Ok(deed) = serde_json::to_value(deed) {
            let _ = self.queue.try_send(Handed { deed, answer: None });
        }
    }

    /// What the page with this token shows.
    ///
    /// # Errors
    /// When the program broke.
    pub async fn page(&self, token: &str) -> Result<PhonePage, Trouble> {
        let _seat = self.reading.acquire().await.map_err(|_| Trouble::Full)?;
        Ok(ask(&self.app, "intake.read_page", &PageToken { token: token.to_owned() }).await?)
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
        let began = Instant::now();
        let front = match ask(&self.app, "intake.read_front", &json!({})).await {
            Ok(front) => Some(Arc::new(front)),
            Err(ApiError::Refused { .. }) => None,
            // The log has it. What was known goes on, and with it the forms that are open.
            Err(ApiError::Failed { .. }) => self.front.borrow().clone(),
        };
        // Only a reading that was waited for to its end serves others: who asked for it may have hung up.
        *last = Some(began);
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
        let (app, batch) = (Arc::clone(&app), std::mem::take(&mut batch));
        if let Err(panic) = tokio::task::spawn_blocking(move || take_in(&app, batch)).await {
            broken(TAKE_IN, &panic);
        }
    }
}

/// Writes a batch down and tells each phone what became of its deed. One that hung up has it written all the same.
fn take_in(app: &App, batch: Vec<Handed>) {
    let (deeds, waiting): (Vec<_>, Vec<_>) = batch.into_iter().map(|handed| (handed.deed, handed.answer)).unzip();
    let call = Call::new(TAKE_IN, Value::Object(Map::from_iter([("deeds".to_owned(), Value::Array(deeds))])));
    let written = dispatch(app, &Caller::system(), &call);
    let answers: Vec<Answer> = match written.map(|mut written| written.get_mut("outcomes").map(Value::take)) {
        Ok(Some(Value::Array(outcomes))) => outcomes.into_iter().map(Ok).collect(),
        Ok(_) => vec![Err(broken(TAKE_IN, &"no outcomes")); waiting.len()],
        Err(error) => vec![Err(error); waiting.len()],
    };
    for (waiting, answer) in waiting.into_iter().zip(answers) {
        if let Some(waiting) = waiting {
            let _ = waiting.send(answer);
        }
    }
}

/// Adds to a batch who comes in the same moment, until nobody came for a few turns of the runtime: a crowd at the door
/// waits for the disk once, and someone alone waits for microseconds.
async fn gather(batch: &mut Vec<Handed>, handed: &mut mpsc::Receiver<Handed>) {
    let mut quiet = 0;
    while quiet < QUIET_TURNS && batch.len() < MOST_AT_ONCE {
        tokio::task::yield_now().await;
        quiet += 1;
        while batch.len() < MOST_AT_ONCE
            && let Ok(next) = handed.try_recv()
        {
            batch.push(next);
            quiet = 0;
        }
    }
}

/// One call as the program itself, on a thread that may wait for the disk.
async fn ask<T: DeserializeOwned>(
    app: &Arc<App>,
    command: &'static str,
    request: &impl Serialize,
) -> Result<T, ApiError> {
    let request = serde_json::to_value(request).map_err(|error| broken(command, &error))?;
    let app = Arc::clone(app);
    let reply = tokio::task::spawn_blocking(move || dispatch(&app, &Caller::system(), &Call::new(command, request)));
    let reply = reply.await.map_err(|panic| broken(command, &panic))??;
    serde_json::from_value(reply).map_err(|error| broken(command, &error))
}

/// What no phone can help; the log has the whole of it.
fn broken(command: &str, error: &dyn std::fmt::Display) -> ApiError {
    tracing::error!(command, %error, "the join page");
    ApiError::Failed { reference: "F-JOIN".to_owned() }
}
