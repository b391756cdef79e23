//! The two HTTP doors: the screens and commands of the shop in a browser on this computer (`storeloop-cli serve`), and
//! the join page for customers' phones ([`join`]).
//!
//! The first is on loopback only. A browser comes in with a one-time token from the address that was printed; Host and Origin are
//! checked on every request, so that no page from elsewhere can reach the shop through the browser. No rule of the shop
//! stands here.

mod api;
mod changes;
mod entry;
pub mod join;

pub use join::{JoinDoor, keep_join_door, open_join_door};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, HeaderValue};
use axum::middleware;
use axum::routing::{get, post};
use entry::Entry;
use shop_core::App;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};
use tower_http::set_header::SetResponseHeaderLayer;

/// The largest request: a table of members of 16 MiB in base64, and to spare.
const MOST_BODY: usize = 24 * 1024 * 1024;

const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; font-src 'self' data:; style-src 'self' 'unsafe-inline'; \
                      object-src 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/// What the handlers share.
#[derive(Clone)]
struct Door {
    app: Arc<App>,
    entry: Arc<Entry>,
    changes: changes::Broadcast,
}

/// Serves the shop on `listener`, which must be a loopback address, until the process ends. `announce` is handed each
/// address a browser may open; it is called again when one was used up.
///
/// # Errors
/// When the listener fails, or is not on loopback.
pub async fn serve(
    app: Arc<App>,
    listener: TcpListener,
    screens: PathBuf,
    announce: impl Fn(String) + Send + Sync + 'static,
) -> std::io::Result<()> {
    let address = listener.local_addr()?;
    if !address.ip().is_loopback() {
        return Err(std::io::Error::other("the screens are served on this computer only (127.0.0.1 or ::1)"));
    }
    let entry = Arc::new(Entry::at(address, Box::new(announce))?);
    let door = Door { app: Arc::clone(&app), entry: Arc::clone(&entry), changes: changes::broadcast(&app) };
    entry.announce();
    axum::serve(listener, router(door, screens)).await
}

fn router(door: Door, screens: PathBuf) -> Router {
    let commands = Router::new()
        .route("/api/changes", get(changes::stream))
        .route("/api/{command}", post(api::call))
        .route_layer(middleware::from_fn_with_state(door.clone(), entry::require_cookie));
    let files = ServeDir::new(&screens).fallback(ServeFile::new(screens.join("counter.html")));
    let header = |name, value| {
        SetResponseHeaderLayer::overriding(HeaderName::from_static(name), HeaderValue::from_static(value))
    };
    Router::new()
        .route("/api/_open", post(entry::open))
        .merge(commands)
        .fallback_service(files)
        .layer(middleware::from_fn_with_state(door.clone(), entry::check_host_and_origin))
        .layer(DefaultBodyLimit::max(MOST_BODY))
        .layer(header("content-security-policy", POLICY))
        .layer(header("x-content-type-options", "nosniff"))
        .layer(header("referrer-policy", "no-referrer"))
        .layer(header("cache-control", "no-cache"))
        .with_state(door)
}

/// How this computer is called in a URL.
fn hosts(address: SocketAddr) -> [String; 2] {
    [address.to_string(), format!("localhost:{}", address.port())]
}
