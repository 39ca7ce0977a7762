//! A quarter is worked through on a desk; then every figure that the reports tell of it is
//! counted once more from the export, by other means.

use std::collections::{BTreeMap, BTreeSet};

use answerdesk::domain::names::DepartmentName;
use answerdesk::domain::reports::follow::Counter;
use answerdesk::domain::reports::period::{Asked, Filter, Period};
use answerdesk::domain::reports::report::{Report, report};
use answerdesk::domain::reports::sums::{Figures, Spread};
use jiff::civil::{Date, Weekday, date, time};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};

use super::recount::{OpeningHours, Past, day_of, minutes, read, spread, worked};
use super::world::{CHANNELS, DEPARTMENTS, Deed, Ground, World};

/// Questions of the quarter if `QUARTER_TICKETS` does not say how many.
const TICKETS: usize = 400;
const DAYS: i64 = 92;
/// The desk's zone; its clocks change within the quarter.
const ZONE: &str = "America/New_York";
const POLICIES: &str = r#"
time_zone = "America/New_York"
close_solved_days = 5
hours = "Mon-Fri 09:00-17:00"

[[sla]]
name = "Money"
when.department = "billing"
first_response = "4h"
next_response = "6h"

[[sla]]
name = "All"
first_response = "8h"
resolution = "30h"

[[department]]
name = "support"

[[department]]
name = "billing"
time_zone = "Asia/Tehran"
hours = "Sat-Wed 08:30-16:00"
"#;
const SUPPORT: OpeningHours = OpeningHours {
    zone: ZONE,
    from: time(9, 0, 0, 0),
    to: time(17, 0, 0, 0),
    days: &[
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
    ],
};
const BILLING: OpeningHours = OpeningHours {
    zone: "Asia/Tehran",
    from: time(8, 30, 0, 0),
    to: time(16, 0, 0, 0),
    days: &[
        Weekday::Saturday,
        Weekday::Sunday,
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
    ],
};

/// The same numbers each time (xorshift, Marsaglia 2003).
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }
}

/// Works through the quarter; the reports count now and then.
fn work(world: &mut World, counter: &mut Counter, tickets: usize) {
    let mut dice = Dice(88_172_645_463_325_252);
    // So long after each other questions come, in seconds; half of it passes between deeds.
    let pause = DAYS * 24 * 60 * 60 / tickets as i64;
    world.tick = SignedDuration::from_secs(1);
    // What is worked on came within the last days.
    let window = (tickets / 20).max(40);
    for number in 0..tickets {
        world.clock.advance(SignedDuration::from_secs(dice.throw(pause as usize) as i64));
        let first = if dice.throw(20) == 0 { Deed::Import } else { Deed::Ask };
        world.does(first(dice.throw(1_000))).expect("it is sent");
        for _ in 0..dice.throw(10) {
            let at = world.tickets.len().saturating_sub(1 + dice.throw(window));
            let other = world.tickets.len().saturating_sub(1 + dice.throw(window));
            let which = dice.throw(100);
            let deed = deed(at, (other, dice.throw(1_000)), which);
            let passed = dice.throw(pause as usize * 2 / 9 + 1);
            world.clock.advance(SignedDuration::from_secs(passed as i64));
            // Not all that is tried can be done just then.
            drop(world.does(deed));
        }
        if number % 20 == 0 {
            world.does(Deed::Watch).expect("watched");
            world.does(Deed::CloseSolved).expect("closed");
            world.does(Deed::NoteAsked).expect("asked");
            world.count(counter);
        }
    }
    world.does(Deed::NoteAsked).expect("asked");
    world.count(counter);
}

fn deed(at: usize, (other, how): (usize, usize), which: usize) -> Deed {
    match which {
        0..30 => Deed::Reply(at, how),
        30..34 => Deed::KeepOpen(at, how),
        34..46 => Deed::AskAgain(at),
        46..68 => Deed::Solve(at, how),
        68..71 => Deed::Reopen(at),
        71..73 => Deed::Accept(at),
        73..75 => Deed::AskBack(at),
        75..82 => Deed::Handle(at, how),
        82..85 => Deed::Assign(at, how),
        85..90 => Deed::Sort(at, how),
        90..92 => Deed::Merge(at, other),
        92..93 => Deed::Unmerge(at),
        93..94 => Deed::Split(at),
        94..95 => Deed::Note(at),
        _ => Deed::Say(at, how),
    }
}

/// The figures of some tickets on some days, from the export.
fn figures(tickets: &[&Past], zone: &TimeZone, days: Period) -> Figures {
    let (begins, ends) = bounds(zone, days);
    let is_in = |at: Timestamp| (begins..ends).contains(&at);
    let mut found = Figures::default();
    let mut times: [Vec<u32>; 4] = Default::default();
    for past in tickets {
        if let Some((kind, asked, answer)) = &past.survey {
            let ratings = if kind == "csat" { &mut found.satisfaction } else { &mut found.effort };
            ratings.asked += u64::from(is_in(*asked));
            if let Some((score, at)) = answer
                && is_in(*at)
            {
                ratings.answers[*score as usize - 1] += 1;
            }
        }
        for (clock, _) in past.broken.iter().filter(|(_, due)| is_in(*due)) {
            found.promises[clock_place(clock)].broken += 1;
        }
        if past.is_imported {
            continue;
        }
        let hours = if past.department == "billing" { &BILLING } else { &SUPPORT };
        found.asked += u64::from(is_in(past.sent));
        found.reopened += past.reopened().into_iter().filter(|at| is_in(*at)).count() as u64;
        let reply = past.replies.iter().map(|(at, _)| *at).min();
        if let Some(reply) = reply.filter(|at| is_in(*at)) {
            times[0].push(minutes(reply.duration_since(past.sent)));
            times[1].push(minutes(worked(hours, past.sent, reply)));
            note_kept(&mut found, past, "first_response");
        }
        if let Some((solved, _)) = past.solved().filter(|(at, _)| is_in(*at)) {
            times[2].push(minutes(solved.duration_since(past.sent)));
            let ours = past.ours(solved).into_iter().map(|(from, to)| worked(hours, from, to));
            times[3].push(minutes(ours.fold(SignedDuration::ZERO, |sum, one| sum + one)));
            note_kept(&mut found, past, "resolution");
            found.first_contact += u64::from(past.is_first_contact());
        }
    }
    found.replied = times[0].len() as u64;
    found.solved = times[2].len() as u64;
    let [first_reply, first_reply_worked, solution, solution_worked] =
        times.map(|times| spread(times).map(|(median, ninetieth)| Spread { median, ninetieth }));
    let since = unsolved(tickets, zone, days.from.yesterday().expect("a day"));
    let backlog_change = unsolved(tickets, zone, days.to) as i64 - since as i64;
    Figures { first_reply, first_reply_worked, solution, solution_worked, backlog_change, ..found }
}

fn clock_place(clock: &str) -> usize {
    let all = ["first_response", "next_response", "resolution"];
    all.iter().position(|known| *known == clock).expect("a clock")
}

fn note_kept(found: &mut Figures, past: &Past, clock: &str) {
    if let Some((true, is_broken, _)) = past.clocks.get(clock) {
        let promises = &mut found.promises[clock_place(clock)];
        promises.promised += 1;
        promises.kept += u64::from(!is_broken);
    }
}

/// How many promises are broken and wait.
fn overdue(tickets: &[&Past]) -> [u64; 3] {
    let mut found = [0; 3];
    let clocks = tickets.iter().flat_map(|past| &past.clocks);
    for (clock, _) in clocks.filter(|(_, (_, is_broken, runs))| *is_broken && *runs) {
        found[clock_place(clock)] += 1;
    }
    found
}

/// When the first of some days begins, and when the last ends.
fn bounds(zone: &TimeZone, days: Period) -> (Timestamp, Timestamp) {
    let begins = |day: Date| day.to_zoned(zone.clone()).expect("a day").timestamp();
    (begins(days.from), begins(days.to.tomorrow().expect("a day")))
}

/// How many were unsolved when a day ended.
fn unsolved(tickets: &[&Past], zone: &TimeZone, day: Date) -> usize {
    let (_, ended) = bounds(zone, Period { from: day, to: day });
    tickets.iter().filter(|past| past.is_unsolved_at(ended)).count()
}

/// What each agent did on some days: replied, taken, solved, and what they have now.
fn agents(tickets: &[&Past], zone: &TimeZone, days: Period) -> BTreeMap<String, [u64; 4]> {
    let (begins, ends) = bounds(zone, days);
    let is_in = |at: &Timestamp| (begins..ends).contains(at);
    let mut found: BTreeMap<String, [u64; 4]> = BTreeMap::new();
    let mut add = |who: &str, place: usize| found.entry(who.to_owned()).or_default()[place] += 1;
    for past in tickets {
        past.replies.iter().filter(|(at, _)| is_in(at)).for_each(|(_, who)| add(who, 0));
        past.taken.iter().filter(|(at, _)| is_in(at)).for_each(|(_, who)| add(who, 1));
        let solved = past.solved().filter(|(at, _)| is_in(at));
        if let Some((_, Some(who))) = solved {
            add(&who, 2);
        }
        let is_open = !matches!(past.status.as_str(), "solved" | "closed");
        if let Some(who) = past.assignee.as_ref().filter(|_| is_open) {
            add(who, 3);
        }
    }
    found
}

/// The ages of what is unsolved now, as the help page groups them.
fn ages(tickets: &[&Past], zone: &TimeZone, today: Date) -> [[u64; 3]; 8] {
    let mut found = [[0; 3]; 8];
    for past in tickets {
        let stage = match past.status.as_str() {
            "new" | "open" => 0,
            "pending" => 1,
            "on_hold" => 2,
            _ => continue,
        };
        let mut age = 0;
        let mut day = day_of(zone, past.sent);
        while day < today {
            day = day.tomorrow().expect("a day");
            age += 1;
        }
        let group = match age {
            0 => 0,
            1 => 1,
            2..=3 => 2,
            4..=7 => 3,
            8..=14 => 4,
            15..=30 => 5,
            31..=90 => 6,
            _ => 7,
        };
        found[group][stage] += 1;
    }
    found
}

/// Everything that a report tells is what the export says.
fn compare(report: &Report, all: &[&Past], zone: &TimeZone) {
    let (period, filter) = (report.asked.period, &report.asked.filter);
    let told = format!("{period:?} {filter:?}");
    let department = filter.department.as_ref().map(ToString::to_string);
    let fits = |past: &&&Past| {
        department.as_ref().is_none_or(|name| *name == past.department)
            && filter.channel.as_ref().is_none_or(|channel| *channel == past.channel)
            && filter.tag.as_ref().is_none_or(|tag| past.tags.contains(tag))
    };
    let tickets: Vec<&Past> = all.iter().filter(fits).copied().collect();
    assert_eq!(report.total, figures(&tickets, zone, period), "{told}");
    assert_eq!(report.before, figures(&tickets, zone, period.preceding()), "before {told}");
    for step in &report.steps {
        assert_eq!(step.figures, figures(&tickets, zone, step.period), "{:?}", step.period);
        assert_eq!(step.backlog, unsolved(&tickets, zone, step.period.to) as u64, "{told}");
    }
    let of = |is: &dyn Fn(&Past) -> bool| -> Figures {
        let some: Vec<&Past> = tickets.iter().copied().filter(|past| is(past)).collect();
        figures(&some, zone, period)
    };
    for (name, figures) in &report.departments {
        assert_eq!(*figures, of(&|past| past.department == name.as_str()), "{name} {told}");
    }
    for (channel, figures) in &report.channels {
        assert_eq!(*figures, of(&|past| past.channel == *channel), "{channel} {told}");
    }
    let mut tagged = BTreeSet::new();
    for (tag, figures) in &report.tags {
        let has = |past: &Past| match tag {
            Some(tag) => past.tags.contains(tag),
            None => past.tags.is_empty(),
        };
        assert_eq!(*figures, of(&has), "{tag:?} {told}");
        tagged.extend(tag.clone());
    }
    let known: BTreeMap<String, [u64; 4]> = report
        .agents
        .iter()
        .map(|(id, f)| (id.to_string(), [f.replied, f.taken, f.solved, f.open]))
        .filter(|(_, counts)| *counts != [0; 4])
        .collect();
    assert_eq!(known, agents(&tickets, zone, period), "{told}");
    assert_eq!(report.overdue, overdue(&tickets), "{told}");
    assert_eq!(report.backlog.by_age, ages(&tickets, zone, report.today), "{told}");
}

fn exported(world: &World) -> String {
    let mut export = Vec::new();
    world.desk.store.export(&mut export).expect("an export");
    String::from_utf8(export).expect("text")
}

#[test]
fn every_figure_of_a_quarter_is_what_the_export_says() {
    let tickets = std::env::var("QUARTER_TICKETS").ok().and_then(|tickets| tickets.parse().ok());
    let ground = Ground::with(POLICIES);
    let mut world = ground.world("2026-09-01T04:00:00Z");
    let mut counter = Counter::begin(&world.desk).expect("begun");
    work(&mut world, &mut counter, tickets.unwrap_or(TICKETS));
    let past = read(&exported(&world));
    let all: Vec<&Past> = past.values().collect();
    let zone = TimeZone::get(ZONE).expect("a zone");
    let quarter = Period { from: date(2026, 9, 1), to: date(2026, 11, 30) };
    let today = day_of(&zone, world.clock.now());
    let mut filters = vec![Filter::default()];
    filters.extend(
        DEPARTMENTS.map(|name| Filter {
            department: DepartmentName::parse(name).ok(),
            ..Filter::default()
        }),
    );
    filters.extend(
        CHANNELS.map(|name| Filter { channel: Some(name.to_owned()), ..Filter::default() }),
    );
    for tag in ["login", "invoice"] {
        filters.push(Filter { tag: Some(tag.to_owned()), ..Filter::default() });
        filters.push(Filter {
            department: DepartmentName::parse("billing").ok(),
            channel: Some("web".to_owned()),
            tag: Some(tag.to_owned()),
        });
    }
    let lead = &world.agents[0];
    let mut busiest = Figures::default();
    for filter in filters {
        let periods = [
            quarter,
            Period::before(today, 30),
            Period::before(today, 7),
            Period::before(date(2026, 11, 3), 3),
        ];
        for period in periods {
            let asked = Asked { period, filter: filter.clone() };
            let report = report(&world.desk, lead, &asked).expect("a report");
            compare(&report, &all, &zone);
            if report.total.asked > busiest.asked {
                busiest = report.total.clone();
            }
        }
    }
    // The quarter was one in which all of it happened.
    let b = &busiest;
    assert!(
        b.solved > 30 && b.first_contact > 5 && b.reopened > 5 && b.replied > b.solved / 3,
        "{b:?}"
    );
    assert!(b.satisfaction.answered() > 1 && b.effort.answered() > 1, "{b:?}");
    assert!(b.promises.iter().all(|promises| promises.broken > 0), "{b:?}");
    assert!(b.promises[0].kept > 3 && b.promises[2].kept > 3, "{b:?}");
    assert_ne!(b.first_reply, b.first_reply_worked);
}
