//! The page of pieces, where charts can be looked at closely.

use crate::harness::TestSite;

#[test]
fn charts_escape_their_words_and_say_the_same_in_a_table() {
    let site = TestSite::small();
    let page = site.browser().get("/ui?lang=en");
    assert_eq!(page.status, 200);
    let chart = page.between("id=\"sample-bars\"", "</figure>");
    assert!(chart.contains("&lt;i&gt;&amp;") && !chart.contains("<i>"), "{chart}");
    assert_eq!(chart.matches("<rect").count(), 3, "zero draws nothing: {chart}");
    assert_eq!(chart.matches("<td class=\"number\"").count(), 4, "{chart}");
    assert!(chart.contains("Highest: 41"), "{chart}");
    assert!(!page.body.contains("style=\""), "no inline style");
    let large = page.between("id=\"sample-large\"", "</figure>");
    assert!(large.contains("18,446,744,073,709,551,615") && large.contains("width=\"100.00%\""));
    assert!(page.between("id=\"sample-none\"", "</figure>").contains("There are no figures yet."));
    let month = page.between("id=\"sample-month\"", "</figure>");
    assert_eq!(month.matches("<title>").count(), 31, "{month}");
}

#[test]
fn charts_grow_from_the_side_where_reading_begins() {
    let site = TestSite::small();
    let places = |lang: &str| {
        let page = site.browser().get(&format!("/ui?lang={lang}"));
        let chart = page.between("id=\"sample-bars\"", "</figure>").to_owned();
        let places = chart.split("<rect x=\"").skip(1);
        places.map(|part| part.split('"').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(places("en"), ["0.00%", "0.00%", "0.00%"]);
    assert_eq!(places("fa"), ["0.00%", "58.54%", "80.49%"]);
}
