//! What the tests of printing begin with.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use shop_core::kernel::Role;
use shop_core::testing::TestShop;

/// A slip printer of 80 mm on a port of this computer.
pub(crate) fn slip_printer(shop: &TestShop, port: u16) -> i64 {
    let words = json!({
        "name": "Counter", "kind": "thermal80", "reach": { "by": "tcp", "host": "127.0.0.1", "port": port },
        "oneToner": true, "cuts": true, "drawer": true,
    });
    shop.ok(Role::Manager, "printing.add_printer", words)["printer"].as_i64().unwrap()
}

/// A printer for sheets behind a queue.
pub(crate) fn office_printer(shop: &TestShop, queue: &str) -> i64 {
    let words = json!({
        "name": "Back room", "kind": "office", "reach": { "by": "queue", "queue": queue }, "oneToner": false,
        "cuts": true, "drawer": true,
    });
    shop.ok(Role::Manager, "printing.add_printer", words)["printer"].as_i64().unwrap()
}

/// Chooses when a kind of document is printed.
pub(crate) fn choose(shop: &TestShop, document: &str, when: &str) {
    let choice = json!({ "document": document, "printer": null, "copies": 1, "when": when, "language": null });
    shop.ok(Role::Manager, "printing.change_choice", choice);
}

/// All jobs, newest first.
pub(crate) fn jobs(shop: &TestShop) -> Vec<Value> {
    let listed = shop.ok(Role::Clerk, "printing.list_jobs", json!({}));
    listed["jobs"].as_array().unwrap().clone()
}

/// State and trouble of every job, newest first.
pub(crate) fn states(shop: &TestShop) -> Vec<(String, Option<String>)> {
    let text = |value: &Value| value.as_str().map(str::to_owned);
    jobs(shop).iter().map(|job| (text(&job["state"]).unwrap(), text(&job["trouble"]))).collect()
}

/// A sale of 12.00 in cash, by its row.
pub(crate) fn sale(shop: &TestShop) -> i64 {
    let paid = shop.ok(Role::Clerk, "sales.pay", cash_sale());
    paid["sale"].as_i64().unwrap()
}

pub(crate) fn cash_sale() -> Value {
    json!({ "basket": { "amount": 1200 }, "payments": [{ "kind": "cash", "given": null }] })
}

/// The document of a sale.
pub(crate) fn slip_of(sale: i64) -> Value {
    json!({ "kind": "sale_slip", "sale": sale })
}

/// What the worker would be given now.
pub(crate) fn take(shop: &TestShop) -> Value {
    shop.ok(Role::System, "printing.take_job", json!({}))["job"].clone()
}

pub(crate) fn report(shop: &TestShop, job: &Value, end: &str, trouble: Option<&str>) {
    let mut outcome = json!({ "end": end });
    if let Some(trouble) = trouble {
        outcome["trouble"] = json!(trouble);
    }
    shop.ok(Role::System, "printing.report_job", json!({ "job": job["job"], "outcome": outcome }));
}

/// The text of a drawn document, as `pdftotext` reads it, without blanks.
pub(crate) fn text_of(rendered: &Value) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("paper.pdf");
    std::fs::write(&file, STANDARD.decode(rendered["pdf"].as_str().unwrap()).unwrap()).unwrap();
    let said = std::process::Command::new("pdftotext").args(["-raw", file.to_str().unwrap(), "-"]).output().unwrap();
    assert!(said.status.success(), "pdftotext reads it");
    bare(&String::from_utf8(said.stdout).unwrap())
}

/// A text without blanks, which a PDF keeps as it likes.
pub(crate) fn bare(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
