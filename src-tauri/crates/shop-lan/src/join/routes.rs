//! The pages by their addresses.

use super::admit::admit;
use super::answers::{go_to, looking_again, page, policy};
use super::desk::{Desk, Trouble};
use super::door::Bounds;
use super::forms::{Fields, PURPOSES, Typed};
use super::language::{of_tag, preferred, tag};
use super::limits::Minute;
use super::listen::Peer;
use super::pages::{Book, Frame, SHEETS, card, form, note, vouchers, waiting};
use super::sessions::{Checked, FORM_LIVES, Opened, Sessions};
use crate::entry::{is_same, secret};
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, Request, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header, request::Parts};
use axum::middleware;
use axum::response::Response;
use axum::routing::{get, post};
use http_body_util::{BodyExt, Limited};
use shop_core::intake::commands::{Asked, Choice, Deed, Front, Outcome, PageToken, PhonePage};
use shop_core::shop::commands::Language;
use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::OwnedMutexGuard;

/// The longest form.
const MOST_BODY: usize = 16 * 1024;
/// The self-test needs to hear of a phone this often.
const SEEN_AGAIN: Duration = Duration::from_secs(60);
/// Seconds after which a phone that waits for its card looks again.
const LOOK_S: u64 = 5;
/// Cards whose first showing is remembered; hearing of one again does no harm.
const MOST_SHOWN: usize = 4096;

/// What the pages of one listener share.
pub(crate) struct House {
    pub(crate) address: SocketAddr,
    pub(crate) gets: Minute,
    pub(crate) posts: Minute,
    pub(crate) policy: HeaderValue,
    desk: Arc<Desk>,
    book: Book,
    sessions: Sessions,
    patience: Duration,
    shown: Mutex<HashSet<String>>,
    seen: Mutex<Option<Instant>>,
}

impl House {
    pub(crate) fn at(address: SocketAddr, desk: Arc<Desk>, bounds: Bounds) -> Arc<Self> {
        Arc::new(House {
            address,
            gets: Minute::of(bounds.gets.0, bounds.gets.1),
            posts: Minute::of(bounds.posts.0, bounds.posts.1),
            policy: HeaderValue::try_from(policy(&SHEETS)).unwrap_or(HeaderValue::from_static("default-src 'none'")),
            desk,
            book: Book::open(),
            sessions: Sessions::new(bounds.by_one_code),
            patience: bounds.patience,
            shown: Mutex::default(),
            seen: Mutex::default(),
        })
    }

    /// The page of an address that asks too often. Phones that share one may wait for their cards: these look again.
    pub(crate) async fn too_often(&self, request: &Parts, wait: Duration) -> Response {
        let front = self.desk.front().await;
        let frame = self.frame(&front, &request.uri, &request.headers);
        if request.method == Method::GET && request.uri.path().starts_with("/c/") {
            let seconds = wait.as_secs().saturating_add(LOOK_S);
            return looking_again(seconds, page(StatusCode::TOO_MANY_REQUESTS, note(&frame, "again")));
        }
        page(StatusCode::TOO_MANY_REQUESTS, note(&frame, "often"))
    }

    /// The surroundings of a page: whose shop, which language.
    fn frame<'a>(&'a self, front: &'a Option<Arc<Front>>, uri: &Uri, headers: &HeaderMap) -> Frame<'a> {
        let chosen =
            uri.query().and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("l="))).and_then(of_tag);
        let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|accept| accept.to_str().ok()).and_then(preferred);
        let of_shop = front.as_ref().map_or(Language::En, |front| front.language);
        self.book.frame(front.as_deref(), chosen.or(accepted).unwrap_or(of_shop), uri.path())
    }

    /// A phone loaded a page: the self-test turns green. A look from this computer itself proves nothing.
    fn notice(&self, peer: SocketAddr) {
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if peer.ip() != self.address.ip() && seen.is_none_or(|at| at.elapsed() >= SEEN_AGAIN) {
            *seen = Some(Instant::now());
            self.desk.mention(Deed::Seen);
        }
    }

    /// The card came up on the phone; told once.
    fn notice_shown(&self, token: &str) {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.len() >= MOST_SHOWN {
            shown.clear();
        }
        if shown.insert(token.to_owned()) {
            self.desk.mention(Deed::Shown(PageToken { token: token.to_owned() }));
        }
    }
}

pub(crate) fn router(house: Arc<House>) -> Router {
    Router::new()
        .route("/", get(welcome))
        .route("/j/{code}", get(open_form).post(ask_to_join))
        .route("/c/{token}", get(look))
        .route("/c/{token}/withdraw", post(withdraw))
        .route("/c/{token}/choose", post(choose))
        .fallback(nothing_here)
        .method_not_allowed_fallback(nothing_here)
        .layer(middleware::from_fn_with_state(Arc::clone(&house), admit))
        .with_state(house)
}

type Shared = State<Arc<House>>;

/// `/`: who typed the address instead of scanning.
async fn welcome(State(house): Shared, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let front = house.desk.front().await;
    house.notice(peer(&parts));
    page(StatusCode::OK, note(&house.frame(&front, &parts.uri, &parts.headers), "scan"))
}

async fn nothing_here(State(house): Shared, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let front = house.desk.front().await;
    page(StatusCode::NOT_FOUND, note(&house.frame(&front, &parts.uri, &parts.headers), "lost"))
}

/// The form, for the code on the screen.
async fn open_form(State(house): Shared, Path(code): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let mut front = house.desk.front().await;
    if !has_code(&front, &code) {
        front = house.desk.read_front().await;
    }
    let frame = house.frame(&front, &parts.uri, &parts.headers);
    house.notice(peer(&parts));
    // Another language, or once more: the form goes on as long as it lives, though the screen shows another code by then.
    let goes_on = house.sessions.goes_on(cookie(&parts.headers).as_deref(), &code, Instant::now());
    if !goes_on && !has_code(&front, &code) {
        return page(StatusCode::GONE, note(&frame, "stale"));
    }
    let Ok(opened) = house.open_session(&parts, &code) else { return failed(&frame) };
    let wording_version = front.as_ref().map_or(0, |front| front.wording_version);
    let blank = Typed { wording_version, ..Typed::default() };
    with_cookie(&opened, page(StatusCode::OK, form(&frame, &opened.token, &blank, None)))
}

/// The form comes back.
async fn ask_to_join(State(house): Shared, Path(code): Path<String>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let front = house.desk.front().await;
    let frame = house.frame(&front, &parts.uri, &parts.headers);
    let (fields, checked) = match house.receive(&parts, body).await {
        Ok(received) => received,
        Err((status, why)) => return page(status, note(&frame, why)),
    };
    let is_own = checked.is_by(&code) || has_code(&front, &code);
    let Some(typed) = Typed::read(&fields).filter(|_| is_own) else {
        let (status, why) = if is_own { (StatusCode::BAD_REQUEST, "garbled") } else { (StatusCode::GONE, "stale") };
        return page(status, note(&frame, why));
    };
    // A second tap waits here for the first, and finds the page that came of it.
    let sent = checked.sent.lock_owned().await;
    if let Some(token) = &*sent {
        return go_to(&frame.link(&format!("/c/{token}")));
    }
    let Ok(token) = secret() else { return failed(&frame) };
    if !house.sessions.take_place(&code, Instant::now()) {
        return page(StatusCode::SERVICE_UNAVAILABLE, note(&frame, "crowd"));
    }
    // Not on this connection alone: a phone that hangs up meanwhile finds its page at the next tap.
    let sending = tokio::spawn(send(Arc::clone(&house), sent, code, typed.asked(&token, frame.language)));
    let outcome = sending.await.unwrap_or_else(|panic| Err(Trouble::Failed(panic.to_string())));
    match outcome {
        Ok(Outcome::Done) => go_to(&frame.link(&format!("/c/{token}"))),
        Ok(Outcome::Refused { refusal }) => {
            let token = fields.text("token");
            page(StatusCode::UNPROCESSABLE_ENTITY, form(&frame, token, &typed, Some(&refusal)))
        }
        Err(trouble) => in_trouble(&frame, &trouble),
    }
}

/// Hands a filled form in, and remembers the page that came of it.
async fn send(
    house: Arc<House>,
    mut sent: OwnedMutexGuard<Option<String>>,
    code: String,
    asked: Asked,
) -> Result<Outcome, Trouble> {
    let token = asked.token.clone();
    let outcome = house.desk.hand_in(Deed::Asked(asked)).await;
    if matches!(outcome, Ok(Outcome::Done)) {
        *sent = Some(token);
    } else {
        house.sessions.give_back(&code);
    }
    outcome
}

/// The phone's own page: waiting, the card, or the end of it.
async fn look(State(house): Shared, Path(token): Path<String>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let front = house.desk.front().await;
    let frame = house.frame(&front, &parts.uri, &parts.headers);
    let shown = match house.read(&token).await {
        Ok(shown) => shown,
        Err(_) => return looking_again(LOOK_S, page(StatusCode::SERVICE_UNAVAILABLE, note(&frame, "again"))),
    };
    house.notice(peer(&parts));
    // Only a page with buttons keeps the form open that they are sent with.
    let open = || house.open_session(&parts, "");
    match shown {
        PhonePage::Waiting { name, phone_ends, asked_at_ms } => {
            let Ok(opened) = open() else { return failed(&frame) };
            let markup = waiting(&frame, &opened.token, &name, &phone_ends, asked_at_ms);
            looking_again(LOOK_S, with_cookie(&opened, page(StatusCode::OK, markup)))
        }
        PhonePage::Card { card: own } => {
            let Ok(opened) = open() else { return failed(&frame) };
            house.notice_shown(&token);
            let asks =
                |for_it: &str| parts.uri.query().is_some_and(|query| query.split('&').any(|pair| pair == for_it));
            let markup = match asks("vouchers=1") {
                true => vouchers(&frame, &own),
                false => card(&frame, &opened.token, &own, asks("me=1")),
            };
            with_cookie(&opened, page(StatusCode::OK, markup))
        }
        PhonePage::Withdrawn => page(StatusCode::OK, note(&frame, "withdrawn")),
        PhonePage::Ended => page(StatusCode::OK, note(&frame, "ended")),
        PhonePage::Unknown => page(StatusCode::NOT_FOUND, note(&frame, "lost")),
    }
}

async fn withdraw(State(house): Shared, Path(token): Path<String>, request: Request) -> Response {
    house.act(token, request, "", |_, token| Some(Deed::Withdrawn(PageToken { token }))).await
}

async fn choose(State(house): Shared, Path(token): Path<String>, request: Request) -> Response {
    let choice = |fields: &Fields, token: String| {
        let purpose = PURPOSES.iter().find(|(_, name)| *name == fields.text("purpose"))?.0;
        let given = match fields.text("given") {
            "yes" => true,
            "no" => false,
            _ => return None,
        };
        Some(Deed::Chose(Choice { token, purpose, given }))
    };
    house.act(token, request, "&me=1#me", choice).await
}

impl House {
    async fn read(&self, token: &str) -> Result<PhonePage, Trouble> {
        let is_token = token.len() == 32 && token.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_token { self.desk.page(token).await } else { Ok(PhonePage::Unknown) }
    }

    fn open_session(&self, parts: &Parts, code: &str) -> std::io::Result<Opened> {
        self.sessions.open(cookie(&parts.headers).as_deref(), code, peer(parts).ip(), Instant::now())
    }

    /// Reads a form and finds the one it answers to, or says with which page to end.
    async fn receive(&self, parts: &Parts, body: Body) -> Result<(Fields, Checked), (StatusCode, &'static str)> {
        let is_form = parts.headers.get(header::CONTENT_TYPE).is_some_and(|kind| {
            kind.to_str().unwrap_or_default().split(';').next().unwrap_or_default().trim()
                == "application/x-www-form-urlencoded"
        });
        if !is_form {
            return Err((StatusCode::UNSUPPORTED_MEDIA_TYPE, "garbled"));
        }
        let whole = tokio::time::timeout(self.patience, Limited::new(body, MOST_BODY).collect()).await;
        let whole = match whole {
            Err(_) => return Err((StatusCode::REQUEST_TIMEOUT, "garbled")),
            Ok(Err(error)) if error.is::<http_body_util::LengthLimitError>() => {
                return Err((StatusCode::PAYLOAD_TOO_LARGE, "garbled"));
            }
            Ok(Err(_)) => return Err((StatusCode::BAD_REQUEST, "garbled")),
            Ok(Ok(whole)) => whole.to_bytes(),
        };
        let fields = Fields::read(&whole).ok_or((StatusCode::BAD_REQUEST, "garbled"))?;
        let checked = self.sessions.check(cookie(&parts.headers).as_deref(), fields.text("token"), Instant::now());
        Ok((fields, checked.ok_or((StatusCode::FORBIDDEN, "old"))?))
    }

    /// One of the buttons on the phone's own page, which shows what became of it.
    async fn act(
        &self,
        token: String,
        request: Request,
        behind: &str,
        deed: impl FnOnce(&Fields, String) -> Option<Deed>,
    ) -> Response {
        let (parts, body) = request.into_parts();
        let front = self.desk.front().await;
        let frame = self.frame(&front, &parts.uri, &parts.headers);
        let fields = match self.receive(&parts, body).await {
            Ok((fields, _)) => fields,
            Err((status, why)) => return page(status, note(&frame, why)),
        };
        let page_path = frame.link(&format!("/c/{token}"));
        let Some(deed) = deed(&fields, token) else {
            return page(StatusCode::BAD_REQUEST, note(&frame, "garbled"));
        };
        match self.desk.hand_in(deed).await {
            // Refused: the page has moved on meanwhile, and shows how it stands.
            Ok(_) => go_to(&format!("{page_path}{behind}")),
            Err(trouble) => in_trouble(&frame, &trouble),
        }
    }
}

fn has_code(front: &Option<Arc<Front>>, code: &str) -> bool {
    let known = front.iter().flat_map(|front| &front.codes);
    // Every code is compared, whichever fits.
    known.fold(false, |found, known| found | is_same(known, code)) && !code.is_empty()
}

fn peer(parts: &Parts) -> SocketAddr {
    parts.extensions.get::<Peer>().map_or(SocketAddr::from(([0, 0, 0, 0], 0)), |peer| peer.0)
}

fn cookie(headers: &HeaderMap) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).iter().filter_map(|line| line.to_str().ok());
    lines.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix("join=")).map(str::to_owned)
}

fn with_cookie(opened: &Opened, mut response: Response) -> Response {
    let lives = FORM_LIVES.as_secs();
    let cookie = format!("join={}; Path=/; Max-Age={lives}; HttpOnly; SameSite=Strict", opened.cookie);
    if let Ok(cookie) = HeaderValue::try_from(cookie) {
        response.headers_mut().insert(header::SET_COOKIE, cookie);
    }
    response
}

fn in_trouble(frame: &Frame<'_>, trouble: &Trouble) -> Response {
    match trouble {
        Trouble::Full => page(StatusCode::SERVICE_UNAVAILABLE, note(frame, "busy")),
        Trouble::Failed(_) => failed(frame),
    }
}

fn failed(frame: &Frame<'_>) -> Response {
    page(StatusCode::INTERNAL_SERVER_ERROR, note(frame, "failed"))
}

/// As `?l=` says it.
pub(crate) fn language_query(language: Language) -> String {
    format!("?l={}", tag(language))
}
