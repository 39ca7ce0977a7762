//! `answerdesk eval`: the figures of a small test set, and what is wrong with its lines.

use std::io::Write;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;

use crate::harness::program::{printed, run};

const DOCUMENTS: &str = r##"{"id":"password","title":"Reset your password","body":"Choose Forgot password on the sign-in page. We send a link to your email address."}
{"id":"invoice","title":"Invoices","body":"# Invoices\n\nEvery payment has one.\n\n## Download an invoice\n\nInvoices are listed under Billing, as PDF.\n\n## Refunds\n\nA refund appears as a credit note."}
{"id":"team","title":"Invite people to your team","body":"Only administrators can invite people. Each invitation works for seven days."}
{"id":4,"title":"Export your data","body":"The export holds all projects as one file."}
"##;
const QUESTIONS: &str = r#"{"id":"q1","text":"forgot my password"}
{"id":"q2","text":"downloading invoices"}
{"id":"q3","text":"invite a colleague"}
{"id":"q4","text":"nobody has judged this"}
"#;
const MESSAGES: &str = r#"{"id":"q1","text":"Hello,\nI forgot my password for the sign-in page and no link comes to my email address. What can I do?\nThanks, Omid"}
"#;
const OUT_OF_SCOPE: &str = r#"{"id":"o1","text":"what is the weather in Thessaloniki tomorrow"}
{"id":"o2","text":"hm"}
"#;
const JUDGEMENTS: &str =
    "query\tdocument\tgrade\nq1\tpassword\t1\nq2\tinvoice\t2\nq2\t4\t0\nq3\tteam\t1\nq3\tgone\t1\n";

/// A test set with these files.
fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (name, text) in files {
        std::fs::create_dir_all(folder.path().join(name).parent().expect("a folder"))
            .expect("a folder");
        std::fs::write(folder.path().join(name), text).expect("a file");
    }
    folder
}

fn small() -> tempfile::TempDir {
    folder(&[
        ("corpus.jsonl", DOCUMENTS),
        ("queries.jsonl", QUESTIONS),
        ("queries_full.jsonl", MESSAGES),
        ("oos_queries.jsonl", OUT_OF_SCOPE),
        ("qrels.tsv", JUDGEMENTS),
    ])
}

/// The figures, as a program reads them.
fn figures(folder: &Path, arguments: &[&str]) -> Value {
    let output = run(folder, &[&["eval", "--json"], arguments].concat());
    assert!(output.status.success(), "{}", printed(&output));
    serde_json::from_slice(&output.stdout).expect("JSON and nothing else")
}

#[test]
fn programs_read_every_figure() {
    let folder = small();
    for mode in ["search", "suggest", "typing"] {
        let told = figures(folder.path(), &[".", "--mode", mode]);
        assert_eq!((&told["mode"], &told["model"]), (&mode.into(), &Value::Null));
        let set = &told["sets"][0];
        assert_eq!(set["language"], "en");
        assert_eq!((&set["documents"], &set["queries"]), (&4.into(), &3.into()));
        assert_eq!((&set["queries_left_out"], &set["judgements_left_out"]), (&1.into(), &1.into()));
        for key in ["ndcg@10", "mrr@10", "recall@10", "p@1", "map"] {
            let figure = set[key].as_f64().expect("a figure");
            assert!((0.0..=1.0).contains(&figure), "{mode}: {key} {figure}");
            assert_eq!(told["mean"][key], set[key], "{mode}: {key}");
        }
        for key in ["latency_median_ms", "latency_p99_ms", "indexing_seconds"] {
            assert!(set[key].as_f64().is_some_and(|time| time > 0.0), "{mode}: {key}");
        }
        let form = &set["ask_form"];
        assert_eq!(
            (&form["in_scope_queries"], &form["out_of_scope_queries"]),
            (&3.into(), &2.into())
        );
        assert_eq!(form["out_of_scope_silent"], 1.0, "{form}");
        assert!(form["auroc"].as_f64().is_some_and(|auroc| auroc > 0.5), "{form}");
        let curve = form["curve"].as_array().expect("a curve");
        for pair in curve.windows(2) {
            let fell = |key: &str| pair[0][key].as_f64() >= pair[1][key].as_f64();
            let rose = |key: &str| pair[0][key].as_f64() <= pair[1][key].as_f64();
            assert!(rose("sureness") && rose("out_of_scope_silent"), "{form}");
            assert!(fell("in_scope_answered"), "{form}");
        }
    }
    assert_eq!(figures(folder.path(), &["."])["sets"][0]["ndcg@10"], 1.0);
}

#[test]
fn people_read_a_table() {
    let folder = small();
    let output = run(folder.path(), &["eval", "."]);
    let text = printed(&output);
    assert!(output.status.success(), "{text}");
    for expected in
        ["nDCG@10", "MRR@10", "recall@10", "P@1", "MAP", "p99 ms", "out of scope silent", "\nnow "]
    {
        assert!(text.contains(expected), "{expected} is not in:\n{text}");
    }
    assert!(text.contains("1 queries without a relevant document"), "{text}");
    assert!(!text.contains("\nmean "), "one set has no mean: {text}");
}

#[test]
fn sets_below_a_folder_are_measured_together_compressed_or_not() {
    let folder = folder(&[
        ("sets/one/corpus.jsonl", DOCUMENTS),
        ("sets/one/queries.jsonl", QUESTIONS),
        ("sets/one/qrels.tsv", JUDGEMENTS),
        ("sets/two/el/queries.jsonl", "{\"id\":1,\"text\":\"ξέχασα τον κωδικό\"}\n"),
        ("sets/two/el/qrels.tsv", "1 0 a 1\r\n"),
        ("sets/notes.txt", "Nothing to measure."),
    ]);
    let packed = std::fs::File::create(folder.path().join("sets/two/el/corpus.jsonl.gz"));
    let mut packed = GzEncoder::new(packed.expect("a file"), Compression::default());
    let greek = "\u{feff}{\"id\":\"a\",\"title\":\"Αλλαγή κωδικού\"}\n\n{\"id\":\"b\",\"title\":\"Αποστολή τιμολογίου\"}\n";
    packed.write_all(greek.as_bytes()).expect("written");
    packed.finish().expect("written");
    let told = figures(folder.path(), &["sets"]);
    let sets = told["sets"].as_array().expect("sets");
    let names: Vec<_> = sets.iter().map(|set| set["name"].as_str().unwrap_or("")).collect();
    assert_eq!(names, ["sets/one", "sets/two/el"]);
    assert_eq!(sets[1]["language"], "el");
    assert_eq!(sets[1]["p@1"], 1.0, "{told}");
    assert!(sets[1]["ask_form"].is_null());
    assert_eq!(
        figures(folder.path(), &["sets/two/el", "--lang", "en"])["sets"][0]["language"],
        "en"
    );
    let text = printed(&run(folder.path(), &["eval", "sets"]));
    assert!(text.contains("\nmean "), "{text}");
}

#[test]
fn bad_lines_are_told_with_their_place_and_nothing_is_measured() {
    let folder = folder(&[
        (
            "corpus.jsonl",
            "{\"id\":\"a\",\"title\":\"A\"}\n{\"id\":\"a\",\"title\":\"B\"}\n{\"title\":\"C\"}\n{\"id\":\"d\"}\nnot json\n",
        ),
        (
            "queries.jsonl",
            "{\"id\":\"q\"}\n{\"id\":\"r\",\"text\":7}\n{\"id\":\"s\",\"text\":\"A\"}\n",
        ),
        ("qrels.tsv", "s\ta\t1\ns\ta\n\ns\ta\tgood\n"),
    ]);
    let output = run(folder.path(), &["eval", "."]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let told = printed(&output);
    for expected in [
        "corpus.jsonl:2: the id “a” was there before",
        "corpus.jsonl:3: id is missing",
        "corpus.jsonl:4: title and body are missing",
        "corpus.jsonl:5: not a JSON object",
        "queries.jsonl:1: text is missing",
        "queries.jsonl:2: text must be a text",
        "qrels.tsv:2: has 2 columns",
        "qrels.tsv:4: the grade in the last column is not a number",
    ] {
        assert!(told.contains(expected), "{expected} is not in:\n{told}");
    }
}

#[test]
fn folders_without_a_test_set_are_told_in_a_sentence() {
    let folder = folder(&[("corpus.jsonl", DOCUMENTS), ("empty/nothing.txt", "")]);
    for (arguments, expected) in [
        (["eval", "nowhere"], "the folder nowhere cannot be read"),
        (["eval", "empty"], "there is no corpus.jsonl in empty"),
        (["eval", "."], "there is no queries.jsonl in ."),
    ] {
        let output = run(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(1));
        assert!(printed(&output).contains(expected), "{}", printed(&output));
    }
    let unknown = run(folder.path(), &["eval", ".", "--lang", "klingon"]);
    assert!(printed(&unknown).contains("“klingon” is not the code of a language"));
}

#[cfg(not(feature = "meaning"))]
#[test]
fn a_model_needs_a_build_that_has_support() {
    let folder = small();
    let output = run(folder.path(), &["eval", ".", "--model", "models/small"]);
    let text = printed(&output);
    assert!(!output.status.success(), "{text}");
    let expected = "--model must be empty, because this build has no support for models";
    assert!(text.contains(expected), "{text}");
}
