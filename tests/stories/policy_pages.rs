//! The policies on the admin pages: read in words, changed in their file, tried out.

use crate::harness::{Browser, Content, Page, TestSite};

const FILE: &str = "# Ours\n[[department]]\nname = \"desk\"\ntitle = { en = \"Front desk\", fa = \"میز جلو\" }\n\
    [[department]]\nname = \"billing\"\npublic = true\n[[tier]]\nname = \"gold\"\n\
    [[tag]]\nname = \"refund\"\ntitle = \"Refunds\"\n\
    [[rule]]\nname = \"Money back\"\nwhen = { words = [\"refund\", \"money back\"], lang = \"en\" }\n\
    then = { department = \"billing\", tags = [\"refund\"], priority = \"high\" }\n\
    [[rule]]\nname = \"Gold first\"\nwhen.tier = \"gold\"\nthen.escalate = true\nstop = true\n\
    [[rule]]\nname = \"Rest\"\nthen.priority = \"low\"\n[frustration]\nescalate_at = 2\nwords.en = [\"ridiculous\"]\n";

fn site() -> TestSite {
    TestSite::over(Content::small().with("policies.toml", FILE))
}

fn on_disk(site: &TestSite) -> String {
    std::fs::read_to_string(site.content.file("policies.toml")).expect("the file")
}

/// Sends a form of a page with its token.
fn send(browser: &mut Browser, at: &str, page: &Page, fields: &[(&str, &str)]) -> Page {
    let token = page.form_token();
    let fields: Vec<(&str, &str)> =
        [("token", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
    browser.post(at, &fields)
}

fn edit(browser: &mut Browser, page: &Page, (text, button): (&str, &str)) -> Page {
    let seen = page.between("name=\"seen\" value=\"", "\"").to_owned();
    let fields = [("seen", seen.as_str()), ("text", text), ("do", button)];
    send(browser, "/admin/policies/file", page, &fields)
}

#[test]
fn a_lead_reads_the_policies_in_words_and_an_agent_does_not() {
    let site = site();
    let mut admin = site.admin();
    let mut lead = site.invited(&mut admin, "Reza", "lead");
    let page = lead.get("/admin/policies");
    assert_eq!(page.status, 200);
    for words in [
        "1. Money back",
        "has one of refund money back",
        "is in English",
        "Department Billing",
        "Priority High",
        "Tags Refunds",
        "is from a customer of the tier Gold",
        "No later rule is looked at",
        "Front desk",
        "A lead sees it at once",
        "From 2 points on",
        "after 14 days",
    ] {
        assert!(page.says(words), "{words}: {}", page.text());
    }
    assert!(lead.get("/admin/policies?lang=fa").says("میز جلو"));
    let mut agent = site.invited(&mut admin, "Jonas", "agent");
    for at in ["/admin/policies", "/admin/policies/file", "/admin/policies/try"] {
        assert_eq!(agent.get(at).status, 403, "{at}");
        assert_eq!(site.browser().get(at).status, 303, "{at}");
    }
    for at in ["/admin/policies/tags", "/admin/policies/rules", "/admin/policies/file"] {
        let token = agent.get("/desk").form_token();
        assert_eq!(agent.post(at, &[("token", &token), ("name", "x")]).status, 403, "{at}");
        assert_eq!(lead.post(at, &[("name", "x")]).status, 403, "{at}: without a token");
    }
    assert_eq!(on_disk(&site), FILE);
}

#[test]
fn a_tag_is_added_and_a_rule_moved_without_touching_the_rest() {
    let site = site();
    let mut admin = site.admin();
    let page = admin.get("/admin/policies");
    let tags = "/admin/policies/tags";
    let wrong = send(&mut admin, tags, &page, &[("name", "Two Words"), ("title", "Keep me")]);
    assert!(wrong.status == 422 && wrong.says("Use lower-case letters, digits and hyphens"));
    assert!(wrong.body.contains("value=\"Two Words\"") && wrong.body.contains("value=\"Keep me\""));
    let wrong = send(&mut admin, tags, &page, &[("name", "refund")]);
    assert!(wrong.status == 422 && wrong.says("There is such a tag already"));
    let added =
        send(&mut admin, tags, &page, &[("name", "late-parcel"), ("title", "Late “parcel”")]);
    assert_eq!(added.status, 303, "{}", added.text());
    let page = admin.follow(&added);
    assert!(page.says("Saved. It holds from now on.") && page.says("Late “parcel”"));
    let rules = "/admin/policies/rules";
    let moved = send(&mut admin, rules, &page, &[("rule", "Gold first"), ("move", "up")]);
    let page = admin.follow(&moved);
    assert!(page.says("1. Gold first") && page.says("2. Money back"), "{}", page.text());
    let names: Vec<String> =
        site.desk.policies().rules.iter().map(|rule| rule.name.clone()).collect();
    assert_eq!(names, ["Gold first", "Money back", "Rest"]);
    let text = on_disk(&site);
    assert!(text.starts_with("# Ours\n") && text.contains("words.en = [\"ridiculous\"]"), "{text}");
    let gone = send(&mut admin, rules, &page, &[("rule", "No such"), ("move", "up")]);
    assert!(gone.status == 422 && gone.says("There is no such rule any more"));
}

#[test]
fn a_text_is_checked_before_it_is_saved_and_its_changes_are_shown() {
    let site = site();
    let mut admin = site.admin();
    let page = admin.get("/admin/policies/file");
    let wrong = FILE.replace("department = \"billing\",", "department = \"biling\",");
    let told = edit(&mut admin, &page, (&wrong, "save"));
    assert_eq!(told.status, 422);
    assert!(told.says("There is 1 problem above. Nothing was saved"), "{}", told.text());
    assert!(told.says("there is no department “biling”. Did you mean “billing”?"));
    assert!(told.says("Line 16"), "{}", told.text());
    assert!(told.body.contains("<mark>&quot;biling&quot;"), "the place is marked: {}", told.body);
    assert_eq!(on_disk(&site), FILE);
    let new = FILE.replace("escalate_at = 2", "escalate_at = 9").replace(
        "[[tier]]\nname = \"gold\"\n",
        "[[tier]]\nname = \"gold\"\n[[tier]]\nname = \"tin\"\n",
    );
    let checked = edit(&mut admin, &page, (&new, "check"));
    assert_eq!(checked.status, 200);
    assert!(
        checked.says("New: tier tin") && checked.says("Changes: frustration"),
        "{}",
        checked.text()
    );
    assert_eq!(on_disk(&site), FILE, "checking saves nothing");
    let as_browsers_send = new.replace('\n', "\r\n");
    let saved = edit(&mut admin, &checked, (&as_browsers_send, "save"));
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert_eq!(on_disk(&site), new);
    assert_eq!(site.desk.policies().frustration.escalate_at, Some(9), "at once");
    let left: Vec<_> = std::fs::read_dir(site.content.path()).expect("the folder").collect();
    assert!(left.iter().flatten().all(|one| !one.file_name().to_string_lossy().starts_with('.')));
}

#[test]
fn what_somebody_else_saved_meanwhile_is_shown_and_not_lost() {
    let site = site();
    let mut admin = site.admin();
    let page = admin.get("/admin/policies/file");
    let theirs = format!("{FILE}# theirs\n");
    site.content.write("policies.toml", &theirs);
    let mine = format!("{FILE}# mine\n");
    let told = edit(&mut admin, &page, (&mine, "save"));
    assert_eq!(told.status, 409);
    assert!(told.says("The file has changed since you opened it") && told.says("In the file now"));
    assert!(told.says("# theirs") && told.says("# mine"), "both stand there");
    assert_eq!(on_disk(&site), theirs);
    assert_eq!(edit(&mut admin, &told, (&mine, "save")).status, 303, "who saw it may replace it");
    assert_eq!(on_disk(&site), mine);
}

#[test]
fn of_two_who_save_at_once_one_is_told() {
    let site = site();
    let mut admin = site.admin();
    let page = admin.get("/admin/policies/file");
    let mut lead = site.invited(&mut admin, "Reza", "lead");
    let of_lead = lead.get("/admin/policies/file");
    let texts = [format!("{FILE}# one\n"), format!("{FILE}# two\n")];
    let statuses = std::thread::scope(|scope| {
        let [one, two] = &texts;
        let first = scope.spawn(|| edit(&mut admin, &page, (one, "save")).status);
        let second = scope.spawn(|| edit(&mut lead, &of_lead, (two, "save")).status);
        let mut both = [first.join().expect("one"), second.join().expect("two")];
        both.sort_unstable();
        both
    });
    assert_eq!(statuses, [303, 409]);
    assert!(texts.contains(&on_disk(&site)));
}

#[test]
fn a_broken_file_is_told_and_can_be_mended_on_the_page() {
    let site = site();
    let mut admin = site.admin();
    site.content.write("policies.toml", &FILE.replace("\"desk\"", "\"Desk\""));
    site.eventually("the page tells it", || {
        let page = admin.get("/admin/policies");
        page.says("The file has errors and is not used.") && page.says("the name “Desk” has “D”")
    });
    assert!(admin.get("/admin/policies").says("Front desk"), "the last good one is shown");
    let page = admin.get("/admin/policies/file");
    assert!(page.says("the name “Desk” has “D”"), "{}", page.text());
    assert_eq!(edit(&mut admin, &page, (FILE, "save")).status, 303);
    assert!(!admin.get("/admin/policies").says("has errors"));
}

#[test]
fn without_a_file_the_page_begins_one() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let page = admin.get("/admin/policies");
    assert!(page.says("There are no rules. Every ticket goes to Support."), "{}", page.text());
    assert!(page.says("any tag may be given"));
    let added = send(&mut admin, "/admin/policies/tags", &page, &[("name", "first")]);
    assert_eq!(added.status, 303, "{}", added.text());
    assert_eq!(on_disk(&site), "[[tag]]\nname = \"first\"\n");
}

#[test]
fn a_folder_that_cannot_be_written_is_said_plainly_and_loses_nothing() {
    let site = site();
    let mut admin = site.admin();
    let page = admin.get("/admin/policies/file");
    // A folder in its place: no file can be put there, whoever runs the test.
    site.content.remove("policies.toml");
    std::fs::create_dir(site.content.file("policies.toml")).expect("a folder");
    let told = edit(&mut admin, &page, (&format!("{FILE}# mine\n"), "save"));
    assert_eq!(told.status, 422);
    assert!(told.says("cannot be read") && told.says("# mine"), "{}", told.text());
    std::fs::remove_dir(site.content.file("policies.toml")).expect("removed");
    std::fs::rename(site.content.path(), site.content.path().with_extension("away")).expect("away");
    let page = admin.get("/admin/policies/file");
    let told = edit(&mut admin, &page, (&format!("{FILE}# mine\n"), "save"));
    std::fs::rename(site.content.path().with_extension("away"), site.content.path()).expect("back");
    assert_eq!(told.status, 422);
    assert!(
        told.says("This server cannot write the file") && told.says("# mine"),
        "{}",
        told.text()
    );
}

#[test]
fn a_ticket_is_tried_out_rule_by_rule() {
    let site = site();
    let mut lead = site.admin();
    let page = lead.get("/admin/policies/try");
    assert_eq!(page.status, 200);
    let fields = [
        ("text", "I want refunds, this is ridiculous"),
        ("ticket-lang", "en"),
        ("tier", "gold"),
        ("channel", "web"),
        ("at", "2026-03-02T09:00"),
    ];
    let tried = send(&mut lead, "/admin/policies/try", &page, &fields);
    assert_eq!(tried.status, 200);
    for words in [
        "What becomes of it",
        "Department Billing Priority High Tags Refunds",
        "1. Money back applies",
        "yes: has one of refund",
        "2. Gold first applies",
        "3. Rest not looked at",
        "2 points of frustration",
        "Words: ridiculous",
        "That is enough: a lead sees it at once.",
    ] {
        assert!(tried.says(words), "{words}: {}", tried.text());
    }
    assert!(
        tried.body.contains("I want refunds, this is ridiculous"),
        "the text stays in the form"
    );
    let tried = send(&mut lead, "/admin/policies/try", &page, &[("text", "<script>x</script>")]);
    assert!(tried.says("1. Money back does not apply") && !tried.body.contains("<script>x"));
    let tickets = lead.get("/desk");
    assert!(!tickets.says("refunds"), "nothing is kept");
}

#[test]
fn a_text_sent_after_the_session_ended_is_given_back() {
    let site = site();
    let mut admin = site.admin();
    let page = admin.get("/admin/policies/file");
    let token = page.form_token();
    assert_eq!(admin.post("/sign-out", &[("token", &token)]).status, 303);
    let mine = "# a long evening of work\n".repeat(2_000);
    let told = edit(&mut admin, &page, (&mine, "save"));
    assert!(
        told.status >= 300 && told.body.contains("# a long evening of work"),
        "{}",
        told.status
    );
    assert_eq!(on_disk(&site), FILE);
}

#[test]
fn a_large_file_can_be_saved_and_a_larger_one_is_refused_in_words() {
    let site = TestSite::with_settings(
        Content::small().with("policies.toml", FILE),
        &[("question_chars_max", "1000")],
    );
    let mut admin = site.admin();
    let page = admin.get("/admin/policies/file");
    let large = format!("{FILE}{}", "# ατελείωτα σχόλια\n".repeat(6_000));
    assert_eq!(edit(&mut admin, &page, (&large, "save")).status, 303);
    assert_eq!(on_disk(&site), large);
    let page = admin.get("/admin/policies/file");
    let larger = format!("{FILE}{}", "# more\n".repeat(40_000));
    let told = edit(&mut admin, &page, (&larger, "save"));
    assert_eq!(told.status, 422);
    assert!(told.says("The text is longer than the file may be"), "{}", told.status);
    assert_eq!(on_disk(&site), large);
}

#[test]
fn what_nobody_of_the_team_can_do_is_warned_about() {
    let rules = "[[department]]\nname = \"desk\"\n[[rule]]\nname = \"Servers\"\n\
                 then = { skills = [\"servers\"], assignee = \"nobody@example.com\" }\n";
    let site = TestSite::over(Content::small().with("policies.toml", rules));
    let mut admin = site.admin();
    let page = admin.get("/admin/policies");
    assert!(page.says("Nobody has the skill servers that the rule “Servers” asks for."));
    assert!(page.says("gives tickets to nobody@example.com, who does not answer tickets here."));
    assert!(!page.says("Nobody works in"), "who says no department works in all");
    let mended = rules.replace("nobody@", "ada@").replace("\"servers\"", "");
    let mended = mended.replace("skills = [], ", "");
    let file = admin.get("/admin/policies/file");
    assert_eq!(edit(&mut admin, &file, (&mended, "save")).status, 303);
    assert!(!admin.get("/admin/policies").body.contains("flash-warn"));
}
