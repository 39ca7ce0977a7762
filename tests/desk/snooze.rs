//! Putting a ticket off: the moments that are meant, and how it comes back.

use answerdesk::domain::ids::TicketNumber;
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::snooze::{DAYS_MAX, PutOff};
use answerdesk::jobs::timetable;
use jiff::civil::{DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::harness::{TestSite, act, ask, solve};

const NUMBER: TicketNumber = TicketNumber(1001);

fn ticket(site: &TestSite) -> Ticket {
    site.desk.store.get(&NUMBER.key()).expect("read").expect("a ticket")
}

fn in_zone(name: &str) -> TimeZone {
    TimeZone::get(name).expect("a zone")
}

#[test]
fn what_is_put_off_comes_back_by_the_clock_of_the_department() {
    let athens = in_zone("Europe/Athens");
    // A Friday, 23:30 in Athens.
    let now: Timestamp = "2026-03-27T21:30:00Z".parse().expect("a moment");
    let moment = |put_off: PutOff| put_off.moment(now, &athens).map(|at| at.to_string());
    assert_eq!(moment(PutOff::LaterToday).as_deref(), Some("2026-03-28T00:30:00Z"));
    assert_eq!(moment(PutOff::Tomorrow).as_deref(), Some("2026-03-28T07:00:00Z"));
    // Clocks go forward on the Sunday between.
    assert_eq!(moment(PutOff::NextWeek).as_deref(), Some("2026-03-30T06:00:00Z"));
    let at = |text: &str| PutOff::At(text.parse::<DateTime>().expect("a moment"));
    assert_eq!(moment(at("2026-04-01T12:15")).as_deref(), Some("2026-04-01T09:15:00Z"));
    assert_eq!(moment(at("2026-03-27T23:30")), None, "now is not ahead");
    assert_eq!(moment(at("2027-03-28T23:30")), None, "more than a year");
}

proptest! {
    #[test]
    fn every_moment_is_ahead_and_in_the_morning(
        second in 0_i64..4_000_000_000,
        zone in prop::sample::select(vec![
            "UTC", "Europe/Athens", "Asia/Tehran", "Asia/Kolkata", "America/New_York",
            "Pacific/Apia", "Australia/Lord_Howe",
        ]),
        hours in -200_i64..10_000,
    ) {
        let (now, zone) = (Timestamp::from_second(second).expect("a moment"), in_zone(zone));
        let last = now + SignedDuration::from_hours(24 * DAYS_MAX);
        for (_, put_off) in PutOff::NAMED {
            let at = put_off.moment(now, &zone).expect("a moment");
            prop_assert!(now < at && at <= now + SignedDuration::from_hours(24 * 8));
            let local = zone.to_datetime(at);
            match put_off {
                PutOff::LaterToday => {}
                PutOff::NextWeek => prop_assert_eq!(local.date().weekday(), Weekday::Monday),
                _ => prop_assert_eq!(local.hour(), 9),
            }
        }
        let wanted = zone.to_datetime(now + SignedDuration::from_hours(hours));
        if let Some(at) = PutOff::At(wanted).moment(now, &zone) {
            prop_assert!(now < at && at <= last);
        }
    }
}

#[test]
fn a_ticket_is_put_off_with_a_note_and_comes_back_to_who_put_it_off() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    let put_off =
        [("put-off", "later"), ("put-off-at", ""), ("put-off-note", " the  printer\nof Mr Omid ")];
    assert_eq!(act(&mut ada, 1001, "snooze", &put_off), 303);
    assert!(ticket(&site).assignee.is_some(), "whoever puts it off has it");
    assert!(!ada.get("/desk").says("fold the map"));
    assert!(ada.get("/desk?view=snoozed").says("fold the map"));
    assert!(bea.get("/desk/tickets/1001").says("the printer of Mr Omid"));
    site.clock.advance(SignedDuration::from_hours(3));
    timetable::once(&site.desk).expect("a round");
    let queue = ada.get("/desk");
    assert!(queue.says("One question that you had put off is back."), "{}", queue.text());
    assert!(queue.says("the printer of Mr Omid"));
    assert!(!bea.get("/desk").says("the printer of Mr Omid"), "it is Ada’s reminder");
    assert!(bea.get("/desk").says("fold the map"));
    let page = ada.get("/desk/tickets/1001");
    assert!(page.says("You had put this off.") && page.says("Reminder: the printer of Mr Omid"));
    assert_eq!(act(&mut ada, 1001, "snooze", &[("put-off", "now")]), 303);
    assert!(!ada.get("/desk").says("that you had put off"));
    assert_eq!(ticket(&site).reminder, None);
}

#[test]
fn a_reminder_goes_with_a_reply_and_nothing_comes_back_once_it_is_solved() {
    let site = TestSite::small();
    let mut customer = site.browser();
    let link = ask(&mut customer, "How do I fold the map?");
    let mut ada = site.admin();
    let tomorrow = [("put-off", "tomorrow"), ("put-off-note", "look again")];
    assert_eq!(act(&mut ada, 1001, "snooze", &tomorrow), 303);
    assert_eq!(customer.post(&format!("{link}/replies"), &[("reply", "It tore.")]).status, 303);
    assert!(ada.get("/desk").says("look again"), "the customer wrote: it is back, with its note");
    let page = customer.get(&link);
    assert!(!page.says("look again") && !page.says("put off"), "nothing of it is for the customer");
    assert_eq!(act(&mut ada, 1001, "replies", &[("reply", "With glue.")]), 303);
    assert!(!ada.get("/desk").says("look again"));
    assert_eq!(act(&mut ada, 1001, "snooze", &tomorrow), 303);
    solve(&mut ada, 1001, "With glue.");
    site.clock.advance(SignedDuration::from_hours(48));
    timetable::once(&site.desk).expect("a round");
    assert!(!ada.get("/desk").says("that you had put off"));
    assert_eq!(act(&mut ada, 1001, "snooze", &tomorrow), 422, "a solved ticket");
}

#[test]
fn a_colleague_brings_it_back_and_its_owner_is_reminded() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    let mut bea = site.invited(&mut ada, "Bea", "agent");
    assert_eq!(act(&mut ada, 1001, "snooze", &[("put-off", "next_week")]), 303);
    assert_eq!(act(&mut bea, 1001, "snooze", &[("put-off", "now")]), 303);
    assert!(ticket(&site).snoozed.is_none());
    assert!(ada.get("/desk").says("One question that you had put off is back."));
}

#[test]
fn what_cannot_be_taken_is_said_and_kept() {
    let site = TestSite::small();
    ask(&mut site.browser(), "How do I fold the map?");
    let mut ada = site.admin();
    for at in ["2001-01-01T09:00", "9999-12-31T23:59", "soon", "2026-02-31T09:00"] {
        let token = ada.get("/desk/tickets/1001").form_token();
        let fields = [
            ("token", token.as_str()),
            ("put-off", "tomorrow"),
            ("put-off-at", at),
            ("put-off-note", "the glue"),
        ];
        let answer = ada.post("/desk/tickets/1001/snooze", &fields);
        assert_eq!(answer.status, 422, "{at}");
        assert!(answer.says("within the next 365 days"), "{at}");
        assert_eq!(
            answer.between("name=\"put-off-note\" type=\"text\" value=\"", "\""),
            "the glue"
        );
    }
    assert_eq!(act(&mut ada, 1001, "snooze", &[("put-off", "whenever")]), 422);
    let long = "x".repeat(301);
    let fields = [("put-off", "tomorrow"), ("put-off-note", long.as_str())];
    assert_eq!(act(&mut ada, 1001, "snooze", &fields), 422);
    assert_eq!(ticket(&site).snoozed, None);
}
