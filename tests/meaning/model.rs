//! A model as small as can be, made from a seed and written as its folder.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use answerdesk::meaning::Meaning;
use serde_json::json;
use tempfile::TempDir;

pub(crate) const HIDDEN: usize = 8;
pub(crate) const HEADS: usize = 2;
pub(crate) const LAYERS: usize = 2;
pub(crate) const WIDE: usize = 12;
pub(crate) const PLACES: usize = 16;
pub(crate) const EPS: f64 = 1e-12;
/// Words next to each other in a line mean the same to the model.
const SAME: [&str; 3] = ["car automobile", "bill invoice", "secret password"];
const OTHER: &str = "[PAD] [UNK] [CLS] [SEP] how do i pay my repair the a change reset your \
                     download engine wheel money phone is in of for where what ##s ##ing . ? ! , *";

/// Tensors by name, with their shapes.
pub(crate) type Tensors = BTreeMap<String, (Vec<usize>, Vec<f32>)>;

/// A model, and the folder that it was written to.
pub(crate) struct TinyModel {
    pub(crate) folder: TempDir,
    pub(crate) pieces: Vec<String>,
    pub(crate) tensors: Tensors,
}

/// Marsaglia 2003, xorshift: the same numbers at every run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self) -> f32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 40) as f32 / (1_u64 << 24) as f32 - 0.5
    }
}

impl TinyModel {
    /// Made from a seed.
    pub(crate) fn new(seed: u64) -> TinyModel {
        let mut pieces: Vec<String> = OTHER.split_whitespace().map(str::to_owned).collect();
        let mut numbers = Numbers(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let mut tensors = tensors(pieces.len(), &mut numbers);
        let words = tensors.get_mut("embeddings.word_embeddings.weight").unwrap();
        for line in SAME {
            let row: Vec<f32> = (0..HIDDEN).map(|_| numbers.next() * 4.0).collect();
            for word in line.split(' ') {
                pieces.push(word.to_owned());
                words.1.extend(&row);
                words.0[0] += 1;
            }
        }
        let model = TinyModel { folder: tempfile::tempdir().unwrap(), pieces, tensors };
        model.write("vocab.txt", model.pieces.join("\n").as_bytes());
        model.write("config.json", model.config().to_string().as_bytes());
        model.write("model.safetensors", &safetensors(&model.tensors, "F32"));
        model
    }

    pub(crate) fn config(&self) -> serde_json::Value {
        json!({
            "model_type": "bert", "hidden_act": "gelu", "hidden_size": HIDDEN,
            "num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "intermediate_size": WIDE,
            "max_position_embeddings": PLACES, "vocab_size": self.pieces.len(),
            "layer_norm_eps": EPS,
        })
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    pub(crate) fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.file(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    /// Opens it with its vectors in a folder.
    pub(crate) fn open(&self, vectors: &Path) -> Meaning {
        Meaning::open(self.path(), vectors).unwrap()
    }
}

fn tensors(words: usize, numbers: &mut Numbers) -> Tensors {
    let mut tensors = Tensors::new();
    let mut add = |name: String, shape: &[usize], middle: f32| {
        let count = shape.iter().product();
        let values = (0..count).map(|_| middle + numbers.next()).collect();
        tensors.insert(name, (shape.to_vec(), values));
    };
    let norm = |name: &str, add: &mut dyn FnMut(String, &[usize], f32)| {
        add(format!("{name}.LayerNorm.weight"), &[HIDDEN], 1.0);
        add(format!("{name}.LayerNorm.bias"), &[HIDDEN], 0.0);
    };
    add("embeddings.word_embeddings.weight".to_owned(), &[words, HIDDEN], 0.0);
    add("embeddings.position_embeddings.weight".to_owned(), &[PLACES, HIDDEN], 0.0);
    add("embeddings.token_type_embeddings.weight".to_owned(), &[2, HIDDEN], 0.0);
    norm("embeddings", &mut add);
    for layer in 0..LAYERS {
        let at = format!("encoder.layer.{layer}");
        for (name, rows, columns) in [
            ("attention.self.query", HIDDEN, HIDDEN),
            ("attention.self.key", HIDDEN, HIDDEN),
            ("attention.self.value", HIDDEN, HIDDEN),
            ("attention.output.dense", HIDDEN, HIDDEN),
            ("intermediate.dense", WIDE, HIDDEN),
            ("output.dense", HIDDEN, WIDE),
        ] {
            add(format!("{at}.{name}.weight"), &[rows, columns], 0.0);
            add(format!("{at}.{name}.bias"), &[rows], 0.0);
        }
        norm(&format!("{at}.attention.output"), &mut add);
        norm(&format!("{at}.output"), &mut add);
    }
    tensors
}

/// The bytes of a file as <https://github.com/huggingface/safetensors#format> describes it.
pub(crate) fn safetensors(tensors: &Tensors, kind: &str) -> Vec<u8> {
    let mut header = serde_json::Map::new();
    header.insert("__metadata__".to_owned(), json!({ "format": "pt" }));
    let mut data: Vec<u8> = Vec::new();
    for (name, (shape, values)) in tensors {
        let begin = data.len();
        for value in values {
            match kind {
                "F16" => data.extend(half(*value).to_le_bytes()),
                "BF16" => data.extend(((value.to_bits() >> 16) as u16).to_le_bytes()),
                _ => data.extend(value.to_le_bytes()),
            }
        }
        let offsets = [begin, data.len()];
        let entry = json!({ "dtype": kind, "shape": shape, "data_offsets": offsets });
        header.insert(name.clone(), entry);
    }
    let header = serde_json::Value::Object(header).to_string();
    let mut file = (header.len() as u64).to_le_bytes().to_vec();
    file.extend(header.as_bytes());
    file.extend(data);
    file
}

/// The half-precision number nearest to zero's side of `value`; enough for weights around one.
fn half(value: f32) -> u16 {
    let bits = value.to_bits();
    let sign = (bits >> 16 & 0x8000) as u16;
    let exponent = (bits >> 23 & 0xff) as i32 - 127 + 15;
    if exponent <= 0 { sign } else { sign | (exponent as u16) << 10 | (bits >> 13 & 0x3ff) as u16 }
}
