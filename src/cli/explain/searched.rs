//! What is searched: the index of the data folder, or one of the content folder alone that is
//! thrown away.

use crate::app::{load_library, open_kept_desk};
use crate::cli::temporary::Folder;
use crate::clock::Clock;
use crate::config::Settings;
use crate::domain::Desk;
use crate::domain::articles::{Article, Library};
use crate::domain::search_documents;
use crate::i18n::Lang;
use crate::search::{Change, Options, SearchIndex, Standings};

/// Articles in one commit: bounds the memory.
const ARTICLES_AT_ONCE: usize = 150;

/// Where to look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// In the data folder, if no server has it open.
    DataIfFree,
    /// In the content folder.
    ContentAlone,
}

/// What is searched.
pub(super) struct Searched {
    pub(super) index: SearchIndex,
    /// The language of the site.
    pub(super) lang: Lang,
    /// What it is, in a sentence.
    pub(super) name: String,
    /// What the index belongs to.
    pub(super) desk: Option<Desk>,
    /// Removed after the index was closed.
    _folder: Option<Folder>,
}

/// Opens it.
///
/// # Errors
/// When the content folder cannot be read, or no index can be made.
pub(super) fn open(settings: &Settings, source: Source) -> anyhow::Result<Searched> {
    let why = match source {
        Source::ContentAlone => String::new(),
        Source::DataIfFree => match open_kept_desk(settings) {
            Ok(desk) => return Ok(Searched::kept(settings, desk)),
            Err(error) => format!(": {error:#}"),
        },
    };
    let library = load_library(settings)?;
    let folder = Folder::new("explain")?;
    let index = SearchIndex::open(folder.path(), Options::default())?.index;
    fill(&index, &library)?;
    index.set_synonyms(library.synonyms());
    index.set_standings(Standings::new(Clock::system().now().as_second(), []));
    let name = format!(
        "Searched: the articles of {}, without tickets and what was learnt{why}",
        settings.content.display()
    );
    let lang = library.default_lang;
    Ok(Searched { index, lang, name, desk: None, _folder: Some(folder) })
}

impl Searched {
    fn kept(settings: &Settings, desk: Desk) -> Searched {
        let name = format!(
            "Searched: the index of {}, with its tickets and what was learnt, as the server left it",
            settings.data.display()
        );
        let lang = desk.library().default_lang;
        Searched { index: desk.index.clone(), lang, name, desk: Some(desk), _folder: None }
    }
}

fn fill(index: &SearchIndex, library: &Library) -> anyhow::Result<()> {
    let put = |article: &Article| Change::Put {
        group: search_documents::article_group(&article.at),
        version: article.fingerprint,
        documents: search_documents::of_article(article),
    };
    let articles: Vec<_> = library.searched().collect();
    for part in articles.chunks(ARTICLES_AT_ONCE) {
        index.apply(part.iter().map(|article| put(article)).collect(), 1)?;
    }
    Ok(())
}
