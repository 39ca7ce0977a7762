//! A theme that is served: its own files over those of the themes that it inherits from.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use super::assets::{DESK_SHEET, STYLE_SHEET, ThemeFile, put_together};
use super::colour;
use super::finding::Finding;
use super::folder::Place;
use super::layers::{self, Layer};
use super::settings::Settings;
use super::slots::{self, Draw, Drawing, Slot, SlotHtml, Slots};
use super::tokens;
use crate::fingerprint::fingerprint;
use crate::i18n::Lang;

/// What the addresses of a theme's files begin with.
const ADDRESS: &str = "/theme";
/// The colour that browsers give their own bars, that of the header.
const BARS: &str = "sheet";

/// A theme that is being served.
#[derive(Debug)]
pub struct Theme {
    id: String,
    files: BTreeMap<String, ThemeFile>,
    preload: BTreeMap<String, Vec<String>>,
    bars: Option<[String; 2]>,
    colours: BTreeMap<String, String>,
    slots: Slots,
}

/// A theme that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum ThemeError {
    /// There is no such theme.
    #[error(
        "there is no theme “{}”: no such folder, and the themes in the program are {names}{hint}",
        setting.display()
    )]
    NoTheme {
        /// What was asked for.
        setting: PathBuf,
        /// What may have been meant.
        hint: String,
        /// The themes in the program.
        names: String,
    },
    /// Something in it is wrong.
    #[error("the theme cannot be used:{}", lines(found))]
    Wrong {
        /// Every error, with its place.
        found: Vec<Finding>,
    },
}

fn lines(found: &[Finding]) -> String {
    found.iter().map(|finding| format!("\n  {finding}")).collect()
}

impl Theme {
    /// Loads the theme that the setting means; `draw` draws its slots.
    ///
    /// # Errors
    /// When there is no such theme, or something in it is wrong.
    pub fn load(setting: &Path, draw: &Draw<'_>) -> Result<Theme, ThemeError> {
        let layers = layers::read(&Place::of(setting)?);
        let shown = layers.first().map(|layer| layer.shown.clone()).unwrap_or_default();
        let mut found: Vec<Finding> =
            layers.iter().flat_map(|layer| layer.found.iter().cloned()).collect();
        let merged = Merged::of(layers);
        let served = put_together(&merged.tokens_sheet(), &merged.files);
        let id = id_of(&served, &merged);
        let address = |file: &str| address(&id, file);
        let drawing = Drawing { files: &merged.files, address: &address, draw, shown: &shown };
        let (slots, wrong) = slots::draw(&drawing);
        found.extend(wrong);
        let (found, noted): (Vec<Finding>, Vec<Finding>) =
            found.into_iter().partition(Finding::is_error);
        if !found.is_empty() {
            return Err(ThemeError::Wrong { found });
        }
        for finding in noted {
            tracing::warn!(%finding, "something in the theme is not as it was meant");
        }
        let preload = merged.settings.preload.iter();
        let preload = preload.map(|(lang, fonts)| (lang.clone(), fonts.value.clone())).collect();
        let (bars, colours) = (merged.bars(), merged.colours());
        Ok(Theme { bars, colours, id, files: served, preload, slots })
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
        address(&self.id, file)
    }

    /// The address of the style sheet.
    #[must_use]
    pub fn style_sheet(&self) -> String {
        self.address(STYLE_SHEET)
    }

    /// The address of the style sheet that pages of the team have as well.
    #[must_use]
    pub fn desk_sheet(&self) -> String {
        self.address(DESK_SHEET)
    }

    /// The addresses of the fonts that a page in `lang` needs first.
    pub fn first_fonts(&self, lang: Lang) -> impl Iterator<Item = String> {
        let fonts = self.preload.get(lang.code()).into_iter().flatten();
        let files = fonts.map(|name| font_file(name));
        files.filter(|file| self.files.contains_key(file)).map(|file| self.address(&file))
    }

    /// The colours of the browser's own bars in the light and the dark scheme, as `#rrggbb`.
    #[must_use]
    pub fn bars(&self) -> Option<&[String; 2]> {
        self.bars.as_ref()
    }

    /// The declarations of those colours that a style uses which is sent apart from the pages.
    #[must_use]
    pub fn colours_of(&self, style: &str) -> String {
        let used = self.colours.iter().filter(|(name, _)| style.contains(&format!("(--{name})")));
        used.map(|(_, declared)| declared.as_str()).collect()
    }

    /// What the theme puts into a slot of a page in `lang`.
    #[must_use]
    pub fn slot(&self, slot: Slot, lang: Lang) -> Option<&SlotHtml> {
        self.slots.get(&(slot, Some(lang))).or_else(|| self.slots.get(&(slot, None)))
    }
}

/// The file of a font that `[preload]` names.
pub(super) fn font_file(name: &str) -> String {
    if name.contains('/') { name.to_owned() } else { format!("fonts/{name}") }
}

fn address(id: &str, file: &str) -> String {
    format!("{ADDRESS}/{id}/{file}")
}

/// All layers as one.
pub(super) struct Merged {
    pub(super) files: BTreeMap<String, Vec<u8>>,
    pub(super) settings: Settings,
    /// All theme.toml files, for the name.
    written: String,
}

impl Merged {
    /// Merges layers, the strongest first.
    pub(super) fn of(layers: Vec<Layer>) -> Merged {
        let mut merged = Merged {
            files: BTreeMap::new(),
            settings: Settings::default(),
            written: String::new(),
        };
        for layer in layers.into_iter().rev() {
            merged.files.extend(layer.files);
            merged.settings = layer.settings.over(merged.settings);
            merged.written.push_str(&layer.written);
        }
        merged
    }

    fn tokens_sheet(&self) -> String {
        tokens::sheet(&self.settings.colours, &self.settings.tokens)
    }

    fn colours(&self) -> BTreeMap<String, String> {
        let colours = self.settings.colours.iter();
        colours
            .map(|(name, colour)| (name.clone(), tokens::declared(name, &colour.value)))
            .collect()
    }

    fn bars(&self) -> Option<[String; 2]> {
        let colours = &self.settings.colours.get(BARS)?.value;
        let hex = |text: &str| Some(colour::hex(&colour::read(text)?));
        Some([hex(&colours.light)?, hex(&colours.dark)?])
    }
}

/// The name of a theme as it is served: another one when anything of it changes, slots and
/// settings included.
fn id_of(served: &BTreeMap<String, ThemeFile>, merged: &Merged) -> String {
    let served = served.iter().flat_map(|(name, file)| [name.as_bytes(), &file.plain]);
    let slots = merged.files.range("slots/".to_owned().."slots0".to_owned());
    let slots = slots.flat_map(|(name, bytes)| [name.as_bytes(), bytes.as_slice()]);
    let parts: Vec<&[u8]> = served.chain(slots).chain([merged.written.as_bytes()]).collect();
    format!("{:016x}", fingerprint(&parts))
}
