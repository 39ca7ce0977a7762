//! Why hits stand where they stand: the parts add up to the scores, and tell nothing private.

use answerdesk::i18n::Lang;
use answerdesk::search::{
    CountsLess, Document, Evidence, Explained, Learned, Mode, NearGroup, NearInMeaning, Origin,
    Part, Place, Query, Reason, Scope, Standings, Synonyms, TIE_SHARE, Visibility, Votes,
    document_hash,
};
use proptest::prelude::*;

use crate::search::library::{Library, article, in_language, piece, puts};

const WORDS: [&str; 12] = [
    "password",
    "pasword",
    "invoice",
    "invoices",
    "log",
    "in",
    "login",
    "reset",
    "the",
    "printer",
    "κωδικός",
    "کتاب",
];

fn text(words: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..words)
        .prop_map(|words| words.join(" "))
}

fn documents(prefix: &'static str, scope: Scope) -> impl Strategy<Value = Vec<Document>> {
    prop::collection::vec((text(4), text(4), text(14), any::<bool>()), 0..9).prop_map(
        move |texts| {
            let document = |(place, texts): (usize, (String, String, String, bool))| {
                let (title, heading, body, is_greek) = texts;
                let group = format!("{prefix}{place}");
                let at = is_greek.then_some(86_400 * 200 * place as i64);
                let lang = if is_greek { Lang::EL } else { Lang::EN };
                let first = Document {
                    at,
                    scope,
                    words: heading.clone(),
                    ..in_language(lang, piece(&group, &group, &title, &body))
                };
                let second = Document {
                    scope,
                    heading: Some(heading),
                    ..in_language(lang, piece(&group, &format!("{group}#b"), &title, &title))
                };
                [first, second]
            };
            texts.into_iter().enumerate().flat_map(document).collect()
        },
    )
}

fn learn(library: &Library) {
    let learned = |stem: &str, group: &str, strength| Learned {
        stem: stem.to_owned(),
        group: group.to_owned(),
        scope: Scope::Public,
        strength,
    };
    let learned = [learned("invoic", "p0", 0.6), learned("printer", "p1", 0.3)];
    library.index.set_evidence(Evidence::new(learned));
    library.index.set_synonyms(Synonyms::parse("reset => printer\nlogin = log in\n").0);
    let votes =
        |group: &str, helped, did_not_help| Votes { group: group.to_owned(), helped, did_not_help };
    let votes = [votes("p0", 1, 9), votes("p2", 30, 0), votes("a1", 500, 0)];
    library.index.set_standings(Standings::new(86_400 * 1000, votes));
}

fn explain(library: &Library, query: &Query) -> Explained {
    library.index.explain(&Visibility::public(), query).unwrap()
}

fn sum(parts: &[Part]) -> f32 {
    parts.iter().map(|part| part.points).sum()
}

/// Explains in every way of asking; the answers are those of a search, and the parts their scores.
fn all_ways(library: &Library, words: &str) -> Vec<Explained> {
    let mut all = Vec::new();
    for mode in [Mode::Words, Mode::AsYouType, Mode::WholeText] {
        for query in [Query::new(words, Lang::EN), Query::new(words, Lang::EN).as_typed()] {
            let query = query.mode(mode);
            let explained = explain(library, &query);
            if mode != Mode::WholeText {
                assert_eq!(explained.found, library.ask(&query));
            }
            assert_eq!(explained.whys.len(), explained.found.hits.len());
            for (why, hit) in explained.whys.iter().zip(&explained.found.hits) {
                let sum = sum(&why.parts);
                assert!((sum - hit.score).abs() < 1e-3, "{words}: {sum}, {} {why:?}", hit.score);
                for part in &why.parts {
                    if let Reason::VotesAndAge { share } = part.reason {
                        assert!((0.0..=TIE_SHARE + 1e-4).contains(&share), "{words}: {part:?}");
                        let of_rest = (sum - part.points) * share;
                        assert!((of_rest - part.points).abs() < 1e-3, "{words}: {part:?}");
                    }
                    let Reason::Word { stands, .. } = &part.reason else { continue };
                    let of_fields: f32 = stands.iter().map(|stand| stand.points).sum();
                    assert!((of_fields - part.points).abs() < 1e-3, "{words}: {part:?}");
                }
            }
            all.push(explained);
        }
    }
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_parts_add_up_to_the_score(
        documents in documents("p", Scope::Public),
        queries in prop::collection::vec(text(6), 1..5),
    ) {
        let library = Library::with(documents);
        learn(&library);
        for words in &queries {
            all_ways(&library, words);
        }
    }

    #[test]
    fn agents_documents_change_no_public_explanation(
        public in documents("p", Scope::Public),
        agents in documents("a", Scope::Agents),
        queries in prop::collection::vec(text(4), 1..4),
    ) {
        let library = Library::with(public);
        learn(&library);
        let answers = |library: &Library| -> Vec<Vec<Explained>> {
            queries.iter().map(|words| all_ways(library, words)).collect()
        };
        let before = answers(&library);
        library.index.apply(puts(agents), 2).unwrap();
        prop_assert_eq!(answers(&library), before);
    }
}

fn guide() -> Library {
    let top = piece("guide", "guide", "Install the desk", "Download the program first.");
    let mut below = piece("guide", "guide#install", "Install the desk", "Install it on a server.");
    below.heading = Some("Install on a server".to_owned());
    let top = Document { words: "set up\nhow do I set up the desk".to_owned(), ..top };
    Library::with(vec![
        top,
        below,
        article("greek", "Install", "Install."),
        article("other", "Invoices", "The desk has invoices for whoever installed it."),
        article("more", "Billing", "Where invoices are."),
    ])
}

#[test]
fn words_are_told_with_their_fields() {
    let library = guide();
    let explained = explain(&library, &Query::new("the desk installing", Lang::EN));
    let [the, desk, install] = explained.words.as_slice() else { panic!("three words") };
    assert_eq!((the.counts_less, desk.counts_less), (Some(CountsLess::FunctionWord), None));
    assert_eq!((install.typed.as_str(), install.stem.as_str()), ("installing", "instal"));
    assert_eq!((desk.documents, install.documents, explained.documents), (2, 3, 4));
    assert!(desk.tells > install.tells && install.tells > the.tells);
    assert_eq!(explained.found.hits[0].group, "guide");
    let part = explained.whys[0].of_word(2).unwrap();
    let Reason::Word { stands, .. } = &part.reason else { panic!("a word") };
    let times = |place| stands.iter().find(|stand| stand.place == place).map(|stand| stand.times);
    assert_eq!(times(Place::Title), Some(1));
    assert_eq!(times(Place::Headings), Some(1));
    assert_eq!(times(Place::Text), Some(2), "headings are part of the text");
    assert_eq!(times(Place::CustomersWords), None);
    let others: Vec<&Reason> =
        explained.whys[0].parts[3..].iter().map(|part| &part.reason).collect();
    let heading = Some("Install on a server".to_owned());
    assert!(others.contains(&&Reason::AllWords));
    assert!(others.contains(&&Reason::BestSection { heading }));
    let beside = Reason::SideBySide { first: 0, second: 1, places: vec![Place::Title] };
    assert!(others.contains(&&beside), "{others:?}");
}

#[test]
fn a_title_that_is_the_query_is_told() {
    let explained = explain(&guide(), &Query::new("install the desk", Lang::EN));
    assert!(explained.whys[0].parts.iter().any(|part| part.reason == Reason::WholeTitle));
    let typing = Query::new("install the d", Lang::EN).mode(Mode::AsYouType);
    let explained = explain(&guide(), &typing);
    assert!(explained.whys[0].parts.iter().any(|part| part.reason == Reason::TitleBegins));
    let last = explained.words.last().unwrap();
    assert!(last.also.iter().any(|also| also.origin == Origin::Beginning), "{last:?}");
}

#[test]
fn forms_say_where_they_come_from() {
    let library = guide();
    library.index.set_synonyms(Synonyms::parse("bill => invoices\n").0);
    let origins = |words: &str| -> Vec<(String, Origin)> {
        let explained = explain(&library, &Query::new(words, Lang::EN));
        let also = explained.words.into_iter().flat_map(|word| word.also);
        also.map(|also| (also.text, also.origin)).collect()
    };
    let form = |text: &str, origin| (text.to_owned(), origin);
    assert_eq!(origins("invoixes"), [form("invoices", Origin::Correction)]);
    assert!(origins("bill").iter().any(|(_, origin)| *origin == Origin::Synonym));
    assert!(origins("in voices").contains(&form("invoices", Origin::Joined)));
}

#[test]
fn what_was_learnt_and_other_languages_are_told() {
    let library = guide();
    let learned = Learned {
        stem: "kiosk".to_owned(),
        group: "guide".to_owned(),
        scope: Scope::Public,
        strength: 0.5,
    };
    library.index.set_evidence(Evidence::new([learned]));
    let explained = explain(&library, &Query::new("kiosk", Lang::EL));
    let parts = &explained.whys[0].parts;
    let Reason::Word { stands, .. } = &parts[0].reason else { panic!("a word") };
    assert_eq!(stands[0].place, Place::Learnt);
    let language = parts.iter().find(|part| part.reason == Reason::OtherLanguage).unwrap();
    assert!(language.points < 0.0);
}

#[test]
fn a_page_is_explained_and_no_more() {
    let documents =
        (0..25).map(|n| article(&format!("a{n:02}"), "Printing", "How to print.")).collect();
    let library = Library::with(documents);
    let query = Query::new("print", Lang::EN).limit(25).offset(20);
    let explained = explain(&library, &query);
    assert_eq!((explained.whys.len(), explained.found.hits.len()), (5, 5));
    assert_eq!(explain(&library, &Query::new("print", Lang::EN).limit(25)).whys.len(), 10);
    let nothing = explain(&library, &Query::new("", Lang::EN));
    assert!(nothing.words.is_empty() && nothing.whys.is_empty());
}

#[test]
fn common_words_of_a_large_library_add_up_too() {
    let document = |n: usize| {
        let body = if n.is_multiple_of(5) { "Print the invoice." } else { "Print it all." };
        article(&format!("a{n:03}"), "Printing", body)
    };
    let library = Library::with((0..260).map(document).collect());
    let explained = all_ways(&library, "print invoice");
    assert!(explained.iter().all(|one| one.found.hits.len() > 5));
    assert!(!explained[0].words[0].is_left_out);
    let typing = &explained[2];
    assert!(typing.words[0].is_left_out && !typing.words[1].is_left_out, "{:?}", typing.words);
    assert_eq!((typing.words[0].documents, typing.words[1].documents), (260, 52));
}

#[test]
fn meaning_adds_up_with_words() {
    let library = guide();
    let group = |name: &str, cosine| {
        let (group, piece) = (document_hash(name), document_hash(name));
        NearGroup { group, piece, cosine }
    };
    let groups = vec![group("guide", 0.4), group("more", 0.7), group("greek", -0.2)];
    let near = NearInMeaning { groups, trust: 0.9 };
    let explained = explain(&library, &Query::new("install server kangaroo", Lang::EN).near(near));
    assert!(explained.has_meaning);
    let hits = &explained.found.hits;
    assert!(hits.iter().any(|hit| hit.group == "more"), "found by its meaning alone");
    for (why, hit) in explained.whys.iter().zip(hits) {
        assert!((sum(&why.parts) - hit.score).abs() < 1e-3, "{why:?} {}", hit.score);
        let is_near = why.parts.iter().any(|part| matches!(part.reason, Reason::Meaning { .. }));
        assert_eq!(is_near, hit.group != "other", "{}", hit.group);
    }
}

#[test]
fn parts_of_an_expression_count_less() {
    let library = guide();
    library.index.set_synonyms(Synonyms::parse("server room => desk\n").0);
    let explained = explain(&library, &Query::new("server room program", Lang::EN));
    let less: Vec<_> = explained.words.iter().map(|word| word.counts_less).collect();
    let part = Some(CountsLess::PartOfExpression);
    assert_eq!(less, [part, part, None]);
}
