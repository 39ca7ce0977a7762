//! Every word of the interface is there, in every language, and none is left over.

use std::collections::{BTreeMap, BTreeSet};

use answerdesk::i18n::{Lang, plurals};

use super::rooms::{files, sources};

/// The messages of a file: id and pattern.
fn messages(text: &str) -> BTreeMap<String, String> {
    let mut found: BTreeMap<String, String> = BTreeMap::new();
    let mut last = None;
    for line in text.lines() {
        let is_start = line.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        match line.split_once(" =") {
            Some((id, pattern)) if is_start => {
                found.insert(id.to_owned(), pattern.to_owned());
                last = Some(id.to_owned());
            }
            _ if line.starts_with([' ', '}']) => {
                if let Some(pattern) = last.as_ref().and_then(|id| found.get_mut(id)) {
                    pattern.push_str(line);
                }
            }
            _ => {}
        }
    }
    found
}

fn variables(pattern: &str) -> BTreeSet<String> {
    let parts = pattern.split('$').skip(1);
    parts.map(|part| part.chars().take_while(|c| c.is_ascii_lowercase()).collect()).collect()
}

#[test]
fn every_language_has_every_message_with_its_variables() {
    let locales = files("locales", "ftl");
    assert!(locales.len() >= 4);
    let english = locales.iter().find(|(file, _)| file.ends_with("en.ftl")).expect("English");
    let english = messages(&english.1);
    for (file, text) in &locales {
        let own = messages(text);
        let ids = |of: &BTreeMap<String, String>| of.keys().cloned().collect::<BTreeSet<_>>();
        let (missing, surplus): (Vec<_>, Vec<_>) = (
            ids(&english).difference(&ids(&own)).cloned().collect(),
            ids(&own).difference(&ids(&english)).cloned().collect(),
        );
        assert!(
            missing.is_empty() && surplus.is_empty(),
            "{file}: missing {missing:?}, surplus {surplus:?}"
        );
        for (id, pattern) in &own {
            let expected = variables(&english[id]);
            assert_eq!(variables(pattern), expected, "{file}: the variables of {id}");
        }
    }
}

#[test]
fn every_message_is_used_and_every_used_one_is_there() {
    let english = files("locales", "ftl");
    let english = english.iter().find(|(file, _)| file.ends_with("en.ftl")).expect("English");
    let english = messages(&english.1);
    let sources: String = sources()
        .into_iter()
        .filter(|(file, _)| file.starts_with("src/web"))
        .map(|(_, t)| t)
        .collect();
    let unused: Vec<&String> =
        english.keys().filter(|id| !sources.contains(&format!("\"{id}\""))).collect();
    assert!(unused.is_empty(), "never shown: {unused:?}");
    for call in [".t(\"", ".with(\"", ".count(\"", ".count_with(\""] {
        for part in sources.split(call).skip(1) {
            let id = part.split('"').next().unwrap_or_default();
            assert!(english.contains_key(id), "{id} is shown and not written");
        }
    }
    let tables = tables_of_messages(&sources, &english);
    assert!(tables.len() >= 3, "fields that were typed, keys, the widget's words: {tables:?}");
    for (table, ids) in &tables {
        for id in ids {
            assert!(english.contains_key(id), "{id} in {table} is not written");
        }
    }
}

/// The tables (`const …: [(…); …]`) whose rows end with the id of a message, and those ids.
fn tables_of_messages(
    sources: &str,
    english: &BTreeMap<String, String>,
) -> BTreeMap<String, Vec<String>> {
    let mut tables = BTreeMap::new();
    for part in sources.split("const ").skip(1) {
        let Some((head, body)) = part.split_once(" = [") else { continue };
        let Some((name, _)) = head.split_once(": [(") else { continue };
        let body: String = body.split("];").next().unwrap_or_default().split_whitespace().collect();
        let body = body.replace("\",)", "\")");
        let (rows, _) = body.rsplit_once("\")").unwrap_or_default();
        let last = |row: &str| row.rsplit('"').next().unwrap_or_default().to_owned();
        let ids: Vec<String> = rows.split("\")").map(last).collect();
        // A table that names one message names messages; any other holds headers or files.
        if ids.iter().any(|id| english.contains_key(id)) {
            tables.insert(name.to_owned(), ids);
        }
    }
    tables
}

/// The part of a message that people read: without what stands in braces.
fn read_aloud(pattern: &str) -> String {
    let mut depth = 0_usize;
    let mut said = String::new();
    for c in pattern.chars() {
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => {
                depth = 0;
                said.push('x');
            }
            '}' => depth = depth.saturating_sub(1),
            c if depth == 0 || !c.is_ascii() => said.push(c),
            _ => {}
        }
    }
    said
}

#[test]
fn every_choice_by_number_has_the_forms_of_its_language() {
    for (file, text) in files("locales", "ftl") {
        let code = file.rsplit('/').next().and_then(|name| name.strip_suffix(".ftl"));
        let lang: Lang = code.expect("a name").parse().expect("a language");
        let needed: BTreeSet<&str> =
            plurals::forms(lang).into_iter().map(|(name, _)| name).collect();
        for (id, pattern) in messages(&text).iter().filter(|(_, text)| text.contains("$count ->")) {
            let parts = pattern.split('[').skip(1);
            let forms: BTreeSet<&str> =
                parts.map(|part| part.split(']').next().unwrap_or_default()).collect();
            assert_eq!(forms, needed, "{file}: the forms of {id}");
        }
    }
}

#[test]
fn messages_are_written_as_the_language_is() {
    for (file, text) in files("locales", "ftl") {
        for (id, pattern) in messages(&text) {
            let said = read_aloud(&pattern);
            let one_line = !pattern.contains("->");
            assert!(!(one_line && said.trim().contains("  ")), "{file}: two spaces in {id}");
            assert!(!said.contains('"'), "{file}: a typewriter's quotation mark in {id}");
            let is_persian = file.ends_with("fa.ftl");
            if is_persian || file.ends_with("el.ftl") {
                assert!(!said.contains('\''), "{file}: a typewriter's apostrophe in {id}");
                assert!(!said.contains(['“', '”']), "{file}: the quotes «» are missing in {id}");
            }
            if is_persian {
                let example = said.replace("name@example.com", "");
                assert!(!example.contains(|c: char| c.is_ascii_digit()), "{file}: digits in {id}");
                assert!(!said.contains(['?', ';', '%']), "{file}: punctuation in {id}");
                assert!(!said.contains(['ي', 'ك']), "{file}: Arabic letters in {id}");
                let words: Vec<&str> = said.split_whitespace().collect();
                for lone in ["می", "نمی", "ها", "های", "تر", "ترین"] {
                    assert!(!words.contains(&lone), "{file}: {lone} stands alone in {id}");
                }
            }
        }
    }
}
