//! Forms that phones have open, kept ten minutes; how many came by which code.

use crate::entry::{is_same, secret};
use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long a form may stay open.
pub(crate) const FORM_LIVES: Duration = Duration::from_secs(600);
/// A code is on the screen for a minute and taken for two; forms opened by it live on.
const CODE_LIVES: Duration = Duration::from_secs(900);
/// Forms in all, and of one address: a phone that takes no cookie opens a new one at each look.
const MOST_FORMS: usize = 4096;
const MOST_OF_ONE: usize = 32;
/// A code a minute for as long as a form lives.
const MOST_CODES: usize = 10;

/// The page that came of a form that was sent; locked while it is being sent, so that a double tap asks once.
pub(crate) type Sent = Arc<tokio::sync::Mutex<Option<String>>>;

struct Form {
    token: String,
    /// The codes it was opened by and when, the last few: somebody may scan twice and send the first one.
    codes: VecDeque<(String, Instant)>,
    from: IpAddr,
    opened: Instant,
    sent: Sent,
}

impl Form {
    fn is_alive(&self, now: Instant) -> bool {
        now.saturating_duration_since(self.opened) < FORM_LIVES
    }

    /// Codes that opened it less than a form's life ago: looking at it again makes none of them younger.
    fn good_codes(&self, now: Instant) -> impl Iterator<Item = &String> {
        let is_good = move |at: Instant| now.saturating_duration_since(at) < FORM_LIVES;
        self.codes.iter().filter(move |(_, at)| is_good(*at)).map(|(code, _)| code)
    }

    /// Sent, or on its way.
    fn was_sent(&self) -> bool {
        self.sent.try_lock().map_or(true, |sent| sent.is_some())
    }
}

/// A form just opened.
pub(crate) struct Opened {
    pub(crate) cookie: String,
    pub(crate) token: String,
}

/// A form that was sent with the token it was given.
pub(crate) struct Checked {
    codes: Vec<String>,
    pub(crate) sent: Sent,
}

impl Checked {
    /// Whether it was opened by this code.
    pub(crate) fn is_by(&self, code: &str) -> bool {
        self.codes.iter().any(|known| is_same(known, code))
    }
}

/// All open forms by cookie, all codes in use.
pub(crate) struct Sessions {
    forms: Mutex<HashMap<String, Form>>,
    by_code: Mutex<HashMap<String, (usize, Instant)>>,
    most_by_code: usize,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Sessions {
    pub(crate) fn new(most_by_code: usize) -> Self {
        Sessions { forms: Mutex::default(), by_code: Mutex::default(), most_by_code }
    }

    /// Opens a form, or goes on with the one of that cookie; one that was sent begins anew.
    pub(crate) fn open(&self, cookie: Option<&str>, code: &str, from: IpAddr, now: Instant) -> std::io::Result<Opened> {
        let mut forms = lock(&self.forms);
        let known = cookie.and_then(|cookie| Some((cookie, forms.get_mut(cookie).filter(|form| form.is_alive(now))?)));
        if let Some((cookie, form)) = known {
            if form.was_sent() && !code.is_empty() {
                (form.token, form.sent) = (secret()?, Sent::default());
            }
            form.opened = now;
            if !code.is_empty() && !form.codes.iter().any(|(known, _)| known == code) {
                form.codes.push_back((code.to_owned(), now));
                if form.codes.len() > MOST_CODES {
                    form.codes.pop_front();
                }
            }
            return Ok(Opened { cookie: cookie.to_owned(), token: form.token.clone() });
        }
        make_room(&mut forms, from, now);
        let (cookie, token) = (secret()?, secret()?);
        let codes = (!code.is_empty()).then(|| (code.to_owned(), now)).into_iter().collect();
        let form = Form { token: token.clone(), codes, from, opened: now, sent: Sent::default() };
        forms.insert(cookie.clone(), form);
        Ok(Opened { cookie, token })
    }

    /// The form that this cookie opened, if the token is the one it was given and the ten minutes are not over.
    pub(crate) fn check(&self, cookie: Option<&str>, token: &str, now: Instant) -> Option<Checked> {
        let forms = lock(&self.forms);
        let form = forms.get(cookie?)?;
        (form.is_alive(now) && is_same(&form.token, token))
            .then(|| Checked { codes: form.good_codes(now).cloned().collect(), sent: Arc::clone(&form.sent) })
    }

    /// Whether this cookie's form was opened by this code, lives, and was not sent.
    pub(crate) fn goes_on(&self, cookie: Option<&str>, code: &str, now: Instant) -> bool {
        let forms = lock(&self.forms);
        let form = cookie.and_then(|cookie| forms.get(cookie)).filter(|form| form.is_alive(now) && !form.was_sent());
        form.is_some_and(|form| form.good_codes(now).any(|known| is_same(known, code)))
    }

    /// Takes one of the places that a code has. `false`: it has none left.
    pub(crate) fn take_place(&self, code: &str, now: Instant) -> bool {
        let mut by_code = lock(&self.by_code);
        by_code.retain(|_, (_, first)| now.saturating_duration_since(*first) < CODE_LIVES);
        let (taken, _) = by_code.entry(code.to_owned()).or_insert((0, now));
        let is_free = *taken < self.most_by_code;
        *taken += usize::from(is_free);
        is_free
    }

    /// Gives a place back: the request was refused.
    pub(crate) fn give_back(&self, code: &str) {
        if let Some((taken, _)) = lock(&self.by_code).get_mut(code) {
            *taken = taken.saturating_sub(1);
        }
    }
}

/// Forgets what is too old, and the oldest form where there are too many of one address or in all.
fn make_room(forms: &mut HashMap<String, Form>, from: IpAddr, now: Instant) {
    let of_one = |forms: &HashMap<String, Form>| forms.values().filter(|form| form.from == from).count();
    if of_one(forms) >= MOST_OF_ONE {
        forget_oldest(forms, |form| form.from == from);
    }
    if forms.len() >= MOST_FORMS {
        forms.retain(|_, form| now.saturating_duration_since(form.opened) < FORM_LIVES);
    }
    if forms.len() >= MOST_FORMS {
        forget_oldest(forms, |_| true);
    }
}

fn forget_oldest(forms: &mut HashMap<String, Form>, of: impl Fn(&Form) -> bool) {
    let oldest = forms.iter().filter(|(_, form)| of(form)).min_by_key(|(_, form)| form.opened);
    if let Some(cookie) = oldest.map(|(cookie, _)| cookie.clone()) {
        forms.remove(&cookie);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(last: u8) -> IpAddr {
        IpAddr::from([10, 0, 0, last])
    }

    #[test]
    fn a_form_is_sent_by_whoever_opened_it_within_ten_minutes() {
        let (sessions, now) = (Sessions::new(20), Instant::now());
        let mine = sessions.open(None, "AAAA", ip(1), now).unwrap();
        let theirs = sessions.open(None, "BBBB", ip(2), now).unwrap();
        let check = |cookie: &str, token: &str, now| sessions.check(Some(cookie), token, now).is_some();
        let own = sessions.check(Some(&mine.cookie), &mine.token, now).unwrap();
        assert!(own.is_by("AAAA") && !own.is_by("BBBB") && !own.is_by(""));
        assert!(!check(&mine.cookie, &theirs.token, now), "another's token");
        assert!(!check(&theirs.cookie, &mine.token, now));
        assert!(!check(&mine.cookie, "", now));
        assert!(sessions.check(None, &mine.token, now).is_none());
        assert!(check(&mine.cookie, &mine.token, now + FORM_LIVES - Duration::from_secs(1)));
        assert!(!check(&mine.cookie, &mine.token, now + FORM_LIVES));
    }

    #[test]
    fn a_look_again_keeps_the_form_and_a_sent_one_begins_anew() {
        let (sessions, now) = (Sessions::new(20), Instant::now());
        let first = sessions.open(None, "AAAA", ip(1), now).unwrap();
        let again = sessions.open(Some(&first.cookie), "BBBB", ip(1), now).unwrap();
        assert_eq!((&again.cookie, &again.token), (&first.cookie, &first.token));
        let checked = sessions.check(Some(&first.cookie), &first.token, now).unwrap();
        assert!(checked.is_by("AAAA") && checked.is_by("BBBB"), "either scan may be sent");
        *checked.sent.try_lock().unwrap() = Some("page".to_owned());
        let card = sessions.open(Some(&first.cookie), "", ip(1), now).unwrap();
        assert_eq!(card.token, first.token, "the card's page has its buttons under the same form");
        let next = sessions.open(Some(&first.cookie), "CCCC", ip(1), now).unwrap();
        assert_ne!(next.token, first.token, "a second person on the same phone");
        for n in 0..50 {
            sessions.open(Some(&first.cookie), &format!("C{n}"), ip(1), now).unwrap();
        }
        let checked = sessions.check(Some(&first.cookie), &next.token, now).unwrap();
        assert!(checked.codes.len() == MOST_CODES && checked.is_by("C49"));
        let late = sessions.open(Some(&first.cookie), "DDDD", ip(1), now + FORM_LIVES).unwrap();
        assert_ne!(late.cookie, first.cookie);
    }

    #[test]
    fn a_form_goes_on_by_its_own_code_until_it_is_sent_or_the_code_is_ten_minutes_old() {
        let (sessions, now) = (Sessions::new(20), Instant::now());
        let form = sessions.open(None, "AAAA", ip(1), now).unwrap();
        let cookie = Some(form.cookie.as_str());
        let goes_on = |cookie, code: &str, after_s| sessions.goes_on(cookie, code, now + Duration::from_secs(after_s));
        assert!(goes_on(cookie, "AAAA", 0) && !goes_on(cookie, "BBBB", 0) && !goes_on(None, "AAAA", 0));
        for minute in 1..=10 {
            sessions.open(cookie, "AAAA", ip(1), now + Duration::from_secs(60 * minute)).unwrap();
        }
        assert!(goes_on(cookie, "AAAA", 599) && !goes_on(cookie, "AAAA", 600), "looking makes no code younger");
        let late = sessions.check(cookie, &form.token, now + FORM_LIVES).unwrap();
        assert!(!late.is_by("AAAA"));
        *late.sent.try_lock().unwrap() = Some("page".to_owned());
        assert!(!goes_on(cookie, "AAAA", 0), "sent");
    }

    #[test]
    fn one_address_pushes_out_its_own_forms_and_all_are_bounded() {
        let (sessions, now) = (Sessions::new(20), Instant::now());
        let mine = sessions.open(None, "AAAA", ip(1), now).unwrap();
        for n in 0..100 {
            sessions.open(None, "AAAA", ip(2), now + Duration::from_millis(n)).unwrap();
        }
        assert_eq!(lock(&sessions.forms).len(), 1 + MOST_OF_ONE);
        assert!(sessions.check(Some(&mine.cookie), &mine.token, now).is_some());
        for n in 0..5000_u32 {
            let from = IpAddr::from((0x0a01_0000 + n).to_be_bytes());
            sessions.open(None, "AAAA", from, now + Duration::from_secs(1)).unwrap();
        }
        assert_eq!(lock(&sessions.forms).len(), MOST_FORMS);
    }

    #[test]
    fn a_code_has_its_number_of_places() {
        let (sessions, now) = (Sessions::new(2), Instant::now());
        let take = |code: &str| sessions.take_place(code, now);
        assert_eq!([take("A"), take("A"), take("A"), take("B")], [true, true, false, true]);
        sessions.give_back("A");
        assert_eq!([take("A"), take("A")], [true, false]);
        assert!(sessions.take_place("A", now + CODE_LIVES), "long gone from the screen");
    }
}
