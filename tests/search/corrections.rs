//! Misspelt, joined and split words.

use answerdesk::i18n::Lang;
use answerdesk::search::Query;

use crate::search::library::{Library, article, groups, help_centre, in_language};

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
fn word_breaks_do_not_matter() {
    let library = Library::with(vec![
        article("one", "Login trouble", "The login page says no."),
        article("two", "Trouble on the way in", "You log in and nothing happens."),
        article("hyphen", "Something else", "The log-in takes long."),
        article("apart", "Keeping records", "A log is kept in the cellar."),
        article("form", "Fill in forms", "Put the number in form 7."),
        article("inform", "News", "We inform you by mail."),
    ]);
    for typed in ["login", "log in", "log-in", "Login", "logins"] {
        let mut found = library.groups(typed);
        found.truncate(3);
        found.sort();
        assert_eq!(found, ["hyphen", "one", "two"], "{typed}");
    }
    assert_eq!(library.groups("login").len(), 3, "not the words apart");
    assert_eq!(library.groups("inform"), ["inform"]);
    assert_eq!(library.groups("login")[0], "one", "as it was typed comes first");
    assert!(library.search("login").correction.is_none());
}

#[test]
fn a_form_that_stands_nowhere_is_put_right_by_its_stem() {
    let in_german = |group: &str, title: &str, body: &str| {
        in_language(Lang::from_code("de").unwrap(), article(group, title, body))
    };
    let library = Library::with(vec![
        in_german("bills", "Alle Rechnungen", "Ihre Rechnungen stehen hier."),
        in_german("sums", "Rechnen", "Wir rechnen nach."),
        article("refunds", "Refunds", "Refunds are paid in a week."),
    ]);
    for (typed, lang, shown, group) in [
        ("recnung", "de", "rechnungen", "bills"),
        ("Recnung", "en", "rechnungen", "bills"),
        ("refnding", "en", "refunds", "refunds"),
    ] {
        let lang = Lang::from_code(lang).unwrap();
        let hits = library.ask(&Query::new(typed, lang));
        assert_eq!(hits.correction.as_ref().map(|c| c.shown.as_str()), Some(shown), "{typed}");
        assert_eq!(groups(&hits)[0], group, "{typed}");
    }
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
