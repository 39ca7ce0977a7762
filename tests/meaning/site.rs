//! A site with a model: what is meant is found, whatever it is called.

use crate::harness::{Content, TestSite};
use crate::meaning::model::TinyModel;

fn content() -> Content {
    Content::empty()
        .with("en/help/one.md", "---\ntitle: The automobile\n---\nRepair the automobile.\n")
        .with("en/help/two.md", "---\ntitle: Your phone\n---\nReset your phone.\n")
        .with(
            "en/guidelines/three.md",
            "---\ntitle: The invoice\naudience: agents\n---\nPay the invoice.\n",
        )
}

fn site(model: &TinyModel) -> TestSite {
    let folder = model.path().to_string_lossy().into_owned();
    let site = TestSite::with_settings(content(), &[("meaning_model", folder.as_str())]);
    has_read(&site, 3);
    site
}

fn has_read(site: &TestSite, texts: usize) {
    let meaning = site.desk.meaning.clone().expect("a model");
    site.eventually("the model has read everything", || meaning.len() == texts);
}

#[test]
fn what_is_meant_is_found_and_agents_texts_stay_theirs() {
    let model = TinyModel::new(31);
    let site = site(&model);
    let found = site.browser().get("/search?q=the+car&lang=en");
    assert!(found.body.contains("/en/help/one"), "{}", found.text());
    let found = site.browser().get("/search?q=the+bill&lang=en");
    assert!(!found.says("The invoice"), "{}", found.text());
    let found = site.admin().get("/desk/search?q=the+bill");
    assert!(found.says("The invoice"), "{}", found.text());
}

#[test]
fn the_model_follows_the_content() {
    let model = TinyModel::new(32);
    let site = site(&model);
    site.content.write("en/help/four.md", "---\ntitle: Your secret\n---\nChange your secret.\n");
    has_read(&site, 4);
    let found = site.browser().get("/search?q=password&lang=en");
    assert!(found.body.contains("/en/help/four"), "{}", found.text());
    site.content.remove("en/help/two.md");
    has_read(&site, 3);
}

#[test]
fn a_restart_keeps_what_was_read() {
    let model = TinyModel::new(33);
    let site = site(&model);
    let (data, content) = site.stop();
    let folder = model.path().to_string_lossy().into_owned();
    let again = TestSite::on(data, content, &[("meaning_model", folder.as_str())]);
    assert_eq!(again.desk.meaning.as_ref().expect("a model").len(), 3);
    let found = again.browser().get("/search?q=the+car&lang=en");
    assert!(found.body.contains("/en/help/one"), "{}", found.text());
}
