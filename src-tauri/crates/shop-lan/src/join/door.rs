//! Whether the join page listens and where: what the shop chose, what the computer has, and the way from one to the other.

use super::addresses;
use super::desk::Desk;
use super::listen;
use super::routes::{House, router};
use shop_core::App;
use shop_core::intake::commands::{DoorReport, DoorState, Front, Interface};
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// Addresses come and go without a word to us.
const LOOK_AGAIN: Duration = Duration::from_secs(10);

/// What strangers may take up.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Connections at once.
    pub connections: usize,
    /// Time for a request's head, and again for its body.
    pub patience: Duration,
    /// Posts a minute: of one address, of all.
    pub posts: (usize, usize),
    /// Other requests a minute: of one address, of all.
    pub gets: (usize, usize),
    /// Requests to join by one code.
    pub by_one_code: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Bounds {
            connections: 64,
            patience: Duration::from_secs(10),
            posts: (10, 120),
            gets: (120, 2000),
            by_one_code: 20,
        }
    }
}

/// The join page at work; it closes when this is dropped.
pub struct JoinDoor {
    stop: watch::Sender<bool>,
    address: watch::Receiver<Option<SocketAddr>>,
    thread: Option<std::thread::JoinHandle<()>>,
}

impl JoinDoor {
    /// Where it listens now.
    pub fn address(&self) -> Option<SocketAddr> {
        *self.address.borrow()
    }
}

impl Drop for JoinDoor {
    fn drop(&mut self) {
        self.stop.send_replace(true);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Keeps the join page as the shop wants it: open or closed, on the chosen address or the likeliest one, and tells the
/// shop how it stands.
///
/// # Errors
/// When the computer gives no thread.
pub fn keep_join_door(app: Arc<App>) -> std::io::Result<JoinDoor> {
    keep(app, None, Bounds::default(), |_| {})
}

/// Keeps the join page as [`keep_join_door`] does, but on exactly that address, which may be loopback. `announce` hears
/// where it listens, each time that changes.
///
/// # Errors
/// When the address is that of all networks at once, or the computer gives no thread.
pub fn open_join_door(
    app: Arc<App>,
    at: SocketAddr,
    bounds: Bounds,
    announce: impl Fn(SocketAddr) + Send + 'static,
) -> std::io::Result<JoinDoor> {
    if at.ip().is_unspecified() {
        return Err(std::io::Error::other("the join page listens on one address of this computer, not on all"));
    }
    keep(app, Some(at), bounds, announce)
}

fn keep(
    app: Arc<App>,
    at: Option<SocketAddr>,
    bounds: Bounds,
    announce: impl Fn(SocketAddr) + Send + 'static,
) -> std::io::Result<JoinDoor> {
    let (stop, stopped) = watch::channel(false);
    let (told, address) = watch::channel(None);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .max_blocking_threads(8)
        .thread_name("join-page")
        .enable_all()
        .build()?;
    let thread = std::thread::Builder::new().name("join-door".to_owned()).spawn(move || {
        runtime.block_on(async {
            let keeper = Keeper { desk: Desk::open(app), at, bounds, told, open: None };
            keeper.keep(stopped, announce).await;
        });
        runtime.shutdown_timeout(Duration::from_secs(1));
    })?;
    Ok(JoinDoor { stop, address, thread: Some(thread) })
}

/// A listener at work.
struct Open {
    address: SocketAddr,
    close: watch::Sender<bool>,
    task: JoinHandle<()>,
}

struct Keeper {
    desk: Arc<Desk>,
    at: Option<SocketAddr>,
    bounds: Bounds,
    told: watch::Sender<Option<SocketAddr>>,
    open: Option<Open>,
}

impl Keeper {
    async fn keep(mut self, mut stopped: watch::Receiver<bool>, announce: impl Fn(SocketAddr)) {
        let mut front = self.desk.watch_front();
        let mut reported = None;
        loop {
            let interfaces = addresses::list();
            let wish = front.borrow_and_update().clone();
            let door = match self.goal(wish.as_deref(), &interfaces) {
                Ok(goal) => self.listen_at(goal).await,
                Err(state) => {
                    self.close().await;
                    state
                }
            };
            let address = self.open.as_ref().map(|open| open.address);
            if *self.told.borrow() != address {
                self.told.send_replace(address);
                address.into_iter().for_each(&announce);
            }
            let report = DoorReport { door, address: address.map(|address| address.to_string()), interfaces };
            // While there is no usable shop there is nobody to tell. The same again is written once; after a restore, the
            // file no longer knows it.
            if wish.is_some() && self.desk.report(&report).await {
                reported = Some(report.interfaces);
            }
            tokio::select! {
                _ = stopped.wait_for(|stop| *stop) => break,
                _ = front.changed() => {}
                () = tokio::time::sleep(LOOK_AGAIN) => {}
            }
        }
        self.close().await;
        if let Some(interfaces) = reported {
            self.desk.report(&DoorReport { door: DoorState::Closed, address: None, interfaces }).await;
        }
    }

    /// Where it should listen, or why nowhere.
    fn goal(&self, wish: Option<&Front>, interfaces: &[Interface]) -> Result<SocketAddr, DoorState> {
        let wish = wish.filter(|wish| wish.open).ok_or(DoorState::Closed)?;
        if let Some(at) = self.at {
            return Ok(at);
        }
        let in_use = self.open.as_ref().map(|open| open.address.ip());
        match addresses::choose(interfaces, &wish.interface, in_use) {
            Some(ip) => Ok(SocketAddr::new(ip, wish.port)),
            None if interfaces.is_empty() => Err(DoorState::NoNetwork),
            None => Err(DoorState::AddressGone),
        }
    }

    /// Listens there and nowhere else. How it stands then.
    async fn listen_at(&mut self, goal: SocketAddr) -> DoorState {
        // Port 0 stands for any: whichever was given is the right one.
        let is_there = |open: &Open| {
            open.address.ip() == goal.ip()
                && [0, open.address.port()].contains(&goal.port())
                && !open.task.is_finished()
        };
        if self.open.as_ref().is_some_and(is_there) {
            return DoorState::Listening;
        }
        self.close().await;
        let bound = TcpListener::bind(goal).await.and_then(|listener| Ok((listener.local_addr()?, listener)));
        match bound {
            Ok((address, listener)) => {
                let house = House::at(address, Arc::clone(&self.desk), self.bounds);
                let (close, closed) = watch::channel(false);
                let task = tokio::spawn(listen::serve(listener, router(house), self.bounds, closed));
                self.open = Some(Open { address, close, task });
                DoorState::Listening
            }
            Err(error) => match error.kind() {
                ErrorKind::AddrInUse => DoorState::PortTaken,
                ErrorKind::AddrNotAvailable => DoorState::AddressGone,
                _ => {
                    tracing::warn!(%error, "the join page cannot listen");
                    DoorState::Failed
                }
            },
        }
    }

    async fn close(&mut self) {
        if let Some(open) = self.open.take() {
            open.close.send_replace(true);
            let _ = open.task.await;
        }
    }
}
