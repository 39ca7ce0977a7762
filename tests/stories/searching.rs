//! The search page, the suggestions, the ways on when nothing is found.

use serde_json::Value;

use crate::harness::{Content, TestSite};

#[test]
fn a_result_leads_to_the_very_heading() {
    let site = TestSite::small();
    let page = site.browser().get("/search?q=gear+phone&lang=en");
    assert!(page.body.contains("href=\"/en/account/password#on-the-phone\""), "{}", page.body);
    assert!(page.body.contains("<mark>"), "matches are marked");
}

#[test]
fn a_misspelt_word_is_put_right_and_can_be_searched_as_typed() {
    let site = TestSite::small();
    let mut browser = site.browser();
    let page = browser.get("/search?q=invioce&lang=en");
    assert!(page.says("Showing results for invoice") && page.says("Download an invoice"));
    let as_typed = browser.get("/search?q=invioce&lang=en&as=typed");
    assert!(as_typed.says("Nothing was found for “invioce”"), "{}", as_typed.text());
}

#[test]
fn the_words_of_a_search_without_result_go_along_to_the_ask_form() {
    let site = TestSite::small();
    let mut browser = site.browser();
    let page = browser.get("/search?q=xylophone+subscription&lang=en");
    assert!(page.body.contains("/ask?q=xylophone%20subscription&amp;lang=en"), "{}", page.body);
    let form = browser.get("/ask?q=xylophone%20subscription&lang=en");
    assert!(form.between("id=\"question\"", "</textarea>").contains("xylophone subscription"));
}

#[test]
fn words_that_people_use_find_an_article_that_does_not_have_them() {
    let site = TestSite::small();
    let page = site.browser().get("/search?q=forgot+my+login&lang=en");
    assert!(page.says("Change your password"), "{}", page.text());
}

#[test]
fn suggestions_come_while_the_last_word_is_half_typed() {
    let site = TestSite::small();
    let page = site.browser().get("/suggest?q=download+inv&lang=en");
    let answer: Value = serde_json::from_str(&page.body).expect("JSON");
    let first = &answer["items"][0];
    assert_eq!(first["title"], "Download an invoice");
    assert_eq!(first["url"], "/en/billing/invoice");
    assert_eq!(first["title_marks"], serde_json::json!([[0, 8], [12, 19]]));
}

#[test]
fn each_question_of_a_faq_page_is_found_and_marked_up() {
    let faq = "---\ntitle: Common questions\nkind: faq\n---\n\n## Can I pay by bank transfer?\n\n\
               Yes, with </script> the IBAN.\n\n## Where is my parcel?\n\nSee the tracking page.\n";
    let site = TestSite::over(Content::small().with("en/faq.md", faq));
    let mut browser = site.browser();
    let found = browser.get("/search?q=bank+transfer&lang=en");
    assert!(found.body.contains("/en/faq#can-i-pay-by-bank-transfer"), "{}", found.body);
    let page = browser.get("/en/faq");
    let data = page.between("<script type=\"application/ld+json\">", "</script>");
    let data: Value = serde_json::from_str(data).expect("JSON-LD");
    assert_eq!(data["@type"], "FAQPage");
    assert_eq!(data["mainEntity"][1]["name"], "Where is my parcel?");
}

#[test]
fn a_foreign_help_centre_in_one_language_loads_as_it_is() {
    let content = Content::empty()
        .with(
            "Λογαριασμός/change.md",
            "---\nms.author: x\naudience: Admin\n---\n# <a name=\"c\"></a>Αλλαγή κωδικού πρόσβασης\n\n\
             Ανοίξτε τις ρυθμίσεις του λογαριασμού σας και επιλέξτε την ασφάλεια.\n",
        )
        .with("broken.md", "---\ntitle: Error: nothing works\n---\nΤο πρόγραμμα δεν ξεκινά σήμερα.\n");
    let site = TestSite::over(content);
    let mut browser = site.browser();
    let home = browser.get("/el/");
    assert!(home.body.contains("lang=\"el\""), "the language is detected");
    let page = browser.get("/search?q=αλλαγη+κωδικου&lang=el");
    assert!(page.says("Αλλαγή κωδικού πρόσβασης"), "{}", page.text());
    assert_eq!(browser.get("/el/broken").status, 200, "broken front matter stops nothing");
}

#[test]
fn a_foreign_tree_never_shows_by_mistake_what_may_be_private() {
    let heads = [
        "audience: agents",
        "audiance: agents",
        "audience:\n  - agents",
        "darft: true",
        "audience: support-team",
        "audience: agnets",
        "audience: Internal only",
        "audience: x: y",
    ];
    let mut content =
        Content::empty().with("open.md", "---\nlayout: page\naudience: ITPro\n---\nOpen.\n");
    for (place, head) in heads.iter().enumerate() {
        let text = format!("---\nlayout: page\n{head}\n---\nThe hidden quokka.\n");
        content = content.with(&format!("p{place}.md"), &text);
    }
    let site = TestSite::over(content);
    assert_eq!(site.browser().get("/en/open").status, 200);
    for (place, head) in heads.iter().enumerate() {
        assert_eq!(site.browser().get(&format!("/en/p{place}")).status, 404, "{head}");
    }
    assert!(!site.browser().get("/suggest?q=quokk&lang=en").body.contains("/en/p"));
}

#[test]
fn front_matter_in_the_wrong_place_is_an_error_and_never_shows_what_it_hides() {
    let misplaced = ["\n---\n", " ---\n", "\u{feff}\n---\n", "\u{feff}\u{feff}---\n", "---\r"];
    let mut content = Content::small();
    for (place, fence) in misplaced.iter().enumerate() {
        let end = if fence.ends_with('\r') { "\r" } else { "\n" };
        let text = format!("{fence}audience: agents{end}---{end}The hidden quokka.{end}");
        content = content.with(&format!("en/account/p{place}.md"), &text);
    }
    let site = TestSite::over(content);
    let problems = site.admin().get("/write");
    for place in 0..misplaced.len() {
        assert_eq!(site.browser().get(&format!("/en/account/p{place}")).status, 404, "{place}");
        assert!(problems.says(&format!("en/account/p{place}.md")), "{}", problems.text());
    }
}

#[test]
fn search_engines_are_told_of_public_articles_only() {
    let private = "---\ntitle: For us\naudience: agents\n---\n\nInside.\n";
    let site = TestSite::over(Content::small().with("en/inside.md", private));
    let mut browser = site.browser();
    let robots = browser.get("/robots.txt");
    assert!(robots.body.contains("Disallow: /t/") && robots.body.contains("/sitemap.xml"));
    let listed = browser.get("/sitemap.xml");
    assert!(listed.body.contains("/en/billing/invoice</loc>"), "{}", listed.body);
    assert!(!listed.body.contains("inside"), "{}", listed.body);
    assert_eq!(browser.get("/sitemap-2.xml").status, 404);
}
