//! Misspelt, joined and split words.

use answerdesk::i18n::Lang;
use answerdesk::search::Query;

use crate::search::library::{Library, article, groups, help_centre};

#[track_caller]
fn check(typed: &str, shown: Option<&str>, group: &str) {
    let hits = help_centre().search(typed);
    assert_eq!(
        hits.correction.as_ref().map(|correction| correction.shown.as_str()),
        shown,
        "{typed}"
    );
    assert_eq!(groups(&hits).first().map(String::as_str), Some(group), "{typed}");
}

#[test]
fn misspelt_words_are_corrected() {
    check("pasword", Some("password"), "password");
    check("reset my passwrod", Some("reset my password"), "password");
    check("invioce", Some("invoice"), "invoice");
    check("instalation", None, "install");
    check("adminstrators", Some("administrators"), "team");
    check("Donwload", Some("download"), "invoice");
}

#[test]
fn words_that_exist_in_any_form_are_left() {
    check("invoices", None, "invoice");
    check("inviting", None, "team");
}

#[test]
fn short_words_and_codes_are_left() {
    let library = help_centre();
    assert!(library.search("zip").correction.is_none());
    assert!(library.search("AADSTS50012").hits.is_empty());
}

#[test]
fn joined_and_split() {
    check("log in problems", None, "login");
    check("log-in", None, "login");
    check("signin", None, "password");
    check("desktopapplication", Some("desktop application"), "install");
}

#[test]
fn as_typed_is_as_typed() {
    let library = help_centre();
    let hits = library.ask(&Query::new("pasword", Lang::EN).as_typed());
    assert!(hits.hits.is_empty() && hits.correction.is_none());
}

#[test]
fn the_commonest_neighbour_is_meant() {
    let library = Library::with(vec![
        article("a", "Letters", "Write letters and more letters."),
        article("b", "Letters again", "Letters, letters."),
        article("c", "Latters", "Latters."),
    ]);
    assert_eq!(library.search("litters").correction.unwrap().shown, "letters");
}
