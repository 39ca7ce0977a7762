//! What of a message says what it is about: without what it quotes, and without what is written at
//! its end whatever it is about.

/// Lines that begin so quote an earlier message. Persian and Arabic mails turn the sign around.
const QUOTES: [&str; 3] = [">", "|", "»"];
/// A line of at most so many characters can be a greeting or the beginning of a signature.
const GREETING_CHARS_MAX: usize = 48;
/// How messages begin and end, folded. The rest of a short line after one of them is a name.
const GREETINGS: &str = "hi|hello|hey|dear|good morning|good afternoon|good evening|greetings|\
    hallo|guten tag|guten morgen|liebe|lieber|sehr geehrte|bonjour|bonsoir|cher|chere|hola|\
    buenos dias|buenas tardes|estimado|estimada|γεια|γεια σασ|καλημερα|καλησπερα|αγαπητε|αγαπητοι|\
    سلام|درود|با سلام|وقت بخیر|صبح بخیر|مرحبا|السلام علیکم|تحیه طیبه|నమస్తే|నమస్కారం|హలో";
const CLOSINGS: &str = "best regards|kind regards|regards|best wishes|best|sincerely|yours sincerely|\
    yours faithfully|cheers|thanks|thank you|many thanks|thanks in advance|thank you in advance|\
    thank you very much|mit freundlichen grussen|viele grusse|freundliche grusse|danke|vielen dank|\
    cordialement|bien cordialement|merci|merci d'avance|saludos|un saludo|atentamente|gracias|\
    muchas gracias|με εκτιμηση|φιλικα|ευχαριστω|ευχαριστω πολυ|ευχαριστω εκ των προτερων|با تشکر|\
    با احترام|ممنون|متشکرم|با سپاس|مع التحیه|شکرا|شکرا جزیلا|ధన్యవాదాలు|sent from my iphone|\
    sent from my android";

/// The part of a message that says what it is about; all of it if nothing would be left.
#[must_use]
pub fn matter_of(message: &str) -> String {
    let mut lines: Vec<&str> = Vec::new();
    for line in message.lines() {
        // The customary line above a signature.
        if line.trim_end() == "--" && !lines.is_empty() {
            break;
        }
        if !is_quoted(line) {
            lines.push(line);
        }
    }
    let first = lines.iter().position(|line| !line.trim().is_empty()).unwrap_or(0);
    if lines.get(first).is_some_and(|line| opens(line, GREETINGS, Rest::Name)) {
        lines.drain(..=first);
    }
    let closing = lines.iter().rposition(|line| opens(line, CLOSINGS, Rest::Nothing));
    // A closing has a name and an address after it, not a page.
    if let Some(closing) = closing.filter(|at| lines.len() - at <= LINES_AFTER_CLOSING_MAX) {
        lines.truncate(closing);
    }
    let matter = lines.join("\n");
    if matter.chars().any(char::is_alphanumeric) { matter } else { message.to_owned() }
}

/// A signature has no more lines than this.
const LINES_AFTER_CLOSING_MAX: usize = 8;

/// A quoted line, or the line above it that says who wrote when.
fn is_quoted(line: &str) -> bool {
    let line = line.trim_start();
    let is_introduction = line.ends_with(':')
        && line.contains('@')
        && line.chars().any(|c| c.is_ascii_digit())
        && line.contains([' ', '\u{a0}']);
    QUOTES.iter().any(|quote| line.starts_with(quote)) || is_introduction
}

/// What may follow a customary phrase on its line.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rest {
    /// A name or two.
    Name,
    /// Nothing but signs.
    Nothing,
}

/// Whether a line is one of the phrases.
fn opens(line: &str, phrases: &str, rest: Rest) -> bool {
    if line.chars().count() > GREETING_CHARS_MAX {
        return false;
    }
    let folded = super::fold(line);
    let said: Vec<&str> = folded
        .split(|c: char| !c.is_alphanumeric() && c != '\'')
        .filter(|w| !w.is_empty())
        .collect();
    phrases.split('|').any(|phrase| {
        let phrase: Vec<&str> = phrase.split_whitespace().collect();
        let spare = match rest {
            Rest::Name => 3,
            Rest::Nothing => 0,
        };
        !phrase.is_empty()
            && said.len() <= phrase.len() + spare
            && said.iter().zip(&phrase).all(|(word, wanted)| word == wanted)
            && said.len() >= phrase.len()
    })
}
