//! Laws that hold for every file and every ticket.

use answerdesk::domain::policies::route::{Verdict, explain};
use answerdesk::domain::policies::{Facts, Policies, TierName, parse, route};
use answerdesk::i18n::Lang;
use jiff::Timestamp;
use proptest::prelude::*;

const HEAD: &str = "[[department]]\nname = \"a\"\n[[department]]\nname = \"b\"\n[[department]]\nname = \"c\"\n\
    [[tier]]\nname = \"gold\"\n[[tier]]\nname = \"tin\"\n";

/// Conditions and effects of all kinds, over few values, so that many of them apply.
fn rules() -> impl Strategy<Value = Vec<String>> {
    let when = prop::sample::select(vec![
        "",
        "when.words = [\"refund\", \"money back\"]\n",
        "when.all_words = [\"refund\", \"late\"]\n",
        "when.without_words = \"late\"\n",
        "when.lang = [\"en\", \"el\"]\n",
        "when.page = \"/shop/*\"\n",
        "when.tier = \"gold\"\n",
        "when.channel = \"widget\"\n",
        "when.time = \"Mon-Fri 18:00-08:00\"\n",
        "when.department = [\"b\", \"c\"]\n",
    ]);
    let then = prop::sample::select(vec![
        "then.department = \"b\"\n",
        "then.department = \"c\"\n",
        "then.priority = \"urgent\"\n",
        "then = { priority = \"low\", tags = [\"x\", \"y\"] }\n",
        "then = { tags = [\"y\", \"z\"], skills = [\"s\"] }\n",
        "then.assignee = \"ada@example.com\"\n",
        "then.escalate = true\n",
    ]);
    let rule = (when, then, prop::bool::weighted(0.2))
        .prop_map(|(when, then, stop)| format!("{when}{then}stop = {stop}\n"));
    prop::collection::vec(rule, 0..12)
}

fn policies(rules: &[String]) -> Policies {
    let numbered = rules.iter().enumerate();
    let rules: Vec<String> =
        numbered.map(|(at, rule)| format!("[[rule]]\nname = \"r{at}\"\n{rule}")).collect();
    let parsed = parse(&format!("{HEAD}{}", rules.concat()));
    assert!(!parsed.has_error(), "{:#?}", parsed.problems);
    parsed.policies
}

#[derive(Clone, Debug)]
struct Ticket {
    text: &'static str,
    lang: Lang,
    page: Option<&'static str>,
    tier: Option<TierName>,
    channel: &'static str,
    at: Timestamp,
}

impl Ticket {
    fn facts(&self) -> Facts<'_> {
        let Ticket { text, lang, page, channel, at, .. } = *self;
        Facts { text, subject: "A question", lang, page, tier: self.tier.as_ref(), channel, at }
    }
}

fn ticket() -> impl Strategy<Value = Ticket> {
    let text = prop::sample::select(vec!["", "refunds are late", "my money back", "late", "hello"]);
    let lang = prop::sample::select(vec![Lang::EN, Lang::EL, Lang::FA, Lang::TE]);
    let page = prop::sample::select(vec![None, Some("https://x.example/shop/1")]);
    let tier = prop::sample::select(vec![None, Some("gold"), Some("tin"), Some("gone")]);
    let channel = prop::sample::select(vec!["web", "widget"]);
    (text, lang, page, tier, channel, 0..2_000_000_000_i64).prop_map(
        |(text, lang, page, tier, channel, second)| Ticket {
            text,
            lang,
            page,
            tier: tier.map(|name| TierName::parse(name).expect("a name")),
            channel,
            at: Timestamp::from_second(second).expect("a time"),
        },
    )
}

proptest! {
    #[test]
    fn the_same_facts_give_the_same_result_with_and_without_reasons(
        rules in rules(),
        ticket in ticket(),
    ) {
        let policies = policies(&rules);
        let (routing, considered) = explain(&policies, &ticket.facts());
        prop_assert_eq!(&routing, &route(&policies, &ticket.facts()));
        let applied: Vec<&String> = considered
            .iter()
            .filter(|one| one.verdict == Verdict::Applied)
            .map(|one| &one.rule.name)
            .collect();
        prop_assert_eq!(applied, routing.applied.iter().collect::<Vec<_>>());
    }

    #[test]
    fn nothing_happens_after_a_rule_that_stops(rules in rules(), ticket in ticket()) {
        let policies = policies(&rules);
        let routing = route(&policies, &ticket.facts());
        let stop = policies.rules.iter().position(|rule| {
            rule.stop && routing.applied.contains(&rule.name)
        });
        if let Some(at) = stop {
            let shorter = self::policies(&rules[..=at]);
            prop_assert_eq!(&routing, &route(&shorter, &ticket.facts()));
            prop_assert_eq!(routing.applied.last(), policies.rules.get(at).map(|rule| &rule.name));
        }
    }

    #[test]
    fn a_rule_at_the_end_changes_nothing_of_what_came_before(
        rules in rules(),
        last in rules(),
        ticket in ticket(),
    ) {
        let before = route(&policies(&rules), &ticket.facts());
        let longer: Vec<String> = rules.iter().chain(last.first()).cloned().collect();
        let after = route(&policies(&longer), &ticket.facts());
        prop_assert!(after.applied.starts_with(&before.applied));
        prop_assert!(after.tags.starts_with(&before.tags) && after.skills.starts_with(&before.skills));
        prop_assert!(!before.escalate || after.escalate);
    }

    #[test]
    fn a_ticket_goes_where_the_last_applied_rule_sent_it(rules in rules(), ticket in ticket()) {
        let policies = policies(&rules);
        let routing = route(&policies, &ticket.facts());
        let applied = policies.rules.iter().filter(|rule| routing.applied.contains(&rule.name));
        let sent = applied.filter_map(|rule| rule.then.department.clone()).next_back();
        prop_assert_eq!(routing.department, sent.unwrap_or_else(|| policies.first_department()));
    }

    #[test]
    fn no_text_of_a_file_makes_the_reader_fail(text in "\\PC*") {
        let parsed = parse(&text);
        prop_assert!(!parsed.policies.departments.is_empty());
    }

    #[test]
    fn no_bent_file_makes_the_reader_fail(cut in 0..4_000_usize, put in "[\\[\\]{}=\"'#\\n,a-z0-9]{0,12}") {
        let text = include_str!("../../content/policies.toml");
        let cut = text.char_indices().map(|(at, _)| at).nth(cut).unwrap_or(0);
        let parsed = parse(&format!("{}{put}{}", &text[..cut], &text[cut..]));
        prop_assert!(!parsed.policies.departments.is_empty());
        for problem in &parsed.problems {
            let line = text.lines().count() + put.lines().count();
            prop_assert!((1..=line + 1).contains(&(problem.line as usize)), "{problem:?}");
        }
    }
}
