//! The score of frustration: its numbers, its reasons, its laws.

use answerdesk::domain::policies::{Contacts, Policies, Said, Score, Sign, frustration, parse};
use answerdesk::i18n::Lang;
use proptest::prelude::*;

fn policies() -> Policies {
    parse(include_str!("../../content/policies.toml")).policies
}

fn score(text: &str, lang: Lang) -> Score {
    frustration(
        &policies(),
        &[Said { text, lang }],
        Contacts { unanswered: 1, ..Contacts::default() },
    )
}

#[track_caller]
fn points(text: &str, expected: u32) {
    assert_eq!(score(text, Lang::EN).points, expected, "{text}: {:?}", score(text, Lang::EN));
}

#[test]
fn a_calm_question_has_no_points() {
    points("How do I change my password?", 0);
    points("Thank you! That was quick. One more thing: where is my invoice?", 0);
    points("The IBAN, the BIC and the VAT of the ACME GMBH", 0);
    points("OK!", 0);
}

#[test]
fn capitals_marks_and_words_count_as_documented() {
    points("WHERE IS MY PARCEL, PLEASE ANSWER ME", 3);
    points("My PASSWORD does not WORK on this computer", 0);
    points("My PASSWORD CANNOT be CHANGED on this computer", 1);
    points("Where is it?? Hello!", 1);
    points("Hello!!! Anyone?! Where??", 2);
    points("This is ridiculous", 2);
    points("This is ridiculous and unacceptable, a waste of time, I am fed up", 6);
    points("This was no waste, but time", 0);
}

#[test]
fn words_are_those_of_the_language_that_is_written() {
    for (text, lang) in [
        ("Είναι απαράδεκτο αυτό", Lang::EL),
        ("این خدمات مسخره است", Lang::FA),
        ("ఇది చెత్త", Lang::TE),
        // Somebody writes Greek on an English page.
        ("Είναι απαράδεκτο αυτό", Lang::EN),
    ] {
        let score = score(text, lang);
        assert!(
            matches!(score.reasons.first(), Some(one) if matches!(one.kind, Sign::Words { .. })),
            "{text}: {score:?}"
        );
    }
}

#[test]
fn how_often_somebody_came_counts_up_to_a_limit() {
    let policies = policies();
    let of = |contacts| frustration(&policies, &[], contacts).points;
    let none = Contacts::default();
    assert_eq!(of(none), 0);
    let again = |unanswered| of(Contacts { unanswered, ..none });
    assert_eq!([1, 2, 3, 4, 9].map(again), [0, 1, 2, 3, 3]);
    let back = |came_back| of(Contacts { came_back, ..none });
    assert_eq!([0, 1, 2, 9, u32::MAX].map(back), [0, 2, 4, 4, 4]);
    let other = |other_tickets| of(Contacts { other_tickets, ..none });
    assert_eq!([0, 1, 3, u32::MAX].map(other), [0, 1, 3, 3]);
}

#[test]
fn enough_of_it_escalates_if_the_file_says_so() {
    let text = "THIS IS RIDICULOUS, THIRD TIME I ASK!!!";
    let score = score(text, Lang::EN);
    assert_eq!(score.points, 8, "{score:?}");
    assert!(score.escalates(&policies()));
    let off = parse("[frustration]\nescalate_at = 0\n").policies;
    assert!(!score.escalates(&off));
    assert!(!Score::default().escalates(&policies()));
}

proptest! {
    #[test]
    fn points_are_the_sum_of_their_reasons_and_have_an_end(
        texts in prop::collection::vec("[A-Za-z !?]{0,60}", 0..4),
        unanswered: u32,
        came_back: u32,
        other_tickets: u32,
    ) {
        let policies = policies();
        let said: Vec<Said<'_>> = texts.iter().map(|text| Said { text, lang: Lang::EN }).collect();
        let contacts = Contacts { unanswered, came_back, other_tickets };
        let score = frustration(&policies, &said, contacts);
        prop_assert_eq!(score.points, score.reasons.iter().map(|one| one.points).sum::<u32>());
        prop_assert!(score.points <= 21);
        prop_assert!(score.reasons.iter().all(|one| one.points > 0));
        prop_assert!(score.reasons.is_sorted_by_key(|one| std::cmp::Reverse(one.points)));
        prop_assert_eq!(&score, &frustration(&policies, &said, contacts));
    }

    #[test]
    fn another_message_never_takes_points_away(
        texts in prop::collection::vec("(this is ridiculous|FED UP AND ANGRY ABOUT THIS|hello!!|x){1,3}", 1..4),
    ) {
        let policies = policies();
        let said: Vec<Said<'_>> = texts.iter().map(|text| Said { text, lang: Lang::EN }).collect();
        let all = frustration(&policies, &said, Contacts::default()).points;
        let (_, fewer) = said.split_last().expect("one");
        prop_assert!(frustration(&policies, fewer, Contacts::default()).points <= all);
    }

    #[test]
    fn no_text_makes_it_fail(text in "\\PC*") {
        let score = score(&text, Lang::FA);
        prop_assert!(score.points <= 21);
    }
}
