//! The language of the desk's search: what is read, what is explained, and that reading and
//! writing it belong together.

use answerdesk::domain::tickets::search_dates::{BadDate, Days, days};
use answerdesk::domain::tickets::search_language::{
    Condition, FilterName, ProblemKind, SearchExpression, SearchPart, Sign, read,
};
use answerdesk::domain::tickets::search_values::Unfit;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn word(text: &str) -> SearchPart {
    SearchPart::Word(text.to_owned())
}

fn phrase(text: &str) -> SearchPart {
    SearchPart::Phrase(text.to_owned())
}

fn without(text: &str) -> SearchPart {
    SearchPart::Without(text.to_owned())
}

fn has(filter: FilterName, value: &str) -> SearchPart {
    SearchPart::Condition(Condition::new(filter, value))
}

fn has_not(filter: FilterName, value: &str) -> SearchPart {
    SearchPart::Condition(Condition { sign: Sign::IsNot, ..Condition::new(filter, value) })
}

#[track_caller]
fn check(text: &str, parts: &[SearchPart]) {
    let found = read(text);
    assert_eq!(found.expression.parts, parts, "{text}");
    assert!(found.problems.is_empty(), "{text}: {:?}", found.problems);
}

#[test]
fn words_phrases_and_what_must_not_be_there() {
    check("late  delivery", &[word("late"), word("delivery")]);
    check("\"late  delivery\" -refund", &[phrase("late delivery"), without("refund")]);
    check("-\"late delivery\"", &[without("late delivery")]);
    check("«καθυστερημένη παράδοση»", &[phrase("καθυστερημένη παράδοση")]);
    check("“two words”next", &[phrase("two words"), word("next")]);
    check(
        "27\" monitor log-in - -- --force -5",
        &[
            word("27\""),
            word("monitor"),
            word("log-in"),
            word("-"),
            word("--"),
            word("--force"),
            word("-5"),
        ],
    );
    check("", &[]);
    check(" \"\" ", &[]);
}

#[test]
fn filters_with_their_values() {
    check("status:solved", &[has(FilterName::Status, "solved")]);
    check("STATUS:On-Hold", &[has(FilterName::Status, "on_hold")]);
    check(
        "tag:\"late delivery\" -tag:billing",
        &[has(FilterName::Tag, "late delivery"), has_not(FilterName::Tag, "billing")],
    );
    check(
        "customer:ann@example.com agent:me",
        &[has(FilterName::Customer, "ann@example.com"), has(FilterName::Assignee, "me")],
    );
    check("lang:fa lang:Ελληνικά", &[has(FilterName::Lang, "fa"), has(FilterName::Lang, "el")]);
    check("article:/en/start/install/", &[has(FilterName::Article, "en/start/install")]);
    check(
        "article:https://help.example.com/en/start/install?lang=en#top",
        &[has(FilterName::Article, "en/start/install")],
    );
    check(
        "solved:>2026-01-01 is:ticket",
        &[has(FilterName::Solved, ">2026-01-01"), has(FilterName::Is, "ticket")],
    );
    check("solved:۲۰۲۶-۰۳", &[has(FilterName::Solved, "2026-03")]);
    check("tag:a tag:a", &[has(FilterName::Tag, "a")]);
    check(
        "is:Waiting is:new priority:HIGH -follower:me",
        &[
            has(FilterName::Is, "waiting"),
            has(FilterName::Is, "new"),
            has(FilterName::Priority, "high"),
            has_not(FilterName::Follower, "me"),
        ],
    );
    check(
        "department:\"Orders and invoices\" tier:gold sort:urgent",
        &[
            has(FilterName::Department, "Orders and invoices"),
            has(FilterName::Tier, "gold"),
            has(FilterName::Sort, "urgency"),
        ],
    );
}

#[test]
fn what_only_looks_like_a_filter_is_a_word() {
    for text in [
        "http://example.com/a:b",
        "https://example.com",
        "mailto:ann@example.com",
        "10:30",
        "std::io",
        "C:\\Users",
        "Error:",
        "ετικέτα:μία",
        "برچسب:x",
        ":x",
        "a:b",
    ] {
        check(text, &[word(text)]);
    }
}

#[track_caller]
fn check_problem(text: &str, parts: &[SearchPart], kind: &ProblemKind, instead: Option<&str>) {
    let found = read(text);
    assert_eq!(found.expression.parts, parts, "{text}");
    let [problem] = found.problems.as_slice() else {
        panic!("{text}: {:?}", found.problems);
    };
    assert_eq!((&problem.kind, problem.instead.as_deref()), (kind, instead), "{text}");
    assert_eq!(text.get(problem.range.clone()), Some(problem.written.as_str()));
}

#[test]
fn what_cannot_be_meant_is_explained() {
    let unknown = ProblemKind::UnknownFilter;
    check_problem("staus:solved", &[word("staus:solved")], &unknown, Some("status:solved"));
    check_problem("error:404 x", &[word("error:404"), word("x")], &unknown, None);
    let parts = [word("tags"), phrase("late delivery")];
    check_problem("tags:\"late delivery\"", &parts, &unknown, Some("tag:\"late delivery\""));
    check_problem("-tga:x", &[without("tga:x")], &unknown, Some("-tag:x"));
    let unfit = |filter, value: &str, why| ProblemKind::Unfit { filter, value: value.into(), why };
    let missing = unfit(FilterName::Tag, "", Unfit::Missing);
    check_problem("tag: x", &[word("x")], &missing, None);
    let unreadable = unfit(FilterName::Solved, "soon", Unfit::Date(BadDate::Unreadable));
    check_problem("x solved:soon", &[word("x")], &unreadable, None);
    let backward = unfit(FilterName::Solved, "2026-03..2026-01", Unfit::Date(BadDate::Backward));
    check_problem("solved:2026-03..2026-01", &[], &backward, None);
    let not = unfit(FilterName::Solved, "2026", Unfit::NotExcludable);
    check_problem("-solved:2026", &[], &not, None);
    let article = unfit(FilterName::Article, "install", Unfit::Article);
    check_problem("article:install", &[], &article, None);
    check_problem("a \"b c", &[word("a"), phrase("b c")], &ProblemKind::UnclosedQuote, None);
    let found = read("status:sloved");
    assert!(found.expression.parts.is_empty());
    assert_eq!(found.problems[0].instead.as_deref(), Some("status:solved"));
}

fn between(from: Option<Date>, before: Option<Date>) -> Result<Days, BadDate> {
    Ok(Days { from, before })
}

#[test]
fn times_are_days_from_one_up_to_another() {
    let today = date(2026, 3, 31);
    let check = |text: &str, expected: Result<Days, BadDate>| {
        assert_eq!(days(text, today), expected, "{text}");
    };
    let march = between(Some(date(2026, 3, 1)), Some(date(2026, 4, 1)));
    check("2026-03", march);
    check("=2026-03", march);
    check("2026/03", march);
    check("۲۰۲۶-۰۳", march);
    check("2026", between(Some(date(2026, 1, 1)), Some(date(2027, 1, 1))));
    check("2026-02-28", between(Some(date(2026, 2, 28)), Some(date(2026, 3, 1))));
    check(">2026-01-01", between(Some(date(2026, 1, 2)), None));
    check(">=2026-01-01", between(Some(date(2026, 1, 1)), None));
    check("<2026-01-01", between(None, Some(date(2026, 1, 1))));
    check("<=2026-01", between(None, Some(date(2026, 2, 1))));
    check("2026-01-01..2026-02-01", between(Some(date(2026, 1, 1)), Some(date(2026, 2, 2))));
    check("2026-01..", between(Some(date(2026, 1, 1)), None));
    check("..2026-01", between(None, Some(date(2026, 2, 1))));
    check("۱۴۰۴-۱۲-۲۹", between(Some(date(2026, 3, 20)), Some(date(2026, 3, 21))));
    check("1405-01", between(Some(date(2026, 3, 21)), Some(date(2026, 4, 21))));
    check("1404", between(Some(date(2025, 3, 21)), Some(date(2026, 3, 21))));
    check("today", between(Some(today), Some(date(2026, 4, 1))));
    check("yesterday", between(Some(date(2026, 3, 30)), Some(today)));
    check("7d", between(Some(date(2026, 3, 24)), Some(date(2026, 4, 1))));
    check("1m", between(Some(date(2026, 2, 28)), Some(date(2026, 4, 1))));
    check("<2w", between(None, Some(date(2026, 3, 17))));
    for text in [
        "",
        "..",
        "1405-13",
        "1405-12-31",
        ">",
        "2026-13",
        "2026-02-30",
        "26-01-01",
        "2026-1-1-1",
        "7x",
        "0d",
        "99999y",
        "tomorrow",
        "2026-01-01 ..",
        "-1d",
        "+2026",
    ] {
        check(text, Err(BadDate::Unreadable));
    }
    check("2026-02..2026-01", Err(BadDate::Backward));
}

/// Texts of the pieces that matter, in any order.
fn texts() -> impl Strategy<Value = String> {
    const PIECES: [&str; 42] = [
        " ",
        " ",
        " ",
        "\"",
        "“",
        "”",
        "«",
        "»",
        "-",
        ":",
        "tag:",
        "status:",
        "solved:",
        "solved",
        "open",
        "article:",
        "en/a",
        "lang:",
        "el",
        "assignee:",
        "is:",
        "ticket",
        "customer:",
        "department:",
        "priority:",
        "high",
        "follower:",
        "waiting",
        "sort:",
        "urgency",
        "oldest",
        "foo:",
        "2026-03",
        "..",
        ">",
        "x",
        "late delivery",
        "کتاب",
        "5",
        "\u{200c}",
        "https://",
        "\t",
    ];
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..12)
        .prop_map(|pieces| pieces.concat())
}

fn expressions() -> impl Strategy<Value = SearchExpression> {
    texts().prop_map(|text| read(&text).expression)
}

fn offered() -> impl Strategy<Value = Condition> {
    prop_oneof![
        "[a-z\"”» :«-]{1,8}".prop_filter_map("a value", |value| {
            let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
            let has_mark = ['"', '”', '»'].iter().all(|mark| value.contains(*mark));
            (!value.is_empty() && !has_mark).then(|| Condition::new(FilterName::Tag, value))
        }),
        prop::sample::select(&["7d", "2026-03"][..])
            .prop_map(|value| Condition::new(FilterName::Solved, value)),
        prop::sample::select(&["open", "solved"][..])
            .prop_map(|value| Condition::new(FilterName::Status, value)),
        prop::sample::select(&["urgency", "newest"][..])
            .prop_map(|value| Condition::new(FilterName::Sort, value)),
    ]
}

proptest! {
    #[test]
    fn any_text_can_be_read(text in any::<String>()) {
        let found = read(&text);
        for problem in &found.problems {
            prop_assert!(text.get(problem.range.clone()).is_some());
        }
    }

    #[test]
    fn what_is_written_is_read_again(text in texts()) {
        let expression = read(&text).expression;
        let written = expression.to_string();
        prop_assert_eq!(&read(&written).expression, &expression, "{:?} as {:?}", text, written);
    }

    #[test]
    fn any_text_is_read_again_as_it_was(text in any::<String>()) {
        let expression = read(&text).expression;
        prop_assert_eq!(&read(&expression.to_string()).expression, &expression);
    }

    #[test]
    fn adding_a_filter_and_dropping_it_changes_nothing(
        expression in expressions(),
        condition in offered(),
    ) {
        let touches = |own: &Condition| {
            own.filter == condition.filter
                && (own.value == condition.value
                    || matches!(own.filter, FilterName::Solved | FilterName::Sort))
        };
        prop_assume!(!expression.conditions().any(touches));
        let with = expression.with(condition.clone());
        let read_again = read(&with.to_string());
        prop_assert_eq!(&read_again.expression, &with);
        prop_assert!(read_again.expression.has(&condition));
        let dropped = read_again.expression.without(&condition);
        prop_assert_eq!(dropped.to_string(), expression.to_string());
    }
}
