//! The synonyms that editors keep: found by within a second, told of when wrong, sent to nobody.

use crate::harness::{Content, TestSite};

#[test]
fn a_saved_line_finds_and_a_wrong_one_keeps_the_last_good() {
    let site = TestSite::small();
    let mut admin = site.admin();
    let finds = |words: &str| {
        let page = site.browser().get(&format!("/search?q={words}&lang=en"));
        page.says("Download an invoice")
    };
    assert!(!finds("receipt"));
    site.content.write("synonyms.txt", "receipt => invoice\n");
    site.eventually("it finds", || finds("receipt"));
    site.content.write("synonyms.txt", "receipt => invoice\ncheque => \n");
    site.eventually("editors see the error", || {
        let page = admin.get("/write");
        page.says("synonyms.txt 2:10 error") && page.says("a side of the line is empty")
    });
    assert!(finds("receipt"), "the last good one stays");
    site.content.write("synonyms.txt", "cheque => invoice\n");
    site.eventually("the mended one", || finds("cheque") && !finds("receipt"));
    assert!(!admin.get("/write").says("synonyms.txt"));
    site.content.remove("synonyms.txt");
    site.eventually("none any more", || !finds("cheque"));
}

#[test]
fn the_file_is_no_article_and_sent_to_nobody() {
    let site = TestSite::over(Content::small().with("synonyms.txt", "quokka, wallaby\n"));
    let mut admin = site.admin();
    for address in ["/synonyms.txt", "/en/synonyms", "/en/synonyms.txt", "/pictures/synonyms.txt"] {
        assert_eq!(site.browser().get(address).status, 404, "{address}");
        assert_eq!(admin.get(address).status, 404, "{address}");
    }
    let found = site.browser().get("/search?q=wallaby&lang=en");
    assert!(!found.body.contains("quokka"), "what is for agents stays with them");
    assert!(admin.get("/desk/search?q=wallaby").says("When to give a refund"));
}
