//! The theme: its files, put together and compressed once, under an address that changes with
//! them. A folder overrides any file of the default theme, which is part of the program.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rust_embed::RustEmbed;
use serde::Deserialize;

use super::assets::{ThemeFile, content_type, fingerprint};
use super::folder::files_below;
use crate::i18n::Lang;

#[derive(RustEmbed)]
#[folder = "themes/default/"]
struct DefaultTheme;

/// What the addresses of a theme's files begin with.
const ADDRESS: &str = "/theme";
/// The style sheet that all css files are put together into.
const STYLE_SHEET: &str = "css/theme.css";

/// A theme that is being served.
#[derive(Debug)]
pub struct Theme {
    id: String,
    files: BTreeMap<String, ThemeFile>,
    preload: BTreeMap<String, String>,
}

/// A theme that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// A file cannot be read.
    #[error("{path}: cannot be read: {source}")]
    File {
        /// The file.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
    /// theme.toml is not understood.
    #[error("{folder}/theme.toml: {message}")]
    Settings {
        /// The theme's folder.
        folder: PathBuf,
        /// What is wrong.
        message: String,
    },
}

#[derive(Default, Deserialize)]
struct ThemeSettings {
    #[serde(default)]
    preload: BTreeMap<String, String>,
}

impl Theme {
    /// Loads the theme in `folder` over the default one. A folder that is not there is the
    /// default theme.
    ///
    /// # Errors
    /// When a file of the folder cannot be read, or its theme.toml is not understood.
    pub fn load(folder: &Path) -> Result<Theme, ThemeError> {
        let mut files: BTreeMap<String, Vec<u8>> = DefaultTheme::iter()
            .filter_map(|name| {
                let data = DefaultTheme::get(&name)?.data.into_owned();
                Some((name.into_owned(), data))
            })
            .collect();
        for (name, path) in files_below(folder) {
            let bytes = std::fs::read(&path)
                .map_err(|source| ThemeError::File { path: path.clone(), source })?;
            files.insert(name, bytes);
        }
        let settings = files.remove("theme.toml").unwrap_or_default();
        let settings: ThemeSettings = toml::from_slice(&settings).map_err(|error| {
            ThemeError::Settings { folder: folder.to_owned(), message: error.to_string() }
        })?;
        Ok(Theme::from_files(files, settings))
    }

    fn from_files(files: BTreeMap<String, Vec<u8>>, settings: ThemeSettings) -> Theme {
        let parts: Vec<&[u8]> =
            files.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes.as_slice()]).collect();
        let id = format!("{:016x}", fingerprint(&parts));
        let mut sheet = Vec::new();
        let mut served = BTreeMap::new();
        for (name, bytes) in files {
            let Some(content_type) = content_type(&name) else { continue };
            if name.starts_with("css/") {
                sheet.extend_from_slice(&bytes);
                sheet.push(b'\n');
            } else {
                served.insert(name, ThemeFile::new(content_type, bytes));
            }
        }
        served.insert(STYLE_SHEET.to_owned(), ThemeFile::new("text/css; charset=utf-8", sheet));
        Theme { id, files: served, preload: settings.preload }
    }

    /// The part of addresses that changes with the theme.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// A file of the theme.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&ThemeFile> {
        self.files.get(name)
    }

    /// The address of a file.
    #[must_use]
    pub fn address(&self, file: &str) -> String {
        format!("{ADDRESS}/{}/{file}", self.id)
    }

    /// The address of the style sheet.
    #[must_use]
    pub fn style_sheet(&self) -> String {
        self.address(STYLE_SHEET)
    }

    /// The address of the font that a page in `lang` needs first.
    #[must_use]
    pub fn first_font(&self, lang: Lang) -> Option<String> {
        let name = self.preload.get(lang.code())?;
        let file = if name.contains('/') { name.clone() } else { format!("fonts/{name}") };
        self.files.contains_key(&file).then(|| self.address(&file))
    }
}
