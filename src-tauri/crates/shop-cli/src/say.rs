//! What is printed: replies on standard output, everything else on standard error.

use serde_json::{Map, Value, json};
use shop_core::kernel::{ApiError, Refusal};
use shop_host::Words;
use std::process::ExitCode;

/// A good end.
pub(crate) enum Answer {
    /// A reply, shown as JSON.
    Reply(Value),
    /// A reply with a line for people.
    Line(Value, String),
    /// Everything was printed already.
    Said,
}

/// An end that is none.
pub(crate) enum Ending {
    /// The shop says no.
    Refused(Refusal),
    /// The check found something.
    NotWhole(Value),
    /// The command line is off.
    Usage(String),
    /// The program or the computer failed.
    Failed(String),
    /// Open elsewhere, and nobody answers.
    Elsewhere,
}

impl From<ApiError> for Ending {
    fn from(error: ApiError) -> Self {
        match error {
            ApiError::Refused { refusal } => Ending::Refused(refusal),
            ApiError::Failed { reference } => Ending::Failed(reference),
        }
    }
}

impl From<std::io::Error> for Ending {
    fn from(error: std::io::Error) -> Self {
        Ending::Failed(error.to_string())
    }
}

impl From<serde_json::Error> for Ending {
    fn from(error: serde_json::Error) -> Self {
        Ending::Failed(error.to_string())
    }
}

pub(crate) fn answer(answer: Answer, json: bool) -> ExitCode {
    match answer {
        Answer::Reply(reply) if json => println!("{reply}"),
        Answer::Reply(reply) => println!("{reply:#}"),
        Answer::Line(reply, _) if json => println!("{reply}"),
        Answer::Line(_, line) => println!("{line}"),
        Answer::Said => {}
    }
    ExitCode::SUCCESS
}

pub(crate) fn ending(ending: &Ending, json: bool) {
    let words = Words::of_this_computer();
    let say = |id: &str, args: &Map<String, Value>| words.say(id, args).unwrap_or_else(|| id.to_owned());
    match ending {
        Ending::Refused(refusal) if json => println!("{}", json!({ "kind": "refused", "refusal": refusal })),
        Ending::Refused(refusal) => {
            // The command line does not know the shop it failed to reach: amounts in plain units, times in UTC.
            let sentence = words.refusal(refusal, ("", 2), chrono_tz::Tz::UTC);
            eprintln!("{}", sentence.unwrap_or_else(|| format!("{}.{}", refusal.area, refusal.code)));
            if let Some(detail) = refusal.numbers.get("detail").and_then(Value::as_str) {
                eprintln!("({detail})");
            }
        }
        Ending::NotWhole(report) if json => println!("{report}"),
        Ending::NotWhole(report) => eprintln!("{report:#}"),
        Ending::Usage(message) => eprintln!("storeloop-cli: {message}"),
        Ending::Failed(reference) if json => println!("{}", json!({ "kind": "failed", "reference": reference })),
        Ending::Failed(reference) => eprintln!("storeloop-cli: {reference}"),
        Ending::Elsewhere => {
            eprintln!("{}", say("cli-elsewhere", &Map::new()));
        }
    }
}
