//! What is kept of a question that was never sent: without addresses and long numbers.

/// Digits in a row from which a number may name a person, a card or an order.
const DIGITS_HIDDEN: usize = 6;
/// How much of it is kept, in characters.
const KEPT_CHARS_MAX: usize = 300;

/// The text without email addresses and long numbers, and not longer than is useful.
#[must_use]
pub fn redact(text: &str) -> String {
    let short: String = text.chars().take(KEPT_CHARS_MAX).collect();
    let words = short.split_inclusive(char::is_whitespace).map(|word| {
        let digits = word.chars().filter(|c| c.is_numeric()).count();
        let space = if word.ends_with(char::is_whitespace) { " " } else { "" };
        if word.contains('@') || digits >= DIGITS_HIDDEN {
            format!("[…]{space}")
        } else {
            word.to_owned()
        }
    });
    words.collect()
}
