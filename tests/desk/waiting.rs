//! What customers in the line are told: from what really happened, and held against what happens
//! then.

use answerdesk::domain::asking::send::{Place, Question, send};
use answerdesk::domain::asking::trail::Trail;
use answerdesk::domain::ids::{AskId, TicketNumber};
use answerdesk::domain::names::DepartmentName;
use answerdesk::domain::people::Person;
use answerdesk::domain::tickets::Ticket;
use answerdesk::domain::tickets::history::{Change, history};
use answerdesk::domain::tickets::next::{Next, take_next};
use answerdesk::domain::tickets::reply::{AfterReply, Reply, reply};
use answerdesk::domain::tickets::waiting::expect::{Standing, WAITS_MIN};
use answerdesk::domain::tickets::waiting::line::{ToldWait, place};
use answerdesk::domain::tickets::waiting::tell::{self, news_of, waiting};
use answerdesk::domain::tickets::waiting::{Wait, Waits};
use answerdesk::i18n::Lang;
use answerdesk::jobs::timetable;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::any;
use proptest::{prop_assert, prop_assert_eq, proptest};

use crate::harness::{TestSite, act, ask, ask_from, person};

fn ticket(site: &TestSite, number: u64) -> Ticket {
    site.desk.store.get(&TicketNumber(number).key()).expect("read").expect("a ticket")
}

fn waits(minutes: impl IntoIterator<Item = (u32, u32)>) -> Waits {
    let at: Timestamp = "2026-03-01T00:00:00Z".parse().expect("a time");
    Waits::of(minutes.into_iter().map(|(place, minutes)| Wait {
        ticket: TicketNumber(1),
        at,
        department: DepartmentName::support(),
        place,
        minutes,
    }))
}

fn at(department: &DepartmentName, place: u32, stood: u32) -> Standing<'_> {
    Standing { department, place, stood }
}

#[test]
fn nothing_is_told_from_too_little() {
    let support = DepartmentName::support();
    let few = waits((0..WAITS_MIN as u32 - 1).map(|minutes| (1, minutes + 1)));
    assert_eq!(few.expect(at(&support, 1, 0)), None);
    let enough = waits((0..WAITS_MIN as u32).map(|minutes| (1, minutes + 1)));
    assert!(enough.expect(at(&support, 1, 0)).is_some());
    // They stood at the first place: that says nothing of the tenth, or of another department.
    assert_eq!(enough.expect(at(&support, 10, 0)), None);
    let other = DepartmentName::parse("billing").expect("a name");
    assert_eq!(enough.expect(at(&other, 1, 0)), None);
    // Who has waited longer than nearly all of them is not like them any more.
    assert_eq!(enough.expect(at(&support, 1, 10)), None);
}

proptest! {
    /// What is told is what happened: at least half of those who stood there waited no longer
    /// than the one time, and at least nine of ten no longer than the other.
    #[test]
    fn half_and_nine_of_ten_really_waited_no_longer(
        seen in proptest::collection::vec(1_u32..5_000, WAITS_MIN..200), stood in 0_u32..50,
    ) {
        let support = DepartmentName::support();
        let all = waits(seen.iter().map(|minutes| (2, *minutes)));
        let left: Vec<u32> =
            seen.iter().filter(|one| **one > stood).map(|one| one - stood).collect();
        match all.expect(at(&support, 2, stood)) {
            None => prop_assert!(left.len() < WAITS_MIN),
            Some(expected) => {
                let within = |time: u32| left.iter().filter(|one| **one <= time).count();
                prop_assert_eq!(expected.of, left.len());
                prop_assert!(within(expected.half) * 2 >= left.len());
                prop_assert!(within(expected.most) * 10 >= left.len() * 9);
                prop_assert!(within(expected.half - 1) * 2 <= left.len());
                prop_assert!(within(expected.most - 1) * 10 <= left.len() * 9);
            }
        }
    }

    /// A change for the worse is told, one for the better is no news.
    #[test]
    fn only_what_is_worse_by_more_than_a_little_is_told(
        told in 0_i64..100_000, likely in 0_i64..200_000, now in 0_i64..100_000,
    ) {
        let second = |at| Timestamp::from_second(at).expect("a time");
        let before = ToldWait { by: second(told), instead_of: None, is_missed: false };
        let news = news_of(Some(before), Some(second(likely)), second(now));
        if let Some(news) = news {
            prop_assert!(likely > told + 15 * 60);
            prop_assert_eq!(news.by, second(likely));
            prop_assert_eq!(news.instead_of, Some(before.by));
            // Told once, it is no news any more.
            prop_assert_eq!(news_of(Some(news), Some(second(likely)), second(now)), None);
        }
        if likely <= told {
            prop_assert_eq!(news, None);
        }
    }

    #[test]
    fn a_time_that_has_passed_is_owned_up_to_once(told in any::<u32>(), later in 1_u32..1_000) {
        let second = |at: u32| Timestamp::from_second(i64::from(at)).expect("a time");
        let before = ToldWait { by: second(told), instead_of: None, is_missed: false };
        let now = second(told.saturating_add(later));
        let news = news_of(Some(before), None, now);
        prop_assert_eq!(news.map(|news| news.is_missed), (now > before.by).then_some(true));
        prop_assert_eq!(news.and_then(|news| news_of(Some(news), None, now)), None);
    }
}

#[test]
fn a_customer_sees_their_place_and_moves_up_when_others_are_answered() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let (mut first, mut second) = (site.browser(), site.browser());
    let first_link = ask_from(&mut first, "omid@example.com", "How do I fold the map?");
    site.clock.advance(SignedDuration::from_mins(5));
    let second_link = ask_from(&mut second, "mina@example.com", "How do I roll the map?");
    assert!(first.get(&first_link).says("You are next."));
    assert!(second.get(&second_link).says("1 question is answered before yours."));
    assert!(second.get(&second_link).says("Too few people have stood here"));
    let reply = [("reply", "Along the line."), ("after", "pending")];
    assert_eq!(act(&mut agent, 1001, "replies", &reply), 303);
    assert!(!first.get(&first_link).says("Your place in line"));
    assert!(second.get(&second_link).says("You are next."));
    // Writing again keeps the place; writing after an answer begins a new one.
    assert_eq!(
        second.post(&format!("{second_link}/replies"), &[("reply", "It is big.")]).status,
        303
    );
    site.clock.advance(SignedDuration::from_mins(5));
    assert_eq!(first.post(&format!("{first_link}/replies"), &[("reply", "It tore.")]).status, 303);
    assert!(second.get(&second_link).says("You are next."));
    assert!(first.get(&first_link).says("1 question is answered before yours."));
    let waits = site.desk.store.scan::<Wait>(&answerdesk::store::Page::all()).expect("waits");
    let kept: Vec<(u32, u32)> = waits.iter().map(|wait| (wait.place, wait.minutes)).collect();
    assert_eq!(kept, [(1, 5)]);
}

#[test]
fn who_is_answered_on_another_ticket_stands_where_that_one_does() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let (mut first, mut second, mut third) = (site.browser(), site.browser(), site.browser());
    let first_link = ask_from(&mut first, "omid@example.com", "How do I fold the map?");
    site.clock.advance(SignedDuration::from_mins(1));
    let second_link = ask_from(&mut second, "mina@example.com", "How do I roll the map?");
    site.clock.advance(SignedDuration::from_mins(1));
    let third_link = ask_from(&mut third, "sara@example.com", "How is the map folded?");
    assert_eq!(act(&mut agent, 1003, "merge", &[("into", "1001")]), 303);
    assert!(first.get(&first_link).says("You are next."));
    assert!(third.get(&third_link).says("You are next."));
    assert!(second.get(&second_link).says("1 question is answered before yours."));
    // For whom it is answered does not stand in the line, whoever else does.
    assert_eq!(act(&mut agent, 1001, "replies", &[("reply", "Along the line.")]), 303);
    site.clock.advance(SignedDuration::from_mins(1));
    assert!(second.get(&second_link).says("You are next."));
    assert_eq!(third.post(&format!("{third_link}/replies"), &[("reply", "Which?")]).status, 303);
    assert!(third.get(&third_link).says("Your place in line"));
    assert!(!first.get(&first_link).says("Your place in line"));
}

#[test]
fn who_waits_longer_than_they_were_told_is_told_so() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let mut customer = site.browser();
    let seen: Vec<Wait> = (0..40)
        .map(|count| Wait {
            ticket: TicketNumber(1),
            at: site.clock.now() - SignedDuration::from_mins(count),
            department: DepartmentName::support(),
            place: 1,
            minutes: if count < 20 { 30 } else { 600 },
        })
        .collect();
    site.desk
        .store
        .transaction(|tx| seen.iter().try_for_each(|wait| tx.put(wait)))
        .expect("they are stored");
    tell::refresh(&site.desk).expect("they are read");
    let link = ask(&mut customer, "How do I fold the map?");
    assert!(customer.get(&link).says("Nine of ten people at this place have it by"));
    timetable::once(&site.desk).expect("a round");
    assert!(agent.get("/desk/tickets/1001").says("Told the customer: an answer by"));
    let told = |site: &TestSite| ticket(site, 1001).in_line.and_then(|line| line.told);
    let first = told(&site).expect("they were told");
    assert!(!customer.get(&link).says("It takes longer than we said"));
    // Many others come first all of a sudden: nobody who stood that far back was answered lately.
    site.clock.advance(SignedDuration::from_hours(11));
    timetable::once(&site.desk).expect("a round");
    let now = told(&site).expect("they were told");
    assert!(now.is_missed && now.by == first.by, "{now:?}");
    assert!(customer.get(&link).says("that has passed"));
    let history = history(&site.desk.store, TicketNumber(1001)).expect("a history");
    let changes: Vec<Change> = history.into_iter().flat_map(|entry| entry.changes).collect();
    assert!(changes.contains(&Change::LongerWait { told: first.by, now: None }));
}

/// A desk with one agent, over some weeks: what customers are told when they come, beside what then
/// happens.
#[test]
fn what_is_told_is_what_happens() {
    let site = TestSite::small();
    drop(site.admin());
    let agent = person(&site, "Ada");
    let mut desk = Simulation { site: &site, agent, random: 7, free_at: site.clock.now() };
    let mut told = Vec::new();
    for week in 0..5 {
        let predictions = desk.week();
        // The first weeks only teach.
        if week >= 2 {
            told.extend(predictions);
        }
    }
    let of = told.len();
    assert!(of > 100, "only {of} customers were told anything");
    let share = |within: fn(&Prediction) -> bool| {
        told.iter().filter(|one| within(one)).count() as f64 / of as f64
    };
    let (half, most) =
        (share(|one| one.answered <= one.half), share(|one| one.answered <= one.most));
    println!("{of} customers; answered by the first time {half:.2}, by the second {most:.2}");
    assert!((0.35..=0.65).contains(&half), "answered by the first time: {half:.2} of {of}");
    assert!((0.80..=0.98).contains(&most), "answered by the second time: {most:.2} of {of}");
}

struct Prediction {
    half: Timestamp,
    most: Timestamp,
    answered: Timestamp,
}

struct Simulation<'s> {
    site: &'s TestSite,
    agent: Person,
    random: u64,
    /// When the agent has done with what they have.
    free_at: Timestamp,
}

impl Simulation<'_> {
    /// Questions come at random times; one agent answers them in their order, each taking a
    /// random while.
    fn week(&mut self) -> Vec<Prediction> {
        let mut open: Vec<(TicketNumber, Option<(Timestamp, Timestamp)>)> = Vec::new();
        let mut told = Vec::new();
        let mut comes = self.site.clock.now() + self.exponential(30.0);
        for _ in 0..120 {
            while self.free_at <= comes && !open.is_empty() {
                self.until(self.free_at);
                told.extend(self.answer(&mut open));
            }
            self.until(comes);
            self.free_at = self.free_at.max(self.site.clock.now());
            open.push(self.ask());
            comes += self.exponential(30.0);
        }
        while !open.is_empty() {
            self.until(self.free_at);
            told.extend(self.answer(&mut open));
        }
        told
    }

    fn until(&self, at: Timestamp) {
        self.site.clock.advance(at.duration_since(self.site.clock.now()).max(SignedDuration::ZERO));
    }

    fn ask(&self) -> (TicketNumber, Option<(Timestamp, Timestamp)>) {
        let question = Question {
            ask: AskId::random().expect("an id"),
            text: "How do I fold the map?".to_owned(),
            name: String::new(),
            email: String::new(),
            lang: Lang::EN,
            trail: Trail::default(),
            place: Place::Site,
            customer: None,
            household: None,
            files: Vec::new(),
        };
        tell::refresh(&self.site.desk).expect("they are read");
        let ticket = send(&self.site.desk, &question).expect("it is sent");
        let shown =
            waiting(&self.site.desk, &ticket).expect("read").expect("they stand in the line");
        assert_eq!(place(&self.site.desk.store, &ticket).expect("a place"), shown.place);
        (ticket.number, shown.likely.map(|likely| (likely.half, likely.most)))
    }

    fn answer(
        &mut self,
        open: &mut Vec<(TicketNumber, Option<(Timestamp, Timestamp)>)>,
    ) -> Option<Prediction> {
        let desk = &self.site.desk;
        let Next::Ticket(number) = take_next(desk, &self.agent).expect("the next one") else {
            panic!("somebody waits");
        };
        // The answer is there when the work on it is done.
        let took = self.exponential(24.0);
        let answered = self.site.clock.now() + took;
        self.until(answered);
        let text = "Along the line.".to_owned();
        let what =
            Reply { text, after: AfterReply::WaitForCustomer, seen: None, files: Vec::new() };
        reply(&self.site.desk, &self.agent, number, &what).expect("it is answered");
        self.free_at = answered;
        let place = open.iter().position(|(open, _)| *open == number).expect("it was open");
        let (_, told) = open.remove(place);
        told.map(|(half, most)| Prediction { half, most, answered })
    }

    /// A time in minutes, most often short.
    fn exponential(&mut self, mean: f64) -> SignedDuration {
        self.random = self.random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
        let share = (self.random >> 11) as f64 / (1_u64 << 53) as f64;
        SignedDuration::from_secs((-mean * 60.0 * (1.0 - share).ln()) as i64)
    }
}
