//! The themes that are part of the program: every folder of `themes/`.

use std::collections::{BTreeMap, BTreeSet};

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "themes/"]
struct Themes;

/// The theme that every other one ends with.
pub(super) const DEFAULT: &str = "default";

/// The names of the themes in the program.
#[must_use]
pub fn names() -> Vec<String> {
    let folder = |file: std::borrow::Cow<'static, str>| {
        let (folder, rest) = file.split_once('/')?;
        (rest == "theme.toml").then(|| folder.to_owned())
    };
    Themes::iter().filter_map(folder).collect::<BTreeSet<_>>().into_iter().collect()
}

/// Whether a theme of this name is in the program.
pub(super) fn has(name: &str) -> bool {
    Themes::get(&format!("{name}/theme.toml")).is_some()
}

/// The files of a theme in the program.
pub(super) fn files(name: &str) -> BTreeMap<String, Vec<u8>> {
    let prefix = format!("{name}/");
    Themes::iter()
        .filter_map(|path| {
            let file = path.strip_prefix(&prefix)?.to_owned();
            Some((file, Themes::get(&path)?.data.into_owned()))
        })
        .collect()
}
