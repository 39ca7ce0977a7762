//! Votes and age: they decide between equals, and nothing else.

use std::collections::HashMap;

use answerdesk::i18n::Lang;
use answerdesk::search::{
    Document, Hits, Mode, NearGroup, NearInMeaning, Query, Reason, Standings, Visibility, Votes,
    document_hash,
};
use proptest::prelude::*;

use crate::search::library::{Library, article, groups};

/// What was promised; the product has its own number.
const SHARE_MAX: f32 = 0.02;
const DAY: i64 = 86_400;
const NOW: i64 = 20_000 * DAY;
const WORDS: [&str; 7] = ["password", "invoice", "printer", "reset", "the", "in", "refund"];

fn votes(group: &str, helped: u64, did_not_help: u64) -> Votes {
    Votes { group: group.to_owned(), helped, did_not_help }
}

fn of_day(day: i64, document: Document) -> Document {
    Document { at: Some(day * DAY), ..document }
}

fn text(words: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&WORDS[..]), 1..words)
        .prop_map(|words| words.join(" "))
}

/// Articles, of which some are copies of each other, with what readers say of them.
fn articles() -> impl Strategy<Value = (Vec<Document>, Vec<Votes>)> {
    let one = (text(4), text(20), prop::option::of(15_000..20_010_i64), 0..400_u64, 0..400_u64);
    prop::collection::vec((one, 1..4_usize), 1..12).prop_map(|drawn| {
        let (mut articles, mut all_votes) = (Vec::new(), Vec::new());
        for (place, ((title, body, day, helped, not), copies)) in drawn.into_iter().enumerate() {
            for copy in 0..copies {
                let group = format!("p{place}-{copy}");
                let own = article(&group, &title, &body);
                articles.push(day.map_or(own.clone(), |day| of_day(day - 300 * copy as i64, own)));
                all_votes.push(votes(&group, helped * copy as u64, not));
            }
        }
        (articles, all_votes)
    })
}

fn ways(words: &str) -> Vec<Query> {
    let near = |name: &str, cosine| {
        let (group, piece) = (document_hash(name), document_hash(name));
        NearGroup { group, piece, cosine }
    };
    let groups = vec![near("p0-0", 0.4), near("p1-0", 0.405), near("p2-0", 0.8)];
    let query = Query::new(words, Lang::EN).limit(100);
    let typing = query.clone().mode(Mode::AsYouType);
    let whole = query.clone().mode(Mode::WholeText);
    let near = query.clone().near(NearInMeaning { groups, trust: 0.8 });
    vec![query, typing, whole, near]
}

fn scores(hits: &Hits) -> HashMap<String, f32> {
    hits.hits.iter().map(|hit| (hit.group.clone(), hit.score)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn scores_that_differ_by_more_never_change_places(
        (articles, votes) in articles(),
        queries in prop::collection::vec(text(5), 1..5),
    ) {
        let library = Library::with(articles);
        let ask = |query: &Query| library.index.search(&Visibility::public(), query).unwrap();
        let all: Vec<Query> = queries.iter().flat_map(|words| ways(words)).collect();
        let without: Vec<Hits> = all.iter().map(ask).collect();
        library.index.set_standings(Standings::new(NOW, votes));
        for (query, without) in all.iter().zip(&without) {
            let with = ask(query);
            let own = scores(without);
            prop_assert_eq!(with.total, without.total);
            prop_assert_eq!(with.hits.len(), without.hits.len());
            for (place, above) in with.hits.iter().enumerate() {
                let before = own[&above.group];
                let gained = above.score / before - 1.0;
                prop_assert!(before <= 0.0 || (-1e-5..SHARE_MAX + 1e-5).contains(&gained));
                for below in &with.hits[place + 1..] {
                    let overtaken = own[&below.group];
                    let is_near = overtaken <= before * (1.0 + SHARE_MAX) * (1.0 + 1e-5);
                    prop_assert!(is_near, "{:?}: {} over {}", query.mode, before, overtaken);
                }
            }
            let sure = |hits: &Hits| -> HashMap<String, String> {
                let sure = hits.hits.iter();
                sure.map(|hit| (hit.group.clone(), hit.confidence.to_string())).collect()
            };
            prop_assert_eq!(sure(&with), sure(without), "nothing is surer for being liked");
        }
    }
}

fn twins() -> Library {
    Library::with(vec![
        article("first", "Reset your password", "Choose Forgot password."),
        article("second", "Reset your password", "Choose Forgot password."),
        article("other", "Sign in", "You may also choose Forgot password there."),
    ])
}

#[test]
fn of_equals_the_one_that_helped_comes_first() {
    let library = twins();
    for (liked, other) in [("first", "second"), ("second", "first")] {
        let votes = [votes(liked, 3, 0), votes(other, 0, 1), votes("other", 1_000_000, 0)];
        library.index.set_standings(Standings::new(NOW, votes));
        assert_eq!(library.groups("reset password"), [liked, other, "other"]);
        assert_eq!(groups(&library.type_in("forgot pass")), [liked, other, "other"]);
    }
}

#[test]
fn of_equals_the_newer_comes_first_and_no_date_stands_between() {
    let twin = |group: &str| article(group, "Reset your password", "Choose Forgot password.");
    let library = Library::with(vec![
        of_day(19_990, twin("new")),
        of_day(17_000, twin("old")),
        twin("without"),
        of_day(20_400, twin("ahead")),
    ]);
    assert_eq!(library.groups("password").len(), 4);
    library.index.set_standings(Standings::new(NOW, [votes("new", 1, 0)]));
    assert_eq!(library.groups("password"), ["new", "ahead", "without", "old"]);
    library
        .index
        .set_standings(Standings::new(NOW, [votes("without", 40, 0), votes("new", 0, 40)]));
    let order = ["ahead", "without", "new", "old"];
    assert_eq!(library.groups("password"), order, "votes weigh as much as age");
}

#[test]
fn it_is_told_and_stays_when_the_index_is_made_anew() {
    let library = twins();
    library.index.set_standings(Standings::new(NOW, [votes("first", 10, 0)]));
    let new = library.index.new_beside().unwrap();
    let twin = article("first", "Reset your password", "Choose Forgot password.");
    new.apply(crate::search::library::puts(vec![of_day(20_000, twin)]), 1).unwrap();
    library.index.replace_with(&new);
    let query = Query::new("password", Lang::EN);
    let explained = library.index.explain(&Visibility::public(), &query).unwrap();
    let part = explained.whys[0].parts.last().unwrap();
    let Reason::VotesAndAge { share } = part.reason else { panic!("{part:?}") };
    // Ten of ten with a prior of five to five, and of today: (0.75 + 1) / 2 of 2 %.
    assert!((share - 0.0175).abs() < 1e-5, "{share}");
    assert!(part.is_told(0.001), "it may have decided");
}

#[test]
fn without_anything_known_nothing_is_added() {
    let explained = twins().index.explain(&Visibility::public(), &Query::new("password", Lang::EN));
    let parts = explained.unwrap().whys.into_iter().flat_map(|why| why.parts);
    assert!(parts.into_iter().all(|part| !matches!(part.reason, Reason::VotesAndAge { .. })));
}
