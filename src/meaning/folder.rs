//! What a model's folder says about the model, and whether this program can run such a model.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::error::MeaningError;
use super::handle::Speaks;
use super::wordpiece::{Letters, WordPiece};

/// The sizes of a BERT encoder.
const CONFIG: &str = "config.json";
/// The steps after the encoder, if they are written down.
const STEPS: &str = "modules.json";
/// How the vectors of the pieces become one.
const POOLING: &str = "1_Pooling/config.json";
/// The pieces, one a line.
const VOCABULARY: &str = "vocab.txt";
/// The pieces and everything else about splitting.
const TOKENIZER: &str = "tokenizer.json";
/// Whether capitals are kept.
const TOKENIZER_CONFIG: &str = "tokenizer_config.json";
/// What its authors say about it; begins with some lines for programs.
const CARD: &str = "README.md";
/// The weights.
const WEIGHTS: &str = "model.safetensors";

/// Nothing that a help desk runs on a processor is larger; more is a mistake in the file.
const HIDDEN_MAX: usize = 4_096;
/// See [`HIDDEN_MAX`].
const LAYERS_MAX: usize = 64;

/// A model that this program can run, before its weights are read.
pub(super) struct ModelFolder {
    pub(super) sizes: Sizes,
    pub(super) pooling: Pooling,
    pub(super) languages: Languages,
    pub(super) pieces: WordPiece,
    pub(super) weights: PathBuf,
}

/// The sizes of the encoder, under the names that `config.json` gives them.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Sizes {
    #[serde(default)]
    model_type: String,
    #[serde(default)]
    hidden_act: String,
    #[serde(default)]
    position_embedding_type: Option<String>,
    pub(super) hidden_size: usize,
    pub(super) num_hidden_layers: usize,
    pub(super) num_attention_heads: usize,
    pub(super) intermediate_size: usize,
    pub(super) max_position_embeddings: usize,
    pub(super) vocab_size: usize,
    #[serde(default = "usual_types")]
    pub(super) type_vocab_size: usize,
    #[serde(default = "usual_eps")]
    pub(super) layer_norm_eps: f32,
}

/// How the vectors of the pieces become the vector of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pooling {
    /// Their mean.
    Mean,
    /// That of the piece at the beginning.
    Begin,
}

/// The languages that a model has learnt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Languages {
    /// Nothing is said about them.
    Unsaid,
    /// The codes of these.
    Only(Vec<String>),
}

impl Languages {
    /// Reads `language:` in the first lines of the card, as
    /// <https://huggingface.co/docs/hub/model-cards> describes it: a code or a list of codes. A
    /// card that cannot be read says nothing.
    fn of_card(path: &Path) -> Languages {
        let card = fs::read_to_string(path).unwrap_or_default();
        let Some(head) = card.strip_prefix("---").and_then(|rest| rest.split("\n---").next())
        else {
            return Languages::Unsaid;
        };
        let mut lines = head.lines().skip_while(|line| !line.starts_with("language:"));
        let first = lines.next().and_then(|line| line.strip_prefix("language:")).unwrap_or("");
        let listed = lines.map_while(|line| line.trim_start().strip_prefix("- "));
        let codes: Vec<String> = first
            .split([',', '[', ']'])
            .chain(listed)
            .map(|code| code.trim().trim_matches(['"', '\'']).to_lowercase())
            .filter(|code| !code.is_empty())
            .collect();
        let is_told = !codes.is_empty() && !codes.iter().any(|code| code == "multilingual");
        if is_told { Languages::Only(codes) } else { Languages::Unsaid }
    }

    /// Whether a language is among them.
    pub(super) fn speak(&self, lang: &str) -> Speaks {
        let lang = lang.split('-').next().unwrap_or_default();
        match self {
            Languages::Unsaid => Speaks::Perhaps,
            Languages::Only(codes) if codes.iter().any(|code| code == lang) => Speaks::Surely,
            Languages::Only(_) => Speaks::No,
        }
    }
}

fn usual_types() -> usize {
    2
}

fn usual_eps() -> f32 {
    1e-12
}

impl ModelFolder {
    /// Reads everything but the weights.
    pub(super) fn read(folder: &Path) -> Result<ModelFolder, MeaningError> {
        let sizes = sizes(&folder.join(CONFIG))?;
        check_steps(&folder.join(STEPS))?;
        let pooling = pooling(&folder.join(POOLING))?;
        let (place, pieces) = pieces(folder)?;
        if pieces.highest() as usize >= sizes.vocab_size {
            let reason = format!(
                "has piece number {}, but vocab_size in {CONFIG} is {}",
                pieces.highest(),
                sizes.vocab_size
            );
            return Err(unsuitable(&place, reason));
        }
        let languages = Languages::of_card(&folder.join(CARD));
        Ok(ModelFolder { sizes, pooling, languages, pieces, weights: folder.join(WEIGHTS) })
    }
}

fn sizes(path: &Path) -> Result<Sizes, MeaningError> {
    let sizes: Sizes = parsed(path, &text(path)?)?;
    let wrong = |reason: String| Err(unsuitable(path, reason));
    if sizes.model_type != "bert" {
        return wrong(format!("the model_type is “{}”; only “bert” can be run", sizes.model_type));
    }
    if sizes.hidden_act != "gelu" {
        return wrong(format!("hidden_act is “{}”; only “gelu” can be run", sizes.hidden_act));
    }
    if let Some(kind) = sizes.position_embedding_type.as_deref().filter(|kind| *kind != "absolute")
    {
        return wrong(format!("position_embedding_type is “{kind}”; only “absolute” can be run"));
    }
    let in_range = |size: usize, most: usize| (1..=most).contains(&size);
    if !in_range(sizes.hidden_size, HIDDEN_MAX)
        || !in_range(sizes.intermediate_size, 8 * HIDDEN_MAX)
        || !in_range(sizes.num_hidden_layers, LAYERS_MAX)
        || !in_range(sizes.max_position_embeddings, 1 << 20)
        || sizes.max_position_embeddings < 8
        || !in_range(sizes.type_vocab_size, HIDDEN_MAX)
        || !in_range(sizes.num_attention_heads, sizes.hidden_size)
        || !sizes.hidden_size.is_multiple_of(sizes.num_attention_heads)
    {
        return wrong("its sizes do not make a model".to_owned());
    }
    Ok(sizes)
}

/// A step that is left out silently would give vectors that look right and are not.
fn check_steps(path: &Path) -> Result<(), MeaningError> {
    #[derive(Deserialize)]
    struct Step {
        #[serde(rename = "type")]
        kind: String,
    }
    if !path.exists() {
        return Ok(());
    }
    let steps: Vec<Step> = parsed(path, &text(path)?)?;
    for step in steps {
        let name = step.kind.rsplit('.').next().unwrap_or_default();
        if !matches!(name, "Transformer" | "Pooling" | "Normalize") {
            return Err(unsuitable(
                path,
                format!("the model has a step “{name}”, which is not supported"),
            ));
        }
    }
    Ok(())
}

fn pooling(path: &Path) -> Result<Pooling, MeaningError> {
    if !path.exists() {
        return Ok(Pooling::Mean);
    }
    let said: HashMap<String, serde_json::Value> = parsed(path, &text(path)?)?;
    let modes: Vec<&str> = said
        .iter()
        .filter(|(key, value)| key.starts_with("pooling_mode_") && value.as_bool() == Some(true))
        .map(|(key, _)| key.as_str())
        .collect();
    match modes.as_slice() {
        ["pooling_mode_mean_tokens"] => Ok(Pooling::Mean),
        ["pooling_mode_cls_token"] => Ok(Pooling::Begin),
        _ => Err(unsuitable(path, "only pooling by the mean or by the first piece is supported")),
    }
}

fn pieces(folder: &Path) -> Result<(PathBuf, WordPiece), MeaningError> {
    let letters = letters(&folder.join(TOKENIZER_CONFIG))?;
    let list = folder.join(VOCABULARY);
    let (path, numbered) = if list.exists() {
        let lines = text(&list)?;
        let numbered = lines.lines().zip(0..).map(|(piece, id)| (Box::from(piece), id)).collect();
        (list, numbered)
    } else {
        let path = folder.join(TOKENIZER);
        let numbered = pieces_of_tokenizer(&path)?;
        (path, numbered)
    };
    let pieces = WordPiece::new(numbered, letters)
        .map_err(|missing| unsuitable(&path, format!("the piece {missing} is missing")))?;
    Ok((path, pieces))
}

fn pieces_of_tokenizer(path: &Path) -> Result<HashMap<Box<str>, u32>, MeaningError> {
    #[derive(Deserialize)]
    struct Tokenizer {
        model: Model,
    }
    #[derive(Deserialize)]
    struct Model {
        #[serde(rename = "type", default)]
        kind: String,
        #[serde(default)]
        vocab: serde_json::Value,
    }
    let told: Tokenizer = parsed(path, &text(path)?)?;
    // Older files do not name the kind of the model; WordPiece alone has such a list of pieces.
    if !matches!(told.model.kind.as_str(), "WordPiece" | "") {
        let reason = format!("it splits text by {}; only WordPiece is supported", told.model.kind);
        return Err(unsuitable(path, reason));
    }
    serde_json::from_value(told.model.vocab)
        .map_err(|_not_a_list| unsuitable(path, "it has no list of pieces with their numbers"))
}

fn letters(path: &Path) -> Result<Letters, MeaningError> {
    #[derive(Deserialize)]
    struct TokenizerConfig {
        do_lower_case: Option<bool>,
    }
    if !path.exists() {
        return Ok(Letters::Folded);
    }
    let told: TokenizerConfig = parsed(path, &text(path)?)?;
    Ok(if told.do_lower_case == Some(false) { Letters::Kept } else { Letters::Folded })
}

fn text(path: &Path) -> Result<String, MeaningError> {
    fs::read_to_string(path)
        .map_err(|source| MeaningError::Unreadable { path: path.to_owned(), source })
}

fn parsed<'a, T: Deserialize<'a>>(path: &Path, text: &'a str) -> Result<T, MeaningError> {
    serde_json::from_str(text).map_err(|error| unsuitable(path, error.to_string()))
}

/// A file of the model is not what it should be.
pub(super) fn unsuitable(path: &Path, reason: impl Into<String>) -> MeaningError {
    MeaningError::Unsuitable { path: path.to_owned(), reason: reason.into() }
}
