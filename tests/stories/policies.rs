//! The file of policies: it holds within a second, and a broken one changes nothing.

use crate::harness::{Content, TestSite};

#[test]
fn a_saved_file_holds_and_a_broken_one_keeps_the_last_good() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let departments = || -> Vec<String> {
        site.desk.policies().departments.iter().map(|one| one.name.to_string()).collect()
    };
    assert_eq!(departments(), ["support"]);
    site.content.write("policies.toml", "[[department]]\nname = \"shop\"\n");
    site.eventually("it holds", || departments() == ["shop"]);
    site.content.write("policies.toml", "[[department]]\nname = \"Shop\"\n");
    site.eventually("editors see the error", || {
        let page = admin.get("/write");
        page.says("policies.toml 2:8 error") && page.says("the name “Shop” has “S”")
    });
    assert_eq!(departments(), ["shop"], "the last good one holds");
    assert!(site.desk.policies_file().is_older);
    let ready = site.browser().get("/health/ready");
    assert_eq!((ready.status, ready.body.lines().count()), (200, 2), "{}", ready.body);
    site.content.write("policies.toml", "[[department]]\nname = \"store\"\n");
    site.eventually("the mended one", || departments() == ["store"]);
    assert!(!admin.get("/write").says("policies.toml"));
    assert_eq!(site.browser().get("/health/ready").body, "ok\n");
    site.content.remove("policies.toml");
    site.eventually("none any more", || departments() == ["support"]);
}

#[test]
fn the_file_is_no_article_and_sent_to_nobody() {
    let site = TestSite::over(Content::small().with("policies.toml", "time_zone = \"UTC\"\n"));
    let mut admin = site.admin();
    for address in ["/policies.toml", "/en/policies", "/pictures/policies.toml"] {
        assert_eq!(site.browser().get(address).status, 404, "{address}");
        assert_eq!(admin.get(address).status, 404, "{address}");
    }
}
