//! A BERT encoder (Vaswani et al. 2017, Devlin et al. 2019) on the processor: a text becomes one
//! vector of length 1, and texts of like meaning get like vectors (Reimers and Gurevych 2019).

use std::path::Path;

use ndarray::linalg::general_mat_mul;
use ndarray::{Array1, Array2, ArrayView1, ArrayView2, Axis, Slice, Zip};

use super::checksum::Checksum;
use super::error::MeaningError;
use super::folder::{Languages, ModelFolder, Pooling, Sizes};
use super::handle::{Embedded, Speaks};
use super::weights::Weights;
use super::wordpiece::WordPiece;

/// A model in memory.
pub(super) struct Encoder {
    pieces: WordPiece,
    pooling: Pooling,
    heads: usize,
    languages: Languages,
    words: Array2<f32>,
    /// Where a piece stands, with what is added to pieces of first sentences: all are.
    places: Array2<f32>,
    begin: Norm,
    layers: Vec<Layer>,
    fingerprint: u64,
}

struct Layer {
    /// Queries, keys and values at once.
    ask: Dense,
    gather: Dense,
    gathered: Norm,
    widen: Dense,
    narrow: Dense,
    narrowed: Norm,
}

struct Dense {
    /// A column for each number that comes out: multiplied faster than the other way round.
    weights: Array2<f32>,
    bias: Array1<f32>,
}

struct Norm {
    weight: Array1<f32>,
    bias: Array1<f32>,
    eps: f32,
}

impl Encoder {
    /// Reads a model.
    pub(super) fn open(folder: &Path) -> Result<Encoder, MeaningError> {
        let model = ModelFolder::read(folder)?;
        let sizes = &model.sizes;
        let mut weights = Weights::open(&model.weights)?;
        let hidden = sizes.hidden_size;
        let words =
            weights.matrix("embeddings.word_embeddings.weight", (sizes.vocab_size, hidden))?;
        let mut places = weights.matrix(
            "embeddings.position_embeddings.weight",
            (sizes.max_position_embeddings, hidden),
        )?;
        let kinds = (sizes.type_vocab_size, hidden);
        let kinds = weights.matrix("embeddings.token_type_embeddings.weight", kinds)?;
        places += &kinds.row(0);
        let begin = Norm::read(&mut weights, "embeddings.LayerNorm", sizes)?;
        let layers = (0..sizes.num_hidden_layers)
            .map(|place| Layer::read(&mut weights, &format!("encoder.layer.{place}"), sizes))
            .collect::<Result<Vec<_>, _>>()?;
        Ok(Encoder {
            fingerprint: fingerprint(&model, weights.checksum),
            pooling: model.pooling,
            heads: sizes.num_attention_heads,
            languages: model.languages,
            pieces: model.pieces,
            places,
            words,
            begin,
            layers,
        })
    }

    /// Changes with the model.
    pub(super) fn fingerprint(&self) -> u64 {
        self.fingerprint
    }

    /// How many numbers a vector has.
    pub(super) fn dimensions(&self) -> usize {
        self.words.ncols()
    }

    /// Whether the model has learnt a language, as far as its folder says.
    pub(super) fn speaks(&self, lang: &str) -> Speaks {
        self.languages.speak(lang)
    }

    /// From 0 to 1: what the model understands of the first pieces of a text. In a language that
    /// it has learnt, whatever it does not read letter by letter; else only words that it knows
    /// as a whole, since parts of words are alike in many languages.
    pub(super) fn understood(&self, text: &str, speaks: Speaks, pieces_max: usize) -> f32 {
        let split = self.pieces.split(text, pieces_max);
        if speaks == Speaks::Surely { split.read() } else { split.known() }
    }

    /// The vector of a text, of which so many pieces are read.
    pub(super) fn embed(&self, text: &str, pieces_max: usize) -> Embedded {
        let split = self.pieces.split(text, pieces_max.min(self.places.nrows()));
        let rows: Vec<usize> = split.ids.iter().map(|id| *id as usize).collect();
        let mut state = self.words.select(Axis(0), &rows);
        state += &self.places.slice_axis(Axis(0), Slice::from(..rows.len()));
        self.begin.apply(&mut state);
        for layer in &self.layers {
            state = layer.apply(&state, self.heads);
        }
        let pooled = match self.pooling {
            Pooling::Mean => state.sum_axis(Axis(0)),
            Pooling::Begin => state.row(0).to_owned(),
        };
        let length = pooled.dot(&pooled).sqrt().max(f32::MIN_POSITIVE);
        Embedded { vector: (pooled / length).to_vec(), known: split.known() }
    }
}

/// The weights, and everything that tells what is done with them.
fn fingerprint(model: &ModelFolder, mut sum: Checksum) -> u64 {
    sum.add(format!("{:?} {:?} {:?}", model.sizes, model.pooling, model.languages).as_bytes());
    sum.add(&model.pieces.fingerprint().to_le_bytes());
    sum.value()
}

impl Layer {
    fn read(weights: &mut Weights, at: &str, sizes: &Sizes) -> Result<Layer, MeaningError> {
        let (hidden, wide) = (sizes.hidden_size, sizes.intermediate_size);
        let parts = ["query", "key", "value"].map(|part| {
            Dense::read(weights, &format!("{at}.attention.self.{part}"), (hidden, hidden))
        });
        let mut ask =
            Dense { weights: Array2::zeros((hidden, 3 * hidden)), bias: Array1::zeros(3 * hidden) };
        for (place, part) in parts.into_iter().enumerate() {
            let part = part?;
            let span = Slice::from(place * hidden..(place + 1) * hidden);
            ask.weights.slice_axis_mut(Axis(1), span).assign(&part.weights);
            ask.bias.slice_axis_mut(Axis(0), span).assign(&part.bias);
        }
        let output = format!("{at}.attention.output");
        Ok(Layer {
            ask,
            gather: Dense::read(weights, &format!("{output}.dense"), (hidden, hidden))?,
            gathered: Norm::read(weights, &format!("{output}.LayerNorm"), sizes)?,
            widen: Dense::read(weights, &format!("{at}.intermediate.dense"), (wide, hidden))?,
            narrow: Dense::read(weights, &format!("{at}.output.dense"), (hidden, wide))?,
            narrowed: Norm::read(weights, &format!("{at}.output.LayerNorm"), sizes)?,
        })
    }

    fn apply(&self, state: &Array2<f32>, heads: usize) -> Array2<f32> {
        let gathered = self.attend(state, heads);
        let mut after = self.gather.apply(&gathered.view());
        after += state;
        self.gathered.apply(&mut after);
        let mut wide = self.widen.apply(&after.view());
        wide.mapv_inplace(gelu);
        let mut narrow = self.narrow.apply(&wide.view());
        narrow += &after;
        self.narrowed.apply(&mut narrow);
        narrow
    }

    /// Every piece gathers from all others what its heads ask for.
    fn attend(&self, state: &Array2<f32>, heads: usize) -> Array2<f32> {
        let (length, hidden) = state.dim();
        let asked = self.ask.apply(&state.view());
        let size = hidden / heads;
        let scale = 1.0 / (size as f32).sqrt();
        let mut gathered = Array2::zeros((length, hidden));
        let mut attention = Array2::zeros((length, length));
        for head in 0..heads {
            let part = |place: usize| {
                let begin = place * hidden + head * size;
                asked.slice_axis(Axis(1), Slice::from(begin..begin + size))
            };
            let (query, key, value) = (part(0), part(1), part(2));
            general_mat_mul(scale, &query, &key.t(), 0.0, &mut attention);
            attention.rows_mut().into_iter().for_each(|mut row| {
                let most = row.iter().copied().fold(f32::NEG_INFINITY, f32::max);
                row.mapv_inplace(|number| (number - most).exp());
                let sum = row.sum();
                row /= sum;
            });
            let span = Slice::from(head * size..(head + 1) * size);
            let mut here = gathered.slice_axis_mut(Axis(1), span);
            general_mat_mul(1.0, &attention, &value, 0.0, &mut here);
        }
        gathered
    }
}

impl Dense {
    fn read(
        weights: &mut Weights,
        at: &str,
        (rows, columns): (usize, usize),
    ) -> Result<Dense, MeaningError> {
        let stored = weights.matrix(&format!("{at}.weight"), (rows, columns))?;
        Ok(Dense {
            weights: stored.t().as_standard_layout().into_owned(),
            bias: weights.list(&format!("{at}.bias"), rows)?,
        })
    }

    fn apply(&self, input: &ArrayView2<'_, f32>) -> Array2<f32> {
        let shape = (input.nrows(), self.bias.len());
        let mut output = Array2::zeros(shape);
        output += &self.bias;
        general_mat_mul(1.0, input, &self.weights, 1.0, &mut output);
        output
    }
}

impl Norm {
    fn read(weights: &mut Weights, at: &str, sizes: &Sizes) -> Result<Norm, MeaningError> {
        Ok(Norm {
            weight: weights.list(&format!("{at}.weight"), sizes.hidden_size)?,
            bias: weights.list(&format!("{at}.bias"), sizes.hidden_size)?,
            eps: sizes.layer_norm_eps,
        })
    }

    /// Ba, Kiros and Hinton 2016.
    fn apply(&self, state: &mut Array2<f32>) {
        for mut row in state.rows_mut() {
            let count = row.len() as f32;
            let mean = row.sum() / count;
            let spread = variance(&row.view(), mean);
            let scale = 1.0 / (spread / count + self.eps).sqrt();
            Zip::from(&mut row).and(&self.weight).and(&self.bias).for_each(
                |number, weight, bias| *number = (*number - mean) * scale * weight + bias,
            );
        }
    }
}

fn variance(row: &ArrayView1<'_, f32>, mean: f32) -> f32 {
    row.iter().map(|number| (number - mean) * (number - mean)).sum()
}

/// Hendrycks and Gimpel 2016, with the error function of Abramowitz and Stegun 7.1.26, whose
/// error stays below 2e-7.
fn gelu(x: f32) -> f32 {
    let z = (x * std::f32::consts::FRAC_1_SQRT_2).abs();
    let t = 1.0 / (1.0 + 0.327_591_1 * z);
    let terms = [1.061_405_4, -1.453_152, 1.421_413_8, -0.284_496_72, 0.254_829_6];
    let polynomial = terms.iter().fold(0.0, |sum, term| sum * t + term) * t;
    let erf = (1.0 - polynomial * (-z * z).exp()).copysign(x);
    0.5 * x * (1.0 + erf)
}
