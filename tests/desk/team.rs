//! A lead says who works on what.

use crate::harness::{Content, TestSite, ask, person};

const POLICIES: &str = r#"
[[department]]
name = "support"

[[department]]
name = "billing"
title = "Billing"

[[rule]]
name = "Tax"
when = { words = ["tax"] }
then = { skills = ["tax-law"] }
"#;

#[test]
fn a_lead_sees_the_load_of_each_and_says_what_they_work_on() {
    let site = TestSite::over(Content::small().with("policies.toml", POLICIES));
    let mut admin = site.admin();
    let mut lead = site.invited(&mut admin, "Lea", "lead");
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    let bea = person(&site, "Bea").id;
    let page = format!("/desk/team/{bea}");
    assert_eq!(agent.get("/desk/team").status, 403);
    assert_eq!(agent.get(&page).status, 403);
    let form = lead.get(&page);
    assert!(form.says("Rules ask for: tax-law"), "{}", form.text());
    let token = form.form_token();
    let wrong = [("token", token.as_str()), ("skills", "tax-law"), ("capacity", "many")];
    let refused = lead.post(&page, &wrong);
    assert!(refused.status == 422 && refused.says("Enter a number up to 500"));
    assert!(refused.body.contains("value=\"tax-law\""), "what was typed stays");
    let right = [
        ("token", token.as_str()),
        ("department", "billing"),
        ("skills", "Tax-Law, french"),
        ("capacity", "8"),
    ];
    assert_eq!(lead.post(&page, &right).status, 303);
    ask(&mut site.browser(), "A tax question");
    let token = agent.get("/desk").form_token();
    agent.post("/desk/tickets/1001/handling", &[("token", &token), ("handling", "take")]);
    let team = lead.get("/desk/team");
    assert!(team.says("1 of 8 waiting") && team.says("Billing"), "{}", team.text());
    assert!(team.says("tax-law") && team.says("french"));
    assert!(admin.get(&format!("/admin/people/{bea}")).says("What they work on was changed"));
}
