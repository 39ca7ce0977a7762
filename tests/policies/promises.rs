//! Hours, holidays and promises of the file: what they say, and every mistake at its place.

use answerdesk::domain::policies::terms::Minutes;
use answerdesk::domain::policies::{DepartmentName, Kind, Parsed, Priority, RuleBook, TierName};
use answerdesk::domain::policies::{parse, parse_in};
use jiff::Timestamp;
use std::sync::Arc;

const HEAD: &str = "[[department]]\nname = \"a\"\n[[department]]\nname = \"b\"\nhours = \"Mon-Sun 08:00-20:00\"\n\
    [[tier]]\nname = \"gold\"\n";

#[track_caller]
fn says(text: &str, expected: &str) {
    let Parsed { problems, .. } = parse(text);
    let told: Vec<String> = problems
        .iter()
        .map(|one| {
            let suggestion = one.suggestion.as_deref().unwrap_or_default();
            format!("{}:{} {:?}: {}. {suggestion}", one.line, one.column, one.severity, one.message)
        })
        .collect();
    assert!(told.iter().any(|line| line.contains(expected)), "{told:#?}");
}

#[test]
fn the_first_promise_that_fits_holds() {
    let parsed = parse(&format!(
        "hours = [\"Mon-Fri 09:00-13:00\", \"Mon-Fri 14:00-17:00\"]\n{HEAD}\
         [[sla]]\nname = \"Gold\"\nwhen = {{ tier = \"gold\", priority = [\"urgent\", \"high\"] }}\nfirst_response = \"30m\"\n\
         [[sla]]\nname = \"B\"\nwhen.department = \"b\"\nresolution = \"16h\"\nwarn_percent = 50\n\
         [[sla]]\nname = \"All\"\nfirst_response = \"4h\"\nnext_response = \"1h 30m\"\nresolution = \"40h\"\n",
    ));
    assert!(parsed.problems.is_empty(), "{:#?}", parsed.problems);
    let terms = &parsed.policies.terms;
    let (a, b) = (DepartmentName::parse("a").expect("a"), DepartmentName::parse("b").expect("b"));
    let gold = TierName::parse("gold").expect("a tier");
    let held = |department, priority, tier| {
        terms.promise(Kind { department, priority, tier }).map(|one| one.name.as_str())
    };
    assert_eq!(held(&a, Priority::Urgent, Some(&gold)), Some("Gold"));
    assert_eq!(held(&a, Priority::Urgent, None), Some("All"));
    assert_eq!(held(&b, Priority::Low, Some(&gold)), Some("B"));
    let all = &terms.promises[2];
    assert_eq!((all.first_response, all.next_response), (Some(240), Some(90)));
    assert_eq!((all.warn_percent, terms.promises[1].warn_percent), (75, 50));
    assert_eq!(terms.calendar(&a).hours().len(), 2);
    assert_eq!(terms.calendar(&b).hours()[0].to_string(), "08:00-20:00");
    let json = serde_json::to_string(terms.as_ref()).expect("json");
    assert_eq!(
        serde_json::from_str::<answerdesk::domain::policies::Terms>(&json).expect("terms"),
        **terms
    );
}

#[test]
fn mistakes_are_told_at_their_place() {
    says("hours = \"9 to 5\"\n", "1:9 Error");
    says(
        "holidays = [\"2026-13-01\"]\n",
        "1:13 Error: “2026-13-01” is no holiday. Write 2026-12-25",
    );
    says("holidays = [\"2026-02-01 to 2027-02-01\"]\n", "is no holiday");
    says("holidays = [\"../x.ics\"]\n", "is no holiday");
    says(
        "[[sla]]\nname = \"x\"\n",
        "2:8 Error: the promise “x” promises nothing. Write first_response",
    );
    says("[[sla]]\nfirst_response = \"4h\"\n", "1:1 Error: a promise has no name");
    says(
        "[[sla]]\nname = \"x\"\nfirst_response = \"2d\"\n",
        "3:18 Error: “2d” is no length of time",
    );
    says("[[sla]]\nname = \"x\"\nfirst_response = 4\n", "first_response is a number");
    says("[[sla]]\nname = \"x\"\nfirst_respons = \"4h\"\n", "Did you mean “first_response”");
    says(
        "[[sla]]\nname = \"x\"\nfirst_response = \"4h\"\nwhen = { tier = \"none\" }\n",
        "there is no tier “none”",
    );
    says("[[sla]]\nname = \"x\"\nfirst_response = \"4h\"\nwarn_percent = 100\n", "from 1 to 99");
    let two = "[[sla]]\nname = \"x\"\nfirst_response = \"4h\"\n[[sla]]\nname = \"y\"\nwhen.priority = \"low\"\nresolution = \"4h\"\n";
    says(two, "5:8 Warning: no ticket reaches the promise “y”");
    says(
        "[[sla]]\nname = \"x\"\nfirst_response = \"4h\"\nresolution = \"2h\"\n",
        "promises to solve before",
    );
    says(
        "[[sla]]\nname = \"x\"\nresolution = \"4h\"\n[[sla]]\nname = \"x\"\nresolution = \"2h\"\n",
        "there are two promises “x”",
    );
}

#[test]
fn calendar_files_are_read_from_their_folder() {
    let folder = tempfile::tempdir().expect("a folder");
    let text = "holidays = [\"12-25\", \"holidays/gr.ics\"]\n";
    assert!(parse(text).problems.is_empty(), "without a folder nothing is looked at");
    let missing = parse_in(folder.path(), text);
    assert!(missing.problems[0].message.contains("holidays/gr.ics: there is no such file"));
    std::fs::create_dir(folder.path().join("holidays")).expect("a folder");
    let ics = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20260325\nSUMMARY:Independence Day\nEND:VEVENT\n\
        BEGIN:VEVENT\nDTSTART:20260325T100000\nSUMMARY:Parade\nEND:VEVENT\nEND:VCALENDAR\n";
    std::fs::write(folder.path().join("holidays/gr.ics"), ics).expect("written");
    let parsed = parse_in(folder.path(), text);
    assert!(!parsed.has_error() && parsed.problems.len() == 1, "{:#?}", parsed.problems);
    let problem = &parsed.problems[0];
    assert_eq!((problem.line, problem.column), (1, 22));
    assert_eq!(
        problem.message,
        "holidays/gr.ics, line 6: “Parade” has a time of day; only whole days are holidays"
    );
    assert_eq!(parsed.files, ["holidays/gr.ics"]);
    let day = jiff::civil::date(2026, 3, 25);
    let named = parsed.policies.terms.calendar.holidays().from_day(day).next();
    assert_eq!(named, Some((day, "Independence Day")));
}

#[test]
fn lengths_of_time_are_read_as_they_are_written() {
    for (text, minutes) in [
        ("45m", Some(45)),
        ("4h", Some(240)),
        ("1h 30m", Some(90)),
        ("1h30m", Some(90)),
        ("90m", Some(90)),
        ("0m", None),
        ("", None),
        ("h", None),
        ("30m 1h", None),
        ("1h 1h", None),
        ("9999999999h", None),
        ("4", None),
        ("4 h", None),
        ("2001h", None),
    ] {
        assert_eq!(Minutes::parse(text).map(|one| one.0), minutes, "{text}");
    }
    for minutes in [1, 59, 60, 61, 600, 1_439, 120_000] {
        assert_eq!(Minutes::parse(&Minutes(minutes).to_string()), Some(Minutes(minutes)));
    }
}

#[test]
fn the_rule_book_only_grows_and_knows_what_held_when() {
    let terms = |text: &str| Arc::clone(&parse(text).policies.terms);
    let (old, new) = (terms("hours = \"Mon-Fri\"\n"), terms("hours = \"Sat\"\n"));
    let at = |second: i64| Timestamp::from_second(second).expect("a time");
    let book = RuleBook::new(Arc::clone(&old));
    let same = book.with(at(100), &terms("# a word\nhours = \"Mon-Fri\"\n"));
    assert_eq!(same.last(), book.last(), "the same terms are no new version");
    let book = book.with(at(100), &new).with(at(50), &old);
    let since = |moment: i64| book.at(at(moment)).map(|version| version.number);
    assert_eq!((since(0), since(99), since(100)), (Some(0), Some(0), Some(2)));
    let parts: Vec<(u32, i64, i64)> = book
        .between(at(10), at(200))
        .map(|(version, from, to)| (version.number, from.as_second(), to.as_second()))
        .collect();
    assert_eq!(parts, [(0, 10, 100), (2, 100, 200)]);
}
