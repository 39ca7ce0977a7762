//! A folder that cannot be used is refused with the file and the reason.

use answerdesk::meaning::Meaning;
use serde_json::json;

use super::model::{HIDDEN, TinyModel, safetensors};

fn check(spoil: impl FnOnce(&mut TinyModel), expected: &[&str]) {
    let mut model = TinyModel::new(1);
    spoil(&mut model);
    let folder = tempfile::tempdir().unwrap();
    let Err(error) = Meaning::open(model.path(), folder.path()) else {
        panic!("it is refused: {expected:?}");
    };
    let said = error.to_string();
    for part in expected {
        assert!(said.contains(part), "{said} has no {part}");
    }
}

fn with_config(model: &TinyModel, key: &str, value: serde_json::Value) {
    let mut config = model.config();
    config[key] = value;
    model.write("config.json", config.to_string().as_bytes());
}

#[test]
fn files_must_be_there() {
    for name in ["config.json", "model.safetensors"] {
        check(|model| std::fs::remove_file(model.file(name)).unwrap(), &[name, "cannot be read"]);
    }
    check(
        |model| std::fs::remove_file(model.file("vocab.txt")).unwrap(),
        &["tokenizer.json", "cannot be read"],
    );
}

#[test]
fn other_kinds_of_models_are_named() {
    let bert = "only “bert” can be run";
    check(
        |model| with_config(model, "model_type", json!("xlm-roberta")),
        &["config.json", "“xlm-roberta”", bert],
    );
    check(|model| with_config(model, "hidden_act", json!("relu")), &["config.json", "“relu”"]);
    check(
        |model| with_config(model, "position_embedding_type", json!("relative_key")),
        &["config.json", "“relative_key”"],
    );
    check(|model| with_config(model, "num_attention_heads", json!(3)), &["config.json", "sizes"]);
    check(|model| model.write("config.json", b"{"), &["config.json", "EOF"]);
    let tokenizer = json!({ "model": { "type": "Unigram", "vocab": [["a", -1.0]] } });
    check(
        |model| {
            std::fs::remove_file(model.file("vocab.txt")).unwrap();
            model.write("tokenizer.json", tokenizer.to_string().as_bytes());
        },
        &["tokenizer.json", "Unigram", "only WordPiece"],
    );
    let steps = json!([{ "type": "sentence_transformers.models.Dense" }]);
    check(
        |model| model.write("modules.json", steps.to_string().as_bytes()),
        &["modules.json", "“Dense”"],
    );
    let pooling = json!({ "pooling_mode_max_tokens": true });
    check(
        |model| model.write("1_Pooling/config.json", pooling.to_string().as_bytes()),
        &["1_Pooling", "pooling"],
    );
}

#[test]
fn weights_that_do_not_fit_are_named() {
    let name = "encoder.layer.1.output.dense.bias";
    check(
        |model| {
            model.tensors.remove(name);
            model.write("model.safetensors", &safetensors(&model.tensors, "F32"));
        },
        &["model.safetensors", name],
    );
    check(
        |model| {
            model.tensors.insert(name.to_owned(), (vec![HIDDEN + 1], vec![0.0; HIDDEN + 1]));
            model.write("model.safetensors", &safetensors(&model.tensors, "F32"));
        },
        &["model.safetensors", name, "[9]", "[8]"],
    );
    check(
        |model| {
            model.tensors.insert(name.to_owned(), (vec![HIDDEN], vec![f32::NAN; HIDDEN]));
            model.write("model.safetensors", &safetensors(&model.tensors, "F32"));
        },
        &["model.safetensors", name, "no number"],
    );
    check(
        |model| model.write("model.safetensors", &safetensors(&model.tensors, "I8")),
        &["model.safetensors", "I8"],
    );
    check(|model| model.write("vocab.txt", b"a\nb"), &["vocab.txt", "[UNK]", "missing"]);
    check(|model| with_config(model, "vocab_size", json!(5)), &["vocab.txt", "vocab_size"]);
}

#[test]
fn torn_weights_are_refused_wherever_they_end() {
    let model = TinyModel::new(1);
    let whole = std::fs::read(model.file("model.safetensors")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    for end in (0..whole.len()).step_by(97) {
        model.write("model.safetensors", &whole[..end]);
        let refused = Meaning::open(model.path(), folder.path()).err().unwrap().to_string();
        assert!(refused.contains("model.safetensors"), "{end}: {refused}");
    }
}
