//! The encoder once more, slow and plain: loops over numbers, written from the papers.

use super::model::{EPS, HEADS, HIDDEN, LAYERS, TinyModel, WIDE};

type Rows = Vec<Vec<f64>>;

impl TinyModel {
    /// The vector of some pieces, the special ones included.
    pub(crate) fn slowly(&self, pieces: &[&str]) -> Vec<f64> {
        let mut state: Rows = Vec::new();
        for (place, piece) in pieces.iter().enumerate() {
            let id = self.pieces.iter().position(|known| known == piece).unwrap();
            let row = |column: usize| {
                self.at("embeddings.word_embeddings.weight", id, column)
                    + self.at("embeddings.position_embeddings.weight", place, column)
                    + self.at("embeddings.token_type_embeddings.weight", 0, column)
            };
            state.push((0..HIDDEN).map(row).collect());
        }
        self.norm("embeddings.LayerNorm", &mut state);
        for layer in 0..LAYERS {
            state = self.layer(&format!("encoder.layer.{layer}"), &state);
        }
        let mean = |column: usize| state.iter().map(|row| row[column]).sum::<f64>();
        let sums: Vec<f64> = (0..HIDDEN).map(mean).collect();
        let length = sums.iter().map(|sum| sum * sum).sum::<f64>().sqrt();
        sums.iter().map(|sum| sum / length).collect()
    }

    fn at(&self, name: &str, row: usize, column: usize) -> f64 {
        let (shape, values) = &self.tensors[name];
        let width = shape.get(1).copied().unwrap_or(shape[0]);
        f64::from(values[row * width + column])
    }

    fn dense(&self, name: &str, input: &Rows, size: usize) -> Rows {
        let weight = format!("{name}.weight");
        let bias = format!("{name}.bias");
        let one = |row: &Vec<f64>, out: usize| {
            let product = |(column, number): (usize, &f64)| number * self.at(&weight, out, column);
            row.iter().enumerate().map(product).sum::<f64>() + self.at(&bias, 0, out)
        };
        input.iter().map(|row| (0..size).map(|out| one(row, out)).collect()).collect()
    }

    fn norm(&self, name: &str, state: &mut Rows) {
        for row in state {
            let mean = row.iter().sum::<f64>() / HIDDEN as f64;
            let spread =
                row.iter().map(|number| (number - mean).powi(2)).sum::<f64>() / HIDDEN as f64;
            for (column, number) in row.iter_mut().enumerate() {
                let weight = self.at(&format!("{name}.weight"), 0, column);
                let bias = self.at(&format!("{name}.bias"), 0, column);
                *number = (*number - mean) / (spread + EPS).sqrt() * weight + bias;
            }
        }
    }

    fn layer(&self, at: &str, state: &Rows) -> Rows {
        let part = |name: &str| self.dense(&format!("{at}.attention.self.{name}"), state, HIDDEN);
        let (query, key, value) = (part("query"), part("key"), part("value"));
        let size = HIDDEN / HEADS;
        let mut gathered: Rows = vec![vec![0.0; HIDDEN]; state.len()];
        for head in 0..HEADS {
            let span = head * size..(head + 1) * size;
            for (to, row) in gathered.iter_mut().enumerate() {
                let heed = |from: usize| {
                    let product: f64 = span.clone().map(|c| query[to][c] * key[from][c]).sum();
                    (product / (size as f64).sqrt()).exp()
                };
                let heeds: Vec<f64> = (0..state.len()).map(heed).collect();
                let sum: f64 = heeds.iter().sum();
                for column in span.clone() {
                    let taken = heeds.iter().enumerate().map(|(from, h)| h * value[from][column]);
                    row[column] = taken.sum::<f64>() / sum;
                }
            }
        }
        let mut after = self.dense(&format!("{at}.attention.output.dense"), &gathered, HIDDEN);
        add(&mut after, state);
        self.norm(&format!("{at}.attention.output.LayerNorm"), &mut after);
        let mut wide = self.dense(&format!("{at}.intermediate.dense"), &after, WIDE);
        for number in wide.iter_mut().flatten() {
            *number = *number * 0.5 * (1.0 + erf(*number / 2.0_f64.sqrt()));
        }
        let mut narrow = self.dense(&format!("{at}.output.dense"), &wide, HIDDEN);
        add(&mut narrow, &after);
        self.norm(&format!("{at}.output.LayerNorm"), &mut narrow);
        narrow
    }
}

fn add(to: &mut Rows, from: &Rows) {
    for (to, from) in to.iter_mut().flatten().zip(from.iter().flatten()) {
        *to += from;
    }
}

/// The integral itself, by Simpson's rule.
fn erf(x: f64) -> f64 {
    const STEPS: usize = 400;
    let step = x / STEPS as f64;
    let height = |place: usize| (-(place as f64 * step).powi(2)).exp();
    let weight = |place: usize| match place {
        0 | STEPS => 1.0,
        odd if odd % 2 == 1 => 4.0,
        _ => 2.0,
    };
    let sum: f64 = (0..=STEPS).map(|place| weight(place) * height(place)).sum();
    sum * step / 3.0 * 2.0 / std::f64::consts::PI.sqrt()
}
