//! The script a character is written in, as far as folding, stemming and detection need it.
//! Not a full table of Unicode scripts: what is not listed is `Other`.

/// A writing system that is treated in its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Script {
    /// Latin letters.
    Latin,
    /// Greek letters.
    Greek,
    /// Cyrillic letters.
    Cyrillic,
    /// Arabic letters, of Arabic, Persian and others.
    Arabic,
    /// Hebrew letters.
    Hebrew,
    /// Armenian letters.
    Armenian,
    /// Devanagari (Hindi, Marathi).
    Devanagari,
    /// Bengali letters.
    Bengali,
    /// Gujarati letters.
    Gujarati,
    /// Tamil letters.
    Tamil,
    /// Telugu letters.
    Telugu,
    /// Kannada letters.
    Kannada,
    /// Malayalam letters.
    Malayalam,
    /// Scripts of South-East Asia that are written without spaces (Thai, Lao, Khmer, Burmese).
    Thai,
    /// Hiragana and Katakana.
    Kana,
    /// Chinese characters.
    Han,
    /// Korean syllables.
    Hangul,
    /// Digits, marks, signs and every script not listed.
    Other,
}

impl Script {
    /// Whether words of this script stand together without spaces, or are short enough to be
    /// searched as pairs of characters.
    #[must_use]
    pub fn is_searched_by_pairs(self) -> bool {
        matches!(self, Script::Thai | Script::Kana | Script::Han | Script::Hangul)
    }
}

/// The script of a character.
#[must_use]
pub fn script_of(c: char) -> Script {
    match c as u32 {
        0x41..=0x5A | 0x61..=0x7A => Script::Latin,
        0x00..=0xBF => Script::Other,
        0xC0..=0x24F | 0x1E00..=0x1EFF | 0xFF21..=0xFF3A | 0xFF41..=0xFF5A => Script::Latin,
        0x370..=0x3FF | 0x1F00..=0x1FFF => Script::Greek,
        0x400..=0x52F => Script::Cyrillic,
        0x531..=0x58F => Script::Armenian,
        0x5D0..=0x5F4 => Script::Hebrew,
        0x620..=0x65F | 0x66E..=0x6EF | 0x6FA..=0x6FF | 0x750..=0x77F => Script::Arabic,
        0xFB50..=0xFDFF | 0xFE70..=0xFEFE => Script::Arabic,
        0x900..=0x97F => Script::Devanagari,
        0x980..=0x9FF => Script::Bengali,
        0xA80..=0xAFF => Script::Gujarati,
        0xB80..=0xBFF => Script::Tamil,
        0xC00..=0xC7F => Script::Telugu,
        0xC80..=0xCFF => Script::Kannada,
        0xD00..=0xD7F => Script::Malayalam,
        0xE00..=0xEFF | 0x1000..=0x109F | 0x1780..=0x17FF => Script::Thai,
        0x3040..=0x30FF | 0x31F0..=0x31FF | 0xFF66..=0xFF9F => Script::Kana,
        0x3005..=0x3007 | 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF => Script::Han,
        0x20000..=0x323AF => Script::Han,
        0xAC00..=0xD7A3 | 0x1100..=0x11FF | 0x3131..=0x318E => Script::Hangul,
        _ => Script::Other,
    }
}

/// The script of the first letter that has one.
pub(super) fn script_of_word(word: &str) -> Script {
    word.chars().map(script_of).find(|script| *script != Script::Other).unwrap_or(Script::Other)
}
