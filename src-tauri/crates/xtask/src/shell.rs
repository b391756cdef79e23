//! Other programs, run one at a time and in sight.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Done, or a sentence that says what went wrong.
pub(crate) type Outcome = Result<(), String>;

/// One call of another program.
pub(crate) struct Call {
    program: String,
    args: Vec<String>,
    env: Vec<(String, String)>,
}

pub(crate) fn call(program: &str, args: &[&str]) -> Call {
    Call { program: program.to_owned(), args: args.iter().map(|a| (*a).to_owned()).collect(), env: Vec::new() }
}

/// The cargo that runs this, so that a pinned toolchain stays the same one.
pub(crate) fn cargo(args: &[&str]) -> Call {
    call(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()), args)
}

pub(crate) fn npm(args: &[&str]) -> Call {
    call(if cfg!(windows) { "npm.cmd" } else { "npm" }, args)
}

pub(crate) fn npx(args: &[&str]) -> Call {
    call(if cfg!(windows) { "npx.cmd" } else { "npx" }, args)
}

impl Call {
    pub(crate) fn env(mut self, name: &str, value: &str) -> Call {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    pub(crate) fn arg(mut self, arg: &str) -> Call {
        self.args.push(arg.to_owned());
        self
    }

    /// Runs it with its output in sight; an exit code other than 0 is an error.
    pub(crate) fn run(&self) -> Outcome {
        println!("$ {}", self.line());
        let status = self.command().status().map_err(|e| self.not_started(&e))?;
        if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status}).", self.line())) }
    }

    /// What it prints on its standard output.
    pub(crate) fn output(&self) -> Result<String, String> {
        let output = self.command().stderr(Stdio::inherit()).output().map_err(|e| self.not_started(&e))?;
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        if output.status.success() {
            Ok(text)
        } else {
            Err(format!("`{}` failed ({}).\n{text}", self.line(), output.status))
        }
    }

    /// What it prints on either output, and whether it succeeded.
    pub(crate) fn outcome(&self) -> Result<(bool, String), String> {
        let output = self.command().output().map_err(|e| self.not_started(&e))?;
        let mut text = String::from_utf8_lossy(&output.stdout).into_owned();
        text.push_str(&String::from_utf8_lossy(&output.stderr));
        Ok((output.status.success(), text))
    }

    fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.args).envs(self.env.iter().map(|(name, value)| (name, value)));
        command
    }

    fn line(&self) -> String {
        let quoted = self.args.iter().map(|arg| if arg.contains(' ') { format!("'{arg}'") } else { arg.clone() });
        let name = Path::new(&self.program).file_stem().map_or_else(String::new, |n| n.to_string_lossy().into_owned());
        std::iter::once(name).chain(quoted).collect::<Vec<_>>().join(" ")
    }

    fn not_started(&self, why: &std::io::Error) -> String {
        format!("`{}` could not be started: {why}", self.program)
    }
}

/// Whether a program of this name can be started.
pub(crate) fn exists(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else { return false };
    let endings: &[&str] = if cfg!(windows) { &[".exe", ".cmd", ""] } else { &[""] };
    std::env::split_paths(&path).any(|dir| endings.iter().any(|end| dir.join(format!("{program}{end}")).is_file()))
}

/// A program of this workspace, as the unoptimised build leaves it.
pub(crate) fn built(name: &str) -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| PathBuf::from("target"), PathBuf::from);
    target.join("debug").join(format!("{name}{}", std::env::consts::EXE_SUFFIX))
}

pub(crate) fn read(path: &str) -> Result<String, String> {
    std::fs::read_to_string(path).map_err(|e| format!("{path}: {e}"))
}
