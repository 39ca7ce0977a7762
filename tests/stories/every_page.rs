//! What holds on every page that can be looked at.

use std::collections::HashMap;

use super::accounts::{page_of, send};
use super::first_day::ask;
use crate::harness::{Content, Page, TestSite, link_for, sign_in_as};

/// The patterns of `web/routes.rs` that give pages, with an address of each.
const PAGES: &[(&str, &str)] = &[
    ("/{LANG}/{{path:.*}}", "/{lang}/food/bread"),
    ("/{LANG}/{{path:.*}}", "/{lang}/food"),
    ("/{LANG}/{{path:.*}}", "/{lang}/"),
    ("urls::SEARCH", "/search?q=bread&lang={lang}"),
    ("urls::SEARCH", "/search?lang={lang}"),
    ("urls::SEARCH", "/search?q=zzqxwv&lang={lang}"),
    ("urls::ASK", "/ask?lang={lang}"),
    ("/t/{token}", "{ticket}?lang={lang}"),
    ("/t/{token}/survey", "{ticket}/survey?lang={lang}"),
    ("urls::QUESTIONS", "/questions?lang={lang}"),
    ("urls::STANDARDS", "/standards?lang={lang}"),
    ("/{old:.*}", "/nothing-like-this?lang={lang}"),
    ("urls::SIGN_IN", "/sign-in?lang={lang}"),
    ("/setup/{secret}", ""),
    ("/join/{secret}", "{join}?lang={lang}"),
    ("urls::DETAILS", "/account/details?lang={lang}"),
    ("urls::PASSKEYS", "/account/passkeys?lang={lang}"),
    ("urls::SECOND_FACTOR", "/account/second-factor?lang={lang}"),
    ("urls::FORGOT", "/forgot?lang={lang}"),
    ("/reset/{secret}", "{reset}?lang={lang}"),
    ("urls::ACCOUNT", "/account?lang={lang}"),
    ("urls::DESK", "/desk?lang={lang}"),
    ("/desk/tickets/{number}", "/desk/tickets/1001?lang={lang}"),
    ("/desk/tickets/{number}/merge", "/desk/tickets/1001/merge?lang={lang}"),
    ("/desk/tickets/{number}/merge", "/desk/tickets/1001/merge?into=1002&lang={lang}"),
    ("/desk/tickets/{number}/hand-over", "/desk/tickets/1001/hand-over?lang={lang}"),
    ("urls::DESK_SEARCH", "/desk/search?q=bread&lang={lang}"),
    ("urls::DESK_SEARCH", "/desk/search?lang={lang}"),
    ("urls::DESK_SEARCH", "/desk/search?q=staus:new+solved:soon+-tag:x+status:new&lang={lang}"),
    ("urls::DESK_SEARCH", "/desk/search?q=status:closed+bread&lang={lang}"),
    ("urls::DESK_FEEDBACK", "/desk/feedback?lang={lang}"),
    ("urls::DESK_KEYS", "/desk/keys?lang={lang}"),
    ("urls::DESK_VIEWS", "/desk/views?lang={lang}"),
    ("/desk/views/{id}", "{view}?lang={lang}"),
    ("urls::CUSTOMERS", "/desk/customers?lang={lang}"),
    ("/desk/customers/{id}", "{customer}?lang={lang}"),
    ("/desk/customers/{id}/merge", "{customer}/merge?into={other}&lang={lang}"),
    ("/questions/links/{secret}", "{link}?lang={lang}"),
    ("urls::WRITE", "/write?lang={lang}"),
    ("urls::INCIDENT", "/write/incident?lang={lang}"),
    ("urls::POLICIES", "/admin/policies?lang={lang}"),
    ("urls::POLICIES_FILE", "/admin/policies/file?lang={lang}"),
    ("urls::POLICIES_TRY", "/admin/policies/try?lang={lang}"),
    ("urls::PEOPLE", "/admin/people?lang={lang}"),
    ("urls::DESK_REPORTS", "/desk/reports?lang={lang}"),
    ("/desk/reports/{subject}", "/desk/reports/volume?days=30&lang={lang}"),
    ("urls::DESK_OWN_WORK", "/desk/reports/own?lang={lang}"),
    ("/desk/reports/{subject}", "/desk/reports/times?lang={lang}"),
    ("/desk/reports/{subject}", "/desk/reports/backlog?lang={lang}"),
    ("/desk/reports/{subject}", "/desk/reports/promises?lang={lang}"),
    ("/desk/reports/{subject}", "/desk/reports/satisfaction?lang={lang}"),
    ("/desk/reports/{subject}", "/desk/reports/people?lang={lang}"),
    ("urls::DESK_TEAM", "/desk/team?lang={lang}"),
    ("/desk/team/{id}", "{member}?lang={lang}"),
    ("/admin/people/{id}", "{person}?lang={lang}"),
    ("urls::WIDGET_PAGE", "/admin/widget?lang={lang}"),
    // Below urls::EMBED.
    ("", "/embed?lang={lang}"),
    ("urls::PIECES", "/ui?lang={lang}"),
];
/// Those that give no page.
const OTHERS: &[&str] = &[
    "/{LANG}",
    "urls::LIVE",
    "urls::READY",
    "urls::METRICS",
    "/theme/{id}/{file:.*}",
    "/pictures/{file:.*}",
    "/t/{token}/files/{id}/{name}",
    "/desk/tickets/{number}/files/{id}/{name}",
    "/favicon.ico",
    "/",
    "urls::SUGGEST",
    "urls::ROBOTS",
    "urls::SITEMAP",
    "/sitemap-{number}.xml",
    // A file; `tests/reports/pages.rs` reads it.
    "/desk/reports/csv/{sheet}",
    "/desk/reports/own/csv",
    "urls::DESK_COMMANDS",
    // It does not end; `tests/desk/live.rs` listens to it.
    "urls::DESK_LIVE",
    // They lead to the provider and back; `sign_in_elsewhere.rs` goes that way.
    "urls::SIGN_IN_ELSEWHERE",
    "urls::SIGN_IN_RETURN",
    // For a browser that is half way; `second_step.rs` looks at it.
    "urls::SIGN_IN_CODE",
    "urls::WIDGET_SCRIPT",
    // Below urls::WIDGET.
    "/start",
    "/suggest",
    "/answer",
];

#[test]
fn every_route_is_looked_at() {
    let routes = std::fs::read_to_string("src/web/routes.rs").expect("the table of routes");
    for line in routes.lines().filter(|line| line.contains("look().to(")) {
        let first = line.split_once(".route(").map_or("", |(_, rest)| rest);
        let first = first.split(", look()").next().unwrap_or_default();
        let pattern = first.trim_start_matches("&format!(").trim_end_matches(')').trim_matches('"');
        let is_known = PAGES.iter().any(|(known, _)| *known == pattern);
        assert!(is_known || OTHERS.contains(&pattern), "{pattern}: say here what it shows");
    }
}

#[test]
fn every_page_is_whole_in_each_direction() {
    let content = Content::empty()
        .with("en/food/bread.md", "# Bread\n\nBaked.\n\n## Flour\n\nMilled.\n")
        .with("fa/food/bread.md", "# نان\n\nپخته است.\n");
    // Passkeys are for sites with a name.
    let site = TestSite::with_settings(content, &[("base_url", "http://localhost")]);
    let mut admin = site.admin();
    let ticket = ask(&mut site.browser(), "Why is the bread blue?");
    ask(&mut site.browser(), "And why is it round?");
    let people = admin.get("/admin/people");
    let fields = [("token", people.form_token()), ("name", "Bea".into()), ("role", "agent".into())];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (*k, v.as_str())).collect();
    let invited = admin.post("/admin/people", &fields);
    let link = link_for(&mut admin, "omid@example.com");
    sign_in_as(&mut site.browser(), &mut admin, "lena@example.com");
    sign_in_as(&mut site.browser(), &mut admin, "omar@example.com");
    let list = admin.get("/desk/customers");
    let ids: Vec<&str> = list.body.split("\"/desk/customers/").skip(1).collect();
    let ids: Vec<&str> = ids.iter().filter_map(|rest| rest.split('"').next()).collect();
    let [other, customer] = ids[ids.len() - 2..] else { panic!("two customers: {ids:?}") };
    let customer = format!("/desk/customers/{customer}");
    let join = format!("/join/{}", invited.between("/join/", "<"));
    let person = page_of(&mut admin, "Ada");
    let made = send(&mut admin, &person, &format!("{person}/reset"), &[]);
    let reset = format!("/reset/{}", made.between("/reset/", "<"));
    let view = [("name", "Blue"), ("words", "bread is:waiting tier:gone"), ("whose", "everybody")];
    let view = send(&mut admin, "/desk/views", "/desk/views", &view).header("location");
    let view = view.expect("the view").rsplit_once("/desk").map(|(_, rest)| format!("/desk{rest}"));
    let view = view.expect("an address");
    let member = person.replace("/admin/people/", "/desk/team/");
    for (lang, dir) in [("en", "ltr"), ("fa", "rtl")] {
        let mut titles: HashMap<String, String> = HashMap::new();
        let addresses = PAGES.iter().map(|(_, address)| *address);
        for address in addresses.filter(|address| !address.is_empty()) {
            let address = address.replace("{ticket}", &ticket).replace("{join}", &join);
            let address = address
                .replace("{member}", &person.replace("/admin/people/", "/desk/team/"))
                .replace("{person}", &person)
                .replace("{member}", &member)
                .replace("{reset}", &reset)
                .replace("{view}", &view)
                .replace("{customer}", &customer)
                .replace("{other}", other)
                .replace("{link}", &link)
                .replace("{lang}", lang);
            let page = admin.get(&address);
            assert!(matches!(page.status, 200 | 404), "{address}: {}", page.status);
            is_whole(&page, &address);
            assert!(
                page.body.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\"")),
                "{address}"
            );
            let title = page.between("<title>", "</title>").to_owned();
            // The two searches are two pages of one name, one for each audience; so is the frame.
            let is_of = |room: &&str| address.starts_with(*room);
            let audience = ["/desk", "/embed"].into_iter().find(is_of).unwrap_or("/");
            let same = titles.insert(format!("{audience}: {title}"), address.clone());
            assert!(same.is_none(), "{address} and {same:?} are both called {title}");
        }
    }
}

fn is_whole(page: &Page, address: &str) {
    assert_eq!(page.body.matches("<h1").count(), 1, "{address}: one heading of the page");
    assert_eq!(page.body.matches("<main").count(), 1, "{address}: one main part");
    let title = page.between("<title>", "</title>");
    assert!(title.split(" – ").next().is_some_and(|own| !own.trim().is_empty()), "{address}");
    assert!(!page.body.contains("style=\"") && !page.body.contains("<style"), "{address}");
    assert!(!page.body.contains(" onclick") && !page.body.contains("javascript:"), "{address}");
    for script in page.body.split("<script").skip(1) {
        let tag = script.split('>').next().unwrap_or_default();
        assert!(tag.contains("src=\"/") || tag.contains("application/ld+json"), "{address}: {tag}");
    }
    for (name, value) in [("src=\"", "http"), ("src=\"", "//"), ("action=\"", "http")] {
        assert!(!page.body.contains(&format!("{name}{value}")), "{address}: {name}{value}");
    }
    let links = page.body.split("<link").skip(1).filter(|link| !link.contains("alternate"));
    for link in links.map(|link| link.split('>').next().unwrap_or_default()) {
        assert!(link.contains("href=\"/"), "{address}: {link}");
    }
}
