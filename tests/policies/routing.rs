//! What rules make of tickets.

use answerdesk::domain::policies::route::{Aspect, Verdict, explain};
use answerdesk::domain::policies::{Facts, Policies, Priority, Routing, TierName, parse, route};
use answerdesk::i18n::Lang;

const HEAD: &str = "time_zone = \"Europe/Athens\"\n[[department]]\nname = \"support\"\n\
    [[department]]\nname = \"billing\"\n[[department]]\nname = \"night\"\ntime_zone = \"Asia/Tehran\"\n\
    [[tier]]\nname = \"gold\"\n";

fn policies(rules: &str) -> Policies {
    let parsed = parse(&format!("{HEAD}{rules}"));
    assert!(!parsed.has_error(), "{:#?}", parsed.problems);
    parsed.policies
}

fn facts(text: &str) -> Facts<'_> {
    Facts {
        text,
        subject: "",
        lang: Lang::EN,
        page: None,
        tier: None,
        channel: "web",
        at: "2026-03-02T09:00:00Z".parse().expect("a time"),
    }
}

fn rule(when: &str) -> Policies {
    policies(&format!("[[rule]]\nname = \"r\"\nwhen = {{ {when} }}\nthen.priority = \"high\"\n"))
}

#[derive(Clone, Copy, PartialEq)]
enum Outcome {
    Applies,
    DoesNot,
}

use Outcome::{Applies, DoesNot};

#[track_caller]
fn check(when: &str, facts: &Facts<'_>, expected: Outcome) {
    let routing = route(&rule(when), facts);
    assert_eq!(!routing.applied.is_empty(), expected == Outcome::Applies, "{when}: {facts:?}");
}

#[test]
fn words_compare_by_their_stems_and_phrases_word_by_word() {
    for (words, text, expected) in [
        ("refund", "Where are my refunds?", Applies),
        ("money back", "I want my MONEY back!", Applies),
        ("money back", "I sent the money. Back at home …", Applies),
        ("money back", "back to the money", DoesNot),
        ("log in", "I cannot log-in", Applies),
        ("log-in", "I cannot log in", Applies),
        ("art", "I start over", DoesNot),
    ] {
        check(&format!("words = [\"{words}\"]"), &facts(text), expected);
    }
    let greek =
        Facts { lang: Lang::EL, ..facts("Δεν θυμάμαι τους κωδικούς μου") };
    check("words = [\"κωδικός\"]", &greek, Applies);
    let persian =
        Facts { lang: Lang::FA, ..facts("صورت‌حساب‌های من کجاست؟") };
    check("words = [\"صورت‌حساب\"]", &persian, Applies);
    let telugu = Facts {
        lang: Lang::TE, ..facts("నా పాస్‌వర్డ్ పని చేయడం లేదు")
    };
    check("words = [\"పాస్‌వర్డ్\"]", &telugu, Applies);
}

#[test]
fn a_phrase_does_not_reach_from_the_subject_into_the_text() {
    let facts = Facts { subject: "About my money", ..facts("back home it is not") };
    check("words = [\"money back\"]", &facts, DoesNot);
    check("words = [\"my money\"]", &facts, Applies);
    check("all_words = [\"my money\", \"home\"]", &facts, Applies);
}

#[test]
fn all_that_a_condition_says_must_hold() {
    let ticket = Facts {
        page: Some("https://shop.example/en/Checkout/step-2"),
        channel: "widget",
        ..facts("Charged twice")
    };
    check("all_words = [\"charged\", \"twice\"]", &ticket, Applies);
    check("all_words = [\"charged\", \"thrice\"]", &ticket, DoesNot);
    check("words = [\"charged\"], without_words = [\"twice\"]", &ticket, DoesNot);
    check("lang = \"en\", channel = [\"email\", \"Widget\"]", &ticket, Applies);
    check("lang = [\"el\", \"fa\"]", &ticket, DoesNot);
    check("page = \"/en/checkout/*\"", &ticket, Applies);
    check("page = \"*/checkout*\"", &ticket, Applies);
    check("page = \"https://shop.example/*\"", &ticket, Applies);
    check("page = \"shop.example/*\"", &ticket, Applies);
    check("page = \"/checkout/*\"", &ticket, DoesNot);
    check("page = \"/*\"", &facts("x"), DoesNot);
    check("tier = \"gold\"", &ticket, DoesNot);
    let gold = TierName::parse("gold").expect("a name");
    check("tier = \"gold\"", &Facts { tier: Some(&gold), ..ticket }, Applies);
    check("time = \"Mon 11:00-12:00\"", &ticket, Applies);
    check("time = [\"Sun\", \"Mon 09:00-10:00\"]", &ticket, DoesNot);
}

#[test]
fn rules_add_up_in_their_order_until_one_stops() {
    let policies = policies(
        "[[rule]]\nname = \"one\"\nwhen.words = \"refund\"\n\
         then = { department = \"billing\", priority = \"high\", tags = [\"a\", \"b\"], skills = [\"x\"] }\n\
         [[rule]]\nname = \"two\"\nwhen.department = \"billing\"\n\
         then = { tags = [\"b\", \"c\"], assignee = \"Ada@Example.com\", priority = \"low\" }\nstop = true\n\
         [[rule]]\nname = \"three\"\nthen = { escalate = true, department = \"night\" }\n",
    );
    let routing = route(&policies, &facts("refund, please"));
    let tags: Vec<&str> = routing.tags.iter().map(|tag| tag.as_str()).collect();
    assert_eq!((routing.department.as_str(), routing.priority), ("billing", Priority::Low));
    assert_eq!((tags, routing.escalate), (vec!["a", "b", "c"], false));
    assert_eq!(routing.assignee.map(|one| one.to_string()), Some("ada@example.com".to_owned()));
    assert_eq!(
        (routing.skills.len(), routing.applied),
        (1, vec!["one".to_owned(), "two".to_owned()])
    );
    let routing = route(&policies, &facts("hello"));
    assert_eq!((routing.department.as_str(), routing.escalate), ("night", true));
    assert_eq!(route(&Policies::default(), &facts("x")), Routing::before(&Policies::default()));
}

#[test]
fn the_time_is_that_of_the_department_so_far() {
    let policies = policies(
        "[[rule]]\nname = \"to the night\"\nwhen.words = \"night\"\nthen.department = \"night\"\n\
         [[rule]]\nname = \"noon\"\nwhen.time = \"12:00-13:00\"\nthen.escalate = true\n",
    );
    // 09:00 in UTC is 11:00 in Athens and 12:30 in Tehran.
    assert!(!route(&policies, &facts("day")).escalate);
    assert!(route(&policies, &facts("night")).escalate);
}

#[test]
fn each_rule_is_told_with_its_reasons() {
    let policies = policies(
        "[[rule]]\nname = \"a\"\nwhen = { words = [\"refund\", \"invoice\"], lang = \"el\" }\nthen.escalate = true\n\
         [[rule]]\nname = \"b\"\nthen.priority = \"low\"\nstop = true\n\
         [[rule]]\nname = \"c\"\nthen.priority = \"high\"\n",
    );
    let (routing, considered) = explain(&policies, &facts("my invoices"));
    let verdicts: Vec<&Verdict> = considered.iter().map(|one| &one.verdict).collect();
    assert_eq!(verdicts, [&Verdict::Passed, &Verdict::Applied, &Verdict::NotReached]);
    let [first, ..] = considered.as_slice() else { panic!("three rules") };
    let told: Vec<_> = first.tested.iter().map(|one| (one.aspect, one.holds)).collect();
    assert_eq!(told, [(Aspect::Words, true), (Aspect::Lang, false)]);
    assert_eq!(first.tested.iter().flat_map(|one| &one.found).collect::<Vec<_>>(), ["invoice"]);
    assert_eq!(routing, route(&policies, &facts("my invoices")));
}
