//! A real CUPS with a queue that prints into PDF files: it prints, it stops and comes back, a job is taken back.
//!
//! The server is the test's own, with its own socket and folders; without `cupsd`, its PDF driver, or the rights that the
//! driver asks for, the test says so and leaves it at that.

use crate::printing_support::{jobs, office_printer, sale, slip_of, states};
use serde_json::json;
use shop_core::kernel::Role;
use shop_core::testing::TestShop;
use shop_host::press::{Cups, Queues, print_what_waits};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

const DRIVER: &str = "/usr/share/ppd/cups-pdf/CUPS-PDF_noopt.ppd";

/// A print server of the test's own; it ends with the test.
struct Server {
    at_work: Child,
    folder: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.at_work.kill();
        let _ = self.at_work.wait();
    }
}

impl Server {
    /// Starts it with one queue, or tells why it cannot be.
    fn start(queue: &str) -> Result<Server, String> {
        let daemon = ["/usr/sbin/cupsd", "/usr/bin/cupsd"].into_iter().find(|path| Path::new(path).is_file());
        let daemon = daemon.ok_or("there is no cupsd")?;
        if !Path::new(DRIVER).is_file() {
            return Err("there is no driver cups-pdf".to_owned());
        }
        let who = Command::new("id").arg("-u").output().map_err(|e| e.to_string())?;
        if String::from_utf8_lossy(&who.stdout).trim() != "0" {
            return Err("the driver cups-pdf runs for root alone".to_owned());
        }
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        let at = |name: &str| folder.path().join(name);
        for name in ["root", "state", "cache", "spool/tmp"] {
            std::fs::create_dir_all(at(name)).map_err(|e| e.to_string())?;
        }
        let socket = at("socket");
        let rules = format!(
            "Listen {}\nBrowsing No\nDefaultAuthType None\nWebInterface No\n<Location />\nOrder allow,deny\nAllow all\n\
             </Location>\n<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n",
            socket.display()
        );
        let files = format!(
            "ServerRoot {0}/root\nStateDir {0}/state\nCacheDir {0}/cache\nRequestRoot {0}/spool\nTempDir {0}/spool/tmp\n\
             ErrorLog {0}/errors\nAccessLog {0}/calls\nPageLog {0}/pages\n",
            folder.path().display()
        );
        std::fs::write(at("rules.conf"), rules).map_err(|e| e.to_string())?;
        std::fs::write(at("files.conf"), files).map_err(|e| e.to_string())?;
        let (rules, files) = (at("rules.conf"), at("files.conf"));
        let at_work = Command::new(daemon)
            .args(["-f".as_ref(), "-c".as_ref(), rules.as_os_str(), "-s".as_ref(), files.as_os_str()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|e| e.to_string())?;
        let server = Server { at_work, folder };
        server.until("its socket", || socket.exists());
        server.until("its answer", || server.says("lpstat", &["-r"]).is_some_and(|said| said.contains("is running")));
        server
            .says("lpadmin", &["-p", queue, "-E", "-v", "cups-pdf:/", "-P", DRIVER])
            .ok_or("no queue could be made")?;
        Ok(server)
    }

    fn cups(&self) -> Cups {
        Cups { server: Some(self.folder.path().join("socket").display().to_string()) }
    }

    fn says(&self, program: &str, args: &[&str]) -> Option<String> {
        let socket = self.folder.path().join("socket");
        let said = Command::new(program).args(args).env("CUPS_SERVER", socket).env("LC_ALL", "C").output().ok()?;
        said.status.success().then(|| String::from_utf8_lossy(&said.stdout).into_owned())
    }

    fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < Duration::from_secs(20), "the print server does not show {what}");
            std::thread::yield_now();
        }
    }
}

/// What the driver printed for root, newest last.
fn printed() -> Vec<PathBuf> {
    let home = std::env::var_os("HOME").unwrap_or_else(|| "/root".into());
    let Ok(files) = std::fs::read_dir(Path::new(&home).join("PDF")) else { return Vec::new() };
    let mut files: Vec<PathBuf> = files
        .filter_map(|file| Some(file.ok()?.path()))
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("Storeloop_")))
        .collect();
    files.sort();
    files
}

#[test]
fn a_queue_of_cups_prints_stops_and_comes_back_and_a_job_is_taken_back() {
    let server = match Server::start("Office") {
        Ok(server) => server,
        Err(why) => return println!("CUPS was not tried: {why}."),
    };
    let cups = server.cups();
    let found = cups.list();
    assert_eq!((found.len(), found[0].queue.as_str(), found[0].stopped), (1, "Office", false));
    let before = printed();

    let shop = TestShop::open();
    office_printer(&shop, "Office");
    shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale(&shop)) }));
    print_what_waits(&shop.app, &cups, false);
    assert_eq!(states(&shop), [("printed".to_owned(), None)]);
    server.until("a printed file", || printed().len() > before.len());
    let came_out: Vec<PathBuf> = printed().into_iter().filter(|file| !before.contains(file)).collect();
    let info = Command::new("pdfinfo").arg(&came_out[0]).output().unwrap();
    assert!(String::from_utf8_lossy(&info.stdout).contains("Pages:           1"), "one page came out");
    came_out.iter().for_each(|file| std::fs::remove_file(file).unwrap());

    // It stops: nothing is handed over, the job waits and goes out once the queue is back.
    server.says("cupsdisable", &["Office"]).unwrap();
    assert!(cups.list()[0].stopped);
    shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale(&shop)) }));
    print_what_waits(&shop.app, &cups, false);
    assert_eq!(states(&shop)[0], ("waiting".to_owned(), Some("queue_stopped".to_owned())));
    assert_eq!(server.says("lpstat", &["-W", "not-completed", "-o"]).unwrap(), "");

    // One of two is taken back while it waits.
    let unwanted = shop.ok(Role::Clerk, "printing.print", json!({ "document": slip_of(sale(&shop)) }));
    shop.ok(Role::Clerk, "printing.cancel_job", json!({ "job": unwanted["job"] }));
    server.says("cupsenable", &["Office"]).unwrap();
    shop.later(60_000);
    while print_what_waits(&shop.app, &cups, false) && jobs(&shop).iter().any(|job| job["state"] == "waiting") {}
    let told: Vec<String> = states(&shop).into_iter().map(|(state, _)| state).collect();
    assert_eq!(told, ["cancelled", "printed", "printed"]);
    server.until("the second file", || printed().len() > before.len());
    printed().iter().filter(|file| !before.contains(file)).for_each(|file| std::fs::remove_file(file).unwrap());
    assert_eq!(
        server.says("lpstat", &["-W", "completed", "-o"]).unwrap().lines().count(),
        2,
        "the third never went out"
    );
}
