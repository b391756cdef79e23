//! The form by which a phone asks to join. Nothing is ticked by itself.

use super::{FORM, Frame, proof};
use crate::join::forms::{PURPOSES, Typed};
use maud::{Markup, html};
use shop_core::kernel::Refusal;
use shop_core::shop::commands::Language;

/// The longest text that is shown again in its field; the shop takes less.
const MOST_SHOWN: usize = 300;

pub(crate) fn form(frame: &Frame<'_>, token: &str, typed: &Typed, refusal: Option<&Refusal>) -> Markup {
    let wrong = refusal.map(|refusal| Wrong { at: field_of(refusal), says: frame.refusal(refusal) });
    let wrong = wrong.as_ref();
    let promise = promise(frame);
    let body = html! {
        h1 { @for line in &promise { span { (line) } " " } }
        div.same { span { (frame.say("phone-same-words")) } div { (frame.same_words()) } }
        form method="post" action=(frame.link(&frame.path)) {
            (proof(token))
            input type="hidden" name="wording" value=(typed.wording_version);
            @if let Some(wrong) = wrong.filter(|wrong| wrong.at == "form") { (says(wrong)) }
            (text_field(frame, wrong, &Text { name: "name", kind: "text", mode: None, fills: "name", most: 200, value: &typed.name }))
            (text_field(frame, wrong, &Text { name: "phone", kind: "tel", mode: Some("tel"), fills: "tel", most: 40, value: &typed.phone }))
            p.note { (frame.say("phone-needs")) }
            fieldset {
                legend { (frame.say("phone-optional")) }
                @for (purpose, name) in PURPOSES {
                    (tick(&frame.say(&format!("phone-purpose-{name}")), name, typed.purposes.contains(&purpose), false))
                }
                div.field {
                    label for="month" { (frame.say("phone-month")) small { (frame.say("phone-month-hint")) } }
                    (wrong_at(wrong, "month"))
                    select #month name="month" autocomplete="bday-month" {
                        option value="" { "–" }
                        @for month in 1..=12_u8 {
                            option value=(month) selected[typed.birth_month == Some(month)] { (frame.formats().month(month)) }
                        }
                    }
                }
            }
            details open[!typed.code.is_empty()] {
                summary { (frame.say("phone-code-summary")) }
                (text_field(frame, wrong, &Text { name: "code", kind: "text", mode: None, fills: "off", most: 40, value: &typed.code }))
            }
            div.age {
                (wrong_at(wrong, "fourteen"))
                (tick(&frame.say("phone-fourteen"), "fourteen", typed.fourteen, true))
            }
            button.btn.main type="submit" { (frame.say("phone-ask")) }
            p.note { (frame.say("phone-stays")) }
        }
    };
    frame.page(&frame.say("phone-join"), FORM, &body)
}

/// What is wrong, and at which field it is said.
struct Wrong {
    at: &'static str,
    says: String,
}

fn field_of(refusal: &Refusal) -> &'static str {
    let code = refusal.code.as_str();
    let is_about = |words: &[&str]| words.iter().any(|word| code.contains(word));
    if is_about(&["fourteen"]) {
        "fourteen"
    } else if is_about(&["phone"]) {
        "phone"
    } else if is_about(&["name", "text_too_long"]) {
        "name"
    } else if is_about(&["birth", "month"]) {
        "month"
    } else if is_about(&["inviter", "invite", "code"]) {
        "code"
    } else {
        "form"
    }
}

fn says(wrong: &Wrong) -> Markup {
    html! { p.wrong #wrong role="alert" { (wrong.says) } }
}

fn wrong_at(wrong: Option<&Wrong>, field: &str) -> Markup {
    html! { @if let Some(wrong) = wrong.filter(|wrong| wrong.at == field) { (says(wrong)) } }
}

struct Text<'a> {
    name: &'static str,
    kind: &'static str,
    mode: Option<&'static str>,
    fills: &'static str,
    most: usize,
    value: &'a str,
}

fn text_field(frame: &Frame<'_>, wrong: Option<&Wrong>, text: &Text<'_>) -> Markup {
    let is_wrong = wrong.is_some_and(|wrong| wrong.at == text.name);
    let is_needed = text.name != "code";
    let value: String = text.value.chars().take(MOST_SHOWN).collect();
    html! {
        div.field {
            label for=(text.name) {
                (frame.say(&format!("phone-{}", text.name)))
                small { (frame.say(&format!("phone-{}-hint", text.name))) }
            }
            (wrong_at(wrong, text.name))
            input #(text.name) name=(text.name) type=(text.kind) inputmode=[text.mode] autocomplete=(text.fills)
                maxlength=(text.most) value=(value) dir="auto" required[is_needed]
                aria-invalid=[is_wrong.then_some("true")] aria-describedby=[is_wrong.then_some("wrong")] autofocus[is_wrong];
        }
    }
}

fn tick(label: &str, name: &str, is_ticked: bool, is_needed: bool) -> Markup {
    html! {
        label.tick {
            input type="checkbox" name=(name) value="yes" checked[is_ticked] required[is_needed];
            span { (label) }
        }
    }
}

/// Why should I join, in the phone's language where the shop wrote it in two; its name where it wrote nothing.
fn promise(frame: &Frame<'_>) -> Vec<String> {
    let Some(front) = frame.front else { return vec![frame.say("phone-join")] };
    let lines: Vec<String> =
        front.promise.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect();
    let is_han = |line: &&String| line.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c));
    let wants_han = frame.language == Language::ZhCn;
    let own: Vec<String> = lines.iter().filter(|line| is_han(line) == wants_han).cloned().collect();
    match (lines.is_empty(), own.is_empty()) {
        (true, _) => vec![frame.say("phone-join")],
        (_, true) => lines,
        _ => own,
    }
}
