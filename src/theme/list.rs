//! What the themes in the program are.

use super::built_in;
use super::folder::Place;
use super::layers::Layer;

/// A theme in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// Its name, as the setting takes it.
    pub name: String,
    /// What it looks like, in a sentence.
    pub description: String,
}

/// The themes in the program.
#[must_use]
pub fn list() -> Vec<Known> {
    let known = |name: String| {
        let layer = Layer::read(&Place::BuiltIn(name.clone()));
        Known { name, description: layer.settings.description.unwrap_or_default() }
    };
    built_in::names().into_iter().map(known).collect()
}
