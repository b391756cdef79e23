//! `storeloop-cli`: the shop from the command line, and its screens in a browser on this computer.
//!
//! Exit codes: 0 done, 1 the shop says no, 2 the command line is off, 3 the program or the computer failed,
//! 4 the shop is open elsewhere and does not answer.

mod ask;
mod draws;
mod list;
mod say;
mod seat;
mod serve;
mod vectors;

use clap::{Parser, Subcommand};
use say::{Answer, Ending};
use std::path::PathBuf;
use std::process::ExitCode;

/// The shop from the command line.
#[derive(Parser)]
#[command(name = "storeloop-cli", version, about, max_term_width = 100)]
struct Line {
    /// The shop's folder [default: storeloop in the application data of this user]
    #[arg(long, global = true, value_name = "DIR")]
    data: Option<PathBuf>,
    /// Print JSON: replies as they are, refusals as data
    #[arg(long, global = true)]
    json: bool,
    #[command(subcommand)]
    act: Act,
}

#[derive(Subcommand)]
enum Act {
    /// Serve the screens on this computer and print the address to open
    Serve {
        /// Where to listen; loopback only
        #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:4710")]
        listen: std::net::SocketAddr,
        /// Fill an empty folder with a demo shop first
        #[arg(long)]
        demo: bool,
        /// Language of the demo shop
        #[arg(long, value_name = "LANG", default_value = "en", value_parser = ["en", "zh-CN", "es"])]
        language: String,
        /// Open the join page for phones, on this address instead of the one the shop chose
        #[arg(long, value_name = "IP:PORT")]
        join: Option<std::net::SocketAddr>,
        /// The built screens [default: beside the program]
        #[arg(long, value_name = "DIR")]
        screens: Option<PathBuf>,
    },
    /// Call one command
    Call {
        /// For example members.find
        command: String,
        /// Its request
        #[arg(default_value = "{}", value_name = "JSON")]
        request: String,
        /// Sign in as this person; the PIN is read from STORELOOP_PIN or asked for
        #[arg(long = "as", value_name = "NAME")]
        person: Option<String>,
        /// Request id of a write, to repeat it safely [default: a new one]
        #[arg(long, value_name = "UUID")]
        id: Option<uuid::Uuid>,
    },
    /// List all commands with role and types
    Commands {
        /// Print the TypeScript file of the screens instead
        #[arg(long)]
        typescript: bool,
    },
    /// Fill an empty folder with a demo shop
    Demo {
        /// en, zh-CN or es
        #[arg(long, value_name = "LANG", default_value = "en", value_parser = ["en", "zh-CN", "es"])]
        language: String,
    },
    /// Check the file, the ledgers and the chain
    Check,
    /// Make a verified, encrypted backup
    Backup,
    /// Look at a backup, or restore it
    Restore {
        /// The backup
        file: PathBuf,
        /// Put it in place of the shop's file, which is kept aside
        #[arg(long)]
        yes: bool,
    },
    /// The voucher format
    Voucher {
        #[command(subcommand)]
        act: VoucherAct,
    },
    /// Draws that anyone can check
    Draw {
        #[command(subcommand)]
        act: DrawAct,
    },
}

#[derive(Subcommand)]
enum DrawAct {
    /// Recompute every result of a closed draw from its evidence file
    Verify {
        /// The evidence, as JSON
        file: PathBuf,
    },
    /// Reproduce a file of test vectors
    CheckVectors {
        /// The vectors, as JSON
        file: PathBuf,
    },
}

#[derive(Subcommand)]
enum VoucherAct {
    /// Check a file of test vectors, case by case
    CheckVectors {
        /// The vectors, as JSON
        file: PathBuf,
    },
}

fn main() -> ExitCode {
    let line = Line::parse();
    let folder = line.data.unwrap_or_else(shop_host::default_folder);
    // Vectors and evidence concern no shop: nothing is written for them.
    let _log = (!matches!(line.act, Act::Voucher { .. } | Act::Draw { .. })).then(|| shop_host::write_log(&folder));
    let ending = match line.act {
        Act::Serve { listen, demo, language, join, screens } => {
            serve::serve(&folder, listen, join, demo.then_some(language.as_str()), screens)
        }
        Act::Call { command, request, person, id } => ask::call(&folder, &command, &request, person.as_deref(), id),
        Act::Commands { typescript: true } => {
            print!("{}", shop_core::commands::typescript());
            Ok(Answer::Said)
        }
        Act::Commands { typescript: false } => Ok(list::commands()),
        Act::Demo { language } => ask::demo(&folder, &language),
        Act::Check => ask::check(&folder),
        Act::Backup => ask::back_up(&folder),
        Act::Restore { file, yes } => ask::restore(&folder, &file, yes),
        Act::Voucher { act: VoucherAct::CheckVectors { file } } => vectors::check(&file, line.json),
        Act::Draw { act: DrawAct::Verify { file } } => draws::verify(&file),
        Act::Draw { act: DrawAct::CheckVectors { file } } => draws::check_vectors(&file),
    };
    let json = line.json;
    match ending {
        Ok(answer) => say::answer(answer, json),
        Err(ending) => {
            say::ending(&ending, json);
            match ending {
                Ending::Refused(_) | Ending::NotWhole(_) => ExitCode::from(1),
                Ending::Usage(_) => ExitCode::from(2),
                Ending::Failed(_) => ExitCode::from(3),
                Ending::Elsewhere => ExitCode::from(4),
            }
        }
    }
}
