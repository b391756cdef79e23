//! House rules on the catalogues: every refusal has its sentence in three languages, and nothing in them computes.

use crate::repository::{files, reasons};
use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Message, Pattern, PatternElement};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};

const LANGUAGES: [&str; 3] = ["en", "zh-CN", "es"];

/// What a message needs and says.
#[derive(Default)]
struct Sentence {
    attributes: BTreeSet<String>,
    variables: BTreeSet<String>,
    functions: BTreeSet<String>,
    has_value: bool,
}

/// All messages of a language by key; terms begin with a hyphen.
fn catalogue(language: &str) -> BTreeMap<String, Sentence> {
    entries(language).into_iter().map(|(_, key, sentence)| (key, sentence)).collect()
}

/// File, key and sentence of every message of a language.
fn entries(language: &str) -> Vec<(String, String, Sentence)> {
    let mut all = Vec::new();
    let found = files(&format!("assets/locales/{language}"), &[".ftl"]);
    assert!(!found.is_empty(), "no catalogues of {language}");
    for (path, text) in found {
        let resource =
            parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{path} does not parse: {errors:?}"));
        for entry in &resource.body {
            let (key, sentence) = match entry {
                Entry::Message(message) => (message.id.name.to_owned(), of_message(message)),
                Entry::Term(term) => {
                    let mut sentence = Sentence { has_value: true, ..Sentence::default() };
                    read_pattern(&term.value, &mut sentence);
                    (format!("-{}", term.id.name), sentence)
                }
                Entry::Junk { content } => panic!("{path} holds what is no message: {content}"),
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            };
            all.push((path.clone(), key, sentence));
        }
    }
    all
}

fn of_message(message: &Message<&str>) -> Sentence {
    let mut sentence = Sentence { has_value: message.value.is_some(), ..Sentence::default() };
    message.value.iter().for_each(|value| read_pattern(value, &mut sentence));
    for Attribute { id, value } in &message.attributes {
        sentence.attributes.insert(id.name.to_owned());
        read_pattern(value, &mut sentence);
    }
    sentence
}

fn read_pattern(pattern: &Pattern<&str>, sentence: &mut Sentence) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read(expression, sentence);
        }
    }
}

fn read(expression: &Expression<&str>, sentence: &mut Sentence) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, sentence),
        Expression::Select { selector, variants } => {
            read_inline(selector, sentence);
            variants.iter().for_each(|variant| read_pattern(&variant.value, sentence));
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, sentence: &mut Sentence) {
    match inline {
        InlineExpression::VariableReference { id } => drop(sentence.variables.insert(id.name.to_owned())),
        InlineExpression::FunctionReference { id, .. } => drop(sentence.functions.insert(id.name.to_owned())),
        InlineExpression::Placeable { expression } => read(expression, sentence),
        _ => {}
    }
}

#[test]
fn no_key_stands_twice() {
    let mut twice = Vec::new();
    for language in LANGUAGES {
        let mut seen: BTreeMap<String, String> = BTreeMap::new();
        for (path, key, _) in entries(language) {
            if let Some(first) = seen.insert(key.clone(), path.clone()) {
                twice.push(format!("{key}: {first} and {path}"));
            }
        }
    }
    assert!(twice.is_empty(), "which of the two is said is chance:\n{}", twice.join("\n"));
}

#[test]
fn every_refusal_has_its_sentence_in_three_languages() {
    let mut missing = Vec::new();
    for language in LANGUAGES {
        let catalogue = catalogue(language);
        for reason in reasons() {
            let key = format!("refusal-{}-{}", reason.area, reason.code).replace('_', "-");
            match catalogue.get(&key) {
                None => missing.push(format!("{language}: {key}")),
                Some(sentence) => {
                    assert!(sentence.has_value, "{language}: {key} says nothing");
                    missing.extend(sentence.variables.iter().filter(|variable| !reason.fields.contains(variable)).map(
                        |variable| format!("{language}: {key} needs ${variable}, the refusal has {:?}", reason.fields),
                    ));
                }
            }
        }
    }
    assert!(missing.is_empty(), "no sentence, or one that cannot be filled in:\n{}", missing.join("\n"));
}

#[test]
fn no_sentence_is_left_of_a_refusal_that_is_gone() {
    let known: BTreeSet<String> =
        reasons().iter().map(|reason| format!("refusal-{}-{}", reason.area, reason.code).replace('_', "-")).collect();
    let areas: BTreeSet<String> = reasons().into_iter().map(|reason| reason.area).collect();
    for key in catalogue("en").keys().filter(|key| *key != "refusal-kernel-other") {
        let area = key.strip_prefix("refusal-").and_then(|rest| rest.split('-').next());
        let is_stale = area.is_some_and(|area| areas.contains(area)) && !known.contains(key);
        assert!(!is_stale, "{key} belongs to no refusal");
    }
}

#[test]
fn the_three_languages_say_the_same_things() {
    let english = catalogue("en");
    let mut differ = Vec::new();
    for language in ["zh-CN", "es"] {
        let other = catalogue(language);
        let keys: BTreeSet<&String> = english.keys().chain(other.keys()).collect();
        for key in keys {
            match (english.get(key), other.get(key)) {
                (Some(_), None) => differ.push(format!("{key} is missing in {language}")),
                (None, _) => differ.push(format!("{key} stands in {language} alone")),
                (Some(here), Some(there)) => {
                    if here.attributes != there.attributes || here.has_value != there.has_value {
                        differ.push(format!("{key}: other attributes in {language}"));
                    }
                    // A plural may leave a number out, but a language may not need one that the others are not given.
                    if !there.variables.is_subset(&here.variables) && !here.variables.is_subset(&there.variables) {
                        differ.push(format!(
                            "{key}: {:?} in English, {:?} in {language}",
                            here.variables, there.variables
                        ));
                    }
                }
            }
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}

#[test]
fn catalogues_compute_nothing() {
    for language in LANGUAGES {
        for (key, sentence) in catalogue(language) {
            assert!(
                sentence.functions.is_empty(),
                "{language}: {key} calls {:?}; the core prints functions as they stand, so money and dates are handed in as text",
                sentence.functions
            );
        }
    }
}

#[test]
fn sentences_do_not_shout_or_beg() {
    for language in LANGUAGES {
        for (path, text) in files(&format!("assets/locales/{language}"), &[".ftl"]) {
            for (at, line) in text.lines().enumerate().filter(|(_, line)| !line.starts_with('#')) {
                let begs = line.to_lowercase();
                let is_calm =
                    !line.contains(['!', '！', '¡']) && !begs.contains("please") && !begs.contains("por favor");
                assert!(is_calm, "{path}:{}: what is, then what to do: {line}", at + 1);
            }
        }
    }
}
