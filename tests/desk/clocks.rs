//! The laws of the clocks, against a slow model that goes from minute to minute.

use std::sync::Arc;

use answerdesk::domain::policies::{DepartmentName, Priority, RuleBook, Terms, TierName, parse};
use answerdesk::domain::tickets::sla::shown::clocks;
use answerdesk::domain::tickets::sla::{ClockKind, Passed, Situation, Sla, begin, step};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;

use crate::harness::slow_time::{SlowCalendar, calendar, minutes_to_begin};

const DEPARTMENTS: [&str; 2] = ["a", "b"];
const PRIORITIES: [Priority; 3] = [Priority::Low, Priority::Normal, Priority::Urgent];
const KINDS: [ClockKind; 3] = ClockKind::ALL;
/// A history lasts so many minutes at most.
const MINUTES: i64 = 5 * 1440;
/// So far ahead the slow model looks for the moment when something is due.
const AHEAD: i64 = 3 * 1440;

/// A promise of the slow model: whom it is for, and how many minutes.
#[derive(Clone, Debug)]
struct SlowPromise {
    department: Option<usize>,
    priority: Option<usize>,
    gold: bool,
    minutes: [Option<i64>; 3],
}

/// What a file says.
#[derive(Clone, Debug)]
struct SlowTerms {
    calendars: [SlowCalendar; 2],
    promises: Vec<SlowPromise>,
}

/// Where a ticket stands in the slow model.
#[derive(Clone, Debug)]
struct State {
    department: usize,
    priority: usize,
    gold: bool,
    is_ours: bool,
    terms: usize,
}

#[derive(Clone, Copy, Debug)]
enum Happens {
    Asks,
    Replies,
    RepliesAndGoesOn,
    Waits,
    Opens,
    Solves,
    Department(usize),
    Priority(usize),
    Tier(bool),
    File(usize),
    Nothing,
}

impl SlowTerms {
    fn terms(&self) -> Arc<Terms> {
        let mut text = String::from("[[tier]]\nname = \"gold\"\n");
        for (name, calendar) in DEPARTMENTS.iter().zip(&self.calendars) {
            text.push_str(&format!("[[department]]\nname = \"{name}\"\n{}", calendar.lines()));
        }
        for (at, promise) in self.promises.iter().enumerate() {
            text.push_str(&format!("[[sla]]\nname = \"p{at}\"\n"));
            for (kind, minutes) in KINDS.iter().zip(promise.minutes) {
                let line = minutes.map(|minutes| format!("{} = \"{minutes}m\"\n", kind.name()));
                text.push_str(&line.unwrap_or_default());
            }
            if let Some(department) = promise.department {
                text.push_str(&format!("when.department = \"{}\"\n", DEPARTMENTS[department]));
            }
            if let Some(priority) = promise.priority {
                let name = PRIORITIES[priority].as_str();
                text.push_str(&format!("when.priority = \"{name}\"\n"));
            }
            if promise.gold {
                text.push_str("when.tier = \"gold\"\n");
            }
        }
        let parsed = parse(&text);
        assert!(!parsed.has_error(), "{text}{:#?}", parsed.problems);
        Arc::clone(&parsed.policies.terms)
    }

    fn promised(&self, state: &State, kind: usize) -> Option<i64> {
        let fits = |promise: &&SlowPromise| {
            promise.department.is_none_or(|own| own == state.department)
                && promise.priority.is_none_or(|own| own == state.priority)
                && (!promise.gold || state.gold)
        };
        self.promises.iter().find(fits)?.minutes[kind]
    }
}

fn terms(around: jiff::civil::Date) -> impl Strategy<Value = SlowTerms> {
    let minutes = prop::option::weighted(
        0.8,
        prop_oneof![1i64..60, Just(60i64), Just(120), Just(240), Just(480), Just(960)],
    );
    let promise = (
        prop::option::weighted(0.3, 0usize..2),
        prop::option::weighted(0.3, 0usize..3),
        prop::bool::weighted(0.2),
        [minutes.clone(), minutes.clone(), minutes],
    )
        .prop_filter("some promise", |(.., minutes)| minutes.iter().any(Option::is_some))
        .prop_map(|(department, priority, gold, minutes)| SlowPromise {
            department,
            priority,
            gold,
            minutes,
        });
    let calendars = [calendar(around), calendar(around)];
    (calendars, prop::collection::vec(promise, 1..4))
        .prop_map(|(calendars, promises)| SlowTerms { calendars, promises })
}

fn happens() -> impl Strategy<Value = Happens> {
    prop_oneof![
        4 => Just(Happens::Asks),
        4 => Just(Happens::Replies),
        2 => Just(Happens::RepliesAndGoesOn),
        2 => Just(Happens::Waits),
        3 => Just(Happens::Opens),
        2 => Just(Happens::Solves),
        2 => (0usize..2).prop_map(Happens::Department),
        2 => (0usize..3).prop_map(Happens::Priority),
        1 => any::<bool>().prop_map(Happens::Tier),
        2 => (0usize..3).prop_map(Happens::File),
        3 => Just(Happens::Nothing),
    ]
}

/// A ticket's life: three files, when it began, and what happened in which minute.
#[derive(Clone, Debug)]
struct Life {
    files: Vec<SlowTerms>,
    from: Timestamp,
    events: Vec<(i64, Happens)>,
    end: i64,
}

fn lives() -> impl Strategy<Value = Life> {
    minutes_to_begin().prop_flat_map(|from| {
        let around = TimeZone::UTC.to_datetime(from).date();
        let files = prop::collection::vec(terms(around), 3);
        // Whole hours often, so that things happen just when they are due.
        let minute = prop_oneof![1i64..MINUTES, (1i64..MINUTES / 60).prop_map(|hour| hour * 60)];
        let events = prop::collection::vec((minute, happens()), 0..14);
        (files, events, Just(from)).prop_map(|(files, mut events, from)| {
            events.sort_by_key(|(minute, _)| *minute);
            events.dedup_by_key(|(minute, _)| *minute);
            Life { files, from, events, end: MINUTES }
        })
    })
}

/// A ticket as verbs change it, with its clocks.
struct Real {
    book: RuleBook,
    sla: Sla,
    is: Situation,
    passed: Vec<Passed>,
}

impl Real {
    fn begin(life: &Life) -> Real {
        let book = RuleBook::new(life.files[0].terms());
        let department = DepartmentName::parse("a").expect("a name");
        let is = Situation {
            department,
            priority: Priority::Normal,
            tier: None,
            is_ours: true,
            first_reply_at: None,
        };
        let mut sla = Sla::default();
        sla.asked(life.from);
        begin(&mut sla, &is, life.from, &book);
        Real { book, sla, is, passed: Vec::new() }
    }

    fn happens(&mut self, at: Timestamp, what: Happens, files: &[Arc<Terms>]) {
        let was = self.is.clone();
        match what {
            Happens::Asks => {
                self.sla.asked(at);
                self.is.is_ours = true;
            }
            Happens::Replies | Happens::RepliesAndGoesOn => {
                self.is.first_reply_at.get_or_insert(at);
                self.sla.unanswered = None;
                self.is.is_ours = matches!(what, Happens::RepliesAndGoesOn);
            }
            Happens::Waits => self.is.is_ours = false,
            Happens::Opens => self.is.is_ours = true,
            Happens::Solves => {
                self.is.is_ours = false;
                self.sla.unanswered = None;
            }
            Happens::Department(to) => {
                self.is.department = DepartmentName::parse(DEPARTMENTS[to]).expect("a name");
            }
            Happens::Priority(to) => self.is.priority = PRIORITIES[to],
            Happens::Tier(gold) => {
                self.is.tier = gold.then(|| TierName::parse("gold").expect("a name"));
            }
            Happens::File(to) => self.book = self.book.with(at, &files[to]),
            Happens::Nothing => {}
        }
        let used = |sla: &Sla| -> Vec<SignedDuration> {
            sla.clocks.iter().map(|clock| clock.used).collect()
        };
        let passed = step(&mut self.sla, (&was, &self.is), at, &self.book);
        self.passed.extend(passed);
        // Counting again at the same moment changes nothing, whatever has changed.
        let before = used(&self.sla);
        let again = step(&mut self.sla, (&self.is, &self.is), at, &self.book);
        assert_eq!((used(&self.sla), again), (before, vec![]));
    }
}

/// A clock of the slow model.
#[derive(Clone, Debug)]
struct SlowClock {
    since: i64,
    used: i64,
    ended: bool,
    due: Option<i64>,
    broken: Option<i64>,
}

/// The slow model: what is, minute by minute.
struct Slow<'a> {
    life: &'a Life,
    zones: Vec<[TimeZone; 2]>,
    state: State,
    unanswered: bool,
    has_reply: bool,
    clocks: [Option<SlowClock>; 3],
    breaks: usize,
}

impl<'a> Slow<'a> {
    fn begin(life: &'a Life) -> Slow<'a> {
        let zones =
            life.files.iter().map(|file| [file.calendars[0].zone(), file.calendars[1].zone()]);
        let clock = || Some(SlowClock { since: 0, used: 0, ended: false, due: None, broken: None });
        Slow {
            life,
            zones: zones.collect(),
            state: State { department: 0, priority: 1, gold: false, is_ours: true, terms: 0 },
            unanswered: true,
            has_reply: false,
            clocks: [clock(), None, clock()],
            breaks: 0,
        }
    }

    fn moment(&self, minute: i64) -> Timestamp {
        Timestamp::from_second(self.life.from.as_second() + minute * 60).expect("a time")
    }

    fn happens(&mut self, minute: i64, what: Happens) {
        match what {
            Happens::Asks => {
                self.state.is_ours = true;
                let fresh =
                    SlowClock { since: minute, used: 0, ended: false, due: None, broken: None };
                if !self.unanswered && self.has_reply {
                    self.clocks[1] = Some(fresh);
                }
                self.unanswered = true;
            }
            Happens::Replies | Happens::RepliesAndGoesOn => {
                self.state.is_ours = matches!(what, Happens::RepliesAndGoesOn);
                self.has_reply = true;
                self.answered();
                self.clocks[0].iter_mut().for_each(|clock| clock.ended = true);
            }
            Happens::Waits => self.state.is_ours = false,
            Happens::Opens => self.state.is_ours = true,
            Happens::Solves => {
                self.state.is_ours = false;
                self.answered();
            }
            Happens::Department(to) => self.state.department = to,
            Happens::Priority(to) => self.state.priority = to,
            Happens::Tier(gold) => self.state.gold = gold,
            Happens::File(to) => self.state.terms = to,
            Happens::Nothing => {}
        }
    }

    fn answered(&mut self) {
        self.unanswered = false;
        self.clocks[1].iter_mut().for_each(|clock| clock.ended = true);
    }

    /// What is due at this moment, because what was promised is used up.
    fn look(&mut self, minute: i64) {
        let terms = &self.life.files[self.state.terms];
        for (kind, clock) in self.clocks.iter_mut().enumerate() {
            let Some(clock) = clock.as_mut().filter(|clock| !clock.ended) else { continue };
            if !self.state.is_ours {
                clock.due = clock.due.filter(|_| clock.broken.is_some());
                continue;
            }
            clock.due = match terms.promised(&self.state, kind) {
                Some(promised) if clock.used >= promised => clock.due.or(Some(minute)),
                _ => None,
            };
        }
    }

    /// One minute passes.
    fn pass(&mut self, minute: i64) {
        if !self.state.is_ours {
            return;
        }
        let (terms, department) = (self.state.terms, self.state.department);
        let calendar = &self.life.files[terms].calendars[department];
        let is_open = calendar.is_open(self.moment(minute), &self.zones[terms][department]);
        for clock in self.clocks.iter_mut().flatten().filter(|clock| !clock.ended) {
            clock.used += i64::from(is_open);
            if clock.due.is_some() && clock.broken.is_none() {
                clock.broken = clock.due;
                self.breaks += 1;
            }
        }
    }

    fn live(&mut self) {
        let mut events = self.life.events.iter().peekable();
        for minute in 0..self.life.end {
            self.look(minute);
            while let Some((_, what)) = events.next_if(|(at, _)| *at == minute) {
                self.happens(minute, *what);
            }
            self.look(minute);
            self.pass(minute);
        }
        self.look(self.life.end);
    }
}

fn check(life: &Life) -> Result<(), TestCaseError> {
    let files: Vec<Arc<Terms>> = life.files.iter().map(SlowTerms::terms).collect();
    let mut real = Real::begin(life);
    let mut slow = Slow::begin(life);
    for (minute, what) in &life.events {
        real.happens(slow.moment(*minute), *what, &files);
    }
    let end = slow.moment(life.end);
    real.happens(end, Happens::Nothing, &files);
    slow.live();
    let broken = real.passed.iter().filter(|one| matches!(one, Passed::Broken(..))).count();
    prop_assert_eq!(broken, slow.breaks, "each is noted once");
    for (at, kind) in KINDS.iter().enumerate() {
        let (real, slow_one) = (real.sla.clock(*kind), &slow.clocks[at]);
        let (Some(real), Some(slow_one)) = (real, slow_one) else {
            prop_assert_eq!(real.is_some(), slow_one.is_some(), "{:?}", kind);
            continue;
        };
        prop_assert_eq!(real.since, slow.moment(slow_one.since), "{:?}", kind);
        prop_assert_eq!(real.used, SignedDuration::from_mins(slow_one.used), "{:?}", kind);
        prop_assert_eq!(real.has_ended(), slow_one.ended, "{:?}", kind);
        let broken = slow_one.broken.map(|minute| slow.moment(minute));
        prop_assert_eq!(real.broken_at, broken, "{:?} of {:#?}", kind, real);
    }
    check_ahead(&real.sla, slow)
}

/// What is promised comes true: nothing more happens, and it is due when it was said.
fn check_ahead(sla: &Sla, mut slow: Slow<'_>) -> Result<(), TestCaseError> {
    let end = slow.life.end;
    let mut due: [Option<i64>; 3] = [None; 3];
    for minute in end..end + AHEAD {
        slow.look(minute);
        for (kind, clock) in slow.clocks.iter().enumerate() {
            let clock = clock.as_ref().filter(|clock| !clock.ended && slow.state.is_ours);
            due[kind] = due[kind].or(clock.and_then(|clock| clock.due));
        }
        slow.pass(minute);
    }
    for (at, kind) in KINDS.iter().enumerate() {
        let said = sla.clock(*kind).and_then(|clock| clock.due());
        let said = said.filter(|said| *said < slow.moment(end + AHEAD));
        prop_assert_eq!(said, due[at].map(|minute| slow.moment(minute)), "{:?}", kind);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { max_shrink_iters: 2_000, ..ProptestConfig::with_cases(crate::harness::cases(64)) })]

    #[test]
    fn clocks_show_what_a_slow_look_at_every_minute_shows(life in lives()) {
        check(&life)?;
    }

    #[test]
    fn many_steps_and_restarts_are_as_good_as_few(
        life in lives(),
        more in prop::collection::vec(1i64..MINUTES, 0..20),
    ) {
        let files: Vec<Arc<Terms>> = life.files.iter().map(SlowTerms::terms).collect();
        let (mut few, mut many) = (Real::begin(&life), Real::begin(&life));
        let moment = |minute: i64| life.from + SignedDuration::from_mins(minute);
        for (minute, what) in &life.events {
            few.happens(moment(*minute), *what, &files);
        }
        let taken: Vec<i64> = life.events.iter().map(|(minute, _)| *minute).collect();
        let more = more.into_iter().filter(|minute| !taken.contains(minute));
        let mut all: Vec<(i64, Happens)> = more.map(|minute| (minute, Happens::Nothing)).collect();
        all.extend(life.events.iter().copied());
        all.sort_by_key(|(minute, _)| *minute);
        for (minute, what) in all {
            many.happens(moment(minute), what, &files);
            let text = serde_json::to_string(&many.sla).expect("json");
            many.sla = serde_json::from_str(&text).expect("the same");
        }
        for real in [&mut few, &mut many] {
            real.happens(moment(life.end), Happens::Nothing, &files);
        }
        let broken = |real: &Real| -> Vec<Passed> {
            real.passed.iter().copied().filter(|one| matches!(one, Passed::Broken(..))).collect()
        };
        prop_assert_eq!(broken(&few).len(), broken(&many).len());
        prop_assert_eq!(few.sla, many.sla);
    }

    #[test]
    fn what_is_used_is_the_sum_of_what_is_shown(life in lives()) {
        let files: Vec<Arc<Terms>> = life.files.iter().map(SlowTerms::terms).collect();
        let mut real = Real::begin(&life);
        let mut slow = Slow::begin(&life);
        for (minute, what) in &life.events {
            real.happens(slow.moment(*minute), *what, &files);
        }
        slow.live();
        let now = slow.moment(life.end);
        for clock in clocks(&real.sla, &real.is, &real.book, now) {
            let spans = clock.spans.iter().map(|(from, to)| to.duration_since(*from));
            let sum = spans.fold(clock.earlier, |sum, one| sum + one);
            prop_assert_eq!(sum, clock.used, "{:#?}", clock);
            prop_assert!(clock.spans.windows(2).all(|pair| pair[0].1 < pair[1].0));
        }
    }
}
