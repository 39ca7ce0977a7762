//! Fields of forms, with their hints and errors.

use maud::{Markup, html};

use crate::web::forms::TOKEN_FIELD;
use crate::web::page::Page;

/// What was wrong with a field: its id and the message.
pub type FieldError = (&'static str, String);

/// The hidden field that shows that a form came from this session; nothing for visitors.
#[must_use]
pub fn token(page: &Page) -> Markup {
    html! {
        @if let Some(token) = &page.form_token {
            input type="hidden" name=(TOKEN_FIELD) value=(token);
        }
    }
}

/// The list of what is wrong, above the form.
#[must_use]
pub fn error_summary(page: &Page, errors: &[FieldError]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div.error-summary role="alert" tabindex="-1" autofocus aria-labelledby="es" {
                h2 #es { (page.t("error-summary")) }
                ul { @for (field, message) in errors { li { a href={ "#" (field) } { (message) } } } }
            }
        }
    }
}

/// A title that begins with the word for “Error” where something is wrong.
#[must_use]
pub fn title(page: &Page, title: String, errors: &[FieldError]) -> String {
    if errors.is_empty() { title } else { page.with("error-title", &[("title", &title)]) }
}

/// A field of one line.
pub struct TextField<'a> {
    /// The id and the name.
    pub name: &'static str,
    /// `text`, `email` or `password`.
    pub kind: &'static str,
    /// What it is for.
    pub label: String,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What the browser may fill in (HTML autocomplete).
    pub autocomplete: &'static str,
    /// What stands in it.
    pub value: &'a str,
    /// Whether it can be left empty.
    pub need: Need,
}

/// Whether a field can be left empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// It cannot.
    Required,
    /// It can, and says so.
    Optional,
}

/// Draws a field of one line.
#[must_use]
pub fn text_field(page: &Page, field: &TextField<'_>, errors: &[FieldError]) -> Markup {
    let TextField { name, kind, value, .. } = field;
    let error = errors.iter().find(|(wrong, _)| wrong == name).map(|(_, message)| message);
    let is_plain = *kind == "text";
    html! {
        div.field.field-error[error.is_some()] {
            label for=(name) { (field.label)
                @if field.need == Need::Optional { " " span.optional { (page.t("optional")) } } }
            @if let Some(hint) = &field.hint { p.hint id={ (name) "-hint" } { (hint) } }
            @if let Some(error) = error { p.error id={ (name) "-error" } { (error) } }
            input id=(name) name=(name) type=(kind) value=(value) maxlength="256"
                dir=(if is_plain { "auto" } else { "ltr" })
                placeholder=[is_plain.then_some(" ")]
                autocomplete=(field.autocomplete)
                required[field.need == Need::Required]
                aria-describedby=[described_by(name, field.hint.is_some(), error.is_some())]
                aria-invalid=[error.map(|_| "true")];
        }
    }
}

/// A field of several lines.
pub struct TextArea<'a> {
    /// The id and the name.
    pub name: &'static str,
    /// What it is for.
    pub label: Markup,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// How many lines are shown.
    pub rows: u8,
    /// What stands in it.
    pub value: &'a str,
    /// The key that leads to it on the desk.
    pub key: Option<&'static str>,
}

/// Draws a field of several lines.
#[must_use]
pub fn text_area(area: &TextArea<'_>, errors: &[FieldError]) -> Markup {
    let name = area.name;
    let error = errors.iter().find(|(wrong, _)| *wrong == name).map(|(_, message)| message);
    html! {
        div.field.field-error[error.is_some()] {
            (area.label)
            @if let Some(hint) = &area.hint { p.hint id={ (name) "-hint" } { (hint) } }
            @if let Some(error) = error { p.error id={ (name) "-error" } { (error) } }
            textarea id=(name) name=(name) rows=(area.rows) dir="auto" placeholder=" " required
                data-key=[area.key]
                aria-describedby=[described_by(name, area.hint.is_some(), error.is_some())]
                aria-invalid=[error.map(|_| "true")] {
                // The first line end after the tag is dropped by browsers.
                "\n" (area.value)
            }
        }
    }
}

#[expect(clippy::fn_params_excessive_bools, reason = "two facts about one field")]
/// The ids of what describes a field: its hint and its error.
#[must_use]
pub(in crate::web) fn described_by(name: &str, has_hint: bool, has_error: bool) -> Option<String> {
    match (has_hint, has_error) {
        (true, true) => Some(format!("{name}-hint {name}-error")),
        (true, false) => Some(format!("{name}-hint")),
        (false, true) => Some(format!("{name}-error")),
        (false, false) => None,
    }
}
