//! `answerdesk eval --replay`: what is learnt from the first questions, for the others.

use serde_json::Value;

use crate::harness::Content;
use crate::harness::program::{printed, run};

/// Two articles, and four people who call one of them what it does not.
fn set() -> Content {
    let documents = r#"{"id":"password","title":"Reset your password","body":"We send a link."}
{"id":"invoice","title":"Download an invoice","body":"Invoices are listed under Billing."}
{"id":"team","title":"Invite people","body":"Each invitation works for seven days."}
"#;
    let questions = r#"{"id":"q1","text":"my secret is gone"}
{"id":"q2","text":"lost the secret"}
{"id":"q3","text":"secret expired"}
{"id":"q4","text":"where is the secret"}
"#;
    let judgements = "q1\tpassword\t1\nq2\tpassword\t1\nq3\tpassword\t1\nq4\tpassword\t1\n";
    Content::empty()
        .with("corpus.jsonl", documents)
        .with("queries.jsonl", questions)
        .with("qrels.tsv", judgements)
}

#[test]
fn what_learning_adds_is_measured() {
    let set = set();
    let output = run(set.path(), &["eval", ".", "--replay", "0.5", "--json"]);
    assert!(output.status.success(), "{}", printed(&output));
    let told: Value = serde_json::from_slice(&output.stdout).expect("JSON and nothing else");
    let set_told = &told["sets"][0];
    assert_eq!((&set_told["learnt"], &set_told["asked"]), (&2.into(), &2.into()));
    assert_eq!(set_told["asked_with_answers_met_before"], 2);
    assert_eq!(set_told["without"]["p@1"], 0.0);
    assert_eq!(set_told["with"]["p@1"], 1.0);
    let output = run(set.path(), &["eval", ".", "--replay", "0.5"]);
    let text = printed(&output);
    for expected in ["without", "with", "gain", "+1.000"] {
        assert!(text.contains(expected), "{expected} is not in:\n{text}");
    }
}

#[test]
fn a_share_is_a_part() {
    for share in ["0", "1", "2", "-1", "half", "NaN"] {
        let argument = format!("--replay={share}");
        let output = run(set().path(), &["eval", ".", argument.as_str()]);
        assert!(!output.status.success(), "{share}");
        assert!(printed(&output).contains("between 0 and 1"), "{}", printed(&output));
    }
}
