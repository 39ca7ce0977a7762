//! Saved views: an agent keeps searches for themselves, a lead for others; the queue shows how much
//! is in each, and nobody sees or changes what is not theirs.

use crate::harness::{Browser, Page, TestSite, act, ask};

/// Saves a view, and gives back its address or what was wrong.
fn save(agent: &mut Browser, name: &str, words: &str, whose: &str) -> Page {
    let token = agent.get("/desk/views").form_token();
    let fields = [("token", token.as_str()), ("name", name), ("words", words), ("whose", whose)];
    agent.post("/desk/views", &fields)
}

#[track_caller]
fn saved(agent: &mut Browser, name: &str, words: &str, whose: &str) -> String {
    let page = save(agent, name, words, whose);
    assert_eq!(page.status, 303, "{}", page.text());
    let address = page.header("location").expect("the view");
    address[address.find("/desk/views/").expect("a view")..].to_owned()
}

/// The saved views beside the queue, with their counts.
fn beside(agent: &mut Browser) -> String {
    let page = agent.get("/desk?lang=en");
    if !page.body.contains("id=\"saved-views\"") {
        return String::new();
    }
    let list = page.between("id=\"saved-views\"", "</nav>");
    let list = list.split_once("<ol").map_or("", |(_, list)| list);
    let words = list.split('<').filter_map(|piece| piece.split_once('>').map(|(_, text)| text));
    words.filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(" ")
}

fn send(agent: &mut Browser, address: &str, fields: &[(&str, &str)]) -> u16 {
    let token = agent.get("/desk/views").form_token();
    let mut all = vec![("token", token.as_str())];
    all.extend_from_slice(fields);
    agent.post(address, &all).status
}

#[test]
fn a_search_with_a_name_stands_beside_the_queue_with_how_much_is_in_it() {
    let site = TestSite::small();
    let mut lead = site.admin();
    let mut agent = site.invited(&mut lead, "Jonas", "agent");
    for question in ["Why is my invoice blue?", "Why is my invoice round?", "Where is the door?"] {
        ask(&mut site.browser(), question);
    }
    act(&mut agent, 1001, "handling", &[("handling", "take")]);
    site.wait_for_index();
    assert_eq!(beside(&mut agent), "");
    let search = agent.get("/desk/search?lang=en&q=assignee%3Ame+sort%3Aurgency");
    assert!(search.says("Save as a view"), "{}", search.text());
    let token = search.form_token();
    let fields =
        [("token", token.as_str()), ("words", "assignee:me  sort:urgency"), ("name", " My  own ")];
    let own = agent.post("/desk/views", &fields);
    assert_eq!(own.status, 303, "{}", own.text());
    let all = saved(&mut lead, "Free invoices", "invoice is:unassigned", "everybody");
    assert_eq!(beside(&mut agent), "Free invoices 1 My own 1");
    assert_eq!(beside(&mut lead), "Free invoices 1");
    let opened = agent.follow(&own);
    assert!(opened.says("Why is my invoice blue?") && opened.says("1 ticket"), "{}", opened.text());
    assert!(!opened.says("Where is the door?"));
    assert!(opened.body.contains("name=\"chosen\" value=\"1001\""), "many at once");
    // What “me” is, is whoever looks.
    saved(&mut lead, "Taken", "assignee:me", "everybody");
    assert_eq!(beside(&mut agent), "Free invoices 1 Taken 1 My own 1");
    assert_eq!(beside(&mut lead), "Free invoices 1 Taken 0");
    act(&mut lead, 1002, "handling", &[("handling", "take")]);
    site.wait_for_index();
    assert_eq!(beside(&mut agent), "Free invoices 0 Taken 1 My own 1");
    assert!(agent.get(&format!("{all}?lang=en")).says("Nothing here."));
    let found = agent.get("/desk/commands?q=free+inv");
    assert!(found.body.contains(&all), "{}", found.body);
}

#[test]
fn views_are_put_in_order_changed_and_removed_by_those_whose_they_are() {
    let site = TestSite::small();
    let mut lead = site.admin();
    let mut agent = site.invited(&mut lead, "Jonas", "agent");
    let mut other = site.invited(&mut lead, "Mina", "agent");
    let first = saved(&mut agent, "One", "is:waiting", "own");
    let second = saved(&mut agent, "Two", "is:new", "own");
    let third = saved(&mut agent, "Three", "is:escalated", "own");
    let shared = saved(&mut lead, "All", "status:unsolved", "everybody");
    assert_eq!(beside(&mut agent), "All 0 One 0 Two 0 Three 0");
    assert_eq!(send(&mut agent, &format!("{third}/move"), &[("step", "up")]), 303);
    assert_eq!(send(&mut agent, &format!("{first}/move"), &[("step", "up")]), 303);
    assert_eq!(send(&mut agent, &format!("{second}/move"), &[("step", "down")]), 303);
    assert_eq!(beside(&mut agent), "All 0 One 0 Three 0 Two 0");
    let changed = [("name", "Second"), ("words", "is:new is:unassigned")];
    assert_eq!(send(&mut agent, &format!("{second}/edit"), &changed), 303);
    assert_eq!(send(&mut agent, &format!("{first}/remove"), &[]), 303);
    assert_eq!(beside(&mut agent), "All 0 Three 0 Second 0");
    // Nobody sees what others keep for themselves; what is everybody's only leads change.
    assert_eq!(other.get(&second).status, 404);
    assert_eq!(lead.get(&second).status, 404);
    for address in [&second, &shared] {
        let refused = if address == &second { 404 } else { 403 };
        assert_eq!(send(&mut other, &format!("{address}/remove"), &[]), refused);
        assert_eq!(send(&mut other, &format!("{address}/move"), &[("step", "up")]), refused);
        assert_eq!(send(&mut other, &format!("{address}/edit"), &changed), refused);
    }
    assert_eq!(save(&mut other, "For all", "is:new", "everybody").status, 403);
    assert_eq!(save(&mut other, "For one", "is:new", "department/support").status, 403);
    assert_eq!(beside(&mut other), "All 0");
    assert!(!other.get("/desk/views").body.contains(&format!("{shared}/remove")));
    assert!(lead.get("/desk/views").body.contains(&format!("{shared}/remove")));
}

#[test]
fn what_cannot_be_a_view_is_refused_with_reasons_and_kept() {
    let site = TestSite::small();
    let mut agent = site.admin();
    let page = save(&mut agent, " ", "is:waiting", "own");
    assert_eq!(page.status, 422);
    assert!(page.says("Write a name of at most 40 characters"), "{}", page.text());
    assert!(page.body.contains("value=\"is:waiting\""), "{}", page.body);
    let page = save(&mut agent, "Nothing", "solved:soon", "own");
    assert!(page.says("Write what to search for"), "{}", page.text());
    assert_eq!(save(&mut agent, "Nowhere", "is:new", "department/gone").status, 409);
    for number in 0..20 {
        saved(&mut agent, &format!("View {number}"), "is:new", "own");
    }
    let page = save(&mut agent, "One more", "is:new", "own");
    assert!(page.says("There are 20 views already"), "{}", page.text());
    let view = saved(&mut agent, "Of a tier", "tier:gone is:new", "everybody");
    let page = agent.get(&format!("{view}?lang=en"));
    assert!(page.says("There is no tier “gone”"), "{}", page.text());
}
