//! Fields with choices: one of a few, one of many, any of some.

use maud::{Markup, html};

use super::form::{FieldError, Need};
use crate::web::page::Page;

/// Something that can be chosen.
pub struct Choice {
    /// What the form sends.
    pub value: String,
    /// What people read.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

/// A field with choices.
pub struct Choices {
    /// The id; errors lead to it.
    pub id: &'static str,
    /// The name of the field.
    pub name: &'static str,
    /// What is chosen.
    pub label: String,
    /// What helps to choose.
    pub hint: Option<String>,
    /// The choices.
    pub choices: Vec<Choice>,
    /// Whether it can be left empty.
    pub need: Need,
}

/// How many of a group may be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowMany {
    /// One (radio buttons).
    One,
    /// Any (checkboxes).
    Any,
}

/// All choices below each other: for a few.
#[must_use]
pub fn group(page: &Page, field: &Choices, many: HowMany, errors: &[FieldError]) -> Markup {
    let kind = match many {
        HowMany::One => "radio",
        HowMany::Any => "checkbox",
    };
    let error = error_of(field, errors);
    html! {
        fieldset.choices.field-error[error.is_some()] id=(field.id) tabindex="-1"
            aria-describedby=[described_by(field, error)] {
            legend { (field.label) (optional(page, field)) }
            (hint_and_error(field, error))
            @for choice in &field.choices {
                label.choice {
                    input type=(kind) name=(field.name) value=(choice.value)
                        checked[choice.is_chosen];
                    " " span { (choice.label) }
                }
            }
        }
    }
}

/// A list that opens: for more than fit below each other.
#[must_use]
pub fn select(page: &Page, field: &Choices, errors: &[FieldError]) -> Markup {
    let error = error_of(field, errors);
    html! {
        div.field.field-error[error.is_some()] {
            label for=(field.id) { (field.label) (optional(page, field)) }
            (hint_and_error(field, error))
            select id=(field.id) name=(field.name) required[field.need == Need::Required]
                aria-describedby=[described_by(field, error)]
                aria-invalid=[error.map(|_| "true")] {
                @for choice in &field.choices {
                    option value=(choice.value) selected[choice.is_chosen] { (choice.label) }
                }
            }
        }
    }
}

fn optional(page: &Page, field: &Choices) -> Markup {
    html! {
        @if field.need == Need::Optional { " " span.optional { (page.t("optional")) } }
    }
}

fn hint_and_error(field: &Choices, error: Option<&String>) -> Markup {
    html! {
        @if let Some(hint) = &field.hint { p.hint id={ (field.id) "-hint" } { (hint) } }
        @if let Some(error) = error { p.error id={ (field.id) "-error" } { (error) } }
    }
}

fn error_of<'a>(field: &Choices, errors: &'a [FieldError]) -> Option<&'a String> {
    errors.iter().find(|(wrong, _)| *wrong == field.id).map(|(_, message)| message)
}

fn described_by(field: &Choices, error: Option<&String>) -> Option<String> {
    super::form::described_by(field.id, field.hint.is_some(), error.is_some())
}
