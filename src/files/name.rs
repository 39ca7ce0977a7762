//! The name of a file as people see it: it leads nowhere and hides nothing.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, UnicodeGeneralCategory};

use super::kind::{FileKind, PictureFormat};

/// The longest name, in characters.
pub const NAME_CHARS_MAX: usize = 120;
/// The longest ending that is kept when a name is cut, in characters.
const ENDING_CHARS_MAX: usize = 10;
/// The name of a file of whose name nothing is left.
const NAMELESS: &str = "file";
/// Characters that mean something to a shell or a file system.
const RESERVED: [char; 7] = ['<', '>', ':', '"', '|', '?', '*'];
/// Joiners, which are part of Persian and Telugu words.
const JOINERS: [char; 2] = ['\u{200C}', '\u{200D}'];
/// Endings of pictures, of which only the right one may stay.
const PICTURE_ENDINGS: [&str; 12] =
    ["png", "apng", "jpg", "jpeg", "jpe", "jfif", "gif", "webp", "svg", "heic", "avif", "bmp"];

/// A name without folders, control characters and signs that turn the direction of text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct FileName(String);

impl FileName {
    /// Makes a name of what was sent as one.
    #[must_use]
    pub fn clean(sent: &str) -> FileName {
        let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
        let harmless: String = last.chars().filter_map(harmless).nfc().collect();
        let words: Vec<&str> = harmless.split_whitespace().collect();
        let whole = words.join(" ");
        let name = cut(whole.trim_matches(['.', ' ']));
        FileName(if name.is_empty() { NAMELESS.to_owned() } else { name })
    }

    /// The same name with the ending of what the file is: a picture is called nothing else.
    #[must_use]
    pub fn named_as(self, kind: FileKind) -> FileName {
        let FileKind::Picture { format, .. } = kind else { return self };
        let (right, others): (&str, &[&str]) = match format {
            PictureFormat::Png => ("png", &[]),
            PictureFormat::Jpeg => ("jpg", &["jpeg"]),
            PictureFormat::Gif => ("gif", &[]),
        };
        let (stem, ending) = self.0.rsplit_once('.').unwrap_or((&self.0, ""));
        let ending = ending.to_lowercase();
        if ending == right || others.contains(&ending.as_str()) {
            return self;
        }
        let is_picture = PICTURE_ENDINGS.contains(&ending.as_str());
        let stem = if is_picture { stem } else { self.0.as_str() };
        let room = NAME_CHARS_MAX - right.len() - 1;
        let stem: String = stem.chars().take(room).collect();
        FileName::clean(&format!("{stem}.{right}"))
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FileName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A character as it may stand in a name; none if it may not.
fn harmless(c: char) -> Option<char> {
    if JOINERS.contains(&c) {
        return Some(c);
    }
    if RESERVED.contains(&c) {
        return Some('_');
    }
    if c.is_whitespace() {
        return Some(' ');
    }
    // Format characters turn the direction of text or cannot be seen.
    let is_hidden = matches!(
        c.general_category(),
        GeneralCategory::Control
            | GeneralCategory::Format
            | GeneralCategory::PrivateUse
            | GeneralCategory::Surrogate
            | GeneralCategory::Unassigned
    );
    (!is_hidden && c != char::REPLACEMENT_CHARACTER).then_some(c)
}

/// A name that is not too long, with its ending.
fn cut(name: &str) -> String {
    if name.chars().count() <= NAME_CHARS_MAX {
        return name.to_owned();
    }
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    let ending = ending.filter(|ending| (1..=ENDING_CHARS_MAX).contains(&ending.chars().count()));
    let after = ending.map_or_else(String::new, |ending| format!(".{}", ending.trim_start()));
    let room = NAME_CHARS_MAX - after.chars().count();
    let stem: String = name.chars().take(room).collect();
    format!("{}{after}", stem.trim_end_matches(['.', ' ']))
}
