//! Looks a theme over for the one who makes it: what would not work, what could not be read,
//! what comes from elsewhere. Loading asks for less.

use std::collections::BTreeSet;
use std::path::Path;

use super::assets::content_type;
use super::check_css::{self, Sheet};
use super::check_tokens;
use super::finding::{Finding, Spot, near};
use super::folder::Place;
use super::layers::{self, Layer};
use super::load::{ThemeError, font_file};
use super::settings::Settings;
use super::slots::{self, Drawing, plain_draw};
use super::tokens::{self, TOKENS};
use crate::i18n::Lang;

/// Everything that is wrong with the theme that a setting means, in the order of its files.
///
/// # Errors
/// When there is no such theme.
pub fn check(setting: &Path) -> Result<Vec<Finding>, ThemeError> {
    let layers = layers::read(&Place::of(setting)?);
    let mut found: Vec<Finding> =
        layers.iter().flat_map(|layer| layer.found.iter().cloned()).collect();
    // Without what it inherits, all else that could be found would follow from that.
    if !layers::is_whole(&layers) {
        return Ok(found);
    }
    let sheets = layers.iter().rev().flat_map(|layer| sheets(layer, &layers)).collect::<Vec<_>>();
    let Some(top) = layers.first() else { return Ok(found) };
    let own: Vec<&Sheet<'_>> = sheets.iter().filter(|sheet| sheet.of == top.shown).collect();
    let files: BTreeSet<&str> =
        layers.iter().flat_map(|layer| layer.files.keys().map(String::as_str)).collect();
    for sheet in &own {
        found.extend(check_css::references(sheet, &files));
        found.extend(check_css::physical(sheet));
    }
    let scripts = layers.iter().flat_map(|layer| &layer.files);
    let scripts: String = scripts
        .filter(|(name, _)| name.ends_with(".js"))
        .map(|(_, bytes)| String::from_utf8_lossy(bytes))
        .collect();
    found.extend(unknown_tokens(top, &layers, &sheets));
    found.extend(check_css::undefined(&sheets, &own, (&token_names(&layers), &scripts)));
    found.extend(files_of(top, &files));
    found.extend(slots_of(top));
    let settings = layers
        .iter()
        .rev()
        .fold(Settings::default(), |below, layer| layer.settings.clone().over(below));
    let contrasts = check_tokens::contrasts(&settings, &sheets);
    found.extend(contrasts.into_iter().map(|finding| at_own_colour(finding, top)));
    found.sort_by(|one, other| {
        (&one.file, one.line, one.column).cmp(&(&other.file, other.line, other.column))
    });
    found.dedup();
    Ok(found)
}

/// A finding about a pair of colours, told at the one that the theme itself gives: the other may
/// stand in a file of the program.
fn at_own_colour(finding: Finding, top: &Layer) -> Finding {
    if finding.file.starts_with(&format!("{}/", top.shown)) {
        return finding;
    }
    let is_end = |c: char| !(c.is_ascii_alphanumeric() || c == '-');
    let named: Vec<&str> = finding.message.split(is_end).collect();
    let own = top.settings.colours.iter().find(|(name, _)| named.contains(&name.as_str()));
    match own.map(|(_, placed)| placed.spot.clone()) {
        Some(Spot { file, line, column }) => Finding { file, line, column, ..finding },
        None => finding,
    }
}

/// The style sheets of a layer that no stronger layer replaces.
fn sheets<'a>(layer: &'a Layer, layers: &'a [Layer]) -> Vec<Sheet<'a>> {
    let stronger = layers.iter().take_while(|other| other.shown != layer.shown);
    let stronger: Vec<&Layer> = stronger.collect();
    let is_replaced =
        |name: &String| stronger.iter().any(|other| other.files.contains_key(name.as_str()));
    let css = layer.files.iter().filter(|(name, _)| name.starts_with("css/"));
    css.filter(|(name, _)| name.ends_with(".css") && !is_replaced(name))
        .filter_map(|(name, bytes)| {
            let text = std::str::from_utf8(bytes).ok()?;
            Some(Sheet::new(&layer.shown, name, text))
        })
        .collect()
}

fn token_names(layers: &[Layer]) -> BTreeSet<&str> {
    let settings = layers.iter().map(|layer| &layer.settings);
    settings
        .flat_map(|one| one.colours.keys().chain(one.tokens.keys()))
        .map(String::as_str)
        .collect()
}

/// Tokens of the theme that no style sheet uses.
fn unknown_tokens(top: &Layer, layers: &[Layer], sheets: &[Sheet<'_>]) -> Vec<Finding> {
    let below: BTreeSet<&str> = token_names(layers.get(1..).unwrap_or_default());
    let used: BTreeSet<&str> =
        sheets.iter().flat_map(|sheet| sheet.uses.iter().map(|one| one.name)).collect();
    let own = top.settings.colours.iter().map(|(name, placed)| (name, &placed.spot));
    let own = own.chain(top.settings.tokens.iter().map(|(name, placed)| (name, &placed.spot)));
    own.filter(|(name, _)| {
        let name = name.as_str();
        tokens::named(name).is_none() && !below.contains(name) && !used.contains(name)
    })
    .map(|(name, spot)| {
        let hint = near(name, TOKENS.iter().map(|token| token.name));
        Finding::warning(spot, format!("nothing uses the token “{name}”{hint}"))
    })
    .collect()
}

/// Files that are of no use where they are, and fonts to preload that are not there.
fn files_of(top: &Layer, files: &BTreeSet<&str>) -> Vec<Finding> {
    let mut found = Vec::new();
    for name in top.files.keys() {
        let spot = Spot::top(format!("{}/{name}", top.shown));
        if content_type(name).is_some_and(|kind| kind.starts_with("text/css"))
            && !name.starts_with("css/")
            && !name.starts_with("widget/")
        {
            let message =
                "is no part of the style sheet: css files belong in the folder css or widget";
            found.push(Finding::warning(&spot, message));
        }
        if let Some(Err(message)) = name.starts_with("slots/").then(|| slots::of_file(name)) {
            found.push(Finding::error(&spot, message));
        }
    }
    for (lang, fonts) in &top.settings.preload {
        if Lang::from_code(lang).is_none() {
            let message = format!("“{lang}” is not a language that Answerdesk knows");
            found.push(Finding::warning(&fonts.spot, message));
        }
        // An empty name says that nothing is to be preloaded.
        for font in fonts.value.iter().filter(|font| !font.is_empty()) {
            let file = font_file(font);
            if !files.contains(file.as_str()) {
                let message = format!("{file} is to be preloaded and is not in the theme");
                found.push(Finding::error(&fonts.spot, message));
            } else if !file.ends_with(".woff2") {
                let message = format!("{file} is not preloaded: only woff2 fonts are");
                found.push(Finding::warning(&fonts.spot, message));
            }
        }
    }
    found
}

fn slots_of(top: &Layer) -> Vec<Finding> {
    let address = |file: &str| file.to_owned();
    let drawing =
        Drawing { files: &top.files, address: &address, draw: &plain_draw, shown: &top.shown };
    let (_, wrong) = slots::draw(&drawing);
    let errors = wrong.into_iter().filter(Finding::is_error);
    let names = top.files.keys().filter(|name| name.starts_with("slots/"));
    errors.chain(names.flat_map(|name| slots::check(name, &drawing))).collect()
}
