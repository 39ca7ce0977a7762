//! Whether what a theme shows can be read: the contrast of every pair of colours that meet on a
//! page, in the light and the dark scheme, and wherever a style sheet gives a colour anew.

use std::collections::{BTreeMap, BTreeSet};

use csscolorparser::Color;

use super::check_css::Sheet;
use super::colour;
use super::finding::{Finding, Spot};
use super::settings::Settings;
use super::tokens::{Kind, TOKENS};

/// What text needs on its ground (WCAG 2.2, 1.4.3).
const TEXT: f32 = 4.5;
/// What the edges of controls and the ring of the focus need (WCAG 2.2, 1.4.11).
const SHAPE: f32 = 3.0;
/// A colour that leads to another one more often than this leads to itself.
const STEPS_MAX: usize = 16;

/// Which colours meet, and how far they must be apart.
const PAIRS: [(&str, &str, f32); 20] = [
    ("ink", "paper", TEXT),
    ("ink", "sheet", TEXT),
    ("ink", "mark", TEXT),
    ("ink", "note", TEXT),
    ("ink-2", "paper", TEXT),
    ("ink-2", "sheet", TEXT),
    ("link", "paper", TEXT),
    ("link", "sheet", TEXT),
    ("link", "note", TEXT),
    ("on-link", "link", TEXT),
    ("ok", "paper", TEXT),
    ("ok", "sheet", TEXT),
    ("warn", "paper", TEXT),
    ("warn", "sheet", TEXT),
    ("bad", "paper", TEXT),
    ("bad", "sheet", TEXT),
    ("edge", "paper", SHAPE),
    ("edge", "sheet", SHAPE),
    ("focus", "paper", SHAPE),
    ("focus", "sheet", SHAPE),
];

/// The two schemes, in the order of a pair in theme.toml.
const SCHEMES: [&str; 2] = ["light", "dark"];

/// A value of a token, as written, with its place.
#[derive(Clone)]
struct Given {
    value: String,
    spot: Spot,
}

/// The colours of one scheme.
type Colours = BTreeMap<String, Given>;

/// The colours where a style sheet gives some of them anew.
struct Scene {
    /// Where that is, as findings say it; empty: everywhere.
    place: String,
    /// Both schemes.
    colours: [Colours; 2],
    /// What is given here.
    given: BTreeSet<String>,
}

/// Every pair that is too near in some scene, and what cannot be judged.
pub(super) fn contrasts(settings: &Settings, sheets: &[Sheet<'_>]) -> Vec<Finding> {
    let mut found = missing(settings);
    let mut everywhere = Scene {
        place: String::new(),
        colours: [written(settings, 0), written(settings, 1)],
        given: settings.colours.keys().cloned().collect(),
    };
    let mut scenes: BTreeMap<String, Vec<(Setting, String, Given)>> = BTreeMap::new();
    for sheet in sheets {
        for declaration in &sheet.declarations {
            let Some(name) = declaration.name.strip_prefix("--") else { continue };
            if !is_judged(name) {
                continue;
            }
            let given =
                Given { value: declaration.value.clone(), spot: sheet.spot(declaration.at) };
            match Setting::of(&declaration.around) {
                Setting::Paper => {}
                Setting::Unknown => {
                    let message = format!(
                        "--{name} is given for “{}” only: its contrast there is not looked at",
                        declaration.around.last().map_or("", String::as_str)
                    );
                    found.push(Finding::warning(&given.spot, message));
                }
                setting if setting.place().is_empty() => {
                    everywhere.give(&setting, name, &given);
                }
                setting => {
                    let place = setting.place().to_owned();
                    scenes.entry(place).or_default().push((setting, name.to_owned(), given));
                }
            }
        }
    }
    found.extend(everywhere.judge());
    for (place, given) in scenes {
        let colours = everywhere.colours.clone();
        let mut scene = Scene { place, colours, given: BTreeSet::new() };
        for (setting, name, given) in &given {
            scene.give(setting, name, given);
        }
        found.extend(scene.judge());
    }
    found
}

fn is_judged(name: &str) -> bool {
    PAIRS.iter().any(|(over, ground, _)| *over == name || *ground == name)
}

fn missing(settings: &Settings) -> Vec<Finding> {
    let colours = TOKENS.iter().filter(|token| token.kind == Kind::Colour);
    colours
        .filter(|token| !settings.colours.contains_key(token.name))
        .map(|token| {
            let message = format!("the colour {} is missing: {}", token.name, token.meaning);
            Finding::error(&Spot::top("theme.toml"), message)
        })
        .collect()
}

fn written(settings: &Settings, scheme: usize) -> Colours {
    let colours = settings.colours.iter().map(|(name, placed)| {
        let value = if scheme == 0 { &placed.value.light } else { &placed.value.dark };
        (name.clone(), Given { value: value.clone(), spot: placed.spot.clone() })
    });
    colours.collect()
}

/// Where a declaration holds.
enum Setting {
    /// On pages, in these schemes, at a place.
    Page { schemes: [bool; 2], place: String },
    /// On printed paper.
    Paper,
    /// On some elements only.
    Unknown,
}

impl Setting {
    fn of(around: &[String]) -> Setting {
        let mut schemes = [true, true];
        let mut places: Vec<&str> = Vec::new();
        for one in around {
            let one = one.trim();
            if one.starts_with("@media") && one.contains("print") {
                return Setting::Paper;
            } else if one.starts_with("@media") && one.contains("prefers-color-scheme: dark") {
                schemes = [false, schemes[1]];
            } else if one.starts_with("@media") && one.contains("prefers-color-scheme: light") {
                schemes = [schemes[0], false];
            } else if one.starts_with("@media") || is_of_language(one) {
                places.push(one);
            } else if one.starts_with('@') || matches!(one, ":root" | "html" | ":where(:root)") {
                // Layers and features change nothing about where it holds.
            } else {
                return Setting::Unknown;
            }
        }
        Setting::Page { schemes, place: places.join(" ") }
    }

    fn place(&self) -> &str {
        match self {
            Setting::Page { place, .. } => place,
            Setting::Paper | Setting::Unknown => "",
        }
    }
}

/// Whether a selector names the whole page by its language or direction.
fn is_of_language(selector: &str) -> bool {
    selector.split(',').all(|one| {
        let one = one.trim().trim_start_matches(":root").trim_start_matches("html");
        [":lang(", ":dir(", "[lang", "[dir"].iter().any(|start| one.starts_with(start))
            && !one.contains([' ', '>', '.'])
    })
}

impl Scene {
    fn give(&mut self, setting: &Setting, name: &str, given: &Given) {
        let Setting::Page { schemes, .. } = setting else { return };
        for (colours, holds) in self.colours.iter_mut().zip(schemes) {
            if *holds {
                colours.insert(name.to_owned(), given.clone());
            }
        }
        self.given.insert(name.to_owned());
    }

    fn judge(&self) -> Vec<Finding> {
        let mut found = Vec::new();
        for (over, ground, need) in PAIRS {
            if !self.given.contains(over) && !self.given.contains(ground) {
                continue;
            }
            for (scheme, colours) in self.colours.iter().enumerate() {
                let shown = SCHEMES.get(scheme).copied().unwrap_or_default();
                found.extend(self.look(colours, scheme, (over, ground, need), shown));
            }
        }
        found
    }

    fn look(
        &self,
        colours: &Colours,
        scheme: usize,
        (over, ground, need): (&str, &str, f32),
        shown: &str,
    ) -> Option<Finding> {
        let (over_given, ground_given) = (colours.get(over)?, colours.get(ground)?);
        // The one that was given here is where the mistake is.
        let spot = if self.given.contains(over) { over_given } else { ground_given };
        let at = match self.place.as_str() {
            "" => String::new(),
            place => format!(" for “{place}”"),
        };
        let both = (resolve(over, colours, scheme), resolve(ground, colours, scheme));
        let contrast = match &both {
            (Some(over), Some(ground)) => colour::contrast(over, ground),
            _ => None,
        };
        let Some(contrast) = contrast else {
            let unread = if both.0.is_none() { (over, over_given) } else { (ground, ground_given) };
            let message =
                format!("the contrast of {} = “{}” cannot be judged{at}", unread.0, unread.1.value);
            return Some(Finding::warning(&unread.1.spot, message));
        };
        // As a person reads the figure: 4.46 is not 4.5.
        let contrast = (contrast * 100.0).floor() / 100.0;
        (contrast < need).then(|| {
            let message = format!(
                "{over} on {ground} has a contrast of {contrast:.2}:1 in the {shown} scheme{at}; it needs {need}:1"
            );
            Finding::error(&spot.spot, message)
        })
    }
}

/// The colour that a token is in a scheme.
fn resolve(name: &str, colours: &Colours, scheme: usize) -> Option<Color> {
    let mut value = colours.get(name)?.value.clone();
    for _ in 0..STEPS_MAX {
        let text = value.trim();
        if let Some(both) = inside(text, "light-dark") {
            let (light, dark) = halves(both)?;
            value = if scheme == 0 { light } else { dark }.to_owned();
        } else if let Some(token) = inside(text, "var") {
            let token = token.split(',').next()?.trim().strip_prefix("--")?;
            value = colours.get(token)?.value.clone();
        } else {
            return colour::read(text);
        }
    }
    None
}

/// What stands in the brackets of a function that is the whole text.
fn inside<'a>(text: &'a str, function: &str) -> Option<&'a str> {
    text.strip_prefix(function)?.trim_start().strip_prefix('(')?.strip_suffix(')')
}

/// The two parts of a text around its comma outside of brackets.
fn halves(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0_i32;
    let comma = text.char_indices().find(|(_, letter)| {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        *letter == ',' && depth == 0
    });
    let (at, _) = comma?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}
