//! An index of a test set, as the site would have it, in a folder that is thrown away.

use std::time::{Duration, Instant};

use super::folder::{TestSet, language_of};
use super::lines::{self, Written};
use super::model::{Learnt, Model};
use crate::cli::temporary::Folder;
use crate::domain::search_documents::{self, ARTICLE};
use crate::i18n::Lang;
use crate::search::{
    Change, Document, Evidence, Hits, NearInMeaning, Options, PublicWords, Query, Scope,
    SearchIndex, Visibility,
};

/// So much text is given to the index at once, in bytes: bounds the memory.
const BYTES_AT_ONCE: usize = 4 * 1024 * 1024;

/// An index that holds the documents of a test set.
pub(super) struct Filled {
    index: SearchIndex,
    /// A model that has read the same, if there is one.
    learnt: Option<Learnt>,
    /// How long it took to fill.
    pub(super) took: Duration,
    /// Removed after the index was closed.
    _folder: Folder,
}

impl Filled {
    /// Indexes all documents of a set, and gives them to the model if there is one.
    ///
    /// # Errors
    /// When the folder, the file, the index or the model fails.
    pub(super) fn with(set: &TestSet, lang: Lang, model: Option<&Model>) -> anyhow::Result<Filled> {
        let folder = Folder::new("eval")?;
        let index = SearchIndex::open(folder.path(), Options::default())?.index;
        let started = Instant::now();
        let (mut changes, mut bytes) = (Vec::new(), 0);
        let mut failed = None;
        lines::each_row(&set.documents_file, &mut Vec::new(), |row| {
            let written = lines::document(row)?;
            bytes += written.title.len() + written.body.len();
            changes.push(put(written, lang));
            if bytes >= BYTES_AT_ONCE {
                bytes = 0;
                failed = failed.take().or(index.apply(std::mem::take(&mut changes), 1).err());
            }
            Ok(())
        })?;
        index.apply(changes, 1)?;
        if let Some(error) = failed {
            return Err(error.into());
        }
        let took = started.elapsed();
        let learnt = model.map(|model| model.read(set, lang)).transpose()?;
        Ok(Filled { index, learnt, took, _folder: folder })
    }

    /// What is near in meaning to what somebody asks; nothing without a model.
    pub(super) fn near(&self, text: &str, lang: Lang) -> NearInMeaning {
        self.learnt.as_ref().map(|learnt| learnt.near(text, lang)).unwrap_or_default()
    }

    /// From now on searches know what was learnt.
    pub(super) fn learn(&self, evidence: Evidence) {
        self.index.set_evidence(evidence);
    }

    /// The words of its documents.
    pub(super) fn public_words(&self) -> PublicWords {
        self.index.public_words()
    }

    /// What a visitor of the site finds.
    ///
    /// # Errors
    /// When the index cannot answer.
    pub(super) fn search(&self, query: &Query) -> anyhow::Result<Hits> {
        Ok(self.index.search(&Visibility::public(), query)?)
    }
}

fn put(written: Written, corpus_lang: Lang) -> Change {
    let group = written.id.clone();
    Change::Put { group, version: 1, documents: documents(written, corpus_lang) }
}

/// A document of a set, cut as an article is.
pub(super) fn documents(written: Written, corpus_lang: Lang) -> Vec<Document> {
    let lang = language_of(&written, corpus_lang);
    search_documents::of_text(Document {
        key: written.id.clone(),
        group: written.id,
        kind: ARTICLE.to_owned(),
        scope: Scope::Public,
        lang,
        title: written.title,
        heading: None,
        body: written.body,
        words: String::new(),
        facets: Vec::new(),
        at: None,
        presses: None,
    })
}
