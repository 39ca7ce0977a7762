//! What a model brings changes the order, and nothing else: not who sees what.

use answerdesk::i18n::Lang;
use answerdesk::search::{Document, Mode, NearGroup, NearInMeaning, Query, Scope, document_hash};

use crate::search::library::{Library, article, groups, piece};

fn near(trust: f32, groups: &[(&str, f32)]) -> NearInMeaning {
    let group = |(name, cosine): &(&str, f32)| NearGroup {
        group: document_hash(name),
        piece: document_hash(name),
        cosine: *cosine,
    };
    NearInMeaning { groups: groups.iter().map(group).collect(), trust }
}

fn library() -> Library {
    let agents = article("secret", "Hidden", "What only agents read.");
    Library::with(vec![
        article("printer", "Printer", "Paper is stuck in the printer."),
        article("jam", "Jam", "Strawberry jam with paper labels."),
        article("password", "Password", "How to get in."),
        Document { kind: "ticket".to_owned(), ..article("ticket", "Solved", "It works again.") },
        Document { scope: Scope::Agents, ..agents },
    ])
}

fn found(query: Query) -> Vec<String> {
    groups(&library().ask(&query))
}

#[test]
fn meaning_finds_what_words_do_not() {
    let login = near(1.0, &[("password", 0.8)]);
    assert!(found(Query::new("login trouble", Lang::EN)).is_empty());
    assert_eq!(found(Query::new("login trouble", Lang::EN).near(login)), ["password"]);
}

#[test]
fn a_message_without_a_known_word_may_still_mean_something() {
    let ask = |text: &str, cosine: f32| {
        let query = Query::new(text, Lang::EN).mode(Mode::WholeText);
        library().ask(&query.near(near(1.0, &[("password", cosine)])))
    };
    let sure = ask("sign on", 0.8);
    assert_eq!(groups(&sure), ["password"]);
    assert!(sure.hits[0].confidence > 0.5, "{sure:?}");
    assert!(ask("sign on", 0.3).hits[0].confidence < 0.1, "words add nothing");
    assert!(ask("?!", 0.8).hits.is_empty());
}

#[test]
fn what_is_hardly_near_is_not_shown() {
    let hardly = near(1.0, &[("password", 0.2), ("jam", -0.1)]);
    assert!(found(Query::new("login trouble", Lang::EN).near(hardly)).is_empty());
}

#[test]
fn meaning_decides_where_words_say_little() {
    let query = Query::new("paper feeding machine blocked", Lang::EN);
    let both = near(1.0, &[("printer", 0.8), ("jam", 0.1)]);
    assert_eq!(found(query.clone().near(both))[0], "printer");
    let other = near(1.0, &[("printer", 0.1), ("jam", 0.8)]);
    assert_eq!(found(query.near(other))[0], "jam");
}

#[test]
fn an_exact_title_stays_first() {
    let query = Query::new("printer", Lang::EN);
    let other = near(1.0, &[("jam", 0.6), ("printer", 0.4)]);
    assert_eq!(found(query.near(other))[0], "printer");
}

#[test]
fn what_agents_read_is_not_shown_even_if_it_is_near() {
    let query = Query::new("login trouble", Lang::EN);
    let secret = near(1.0, &[("secret", 0.9), ("gone", 0.9)]);
    assert!(found(query.near(secret)).is_empty());
}

#[test]
fn only_the_kind_that_is_asked_for() {
    let near_all = near(1.0, &[("ticket", 0.5), ("password", 0.9)]);
    let query = Query::new("login trouble", Lang::EN).kind("ticket");
    assert_eq!(found(query.near(near_all)), ["ticket"]);
}

#[test]
fn without_trust_nothing_changes() {
    let plain = Query::new("paper printer", Lang::EN);
    let near = near(0.0, &[("password", 0.9), ("jam", 0.9)]);
    let library = library();
    assert_eq!(library.ask(&plain), library.ask(&plain.clone().near(near)));
}

#[test]
fn certainty_counts_the_meaning_too() {
    let library = library();
    let plain = Query::new("paper feeding machine blocked", Lang::EN);
    let sure = plain.clone().near(near(1.0, &[("printer", 0.9)]));
    let before = library.ask(&plain).hits[0].confidence;
    assert!(library.ask(&sure).hits[0].confidence > before + 0.2);
}

#[test]
fn the_nearest_piece_is_shown() {
    let library = Library::with(vec![
        piece("desk", "desk#top", "Desk", "All about it."),
        Document { heading: Some("Legs".to_owned()), ..piece("desk", "desk#legs", "Desk", "Oak.") },
    ]);
    let legs =
        NearGroup { group: document_hash("desk"), piece: document_hash("desk#legs"), cosine: 0.7 };
    let near = NearInMeaning { groups: vec![legs], trust: 1.0 };
    let hits = library.ask(&Query::new("wood", Lang::EN).near(near)).hits;
    assert_eq!(hits[0].sections[0].key, "desk#legs");
}
