//! What must hold after the days of `days.rs`, read from the export and from nothing else.

use std::collections::{BTreeMap, BTreeSet};

use answerdesk::domain::tickets::status::{MOVES, Move};
use serde_json::Value;

use super::days::{INTERNAL, Wrote};
use crate::harness::Page;

/// What the export says of tickets, their threads and their histories.
pub(super) struct Days {
    tickets: BTreeMap<u64, Value>,
    threads: BTreeMap<u64, Vec<Value>>,
    histories: BTreeMap<u64, Vec<Value>>,
    /// The entries by which a ticket is found.
    entries: BTreeMap<u64, Vec<String>>,
}

impl Days {
    /// Reads an export.
    pub(super) fn read(export: &str) -> Days {
        let mut days = Days {
            tickets: BTreeMap::new(),
            threads: BTreeMap::new(),
            histories: BTreeMap::new(),
            entries: BTreeMap::new(),
        };
        for line in export.lines() {
            let line: Value = serde_json::from_str(line).expect("a line");
            let key = line["key"].as_str().expect("a key");
            let record = line["value"]["record"].clone();
            match key.split_once('/').map(|(kind, _)| kind) {
                Some("ticket") => {
                    let entries = line["value"]["index"].as_array().into_iter().flatten();
                    let entries = entries.map(|entry| text(entry).to_owned()).collect();
                    days.entries.insert(number(&record["number"]), entries);
                    days.tickets.insert(number(&record["number"]), record);
                }
                Some("message") => {
                    days.threads.entry(number(&record["ticket"])).or_default().push(record);
                }
                Some("history") => {
                    days.histories.entry(number(&record["ticket"])).or_default().push(record);
                }
                _ => {}
            }
        }
        assert!(days.tickets.len() > 10, "tickets were read");
        days
    }

    fn history(&self, number: u64) -> &[Value] {
        self.histories.get(&number).map_or(&[], Vec::as_slice)
    }

    /// Threads and histories have no gaps, and a ticket is what its history says.
    pub(super) fn check_tickets(&self) {
        for (number, ticket) in &self.tickets {
            let thread = self.threads.get(number).map_or(&[][..], Vec::as_slice);
            check_places(thread, &ticket["messages"], &format!("the thread of #{number}"));
            let history = self.history(*number);
            let what = format!("the history of #{number}");
            check_places(history, &ticket["history_entries"], &what);
            assert_eq!(history[0]["changes"][0]["what"], "began", "{what}");
            for (field, own) in [
                ("status", &ticket["status"]["is"]),
                ("assignee", &ticket["assignee"]),
                ("priority", &ticket["priority"]),
                ("department", &ticket["department"]),
                ("merged_into", &ticket["merged_into"]["into"]),
                ("offered", &ticket["hand_over"]["to"]),
                ("snoozed", &ticket["snoozed"]["until"]),
            ] {
                check_field(history, (field, own), &what);
            }
            for field in ["tags", "followers", "merged", "related"] {
                check_list(history, (field, &ticket[field]), &what);
            }
            let is_resolved = ["solved", "closed"].contains(&text(&ticket["status"]["is"]));
            // While others have to act first, the customer may be waiting or not.
            let waits = ["new", "open"].contains(&text(&ticket["status"]["is"]));
            if text(&ticket["status"]["is"]) != "on_hold" {
                assert_eq!(!ticket["waiting_since"].is_null(), waits, "{what}: {ticket}");
            }
            // What was merged keeps what it goes on with if that is undone.
            if is_resolved && ticket["merged_into"].is_null() {
                for field in ["hand_over", "snoozed"] {
                    assert!(ticket[field].is_null(), "{what}: a solved one has {field}: {ticket}");
                }
            }
        }
    }

    /// Each ticket stands in one view of the queue, in that of its department, and in that of whoever
    /// has it and of nobody else; what was merged stands in none.
    pub(super) fn check_places_in_queue(&self) {
        for (number, ticket) in &self.tickets {
            let status = text(&ticket["status"]["is"]);
            let is_resolved = ["solved", "closed"].contains(&status);
            let view = match status {
                _ if is_resolved => "resolved",
                _ if !ticket["snoozed"].is_null() => "snoozed",
                "new" | "open" => "waiting",
                other => other,
            };
            let mut views = vec![view];
            if !is_resolved && !ticket["escalated"].is_null() {
                views.push("escalated");
            }
            if !ticket["merged_into"].is_null() {
                views.clear();
            }
            // Clocks run while the team has the ball, and press as they run out.
            let clocks = ticket["sla"]["clocks"].as_array().into_iter().flatten();
            let is_running = clocks.clone().any(|clock| clock["run"]["is"] == "running");
            let may_run = ["new", "open", "on_hold"].contains(&status);
            assert!(!is_running || may_run && ticket["merged_into"].is_null(), "{ticket}");
            assert!(is_running || !["new", "open"].contains(&status), "#{number}: {ticket}");
            let department = text(&ticket["department"]);
            let assignee = ticket["assignee"].as_str();
            let in_views = |index: &str, whose: Option<&str>| -> BTreeSet<String> {
                let begin = whose.map_or(format!("{index}/"), |whose| format!("{index}/{whose}/"));
                let own = self.entries[number].iter().filter(|one| one.starts_with(index));
                own.map(|entry| {
                    let rest = entry.strip_prefix(&begin);
                    let rest = rest.unwrap_or_else(|| panic!("#{number}: {entry}: {ticket}"));
                    rest.split('/').next().unwrap_or_default().to_owned()
                })
                .filter(|view| !is_running || !["overdue", "due_soon"].contains(&view.as_str()))
                .collect()
            };
            let expected: BTreeSet<String> = views.iter().map(ToString::to_string).collect();
            assert_eq!(in_views("queue", None), expected, "#{number}: {ticket}");
            assert_eq!(in_views("by_department", Some(department)), expected, "#{number}");
            let own = if assignee.is_some() { expected } else { BTreeSet::new() };
            assert_eq!(in_views("by_assignee", assignee.or(Some("nobody"))), own, "#{number}");
        }
    }

    /// What tickets say of each other, both say.
    pub(super) fn check_ties(&self) {
        let mut tokens = BTreeSet::new();
        let (mut merged, mut parts) = (0, 0);
        for (own, ticket) in &self.tickets {
            assert!(tokens.insert(text(&ticket["token"])), "#{own}: a link of its own");
            if !ticket["merged_into"].is_null() {
                merged += 1;
                let head = &self.tickets[&number(&ticket["merged_into"]["into"])];
                assert!(numbers(&head["merged"]).contains(own), "#{own}: its head knows it");
                assert!(head["merged_into"].is_null(), "#{own}: its head is answered");
                assert!(numbers(&ticket["merged"]).is_empty(), "#{own}: no chains");
            }
            for other in numbers(&ticket["merged"]) {
                let into = number(&self.tickets[&other]["merged_into"]["into"]);
                assert_eq!(into, *own, "#{other} is merged into #{own}");
            }
            for part in ticket["parts"].as_array().into_iter().flatten() {
                parts += 1;
                let (place, into) = (number(&part["place"]), number(&part["into"]));
                let from = &self.tickets[&into]["split_from"];
                assert_eq!((number(&from["ticket"]), number(&from["place"])), (*own, place));
                let said = |ticket: u64, place: usize| text(&self.threads[&ticket][place]["text"]);
                let place = usize::try_from(place).expect("a place");
                assert_eq!(said(into, 0), said(*own, place), "#{into} begins with it");
            }
        }
        let numbers: Vec<u64> = self.tickets.keys().copied().collect();
        let last = numbers.last().expect("tickets");
        assert_eq!(numbers.len() as u64, last - 1000, "no number is left out");
        let offers = self.histories.values().flatten();
        let offers = offers.filter(|entry| entry["changes"].to_string().contains("\"offered\""));
        println!(
            "{} tickets: {merged} merged, {parts} split off, {} offers",
            numbers.len(),
            offers.count()
        );
    }

    /// What was taken is in its thread once; what was refused is nowhere.
    pub(super) fn check_words(&self, wrote: &[Wrote]) {
        let mut places: BTreeMap<&str, Vec<(u64, &str)>> = BTreeMap::new();
        for (ticket, thread) in &self.threads {
            for message in thread {
                let place = (*ticket, text(&message["kind"]));
                places.entry(text(&message["text"])).or_default().push(place);
            }
        }
        let refused = wrote.iter().filter(|one| !one.is_kept).count();
        println!("{} texts were taken, {refused} refused", wrote.len() - refused);
        for Wrote { number, kind, text, is_kept } in wrote {
            let found = places.get(text.as_str()).cloned().unwrap_or_default();
            // What was split off begins another ticket with the same words.
            let is_part = |place: &&(u64, &str)| !self.tickets[&place.0]["split_from"].is_null();
            let own: Vec<_> = found.iter().filter(|place| !is_part(place)).collect();
            let own = if own.is_empty() { found.iter().collect() } else { own };
            match is_kept {
                true => assert_eq!(own, [&(*number, *kind)], "“{text}”: {found:?}"),
                false => assert!(found.is_empty(), "“{text}” was refused, and is in {found:?}"),
            }
        }
    }

    /// Every reply is shown to those to whom it went, and no note to anybody.
    pub(super) fn check_shown(&self, shown: &BTreeMap<u64, Page>) {
        for (ticket, thread) in &self.threads {
            for message in thread {
                let said = text(&message["text"]);
                let is_note = text(&message["kind"]) == "note";
                assert_eq!(is_note, said.contains(INTERNAL), "#{ticket}: {message}");
                for to in numbers(&message["also"]).into_iter().chain([*ticket]) {
                    let Some(page) = shown.get(&to) else { continue };
                    assert_eq!(!is_note, page.says(said), "#{to}: {message}: {}", page.text());
                }
            }
        }
    }
}

/// The number that a value is.
fn number(value: &Value) -> u64 {
    value.as_u64().unwrap_or_else(|| panic!("{value} is no number"))
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_else(|| panic!("{value} is no text"))
}

fn numbers(value: &Value) -> Vec<u64> {
    value.as_array().into_iter().flatten().map(number).collect()
}

/// Entries stand at 0, 1, 2, …, as many as the ticket says, and none is older than the one before.
fn check_places(entries: &[Value], count: &Value, what: &str) {
    let places: Vec<u64> = entries.iter().map(|entry| number(&entry["place"])).collect();
    assert_eq!(places, (0..number(count)).collect::<Vec<_>>(), "{what}");
    let times: Vec<&str> = entries.iter().map(|entry| text(&entry["at"])).collect();
    assert!(times.is_sorted(), "{what}: {times:?}");
}

/// The changes of one kind, each with the entry that it is in.
fn changes<'a>(
    history: &'a [Value],
    what: &'a str,
) -> impl Iterator<Item = (&'a Value, &'a Value)> {
    let all = history.iter().flat_map(|entry| {
        entry["changes"].as_array().into_iter().flatten().map(move |change| (entry, change))
    });
    all.filter(move |(_, change)| change["what"] == *what)
}

/// Each change begins where the last one ended, and the last one ends with what the ticket says;
/// states change only as the table of moves says.
fn check_field(history: &[Value], (field, own): (&str, &Value), what: &str) {
    let mut now: Option<&Value> = None;
    for (entry, change) in changes(history, field) {
        let (from, to) = (&change["from"], &change["to"]);
        assert!(now.is_none_or(|now| now == from), "{what}: {field} {now:?}, then {change}");
        if field == "status" && !is_undone(entry) {
            let (from, to) = (text(from), text(to));
            assert!(is_move(from, to), "{what}: from {from} to {to} in {entry}");
        }
        now = Some(to);
    }
    assert!(now.is_none_or(|now| now == own), "{what}: {field} {now:?}, and it has {own}");
}

/// Whether a merge was undone: then a ticket stands where it stood before.
fn is_undone(entry: &Value) -> bool {
    let changes = entry["changes"].as_array().into_iter().flatten();
    let mut changes = changes.filter(|change| {
        change["what"] == "merged_into" && change["to"].is_null()
            || change["what"] == "merged" && change["removed"] != serde_json::json!([])
    });
    changes.next().is_some()
}

fn is_move(from: &str, to: &str) -> bool {
    let allowed = MOVES.iter().find(|(name, _)| *name == from).map_or(&[][..], |(_, all)| all);
    allowed.iter().any(|one| {
        let leads_to = match one {
            Move::Answer => "pending",
            Move::AskAgain | Move::KeepOpen | Move::Reopen => "open",
            Move::Hold => "on_hold",
            Move::Solve => "solved",
            Move::Close => "closed",
        };
        leads_to == to
    })
}

/// A list is what came less what went; nothing comes twice, and nothing goes that had not come.
fn check_list(history: &[Value], (field, own): (&str, &Value), what: &str) {
    let mut now: BTreeSet<String> = BTreeSet::new();
    for (_, change) in changes(history, field) {
        for gone in change["removed"].as_array().into_iter().flatten() {
            assert!(now.remove(&gone.to_string()), "{what}: {field}: {gone} was not there");
        }
        for come in change["added"].as_array().into_iter().flatten() {
            assert!(now.insert(come.to_string()), "{what}: {field}: {come} was there");
        }
    }
    let own: BTreeSet<String> =
        own.as_array().into_iter().flatten().map(ToString::to_string).collect();
    assert_eq!(now, own, "{what}: {field}");
}
