//! Begins a theme: a folder that runs as it is and explains itself.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::built_in;
use super::finding::near;
use super::folder::Place;
use super::layers;
use super::load::Merged;
use super::tokens::{Kind, TOKENS};

/// The longest name of a theme.
const NAME_CHARS_MAX: usize = 40;

/// Why no theme was begun.
#[derive(Debug, thiserror::Error)]
pub enum NewError {
    /// The name cannot be that of a folder on every system.
    #[error(
        "“{0}” cannot be the name of a theme: small letters, digits and hyphens, a letter first, 40 at most"
    )]
    Name(String),
    /// The name is taken by a theme in the program.
    #[error("“{0}” is the name of a theme in the program; take another one")]
    Taken(String),
    /// There is already something in its place.
    #[error("{0} is already there; nothing was changed")]
    Exists(PathBuf),
    /// There is no theme to begin from.
    #[error("there is no theme “{0}” in the program{1}. There are: {2}")]
    NoParent(String, String, String),
    /// The folder cannot be written.
    #[error("{path} cannot be written: {source}")]
    Unwritable {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        #[source]
        source: std::io::Error,
    },
}

/// Writes the folder `themes`/`name`, a theme that inherits from the theme `from` of the program.
/// Returns the folder.
///
/// # Errors
/// When a name is wrong, the folder is there, or it cannot be written.
pub fn begin(themes: &Path, name: &str, from: &str) -> Result<PathBuf, NewError> {
    let is_name = name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        && name.len() <= NAME_CHARS_MAX;
    if !is_name {
        return Err(NewError::Name(name.to_owned()));
    }
    if built_in::has(name) {
        return Err(NewError::Taken(name.to_owned()));
    }
    if !built_in::has(from) {
        let names = built_in::names();
        let hint = near(from, names.iter().map(String::as_str));
        return Err(NewError::NoParent(from.to_owned(), hint, names.join(", ")));
    }
    let folder = themes.join(name);
    let unwritable = |path: &Path| {
        let path = path.to_owned();
        move |source| NewError::Unwritable { path, source }
    };
    std::fs::create_dir_all(themes).map_err(unwritable(themes))?;
    std::fs::create_dir(&folder).map_err(|error| match error.kind() {
        ErrorKind::AlreadyExists => NewError::Exists(folder.clone()),
        _ => unwritable(&folder)(error),
    })?;
    let files = [
        ("theme.toml", settings(name, from)),
        ("css/95-own.css", OWN_CSS.to_owned()),
        ("slots/footer.md", FOOTER.to_owned()),
    ];
    for (file, text) in files {
        let path = folder.join(file);
        let parent = path.parent().unwrap_or(&folder);
        std::fs::create_dir_all(parent).map_err(unwritable(parent))?;
        std::fs::write(&path, text).map_err(unwritable(&path))?;
    }
    Ok(folder)
}

/// The rules of a new theme.
const OWN_CSS: &str = "\
/* Rules of your own. In the layer theme they are stronger than those of the theme that this one
   inherits from. Take colours and sizes by their names, var(--ink), so that both schemes work,
   and name the sides of the text, margin-inline-start, so that scripts from right to left work.
   A file with the same name as one of the parent's css files takes its place. */
@layer theme {
  .site-name { letter-spacing: 0; }
}
";

/// The slot of a new theme.
const FOOTER: &str = "\
Made with [Answerdesk](/). Change this text in `slots/footer.md`; an empty file leaves it out.
";

fn settings(name: &str, from: &str) -> String {
    let title: String = {
        let mut letters = name.chars();
        let first = letters.next().map(|letter| letter.to_ascii_uppercase());
        first.into_iter().chain(letters.map(|c| if c == '-' { ' ' } else { c })).collect()
    };
    let parent = Merged::of(layers::read(&Place::BuiltIn(from.to_owned()))).settings;
    let mut text = format!(
        "# A theme for Answerdesk. Every line is optional: what is not written here comes from the\n\
         # theme that it inherits from, line by line, and so do files that are not in this folder.\n\
         # What you save is on the site at once; a mistake leaves the last good theme there.\n\
         #\n\
         #   css/95-own.css     rules of your own; all files of css are joined by their names,\n\
         #                      those of css/desk/ after them, for pages of the team\n\
         #   slots/             home.md, header.md (a list of links), footer.md; footer.fa.md for Persian\n\
         #   pictures/          pictures for the slots: ![A lighthouse](pictures/lighthouse.webp)\n\
         #   fonts/  icons/     fonts (woff2) and icons/favicon.svg\n\
         #\n\
         # `answerdesk theme check {name}` tells what is missing, wrong, or hard to read.\n\n\
         name = \"{title}\"\n\
         description = \"The looks of our help centre.\"\n\n\
         # A theme in the program: {}.\n\
         inherits = \"{from}\"\n\n\
         # The fonts that a page in each language needs first; they are loaded early.\n\
         [preload]\n",
        built_in::names().join(", ")
    );
    for (lang, fonts) in &parent.preload {
        let quoted: Vec<String> = fonts.value.iter().map(|font| format!("\"{font}\"")).collect();
        match quoted.as_slice() {
            [one] => text.push_str(&format!("# {lang} = {one}\n")),
            several => text.push_str(&format!("# {lang} = [{}]\n", several.join(", "))),
        }
    }
    text.push_str(
        "\n# Colours: in the light scheme, in the dark one; one text is for both. #005b66, rgb(),\n\
         # hsl(), oklch() and their like. The figures are the contrast that is needed to read.\n\
         [colours]\n",
    );
    for token in TOKENS.iter().filter(|token| token.kind == Kind::Colour) {
        if let Some(colours) = parent.colours.get(token.name) {
            let both = format!("[\"{}\", \"{}\"]", colours.value.light, colours.value.dark);
            text.push_str(&format!("# {}\n# {} = {both}\n", token.meaning, token.name));
        }
    }
    text.push_str(
        "\n# Sizes and type. What Persian and Telugu need in their place is in css/10-tokens.css.\n\
         [tokens]\n",
    );
    for token in TOKENS.iter().filter(|token| token.kind != Kind::Colour) {
        if let Some(value) = parent.tokens.get(token.name) {
            let quote = if value.value.contains('"') { '\'' } else { '"' };
            let value = format!("{quote}{}{quote}", value.value);
            text.push_str(&format!("# {}\n# {} = {value}\n", token.meaning, token.name));
        }
    }
    text
}
