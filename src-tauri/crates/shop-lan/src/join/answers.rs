//! Answers: a page with the headers that every page has, or a way to the next one.

use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::Markup;
use sha2::{Digest, Sha256};
use std::time::Duration;

/// What a page may load: the sheets of our own, known by their digests, and an empty icon.
pub(crate) fn policy(sheets: &[&str]) -> String {
    let digests = sheets.iter().map(|sheet| format!(" 'sha256-{}'", STANDARD.encode(Sha256::digest(sheet))));
    let digests: String = digests.collect();
    format!(
        "default-src 'none'; style-src{digests}; img-src data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    )
}

/// A page.
pub(crate) fn page(status: StatusCode, page: Markup) -> Response {
    let html = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (status, html, page.into_string()).into_response()
}

/// On to another page of ours, to be read by GET.
pub(crate) fn go_to(path: &str) -> Response {
    (StatusCode::SEE_OTHER, [(header::LOCATION, path.to_owned())]).into_response()
}

/// A few words for a program; people are not shown this.
pub(crate) fn plain(status: StatusCode, words: &'static str) -> Response {
    (status, [(header::CONTENT_TYPE, "text/plain; charset=utf-8")], words).into_response()
}

/// Says when to come again.
pub(crate) fn after(wait: Duration, mut response: Response) -> Response {
    let seconds = HeaderValue::from(wait.as_secs().saturating_add(1));
    response.headers_mut().insert(header::RETRY_AFTER, seconds);
    response
}

/// The page looks again by itself after so many seconds.
pub(crate) fn looking_again(seconds: u64, mut response: Response) -> Response {
    response.headers_mut().insert(header::REFRESH, HeaderValue::from(seconds));
    response
}

/// Puts the headers on that every answer has.
pub(crate) fn dress(mut response: Response<Body>, policy: &HeaderValue) -> Response {
    let fixed = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // Not `no-referrer`: a browser then calls the origin of our own form "null". Other sites are told nothing.
        (header::REFERRER_POLICY, "same-origin"),
        (header::CACHE_CONTROL, "no-store"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (header::X_FRAME_OPTIONS, "DENY"),
    ];
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy.clone());
    headers.extend(fixed.map(|(name, value)| (name, HeaderValue::from_static(value))));
    response
}
