//! The list of commands as data.

use crate::say::Answer;
use serde_json::{Value, json};
use shop_core::commands::{Access, COMMANDS};
use shop_core::kernel::typescript::Types;

pub(crate) fn commands() -> Answer {
    let mut types = Types::default();
    let list: Vec<(Value, String)> = COMMANDS
        .iter()
        .map(|command| {
            let (request, reply) = (command.types)(&mut types);
            let role = command.role.as_str();
            let writes = if command.access == Access::Read { "reads" } else { "writes" };
            let line = format!("{:<26} {role:<8} {writes:<7} {request} => {reply}", command.name);
            let request = json!({ "name": request, "typescript": types.text(&request) });
            let reply = json!({ "name": reply, "typescript": types.text(&reply) });
            (json!({ "name": command.name, "role": role, "write": command.is_write(), "request": request, "reply": reply }), line)
        })
        .collect();
    let lines: Vec<String> = list.iter().map(|(_, line)| line.clone()).collect();
    Answer::Line(list.into_iter().map(|(json, _)| json).collect(), lines.join("\n"))
}
