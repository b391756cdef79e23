//! What strangers on the shop's Wi-Fi may try. The page may turn them away; the shop does not notice.

use crate::join_support::{Answer, LONG, OpenShop, count_waiting, encode, read_answer, waiting, wide};
use crate::people::member;
use serde_json::{Value, json};
use shop_core::intake::commands::{Deed, Outcome, PageToken};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use shop_lan::join::{Bounds, Desk, Trouble};
use std::io::{Read, Write};
use std::net::TcpStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};

fn status(answer: Option<Answer>) -> u16 {
    answer.map_or(0, |answer| answer.status)
}

#[test]
fn a_name_that_points_here_is_another_host() {
    let open = OpenShop::with(wide());
    let (phone, port, path) = (open.phone(), open.at.port(), open.form_path());
    let get = |host: &str| status(phone.raw(format!("GET {path} HTTP/1.1\r\n{host}\r\n").as_bytes()));
    assert_eq!(get(&format!("Host: 127.0.0.1:{port}\r\n")), 200);
    for host in [
        format!("Host: evil.example:{port}\r\n"),
        format!("Host: localhost:{port}\r\n"),
        format!("Host: 127.0.0.1.evil.example:{port}\r\n"),
        format!("Host: 2130706433:{port}\r\n"),
        "Host: 127.0.0.1\r\n".to_owned(),
        String::new(),
        format!("Host: 127.0.0.1:{port}\r\nHost: evil.example\r\n"),
        format!("Host: evil.example\r\nX-Forwarded-Host: 127.0.0.1:{port}\r\n"),
    ] {
        assert!([400, 421].contains(&get(&host)), "{host}");
    }
    let elsewhere = format!("GET http://evil.example{path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    assert_eq!(status(phone.raw(elsewhere.as_bytes())), 421);
    assert_eq!(status(phone.raw(format!("GET {path} HTTP/1.0\r\n\r\n").as_bytes())), 421);
}

#[test]
fn a_page_from_elsewhere_sends_no_form_here() {
    let open = OpenShop::with(wide());
    let (mut phone, path) = (open.phone(), open.form_path());
    let token = phone.get(&path).hidden("token");
    let body =
        encode(&[("token", &token), ("wording", "1"), ("name", "王强"), ("phone", "13812345678"), ("fourteen", "yes")]);
    for lines in [
        "Origin: http://evil.example\r\n",
        "Origin: null\r\n",
        "Origin: \r\n",
        "Origin: https://127.0.0.1\r\n",
        "Sec-Fetch-Site: cross-site\r\n",
        "Sec-Fetch-Site: same-site\r\n",
    ] {
        assert_eq!(phone.post_with(&path, lines, &body).status, 403, "{lines}");
    }
    assert_eq!(waiting(&open.shop), [] as [Value; 0]);
    assert_eq!(
        phone.post_with(&path, "", &body).status,
        303,
        "a browser that tells no origin still has the form's token"
    );
}

#[test]
fn a_form_needs_the_token_of_its_own_phone() {
    let open = OpenShop::with(wide());
    let (mut mine, mut theirs, path) = (open.phone(), open.phone(), open.form_path());
    let token = mine.get(&path).hidden("token");
    let other = theirs.get(&path).hidden("token");
    let send = |phone: &crate::join_support::Phone, token: &str| {
        let fields =
            [("token", token), ("wording", "1"), ("name", "王强"), ("phone", "13812345678"), ("fourteen", "yes")];
        phone.post(&path, &fields).status
    };
    assert_eq!([send(&mine, ""), send(&mine, &other), send(&mine, &token[1..])], [403; 3]);
    let stranger = open.phone();
    assert_eq!(send(&stranger, &token), 403, "without the cookie the token is worth nothing");
    assert_eq!(mine.post(&path, &[("name", "王强")]).status, 403);
    let page = mine.join(&path, "王强", "13812345678");
    let own = page.split('?').next().unwrap();
    assert_eq!(theirs.post(&format!("{own}/withdraw"), &[("token", "")]).status, 403);
    assert_eq!(mine.get(&format!("{own}/withdraw")).status, 404, "looking does nothing");
    assert_eq!(waiting(&open.shop).len(), 1);
    for token in ["00000000000000000000000000000000", "0", "../../etc/passwd", "%00", &"f".repeat(4000)] {
        assert!([400, 404].contains(&mine.get(&format!("/c/{token}")).status), "{token}");
    }
}

#[test]
fn what_no_browser_sends_is_turned_away() {
    let open = OpenShop::with(wide());
    let (mut phone, path) = (open.phone(), open.form_path());
    let token = phone.get(&path).hidden("token");
    let body = |rest: &str| format!("token={token}&wording=1&name=a&phone=13812345678&fourteen=yes{rest}");
    let origin = format!("Origin: http://{}\r\n", open.at);
    let post = |body: &str| phone.post_with(&path, &origin, body).status;
    assert_eq!(post(&body(&format!("&x={}", "a".repeat(17 * 1024)))), 413);
    for garbled in ["&x=%ZZ", "&x=%E6%A2", "&x=%ff", "&x", "&name=b", "&month=13", "&month=99999999999"] {
        assert_eq!(post(&body(garbled)), 400, "{garbled}");
    }
    let kind = "Content-Type: application/x-www-form-urlencoded\r\n";
    let raw = |lines: &str, body: &str| {
        status(phone.raw(format!("POST {path} HTTP/1.1\r\n{}{origin}{lines}\r\n{body}", phone.lines()).as_bytes()))
    };
    assert_eq!(raw("Content-Type: multipart/form-data; boundary=x\r\nContent-Length: 3\r\n", "--x"), 415);
    assert_eq!(raw("Content-Length: 3\r\n", "a=b"), 415);
    let length = body("").len();
    for lies in [
        format!("{kind}Transfer-Encoding: chunked\r\n"),
        format!("{kind}Transfer-Encoding: chunked\r\nContent-Length: {length}\r\n"),
        format!("{kind}Transfer-Encoding: identity, chunked\r\n"),
        format!("{kind}Content-Length: {length}\r\nContent-Length: 5\r\n"),
        format!("{kind}Content-Length: +5\r\n"),
        format!("{kind}Content-Length: -1\r\n"),
        format!("{kind}Content-Length: 99999999999999999999\r\n"),
        format!("{kind}Content-Length : 5\r\n"),
    ] {
        let answered = raw(&lies, &format!("5\r\n{}\r\n0\r\n\r\n", body("")));
        assert!([0, 400, 411].contains(&answered), "{lies}: {answered}");
    }
    let honest = format!("{length:x}\r\n{}\r\n0\r\n\r\n", body(""));
    assert_eq!(raw(&format!("{kind}Transfer-Encoding: chunked\r\n"), &honest), 411, "nor a stream without a lie");
    let long = format!("GET {path} HTTP/1.1\r\nHost: {}\r\nX-Long: {}\r\n\r\n", open.at, "a".repeat(64 * 1024));
    assert!([0, 400, 431].contains(&status(phone.raw(long.as_bytes()))));
    let many: String = (0..2_000).map(|n| format!("X-{n}: a\r\n")).collect();
    assert!([0, 400, 431].contains(&status(phone.raw(format!("GET / HTTP/1.1\r\n{many}\r\n").as_bytes()))));
    for noise in [
        "\0\0\0\0\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "\u{16}\u{3}\u{1}\u{2}\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "CONNECT evil:80 HTTP/1.1\r\n\r\n",
    ] {
        assert!(status(phone.raw(noise.as_bytes())) != 200, "{noise:?}");
    }
    for method in ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH"] {
        let answered = status(phone.raw(format!("{method} {path} HTTP/1.1\r\n{}\r\n", phone.lines()).as_bytes()));
        assert_eq!(answered, 404, "{method}");
    }
    assert_eq!(waiting(&open.shop), [] as [Value; 0]);
    let smuggled = format!("GET {path} HTTP/1.1\r\n{0}\r\nGET / HTTP/1.1\r\n{0}\r\n", phone.lines());
    let answer = phone.raw(smuggled.as_bytes()).unwrap();
    assert_eq!(answer.body.matches("<html").count(), 1, "one connection, one answer");
    assert_eq!(post(&body("")), 303, "after all that the form is as good as before");
}

#[test]
fn a_phone_that_dribbles_is_hung_up_on() {
    let patience = Duration::from_millis(700);
    let open = OpenShop::with(Bounds { patience, ..wide() });
    let path = open.form_path();
    let lines = open.phone().lines();
    let begins = [
        String::new(),
        "GET / HTTP/1.1\r\nX-Slow: ".to_owned(),
        format!(
            "POST {path} HTTP/1.1\r\n{lines}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 9000\r\n\r\nname="
        ),
    ];
    std::thread::scope(|scope| {
        for begin in &begins {
            let at = open.at;
            scope.spawn(move || {
                // Without a limit of its own, each would last until the connection's, three times as long.
                let took = dribble(at, begin);
                assert!(took >= patience && took < patience * 2, "{begin:?} held its seat for {took:?}");
            });
        }
    });
    assert_eq!(open.phone().get(&path).status, 200);
}

/// Begins a request and sends a letter of it now and then. How long it was listened to.
fn dribble(at: std::net::SocketAddr, begin: &str) -> Duration {
    let (started, mut stream) = (Instant::now(), TcpStream::connect(at).unwrap());
    stream.set_read_timeout(Some(LONG)).unwrap();
    stream.write_all(begin.as_bytes()).unwrap();
    let mut letters = stream.try_clone().unwrap();
    let writer = std::thread::current();
    let listened = std::thread::spawn(move || {
        let answer = read_answer(&mut stream);
        let took = started.elapsed();
        writer.unpark();
        (answer, took)
    });
    while !listened.is_finished() && started.elapsed() < LONG {
        if !begin.is_empty() {
            let _ = letters.write_all(b"a");
        }
        std::thread::park_timeout(Duration::from_millis(10));
    }
    let (answer, took) = listened.join().unwrap();
    assert!([0, 408].contains(&status(answer)), "{begin:?}");
    took
}

#[test]
fn two_hundred_connections_take_sixty_four_seats_and_leave_the_shop_alone() {
    let open = OpenShop::with(wide());
    let mut phones: Vec<TcpStream> = (0..200).map(|_| TcpStream::connect(open.at).unwrap()).collect();
    phones.iter().for_each(|phone| phone.set_nonblocking(true).unwrap());
    let is_open = |phone: &mut TcpStream| match phone.read(&mut [0]) {
        Ok(_) => false,
        Err(error) => error.kind() == std::io::ErrorKind::WouldBlock,
    };
    let started = Instant::now();
    while phones.len() > 64 {
        phones.retain_mut(is_open);
        assert!(started.elapsed() < LONG, "{} stay open", phones.len());
    }
    assert_eq!(phones.len(), 64);
    member(&open.shop, "林秀", "13800000926", json!({}));
    assert!(phones.iter_mut().all(is_open), "whoever sits may stay");
    drop(phones);
    let started = Instant::now();
    loop {
        let phone = open.phone();
        if status(phone.raw(format!("GET / HTTP/1.1\r\n{}\r\n", phone.lines()).as_bytes())) == 200 {
            break;
        }
        assert!(started.elapsed() < LONG, "the seats stay taken");
    }
}

#[test]
fn a_flood_is_slowed_while_the_counter_hands_over() {
    let open = OpenShop::with(Bounds::default());
    let gift = json!({
        "name": "Tea bag", "tier": "reward", "perceivedValue": 900, "reorderLevel": 2, "supplier": "", "picture": "bag",
        "unitCost": 120, "quantity": 100, "capReason": null,
    });
    let gift = open.shop.ok(Role::Manager, "gifts.add", gift)["id"].clone();
    let people: Vec<i64> =
        (0..20).map(|n| member(&open.shop, &format!("M{n}"), &format!("138000009{n:02}"), json!({}))).collect();
    let (mut phone, path) = (open.phone(), open.form_path());
    let token = phone.get(&path).hidden("token");
    let (limited, handed) = std::thread::scope(|scope| {
        let flood = |from: usize| {
            let (phone, path, token) = (phone.clone(), path.clone(), token.clone());
            move || {
                let sent = (0..100).map(|n| {
                    let number = format!("1391{from}{n:06}");
                    phone.post(
                        &path,
                        &[
                            ("token", &token),
                            ("wording", "1"),
                            ("name", "Flood"),
                            ("phone", &number),
                            ("fourteen", "yes"),
                        ],
                    )
                });
                sent.filter(|answer| answer.status == 429).collect::<Vec<_>>()
            }
        };
        let floods: Vec<_> = (0..3).map(|from| scope.spawn(flood(from))).collect();
        let handed = people.iter().map(|member| {
            let promise = json!({ "member": member, "gift": gift, "reason": "post", "note": "" });
            let grant = open.shop.ok(Role::Owner, "gifts.give", promise)["grant"].clone();
            open.shop.ok(Role::Clerk, "gifts.hand_over", json!({ "grant": grant }))
        });
        let handed = handed.count();
        (floods.into_iter().flat_map(|flood| flood.join().unwrap()).collect::<Vec<_>>(), handed)
    });
    assert_eq!((limited.len(), handed), (290, 20), "ten posts a minute, and the counter loses nothing");
    let seconds: u64 = limited[0].header("retry-after").unwrap().parse().unwrap();
    assert!((1..=60).contains(&seconds) && limited[0].body.contains("Wait a minute"), "{:?}", limited[0]);
    assert!(count_waiting(&open.shop) <= 10);
    assert_eq!(phone.get(&path).status, 200, "looking has its own limit");
    let gift_page = open.shop.ok(Role::Owner, "gifts.list", json!({ "retired": false }));
    assert_eq!(
        gift_page.pointer("/gifts/0/shelf").or(gift_page.pointer("/gifts/0/stock/shelf")),
        Some(&json!(80)),
        "{gift_page}"
    );
    assert_eq!(open.shop.findings(), []);
}

#[test]
fn looking_too_often_is_slowed_whatever_address_is_claimed() {
    let open = OpenShop::with(Bounds { gets: (5, 2_000), ..Bounds::default() });
    let phone = open.phone();
    let get = |n: usize| {
        let lines = format!(
            "GET / HTTP/1.1\r\n{}X-Forwarded-For: 10.0.0.{n}\r\nForwarded: for=10.0.0.{n}\r\n\r\n",
            phone.lines()
        );
        status(phone.raw(lines.as_bytes()))
    };
    let answers: Vec<u16> = (0..8).map(get).collect();
    assert_eq!(answers, [200, 200, 200, 200, 200, 429, 429, 429]);
    let own_page = open.phone().get(&format!("/c/{:032x}", 7));
    assert_eq!(own_page.status, 429);
    assert!(own_page.header("refresh").is_some(), "a phone that waits for its card goes on looking: {own_page:?}");
}

#[test]
fn a_code_lets_twenty_people_in() {
    let open = OpenShop::with(wide());
    let path = open.form_path();
    for _ in 0..5 {
        assert_eq!(open.phone().ask(&path, "王强", "1").status, 422, "a mistake takes no place");
    }
    let sent: Vec<u16> = (0..23).map(|n| open.phone().ask(&path, "王强", &format!("138123400{n:02}")).status).collect();
    assert_eq!((sent.iter().filter(|status| **status == 303).count(), &sent[20..]), (20, [503; 3].as_slice()));
    assert_eq!(count_waiting(&open.shop), 20);
    let refused = open.phone().ask(&path, "", "1").status;
    assert_eq!(refused, 503, "the code is used up for mistakes too");
    open.shop.later(60_000);
    let next = open.form_path();
    let started = Instant::now();
    while open.phone().get(&next).status != 200 {
        assert!(started.elapsed() < LONG);
    }
    assert_eq!(open.phone().ask(&next, "王强", "13812349999").status, 303, "the next minute has its own");
}

#[test]
fn a_crowd_that_comes_within_a_moment_is_one_commit() {
    let shop = TestShop::open();
    // The first act after an opening compares the side journal.
    shop.ok(Role::System, "system.tick", json!({}));
    let commits = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&commits);
    let hook = move || {
        counted.fetch_add(1, Ordering::SeqCst);
        false
    };
    shop.with_conn(|conn| conn.commit_hook(Some(hook))).unwrap();
    // One thread, so that the order is known: each phone comes while the one before it hands in.
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let (told, mut heard) = unbounded_channel();
        come(Desk::open(Arc::clone(&shop.app)), 50, told);
        while let Some(answer) = heard.recv().await {
            assert!(answer.is_ok());
        }
    });
    assert_eq!(commits.load(Ordering::SeqCst), 1, "the disk is waited for once");
}

fn come(desk: Arc<Desk>, phones: u32, told: UnboundedSender<Result<Outcome, Trouble>>) {
    if phones == 0 {
        return;
    }
    tokio::spawn(async move {
        come(Arc::clone(&desk), phones - 1, told.clone());
        let deed = Deed::Withdrawn(PageToken { token: format!("{phones:032x}") });
        told.send(desk.hand_in(deed).await).unwrap();
    });
}

#[test]
fn a_full_queue_says_so_and_keeps_what_it_took() {
    let shop = TestShop::open();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let desk = runtime.block_on(async { Desk::open(Arc::clone(&shop.app)) });
    let hand_in = |n: u32| {
        let desk = Arc::clone(&desk);
        let deed = Deed::Withdrawn(PageToken { token: format!("{n:032x}") });
        runtime.spawn(async move { desk.hand_in(deed).await })
    };
    let handed = shop.with_conn(|_| {
        // The file is being written by someone else: nothing moves but the queue.
        let handed: Vec<_> = (0..600).map(hand_in).collect();
        let started = Instant::now();
        while handed.iter().filter(|handed| handed.is_finished()).count() < 600 - 256 - 64 {
            assert!(started.elapsed() < LONG, "whoever finds it full is told at once");
            std::thread::yield_now();
        }
        handed
    });
    let answers: Vec<_> = handed.into_iter().map(|handed| runtime.block_on(handed).unwrap()).collect();
    let full = answers.iter().filter(|answer| matches!(answer, Err(Trouble::Full))).count();
    let written = answers.iter().filter(|answer| answer.is_ok()).count();
    assert_eq!(full + written, 600, "nobody is left without an answer");
    assert!((257..=320).contains(&written), "{written} waited");
}
