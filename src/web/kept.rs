//! What a person typed into a form that could not be taken, so that the page that says so
//! gives it back. It lives as long as its request, and is written nowhere.

use actix_web::http::Method;
use actix_web::{HttpMessage, HttpRequest};

use super::errors::WebError;
use super::forms::{Received, TOKEN_FIELD};

/// Fields that hold what people write, and the message that names each. Other fields are for
/// the program: they are sent again, and not shown.
const TYPED: [(&str, &str); 8] = [
    ("question", "kept-question"),
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

/// What was typed.
#[derive(Clone, Debug)]
pub struct Kept {
    /// Where the form was sent.
    pub action: String,
    /// The texts: field, the message that names it, text.
    pub texts: Vec<(String, &'static str, String)>,
    /// The other fields, if the same form can be sent again as it is.
    pub again: Option<Vec<(String, String)>>,
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
        for (name, value) in received.form.fields() {
            match message_of(name) {
                Some(message) if !value.trim().is_empty() => {
                    texts.push((name.clone(), message, value.clone()));
                }
                _ => others.push((name.clone(), value.clone())),
            }
        }
        let has_secret = received.form.fields().iter().any(|(name, _)| name.contains("password"));
        if texts.is_empty() || has_secret {
            return None;
        }
        let path = request.uri().path_and_query().map_or("/", |here| here.as_str());
        let can_again = is_safe_again(error, &others);
        Some(Kept {
            // Two slashes at the beginning would name another host.
            action: format!("/{}", path.trim_start_matches('/')),
            texts,
            again: can_again.then_some(others),
        })
    }
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
