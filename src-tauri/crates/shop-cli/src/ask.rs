//! One call and its answer.

use crate::say::{Answer, Ending};
use crate::seat::Seat;
use serde_json::{Value, json};
use shop_core::commands::COMMANDS;
use std::path::Path;
use uuid::Uuid;

pub(crate) fn call(
    folder: &Path,
    command: &str,
    request: &str,
    person: Option<&str>,
    id: Option<Uuid>,
) -> Result<Answer, Ending> {
    let known = COMMANDS
        .iter()
        .find(|known| known.name == command)
        .ok_or_else(|| Ending::Usage(format!("there is no command {command}; `storeloop-cli commands` lists them")))?;
    let request: Value =
        serde_json::from_str(request).map_err(|error| Ending::Usage(format!("the request is no JSON: {error}")))?;
    let mut seat = Seat::take(folder)?;
    if let Some(name) = person {
        seat.sign_in(name)?;
    }
    let id = id.or_else(|| known.is_write().then(Uuid::new_v4));
    Ok(Answer::Reply(seat.call(command, request, id)?))
}

pub(crate) fn demo(folder: &Path, language: &str) -> Result<Answer, Ending> {
    let seat = Seat::of_the_house(folder)?;
    let demo = seat.call("setup.load_demo", json!({ "language": language }), Some(Uuid::new_v4()))?;
    let line = people_line(&demo);
    Ok(Answer::Line(demo, line))
}

/// "name role PIN" of each person of a demo shop, a line each.
pub(crate) fn people_line(demo: &Value) -> String {
    let people = demo.get("people").and_then(Value::as_array).cloned().unwrap_or_default();
    let word = |person: &Value, key: &str| person.get(key).and_then(Value::as_str).unwrap_or_default().to_owned();
    let lines = people.iter().map(|p| format!("{}  {}  PIN {}", word(p, "name"), word(p, "role"), word(p, "pin")));
    lines.collect::<Vec<_>>().join("\n")
}

pub(crate) fn check(folder: &Path) -> Result<Answer, Ending> {
    let report = Seat::of_the_house(folder)?.call("backup.check", json!({}), Some(Uuid::new_v4()))?;
    if report.get("ok") == Some(&Value::Bool(true)) {
        Ok(Answer::Line(report, "Everything adds up.".to_owned()))
    } else {
        Err(Ending::NotWhole(report))
    }
}

pub(crate) fn back_up(folder: &Path) -> Result<Answer, Ending> {
    let made = Seat::of_the_house(folder)?.call("backup.back_up", json!({}), Some(Uuid::new_v4()))?;
    let file = folder.join("backups").join(made.get("file").and_then(Value::as_str).unwrap_or_default());
    Ok(Answer::Line(made, file.display().to_string()))
}

pub(crate) fn restore(folder: &Path, file: &Path, yes: bool) -> Result<Answer, Ending> {
    let key = match std::env::var("STORELOOP_KEY") {
        Ok(key) => key,
        Err(_) => rpassword::prompt_password("Key from the recovery sheet: ")
            .map_err(|_| Ending::Usage("there is no terminal to type the key at; set STORELOOP_KEY".to_owned()))?,
    };
    // A bare name is one of the shop's own backups.
    let file = if file.exists() { std::path::absolute(file)? } else { file.to_owned() };
    let request = json!({ "file": file.to_string_lossy(), "key": key });
    let command = if yes { "backup.restore" } else { "backup.preview_restore" };
    Ok(Answer::Reply(Seat::of_the_house(folder)?.call(command, request, Some(Uuid::new_v4()))?))
}
