//! What agents write changes nothing that the public sees.

use answerdesk::i18n::Lang;
use answerdesk::search::{Change, Document, Facet, Filter, Hits, Mode, Query, Scope, Visibility};
use proptest::prelude::*;

use crate::search::library::{Library, article, groups, puts};

const WORDS: [&str; 14] = [
    "password",
    "pasword",
    "invoice",
    "invoices",
    "login",
    "log",
    "in",
    "reset",
    "refund",
    "printer",
    "colour",
    "κωδικός",
    "کتاب",
    "secret",
];

fn text(words: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..words)
        .prop_map(|words| words.join(" "))
}

fn documents(prefix: &'static str, scope: Scope) -> impl Strategy<Value = Vec<Document>> {
    prop::collection::vec((text(4), text(12)), 0..8).prop_map(move |texts| {
        let document = |(place, (title, body)): (usize, (String, String))| Document {
            scope,
            facets: vec![Facet::new("tag", title.clone()), Facet::new("kind", prefix)],
            at: Some(i64::try_from(place).unwrap()),
            ..article(&format!("{prefix}{place}"), &title, &body)
        };
        texts.into_iter().enumerate().map(document).collect()
    })
}

fn public_answers(library: &Library, queries: &[String]) -> Vec<Hits> {
    let mut answers = Vec::new();
    for text in queries {
        for mode in [Mode::Words, Mode::AsYouType, Mode::WholeText] {
            answers.push(library.ask(&Query::new(text, Lang::EN).mode(mode)));
        }
        // Neither filters nor counts tell of them.
        let counted = vec!["tag".to_owned(), "kind".to_owned()];
        let facet = Facet::new("tag", text);
        for filter in [
            Filter::default(),
            Filter { required: vec![facet.clone()], ..Filter::default() },
            Filter { excluded: vec![facet], before: Some(3), ..Filter::default() },
            Filter { excluded_words: vec![text.clone()], ..Filter::default() },
            Filter { phrases: vec![text.clone()], ..Filter::default() },
        ] {
            for text in [text.as_str(), ""] {
                let query = Query::new(text, Lang::EN).filter(filter.clone()).or_list();
                answers.push(library.ask(&query.count_facets(counted.clone())));
            }
        }
    }
    answers
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn agents_documents_change_nothing_public(
        public in documents("p", Scope::Public),
        agents in documents("a", Scope::Agents),
        queries in prop::collection::vec(text(4), 1..6),
    ) {
        let library = Library::with(public);
        let before = public_answers(&library, &queries);
        let added: Vec<String> = agents.iter().map(|document| document.group.clone()).collect();
        library.index.apply(puts(agents), 2).unwrap();
        prop_assert_eq!(&public_answers(&library, &queries), &before);
        let removals = added.into_iter().map(|group| Change::Remove { group }).collect();
        library.index.apply(removals, 3).unwrap();
        prop_assert_eq!(&public_answers(&library, &queries), &before);
    }
}

#[test]
fn many_commits_and_merges_change_nothing_public() {
    let library = Library::with(vec![
        article("one", "Reset password", "Reset the password."),
        article("two", "Printer", "Colour printer invoice."),
        article("gone", "Printer", "Printer printer password."),
    ]);
    library.index.apply(vec![Change::Remove { group: "gone".to_owned() }], 2).unwrap();
    let queries = ["password", "pasword", "printer colour", "p"].map(str::to_owned);
    let before = public_answers(&library, &queries);
    for round in 0..20 {
        let secret =
            article(&format!("s{round}"), "Secret password printer", "pasword secret invoice");
        let secret = Document { scope: Scope::Agents, ..secret };
        library.index.apply(puts(vec![secret]), 3 + round).unwrap();
        assert_eq!(public_answers(&library, &queries), before);
    }
}

#[test]
fn agents_see_everything() {
    let secret =
        Document { scope: Scope::Agents, ..article("secret", "Master key", "The master key.") };
    let library = Library::with(vec![article("open", "Key", "A key."), secret]);
    assert_eq!(library.groups("key"), ["open"]);
    assert!(library.groups("master").is_empty());
    let hits =
        library.index.search(&Visibility::agents(), &Query::new("master key", Lang::EN)).unwrap();
    assert_eq!(groups(&hits), ["secret", "open"]);
}

#[test]
fn a_document_that_becomes_private_vanishes() {
    let library = Library::with(vec![article("one", "Roadmap", "The roadmap.")]);
    let private = Document { scope: Scope::Agents, ..article("one", "Roadmap", "The roadmap.") };
    library.index.apply(puts(vec![private]), 2).unwrap();
    assert!(library.groups("roadmap").is_empty());
    assert!(library.search("roadmpa").correction.is_none());
    assert!(library.type_in("road").hits.is_empty());
}
