//! `GET /api/changes`: what changed, as server-sent events, one stream a browser.

use crate::Door;
use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use shop_core::App;
use shop_core::kernel::ChangeNotice;
use std::convert::Infallible;
use tokio::sync::broadcast::{Sender, channel};
use tokio_stream::wrappers::BroadcastStream;
use tokio_stream::{Stream, StreamExt};

pub(crate) type Broadcast = Sender<ChangeNotice>;

/// Carries the shop's notices to every open stream. A browser that falls behind is told nothing of what it missed; it
/// asks for everything again when its stream breaks.
pub(crate) fn broadcast(app: &App) -> Broadcast {
    let (sender, _) = channel(256);
    let (notices, forward) = (app.listen(), sender.clone());
    std::thread::spawn(move || {
        for notice in notices {
            // Nobody listening is no fault.
            let _ = forward.send(notice);
        }
    });
    sender
}

pub(crate) async fn stream(State(door): State<Door>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let notices = BroadcastStream::new(door.changes.subscribe());
    let events = notices
        // A stream that lags ends here; the browser opens a new one and asks for everything again.
        .take_while(|notice| notice.is_ok())
        .filter_map(|notice| notice.ok().and_then(|notice| Event::default().json_data(notice).ok()).map(Ok));
    Sse::new(events).keep_alive(KeepAlive::default())
}
