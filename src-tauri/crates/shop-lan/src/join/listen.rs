//! Connections: how many, how long, how much. Everything a stranger may do to a socket ends here.

use super::door::Bounds;
use axum::Router;
use axum::body::Body;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, watch};
use tokio::task::JoinSet;
use tower::ServiceExt;

/// The longest head of a request, in bytes; hyper reads no less than this.
const MOST_HEAD: usize = 16 * 1024;
/// How long answers under way may take once the page closes.
const LAST_ANSWERS: Duration = Duration::from_secs(1);

/// The other end of a connection, as the socket knows it; what a header says of it counts for nothing.
#[derive(Clone, Copy)]
pub(crate) struct Peer(pub(crate) SocketAddr);

/// Answers on `listener` until `close` says so.
pub(crate) async fn serve(listener: TcpListener, pages: Router, bounds: Bounds, mut close: watch::Receiver<bool>) {
    let seats = Arc::new(Semaphore::new(bounds.connections));
    let mut open = JoinSet::new();
    loop {
        tokio::select! {
            () = closed(&mut close) => break,
            Some(_) = open.join_next(), if !open.is_empty() => {}
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => {
                    // With all seats taken the connection is dropped, which closes it.
                    if let Ok(seat) = Arc::clone(&seats).try_acquire_owned() {
                        let answering = answer(stream, Peer(peer), pages.clone(), bounds);
                        open.spawn(async move {
                            answering.await;
                            drop(seat);
                        });
                    }
                }
                Err(error) => {
                    tracing::warn!(%error, "the join page takes no connection");
                    // No files left, or the network is going down: neither ends by asking again at once.
                    tokio::time::sleep(Duration::from_millis(100)).await;
                }
            }
        }
    }
    drop(listener);
    let _ = tokio::time::timeout(LAST_ANSWERS, async { while open.join_next().await.is_some() {} }).await;
}

/// Waits until the page closes.
async fn closed(close: &mut watch::Receiver<bool>) {
    let _ = close.wait_for(|close| *close).await;
}

/// One connection, one request, one answer: with nothing kept open there is nothing to smuggle a second request into, and
/// an idle phone holds no seat.
async fn answer(stream: TcpStream, peer: Peer, pages: Router, bounds: Bounds) {
    let service = hyper::service::service_fn(move |request: hyper::Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(peer);
        pages.clone().oneshot(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(bounds.patience)
        .max_buf_size(MOST_HEAD)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    // Head, body and answer each have their time; a phone that reads slowly has no more than all three.
    let _ = tokio::time::timeout(bounds.patience * 3, connection).await;
}
