//! What a language model reads of a test set: the pieces that it reads on the site, kept as there.

use std::collections::HashSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use anyhow::Context;

use super::folder::TestSet;
use super::index::documents;
use super::lines;
use crate::cli::output;
use crate::cli::temporary::Folder;
use crate::domain::meant;
use crate::i18n::Lang;
use crate::meaning::{Asked, Audience, Meaning, Piece};
use crate::search::{NearInMeaning, document_hash};

/// How often whoever waits is told how far the model is.
const TELLS_EVERY: Duration = Duration::from_secs(10);

/// A model to measure with.
pub(super) struct Model {
    /// The folder of its files.
    folder: PathBuf,
    /// Where what it reads is kept for the next time, if anywhere.
    vectors: Option<PathBuf>,
}

/// A model that has read a test set.
pub(super) struct Learnt {
    meaning: Meaning,
    /// Removed after the vectors were closed.
    _folder: Option<Folder>,
}

impl Model {
    /// The model of a folder.
    pub(super) fn new(folder: PathBuf, vectors: Option<PathBuf>) -> Model {
        Model { folder, vectors }
    }

    /// What it is called: as its folder.
    pub(super) fn name(&self) -> String {
        let whole = std::fs::canonicalize(&self.folder).unwrap_or_else(|_| self.folder.clone());
        let name = whole.file_name().unwrap_or(whole.as_os_str());
        name.to_string_lossy().into_owned()
    }

    /// Reads all documents of a set.
    ///
    /// # Errors
    /// When the model, the documents or the vectors fail.
    pub(super) fn read(&self, set: &TestSet, lang: Lang) -> anyhow::Result<Learnt> {
        let (folder, at) = match &self.vectors {
            Some(kept) => (None, kept.join(&set.name)),
            None => {
                let folder = Folder::new("eval-vectors")?;
                let at = folder.path().to_owned();
                (Some(folder), at)
            }
        };
        let meaning = Meaning::open(&self.folder, &at).context("the model cannot be used")?;
        let mut groups = HashSet::new();
        let mut progress = Progress { set, read: 0, told: Instant::now() };
        let mut failed = None;
        lines::each_row(&set.documents_file, &mut Vec::new(), |row| {
            let written = lines::document(row)?;
            let group = document_hash(&written.id);
            groups.insert(group);
            // Another text or another language is another version.
            let version = document_hash(&format!("{lang} {}\n{}", written.title, written.body));
            if failed.is_none() && !meaning.is_current(group, version) {
                let pieces: Vec<Piece> =
                    documents(written, lang).iter().map(meant::piece).collect();
                failed = meaning.learn((group, version), &pieces, &|| true).err();
            }
            progress.goes_on();
            Ok(())
        })?;
        match failed {
            Some(error) => return Err(error.into()),
            None => meaning.forget_all_but(&groups)?,
        };
        meaning.tidy()?;
        Ok(Learnt { meaning, _folder: folder })
    }
}

impl Learnt {
    /// What is near in meaning to what a visitor of the site asks.
    pub(super) fn near(&self, text: &str, lang: Lang) -> NearInMeaning {
        let asked = Asked { text, lang: lang.code(), audience: Audience::Public };
        meant::nearest(&self.meaning, asked)
    }
}

/// Tells how far the model is.
struct Progress<'a> {
    set: &'a TestSet,
    read: usize,
    told: Instant,
}

impl Progress<'_> {
    fn goes_on(&mut self) {
        self.read += 1;
        if self.told.elapsed() >= TELLS_EVERY {
            self.told = Instant::now();
            let TestSet { name, documents, .. } = self.set;
            output::error(&format!("{name}: the model has read {} of {documents}", self.read));
        }
    }
}
