//! What the file says of surveys and of feedback, and the laws of who is asked what.

use answerdesk::domain::policies::survey_policy::{Questions, SolvedBy};
use answerdesk::domain::policies::{Policies, SurveyKind, SurveyPolicy, parse};
use answerdesk::i18n::Lang;
use proptest::prelude::*;

#[track_caller]
fn right(text: &str) -> Policies {
    let parsed = parse(text);
    assert!(parsed.problems.is_empty(), "{:#?}", parsed.problems);
    parsed.policies
}

#[track_caller]
fn wrong(text: &str, expected: &str) {
    let told: Vec<String> = parse(text)
        .problems
        .iter()
        .map(|one| {
            let suggestion = one.suggestion.as_deref().unwrap_or_default();
            format!("{}:{} {}. {suggestion}", one.line, one.column, one.message)
        })
        .collect();
    assert!(told.iter().any(|line| line.contains(expected)), "{told:#?}");
}

#[test]
fn all_that_can_be_said_is_read() {
    assert_eq!(right("# nothing yet\n").surveys, SurveyPolicy::default());
    let policies = right(
        "[surveys]\nask = \"csat\"\nopen_days = 7\nsilent_after_days = 5\nsilent_share = 0\n\
         escalate_csat = 1\nescalate_ces = 0\n\
         [[feedback]]\nname = \"product\"\ntitle = { en = \"Product\", fa = \"محصول\" }\n\
         [[feedback]]\nname = \"packaging\"\n",
    );
    let SurveyPolicy { questions, open_days, silent_after_days, silent_share, .. } =
        policies.surveys;
    assert_eq!((questions, open_days, silent_after_days), (Questions::Csat, 7, 5));
    assert_eq!(silent_share, 0);
    let surveys = policies.surveys;
    assert!(surveys.escalates(SurveyKind::Csat, 1) && !surveys.escalates(SurveyKind::Csat, 2));
    assert!(!surveys.escalates(SurveyKind::Ces, 1), "0: never");
    let titles: Vec<&str> =
        policies.feedback.iter().map(|one| one.titles.in_lang(Lang::FA)).collect();
    assert_eq!(titles, ["محصول", "Packaging"]);
}

#[test]
fn mistakes_are_told_at_their_place() {
    wrong(
        "[surveys]\nask = \"nps\"\n",
        "2:7 there is no survey “nps”. There is both, csat, ces, off.",
    );
    wrong(
        "[surveys]\nopen_day = 3\n",
        "2:1 “open_day” means nothing in surveys. Did you mean “open_days”?",
    );
    wrong(
        "[surveys]\nsilent_share = 101\n",
        "2:16 silent_share must be a whole number from 0 to 100",
    );
    wrong("[surveys]\nescalate_csat = 6\n", "escalate_csat must be a whole number from 0 to 5");
    wrong("[surveys]\nopen_days = 0\n", "open_days must be a whole number from 1 to 365");
    wrong("surveys = \"off\"\n", "surveys is a text, but must be a table");
    wrong("[[feedback]]\ntitle = \"Product\"\n", "1:1 a feedback destination has no name");
    let twice = "[[feedback]]\nname = \"a\"\n[[feedback]]\nname = \"a\"\n";
    wrong(twice, "4:8 there are two feedback destinations “a”");
}

fn policy() -> impl Strategy<Value = SurveyPolicy> {
    let questions = prop::sample::select(vec![
        Questions::Both,
        Questions::Csat,
        Questions::Ces,
        Questions::Off,
    ]);
    (questions, 0..=100_u8, 0..=5_u8, 0..=7_u8).prop_map(|(questions, share, csat, ces)| {
        SurveyPolicy {
            questions,
            silent_share: share,
            escalate_csat: csat,
            escalate_ces: ces,
            ..SurveyPolicy::default()
        }
    })
}

proptest! {
    #[test]
    fn what_is_asked_follows_from_the_number(policy in policy(), number in any::<u64>()) {
        let team = policy.kind(number, SolvedBy::Team);
        let alone = policy.kind(number, SolvedBy::Alone);
        prop_assert_eq!(team, policy.kind(number, SolvedBy::Team));
        prop_assert_ne!(alone, Some(SurveyKind::Csat), "there is nobody to be content with");
        match policy.questions {
            Questions::Off => prop_assert_eq!((team, alone), (None, None)),
            Questions::Csat => prop_assert_eq!((team, alone), (Some(SurveyKind::Csat), None)),
            Questions::Ces => prop_assert_eq!(team, Some(SurveyKind::Ces)),
            Questions::Both => {
                let next = policy.kind(number ^ 1, SolvedBy::Team);
                prop_assert!(team.is_some() && team != next, "in turn");
            }
        }
    }

    #[test]
    fn a_larger_sample_holds_the_smaller_one(policy in policy(), number in any::<u64>()) {
        let larger = SurveyPolicy { silent_share: policy.silent_share.saturating_add(1), ..policy };
        prop_assert!(!policy.samples(number) || larger.samples(number));
        let (none, all) = (SurveyPolicy { silent_share: 0, ..policy }, SurveyPolicy { silent_share: 100, ..policy });
        prop_assert!(!none.samples(number) && all.samples(number));
    }

    #[test]
    fn a_worse_answer_never_escalates_less(policy in policy(), score in 1..=7_u8) {
        for kind in SurveyKind::ALL {
            prop_assert!(!policy.escalates(kind, score) || score == 1 || policy.escalates(kind, score - 1));
        }
    }
}

#[test]
fn the_sample_is_as_large_as_it_is_said_to_be() {
    let policy = SurveyPolicy { silent_share: 25, ..SurveyPolicy::default() };
    let sampled = (1_001..=21_000_u64).filter(|number| policy.samples(*number)).count();
    assert!((4_800..=5_200).contains(&sampled), "{sampled} of 20,000");
}
