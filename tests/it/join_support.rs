//! A shop with its join page on loopback, and a phone that speaks plain HTTP to it.

use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use shop_lan::JoinDoor;
use shop_lan::join::Bounds;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

/// Longer than anything that goes well takes.
pub(crate) const LONG: Duration = Duration::from_secs(10);

/// Bounds that a test of something else does not run into.
pub(crate) fn wide() -> Bounds {
    Bounds { posts: (10_000, 10_000), gets: (100_000, 100_000), ..Bounds::default() }
}

/// A shop whose join page listens on loopback.
pub(crate) struct OpenShop {
    // First, so that it closes while the shop's folder is there.
    pub(crate) door: JoinDoor,
    pub(crate) shop: TestShop,
    pub(crate) at: SocketAddr,
}

impl OpenShop {
    pub(crate) fn with(bounds: Bounds) -> Self {
        Self::at("127.0.0.1:0", bounds)
    }

    pub(crate) fn at(address: &str, bounds: Bounds) -> Self {
        let shop = TestShop::open();
        shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
        let (told, heard) = channel();
        let announce = move |at| {
            let _ = told.send(at);
        };
        let address = address.parse().expect("an address");
        let door = shop_lan::open_join_door(Arc::clone(&shop.app), address, bounds, announce).expect("a door");
        let at = heard.recv_timeout(LONG).expect("the page listens");
        OpenShop { door, shop, at }
    }

    /// What the code on the display opens.
    pub(crate) fn form_path(&self) -> String {
        let front = self.shop.ok(Role::System, "intake.read_front", json!({}));
        format!("/j/{}", front["codes"][0].as_str().expect("a code"))
    }

    pub(crate) fn phone(&self) -> Phone {
        Phone { at: self.at, language: "en".to_owned(), cookie: None }
    }

    /// The state of the way in, once it is as `wanted`.
    pub(crate) fn wait_until(&self, wanted: impl Fn(&TestShop) -> bool) {
        wait_until(&self.shop, wanted);
    }
}

/// Looks at every change, and now and then without one, until the shop is as wanted.
pub(crate) fn wait_until(shop: &TestShop, wanted: impl Fn(&TestShop) -> bool) {
    let (notices, started) = (shop.app.listen(), Instant::now());
    while !wanted(shop) {
        assert!(started.elapsed() < LONG, "the shop does not come to be as wanted");
        let _ = notices.recv_timeout(Duration::from_millis(20));
    }
}

/// An answer as it came over the wire.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let line = self.head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")))?;
        line.split_once(':').map(|(_, value)| value.trim())
    }

    /// The value of a hidden field.
    pub(crate) fn hidden(&self, name: &str) -> String {
        let behind = self
            .body
            .split(&format!("name=\"{name}\" value=\""))
            .nth(1)
            .unwrap_or_else(|| panic!("no {name}: {self:?}"));
        behind.split('"').next().expect("a value").to_owned()
    }
}

/// A phone with a browser of its own.
#[derive(Clone)]
pub(crate) struct Phone {
    pub(crate) at: SocketAddr,
    pub(crate) language: String,
    pub(crate) cookie: Option<String>,
}

impl Phone {
    pub(crate) fn speaking(mut self, language: &str) -> Self {
        language.clone_into(&mut self.language);
        self
    }

    /// The lines that a browser sends with every request.
    pub(crate) fn lines(&self) -> String {
        let cookie = self.cookie.as_ref().map_or(String::new(), |cookie| format!("Cookie: join={cookie}\r\n"));
        format!("Host: {}\r\nAccept-Language: {}\r\n{cookie}", self.at, self.language)
    }

    pub(crate) fn get(&mut self, path: &str) -> Answer {
        let request = format!("GET {path} HTTP/1.1\r\n{}\r\n", self.lines());
        let answer = self.raw(request.as_bytes()).expect("an answer");
        if let Some(cookie) = answer.header("set-cookie") {
            let kept = cookie.strip_prefix("join=").expect("our cookie").split(';').next().expect("a value");
            self.cookie = Some(kept.to_owned());
        }
        answer
    }

    /// Sends a form as it stands on the page, from that page.
    pub(crate) fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = format!("Origin: http://{}\r\n", self.at);
        self.post_with(path, &origin, &encode(fields))
    }

    pub(crate) fn post_with(&self, path: &str, more_lines: &str, body: &str) -> Answer {
        read_answer(&mut self.begin_post(path, more_lines, body)).expect("an answer")
    }

    /// Sends a form and does not wait for what comes back.
    pub(crate) fn begin_post(&self, path: &str, more_lines: &str, body: &str) -> TcpStream {
        let lines = format!(
            "POST {path} HTTP/1.1\r\n{}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n{more_lines}\r\n",
            self.lines(),
            body.len()
        );
        self.begin([lines.as_bytes(), body.as_bytes()].concat().as_slice())
    }

    /// Sends bytes and reads until the other end closes. `None`: closed without a word.
    pub(crate) fn raw(&self, bytes: &[u8]) -> Option<Answer> {
        read_answer(&mut self.begin(bytes))
    }

    fn begin(&self, bytes: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(self.at).expect("a connection");
        stream.set_read_timeout(Some(LONG)).expect("a time limit");
        // What is refused early is not read to its end.
        let _ = stream.write_all(bytes);
        stream
    }

    /// Opens the form, fills it in and sends it.
    pub(crate) fn ask(&mut self, form_path: &str, name: &str, number: &str) -> Answer {
        self.ask_with(form_path, &[("name", name), ("phone", number), ("fourteen", "yes")])
    }

    pub(crate) fn ask_with(&mut self, form_path: &str, fields: &[(&str, &str)]) -> Answer {
        let form = self.get(form_path);
        assert_eq!(form.status, 200, "{form:?}");
        let (token, wording) = (form.hidden("token"), form.hidden("wording"));
        self.post(form_path, &[&[("token", token.as_str()), ("wording", wording.as_str())], fields].concat())
    }

    /// The same, and the path of the phone's page.
    pub(crate) fn join(&mut self, form_path: &str, name: &str, number: &str) -> String {
        let sent = self.ask(form_path, name, number);
        assert_eq!(sent.status, 303, "{sent:?}");
        sent.header("location").expect("a way on").to_owned()
    }
}

/// Reads what comes until the end; a connection that is reset has said all it will.
pub(crate) fn read_answer(stream: &mut TcpStream) -> Option<Answer> {
    let (mut read, started) = (Vec::new(), Instant::now());
    let mut piece = [0; 4096];
    loop {
        match stream.read(&mut piece) {
            Ok(0) => break,
            Ok(length) => read.extend_from_slice(&piece[..length]),
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => break,
            Err(error) => panic!("after {:?}: {error}", started.elapsed()),
        }
    }
    let text = String::from_utf8(read).expect("UTF-8");
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1).expect("a status").parse().expect("a number");
    Some(Answer { status, head: head.to_owned(), body: body.to_owned() })
}

/// As a browser writes a form.
pub(crate) fn encode(fields: &[(&str, &str)]) -> String {
    let encoded = |text: &str| -> String {
        text.bytes()
            .map(
                |byte| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") },
            )
            .collect()
    };
    fields.iter().map(|(name, value)| format!("{}={}", encoded(name), encoded(value))).collect::<Vec<_>>().join("&")
}

/// Everyone who waits, as the clerk sees them.
pub(crate) fn waiting(shop: &TestShop) -> Vec<Value> {
    shop.ok(Role::Clerk, "intake.list_requests", json!({}))["requests"].as_array().expect("requests").clone()
}

/// How many wait in all.
pub(crate) fn count_waiting(shop: &TestShop) -> i64 {
    shop.ok(Role::Clerk, "intake.list_requests", json!({}))["waiting"].as_i64().expect("a number")
}

pub(crate) fn confirm_first(shop: &TestShop) -> Value {
    let request = waiting(shop)[0]["request"].clone();
    shop.ok(Role::Clerk, "intake.confirm", json!({ "request": request, "duplicatesSeen": true }))
}
