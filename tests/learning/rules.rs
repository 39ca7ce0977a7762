//! From lessons to strengths: bounded, fading, whatever the order.

use answerdesk::domain::asking::evidence::{
    Asker, HALF_LIFE_DAYS, HELPED, Lesson, OPENED, REJECTED, SOLVED, Strength, strengths,
};
use answerdesk::domain::people::Household;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

/// One person alone moves a word so far at most.
const ALONE_MAX: f32 = 0.25;

fn now() -> Timestamp {
    "2026-06-01T12:00:00Z".parse().expect("a time")
}

fn days_ago(days: i64) -> Timestamp {
    now() - SignedDuration::from_hours(24 * days)
}

fn lesson(asker: Asker, stems: &[&str], says: &[(&str, f32)]) -> Lesson {
    Lesson {
        question: String::new(),
        at: now(),
        asker,
        stems: stems.iter().map(|stem| (*stem).to_owned()).collect(),
        says: says.iter().map(|(article, weight)| ((*article).to_owned(), *weight)).collect(),
    }
}

fn household(key: u32, number: u32) -> Asker {
    Asker::Household(Household { key, number })
}

/// How strongly a word speaks for an article.
fn strength(learnt: &[Strength], stem: &str, article: &str) -> f32 {
    let found = learnt.iter().find(|one| one.stem == stem && one.article == article);
    found.map_or(0.0, |one| one.strength)
}

fn of_cheque(lessons: &[Lesson]) -> f32 {
    strength(&strengths(lessons, now(), |_| true), "chequ", "en/pay")
}

#[test]
fn each_person_adds_less_and_one_never_much() {
    let by = |people: u64| -> Vec<Lesson> {
        (0..people)
            .map(|who| lesson(Asker::Address(who), &["chequ"], &[("en/pay", SOLVED)]))
            .collect()
    };
    let learnt: Vec<f32> = (0..8).map(|people| of_cheque(&by(people))).collect();
    assert!(learnt[0] == 0.0 && learnt[1] == ALONE_MAX, "{learnt:?}");
    let steps: Vec<f32> = learnt.windows(2).map(|pair| pair[1] - pair[0]).collect();
    assert!(steps.windows(2).all(|pair| pair[1] < pair[0] && pair[1] > 0.0), "{steps:?}");
    let mut again = by(1);
    again.extend((0..50).map(|_| lesson(Asker::Address(0), &["chequ"], &[("en/pay", SOLVED)])));
    assert_eq!(of_cheque(&again), ALONE_MAX, "the same person counts once");
    let nobody: Vec<Lesson> =
        (0..50).map(|_| lesson(Asker::Unknown, &["chequ"], &[("en/pay", SOLVED)])).collect();
    assert_eq!(of_cheque(&nobody), ALONE_MAX, "so does whoever is not known");
}

#[test]
fn the_surer_counts_more() {
    let learnt = [SOLVED, HELPED, OPENED]
        .map(|weight| of_cheque(&[lesson(Asker::Address(1), &["chequ"], &[("en/pay", weight)])]));
    assert!(learnt[0] > learnt[1] && learnt[1] > learnt[2] && learnt[2] > 0.0, "{learnt:?}");
}

#[test]
fn openings_together_are_worth_one_person_and_take_nothing_from_what_is_surer() {
    let opened = |article: &'static str, count: u32| {
        (0..count).map(move |who| lesson(household(1, who), &["chequ"], &[(article, OPENED)]))
    };
    let [few, more, most]: [f32; 3] =
        [3, 10, 1_000].map(|count| of_cheque(&opened("en/pay", count).collect::<Vec<_>>()));
    assert!(0.0 < few && few < more, "{few} to {more}");
    assert!((more - ALONE_MAX).abs() < 1e-6 && (most - ALONE_MAX).abs() < 1e-6, "{most}");
    let solved = lesson(Asker::Address(1), &["chequ"], &[("en/pay", SOLVED)]);
    let mut both: Vec<Lesson> = opened("en/first", 1_000).chain([solved]).collect();
    assert_eq!(of_cheque(&both), ALONE_MAX, "what stands first and is opened most");
    let first = strength(&strengths(&both, now(), |_| true), "chequ", "en/first");
    assert!(first < ALONE_MAX, "{first}");
    both.extend(opened("en/pay", 3));
    assert!(of_cheque(&both) > ALONE_MAX, "it adds to what is sure");
    // An old lesson is no opening.
    let old = (0..20).map(|who| Lesson {
        at: days_ago(700),
        ..lesson(Asker::Address(who), &["chequ"], &[("en/pay", SOLVED)])
    });
    assert!(of_cheque(&old.collect::<Vec<_>>()) > ALONE_MAX);
}

#[test]
fn what_did_not_help_takes_a_little_away_and_never_more() {
    let solved = |who| lesson(Asker::Address(who), &["chequ"], &[("en/pay", SOLVED)]);
    let rejected = |who| lesson(Asker::Address(who), &["chequ"], &[("en/pay", REJECTED)]);
    let two = of_cheque(&[solved(1), solved(2)]);
    let less = of_cheque(&[solved(1), solved(2), rejected(3)]);
    assert!(less < two && less > of_cheque(&[solved(1)]), "{less} of {two}");
    assert_eq!(of_cheque(&[solved(1), solved(2), rejected(3), rejected(3)]), less);
    let many: Vec<Lesson> = (3..40).map(rejected).chain([solved(1)]).collect();
    assert_eq!(of_cheque(&many), 0.0);
}

#[test]
fn half_is_left_after_the_half_life() {
    let mut old = lesson(Asker::Address(1), &["chequ"], &[("en/pay", SOLVED)]);
    old.at = days_ago(HALF_LIFE_DAYS as i64);
    let half = lesson(Asker::Address(1), &["chequ"], &[("en/pay", SOLVED / 2.0)]);
    assert!((of_cheque(&[old]) - of_cheque(&[half])).abs() < 1e-6);
}

#[test]
fn a_word_for_many_articles_tells_none_of_them_apart() {
    let articles = ["en/a", "en/b", "en/c", "en/pay"];
    let hello: Vec<Lesson> = articles
        .iter()
        .zip(0..)
        .map(|(article, who)| lesson(Asker::Address(who), &["hello"], &[(article, SOLVED)]))
        .collect();
    let learnt = strengths(&hello, now(), |_| true);
    assert!(strength(&learnt, "hello", "en/pay") <= ALONE_MAX / 4.0);
}

#[test]
fn a_word_that_is_not_public_needs_people_who_are_surely_different() {
    let said = |askers: &[Asker]| {
        let lessons: Vec<Lesson> = askers
            .iter()
            .map(|asker| lesson(*asker, &["papadaki"], &[("en/pay", SOLVED)]))
            .collect();
        !strengths(&lessons, now(), |stem| stem == "public").is_empty()
    };
    assert!(!said(&[Asker::Address(1)]));
    assert!(!said(&[Asker::Address(1), Asker::Address(1)]));
    assert!(said(&[Asker::Address(1), Asker::Address(2)]));
    assert!(!said(&[household(1, 1), household(1, 2)]), "one person has a phone and a home");
    assert!(said(&[household(1, 1), household(1, 2), household(1, 3)]));
    assert!(!said(&[household(1, 1), household(1, 2), household(2, 3)]), "they may be the same");
    assert!(!said(&[Asker::Address(1), household(1, 1), Asker::Unknown, Asker::Question(1)]));
    assert!(!said(&[Asker::Question(1), Asker::Question(2), Asker::Question(3)]));
}

fn any_asker() -> impl Strategy<Value = Asker> {
    prop_oneof![
        (0..4_u64).prop_map(Asker::Address),
        (0..2_u32, 0..3_u32).prop_map(|(key, number)| household(key, number)),
        (0..4_u64).prop_map(Asker::Question),
        Just(Asker::Unknown),
    ]
}

fn any_lesson() -> impl Strategy<Value = Lesson> {
    let weight = prop_oneof![Just(SOLVED), Just(HELPED), Just(OPENED), Just(REJECTED)];
    let stems = proptest::collection::btree_set("[abc]", 0..3);
    (any_asker(), stems, "[xyz]", weight, 0..900_i64).prop_map(
        |(asker, stems, article, weight, days)| {
            let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
            Lesson { at: days_ago(days), ..lesson(asker, &stems, &[(&article, weight)]) }
        },
    )
}

proptest! {
    #[test]
    fn order_does_not_matter(lessons in proptest::collection::vec(any_lesson(), 0..20)) {
        let mut other: Vec<Lesson> = lessons.clone();
        other.reverse();
        let middle = other.len() / 2;
        other.rotate_left(middle);
        let is_public = |stem: &str| stem == "a";
        prop_assert_eq!(strengths(&lessons, now(), is_public), strengths(&other, now(), is_public));
    }

    #[test]
    fn strengths_are_bounded_and_nobody_alone_is_strong(
        mut lessons in proptest::collection::vec(any_lesson(), 0..20),
        own in proptest::collection::vec(any_lesson(), 0..10),
        article in "[xyz]",
    ) {
        for one in strengths(&lessons, now(), |_| true) {
            prop_assert!(one.strength > 0.0 && one.strength < 1.0, "{one:?}");
        }
        // Whatever one person does, a word and an article move by what one person is worth.
        let before = strengths(&lessons, now(), |_| true);
        let mine = Asker::Address(99);
        lessons.extend(own.into_iter().map(|lesson| Lesson {
            asker: mine,
            says: vec![(article.clone(), SOLVED)],
            ..lesson
        }));
        let after = strengths(&lessons, now(), |_| true);
        for one in &after {
            if one.article == article {
                let was = strength(&before, &one.stem, &article);
                let alone = before.iter().all(|other| other.stem != one.stem);
                if alone {
                    // What others did is too little to be told.
                    prop_assert!(one.strength <= ALONE_MAX + 0.01, "{was} to {one:?}");
                }
            } else {
                prop_assert!(one.strength <= strength(&before, &one.stem, &one.article) + 1e-6);
            }
        }
    }

    #[test]
    fn what_is_learnt_only_fades(
        lessons in proptest::collection::vec(any_lesson(), 1..12),
        days in 1..900_i64,
    ) {
        // Of one article, so that its share of a word stays what it is.
        let only: Vec<Lesson> = lessons
            .into_iter()
            .map(|lesson| Lesson { says: vec![("x".to_owned(), SOLVED)], ..lesson })
            .collect();
        let later = now() + SignedDuration::from_hours(24 * days);
        let before = strengths(&only, now(), |_| true);
        for one in strengths(&only, later, |_| true) {
            prop_assert!(one.strength < strength(&before, &one.stem, "x"));
        }
    }
}
