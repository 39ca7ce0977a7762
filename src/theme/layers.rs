//! A theme and those that it inherits from, each read with what is wrong in it.

use std::collections::BTreeMap;

use super::assets::is_text;
use super::built_in;
use super::css;
use super::finding::{Finding, Spot, near};
use super::folder::{self, Place};
use super::settings::{self, Settings};

/// One theme, without those that it inherits from.
pub(super) struct Layer {
    /// How findings name it.
    pub(super) shown: String,
    pub(super) files: BTreeMap<String, Vec<u8>>,
    pub(super) settings: Settings,
    /// The text of its theme.toml.
    pub(super) written: String,
    pub(super) found: Vec<Finding>,
}

impl Layer {
    /// Reads one theme.
    pub(super) fn read(place: &Place) -> Layer {
        let shown = place.shown();
        let (mut files, mut found) = match place {
            Place::Folder(folder) => folder::read(folder, &shown),
            Place::BuiltIn(name) => (built_in::files(name), Vec::new()),
        };
        let is_broken = |name: &str, bytes: &[u8]| {
            let error = is_text(name).then(|| std::str::from_utf8(bytes).err()).flatten()?;
            Some(format!("is not UTF-8 text (byte {}); save it as UTF-8", error.valid_up_to()))
        };
        files.retain(|name, bytes| match is_broken(name, bytes) {
            Some(message) => {
                found.push(Finding::error(&Spot::top(format!("{shown}/{name}")), message));
                false
            }
            None => true,
        });
        files.retain(|name, bytes| {
            let text = std::str::from_utf8(bytes).ok().filter(|_| name.ends_with(".css"));
            let broken = text.and_then(|text| Some((text, css::left_open(text)?)));
            if let Some((text, (at, message))) = broken {
                let spot = Spot::at(&format!("{shown}/{name}"), text, at);
                found.push(Finding::error(&spot, message));
            }
            broken.is_none()
        });
        let written = files.remove("theme.toml").unwrap_or_default();
        let written = String::from_utf8_lossy(&written).into_owned();
        let (settings, wrong) = settings::read(&format!("{shown}/theme.toml"), &written);
        found.extend(wrong);
        Layer { shown, files, settings, written, found }
    }
}

/// Whether what a theme inherits is there up to the default one.
pub(super) fn is_whole(layers: &[Layer]) -> bool {
    let last = Place::BuiltIn(built_in::DEFAULT.to_owned()).shown();
    layers.last().is_some_and(|layer| layer.shown == last)
}

/// The theme at a place and those that it inherits from, the strongest first.
pub(super) fn read(place: &Place) -> Vec<Layer> {
    let mut layers: Vec<Layer> = Vec::new();
    let mut seen: Vec<String> = Vec::new();
    let mut next = Some(place.clone());
    while let Some(place) = next.take() {
        let mut layer = Layer::read(&place);
        let is_last = place == Place::BuiltIn(built_in::DEFAULT.to_owned());
        if let Place::BuiltIn(name) = place {
            seen.push(name);
        }
        let named = layer.settings.inherits.clone();
        let parent = match &named {
            Some(placed) => Some(placed.value.clone()),
            None if is_last => None,
            None => Some(built_in::DEFAULT.to_owned()),
        };
        let spot = named.map_or_else(|| Spot::top(layer.shown.clone()), |placed| placed.spot);
        match parent {
            None => {}
            Some(parent) if seen.contains(&parent) => {
                let message = format!("“{parent}” inherits from itself in the end");
                layer.found.push(Finding::error(&spot, message));
            }
            Some(parent) if built_in::has(&parent) => next = Some(Place::BuiltIn(parent)),
            Some(parent) => {
                let names = built_in::names();
                let hint = near(&parent, names.iter().map(String::as_str));
                let message = format!(
                    "there is no theme “{parent}” in the program{hint}. There are: {}",
                    names.join(", ")
                );
                layer.found.push(Finding::error(&spot, message));
            }
        }
        layers.push(layer);
    }
    layers
}
