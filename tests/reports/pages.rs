//! The pages of the reports, as a lead reads them.

use jiff::SignedDuration;

use crate::harness::{Content, TestSite, act, ask, solve};

const POLICIES: &str = r#"
[[department]]
name = "support"

[[department]]
name = "billing"
title = "Money"

[[rule]]
name = "Money"
when = { words = ["invoice"] }
then = { department = "billing" }
"#;

/// A site on which three questions were asked yesterday, and what became of them.
fn site() -> (TestSite, crate::harness::Browser) {
    let site = TestSite::over(Content::small().with("policies.toml", POLICIES));
    let mut lead = site.admin();
    ask(&mut site.browser(), "The invoice is wrong");
    ask(&mut site.browser(), "How do I fold the map?");
    ask(&mut site.browser(), "Why is the bread blue?");
    site.clock.advance(SignedDuration::from_mins(125));
    assert_eq!(act(&mut lead, 1001, "replies", &[("reply", "It was.")]), 303);
    site.clock.advance(SignedDuration::from_mins(60));
    solve(&mut lead, 1001, "A new one");
    site.clock.advance(SignedDuration::from_hours(24));
    (site, lead)
}

#[test]
fn a_lead_reads_how_yesterday_went() {
    let (site, mut lead) = site();
    site.eventually("it is counted", || {
        lead.get("/desk/reports?days=yesterday&lang=en").says("Solved 1 0")
    });
    let page = lead.get("/desk/reports?days=yesterday&lang=en");
    let text = page.text();
    assert!(text.contains("First reply: half within 2 h 5 min –"), "{text}");
    assert!(text.contains("Solution: half within") && text.contains("Solved 1 0"), "{text}");
    assert!(text.contains("Solved at first contact 100.0% –"), "{text}");
    assert!(text.contains("Unsolved at the end 2 0"), "{text}");
    let volume = lead.get("/desk/reports/volume?days=yesterday&lang=en").text();
    assert!(volume.contains("web 3 100.0%") && volume.contains("Money 1 33.3%"), "{volume}");
    assert!(volume.contains("printing 1 33.3%"), "{volume}");
    let times = lead.get("/desk/reports/times?days=yesterday&lang=en").text();
    assert!(times.contains("First reply, by the clock 1 2 h 5 min 2 h 5 min"), "{times}");
    assert!(times.contains("Solution, by the clock 1 3 h 5 min 3 h 5 min"), "{times}");
    let backlog = lead.get("/desk/reports/backlog?days=yesterday&lang=en").text();
    assert!(backlog.contains("yesterday 2 2 0 0"), "{backlog}");
    let people = lead.get("/desk/reports/people?days=yesterday&lang=en").text();
    assert!(people.contains("Ada 1 1 1 0"), "{people}");
    let today = lead.get("/desk/reports?days=today&lang=en").text();
    assert!(today.contains("Questions 0 3"), "{today}");
    let persian = lead.get("/desk/reports?days=yesterday&lang=fa");
    assert!(persian.says("پرسش‌ها ۳ ۰"), "{}", persian.text());
}

#[test]
fn only_some_questions() {
    let (site, mut lead) = site();
    let money = "/desk/reports?days=yesterday&department=billing&lang=en";
    site.eventually("it is counted", || lead.get(money).says("Questions 1 0"));
    assert!(lead.get(money).says("Unsolved at the end 0 0"));
    assert!(lead.get("/desk/reports?days=yesterday&tag=printing&lang=en").says("Questions 1 0"));
    assert!(lead.get("/desk/reports?days=yesterday&channel=mail&lang=en").says("Questions 0 0"));
    let from_to = "/desk/reports?from=2026-03-01&to=2026-03-02&lang=en";
    assert!(lead.get(from_to).says("Questions 3 0"));
    let page = lead.get("/desk/reports?from=2026-03-02&to=2026-03-01&lang=en");
    assert_eq!(page.status, 422);
    assert!(page.says("The last day comes before the first"));
    assert!(page.body.contains("<title>Error: Reports"));
    assert_eq!(lead.get("/desk/reports?from=nonsense&to=&lang=en").status, 422);
    assert_eq!(lead.get("/desk/reports?from=2024-01-01&to=2026-01-01&lang=en").status, 422);
    assert_eq!(lead.get("/desk/reports/nothing").status, 404);
}

#[test]
fn the_same_numbers_as_csv() {
    let (site, mut lead) = site();
    site.eventually("it is counted", || {
        lead.get("/desk/reports?days=yesterday&lang=en").says("Solved 1 0")
    });
    let file = lead.get("/desk/reports/csv/times?days=yesterday&lang=en");
    assert_eq!(file.header("content-type").as_deref(), Some("text/csv; charset=utf-8"));
    let name = file.header("content-disposition").expect("a name");
    assert!(name.contains("times-2026-03-02-2026-03-02.csv"), "{name}");
    assert!(file.body.starts_with('\u{feff}'));
    let lines: Vec<&str> = file.body.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines[0], "Figure,Measured,Half within (minutes),Nine of ten within (minutes)");
    assert_eq!(lines[2], "\"First reply, by the clock\",1,125,125");
    let days = lead.get("/desk/reports/csv/by-day?days=yesterday&lang=en").body;
    assert!(days.contains("2026-03-02,3,1,1,0"), "{days}");
    assert_eq!(lead.get("/desk/reports/csv/nothing?lang=en").status, 404);
    assert_eq!(lead.get("/desk/reports/csv/times?from=x&to=y").status, 404);
    // Every sheet of every page is there as CSV.
    for subject in ["", "/volume", "/times", "/promises", "/backlog", "/satisfaction", "/people"] {
        let page = lead.get(&format!("/desk/reports{subject}?days=yesterday&lang=en"));
        for part in page.body.split("href=\"/desk/reports/csv/").skip(1) {
            let address = part.split('"').next().unwrap_or_default().replace("&amp;", "&");
            assert_eq!(lead.get(&format!("/desk/reports/csv/{address}")).status, 200, "{address}");
        }
    }
}

#[test]
fn only_for_those_who_may() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    for address in ["/desk/reports", "/desk/reports/people", "/desk/reports/csv/people"] {
        assert_eq!(agent.get(address).status, 403, "{address}");
        assert_eq!(site.browser().get(address).status, 303, "{address}");
    }
    assert!(!agent.get("/desk").body.contains("/desk/reports\""));
    assert!(admin.get("/desk").body.contains("/desk/reports\""));
}

#[test]
fn everybody_sees_their_own_work_and_nobody_elses() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut bea = site.invited(&mut admin, "Bea", "agent");
    for number in 1001..=1003 {
        ask(&mut site.browser(), &format!("Question {number} that nothing answers"));
        let who = if number == 1003 { &mut admin } else { &mut bea };
        assert_eq!(act(who, number, "replies", &[("reply", "Like this.")]), 303);
    }
    solve(&mut bea, 1001, "Like this");
    let own = "/desk/reports/own?days=today&lang=en";
    let told = "Replies 2 Became theirs 2 Solved 1 Unsolved now 1";
    site.eventually("it is counted", || bea.get(own).says(told));
    assert!(admin.get(own).says("Replies 1 Became theirs 1 Solved 0 Unsolved now 1"));
    let file = bea.get("/desk/reports/own/csv?days=today&lang=en");
    assert!(file.body.contains("Day,Replies,Became theirs,Solved\r\n2026-03-02,2,2,1"));
    assert_eq!(bea.get("/desk/reports/own?from=2026-03-02&to=2026-03-01&lang=en").status, 422);
    assert_eq!(site.browser().get(own).status, 303);
    assert!(bea.get("/desk").body.contains("/desk/reports/own\""), "it is in the menu");
}
