//! An agent finds past tickets by filters, by typing and by choosing; what cannot be meant is
//! explained, and nobody else sees any of it.

use answerdesk::domain::articles::ArticlePath;
use answerdesk::domain::people::EmailAddress;
use answerdesk::domain::tickets::Requester;
use answerdesk::domain::tickets::import::{PastStatus, PastTicket, import};
use answerdesk::i18n::Lang;

use jiff::SignedDuration;

use super::first_day::{ask, solve};
use crate::harness::{Browser, Page, TestSite, act};

fn ticket(subject: &str, status: PastStatus) -> PastTicket {
    let solved = matches!(status, PastStatus::Solved | PastStatus::Closed);
    PastTicket {
        origin: format!("test/{subject}"),
        print: 1,
        subject: subject.to_owned(),
        question: format!("{subject}. What can be done about the zeppelin?"),
        resolution: solved.then(|| "Inflate it again.".to_owned()),
        outcome: None,
        status,
        tags: Vec::new(),
        requester: Requester { name: "Omid Karimi".to_owned(), email: None },
        agent: None,
        lang: Lang::EN,
        channel: "email".to_owned(),
        created_at: "2025-12-01T10:00:00Z".parse().expect("a time"),
        solved_at: solved.then(|| "2025-12-05T10:00:00Z".parse().expect("a time")),
        articles: Vec::new(),
    }
}

/// Three past tickets: a solved, a closed and an open one.
fn desk() -> TestSite {
    let site = TestSite::small();
    let ann =
        Requester { name: "Ann Lee".to_owned(), email: EmailAddress::parse("ann@example.com") };
    let past = [
        PastTicket {
            tags: vec!["late delivery".to_owned(), "billing".to_owned()],
            requester: ann,
            solved_at: Some("2026-02-27T10:00:00Z".parse().expect("a time")),
            articles: ArticlePath::parse("en/billing/invoice").into_iter().collect(),
            ..ticket("Flat zeppelin", PastStatus::Solved)
        },
        PastTicket {
            tags: vec!["billing".to_owned()],
            lang: Lang::FA,
            channel: "phone".to_owned(),
            ..ticket("Slow zeppelin", PastStatus::Closed)
        },
        ticket("Loud zeppelin", PastStatus::Open),
    ];
    import(&site.desk.store, &site.desk.policies(), &past).expect("imported");
    site.wait_for_index();
    site
}

fn search(agent: &mut Browser, text: &str) -> Page {
    let page = agent.get(&format!("/desk/search?lang=en&q={}", encoded(text)));
    assert_eq!(page.status, 200, "{text}");
    page
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// The zeppelins on a page, by their first letters.
fn found(page: &Page) -> String {
    let names = [("F", "Flat"), ("S", "Slow"), ("L", "Loud")];
    let list = page.body.split_once("<ol class=\"results\"").map_or("", |(_, list)| list);
    let linked =
        |name: &&str| list.contains(&format!("{name} ")) || list.contains(&format!("{name}<"));
    names.iter().filter(|(_, name)| linked(name)).map(|(letter, _)| *letter).collect()
}

#[test]
fn tickets_are_found_by_each_filter_with_words_and_without() {
    let site = desk();
    let mut agent = site.admin();
    let token = agent.get("/desk/tickets/1003").form_token();
    agent.post("/desk/tickets/1003/handling", &[("token", &token), ("handling", "take")]);
    site.wait_for_index();
    for (text, expected) in [
        ("zeppelin", "FSL"),
        ("zeppelin status:solved", "F"),
        ("status:closed", "S"),
        ("status:open zeppelin", "L"),
        ("status:unsolved", "L"),
        ("status:resolved", "FS"),
        ("status:solved status:open", "FL"),
        ("tag:billing", "FS"),
        ("tag:BILLING tag:\"Late delivery\"", "F"),
        ("tag:billing -tag:\"late delivery\"", "S"),
        ("customer:ann@example.com", "F"),
        ("customer:\"ann lee\"", "F"),
        ("customer:Karimi", "SL"),
        ("customer:@example.com zeppelin", "F"),
        ("solved:>2026-01-01", "F"),
        ("solved:<2026", "S"),
        ("solved:2025-12", "S"),
        ("solved:2025-12-01..2026-02-27", "FS"),
        ("solved:7d", "F"),
        ("article:en/billing/invoice", "F"),
        ("assignee:me", "L"),
        ("agent:ada", "L"),
        ("assignee:none zeppelin", "FS"),
        ("lang:fa", "S"),
        ("channel:phone", "S"),
        ("is:ticket", "FSL"),
        ("is:article", ""),
        ("zeppelin -slow", "FL"),
        ("-zeppelin is:ticket", ""),
        ("\"flat zeppelin\"", "F"),
        ("\"zeppelin flat\"", ""),
        ("zeppelin -status:open", "FS"),
    ] {
        let page = search(&mut agent, text);
        assert_eq!(found(&page), expected, "{text}: {}", page.text());
    }
    assert!(search(&mut agent, "is:article").says("Download an invoice"));
}

/// What the filters of a ticket's place on the desk find, and what its order is.
#[test]
fn tickets_are_found_by_where_they_stand_and_put_in_order() {
    let site = desk();
    let mut agent = site.admin();
    for (number, question) in [(1004, "Torn zeppelin"), (1005, "Tiny zeppelin")] {
        site.clock.advance(SignedDuration::from_mins(1));
        ask(&mut site.browser(), question);
        assert_eq!(act(&mut agent, number, "handling", &[("handling", "follow")]), 303);
    }
    act(&mut agent, 1003, "handling", &[("handling", "take")]);
    act(&mut agent, 1003, "escalation", &[("reason", "It is loud.")]);
    site.clock.advance(SignedDuration::from_mins(1));
    act(&mut agent, 1004, "snooze", &[("put-off", "tomorrow")]);
    site.clock.advance(SignedDuration::from_mins(1));
    let urgent = [("subject", "Tiny zeppelin"), ("department", "support"), ("priority", "urgent")];
    act(&mut agent, 1005, "edit", &urgent);
    site.wait_for_index();
    let names = [("1001", 'F'), ("1002", 'S'), ("1003", 'L'), ("1004", 'T'), ("1005", 't')];
    let mut check = |text: &str, expected: &str| {
        let page = search(&mut agent, text);
        let list = page.body.split_once("<ol class=\"results\"").map_or("", |(_, list)| list);
        let list = list.split("</ol>").next().unwrap_or_default();
        let found = list.split("<h2><a href=\"/desk/tickets/").skip(1);
        let found =
            found.filter_map(|rest| names.iter().find(|(number, _)| rest.starts_with(number)));
        let found: String = found.map(|(_, letter)| *letter).collect();
        assert_eq!(found, expected, "{text}: {}", page.text());
    };
    check("is:escalated", "L");
    check("is:snoozed", "T");
    check("is:waiting sort:urgency", "tL");
    check("is:new is:unassigned", "t");
    check("is:new sort:oldest", "Tt");
    check("follower:me sort:oldest", "Tt");
    check("follower:ada is:snoozed", "T");
    check("priority:urgent", "t");
    check("priority:urgent priority:normal is:waiting sort:urgency", "tL");
    check("department:support is:ticket sort:oldest", "SFLTt");
    check("zeppelin sort:urgency", "tLTFS");
    check("tiny zeppelin sort:oldest", "t");
    check("is:ticket -is:waiting sort:oldest", "SFT");
}

#[test]
fn what_no_department_or_tier_is_called_is_explained() {
    let site = desk();
    let mut agent = site.admin();
    let page = search(&mut agent, "department:suport is:waiting");
    assert!(page.says("“suport” does not fit “department:”"), "{}", page.text());
    assert!(page.says("Did you mean department:support"), "{}", page.text());
    let page = search(&mut agent, "tier:gold");
    assert!(page.says("There is no tier “gold”"), "{}", page.text());
    let page = search(&mut agent, "follower:nemo");
    assert!(page.says("Nobody in the team is called “nemo”"), "{}", page.text());
    let page = search(&mut agent, "is:escaleted sort:urgent -sort:newest");
    assert!(page.says("Did you mean is:escalated"), "{}", page.text());
    assert!(page.says("“sort:” cannot be excluded"), "{}", page.text());
}

/// The links among the filters: the shown text, with the count, and where it leads.
fn choices(page: &Page) -> Vec<(String, String)> {
    let facets = page.between("id=\"facets\"", "</details>");
    let links = facets.split("<a href=\"").skip(1).filter_map(|link| {
        let (address, rest) = link.split_once('"')?;
        let shown = rest.split_once('>')?.1.split_once("</a>")?.0;
        let text = shown.split('<').map(|piece| piece.rsplit('>').next().unwrap_or(piece));
        Some((text.collect::<Vec<_>>().join(" "), address.replace("&amp;", "&")))
    });
    let tidy = |text: String| {
        text.replace(['\u{2068}', '\u{2069}'], "").split_whitespace().collect::<Vec<_>>().join(" ")
    };
    links.map(|(text, address)| (tidy(text), address)).collect()
}

#[track_caller]
fn choose(agent: &mut Browser, page: &Page, shown: &str) -> Page {
    let all = choices(page);
    let chosen = all.iter().find(|(text, _)| text == shown);
    let Some((_, address)) = chosen else { panic!("{shown} is not among {all:?}") };
    agent.get(&format!("{address}&lang=en"))
}

#[test]
fn filters_can_be_chosen_one_after_the_other_and_dropped_again() {
    let site = desk();
    let mut agent = site.admin();
    let all = search(&mut agent, "zeppelin");
    let shown: Vec<String> = choices(&all).into_iter().map(|(text, _)| text).collect();
    for expected in [
        "Open 1",
        "Solved 1",
        "Closed 1",
        "billing 2",
        "late delivery 1",
        "Last 7 days 1",
        "Last 90 days 2",
        "English 2",
        "email 2",
        "phone 1",
    ] {
        assert!(shown.iter().any(|text| text == expected), "{expected}: {shown:?}");
    }
    let billing = choose(&mut agent, &all, "billing 2");
    assert_eq!(found(&billing), "FS");
    let solved = choose(&mut agent, &billing, "Solved 1");
    assert_eq!(found(&solved), "F");
    // The states that were not chosen are still counted, and several mean any of them.
    let both = choose(&mut agent, &solved, "Closed 1");
    assert_eq!(found(&both), "FS");
    assert!(both.body.contains("value=\"zeppelin tag:billing status:solved status:closed\""));
    let lately = choose(&mut agent, &both, "Last 7 days 1");
    assert_eq!(found(&lately), "F");
    let dropped = choose(&mut agent, &lately, "Last 7 days (drop this filter) 1");
    assert_eq!(found(&dropped), "FS");
    // The chips above the results drop filters as well.
    let chips = lately.between("class=\"chips\"", "</ul>");
    assert_eq!(chips.matches("<li>").count(), 4, "{chips}");
    let first = chips.split("href=\"").nth(1).and_then(|link| link.split('"').next());
    let without = agent.get(&first.expect("a chip").replace("&amp;", "&"));
    assert!(without.body.contains("value=\"zeppelin status:solved status:closed solved:7d\""));
}

#[test]
fn what_cannot_be_meant_is_explained_and_the_rest_still_searches() {
    let site = desk();
    let mut agent = site.admin();
    for (text, said, expected) in [
        (
            "staus:solved zeppelin",
            "There is no filter “staus:”. It was searched for as a word.",
            "FSL",
        ),
        ("zeppelin solved:soon", "“soon” is not a date", "FSL"),
        ("status:solved solved:2026-13", "“2026-13” is not a date", "F"),
        ("zeppelin solved:2026..2025", "ends before it begins", "FSL"),
        ("zeppelin status:", "“status:” has no value", "FSL"),
        ("status:sloved slow zeppelin", "It can be: new, open, pending", "FSL"),
        ("tag:billing lang:klingon", "“klingon” is not a language", "FS"),
        ("tag:billing assignee:Zorro", "Nobody in the team is called “Zorro”", "FS"),
        ("tag:billing article:install", "not the address of an article", "FS"),
        ("tag:billing -solved:2026", "cannot be excluded", "FS"),
        ("tag:billing \"flat zep", "The quotation mark in “&quot;flat zep” is not closed.", ""),
        ("tag:billing \"flat zeppelin", "is not closed. It was read up to the end.", "F"),
    ] {
        let page = search(&mut agent, text);
        assert!(page.says(said), "{text}: {}", page.text());
        assert_eq!(found(&page), expected, "{text}: {}", page.text());
    }
    let page = search(&mut agent, "zeppelin staus:solved tag:billing");
    assert!(page.says("Did you mean status:solved"), "{}", page.text());
    let meant = "/desk/search?q=zeppelin%20status%3Asolved%20tag%3Abilling";
    assert!(page.body.contains(meant), "{}", page.body);
    let person = search(&mut agent, "assignee:Adda");
    assert!(person.says("Did you mean assignee:Ada"), "{}", person.text());
    let persian = agent.get("/desk/search?lang=fa&q=solved%3Asoon");
    assert!(persian.says("تاریخ نیست"), "{}", persian.text());
    for text in ["http://example.com/zeppelin", "10:30 zeppelin", "C:\\zeppelin"] {
        let page = search(&mut agent, text);
        assert!(!page.body.contains("flash-warn"), "{text}: {}", page.text());
    }
}

#[test]
fn when_nothing_is_left_the_filters_that_stand_in_the_way_are_named() {
    let site = desk();
    let mut agent = site.admin();
    let page = search(&mut agent, "zeppelin status:open tag:billing");
    assert!(page.says("Something is found without:"), "{}", page.text());
    assert!(page.says("State: Open 2 results"), "{}", page.text());
    assert!(page.says("Tag: billing 1 result"), "{}", page.text());
    assert!(page.body.contains("/desk/search?q=zeppelin%20tag%3Abilling\""), "{}", page.body);
}

#[test]
fn an_open_ticket_is_found_by_agents_at_once_and_offered_as_an_answer_only_when_solved() {
    let site = TestSite::small();
    let mut customer = site.browser();
    ask(&mut customer, "The gyroscope wobbles when I mount the telescope");
    ask(&mut customer, "My gyroscope wobbles on the telescope mount");
    let mut agent = site.admin();
    site.wait_for_index();
    let open = search(&mut agent, "gyroscope status:new");
    assert!(open.says("#1001") && open.says("#1002"), "{}", open.text());
    assert!(agent.get("/desk/commands?q=gyrosc&lang=en").body.contains("/desk/tickets/1001"));
    // What the same customer asked stands elsewhere on the page.
    let is_offered = |agent: &mut Browser| {
        let page = agent.get("/desk/tickets/1002");
        page.between("id=\"sb\"", "</section>").contains("/desk/tickets/1001")
    };
    assert!(!is_offered(&mut agent));
    assert!(!agent.get("/search?q=gyroscope&lang=en").body.contains("/desk/tickets/"));
    assert!(!agent.get("/suggest?q=gyroscope&lang=en").body.contains("/desk/tickets/"));
    solve(&mut agent, 1001, "Tighten the ring.");
    site.wait_for_index();
    assert!(is_offered(&mut agent));
    assert!(agent.get("/search?q=gyroscope&lang=en").body.contains("/desk/tickets/1001"));
    let solved = search(&mut agent, "gyroscope solved:today");
    assert!(solved.says("#1001") && !solved.says("#1002"), "{}", solved.text());
    for address in ["/search?q=gyroscope&lang=en", "/suggest?q=gyroscope&lang=en"] {
        assert!(!site.browser().get(address).body.contains("1001"), "{address}");
    }
}

#[test]
fn the_public_search_knows_no_filters_and_counts_nothing_private() {
    let site = desk();
    let mut customer = site.browser();
    for text in ["zeppelin", "status:solved", "tag:billing zeppelin", "customer:ann@example.com"] {
        let page = customer.get(&format!("/search?lang=en&q={}", encoded(text)));
        assert!(!page.body.contains("zeppelin</a>") && found(&page).is_empty(), "{}", page.text());
        assert!(!page.body.contains("id=\"facets\""), "{text}");
        let refused = customer.get(&format!("/desk/search?q={}", encoded(text)));
        assert_eq!(refused.status, 303, "they are sent to sign in");
    }
    let filter = customer.get("/search?lang=en&q=invoice+tag%3Abilling");
    assert!(filter.says("Download an invoice") && !filter.body.contains("flash-warn"));
}

#[test]
fn a_ticket_leads_to_those_of_its_customer_and_with_its_tags() {
    let site = desk();
    let mut agent = site.admin();
    let page = agent.get("/desk/tickets/1001?lang=en");
    assert!(page.body.contains("/desk/search?q=customer%3Aann%40example.com\""), "{}", page.body);
    assert!(page.body.contains("/desk/search?q=tag%3A%22late%20delivery%22\""), "{}", page.body);
    let unknown = agent.get("/desk/tickets/1002?lang=en");
    assert!(unknown.body.contains("customer%3A%22Omid%20Karimi%22\""), "{}", unknown.body);
}

#[test]
fn a_tickets_number_leads_to_it_and_typing_a_filter_suggests_what_the_words_mean() {
    let site = desk();
    let mut agent = site.admin();
    assert_eq!(agent.get("/desk/search?q=%231002").status, 303);
    let suggested = agent.get(&format!("/suggest?lang=en&q={}", encoded("status:solved invoi")));
    assert!(suggested.body.contains("/en/billing/invoice"), "{}", suggested.body);
    let filter_only = agent.get(&format!("/suggest?lang=en&q={}", encoded("tag:invoice")));
    assert!(!filter_only.body.contains("/en/billing/invoice"), "{}", filter_only.body);
}

#[test]
fn agents_see_why_results_stand_where_they_stand() {
    let site = desk();
    let mut agent = site.admin();
    let page = search(&mut agent, "change pasword");
    assert!(page.body.contains("&amp;why=1\">Why this order?"), "{}", page.body);
    assert!(!page.body.contains("class=\"why\""), "nobody asked");
    let page = agent.get("/desk/search?lang=en&q=change+pasword&why=1");
    for expected in [
        "Hide the reasons",
        "How the words were read",
        "put right",
        "<details class=\"why\" open>",
        "Points: ",
        "in the title",
        "All words of the search are there",
        "Best section:",
    ] {
        assert!(page.body.contains(expected), "{expected} is not in:\n{}", page.body);
    }
    let all = "/desk/search?lang=en&q=status:solved&why=1";
    assert!(!agent.get(all).body.contains("class=\"why\""), "a list has no reasons");
    let mut visitor = site.browser();
    let body = visitor.get("/search?lang=en&q=change+password&why=1").body;
    assert!(!body.contains("Why this order") && !body.contains("class=\"why\""), "{body}");
    assert_ne!(visitor.get("/desk/search?q=change+password&why=1").status, 200);
}
