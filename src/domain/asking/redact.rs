//! What is kept of a question that was never sent: without addresses and long numbers.

use crate::domain::tickets::asked_from::DIGITS_HIDDEN;

/// How much of it is kept, in characters.
const KEPT_CHARS_MAX: usize = 300;

/// What stands for what was left out.
const HIDDEN: &str = "[…]";

/// The text without email addresses and long numbers, and not longer than is useful. Digits
/// count as one number across the marks that people group them with: `4111 1111 1111 1111`.
#[must_use]
pub fn redact(text: &str) -> String {
    without_private(text, KEPT_CHARS_MAX)
}

/// So many characters of the text, without email addresses and long numbers.
pub(in crate::domain) fn without_private(text: &str, chars_max: usize) -> String {
    let short: String = text.chars().take(chars_max).collect();
    let mut words: Vec<String> = Vec::new();
    let mut number: Vec<&str> = Vec::new();
    for word in short.split_whitespace() {
        if is_part_of_number(word) {
            number.push(word);
            continue;
        }
        end_number(&mut words, &mut number);
        let is_private = word.contains('@') || digits(word) >= DIGITS_HIDDEN;
        words.push(if is_private { HIDDEN } else { word }.to_owned());
    }
    end_number(&mut words, &mut number);
    words.join(" ")
}

fn digits(word: &str) -> usize {
    word.chars().filter(|c| c.is_numeric()).count()
}

fn is_part_of_number(word: &str) -> bool {
    digits(word) > 0 && word.chars().all(|c| c.is_numeric() || "+-./()".contains(c))
}

fn end_number(words: &mut Vec<String>, number: &mut Vec<&str>) {
    if number.iter().map(|part| digits(part)).sum::<usize>() >= DIGITS_HIDDEN {
        words.push(HIDDEN.to_owned());
    } else {
        words.extend(number.iter().map(|part| (*part).to_owned()));
    }
    number.clear();
}
