//! The incident banner: set once, on every customers' page at once, gone by itself.

use jiff::SignedDuration;

use crate::harness::{Browser, Content, Page, TestSite};

fn set(browser: &mut Browser, fields: &[(&str, &str)]) -> Page {
    let token = browser.get("/write/incident").form_token();
    let mut all = vec![("token", token.as_str()), ("level", "trouble")];
    all.extend(fields);
    all.push(("lasts", "4"));
    browser.post("/write/incident", &all)
}

fn text(page: &Page) -> bool {
    page.body.contains("Payments are late today.")
}

#[test]
fn a_banner_stands_on_every_customers_page_until_it_ends() {
    let site = TestSite::over(Content::small().with("fa/invoice.md", "# صورت‌حساب\n\nاینجاست.\n"));
    let mut reader = site.browser();
    let pages =
        ["/en/", "/en/account/password", "/en/account", "/ask?lang=en", "/search?q=a", "/x"];
    for address in pages {
        assert!(!text(&reader.get(address)), "{address} is kept without it");
    }
    let mut admin = site.admin();
    let done = set(
        &mut admin,
        &[("text-en", " Payments are\nlate today. "), ("article", "/en/billing/invoice")],
    );
    assert_eq!(done.status, 303, "{}", done.text());
    for address in pages {
        let page = reader.get(address);
        assert!(text(&page), "{address}");
        let banner = page.between("<aside class=\"incident", "</aside>");
        assert!(banner.contains("role=\"status\"") && banner.contains("Trouble"), "{banner}");
        assert!(banner.contains("href=\"/en/billing/invoice\""), "{banner}");
    }
    let persian = reader.get("/fa/");
    assert!(persian.between("<aside", "</aside>").contains("lang=\"en\" dir=\"ltr\""));
    assert!(!text(&admin.get("/desk")), "agents work undisturbed");
    site.clock.advance(SignedDuration::from_hours(5));
    assert!(!text(&reader.get("/en/")) && !text(&reader.get("/en/account/password")));
}

#[test]
fn a_banner_is_replaced_taken_down_and_survives_a_restart() {
    let site = TestSite::small();
    let mut admin = site.admin();
    set(&mut admin, &[("text-en", "Payments are late today.")]);
    assert!(text(&site.browser().get("/en/")));
    let (data, content) = site.stop();
    let site = TestSite::on(data, content, &[]);
    assert!(text(&site.browser().get("/en/")));
    let mut admin = site.browser();
    let fields = [("email", "ada@example.com"), ("password", "a long enough password")];
    assert_eq!(admin.post("/sign-in", &fields).status, 303);
    set(&mut admin, &[("text-en", "All is well again.")]);
    assert!(site.browser().get("/en/").body.contains("All is well again."));
    let form = admin.get("/write/incident");
    assert!(form.says("It ends by itself"), "{}", form.text());
    let token = form.form_token();
    assert_eq!(admin.post("/write/incident/end", &[("token", &token)]).status, 303);
    assert!(!site.browser().get("/en/").body.contains("<aside"));
    assert!(admin.get("/write/incident").says("There is no banner."));
}

#[test]
fn what_cannot_be_taken_is_said_and_kept() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let refused = set(&mut admin, &[("text-en", "  ")]);
    assert!(refused.status == 422 && refused.says("Write the text in at least one language"));
    assert!(refused.body.contains("<title>Error: "));
    let secret = [("text-en", "See this"), ("article", "en/guidelines/refunds")];
    let refused = set(&mut admin, &secret);
    assert!(refused.status == 422 && refused.says("no public article"), "{}", refused.text());
    assert!(refused.body.contains("See this"));
    let long = "x".repeat(281);
    assert_eq!(set(&mut admin, &[("text-en", &long)]).status, 422);
    for lasts in ["x", "0", "-1", "721", "9223372036854775807"] {
        let refused = set(&mut admin, &[("text-en", "a"), ("lasts", lasts)]);
        assert_eq!(refused.status, 422, "{lasts}");
        assert!(refused.body.contains("aria-describedby=\"lasts-error\""), "{lasts}");
    }
}

#[test]
fn only_those_who_may_set_it_can() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let mut agent = site.invited(&mut admin, "Bea", "agent");
    assert_eq!(agent.get("/write/incident").status, 403);
    let mut editor = site.invited(&mut admin, "Cem", "editor");
    assert_eq!(set(&mut editor, &[("text-en", "Soon")]).status, 303);
    assert_eq!(site.browser().post("/write/incident", &[("level", "notice")]).status, 303);
    let foreign = editor.post("/write/incident", &[("token", "0"), ("text-en", "Not mine")]);
    assert!(
        foreign.status == 403 && foreign.between("<textarea", "</textarea>").contains("Not mine")
    );
}
