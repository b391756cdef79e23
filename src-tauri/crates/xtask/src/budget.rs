//! The counter must open fast on an old PC: a budget for the script it loads before anything shows.

use crate::shell::{Outcome, call, read};

const DIST: &str = "ui/dist";
const PAGE: &str = "counter.html";

/// Compressed kilobytes (of 1,024 bytes).
const LIMIT_KB: usize = 250;

/// Fails when the counter's first script, with all it imports at once, is over the budget.
pub(crate) fn check() -> Outcome {
    let page = format!("{DIST}/{PAGE}");
    let html = read(&page)?;
    let scripts = first_scripts(&html);
    if scripts.is_empty() {
        return Err(format!("{page} loads no script, so there is nothing to weigh."));
    }
    let mut bytes = 0;
    for script in scripts {
        bytes += compressed(&format!("{DIST}/{}", script.trim_start_matches(['.', '/'])))?;
    }
    let kb = bytes.div_ceil(1024);
    println!("The counter's first script: {kb} kB compressed, of {LIMIT_KB} allowed.");
    if kb > LIMIT_KB { Err(format!("The counter's first script has {kb} kB; {LIMIT_KB} are allowed.")) } else { Ok(()) }
}

/// The scripts that the page names: its entry, and as `modulepreload` all that the entry imports statically.
fn first_scripts(html: &str) -> Vec<&str> {
    html.split('<')
        .filter(|tag| tag.starts_with("script ") || (tag.starts_with("link ") && tag.contains("modulepreload")))
        .filter_map(|tag| tag.split('"').find(|value| value.ends_with(".js")))
        .collect()
}

fn compressed(file: &str) -> Result<usize, String> {
    // Node has the compression built in, and is there wherever a UI was built.
    let script = "console.log(require('node:zlib').gzipSync(require('node:fs').readFileSync(process.argv[1])).length)";
    let text = call("node", &["--eval", script, file]).output()?;
    text.trim().parse().map_err(|e| format!("{file}: {e}"))
}

#[cfg(test)]
mod tests {
    use super::first_scripts;

    #[test]
    fn the_entry_and_its_preloads_count_and_styles_do_not() {
        let html = r#"<head><script type="module" crossorigin src="./assets/counter-1.js"></script>
            <link rel="modulepreload" crossorigin href="./assets/svelte-2.js">
            <link rel="stylesheet" href="./assets/counter-3.css"></head>"#;
        assert_eq!(first_scripts(html), ["./assets/counter-1.js", "./assets/svelte-2.js"]);
    }
}
