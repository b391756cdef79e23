//! When the join page listens and where, and the other door's seat for the customer display.

use crate::join_support::{LONG, OpenShop, Phone, wait_until, wide};
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::channel;

fn state(shop: &TestShop) -> Value {
    shop.ok(Role::Clerk, "intake.read_state", json!({}))
}

#[test]
fn the_page_listens_while_intake_is_open_and_says_where() {
    let open = OpenShop::with(wide());
    open.wait_until(|shop| state(shop)["door"] == "listening");
    assert_eq!(state(&open.shop)["address"], json!(open.at.to_string()));
    let url = open.shop.ok(Role::Display, "intake.read_display", json!({}))["join"]["url"].clone();
    assert_eq!(url, json!(format!("http://{}{}", open.at, open.form_path())), "what the display shows is what listens");
    open.shop.ok(Role::Clerk, "intake.set_open", json!({ "open": false }));
    open.wait_until(|shop| state(shop)["door"] == "closed");
    assert!(TcpStream::connect(open.at).is_err(), "nobody is at the door");
    assert_eq!(state(&open.shop)["address"], Value::Null);
}

#[test]
fn a_file_that_no_longer_knows_where_it_listens_is_told_again() {
    let open = OpenShop::with(wide());
    open.wait_until(|shop| state(shop)["door"] == "listening");
    // As after a restore; what else came with the backup is heard of.
    open.shop.with_conn(|conn| conn.execute("DELETE FROM setting WHERE key = 'intake_door'", []).unwrap());
    assert_eq!(state(&open.shop)["door"], "closed");
    open.shop.ok(
        Role::Owner,
        "shop.change_shop",
        json!({
            "name": "Frutas Lan", "address": "", "promise": "", "kind": "niche", "language": "en", "country": "CN",
            "timeZone": "Asia/Shanghai", "law": "cn",
        }),
    );
    open.wait_until(|shop| state(shop)["door"] == "listening");
}

#[test]
fn a_door_that_goes_reports_it() {
    let OpenShop { door, shop, at } = OpenShop::with(wide());
    wait_until(&shop, |shop| state(shop)["door"] == "listening");
    drop(door);
    assert_eq!((&state(&shop)["door"], &state(&shop)["address"]), (&json!("closed"), &Value::Null));
    assert!(TcpStream::connect(at).is_err());
}

#[test]
fn a_taken_port_and_an_address_that_is_not_ours_are_told_apart() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    for (at, door) in [(taken.local_addr().unwrap(), "port_taken"), ("192.0.2.1:8743".parse().unwrap(), "address_gone")]
    {
        let shop = TestShop::open();
        shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
        let _door = shop_lan::open_join_door(Arc::clone(&shop.app), at, wide(), |_| {}).unwrap();
        wait_until(&shop, |shop| state(shop)["door"] == door);
        assert_eq!(state(&shop)["address"], Value::Null);
    }
}

#[test]
fn it_never_listens_on_all_addresses_at_once() {
    let shop = TestShop::open();
    for all in ["0.0.0.0:8743", "[::]:8743"] {
        assert!(shop_lan::open_join_door(Arc::clone(&shop.app), all.parse().unwrap(), wide(), |_| {}).is_err());
    }
}

#[test]
fn by_itself_it_takes_an_address_of_the_shops_network_or_says_that_there_is_none() {
    let shop = TestShop::open();
    shop.ok(
        Role::Manager,
        "intake.change_settings",
        json!({ "port": TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port() }),
    );
    let door = shop_lan::keep_join_door(Arc::clone(&shop.app)).unwrap();
    wait_until(&shop, |shop| {
        shop.with_conn(|conn| {
            conn.query_row("SELECT count(*) > 0 FROM setting WHERE key = 'intake_door'", [], |row| row.get(0))
                .unwrap_or(true)
        })
    });
    assert_eq!((&state(&shop)["door"], door.address()), (&json!("closed"), None), "nobody wants it yet");
    shop.ok(Role::Clerk, "intake.set_open", json!({ "open": true }));
    wait_until(&shop, |shop| state(shop)["door"] != "closed");
    let state = state(&shop);
    match state["interfaces"].as_array().unwrap().first() {
        None => assert_eq!(state["door"], "no_network"),
        Some(first) => {
            assert_eq!(state["door"], "listening", "{state}");
            let at: SocketAddr = state["address"].as_str().unwrap().parse().unwrap();
            assert_eq!((at.ip().to_string(), door.address()), (first["ip"].as_str().unwrap().to_owned(), Some(at)));
        }
    }
    shop.ok(Role::Manager, "intake.change_settings", json!({ "interface": "10.255.255.254" }));
    wait_until(&shop, |shop| ["address_gone", "no_network"].contains(&self::state(shop)["door"].as_str().unwrap()));
    assert_eq!(door.address(), None, "never another than the chosen one");
}

/// A phone's address is another than the page's own: on Linux every 127.x.y.z is this computer.
#[cfg(target_os = "linux")]
#[test]
fn the_self_test_turns_green_by_another_machine_only() {
    let seen = |open: &OpenShop| state(&open.shop)["phoneSeenAtMs"].clone();
    let here = OpenShop::with(wide());
    here.phone().join(&here.form_path(), "王强", "13812345678");
    assert_eq!(seen(&here), Value::Null, "a look from this computer proves nothing");
    let there = OpenShop::at("127.0.0.2:0", wide());
    assert_eq!(there.phone().get(&there.form_path()).status, 200);
    there.wait_until(|shop| state(shop)["phoneSeenAtMs"].is_i64());
}

#[test]
fn the_customer_display_has_its_own_seat_at_the_other_door() {
    let shop = TestShop::open();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let listener = runtime.block_on(tokio::net::TcpListener::bind("127.0.0.1:0")).unwrap();
    let at = listener.local_addr().unwrap();
    let (told, heard) = channel();
    let announce = move |url: String| drop(told.send(url));
    runtime.spawn(shop_lan::serve(Arc::clone(&shop.app), listener, std::env::temp_dir(), announce));
    let url = heard.recv_timeout(LONG).unwrap();
    let token = url.split("token=").nth(1).unwrap();
    let clerk = shop.caller(Role::Clerk);
    let post = |path: &str, lines: &str, body: &str| {
        let request = format!(
            "POST {path} HTTP/1.1\r\nHost: {at}\r\nOrigin: http://{at}\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: {}\r\n{lines}\r\n{body}",
            body.len()
        );
        Phone { at, language: String::new(), cookie: None }.raw(request.as_bytes()).unwrap()
    };
    let opened = post("/api/_open", "", &json!({ "token": token }).to_string());
    let cookie = opened.header("set-cookie").unwrap().split(';').next().unwrap().to_owned();
    let session = format!("Cookie: {cookie}\r\nX-Till: {}\r\nX-Session: {}\r\n", clerk.till, clerk.session.unwrap());
    let display = format!("{session}X-Seat: display\r\n");
    assert_eq!(post("/api/intake.list_requests", &session, "{}").status, 200);
    assert_eq!(post("/api/intake.read_display", &display, "{}").status, 200);
    let refused = post("/api/intake.list_requests", &display, "{}");
    assert!(
        refused.status == 403 && refused.body.contains("not_allowed"),
        "a session does not lift the display: {refused:?}"
    );
}
