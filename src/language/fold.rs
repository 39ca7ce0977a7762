//! Makes spellings equal that readers take for the same: case, accents, letter variants, widths
//! and digits. Folding is the same for every language, so that one query finds them all.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::decompose_compatible;

/// Zero-width non-joiner: Persian writes it inside a word, most keyboards cannot type it.
pub(super) const ZWNJ: char = '\u{200C}';
/// Zero-width joiner.
pub(super) const ZWJ: char = '\u{200D}';

/// The form of a text under which variants of spelling are equal.
///
/// Lower case; accents, harakat and joiners dropped; compatibility forms (full-width letters,
/// ligatures) resolved; Arabic and Persian letters unified; digits of every script in ASCII.
/// Vowel signs and viramas of Indic scripts stay: they are letters, not ornaments.
#[must_use]
pub fn fold(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        if c.is_ascii() || is_kept_whole(c) {
            folded.push(c);
        } else {
            // A compatible form of a small letter can be a capital: ꟸ is a raised Ħ.
            decompose_compatible(c, |part| {
                part.to_lowercase().for_each(|small| push_folded(&mut folded, small));
            });
        }
    }
    folded.nfc().collect()
}

/// й and ї are letters of their own, which stemmers expect; Hangul syllables would fall apart
/// into their letters only to be put together again.
fn is_kept_whole(c: char) -> bool {
    matches!(c, 'й' | 'ї' | '\u{AC00}'..='\u{D7A3}')
}

fn push_folded(folded: &mut String, c: char) {
    if c == '\u{306}' && folded.ends_with('и') {
        folded.pop();
        folded.push('й');
        return;
    }
    if is_dropped(c) {
        return;
    }
    if let Some(digit) = ascii_digit(c) {
        folded.push(digit);
        return;
    }
    match c {
        'ς' => folded.push('σ'),
        'ß' => folded.push_str("ss"),
        'æ' => folded.push_str("ae"),
        'œ' => folded.push_str("oe"),
        'þ' => folded.push_str("th"),
        'ø' => folded.push('o'),
        'đ' | 'ð' => folded.push('d'),
        'ł' => folded.push('l'),
        'ı' => folded.push('i'),
        'ħ' => folded.push('h'),
        'ё' => folded.push('е'),
        'ґ' => folded.push('г'),
        // Arabic keyboards write ي and ك where Persian ones write ی and ک.
        'ي' | 'ى' | 'ې' | 'ۍ' | 'ے' => folded.push('ی'),
        'ك' | 'ڪ' => folded.push('ک'),
        'ة' | 'ە' | 'ہ' | 'ھ' | 'ۀ' | 'ۃ' => folded.push('ه'),
        'ٱ' => folded.push('ا'),
        '‐' | '‑' | '−' => folded.push('-'),
        '’' | 'ʼ' => folded.push('\''),
        other => folded.push(other),
    }
}

/// Accents, harakat, niqqud, tatweel, joiners, marks of direction.
fn is_dropped(c: char) -> bool {
    matches!(c as u32,
        0xAD | 0x300..=0x36F | 0x483..=0x487 | 0x591..=0x5BD | 0x5BF | 0x5C1..=0x5C7
        | 0x610..=0x61A | 0x640 | 0x64B..=0x65F | 0x670 | 0x6D6..=0x6DC | 0x6DF..=0x6E8
        | 0x6EA..=0x6ED | 0x1AB0..=0x1AFF | 0x1DC0..=0x1DFF | 0x200B..=0x200F | 0x202A..=0x202E
        | 0x2060..=0x2069 | 0x20D0..=0x20FF | 0xFE00..=0xFE0F | 0xFE20..=0xFE2F | 0xFEFF)
}

/// The zero of every block of ten decimal digits that help texts are written with.
const ZEROS: [u32; 18] = [
    0x660, 0x6F0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50,
    0xED0, 0xF20, 0x1040, 0x17E0, 0x1810,
];

fn ascii_digit(c: char) -> Option<char> {
    let code = c as u32;
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code))?;
    char::from_digit(code - zero, 10)
}
