//! The handle: a model, and what it knows of the texts that can be found.

use std::collections::HashSet;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use super::checksum::Checksum;
use super::encoder::Encoder;
use super::error::MeaningError;
use super::kept::Kept;
use super::vectors::{Near, Passage, Short, Vectors};

/// Pieces of a text that is kept. Such models learnt from no more, and time grows with length.
const TEXT_PIECES_MAX: usize = 256;
/// Pieces of a question. People say what they want at the beginning, and somebody waits.
const QUESTION_PIECES_MAX: usize = 64;

/// Texts of which the model understands a smaller share are not kept: their vectors would be
/// noise. English help texts lie above two thirds, texts in languages foreign to a model mostly
/// below one third.
const TEXT_UNDERSTOOD_MIN: f32 = 0.5;
/// Up to this share that is understood of a question, its vector counts for nothing, …
const QUESTION_UNDERSTOOD_NONE: f32 = 0.25;
/// … and from this one on it counts in full. Questions are short and full of names.
const QUESTION_UNDERSTOOD_FULL: f32 = 0.5;
/// What both move up by if the reader's language is foreign to the model.
const FOREIGN_STEP: f32 = 0.35;

/// Whether a model has learnt a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(feature = "meaning"),
    expect(dead_code, reason = "without a model nothing says what it has learnt")
)]
pub(super) enum Speaks {
    /// Its folder says so.
    Surely,
    /// Its folder says nothing of languages.
    Perhaps,
    /// Its folder names others only.
    No,
}

/// Who may see a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// Everybody.
    Public,
    /// Those who work here.
    Agents,
}

/// A text to be kept.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Names it.
    pub key: u64,
    /// Who may see it.
    pub audience: Audience,
    /// The code of its language.
    pub lang: String,
    /// The text.
    pub text: String,
}

/// A question.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The text.
    pub text: &'a str,
    /// The code of the language that it is probably in.
    pub lang: &'a str,
    /// Who asks.
    pub audience: Audience,
}

/// What is near to a question.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Nearest {
    /// The nearest texts, nearest first.
    pub near: Vec<Near>,
    /// From 0 to 1: how much of the question the model understands. 0: it was not asked.
    pub trust: f32,
}

/// What a model makes of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Embedded {
    /// Its vector, of length 1.
    pub vector: Vec<f32>,
    /// From 0 to 1: the share of the letters that stand in words which the model knows as a
    /// whole. It is low for languages that the model has not learnt.
    pub known: f32,
}

/// A model with its vectors. Cheap to clone; all clones are the same.
#[derive(Clone)]
pub struct Meaning {
    shared: Arc<Shared>,
}

struct Shared {
    encoder: Encoder,
    vectors: RwLock<Vectors>,
    kept: Mutex<Kept>,
}

impl Meaning {
    /// Reads the model of a folder, and the vectors that it made earlier from another.
    ///
    /// # Errors
    /// When the model is not there or of a kind that this program cannot run, or the vectors
    /// cannot be kept. A broken file of vectors is no error: they are made again.
    pub fn open(model: &Path, vectors: &Path) -> Result<Meaning, MeaningError> {
        let encoder = Encoder::open(model)?;
        let (kept, vectors) = Kept::open(vectors, encoder.fingerprint(), encoder.dimensions())?;
        let (vectors, kept) = (RwLock::new(vectors), Mutex::new(kept));
        Ok(Meaning { shared: Arc::new(Shared { encoder, vectors, kept }) })
    }

    /// The vector of a text, of which only the beginning is read.
    #[must_use]
    pub fn embed(&self, text: &str) -> Embedded {
        self.shared.encoder.embed(text, TEXT_PIECES_MAX)
    }

    /// The `most` nearest texts that whoever asks may see. None if the model does not
    /// understand the question.
    #[must_use]
    pub fn nearest(&self, asked: Asked<'_>, most: usize) -> Nearest {
        let encoder = &self.shared.encoder;
        let speaks = encoder.speaks(asked.lang);
        let step = if speaks == Speaks::No { FOREIGN_STEP } else { 0.0 };
        let (none, full) = (QUESTION_UNDERSTOOD_NONE + step, QUESTION_UNDERSTOOD_FULL + step);
        let understood = encoder.understood(asked.text, speaks, QUESTION_PIECES_MAX);
        let trust = ((understood - none) / (full - none)).clamp(0.0, 1.0);
        if trust <= 0.0 || self.is_empty() {
            return Nearest::default();
        }
        let asked_for = encoder.embed(asked.text, QUESTION_PIECES_MAX).vector;
        let near = self.read(|vectors| vectors.nearest(&asked_for, asked.audience, most));
        Nearest { near, trust }
    }

    /// Whether a group is kept in this version, with all its texts.
    #[must_use]
    pub fn is_current(&self, group: u64, version: u64) -> bool {
        self.read(|vectors| vectors.is_current(group, version))
    }

    /// Keeps the vectors of a group's texts in place of those of another version. Texts that did
    /// not change are not read again. Asks before each text whether to go on; if not, nothing
    /// of the group is changed, and the answer is `false`.
    ///
    /// # Errors
    /// When the vectors cannot be written; nothing is changed then.
    pub fn learn(
        &self,
        (group, version): (u64, u64),
        pieces: &[Piece],
        goes_on: &dyn Fn() -> bool,
    ) -> Result<bool, MeaningError> {
        let mut passages = Vec::with_capacity(pieces.len());
        for piece in pieces {
            if !goes_on() {
                return Ok(false);
            }
            let text = Checksum::of(piece.text.as_bytes());
            let known = self.read(|vectors| vectors.of_text(group, text));
            let Some(vector) = known.or_else(|| self.vector_of(piece)) else { continue };
            passages.push(Passage { audience: piece.audience, key: piece.key, text, vector });
            std::thread::yield_now();
        }
        let mut kept = self.kept();
        let had = self.read(|vectors| vectors.about(group).map_or(0, |(_, size)| size));
        if !passages.is_empty() {
            kept.put((group, version), &passages)?;
        } else if had > 0 {
            kept.remove(group)?;
        }
        let mut vectors = self.shared.vectors.write().unwrap_or_else(PoisonError::into_inner);
        vectors.begin(group, version, passages.len());
        for passage in &passages {
            vectors.add(group, passage);
        }
        Ok(true)
    }

    /// The vector of a text that the model understands.
    fn vector_of(&self, piece: &Piece) -> Option<Short> {
        let encoder = &self.shared.encoder;
        let speaks = encoder.speaks(&piece.lang);
        let is_understood = speaks != Speaks::No
            && encoder.understood(&piece.text, speaks, TEXT_PIECES_MAX) >= TEXT_UNDERSTOOD_MIN;
        is_understood.then(|| Short::of(&self.embed(&piece.text).vector))
    }

    /// Forgets all groups but these; how many it forgot.
    ///
    /// # Errors
    /// When that cannot be written.
    pub fn forget_all_but(&self, groups: &HashSet<u64>) -> Result<usize, MeaningError> {
        let mut gone = self.read(Vectors::groups);
        gone.retain(|group| !groups.contains(group));
        let mut kept = self.kept();
        for group in &gone {
            let size = self.read(|vectors| vectors.about(*group).map_or(0, |(_, size)| size));
            // What nobody may find any more is not found from here on, whatever the disk says.
            self.shared.vectors.write().unwrap_or_else(PoisonError::into_inner).remove(*group);
            if size > 0 {
                kept.remove(*group)?;
            }
        }
        Ok(gone.len())
    }

    /// Brings everything to the disk, and makes the file small if much of it is dead.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn tidy(&self) -> Result<(), MeaningError> {
        let mut kept = self.kept();
        self.read(|vectors| kept.tidy(vectors))
    }

    /// How many texts are kept.
    #[must_use]
    pub fn len(&self) -> usize {
        self.read(Vectors::len)
    }

    /// Whether none are.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn read<T>(&self, look: impl FnOnce(&Vectors) -> T) -> T {
        look(&self.shared.vectors.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn kept(&self) -> std::sync::MutexGuard<'_, Kept> {
        self.shared.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
