//! House rules on who may use whom.

use crate::repository::{core_sources, files, root};
use std::collections::BTreeSet;

/// Capabilities in dependency order, as `lib.rs` declares them.
fn order() -> Vec<String> {
    let lib = std::fs::read_to_string(root().join("src-tauri/crates/shop-core/src/lib.rs")).expect("lib.rs");
    let declared = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let order: Vec<String> = declared
        .filter(|name| !["kernel", "db", "commands", "dispatch", "testing"].contains(name))
        .map(str::to_owned)
        .collect();
    assert_eq!(order[..2], ["shop", "staff"], "the order was found");
    order
}

/// Every path from the crate's root that a source names, use trees spread out: `crate::{a, b::{c, d}}` is a, b::c, b::d.
fn paths(text: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for (at, root) in text.match_indices("crate::") {
        let before = text[..at].chars().next_back();
        // `pub(crate)` has no path behind it, `my_crate::` is another word.
        if !before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == '$') {
            spread(&text[at + root.len()..], &[], &mut found);
        }
    }
    found
}

/// Reads one use tree and returns what is left behind it.
fn spread<'a>(tree: &'a str, above: &[String], found: &mut Vec<Vec<String>>) -> &'a str {
    let tree = tree.trim_start();
    if let Some(mut inside) = tree.strip_prefix('{') {
        loop {
            inside = inside.trim_start().trim_start_matches(',').trim_start();
            if let Some(behind) = inside.strip_prefix('}') {
                return behind;
            }
            let behind = spread(inside, above, found);
            if behind.len() == inside.len() {
                return behind;
            }
            inside = behind;
        }
    }
    let end = tree.find(|c: char| !(c.is_alphanumeric() || c == '_' || c == '*')).unwrap_or(tree.len());
    let (name, behind) = tree.split_at(end);
    let path = [above, &[name.to_owned()]].concat();
    match behind.strip_prefix("::") {
        Some(deeper) => spread(deeper, &path, found),
        None => {
            found.push(path);
            let renamed = behind.trim_start().strip_prefix("as ");
            renamed.map_or(behind, |name| name.trim_start_matches(|c: char| c.is_alphanumeric() || c == '_'))
        }
    }
}

#[test]
fn use_trees_are_read() {
    let text = "use crate::{gifts::{Gift as G, store::{self, rows}}, staff};\nlet x = crate::shop::find(conn); pub(crate) fn f() {}";
    let read: Vec<String> = paths(text).iter().map(|path| path.join("::")).collect();
    assert_eq!(read, ["gifts::Gift", "gifts::store::self", "gifts::store::rows", "staff", "shop::find"]);
}

#[test]
fn a_capability_looks_up_and_only_through_the_front_door() {
    let order = order();
    let sources = core_sources();
    let place = |name: &str| order.iter().position(|capability| capability == name);
    for (path, text) in &sources {
        let area = path.split('/').next().unwrap_or_default();
        let Some(own) = place(area) else { continue };
        for used in paths(text) {
            let Some(other) = used.first().and_then(|first| place(first)) else { continue };
            assert!(other <= own, "{path} uses {}, which stands below it in lib.rs", used.join("::"));
            let (Some(inner), true) = (used.get(1), other != own) else { continue };
            let is_module = sources.iter().any(|(file, _)| {
                file.starts_with(&format!("{}/{inner}/", used[0])) || *file == format!("{}/{inner}.rs", used[0])
            });
            // The types that go over the wire are for everyone, the handlers for dispatch alone.
            let is_wire_type = inner == "commands"
                && used.get(2).is_none_or(|name| name == "self" || name.starts_with(|c: char| c.is_uppercase()));
            // A verb may be called as its file is; then mod.rs lends it out by that name.
            let is_lent = lent(&sources, &used[0]).contains(inner);
            assert!(!is_module || is_wire_type || is_lent, "{path} goes past mod.rs: {}", used.join("::"));
        }
    }
}

/// What a capability's `mod.rs` lends to others by name.
fn lent(sources: &[(String, String)], capability: &str) -> BTreeSet<String> {
    let front = format!("{capability}/mod.rs");
    let text = sources.iter().find(|(path, _)| *path == front).map_or("", |(_, text)| text.as_str());
    let lends = text.split("use ").skip(1).filter_map(|lend| lend.split(';').next());
    lends
        .flat_map(|lend| {
            lend.split(|c: char| !(c.is_alphanumeric() || c == '_')).map(str::to_owned).collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn nobody_climbs_past_their_own_capability() {
    for (path, text) in core_sources() {
        let depth = path.trim_end_matches(".rs").trim_end_matches("/mod").split('/').count();
        let climb = "super::".repeat(depth);
        assert!(!text.contains(&climb), "{path} climbs to the root by {climb}; say crate:: instead");
    }
}

#[test]
fn the_kernel_and_the_file_know_no_capability() {
    // The App is handed the cost of a PIN; the TypeScript is written from the list of commands.
    const NAMED: [(&str, &str); 2] = [("kernel/app.rs", "staff"), ("kernel/typescript.rs", "commands")];
    let order = order();
    for (path, text) in core_sources().iter().filter(|(path, _)| path.starts_with("kernel/") || path.starts_with("db/"))
    {
        for used in paths(text) {
            let is_above = used[0] == "kernel" || used[0] == "db" || NAMED.contains(&(path.as_str(), used[0].as_str()));
            let is_capability =
                order.contains(&used[0]) || ["commands", "dispatch", "reactions"].contains(&used[0].as_str());
            assert!(is_above || !is_capability, "{path} uses {}", used.join("::"));
        }
    }
}

#[test]
fn a_capability_reads_and_writes_its_own_tables() {
    const SHARED: [&str; 3] = ["kernel", "shop", "db"];
    // Insights measure across the shop; erasure and restored copies are checked row by row.
    const MAY_READ_ALL: [&str; 1] = ["insights"];
    let order = order();
    let mut owned: Vec<(String, String)> = Vec::new();
    for (path, sql) in files("src-tauri/crates/shop-core/migrations", &[".sql"]) {
        let owner = path
            .rsplit('/')
            .next()
            .and_then(|name| name.trim_end_matches(".sql").split_once('_'))
            .expect("a number and a name")
            .1;
        for made in sql.split("CREATE ").skip(1) {
            let mut words = made.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty());
            let is_table = match words.next() {
                Some("TABLE") => true,
                Some("VIRTUAL") => words.next() == Some("TABLE"),
                _ => false,
            };
            if let (true, Some(table)) = (is_table, words.next()) {
                owned.push((table.to_owned(), owner.to_owned()));
            }
        }
    }
    assert!(owned.len() > 10, "the tables were found");
    let mut trespasses = Vec::new();
    for (path, text) in core_sources() {
        let area = path.split('/').next().unwrap_or_default();
        if !order.iter().any(|capability| capability == area) || MAY_READ_ALL.contains(&area) {
            continue;
        }
        let words: Vec<&str> =
            text.split(|c: char| !(c.is_alphanumeric() || c == '_')).filter(|word| !word.is_empty()).collect();
        for pair in words.windows(2).filter(|pair| ["FROM", "JOIN", "INTO", "UPDATE"].contains(&pair[0])) {
            for (table, owner) in owned.iter().filter(|(table, _)| table == pair[1]) {
                if owner != area && !SHARED.contains(&owner.as_str()) {
                    trespasses.push(format!("{path}: {} {table}, which belongs to {owner}", pair[0]));
                }
            }
        }
    }
    assert!(trespasses.is_empty(), "ask through mod.rs:\n{}", trespasses.join("\n"));
}

#[test]
fn the_core_has_no_window_no_network_no_thread_pool_and_no_dice() {
    let manifest = std::fs::read_to_string(root().join("src-tauri/crates/shop-core/Cargo.toml")).expect("Cargo.toml");
    for foreign in ["tauri", "axum", "tokio", "hyper", "reqwest", "rand", "getrandom"] {
        let depends = manifest.lines().any(|line| {
            line.strip_prefix(foreign).is_some_and(|rest| rest.starts_with(['.', ' ', '=']) || rest.starts_with('-'))
        });
        assert!(!depends, "shop-core depends on {foreign}");
    }
    for (path, text) in core_sources() {
        for foreign in [
            "SystemTime::now",
            "Instant::now",
            "Utc::now",
            "Local::now",
            "OsRng",
            "thread::sleep",
            "Uuid::now_v7",
            "Uuid::new_v4",
        ] {
            assert!(!text.contains(foreign), "{path} uses {foreign}: time and chance are handed in");
        }
    }
}
