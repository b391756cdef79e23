//! The project's chores: `cargo xtask run | test | check | codegen | bench | kill | pages | screenshots | dist`.

mod apt;
mod bench;
mod bench_paper;
mod budget;
mod codegen;
mod node;
mod run;
mod rust;
mod setup;
mod shell;
mod stages;
mod window;

use std::path::Path;
use std::process::ExitCode;

use shell::Outcome;

const USAGE: &str = "\
cargo xtask COMMAND

  run [--data DIR] [--yes]   install what is missing, build, and open the shop (a demo shop on the first start);
                             without a display it is served to a browser on this computer
  test [STAGE ...]           everything that CI runs, set-up included; or only the named stages
  check                      the quick part of it: formatting, types and lints of both languages, generated code
  codegen [--check]          write the screen's TypeScript types from the command list; --check only compares
  bench [NAME]               measure against the same work done by other tools; NAME: one file of tests/bench, or paper
  kill [--times N]           kill the real process under load N times (500) and look for lost acts
  pages                      draw the committed pictures of printed pages anew
  screenshots                take the pictures that the README shows
  dist                       build the installer of this system (.deb on Debian)

  --yes                      install missing Debian packages without asking; CI and a missing terminal mean the same";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match enter_root().and_then(|()| dispatch(&args)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("\n{why}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Outcome {
    let mut rest: Vec<&str> = args.iter().map(String::as_str).collect();
    let yes = take_flag(&mut rest, "--yes");
    let (command, mut rest) = match rest.split_first() {
        Some((command, rest)) => (*command, rest.to_vec()),
        None => ("help", Vec::new()),
    };
    match command {
        "run" => {
            let data = take_value(&mut rest, "--data")?;
            nothing_left(&rest)?;
            run::run(data, yes)
        }
        "test" => stages::test(&rest, yes),
        "check" => {
            nothing_left(&rest)?;
            stages::check()
        }
        "codegen" => {
            let only_compare = take_flag(&mut rest, "--check");
            nothing_left(&rest)?;
            if only_compare { codegen::compare() } else { codegen::write() }
        }
        "bench" => match rest.as_slice() {
            ["paper"] => bench_paper::bench(yes),
            [] => bench::bench(None),
            [only] => bench::bench(Some(only)),
            _ => nothing_left(&rest),
        },
        "kill" => {
            let times = take_value(&mut rest, "--times")?.unwrap_or_else(|| "500".to_owned());
            nothing_left(&rest)?;
            rust::kill(&times)
        }
        "pages" => {
            nothing_left(&rest)?;
            rust::pages()
        }
        "screenshots" => {
            nothing_left(&rest)?;
            node::screenshots(yes)
        }
        "dist" => {
            nothing_left(&rest)?;
            run::dist(yes)
        }
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("There is no command `{other}`.\n\n{USAGE}")),
    }
}

/// All chores name files from the top of the clone, wherever they were called.
fn enter_root() -> Outcome {
    let here = std::env::var("CARGO_MANIFEST_DIR").unwrap_or_else(|_| env!("CARGO_MANIFEST_DIR").to_owned());
    let root = Path::new(&here).ancestors().nth(3).ok_or("The top of the clone was not found.")?;
    std::env::set_current_dir(root).map_err(|e| format!("{}: {e}", root.display()))
}

fn take_flag(args: &mut Vec<&str>, flag: &str) -> bool {
    let before = args.len();
    args.retain(|arg| *arg != flag);
    args.len() < before
}

fn take_value(args: &mut Vec<&str>, flag: &str) -> Result<Option<String>, String> {
    let Some(at) = args.iter().position(|arg| *arg == flag) else { return Ok(None) };
    args.remove(at);
    if at >= args.len() {
        return Err(format!("`{flag}` needs a value."));
    }
    Ok(Some(args.remove(at).to_owned()))
}

fn nothing_left(args: &[&str]) -> Outcome {
    match args.first() {
        Some(arg) => Err(format!("`{arg}` is not understood here.\n\n{USAGE}")),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn flags_and_values_are_taken_out_of_the_arguments() {
        let mut args = vec!["--yes", "--data", "/tmp/shop", "e2e"];
        assert!(take_flag(&mut args, "--yes"));
        assert_eq!(take_value(&mut args, "--data"), Ok(Some("/tmp/shop".to_owned())));
        assert_eq!(args, ["e2e"]);
        assert!(
            take_value(&mut vec!["--data"], "--data").is_err(),
            "a flag without its value is a slip, not a default"
        );
    }
}
