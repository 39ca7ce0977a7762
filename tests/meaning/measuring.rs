//! `answerdesk eval` with a model: the figures of a set whose questions use other words.

use std::path::Path;

use serde_json::Value;

use crate::harness::program::{printed, run};
use crate::meaning::model::TinyModel;

const DOCUMENTS: &str = r#"{"id":"car","title":"The automobile","body":"Repair the automobile."}
{"id":"phone","title":"Your phone","body":"Reset your phone."}
{"id":"bill","title":"The invoice","body":"Pay the invoice."}
"#;
const QUESTIONS: &str = r#"{"id":"q1","text":"my car"}
{"id":"q2","text":"bill"}
"#;
const JUDGEMENTS: &str = "q1\tcar\t1\nq2\tbill\t1\n";

fn set() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files =
        [("corpus.jsonl", DOCUMENTS), ("queries.jsonl", QUESTIONS), ("qrels.tsv", JUDGEMENTS)];
    std::fs::create_dir(folder.path().join("set")).unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join("set").join(name), text).unwrap();
    }
    folder
}

fn figures(folder: &Path, arguments: &[&str]) -> Value {
    let output = run(folder, &[&["eval", "set", "--json"], arguments].concat());
    assert!(output.status.success(), "{}", printed(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn a_model_finds_what_words_do_not() {
    let model = TinyModel::new(41);
    let name = model.path().file_name().unwrap().to_string_lossy().into_owned();
    let named = model.path().to_string_lossy().into_owned();
    let folder = set();
    let words = figures(folder.path(), &[]);
    assert_eq!((&words["model"], &words["mean"]["recall@10"]), (&Value::Null, &0.0.into()));
    for mode in ["search", "suggest"] {
        let meant = figures(folder.path(), &["--mode", mode, "--model", &named]);
        assert_eq!((&meant["model"], &meant["mode"]), (&name.clone().into(), &mode.into()));
        assert_eq!(meant["mean"]["recall@10"], 1.0, "{meant}");
    }
    let typing = figures(folder.path(), &["--mode", "typing", "--model", &named]);
    assert_eq!(typing["mean"]["recall@10"], 0.0, "no model is asked at every key: {typing}");
    let output = run(folder.path(), &["eval", "set", "--model", &named]);
    assert!(printed(&output).contains(&format!("with the model {name}")), "{}", printed(&output));
}

#[test]
fn the_setting_names_a_model_until_another_or_none_is_asked_for() {
    let model = TinyModel::new(42);
    let named = model.path().to_string_lossy().into_owned();
    let folder = set();
    std::fs::write(folder.path().join("answerdesk.toml"), format!("meaning_model = {named:?}\n"))
        .unwrap();
    assert_eq!(figures(folder.path(), &[])["mean"]["recall@10"], 1.0);
    for off in [&["--no-model"][..], &["--model", ""]] {
        assert_eq!(figures(folder.path(), off)["model"], Value::Null, "{off:?}");
    }
    let output = run(folder.path(), &["eval", "set", "--model", "nothing"]);
    let text = printed(&output);
    assert!(!output.status.success() && text.contains("the model cannot be used"), "{text}");
}

#[test]
fn what_was_read_is_kept_where_it_is_asked_for() {
    let model = TinyModel::new(43);
    let named = model.path().to_string_lossy().into_owned();
    let folder = set();
    let kept = || -> Vec<u64> {
        let files = std::fs::read_dir(folder.path().join("kept/set")).unwrap();
        files.map(|file| file.unwrap().metadata().unwrap().len()).collect()
    };
    let arguments = ["--model", &named, "--vectors", "kept"];
    let first = figures(folder.path(), &arguments);
    let bytes = kept();
    assert_eq!(bytes.len(), 1);
    let second = figures(folder.path(), &arguments);
    assert_eq!(first["mean"]["ndcg@10"], second["mean"]["ndcg@10"]);
    assert_eq!(kept(), bytes, "nothing is read twice");
    let changed = DOCUMENTS.replace("Reset", "Change");
    std::fs::write(folder.path().join("set/corpus.jsonl"), changed).unwrap();
    figures(folder.path(), &arguments);
    assert!(kept() > bytes, "a changed text is read again");
}
