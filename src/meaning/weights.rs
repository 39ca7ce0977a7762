//! Reads the tensors of a safetensors file one by one, so that a model is in memory once.
//! The format: <https://github.com/huggingface/safetensors#format>.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use ndarray::{Array1, Array2};
use serde::Deserialize;

use super::checksum::Checksum;
use super::error::MeaningError;
use super::folder::unsuitable;

/// The header is a list of names and sizes; more than this is no such file.
const HEADER_BYTES_MAX: u64 = 16 * 1024 * 1024;
/// The entry of the header that is no tensor.
const ABOUT: &str = "__metadata__";
/// What some files put before every name.
const PREFIX: &str = "bert.";

/// An open file of weights.
pub(super) struct Weights {
    path: PathBuf,
    file: BufReader<File>,
    data_begins: u64,
    tensors: HashMap<String, Tensor>,
    /// Of everything that was read.
    pub(super) checksum: Checksum,
}

/// An entry of the header.
#[derive(Clone, Deserialize)]
struct Tensor {
    dtype: String,
    shape: Vec<usize>,
    data_offsets: (u64, u64),
}

impl Weights {
    /// Opens the file and reads its header.
    pub(super) fn open(path: &Path) -> Result<Weights, MeaningError> {
        let failed = |source| MeaningError::Unreadable { path: path.to_owned(), source };
        let foreign = || unsuitable(path, "it is not a safetensors file");
        let mut file = BufReader::new(File::open(path).map_err(failed)?);
        let file_bytes = file.get_ref().metadata().map_err(failed)?.len();
        let mut length = [0; 8];
        file.read_exact(&mut length).map_err(|_too_short| foreign())?;
        let header_bytes = u64::from_le_bytes(length);
        if header_bytes > HEADER_BYTES_MAX || header_bytes + 8 > file_bytes {
            return Err(foreign());
        }
        let mut header = Vec::new();
        file.by_ref().take(header_bytes).read_to_end(&mut header).map_err(failed)?;
        let entries: HashMap<String, serde_json::Value> =
            serde_json::from_slice(&header).map_err(|_not_a_list| foreign())?;
        let tensors = entries
            .into_iter()
            .filter(|(name, _)| name != ABOUT)
            .map(|(name, entry)| Ok((name, serde_json::from_value(entry)?)))
            .collect::<Result<HashMap<String, Tensor>, serde_json::Error>>()
            .map_err(|_not_a_tensor| foreign())?;
        let data_begins = 8 + header_bytes;
        let data_bytes = tensors.values().map(|tensor| tensor.data_offsets.1).max().unwrap_or(0);
        if data_begins.saturating_add(data_bytes) > file_bytes {
            return Err(unsuitable(path, "its end is missing; copy it once more"));
        }
        let checksum = Checksum::default();
        Ok(Weights { path: path.to_owned(), file, data_begins, tensors, checksum })
    }

    /// A matrix of so many rows and columns.
    pub(super) fn matrix(
        &mut self,
        name: &str,
        (rows, columns): (usize, usize),
    ) -> Result<Array2<f32>, MeaningError> {
        let numbers = self.numbers(name, &[rows, columns])?;
        Array2::from_shape_vec((rows, columns), numbers)
            .map_err(|error| unsuitable(&self.path, format!("{name}: {error}")))
    }

    /// A list of so many numbers.
    pub(super) fn list(&mut self, name: &str, length: usize) -> Result<Array1<f32>, MeaningError> {
        Ok(Array1::from_vec(self.numbers(name, &[length])?))
    }

    fn numbers(&mut self, name: &str, shape: &[usize]) -> Result<Vec<f32>, MeaningError> {
        let found = self.tensors.get(name).or_else(|| self.tensors.get(&format!("{PREFIX}{name}")));
        let Some(tensor) = found else {
            return Err(unsuitable(&self.path, format!("it has no tensor {name}")));
        };
        if tensor.shape != shape {
            let reason = format!("{name} has the shape {:?} and not {shape:?}", tensor.shape);
            return Err(unsuitable(&self.path, reason));
        }
        let (decode, width): (Decode, u64) = match tensor.dtype.as_str() {
            "F32" => (singles, 4),
            "F16" => (halves, 2),
            "BF16" => (brain_halves, 2),
            other => {
                let reason = format!("{name} is of type {other}; F32, F16 and BF16 can be read");
                return Err(unsuitable(&self.path, reason));
            }
        };
        let (begin, end) = tensor.data_offsets;
        let wanted = shape.iter().product::<usize>() as u64 * width;
        if end.checked_sub(begin) != Some(wanted) {
            return Err(unsuitable(&self.path, format!("{name} has not the size of its shape")));
        }
        let at = SeekFrom::Start(self.data_begins + begin);
        let failed = |source| MeaningError::Unreadable { path: self.path.clone(), source };
        let mut bytes = Vec::new();
        self.file.seek(at).map_err(failed)?;
        self.file.by_ref().take(wanted).read_to_end(&mut bytes).map_err(failed)?;
        self.checksum.add(&bytes);
        let numbers = decode(&bytes);
        if numbers.iter().any(|number| !number.is_finite()) {
            return Err(unsuitable(&self.path, format!("{name} holds what is no number")));
        }
        Ok(numbers)
    }
}

/// Makes numbers of bytes.
type Decode = fn(&[u8]) -> Vec<f32>;

fn singles(bytes: &[u8]) -> Vec<f32> {
    bytes.as_chunks().0.iter().copied().map(f32::from_le_bytes).collect()
}

fn brain_halves(bytes: &[u8]) -> Vec<f32> {
    let wide = |half| f32::from_bits(u32::from(u16::from_le_bytes(half)) << 16);
    bytes.as_chunks().0.iter().copied().map(wide).collect()
}

/// IEEE 754 binary16: one bit of sign, five of exponent, ten of fraction.
fn halves(bytes: &[u8]) -> Vec<f32> {
    let wide = |half| {
        let half = u16::from_le_bytes(half);
        let sign = if half >> 15 == 1 { -1.0 } else { 1.0 };
        let exponent = i32::from(half >> 10 & 0x1f);
        let fraction = f32::from(half & 0x3ff);
        let size = match exponent {
            0 => fraction * (-24_f32).exp2(),
            31 if fraction == 0.0 => f32::INFINITY,
            31 => f32::NAN,
            _ => (1024.0 + fraction) * ((exponent - 25) as f32).exp2(),
        };
        sign * size
    };
    bytes.as_chunks().0.iter().copied().map(wide).collect()
}
