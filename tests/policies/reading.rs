//! The file: what it says, and every mistake at its place.

use answerdesk::domain::permissions::Role;
use answerdesk::domain::policies::{Parsed, Policies, TagName, TierName, Work, parse, parse_in};
use answerdesk::i18n::Lang;

/// The problems, as `line:column severity: message suggestion`.
fn told(text: &str) -> Vec<String> {
    let told = |problem: &answerdesk::markdown::problem::Problem| {
        let suggestion = problem.suggestion.as_deref().unwrap_or_default();
        format!(
            "{}:{} {:?}: {}. {suggestion}",
            problem.line, problem.column, problem.severity, problem.message
        )
    };
    parse(text).problems.iter().map(told).collect()
}

#[track_caller]
fn says(text: &str, expected: &str) {
    let told = told(text);
    assert!(told.iter().any(|line| line.contains(expected)), "{told:#?}");
}

#[track_caller]
fn right(text: &str) -> Policies {
    let Parsed { policies, problems, .. } = parse(text);
    assert!(problems.is_empty(), "{problems:#?}");
    policies
}

#[test]
fn the_shipped_file_has_no_problem() {
    let policies = right(include_str!("../../content/policies.toml"));
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    let text = std::fs::read_to_string(folder.join("policies.toml")).expect("the file");
    assert_eq!(parse_in(&folder, &text).problems, vec![], "nor have its calendar files");
    assert!(policies.departments.len() >= 3 && policies.rules.len() >= 8);
}

#[test]
fn without_a_word_there_is_one_department_and_tags_are_free() {
    let policies = right("# nothing yet\n");
    assert_eq!(policies, Policies::default());
    assert_eq!(policies.first_department().as_str(), "support");
    assert!(policies.has_free_tags() && policies.rules.is_empty());
}

#[test]
fn everything_that_can_be_said_is_read() {
    let policies = right(
        "time_zone = \"Asia/Tehran\"\nclose_solved_days = 0\nsecond_factor = [\"admin\", \"lead\"]\n\
         [[department]]\nname = \"desk\"\ntitle = { en = \"Desk\", fa = \"میز\" }\nwork = \"in-order\"\n\
         [[department]]\nname = \"shop-2\"\npublic = true\ntime_zone = \"Europe/Athens\"\n\
         [[tier]]\nname = \"gold\"\n[[tier]]\nname = \"tin\"\ntitle = \"Tin can\"\n\
         [[tag]]\nname = \"χρέωση\"\n[frustration]\nescalate_at = 9\n\
         words.en = \"useless\"\nwords.el = [\"ντροπή σας\"]\n",
    );
    let [desk, shop] = policies.departments.as_slice() else { panic!("{policies:?}") };
    assert_eq!((desk.work, shop.work), (Work::InOrder, Work::Pick));
    assert_eq!(desk.titles.in_lang(Lang::FA), "میز");
    assert_eq!(desk.titles.in_lang(Lang::TE), "Desk");
    assert_eq!((shop.titles.in_lang(Lang::EN), shop.public), ("Shop 2", true));
    assert_eq!(policies.time_zone_of(&shop.name).iana_name(), Some("Europe/Athens"));
    assert_eq!(policies.time_zone_of(&desk.name).iana_name(), Some("Asia/Tehran"));
    let tier = |name| TierName::parse(name).expect("a name");
    assert_eq!(policies.rank(Some(&tier("gold"))), 0);
    assert_eq!(policies.rank(Some(&tier("tin"))), 1);
    assert_eq!(policies.rank(None), policies.rank(Some(&tier("gone"))));
    assert_eq!(policies.close_solved_days, None);
    assert!(policies.asks_second_factor_of(&[Role::Agent, Role::Lead]));
    assert!(!policies.asks_second_factor_of(&[Role::Agent]));
    assert!(policies.takes_tag(&TagName::parse("χρέωση").expect("a name")));
    assert!(!policies.takes_tag(&TagName::parse("other").expect("a name")));
    assert_eq!(policies.frustration.escalate_at, Some(9));
    assert_eq!(policies.frustration.words.len(), 2);
}

#[test]
fn unknown_keys_are_errors_that_name_what_was_meant() {
    says(
        "close_solved_day = 3\n",
        "1:1 Error: “close_solved_day” means nothing in the file. Did you mean “close_solved_days”?",
    );
    says(
        "[[department]]\nnmae = \"a\"\n",
        "2:1 Error: “nmae” means nothing in a department. Did you mean “name”?",
    );
    says(
        "[[rule]]\nname = \"a\"\nwhen = { wrods = [\"x\"] }\nthen = { escalate = true }\n",
        "3:10 Error: “wrods” means nothing in the condition of a rule. Did you mean “words”?",
    );
    says(
        "[[rule]]\nname = \"a\"\n[rule.then]\nprio = \"high\"\n",
        "4:1 Error: “prio” means nothing in what a rule does. Did you mean “priority”?",
    );
}

#[test]
fn names_that_the_file_does_not_have_are_errors() {
    let head = "[[department]]\nname = \"billing\"\n[[tag]]\nname = \"refund\"\n[[tier]]\nname = \"gold\"\n\
                [[rule]]\nname = \"a\"\n";
    let rule = |rest: &str| format!("{head}{rest}\n");
    says(
        &rule("then = { department = \"billng\" }"),
        "9:23 Error: there is no department “billng”. Did you mean “billing”? There is billing.",
    );
    says(
        &rule("then.tags = [\"refund\", \"refunds\"]"),
        "9:24 Error: there is no tag “refunds”. Did you mean “refund”?",
    );
    says(
        &rule("when.tier = \"silver\"\nthen.escalate = true"),
        "9:13 Error: there is no tier “silver”. There is gold.",
    );
    says(
        &rule("then.priority = \"higher\""),
        "there is no priority “higher”. Did you mean “high”? There is low, normal, high, urgent.",
    );
    says(&rule("then.assignee = \"ada\""), "“ada” is not an email address");
    says(
        "second_factor = [\"boss\"]",
        "1:18 Error: there is no role “boss”. There is agent, editor, lead, admin.",
    );
    says("time_zone = \"Europe/Athen\"", "Did you mean “Europe/Athens”?");
}

#[test]
fn values_of_another_kind_are_errors() {
    says(
        "close_solved_days = \"three\"",
        "1:21 Error: close_solved_days must be a whole number from 0 to 3650",
    );
    says("close_solved_days = -1", "must be a whole number");
    says("[[department]]\nname = 3\n", "2:8 Error: name is a number, but must be a text");
    says(
        "[[department]]\nname = \"Shop\"\n",
        "the name “Shop” has “S”; names have lower-case letters, digits and hyphens. Write “shop”.",
    );
    says(
        "[department]\nname = \"a\"\n",
        "“department” is not written as a list of its own. Write [[department]] above each one.",
    );
    says("[[department]]\ntitle = \"a\"\n", "1:1 Error: a department has no name");
    says(
        "[[department]]\nname = \"a\"\npublic = \"yes\"\n",
        "public is a text, but must be true or false",
    );
    says("[[tag]]\nname = \"a\"\n[[tag]]\nname = \"a\"\n", "4:8 Error: there are two tags “a”");
    says("[[rule]]\nname = \"a\"\n", "the rule “a” does nothing");
    says(
        "[[rule]]\nname = \"a\"\nwhen.time = \"Mo 8-9\"\nthen.escalate = true\n",
        "3:13 Error: the time “Mo 8-9” names “Mo”, which is no day",
    );
    says(
        "[[rule]]\nname = \"a\"\nwhen.words = [\"…\"]\nthen.escalate = true\n",
        "“…” has no letter or digit",
    );
    says(
        "[[rule]]\nname = \"a\"\nwhen.words = []\nthen.escalate = true\n",
        "the list of words is empty",
    );
    says(
        "[[rule]]\nname = \"a\"\nwhen.lang = \"English\"\nthen.escalate = true\n",
        "“English” is not the code of a language",
    );
    says("", "the file is empty");
    says("a = \n", "1:5 Error: the line cannot be read");
}

#[test]
fn rules_that_can_do_nothing_are_warned_about() {
    let departments = "[[department]]\nname = \"a\"\n[[department]]\nname = \"b\"\n";
    let rules = |rules: &[&str]| {
        let rules: Vec<String> = rules
            .iter()
            .enumerate()
            .map(|(at, rule)| format!("[[rule]]\nname = \"r{at}\"\n{rule}\n"))
            .collect();
        format!("{departments}{}", rules.concat())
    };
    let urgent = "then.priority = \"urgent\"";
    says(
        &rules(&["stop = true", urgent]),
        "9:8 Warning: no ticket reaches the rule “r1”. “r0” on line 5 always stops. Move it down.",
    );
    says(
        &rules(&[&format!("when.department = \"b\"\n{urgent}")]),
        "the rule “r0” never applies. No rule above it sends tickets to b.",
    );
    says(
        &rules(&[&format!(
            "when = {{ words = \"refund\", without_words = \"refunds\" }}\n{urgent}"
        )]),
        "the rule “r0” never applies. “refund” must and must not stand in the ticket.",
    );
    let same = format!("when.lang = \"el\"\n{urgent}");
    says(&rules(&[&same, &same]), "the rule “r1” applies whenever “r0” does");
    says(
        &rules(&[&format!("{same}\nstop = true"), &same]),
        "“r0” on line 5 asks the same and stops.",
    );
    let fine = rules(&["then.department = \"b\"", &format!("when.department = \"b\"\n{urgent}")]);
    assert_eq!(told(&fine), Vec::<String>::new());
}

#[test]
fn a_rule_with_an_error_is_left_out_whole() {
    let parsed = parse(
        "[[rule]]\nname = \"a\"\nwhen.tier = \"gone\"\nthen.priority = \"urgent\"\n\
         [[rule]]\nname = \"b\"\nthen.priority = \"low\"\n",
    );
    assert!(parsed.has_error());
    let names: Vec<&str> = parsed.policies.rules.iter().map(|rule| rule.name.as_str()).collect();
    assert_eq!(names, ["b"]);
}
