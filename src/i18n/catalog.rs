//! The words of the interface (Project Fluent): those that are part of the program, and over
//! them the files of a folder, which can be exchanged while the program runs.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::path::Path;
use std::sync::Arc;

use arc_swap::ArcSwap;
use fluent_bundle::FluentResource;
use rust_embed::RustEmbed;

use super::format::FormatsError;
use super::lang::Lang;
use super::locale_file::{self, LocaleFile, LocaleProblem};
use super::words::{Bundle, Words, bundle};

#[derive(RustEmbed)]
#[folder = "locales/"]
struct Locales;

/// All languages of the interface.
pub struct Catalog {
    built_in: Vec<LocaleFile>,
    now: ArcSwap<Languages>,
}

/// The languages as they are at one moment.
struct Languages {
    version: u64,
    words: BTreeMap<Lang, Arc<Words>>,
    english: Arc<Words>,
    /// The files of the folder that are in use.
    own: Vec<LocaleFile>,
}

/// Words that cannot be used. They stop the start: a page without words helps nobody.
#[derive(Debug, thiserror::Error)]
pub enum CatalogError {
    /// Files of messages with mistakes.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Files(Vec<LocaleProblem>),
    /// The folder cannot be read.
    #[error("the folder of languages {folder} cannot be read: {source}")]
    Folder {
        /// The folder.
        folder: std::path::PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// There is no English, which every other language falls back to.
    #[error("locales/en.ftl is missing")]
    NoEnglish,
    /// The code of a language is not one that Fluent takes.
    #[error("locales/{0}.ftl: not a language to Fluent")]
    Code(Lang),
    /// Numbers or dates of a language cannot be written.
    #[error("locales/{lang}.ftl: no data to write numbers and dates in this language")]
    Formats {
        /// The language.
        lang: Lang,
        /// The cause.
        #[source]
        source: FormatsError,
    },
}

impl Catalog {
    /// The words that are part of the program.
    ///
    /// # Errors
    /// When they were built wrongly.
    pub fn embedded() -> Result<Catalog, CatalogError> {
        let built_in = built_in()?;
        let now = ArcSwap::from_pointee(assemble(1, &built_in, Vec::new())?);
        Ok(Catalog { built_in, now })
    }

    /// The words of the program, and over them those of a folder. The folder need not be there.
    ///
    /// # Errors
    /// When a file of the folder cannot be used, with every mistake and its line.
    pub fn open(folder: &Path) -> Result<Catalog, CatalogError> {
        let built_in = built_in()?;
        let (own, problems) = read(folder)?;
        if !problems.is_empty() {
            return Err(CatalogError::Files(problems));
        }
        let now = ArcSwap::from_pointee(assemble(1, &built_in, own)?);
        Ok(Catalog { built_in, now })
    }

    /// Reads the folder again. A file with a mistake stays as it was when it was right. What is
    /// wrong is given back.
    ///
    /// # Errors
    /// When the folder cannot be read: everything stays as it is.
    pub fn read_again(&self, folder: &Path) -> Result<Vec<LocaleProblem>, CatalogError> {
        let before = self.now.load();
        let (mut own, problems) = read(folder)?;
        let is_wrong = |file: &LocaleFile| problems.iter().any(|wrong| wrong.path == file.path);
        own.extend(before.own.iter().filter(|file| is_wrong(file)).cloned());
        self.now.store(Arc::new(assemble(before.version + 1, &self.built_in, own)?));
        Ok(problems)
    }

    /// The words of `lang`, or English where the interface does not speak it.
    #[must_use]
    pub fn words(&self, lang: Lang) -> Arc<Words> {
        let now = self.now.load();
        Arc::clone(now.words.get(&lang).unwrap_or(&now.english))
    }

    /// Whether the interface speaks this language.
    #[must_use]
    pub fn speaks(&self, lang: Lang) -> bool {
        self.now.load().words.contains_key(&lang)
    }

    /// The languages of the interface, by code.
    #[must_use]
    pub fn languages(&self) -> Vec<Lang> {
        self.now.load().words.keys().copied().collect()
    }

    /// Raised whenever the words may have changed.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.now.load().version
    }
}

/// The messages of the program itself in English, with their comments.
#[must_use]
pub fn english_text() -> String {
    let file = Locales::get("en.ftl");
    file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default()
}

/// The messages that are part of the program.
///
/// # Errors
/// When they were built wrongly.
pub fn built_in() -> Result<Vec<LocaleFile>, CatalogError> {
    let mut files = Vec::new();
    for name in Locales::iter() {
        let Some(data) = Locales::get(&name) else { continue };
        let path = Path::new("locales").join(name.as_ref());
        let code = name.strip_suffix(".ftl").and_then(Lang::from_code);
        let lang = code.ok_or_else(|| {
            CatalogError::Files(vec![LocaleProblem::of_file(&path, "its name is no language")])
        })?;
        let text = String::from_utf8_lossy(&data.data).into_owned();
        files.push(locale_file::parse(&path, lang, text).map_err(CatalogError::Files)?);
    }
    Ok(files)
}

fn read(folder: &Path) -> Result<(Vec<LocaleFile>, Vec<LocaleProblem>), CatalogError> {
    let found = locale_file::read_folder(folder)
        .map_err(|source| CatalogError::Folder { folder: folder.to_owned(), source })?;
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    for (_, file) in found {
        match file {
            Ok(file) => files.push(file),
            Err(wrong) => problems.extend(wrong),
        }
    }
    Ok((files, problems))
}

/// Layers the files: a language's own messages, those of the program in it, then English.
fn assemble(
    version: u64,
    built_in: &[LocaleFile],
    own: Vec<LocaleFile>,
) -> Result<Languages, CatalogError> {
    let english = layers(Lang::EN, built_in, &own)?;
    if english.is_empty() {
        return Err(CatalogError::NoEnglish);
    }
    let make = |lang: Lang, mut bundles: Vec<Arc<Bundle>>| {
        if lang != Lang::EN {
            bundles.extend(english.iter().cloned());
        }
        let words = Words::new(lang, bundles);
        words.map(Arc::new).map_err(|source| CatalogError::Formats { lang, source })
    };
    let mut words = BTreeMap::new();
    for lang in built_in.iter().chain(&own).map(|file| file.lang) {
        if let Entry::Vacant(place) = words.entry(lang) {
            place.insert(make(lang, layers(lang, built_in, &own)?)?);
        }
    }
    let english = words.get(&Lang::EN).map(Arc::clone).ok_or(CatalogError::NoEnglish)?;
    Ok(Languages { version, words, english, own })
}

/// The bundles of one language, the strongest first. A message of a folder may use the terms of
/// the program, so the program's are under it in its own bundle too.
fn layers(
    lang: Lang,
    built_in: &[LocaleFile],
    own: &[LocaleFile],
) -> Result<Vec<Arc<Bundle>>, CatalogError> {
    let of = |files: &[LocaleFile]| -> Option<Arc<FluentResource>> {
        files.iter().find(|file| file.lang == lang).map(|file| Arc::clone(&file.resource))
    };
    let (base, over) = (of(built_in), of(own));
    let mut bundles = Vec::new();
    if over.is_some() {
        bundles.push(base.iter().chain(&over).cloned().collect::<Vec<_>>());
    }
    bundles.extend(base.map(|base| vec![base]));
    bundles
        .into_iter()
        .map(|resources| bundle(lang, resources).map(Arc::new).ok_or(CatalogError::Code(lang)))
        .collect()
}
