//! `answerdesk explain`: why hits stand where they stand, with the data folder and without.

use serde_json::Value;

use crate::harness::Content;
use crate::harness::program::{Server, printed, run};

fn told(content: &Content, arguments: &[&str]) -> String {
    let output = run(content.path(), &[&["explain"], arguments].concat());
    assert!(output.status.success(), "{}", printed(&output));
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn each_hit_is_told_in_words() {
    let content = Content::small().with("synonyms.txt", "bill => invoice\n");
    let text = told(&content, &["--content", ".", "change the pasword"]);
    for expected in [
        "Searched: the articles of ., without tickets and what was learnt\n",
        "Read as “change the password”",
        "  the: in ",
        "counts less",
        "also “password” (put right)",
        "1. Change your password  (en/account/password)  ",
        " points, sure: ",
        "change: in the title, in the text\n",
        "best section: “On the phone”",
        "all words of the query are there",
    ] {
        assert!(text.contains(expected), "{expected} is not in:\n{text}");
    }
    let text = told(&content, &["--content", ".", "bill"]);
    assert!(text.contains("as “invoic” (synonym) in the title"), "{text}");
    let text = told(&content, &["--content", ".", "--typing", "chan"]);
    assert!(text.contains("begins a word of the title"), "{text}");
}

#[test]
fn agents_pages_are_for_agents() {
    let content = Content::small();
    let text = told(&content, &["--content", ".", "quokka"]);
    assert!(text.contains("quokka: stands nowhere") && text.contains("Nothing is found"), "{text}");
    let text = told(&content, &["--content", ".", "--agents", "quokka"]);
    assert!(text.contains("1. When to give a refund  (en/guidelines/refunds)"), "{text}");
    assert!(told(&content, &["--content", ".", ""]).contains("No word to search for"));
}

#[test]
fn programs_read_every_part() {
    let content = Content::small();
    let text = told(&content, &["--content", ".", "--json", "password phone"]);
    let told: Value = serde_json::from_str(&text).expect("JSON and nothing else");
    assert_eq!((&told["language"], &told["documents"]), (&"en".into(), &2.into()));
    assert_eq!(told["words"][0]["stem"], "password");
    let hit = &told["hits"][0];
    let points = hit["parts"].as_array().expect("parts").iter().map(|part| part["points"].as_f64());
    let sum: f64 = points.flatten().sum();
    assert!((sum - hit["score"].as_f64().expect("a score")).abs() < 1e-3, "{text}");
    assert_eq!(hit["parts"][0]["for"], "word");
    assert_eq!(hit["parts"][0]["stands"][0]["place"], "title");
}

#[test]
fn the_data_folder_is_searched_unless_a_server_has_it() {
    let content = Content::small();
    let text = told(&content, &["--content", ".", "--data", "data", "password"]);
    assert!(text.contains("Searched: the articles of ., ") && text.contains("no store"), "{text}");
    assert!(!content.path().join("data").exists(), "looking makes nothing");
    let server = Server::start(content.path(), &["--content", ".", "--data", "data"]);
    let text = told(&content, &["--content", ".", "--data", "data", "password"]);
    assert!(text.contains("Searched: the articles of ., "), "{text}");
    drop(server);
    let text = told(&content, &["--content", ".", "--data", "data", "password"]);
    assert!(text.contains("Searched: the index of data, with its tickets"), "{text}");
}
