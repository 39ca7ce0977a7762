//! What the model makes of a text.

use serde_json::json;

use super::model::{HIDDEN, TinyModel, safetensors};

fn difference(vector: &[f32], expected: &[f64]) -> f64 {
    assert_eq!(vector.len(), expected.len());
    vector.iter().zip(expected).map(|(a, b)| (f64::from(*a) - b).abs()).fold(0.0, f64::max)
}

fn check(model: &TinyModel, text: &str, pieces: &str) {
    let folder = tempfile::tempdir().unwrap();
    let got = model.open(folder.path()).embed(text).vector;
    let pieces: Vec<&str> = pieces.split(' ').collect();
    let off = difference(&got, &model.slowly(&pieces));
    assert!(off < 1e-5, "{text}: {off}");
}

#[test]
fn the_vector_is_that_of_a_slow_and_plain_encoder() {
    for seed in [1, 2, 3] {
        let model = TinyModel::new(seed);
        check(&model, "", "[CLS] [SEP]");
        check(&model, "Car", "[CLS] car [SEP]");
        check(&model, "How do I pay my bills?", "[CLS] how do i pay my bill ##s ? [SEP]");
        check(&model, "xyz, repairing!", "[CLS] [UNK] , repair ##ing ! [SEP]");
        let cut = "[CLS] a a a a a a a a a a a a a a [SEP]";
        check(&model, &"a ".repeat(40), cut);
    }
}

#[test]
fn weights_of_half_the_length_give_nearly_the_same() {
    let model = TinyModel::new(4);
    let folder = tempfile::tempdir().unwrap();
    let whole = model.open(folder.path()).embed("how do i pay").vector;
    for kind in ["F16", "BF16"] {
        model.write("model.safetensors", &safetensors(&model.tensors, kind));
        let half = model.open(folder.path()).embed("how do i pay").vector;
        let cosine: f32 = whole.iter().zip(&half).map(|(a, b)| a * b).sum();
        assert!(cosine > 0.999, "{kind}: {cosine}");
        assert_ne!(whole, half, "{kind}");
    }
}

#[test]
fn names_may_have_the_prefix_that_some_files_give_them() {
    let model = TinyModel::new(5);
    let folder = tempfile::tempdir().unwrap();
    let before = model.open(folder.path()).embed("car").vector;
    let named = |(name, tensor): (&String, &(Vec<usize>, Vec<f32>))| {
        (format!("bert.{name}"), tensor.clone())
    };
    let renamed = model.tensors.iter().map(named).collect();
    model.write("model.safetensors", &safetensors(&renamed, "F32"));
    assert_eq!(model.open(folder.path()).embed("car").vector, before);
}

#[test]
fn the_list_of_pieces_may_stand_in_the_tokenizer_file() {
    let model = TinyModel::new(6);
    let folder = tempfile::tempdir().unwrap();
    let before = model.open(folder.path()).embed("how do i pay").vector;
    let list: serde_json::Map<String, serde_json::Value> =
        model.pieces.iter().cloned().zip((0..).map(|id: u32| json!(id))).collect();
    let tokenizer = json!({ "model": { "type": "WordPiece", "vocab": list } });
    model.write("tokenizer.json", tokenizer.to_string().as_bytes());
    std::fs::remove_file(model.file("vocab.txt")).unwrap();
    assert_eq!(model.open(folder.path()).embed("how do i pay").vector, before);
}

#[test]
fn a_model_may_take_the_first_piece_for_the_whole() {
    let model = TinyModel::new(7);
    let folder = tempfile::tempdir().unwrap();
    let mean = model.open(folder.path()).embed("how do i pay").vector;
    let pooling = json!({ "word_embedding_dimension": HIDDEN, "pooling_mode_cls_token": true,
                          "pooling_mode_mean_tokens": false });
    model.write("1_Pooling/config.json", pooling.to_string().as_bytes());
    let first = model.open(folder.path()).embed("how do i pay").vector;
    assert_ne!(mean, first);
    let length: f32 = first.iter().map(|number| number * number).sum();
    assert!((length - 1.0).abs() < 1e-5);
}

/// With a real model of the all-MiniLM-L6-v2 kind in the folder that `ANSWERDESK_TEST_MODEL` names.
#[test]
fn a_real_model_knows_what_is_meant() {
    let Some(model) = std::env::var_os("ANSWERDESK_TEST_MODEL") else { return };
    let folder = tempfile::tempdir().unwrap();
    let meaning = answerdesk::meaning::Meaning::open(model.as_ref(), folder.path()).unwrap();
    let cosine = |a: &str, b: &str| -> f32 {
        let (a, b) = (meaning.embed(a).vector, meaning.embed(b).vector);
        a.iter().zip(&b).map(|(a, b)| a * b).sum()
    };
    let asked = "I cannot get into my account";
    let meant = cosine(asked, "Reset a forgotten password");
    assert!(meant > cosine(asked, "Download an invoice") + 0.1);
    assert!(meaning.embed("Where do I change my password?").known > 0.8);
    assert!(meaning.embed("Wie ändere ich meine Rechnungsadresse?").known < 0.3);
    assert!(meaning.embed("Πώς αλλάζω τον κωδικό μου;").known < 0.01);
}
