//! Promises: what a requester is told, what agents see of it, and what becomes of it in time.

use answerdesk::domain::events::Event;
use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::history::{Change, history};
use answerdesk::domain::tickets::sla::{ClockKind, Run};
use answerdesk::jobs::timetable;
use answerdesk::store::Position;
use jiff::SignedDuration;

use crate::harness::{Browser, Content, TestSite, act, ask, ask_from};

/// It is Monday the 2nd of March, 9 in the morning; Wednesday is a holiday.
const FILE: &str = "hours = [\"Mon-Fri 09:00-13:00\", \"Mon-Fri 14:00-18:00\"]\nholidays = [\"2026-03-04\"]\n\
    [[department]]\nname = \"desk\"\n[[department]]\nname = \"night\"\nhours = \"22:00-06:00\"\n\
    [[sla]]\nname = \"Urgent\"\nwhen.priority = \"urgent\"\nfirst_response = \"1h\"\n\
    [[sla]]\nname = \"All\"\nfirst_response = \"4h\"\nnext_response = \"2h\"\nresolution = \"16h\"\n";
const NUMBER: TicketNumber = TicketNumber(1001);

fn site() -> TestSite {
    TestSite::over(Content::small().with("policies.toml", FILE))
}

fn ticket(site: &TestSite) -> Ticket {
    site.desk.store.get(&NUMBER.key()).expect("read").expect("a ticket")
}

fn hours(site: &TestSite, hours: i64) {
    site.clock.advance(SignedDuration::from_hours(hours));
}

fn broken(site: &TestSite) -> Vec<ClockKind> {
    let entries = history(&site.desk.store, NUMBER).expect("a history");
    let of = |change: &Change| match change {
        Change::PromiseBroken { clock, .. } => Some(*clock),
        _ => None,
    };
    entries.iter().flat_map(|entry| &entry.changes).filter_map(of).collect()
}

fn told(site: &TestSite) -> Vec<Event> {
    let all = site.desk.store.changes(Position::default(), 1_000).expect("events");
    let events = all.into_iter().filter_map(|one| serde_json::from_value(one.event).ok());
    events
        .filter(|event| matches!(event, Event::PromiseAtRisk { .. } | Event::PromiseBroken { .. }))
        .collect()
}

fn page(agent: &mut Browser) -> String {
    agent.get("/desk/tickets/1001").text()
}

#[track_caller]
fn says(text: &str, words: &str) {
    assert!(text.contains(words), "{words}: {text}");
}

#[test]
fn a_promise_is_told_warned_of_broken_once_and_its_sum_is_shown() {
    let site = site();
    let mut customer = site.browser();
    let link = ask(&mut customer, "How do I fold the map?");
    let receipt = customer.get(&link);
    says(&receipt.text(), "We promise an answer by Mar 2, 2026, 1:00");
    let mut agent = site.admin();
    says(&page(&mut agent), "4 h promised; 0 min used; 4 h left");
    says(&page(&mut agent), "16 h promised; 0 min used; 16 h left");
    hours(&site, 2);
    says(&agent.get("/desk").text(), "due in 2 hours");
    timetable::once(&site.desk).expect("a round");
    assert!(!agent.get("/desk?view=due_soon").says("fold the map"));
    // Three hours are three quarters of the promise.
    site.clock.advance(SignedDuration::from_mins(61));
    timetable::once(&site.desk).expect("a round");
    assert!(agent.get("/desk?view=due_soon").says("fold the map"));
    assert_eq!(
        told(&site),
        [Event::PromiseAtRisk { ticket: NUMBER, clock: ClockKind::FirstResponse }]
    );
    // Nobody works from one to two, but the promise is over at one.
    site.clock.advance(SignedDuration::from_mins(89));
    for _ in 0..3 {
        timetable::once(&site.desk).expect("a round");
    }
    assert_eq!(broken(&site), [ClockKind::FirstResponse]);
    assert_eq!(told(&site).len(), 2);
    says(&agent.get("/desk?view=overdue").text(), "overdue by 30 minutes");
    assert!(!agent.get("/desk?view=due_soon").says("fold the map"));
    assert!(!customer.get(&link).says("promise an answer by"), "nobody believes it any more");
    hours(&site, 1);
    assert_eq!(
        act(&mut agent, 1001, "replies", &[("reply", "Along the line."), ("after", "wait")]),
        303
    );
    let text = page(&mut agent);
    says(&text, "done too late");
    says(&text, "4 h promised; 4 h 30 min used; 30 min over");
    says(&text, "A promise was broken: First reply, due Mar 2, 2026, 1:00");
    says(&text, "Mon, Mar 2 9:00");
    assert_eq!(
        (broken(&site).len(), agent.get("/desk?view=overdue").says("fold the map")),
        (1, false)
    );
}

#[test]
fn a_late_reply_is_noted_before_the_timetable_looks() {
    let site = site();
    let mut customer = site.browser();
    let link = ask(&mut customer, "How do I fold the map?");
    let mut agent = site.admin();
    hours(&site, 5);
    assert_eq!(
        act(&mut agent, 1001, "replies", &[("reply", "Along the line."), ("after", "wait")]),
        303
    );
    assert_eq!(broken(&site), [ClockKind::FirstResponse]);
    timetable::once(&site.desk).expect("a round");
    assert_eq!(broken(&site), [ClockKind::FirstResponse]);
    // The customer has the word from two o'clock on, and comes back on Tuesday at ten.
    hours(&site, 20);
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", "It tore.")]).status, 303);
    says(&customer.get(&link).text(), "We promise an answer by Mar 3, 2026, 12:00");
    let sla = ticket(&site).sla;
    let used = sla.clock(ClockKind::Resolution).map(|clock| (clock.used, clock.run));
    assert_eq!(used, Some((SignedDuration::from_hours(4), Run::Running)));
    // Four hours are used: eight more until Tuesday evening but two for ten o'clock, then Thursday.
    let due = sla.clock(ClockKind::Resolution).and_then(|clock| clock.due());
    assert_eq!(due.map(|due| due.to_string()).as_deref(), Some("2026-03-05T15:00:00Z"));
}

#[test]
fn another_department_priority_or_file_changes_what_is_due_but_not_what_is_used() {
    let site = site();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut agent = site.admin();
    let shows = |site: &TestSite| {
        let sla = ticket(site).sla;
        let clock = sla.clock(ClockKind::FirstResponse).expect("a clock").clone();
        (clock.used.as_mins(), clock.due().map(|due| due.to_string()))
    };
    let edit = |agent: &mut Browser, department: &str, priority: &str| {
        let fields = [
            ("subject", "The map"),
            ("department", department),
            ("priority", priority),
            ("edit-tags", ""),
        ];
        assert_eq!(act(agent, 1001, "edit", &fields), 303);
    };
    assert_eq!(shows(&site), (0, Some("2026-03-02T13:00:00Z".to_owned())));
    site.clock.advance(SignedDuration::from_mins(30));
    edit(&mut agent, "desk", "urgent");
    assert_eq!(shows(&site), (30, Some("2026-03-02T10:00:00Z".to_owned())));
    edit(&mut agent, "night", "normal");
    assert_eq!(shows(&site), (30, Some("2026-03-03T01:30:00Z".to_owned())));
    edit(&mut agent, "desk", "normal");
    assert_eq!(shows(&site), (30, Some("2026-03-02T13:00:00Z".to_owned())));
    hours(&site, 1);
    let since = site.clock.now();
    let shorter = FILE.replace("first_response = \"4h\"", "first_response = \"2h\"");
    site.content.write("policies.toml", &shorter);
    site.eventually("the file holds", || {
        site.desk.rules().last().is_some_and(|last| last.since == since)
    });
    timetable::once(&site.desk).expect("a round");
    assert_eq!(shows(&site), (90, Some("2026-03-02T11:00:00Z".to_owned())));
    says(&page(&mut agent), "2 h promised; 1 h 30 min used; 30 min left");
    // After a restart all is as it was, and the book has both versions.
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &[]);
    assert_eq!(site.desk.rules().last().map(|last| last.number), Some(1));
    assert_eq!(shows(&site).0, 90);
}

#[test]
fn what_was_imported_is_promised_from_when_it_came_here() {
    use answerdesk::domain::tickets::Requester;
    use answerdesk::domain::tickets::import::{PastStatus, PastTicket, import};
    use answerdesk::i18n::Lang;
    let site = site();
    let past = PastTicket {
        origin: "test/1".to_owned(),
        print: 1,
        subject: "The map".to_owned(),
        question: "How do I fold it?".to_owned(),
        resolution: None,
        outcome: None,
        status: PastStatus::Open,
        tags: Vec::new(),
        requester: Requester { name: "Omid".to_owned(), email: None },
        agent: None,
        lang: Lang::EN,
        channel: "email".to_owned(),
        created_at: "2025-12-01T10:00:00Z".parse().expect("a time"),
        solved_at: None,
        articles: Vec::new(),
    };
    import(&site.desk.store, &site.desk.policies(), &[past]).expect("imported");
    assert!(ticket(&site).sla.is_empty());
    timetable::once(&site.desk).expect("a round");
    // It stands in the line with all others, and nothing is overdue because it is old.
    let next = |site: &TestSite| {
        let sla = ticket(site).sla;
        sla.clock(ClockKind::NextResponse).map(|clock| (clock.since, clock.is_running()))
    };
    let came = site.clock.now();
    assert_eq!(next(&site), Some((came, true)));
    hours(&site, 1);
    timetable::once(&site.desk).expect("a round");
    let link = format!("/t/{}", ticket(&site).token);
    let mut customer = site.browser();
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", "It tore.")]).status, 303);
    let sla = ticket(&site).sla;
    assert_eq!(
        sla.clocks.iter().map(|clock| clock.kind).collect::<Vec<_>>(),
        [ClockKind::NextResponse]
    );
    assert_eq!(next(&site), Some((came, true)), "who writes again has waited since then");
    assert_eq!(broken(&site), vec![]);
}

#[test]
fn what_waits_on_a_merged_ticket_is_due_when_it_was_promised() {
    let site = site();
    let mut customer = site.browser();
    ask(&mut customer, "How do I fold the map?");
    let mut agent = site.admin();
    assert_eq!(
        act(&mut agent, 1001, "replies", &[("reply", "Along the line."), ("after", "wait")]),
        303
    );
    let mut other = site.browser();
    let link = ask_from(&mut other, "noor@example.com", "How is the map folded?");
    hours(&site, 1);
    assert_eq!(act(&mut agent, 1002, "merge", &[("into", "1001")]), 303);
    let sla = ticket(&site).sla;
    let next = sla.clock(ClockKind::NextResponse).expect("somebody waits");
    assert_eq!(
        (next.used, next.since),
        (SignedDuration::from_hours(1), site.clock.now() - SignedDuration::from_hours(1))
    );
    // Neither is told what follows from the other.
    assert!(!other.get(&link).says("promise an answer by"));
    let merged: Ticket =
        site.desk.store.get(&TicketNumber(1002).key()).expect("read").expect("a ticket");
    assert!(!merged.sla.is_running());
    hours(&site, 3);
    assert_eq!(
        act(&mut agent, 1001, "replies", &[("reply", "As I said."), ("after", "wait")]),
        303
    );
    assert_eq!(broken(&site), [ClockKind::NextResponse]);
}

#[test]
fn leads_read_hours_and_promises_in_words_and_try_them() {
    let site = site();
    let mut admin = site.admin();
    let text = admin.get("/admin/policies").text();
    for words in [
        "1. Urgent",
        "First reply within 1 h",
        "Every later reply within 2 h",
        "Solved within 16 h",
        "Mon-Fri 14:00-18:00",
        "March 4, 2026",
        "Somebody is warned after 75 %",
    ] {
        says(&text, words);
    }
    let form = admin.get("/admin/policies/try");
    let token = form.form_token();
    let fields = [
        ("token", token.as_str()),
        ("text", "How do I fold the map?"),
        ("channel", "web"),
        ("at", "2026-03-03T17:00"),
    ];
    let tried = admin.post("/admin/policies/try", &fields).text();
    says(&tried, "By “All”");
    says(&tried, "First reply by Thu, Mar 5, 12:00");
    says(&tried, "Solution by Fri, Mar 6, 5:00");
}

#[test]
fn a_calendar_file_holds_as_soon_as_it_is_saved() {
    let ics = |day: &str| {
        format!(
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:{day}\nSUMMARY:Rest\nEND:VEVENT\nEND:VCALENDAR\n"
        )
    };
    let file = format!(
        "holidays = [\"holidays/ours.ics\"]\n{}",
        FILE.replacen("holidays = [\"2026-03-04\"]\n", "", 1)
    );
    let content =
        Content::small().with("holidays/ours.ics", &ics("20260302")).with("policies.toml", &file);
    let site = TestSite::over(content);
    let is_holiday = |day: &str| {
        let policies = site.desk.policies();
        policies.terms.calendar.holidays().contain(day.parse().expect("a day"))
    };
    assert!(is_holiday("2026-03-02"));
    site.content.write("holidays/ours.ics", &ics("20260303"));
    site.eventually("it holds", || is_holiday("2026-03-03") && !is_holiday("2026-03-02"));
    site.content.write("holidays/ours.ics", "nothing");
    site.eventually("it is told", || site.desk.policies_file().has_error());
    assert!(is_holiday("2026-03-03"), "the last good one holds");
}
