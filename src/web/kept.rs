//! What a person typed into a form that could not be taken, so that the page that says so
//! gives it back. It lives as long as its request, and is written nowhere.

use actix_web::http::Method;
use actix_web::{HttpMessage, HttpRequest};

use super::errors::WebError;
use super::forms::{Received, TOKEN_FIELD};

/// Fields that hold what people write, and the message that names each. Other fields are for
/// the program: they are sent again, and not shown.
const TYPED: [(&str, &str); 9] = [
    ("question", "kept-question"),
    ("text", "kept-text"),
    ("reply", "your-reply"),
    ("note", "note"),
    ("resolution", "resolution"),
    ("tags", "tags"),
    ("name", "column-name"),
    ("email", "column-email"),
    ("article", "article"),
];
/// How the names of a text in several languages begin.
const TYPED_IN_LANGUAGES: &str = "text-";
/// How much of the end of a text that was cut is told, in characters.
const END_CHARS: usize = 40;

/// What was typed.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where the form was sent.
    pub action: String,
    /// The texts.
    pub texts: Vec<KeptText>,
    /// Whether there was more, that did not come.
    pub is_cut: bool,
    /// The other fields, if the same form can be sent again as it is.
    pub again: Option<Vec<(String, String)>>,
}

/// A text that was typed.
#[derive(Clone, Debug)]
pub struct KeptText {
    /// The field.
    pub name: String,
    /// The message that names it.
    pub label: &'static str,
    /// The text, as far as it came.
    pub text: String,
    /// The last words that came, if it was cut.
    pub cut_after: Option<String>,
}

impl Kept {
    /// What was typed into the form of a request that ended with `error`; none if there was
    /// no text in it.
    #[must_use]
    pub fn of(request: &HttpRequest, error: &WebError) -> Option<Kept> {
        if request.method() != Method::POST {
            return None;
        }
        let extensions = request.extensions();
        let received = extensions.get::<Received>()?;
        let mut texts = Vec::new();
        let mut others = Vec::new();
        let fields = received.form.fields();
        for (name, value) in fields {
            match message_of(name) {
                Some(label) if !value.trim().is_empty() => {
                    let (name, text) = (name.clone(), value.clone());
                    texts.push(KeptText { name, label, text, cut_after: None });
                }
                _ => others.push((name.clone(), value.clone())),
            }
        }
        // What did not come is missing behind the last field.
        if received.is_cut
            && let Some((last, text)) = fields.last().zip(texts.last_mut())
            && last.0 == text.name
        {
            text.tell_its_end();
        }
        let has_secret = fields.iter().any(|(name, _)| name.contains("password"));
        if texts.is_empty() || has_secret {
            return None;
        }
        let path = request.uri().path_and_query().map_or("/", |here| here.as_str());
        let can_again = !received.is_cut && is_safe_again(error, &others);
        Some(Kept {
            // Two slashes at the beginning would name another host.
            action: format!("/{}", path.trim_start_matches('/')),
            texts,
            is_cut: received.is_cut,
            again: can_again.then_some(others),
        })
    }
}

impl KeptText {
    fn tell_its_end(&mut self) {
        // Half a character was read as a sign for that.
        let whole = self.text.trim_end_matches(char::REPLACEMENT_CHARACTER).len();
        self.text.truncate(whole);
        self.cut_after = Some(last_words(&self.text));
    }
}

/// The words at the end of a text, in one line.
fn last_words(text: &str) -> String {
    let text = text.trim_end();
    let from = text.char_indices().rev().nth(END_CHARS).map_or(0, |(at, _)| at);
    let end = text.get(from..).unwrap_or(text);
    // A word that is cut at its beginning is left out, unless it is all there is.
    let whole = if from == 0 {
        end
    } else {
        end.split_once(char::is_whitespace).map_or(end, |(_, whole)| whole)
    };
    whole.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn message_of(name: &str) -> Option<&'static str> {
    if name.starts_with(TYPED_IN_LANGUAGES) {
        return Some("kept-text");
    }
    TYPED.iter().find(|(field, _)| *field == name).map(|(_, message)| *message)
}

/// Whether the same form can be sent again: nothing was stored, or it names an ask, which
/// becomes one ticket however often it is sent.
fn is_safe_again(error: &WebError, others: &[(String, String)]) -> bool {
    match error {
        WebError::TooOften(_) | WebError::Unavailable(_) | WebError::NoSearch(_) => true,
        WebError::Internal => {
            let has = |wanted: &str| others.iter().any(|(name, _)| name == wanted);
            has("ask") && !has(TOKEN_FIELD)
        }
        _ => false,
    }
}
