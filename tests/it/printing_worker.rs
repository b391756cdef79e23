//! The worker against printers that print, jam, drop the line and come back.

use crate::printing_support::{choose, jobs, office_printer, sale, slip_of, slip_printer, states};
use serde_json::json;
use sha2::{Digest, Sha256};
use shop_core::kernel::Role;
use shop_core::printing::commands::{FoundPrinter, PrintOutcome, PrintTrouble};
use shop_core::testing::TestShop;
use shop_host::press::{NoQueues, Paper, Queues, Slip, print_what_waits, slip_bytes};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// How a printer behaves on one line.
#[derive(Clone, Copy)]
enum Manner {
    /// Prints and answers.
    Prints,
    /// Says that it has no paper.
    NoPaper,
    /// Says that its cover is open.
    Jammed,
    /// Takes everything and drops the line without an answer.
    TakesAndDrops,
    /// Drops the line at once.
    DropsAtOnce,
    /// Prints and never answers anything.
    Mute,
}

/// A printer on a port of this computer, one line after the other; what it took comes back.
fn printer(manners: Vec<Manner>) -> (u16, JoinHandle<Vec<Vec<u8>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let at_work = std::thread::spawn(move || {
        manners.into_iter().map(|manner| serve(listener.accept().unwrap().0, manner)).collect()
    });
    (port, at_work)
}

/// Takes one line; the question before the slip and the one after it are left out.
fn serve(mut line: TcpStream, manner: Manner) -> Vec<u8> {
    const AFTER: &[u8] = &[0x1d, 0x72, 1];
    if matches!(manner, Manner::DropsAtOnce) {
        return Vec::new();
    }
    let mut before = [0; 3];
    line.read_exact(&mut before).unwrap();
    assert_eq!(before, [0x10, 0x04, 2]);
    match manner {
        Manner::NoPaper => line.write_all(&[0b0011_0010]).unwrap(),
        Manner::Jammed => line.write_all(&[0b0001_0110]).unwrap(),
        Manner::Prints | Manner::TakesAndDrops => line.write_all(&[0b0001_0010]).unwrap(),
        Manner::Mute | Manner::DropsAtOnce => {}
    }
    let mut taken = Vec::new();
    let mut some = [0; 4096];
    loop {
        match line.read(&mut some) {
            Ok(0) | Err(_) => return taken,
            Ok(length) => taken.extend_from_slice(&some[..length]),
        }
        if !matches!(manner, Manner::Mute) && taken.ends_with(AFTER) {
            taken.truncate(taken.len() - AFTER.len());
            if matches!(manner, Manner::Prints) {
                line.write_all(&[0]).unwrap();
            }
            return taken;
        }
    }
}

/// What a slip printer does with bytes: the rows it burns, and whether it cut and opened the drawer.
fn replay(mut bytes: &[u8]) -> (Vec<u8>, usize, bool, bool) {
    let (mut rows, mut width, mut cut, mut drawer) = (Vec::new(), 0, false, false);
    while let Some((command, rest)) = bytes.split_at_checked(2) {
        bytes = match command {
            [0x1b, 0x40] => rest,
            [0x1b, 0x70] => {
                drawer = true;
                &rest[3..]
            }
            [0x1d, 0x76] => {
                width = usize::from(u16::from_le_bytes([rest[2], rest[3]]));
                let height = usize::from(u16::from_le_bytes([rest[4], rest[5]]));
                rows.extend_from_slice(&rest[6..6 + width * height]);
                &rest[6 + width * height..]
            }
            [0x1d, 0x56] => {
                cut = true;
                &rest[2..]
            }
            [0x1b, 0x64] => &rest[1..],
            other => panic!("a printer does not know {other:x?}"),
        };
    }
    (rows, width, cut, drawer)
}

fn print(shop: &TestShop) -> i64 {
    let sold = sale(shop);
    shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sold) }));
    sold
}

#[test]
fn what_the_printer_burns_is_the_slip_dot_by_dot() {
    let shop = TestShop::open();
    let (port, printer) = printer(vec![Manner::Prints]);
    slip_printer(&shop, port);
    print(&shop);
    let paper =
        shop.with_conn(|conn| conn.query_row("SELECT id FROM print_job", [], |row| row.get::<_, i64>(0))).unwrap();
    let paper = shop.ok(Role::System, "printing.render_job", json!({ "job": paper }));
    assert!(print_what_waits(&shop.app, &NoQueues, true));
    assert_eq!(states(&shop), [("printed".to_owned(), None)]);
    let taken = printer.join().unwrap();
    let (rows, width, cut, drawer) = replay(&taken[0]);
    let wanted =
        base64::Engine::decode(&base64::engine::general_purpose::STANDARD, paper["rows"].as_str().unwrap()).unwrap();
    assert_eq!((width, rows == wanted, cut, drawer), (72, true, true, true));
    assert!(rows.iter().any(|byte| *byte != 0), "there is ink");
}

#[test]
fn the_dots_sent_are_those_of_the_drawn_page_and_nothing_lies_beyond_what_it_prints() {
    let fonts = crate::paper_samples::fonts();
    let setting = shop_print::Setting {
        fonts: &fonts,
        language: shop_print::Language::English,
        theme: shop_print::Theme::Own,
        one_toner: true,
        watch: None,
    };
    let sample = crate::paper_figures::sale(shop_print::Language::English);
    for (width, margin, row_bytes) in [(shop_print::SlipWidth::Narrow, 5, 48), (shop_print::SlipWidth::Wide, 4, 72)] {
        let paper = shop_print::sale_slip(&sample, width, &setting).unwrap();
        let dots = shop_print::dots(&paper.pages[0], &fonts);
        let page: Vec<&[u8]> = dots.rows.chunks(dots.width / 8).collect();
        let ink: Vec<u8> = page.iter().flat_map(|row| row[margin..margin + row_bytes].to_vec()).collect();
        // Of an outline at the edge the outer dot may fall away, and nothing else.
        let is_within = |row: &&[u8]| {
            let (left, right) = (&row[..margin], &row[margin + row_bytes..]);
            let outer = left[..margin - 1].iter().chain(&right[1..]).all(|byte| *byte == 0);
            outer && left[margin - 1] <= 1 && right[0] & 0x7f == 0
        };
        assert!(page.iter().all(is_within), "ink beyond what a printer of that width prints");
        let slip = Slip { row_bytes, rows: &ink, cuts: true, opens_drawer: false };
        let sent = slip_bytes(&slip, 1);
        let (rows, sent_width, ..) = replay(&sent);
        assert_eq!((sent_width, rows), (row_bytes, ink));
        let digest = Sha256::digest(&sent).iter().take(8).map(|byte| format!("{byte:02x}")).collect::<String>();
        let kept = std::fs::read_to_string(crate::repository::root().join("tests/fixtures/paper/escpos.txt")).unwrap();
        let line = format!("{row_bytes} {} {digest}", sent.len());
        assert!(kept.lines().any(|kept| kept == line), "the bytes of the sample slip changed: {line}");
    }
}

#[test]
fn a_printer_that_is_off_is_told_and_the_slip_waits_for_it() {
    let shop = TestShop::open();
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    slip_printer(&shop, port);
    choose(&shop, "sale_slip", "always");
    sale(&shop);
    for _ in 0..2 {
        assert!(print_what_waits(&shop.app, &NoQueues, false));
        assert_eq!(states(&shop), [("waiting".to_owned(), Some("unreachable".to_owned()))]);
        shop.later(60_000);
    }
    let listener = TcpListener::bind(("127.0.0.1", port)).unwrap();
    let back = std::thread::spawn(move || serve(listener.accept().unwrap().0, Manner::Prints));
    print_what_waits(&shop.app, &NoQueues, false);
    assert!(!back.join().unwrap().is_empty(), "it comes back and prints");
    assert_eq!(states(&shop), [("printed".to_owned(), None)]);
    assert_eq!(jobs(&shop)[0]["tries"], 3);
}

#[test]
fn a_printer_without_paper_or_with_an_open_cover_prints_once_it_is_seen_to() {
    let shop = TestShop::open();
    let (port, printer) = printer(vec![Manner::NoPaper, Manner::Jammed, Manner::DropsAtOnce, Manner::Prints]);
    slip_printer(&shop, port);
    print(&shop);
    for trouble in ["paper_out", "jammed", "unreachable"] {
        print_what_waits(&shop.app, &NoQueues, false);
        assert_eq!(states(&shop), [("waiting".to_owned(), Some(trouble.to_owned()))]);
        shop.later(60_000);
    }
    print_what_waits(&shop.app, &NoQueues, false);
    assert_eq!(states(&shop), [("printed".to_owned(), None)]);
    let printed = printer.join().unwrap().into_iter().filter(|taken| !taken.is_empty()).count();
    assert_eq!(printed, 1, "it came out once");
}

#[test]
fn a_printer_that_takes_the_slip_and_drops_the_line_never_gets_it_again_by_itself() {
    let shop = TestShop::open();
    let (port, printer) = printer(vec![Manner::TakesAndDrops]);
    slip_printer(&shop, port);
    print(&shop);
    print_what_waits(&shop.app, &NoQueues, false);
    assert_eq!(states(&shop), [("unsure".to_owned(), Some("line_dropped".to_owned()))]);
    for _ in 0..3 {
        shop.later(3_600_000);
        print_what_waits(&shop.app, &NoQueues, false);
    }
    assert_eq!(printer.join().unwrap().len(), 1);
    assert_eq!(jobs(&shop)[0]["tries"], 1);
}

#[test]
fn a_mute_printer_is_believed() {
    let shop = TestShop::open();
    let (port, printer) = printer(vec![Manner::Mute]);
    slip_printer(&shop, port);
    print(&shop);
    print_what_waits(&shop.app, &NoQueues, false);
    assert_eq!(states(&shop), [("printed".to_owned(), None)]);
    assert!(!replay(&printer.join().unwrap()[0]).0.is_empty());
}

#[test]
fn what_cannot_be_drawn_any_more_fails_and_does_not_block_the_others() {
    let shop = TestShop::open();
    let (port, printer) = printer(vec![Manner::Prints]);
    slip_printer(&shop, port);
    let gone = json!({ "document": { "kind": "recharge_slip", "recharge": 9 } });
    shop.ok(Role::Clerk, "printing.print", gone);
    print(&shop);
    print_what_waits(&shop.app, &NoQueues, false);
    let wanted = [("printed".to_owned(), None), ("failed".to_owned(), Some("cannot_draw".to_owned()))];
    assert_eq!(states(&shop), wanted);
    printer.join().unwrap();
}

/// Queue, title, copies, bytes.
type Sent = (String, String, i64, Vec<u8>);

/// Queues that keep what they are sent.
struct KeptQueues {
    outcome: PrintOutcome,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Queues for KeptQueues {
    fn list(&self) -> Vec<FoundPrinter> {
        Vec::new()
    }

    fn send(&self, queue: &str, title: &str, copies: i64, paper: &Paper<'_>) -> PrintOutcome {
        let bytes = match paper {
            Paper::Pdf(bytes) | Paper::Raw(bytes) => bytes.to_vec(),
        };
        self.sent.lock().unwrap().push((queue.to_owned(), title.to_owned(), copies, bytes));
        self.outcome
    }
}

#[test]
fn sheets_go_to_their_queue_as_pdf_and_a_queue_that_stopped_is_tried_again() {
    let shop = TestShop::open();
    office_printer(&shop, "HP_Back");
    let request = json!({ "document": { "kind": "prepaid_terms" }, "copies": 3 });
    shop.ok(Role::Clerk, "printing.print", request);
    let sent: Arc<Mutex<Vec<Sent>>> = Arc::default();
    let stopped = PrintOutcome::NothingCameOut { trouble: PrintTrouble::QueueStopped };
    print_what_waits(&shop.app, &KeptQueues { outcome: stopped, sent: Arc::clone(&sent) }, false);
    assert_eq!(states(&shop), [("waiting".to_owned(), Some("queue_stopped".to_owned()))]);
    shop.later(60_000);
    print_what_waits(&shop.app, &KeptQueues { outcome: PrintOutcome::Printed, sent: Arc::clone(&sent) }, false);
    assert_eq!(states(&shop), [("printed".to_owned(), None)]);
    let sent = sent.lock().unwrap();
    let (queue, title, copies, bytes) = &sent[1];
    assert_eq!((queue.as_str(), title.as_str(), *copies), ("HP_Back", "Storeloop prepaid_terms 1", 3));
    assert!(bytes.starts_with(b"%PDF"));
}

#[test]
fn nothing_prints_while_no_shop_is_set_up() {
    let shop = TestShop::empty();
    assert!(print_what_waits(&shop.app, &NoQueues, true), "there is a file, and nothing in it waits");
}
