//! What can be wrong in a style sheet of a theme: files that are not there or are elsewhere,
//! tokens that nothing defines, sides of the paper instead of sides of the text.

use std::collections::BTreeSet;
use std::path::Path;

use super::css::{self, Declaration, Kind, Piece};
use super::finding::{Finding, Spot, near};

/// A style sheet, cut up.
pub(super) struct Sheet<'a> {
    /// The theme that it is of, as findings name it.
    pub(super) of: String,
    name: &'a str,
    text: &'a str,
    pieces: Vec<Piece<'a>>,
    pub(super) declarations: Vec<Declaration<'a>>,
    /// Where tokens are used.
    pub(super) uses: Vec<Use<'a>>,
}

/// A `var(--…)`.
pub(super) struct Use<'a> {
    /// The name, without hyphens before it.
    pub(super) name: &'a str,
    at: usize,
    has_other: bool,
}

impl<'a> Sheet<'a> {
    /// Cuts a style sheet of the theme `of` up.
    pub(super) fn new(of: &str, name: &'a str, text: &'a str) -> Sheet<'a> {
        let pieces = css::pieces(text);
        let solid: Vec<&Piece<'a>> = pieces
            .iter()
            .filter(|piece| !matches!(piece.kind, Kind::Space | Kind::Comment))
            .collect();
        let uses = solid.windows(4).filter_map(|four| match four {
            [function, open, name, next]
                if function.kind == Kind::Word
                    && function.text.eq_ignore_ascii_case("var")
                    && open.is_mark("(") =>
            {
                let has_other = next.is_mark(",");
                Some(Use { name: name.text.strip_prefix("--")?, at: name.at, has_other })
            }
            _ => None,
        });
        let uses = uses.collect();
        let declarations = css::declarations(text);
        Sheet { of: of.to_owned(), name, text, pieces, declarations, uses }
    }

    /// The place of an offset.
    pub(super) fn spot(&self, at: usize) -> Spot {
        Spot::at(&format!("{}/{}", self.of, self.name), self.text, at)
    }
}

/// Uses of tokens in `own` sheets that neither a theme.toml, nor a style sheet, nor a script
/// defines.
pub(super) fn undefined(
    sheets: &[Sheet<'_>],
    own: &[&Sheet<'_>],
    (tokens, scripts): (&BTreeSet<&str>, &str),
) -> Vec<Finding> {
    let in_css = sheets.iter().flat_map(|sheet| &sheet.declarations);
    let mut known: BTreeSet<&str> = tokens.clone();
    known.extend(in_css.filter_map(|declaration| declaration.name.strip_prefix("--")));
    let mut found = Vec::new();
    for sheet in own {
        for one in &sheet.uses {
            let is_of_script = scripts.contains(&format!("--{}", one.name));
            if known.contains(one.name) || one.has_other || is_of_script {
                continue;
            }
            let hint = near(one.name, known.iter().copied());
            let message = format!("nothing defines --{}{hint}", one.name);
            found.push(Finding::error(&sheet.spot(one.at), message));
        }
    }
    found
}

/// Addresses in a style sheet that lead to another host, or to a file that is not there.
pub(super) fn references(sheet: &Sheet<'_>, files: &BTreeSet<&str>) -> Vec<Finding> {
    let solid: Vec<&Piece<'_>> = sheet
        .pieces
        .iter()
        .filter(|piece| !matches!(piece.kind, Kind::Space | Kind::Comment))
        .collect();
    let mut found = Vec::new();
    for three in solid.windows(3) {
        let [word, next, then] = three else { continue };
        if word.kind != Kind::Word {
            continue;
        }
        if word.text.eq_ignore_ascii_case("@import") {
            let message = "@import does not work here: all files of the folder css are joined";
            found.push(Finding::error(&sheet.spot(word.at), message));
        }
        let is_address = css::is_url(word.text) && next.is_mark("(");
        if !is_address || !matches!(then.kind, Kind::Text | Kind::Address) {
            continue;
        }
        let target = then.text.trim().trim_matches(['"', '\'']);
        found.extend(
            fault(target, files).map(|message| Finding::error(&sheet.spot(then.at), message)),
        );
    }
    found
}

/// What is wrong with the target of a `url()`.
fn fault(target: &str, files: &BTreeSet<&str>) -> Option<String> {
    let target = target.split(['#', '?']).next().unwrap_or_default();
    if target.is_empty() {
        return None;
    }
    let lower = target.to_ascii_lowercase();
    if target.starts_with("//") || lower.starts_with("http:") || lower.starts_with("https:") {
        return Some(format!(
            "“{target}” is on another host: browsers are told to load nothing from elsewhere. Put the file into the theme"
        ));
    }
    if lower.starts_with("data:") {
        return Some("data: is not loaded: browsers are told to load files of this site only. Put the file into the theme".to_owned());
    }
    if target.starts_with('/') {
        return None;
    }
    // As a browser does from css/theme.css.
    let mut path = vec!["css"];
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(path.pop()),
            part => path.push(part),
        }
    }
    let path = path.join("/");
    if files.contains(path.as_str()) {
        return None;
    }
    let name = Path::new(target).file_name().map(|name| name.to_string_lossy().into_owned());
    let elsewhere = files.iter().find(|file| name.as_deref().is_some_and(|n| file.ends_with(n)));
    let hint = elsewhere.map(|file| format!(", did you mean ../{file}?")).unwrap_or_default();
    Some(format!("there is no {path} in the theme{hint}"))
}

/// Declarations that name left and right.
pub(super) fn physical(sheet: &Sheet<'_>) -> Vec<Finding> {
    let tell = |declaration: &Declaration<'_>| {
        let logical = logical(declaration.name, &declaration.value)?;
        let message = format!(
            "{} stays where it is in scripts from right to left: write {logical}",
            declaration.name
        );
        Some(Finding::warning(&sheet.spot(declaration.at), message))
    };
    sheet.declarations.iter().filter_map(tell).collect()
}

/// The logical way to write a declaration that names left or right.
fn logical(name: &str, value: &str) -> Option<String> {
    let name = name.to_ascii_lowercase();
    if name.starts_with("--") {
        return None;
    }
    if matches!(name.as_str(), "text-align" | "float" | "clear") {
        let side = value.split_whitespace().next()?;
        let inline = if name == "text-align" { "" } else { "inline-" };
        return match side {
            "left" => Some(format!("{name}: {inline}start")),
            "right" => Some(format!("{name}: {inline}end")),
            _ => None,
        };
    }
    let corner = match name.as_str() {
        "border-top-left-radius" => Some("border-start-start-radius"),
        "border-top-right-radius" => Some("border-start-end-radius"),
        "border-bottom-left-radius" => Some("border-end-start-radius"),
        "border-bottom-right-radius" => Some("border-end-end-radius"),
        "left" => Some("inset-inline-start"),
        "right" => Some("inset-inline-end"),
        _ => None,
    };
    if let Some(corner) = corner {
        return Some(corner.to_owned());
    }
    let is_of_box =
        ["margin-", "padding-", "border-", "scroll-"].iter().any(|p| name.starts_with(p));
    let parts: Vec<&str> = name.split('-').collect();
    let turned = |side: &str, into: &str| {
        parts.contains(&side).then(|| {
            let parts = parts.iter().map(|part| if *part == side { into } else { part });
            parts.collect::<Vec<_>>().join("-")
        })
    };
    is_of_box.then(|| turned("left", "inline-start").or_else(|| turned("right", "inline-end")))?
}
