//! The repository's own files, for the house rules.

use std::path::{Path, PathBuf};

/// Where the repository lies.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().expect("the repository")
}

/// All files below a folder with one of the endings, by path from the root, sorted.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&root().join(folder), endings, &mut found);
    found.sort();
    found
}

fn walk(folder: &Path, endings: &[&str], found: &mut Vec<(String, String)>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name().to_string_lossy().into_owned());
        if path.is_dir() {
            if !["target", "node_modules", "dist", "gen", "icons"].contains(&name.as_str()) && !name.starts_with('.') {
                walk(&path, endings, found);
            }
        } else if endings.iter().any(|ending| name.ends_with(ending)) {
            let from_root = path.strip_prefix(root()).expect("below the root").to_string_lossy().replace('\\', "/");
            found.push((from_root, std::fs::read_to_string(&path).expect("text")));
        }
    }
}

/// Rust sources of the core by path below `src`, without their tests.
pub(crate) fn core_sources() -> Vec<(String, String)> {
    const SRC: &str = "src-tauri/crates/shop-core/src/";
    let all: Vec<(String, String)> = files(SRC, &[".rs"])
        .into_iter()
        .map(|(path, text)| (path.trim_start_matches(SRC).to_owned(), text))
        .filter(|(path, _)| path != "testing.rs")
        .collect();
    let of_tests: Vec<String> = all.iter().flat_map(|(path, text)| test_modules(path, text)).collect();
    all.into_iter()
        .filter(|(path, _)| !of_tests.contains(path))
        .map(|(path, text)| (path, without_tests(&text)))
        .collect()
}

/// The files that a source takes in for its tests alone.
fn test_modules(path: &str, text: &str) -> Vec<String> {
    let folder = path.strip_suffix("mod.rs").map_or_else(|| path.replace(".rs", "/"), str::to_owned);
    let declared = text.split("#[cfg(test)]\n").skip(1).filter_map(|rest| rest.lines().next());
    declared
        .filter_map(|line| line.trim_start_matches("pub(crate) ").strip_prefix("mod ")?.strip_suffix(';'))
        .map(|name| format!("{folder}{name}.rs"))
        .collect()
}

/// A source up to the tests at its foot, comments left out.
fn without_tests(text: &str) -> String {
    let code = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).map(|line| format!("{line}\n")).collect()
}

/// A reason to say no, as its enum tells it.
pub(crate) struct Reason {
    /// The enum.
    pub(crate) of: String,
    /// Its area.
    pub(crate) area: String,
    /// As in Rust.
    pub(crate) variant: String,
    /// As on the wire.
    pub(crate) code: String,
    /// Its numbers, as on the wire.
    pub(crate) fields: Vec<String>,
}

/// Every reason of every enum that is a `Reason`.
pub(crate) fn reasons() -> Vec<Reason> {
    let mut found = Vec::new();
    for (path, text) in core_sources() {
        for implementation in text.split("impl Reason for ").skip(1) {
            let of = implementation.split_whitespace().next().expect("a name").to_owned();
            let area = implementation.split('"').nth(1).expect("an area").to_owned();
            let body = text.split(&format!("enum {of} {{")).nth(1).unwrap_or_else(|| panic!("{path}: no enum {of}"));
            for (variant, fields) in variants(body) {
                let code = snake(&variant);
                found.push(Reason { of: of.clone(), area: area.clone(), code, variant, fields });
            }
        }
    }
    assert!(found.len() > 30, "the reasons were found");
    found
}

/// Variants and their fields, up to the brace that closes the enum.
fn variants(body: &str) -> Vec<(String, Vec<String>)> {
    let (mut depth, mut found): (usize, Vec<(String, Vec<String>)>) = (0, Vec::new());
    for line in body.lines().map(str::trim).filter(|line| !line.starts_with('#')) {
        let name: String = line.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
        match (depth, name.as_str()) {
            (0, "") if line.starts_with('}') => break,
            (0, "") | (1, "") => {}
            (0, variant) => {
                let inline =
                    line.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map_or("", |(inner, _)| inner);
                let fields =
                    inline.split(',').filter_map(|field| field.split_once(':')).map(|(name, _)| camel(name.trim()));
                found.push((variant.to_owned(), fields.collect()));
            }
            (_, field) => found.last_mut().expect("a variant").1.push(camel(field)),
        }
        depth = (depth + line.matches('{').count()).saturating_sub(line.matches('}').count());
    }
    found
}

fn snake(variant: &str) -> String {
    let mut code = String::new();
    for letter in variant.chars() {
        if letter.is_uppercase() && !code.is_empty() {
            code.push('_');
        }
        code.extend(letter.to_lowercase());
    }
    code
}

fn camel(field: &str) -> String {
    let mut words = field.split('_');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| {
        let (initial, rest) = word.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}

#[test]
fn reasons_are_read_as_serde_writes_them() {
    let body = "    Left,\n    #[a]\n    WrongPin {\n        left_today: i64,\n        until_ms: i64,\n    },\n    Pair { a: i64, b_c: i64 },\n}\nenum Other { X }";
    let read = variants(body);
    let fields = |at: usize| read[at].1.iter().map(String::as_str).collect::<Vec<_>>();
    assert_eq!(read.iter().map(|(name, _)| snake(name)).collect::<Vec<_>>(), ["left", "wrong_pin", "pair"]);
    assert_eq!((fields(0), fields(1), fields(2)), (vec![], vec!["leftToday", "untilMs"], vec!["a", "bC"]));
}
