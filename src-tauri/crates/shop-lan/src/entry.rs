//! Who may come in: a browser that was shown the one-time token, from a page of this very address.

use crate::{Door, hosts};
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::{Mutex, PoisonError};

/// The one-time token in force and the cookies given for used ones.
pub(crate) struct Entry {
    address: SocketAddr,
    token: Mutex<String>,
    cookies: Mutex<HashSet<String>>,
    announce: Box<dyn Fn(String) + Send + Sync>,
}

impl Entry {
    pub(crate) fn at(address: SocketAddr, announce: Box<dyn Fn(String) + Send + Sync>) -> std::io::Result<Self> {
        Ok(Entry { address, token: Mutex::new(secret()?), cookies: Mutex::default(), announce })
    }

    /// Tells the address that the next browser may open.
    pub(crate) fn announce(&self) {
        let token = self.token.lock().unwrap_or_else(PoisonError::into_inner).clone();
        (self.announce)(format!("http://{}/#token={token}", self.address));
    }

    /// A cookie for the token, which is used up by it.
    fn exchange(&self, offered: &str) -> std::io::Result<Option<String>> {
        let mut token = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_same(&token, offered) {
            return Ok(None);
        }
        let cookie = secret()?;
        *token = secret()?;
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).insert(cookie.clone());
        Ok(Some(cookie))
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        headers
            .get_all(header::COOKIE)
            .iter()
            .filter_map(|value| value.to_str().ok())
            .flat_map(|line| line.split(';'))
            .filter_map(|pair| pair.trim().strip_prefix("storeloop="))
            .any(|cookie| cookies.contains(cookie))
    }
}

/// 128 random bits in hexadecimal digits.
pub(crate) fn secret() -> std::io::Result<String> {
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Compares without telling by its duration where the first difference lies.
pub(crate) fn is_same(kept: &str, offered: &str) -> bool {
    kept.len() == offered.len() && kept.bytes().zip(offered.bytes()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
}

#[derive(Deserialize)]
pub(crate) struct Open {
    token: String,
}

/// Exchanges the one-time token for a cookie.
pub(crate) async fn open(State(door): State<Door>, Json(request): Json<Open>) -> Response {
    match door.entry.exchange(&request.token) {
        Ok(Some(cookie)) => {
            door.entry.announce();
            let cookie = format!("storeloop={cookie}; Path=/; HttpOnly; SameSite=Strict");
            (StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie)]).into_response()
        }
        Ok(None) => StatusCode::UNAUTHORIZED.into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}

/// No cookie, no command.
pub(crate) async fn require_cookie(State(door): State<Door>, request: Request, next: Next) -> Response {
    if door.entry.knows(request.headers()) { next.run(request).await } else { StatusCode::UNAUTHORIZED.into_response() }
}

/// The Host must be this address (a rebound name is another host); a write must come from a page of this address.
pub(crate) async fn check_host_and_origin(State(door): State<Door>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let known = hosts(door.entry.address);
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    if !known.iter().any(|name| name == host) {
        return StatusCode::MISDIRECTED_REQUEST.into_response();
    }
    let origin = headers.get(header::ORIGIN).map(|origin| origin.to_str().unwrap_or("null"));
    let is_own = |origin: &str| origin.strip_prefix("http://").is_some_and(|from| from == host);
    match origin {
        Some(origin) if !is_own(origin) => StatusCode::FORBIDDEN.into_response(),
        None if request.method() == Method::POST => StatusCode::FORBIDDEN.into_response(),
        _ => next.run(request).await,
    }
}
