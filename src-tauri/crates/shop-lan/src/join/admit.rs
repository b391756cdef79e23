//! Who is let in: requests that name this very address, not too many of them, and posts from our own pages only.

use super::answers::{after, dress, plain};
use super::listen::Peer;
use super::routes::House;
use axum::extract::{Request, State};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

pub(crate) async fn admit(State(house): State<Arc<House>>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let response = match refuse(&house, &parts).await {
        Some(refused) => refused,
        None => next.run(Request::from_parts(parts, body)).await,
    };
    dress(response, &house.policy)
}

async fn refuse(house: &House, request: &Parts) -> Option<Response> {
    let headers = &request.headers;
    if !is_meant_for(house.address, &request.uri, headers) {
        return Some(plain(StatusCode::MISDIRECTED_REQUEST, "This address is called by its number."));
    }
    let Some(Peer(peer)) = request.extensions.get::<Peer>().copied() else {
        return Some(plain(StatusCode::INTERNAL_SERVER_ERROR, "Nobody is at the other end."));
    };
    let is_post = request.method == Method::POST;
    let limit = if is_post { &house.posts } else { &house.gets };
    if let Err(wait) = limit.admit(peer.ip(), Instant::now()) {
        return Some(after(wait, house.too_often(request, wait).await));
    }
    if is_post && !is_from_here(house.address, headers) {
        return Some(plain(StatusCode::FORBIDDEN, "This form is not ours."));
    }
    // Phones tell the length of their forms; a stream of pieces is nobody's form.
    if headers.contains_key(header::TRANSFER_ENCODING) {
        return Some(plain(StatusCode::LENGTH_REQUIRED, "A form has a length."));
    }
    None
}

/// The one Host is this address as a number: a name that was made to point here is another host.
fn is_meant_for(address: SocketAddr, uri: &Uri, headers: &HeaderMap) -> bool {
    let own = address.to_string();
    let mut hosts = headers.get_all(header::HOST).iter();
    let is_own = hosts.next().is_some_and(|host| host.as_bytes() == own.as_bytes()) && hosts.next().is_none();
    is_own && uri.authority().is_none_or(|authority| authority.as_str() == own)
}

/// A post comes from one of our pages. Where a browser leaves the origin out, the token in the form still has to fit.
fn is_from_here(address: SocketAddr, headers: &HeaderMap) -> bool {
    let text = |name: header::HeaderName| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    match text(header::ORIGIN) {
        Some(origin) => origin.strip_prefix("http://").is_some_and(|from| from == address.to_string()),
        None => text(header::HeaderName::from_static("sec-fetch-site"))
            .is_none_or(|site| ["same-origin", "none"].contains(&site)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn only_our_own_number_is_our_host() {
        let v4: SocketAddr = "192.168.1.20:8710".parse().unwrap();
        let v6: SocketAddr = "[fd00::7]:8710".parse().unwrap();
        let is_ours = |address, uri: &'static str, hosts: &[&'static str]| {
            let mut map = HeaderMap::new();
            for host in hosts {
                map.append("host", host.parse().unwrap());
            }
            is_meant_for(address, &Uri::from_static(uri), &map)
        };
        assert!(is_ours(v4, "/", &["192.168.1.20:8710"]));
        assert!(is_ours(v6, "/", &["[fd00::7]:8710"]));
        assert!(is_ours(v4, "http://192.168.1.20:8710/", &["192.168.1.20:8710"]));
        for host in ["192.168.1.20", "192.168.1.20:80", "evil.example:8710", "localhost:8710", "", "3232235796:8710"] {
            assert!(!is_ours(v4, "/", &[host]), "{host}");
        }
        assert!(!is_ours(v4, "/", &[]), "no host at all");
        assert!(!is_ours(v4, "/", &["192.168.1.20:8710", "192.168.1.20:8710"]), "two of them");
        assert!(!is_ours(v4, "http://evil.example/", &["192.168.1.20:8710"]));
    }

    #[test]
    fn a_post_comes_from_our_own_page() {
        let own: SocketAddr = "192.168.1.20:8710".parse().unwrap();
        for (is_ours, pairs) in [
            (true, vec![("origin", "http://192.168.1.20:8710")]),
            (true, vec![]),
            (true, vec![("sec-fetch-site", "same-origin")]),
            (false, vec![("origin", "null")]),
            (false, vec![("origin", "https://192.168.1.20:8710")]),
            (false, vec![("origin", "http://192.168.1.20:8710.evil.example")]),
            (false, vec![("origin", "http://192.168.1.20")]),
            (false, vec![("origin", "")]),
            (false, vec![("sec-fetch-site", "cross-site")]),
            (false, vec![("sec-fetch-site", "same-site")]),
        ] {
            assert_eq!(is_from_here(own, &headers(&pairs)), is_ours, "{pairs:?}");
        }
    }
}
